/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-schema.h"

#include "diary-acknowledgement.h"
#include "diary-database.h"
#include "diary-day.h"
#include "diary-episode.h"
#include "diary-error.h"
#include "diary-factor.h"
#include "diary-medicine.h"
#include "diary-person.h"
#include "diary-sign.h"
#include "diary-visit.h"
#include "test-file.h"

#define EPISODE "0a1b2c3d-0000-4000-8000-000000000001"
#define FACTOR  "0a1b2c3d-0000-4000-8000-000000000002"
#define SIGN    "0a1b2c3d-0000-4000-8000-000000000003"

/* Everything in a file that makes up its schema, and the numbers in its header. */
static const char schema_query[] = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
                                   " ORDER BY type, name;"
                                   "PRAGMA application_id; PRAGMA user_version;";

typedef TestFileFixture Fixture;

static DiaryDatabase *
open_diary (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  DiaryDatabase *database = diary_database_open (file, &error);

  g_assert_no_error (error);

  return database;
}

static void
make_diary (const char *path)
{
  g_object_unref (open_diary (path));
}

static void
test_fresh (Fixture *fixture, gconstpointer data)
{
  g_autofree char *numbers = NULL;

  make_diary (fixture->path);
  numbers = test_file_query (fixture->path, "PRAGMA application_id; PRAGMA user_version;"
                                            "PRAGMA journal_mode; PRAGMA integrity_check;");
  g_assert_cmpstr (numbers, ==,
                   G_STRINGIFY (1181967212) "\n" G_STRINGIFY (DIARY_SCHEMA_VERSION) "\nwal\nok\n");
  g_assert_cmpint (DIARY_SCHEMA_APPLICATION_ID, ==, 1181967212);
}

