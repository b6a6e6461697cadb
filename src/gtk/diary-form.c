/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-form.h"

#include <glib/gi18n-lib.h>

#include "diary-change-guard.h"
#include "diary-deletion.h"
#include "diary-logging.h"
#include "diary-mnemonic.h"
#include "diary-platform-dialogs.h"
#include "diary-platform.h"

#define FORM_WIDTH  480
#define FORM_HEIGHT 720

typedef struct
{
  DiaryStore *store;
  DiaryRecord *record; /* as it was opened or last saved */
  GtkWidget *parent;   /* (nullable): weak, where it was opened from */
  char *title;
  char *new_title;
  GtkWidget *first;
  int height;
  gboolean saving; /* so that it is saved once; a button that can't be pressed loses the keyboard */
  gboolean stays;  /* open, once what is being saved is safe */
  DiaryChangeGuard *guard;

  GtkWidget *cancel;
  GtkWidget *save;
  GtkLabel *title_label;
  GtkRevealer *problem_revealer;
  GtkLabel *problem;
  AdwPreferencesPage *page;
  GtkWidget *deletion;
  GtkButton *delete;
} DiaryFormPrivate;

typedef enum
{
  PROP_TITLE = 1,
  PROP_NEW_TITLE,
  PROP_DELETE_LABEL,
  PROP_FIRST,
  PROP_HEIGHT,
} DiaryFormProperty;

#define N_PROPS (PROP_HEIGHT + 1)

static GParamSpec *properties[N_PROPS];

enum
{
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void diary_form_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (DiaryForm,
                                  diary_form,
                                  ADW_TYPE_BIN,
                                  G_ADD_PRIVATE (DiaryForm)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                             diary_form_buildable_init))

static GtkBuildableIface *parent_buildable;

#define GET_PRIVATE(self) ((DiaryFormPrivate *) diary_form_get_instance_private (self))

/* What depends on the diary having the record. */
static void
diary_form_show_saved (DiaryForm *self)
{
  DiaryFormPrivate *priv = GET_PRIVATE (self);
  gboolean read_only = diary_store_get_read_only (priv->store);

  gtk_widget_set_visible (priv->deletion,
                          !diary_form_is_new (self) && gtk_button_get_label (priv->delete) != NULL);
  gtk_widget_set_sensitive (priv->deletion, !read_only);
  gtk_widget_set_sensitive (priv->save, !read_only);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryForm) self = user_data;
  DiaryFormPrivate *priv = GET_PRIVATE (self);
  gboolean was_new = diary_form_is_new (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryRecord) record = diary_store_save_finish (DIARY_STORE (source), result, &error);

  if (record == NULL)
    {
      diary_form_finish_saving (self, error);
      return;
    }

  priv->saving = FALSE;
  g_set_object (&priv->record, record);
  /* What is said of it is said where the keyboard comes to be. */
  if (!priv->stays)
    diary_form_finish_saving (self, NULL);
  DIARY_FORM_GET_CLASS (self)->saved (self, record, was_new);
  g_signal_emit (self, signals[SAVED], 0, record);
  if (priv->stays && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    {
      diary_form_show_saved (self);
      diary_change_guard_reset (priv->guard);
    }
}

static void
on_cancel (DiaryForm *self)
{
  diary_platform_close_content (GTK_WIDGET (self));
}

static void
on_delete (DiaryForm *self)
{
  DiaryFormPrivate *priv = GET_PRIVATE (self);

  if (priv->parent != NULL)
    diary_deletion_start (priv->parent, priv->store, priv->record);
  diary_change_guard_release (priv->guard);
  diary_platform_close_content (GTK_WIDGET (self));
}

/* Enter saves wherever the keyboard is, but where Enter has a meaning of its own; there, Ctrl+Enter
 * does. */
static gboolean
on_key (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        DiaryForm *self)
{
  GtkWidget *focus = diary_platform_get_focus (GTK_WIDGET (self));
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return GDK_EVENT_PROPAGATE;
  if (!control && (GTK_IS_TEXT_VIEW (focus) || GTK_IS_BUTTON (focus)))
    return GDK_EVENT_PROPAGATE;
  diary_form_save (self);

  return GDK_EVENT_STOP;
}

