/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-model.h"

#include "diary-clock.h"
#include "diary-error.h"
#include "diary-sign.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"

/* 2026-03-04T20:15:00Z */
#define NOW 1772655300
#define DAY (24 * 60 * 60)

typedef struct
{
  char *folder;
  DiaryStore *store;
  DiaryWarningsModel *model;
  int n_loaded;
  GError *error;
} Fixture;

static void
on_loaded (Fixture *fixture)
{
  fixture->n_loaded++;
}

static void
on_failed (Fixture *fixture, const GError *error)
{
  g_clear_error (&fixture->error);
  fixture->error = g_error_copy (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  diary_clock_freeze (NOW, NULL);
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fixture->model = diary_warnings_model_new ();
  g_signal_connect_swapped (fixture->model, "loaded", G_CALLBACK (on_loaded), fixture);
  g_signal_connect_swapped (fixture->model, "failed", G_CALLBACK (on_failed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_wait_finalize (fixture->model);
  g_clear_error (&fixture->error);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

/* A sign of so many days ago. */
static void
save_sign (Fixture *fixture, const char *sign, int days_ago)
{
  DiaryDate date = diary_clock_today () - days_ago;

  g_object_unref (
      test_diary_save (fixture->store, DIARY_RECORD (diary_sign_new (date, sign, TRUE))));
}

static guint
count (Fixture *fixture)
{
  DiaryWarnings *warnings = diary_warnings_model_get_warnings (fixture->model);

  return warnings != NULL ? warnings->warnings->len : G_MAXUINT;
}

static void
hold (Fixture *fixture)
{
  diary_warnings_model_set_store (fixture->model, fixture->store);
  diary_warnings_model_hold (fixture->model);
  test_wait_until (count (fixture) != G_MAXUINT);
}

static void
test_warnings_model_follows (Fixture *fixture, gconstpointer data)
{
  hold (fixture);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_cmpint (diary_warnings_model_get_check (fixture->model)->next, ==, DIARY_DATE_NONE);

  save_sign (fixture, "wasting", 1);
  test_wait_until (count (fixture) == 1);
  g_assert_cmpint (diary_warnings_model_get_check (fixture->model)->next, ==,
                   diary_clock_today () + 6);
}

/* Nobody looks, so nothing is judged; what changed meanwhile is, as soon as somebody does. */
static void
test_warnings_model_held (Fixture *fixture, gconstpointer data)
{
  int n_loaded;

  diary_warnings_model_set_store (fixture->model, fixture->store);
  save_sign (fixture, "wasting", 1);
  g_assert_null (diary_warnings_model_get_warnings (fixture->model));
  g_assert_null (diary_warnings_model_get_check (fixture->model));

  hold (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);

  n_loaded = fixture->n_loaded;
  diary_warnings_model_hold (fixture->model);
  diary_warnings_model_release (fixture->model);
  diary_warnings_model_release (fixture->model);
  save_sign (fixture, "breathing", 0);
  g_assert_cmpint (fixture->n_loaded, ==, n_loaded);

  diary_warnings_model_hold (fixture->model);
  test_wait_until (count (fixture) == 2);
  g_assert_cmpint (fixture->n_loaded, ==, n_loaded + 1);
}

/* Who leaves does not stop it for those who stay. */
static void
test_warnings_model_held_twice (Fixture *fixture, gconstpointer data)
{
  hold (fixture);
  diary_warnings_model_hold (fixture->model);
  diary_warnings_model_release (fixture->model);
  save_sign (fixture, "wasting", 1);
  test_wait_until (count (fixture) == 1);
}

/* What ends its half year over night is gone on the next day. */
static void
test_warnings_model_midnight (Fixture *fixture, gconstpointer data)
{
  save_sign (fixture, "wasting", DIARY_WARNINGS_STANDS_DAYS);
  hold (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);

  diary_clock_freeze (NOW + DAY, NULL);
  diary_warnings_model_check_date (fixture->model);
  test_wait_until (count (fixture) == 0);
}

/* Who comes back on another day than they left sees that day. */
static void
test_warnings_model_next_day (Fixture *fixture, gconstpointer data)
{
  save_sign (fixture, "wasting", DIARY_WARNINGS_STANDS_DAYS);
  hold (fixture);
  diary_warnings_model_release (fixture->model);
  diary_clock_freeze (NOW + DAY, NULL);
  g_assert_cmpuint (count (fixture), ==, 1);

  diary_warnings_model_hold (fixture->model);
  test_wait_until (count (fixture) == 0);
}

static void
test_warnings_model_store (Fixture *fixture, gconstpointer data)
{
  DiaryStore *store;

  save_sign (fixture, "wasting", 1);
  hold (fixture);
  g_object_get (fixture->model, "store", &store, NULL);
  g_assert_true (store == fixture->store);
  g_object_unref (store);

  g_object_set (fixture->model, "store", NULL, NULL);
  g_assert_null (diary_warnings_model_get_warnings (fixture->model));
  g_object_set (fixture->model, "store", fixture->store, NULL);
  test_wait_until (count (fixture) == 1);
}

static void
test_warnings_model_failed (Fixture *fixture, gconstpointer data)
{
  hold (fixture);
  test_diary_execute (fixture->store, "ALTER TABLE sign RENAME TO lost");
  diary_warnings_model_release (fixture->model);
  g_signal_emit_by_name (fixture->store, "changed");
  diary_warnings_model_hold (fixture->model);
  test_wait_until (fixture->error != NULL);
  g_assert_error (fixture->error, DIARY_ERROR, DIARY_ERROR_FAILED);

  /* To come back is to try again. */
  test_diary_execute (fixture->store, "ALTER TABLE lost RENAME TO sign");
  diary_warnings_model_release (fixture->model);
  fixture->n_loaded = 0;
  diary_warnings_model_hold (fixture->model);
  test_wait_until (fixture->n_loaded == 1);
}

#define ADD(path, name)                                                                            \
  g_test_add ("/warnings-model/" path, Fixture, NULL, set_up, test_warnings_model_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("follows", follows);
  ADD ("held", held);
  ADD ("held-twice", held_twice);
  ADD ("midnight", midnight);
  ADD ("next-day", next_day);
  ADD ("store", store);
  ADD ("failed", failed);

  return g_test_run ();
}
