/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-record-list.h"

#include "diary-clock.h"
#include "diary-history-list.h"
#include "diary-medicine.h"
#include "diary-mnemonic.h"
#include "diary-platform.h"
#include "diary-record-form.h"
#include "diary-records-model.h"
#include "diary-sign.h"
#include "diary-visit.h"

struct _DiaryRecordList
{
  AdwBin parent_instance;

  DiaryStore *store;
  DiaryRecordsModel *model; /* (nullable): there is none before it is shown */
  char *type_name;
  char *label;
  char *add_label;
  char *empty_title;
  char *empty_description;

  GtkStack *views;
  DiaryHistoryList *list;
  AdwStatusPage *failed;
  GtkButton *add;
  GtkButton *add_first;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_TYPE_NAME,
  PROP_LABEL,
  PROP_ADD_LABEL,
  PROP_EMPTY_TITLE,
  PROP_EMPTY_DESCRIPTION,
} DiaryRecordListProperty;

#define N_PROPS (PROP_EMPTY_DESCRIPTION + 1)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DiaryRecordList, diary_record_list, ADW_TYPE_BIN)

static GType
get_record_type (DiaryRecordList *self)
{
  return g_type_from_name (self->type_name);
}

static void
on_add (DiaryRecordList *self)
{
  diary_record_form_add (GTK_WIDGET (self), self->store, get_record_type (self),
                         diary_clock_today ());
}

static void
on_try_again (DiaryRecordList *self)
{
  diary_records_model_reload (self->model);
}

static const char *
get_view (DiaryRecordList *self)
{
  switch (diary_records_model_get_state (self->model))
    {
    case DIARY_HISTORY_READY:
      return g_list_model_get_n_items (diary_records_model_get_items (self->model)) > 0 ? "list"
                                                                                        : "empty";
    case DIARY_HISTORY_FAILED:
      return "failed";
    case DIARY_HISTORY_LOADING:
    default:
      return "loading";
    }
}

static void
tell_failure (DiaryRecordList *self)
{
  if (self->model != NULL && diary_records_model_get_state (self->model) == DIARY_HISTORY_FAILED)
    diary_platform_tell_failure (GTK_WIDGET (self), self->failed);
}

/* What has the keyboard may be on the view that goes: then what takes its place gets it. */
static void
on_state (DiaryRecordList *self)
{
  gboolean writable = !diary_store_get_read_only (self->store);
  const char *message = diary_records_model_get_error_message (self->model);
  g_autofree char *markup = message != NULL ? g_markup_escape_text (message, -1) : NULL;
  GtkWidget *before = gtk_stack_get_visible_child (self->views);
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->views)) != NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->add), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_first), writable);
  adw_status_page_set_description (self->failed, markup);
  gtk_stack_set_visible_child_name (self->views, get_view (self));
  if (focused && gtk_stack_get_visible_child (self->views) != before)
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->views), GTK_DIR_TAB_FORWARD);
  tell_failure (self);
}

static void
diary_record_list_load (DiaryRecordList *self)
{
  if (self->model != NULL || self->store == NULL)
    return;

  self->model = diary_records_model_new (self->store, get_record_type (self));
  g_signal_connect_object (self->model, "notify::state", G_CALLBACK (on_state), self,
                           G_CONNECT_SWAPPED);
  diary_history_list_set_store (self->list, self->store);
  g_object_set (self->list, "model", diary_records_model_get_items (self->model), NULL);
  on_state (self);
}

static void
diary_record_list_map (GtkWidget *widget)
{
  diary_record_list_load (DIARY_RECORD_LIST (widget));

  GTK_WIDGET_CLASS (diary_record_list_parent_class)->map (widget);

  tell_failure (DIARY_RECORD_LIST (widget));
}

static void
diary_record_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DiaryRecordList *self = DIARY_RECORD_LIST (object);
  const char *const texts[] = {
    [PROP_TYPE_NAME] = self->type_name,
    [PROP_LABEL] = self->label,
    [PROP_ADD_LABEL] = self->add_label,
    [PROP_EMPTY_TITLE] = self->empty_title,
    [PROP_EMPTY_DESCRIPTION] = self->empty_description,
  };

  if (prop_id == PROP_STORE)
    g_value_set_object (value, self->store);
  else
    g_value_set_string (value, texts[prop_id]);
}