/* Each dump holds one record of each type that its version knew, as it wrote it. */
static void
assert_complete (DiaryDatabase *database, int version)
{
  const struct
  {
    GType type;
    int since;
  } types[] = {
    { DIARY_TYPE_EPISODE, 1 },         { DIARY_TYPE_DAY, 1 },
    { DIARY_TYPE_FACTOR, 1 },          { DIARY_TYPE_SIGN, 1 },
    { DIARY_TYPE_MEDICINE, 1 },        { DIARY_TYPE_VISIT, 1 },
    { DIARY_TYPE_ACKNOWLEDGEMENT, 2 }, { DIARY_TYPE_PERSON, 3 },
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (diary_database_check (database, &error));
  g_assert_no_error (error);

  for (size_t i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GPtrArray) records = diary_database_list (database, types[i].type, DIARY_DATE_NONE,
                                                           DIARY_DATE_NONE, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (records->len, ==, version >= types[i].since ? 1 : 0);
      g_assert_true (records->len == 0 || diary_record_validate (records->pdata[0], &error));
      g_assert_no_error (error);
    }
}

/* A diary of each version there ever was becomes what a new diary is. */
static void
test_migrate (Fixture *fixture, gconstpointer data)
{
  int version = GPOINTER_TO_INT (data);
  g_autofree char *name = g_strdup_printf ("schema-%d.sql", version);
  g_autofree char *dump = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autofree char *fresh_path = g_build_filename (fixture->folder, "fresh.db", NULL);
  g_autofree char *sql = NULL;
  g_autofree char *migrated = NULL;
  g_autofree char *fresh = NULL;
  g_autoptr (DiaryDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (dump, &sql, NULL, &error);
  g_assert_no_error (error);
  test_file_run_sql (fixture->path, sql);
  database = open_diary (fixture->path);
  assert_complete (database, version);
  g_clear_object (&database);
  migrated = test_file_query (fixture->path, schema_query);

  make_diary (fresh_path);
  fresh = test_file_query (fresh_path, schema_query);
  g_assert_cmpstr (migrated, ==, fresh);
}

/* The ledger takes an empty file to the newest version, and leaves the newest one as it is. */
static void
test_ledger (Fixture *fixture, gconstpointer data)
{
  g_autofree char *fresh_path = g_build_filename (fixture->folder, "fresh.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *by_ledger = NULL;
  g_autofree char *fresh = NULL;

  test_file_write (fixture->path, "");
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (DiarySqlite)
          sqlite = diary_sqlite_open (fixture->path, DIARY_SQLITE_READ_WRITE, &error);

      g_assert_no_error (error);
      g_assert_true (diary_schema_migrate (sqlite, &error));
      g_assert_no_error (error);
    }
  by_ledger = test_file_query (fixture->path, schema_query);

  make_diary (fresh_path);
  fresh = test_file_query (fresh_path, schema_query);
  g_assert_cmpstr (by_ledger, ==, fresh);
}

/* A reference that leads nowhere is found, and the migration that made it is undone. */
static void
test_references (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiarySqlite) sqlite = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *version = NULL;

  test_file_run_sql (fixture->path, "CREATE TABLE a (id INTEGER PRIMARY KEY);"
                                    "CREATE TABLE b (a INTEGER REFERENCES a (id));"
                                    "INSERT INTO b VALUES (1);");
  sqlite = diary_sqlite_open (fixture->path, DIARY_SQLITE_READ_WRITE, &error);
  g_assert_false (diary_schema_migrate (sqlite, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_DAMAGED);
  version = test_file_query (fixture->path, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "0\n");
}

static const struct
{
  const char *name;
  const char *sql;
} refused[] = {
  { "id", "UPDATE episode SET id = 'x'" },
  { "id-in-capitals", "UPDATE episode SET id = upper (id)" },
  { "id-missing", "UPDATE episode SET id = NULL" },
  { "id-twice", "INSERT INTO sign SELECT * FROM sign" },
  { "number-as-text", "UPDATE episode SET started_at = 'yesterday'" },
  { "start-missing", "UPDATE episode SET started_at = NULL" },
  { "start-far-away", "UPDATE episode SET started_at = 999999999999" },
  { "start-long-ago", "UPDATE episode SET started_at = -99999999999" },
  { "offset-with-seconds", "UPDATE episode SET utc_offset = 61" },
  { "offset-of-a-day", "UPDATE episode SET utc_offset = -86400" },
  { "duration-below-zero", "UPDATE episode SET duration_s = -1" },
  { "duration-above-a-year", "UPDATE episode SET duration_s = 31536001" },
  { "running-with-duration", "UPDATE episode SET running = 1, duration_s = 5" },
  { "running-perhaps", "UPDATE episode SET running = 2" },
  { "kind-empty", "UPDATE episode SET kind = ''" },
  { "site-missing", "UPDATE episode SET site = NULL" },
  { "side-empty", "UPDATE episode SET side = ''" },
  { "intensity-zero", "UPDATE episode SET intensity = 0" },
  { "intensity-six", "UPDATE episode SET intensity = 6" },
  { "date-that-is-none", "UPDATE sign SET date = '2026-02-30'" },
  { "date-with-time", "UPDATE sign SET date = '2026-02-03 10:00'" },
  { "date-missing", "UPDATE sign SET date = NULL" },
  { "date-of-a-day", "UPDATE day SET date = '4 March'" },
  { "date-of-a-medicine", "UPDATE medicine SET from_date = 'spring'" },
  { "date-of-a-visit", "UPDATE visit SET date = '2026-3-4'" },
  { "sign-unsaid", "UPDATE sign SET present = NULL" },
  { "sign-maybe", "UPDATE sign SET present = 2" },
  { "day-complete-maybe", "UPDATE day SET complete = 2" },
  { "day-complete-at-no-time", "UPDATE day SET complete_at = NULL" },
  { "day-note-at-no-time", "UPDATE day SET note_at = NULL" },
  { "medicine-without-name", "UPDATE medicine SET name = ''" },
  { "visit-without-what", "UPDATE visit SET what = NULL" },
  { "acknowledgement-without-warning", "UPDATE acknowledgement SET warning = ''" },
  { "acknowledgement-without-date", "UPDATE acknowledgement SET date = NULL" },
  { "acknowledgement-of-no-date", "UPDATE acknowledgement SET date = 'soon'" },
  { "person-without-name", "UPDATE person SET name = NULL" },
  { "person-of-empty-name", "UPDATE person SET name = ''" },
  { "person-of-no-date", "UPDATE person SET birth_date = '1980-02-30'" },
  { "second-person", "INSERT INTO person SELECT '" SIGN "', name, birth_date, 1, 1 FROM person" },
  { "value-of-no-time", "UPDATE day_value SET modified_at = NULL" },
  { "value-without-end", "UPDATE day_value SET value = 9e999" },
  { "value-of-nothing", "UPDATE day_value SET factor = NULL, own_factor = NULL" },
  { "value-of-two-factors", "UPDATE day_value SET factor = 'stress', own_factor = '" FACTOR "'" },
  { "value-of-no-day", "UPDATE day_value SET date = '2020-01-01'" },
  { "value-twice", "INSERT INTO day_value (date, factor, value)"
                   " SELECT date, factor, value FROM day_value WHERE factor IS NOT NULL" },
  { "own-value-twice", "INSERT INTO day_value (date, own_factor, value)"
                       " SELECT date, own_factor, 1 FROM day_value WHERE factor IS NULL" },
  { "factor-of-no-scale", "UPDATE own_factor SET scale = 'stars'" },
  { "tombstone-without-time", "UPDATE tombstone SET deleted_at = NULL" },
  { "column-of-no-table", "UPDATE visit SET colour = 'red'" },
};

/* The tables refuse what no version of the program should write. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  const char *sql = data;
  const char *newest = "schema-" G_STRINGIFY (DIARY_SCHEMA_VERSION) ".sql";
  g_autofree char *dump = g_test_build_filename (G_TEST_DIST, "data", newest, NULL);
  g_autofree char *contents = NULL;
  sqlite3 *connection;

  g_assert_true (g_file_get_contents (dump, &contents, NULL, NULL));
  test_file_run_sql (fixture->path, contents);

  g_assert_cmpint (sqlite3_open (fixture->path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "PRAGMA foreign_keys = ON", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), !=, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
}

/* The date of an episode is that of its own clock. */
static void
test_local_date (Fixture *fixture, gconstpointer data)
{
  g_autofree char *dates = NULL;

  make_diary (fixture->path);
  dates = test_file_query (
      fixture->path,
      "INSERT INTO episode (id, started_at, utc_offset, running, kind, site, created_at,"
      " modified_at) VALUES"
      " ('" EPISODE "', 1772668799, 0, 0, 'twitch', 'calf', 1, 1),"
      " ('" FACTOR "', 1772668799, 60, 0, 'twitch', 'calf', 1, 1),"
      " ('" SIGN "', -1, -36000, 0, 'twitch', 'calf', 1, 1);"
      "SELECT date FROM episode ORDER BY id");
  g_assert_cmpstr (dates, ==, "2026-03-04\n2026-03-05\n1969-12-31\n");
}

/* Questions as the program asks them: queries of src/core/sql, and what stands behind them. */
static const struct
{
  const char *name;
  const char *queries[3];
  const char *rest;
  const char *plan;
} plans[] = {
  { "history",
    { "episode-read", "episode-filter", "episode-newest-first" },
    "",
    "SEARCH episode USING INDEX episode_by_date (date>? AND date<?)" },
  { "all-episodes",
    { "episode-read" },
    "ORDER BY started_at, id",
    "SCAN episode USING INDEX episode_by_start" },
  { "one-place",
    { "episode-read" },
    "WHERE site = 'calf' AND side = 'left' ORDER BY started_at",
    "SEARCH episode USING INDEX episode_by_place (site=? AND side=?)" },
  { "one-episode",
    { "episode-read" },
    "WHERE id = :id",
    "SEARCH episode USING INDEX sqlite_autoindex_episode_1 (id=?)" },
  { "signs",
    { "sign-read" },
    "WHERE date BETWEEN :from AND :to ORDER BY date, id",
    "SEARCH sign USING INDEX sign_by_date (date>? AND date<?)" },
  { "visits",
    { "visit-read" },
    "WHERE date BETWEEN :from AND :to ORDER BY date, id",
    "SEARCH visit USING INDEX visit_by_date (date>? AND date<?)" },
  { "acknowledgements",
    { "acknowledgement-read" },
    "WHERE date BETWEEN :from AND :to ORDER BY date, id",
    "SEARCH acknowledgement USING INDEX acknowledgement_by_date (date>? AND date<?)" },
  { "days",
    { "day-read" },
    "WHERE date BETWEEN :from AND :to ORDER BY date",
    "SEARCH day USING PRIMARY KEY (date>? AND date<?)" },
  { "values",
    { "day_value-read" },
    "",
    "SEARCH day_value USING INDEX sqlite_autoindex_day_value_1 (date=?)" },
  { "medicines",
    { "medicine-read" },
    "ORDER BY ifnull (from_date, ''), id",
    "SCAN medicine USING INDEX medicine_by_date" },
};

/* The main questions are answered from an index, without sorting. */
static void
test_plan (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (GString) sql = g_string_new ("EXPLAIN QUERY PLAN\n");
  g_autofree char *answer = NULL;

  for (size_t j = 0; j < G_N_ELEMENTS (plans[i].queries) && plans[i].queries[j] != NULL; j++)
    g_string_append (sql, diary_sql_get (plans[i].queries[j]));
  g_string_append (sql, plans[i].rest);

  make_diary (fixture->path);
  answer = test_file_query (fixture->path, sql->str);
  g_assert_nonnull (strstr (answer, plans[i].plan));
  g_assert_null (strstr (answer, "TEMP B-TREE"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/schema/fresh", Fixture, NULL, test_file_set_up, test_fresh, test_file_tear_down);
  g_test_add ("/schema/ledger", Fixture, NULL, test_file_set_up, test_ledger, test_file_tear_down);
  g_test_add ("/schema/references", Fixture, NULL, test_file_set_up, test_references,
              test_file_tear_down);
  g_test_add ("/schema/local-date", Fixture, NULL, test_file_set_up, test_local_date,
              test_file_tear_down);
  for (int version = 1; version <= DIARY_SCHEMA_VERSION; version++)
    {
      g_autofree char *path = g_strdup_printf ("/schema/migrate/%d", version);

      g_test_add (path, Fixture, GINT_TO_POINTER (version), test_file_set_up, test_migrate,
                  test_file_tear_down);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/schema/refused/", refused[i].name, NULL);

      g_test_add (path, Fixture, refused[i].sql, test_file_set_up, test_refused,
                  test_file_tear_down);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *path = g_strconcat ("/schema/plan/", plans[i].name, NULL);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), test_file_set_up, test_plan,
                  test_file_tear_down);
    }

  return g_test_run ();
}
