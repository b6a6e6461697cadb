/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-database.h"

#include "diary-acknowledgement.h"
#include "diary-day.h"
#include "diary-episode.h"
#include "diary-factor.h"
#include "diary-medicine.h"
#include "diary-place.h"
#include "diary-region.h"
#include "diary-sign.h"
#include "diary-visit.h"
#include "test-database.h"

#define HOUR 3600

typedef TestDatabaseFixture Fixture;

/* Episodes of three days, two of them while travelling, so that the order of instants and that of
 * local dates are different ones. The note names each. */
static const struct
{
  const char *note;
  const char *site;
  const char *side;
  const char *kind;
  gint64 started_at;
  int utc_offset;
} episodes[] = {
  { "a Morning", "calf", "left", "twitch", 1772611200, 0 },               /* 4 March 08:00 */
  { "b", "thumb", "right", "cramp", 1772661600, 0 },                      /* 4 March 22:00 */
  { "c early in Tokyo", "calf", "left", "twitch", 1772653500, 9 * HOUR }, /* 5 March 04:45 */
  { "d in Honolulu", "eyelid", NULL, "twitch", 1772690400, -10 * HOUR },  /* 4 March 20:00 */
  { "e ЗАВТРА morning", "calf", "right", "jerk", 1772784000, 0 },         /* 6 March 08:00 */
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  test_database_set_up (fixture, data);
  for (size_t i = 0; i < G_N_ELEMENTS (episodes); i++)
    {
      DiaryInstant started_at = { episodes[i].started_at, episodes[i].utc_offset };
      g_autoptr (DiaryEpisode)
          episode = diary_episode_new (episodes[i].site, episodes[i].side, &started_at);

      diary_episode_set_kind (episode, episodes[i].kind);
      diary_episode_set_note (episode, episodes[i].note);
      test_database_save (fixture->database, DIARY_RECORD (episode));
    }
}

/* The first letters of their notes. */
static char *
name_episodes (GPtrArray *list)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_c (names, *diary_episode_get_note (list->pdata[i]));
  g_ptr_array_unref (list);

  return g_string_free (names, FALSE);
}

static const struct
{
  const char *name;
  DiaryEpisodeQuery query;
  gint64 offset;
  gint64 limit;
  const char *found;
  int count;
} queries[] = {
  { "all", { 0 }, 0, -1, "ecdba", 5 },
  { "first-two", { 0 }, 0, 2, "ec", 5 },
  { "from-the-third", { 0 }, 2, 2, "db", 5 },
  { "beyond-the-end", { 0 }, 5, 2, "", 5 },
  { "site", { .site = "calf" }, 0, -1, "eca", 3 },
  { "site-unused", { .site = "toe" }, 0, -1, "", 0 },
  { "kind", { .kind = "twitch" }, 0, -1, "cda", 3 },
  { "site-and-kind", { .site = "calf", .kind = "jerk" }, 0, -1, "e", 1 },
  { "text", { .text = (char *) "MORNING" }, 0, -1, "ea", 2 },
  { "text-words", { .text = (char *) "morning завтра" }, 0, -1, "e", 1 },
  { "text-none", { .text = (char *) "%" }, 0, -1, "", 0 },
  { "text-and-site", { .site = "eyelid", .text = (char *) "in" }, 0, -1, "d", 1 },
};

static void
test_list_episodes (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  found = name_episodes (diary_database_list_episodes (
      fixture->database, &queries[i].query, queries[i].offset, queries[i].limit, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, queries[i].found);
  g_assert_cmpint (diary_database_count_episodes (fixture->database, &queries[i].query, &error), ==,
                   queries[i].count);
  g_assert_no_error (error);
}

static const struct
{
  int from; /* days of March 2026, or 0 */
  int to;
  const char *newest_first;
  const char *oldest_first;
} periods[] = {
  { 0, 0, "ecdba", "acbde" }, { 5, 0, "ec", "ce" }, { 0, 4, "dba", "abd" },
  { 4, 5, "cdba", "acbd" },   { 7, 0, "", "" },     { 0, 3, "", "" },
};

/* Both ends of a period count, by the episodes' own clocks. */
static void
test_period (Fixture *fixture, gconstpointer data)
{
  for (size_t i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      DiaryEpisodeQuery query = {
        .from = periods[i].from != 0 ? diary_date_new (2026, 3, periods[i].from) : DIARY_DATE_NONE,
        .to = periods[i].to != 0 ? diary_date_new (2026, 3, periods[i].to) : DIARY_DATE_NONE,
      };
      g_autofree char *newest_first = NULL;
      g_autofree char *oldest_first = NULL;

      newest_first = name_episodes (
          diary_database_list_episodes (fixture->database, &query, 0, -1, NULL));
      g_assert_cmpstr (newest_first, ==, periods[i].newest_first);
      oldest_first = name_episodes (
          diary_database_list (fixture->database, DIARY_TYPE_EPISODE, query.from, query.to, NULL));
      g_assert_cmpstr (oldest_first, ==, periods[i].oldest_first);
    }
}

static void
test_no_query (Fixture *fixture, gconstpointer data)
{
  g_autofree char *found = name_episodes (
      diary_database_list_episodes (fixture->database, NULL, 0, -1, NULL));

  g_assert_cmpstr (found, ==, "ecdba");
  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 5);
}

