/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-page.h"

#include <glib/gi18n-lib.h>

#include "diary-history-filter-bar.h"
#include "diary-history-list.h"
#include "diary-platform.h"
#include "diary-wording.h"

/* What is found is said once nothing else was looked for in so many milliseconds: who is still
 * typing does not want to hear it for each letter. */
#define TELLING_PATIENCE 500

struct _DiaryHistoryPage
{
  AdwBin parent_instance;

  gboolean looking; /* it is to be said what is found */
  guint telling_id; /* a timeout source that says it */

  DiaryHistoryModel *model;
  DiaryHistoryFilterBar *filter_bar;
  GtkStack *views;
  AdwStatusPage *failure;
  DiaryHistoryList *list;
};

typedef enum
{
  PROP_STORE = 1,
} DiaryHistoryPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (DiaryHistoryPage, diary_history_page, ADW_TYPE_BIN)

/* --- Which view is shown, as expressions of the model and the filter --- */

static char *
get_view (GObject *object, DiaryHistoryState state, guint n_items, gboolean filtered)
{
  if (state == DIARY_HISTORY_FAILED)
    return g_strdup ("failed");
  if (n_items > 0)
    return g_strdup ("list");
  if (state == DIARY_HISTORY_LOADING)
    return g_strdup ("loading");

  return g_strdup (filtered ? "no-match" : "empty");
}

/* It stays as it is while another query is read: where a filter is cleared, the focus is in it. */
static gboolean
has_filter_bar (GObject *object, DiaryHistoryState state, guint n_items, gboolean filtered)
{
  DiaryHistoryPage *self = DIARY_HISTORY_PAGE (object);

  switch (state)
    {
    case DIARY_HISTORY_LOADING:
      return self->filter_bar != NULL && gtk_widget_get_visible (GTK_WIDGET (self->filter_bar));
    case DIARY_HISTORY_READY:
      return n_items > 0 || filtered;
    case DIARY_HISTORY_FAILED:
    default:
      return FALSE;
    }
}

static char *
get_error_text (GObject *object, const char *message)
{
  return message != NULL ? g_markup_escape_text (message, -1) : NULL;
}

/* --- What is looked for --- */

static char *
get_no_match_text (GObject *object, DiaryDate day)
{
  g_autofree char *name = NULL;

  if (day == DIARY_DATE_NONE)
    return g_strdup (_ ("No episode fits the search and the filters."));

  name = diary_date_format_locale (day);

  /* Translators: the date is like "Wednesday, 4 March 2026". */
  return g_strdup_printf (_ ("No episode is recorded on %s."), name);
}

static char *
get_found_text (DiaryHistoryPage *self)
{
  DiaryHistoryFilter *filter = diary_history_page_get_filter (self);
  DiaryDate day = diary_history_filter_get_day (filter);
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *name = NULL;

  if (n_found == 0)
    return get_no_match_text (NULL, day);
  if (day != DIARY_DATE_NONE)
    {
      name = diary_date_format_locale (day);
      return g_strdup_printf (_ ("Episodes of %s"), name);
    }
  if (diary_history_filter_get_active (filter))
    return g_strdup_printf (ngettext ("%u episode found", "%u episodes found", n_found), n_found);

  return g_strdup_printf (ngettext ("%u episode", "All %u episodes", n_found), n_found);
}

static gboolean
on_telling (gpointer user_data)
{
  DiaryHistoryPage *self = user_data;
  g_autofree char *text = get_found_text (self);

  self->telling_id = 0;
  diary_platform_announce (GTK_WIDGET (self), text);

  return G_SOURCE_REMOVE;
}

static void
tell_failure (DiaryHistoryPage *self)
{
  if (diary_history_model_get_state (self->model) == DIARY_HISTORY_FAILED)
    diary_platform_tell_failure (GTK_WIDGET (self), self->failure);
}

/* Whoever looks for something can't see what is found, and it is not there before the rows have
 * been read. */
static void
on_state (DiaryHistoryPage *self)
{
  tell_failure (self);
  if (!self->looking || diary_history_model_get_state (self->model) != DIARY_HISTORY_READY)
    return;

  self->looking = FALSE;
  g_clear_handle_id (&self->telling_id, g_source_remove);
  self->telling_id = g_timeout_add_full (G_PRIORITY_LOW, TELLING_PATIENCE, on_telling, self, NULL);
}

static void
on_query (DiaryHistoryPage *self)
{
  self->looking = TRUE;
}

