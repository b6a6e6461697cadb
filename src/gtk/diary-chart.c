/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart.h"

#include <glib/gi18n-lib.h>

#include "diary-chart-canvas.h"
#include "diary-chart-point.h"
#include "diary-platform.h"

/* How many points Page Up and Page Down go: a week, in the chart that has the most of them. */
#define PAGE_STEP 7

struct _DiaryChart
{
  DiaryCanvasView parent_instance;

  DiaryChartData *data;
  int selected;
  int column;        /* of the selected cell in a grid */
  int spoken_column; /* that the points tell */
};

typedef enum
{
  PROP_DATA = 1,
  PROP_SELECTED,
  PROP_COLUMN,
} DiaryChartProperty;

static GParamSpec *properties[PROP_COLUMN + 1];

G_DEFINE_FINAL_TYPE (DiaryChart, diary_chart, DIARY_TYPE_CANVAS_VIEW)

static DiaryChartCanvas *
get_canvas (DiaryChart *self)
{
  return diary_canvas_view_get_canvas (DIARY_CANVAS_VIEW (self));
}

static DiaryChartPoint *
get_point (DiaryChart *self, int point)
{
  return diary_canvas_view_get_target (DIARY_CANVAS_VIEW (self), point);
}

static int
get_n_points (DiaryChart *self)
{
  return diary_canvas_view_get_n_targets (DIARY_CANVAS_VIEW (self));
}

static int
get_focused (DiaryChart *self)
{
  return diary_canvas_view_get_focused (DIARY_CANVAS_VIEW (self));
}

static void
set_selected (DiaryChart *self, int point, int column)
{
  gboolean other_point = self->selected != point;
  gboolean other_column = self->column != column;

  if (!other_point && !other_column)
    return;
  self->selected = point;
  self->column = column;
  diary_chart_canvas_set_selected (get_canvas (self), point, column);
  if (other_point)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
  if (other_column)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMN]);
}

/* The point or the cell that has the keyboard is the selected one. */
static void
select_focused (DiaryChart *self)
{
  int focused = get_focused (self);

  set_selected (self, focused,
                focused != DIARY_CHART_NO_POINT ? self->spoken_column : DIARY_CHART_NO_COLUMN);
}

static char *
describe (DiaryChart *self, int point, gboolean with_point)
{
  if (self->spoken_column == DIARY_CHART_NO_COLUMN)
    return diary_chart_data_describe_point (self->data, point);
  return diary_chart_data_describe_cell (self->data, point, self->spoken_column, with_point);
}

static void
update_label (DiaryChart *self, int point)
{
  g_autofree char *label = describe (self, point, TRUE);

  diary_chart_point_set_label (get_point (self, point), label);
}

/* Not every screen reader tells of a name that changes below it, and some would tell of it twice:
 * the point that has the keyboard keeps its name and announces the cell. */
static void
set_spoken_column (DiaryChart *self, int column)
{
  int focused = get_focused (self);

  if (self->spoken_column == column)
    return;
  self->spoken_column = column;
  for (int i = 0; i < get_n_points (self); i++)
    if (i != focused)
      update_label (self, i);
  if (focused != DIARY_CHART_NO_POINT)
    {
      g_autofree char *text = describe (self, focused, FALSE);

      diary_platform_announce (GTK_WIDGET (get_point (self, focused)), text);
    }
}

static void
update_points (DiaryChart *self)
{
  int n_points = self->data ? diary_chart_data_get_n_points (self->data) : 0;

  diary_canvas_view_set_n_targets (DIARY_CANVAS_VIEW (self), n_points);
  for (int i = 0; i < n_points; i++)
    {
      diary_chart_point_set_place (get_point (self, i), i, n_points);
      update_label (self, i);
    }
}

/* The summary is part of the name: who goes into a list is not told of its description. */
static void
update_name (DiaryChart *self)
{
  const char *title, *summary;
  g_autofree char *name = NULL;

  if (self->data == NULL)
    return;
  title = diary_chart_data_get_title (self->data);
  summary = diary_chart_data_get_summary (self->data);
  /* Translators: the name of a chart to a screen reader: its title and its summary. */
  name = summary != NULL ? g_strdup_printf (_ ("%s: %s"), title, summary) : g_strdup (title);
  diary_platform_set_label (GTK_WIDGET (self), name);
}

