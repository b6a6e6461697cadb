/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-window.h"

#include <stdlib.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "diary-problem-page.h"
#include "diary-shortcuts.h"
#include "diary-today-page.h"
#include "test-announcement.h"
#include "test-diary.h"
#include "test-file.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  char *folder;
  DiaryStore *store;
  DiaryWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  fixture->folder = test_folder_new ();
}

static void
open_window (Fixture *fixture, const char *content)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "diary.db", NULL);

  if (content != NULL)
    {
      g_autoptr (GError) error = NULL;

      g_file_set_contents (g_file_peek_path (file), content, -1, &error);
      g_assert_no_error (error);
    }
  fixture->store = diary_store_new (file);
  fixture->window = diary_window_new (NULL, fixture->store);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, NULL);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

static const char *
get_page (Fixture *fixture)
{
  GtkWidget *pages = test_find (GTK_WIDGET (fixture->window), ADW_TYPE_VIEW_STACK);

  return adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (pages));
}

static gboolean
shows_problem (Fixture *fixture)
{
  return gtk_widget_get_mapped (test_find (GTK_WIDGET (fixture->window), DIARY_TYPE_PROBLEM_PAGE));
}

static gboolean
has_focus (Fixture *fixture, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* A page that is shown by a key has the keyboard in it. */
static void
test_window_pages (Fixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { DIARY_WINDOW_HISTORY, DIARY_WINDOW_TRENDS,
                                       DIARY_WINDOW_TODAY };
  AdwViewStack *stack;

  open_window (fixture, NULL);
  test_wait_until (test_is_ready (fixture->window));
  g_assert_cmpstr (get_page (fixture), ==, DIARY_WINDOW_TODAY);
  stack = ADW_VIEW_STACK (test_find (GTK_WIDGET (fixture->window), ADW_TYPE_VIEW_STACK));

  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "show-page",
                                      g_variant_new_string (pages[i]));
      g_assert_cmpstr (get_page (fixture), ==, pages[i]);
      test_wait_until (has_focus (fixture, adw_view_stack_get_visible_child (stack)));
    }
  diary_window_show_page (fixture->window, "nowhere");
  g_assert_cmpstr (get_page (fixture), ==, DIARY_WINDOW_TODAY);
}

/* A file that is no diary is explained and left as it is; then another try is made. */
static void
test_window_problem (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window;
  g_autofree char *path = NULL;

  open_window (fixture, "This is a shopping list, and a long one: milk, bread, tea, and so on.");
  window = GTK_WIDGET (fixture->window);
  test_wait_until (shows_problem (fixture));
  g_assert_false (test_is_ready (fixture->window));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "log"));
  g_assert_true (gtk_widget_get_visible (test_find_named (window, "Restore a backup")));
  g_assert_true (
      gtk_widget_has_css_class (test_find_named (window, "Restore a backup"), "suggested-action"));
  g_assert_false (
      gtk_widget_has_css_class (test_find_named (window, "Try again"), "suggested-action"));

  path = g_file_get_path (diary_store_get_file (fixture->store));
  g_assert_no_errno (g_unlink (path));
  test_click (window, "Try again");
  g_action_group_activate_action (G_ACTION_GROUP (window), "open-again", NULL);
  test_wait_until (test_is_ready (fixture->window));
  g_assert_false (shows_problem (fixture));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "log"));
}

/* A diary that can't be written to can be looked at. To the superuser, who may run this, no file is
 * read-only, so the rest of the test runs in a process without rights. */
