/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-changes-text.h"

#include <glib/gi18n-lib.h>

#include "diary-place.h"
#include "diary-trend-look.h"
#include "diary-trend-numbers.h"

static char *
say_not_enough_recent (const DiaryTrendRising *rising)
{
  return g_strdup_printf (
      _ ("More or fewer twitches: not enough days yet. It takes %d recorded days "
         "in the last four weeks (%d so far) and %d before (%d so far), %d "
         "together, with %d twitches (%.0f so far)."),
      DIARY_TREND_LEAST_RECENT, rising->n_recent, DIARY_TREND_LEAST_BEFORE, rising->n_before,
      DIARY_TREND_LEAST_TOGETHER, DIARY_TREND_LEAST_EPISODES,
      rising->episodes_recent + rising->episodes_before);
}

static char *
say_no_recent_number (const DiaryTrendsRecent *recent, const char *date)
{
  int n_recent = recent->rising.n_recent;
  int n_before = recent->rising.n_before;

  if (recent->rising.episodes_recent == 0)
    return g_strdup_printf (ngettext ("No twitches on the %d day recorded in the four weeks up to "
                                      "%s; no number possible.",
                                      "No twitches on any of the %d days recorded in the four weeks "
                                      "up to %s; no number possible.",
                                      n_recent),
                            n_recent, date);

  if (recent->rising.episodes_before == 0)
    return g_strdup_printf (ngettext ("No twitches on the %d day recorded before the four weeks up "
                                      "to %s; no number possible.",
                                      "No twitches on any of the %d days recorded before the four "
                                      "weeks up to %s; no number possible.",
                                      n_before),
                            n_before, date);

  return g_strdup (_ ("More or fewer twitches: no number possible from these days."));
}

static char *
say_change (const DiaryTrendsRecent *recent, const char *date)
{
  const DiaryTrendRising *rising = &recent->rising;
  g_auto (DiaryTrendNumbers) numbers = { 0 };

  if (!recent->said)
    {
      numbers = diary_trend_numbers_new (rising->ratio, rising->low, rising->high);
      return g_strdup_printf (
          _ ("No clear change: in the four weeks up to %s you logged %s times as "
             "many twitches a day as before (likely range %s to %s)."),
          date, numbers.ratio, numbers.low, numbers.high);
    }

  numbers = diary_trend_numbers_new_above_one (rising->ratio, rising->low, rising->high);

  if (rising->ratio >= 1)
    return g_strdup_printf (_ ("More twitches: in the four weeks up to %s you logged about %s times "
                               "as many a day as before (likely range %s to %s)."),
                            date, numbers.ratio, numbers.low, numbers.high);

  return g_strdup_printf (_ ("Fewer twitches: before the four weeks up to %s you logged about %s "
                             "times as many a day as in them (likely range %s to %s)."),
                          date, numbers.ratio, numbers.low, numbers.high);
}

/**
 * diary_trends_changes_text_recent:
 * @trends: trends
 *
 * Returns: (transfer full): whether twitches became more or fewer
 */
char *
diary_trends_changes_text_recent (const DiaryTrends *trends)
{
  const DiaryTrendsRecent *recent;
  g_autofree char *date = NULL;

  g_return_val_if_fail (trends != NULL, NULL);

  recent = &trends->recent;
  if (recent->as_of == DIARY_DATE_NONE)
    return g_strdup_printf (_ ("More or fewer twitches: looked for from the end of day %d on, once "
                               "there are days to compare."),
                            diary_trend_look_rising.from);

  if (recent->status == DIARY_TRENDS_NOT_ENOUGH_DAYS)
    return say_not_enough_recent (&recent->rising);

  date = diary_date_format_locale (recent->last);
  if (recent->status == DIARY_TRENDS_NO_CONVERGENCE)
    return say_no_recent_number (recent, date);

  return say_change (recent, date);
}

/**
 * diary_trends_changes_text_places:
 * @trends: trends
 *
 * Returns: (transfer full): whether the twitching came to new places
 */
char *
diary_trends_changes_text_places (const DiaryTrends *trends)
{
  const DiaryTrendsPlaces *places;
  g_autofree char *compared = NULL;

  g_return_val_if_fail (trends != NULL, NULL);

  places = &trends->places;

  if (places->status != DIARY_TRENDS_OK)
    return g_strdup_printf (_ ("New places: looked for from the end of day %d on, once it is known "
                               "where your twitches usually are."),
                            diary_trend_look_spreading.from);

  compared =
      g_strdup_printf (_ ("New places this month: %d; about %.1f would be expected from longer "
                          "logging alone."),
                       places->spreading.n_new, places->spreading.expected);

  if (!places->said)
    return g_steal_pointer (&compared);

  return g_strconcat (compared, " ", _ ("So many are unlikely to be chance."), NULL);
}

/**
 * diary_trends_changes_text_which_places:
 * @trends: trends
 *
 * Returns: (transfer full) (nullable): which places are new, or %NULL if none is
 */
char *
diary_trends_changes_text_which_places (const DiaryTrends *trends)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *joined = NULL;
  const GArray *places;

  g_return_val_if_fail (trends != NULL, NULL);

  places = trends->places.new_places;
  if (trends->places.status != DIARY_TRENDS_OK || places->len == 0)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  for (unsigned int i = 0; i < places->len; i++)
    {
      const DiaryPlace *place = &g_array_index (places, DiaryPlace, i);

      g_ptr_array_add (names, diary_place_format (place->site, place->side));
    }
  g_ptr_array_add (names, NULL);
  /* Translators: stands between places, like “Calf, left; Thigh, right”. */
  joined = g_strjoinv (_ ("; "), (char **) names->pdata);

  return g_strdup_printf (_ ("The new places: %s."), joined);
}