/* The place of the latest episode comes first, and each comes once. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  const DiaryPlace expected[] = { { "calf", "right" },
                                  { "eyelid", NULL },
                                  { "thumb", "right" },
                                  { "calf", "left" } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = diary_database_list_places (fixture->database, -1, &error);
  g_autoptr (GArray) two = diary_database_list_places (fixture->database, 2, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < all->len; i++)
    {
      const DiaryPlace *place = &g_array_index (all, DiaryPlace, i);

      g_assert_cmpstr (place->site, ==, expected[i].site);
      g_assert_cmpstr (place->side, ==, expected[i].side);
    }
}

/* The days are those of the clocks that the episodes were written by. */
static void
test_regions (Fixture *fixture, gconstpointer data)
{
  const DiaryInstant again = { episodes[0].started_at + HOUR, 0 };
  g_autoptr (DiaryEpisode) episode = diary_episode_new ("calf", "left", &again);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (GError) error = NULL;

  test_database_save (fixture->database, DIARY_RECORD (episode));
  regions = diary_database_list_regions (fixture->database, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < regions->len; i++)
    {
      const DiaryRegion *region = g_ptr_array_index (regions, i);

      g_string_append_printf (told, "%s %s", region->place.site,
                              region->place.side != NULL ? region->place.side : "-");
      for (guint j = 0; j < region->dates->len; j++)
        {
          DiaryDate date = g_array_index (region->dates, DiaryDate, j);
          g_autofree char *day = diary_date_format (date);

          g_string_append_printf (told, " %s: %d", day, g_array_index (region->counts, int, j));
        }
      g_string_append_c (told, '\n');
    }

  g_assert_cmpstr (told->str, ==,
                   "calf left 2026-03-04: 2 2026-03-05: 1\n"
                   "calf right 2026-03-06: 1\n"
                   "eyelid - 2026-03-04: 1\n"
                   "thumb right 2026-03-04: 1\n");
}

static void
assert_span (Fixture *fixture, const char *expected_first, const char *expected_last)
{
  DiaryDate first;
  DiaryDate last;
  g_autofree char *first_text = NULL;
  g_autofree char *last_text = NULL;
  g_autoptr (GError) error = NULL;

  diary_database_get_span (fixture->database, &first, &last, &error);
  g_assert_no_error (error);
  first_text = diary_date_format (first);
  last_text = diary_date_format (last);
  g_assert_cmpstr (first_text, ==, expected_first);
  g_assert_cmpstr (last_text, ==, expected_last);
}

/* Days, signs and visits widen it; a medicine does not. */
static void
test_span (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDay) day = diary_day_new (diary_date_new (2026, 2, 1));
  g_autoptr (DiarySign) sign = diary_sign_new (diary_date_new (2026, 1, 31), "pain", TRUE);
  g_autoptr (DiaryVisit) visit = diary_visit_new (diary_date_new (2026, 5, 1), "MRI");
  g_autoptr (DiaryMedicine) medicine = diary_medicine_new ("statin");

  diary_medicine_set_from (medicine, diary_date_new (2010, 1, 1));
  test_database_save (fixture->database, DIARY_RECORD (medicine));
  assert_span (fixture, "2026-03-04", "2026-03-06");
  test_database_save (fixture->database, DIARY_RECORD (day));
  assert_span (fixture, "2026-02-01", "2026-03-06");
  test_database_save (fixture->database, DIARY_RECORD (sign));
  test_database_save (fixture->database, DIARY_RECORD (visit));
  assert_span (fixture, "2026-01-31", "2026-05-01");
}

static DiaryRecord *
new_dated (GType type, DiaryDate date)
{
  if (type == DIARY_TYPE_DAY)
    return DIARY_RECORD (diary_day_new (date));
  if (type == DIARY_TYPE_SIGN)
    return DIARY_RECORD (diary_sign_new (date, "pain", TRUE));
  if (type == DIARY_TYPE_VISIT)
    return DIARY_RECORD (diary_visit_new (date, "EMG"));
  if (type == DIARY_TYPE_ACKNOWLEDGEMENT)
    return DIARY_RECORD (diary_acknowledgement_new (date, "sensory"));

  return NULL;
}

