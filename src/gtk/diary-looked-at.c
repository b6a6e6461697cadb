/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-looked-at.h"

#include "diary-chart-section.h"
#include "diary-pattern-charts.h"
#include "diary-pattern-units.h"
#include "diary-sentences.h"
#include "diary-trends-text.h"

struct _DiaryLookedAt
{
  AdwBin parent_instance;

  DiarySentences *along;
  DiaryChartSection *not_found;
  DiarySentences *lacking;
};

G_DEFINE_FINAL_TYPE (DiaryLookedAt, diary_looked_at, ADW_TYPE_BIN)

static void
show_along (DiaryLookedAt *self, const DiaryTrends *trends)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; trends->selection != NULL && i < trends->selection->n_goes_along; i++)
    g_ptr_array_add (texts, diary_trends_text_goes_along (trends, i));
  g_ptr_array_add (texts, NULL);
  diary_sentences_set_list (self->along, (const char *const *) texts->pdata);
}

static void
show_lacking (DiaryLookedAt *self, const DiaryTrends *trends, const DiaryTrendUnits *units)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; trends->selection != NULL && i < trends->selection->n_results; i++)
    if (trends->selection->results[i].test.status != DIARY_TREND_OK)
      g_ptr_array_add (texts, diary_trends_text_result (trends, i, units));
  g_ptr_array_add (texts, NULL);
  diary_sentences_set_list (self->lacking, (const char *const *) texts->pdata);
}

static void
diary_looked_at_class_init (DiaryLookedAtClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_CHART_SECTION);
  g_type_ensure (DIARY_TYPE_SENTENCES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-looked-at.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryLookedAt, along);
  gtk_widget_class_bind_template_child (widget_class, DiaryLookedAt, not_found);
  gtk_widget_class_bind_template_child (widget_class, DiaryLookedAt, lacking);
}

static void
diary_looked_at_init (DiaryLookedAt *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
diary_looked_at_new (void)
{
  return g_object_new (DIARY_TYPE_LOOKED_AT, NULL);
}

/**
 * diary_looked_at_show_trends:
 * @self: the widget
 * @trends: what was found
 * @settings: the program's settings, for the units
 */
void
diary_looked_at_show_trends (DiaryLookedAt *self, const DiaryTrends *trends, GSettings *settings)
{
  g_autoptr (DiaryChartData) not_found = NULL;
  DiaryTrendUnits units;

  g_return_if_fail (DIARY_IS_LOOKED_AT (self));
  g_return_if_fail (trends != NULL && G_IS_SETTINGS (settings));

  units = diary_pattern_units_get (settings);
  not_found = diary_pattern_charts_new_not_found (trends, &units);
  show_along (self, trends);
  diary_chart_section_update (self->not_found, not_found);
  show_lacking (self, trends, &units);
}
