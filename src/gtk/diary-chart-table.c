/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-table.h"

#include "diary-platform.h"

/* A table of more rows than this scrolls in a window of its own, so high in pixels. */
#define MAX_ROWS   8
#define MAX_HEIGHT 320

/* The key of the position of a row in one of its labels, from 1. */
#define POSITION "diary-chart-table-position"

struct _DiaryChartTable
{
  AdwBin parent_instance;

  DiaryChartData *data;
  GtkScrolledWindow *scrolled;
  GtkColumnView *view;

  /* The cell that was spoken last; its column is 0 for all of the row. */
  int spoken_row;
  int spoken_column;
};

typedef enum
{
  PROP_DATA = 1,
} DiaryChartTableProperty;

static GParamSpec *properties[PROP_DATA + 1];

G_DEFINE_FINAL_TYPE (DiaryChartTable, diary_chart_table, ADW_TYPE_BIN)

static void
on_setup_text (GtkListItemFactory *factory, GtkListItem *item, DiaryChartTable *self)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "width-chars", 10,
                                               "xalign", 0.0, NULL));
}

static void
on_setup_number (GtkListItemFactory *factory, GtkListItem *item, DiaryChartTable *self)
{
  const char *classes[] = { "numeric", NULL };

  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "css-classes", classes, "wrap", TRUE,
                                               "xalign", 0.0, NULL));
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, DiaryChartTable *self)
{
  int heading = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "heading"));
  int row = (int) gtk_list_item_get_position (item);
  g_autofree char *text = diary_chart_data_format_row (self->data, row, heading);
  g_autofree char *description = diary_chart_data_describe_row (self->data, row);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), POSITION,
                     GINT_TO_POINTER (row + 1));
  diary_platform_set_list_item_label (item, description);
}

static void
add_column (DiaryChartTable *self, int heading)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  gboolean is_text = diary_chart_data_get_heading_is_text (self->data, heading);
  g_autoptr (GtkColumnViewColumn) column =
      gtk_column_view_column_new (diary_chart_data_get_heading (self->data, heading), factory);

  g_object_set_data (G_OBJECT (factory), "heading", GINT_TO_POINTER (heading));
  g_signal_connect (factory, "setup", G_CALLBACK (is_text ? on_setup_text : on_setup_number), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  gtk_column_view_column_set_expand (column, is_text);
  gtk_column_view_append_column (self->view, column);
}

static void
remove_columns (DiaryChartTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  gtk_column_view_set_model (self->view, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

/* The rows are their names; the columns ask the data for the rest by position. */
static void
fill (DiaryChartTable *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  int n_rows = diary_chart_data_get_n_rows (self->data);

  for (int i = 0; i < n_rows; i++)
    gtk_string_list_take (names, diary_chart_data_format_row (self->data, i, 0));

  gtk_scrolled_window_set_min_content_height (self->scrolled, n_rows > MAX_ROWS ? MAX_HEIGHT : -1);
  for (int i = 0; i < diary_chart_data_get_n_headings (self->data); i++)
    add_column (self, i);
  gtk_column_view_set_model (self->view,
                             GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (names))));
  diary_platform_set_label (GTK_WIDGET (self->view), diary_chart_data_get_title (self->data));
  diary_platform_set_label (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                            diary_chart_data_get_title (self->data));
}

/* The position of the row that has the keyboard, or -1. What has it is the row or one of its cells,
 * as GTK likes, and in there is one of our labels. */
static int
find_focused_row (DiaryChartTable *self)
{
  GtkWidget *widget = diary_platform_get_focus (GTK_WIDGET (self));

  if (widget == NULL || !gtk_widget_is_ancestor (widget, GTK_WIDGET (self->view)))
    return -1;
  while (widget != NULL && !GTK_IS_LABEL (widget))
    widget = gtk_widget_get_first_child (widget);

  return widget != NULL ? GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), POSITION)) - 1
                        : -1;
}

/* Speaks the cell before or after, as many as -1 and 1 say. What is beyond the last is the row as a
 * whole, of which the first cell is the name. */
static void
speak_cell (DiaryChartTable *self, int row, int step)
{
  int n_headings = diary_chart_data_get_n_headings (self->data);
  int before = row == self->spoken_row ? self->spoken_column : 0;
  g_autofree char *text = NULL;

  self->spoken_row = row;
  self->spoken_column = (before + step + n_headings) % n_headings;
  text = self->spoken_column == 0
             ? diary_chart_data_describe_row (self->data, row)
             : diary_chart_data_describe_table_cell (self->data, row, self->spoken_column);
  diary_platform_announce (GTK_WIDGET (self), text);
}

static gboolean
on_key_pressed (DiaryChartTable *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int row = find_focused_row (self);

  if (row < 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    speak_cell (self, row, rtl ? 1 : -1);
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    speak_cell (self, row, rtl ? -1 : 1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
diary_chart_table_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch ((DiaryChartTableProperty) property_id)
    {
    case PROP_DATA:
      g_value_set_object (value, DIARY_CHART_TABLE (object)->data);
      break;
    }
}

static void
diary_chart_table_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch ((DiaryChartTableProperty) property_id)
    {
    case PROP_DATA:
      diary_chart_table_set_data (DIARY_CHART_TABLE (object), g_value_get_object (value));
      break;
    }
}

static void
diary_chart_table_dispose (GObject *object)
{
  DiaryChartTable *self = DIARY_CHART_TABLE (object);

  if (self->data != NULL)
    remove_columns (self);
  g_clear_object (&self->data);

  G_OBJECT_CLASS (diary_chart_table_parent_class)->dispose (object);
}

static void
diary_chart_table_class_init (DiaryChartTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = diary_chart_table_get_property;
  object_class->set_property = diary_chart_table_set_property;
  object_class->dispose = diary_chart_table_dispose;

  properties[PROP_DATA] = g_param_spec_object ("data", NULL, NULL, DIARY_TYPE_CHART_DATA,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                   G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
diary_chart_table_init (DiaryChartTable *self)
{
  GtkWidget *view = gtk_column_view_new (NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = GTK_COLUMN_VIEW (view);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (view, "data-table");
  diary_platform_tab_leaves (view);
  /* Its head says what the columns are, which each cell says as well. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (view), FALSE);

  self->spoken_row = -1;
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (view, keys);

  self->scrolled = GTK_SCROLLED_WINDOW (scrolled);
  gtk_scrolled_window_set_max_content_height (self->scrolled, MAX_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (self->scrolled, TRUE);
  gtk_scrolled_window_set_child (self->scrolled, view);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
diary_chart_table_new (void)
{
  return g_object_new (DIARY_TYPE_CHART_TABLE, NULL);
}

/**
 * diary_chart_table_get_data:
 * @self: a table
 *
 * Returns: (nullable): what it shows
 */
DiaryChartData *
diary_chart_table_get_data (DiaryChartTable *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_TABLE (self), NULL);

  return self->data;
}

/**
 * diary_chart_table_set_data:
 * @self: a table
 * @data: (nullable): what to show
 */
void
diary_chart_table_set_data (DiaryChartTable *self, DiaryChartData *data)
{
  g_return_if_fail (DIARY_IS_CHART_TABLE (self));
  g_return_if_fail (data == NULL || DIARY_IS_CHART_DATA (data));

  if (!g_set_object (&self->data, data))
    return;
  self->spoken_row = -1;
  remove_columns (self);
  if (self->data != NULL)
    fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATA]);
}
