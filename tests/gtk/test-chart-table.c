/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-table.h"

#include <math.h>

#include "test-announcement.h"
#include "test-wait.h"
#include "test-widgets.h"

static DiaryChartData *
new_data (int n_points, gboolean with_mean)
{
  g_autofree double *values = g_new (double, n_points);
  DiaryChartData *data = diary_chart_data_new ("Episodes a day", "Day", NULL);

  for (int i = 0; i < n_points; i++)
    {
      g_autofree char *label = g_strdup_printf ("Day %d", i + 1);

      diary_chart_data_add_point (data, label);
      values[i] = i == 1 ? NAN : i;
    }
  diary_chart_data_add_series (data,
                               diary_series_new ("Episodes", DIARY_SERIES_BARS, values, n_points));
  if (with_mean)
    diary_chart_data_add_series (data, diary_series_new_mean ("Mean", values, n_points, 0));
  return data;
}

static GtkWindow *
show (DiaryChartTable *table)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, 500, 400);
  gtk_window_set_child (window, GTK_WIDGET (table));
  gtk_window_present (window);
  test_wait_until (gtk_widget_get_height (GTK_WIDGET (table)) > 0);
  return window;
}

/* The texts of all labels below @root, in order. */
static void
append_texts (GtkWidget *root, GString *texts)
{
  if (GTK_IS_LABEL (root))
    g_string_append_printf (texts, "%s|", gtk_label_get_label (GTK_LABEL (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_texts (child, texts);
}

static void
test_chart_table_numbers (void)
{
  DiaryChartTable *table = DIARY_CHART_TABLE (diary_chart_table_new ());
  g_autoptr (DiaryChartData) data = new_data (5, TRUE);
  g_autoptr (GString) texts = g_string_new (NULL);
  GtkWindow *window;

  diary_chart_table_set_data (table, data);
  g_assert_true (diary_chart_table_get_data (table) == data);
  window = show (table);
  append_texts (GTK_WIDGET (table), texts);

  g_assert_cmpstr (texts->str, ==,
                   "Day|Episodes|Mean|"
                   "Day 1|0|Too few days|"
                   "Day 2|Not recorded|Too few days|"
                   "Day 3|2|Too few days|"
                   "Day 4|3|Too few days|"
                   "Day 5|4|2.2|");
  gtk_window_destroy (window);
}

static void
test_chart_table_spoken (void)
{
  DiaryChartTable *table = DIARY_CHART_TABLE (diary_chart_table_new ());
  g_autoptr (DiaryChartData) data = new_data (1, FALSE);
  GtkWidget *view, *row;
  GtkWindow *window;

  diary_chart_table_set_data (table, data);
  window = show (table);
  view = test_find (GTK_WIDGET (table), GTK_TYPE_COLUMN_VIEW);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Episodes a day");

  /* Newer versions of GTK stop at the header first. */
  gtk_widget_child_focus (GTK_WIDGET (table), GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (GTK_WIDGET (table), GTK_DIR_DOWN);
  row = gtk_window_get_focus (window);
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Day 1, Episodes: 0");
  gtk_window_destroy (window);
}

/* By the arrow keys, cell by cell; beyond the last is the row as a whole. */
static void
test_chart_table_cells (void)
{
  static const struct
  {
    unsigned int key;
    const char *text;
  } steps[] = {
    { GDK_KEY_Right, "Episodes: 0" },
    { GDK_KEY_Right, "Mean: Too few days" },
    { GDK_KEY_Right, "Day 1, Episodes: 0, Mean: Too few days" },
    { GDK_KEY_Left, "Mean: Too few days" },
    { GDK_KEY_KP_Left, "Episodes: 0" },
  };
  DiaryChartTable *table = DIARY_CHART_TABLE (diary_chart_table_new ());
  g_autoptr (DiaryChartData) data = new_data (3, TRUE);
  GtkWindow *window;
  GtkWidget *view;

  diary_chart_table_set_data (table, data);
  window = show (table);
  test_wait_until (gtk_window_is_active (window));
  view = test_find (GTK_WIDGET (table), GTK_TYPE_COLUMN_VIEW);
  gtk_window_set_focus (window, NULL);
  g_assert_false (test_key (view, GDK_KEY_Right, 0));

  gtk_widget_child_focus (GTK_WIDGET (table), GTK_DIR_TAB_FORWARD);
  for (unsigned int i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (test_key (view, steps[i].key, 0));
      g_assert_cmpstr (test_announcement_get_last (), ==, steps[i].text);
    }
  g_assert_false (test_key (view, GDK_KEY_Right, GDK_ALT_MASK));

  /* Another row begins from the first. */
  g_assert_true (test_press (gtk_widget_get_last_child (view), GDK_KEY_Down, 0));
  g_assert_true (test_key (view, GDK_KEY_Right, 0));
  g_assert_cmpstr (test_announcement_get_last (), ==, "Episodes: Not recorded");
  gtk_window_destroy (window);
}

/* A grid is told by time: a row a week, which names the places. */
static void
test_chart_table_grid (void)
{
  DiaryChartTable *table = DIARY_CHART_TABLE (diary_chart_table_new ());
  g_autoptr (DiaryChartData) data =
      diary_chart_data_new_grid ("By place", "Place", "Week", diary_axis_new_periods (101, 114, 7));
  g_autoptr (GString) texts = g_string_new (NULL);
  const double first[] = { 2, 1 }, second[] = { NAN, NAN };
  GtkWindow *window;

  diary_chart_data_add_point (data, "Calf");
  diary_chart_data_add_point (data, "Foot");
  diary_chart_data_add_column (data, diary_series_new ("One", DIARY_SERIES_CELLS, first, 2), 101);
  diary_chart_data_add_column (data, diary_series_new ("Two", DIARY_SERIES_CELLS, second, 2), 108);
  diary_chart_table_set_data (table, data);
  window = show (table);
  append_texts (GTK_WIDGET (table), texts);

  g_assert_cmpstr (texts->str, ==, "Week|Episodes|One|Calf: 2 · Foot: 1|Two|Not recorded|");
  gtk_window_destroy (window);
}

static void
test_chart_table_data_change (void)
{
  DiaryChartTable *table = DIARY_CHART_TABLE (diary_chart_table_new ());
  g_autoptr (DiaryChartData) data = new_data (5, TRUE);
  g_autoptr (DiaryChartData) other = new_data (400, FALSE);
  GtkWindow *window;
  GtkColumnView *view;

  diary_chart_table_set_data (table, data);
  window = show (table);
  view = GTK_COLUMN_VIEW (test_find (GTK_WIDGET (table), GTK_TYPE_COLUMN_VIEW));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (view)), ==, 3);

  diary_chart_table_set_data (table, other);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (view)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))), ==,
                    400);

  diary_chart_table_set_data (table, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (view)), ==, 0);
  gtk_window_destroy (window);
}

static void
test_chart_table_freed (void)
{
  GtkWidget *table = g_object_ref_sink (diary_chart_table_new ());
  DiaryChartData *data = new_data (3, TRUE);

  diary_chart_table_set_data (DIARY_CHART_TABLE (table), data);
  g_assert_finalize_object (table);
  g_assert_finalize_object (data);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/chart-table/numbers", test_chart_table_numbers);
  g_test_add_func ("/chart-table/spoken", test_chart_table_spoken);
  g_test_add_func ("/chart-table/cells", test_chart_table_cells);
  g_test_add_func ("/chart-table/grid", test_chart_table_grid);
  g_test_add_func ("/chart-table/data-change", test_chart_table_data_change);
  g_test_add_func ("/chart-table/freed", test_chart_table_freed);

  return g_test_run ();
}
