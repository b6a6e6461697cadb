/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-weekly-save.h"

#include "diary-error.h"
#include "test-database.h"

#define DAY 739679 /* 2026-03-04 */

/* The questions that are answered here, as they are counted. */
enum
{
  FELT,
  TASK,
  WASTING,
  SPEECH,
};

typedef TestDatabaseFixture Fixture;

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signs = diary_database_list (fixture->database, DIARY_TYPE_SIGN,
                                                     DIARY_DATE_NONE, DIARY_DATE_NONE, &error);

  g_assert_no_error (error);

  return g_steal_pointer (&signs);
}

static DiaryWeeklySave *
begin (Fixture *fixture)
{
  g_autoptr (GPtrArray) signs = list (fixture);

  return diary_weekly_save_new (DAY, signs);
}

static void
run (Fixture *fixture, DiaryWeeklySave *save)
{
  g_autoptr (GError) error = NULL;

  diary_weekly_save_run (save, fixture->database, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture *fixture, DiaryWeeklySave *save)
{
  g_autoptr (GError) error = NULL;

  diary_weekly_save_undo (save, fixture->database, &error);
  g_assert_no_error (error);
}

static void
answer (DiaryWeeklySave *save, size_t question, DiaryWeeklyAnswer given)
{
  diary_weekly_save_answer (save, question, given, NULL, NULL);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The signs of the diary in a few words: "weakness+ felt left calf: on stairs; wasting-". */
static char *
describe (Fixture *fixture)
{
  g_autoptr (GPtrArray) signs = list (fixture);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < signs->len; i++)
    {
      DiarySign *sign = signs->pdata[i];
      const char *how = diary_sign_get_how (sign);
      const char *site = diary_sign_get_site (sign);
      const char *note = diary_sign_get_note (sign);

      g_ptr_array_add (
          words, g_strconcat (diary_sign_get_sign (sign), diary_sign_get_present (sign) ? "+" : "-",
                              how != NULL ? " " : "", how != NULL ? how : "",
                              site != NULL ? " " : "", site != NULL ? site : "",
                              note != NULL ? ": " : "", note != NULL ? note : "", NULL));
    }
  g_ptr_array_sort (words, compare_words);
  g_ptr_array_add (words, NULL);

  return g_strjoinv ("; ", (char **) words->pdata);
}

static void
assert_signs (Fixture *fixture, const char *expected)
{
  g_autofree char *found = describe (fixture);

  g_assert_cmpstr (found, ==, expected);
}

static char *
add_sign (Fixture *fixture, DiaryDate date, const char *name, const char *how, gboolean present)
{
  g_autoptr (DiarySign) sign = diary_sign_new (date, name, present);

  diary_sign_set_how (sign, how);
  diary_sign_set_site (sign, "calf");
  test_database_save (fixture->database, DIARY_RECORD (sign));

  return g_strdup (diary_record_get_id (DIARY_RECORD (sign)));
}

/* A yes is present, a no absent, and what is not said is neither. */
static void
test_answers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryWeeklySave) save = begin (fixture);
  const DiaryPlace calf = { "calf", "left" };
  g_autoptr (GPtrArray) signs = NULL;

  g_assert_true (diary_weekly_save_is_empty (save));
  diary_weekly_save_answer (save, FELT, DIARY_WEEKLY_YES, &calf, "On stairs");
  answer (save, TASK, DIARY_WEEKLY_NO);
  answer (save, WASTING, DIARY_WEEKLY_NOT_SAID);
  answer (save, SPEECH, DIARY_WEEKLY_YES);
  g_assert_cmpint (diary_weekly_save_count (save), ==, 3);
  g_assert_false (diary_weekly_save_is_empty (save));
  run (fixture, save);

  assert_signs (fixture, "speech+; weakness+ felt calf: On stairs; weakness- task");
  signs = list (fixture);
  for (guint i = 0; i < signs->len; i++)
    g_assert_cmpint (diary_sign_get_date (signs->pdata[i]), ==, DAY);
}

