/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sample-flow.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-failure.h"
#include "diary-job-dialog.h"
#include "diary-platform.h"
#include "diary-sample.h"

/* The sample has a file of its own, so that nothing made up ever gets among what the person
 * recorded. */
static GFile *
get_file (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "fascicle", "sample.db", NULL);
}

/* Runs on the store's thread. */
static gpointer
fill (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GTimeZone) zone = diary_clock_dup_zone ();
  const DiarySample sample = {
    .last = diary_clock_today (),
    .n_days = DIARY_SAMPLE_N_DAYS,
    .seed = DIARY_SAMPLE_SEED,
    .zone = zone,
  };
  gboolean empty;

  if (!diary_database_is_empty (database, &empty, error))
    return NULL;
  if (empty &&
      !diary_sample_fill (database, &sample, diary_job_progress_report, data, cancellable, error))
    return NULL;

  return data;
}

static void
on_filled (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GtkWidget *window = GTK_WIDGET (source);
  g_autoptr (DiaryStore) store = user_data;
  g_autoptr (GError) error = NULL;

  if (!diary_job_dialog_run_finish (window, result, &error))
    {
      diary_failure_present (window, _ ("The sample diary could not be made"), error);
      return;
    }

  diary_window_set_store (DIARY_WINDOW (window), store);
  /* The notice above the page is not where the keyboard comes to be. */
  diary_platform_announce (window, _ ("This is the sample diary, made up to look around in."));
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  DiaryStore *store = DIARY_STORE (source);
  g_autoptr (DiaryJobProgress) progress = diary_job_progress_new ();
  g_autoptr (GError) error = NULL;

  if (diary_store_open_finish (store, result, &error))
    diary_job_dialog_run_async (window, store, _ ("Making up the sample diary"), progress, fill,
                                g_object_ref (progress), g_object_unref, on_filled,
                                g_object_ref (store));
  else
    diary_failure_present (window, _ ("The sample diary could not be opened"), error);
}

/**
 * diary_sample_flow_is_sample:
 * @store: (nullable): a diary
 *
 * Returns: whether it is the sample
 */
gboolean
diary_sample_flow_is_sample (DiaryStore *store)
{
  g_autoptr (GFile) sample = get_file ();

  return store != NULL && g_file_equal (diary_store_get_file (store), sample);
}

/**
 * diary_sample_flow_open:
 * @window: a window
 *
 * Shows the sample diary in @window, and makes it up before if need be.
 */
void
diary_sample_flow_open (DiaryWindow *window)
{
  g_autoptr (GFile) file = get_file ();
  g_autoptr (DiaryStore) store = diary_store_new (file);

  g_return_if_fail (DIARY_IS_WINDOW (window));

  diary_store_open_async (store, NULL, on_opened, g_object_ref (window));
}

/**
 * diary_sample_flow_leave:
 * @window: a window that shows the sample diary
 *
 * Shows the person's own diary.
 */
void
diary_sample_flow_leave (DiaryWindow *window)
{
  g_autoptr (GFile) file = diary_store_get_default_file ();
  g_autoptr (DiaryStore) store = diary_store_new (file);

  g_return_if_fail (DIARY_IS_WINDOW (window));

  diary_window_set_store (window, store);
}
