/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-page.h"

#include <glib/gi18n-lib.h>

#include "diary-body-section.h"
#include "diary-chart-section.h"
#include "diary-clock.h"
#include "diary-combo.h"
#include "diary-looked-at.h"
#include "diary-patterns.h"
#include "diary-period.h"
#include "diary-platform.h"
#include "diary-trends-charts.h"
#include "diary-trends-reader.h"
#include "diary-warnings-card.h"
#include "diary-wording.h"

struct _DiaryTrendsPage
{
  AdwBin parent_instance;

  DiaryStore *store;
  GSettings *settings;
  GCancellable *cancellable;

  GtkStack *stack;
  AdwStatusPage *empty_page;
  GtkWidget *go_to_today;
  AdwStatusPage *error_page;
  GtkWidget *try_again;
  DiaryPatterns *patterns;
  AdwComboRow *period;
  AdwActionRow *nothing;
  GtkWidget *show_all;
  DiaryChartSection *days;
  DiaryBodySection *places;
  DiaryChartSection *sites;
  DiaryChartSection *timeline;
  DiaryChartSection *hours;
  DiaryLookedAt *looked_at;
};

typedef struct
{
  DiaryDate from;
  DiaryDate today;
} Request;

/* What was read: the charts of the period, and what the looks at the diary found. */
typedef struct
{
  DiaryTrendsCharts *charts;
  DiaryTrendsAnswer *answer;
} Reading;

/* One loading under way: the page waits for it until its cancellable says otherwise. */
typedef struct
{
  DiaryTrendsPage *page;
  GCancellable *cancellable;
} Loading;

typedef enum
{
  PROP_STORE = 1,
} DiaryTrendsPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (DiaryTrendsPage, diary_trends_page, ADW_TYPE_BIN)

static DiaryPeriod
get_period (DiaryTrendsPage *self)
{
  return (DiaryPeriod) adw_combo_row_get_selected (self->period);
}

static void
show_charts (DiaryTrendsPage *self, DiaryTrendsCharts *charts)
{
  DiaryChartData *days = diary_trends_charts_get_days (charts);
  g_autofree char *last_entry = NULL;
  g_autofree char *subtitle = NULL;

  if (diary_trends_charts_get_is_empty (charts))
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  last_entry = diary_date_format_locale (diary_trends_charts_get_last_entry (charts));
  /* Translators: followed by a date. */
  subtitle = g_strdup_printf (_ ("Last entry: %s"), last_entry);
  adw_action_row_set_subtitle (self->nothing, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), days == NULL);
  gtk_widget_set_visible (self->show_all, get_period (self) != DIARY_PERIOD_ALL);
  diary_chart_section_update (self->days, days);
  diary_body_section_update (self->places, diary_trends_charts_get_places (charts));
  diary_chart_section_update (self->sites, diary_trends_charts_get_sites (charts));
  diary_chart_section_update (self->timeline, diary_trends_charts_get_timeline (charts));
  diary_chart_section_update (self->hours, diary_trends_charts_get_hours (charts));
  gtk_stack_set_visible_child_name (self->stack, "charts");
}

static void
show_error (DiaryTrendsPage *self, const GError *error)
{
  g_autofree char *description = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->error_page, description);
  gtk_stack_set_visible_child_name (self->stack, "error");
  diary_platform_tell_failure (GTK_WIDGET (self), self->error_page);
}

static void
show_reading (DiaryTrendsPage *self, const Reading *reading)
{
  diary_patterns_show_answer (self->patterns, reading->answer, self->settings);
  diary_looked_at_show_trends (self->looked_at, reading->answer->trends, self->settings);
  show_charts (self, reading->charts);
}