static void
diary_record_list_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  DiaryRecordList *self = DIARY_RECORD_LIST (object);
  char **const texts[] = {
    [PROP_TYPE_NAME] = &self->type_name,
    [PROP_LABEL] = &self->label,
    [PROP_ADD_LABEL] = &self->add_label,
    [PROP_EMPTY_TITLE] = &self->empty_title,
    [PROP_EMPTY_DESCRIPTION] = &self->empty_description,
  };

  if (prop_id == PROP_STORE)
    {
      diary_record_list_set_store (self, g_value_get_object (value));
      return;
    }
  g_free (*texts[prop_id]);
  *texts[prop_id] = g_value_dup_string (value);
  if (prop_id == PROP_ADD_LABEL && self->add_label != NULL)
    {
      diary_mnemonic_set_label (self->add, self->add_label);
      diary_mnemonic_set_label (self->add_first, self->add_label);
    }
}

static void
diary_record_list_dispose (GObject *object)
{
  DiaryRecordList *self = DIARY_RECORD_LIST (object);

  g_clear_object (&self->model);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (diary_record_list_parent_class)->dispose (object);
}

static void
diary_record_list_finalize (GObject *object)
{
  DiaryRecordList *self = DIARY_RECORD_LIST (object);

  g_free (self->type_name);
  g_free (self->label);
  g_free (self->add_label);
  g_free (self->empty_title);
  g_free (self->empty_description);

  G_OBJECT_CLASS (diary_record_list_parent_class)->finalize (object);
}

static void
diary_record_list_install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  static const char *const texts[] = {
    [PROP_TYPE_NAME] = "type-name",
    [PROP_LABEL] = "label",
    [PROP_ADD_LABEL] = "add-label",
    [PROP_EMPTY_TITLE] = "empty-title",
    [PROP_EMPTY_DESCRIPTION] = "empty-description",
  };

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, DIARY_TYPE_STORE,
                                                flags | G_PARAM_EXPLICIT_NOTIFY);
  for (guint prop = PROP_TYPE_NAME; prop < N_PROPS; prop++)
    properties[prop] = g_param_spec_string (texts[prop], NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
diary_record_list_class_init (DiaryRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_HISTORY_LIST);
  g_type_ensure (DIARY_TYPE_MEDICINE);
  g_type_ensure (DIARY_TYPE_SIGN);
  g_type_ensure (DIARY_TYPE_VISIT);

  object_class->get_property = diary_record_list_get_property;
  object_class->set_property = diary_record_list_set_property;
  object_class->dispose = diary_record_list_dispose;
  object_class->finalize = diary_record_list_finalize;
  widget_class->map = diary_record_list_map;
  diary_record_list_install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-record-list.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryRecordList, views);
  gtk_widget_class_bind_template_child (widget_class, DiaryRecordList, list);
  gtk_widget_class_bind_template_child (widget_class, DiaryRecordList, failed);
  gtk_widget_class_bind_template_child (widget_class, DiaryRecordList, add);
  gtk_widget_class_bind_template_child (widget_class, DiaryRecordList, add_first);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_try_again);
}

static void
diary_record_list_init (DiaryRecordList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * diary_record_list_get_store:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the diary it shows
 */
DiaryStore *
diary_record_list_get_store (DiaryRecordList *self)
{
  g_return_val_if_fail (DIARY_IS_RECORD_LIST (self), NULL);

  return self->store;
}

/**
 * diary_record_list_set_store:
 * @self: a list
 * @store: (nullable): the diary to show, open or soon to be; it is read when it is shown first
 */
void
diary_record_list_set_store (DiaryRecordList *self, DiaryStore *store)
{
  g_return_if_fail (DIARY_IS_RECORD_LIST (self));
  g_return_if_fail (store == NULL || DIARY_IS_STORE (store));

  if (!g_set_object (&self->store, store))
    return;

  g_clear_object (&self->model);
  g_object_set (self->list, "model", NULL, NULL);
  gtk_stack_set_visible_child_name (self->views, "loading");
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    diary_record_list_load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}
