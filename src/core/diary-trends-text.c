/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-text.h"

#include <glib/gi18n-lib.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics.h>
#include <math.h>

#include "diary-trend-look.h"
#include "diary-trend-numbers.h"

static const DiaryTrendResult *
get_result (const DiaryTrends *trends, int result)
{
  return &trends->selection->results[result];
}

static const DiaryTrendFactor *
get_factor (const DiaryTrends *trends, int result)
{
  return &trends->series.factors[get_result (trends, result)->term.factor];
}

static char *
name_result (const DiaryTrends *trends, int result)
{
  return diary_trend_words_name_term (get_factor (trends, result),
                                      get_result (trends, result)->term.lag);
}

static gboolean
is_yes_no (const DiaryTrends *trends, int result)
{
  return diary_trend_series_is_yes_no (&trends->series, get_result (trends, result)->term.factor);
}

static char *
say_not_enough (const DiaryTrends *trends)
{
  if (trends->n_recorded < DIARY_TRENDS_LEAST_DAYS)
    return g_strdup_printf (_ ("Not enough days yet: %d of %d days."), trends->n_recorded,
                            DIARY_TRENDS_LEAST_DAYS);

  if (trends->n_with_episode < DIARY_TRENDS_LEAST_WITH_EPISODE)
    return g_strdup_printf (_ ("Not enough days with twitches yet: %d of %d days."),
                            trends->n_with_episode, DIARY_TRENDS_LEAST_WITH_EPISODE);

  if (trends->n_episodes < DIARY_TRENDS_LEAST_EPISODES)
    return g_strdup_printf (_ ("Not enough twitches yet: %.0f of %d."), trends->n_episodes,
                            DIARY_TRENDS_LEAST_EPISODES);

  return g_strdup (_ ("There are enough days for the first look."));
}

/* The change that could have been noticed in the middle one of the terms. */
static double
get_typical_detectable (const DiaryTrendSelection *selection)
{
  g_autofree double *ratios = g_new (double, selection->n_results + 1);
  int n = 0;

  for (int i = 0; i < selection->n_results; i++)
    {
      if (selection->results[i].test.status == DIARY_TREND_OK)
        ratios[n++] = selection->results[i].min_detectable;
    }

  gsl_sort (ratios, 1, n);

  return n > 0 ? gsl_stats_median_from_sorted_data (ratios, 1, n) : NAN;
}

static char *
say_nothing_compared (const DiaryTrendSelection *selection)
{
  for (int i = 0; i < selection->n_results; i++)
    {
      if (selection->results[i].test.status == DIARY_TREND_NO_CONVERGENCE)
        return g_strdup (
            _ ("Nothing could be compared yet: no number is possible from these days."));
    }

  return g_strdup (_ ("Nothing could be compared yet: no factor was recorded on enough days, with "
                      "enough difference between them."));
}

static char *
say_nothing_found (const DiaryTrends *trends)
{
  double detectable = get_typical_detectable (trends->selection);
  g_autofree char *number = NULL;

  if (isnan (detectable))
    return say_nothing_compared (trends->selection);

  if (!(detectable <= DIARY_TREND_NUMBERS_MOST))
    return g_strdup_printf (ngettext ("Nothing stands out yet. With %d day not even large changes "
                                      "could have been noticed.",
                                      "Nothing stands out yet. With %d days not even large changes "
                                      "could have been noticed.",
                                      trends->n_recorded),
                            trends->n_recorded);

  number = diary_trend_numbers_format (detectable);

  return g_strdup_printf (ngettext ("Nothing stands out yet. With %d day only changes of about %s "
                                    "times could have been noticed.",
                                    "Nothing stands out yet. With %d days only changes of about %s "
                                    "times could have been noticed.",
                                    trends->n_recorded),
                          trends->n_recorded, number);
}

/**
 * diary_trends_text_headline:
 * @trends: trends
 *
 * Returns: (transfer full): the one thing to know
 */
