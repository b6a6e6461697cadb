/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "diary-clock.h"
#include "diary-error.h"
#include "test-file.h"

typedef TestFileFixture Fixture;

static int
get_mode (const char *path)
{
  GStatBuf info;

  g_assert_no_errno (g_stat (path, &info));

  return info.st_mode & 0777;
}

static void
test_get_path (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.db", NULL);
  g_autoptr (GFile) link_file = g_file_new_for_path (link);
  g_autoptr (GFile) missing = g_file_new_for_path (fixture->path);
  g_autoptr (GFile) remote = g_file_new_for_uri ("nowhere://host/diary.db");
  g_autofree char *followed = NULL;
  g_autofree char *as_it_is = NULL;
  g_autoptr (GError) error = NULL;

  as_it_is = diary_file_get_path (missing, &error);
  g_assert_cmpstr (as_it_is, ==, fixture->path);
  test_file_write (fixture->path, "text");
  g_assert_no_errno (symlink (fixture->path, link));
  followed = diary_file_get_path (link_file, &error);
  g_assert_cmpstr (followed, ==, fixture->path);
  g_assert_no_error (error);
  g_assert_null (diary_file_get_path (remote, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FAILED);
}

static const struct
{
  int error_number;
  DiaryError code;
} numbers[] = {
  { EACCES, DIARY_ERROR_READ_ONLY }, { EPERM, DIARY_ERROR_READ_ONLY },
  { EROFS, DIARY_ERROR_READ_ONLY },  { ENOSPC, DIARY_ERROR_FULL },
  { EDQUOT, DIARY_ERROR_FULL },      { EFBIG, DIARY_ERROR_FULL },
  { ENOENT, DIARY_ERROR_NOT_FOUND }, { ENOTDIR, DIARY_ERROR_NOT_FOUND },
  { EIO, DIARY_ERROR_FAILED },       { EISDIR, DIARY_ERROR_FAILED },
};

static void
test_set_error (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GError) error = NULL;

      diary_file_set_error (&error, numbers[i].error_number, "/a/b");
      g_assert_error (error, DIARY_ERROR, (int) numbers[i].code);
      g_assert_nonnull (strstr (error->message, ": /a/b: "));
    }
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "a", "b", NULL);
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (diary_file_create (path, &error));
  g_assert_cmpint (get_mode (folder), ==, 0700);
  g_assert_cmpint (get_mode (path), ==, 0600);

  test_file_write (path, "text");
  g_assert_true (diary_file_create (path, &error));
  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  g_assert_cmpstr (contents, ==, "text");
}

static void
test_create_temporary (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *one = diary_file_create_temporary (fixture->path, &error);
  g_autofree char *two = diary_file_create_temporary (fixture->path, &error);
  g_autofree char *folder = g_path_get_dirname (one);

  g_assert_no_error (error);
  g_assert_cmpstr (one, !=, two);
  g_assert_cmpstr (folder, ==, fixture->folder);
  g_assert_cmpint (get_mode (one), ==, 0600);
}

static void
test_protect (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test_file_write (fixture->path, "text");
  g_assert_no_errno (g_chmod (fixture->path, 0664));
  g_assert_true (diary_file_protect (fixture->path, &error));
  g_assert_cmpint (get_mode (fixture->path), ==, 0600);

  g_assert_no_errno (g_chmod (fixture->path, 0400));
  g_assert_true (diary_file_protect (fixture->path, &error));
  g_assert_cmpint (get_mode (fixture->path), ==, 0400);

  g_assert_no_errno (g_chmod (fixture->folder, 0755));
  g_assert_true (diary_file_protect (fixture->folder, &error));
  g_assert_cmpint (get_mode (fixture->folder), ==, 0700);

  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_false (diary_file_protect (fixture->path, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
}

static void
test_name_aside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (7200);
  g_autofree char *no_suffix = g_build_filename (fixture->folder, "diary", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  diary_clock_freeze (1772655300, zone);
  first = diary_file_name_aside (fixture->path);
  g_assert_true (g_str_has_suffix (first, "/diary-2026-03-04-221500.db"));
  test_file_write (first, "text");
  second = diary_file_name_aside (fixture->path);
  g_assert_true (g_str_has_suffix (second, "/diary-2026-03-04-221500-2.db"));
  third = diary_file_name_aside (no_suffix);
  g_assert_cmpstr (third, ==, second);
  diary_clock_release ();
}

static const struct
{
  const char *name;
  int minute; /* or -1 if it is the name of anything else */
} asides[] = {
  { "diary-2026-03-04-221500.db", 22 * 60 + 15 },
  { "diary-2026-03-04-000059-12.db", 0 },
  { "diary-2026-03-04.db", -1 },
  { "diary-2026-03-04-221500.db-wal", -1 },
  { "diary-2026-02-30-221500.db", -1 },
  { "diary-2026-03-04-241500.db", -1 },
  { "diary.db", -1 },
  { "another-2026-03-04-221500.db", -1 },
};

static void
test_parse_aside (Fixture *fixture, gconstpointer data)
{
  for (size_t i = 0; i < G_N_ELEMENTS (asides); i++)
    {
      DiaryDate date = DIARY_DATE_NONE;
      int minute = -1;

      if (diary_file_parse_aside (fixture->path, asides[i].name, &date, &minute))
        g_assert_cmpint (date, ==, diary_date_new (2026, 3, 4));
      else
        minute = -1;
      g_assert_cmpint (minute, ==, asides[i].minute);
    }
}

static void
test_companion (Fixture *fixture, gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);

  g_assert_false (diary_file_has_companion (fixture->path, "-wal"));
  test_file_write (log, "");
  g_assert_false (diary_file_has_companion (fixture->path, "-wal"));
  test_file_write (log, "x");
  g_assert_true (diary_file_has_companion (fixture->path, "-wal"));
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  g_autofree char *roundabout = g_strconcat (fixture->folder, "/../",
                                             strrchr (fixture->folder, '/') + 1, "/diary.db", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);

  g_assert_false (diary_file_is_same (fixture->path, fixture->path));
  test_file_write (fixture->path, "text");
  test_file_write (copy, "text");
  g_assert_true (diary_file_is_same (fixture->path, roundabout));
  g_assert_false (diary_file_is_same (fixture->path, copy));
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *to = g_build_filename (fixture->folder, "to.db", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  test_file_write (fixture->path, "new");
  test_file_write (to, "old");
  g_assert_true (diary_file_sync (fixture->path, &error));
  g_assert_true (diary_file_move (fixture->path, to, &error));
  g_assert_true (g_file_get_contents (to, &contents, NULL, &error));
  g_assert_cmpstr (contents, ==, "new");
  g_assert_no_error (error);

  g_assert_false (diary_file_move (fixture->path, to, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (diary_file_sync (fixture->path, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/file/", name, NULL);

  g_test_add (path, Fixture, NULL, test_file_set_up, test, test_file_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/file/set-error", test_set_error);
  add ("get-path", test_get_path);
  add ("create", test_create);
  add ("create-temporary", test_create_temporary);
  add ("protect", test_protect);
  add ("name-aside", test_name_aside);
  add ("parse-aside", test_parse_aside);
  add ("companion", test_companion);
  add ("same", test_same);
  add ("move", test_move);

  return g_test_run ();
}
