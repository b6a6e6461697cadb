/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-job-progress.h"
#include "test-wait.h"

static GThread *main_thread;

static void
on_fraction (DiaryJobProgress *progress, GParamSpec *pspec, guint *n_notified)
{
  g_assert_true (g_thread_self () == main_thread);
  (*n_notified)++;
}

static gpointer
report (gpointer progress)
{
  for (int i = 0; i <= 100; i++)
    diary_job_progress_report (i / 100.0, progress);

  return NULL;
}

/* A job tells of itself on its own thread; whoever shows it hears of it on theirs, and not more
 * often than they can follow. */
static void
test_job_progress_thread (void)
{
  DiaryJobProgress *progress = diary_job_progress_new ();
  guint n_notified = 0;

  main_thread = g_thread_self ();
  g_signal_connect (progress, "notify::fraction", G_CALLBACK (on_fraction), &n_notified);
  g_thread_join (g_thread_new ("job", report, progress));
  g_assert_cmpuint (n_notified, ==, 0);

  test_wait_until (n_notified > 0);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpfloat (diary_job_progress_get_fraction (progress), ==, 1);
  test_wait_until (!g_main_context_pending (NULL));
  g_assert_finalize_object (progress);
}

static void
test_job_progress_limits (void)
{
  g_autoptr (DiaryJobProgress) progress = diary_job_progress_new ();

  diary_job_progress_report (-1, progress);
  g_assert_cmpfloat (diary_job_progress_get_fraction (progress), ==, 0);
  diary_job_progress_report (2, progress);
  g_assert_cmpfloat (diary_job_progress_get_fraction (progress), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/job-progress/thread", test_job_progress_thread);
  g_test_add_func ("/job-progress/limits", test_job_progress_limits);

  return g_test_run ();
}
