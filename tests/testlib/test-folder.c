/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-folder.h"

#include <glib/gstdio.h>

/**
 * test_folder_new:
 *
 * Returns: (transfer full): the path of a new, empty folder; end with test_folder_remove()
 */
char *
test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("fascicle-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

/**
 * test_folder_remove:
 * @folder: (transfer full): a folder
 *
 * Removes @folder with all that is in it.
 */
void
test_folder_remove (char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        test_folder_remove (path);
      else
        {
          g_assert_no_errno (g_unlink (path));
          g_free (path);
        }
    }

  g_assert_no_errno (g_rmdir (folder));
  g_free (folder);
}