static const struct
{
  const char *name;
  GType (*get_type) (void);
} dated[] = {
  { "days", diary_day_get_type },
  { "signs", diary_sign_get_type },
  { "visits", diary_visit_get_type },
  { "acknowledgements", diary_acknowledgement_get_type },
};

static void
test_list_dated (Fixture *fixture, gconstpointer data)
{
  GType type = dated[GPOINTER_TO_SIZE (data)].get_type ();
  DiaryDate day = diary_date_new (2026, 2, 27);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) some = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 4; i >= 0; i--)
    {
      g_autoptr (DiaryRecord) record = new_dated (type, day + i);

      test_database_save (fixture->database, record);
    }

  all = diary_database_list (fixture->database, type, DIARY_DATE_NONE, DIARY_DATE_NONE, &error);
  g_assert_cmpuint (all->len, ==, 5);
  some = diary_database_list (fixture->database, type, day + 1, day + 3, &error);
  g_assert_cmpuint (some->len, ==, 3);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (DiaryRecord) expected = new_dated (type, day + 1 + i);

      g_assert_true (diary_record_equal_content (some->pdata[i], expected));
    }
}

/* Signs of one date come by id: the order of entry says nothing. */
static void
test_list_by_id (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 20; i++)
    {
      g_autoptr (DiaryRecord) sign = new_dated (DIARY_TYPE_SIGN, diary_date_new (2026, 3, 4));

      test_database_save (fixture->database, sign);
    }

  list = diary_database_list (fixture->database, DIARY_TYPE_SIGN, DIARY_DATE_NONE, DIARY_DATE_NONE,
                              &error);
  for (guint i = 1; i < list->len; i++)
    g_assert_cmpstr (diary_record_get_id (list->pdata[i - 1]), <,
                     diary_record_get_id (list->pdata[i]));
}

/* The first letters of the medicines' names. */
static char *
name_medicines (Fixture *fixture, DiaryDate from, DiaryDate to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  GString *names = g_string_new (NULL);

  list = diary_database_list (fixture->database, DIARY_TYPE_MEDICINE, from, to, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    g_string_append_c (names, *diary_medicine_get_name (list->pdata[i]));

  return g_string_free (names, FALSE);
}

static void
test_list_medicines (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    int month;
  } medicines[] = { { "a", 5 }, { "b", 0 }, { "c", 1 } };
  g_autofree char *all = NULL;
  g_autofree char *until = NULL;
  g_autofree char *since = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (medicines); i++)
    {
      g_autoptr (DiaryMedicine) medicine = diary_medicine_new (medicines[i].name);

      if (medicines[i].month != 0)
        diary_medicine_set_from (medicine, diary_date_new (2026, medicines[i].month, 1));
      test_database_save (fixture->database, DIARY_RECORD (medicine));
    }

  all = name_medicines (fixture, DIARY_DATE_NONE, DIARY_DATE_NONE);
  g_assert_cmpstr (all, ==, "bca");
  until = name_medicines (fixture, DIARY_DATE_NONE, diary_date_new (2026, 1, 1));
  g_assert_cmpstr (until, ==, "bc");
  since = name_medicines (fixture, diary_date_new (2026, 1, 1), DIARY_DATE_NONE);
  g_assert_cmpstr (since, ==, "ca");
}

static void
test_list_factors (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "sauna", "choir", "green tea" };
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (DiaryFactor) factor = diary_factor_new (names[i], NULL, DIARY_SCALE_RATING);

      test_database_save (fixture->database, DIARY_RECORD (factor));
    }

  list = diary_database_list (fixture->database, DIARY_TYPE_FACTOR, DIARY_DATE_NONE,
                              DIARY_DATE_NONE, &error);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpstr (diary_factor_get_name (list->pdata[0]), ==, "choir");
  g_assert_cmpstr (diary_factor_get_name (list->pdata[1]), ==, "green tea");
  g_assert_cmpint (diary_factor_get_scale (list->pdata[2]), ==, DIARY_SCALE_RATING);
}

static void
add (const char *name, gconstpointer data, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/database-queries/", name, NULL);

  g_test_add (path, Fixture, data, set_up, test, test_database_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *name = g_strconcat ("list-episodes/", queries[i].name, NULL);

      add (name, GSIZE_TO_POINTER (i), test_list_episodes);
    }
  add ("period", NULL, test_period);
  add ("no-query", NULL, test_no_query);
  add ("places", NULL, test_places);
  add ("regions", NULL, test_regions);
  add ("span", NULL, test_span);
  for (size_t i = 0; i < G_N_ELEMENTS (dated); i++)
    {
      g_autofree char *name = g_strconcat ("list/", dated[i].name, NULL);

      add (name, GSIZE_TO_POINTER (i), test_list_dated);
    }
  add ("list/by-id", NULL, test_list_by_id);
  add ("list/medicines", NULL, test_list_medicines);
  add ("list/factors", NULL, test_list_factors);

  return g_test_run ();
}
