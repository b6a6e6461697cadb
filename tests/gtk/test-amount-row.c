/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-amount-row.h"

#include <math.h>

#include "test-widgets.h"

typedef struct
{
  GSettings *settings;
  GtkWindow *window;
  DiaryAmountRow *row;
  GtkWidget *entry;
  int n_notified;
} Fixture;

static void
on_value (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryMeasure) measure = NULL;
  GtkWidget *row;

  fixture->settings = g_settings_new (DIARY_APPLICATION_ID);
  measure = diary_measure_new ("caffeine_mg", fixture->settings);
  row = diary_amount_row_new (measure);
  fixture->row = DIARY_AMOUNT_ROW (row);
  fixture->entry = test_find (row, GTK_TYPE_ENTRY);
  g_signal_connect_swapped (row, "notify::value", G_CALLBACK (on_value), fixture);

  fixture->window = GTK_WINDOW (test_show_row (row));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, fixture->row);
  g_assert_finalize_object (fixture->settings);
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
  g_signal_emit_by_name (fixture->entry, "activate");
}

static const char *
get_text (Fixture *fixture)
{
  return gtk_editable_get_text (GTK_EDITABLE (fixture->entry));
}

static const char *
get_subtitle (Fixture *fixture)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (fixture->row));
}

static void
test_amount_row_none_is_not_zero (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (fixture->row);

  g_assert_true (isnan (diary_amount_row_get_value (fixture->row)));
  g_assert_cmpstr (get_text (fixture), ==, "");
  g_assert_cmpstr (get_subtitle (fixture), ==, "Not recorded");
  g_assert_true (gtk_widget_has_css_class (row, "unrecorded"));

  type (fixture, "0");
  g_assert_cmpfloat (diary_amount_row_get_value (fixture->row), ==, 0);
  g_assert_cmpstr (get_text (fixture), ==, "0");
  g_assert_cmpstr (get_subtitle (fixture), ==, "None");
  g_assert_false (gtk_widget_has_css_class (row, "unrecorded"));

  test_click (row, "Cups of coffee: not recorded");
  g_assert_true (isnan (diary_amount_row_get_value (fixture->row)));
  g_assert_cmpstr (get_text (fixture), ==, "");
  g_assert_cmpint (fixture->n_notified, ==, 2);
}

static void
test_amount_row_count (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (fixture->row);

  test_click (row, "Cups of coffee: more");
  test_click (row, "Cups of coffee: more");
  g_assert_cmpfloat (diary_amount_row_get_value (fixture->row), ==, 190);
  g_assert_cmpstr (get_text (fixture), ==, "2");
  g_assert_cmpstr (get_subtitle (fixture), ==, "About 190 mg of caffeine");

  test_click (row, "Cups of coffee: less");
  test_click (row, "Cups of coffee: less");
  g_assert_cmpfloat (diary_amount_row_get_value (fixture->row), ==, 0);
  g_assert_false (gtk_widget_is_sensitive (test_find_named (row, "Cups of coffee: less")));
}

static void
test_amount_row_keys (Fixture *fixture, gconstpointer data)
{
  g_assert_true (test_key (fixture->entry, GDK_KEY_Up, 0));
  g_assert_cmpfloat (diary_amount_row_get_value (fixture->row), ==, 95);
  g_assert_true (test_key (fixture->entry, GDK_KEY_Down, 0));
  g_assert_cmpfloat (diary_amount_row_get_value (fixture->row), ==, 0);
  g_assert_false (test_key (fixture->entry, GDK_KEY_Left, 0));
}

/* What can't be taken stays to be corrected, and nothing is recorded. */
static void
test_amount_row_wrong (Fixture *fixture, gconstpointer data)
{
  type (fixture, "many");
  g_assert_cmpstr (get_text (fixture), ==, "many");
  g_assert_true (isnan (diary_amount_row_get_value (fixture->row)));
  g_assert_true (gtk_widget_has_css_class (fixture->entry, "error"));
  g_assert_cmpstr (get_subtitle (fixture), ==,
                   "Cups of coffee: “many”: enter a number from 0 to 52, or nothing");

  type (fixture, "3");
  g_assert_false (gtk_widget_has_css_class (fixture->entry, "error"));
  g_assert_cmpfloat (diary_amount_row_get_value (fixture->row), ==, 285);
}

/* What is shown is rounded; leaving it alone changes nothing. */
static void
test_amount_row_untouched (Fixture *fixture, gconstpointer data)
{
  diary_amount_row_set_value (fixture->row, 100);
  fixture->n_notified = 0;
  g_assert_cmpstr (get_text (fixture), ==, "1.05");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpfloat (diary_amount_row_get_value (fixture->row), ==, 100);
  g_assert_cmpint (fixture->n_notified, ==, 0);
}

/* The diary is read again while somebody types. */
static void
test_amount_row_typing (Fixture *fixture, gconstpointer data)
{
  diary_amount_row_set_value (fixture->row, 95);
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "12");
  diary_amount_row_set_value (fixture->row, 95);
  g_assert_cmpstr (get_text (fixture), ==, "12");
}

#define ADD(path, name)                                                                            \
  g_test_add ("/amount-row/" path, Fixture, NULL, set_up, test_amount_row_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("none-is-not-zero", none_is_not_zero);
  ADD ("count", count);
  ADD ("keys", keys);
  ADD ("wrong", wrong);
  ADD ("untouched", untouched);
  ADD ("typing", typing);

  return g_test_run ();
}
