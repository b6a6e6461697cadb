/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-date-list.h"
#include "diary-warning-rules.h"
#include "diary-warnings-view.h"

/* Twitching persists (named by all five articles, without a figure) if one place has at least half
 * of the recorded days of over four weeks, and at least so many days. */
#define PERSISTENT_STRETCH 29
#define PERSISTENT_DAYS    20

/* NICE NG127 asks for a referral of eyelid twitching that lasts more than three months. How long a
 * pause may be is this program's. */
#define EYELID_DAYS 91
#define EYELID_GAP  14

/* Severe (articles B and C): so strong that nothing else can be done, on several days of a week. */
#define STRONG_INTENSITY 5
#define STRONG_DAYS      3
#define STRONG_PERIOD    7

static DiaryDate
get_date (const GArray *dates, int index)
{
  return g_array_index (dates, DiaryDate, index);
}

/* The day of the place on which the shortest stretch begins that ends at @last and has the place on
 * at least half of its recorded days; -1 if there is none. */
static int
find_stretch (const DiaryWarningsRegion *region, const GArray *recorded, DiaryDate last)
{
  const GArray *dates = region->region->dates;
  int n_days = (int) diary_date_list_rank (dates, last);
  int balance = 2 * n_days - (int) diary_date_list_rank (recorded, last);
  int from = (int) diary_date_list_rank (dates, last - PERSISTENT_STRETCH + 1) - 1;

  from = MIN (from, n_days - PERSISTENT_DAYS);
  if (from < 0 || g_array_index (region->lowest, int, from) > balance)
    return -1;

  while (g_array_index (region->balance, int, from) > balance)
    from--;

  return from;
}

static void
find_persistent_at (const DiaryWarningRule *rule,
                    DiaryWarningsView *view,
                    const DiaryWarningsRegion *region,
                    GPtrArray *found)
{
  const GArray *recorded = diary_warnings_input_get_recorded (view->input);
  const GArray *dates = region->region->dates;
  DiaryDate last = diary_date_list_get_last (recorded, view->as_of);
  int from = find_stretch (region, recorded, last);
  DiaryWarning *warning;

  if (from < 0)
    return;

  warning = diary_warning_new (rule, rule->level);
  warning->place = region->region->place;
  for (int i = from; i < (int) diary_date_list_rank (dates, last); i++)
    diary_warning_add_day (warning, get_date (dates, i));

  /* What lasts says itself again only after it has lasted as long again. */
  warning->renewed = get_date (dates, from);
  diary_warnings_view_take (view, warning, found);
}

/* The first day of the run that ends with the day @index. */
static int
find_run (const GArray *dates, int index)
{
  while (index > 0 && get_date (dates, index) - get_date (dates, index - 1) <= EYELID_GAP)
    index--;

  return index;
}

static void
find_eyelid (const DiaryWarningRule *rule,
             DiaryWarningsView *view,
             const DiaryWarningsRegion *eyelid,
             GPtrArray *found)
{
  const GArray *dates = eyelid->region->dates;
  int last = (int) diary_date_list_rank (dates, view->as_of) - 1;
  int first;
  DiaryWarning *warning;

  if (last < 0 || view->as_of - get_date (dates, last) > EYELID_GAP)
    return;

  first = find_run (dates, last);
  if (get_date (dates, last) - get_date (dates, first) + 1 <= EYELID_DAYS)
    return;

  warning = diary_warning_new (rule, rule->level);
  warning->place = eyelid->region->place;
  for (int i = first; i <= last; i++)
    diary_warning_add_day (warning, get_date (dates, i));

  warning->renewed = diary_date_list_get_last (dates, get_date (dates, last) - EYELID_DAYS);
  diary_warnings_view_take (view, warning, found);
}

static gboolean
is_strong (const DiaryWarningsEpisode *episode)
{
  return episode->intensity >= STRONG_INTENSITY;
}

/* The days with a very strong episode that may be in a week which stands. */
static GArray *
list_strong_days (DiaryWarningsView *view)
{
  const GArray *episodes = diary_warnings_input_get_episodes (view->input);
  DiaryDate from = view->as_of - DIARY_WARNINGS_STANDS_DAYS - STRONG_PERIOD + 1;
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (DiaryDate));

  for (guint i = diary_warnings_input_find_episode (view->input, from); i < episodes->len; i++)
    {
      const DiaryWarningsEpisode *episode = &g_array_index (episodes, DiaryWarningsEpisode, i);

      if (episode->date > view->as_of)
        break;
      if (is_strong (episode))
        g_array_append_val (dates, episode->date);
    }
  diary_date_list_sort (dates);

  return dates;
}

static void
add_strong_episodes (DiaryWarning *warning, DiaryWarningsView *view, DiaryDate from, DiaryDate to)
{
  const GArray *episodes = diary_warnings_input_get_episodes (view->input);

  for (guint i = diary_warnings_input_find_episode (view->input, from); i < episodes->len; i++)
    {
      const DiaryWarningsEpisode *episode = &g_array_index (episodes, DiaryWarningsEpisode, i);

      if (episode->date > to)
        break;
      if (is_strong (episode))
        diary_warning_add_episode (warning, episode);
    }
}

static void
add_strong_weeks (DiaryWarning *warning, DiaryWarningsView *view)
{
  g_autoptr (GArray) dates = list_strong_days (view);

  for (int i = STRONG_DAYS - 1; i < (int) dates->len; i++)
    {
      DiaryDate first = get_date (dates, i - STRONG_DAYS + 1);
      DiaryDate last = get_date (dates, i);

      if (last - first < STRONG_PERIOD && diary_warnings_view_stands (view, last))
        add_strong_episodes (warning, view, first, last);
    }
}

/**
 * diary_warnings_find_persistent:
 * @rule: the rule of twitching that stays at a place
 * @view: the diary
 * @found: where to add a warning for each place
 */
void
diary_warnings_find_persistent (const DiaryWarningRule *rule,
                                DiaryWarningsView *view,
                                GPtrArray *found)
{
  const GPtrArray *regions = diary_warnings_input_get_regions (view->input);

  for (guint i = 0; i < regions->len; i++)
    find_persistent_at (rule, view, g_ptr_array_index (regions, i), found);
}

/**
 * diary_warnings_find_eyelids:
 * @rule: the rule of an eyelid that twitches for months, or of eyes that are pulled shut
 * @view: the diary
 * @found: where to add a warning for each eyelid, and one for the eyes
 */
void
diary_warnings_find_eyelids (const DiaryWarningRule *rule,
                             DiaryWarningsView *view,
                             GPtrArray *found)
{
  const GPtrArray *eyelids = diary_warnings_input_get_eyelids (view->input);

  diary_warnings_find_signs (rule, view, found);
  for (guint i = 0; i < eyelids->len; i++)
    find_eyelid (rule, view, g_ptr_array_index (eyelids, i), found);
}

/**
 * diary_warnings_find_disturbing:
 * @rule: the rule of twitching that disturbs, or is very strong
 * @view: the diary
 * @found: where to add the warning
 */
void
diary_warnings_find_disturbing (const DiaryWarningRule *rule,
                                DiaryWarningsView *view,
                                GPtrArray *found)
{
  DiaryWarning *warning = diary_warning_new (rule, rule->level);

  diary_warnings_view_add_signs (view, warning);
  add_strong_weeks (warning, view);
  diary_warnings_view_take (view, warning, found);
}
