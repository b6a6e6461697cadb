/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-section.h"

#include "diary-chart-table.h"
#include "diary-chart.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  GtkWindow *window;
  DiaryChartSection *section;
  DiaryChart *chart;
  GtkWidget *button;
  DiaryChartTable *table;
} Fixture;

static DiaryChartData *
new_data (void)
{
  static const double values[] = { 5, 3 };
  DiaryChartData *data = diary_chart_data_new ("Episodes by site", "Site", NULL);

  diary_chart_data_add_point (data, "Calf");
  diary_chart_data_add_point (data, "Eyelid");
  diary_chart_data_add_series (data, diary_series_new ("Episodes", DIARY_SERIES_BARS, values, 2));
  diary_chart_data_set_summary (data, "Most often: Calf");
  return data;
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (DiaryChartData) data = new_data ();
  GtkWidget *section = diary_chart_section_new ();

  fixture->section = DIARY_CHART_SECTION (section);
  fixture->chart = DIARY_CHART (test_find (section, DIARY_TYPE_CHART));
  fixture->button = test_find (section, GTK_TYPE_BUTTON);
  fixture->table = DIARY_CHART_TABLE (test_find (section, DIARY_TYPE_CHART_TABLE));
  diary_chart_section_set_data (fixture->section, data);

  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, section);
  gtk_window_present (fixture->window);
  test_wait_until (gtk_widget_get_height (section) > 0);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  gtk_window_destroy (fixture->window);
}

static gboolean
has_label (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (root)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

static void
test_chart_section_readout (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *section = GTK_WIDGET (fixture->section);

  gtk_window_set_focus (fixture->window, NULL);
  g_assert_true (has_label (section, "Episodes by site"));
  g_assert_true (has_label (section, "Most often: Calf"));

  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->chart), 1);
  g_assert_true (has_label (section, "Eyelid · Episodes: 3"));
  g_assert_false (has_label (section, "Most often: Calf"));

  gtk_widget_grab_focus (fixture->button);
  g_assert_true (has_label (section, "Most often: Calf"));
}

/* Two places in two weeks. */
static DiaryChartData *
new_grid (void)
{
  static const double values[][2] = { { 3, 0 }, { 1, 2 } };
  DiaryDate first = diary_date_new (2026, 3, 2);
  DiaryChartData *data = diary_chart_data_new_grid ("By place", "Place", "Week",
                                                    diary_axis_new_periods (first, first + 13, 7));

  diary_chart_data_add_point_at (data, "Calf", first);
  diary_chart_data_add_point_at (data, "Foot", first + 7);
  diary_chart_data_set_summary (data, "Two places");
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("Week %d", i + 1);

      diary_chart_data_add_column (data, diary_series_new (name, DIARY_SERIES_CELLS, values[i], 2),
                                   first + 7 * i);
    }

  return data;
}

/* The cell of a grid that the arrow keys come to is read out, with its place. */
static void
test_chart_section_cell (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *section = GTK_WIDGET (fixture->section);
  GtkWidget *chart = GTK_WIDGET (fixture->chart);
  g_autoptr (DiaryChartData) data = new_grid ();

  gtk_window_set_focus (fixture->window, NULL);
  diary_chart_section_set_data (fixture->section, data);
  g_assert_true (has_label (section, "Two places"));
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->chart), 1);
  gtk_widget_child_focus (chart, GTK_DIR_RIGHT);
  g_assert_true (has_label (section, "Foot · Week 1: none"));
  gtk_widget_child_focus (chart, GTK_DIR_RIGHT);
  g_assert_true (has_label (section, "Foot · Week 2: 2 episodes"));
  gtk_widget_child_focus (chart, GTK_DIR_UP);
  g_assert_true (has_label (section, "Calf · Week 2: 1 episode"));

  gtk_widget_grab_focus (fixture->button);
  g_assert_true (has_label (section, "Two places"));
}

static void
test_chart_section_table (Fixture *fixture, gconstpointer user_data)
{
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->table)));
  g_assert_null (diary_chart_table_get_data (fixture->table));
  gtk_test_accessible_assert_property (fixture->button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Show the numbers: Episodes by site");

  g_signal_emit_by_name (fixture->button, "clicked");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->table)));
  g_assert_true (diary_chart_table_get_data (fixture->table) ==
                 diary_chart_get_data (fixture->chart));
  gtk_test_accessible_assert_property (fixture->button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Hide the numbers: Episodes by site");

  g_signal_emit_by_name (fixture->button, "clicked");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->table)));
  g_assert_null (diary_chart_table_get_data (fixture->table));
}

static void
test_chart_section_data_change (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (DiaryChartData) data = new_data ();

  g_signal_emit_by_name (fixture->button, "clicked");
  diary_chart_section_set_data (fixture->section, data);
  g_assert_true (diary_chart_section_get_data (fixture->section) == data);
  g_assert_true (diary_chart_get_data (fixture->chart) == data);
  g_assert_true (diary_chart_table_get_data (fixture->table) == data);

  diary_chart_section_set_data (fixture->section, NULL);
  g_assert_null (diary_chart_get_data (fixture->chart));
}

/* What says the same stays; without anything to say, the section goes. */
static void
test_chart_section_update (Fixture *fixture, gconstpointer user_data)
{
  DiaryChartData *shown = diary_chart_section_get_data (fixture->section);
  g_autoptr (DiaryChartData) same = new_data ();
  g_autoptr (DiaryChartData) other = new_data ();

  diary_chart_section_update (fixture->section, same);
  g_assert_true (diary_chart_section_get_data (fixture->section) == shown);

  diary_chart_data_set_summary (other, "Most often: Eyelid");
  diary_chart_section_update (fixture->section, other);
  g_assert_true (diary_chart_section_get_data (fixture->section) == other);

  diary_chart_section_update (fixture->section, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->section)));
  diary_chart_section_update (fixture->section, other);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->section)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/chart-section/readout", Fixture, NULL, set_up, test_chart_section_readout,
              tear_down);
  g_test_add ("/chart-section/cell", Fixture, NULL, set_up, test_chart_section_cell, tear_down);
  g_test_add ("/chart-section/table", Fixture, NULL, set_up, test_chart_section_table, tear_down);
  g_test_add ("/chart-section/data-change", Fixture, NULL, set_up, test_chart_section_data_change,
              tear_down);
  g_test_add ("/chart-section/update", Fixture, NULL, set_up, test_chart_section_update, tear_down);

  return g_test_run ();
}
