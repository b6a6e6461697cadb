/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <gio/gio.h>
#include <stdio.h>

#include "diary-store.h"

#include "test-database.h"
#include "test-folder.h"
#include "test-wait.h"

#define N_KILLS 200
#define SEED    20260304

/* The same program, saving one episode after the other until it is killed. */
static const char *program;

static void save_next (DiaryStore *store);

/* Only what is reported as saved is said, at once. */
static void
on_saved (GObject *object, GAsyncResult *result, gpointer data)
{
  DiaryStore *store = DIARY_STORE (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryRecord) saved = diary_store_save_finish (store, result, &error);

  g_assert_no_error (error);
  printf ("%s\n", diary_record_get_id (saved));
  fflush (stdout);
  save_next (store);
}

static void
save_next (DiaryStore *store)
{
  DiaryInstant now = diary_clock_now ();
  g_autoptr (DiaryEpisode) episode = diary_episode_new ("calf", "left", &now);

  diary_store_save_async (store, DIARY_RECORD (episode), NULL, on_saved, NULL);
}

static void
on_open (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  diary_store_open_finish (DIARY_STORE (object), result, &error);
  g_assert_no_error (error);
  save_next (DIARY_STORE (object));
}

static void
save_for_ever (const char *path)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DiaryStore) store = diary_store_new (file);

  diary_store_open_async (store, NULL, on_open, NULL);
  g_main_loop_run (loop);
}

typedef struct
{
  GSubprocess *process;
  GDataInputStream *output;
  GPtrArray *ids;
  guint kill_after; /* so many episodes */
  guint delay_ms;   /* and then so much time */
  gboolean ended;
} Victim;

static gboolean
kill_victim (gpointer data)
{
  Victim *victim = data;

  g_subprocess_force_exit (victim->process);

  return G_SOURCE_REMOVE;
}

static void
on_line (GObject *object, GAsyncResult *result, gpointer data)
{
  Victim *victim = data;
  g_autoptr (GError) error = NULL;
  char *id = g_data_input_stream_read_line_finish (victim->output, result, NULL, &error);

  g_assert_no_error (error);
  if (id == NULL)
    {
      victim->ended = TRUE;
      return;
    }

  g_ptr_array_add (victim->ids, id);
  if (victim->ids->len == victim->kill_after)
    g_timeout_add (victim->delay_ms, kill_victim, victim);
  g_data_input_stream_read_line_async (victim->output, G_PRIORITY_DEFAULT, NULL, on_line, victim);
}

/* Returns: (transfer full): the ids that were said before the kill */
static GPtrArray *
save_and_kill (const char *path, GRand *random)
{
  Victim victim = {
    .ids = g_ptr_array_new_with_free_func (g_free),
    .kill_after = (guint) g_rand_int_range (random, 0, 12),
    .delay_ms = (guint) g_rand_int_range (random, 0, 8),
  };
  g_autoptr (GError) error = NULL;

  victim.process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--save",
                                     path, NULL);
  g_assert_no_error (error);
  victim.output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (victim.process));
  if (victim.kill_after == 0)
    g_timeout_add (3 * victim.delay_ms, kill_victim, &victim);
  g_data_input_stream_read_line_async (victim.output, G_PRIORITY_DEFAULT, NULL, on_line, &victim);
  test_wait_until (victim.ended);

  g_subprocess_wait (victim.process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (victim.process));
  g_object_unref (victim.output);
  g_object_unref (victim.process);

  return victim.ids;
}

static void
assert_all_there (DiaryDatabase *database, GPtrArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (DiaryRecord) record = NULL;
      g_autoptr (GError) error = NULL;

      diary_database_load (database, DIARY_TYPE_EPISODE, ids->pdata[i], &record, &error);
      g_assert_no_error (error);
      g_assert_nonnull (record);
    }
}

/* However a program ends, the diary opens again, and holds what was reported as saved. */
static void
test_killed (void)
{
  char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  DiaryDatabase *database;
  gint64 n_saved = 0;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GPtrArray) ids = save_and_kill (path, random);

      database = test_database_open (folder, "diary.db");
      assert_all_there (database, ids);
      g_assert_finalize_object (database);
      n_saved += ids->len;
    }

  database = test_database_open (folder, "diary.db");
  diary_database_check (database, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_saved, >, N_KILLS);
  g_assert_cmpint (test_database_count_episodes (database), >=, n_saved);
  g_test_message ("%d kills, %" G_GINT64_FORMAT " episodes reported as saved, %" G_GINT64_FORMAT
                  " in the diary",
                  N_KILLS, n_saved, test_database_count_episodes (database));
  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--save"))
    {
      save_for_ever (argv[2]);
      return 0;
    }

  program = argv[0];
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/killed", test_killed);

  return g_test_run ();
}
