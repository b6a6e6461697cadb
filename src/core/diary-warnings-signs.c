/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warning-rules.h"
#include "diary-warnings-view.h"

/* A task that fails again counts for more if that is not the same bad week, and one that fails
 * where it twitched if that was of late. Red-flag checklists ask for weakness that lasts and stays
 * in its place; the figures are this program's. */
#define TASK_AGAIN_AFTER 7
#define TWITCH_BEFORE    28

typedef gboolean (*IsMeant) (const DiaryWarningsSign *sign);

static gboolean
is_weakness (const DiaryWarningsSign *sign)
{
  return sign->present && g_str_equal (sign->sign, "weakness");
}

/* Only what was recorded as such is a failed task: what was seen, or not told, counts as felt. */
static gboolean
is_failed_task (const DiaryWarningsSign *sign)
{
  return is_weakness (sign) && g_strcmp0 (sign->how, "task") == 0;
}

static gboolean
is_felt_weakness (const DiaryWarningsSign *sign)
{
  return is_weakness (sign) && !is_failed_task (sign);
}

static gboolean
is_wasting (const DiaryWarningsSign *sign)
{
  return sign->present && g_str_equal (sign->sign, "wasting");
}

/* The signs that can be in a pair which stands: its newer one does, the older one is at most as
 * much older. */
static GPtrArray *
list_signs (DiaryWarningsView *view, IsMeant is_meant)
{
  const GArray *signs = diary_warnings_input_get_signs (view->input);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < signs->len; i++)
    {
      DiaryWarningsSign *sign = &g_array_index (signs, DiaryWarningsSign, i);

      if (sign->date > view->as_of)
        break;
      if (view->as_of - sign->date <= 2 * DIARY_WARNINGS_STANDS_DAYS && is_meant (sign))
        g_ptr_array_add (list, sign);
    }

  return list;
}

/* Whether two signs are at least @from and at most half a year apart, and stand as a pair. */
static gboolean
is_pair (const DiaryWarningsView *view,
         const DiaryWarningsSign *a,
         const DiaryWarningsSign *b,
         int from)
{
  int apart = ABS (a->date - b->date);

  return apart >= from && apart <= DIARY_WARNINGS_STANDS_DAYS &&
         diary_warnings_view_stands (view, MAX (a->date, b->date));
}

static gboolean
add_twitches (DiaryWarning *warning, DiaryWarningsView *view, const DiaryWarningsSign *sign)
{
  const GArray *episodes = diary_warnings_input_get_episodes (view->input);
  gboolean any = FALSE;

  for (guint i = diary_warnings_input_find_episode (view->input, sign->date - TWITCH_BEFORE);
       i < episodes->len; i++)
    {
      const DiaryWarningsEpisode *episode = &g_array_index (episodes, DiaryWarningsEpisode, i);

      if (episode->date > sign->date)
        break;
      if (!episode->twitching || !diary_place_matches (&warning->place, &episode->place))
        continue;

      diary_warning_add_episode (warning, episode);
      any = TRUE;
    }

  return any;
}

static gboolean
add_partners (DiaryWarning *warning,
              DiaryWarningsView *view,
              GPtrArray *tasks,
              const DiaryWarningsSign *sign)
{
  gboolean any = FALSE;

  for (guint i = 0; i < tasks->len; i++)
    {
      const DiaryWarningsSign *other = g_ptr_array_index (tasks, i);

      if (!is_pair (view, sign, other, TASK_AGAIN_AFTER))
        continue;

      diary_warning_add_sign (warning, other);
      any = TRUE;
    }

  return any;
}

/* One failed task: by itself it is to be mentioned, with another one or with twitching it is more. */
static void
add_task (DiaryWarning *warning,
          DiaryWarningsView *view,
          GPtrArray *tasks,
          const DiaryWarningsSign *sign)
{
  gboolean stands = diary_warnings_view_stands (view, sign->date);
  gboolean paired = add_partners (warning, view, tasks, sign);
  gboolean twitched = stands && add_twitches (warning, view, sign);

  if (stands || paired)
    diary_warning_add_sign (warning, sign);
  if (paired || twitched)
    warning->level = DIARY_WARNING_SOON;
}

static gboolean
counts_for (const DiaryWarningsSign *sign, const DiaryPlace *place)
{
  DiaryPlace parts[2];
  int n_parts = diary_place_split (&sign->place, parts);

  for (int i = 0; i < n_parts; i++)
    if (diary_place_compare (&parts[i], place) == 0)
      return TRUE;

  return FALSE;
}

