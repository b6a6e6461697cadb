/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-date-list.h"
#include "diary-trend-look.h"
#include "diary-warning-rules.h"
#include "diary-warnings-view.h"

/* The last look that the view's date sees: one at the end of that date counts. */
static DiaryDate
find_look (const DiaryWarningsView *view, const DiaryTrendLook *look)
{
  DiaryTrendsInput *trends = diary_warnings_input_get_trends (view->input);

  return diary_trend_look_get_last (look, diary_trends_input_get_first_recorded (trends),
                                    view->as_of + 1);
}

static const DiaryTrendsRecent *
look_for_change (DiaryWarningsView *view)
{
  DiaryDate look = find_look (view, &diary_trend_look_rising);

  if (look != view->recent.as_of)
    diary_trends_look_for_change (diary_warnings_input_get_trends (view->input), look,
                                  DIARY_TRENDS_WINDOW, &view->recent);

  return &view->recent;
}

static const DiaryTrendsPlaces *
look_for_places (DiaryWarningsView *view)
{
  DiaryDate look = find_look (view, &diary_trend_look_spreading);

  if (look == view->places.as_of && view->places.new_places != NULL)
    return &view->places;

  diary_warnings_view_clear (view);
  diary_trends_look_for_places (diary_warnings_input_get_trends (view->input), look, &view->places);

  return &view->places;
}

static gboolean
is_new (const DiaryTrendsPlaces *places, const DiaryPlace *place)
{
  for (guint i = 0; i < places->new_places->len; i++)
    if (diary_place_compare (&g_array_index (places->new_places, DiaryPlace, i), place) == 0)
      return TRUE;

  return FALSE;
}

/* A look at which yet another place is new says something new. */
static DiaryDate
find_newest_place (DiaryTrendsInput *trends, const DiaryTrendsPlaces *places)
{
  GPtrArray *regions = diary_trends_input_get_regions (trends);
  DiaryDate newest = DIARY_DATE_NONE;

  for (guint i = 0; i < regions->len; i++)
    {
      const DiaryRegion *region = g_ptr_array_index (regions, i);

      if (is_new (places, &region->place))
        newest = MAX (newest, g_array_index (region->dates, DiaryDate, 0));
    }

  return newest;
}

/**
 * diary_warnings_find_rising:
 * @rule: the rule of twitching that becomes more
 * @view: the diary
 * @found: where to add the warning
 */
void
diary_warnings_find_rising (const DiaryWarningRule *rule, DiaryWarningsView *view, GPtrArray *found)
{
  const GArray *counted = diary_warnings_input_get_counted (view->input);
  const DiaryTrendsRecent *recent = look_for_change (view);
  DiaryDate from = recent->last - DIARY_TREND_RECENT_DAYS + 1;
  DiaryWarning *warning;

  if (!recent->said || recent->rising.wald.b <= 0)
    return;

  warning = diary_warning_new (rule, rule->level);
  for (guint i = diary_date_list_rank (counted, from - 1);
       i < diary_date_list_rank (counted, recent->last); i++)
    diary_warning_add_day (warning, g_array_index (counted, DiaryDate, i));

  /* It is said again of four weeks that the doctor does not know of yet. */
  warning->renewed = from;
  diary_warnings_view_take (view, warning, found);
}

/**
 * diary_warnings_find_spreading:
 * @rule: the rule of twitching that comes to new places
 * @view: the diary
 * @found: where to add the warning
 */
void
diary_warnings_find_spreading (const DiaryWarningRule *rule,
                               DiaryWarningsView *view,
                               GPtrArray *found)
{
  const GArray *episodes = diary_warnings_input_get_episodes (view->input);
  const DiaryTrendsPlaces *places = look_for_places (view);
  DiaryDate from = places->last - DIARY_TREND_RECENT_DAYS + 1;
  guint end = diary_warnings_input_find_episode (view->input, places->last + 1);
  DiaryWarning *warning;

  if (!places->said)
    return;

  warning = diary_warning_new (rule, rule->level);
  for (guint i = diary_warnings_input_find_episode (view->input, from); i < end; i++)
    {
      const DiaryWarningsEpisode *episode = &g_array_index (episodes, DiaryWarningsEpisode, i);

      if (is_new (places, &episode->place))
        diary_warning_add_episode (warning, episode);
    }

  warning->renewed = find_newest_place (diary_warnings_input_get_trends (view->input), places);
  diary_warnings_view_take (view, warning, found);
}
