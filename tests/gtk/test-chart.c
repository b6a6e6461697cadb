/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart.h"

#include <adwaita.h>
#include <math.h>

#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *before;
  GtkWidget *after;
  DiaryChart *chart;
} Fixture;

static DiaryChartData *
new_days (int n_days)
{
  DiaryDate first = diary_date_new (2026, 3, 2);
  g_autofree double *values = g_new (double, n_days);
  DiaryChartData *data = diary_chart_data_new ("Episodes a day", "Day",
                                               diary_axis_new_dates (first, first + n_days - 1));

  for (int i = 0; i < n_days; i++)
    {
      g_autofree char *label = g_strdup_printf ("Day %d", i + 1);

      diary_chart_data_add_point (data, label);
      values[i] = i % 5 == 4 ? NAN : i;
    }
  diary_chart_data_add_series (data,
                               diary_series_new ("Episodes", DIARY_SERIES_BARS, values, n_days));
  diary_chart_data_set_summary (data, "Much the same");
  return data;
}

static DiaryChartData *
new_sites (void)
{
  static const double values[] = { 5, 3, 1 };
  DiaryChartData *data = diary_chart_data_new ("Episodes by site", "Site", NULL);

  diary_chart_data_add_point (data, "Calf");
  diary_chart_data_add_point (data, "Eyelid");
  diary_chart_data_add_point (data, "Thigh");
  diary_chart_data_add_series (data, diary_series_new ("Episodes", DIARY_SERIES_BARS, values, 3));
  return data;
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (DiaryChartData) data = new_days (10);

  fixture->before = gtk_button_new_with_label ("Before");
  fixture->chart = DIARY_CHART (diary_chart_new ());
  fixture->after = gtk_button_new_with_label ("After");
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->chart));
  gtk_box_append (GTK_BOX (box), fixture->after);
  diary_chart_set_data (fixture->chart, data);

  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 500, 400);
  gtk_window_set_child (fixture->window, box);
  gtk_window_present (fixture->window);
  test_wait_until (gtk_window_is_active (fixture->window));
  test_wait_until (gtk_widget_get_height (GTK_WIDGET (fixture->chart)) > 0);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  gtk_window_destroy (fixture->window);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (fixture->window);
}

/* Moves the keyboard as a key of this direction does. */
static void
move (Fixture *fixture, GtkDirectionType direction)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), direction);
}

static void
count_notify (GObject *object, GParamSpec *pspec, int *n)
{
  ++*n;
}

static void
test_chart_spoken (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *chart = GTK_WIDGET (fixture->chart);

  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Episodes a day: Much the same");

  diary_chart_focus_point (fixture->chart, 3);
  gtk_test_accessible_assert_role (get_focus (fixture), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (get_focus (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Day 4, Episodes: 3");
  gtk_test_accessible_assert_relation (get_focus (fixture), GTK_ACCESSIBLE_RELATION_POS_IN_SET, 4);
  gtk_test_accessible_assert_relation (get_focus (fixture), GTK_ACCESSIBLE_RELATION_SET_SIZE, 10);

  diary_chart_focus_point (fixture->chart, 4);
  gtk_test_accessible_assert_property (get_focus (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Day 5, Episodes: Not recorded");
}

/* However many points it has, a chart is one stop for Tab. */
static void
test_chart_tab (Fixture *fixture, gconstpointer user_data)
{
  gtk_widget_grab_focus (fixture->before);
  move (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 0);
  move (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) == fixture->after);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, DIARY_CHART_NO_POINT);

  /* It comes back to the point it left. */
  diary_chart_focus_point (fixture->chart, 6);
  move (fixture, GTK_DIR_TAB_FORWARD);
  move (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 6);
  move (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == fixture->before);
}

static void
test_chart_arrows (Fixture *fixture, gconstpointer user_data)
{
  diary_chart_focus_point (fixture->chart, 0);
  move (fixture, GTK_DIR_RIGHT);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 1);
  move (fixture, GTK_DIR_LEFT);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 0);

  gtk_widget_set_direction (GTK_WIDGET (fixture->chart), GTK_TEXT_DIR_RTL);
  move (fixture, GTK_DIR_LEFT);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 1);
}

