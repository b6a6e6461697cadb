/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-connection.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "diary-error.h"
#include "diary-schema.h"
#include "test-file.h"

typedef TestFileFixture Fixture;

static DiarySqlite *
open_diary (const char *path)
{
  g_autoptr (GError) error = NULL;
  DiarySqlite *sqlite = diary_connection_open (path, &error);

  g_assert_no_error (error);

  return sqlite;
}

static void
close_diary (DiarySqlite *sqlite)
{
  diary_sqlite_free (sqlite);
}

static void
execute (DiarySqlite *sqlite, const char *sql)
{
  g_autoptr (GError) error = NULL;

  diary_sqlite_execute (sqlite, sql, &error);
  g_assert_no_error (error);
}

static gint64
ask (DiarySqlite *sqlite, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 answer = 0;

  diary_sqlite_get_int (sqlite, sql, &answer, &error);
  g_assert_no_error (error);

  return answer;
}

/* A diary of some pages. */
static void
make_diary (const char *path)
{
  DiarySqlite *sqlite = open_diary (path);

  execute (sqlite, "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 1000)"
                   "INSERT INTO tombstone SELECT 'episode', 'number ' || i, i FROM n");
  close_diary (sqlite);
}

static int
get_mode (const char *path)
{
  GStatBuf info;

  g_assert_no_errno (g_stat (path, &info));

  return info.st_mode & 0777;
}

static void
assert_private (const char *path, const char *suffix)
{
  g_autofree char *companion = g_strconcat (path, suffix, NULL);

  g_assert_cmpint (get_mode (companion), ==, 0600);
}

/* Nobody else can read a new diary, whatever the umask lets through. */
static void
test_private (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "data", "fascicle", NULL);
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  mode_t old_mask = umask (0);
  DiarySqlite *sqlite = open_diary (path);

  execute (sqlite, "INSERT INTO tombstone VALUES ('a', 'b', 1)");
  g_assert_cmpint (get_mode (folder), ==, 0700);
  assert_private (path, "");
  assert_private (path, "-wal");
  assert_private (path, "-shm");
  close_diary (sqlite);
  umask (old_mask);
}

/* A diary that others could read, because it was copied perhaps, is made private. */
static void
test_made_private (Fixture *fixture, gconstpointer data)
{
  make_diary (fixture->path);
  g_assert_no_errno (g_chmod (fixture->path, 0664));
  close_diary (open_diary (fixture->path));
  assert_private (fixture->path, "");
}

