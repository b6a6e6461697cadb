/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is drawn can be read, in every colour scheme.
 */
#include "config.h"

#include "diary-contrast.h"

#include "diary-chart-table.h"
#include "diary-chart.h"
#include "diary-clock.h"
#include "diary-episode-list.h"
#include "diary-form.h"
#include "diary-history-row.h"
#include "diary-window.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-picture.h"
#include "test-wait.h"
#include "test-widgets.h"

#define STYLE "/io/github/fascicle_diary/Fascicle/style.css"
#define ICONS "/io/github/fascicle_diary/Fascicle/icons"

/* 2026-05-01 12:00 UTC. */
#define NOW G_GINT64_CONSTANT (1777636800)

/* Tall enough to show most of a page at once, where the screen is. */
#define WIDTH  900
#define HEIGHT 2400

/* There are at least so many texts and symbols on each page and in each form. */
#define N_SEEN 15

/* Returns: (transfer none) (nullable): what is on the screen of @type, laid out */
static GtkWidget *
find_laid_out (GType type)
{
  GtkWidget *widget = test_find_shown (type);

  return widget != NULL && gtk_widget_get_height (widget) > 0 ? widget : NULL;
}

static void
assert_legible (GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autoptr (TestPicture) picture = test_picture_take (window);

  test_picture_assert_legible (picture, widget, N_SEEN);
}

static void
look_at_pages (DiaryWindow *window)
{
  const struct
  {
    const char *page;
    GType last; /* what comes last on it */
  } pages[] = {
    { DIARY_WINDOW_TODAY, DIARY_TYPE_EPISODE_LIST },
    { DIARY_WINDOW_HISTORY, DIARY_TYPE_HISTORY_ROW },
    { DIARY_WINDOW_TRENDS, DIARY_TYPE_CHART },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_test_message ("page %s", pages[i].page);
      diary_window_show_page (window, pages[i].page);
      test_wait_until (find_laid_out (pages[i].last) != NULL);
      assert_legible (GTK_WIDGET (window));
    }
}

/* The numbers of a chart that is high up on the Trends. */
static void
look_at_table (DiaryWindow *window)
{
  g_test_message ("table");
  test_click (GTK_WIDGET (window), "Show the numbers: How many times as many twitches");
  test_wait_until (find_laid_out (DIARY_TYPE_CHART_TABLE) != NULL);
  assert_legible (GTK_WIDGET (window));
}

static void
look_at_forms (DiaryWindow *window)
{
  static const char *const actions[] = { "win.log", "win.weekly-check" };

  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_test_message ("action %s", actions[i]);
      gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL);
      test_wait_until (find_laid_out (DIARY_TYPE_FORM) != NULL);
      assert_legible (find_laid_out (DIARY_TYPE_FORM));
      g_signal_emit_by_name (test_find_button ("_Cancel"), "clicked");
      test_wait_until (test_find_shown (DIARY_TYPE_FORM) == NULL);
    }
}

/* As the application does it. */
static void
follow_styles (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GdkDisplay *display = gdk_display_get_default ();

  gtk_css_provider_load_from_resource (style, STYLE);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), ICONS);
  diary_contrast_follow (display);
}

static void
look (void)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  char *folder = test_folder_new ();
  DiaryStore *store;
  DiaryWindow *window;

  diary_clock_freeze (NOW, NULL);
  g_settings_set_boolean (settings, "welcome-done", TRUE);
  adw_init ();
  follow_styles ();
  store = test_diary_open (folder);
  test_diary_add_sample (store);
  window = diary_window_new (NULL, store);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_until (test_is_ready (window));

  look_at_pages (window);
  look_at_table (window);
  look_at_forms (window);

  gtk_window_destroy (GTK_WINDOW (window));
  test_diary_close (store);
  test_folder_remove (folder);
  diary_clock_release ();
}

/* libadwaita reads the variable when it starts, so each look needs a process of its own. */
static void
test_legible (gconstpointer data)
{
  g_auto (GStrv) setting = g_strsplit (data, "=", 2);

  if (g_test_subprocess ())
    {
      look ();
      return;
    }

  g_setenv (setting[0], setting[1], TRUE);
  g_test_trap_subprocess (NULL, 0,
                          G_TEST_SUBPROCESS_INHERIT_STDERR | G_TEST_SUBPROCESS_INHERIT_STDOUT);
  g_unsetenv (setting[0]);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/legible/light", "ADW_DEBUG_COLOR_SCHEME=prefer-light", test_legible);
  g_test_add_data_func ("/legible/dark", "ADW_DEBUG_COLOR_SCHEME=prefer-dark", test_legible);
  g_test_add_data_func ("/legible/high-contrast", "ADW_DEBUG_HIGH_CONTRAST=1", test_legible);

  return g_test_run ();
}
