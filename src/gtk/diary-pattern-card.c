/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-pattern-card.h"

#include "diary-chart-section.h"
#include "diary-method-row.h"
#include "diary-pattern-charts.h"
#include "diary-pattern-days.h"
#include "diary-pattern-units.h"
#include "diary-platform.h"
#include "diary-sentence.h"
#include "diary-trends-text.h"

struct _DiaryPatternCard
{
  AdwBin parent_instance;

  DiarySentence *sentence;
  DiaryChartSection *range;
  DiaryChartSection *days;
};

G_DEFINE_FINAL_TYPE (DiaryPatternCard, diary_pattern_card, ADW_TYPE_BIN)

static void
diary_pattern_card_class_init (DiaryPatternCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_CHART_SECTION);
  g_type_ensure (DIARY_TYPE_METHOD_ROW);
  g_type_ensure (DIARY_TYPE_SENTENCE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-pattern-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryPatternCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, DiaryPatternCard, range);
  gtk_widget_class_bind_template_child (widget_class, DiaryPatternCard, days);
}

static void
diary_pattern_card_init (DiaryPatternCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
diary_pattern_card_new (void)
{
  return g_object_new (DIARY_TYPE_PATTERN_CARD, NULL);
}

static void
name_rows (DiaryPatternCard *self, const DiaryTrends *trends, const DiaryTrendTerm *term)
{
  GtkWidget *rows = gtk_widget_get_ancestor (GTK_WIDGET (self->sentence), GTK_TYPE_LIST_BOX);
  g_autofree char *name = diary_trend_words_name_term (&trends->series.factors[term->factor],
                                                       term->lag);

  diary_platform_set_label (rows, name);
}

/**
 * diary_pattern_card_show_finding:
 * @self: a card
 * @trends: trends
 * @finding: index of the finding to show
 * @settings: the program's settings, for the units
 */
void
diary_pattern_card_show_finding (DiaryPatternCard *self,
                                 const DiaryTrends *trends,
                                 int finding,
                                 GSettings *settings)
{
  const DiaryTrendResult *result;
  DiaryTrendUnits units;
  DiaryPatternScale scale;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  g_autoptr (DiaryChartData) range = NULL;
  g_autoptr (DiaryChartData) days = NULL;

  g_return_if_fail (DIARY_IS_PATTERN_CARD (self));
  g_return_if_fail (trends != NULL && trends->selection != NULL && G_IS_SETTINGS (settings));

  result = &trends->selection->results[trends->selection->findings[finding].result];
  units = diary_pattern_units_get (settings);
  text = diary_trends_text_finding (trends, finding, &units);
  diary_sentence_set_text (self->sentence, text, NULL);
  name_rows (self, trends, &result->term);

  range = diary_pattern_charts_new_finding (trends, finding, &units);
  diary_chart_section_update (self->range, range);

  title = diary_pattern_units_title (settings, &trends->series.factors[result->term.factor],
                                     &scale.unit);
  scale.title = title;
  days = diary_pattern_days_new (trends, finding, &scale);
  diary_chart_section_update (self->days, days);
}
