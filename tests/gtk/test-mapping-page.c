/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-mapping-page.h"

#include <glib/gstdio.h>

#include "diary-accessible-names.h"
#include "diary-mapping-row.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

#define TABLE                                                                                      \
  "Recorded,Spot,Strength,Weather\n3/4/2026,Lid,7,rain\n3/5/2026,calf,12,\n3/6/2026,Lid,,sun\n"

typedef struct
{
  char *folder;
  GtkWindow *window;
  DiaryMappingPage *page; /* weak */
} Fixture;

static void
open_page (Fixture *fixture, const char *content)
{
  g_autoptr (GFile) table = g_file_new_build_filename (fixture->folder, "table.csv", NULL);
  g_autoptr (GFile) memory = g_file_new_build_filename (fixture->folder, "mappings.ini", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (table), content, -1, &error);
  g_assert_no_error (error);
  fixture->page = g_object_new (DIARY_TYPE_MAPPING_PAGE, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->page));
  gtk_window_present (fixture->window);
  diary_mapping_page_open (fixture->page, table, memory);
  test_wait_until (diary_mapping_page_get_mapping (fixture->page) != NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (fixture->window, "Import");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  test_wait_until (fixture->page == NULL);
  test_folder_remove (fixture->folder);
}

static gboolean
is_complete (Fixture *fixture)
{
  gboolean complete;

  g_object_get (fixture->page, "complete", &complete, NULL);

  return complete;
}

static gboolean
shows (Fixture *fixture, const char *title)
{
  return test_find_row (GTK_WIDGET (fixture->page), title) != NULL;
}

static void
choose (Fixture *fixture, const char *title, const char *choice)
{
  AdwComboRow *row = ADW_COMBO_ROW (test_find_row (GTK_WIDGET (fixture->page), title));
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (item), choice))
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
  g_assert_not_reached ();
}

static const char *
get_chosen (Fixture *fixture, const char *title)
{
  AdwComboRow *row = ADW_COMBO_ROW (test_find_row (GTK_WIDGET (fixture->page), title));

  return gtk_string_object_get_string (adw_combo_row_get_selected_item (row));
}

/* What is plain is chosen already; the rest is asked, and the preview says what will come of it. */
static void
test_choose (Fixture *fixture, gconstpointer data)
{
  GtkWidget *spot;

  open_page (fixture, TABLE);
  g_assert_false (is_complete (fixture));
  g_assert_cmpstr (get_chosen (fixture, "Strength"), ==, "Strength to 5");
  g_assert_cmpstr (get_chosen (fixture, "Weather"), ==, "Left out");
  spot = test_find_row (GTK_WIDGET (fixture->page), "Spot");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (spot)), ==, "Lid, calf, Lid");

  choose (fixture, "Recorded", "Date");
  g_assert_true (is_complete (fixture));
  choose (fixture, "Spot", "Place");
  choose (fixture, "Strength", "Strength to 10");
  choose (fixture, "Order of dates", "Month first");
  g_assert_true (shows (fixture, "Wednesday, 4 March 2026, 12:00, Twitch, Eyelid, Strong"));
  g_assert_false (shows (fixture, "Lid"));
  choose (fixture, "Weather", "Own factor");
  g_assert_cmpstr (diary_mapping_get_text (diary_mapping_page_get_mapping (fixture->page), 3), ==,
                   "own:Weather");
  choose (fixture, "Recorded", "Left out");
  g_assert_false (is_complete (fixture));
}

/* A place that does not speak for itself is asked for, and all of it is remembered. */
static void
test_remember (Fixture *fixture, gconstpointer data)
{
  static const char table[] = "Date,Spot\n4.3.2026 21:15,behind the ear\n";
  g_autofree char *memory = g_build_filename (fixture->folder, "mappings.ini", NULL);
  GStatBuf status;

  open_page (fixture, table);
  choose (fixture, "Spot", "Place");
  g_assert_true (
      shows (fixture, "Wednesday, 4 March 2026, 21:15, Twitch, Elsewhere, “behind the ear”"));
  choose (fixture, "behind the ear", "Neck");
  g_assert_true (shows (fixture, "Wednesday, 4 March 2026, 21:15, Twitch, Neck"));
  diary_mapping_page_remember (fixture->page);
  test_wait_until (g_file_test (memory, G_FILE_TEST_EXISTS));
  g_assert_no_errno (g_stat (memory, &status));
  g_assert_cmpint (status.st_mode & 0077, ==, 0);

  gtk_window_set_child (fixture->window, NULL);
  test_wait_until (fixture->page == NULL);
  open_page (fixture, table);
  g_assert_true (is_complete (fixture));
  g_assert_cmpstr (get_chosen (fixture, "Spot"), ==, "Place");
  g_assert_cmpstr (get_chosen (fixture, "behind the ear"), ==, "Neck");
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  open_page (fixture, TABLE);
  g_assert_nonnull (test_find_named (GTK_WIDGET (fixture->page), "Weather: Left out"));
  test_assert_named (GTK_WIDGET (fixture->page));
}

/* With large text in the narrowest window nothing is cut. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  gtk_window_set_default_size (fixture->window, 360, 600);
  open_page (fixture, "Date,A rather long heading that somebody wrote,Where,Strength\n"
                      "4.3.2026 21:15,something,Ohr,3\n5.3.2026,,calf,7\n");
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->page)) > 0);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->page)), ==, 360);
  test_wait_until (test_find_cut (GTK_WIDGET (fixture->page)) == NULL);

  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

/* Closed while its table is still being read, it does nothing more. */
static void
test_closed_early (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "table.csv", NULL);

  g_file_set_contents (g_file_peek_path (file), TABLE, -1, NULL);
  fixture->page = g_object_new (DIARY_TYPE_MAPPING_PAGE, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->page));
  diary_mapping_page_open (fixture->page, file, file);
  gtk_window_set_child (fixture->window, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_accessible_names_init ();

  g_test_add ("/mapping-page/choose", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/mapping-page/remember", Fixture, NULL, set_up, test_remember, tear_down);
  g_test_add ("/mapping-page/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/mapping-page/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/mapping-page/closed-early", Fixture, NULL, set_up, test_closed_early, tear_down);

  return g_test_run ();
}