static void
test_window_read_only (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page;

  if (!g_test_subprocess ())
    {
      g_autofree char *path = NULL;

      fixture->store = test_diary_open (fixture->folder);
      path = g_file_get_path (diary_store_get_file (fixture->store));
      test_diary_close (fixture->store);
      g_assert_no_errno (g_chmod (path, 0444));
      g_assert_no_errno (g_chmod (fixture->folder, 0755));
      g_setenv ("TEST_FOLDER", fixture->folder, TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_unsetenv ("TEST_FOLDER");
      g_test_trap_assert_passed ();
      open_window (fixture, NULL);
      return;
    }

  test_folder_remove (fixture->folder);
  fixture->folder = g_strdup (g_getenv ("TEST_FOLDER"));
  test_file_drop_root ();
  open_window (fixture, NULL);
  test_wait_until (test_is_ready (fixture->window));
  page = test_find (GTK_WIDGET (fixture->window), DIARY_TYPE_TODAY_PAGE);
  test_wait_until (test_find_named (page, "Cups of coffee") != NULL);
  g_assert_false (gtk_widget_is_sensitive (test_find_named (page, "Cups of coffee")));
  test_wait_until (has_focus (fixture, page));
  test_wait_until (
      test_announcement_is ("This diary can be looked at, but not changed: its file can’t be "
                            "written to."));
  g_assert_true (gtk_widget_is_sensitive (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "log"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "import"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "back-up"));
  _exit (EXIT_SUCCESS);
}

static void
add_one (gpointer data)
{
  ++*(int *) data;
}

/* Only what was done last is taken back, and only once; nothing offers it any longer. The keyboard
 * goes back to the page from an offer that had it. */
static void
test_window_undo (Fixture *fixture, gconstpointer data)
{
  int n_first = 0, n_second = 0;

  open_window (fixture, NULL);
  test_wait_until (test_is_ready (fixture->window));
  /* What is said about it covers no way to another page. */
  g_assert_null (
      gtk_widget_get_ancestor (test_find (GTK_WIDGET (fixture->window), ADW_TYPE_VIEW_SWITCHER_BAR),
                               ADW_TYPE_TOAST_OVERLAY));
  diary_window_offer_undo (fixture->window, "First", diary_undo_new (add_one, &n_first, NULL));
  diary_window_offer_undo (fixture->window, "A < B & C", diary_undo_new (add_one, &n_second, NULL));
  test_wait_until (test_find_button ("_Undo") != NULL);
  gtk_widget_grab_focus (test_find_button ("_Undo"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  g_assert_cmpint (n_first, ==, 0);
  g_assert_cmpint (n_second, ==, 1);
  test_wait_until (test_find_button ("_Undo") == NULL);
  g_assert_true (
      has_focus (fixture, test_find (GTK_WIDGET (fixture->window), DIARY_TYPE_TODAY_PAGE)));
}

static void
test_window_other_diary (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  DiaryStore *other, *first;

  open_window (fixture, NULL);
  test_wait_until (test_is_ready (fixture->window));
  first = fixture->store;
  file = g_file_new_build_filename (fixture->folder, "other.db", NULL);
  other = diary_store_new (file);
  diary_window_set_store (fixture->window, other);
  test_wait_until (test_is_ready (fixture->window));
  g_assert_true (diary_window_get_store (fixture->window) == other);

  test_wait_until (G_OBJECT (first)->ref_count == 1);
  test_diary_close (first);
  fixture->store = other;
}

static void
test_window_size (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  int width, height;

  g_settings_set_int (settings, "window-width", 640);
  g_settings_set_int (settings, "window-height", 480);
  open_window (fixture, NULL);
  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_assert_cmpint (width, ==, 640);
  g_assert_cmpint (height, ==, 480);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 500);
  test_wait_until (g_settings_get_int (settings, "window-width") == 700);
  g_assert_cmpint (g_settings_get_int (settings, "window-height"), ==, 500);

  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
}

typedef struct
{
  const char *path;
  GtkTextDirection direction;
  int dpi; /* of text, times 1024 as GTK has it */
} Narrow;

static const Narrow narrow[] = {
  { "/window/narrow/ltr", GTK_TEXT_DIR_LTR, 96 * 1024 },
  { "/window/narrow/rtl", GTK_TEXT_DIR_RTL, 96 * 1024 },
  { "/window/narrow/ltr-large-text", GTK_TEXT_DIR_LTR, 144 * 1024 },
  { "/window/narrow/rtl-large-text", GTK_TEXT_DIR_RTL, 144 * 1024 },
};

static gboolean
has_width (Fixture *fixture, int width)
{
  return gdk_surface_get_width (gtk_native_get_surface (GTK_NATIVE (fixture->window))) == width;
}

static void
make_narrow (Fixture *fixture)
{
  for (int width = 900; width >= 360; width -= 36)
    {
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 640);
      test_wait_until (has_width (fixture, width));
    }
}

/* With every button a window can have, each page fits into 360 pixels, and nothing is given less
 * room than it needs on the way there and back: of that GTK warns, which ends the test. */
static void
test_window_narrow (Fixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { DIARY_WINDOW_TODAY, DIARY_WINDOW_HISTORY,
                                       DIARY_WINDOW_TRENDS };
  const Narrow *how = data;
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-decoration-layout", ":minimize,maximize,close", "gtk-xft-dpi",
                how->dpi, NULL);
  gtk_widget_set_default_direction (how->direction);
  open_window (fixture, NULL);
  test_wait_until (test_is_ready (fixture->window));
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      int minimum;

      diary_window_show_page (fixture->window, pages[i]);
      make_narrow (fixture);
      gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                          NULL, NULL, NULL);
      g_assert_cmpint (minimum, ==, 360);
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 640);
      test_wait_until (has_width (fixture, 900));
    }

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  gtk_settings_reset_property (settings, "gtk-decoration-layout");
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