static void
diary_form_real_saved (DiaryForm *self, DiaryRecord *record, gboolean was_new)
{
  DiaryFormPrivate *priv = GET_PRIVATE (self);

  if (was_new && priv->parent != NULL)
    diary_logging_confirm (priv->parent, priv->store, record);
}

static void
diary_form_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DiaryFormPrivate *priv = GET_PRIVATE (DIARY_FORM (object));

  switch ((DiaryFormProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_NEW_TITLE:
      g_value_set_string (value, priv->new_title);
      break;
    case PROP_DELETE_LABEL:
      g_value_set_string (value, gtk_button_get_label (priv->delete));
      break;
    case PROP_FIRST:
      g_value_set_object (value, priv->first);
      break;
    case PROP_HEIGHT:
      g_value_set_int (value, priv->height);
      break;
    }
}

static void
diary_form_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  DiaryForm *self = DIARY_FORM (object);
  DiaryFormPrivate *priv = GET_PRIVATE (self);

  switch ((DiaryFormProperty) prop_id)
    {
    case PROP_TITLE:
      g_free (priv->title);
      priv->title = g_value_dup_string (value);
      break;
    case PROP_NEW_TITLE:
      g_free (priv->new_title);
      priv->new_title = g_value_dup_string (value);
      break;
    case PROP_DELETE_LABEL:
      if (g_value_get_string (value) != NULL)
        diary_mnemonic_set_label (priv->delete, g_value_get_string (value));
      break;
    case PROP_FIRST:
      g_set_weak_pointer (&priv->first, g_value_get_object (value));
      break;
    case PROP_HEIGHT:
      priv->height = g_value_get_int (value);
      break;
    }
}

/* The groups of the form are there; what deletes comes after all of them. */
static void
diary_form_constructed (GObject *object)
{
  DiaryFormPrivate *priv = GET_PRIVATE (DIARY_FORM (object));

  G_OBJECT_CLASS (diary_form_parent_class)->constructed (object);

  adw_preferences_page_add (priv->page, ADW_PREFERENCES_GROUP (priv->deletion));
}

static void
diary_form_dispose (GObject *object)
{
  DiaryFormPrivate *priv = GET_PRIVATE (DIARY_FORM (object));

  g_clear_object (&priv->store);
  g_clear_object (&priv->record);
  g_clear_object (&priv->guard);
  g_clear_weak_pointer (&priv->parent);
  g_clear_weak_pointer (&priv->first);

  G_OBJECT_CLASS (diary_form_parent_class)->dispose (object);
}

static void
diary_form_finalize (GObject *object)
{
  DiaryFormPrivate *priv = GET_PRIVATE (DIARY_FORM (object));

  g_free (priv->title);
  g_free (priv->new_title);

  G_OBJECT_CLASS (diary_form_parent_class)->finalize (object);
}

static void
diary_form_install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  /**
   * DiaryForm:title:
   *
   * The title of the dialog for a record of the diary.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * DiaryForm:new-title:
   *
   * The title of the dialog for a record that the diary does not have yet.
   */
  properties[PROP_NEW_TITLE] = g_param_spec_string ("new-title", NULL, NULL, NULL, flags);
  /**
   * DiaryForm:delete-label:
   *
   * The label, with a mnemonic, of the button that deletes; without one there is no such button.
   */
  properties[PROP_DELETE_LABEL] = g_param_spec_string ("delete-label", NULL, NULL, NULL, flags);
  /**
   * DiaryForm:first:
   *
   * What has the keyboard to begin with.
   */
  properties[PROP_FIRST] = g_param_spec_object ("first", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /**
   * DiaryForm:height:
   *
   * The height of the dialog where there is room, in pixels.
   */
  properties[PROP_HEIGHT] = g_param_spec_int ("height", NULL, NULL, 1, G_MAXINT, FORM_HEIGHT,
                                              flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
diary_form_class_init (DiaryFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = diary_form_constructed;
  object_class->get_property = diary_form_get_property;
  object_class->set_property = diary_form_set_property;
  object_class->dispose = diary_form_dispose;
  object_class->finalize = diary_form_finalize;
  klass->saved = diary_form_real_saved;
  diary_form_install_properties (object_class);

  signals[SAVED] = g_signal_new ("saved", DIARY_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, DIARY_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class, DIARY_RESOURCE_PATH "/diary-form.ui");
  gtk_widget_class_bind_template_child_private (widget_class, DiaryForm, cancel);
  gtk_widget_class_bind_template_child_private (widget_class, DiaryForm, save);
  gtk_widget_class_bind_template_child_private (widget_class, DiaryForm, title_label);
  gtk_widget_class_bind_template_child_private (widget_class, DiaryForm, problem_revealer);
  gtk_widget_class_bind_template_child_private (widget_class, DiaryForm, problem);
  gtk_widget_class_bind_template_child_private (widget_class, DiaryForm, page);
  gtk_widget_class_bind_template_child_private (widget_class, DiaryForm, deletion);
  gtk_widget_class_bind_template_child_private (widget_class, DiaryForm, delete);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_delete);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, diary_form_save);
}