static void
reading_free (Reading *self)
{
  g_clear_object (&self->charts);
  g_clear_pointer (&self->answer, diary_trends_answer_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static gpointer
load_reading (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;
  DiaryTrendsQuery query = diary_trends_query_new (request->today);
  g_autoptr (DiaryTrendsInput) input = diary_trends_reader_load (database, error);
  g_autoptr (Reading) reading = g_new0 (Reading, 1);

  if (input == NULL)
    return NULL;

  reading->charts = diary_trends_charts_load (database, diary_trends_input_get_regions (input),
                                              request->from, request->today, error);
  if (reading->charts == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  reading->answer = diary_trends_answer_compute (input, &query, cancellable, error);

  return reading->answer != NULL ? g_steal_pointer (&reading) : NULL;
}

static Loading *
loading_new (DiaryTrendsPage *page)
{
  Loading *self = g_new (Loading, 1);

  self->page = g_object_ref (page);
  self->cancellable = g_object_ref (page->cancellable);
  return self;
}

static void
loading_free (Loading *self)
{
  g_object_unref (self->page);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Loading) loading = user_data;
  g_autoptr (Reading) reading = NULL;
  g_autoptr (GError) error = NULL;

  reading = diary_store_run_finish (DIARY_STORE (source), result, &error);
  if (g_cancellable_is_cancelled (loading->cancellable))
    return;
  if (reading != NULL)
    show_reading (loading->page, reading);
  else
    show_error (loading->page, error);
}

static void
cancel (DiaryTrendsPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* What was asked for before is obsolete, and its answer is not waited for. */
static void
load (DiaryTrendsPage *self)
{
  Request *request;

  cancel (self);
  if (self->store == NULL || !diary_store_get_is_open (self->store))
    {
      gtk_stack_set_visible_child_name (self->stack, "waiting");
      return;
    }
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->cancellable = g_cancellable_new ();
  request = g_new (Request, 1);
  request->today = diary_clock_today ();
  request->from = diary_period_get_from (get_period (self), request->today);
  diary_store_run_async (self->store, load_reading, request, g_free, (GDestroyNotify) reading_free,
                         self->cancellable, on_loaded, loading_new (self));
}

static void
on_show_all (DiaryTrendsPage *self)
{
  adw_combo_row_set_selected (self->period, DIARY_PERIOD_ALL);
  gtk_widget_grab_focus (GTK_WIDGET (self->period));
}

static void
diary_trends_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (diary_trends_page_parent_class)->map (widget);

  load (DIARY_TRENDS_PAGE (widget));
}

static void
diary_trends_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch ((DiaryTrendsPageProperty) property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, DIARY_TRENDS_PAGE (object)->store);
      break;
    }
}

static void
diary_trends_page_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch ((DiaryTrendsPageProperty) property_id)
    {
    case PROP_STORE:
      diary_trends_page_set_store (DIARY_TRENDS_PAGE (object), g_value_get_object (value));
      break;
    }
}

static void
diary_trends_page_dispose (GObject *object)
{
  DiaryTrendsPage *self = DIARY_TRENDS_PAGE (object);

  diary_trends_page_set_store (self, NULL);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (diary_trends_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (DIARY_TYPE_BODY_SECTION);
  g_type_ensure (DIARY_TYPE_CHART_SECTION);
  g_type_ensure (DIARY_TYPE_LOOKED_AT);
  g_type_ensure (DIARY_TYPE_PATTERNS);
  g_type_ensure (DIARY_TYPE_WARNINGS_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-trends-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, go_to_today);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, error_page);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, try_again);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, patterns);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, period);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, show_all);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, days);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, places);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, sites);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, hours);
  gtk_widget_class_bind_template_child (widget_class, DiaryTrendsPage, looked_at);
  gtk_widget_class_bind_template_callback (widget_class, load);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
}

static void
diary_trends_page_class_init (DiaryTrendsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = diary_trends_page_get_property;
  object_class->set_property = diary_trends_page_set_property;
  object_class->dispose = diary_trends_page_dispose;
  widget_class->map = diary_trends_page_map;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, DIARY_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                    G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  bind_template (widget_class);
}

/* As one name: GTK 4.8 tells of a description that is there from the start as if it were new. */
static void
name_go_to_today (DiaryTrendsPage *self)
{
  g_autofree char *name = diary_wording_sentences (
      _ ("Go to Today"), adw_status_page_get_description (self->empty_page));

  diary_platform_set_label (self->go_to_today, name);
}

static void
diary_trends_page_init (DiaryTrendsPage *self)
{
  g_autoptr (GListModel) periods = diary_period_list_labels ();

  self->settings = g_settings_new (DIARY_APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->period, periods);
  diary_combo_keep (self->period, self->settings, "trends-period");
  diary_combo_speak (self->period);
  name_go_to_today (self);
  diary_platform_set_label (self->try_again, _ ("Try again"));
  diary_platform_set_label (self->show_all, _ ("Show all"));
  g_signal_connect_object (self->settings, "changed::caffeine-unit", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::water-unit", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
diary_trends_page_new (void)
{
  return g_object_new (DIARY_TYPE_TRENDS_PAGE, NULL);
}

/**
 * diary_trends_page_get_store:
 * @self: a page
 *
 * Returns: (nullable): the diary it shows
 */
DiaryStore *
diary_trends_page_get_store (DiaryTrendsPage *self)
{
  g_return_val_if_fail (DIARY_IS_TRENDS_PAGE (self), NULL);

  return self->store;
}

/**
 * diary_trends_page_set_store:
 * @self: a page
 * @store: (nullable): the diary to show
 */
void
diary_trends_page_set_store (DiaryTrendsPage *self, DiaryStore *store)
{
  g_return_if_fail (DIARY_IS_TRENDS_PAGE (self));
  g_return_if_fail (store == NULL || DIARY_IS_STORE (store));

  if (self->store == store)
    return;
  cancel (self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, load, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    {
      g_signal_connect_swapped (store, "changed", G_CALLBACK (load), self);
      g_signal_connect_swapped (store, "notify::is-open", G_CALLBACK (load), self);
    }
  load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}