char *
diary_trends_text_headline (const DiaryTrends *trends)
{
  int n_findings;

  g_return_val_if_fail (trends != NULL, NULL);

  if (trends->status == DIARY_TRENDS_NOT_ENOUGH_DAYS)
    return say_not_enough (trends);

  n_findings = trends->selection->n_findings;
  if (n_findings == 0)
    return say_nothing_found (trends);

  return g_strdup_printf (ngettext ("%d pattern stands out.", "%d patterns stand out.", n_findings),
                          n_findings);
}

/**
 * diary_trends_text_looks:
 * @trends: trends
 *
 * Returns: (transfer full): when the diary was looked at and when it will be, and why not every day
 */
char *
diary_trends_text_looks (const DiaryTrends *trends)
{
  g_autofree char *as_of = NULL;
  g_autofree char *next = NULL;

  g_return_val_if_fail (trends != NULL, NULL);

  if (trends->next_look == DIARY_DATE_NONE)
    return g_strdup (_ ("The first look is at the end of the 30th day."));

  as_of = diary_date_format_locale (trends->as_of);
  next = diary_date_format_locale (trends->next_look);

  if (diary_trend_look_get_next (&diary_trend_look_findings,
                                 diary_trends_input_get_first_recorded (trends->input),
                                 DIARY_DATE_NONE) == trends->next_look)
    return g_strdup_printf (_ ("The first look is at the end of %s."), next);

  return g_strdup_printf (_ ("This is what the diary said up to %s. The next look is at the end of "
                             "%s: looking every day would find patterns where there are none."),
                          as_of, next);
}

static char *
say_found_with_or_without (const DiaryTrendFactor *factor,
                           int lag,
                           gboolean with,
                           const DiaryTrendNumbers *numbers,
                           int n)
{
  const char *name = diary_trend_words_get_name (factor);

  if (lag == 0 && with)
    return g_strdup_printf (
        ngettext ("On days with “%s” you logged about %s times as many twitches as on days without "
                  "it (likely range %s to %s), over %d day.",
                  "On days with “%s” you logged about %s times as many twitches as on days without "
                  "it (likely range %s to %s), over %d days.",
                  n),
        name, numbers->ratio, numbers->low, numbers->high, n);

  if (lag == 0)
    return g_strdup_printf (
        ngettext ("On days without “%s” you logged about %s times as many twitches as on days with "
                  "it (likely range %s to %s), over %d day.",
                  "On days without “%s” you logged about %s times as many twitches as on days with "
                  "it (likely range %s to %s), over %d days.",
                  n),
        name, numbers->ratio, numbers->low, numbers->high, n);

  if (with)
    return g_strdup_printf (
        ngettext ("On days after “%s” you logged about %s times as many twitches as after days "
                  "without it (likely range %s to %s), over %d day.",
                  "On days after “%s” you logged about %s times as many twitches as after days "
                  "without it (likely range %s to %s), over %d days.",
                  n),
        name, numbers->ratio, numbers->low, numbers->high, n);

  return g_strdup_printf (
      ngettext ("On days after a day without “%s” you logged about %s times as many twitches as "
                "after days with it (likely range %s to %s), over %d day.",
                "On days after a day without “%s” you logged about %s times as many twitches as "
                "after days with it (likely range %s to %s), over %d days.",
                n),
      name, numbers->ratio, numbers->low, numbers->high, n);
}

static char *
say_found (const DiaryTrends *trends,
           const DiaryTrendFinding *finding,
           const DiaryTrendNumbers *numbers,
           const DiaryTrendUnits *units)
{
  const DiaryTrendResult *result = get_result (trends, finding->result);
  const DiaryTrendFactor *factor = get_factor (trends, finding->result);
  gboolean more = finding->ratio >= 1;
  int n = finding->test.n;
  g_autofree char *on_days = NULL;
  g_autofree char *step = NULL;

  if (is_yes_no (trends, finding->result))
    return say_found_with_or_without (factor, result->term.lag, more, numbers, n);

  on_days = diary_trend_words_name_days (factor, result->term.lag, more);
  step = diary_trend_words_name_step (factor, result->unit, more, units);

  /* Translators: as in “On days after shorter sleep you logged about 1.4 times as many twitches per
   * hour less (likely range 1.1 to 1.8), over 171 days.” */
  return g_strdup_printf (
      ngettext ("%s you logged about %s times as many twitches %s (likely range "
                "%s to %s), over %d day.",
                "%s you logged about %s times as many twitches %s (likely range "
                "%s to %s), over %d days.",
                n),
      on_days, numbers->ratio, step, numbers->low, numbers->high, n);
}

