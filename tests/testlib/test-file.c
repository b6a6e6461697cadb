/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

#include "diary-search.h"
#include "test-folder.h"

#define NOBODY 65534

static int
add_row (void *data, int n_columns, char **values, char **names)
{
  GString *text = data;

  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (text, i == 0 ? "%s" : "|%s", values[i] != NULL ? values[i] : "");
  g_string_append_c (text, '\n');

  return SQLITE_OK;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/**
 * test_file_set_up:
 * @fixture: what is set up
 * @data: what the test is given
 */
void
test_file_set_up (TestFileFixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "diary.db", NULL);
}

/**
 * test_file_tear_down:
 * @fixture: what was set up
 * @data: what the test was given
 */
void
test_file_tear_down (TestFileFixture *fixture, gconstpointer data)
{
  g_free (fixture->path);
  test_folder_remove (fixture->folder);
}

/**
 * test_file_write:
 * @path: a file
 * @text: what is to be in it
 */
void
test_file_write (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/**
 * test_file_scribble:
 * @path: a file
 * @offset: where to begin, from the end if negative
 * @size: how many bytes to overwrite
 *
 * Damages a file as a bad disk would.
 */
void
test_file_scribble (const char *path, long offset, size_t size)
{
  FILE *stream = g_fopen (path, "r+b");

  g_assert_nonnull (stream);
  g_assert_no_errno (fseek (stream, offset, offset < 0 ? SEEK_END : SEEK_SET));
  for (size_t i = 0; i < size; i++)
    g_assert_cmpint (fputc (0xa5, stream), ==, 0xa5);
  g_assert_no_errno (fclose (stream));
}

/**
 * test_file_describe:
 * @folder: a folder
 *
 * Returns: (transfer full): the names of all files in it with a checksum of each, sorted; what
 * SQLite shares between programs changes by itself, so it has none
 */
char *
test_file_describe (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (directory);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *contents = NULL;
      g_autofree char *sum = NULL;
      size_t size = 0;

      if (!g_str_has_suffix (name, "-shm") && g_file_get_contents (path, &contents, &size, NULL))
        sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) contents, size);
      g_ptr_array_add (lines, g_strconcat (name, " ", sum, NULL));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * test_file_query:
 * @path: an SQLite file, which is made if it is not there
 * @sql: statements, which may use our own functions
 *
 * Returns: (transfer full): their rows, one a line, with a bar between columns
 */
char *
test_file_query (const char *path, const char *sql)
{
  g_autoptr (GString) text = g_string_new (NULL);
  sqlite3 *connection;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (diary_search_register (connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "PRAGMA synchronous = OFF", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_exec (connection, sql, add_row, text, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * test_file_run_sql:
 * @path: an SQLite file, which is made if it is not there
 * @sql: statements whose rows don't matter
 */
void
test_file_run_sql (const char *path, const char *sql)
{
  g_free (test_file_query (path, sql));
}

/**
 * test_file_drop_root:
 *
 * Makes of the superuser, to whom no file is read-only, a process like any other. There is no way
 * back: for a subprocess of a test.
 */
void
test_file_drop_root (void)
{
  if (geteuid () != 0)
    return;

  g_assert_no_errno (setgid (NOBODY));
  g_assert_no_errno (setuid (NOBODY));
}
