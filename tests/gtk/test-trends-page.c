/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-page.h"

#include "diary-body-view.h"
#include "diary-chart-section.h"
#include "diary-chart.h"
#include "diary-clock.h"
#include "diary-episode.h"
#include "diary-period.h"
#include "diary-sign.h"
#include "test-announcement.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

#define NOW   G_GINT64_CONSTANT (1772655300) /* 2026-03-04T20:15:00Z */
#define A_DAY G_GINT64_CONSTANT (86400)

typedef struct
{
  char *folder;
  GFile *file;
  DiaryStore *store;
  GSettings *settings;
  GtkWindow *window;
  GtkWidget *page;
  GtkStack *stack;
  AdwComboRow *period;
} Fixture;

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  diary_store_open_finish (DIARY_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
on_closed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  diary_store_close_finish (DIARY_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  diary_clock_freeze (NOW, NULL);
  fixture->folder = test_folder_new ();
  /* What goes wrong with the file is shown as markup. */
  fixture->file = g_file_new_build_filename (fixture->folder, "you & me.db", NULL);
  fixture->store = diary_store_new (fixture->file);
  diary_store_open_async (fixture->store, NULL, on_opened, NULL);

  fixture->settings = g_settings_new (DIARY_APPLICATION_ID);
  g_settings_reset (fixture->settings, "trends-period");
  fixture->page = diary_trends_page_new ();
  fixture->stack = GTK_STACK (test_find (fixture->page, GTK_TYPE_STACK));
  fixture->period = ADW_COMBO_ROW (test_find (fixture->page, ADW_TYPE_COMBO_ROW));
  diary_trends_page_set_store (DIARY_TRENDS_PAGE (fixture->page), fixture->store);

  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 360, 600);
  gtk_window_set_child (fixture->window, fixture->page);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  gtk_window_destroy (fixture->window);
  diary_store_close_async (fixture->store, on_closed, NULL);
  test_wait_until (!diary_store_get_is_open (fixture->store));
  g_object_unref (fixture->store);
  g_object_unref (fixture->settings);
  g_object_unref (fixture->file);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

static gboolean
shows (Fixture *fixture, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (fixture->stack), name) == 0;
}

static void
add_episode (Fixture *fixture, int days_ago)
{
  DiaryInstant started_at = { NOW - days_ago * A_DAY, 0 };
  g_autoptr (DiaryRecord) episode = DIARY_RECORD (diary_episode_new ("calf", NULL, &started_at));

  test_wait_until (diary_store_get_is_open (fixture->store));
  g_object_unref (test_diary_save (fixture->store, episode));
}

/* How many days the first chart has, or 0 where it isn't seen. */
static int
count_days (Fixture *fixture)
{
  GtkWidget *chart = test_find (fixture->page, DIARY_TYPE_CHART);
  DiaryChartData *data = diary_chart_get_data (DIARY_CHART (chart));

  if (!shows (fixture, "charts") || !gtk_widget_get_mapped (chart) || data == NULL)
    return 0;
  return diary_chart_data_get_n_points (data);
}

static double
get_last_day (Fixture *fixture)
{
  GtkWidget *chart = test_find (fixture->page, DIARY_TYPE_CHART);
  DiaryChartData *data = diary_chart_get_data (DIARY_CHART (chart));

  if (data == NULL)
    return -1;
  return diary_series_get_value (diary_chart_data_get_series (data, 0),
                                 diary_chart_data_get_n_points (data) - 1);
}

static void
test_trends_page_follows (Fixture *fixture, gconstpointer user_data)
{
  test_wait_until (shows (fixture, "empty"));
  gtk_test_accessible_assert_property (
      test_find (fixture->page, GTK_TYPE_BUTTON), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Go to Today. Charts appear here once the diary has an episode, or a day that you said is "
      "complete. From the 30th day on, it also says what goes with the twitching.");
  g_assert_false (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (test_find (fixture->page, GTK_TYPE_BUTTON)),
                                        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));

  add_episode (fixture, 0);
  test_wait_until (count_days (fixture) == 90);
  g_assert_cmpfloat (get_last_day (fixture), ==, 1);

  add_episode (fixture, 0);
  test_wait_until (get_last_day (fixture) == 2);
}