/**
 * diary_trends_text_finding:
 * @trends: trends
 * @finding: index of a finding
 * @units: the units that the person set
 *
 * Its range is the widened one, and it is told in the direction of more twitches.
 *
 * Returns: (transfer full): the finding
 */
char *
diary_trends_text_finding (const DiaryTrends *trends, int finding, const DiaryTrendUnits *units)
{
  const DiaryTrendFinding *of;
  g_auto (DiaryTrendNumbers) numbers = { 0 };
  g_autofree char *said = NULL;

  g_return_val_if_fail (trends != NULL && trends->selection != NULL, NULL);
  g_return_val_if_fail (0 <= finding && finding < trends->selection->n_findings, NULL);

  of = &trends->selection->findings[finding];
  numbers = diary_trend_numbers_new_above_one (of->ratio, of->low_wide, of->high_wide);
  said = say_found (trends, of, &numbers, units);

  return g_strconcat (said, " ",
                      _ ("A pattern, not a cause; early estimates tend to be too large."), NULL);
}

/**
 * diary_trends_text_gone:
 * @before: trends of the look before
 * @finding: index of a finding of @before that is no longer there
 *
 * Returns: (transfer full): that it is gone
 */
char *
diary_trends_text_gone (const DiaryTrends *before, int finding)
{
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (before != NULL && before->selection != NULL, NULL);
  g_return_val_if_fail (0 <= finding && finding < before->selection->n_findings, NULL);

  name = name_result (before, before->selection->findings[finding].result);
  date = diary_date_format_locale (before->as_of);

  return g_strdup_printf (_ ("%s stood out when the diary was looked at up to %s, and does not any "
                             "more."),
                          name, date);
}

/**
 * diary_trends_text_goes_along:
 * @trends: trends
 * @companion: index of a term that goes along with a finding
 *
 * Returns: (transfer full): what goes along with what
 */
char *
diary_trends_text_goes_along (const DiaryTrends *trends, int companion)
{
  const DiaryTrendCompanion *of;
  g_autofree char *name = NULL;
  g_autofree char *with = NULL;

  g_return_val_if_fail (trends != NULL && trends->selection != NULL, NULL);
  g_return_val_if_fail (0 <= companion && companion < trends->selection->n_goes_along, NULL);

  of = &trends->selection->goes_along[companion];
  name = name_result (trends, of->result);
  with = name_result (trends, trends->selection->findings[of->finding].result);

  return g_strdup_printf (_ ("%s goes along with %s; your diary cannot tell them apart."), name,
                          with);
}

static char *
say_no_number (const DiaryTrends *trends, int result)
{
  const DiaryTrendContrast *contrast = &get_result (trends, result)->test.contrast;
  const char *name = diary_trend_words_get_name (get_factor (trends, result));
  gboolean same_day = get_result (trends, result)->term.lag == 0;
  int n_with = contrast->n_above;
  int n_without = contrast->n_lowest;
  g_autofree char *term = NULL;

  if (contrast->lowest == 0 && contrast->n_above_with_episode == 0)
    return g_strdup_printf (
        same_day
            ? ngettext ("No twitches on any of the %d day with “%s”; no number possible.",
                        "No twitches on any of the %d days with “%s”; no number possible.", n_with)
            : ngettext ("No twitches on any of the %d day after “%s”; no number possible.",
                        "No twitches on any of the %d days after “%s”; no number possible.",
                        n_with),
        n_with, name);

  if (contrast->lowest == 0 && contrast->n_lowest_with_episode == 0)
    return g_strdup_printf (
        same_day
            ? ngettext ("No twitches on any of the %d day without “%s”; no number possible.",
                        "No twitches on any of the %d days without “%s”; no number possible.",
                        n_without)
            : ngettext (
                  "No twitches on any of the %d day after one without “%s”; no number possible.",
                  "No twitches on any of the %d days after one without “%s”; no number "
                  "possible.",
                  n_without),
        n_without, name);

  term = name_result (trends, result);

  return g_strdup_printf (_ ("%s: no number possible from these days."), term);
}

