/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-story.h"

#include "diary-date-list.h"
#include "diary-vocabulary.h"

typedef struct
{
  GArray *episodes; /* of DiaryWarningsEpisode */
  GArray *counted;  /* the dates whose number of episodes is known */
  int n_entries;
} Told;

/* Reads the next number of a text, or gives a default. */
static int
read_number (const char **text, char before, int otherwise)
{
  char *end;
  gint64 number;

  if (before != '\0' && **text != before)
    return otherwise;
  if (before != '\0')
    (*text)++;

  number = g_ascii_strtoll (*text, &end, 10);
  g_assert_true (end > *text);
  *text = end;

  return (int) number;
}

static void
find_place (char **words, DiaryPlace *place)
{
  for (; *words != NULL; words++)
    {
      if (diary_vocabulary_find (DIARY_TERMS_SITES, *words) != NULL)
        place->site = diary_vocabulary_canonical (DIARY_TERMS_SITES, *words);
      if (diary_vocabulary_find (DIARY_TERMS_SIDES, *words) != NULL)
        place->side = diary_vocabulary_canonical (DIARY_TERMS_SIDES, *words);
    }
}

static void
add_episode (Told *told, DiaryWarningsInput *input, const char *id, DiaryDate date, char **words)
{
  DiaryWarningsEpisode episode = { .id = id, .date = date, .twitching = TRUE };

  find_place (words, &episode.place);
  for (; *words != NULL; words++)
    {
      if (g_ascii_isdigit (**words))
        episode.intensity = (int) g_ascii_strtoll (*words, NULL, 10);
      if (g_str_equal (*words, "cramp") || g_str_equal (*words, "tremor"))
        episode.twitching = FALSE;
    }

  diary_warnings_input_add_episode (input, &episode);
  g_array_append_val (told->episodes, episode);
  g_array_append_val (told->counted, date);
}

static void
add_sign (DiaryWarningsInput *input, const char *id, DiaryDate date, char **words)
{
  size_t length = strlen (words[0]) - 1;
  g_autofree char *key = g_strndup (words[0], length);
  DiaryWarningsSign sign = { .id = id, .date = date, .present = words[0][length] == '+' };

  sign.sign = diary_vocabulary_canonical (DIARY_TERMS_SIGNS, key);
  g_assert_nonnull (sign.sign);
  find_place (words, &sign.place);
  for (; *words != NULL; words++)
    if (diary_vocabulary_find (DIARY_TERMS_HOWS, *words) != NULL)
      sign.how = diary_vocabulary_canonical (DIARY_TERMS_HOWS, *words);

  diary_warnings_input_add_sign (input, &sign);
}

static void
add_known (DiaryWarningsInput *input, DiaryDate date, char **words)
{
  DiaryWarningsKnown known = { .rule = words[0], .date = date };

  find_place (words + 1, &known.place);
  if (g_str_equal (words[0], "new-medicine"))
    known.medicine = words[1];

  diary_warnings_input_add_known (input, &known);
}

