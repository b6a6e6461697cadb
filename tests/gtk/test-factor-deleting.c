/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-factor-deleting.h"

#include "diary-day.h"
#include "diary-shown-factors.h"
#include "diary-window.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

#define DATE "2026-03-04"

typedef struct
{
  char *folder;
  DiaryStore *store;
  GSettings *settings;
  DiaryWindow *window;
  DiaryRecord *factor;
} Fixture;

/* A window, and a factor that Today shows. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (DiaryFactor) factor = diary_factor_new ("Tea", "cups", DIARY_SCALE_AMOUNT);

  fixture->folder = test_folder_new ();
  file = g_file_new_build_filename (fixture->folder, "diary.db", NULL);
  fixture->store = diary_store_new (file);
  fixture->settings = g_settings_new (DIARY_APPLICATION_ID);
  g_settings_set_boolean (fixture->settings, "welcome-done", TRUE);
  fixture->window = diary_window_new (NULL, fixture->store);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_until (test_is_ready (fixture->window));

  fixture->factor = test_diary_save (fixture->store, DIARY_RECORD (factor));
  diary_shown_factors_set (fixture->settings, diary_record_get_id (fixture->factor), TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, NULL);
  g_object_unref (fixture->factor);
  g_object_unref (fixture->settings);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

static void
save_value (Fixture *fixture)
{
  g_autoptr (DiaryDay) day = diary_day_new (diary_date_parse (DATE));

  diary_day_set_value (day, diary_record_get_id (fixture->factor), 2);
  g_object_unref (test_diary_save (fixture->store, DIARY_RECORD (day)));
}

static double
get_value (Fixture *fixture)
{
  g_autoptr (DiaryRecord) day = test_diary_load (fixture->store, DIARY_TYPE_DAY, DATE);

  return diary_day_get_value (DIARY_DAY (day), diary_record_get_id (fixture->factor));
}

static gboolean
is_there (Fixture *fixture)
{
  g_autoptr (DiaryRecord) factor = test_diary_load (fixture->store, DIARY_TYPE_FACTOR,
                                                    diary_record_get_id (fixture->factor));

  return factor != NULL;
}

static gboolean
is_shown (Fixture *fixture)
{
  return diary_shown_factors_get (fixture->settings, diary_record_get_id (fixture->factor));
}

static void
start (Fixture *fixture)
{
  diary_factor_deleting_start (GTK_WIDGET (fixture->window), fixture->store,
                               DIARY_FACTOR (fixture->factor));
}

/* One of which nothing was recorded is deleted without a question. */
static void
test_unused (Fixture *fixture, gconstpointer data)
{
  start (fixture);
  test_wait_until (!is_shown (fixture));
  g_assert_false (is_there (fixture));
}

/* The question is what is done: what was recorded goes too, and undoing brings all of it back. */
static void
test_used (Fixture *fixture, gconstpointer data)
{
  save_value (fixture);
  start (fixture);
  test_wait_until (test_find_button ("_Delete") != NULL);
  g_signal_emit_by_name (test_find_button ("_Delete"), "clicked");
  test_wait_until (!is_shown (fixture));
  g_assert_false (is_there (fixture));
  g_assert_false (get_value (fixture) == 2);

  diary_window_undo (fixture->window);
  test_wait_until (is_shown (fixture));
  g_assert_true (is_there (fixture));
  g_assert_cmpfloat (get_value (fixture), ==, 2);
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  save_value (fixture);
  start (fixture);
  test_wait_until (test_find_button ("_Cancel") != NULL);
  g_signal_emit_by_name (test_find_button ("_Cancel"), "clicked");
  test_wait_until (test_find_button ("_Cancel") == NULL);
  g_assert_true (is_there (fixture));
  g_assert_true (is_shown (fixture));
  g_assert_cmpfloat (get_value (fixture), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/factor-deleting/unused", Fixture, NULL, set_up, test_unused, tear_down);
  g_test_add ("/factor-deleting/used", Fixture, NULL, set_up, test_used, tear_down);
  g_test_add ("/factor-deleting/kept", Fixture, NULL, set_up, test_kept, tear_down);

  return g_test_run ();
}
