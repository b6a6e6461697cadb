/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-save.h"

#include <errno.h>

#include "diary-error.h"
#include "test-folder.h"

#define PRIVATE_FILE 0600
#define OPEN_FILE    0644

static gboolean
write_new (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (stream, "new", 3, NULL, cancellable, error);
}

static gboolean
write_and_fail (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  if (!write_new (stream, data, cancellable, error))
    return FALSE;

  g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_BUSY, "busy");

  return FALSE;
}

static void
assert_file (GFile *file, const char *expected)
{
  g_autofree char *content = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_UNIX_MODE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
  if (g_str_equal (expected, "new"))
    g_assert_cmpint (g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE) & 0777, ==,
                     PRIVATE_FILE);
}

static void
test_replace (void)
{
  char *folder = test_folder_new ();
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "a.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (diary_save_file (file, write_new, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_file (file, "new");

  g_assert_true (g_file_set_contents_full (g_file_peek_path (file), "old", -1,
                                           G_FILE_SET_CONTENTS_NONE, OPEN_FILE, NULL));
  g_assert_true (diary_save_file (file, write_new, NULL, NULL, &error));
  assert_file (file, "new");
  test_folder_remove (folder);
}

static void
test_failure (void)
{
  char *folder = test_folder_new ();
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "a.csv", NULL);
  g_autoptr (GFile) other = g_file_new_build_filename (folder, "b.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "old", -1, NULL));
  g_assert_false (diary_save_file (file, write_and_fail, NULL, NULL, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_BUSY);
  assert_file (file, "old");
  g_clear_error (&error);

  g_assert_false (diary_save_file (other, write_and_fail, NULL, NULL, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_BUSY);
  g_assert_false (g_file_query_exists (other, NULL));
  test_folder_remove (folder);
}

static void
test_nowhere (void)
{
  char *folder = test_folder_new ();
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "none", "a.csv", NULL);
  g_autoptr (GFile) itself = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;

  g_assert_false (diary_save_file (file, write_new, NULL, NULL, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "a.csv"));
  g_clear_error (&error);

  g_assert_false (diary_save_file (itself, write_new, NULL, NULL, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FAILED);
  test_folder_remove (folder);
}

/* What GIO has no code for is as full as a full disk. */
static void
test_full (void)
{
  static const int numbers[] = { ENOSPC, EDQUOT, EFBIG };
  g_autoptr (GFile) file = g_file_new_for_path ("/a.csv");

  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GError) error = g_error_new (G_IO_ERROR, g_io_error_from_errno (numbers[i]),
                                              "Error writing to file: %s", g_strerror (numbers[i]));

      diary_save_explain_error (file, &error);
      g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FULL);
    }
}

static void
test_explain (void)
{
  static const struct
  {
    GIOErrorEnum from;
    DiaryError to;
  } CASES[] = {
    { G_IO_ERROR_PERMISSION_DENIED, DIARY_ERROR_READ_ONLY },
    { G_IO_ERROR_READ_ONLY, DIARY_ERROR_READ_ONLY },
    { G_IO_ERROR_NO_SPACE, DIARY_ERROR_FULL },
    { G_IO_ERROR_NOT_FOUND, DIARY_ERROR_NOT_FOUND },
    { G_IO_ERROR_NOT_DIRECTORY, DIARY_ERROR_NOT_FOUND },
    { G_IO_ERROR_TIMED_OUT, DIARY_ERROR_FAILED },
  };
  g_autoptr (GFile) file = g_file_new_for_path ("/a.csv");
  g_autoptr (GError)
      cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");

  for (size_t i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, CASES[i].from, "detail");

      diary_save_explain_error (file, &error);
      g_assert_error (error, DIARY_ERROR, (int) CASES[i].to);
      g_assert_nonnull (strstr (error->message, "/a.csv"));
    }

  diary_save_explain_error (file, &cancelled);
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/save/replace", test_replace);
  g_test_add_func ("/save/failure", test_failure);
  g_test_add_func ("/save/nowhere", test_nowhere);
  g_test_add_func ("/save/full", test_full);
  g_test_add_func ("/save/explain", test_explain);

  return g_test_run ();
}