static void
on_clear (DiaryHistoryPage *self)
{
  diary_history_filter_clear (diary_history_page_get_filter (self));
  diary_history_page_start_search (self);
}

/* --- The class --- */

static void
diary_history_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (diary_history_page_parent_class)->map (widget);

  tell_failure (DIARY_HISTORY_PAGE (widget));
}

static void
diary_history_page_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  switch ((DiaryHistoryPageProperty) property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, diary_history_page_get_store (DIARY_HISTORY_PAGE (object)));
      break;
    }
}

static void
diary_history_page_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((DiaryHistoryPageProperty) property_id)
    {
    case PROP_STORE:
      diary_history_page_set_store (DIARY_HISTORY_PAGE (object), g_value_get_object (value));
      break;
    }
}

static void
diary_history_page_dispose (GObject *object)
{
  g_clear_handle_id (&DIARY_HISTORY_PAGE (object)->telling_id, g_source_remove);

  G_OBJECT_CLASS (diary_history_page_parent_class)->dispose (object);
}

static void
diary_history_page_class_init (DiaryHistoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = diary_history_page_get_property;
  object_class->set_property = diary_history_page_set_property;
  object_class->dispose = diary_history_page_dispose;
  widget_class->map = diary_history_page_map;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, DIARY_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                    G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (DIARY_TYPE_HISTORY_FILTER_BAR);
  g_type_ensure (DIARY_TYPE_HISTORY_LIST);
  g_type_ensure (DIARY_TYPE_HISTORY_MODEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryPage, model);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryPage, views);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryPage, failure);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryPage, list);
  gtk_widget_class_bind_template_callback (widget_class, get_view);
  gtk_widget_class_bind_template_callback (widget_class, has_filter_bar);
  gtk_widget_class_bind_template_callback (widget_class, get_error_text);
  gtk_widget_class_bind_template_callback (widget_class, get_no_match_text);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, diary_history_model_reload);
}

static void
diary_history_page_init (DiaryHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (diary_history_page_get_filter (self), "notify::query",
                           G_CALLBACK (on_query), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "notify::state", G_CALLBACK (on_state), self,
                           G_CONNECT_SWAPPED);
}

/**
 * diary_history_page_get_store:
 *
 * Returns: (transfer none) (nullable): the diary shown
 */
DiaryStore *
diary_history_page_get_store (DiaryHistoryPage *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_PAGE (self), NULL);

  return diary_history_model_get_store (self->model);
}

/**
 * diary_history_page_set_store:
 * @store: (nullable): the diary to show
 */
void
diary_history_page_set_store (DiaryHistoryPage *self, DiaryStore *store)
{
  g_return_if_fail (DIARY_IS_HISTORY_PAGE (self));

  if (diary_history_page_get_store (self) == store)
    return;

  diary_history_list_set_store (self->list, store);
  diary_history_model_set_store (self->model, store);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * diary_history_page_get_model:
 *
 * Returns: (transfer none): the rows
 */
DiaryHistoryModel *
diary_history_page_get_model (DiaryHistoryPage *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_PAGE (self), NULL);

  return self->model;
}

/**
 * diary_history_page_get_filter:
 *
 * Returns: (transfer none): what the person looks for
 */
DiaryHistoryFilter *
diary_history_page_get_filter (DiaryHistoryPage *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_PAGE (self), NULL);

  return diary_history_filter_bar_get_filter (self->filter_bar);
}

/**
 * diary_history_page_start_search:
 *
 * Moves the keyboard to where words to look for are typed.
 */
void
diary_history_page_start_search (DiaryHistoryPage *self)
{
  g_return_if_fail (DIARY_IS_HISTORY_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->filter_bar));
}

/**
 * diary_history_page_show_day:
 * @date: a date
 *
 * Shows the episodes of that date only, and says so.
 */
void
diary_history_page_show_day (DiaryHistoryPage *self, DiaryDate date)
{
  DiaryHistoryFilter *filter;

  g_return_if_fail (DIARY_IS_HISTORY_PAGE (self));
  g_return_if_fail (diary_date_is_valid (date));

  filter = diary_history_page_get_filter (self);
  self->looking = TRUE;
  g_object_freeze_notify (G_OBJECT (filter));
  diary_history_filter_clear (filter);
  diary_history_filter_set_day (filter, date);
  g_object_thaw_notify (G_OBJECT (filter));
  on_state (self);
}
