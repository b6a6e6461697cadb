/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-first-start.h"
#include "diary-sample-flow.h"
#include "diary-sentence.h"
#include "diary-welcome.h"
#include "test-announcement.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  char *folder;
  GSettings *settings;
  DiaryStore *store;
  DiaryWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->settings = g_settings_new (DIARY_APPLICATION_ID);
  g_settings_set_boolean (fixture->settings, "welcome-done", FALSE);
  fixture->store = test_diary_open (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, NULL);
  g_clear_object (&fixture->settings);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

static void
show_window (Fixture *fixture)
{
  fixture->window = diary_window_new (NULL, fixture->store);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static gboolean
is_welcome_shown (void)
{
  return test_find_shown (DIARY_TYPE_WELCOME) != NULL;
}

static void
test_first_start_welcome (Fixture *fixture, gconstpointer data)
{
  show_window (fixture);
  test_wait_until (is_welcome_shown ());

  g_signal_emit_by_name (test_find_button ("_Start my diary"), "clicked");
  test_wait_until (!is_welcome_shown ());
  g_assert_true (g_settings_get_boolean (fixture->settings, "welcome-done"));
}

/* Whoever sees nothing hears where they are, then what the diary does; Enter starts it from there. */
static void
test_first_start_heard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *welcome;
  GtkRoot *root;

  show_window (fixture);
  test_wait_until (is_welcome_shown ());
  welcome = test_find_shown (DIARY_TYPE_WELCOME);
  root = gtk_widget_get_root (welcome);
  gtk_test_accessible_assert_property (gtk_root_get_focus (root), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Welcome to Fascicle: A private diary for muscles that "
                                       "twitch");

  gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
  g_assert_true (DIARY_IS_SENTENCE (gtk_root_get_focus (root)));
  g_assert_true (test_press (gtk_root_get_focus (root), GDK_KEY_Return, 0));
  test_wait_until (!is_welcome_shown ());
  g_assert_true (g_settings_get_boolean (fixture->settings, "welcome-done"));
}

/* Closed without an answer: the next start asks again. */
static void
test_first_start_closed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *welcome;

  show_window (fixture);
  test_wait_until (is_welcome_shown ());

  welcome = test_find_shown (DIARY_TYPE_WELCOME);
  gtk_widget_activate_action (welcome, "window.close", NULL);
  test_wait_until (!is_welcome_shown ());
  g_assert_false (g_settings_get_boolean (fixture->settings, "welcome-done"));
}

/* Whoever has a diary needs no welcome, whatever the settings say. */
static void
test_first_start_has_diary (Fixture *fixture, gconstpointer data)
{
  test_diary_add_episode (fixture->store, "calf", diary_date_new (2026, 3, 4), 600);
  show_window (fixture);
  test_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  /* Jobs are done in order, so that of the welcome is done when this one is. */
  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
  g_assert_false (is_welcome_shown ());
}

static gboolean
is_enabled (Fixture *fixture, const char *name)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), name);
}

static void
test_first_start_sample (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) own = diary_store_get_default_file ();

  show_window (fixture);
  test_wait_until (is_welcome_shown ());
  g_signal_emit_by_name (test_find_button ("_Try the sample diary"), "clicked");
  test_wait_until (diary_sample_flow_is_sample (diary_window_get_store (fixture->window)));
  test_wait_until (is_enabled (fixture, "export-report"));

  test_wait_until (test_announcement_is ("This is the sample diary, made up to look around in."));
  g_assert_false (is_welcome_shown ());
  g_assert_cmpint (test_diary_count (diary_window_get_store (fixture->window)), >, 300);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 0);
  g_assert_false (is_enabled (fixture, "import"));
  g_assert_false (is_enabled (fixture, "restore"));
  g_assert_false (g_settings_get_boolean (fixture->settings, "welcome-done"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave-sample", NULL);
  g_assert_true (
      g_file_equal (diary_store_get_file (diary_window_get_store (fixture->window)), own));
  test_wait_until (is_enabled (fixture, "import"));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/first-start/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("welcome", test_first_start_welcome);
  ADD ("heard", test_first_start_heard);
  ADD ("closed", test_first_start_closed);
  ADD ("has-diary", test_first_start_has_diary);
  ADD ("sample", test_first_start_sample);

  return g_test_run ();
}
