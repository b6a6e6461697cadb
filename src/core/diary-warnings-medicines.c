/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-date-list.h"
#include "diary-warning-rules.h"
#include "diary-warnings-view.h"

/* Twitching that began with a new medicine (article E): four weeks against the four before, as for
 * the trends. The figures are this program's; ten episodes keep out what chance alone would bring. */
#define PERIOD         28
#define LEAST_RECORDED 7
#define LEAST_EPISODES 10
#define TIMES_AS_MANY  2

static int
count_episodes (DiaryWarningsView *view, DiaryDate from, DiaryDate to)
{
  return (int) (diary_warnings_input_find_episode (view->input, to + 1) -
                diary_warnings_input_find_episode (view->input, from));
}

/* Compares the rates a recorded day, multiplied out: no episode before is a rate of 0. */
static gboolean
became_more (DiaryWarningsView *view, DiaryDate start, DiaryDate end)
{
  const GArray *counted = diary_warnings_input_get_counted (view->input);
  gint64 before = count_episodes (view, start - PERIOD, start - 1);
  gint64 after = count_episodes (view, start, end);
  int days_before = diary_date_list_count (counted, start - PERIOD, start - 1);
  int days_after = diary_date_list_count (counted, start, end);

  return days_before >= LEAST_RECORDED && days_after >= LEAST_RECORDED && after >= LEAST_EPISODES &&
         after * days_before >= TIMES_AS_MANY * before * days_after;
}

/* The first episode ever; a diary that began with the medicine can't tell. */
static gboolean
began (DiaryWarningsView *view, DiaryDate start, DiaryDate end)
{
  const GArray *episodes = diary_warnings_input_get_episodes (view->input);
  DiaryDate first;

  if (episodes->len == 0 || diary_warnings_input_get_first (view->input) >= start)
    return FALSE;

  first = g_array_index (episodes, DiaryWarningsEpisode, 0).date;

  return first >= start && first <= end;
}

static void
add_episodes (DiaryWarning *warning, DiaryWarningsView *view, DiaryDate from, DiaryDate to)
{
  const GArray *episodes = diary_warnings_input_get_episodes (view->input);
  guint end = diary_warnings_input_find_episode (view->input, to + 1);

  for (guint i = diary_warnings_input_find_episode (view->input, from); i < end; i++)
    diary_warning_add_episode (warning, &g_array_index (episodes, DiaryWarningsEpisode, i));
}

static void
find_medicine (const DiaryWarningRule *rule,
               DiaryWarningsView *view,
               const DiaryWarningsMedicine *medicine,
               GPtrArray *found)
{
  DiaryDate start = medicine->from;
  DiaryDate end = MIN (start + PERIOD - 1, view->as_of);
  DiaryWarning *warning;

  if (end < start || (!became_more (view, start, end) && !began (view, start, end)))
    return;

  warning = diary_warning_new (rule, rule->level);
  diary_warning_add_medicine (warning, medicine);
  add_episodes (warning, view, start, end);

  /* The doctor who knows of the start need not be told of each day after it. */
  warning->renewed = start;
  diary_warnings_view_take (view, warning, found);
}

/**
 * diary_warnings_find_medicines:
 * @rule: the rule of twitching that began, or became more, with a new medicine
 * @view: the diary
 * @found: where to add a warning for each medicine
 */
void
diary_warnings_find_medicines (const DiaryWarningRule *rule,
                               DiaryWarningsView *view,
                               GPtrArray *found)
{
  const GArray *medicines = diary_warnings_input_get_medicines (view->input);

  for (guint i = 0; i < medicines->len; i++)
    find_medicine (rule, view, &g_array_index (medicines, DiaryWarningsMedicine, i), found);
}