static void
test_chart_keys (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *chart = GTK_WIDGET (fixture->chart);

  diary_chart_focus_point (fixture->chart, 1);
  g_assert_true (test_press (chart, GDK_KEY_End, 0));
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 9);
  g_assert_true (test_press (chart, GDK_KEY_Page_Up, 0));
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 2);
  g_assert_true (test_press (chart, GDK_KEY_Page_Down, 0));
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 9);
  g_assert_true (test_press (chart, GDK_KEY_Home, 0));
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 0);

  /* The keys are the chart's only while it has the keyboard. */
  gtk_widget_grab_focus (fixture->before);
  g_assert_false (test_press (chart, GDK_KEY_End, 0));
}

static GtkEventController *
get_motion_controller (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (unsigned int i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        return controller;
    }
  g_assert_not_reached ();
}

static void
test_chart_pointer (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *chart = GTK_WIDGET (fixture->chart);
  GtkEventController *motion = get_motion_controller (chart);
  double width = gtk_widget_get_width (chart), middle = gtk_widget_get_height (chart) / 2.0;

  diary_chart_focus_point (fixture->chart, 2);
  g_signal_emit_by_name (motion, "motion", width - 1, middle);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 9);
  g_signal_emit_by_name (motion, "motion", 1.0, middle);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, DIARY_CHART_NO_POINT);
  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 2);
}

static void
test_chart_bars (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (DiaryChartData) data = new_sites ();

  diary_chart_set_data (fixture->chart, data);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->chart));
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 0);
  move (fixture, GTK_DIR_DOWN);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 1);
  gtk_test_accessible_assert_property (get_focus (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Eyelid, Episodes: 3");
  move (fixture, GTK_DIR_UP);
  move (fixture, GTK_DIR_UP);
  g_assert_true (get_focus (fixture) == fixture->before);
}

static void
test_chart_data_change (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (DiaryChartData) data = new_days (3);
  g_autoptr (DiaryChartData) more = new_days (366);
  int n_selected = 0, n_data = 0;

  g_signal_connect (fixture->chart, "notify::selected", G_CALLBACK (count_notify), &n_selected);
  g_signal_connect (fixture->chart, "notify::data", G_CALLBACK (count_notify), &n_data);
  diary_chart_focus_point (fixture->chart, 9);
  g_assert_cmpint (n_selected, ==, 1);

  diary_chart_set_data (fixture->chart, data);
  diary_chart_set_data (fixture->chart, data);
  g_assert_cmpint (n_data, ==, 1);
  g_assert_true (diary_chart_get_data (fixture->chart) == data);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), <, 3);

  diary_chart_set_data (fixture->chart, more);
  diary_chart_focus_point (fixture->chart, 365);
  gtk_test_accessible_assert_relation (get_focus (fixture), GTK_ACCESSIBLE_RELATION_SET_SIZE, 366);

  diary_chart_set_data (fixture->chart, NULL);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, DIARY_CHART_NO_POINT);
  gtk_widget_grab_focus (fixture->before);
  move (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) == fixture->after);
}

static void
test_chart_freed (void)
{
  GtkWidget *chart = g_object_ref_sink (diary_chart_new ());
  DiaryChartData *data = new_days (20);

  diary_chart_set_data (DIARY_CHART (chart), data);
  g_assert_finalize_object (chart);
  g_assert_finalize_object (data);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/chart/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("spoken", test_chart_spoken);
  ADD ("tab", test_chart_tab);
  ADD ("arrows", test_chart_arrows);
  ADD ("keys", test_chart_keys);
  ADD ("pointer", test_chart_pointer);
  ADD ("bars", test_chart_bars);
  ADD ("data-change", test_chart_data_change);
#undef ADD
  g_test_add_func ("/chart/freed", test_chart_freed);

  return g_test_run ();
}
