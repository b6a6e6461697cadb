/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-search.h"

#include "diary-database.h"
#include "diary-episode.h"
#include "test-folder.h"

#define NOW G_GINT64_CONSTANT (1772655300) /* 2026-03-04T20:15:00Z */

static const struct
{
  const char *text;
  const char *words;
  gboolean matches;
} TEXTS[] = {
  { "After the stairs", "stairs", TRUE },
  { "After the stairs", "STAIR after", TRUE },
  { "After the stairs", "after stairs coffee", FALSE },
  { "Икра после бега", "ИКРА", TRUE },
  { "Cafe\u0301 au lait", "café", TRUE },
  { "100%", "_", FALSE },
  { "anything", " \t\n", TRUE },
  { "Ärger mit dem Bein", "ärger", TRUE },
  { "STRASSE", "straße", TRUE },
  { "脚がぴくぴくする", "ぴくぴく", TRUE },
  { "100 % sure", "%", TRUE },
  { "wholly sure", "%", FALSE },
  { "snake_case", "e_c", TRUE },
  { "snakescase", "e_c", FALSE },
  { "a*b", "*", TRUE },
  { "\xff\xfe", "a", FALSE },
  { "", "x", FALSE },
};

static void
test_search_matches (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_auto (GStrv) words = diary_search_split (TEXTS[i].words);

      g_test_message ("text %zu: %s", i, TEXTS[i].words);
      g_assert_cmpint (diary_search_matches (TEXTS[i].text, (const char *const *) words), ==,
                       TEXTS[i].matches);
    }
}

/* Only case, composition and spaces make no difference. */
static void
test_search_fold (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean same;
  } pairs[] = {
    { "Green tea", "green  TEA ", TRUE },
    { "Green tea", "greentea", FALSE },
    { "Cafe\u0301", "CAFÉ", TRUE },
    { "tea\u00a0(2)", "Tea (2)", TRUE },
    { "tea", "tea 2", FALSE },
    { "", " ", TRUE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *a = diary_search_fold (pairs[i].a);
      g_autofree char *b = diary_search_fold (pairs[i].b);

      g_test_message ("“%s” and “%s”", pairs[i].a, pairs[i].b);
      g_assert_cmpint (g_str_equal (a, b), ==, pairs[i].same);
    }
}

static void
test_search_in_sql (void)
{
  static const struct
  {
    const char *sql;
    const char *answer;
  } queries[] = {
    { "SELECT mentions ('Two Coffees', 'coffees two')", "1" },
    { "SELECT mentions ('Two Coffees', 'tea')", "0" },
    { "SELECT mentions (NULL, 'tea')", "0" },
    { "SELECT mentions ('tea', NULL)", "0" },
    { "SELECT sum (mentions (column1, 'a')) FROM (VALUES ('a'), ('b'), ('CA'), (NULL))", "2" },
  };
  sqlite3 *connection;

  g_assert_cmpint (sqlite3_open (":memory:", &connection), ==, SQLITE_OK);
  g_assert_cmpint (diary_search_register (connection), ==, SQLITE_OK);

  for (size_t i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      sqlite3_stmt *statement;

      g_test_message ("%s", queries[i].sql);
      g_assert_cmpint (sqlite3_prepare_v2 (connection, queries[i].sql, -1, &statement, NULL), ==,
                       SQLITE_OK);
      g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
      g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, queries[i].answer);
      sqlite3_finalize (statement);
    }

  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
}

static void
add_episode (DiaryDatabase *database, const char *site, const char *side, const char *note)
{
  DiaryInstant started_at = { NOW, 0 };
  g_autoptr (DiaryEpisode) episode = diary_episode_new (site, side, &started_at);
  g_autoptr (GError) error = NULL;

  diary_episode_set_note (episode, note);
  diary_database_save (database, DIARY_RECORD (episode), &error);
  g_assert_no_error (error);
}

/* Words are looked for where the episode was and in what was noted of it, and may stand in both. */
static void
test_search_episodes (void)
{
  static const struct
  {
    const char *text;
    int n_found;
  } searches[] = {
    { "calf", 3 }, { "calf coffee", 1 }, { "left", 1 }, { "right coffee", 0 }, { "thumb", 0 },
  };
  char *folder = test_folder_new ();
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "diary.db", NULL);
  g_autoptr (GError) error = NULL;
  DiaryDatabase *database = diary_database_open (file, &error);

  g_assert_no_error (error);
  add_episode (database, "calf", "left", NULL);
  add_episode (database, "calf", NULL, "After coffee");
  add_episode (database, "eyelid", "right", "Then the calf too");

  for (size_t i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      const DiaryEpisodeQuery query = { .text = (char *) searches[i].text };

      g_test_message ("%s", searches[i].text);
      g_assert_cmpint (diary_database_count_episodes (database, &query, &error), ==,
                       searches[i].n_found);
      g_assert_no_error (error);
    }

  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/search/fold", test_search_fold);
  g_test_add_func ("/search/matches", test_search_matches);
  g_test_add_func ("/search/in-sql", test_search_in_sql);
  g_test_add_func ("/search/episodes", test_search_episodes);

  return g_test_run ();
}