static GtkWidget *
diary_chart_create_target (DiaryCanvasView *view, int target)
{
  return diary_chart_point_new ();
}

static void
diary_chart_get_target_rect (DiaryCanvasView *view, int target, cairo_rectangle_t *rect)
{
  diary_chart_canvas_get_point_rect (get_canvas (DIARY_CHART (view)), target, rect);
}

static int
get_n_columns (DiaryChart *self)
{
  return self->data != NULL ? diary_chart_data_get_n_columns (self->data) : 0;
}

/* Goes to the cell before or after, as many as -1 and 1 say. What is beyond the last is the point
 * as a whole, and then the first. */
static void
move_column (DiaryChart *self, int step)
{
  int n_places = get_n_columns (self) + 1;
  int place = (self->spoken_column - DIARY_CHART_NO_COLUMN + step + n_places) % n_places;

  set_spoken_column (self, place + DIARY_CHART_NO_COLUMN);
  select_focused (self);
}

/* How many points a key of this direction goes, or cells in a grid. */
static int
get_step_across (DiaryChart *self, GtkDirectionType direction)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (direction == GTK_DIR_LEFT)
    return rtl ? 1 : -1;
  if (direction == GTK_DIR_RIGHT)
    return rtl ? -1 : 1;
  return 0;
}

/* How many points a key of this direction goes, or 0 where it leads out of the chart. */
static int
get_step (DiaryChart *self, GtkDirectionType direction)
{
  gboolean columns = self->data != NULL && diary_chart_data_get_axis (self->data) != NULL &&
                     get_n_columns (self) == 0;

  switch (direction)
    {
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      return columns ? get_step_across (self, direction) : 0;
    case GTK_DIR_UP:
      return columns ? 0 : -1;
    case GTK_DIR_DOWN:
      return columns ? 0 : 1;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return 0;
    }
}

static gboolean
diary_chart_move (DiaryCanvasView *view, int focused, GtkDirectionType direction)
{
  DiaryChart *self = DIARY_CHART (view);
  int across = get_step_across (self, direction);
  int step = get_step (self, direction);

  if (get_n_columns (self) > 0 && across != 0)
    {
      move_column (self, across);
      return TRUE;
    }
  if (step == 0 || focused + step < 0 || focused + step >= get_n_points (self))
    return FALSE;

  diary_canvas_view_focus_target (view, focused + step);

  return TRUE;
}

static void
diary_chart_focused (DiaryCanvasView *view, int before)
{
  DiaryChart *self = DIARY_CHART (view);

  select_focused (self);
  if (get_focused (self) != DIARY_CHART_NO_POINT && before != self->selected &&
      before < get_n_points (self))
    update_label (self, before);
}

/* Who comes back is told of the point as a whole. A name that changed as soon as the keyboard left
 * would be told of, too. */
static void
diary_chart_entering (DiaryCanvasView *view)
{
  DiaryChart *self = DIARY_CHART (view);

  set_spoken_column (self, DIARY_CHART_NO_COLUMN);
  update_label (self, diary_canvas_view_get_entry (view));
}

static void
diary_chart_pointed (DiaryCanvasView *view, double x, double y)
{
  DiaryChart *self = DIARY_CHART (view);
  int point = diary_chart_canvas_find_point (get_canvas (self), x, y);

  set_selected (self, point,
                point != DIARY_CHART_NO_POINT
                    ? diary_chart_canvas_find_column (get_canvas (self), x)
                    : DIARY_CHART_NO_COLUMN);
}

static void
diary_chart_left (DiaryCanvasView *view)
{
  select_focused (DIARY_CHART (view));
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, DiaryChart *self)
{
  int point = diary_chart_canvas_find_point (get_canvas (self), x, y);

  if (point != DIARY_CHART_NO_POINT)
    diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (self), point);
}

static void
diary_chart_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DiaryChart *self = DIARY_CHART (object);

  switch ((DiaryChartProperty) property_id)
    {
    case PROP_DATA:
      g_value_set_object (value, self->data);
      break;
    case PROP_SELECTED:
      g_value_set_int (value, self->selected);
      break;
    case PROP_COLUMN:
      g_value_set_int (value, self->column);
      break;
    }
}