static void
find_failed_tasks_at (const DiaryWarningRule *rule,
                      DiaryWarningsView *view,
                      GPtrArray *tasks,
                      const DiaryPlace *place,
                      GPtrArray *found)
{
  DiaryWarning *warning = diary_warning_new (rule, rule->level);

  warning->place = *place;
  for (guint i = 0; i < tasks->len; i++)
    {
      const DiaryWarningsSign *sign = g_ptr_array_index (tasks, i);

      if (counts_for (sign, place))
        add_task (warning, view, tasks, sign);
    }

  diary_warnings_view_take (view, warning, found);
}

static gboolean
has_place (const GArray *places, const DiaryPlace *place)
{
  for (guint i = 0; i < places->len; i++)
    if (diary_place_compare (&g_array_index (places, DiaryPlace, i), place) == 0)
      return TRUE;

  return FALSE;
}

static GArray *
list_places (GPtrArray *signs)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (DiaryPlace));

  for (guint i = 0; i < signs->len; i++)
    {
      const DiaryWarningsSign *sign = g_ptr_array_index (signs, i);
      DiaryPlace parts[2];
      int n_parts = diary_place_split (&sign->place, parts);

      for (int j = 0; j < n_parts; j++)
        if (!has_place (places, &parts[j]))
          g_array_append_val (places, parts[j]);
    }

  return places;
}

/**
 * diary_warnings_find_signs:
 * @rule: a rule that is met by each of some signs
 * @view: the diary
 * @found: where to add the warning
 */
void
diary_warnings_find_signs (const DiaryWarningRule *rule, DiaryWarningsView *view, GPtrArray *found)
{
  DiaryWarning *warning = diary_warning_new (rule, rule->level);

  diary_warnings_view_add_signs (view, warning);
  diary_warnings_view_take (view, warning, found);
}

/**
 * diary_warnings_find_felt_weakness:
 * @rule: the rule of weakness that is felt
 * @view: the diary
 * @found: where to add the warning
 */
void
diary_warnings_find_felt_weakness (const DiaryWarningRule *rule,
                                   DiaryWarningsView *view,
                                   GPtrArray *found)
{
  g_autoptr (GPtrArray) felt = list_signs (view, is_felt_weakness);
  DiaryWarning *warning = diary_warning_new (rule, rule->level);

  for (guint i = 0; i < felt->len; i++)
    {
      const DiaryWarningsSign *sign = g_ptr_array_index (felt, i);

      if (diary_warnings_view_stands (view, sign->date))
        diary_warning_add_sign (warning, sign);
    }

  diary_warnings_view_take (view, warning, found);
}

/**
 * diary_warnings_find_wasting_pair:
 * @rule: the rule of wasting with weakness, felt or failed, in either order and at any places
 * @view: the diary
 * @found: where to add the warning
 */
void
diary_warnings_find_wasting_pair (const DiaryWarningRule *rule,
                                  DiaryWarningsView *view,
                                  GPtrArray *found)
{
  g_autoptr (GPtrArray) wasting = list_signs (view, is_wasting);
  g_autoptr (GPtrArray) weakness = list_signs (view, is_weakness);
  DiaryWarning *warning = diary_warning_new (rule, rule->level);

  for (guint i = 0; i < wasting->len; i++)
    for (guint j = 0; j < weakness->len; j++)
      {
        const DiaryWarningsSign *a = g_ptr_array_index (wasting, i);
        const DiaryWarningsSign *b = g_ptr_array_index (weakness, j);

        if (!is_pair (view, a, b, 0))
          continue;

        diary_warning_add_sign (warning, a);
        diary_warning_add_sign (warning, b);
      }

  diary_warnings_view_take (view, warning, found);
}

/**
 * diary_warnings_find_failed_tasks:
 * @rule: the rule of everyday tasks that fail
 * @view: the diary
 * @found: where to add a warning for each place
 */
void
diary_warnings_find_failed_tasks (const DiaryWarningRule *rule,
                                  DiaryWarningsView *view,
                                  GPtrArray *found)
{
  g_autoptr (GPtrArray) tasks = list_signs (view, is_failed_task);
  g_autoptr (GArray) places = list_places (tasks);

  for (guint i = 0; i < places->len; i++)
    find_failed_tasks_at (rule, view, tasks, &g_array_index (places, DiaryPlace, i), found);
}
