/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-combo.h"

#include "test-wait.h"
#include "test-widgets.h"

static const char *const choices[] = { "Eyelid", "Thigh", "Thumb", "Toe", NULL };

typedef struct
{
  GtkWidget *window;
  AdwComboRow *row;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->row = g_object_new (ADW_TYPE_COMBO_ROW, "title", "_Place", "use-underline", TRUE, NULL);
  adw_combo_row_set_model (fixture->row, G_LIST_MODEL (gtk_string_list_new (choices)));
  adw_combo_row_set_selected (fixture->row, 2);
  diary_combo_speak (fixture->row);
  fixture->window = test_show_row (fixture->row);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->row));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, fixture->row);
}

static void
test_combo_name (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (fixture->row);

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Place: Thumb");
  adw_combo_row_set_selected (fixture->row, 3);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Place: Toe");
}

/* The list to choose from is entered at what is chosen. */
static void
test_combo_opened (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  test_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  gtk_widget_activate (GTK_WIDGET (fixture->row));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER));
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, "Thumb");
}

/* As in any other list, a choice is found by how it begins. */
static void
test_combo_typed (Fixture *fixture, gconstpointer data)
{
  g_assert_true (test_key (GTK_WIDGET (fixture->row), GDK_KEY_e, 0));
  g_assert_cmpuint (adw_combo_row_get_selected (fixture->row), ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, test) g_test_add ("/combo/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("name", test_combo_name);
  ADD ("opened", test_combo_opened);
  ADD ("typed", test_combo_typed);
#undef ADD

  return g_test_run ();
}
