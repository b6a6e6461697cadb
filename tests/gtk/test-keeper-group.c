/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-keeper-group.h"

#include "diary-accessible-names.h"
#include "diary-clock.h"
#include "diary-entry-row.h"
#include "test-widgets.h"

typedef struct
{
  GtkWindow *window;
  DiaryKeeperGroup *group;
  int n_changes;
} Fixture;

static void
on_changed (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (fixture->window, "Report");
  fixture->group = g_object_new (DIARY_TYPE_KEEPER_GROUP, NULL);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->group));
  gtk_window_present (fixture->window);
  diary_keeper_group_set_kept (fixture->group, NULL, TRUE);
  g_signal_connect_swapped (fixture->group, "changed", G_CALLBACK (on_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
}

/* Returns: (nullable): the row with a title, if it is seen */
static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (root) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return gtk_widget_get_visible (root) ? root : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);

  return found;
}

static GtkWidget *
get_row (Fixture *fixture, const char *title)
{
  return find_row (GTK_WIDGET (fixture->group), title);
}

static void
switch_to (Fixture *fixture, const char *title, gboolean active)
{
  GtkWidget *row = get_row (fixture, title);

  g_assert_nonnull (row);
  gtk_switch_set_active (GTK_SWITCH (test_find (row, GTK_TYPE_SWITCH)), active);
}

static void
enter (Fixture *fixture, const char *title, const char *text)
{
  diary_entry_row_set_text (DIARY_ENTRY_ROW (get_row (fixture, title)), text);
}

static void
test_keeper_group_off (Fixture *fixture, gconstpointer data)
{
  g_assert_null (get_row (fixture, "Name"));
  g_assert_null (get_row (fixture, "Birth date"));
  g_assert_null (get_row (fixture, "Keep the name for the next report"));
  g_assert_null (diary_keeper_group_dup_person (fixture->group));
  g_assert_true (diary_keeper_group_check (fixture->group));
  g_assert_false (diary_keeper_group_get_keep (fixture->group));
}

static void
test_keeper_group_entered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryPerson) person = NULL;

  switch_to (fixture, "Who keeps the diary", TRUE);
  g_assert_cmpint (fixture->n_changes, ==, 1);
  enter (fixture, "Name", "  Zoë ");
  enter (fixture, "Birth date", "1980-02-29");
  g_assert_cmpint (fixture->n_changes, ==, 3);
  test_assert_named (GTK_WIDGET (fixture->group));
  g_assert_true (diary_keeper_group_check (fixture->group));
  g_assert_false (diary_keeper_group_get_keep (fixture->group));

  person = diary_keeper_group_dup_person (fixture->group);
  g_assert_cmpstr (diary_person_get_name (person), ==, "Zoë");
  g_assert_cmpint (diary_person_get_birth_date (person), ==, diary_date_new (1980, 2, 29));
}

/* What can't be said is told in its row, but does not stop the preview. */
static void
test_keeper_group_wrong (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryPerson) person = NULL;
  DiaryEntryRow *name, *birth_date;

  switch_to (fixture, "Who keeps the diary", TRUE);
  name = DIARY_ENTRY_ROW (get_row (fixture, "Name"));
  birth_date = DIARY_ENTRY_ROW (get_row (fixture, "Birth date"));
  g_assert_null (diary_keeper_group_dup_person (fixture->group));
  g_assert_false (diary_keeper_group_check (fixture->group));
  g_assert_true (diary_entry_row_has_error (name));

  enter (fixture, "Name", "Zoë");
  enter (fixture, "Birth date", "long ago");
  g_assert_false (diary_entry_row_has_error (name));
  g_assert_false (diary_keeper_group_check (fixture->group));
  g_assert_true (diary_entry_row_has_error (birth_date));
  person = diary_keeper_group_dup_person (fixture->group);
  g_assert_cmpint (diary_person_get_birth_date (person), ==, DIARY_DATE_NONE);

  enter (fixture, "Birth date", "");
  g_assert_true (diary_keeper_group_check (fixture->group));
}

/* What the diary keeps is not said unasked, and can be erased without saying it. */
static void
test_keeper_group_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryPerson) kept = diary_person_new ("Zoë", diary_date_new (1980, 2, 29));
  g_autoptr (DiaryPerson) person = NULL;

  diary_keeper_group_set_kept (fixture->group, kept, TRUE);
  g_assert_null (diary_keeper_group_dup_person (fixture->group));
  g_assert_true (diary_keeper_group_get_keep (fixture->group));

  switch_to (fixture, "Who keeps the diary", TRUE);
  person = diary_keeper_group_dup_person (fixture->group);
  g_assert_true (diary_record_equal_content (DIARY_RECORD (person), DIARY_RECORD (kept)));

  switch_to (fixture, "Who keeps the diary", FALSE);
  switch_to (fixture, "Keep the name for the next report", FALSE);
  g_assert_false (diary_keeper_group_get_keep (fixture->group));
}

static void
test_keeper_group_read_only (Fixture *fixture, gconstpointer data)
{
  diary_keeper_group_set_kept (fixture->group, NULL, FALSE);
  switch_to (fixture, "Who keeps the diary", TRUE);
  g_assert_nonnull (get_row (fixture, "Name"));
  g_assert_null (get_row (fixture, "Keep the name for the next report"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_accessible_names_init ();

#define ADD(name, function)                                                                        \
  g_test_add ("/keeper-group/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("off", test_keeper_group_off);
  ADD ("entered", test_keeper_group_entered);
  ADD ("wrong", test_keeper_group_wrong);
  ADD ("kept", test_keeper_group_kept);
  ADD ("read-only", test_keeper_group_read_only);
#undef ADD

  return g_test_run ();
}
