/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-regions.h"

#include <adwaita.h>

#include "diary-place-grid.h"
#include "diary-today-page.h"
#include "diary-window.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  char *folder;
  DiaryStore *store;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

/* Returns: (nullable): the first of the places to log, once they can be */
static GtkWidget *
find_place (Fixture *fixture)
{
  GtkWidget *grid = test_find (fixture->page, DIARY_TYPE_PLACE_GRID);
  GtkWidget *place = test_find (grid, GTK_TYPE_BUTTON);

  return place != NULL && gtk_widget_get_width (place) > 0 && gtk_widget_is_sensitive (place)
             ? place
             : NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fixture->window = GTK_WIDGET (diary_window_new (NULL, fixture->store));
  fixture->page = test_find (fixture->window, DIARY_TYPE_TODAY_PAGE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_until (find_place (fixture) != NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, NULL);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

static GtkWidget *
press (Fixture *fixture, GdkModifierType modifiers)
{
  g_assert_true (test_press (fixture->window, GDK_KEY_F6, modifiers));

  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* There and back, the keyboard is where it was. */
static void
test_regions_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *place = find_place (fixture);
  GtkWidget *header = test_find (fixture->window, ADW_TYPE_HEADER_BAR);
  GtkWidget *switcher = test_find (header, GTK_TYPE_TOGGLE_BUTTON);

  gtk_widget_grab_focus (place);
  g_assert_true (gtk_widget_is_ancestor (press (fixture, 0), header));
  gtk_widget_grab_focus (switcher);
  g_assert_true (press (fixture, 0) == place);
  g_assert_true (press (fixture, GDK_SHIFT_MASK) == switcher);
  g_assert_true (press (fixture, GDK_SHIFT_MASK) == place);
}

/* Where what had the keyboard is gone, the region begins anew. */
static void
test_regions_gone (Fixture *fixture, gconstpointer data)
{
  GtkWidget *place = find_place (fixture);
  GtkWidget *focus;

  gtk_widget_grab_focus (place);
  press (fixture, 0);
  gtk_widget_set_visible (place, FALSE);
  focus = press (fixture, 0);
  g_assert_true (focus != place && gtk_widget_is_ancestor (focus, fixture->page));
}

static gboolean
shows_bar (Fixture *fixture)
{
  GtkWidget *bar = test_find (fixture->window, ADW_TYPE_VIEW_SWITCHER_BAR);

  return adw_view_switcher_bar_get_reveal (ADW_VIEW_SWITCHER_BAR (bar)) &&
         gtk_widget_get_height (bar) > 0;
}

/* In a narrow window the pages are chosen below, which is a region of its own. */
static void
test_regions_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = test_find (fixture->window, ADW_TYPE_VIEW_SWITCHER_BAR);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  test_wait_until (shows_bar (fixture));
  gtk_widget_grab_focus (find_place (fixture));
  g_assert_true (gtk_widget_is_ancestor (press (fixture, 0), bar));
  g_assert_true (gtk_widget_is_ancestor (press (fixture, 0),
                                         test_find (fixture->window, ADW_TYPE_HEADER_BAR)));
  g_assert_true (gtk_widget_is_ancestor (press (fixture, 0), fixture->page));
}

#define ADD(path, name)                                                                            \
  g_test_add ("/regions/" path, Fixture, NULL, set_up, test_regions_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("back", back);
  ADD ("gone", gone);
  ADD ("narrow", narrow);

  return g_test_run ();
}
