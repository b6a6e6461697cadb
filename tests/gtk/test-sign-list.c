/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sign-list.h"

#include "diary-platform-dialogs.h"
#include "diary-sign-form.h"
#include "diary-sign.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

#define DAY diary_date_new (2026, 3, 4)

typedef struct
{
  char *folder;
  DiaryStore *store;
  GtkWidget *window;
  DiarySignList *list;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fixture->list = g_object_new (DIARY_TYPE_SIGN_LIST, NULL);
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 360, "content", fixture->list,
                                  NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  diary_sign_list_set_day (fixture->list, fixture->store, DAY);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

static void
add (Fixture *fixture, DiaryDate date, const char *key, gboolean present)
{
  g_autoptr (DiarySign) sign = diary_sign_new (date, key, present);

  g_object_unref (test_diary_save (fixture->store, DIARY_RECORD (sign)));
}

static GtkWidget *
find_row (Fixture *fixture, const char *name)
{
  return test_find_named (GTK_WIDGET (fixture->list), name);
}

static void
activate (GtkWidget *row)
{
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
}

static DiarySign *
wait_for_form (void)
{
  GtkWidget *form;

  test_wait_until ((form = test_find_shown (DIARY_TYPE_SIGN_FORM)) != NULL);

  return DIARY_SIGN (diary_form_get_record (DIARY_FORM (form)));
}

static void
close_form (void)
{
  diary_platform_close_content (test_find_shown (DIARY_TYPE_SIGN_FORM));
  test_wait_until (test_find_shown (DIARY_TYPE_SIGN_FORM) == NULL);
}

/* The signs of that day only, each to be opened. */
static void
test_sign_list_day (Fixture *fixture, gconstpointer data)
{
  add (fixture, DAY, "weakness", TRUE);
  add (fixture, DAY - 1, "pain", FALSE);
  test_wait_until (find_row (fixture, "Weakness, Present") != NULL);
  g_assert_null (find_row (fixture, "Pain, Absent"));
  activate (find_row (fixture, "Weakness, Present"));
  g_assert_cmpstr (diary_sign_get_sign (wait_for_form ()), ==, "weakness");
  close_form ();

  diary_sign_list_set_day (fixture->list, fixture->store, DAY - 1);
  test_wait_until (find_row (fixture, "Pain, Absent") != NULL);
  g_assert_null (find_row (fixture, "Weakness, Present"));
}

/* One is added to the day that is shown. */
static void
test_sign_list_add (Fixture *fixture, gconstpointer data)
{
  diary_sign_list_set_day (fixture->list, fixture->store, DAY - 1);
  activate (find_row (fixture, "Add a sign…"));
  g_assert_cmpint (diary_sign_get_date (wait_for_form ()), ==, DAY - 1);
  close_form ();
}

/* Those of a weekly check that are absent are counted, and what is there is still listed. */
static void
test_sign_list_many_absent (Fixture *fixture, gconstpointer data)
{
  static const char *const absent[] = { "speech", "swallowing", "breathing", "numbness" };

  add (fixture, DAY, "weakness", TRUE);
  for (size_t i = 0; i < G_N_ELEMENTS (absent) - 1; i++)
    add (fixture, DAY, absent[i], FALSE);
  test_wait_until (find_row (fixture, "Breathlessness, Absent") != NULL);

  add (fixture, DAY, absent[G_N_ELEMENTS (absent) - 1], FALSE);
  test_wait_until (find_row (fixture, "Breathlessness, Absent") == NULL);
  g_assert_nonnull (find_row (fixture, "Weakness, Present"));
  test_assert_named (GTK_WIDGET (fixture->list));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/sign-list/day", Fixture, NULL, set_up, test_sign_list_day, tear_down);
  g_test_add ("/sign-list/add", Fixture, NULL, set_up, test_sign_list_add, tear_down);
  g_test_add ("/sign-list/many-absent", Fixture, NULL, set_up, test_sign_list_many_absent,
              tear_down);

  return g_test_run ();
}
