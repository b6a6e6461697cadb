/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart.h"

#include <adwaita.h>
#include <math.h>

#include "test-announcement.h"
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

/* Two places in three weeks, the second of which isn't recorded. */
static DiaryChartData *
new_places (void)
{
  static const double values[][2] = { { 3, 0 }, { NAN, NAN }, { 1, 2 } };
  DiaryDate first = diary_date_new (2026, 3, 2);
  DiaryChartData *data = diary_chart_data_new_grid ("By place", "Place", "Week",
                                                    diary_axis_new_periods (first, first + 20, 7));

  diary_chart_data_add_point_at (data, "Calf", first);
  diary_chart_data_add_point_at (data, "Foot", first + 14);
  diary_chart_data_set_remark (data, 0, "since March");
  diary_chart_data_set_remark (data, 1, "since the third week");
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Week %d", i + 1);

      diary_chart_data_add_column (data, diary_series_new (name, DIARY_SERIES_CELLS, values[i], 2),
                                   first + 7 * i);
    }
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

  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->chart), 3);
  gtk_test_accessible_assert_role (get_focus (fixture), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (get_focus (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Day 4, Episodes: 3");
  gtk_test_accessible_assert_relation (get_focus (fixture), GTK_ACCESSIBLE_RELATION_POS_IN_SET, 4);
  gtk_test_accessible_assert_relation (get_focus (fixture), GTK_ACCESSIBLE_RELATION_SET_SIZE, 10);

  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->chart), 4);
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
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->chart), 6);
  move (fixture, GTK_DIR_TAB_FORWARD);
  move (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 6);
  move (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == fixture->before);
}

static void
test_chart_arrows (Fixture *fixture, gconstpointer user_data)
{
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->chart), 0);
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

  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->chart), 1);
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

  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->chart), 2);
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
assert_label (Fixture *fixture, const char *label)
{
  gtk_test_accessible_assert_property (get_focus (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static void
assert_announced (const char *text)
{
  g_assert_cmpstr (test_announcement_get_last (), ==, text);
}

/* Left and Right go round from the place as a whole through its cells, and say them. */
static void
test_chart_grid (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (DiaryChartData) data = new_places ();
  int n_columns = 0;

  diary_chart_set_data (fixture->chart, data);
  g_signal_connect (fixture->chart, "notify::column", G_CALLBACK (count_notify), &n_columns);
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->chart), 0);
  assert_label (fixture, "Calf, since March");
  g_assert_cmpint (diary_chart_get_column (fixture->chart), ==, DIARY_CHART_NO_COLUMN);

  move (fixture, GTK_DIR_RIGHT);
  g_assert_cmpint (n_columns, ==, 1);
  g_signal_handlers_disconnect_by_data (fixture->chart, &n_columns);
  g_assert_cmpint (diary_chart_get_column (fixture->chart), ==, 0);
  assert_announced ("Week 1: 3 episodes");
  move (fixture, GTK_DIR_RIGHT);
  assert_announced ("Week 2: Not recorded");
  move (fixture, GTK_DIR_LEFT);
  move (fixture, GTK_DIR_LEFT);
  g_assert_cmpint (diary_chart_get_column (fixture->chart), ==, DIARY_CHART_NO_COLUMN);
  assert_announced ("Calf, since March");
  /* What is newest is one key away. */
  move (fixture, GTK_DIR_LEFT);
  g_assert_cmpint (diary_chart_get_column (fixture->chart), ==, 2);
  assert_announced ("Week 3: 1 episode");

  gtk_widget_set_direction (GTK_WIDGET (fixture->chart), GTK_TEXT_DIR_RTL);
  move (fixture, GTK_DIR_RIGHT);
  g_assert_cmpint (diary_chart_get_column (fixture->chart), ==, 1);
}

/* Up and Down stay in the week; who comes back begins with the place as a whole. */
static void
test_chart_grid_rows (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (DiaryChartData) data = new_places ();

  diary_chart_set_data (fixture->chart, data);
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->chart), 0);
  move (fixture, GTK_DIR_RIGHT);
  move (fixture, GTK_DIR_DOWN);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 1);
  g_assert_cmpint (diary_chart_get_column (fixture->chart), ==, 0);
  assert_label (fixture, "Foot, Week 1: none");
  g_assert_true (test_press (GTK_WIDGET (fixture->chart), GDK_KEY_Home, 0));
  assert_label (fixture, "Calf, Week 1: 3 episodes");

  move (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) == fixture->after);
  g_assert_cmpint (diary_chart_get_column (fixture->chart), ==, DIARY_CHART_NO_COLUMN);
  move (fixture, GTK_DIR_TAB_BACKWARD);
  assert_label (fixture, "Calf, since March");
  move (fixture, GTK_DIR_DOWN);
  assert_label (fixture, "Foot, since the third week");
}

/* Moves the pointer to the end of the row that has the keyboard; says which column is there. */
static int
point_at_end (Fixture *fixture, GtkEventController *motion)
{
  GtkWidget *chart = GTK_WIDGET (fixture->chart);
  graphene_rect_t row;

  if (!gtk_widget_compute_bounds (get_focus (fixture), chart, &row))
    return DIARY_CHART_NO_COLUMN;
  g_signal_emit_by_name (motion, "motion", (double) gtk_widget_get_width (chart) - 1,
                         (double) row.origin.y + row.size.height / 2);
  return diary_chart_get_column (fixture->chart);
}

/* The pointer marks the cell below it, and the keyboard goes on from where it was. */
static void
test_chart_grid_pointer (Fixture *fixture, gconstpointer user_data)
{
  GtkEventController *motion = get_motion_controller (GTK_WIDGET (fixture->chart));
  g_autoptr (DiaryChartData) data = new_places ();

  diary_chart_set_data (fixture->chart, data);
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->chart), 1);
  test_wait_until (point_at_end (fixture, motion) == 2);
  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), ==, 1);
  g_assert_cmpint (diary_chart_get_column (fixture->chart), ==, DIARY_CHART_NO_COLUMN);

  diary_chart_set_data (fixture->chart, NULL);
  g_assert_cmpint (diary_chart_get_column (fixture->chart), ==, DIARY_CHART_NO_COLUMN);
}

static void
test_chart_data_change (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (DiaryChartData) data = new_days (3);
  g_autoptr (DiaryChartData) more = new_days (366);
  int n_selected = 0, n_data = 0;

  g_signal_connect (fixture->chart, "notify::selected", G_CALLBACK (count_notify), &n_selected);
  g_signal_connect (fixture->chart, "notify::data", G_CALLBACK (count_notify), &n_data);
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->chart), 9);
  g_assert_cmpint (n_selected, ==, 1);

  diary_chart_set_data (fixture->chart, data);
  diary_chart_set_data (fixture->chart, data);
  g_assert_cmpint (n_data, ==, 1);
  g_assert_true (diary_chart_get_data (fixture->chart) == data);
  g_assert_cmpint (diary_chart_get_selected (fixture->chart), <, 3);

  diary_chart_set_data (fixture->chart, more);
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->chart), 365);
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
  ADD ("grid", test_chart_grid);
  ADD ("grid-rows", test_chart_grid_rows);
  ADD ("grid-pointer", test_chart_grid_pointer);
  ADD ("data-change", test_chart_data_change);
#undef ADD
  g_test_add_func ("/chart/freed", test_chart_freed);

  return g_test_run ();
}
