/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sign-list.h"

#include <glib/gi18n-lib.h>

#include "diary-history-item.h"
#include "diary-platform.h"
#include "diary-record-form.h"
#include "diary-record-words.h"
#include "diary-records-model.h"
#include "diary-sign.h"

/* So many signs that are absent are listed one by one. More are those of a weekly check, which
 * would leave little room for anything else. */
#define MOST_ABSENT 3

struct _DiarySignList
{
  AdwPreferencesGroup parent_instance;

  DiaryStore *store;
  DiaryDate date;
  DiaryRecordsModel *model; /* or NULL without a store */
  guint n_absent;

  GtkListBox *list;
  GtkCustomFilter *filter;
  GtkFilterListModel *shown;
  GtkLabel *absent;
  GtkListBox *adding;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (DiarySignList, diary_sign_list, ADW_TYPE_PREFERENCES_GROUP)

static DiarySign *
get_sign (DiaryHistoryItem *item)
{
  return DIARY_SIGN (diary_history_item_get_record (item));
}

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  DiarySignList *self = DIARY_SIGN_LIST (user_data);

  return self->n_absent <= MOST_ABSENT || diary_sign_get_present (get_sign (item));
}

static guint
count_absent (GListModel *items)
{
  guint n_absent = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (DiaryHistoryItem) item = g_list_model_get_item (items, i);

      n_absent += !diary_sign_get_present (get_sign (item));
    }

  return n_absent;
}

static void
on_state (DiarySignList *self)
{
  GListModel *items = diary_records_model_get_items (self->model);
  g_autofree char *text = NULL;

  self->n_absent = count_absent (items);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  text = g_strdup_printf (
      ngettext ("%u sign was asked about and absent. It is in the history.",
                "%u signs were asked about and absent. They are in the history.", self->n_absent),
      self->n_absent);
  gtk_label_set_label (self->absent, text);
  gtk_widget_set_visible (GTK_WIDGET (self->absent), self->n_absent > MOST_ABSENT);
  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->adding), !diary_store_get_read_only (self->store));
}

static void
show_item (GtkWidget *row, DiaryHistoryItem *item)
{
  DiaryRecord *record = diary_history_item_get_record (item);
  g_autofree char *title = diary_record_words_title (record);
  g_autofree char *details = diary_record_words_details (record);
  g_autofree char *spoken = diary_record_words_spoken (record);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  diary_platform_set_label (row, spoken);
}

/* As a list item it would always be spoken of as "not selected". */
static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_BUTTON,
                                 "activatable", TRUE, "selectable", FALSE, "use-markup", FALSE,
                                 NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  show_item (row, item);
  g_signal_connect_object (item, "changed", G_CALLBACK (show_item), row, G_CONNECT_SWAPPED);

  return row;
}

static void
on_row_activated (DiarySignList *self, GtkListBoxRow *row)
{
  g_autoptr (DiaryHistoryItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->shown), (guint) gtk_list_box_row_get_index (row));

  diary_record_form_present (GTK_WIDGET (self), self->store, diary_history_item_get_record (item));
}

static void
on_add (DiarySignList *self)
{
  diary_record_form_add (GTK_WIDGET (self), self->store, DIARY_TYPE_SIGN, self->date);
}

static void
diary_sign_list_dispose (GObject *object)
{
  DiarySignList *self = DIARY_SIGN_LIST (object);

  g_clear_object (&self->model);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (diary_sign_list_parent_class)->dispose (object);
}

static void
diary_sign_list_finalize (GObject *object)
{
  DiarySignList *self = DIARY_SIGN_LIST (object);

  g_object_unref (self->shown);
  g_object_unref (self->filter);

  G_OBJECT_CLASS (diary_sign_list_parent_class)->finalize (object);
}

static void
diary_sign_list_class_init (DiarySignListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_sign_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = diary_sign_list_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-sign-list.ui");
  gtk_widget_class_bind_template_child (widget_class, DiarySignList, list);
  gtk_widget_class_bind_template_child (widget_class, DiarySignList, absent);
  gtk_widget_class_bind_template_child (widget_class, DiarySignList, adding);
  gtk_widget_class_bind_template_child (widget_class, DiarySignList, add);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
diary_sign_list_init (DiarySignList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->shown = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), make_row, self, NULL);
  diary_platform_set_label (self->add, _ ("Add a sign…"));
}

static void
diary_sign_list_set_store (DiarySignList *self, DiaryStore *store)
{
  if (!g_set_object (&self->store, store))
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  self->model = diary_records_model_new (store, DIARY_TYPE_SIGN);
  gtk_filter_list_model_set_model (self->shown, diary_records_model_get_items (self->model));
  g_signal_connect_object (self->model, "notify::state", G_CALLBACK (on_state), self,
                           G_CONNECT_SWAPPED);
}

/**
 * diary_sign_list_set_day:
 * @self: a list
 * @store: the diary to show, open or soon to be
 * @date: the date that signs are shown of, and added to
 */
void
diary_sign_list_set_day (DiarySignList *self, DiaryStore *store, DiaryDate date)
{
  g_return_if_fail (DIARY_IS_SIGN_LIST (self));
  g_return_if_fail (DIARY_IS_STORE (store));

  self->date = date;
  diary_sign_list_set_store (self, store);
  diary_records_model_set_date (self->model, date);
}