/* Letters that grow while the window is at its narrowest make it no wider. */
static void
test_window_text_grows (Fixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { DIARY_WINDOW_TODAY, DIARY_WINDOW_HISTORY,
                                       DIARY_WINDOW_TRENDS };
  GtkSettings *settings = gtk_settings_get_default ();

  open_window (fixture, NULL);
  test_wait_until (test_is_ready (fixture->window));
  make_narrow (fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      diary_window_show_page (fixture->window, pages[i]);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
      g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
      g_assert_true (has_width (fixture, 360));
      gtk_settings_reset_property (settings, "gtk-xft-dpi");
    }
}

static GtkWidget *
find_list_of_shortcuts (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_SHORTCUTS_WINDOW (window))
        return window;
    }

  return NULL;
}

/* The list of shortcuts can be gone through by the keyboard, and says what each of them does. */
static void
test_window_shortcuts (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list, *group, *shortcut;

  open_window (fixture, NULL);
  test_wait_until (test_is_ready (fixture->window));
  g_assert_null (find_list_of_shortcuts ());
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "shortcuts", NULL);
  list = find_list_of_shortcuts ();
  group = test_find (list, GTK_TYPE_SHORTCUTS_GROUP);
  shortcut = test_find (group, GTK_TYPE_SHORTCUTS_SHORTCUT);

  gtk_test_accessible_assert_property (group, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pages");
  gtk_test_accessible_assert_role (shortcut, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_test_accessible_assert_property (shortcut, GTK_ACCESSIBLE_PROPERTY_LABEL, "Today: Ctrl+1");
  g_assert_true (gtk_widget_get_focusable (shortcut));
}

#define ADD(path, name)                                                                            \
  g_test_add ("/window/" path, Fixture, NULL, set_up, test_window_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("pages", pages);
  ADD ("text-grows", text_grows);
  ADD ("problem", problem);
  ADD ("read-only", read_only);
  ADD ("undo", undo);
  ADD ("other-diary", other_diary);
  ADD ("size", size);
  ADD ("shortcuts", shortcuts);
  for (size_t i = 0; i < G_N_ELEMENTS (narrow); i++)
    g_test_add (narrow[i].path, Fixture, &narrow[i], set_up, test_window_narrow, tear_down);

  return g_test_run ();
}
