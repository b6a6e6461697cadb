/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-choice-row.h"

#include "diary-entry-row.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  GtkWindow *window;
  DiaryChoiceRow *row;
  int n_notified;
} Fixture;

static void
on_selected (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = diary_choice_row_new ("Stress", TRUE);
  GtkWidget *list = gtk_list_box_new ();

  fixture->row = DIARY_CHOICE_ROW (row);
  diary_choice_row_add (fixture->row, "0", "0 of 2, calm");
  diary_choice_row_add (fixture->row, "1", "1 of 2");
  diary_choice_row_add (fixture->row, "2", "2 of 2, strained");
  diary_choice_row_set_ends (fixture->row, "calm", "strained");
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (on_selected), fixture);

  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, list);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, fixture->row);
}

static void
choose (Fixture *fixture, const char *name)
{
  GtkWidget *choice = test_find_named (GTK_WIDGET (fixture->row), name);

  g_assert_true (GTK_IS_CHECK_BUTTON (choice));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
}

/* 0 is a choice; nothing chosen is none, and looks it. */
static void
test_choice_row_none_is_not_zero (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (fixture->row);

  g_assert_cmpint (diary_choice_row_get_selected (fixture->row), ==, DIARY_CHOICE_NONE);
  g_assert_true (gtk_widget_has_css_class (row, "unrecorded"));
  g_assert_false (gtk_widget_is_sensitive (test_find_named (row, "Stress: not recorded")));

  choose (fixture, "Stress: 0 of 2, calm");
  g_assert_cmpint (diary_choice_row_get_selected (fixture->row), ==, 0);
  g_assert_false (gtk_widget_has_css_class (row, "unrecorded"));
  g_assert_cmpint (fixture->n_notified, ==, 1);
}

static void
test_choice_row_clear (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Stress: 2 of 2, strained");
  test_click (GTK_WIDGET (fixture->row), "Stress: not recorded");
  g_assert_cmpint (diary_choice_row_get_selected (fixture->row), ==, DIARY_CHOICE_NONE);
  g_assert_cmpint (fixture->n_notified, ==, 2);
}

static void
test_choice_row_clear_by_key (Fixture *fixture, gconstpointer data)
{
  GtkWidget *strip = test_find (GTK_WIDGET (fixture->row), DIARY_TYPE_CHOICE_STRIP);

  choose (fixture, "Stress: 1 of 2");
  g_assert_true (test_press (strip, GDK_KEY_Delete, 0));
  g_assert_cmpint (diary_choice_row_get_selected (fixture->row), ==, DIARY_CHOICE_NONE);
}

/* Exactly one is chosen at a time. */
static void
test_choice_row_one (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Stress: 1 of 2");
  choose (fixture, "Stress: 2 of 2, strained");
  g_assert_cmpint (diary_choice_row_get_selected (fixture->row), ==, 2);
  g_assert_cmpint (fixture->n_notified, ==, 2);
  g_assert_false (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (test_find_named (GTK_WIDGET (fixture->row), "Stress: 1 of 2"))));
}

/* A value that is none of the choices can be cleared too. */
static void
test_choice_row_between (Fixture *fixture, gconstpointer data)
{
  diary_choice_row_set_words (fixture->row, "1.5 of 2");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->row), "unrecorded"));
  test_click (GTK_WIDGET (fixture->row), "Stress: not recorded");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->row), "unrecorded"));
  g_assert_cmpint (fixture->n_notified, ==, 1);
}

static void
test_choice_row_focus (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Stress: 1 of 2");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->row));
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 test_find_named (GTK_WIDGET (fixture->row), "Stress: 1 of 2"));
}

/* However many choices there are, they are one stop on the way of Tab. */
static void
test_choice_row_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *strip = test_find (GTK_WIDGET (fixture->row), DIARY_TYPE_CHOICE_STRIP);

  gtk_window_set_focus (fixture->window, NULL);
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 test_find_named (strip, "Stress: 0 of 2, calm"));
  g_assert_false (gtk_widget_child_focus (strip, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (strip, GTK_DIR_TAB_BACKWARD));
}

/* The arrow to the left goes to what is seen on the left, whichever way the choices run. */
static void
test_choice_row_arrows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *strip = test_find (GTK_WIDGET (fixture->row), DIARY_TYPE_CHOICE_STRIP);
  GtkWidget *first = test_find_named (strip, "Stress: 0 of 2, calm");
  GtkWidget *second = test_find_named (strip, "Stress: 1 of 2");

  gtk_widget_grab_focus (first);
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_RIGHT));
  g_assert_true (gtk_window_get_focus (fixture->window) == second);
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_LEFT));
  g_assert_true (gtk_window_get_focus (fixture->window) == first);

  gtk_widget_set_direction (strip, GTK_TEXT_DIR_RTL);
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_LEFT));
  g_assert_true (gtk_window_get_focus (fixture->window) == second);
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_RIGHT));
  g_assert_true (gtk_window_get_focus (fixture->window) == first);
}

/* In a list the keyboard gets out of every row again, forwards and backwards. */
static void
test_choice_row_in_list (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *rows[] = { g_object_new (DIARY_TYPE_ENTRY_ROW, "title", "Date", NULL),
                        diary_choice_row_new ("Side", FALSE),
                        g_object_new (DIARY_TYPE_ENTRY_ROW, "title", "Time", NULL) };

  diary_choice_row_add (DIARY_CHOICE_ROW (rows[1]), "Left", "Left");
  diary_choice_row_add (DIARY_CHOICE_ROW (rows[1]), "Right", "Right");
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), rows[i]);
  gtk_window_set_child (window, list);
  gtk_window_present (window);
  test_wait_until (gtk_window_is_active (window) && gtk_widget_get_width (list) > 0);

  gtk_widget_grab_focus (rows[0]);
  for (size_t i = 1; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), rows[i]));
    }
  for (size_t i = G_N_ELEMENTS (rows) - 1; i-- > 0;)
    {
      gtk_widget_child_focus (list, GTK_DIR_TAB_BACKWARD);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), rows[i]));
    }
  gtk_window_destroy (window);
}

#define ADD(path, name)                                                                            \
  g_test_add ("/choice-row/" path, Fixture, NULL, set_up, test_choice_row_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("none-is-not-zero", none_is_not_zero);
  ADD ("clear", clear);
  ADD ("clear-by-key", clear_by_key);
  ADD ("one", one);
  ADD ("between", between);
  ADD ("focus", focus);
  ADD ("tab", tab);
  ADD ("arrows", arrows);
  ADD ("in-list", in_list);

  return g_test_run ();
}
