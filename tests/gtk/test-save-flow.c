/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-save-flow.h"

#include "diary-clock.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  char *folder;
  DiaryStore *store;
  DiaryWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  g_autoptr (GPtrArray) episodes = g_ptr_array_new_with_free_func (g_object_unref);
  DiaryDate today = diary_clock_today ();

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  g_ptr_array_add (episodes, test_diary_make_episode ("calf", today, 60));
  g_ptr_array_add (episodes, test_diary_make_episode ("thumb", today - 200, 60));
  test_diary_add (fixture->store, episodes);
  fixture->window = diary_window_new (NULL, fixture->store);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, NULL);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

static char *
save (Fixture *fixture, DiarySaveKind kind, const char *name, gsize *length)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, name, NULL);
  g_autofree char *told = g_strdup_printf ("Saved as “%s”", name);
  g_autoptr (GError) error = NULL;
  char *content;

  diary_save_flow_save (fixture->window, kind, file);
  test_wait_until (test_says (GTK_WIDGET (fixture->window), told));
  g_file_load_contents (file, NULL, &content, length, NULL, &error);
  g_assert_no_error (error);

  return content;
}

static void
test_save_flow_everything (Fixture *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *content = save (fixture, DIARY_SAVE_EVERYTHING, "all.zip", &length);

  g_assert_cmpuint (length, >, 4);
  g_assert_cmpmem (content, 4, "PK\003\004", 4);
}

static void
test_save_flow_backup (Fixture *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *content = save (fixture, DIARY_SAVE_BACKUP, "copy.db", &length);
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "copy.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryDatabase) copy = diary_database_open (file, &error);

  g_assert_no_error (error);
  g_assert_cmpint (diary_database_count (copy, DIARY_TYPE_EPISODE, &error), ==, 2);
}

/* Where it can't be written, a dialog says so. */
static void
test_save_flow_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "nowhere", "all.zip", NULL);
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean told = FALSE;

  diary_save_flow_save (fixture->window, DIARY_SAVE_EVERYTHING, file);
  while (!told)
    {
      g_main_context_iteration (NULL, TRUE);
      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

          told = told || test_says (window, "The diary could not be exported");
        }
    }
  g_assert_false (g_file_query_exists (file, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function)                                                                        \
  g_test_add ("/save-flow/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("everything", test_save_flow_everything);
  ADD ("backup", test_save_flow_backup);
  ADD ("failure", test_save_flow_failure);
#undef ADD

  return g_test_run ();
}