static void
diary_chart_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  switch ((DiaryChartProperty) property_id)
    {
    case PROP_DATA:
      diary_chart_set_data (DIARY_CHART (object), g_value_get_object (value));
      break;
    case PROP_SELECTED:
    case PROP_COLUMN:
      g_assert_not_reached ();
    }
}

static void
diary_chart_dispose (GObject *object)
{
  DiaryChart *self = DIARY_CHART (object);

  self->spoken_column = DIARY_CHART_NO_COLUMN;
  g_clear_object (&self->data);

  G_OBJECT_CLASS (diary_chart_parent_class)->dispose (object);
}

static void
diary_chart_class_init (DiaryChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DiaryCanvasViewClass *view_class = DIARY_CANVAS_VIEW_CLASS (klass);

  object_class->get_property = diary_chart_get_property;
  object_class->set_property = diary_chart_set_property;
  object_class->dispose = diary_chart_dispose;

  view_class->page_step = PAGE_STEP;
  view_class->create_target = diary_chart_create_target;
  view_class->get_target_rect = diary_chart_get_target_rect;
  view_class->move = diary_chart_move;
  view_class->entering = diary_chart_entering;
  view_class->focused = diary_chart_focused;
  view_class->pointed = diary_chart_pointed;
  view_class->left = diary_chart_left;

  properties[PROP_DATA] = g_param_spec_object ("data", NULL, NULL, DIARY_TYPE_CHART_DATA,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                   G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SELECTED] = g_param_spec_int ("selected", NULL, NULL, DIARY_CHART_NO_POINT,
                                                G_MAXINT, DIARY_CHART_NO_POINT,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COLUMN] = g_param_spec_int ("column", NULL, NULL, DIARY_CHART_NO_COLUMN, G_MAXINT,
                                              DIARY_CHART_NO_COLUMN,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "diary-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
diary_chart_init (DiaryChart *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->selected = DIARY_CHART_NO_POINT;
  self->column = self->spoken_column = DIARY_CHART_NO_COLUMN;

  diary_canvas_view_set_canvas (DIARY_CANVAS_VIEW (self), diary_chart_canvas_new ());

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
diary_chart_new (void)
{
  return g_object_new (DIARY_TYPE_CHART, NULL);
}

/**
 * diary_chart_get_data:
 * @self: a chart
 *
 * Returns: (nullable): what it shows
 */
DiaryChartData *
diary_chart_get_data (DiaryChart *self)
{
  g_return_val_if_fail (DIARY_IS_CHART (self), NULL);

  return self->data;
}

/**
 * diary_chart_set_data:
 * @self: a chart
 * @data: (nullable): what to show
 */
void
diary_chart_set_data (DiaryChart *self, DiaryChartData *data)
{
  g_return_if_fail (DIARY_IS_CHART (self));
  g_return_if_fail (data == NULL || DIARY_IS_CHART_DATA (data));

  if (!g_set_object (&self->data, data))
    return;
  self->spoken_column = DIARY_CHART_NO_COLUMN;
  set_selected (self, DIARY_CHART_NO_POINT, DIARY_CHART_NO_COLUMN);
  diary_chart_canvas_set_data (get_canvas (self), data);
  update_points (self);
  update_name (self);
  select_focused (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATA]);
}

/**
 * diary_chart_get_selected:
 * @self: a chart
 *
 * Returns: the point that has the keyboard or the pointer, or %DIARY_CHART_NO_POINT
 */
int
diary_chart_get_selected (DiaryChart *self)
{
  g_return_val_if_fail (DIARY_IS_CHART (self), DIARY_CHART_NO_POINT);

  return self->selected;
}

/**
 * diary_chart_get_column:
 * @self: a chart
 *
 * Returns: the column of the cell of a grid that has the keyboard or the pointer, or
 *   %DIARY_CHART_NO_COLUMN for all of its row
 */
int
diary_chart_get_column (DiaryChart *self)
{
  g_return_val_if_fail (DIARY_IS_CHART (self), DIARY_CHART_NO_COLUMN);

  return self->column;
}