static void
test_settings (Fixture *fixture, gconstpointer data)
{
  DiarySqlite *sqlite = open_diary (fixture->path);

  g_assert_cmpint (ask (sqlite, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (ask (sqlite, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (ask (sqlite, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (ask (sqlite, "PRAGMA cell_size_check"), ==, 1);
  g_assert_cmpint (ask (sqlite, "PRAGMA busy_timeout"), ==, 5000);
  g_assert_cmpint (ask (sqlite, "PRAGMA temp_store"), ==, 2);
  g_assert_cmpint (ask (sqlite, "SELECT journal_mode = 'wal' FROM pragma_journal_mode"), ==, 1);
  close_diary (sqlite);
}

/* An empty file becomes a diary; one diary after it is closed is one file. */
static void
test_empty_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *files = NULL;

  test_file_write (fixture->path, "");
  close_diary (open_diary (fixture->path));
  files = test_file_describe (fixture->folder);
  g_assert_true (g_str_has_prefix (files, "diary.db "));
  g_assert_null (strchr (files, '\n'));
}

static void
test_odd_name (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "a b", "50%25", "why?mode=ro", "a#b", "дневник", "file:x" };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      make_diary (path);
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
      close_diary (open_diary (path));
    }
}

static const struct
{
  const char *name;
  const char *text;
  const char *sql;
} foreign[] = {
  { "text", "Dear diary, today my calf twitched.\n", NULL },
  { "one-byte", "S", NULL },
  { "half-a-header", "SQLite format 3", NULL },
  { "other-database", NULL, "CREATE TABLE t (a); INSERT INTO t VALUES (1);" },
  { "other-application", NULL, "PRAGMA application_id = 42; CREATE TABLE t (a);" },
  { "other-application-in-wal", NULL,
    "PRAGMA application_id = 42; PRAGMA journal_mode = WAL; CREATE TABLE t (a);" },
};

/* A file that is something else stays as it is, byte for byte, with nothing beside it. */
static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  if (foreign[i].text != NULL)
    test_file_write (fixture->path, foreign[i].text);
  else
    test_file_run_sql (fixture->path, foreign[i].sql);

  before = test_file_describe (fixture->folder);
  g_assert_null (diary_connection_open (fixture->path, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_A_DIARY);
  g_clear_error (&error);
  g_assert_null (diary_connection_open_backup (fixture->path, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_A_DIARY);
  after = test_file_describe (fixture->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (diary_connection_open (fixture->folder, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_A_DIARY);
}

static void
test_below_a_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "diary.db", NULL);
  g_autoptr (GError) error = NULL;

  test_file_write (fixture->path, "a file is no folder");
  g_assert_null (diary_connection_open (path, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  make_diary (fixture->path);
  test_file_run_sql (fixture->path, "PRAGMA user_version = 1000");
  before = test_file_describe (fixture->folder);
  g_assert_null (diary_connection_open (fixture->path, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NEWER);
  after = test_file_describe (fixture->folder);
  g_assert_cmpstr (after, ==, before);
}

/* The version that counts may still be in the log. */
static void
test_newer_in_log (Fixture *fixture, gconstpointer data)
{
  DiarySqlite *newer = open_diary (fixture->path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  execute (newer, "PRAGMA user_version = 1000");
  before = test_file_describe (fixture->folder);
  g_assert_null (diary_connection_open (fixture->path, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NEWER);
  after = test_file_describe (fixture->folder);
  g_assert_cmpstr (after, ==, before);
  close_diary (newer);
}

static const struct
{
  const char *name;
  long offset;
  size_t size;
} damages[] = {
  { "second-page", 4096, 64 },
  { "last-page", -4096, 4096 },
  { "page-size", 16, 2 },
  { "half-a-page", -2048, 2048 },
};

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  make_diary (fixture->path);
  test_file_scribble (fixture->path, damages[i].offset, damages[i].size);
  before = test_file_describe (fixture->folder);
  g_assert_null (diary_connection_open (fixture->path, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_DAMAGED);
  after = test_file_describe (fixture->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_cut_short (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  make_diary (fixture->path);
  g_assert_no_errno (truncate (fixture->path, 4096 * 3));
  g_assert_null (diary_connection_open (fixture->path, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_DAMAGED);
}

/* A damaged diary keeps what waits in its log. */
static void
test_damaged_with_log (Fixture *fixture, gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *saved = NULL;
  g_autofree char *kept = NULL;
  size_t size;
  size_t kept_size;
  DiarySqlite *sqlite;
  g_autoptr (GError) error = NULL;

  make_diary (fixture->path);
  sqlite = open_diary (fixture->path);
  execute (sqlite, "INSERT INTO tombstone VALUES ('sign', 'b', 1)");
  g_assert_true (g_file_get_contents (log, &saved, &size, NULL));
  close_diary (sqlite);
  g_assert_true (g_file_set_contents (log, saved, (gssize) size, NULL));
  test_file_scribble (fixture->path, -4096 * 4, 4096 * 4);

  g_assert_null (diary_connection_open (fixture->path, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_DAMAGED);
  g_assert_true (g_file_get_contents (log, &kept, &kept_size, NULL));
  g_assert_cmpmem (kept, kept_size, saved, size);
}

/* Runs the rest of the test in a process that may not write to @path: to the superuser, who may run
 * this, no file is read-only. */
static void
run_without_rights (Fixture *fixture, int folder_mode)
{
  g_assert_no_errno (g_chmod (fixture->folder, folder_mode));
  g_setenv ("TEST_DIARY", fixture->path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_unsetenv ("TEST_DIARY");
  g_assert_no_errno (g_chmod (fixture->folder, 0700));
  g_test_trap_assert_passed ();
}

static void
test_read_only (gconstpointer folder_mode)
{
  Fixture fixture;
  DiarySqlite *sqlite;
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      test_file_set_up (&fixture, NULL);
      make_diary (fixture.path);
      g_assert_no_errno (g_chmod (fixture.path, 0444));
      run_without_rights (&fixture, GPOINTER_TO_INT (folder_mode));
      test_file_tear_down (&fixture, NULL);
      return;
    }

  test_file_drop_root ();
  sqlite = open_diary (g_getenv ("TEST_DIARY"));
  g_assert_true (diary_sqlite_get_read_only (sqlite));
  g_assert_cmpint (ask (sqlite, "SELECT count (*) FROM tombstone"), ==, 1000);
  g_assert_false (diary_sqlite_execute (sqlite, "DELETE FROM tombstone", &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_READ_ONLY);
  close_diary (sqlite);
}

/* One that would have to be changed to be read stays as it is, and what to do is said. */
static void
test_read_only_older (gconstpointer folder_mode)
{
  Fixture fixture;
  g_autofree char *version = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      test_file_set_up (&fixture, NULL);
      make_diary (fixture.path);
      test_file_run_sql (fixture.path, "PRAGMA journal_mode = DELETE; PRAGMA user_version = 1;");
      g_assert_no_errno (g_chmod (fixture.path, 0444));
      run_without_rights (&fixture, GPOINTER_TO_INT (folder_mode));
      version = test_file_query (fixture.path, "PRAGMA user_version");
      g_assert_cmpstr (version, ==, "1\n");
      test_file_tear_down (&fixture, NULL);
      return;
    }

  test_file_drop_root ();
  g_assert_null (diary_connection_open (g_getenv ("TEST_DIARY"), &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "older version"));
  g_assert_nonnull (strstr (error->message, "open the copy"));
}

static void
test_read_only_new (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      test_file_set_up (&fixture, NULL);
      run_without_rights (&fixture, 0555);
      g_assert_false (g_file_test (fixture.path, G_FILE_TEST_EXISTS));
      test_file_tear_down (&fixture, NULL);
      return;
    }

  test_file_drop_root ();
  g_assert_null (diary_connection_open (g_getenv ("TEST_DIARY"), &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_READ_ONLY);
}

/* Changes that only a writer could take in are not passed over in silence. */
static void
test_read_only_with_log (void)
{
  Fixture fixture;
  DiarySqlite *writer;
  g_autofree char *log = NULL;
  g_autofree char *waiting = NULL;
  size_t size;
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      test_file_set_up (&fixture, NULL);
      log = g_strconcat (fixture.path, "-wal", NULL);
      writer = open_diary (fixture.path);
      execute (writer, "INSERT INTO tombstone VALUES ('a', 'b', 1)");
      g_assert_true (g_file_get_contents (log, &waiting, &size, NULL));
      close_diary (writer);
      g_assert_true (g_file_set_contents (log, waiting, (gssize) size, NULL));
      run_without_rights (&fixture, 0555);
      test_file_tear_down (&fixture, NULL);
      return;
    }

  test_file_drop_root ();
  g_assert_null (diary_connection_open (g_getenv ("TEST_DIARY"), &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_READ_ONLY);
}

/* SQLite keeps the log beside the file that a link leads to. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *target = g_build_filename (folder, "diary.db", NULL);

  make_diary (target);
  g_assert_no_errno (symlink (target, fixture->path));
  close_diary (open_diary (fixture->path));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
}

static gpointer
open_and_write (gpointer path)
{
  DiarySqlite *sqlite = open_diary (path);

  execute (sqlite, "INSERT INTO tombstone VALUES ('a', hex (randomblob (16)), 1)");
  close_diary (sqlite);

  return NULL;
}

static void
create_at_once (const char *path)
{
  GThread *threads[8];
  DiarySqlite *sqlite;
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("many", open_and_write, (gpointer) path);
  for (size_t i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  sqlite = open_diary (path);
  g_assert_cmpint (ask (sqlite, "SELECT count (*) FROM tombstone"), ==, G_N_ELEMENTS (threads));
  g_assert_true (diary_connection_check (sqlite, "PRAGMA integrity_check", &error));
  close_diary (sqlite);
}

/* However many create a diary at the same time, it is one diary. They get in each other's way in
 * one of a hundred rounds or so. */
static void
test_many_at_once (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s-%d", fixture->path, i);

      create_at_once (path);
    }
}

/* A backup is read as it is: nothing is written beside it or into it. */
static void
test_backup_untouched (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  DiarySqlite *sqlite;

  make_diary (fixture->path);
  before = test_file_describe (fixture->folder);
  sqlite = diary_connection_open_backup (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ask (sqlite, "SELECT count (*) FROM tombstone"), ==, 1000);
  close_diary (sqlite);
  after = test_file_describe (fixture->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_backup_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (diary_connection_open_backup (fixture->path, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
add (const char *path, gconstpointer data, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *full = g_strconcat ("/connection/", path, NULL);

  g_test_add (full, Fixture, data, test_file_set_up, test, test_file_tear_down);
}

static void
add_each (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autofree char *path = g_strconcat ("foreign/", foreign[i].name, NULL);

      add (path, GSIZE_TO_POINTER (i), test_foreign);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strconcat ("damaged/", damages[i].name, NULL);

      add (path, GSIZE_TO_POINTER (i), test_damaged);
    }
}

int
main (int argc, char **argv)
{
  /* Directories of the test's own would be closed to the processes without rights. */
  g_test_init (&argc, &argv, NULL);
  add ("private", NULL, test_private);
  add ("made-private", NULL, test_made_private);
  add ("settings", NULL, test_settings);
  add ("empty-file", NULL, test_empty_file);
  add ("odd-name", NULL, test_odd_name);
  add ("link", NULL, test_link);
  add ("many-at-once", NULL, test_many_at_once);
  add ("folder", NULL, test_folder);
  add ("below-a-file", NULL, test_below_a_file);
  add ("newer", NULL, test_newer);
  add ("newer/in-log", NULL, test_newer_in_log);
  add ("damaged/cut-short", NULL, test_cut_short);
  add ("damaged/with-log", NULL, test_damaged_with_log);
  add ("backup/untouched", NULL, test_backup_untouched);
  add ("backup/missing", NULL, test_backup_missing);
  g_test_add_data_func ("/connection/read-only/file", GINT_TO_POINTER (0777), test_read_only);
  g_test_add_data_func ("/connection/read-only/folder", GINT_TO_POINTER (0555), test_read_only);
  g_test_add_data_func ("/connection/read-only/older/file", GINT_TO_POINTER (0777),
                        test_read_only_older);
  g_test_add_data_func ("/connection/read-only/older/folder", GINT_TO_POINTER (0555),
                        test_read_only_older);
  g_test_add_func ("/connection/read-only/new", test_read_only_new);
  g_test_add_func ("/connection/read-only/with-log", test_read_only_with_log);
  add_each ();

  return g_test_run ();
}