static void
add_entry (Told *told, DiaryWarningsInput *input, char kind, DiaryDate date, char **words)
{
  g_autofree char *id = g_strdup_printf ("%04d", told->n_entries++);

  switch (kind)
    {
    case 'E':
      add_episode (told, input, id, date, words);
      break;
    case 'S':
      add_sign (input, id, date, words);
      break;
    case 'C':
      diary_warnings_input_add_day (input, date, TRUE);
      g_array_append_val (told->counted, date);
      break;
    case 'N':
      diary_warnings_input_add_day (input, date, FALSE);
      break;
    case 'M':
      diary_warnings_input_add_medicine (
          input, &(DiaryWarningsMedicine){ .id = words[0], .name = words[0], .from = date });
      break;
    case 'K':
      add_known (input, date, words);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_entries (Told *told, DiaryWarningsInput *input, char *text)
{
  g_auto (GStrv) words = g_strsplit (g_strstrip (text), " ", -1);
  const char *days = words[1];
  int first = read_number (&days, '\0', 0);
  int last = read_number (&days, '-', first);
  int step = read_number (&days, '/', 1);

  for (int day = first; day <= last; day += step)
    add_entry (told, input, words[0][0], TEST_STORY_FIRST + day, words + 2);
}

static DiaryRegion *
find_region (GPtrArray *regions, const DiaryPlace *place)
{
  for (guint i = 0; i < regions->len; i++)
    {
      DiaryRegion *region = g_ptr_array_index (regions, i);

      if (diary_place_compare (&region->place, place) == 0)
        return region;
    }

  g_ptr_array_add (regions, diary_region_new (place));

  return g_ptr_array_index (regions, regions->len - 1);
}

static void
fill_regions (DiaryTrendsInput *trends, Told *told)
{
  GPtrArray *regions = g_ptr_array_new_with_free_func ((GDestroyNotify) diary_region_free);

  for (guint i = 0; i < told->episodes->len; i++)
    {
      const DiaryWarningsEpisode *episode = &g_array_index (told->episodes, DiaryWarningsEpisode,
                                                            i);

      g_array_append_val (find_region (regions, &episode->place)->dates, episode->date);
    }
  for (guint i = 0; i < regions->len; i++)
    diary_date_list_sort (((DiaryRegion *) g_ptr_array_index (regions, i))->dates);

  diary_trends_input_take_regions (trends, regions);
}

static double
count_episodes (Told *told, DiaryDate date)
{
  double count = 0;

  for (guint i = 0; i < told->episodes->len; i++)
    count += g_array_index (told->episodes, DiaryWarningsEpisode, i).date == date;

  return count;
}

static void
fill_trends (DiaryTrendsInput *trends, Told *told)
{
  for (guint i = 0; i < told->counted->len; i++)
    {
      DiaryDate date = g_array_index (told->counted, DiaryDate, i);

      diary_trends_input_set_count (trends, date - TEST_STORY_FIRST, count_episodes (told, date));
    }

  fill_regions (trends, told);
}

/**
 * test_story_load:
 * @story: a story
 * @backwards: whether to enter it from its end to its beginning
 *
 * Returns: (transfer full): the input of the warnings, sealed
 */
DiaryWarningsInput *
test_story_load (const char *story, gboolean backwards)
{
  enum
  {
    N_DAYS = 1000
  };
  g_auto (GStrv) entries = g_strsplit (story, ";", -1);
  guint n_entries = g_strv_length (entries);
  g_autoptr (DiaryTrendsInput) trends = diary_trends_input_new (TEST_STORY_FIRST, N_DAYS);
  DiaryWarningsInput *input = diary_warnings_input_new (trends);
  g_autoptr (GArray) episodes = g_array_new (FALSE, FALSE, sizeof (DiaryWarningsEpisode));
  g_autoptr (GArray) counted = g_array_new (FALSE, FALSE, sizeof (DiaryDate));
  Told told = { .episodes = episodes, .counted = counted };

  for (guint i = 0; i < n_entries && *story != '\0'; i++)
    add_entries (&told, input, entries[backwards ? n_entries - 1 - i : i]);

  fill_trends (trends, &told);
  diary_warnings_input_seal (input);

  return input;
}

/**
 * test_story_judge:
 * @story: a story
 * @day: the day for which to judge it
 *
 * Returns: (transfer full): its warnings
 */
DiaryWarnings *
test_story_judge (const char *story, int day)
{
  g_autoptr (DiaryWarningsInput) input = test_story_load (story, FALSE);
  g_autoptr (GError) error = NULL;
  DiaryWarnings *warnings = diary_warnings_judge (input, TEST_STORY_FIRST + day, NULL, &error);

  g_assert_no_error (error);

  return warnings;
}

/**
 * test_story_tell:
 * @warnings: warnings
 *
 * Returns: (transfer full): each with its place or medicine, level and first day, in one line
 */
char *
test_story_tell (DiaryWarnings *warnings)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < warnings->warnings->len; i++)
    {
      const DiaryWarning *warning = g_ptr_array_index (warnings->warnings, i);
      const char *const about[] = { warning->place.site, warning->place.side, warning->medicine };

      g_string_append_printf (told, "%s%s", i > 0 ? ", " : "", warning->rule->id);
      for (size_t j = 0; j < G_N_ELEMENTS (about); j++)
        if (about[j] != NULL)
          g_string_append_printf (told, " %s", about[j]);
      g_string_append_printf (told, " %s %d", diary_warning_level_to_key (warning->level),
                              warning->since - TEST_STORY_FIRST);
    }

  return g_string_free (g_steal_pointer (&told), FALSE);
}
