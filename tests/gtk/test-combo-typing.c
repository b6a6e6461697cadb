/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-combo-typing.h"

#include "test-widgets.h"

static const char *const choices[] = { "Eyelid", "Thigh", "Thumb", "Toe", "Über", NULL };

typedef struct
{
  GtkWidget *window;
  AdwComboRow *row;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_combo_row_set_model (fixture->row, G_LIST_MODEL (gtk_string_list_new (choices)));
  diary_combo_typing_add (fixture->row);
  fixture->window = test_show_row (fixture->row);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->row));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, fixture->row);
}

static const char *
get_chosen (Fixture *fixture)
{
  return gtk_string_object_get_string (adw_combo_row_get_selected_item (fixture->row));
}

typedef struct
{
  const char *typed;
  const char *chosen;
} Case;

static const Case cases[] = {
  { "t", "Thigh" },      { "tt", "Thumb" }, { "tttt", "Thigh" }, { "thu", "Thumb" },
  { "THU", "Thumb" },    { "to", "Toe" },   { "e", "Eyelid" },   { "ü", "Über" },
  { "thumbs", "Thumb" }, { "x", "Eyelid" },
};

static void
test_combo_typing_finds (Fixture *fixture, gconstpointer data)
{
  const Case *wanted = data;

  for (const char *c = wanted->typed; *c != '\0'; c = g_utf8_next_char (c))
    g_assert_true (
        test_key (GTK_WIDGET (fixture->row), gdk_unicode_to_keyval (g_utf8_get_char (c)), 0));
  g_assert_cmpstr (get_chosen (fixture), ==, wanted->chosen);
}

/* What is no letter, or is typed elsewhere, is left to others. */
static void
test_combo_typing_leaves (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (fixture->row);

  g_assert_false (test_key (row, GDK_KEY_space, 0));
  g_assert_false (test_key (row, GDK_KEY_Tab, 0));
  g_assert_false (test_key (row, GDK_KEY_t, GDK_CONTROL_MASK));
  g_assert_false (test_key (row, GDK_KEY_t, GDK_ALT_MASK));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_false (test_key (row, GDK_KEY_t, 0));
  g_assert_cmpstr (get_chosen (fixture), ==, "Eyelid");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/combo-typing/finds/%s", cases[i].typed);

      g_test_add (path, Fixture, &cases[i], set_up, test_combo_typing_finds, tear_down);
    }
  g_test_add ("/combo-typing/leaves", Fixture, NULL, set_up, test_combo_typing_leaves, tear_down);

  return g_test_run ();
}
