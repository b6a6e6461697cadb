/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-factor-deletion.h"

#include <math.h>

#include "diary-day.h"
#include "diary-error.h"
#include "test-database.h"
#include "test-folder.h"

#define DAY 739679 /* 2026-03-04 */

typedef struct
{
  char *folder;
  DiaryDatabase *database;
  DiaryFactor *factor;
  DiaryFactorDeletion *deletion;
} Fixture;

static double
get_value (Fixture *fixture, DiaryDate date, const char *factor)
{
  g_autofree char *id = diary_date_format (date);
  g_autoptr (DiaryRecord) day = NULL;

  g_assert_true (diary_database_load (fixture->database, DIARY_TYPE_DAY, id, &day, NULL));
  if (day == NULL)
    return NAN;

  return diary_day_get_value (DIARY_DAY (day),
                              factor != NULL
                                  ? factor
                                  : diary_record_get_id (DIARY_RECORD (fixture->factor)));
}

static void
save_value (Fixture *fixture, DiaryDate date, double value)
{
  g_autoptr (DiaryDay) day = diary_day_new (date);

  diary_day_set_value (day, "sleep_h", 7);
  diary_day_set_value (day, diary_record_get_id (DIARY_RECORD (fixture->factor)), value);
  test_database_save (fixture->database, DIARY_RECORD (day));
}

/* Two days have a value of the factor, and one has none. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->database = test_database_open (fixture->folder, "diary.db");
  fixture->factor = diary_factor_new ("green tea", "cups", DIARY_SCALE_AMOUNT);
  test_database_save (fixture->database, DIARY_RECORD (fixture->factor));
  save_value (fixture, DAY, 2);
  save_value (fixture, DAY + 1, 0);
  save_value (fixture, DAY + 2, NAN);
  fixture->deletion = diary_factor_deletion_new (fixture->factor);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->deletion);
  g_object_unref (fixture->factor);
  g_assert_finalize_object (fixture->database);
  test_folder_remove (fixture->folder);
}

static void
run (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  diary_factor_deletion_run (fixture->deletion, fixture->database, &error);
  g_assert_no_error (error);
}

/* The factor goes with what was recorded of it, and nothing else does. */
static void
test_run (Fixture *fixture, gconstpointer data)
{
  int n_days;

  g_assert_true (
      diary_factor_deletion_count_days (fixture->deletion, fixture->database, &n_days, NULL));
  g_assert_cmpint (n_days, ==, 2);
  run (fixture);
  g_assert_cmpint (diary_database_count (fixture->database, DIARY_TYPE_FACTOR, NULL), ==, 0);
  g_assert_true (isnan (get_value (fixture, DAY, NULL)));
  g_assert_cmpfloat (get_value (fixture, DAY, "sleep_h"), ==, 7);

  /* The values have not only gone out of sight. */
  test_database_save (fixture->database, DIARY_RECORD (fixture->factor));
  g_assert_true (isnan (get_value (fixture, DAY, NULL)));
}

/* All is there again, but what was recorded since stays. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  run (fixture);
  g_assert_true (diary_database_delete (fixture->database, DIARY_TYPE_DAY, "2026-03-05", &error));
  g_assert_true (diary_factor_deletion_undo (fixture->deletion, fixture->database, &error));
  g_assert_no_error (error);
  g_assert_cmpint (diary_database_count (fixture->database, DIARY_TYPE_FACTOR, NULL), ==, 1);
  g_assert_cmpfloat (get_value (fixture, DAY, NULL), ==, 2);
  g_assert_cmpfloat (get_value (fixture, DAY, "sleep_h"), ==, 7);
  g_assert_cmpfloat (get_value (fixture, DAY + 1, NULL), ==, 0);
  g_assert_true (isnan (get_value (fixture, DAY + 1, "sleep_h")));
  g_assert_true (isnan (get_value (fixture, DAY + 2, NULL)));

  save_value (fixture, DAY, 5);
  g_assert_true (diary_factor_deletion_undo (fixture->deletion, fixture->database, &error));
  g_assert_cmpfloat (get_value (fixture, DAY, NULL), ==, 5);
}

/* What can't be done leaves everything as it was. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryFactor) namesake = diary_factor_new ("green tea", "cups", DIARY_SCALE_RATING);
  g_autoptr (GError) error = NULL;

  run (fixture);
  g_assert_false (diary_factor_deletion_run (fixture->deletion, fixture->database, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
  g_clear_error (&error);

  test_database_save (fixture->database, DIARY_RECORD (namesake));
  g_assert_false (diary_factor_deletion_undo (fixture->deletion, fixture->database, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
  g_assert_false (diary_database_get_in_transaction (fixture->database));
  g_assert_cmpint (diary_database_count (fixture->database, DIARY_TYPE_FACTOR, NULL), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/factor-deletion/run", Fixture, NULL, set_up, test_run, tear_down);
  g_test_add ("/factor-deletion/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/factor-deletion/refused", Fixture, NULL, set_up, test_refused, tear_down);

  return g_test_run ();
}