static void
test_trends_page_period (Fixture *fixture, gconstpointer user_data)
{
  add_episode (fixture, 0);
  add_episode (fixture, 200);
  test_wait_until (count_days (fixture) == 90);
  gtk_test_accessible_assert_property (fixture->period, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Period: Last 3 months");

  /* Only the last of the periods chosen in haste is shown. */
  adw_combo_row_set_selected (fixture->period, DIARY_PERIOD_YEAR);
  adw_combo_row_set_selected (fixture->period, DIARY_PERIOD_MONTH);
  adw_combo_row_set_selected (fixture->period, DIARY_PERIOD_ALL);
  gtk_test_accessible_assert_property (fixture->period, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Period: Any time");
  test_wait_until (count_days (fixture) != 90);
  g_assert_cmpint (count_days (fixture), ==, 201);
}

/* How many episodes the body map has at the calf, on either side. */
static int
count_calf (Fixture *fixture)
{
  GtkWidget *view = test_find (fixture->page, DIARY_TYPE_BODY_VIEW);
  DiaryBodyCounts *counts = diary_body_view_get_counts (DIARY_BODY_VIEW (view));
  DiaryPlace calf = { "calf", "left" };

  if (counts == NULL || !gtk_widget_get_mapped (view))
    return 0;
  return diary_body_counts_get_unsided (counts, diary_body_map_find_place (&calf));
}

static void
test_trends_page_places (Fixture *fixture, gconstpointer user_data)
{
  add_episode (fixture, 100);
  test_wait_until (shows (fixture, "charts"));
  g_assert_cmpint (count_calf (fixture), ==, 0);

  add_episode (fixture, 0);
  test_wait_until (count_calf (fixture) == 1);
  adw_combo_row_set_selected (fixture->period, DIARY_PERIOD_ALL);
  test_wait_until (count_calf (fixture) == 2);
}

/* Each period is kept under its own name, whatever else the enumerations may become. */
static void
test_trends_page_keeps_period (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GEnumClass) periods = g_type_class_ref (DIARY_TYPE_PERIOD);
  GtkWidget *next;

  test_wait_until (shows (fixture, "empty"));
  for (guint i = 0; i < periods->n_values; i++)
    {
      g_autofree char *kept = NULL;

      adw_combo_row_set_selected (fixture->period, periods->values[i].value);
      kept = g_settings_get_string (fixture->settings, "trends-period");
      g_assert_cmpstr (kept, ==, periods->values[i].value_nick);
    }

  adw_combo_row_set_selected (fixture->period, DIARY_PERIOD_MONTH);
  next = g_object_ref_sink (diary_trends_page_new ());
  g_assert_cmpuint (adw_combo_row_get_selected (
                        ADW_COMBO_ROW (test_find (next, ADW_TYPE_COMBO_ROW))),
                    ==, DIARY_PERIOD_MONTH);
  g_object_unref (next);
}

static void
show_numbers (GtkWidget *root)
{
  if (DIARY_IS_CHART_SECTION (root))
    g_signal_emit_by_name (test_find (root, GTK_TYPE_BUTTON), "clicked");
  else
    for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      show_numbers (child);
}

/* With all its tables open too, the page fits the narrowest window. */
static void
test_trends_page_narrow (Fixture *fixture, gconstpointer user_data)
{
  int minimum;

  add_episode (fixture, 0);
  test_wait_until (count_days (fixture) == 90);
  show_numbers (fixture->page);
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_trends_page_nothing_in_period (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *row = gtk_widget_get_next_sibling (GTK_WIDGET (fixture->period));

  g_assert_true (ADW_IS_ACTION_ROW (row));
  add_episode (fixture, 200);
  test_wait_until (shows (fixture, "charts"));
  test_wait_until (gtk_widget_get_mapped (row));
  g_assert_cmpint (count_days (fixture), ==, 0);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Last entry: Saturday, 16 August 2025");

  g_signal_emit_by_name (test_find (row, GTK_TYPE_BUTTON), "clicked");
  test_wait_until (count_days (fixture) == 1);
  g_assert_false (gtk_widget_get_mapped (row));
}

/* Signs are entries, too. */
static void
test_trends_page_signs_only (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *row = gtk_widget_get_next_sibling (GTK_WIDGET (fixture->period));
  GtkWidget *show_all = test_find (row, GTK_TYPE_BUTTON);
  DiarySign *sign;

  test_wait_until (shows (fixture, "empty"));
  sign = diary_sign_new (diary_clock_today (), "speech", TRUE);
  g_object_unref (test_diary_save (fixture->store, DIARY_RECORD (sign)));
  test_wait_until (gtk_widget_get_mapped (row));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "No episodes in this period");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Last entry: Wednesday, 4 March 2026");

  /* There is no more to be shown than everything. */
  g_assert_true (gtk_widget_get_mapped (show_all));
  g_signal_emit_by_name (show_all, "clicked");
  test_wait_until (!gtk_widget_get_mapped (show_all));
  g_assert_true (gtk_widget_get_mapped (row));
}

static void
test_trends_page_error (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *error_page;

  add_episode (fixture, 0);
  test_wait_until (count_days (fixture) == 90);

  test_diary_execute (fixture->store, "ALTER TABLE episode RENAME TO lost");
  adw_combo_row_set_selected (fixture->period, DIARY_PERIOD_MONTH);
  test_wait_until (shows (fixture, "error"));
  error_page = gtk_stack_get_visible_child (fixture->stack);
  g_assert_nonnull (adw_status_page_get_description (ADW_STATUS_PAGE (error_page)));
  test_wait_until (test_announcement_has ("no such table: episode"));

  test_diary_execute (fixture->store, "ALTER TABLE lost RENAME TO episode");
  g_signal_emit_by_name (test_find (error_page, GTK_TYPE_BUTTON), "clicked");
  test_wait_until (count_days (fixture) == 30);
}

static void
test_trends_page_closed (Fixture *fixture, gconstpointer user_data)
{
  add_episode (fixture, 0);
  test_wait_until (count_days (fixture) == 90);

  diary_store_close_async (fixture->store, on_closed, NULL);
  test_wait_until (shows (fixture, "waiting"));
  diary_store_open_async (fixture->store, NULL, on_opened, NULL);
  test_wait_until (count_days (fixture) == 90);
}

/* While another page is seen, nothing is loaded; what changed meanwhile is there on coming back. */
static void
test_trends_page_hidden (Fixture *fixture, gconstpointer user_data)
{
  add_episode (fixture, 0);
  test_wait_until (get_last_day (fixture) == 1);

  gtk_widget_set_visible (fixture->page, FALSE);
  add_episode (fixture, 0);
  g_assert_cmpfloat (get_last_day (fixture), ==, 1);
  gtk_widget_set_visible (fixture->page, TRUE);
  test_wait_until (get_last_day (fixture) == 2);
}

/* What another diary had is never seen, not even until this one is read. */
static void
test_trends_page_other_diary (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DiaryStore) other = diary_store_new (file);

  add_episode (fixture, 0);
  test_wait_until (shows (fixture, "charts"));

  gtk_widget_set_visible (fixture->page, FALSE);
  diary_trends_page_set_store (DIARY_TRENDS_PAGE (fixture->page), other);
  g_assert_true (shows (fixture, "waiting"));
  diary_trends_page_set_store (DIARY_TRENDS_PAGE (fixture->page), fixture->store);
}

static void
test_trends_page_freed (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *page = g_object_ref (fixture->page);

  add_episode (fixture, 0);
  test_wait_until (shows (fixture, "charts"));
  /* In the middle of loading. */
  adw_combo_row_set_selected (fixture->period, DIARY_PERIOD_ALL);
  gtk_window_set_child (fixture->window, NULL);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &fixture->page);
  g_object_unref (page);
  test_wait_until (fixture->page == NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function)                                                                        \
  g_test_add ("/trends-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("follows", test_trends_page_follows);
  ADD ("places", test_trends_page_places);
  ADD ("period", test_trends_page_period);
  ADD ("keeps-period", test_trends_page_keeps_period);
  ADD ("narrow", test_trends_page_narrow);
  ADD ("nothing-in-period", test_trends_page_nothing_in_period);
  ADD ("signs-only", test_trends_page_signs_only);
  ADD ("error", test_trends_page_error);
  ADD ("closed", test_trends_page_closed);
  ADD ("hidden", test_trends_page_hidden);
  ADD ("other-diary", test_trends_page_other_diary);
  ADD ("freed", test_trends_page_freed);
#undef ADD

  return g_test_run ();
}