static char *
say_compared (const DiaryTrends *trends, int result, const DiaryTrendUnits *units)
{
  const DiaryTrendResult *of = get_result (trends, result);
  g_auto (DiaryTrendNumbers) numbers = diary_trend_numbers_new (of->ratio, of->low, of->high);
  g_autofree char *name = name_result (trends, result);
  g_autofree char *step = NULL;

  if (is_yes_no (trends, result))
    return g_strdup_printf (ngettext ("%s: %s times as many twitches with it as without (likely "
                                      "range %s to %s), over %d day.",
                                      "%s: %s times as many twitches with it as without (likely "
                                      "range %s to %s), over %d days.",
                                      of->test.n),
                            name, numbers.ratio, numbers.low, numbers.high, of->test.n);

  step = diary_trend_words_name_step (get_factor (trends, result), of->unit, TRUE, units);

  return g_strdup_printf (
      ngettext ("%s: %s times as many twitches %s (likely range %s to %s), over "
                "%d day.",
                "%s: %s times as many twitches %s (likely range %s to %s), over "
                "%d days.",
                of->test.n),
      name, numbers.ratio, step, numbers.low, numbers.high, of->test.n);
}

static char *
say_compared_and_detectable (const DiaryTrends *trends, int result, const DiaryTrendUnits *units)
{
  double detectable = get_result (trends, result)->min_detectable;
  g_autofree char *compared = say_compared (trends, result, units);
  g_autofree char *number = NULL;
  g_autofree char *noticed = NULL;

  if (!(detectable <= DIARY_TREND_NUMBERS_MOST))
    return g_strconcat (compared, " ", _ ("Not even a large change could have been noticed."),
                        NULL);

  number = diary_trend_numbers_format (detectable);
  noticed = g_strdup_printf (_ ("A change of about %s times could have been noticed."), number);

  return g_strconcat (compared, " ", noticed, NULL);
}

/**
 * diary_trends_text_result:
 * @trends: trends
 * @result: index of a term
 * @units: the units that the person set
 *
 * Returns: (transfer full): what the term alone came to, or what it lacks
 */
char *
diary_trends_text_result (const DiaryTrends *trends, int result, const DiaryTrendUnits *units)
{
  const DiaryTrendTest *test;
  g_autofree char *name = NULL;

  g_return_val_if_fail (trends != NULL && trends->selection != NULL, NULL);
  g_return_val_if_fail (0 <= result && result < trends->selection->n_results, NULL);

  test = &get_result (trends, result)->test;
  name = name_result (trends, result);

  switch (test->status)
    {
    case DIARY_TREND_FEW_DAYS:
      return g_strdup_printf (_ ("%s: %d of %d days so far."), name, test->n,
                              DIARY_TREND_LEAST_ROWS);
    case DIARY_TREND_CONSTANT:
      return g_strdup_printf (_ ("%s: always the same so far, so there is nothing to compare."),
                              name);
    case DIARY_TREND_LITTLE_CONTRAST:
      return g_strdup_printf (
          _ ("%s: nearly always the same so far; it takes %d days on which it is "
             "different."),
          name, DIARY_TREND_LEAST_CONTRAST);
    case DIARY_TREND_NO_CONVERGENCE:
      return say_no_number (trends, result);
    case DIARY_TREND_OK:
    default:
      return say_compared_and_detectable (trends, result, units);
    }
}