static void
diary_form_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  DiaryFormPrivate *priv = GET_PRIVATE (DIARY_FORM (buildable));

  if (ADW_IS_PREFERENCES_GROUP (child))
    adw_preferences_page_add (priv->page, ADW_PREFERENCES_GROUP (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
diary_form_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = diary_form_add_child;
}

static void
diary_form_init (DiaryForm *self)
{
  DiaryFormPrivate *priv = GET_PRIVATE (self);

  priv->height = FORM_HEIGHT;
  gtk_widget_init_template (GTK_WIDGET (self));

  diary_platform_set_label (priv->cancel, _ ("Cancel"));
  diary_platform_set_label (priv->save, _ ("Save"));
}

/**
 * diary_form_set_record:
 * @self: a form
 * @store: the diary
 * @record: (nullable): what the form begins with: a record of the diary, or one that is not saved
 *   yet; %NULL for a form that saves something else than a record
 *
 * Has the form work on a copy of @record. To be called once, before the form is presented.
 */
void
diary_form_set_record (DiaryForm *self, DiaryStore *store, DiaryRecord *record)
{
  DiaryFormPrivate *priv = GET_PRIVATE (self);

  g_return_if_fail (DIARY_IS_FORM (self));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (record == NULL || DIARY_IS_RECORD (record));
  g_return_if_fail (priv->store == NULL);

  priv->store = g_object_ref (store);
  if (record != NULL)
    priv->record = diary_record_copy (record);
  diary_form_show_saved (self);
}

/**
 * diary_form_get_record:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the record as it was when the form was opened, or as it was
 *   last saved
 */
DiaryRecord *
diary_form_get_record (DiaryForm *self)
{
  g_return_val_if_fail (DIARY_IS_FORM (self), NULL);

  return GET_PRIVATE (self)->record;
}

/**
 * diary_form_get_store:
 * @self: a form
 *
 * Returns: (transfer none): the diary
 */
DiaryStore *
diary_form_get_store (DiaryForm *self)
{
  g_return_val_if_fail (DIARY_IS_FORM (self), NULL);

  return GET_PRIVATE (self)->store;
}

/**
 * diary_form_get_parent:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the widget it was opened from, while that is there
 */
GtkWidget *
diary_form_get_parent (DiaryForm *self)
{
  g_return_val_if_fail (DIARY_IS_FORM (self), NULL);

  return GET_PRIVATE (self)->parent;
}

/**
 * diary_form_is_new:
 * @self: a form
 *
 * Returns: whether the diary does not have the record yet
 */
gboolean
diary_form_is_new (DiaryForm *self)
{
  DiaryRecord *record = diary_form_get_record (self);

  return record == NULL || diary_record_get_id (record) == NULL;
}

/**
 * diary_form_present:
 * @self: (transfer floating): a form
 * @parent: any widget of the window that it is opened from
 *
 * Opens the form in a dialog, which is not closed without a question once something is entered.
 */
void
diary_form_present (DiaryForm *self, GtkWidget *parent)
{
  DiaryFormPrivate *priv = GET_PRIVATE (self);
  const char *title;

  g_return_if_fail (DIARY_IS_FORM (self));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  title = diary_form_is_new (self) ? priv->new_title : priv->title;
  g_set_weak_pointer (&priv->parent, parent);
  gtk_label_set_label (priv->title_label, title);
  diary_platform_present_content (GTK_WIDGET (self), parent, priv->first, title, FORM_WIDTH,
                                  priv->height);
  diary_platform_set_default_widget (GTK_WIDGET (self), priv->save);
  priv->guard = diary_change_guard_new (GTK_WIDGET (self));
}

/**
 * diary_form_set_problem:
 * @self: a form
 * @message: (nullable): why it could not be saved, and what to do, in one line
 *
 * Shows and says @message above the rows. What is wrong with a row is said there instead.
 */
void
diary_form_set_problem (DiaryForm *self, const char *message)
{
  DiaryFormPrivate *priv = GET_PRIVATE (self);

  g_return_if_fail (DIARY_IS_FORM (self));

  gtk_revealer_set_reveal_child (priv->problem_revealer, message != NULL);
  if (message == NULL)
    return;
  gtk_label_set_text (priv->problem, message);
  diary_platform_announce (GTK_WIDGET (self), message);
}

/**
 * diary_form_save:
 * @self: a form
 *
 * Saves what is entered, and closes the form once it is safe. If it can't be saved, the form stays
 * as it is and says why.
 */
void
diary_form_save (DiaryForm *self)
{
  g_autoptr (DiaryRecord) record = NULL;

  g_return_if_fail (DIARY_IS_FORM (self));

  if (GET_PRIVATE (self)->saving)
    return;

  if (DIARY_FORM_GET_CLASS (self)->save != NULL)
    DIARY_FORM_GET_CLASS (self)->save (self);
  else if ((record = DIARY_FORM_GET_CLASS (self)->read (self)) != NULL)
    diary_form_put (self, record, FALSE);
}

/**
 * diary_form_put:
 * @self: a form
 * @record: what is to be saved
 * @stays: whether the form stays open when it is safe
 *
 * Saves @record, which becomes the form's own. If it can't be saved, the form stays and says why.
 */
void
diary_form_put (DiaryForm *self, DiaryRecord *record, gboolean stays)
{
  DiaryFormPrivate *priv = GET_PRIVATE (self);

  g_return_if_fail (DIARY_IS_FORM (self));
  g_return_if_fail (DIARY_IS_RECORD (record));

  priv->stays = stays;
  diary_form_begin_saving (self);
  diary_store_save_async (priv->store, record, NULL, on_saved, g_object_ref (self));
}

/**
 * diary_form_begin_saving:
 * @self: a form
 *
 * Tells that what is entered is being saved, so that it is saved once. diary_form_put() does so.
 */
void
diary_form_begin_saving (DiaryForm *self)
{
  g_return_if_fail (DIARY_IS_FORM (self));

  diary_form_set_problem (self, NULL);
  GET_PRIVATE (self)->saving = TRUE;
}

/**
 * diary_form_finish_saving:
 * @self: a form
 * @error: (nullable): why it could not be saved, or %NULL if it is safe
 *
 * Closes the form, or says what went wrong. diary_form_put() does so.
 */
void
diary_form_finish_saving (DiaryForm *self, const GError *error)
{
  g_return_if_fail (DIARY_IS_FORM (self));

  GET_PRIVATE (self)->saving = FALSE;
  if (error != NULL)
    diary_form_set_problem (self, error->message);
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    {
      diary_change_guard_release (GET_PRIVATE (self)->guard);
      diary_platform_close_content (GTK_WIDGET (self));
    }
}

/**
 * diary_form_is_touched:
 * @self: a form
 *
 * Returns: whether a person entered something that is not saved yet
 */
gboolean
diary_form_is_touched (DiaryForm *self)
{
  g_return_val_if_fail (DIARY_IS_FORM (self), FALSE);

  return GET_PRIVATE (self)->guard != NULL &&
         diary_change_guard_is_touched (GET_PRIVATE (self)->guard);
}

/**
 * diary_form_set_untouched:
 * @self: a form
 *
 * Tells that the rows show what the diary has, and nothing that a person entered. To be called when
 * they were filled in after the form was presented.
 */
void
diary_form_set_untouched (DiaryForm *self)
{
  g_return_if_fail (DIARY_IS_FORM (self));

  if (GET_PRIVATE (self)->guard != NULL)
    diary_change_guard_reset (GET_PRIVATE (self)->guard);
}
