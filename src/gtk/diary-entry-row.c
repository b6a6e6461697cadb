/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-entry-row.h"

#include "diary-platform.h"

/* A line of text with its title, what is understood of it, and what is wrong with it.
 *
 * AdwEntryRow would be it, but the oldest libadwaita's is silent to a screen reader. */
struct _DiaryEntryRow
{
  AdwActionRow parent_instance;

  char *hint;
  gboolean has_error;

  GtkWidget *entry;
};

typedef enum
{
  PROP_PLACEHOLDER = 1,
  PROP_WIDE,
  PROP_SECRET,
} DiaryEntryRowProperty;

#define N_PROPS (PROP_SECRET + 1)

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryEntryRow, diary_entry_row, ADW_TYPE_ACTION_ROW)

static void
diary_entry_row_show_hint (DiaryEntryRow *self)
{
  const char *hint = self->hint != NULL ? self->hint : "";

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), hint);
  diary_platform_describe (self->entry, hint);
}

static void
on_changed (DiaryEntryRow *self)
{
  diary_entry_row_set_error (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* On its way out backwards the keyboard would be given to the row, and by the row to where it was. */
static gboolean
diary_entry_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child != NULL)
    return gtk_widget_child_focus (child, direction);

  return GTK_WIDGET_CLASS (diary_entry_row_parent_class)->focus (widget, direction);
}

static gboolean
diary_entry_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (DIARY_ENTRY_ROW (widget)->entry);
}

static void
on_title (DiaryEntryRow *self)
{
  diary_platform_set_label (self->entry,
                            adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
}

/* What is entered is not shown, and its memory is never written to disk. A screen reader knows this
 * entry for one of a password and echoes nothing; one that only hides its text it would read out. */
static void
make_secret (DiaryEntryRow *self)
{
  GtkWidget *entry = g_object_new (GTK_TYPE_PASSWORD_ENTRY, "valign", GTK_ALIGN_CENTER,
                                   "max-width-chars", 12, "activates-default", TRUE,
                                   "show-peek-icon", TRUE, NULL);

  adw_action_row_remove (ADW_ACTION_ROW (self), self->entry);
  self->entry = entry;
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), entry);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), entry);
  diary_entry_row_show_hint (self);
}

static void
diary_entry_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DiaryEntryRow *self = DIARY_ENTRY_ROW (object);

  switch ((DiaryEntryRowProperty) prop_id)
    {
    case PROP_PLACEHOLDER:
      g_object_get_property (G_OBJECT (self->entry), "placeholder-text", value);
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, gtk_widget_get_hexpand (self->entry));
      break;
    case PROP_SECRET:
      g_value_set_boolean (value, GTK_IS_PASSWORD_ENTRY (self->entry));
      break;
    }
}

static void
diary_entry_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  DiaryEntryRow *self = DIARY_ENTRY_ROW (object);

  switch ((DiaryEntryRowProperty) prop_id)
    {
    case PROP_PLACEHOLDER:
      g_object_set_property (G_OBJECT (self->entry), "placeholder-text", value);
      break;
    case PROP_WIDE:
      gtk_widget_set_hexpand (self->entry, g_value_get_boolean (value));
      break;
    case PROP_SECRET:
      if (g_value_get_boolean (value))
        make_secret (self);
      break;
    }
}

static void
diary_entry_row_finalize (GObject *object)
{
  g_free (DIARY_ENTRY_ROW (object)->hint);

  G_OBJECT_CLASS (diary_entry_row_parent_class)->finalize (object);
}

static void
diary_entry_row_class_init (DiaryEntryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = diary_entry_row_get_property;
  object_class->set_property = diary_entry_row_set_property;
  object_class->finalize = diary_entry_row_finalize;
  widget_class->focus = diary_entry_row_focus;
  widget_class->grab_focus = diary_entry_row_grab_focus;

  /**
   * DiaryEntryRow:placeholder:
   *
   * What is shown while nothing is entered.
   */
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * DiaryEntryRow:wide:
   *
   * Whether the text may be long, so that it gets all the room there is.
   */
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * DiaryEntryRow:secret:
   *
   * Whether nobody is to see what is entered.
   */
  properties[PROP_SECRET] = g_param_spec_boolean ("secret", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                      G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", DIARY_TYPE_ENTRY_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryEntryRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
diary_entry_row_init (DiaryEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  diary_entry_row_show_hint (self);
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title), NULL);
}

/**
 * diary_entry_row_get_text:
 * @self: a row
 *
 * Returns: (transfer none): what is entered
 */
const char *
diary_entry_row_get_text (DiaryEntryRow *self)
{
  g_return_val_if_fail (DIARY_IS_ENTRY_ROW (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * diary_entry_row_set_text:
 * @self: a row
 * @text: what is entered
 */
void
diary_entry_row_set_text (DiaryEntryRow *self, const char *text)
{
  g_return_if_fail (DIARY_IS_ENTRY_ROW (self));
  g_return_if_fail (text != NULL);

  if (g_strcmp0 (diary_entry_row_get_text (self), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/**
 * diary_entry_row_set_hint:
 * @self: a row
 * @hint: (nullable): what is understood of the text
 */
void
diary_entry_row_set_hint (DiaryEntryRow *self, const char *hint)
{
  g_return_if_fail (DIARY_IS_ENTRY_ROW (self));

  g_free (self->hint);
  self->hint = g_strdup (hint);
  if (!self->has_error)
    diary_entry_row_show_hint (self);
}

/**
 * diary_entry_row_set_error:
 * @self: a row
 * @message: (nullable): what is wrong with the text, and what to do
 *
 * Shows and says @message, where the keyboard goes. It goes when the text is changed.
 */
void
diary_entry_row_set_error (DiaryEntryRow *self, const char *message)
{
  g_return_if_fail (DIARY_IS_ENTRY_ROW (self));

  self->has_error = message != NULL;
  diary_platform_set_invalid (self->entry, message != NULL);
  if (message == NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      diary_entry_row_show_hint (self);
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), message);
  diary_platform_complain (self->entry, message);
  diary_platform_describe (self->entry, message);
}

/**
 * diary_entry_row_has_error:
 * @self: a row
 *
 * Returns: whether the text was found wrong and not changed since
 */
gboolean
diary_entry_row_has_error (DiaryEntryRow *self)
{
  g_return_val_if_fail (DIARY_IS_ENTRY_ROW (self), FALSE);

  return self->has_error;
}