/* Done again on the same day, it changes the answers, and what is not touched stays as it is. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryWeeklySave) first = begin (fixture);
  g_autoptr (DiaryWeeklySave) second = NULL;
  const DiaryPlace calf = { "calf", NULL };

  diary_weekly_save_answer (first, FELT, DIARY_WEEKLY_YES, &calf, "On stairs");
  answer (first, TASK, DIARY_WEEKLY_NO);
  answer (first, WASTING, DIARY_WEEKLY_NO);
  run (fixture, first);

  second = begin (fixture);
  g_assert_cmpint (diary_weekly_save_count (second), ==, 3);
  g_assert_true (diary_sign_get_present (diary_weekly_save_get_before (second, FELT)));
  g_assert_null (diary_weekly_save_get_before (second, SPEECH));
  answer (second, FELT, DIARY_WEEKLY_NO);
  answer (second, WASTING, DIARY_WEEKLY_NOT_SAID);
  answer (second, SPEECH, DIARY_WEEKLY_YES);
  run (fixture, second);
  assert_signs (fixture, "speech+; weakness- felt; weakness- task");

  undo (fixture, second);
  assert_signs (fixture, "wasting- seen; weakness+ felt calf: On stairs; weakness- task");
  undo (fixture, first);
  assert_signs (fixture, "");
}

/* Undoing brings back the very records, so that other copies of the diary know them. */
static void
test_undo_keeps_records (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_sign (fixture, DAY, "wasting", "seen", TRUE);
  g_autoptr (DiaryWeeklySave) save = begin (fixture);
  g_autoptr (GPtrArray) signs = NULL;

  answer (save, WASTING, DIARY_WEEKLY_NOT_SAID);
  run (fixture, save);
  assert_signs (fixture, "");
  undo (fixture, save);

  signs = list (fixture);
  g_assert_cmpuint (signs->len, ==, 1);
  g_assert_cmpstr (diary_record_get_id (signs->pdata[0]), ==, id);
}

/* Saving answers that were there already writes nothing. */
static void
test_unchanged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *yes = add_sign (fixture, DAY, "weakness", "seen", TRUE);
  g_autofree char *no = add_sign (fixture, DAY, "wasting", NULL, FALSE);
  g_autofree char *not_asked_where = add_sign (fixture, DAY, "speech", NULL, TRUE);
  g_autoptr (DiaryWeeklySave) save = begin (fixture);
  const DiaryPlace calf = { "calf", NULL };
  guint revision = diary_database_get_revision (fixture->database);

  diary_weekly_save_answer (save, FELT, DIARY_WEEKLY_YES, &calf, NULL);
  answer (save, WASTING, DIARY_WEEKLY_NO);
  answer (save, SPEECH, DIARY_WEEKLY_YES);
  run (fixture, save);

  assert_signs (fixture, "speech+ calf; wasting- calf; weakness+ seen calf");
  g_assert_cmpuint (diary_database_get_revision (fixture->database), ==, revision);
}

/* Signs of other days, those that no question is about, and a second one of the same kind are not
 * the check's. */
static void
test_others (Fixture *fixture, gconstpointer data)
{
  g_autofree char *yesterday = add_sign (fixture, DAY - 1, "speech", NULL, TRUE);
  g_autofree char *no_question = add_sign (fixture, DAY, "eye-closure", NULL, TRUE);
  g_autofree char *no = add_sign (fixture, DAY, "weakness", "task", FALSE);
  g_autofree char *yes = add_sign (fixture, DAY, "weakness", "task", TRUE);
  g_autoptr (DiaryWeeklySave) save = begin (fixture);

  g_assert_null (diary_weekly_save_get_before (save, FELT));
  g_assert_null (diary_weekly_save_get_before (save, SPEECH));
  g_assert_true (diary_sign_get_present (diary_weekly_save_get_before (save, TASK)));
  answer (save, TASK, DIARY_WEEKLY_NOT_SAID);
  run (fixture, save);

  assert_signs (fixture, "eye-closure+ calf; speech+ calf; weakness- task calf");
}

/* If one answer can't be saved, none is, and it can be tried again. */
static void
test_all_or_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryWeeklySave) save = begin (fixture);
  g_autoptr (GError) error = NULL;

  answer (save, FELT, DIARY_WEEKLY_NO);
  diary_weekly_save_answer (save, SPEECH, DIARY_WEEKLY_YES, NULL, "not \xff text");
  g_assert_false (diary_weekly_save_run (save, fixture->database, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
  assert_signs (fixture, "");

  diary_weekly_save_answer (save, SPEECH, DIARY_WEEKLY_YES, NULL, "text");
  run (fixture, save);
  assert_signs (fixture, "speech+: text; weakness- felt");
}

/* What was deleted meanwhile needs no deleting. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_sign (fixture, DAY, "speech", NULL, TRUE);
  g_autoptr (DiaryWeeklySave) save = begin (fixture);
  g_autoptr (GError) error = NULL;

  diary_database_delete (fixture->database, DIARY_TYPE_SIGN, id, &error);
  g_assert_no_error (error);
  answer (save, SPEECH, DIARY_WEEKLY_NOT_SAID);
  answer (save, FELT, DIARY_WEEKLY_NO);
  run (fixture, save);
  assert_signs (fixture, "weakness- felt");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/weekly-save/" path, Fixture, NULL, test_database_set_up, function,                 \
              test_database_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("answers", test_answers);
  ADD ("again", test_again);
  ADD ("undo-keeps-records", test_undo_keeps_records);
  ADD ("unchanged", test_unchanged);
  ADD ("others", test_others);
  ADD ("all-or-none", test_all_or_none);
  ADD ("gone", test_gone);

  return g_test_run ();
}
