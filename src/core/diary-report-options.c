/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-options.h"

#include <glib/gi18n-lib.h>

static const char *const period_labels[] = {
  [DIARY_REPORT_SINCE_VISIT] = NC_ ("report period", "Since the last visit"),
  [DIARY_REPORT_EIGHT_WEEKS] = NC_ ("report period", "Last 8 weeks"),
  [DIARY_REPORT_ALL] = NC_ ("report period", "All of the diary"),
  [DIARY_REPORT_DATES] = NC_ ("report period", "Between two dates"),
};

/**
 * diary_report_options_new:
 * @today: the present day
 *
 * Returns: what goes into a report unless something else is chosen: the last eight weeks, neither
 * who keeps the diary nor notes
 */
DiaryReportOptions
diary_report_options_new (DiaryDate today)
{
  return (DiaryReportOptions){ .period = DIARY_REPORT_EIGHT_WEEKS, .today = today };
}

/**
 * diary_report_options_choose_dates:
 * @self: what goes into a report
 * @known: what the period depends on
 * @from: (out): its first date, or %DIARY_DATE_NONE if nothing is recorded and none was given
 * @to: (out): its last date, or %DIARY_DATE_NONE in the same case
 */
void
diary_report_options_choose_dates (const DiaryReportOptions *self,
                                   const DiaryReportKnown *known,
                                   DiaryDate *from,
                                   DiaryDate *to)
{
  g_return_if_fail (self != NULL && known != NULL);
  g_return_if_fail (from != NULL && to != NULL);

  *from = known->first;
  *to = self->today;

  switch (self->period)
    {
    case DIARY_REPORT_SINCE_VISIT:
      if (known->last_visit != DIARY_DATE_NONE)
        *from = known->last_visit;
      break;
    case DIARY_REPORT_EIGHT_WEEKS:
      *from = self->today - DIARY_REPORT_EIGHT_WEEKS_DAYS + 1;
      break;
    case DIARY_REPORT_ALL:
      *to = MIN (known->last, self->today);
      break;
    case DIARY_REPORT_DATES:
      *from = self->from != DIARY_DATE_NONE ? self->from : known->first;
      *to = self->to != DIARY_DATE_NONE ? self->to : known->last;
      break;
    }
}

/**
 * diary_report_period_get_label:
 * @period: a period
 *
 * Returns: (transfer none): its name in the person's language
 */
const char *
diary_report_period_get_label (DiaryReportPeriod period)
{
  g_return_val_if_fail ((size_t) period < G_N_ELEMENTS (period_labels), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "report period", period_labels[period]);
}
