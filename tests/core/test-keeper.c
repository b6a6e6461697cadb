/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-keeper.h"

#include "diary-clock.h"
#include "test-database.h"

#define NOW 1772700000

typedef TestDatabaseFixture Fixture;

static void
update (Fixture *fixture, const char *name, gboolean keep)
{
  g_autoptr (DiaryPerson) person = name != NULL ? diary_person_new (name, DIARY_DATE_NONE) : NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (diary_keeper_update (fixture->database, person, keep, &error));
  g_assert_no_error (error);
}

/* Returns: (nullable): what the diary keeps */
static DiaryRecord *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DiaryRecord *kept;

  diary_database_load (fixture->database, DIARY_TYPE_PERSON, DIARY_PERSON_ID, &kept, &error);
  g_assert_no_error (error);

  return kept;
}

static void
assert_kept (Fixture *fixture, const char *name)
{
  g_autoptr (DiaryRecord) kept = load (fixture);

  if (name == NULL)
    g_assert_null (kept);
  else
    g_assert_cmpstr (diary_person_get_name (DIARY_PERSON (kept)), ==, name);
}

static void
test_keeper_kept (Fixture *fixture, gconstpointer data)
{
  update (fixture, "Zoë", TRUE);
  assert_kept (fixture, "Zoë");
  update (fixture, "Zoe", TRUE);
  assert_kept (fixture, "Zoe");
  update (fixture, NULL, TRUE);
  assert_kept (fixture, "Zoe");
}

static void
test_keeper_erased (Fixture *fixture, gconstpointer data)
{
  update (fixture, "Zoë", FALSE);
  assert_kept (fixture, NULL);
  update (fixture, "Zoë", TRUE);
  update (fixture, "Zoë", FALSE);
  assert_kept (fixture, NULL);
  update (fixture, "Zoë", TRUE);
  update (fixture, NULL, FALSE);
  assert_kept (fixture, NULL);
}

/* What is the same is not written again: a merge would take it for a change. */
static void
test_keeper_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) before = NULL;
  g_autoptr (DiaryRecord) after = NULL;

  diary_clock_freeze (NOW, NULL);
  update (fixture, "Zoë", TRUE);
  before = load (fixture);
  diary_clock_freeze (NOW + 60, NULL);
  update (fixture, "Zoë", TRUE);
  after = load (fixture);
  g_assert_cmpint (diary_record_get_modified_at (before), ==, diary_record_get_modified_at (after));
  diary_clock_release ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/keeper/" name, Fixture, NULL, test_database_set_up, function,                      \
              test_database_tear_down)
  ADD ("kept", test_keeper_kept);
  ADD ("erased", test_keeper_erased);
  ADD ("same", test_keeper_same);
#undef ADD

  return g_test_run ();
}
