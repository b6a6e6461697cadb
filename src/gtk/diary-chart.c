/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-chart-canvas.h"
#include "diary-chart-point.h"
#include "diary-platform.h"
#include "diary-pointer.h"

/* How many points Page Up and Page Down go: a week, in the chart that has the most of them. */
#define PAGE_STEP 7

struct _DiaryChart
{
  GtkWidget parent_instance;

  DiaryChartData *data;
  DiaryChartCanvas *canvas;
  GPtrArray *points;
  int selected;
  int column; /* of the selected cell in a grid */
  int last_focus;
  int spoken_column; /* that the points tell */
  DiaryPointer pointer;
};

typedef enum
{
  PROP_DATA = 1,
  PROP_SELECTED,
  PROP_COLUMN,
} DiaryChartProperty;

static GParamSpec *properties[PROP_COLUMN + 1];

G_DEFINE_FINAL_TYPE (DiaryChart, diary_chart, GTK_TYPE_WIDGET)

static void
set_selected (DiaryChart *self, int point, int column)
{
  gboolean other_point = self->selected != point;
  gboolean other_column = self->column != column;

  if (!other_point && !other_column)
    return;
  self->selected = point;
  self->column = column;
  diary_chart_canvas_set_selected (self->canvas, point, column);
  if (other_point)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
  if (other_column)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMN]);
}

static int
get_focused (DiaryChart *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child ? diary_chart_point_get_index (DIARY_CHART_POINT (child)) : DIARY_CHART_NO_POINT;
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

  diary_chart_point_set_label (g_ptr_array_index (self->points, point), label);
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
  for (int i = 0; i < (int) self->points->len; i++)
    if (i != focused)
      update_label (self, i);
  if (focused != DIARY_CHART_NO_POINT)
    {
      g_autofree char *text = describe (self, focused, FALSE);

      diary_platform_announce (g_ptr_array_index (self->points, focused), text);
    }
}

static void
update_points (DiaryChart *self)
{
  int n_points = self->data ? diary_chart_data_get_n_points (self->data) : 0;

  while ((int) self->points->len > n_points)
    {
      gtk_widget_unparent (g_ptr_array_index (self->points, self->points->len - 1));
      g_ptr_array_remove_index (self->points, self->points->len - 1);
    }
  while ((int) self->points->len < n_points)
    {
      GtkWidget *point = diary_chart_point_new ();

      gtk_widget_set_parent (point, GTK_WIDGET (self));
      g_ptr_array_add (self->points, point);
    }
  for (int i = 0; i < n_points; i++)
    {
      diary_chart_point_set_place (g_ptr_array_index (self->points, i), i, n_points);
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

static GtkSizeRequestMode
diary_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
diary_chart_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (DIARY_CHART (widget)->canvas), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
}

static void
allocate_point (DiaryChart *self, int point)
{
  GtkAllocation allocation;
  cairo_rectangle_t rect;

  diary_chart_canvas_get_point_rect (self->canvas, point, &rect);
  allocation.x = (int) floor (rect.x);
  allocation.y = (int) floor (rect.y);
  allocation.width = MAX (1, (int) ceil (rect.x + rect.width) - allocation.x);
  allocation.height = MAX (1, (int) ceil (rect.y + rect.height) - allocation.y);
  gtk_widget_size_allocate (g_ptr_array_index (self->points, point), &allocation, -1);
}

static void
diary_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DiaryChart *self = DIARY_CHART (widget);

  gtk_widget_allocate (GTK_WIDGET (self->canvas), width, height, baseline, NULL);
  for (int i = 0; i < (int) self->points->len; i++)
    allocate_point (self, i);
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
diary_chart_focus (GtkWidget *widget, GtkDirectionType direction)
{
  DiaryChart *self = DIARY_CHART (widget);
  int focused = get_focused (self);
  int step = get_step (self, direction);

  if (self->points->len == 0)
    return FALSE;
  if (focused == DIARY_CHART_NO_POINT)
    {
      diary_chart_focus_point (self, self->last_focus);
      return TRUE;
    }
  if (get_n_columns (self) > 0 && get_step_across (self, direction) != 0)
    {
      move_column (self, get_step_across (self, direction));
      return TRUE;
    }
  if (step == 0 || focused + step < 0 || focused + step >= (int) self->points->len)
    return FALSE;
  diary_chart_focus_point (self, focused + step);
  return TRUE;
}

static gboolean
diary_chart_grab_focus (GtkWidget *widget)
{
  return diary_chart_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
diary_chart_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  DiaryChart *self = DIARY_CHART (widget);

  GTK_WIDGET_CLASS (diary_chart_parent_class)->set_focus_child (widget, child);

  select_focused (self);
  if (child == NULL)
    return;
  if (self->last_focus != self->selected && self->last_focus < (int) self->points->len)
    update_label (self, self->last_focus);
  self->last_focus = self->selected;
}

/* Who comes back is told of the point as a whole. */
static void
on_focus_leave (GtkEventControllerFocus *controller, DiaryChart *self)
{
  set_spoken_column (self, DIARY_CHART_NO_COLUMN);
  if (self->last_focus < (int) self->points->len)
    update_label (self, self->last_focus);
}

static gboolean
on_move (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  DiaryChart *self = DIARY_CHART (widget);
  int focused = get_focused (self);
  int last = (int) self->points->len - 1;
  int step;

  if (focused == DIARY_CHART_NO_POINT)
    return FALSE;
  g_variant_get (arguments, "(i)", &step);
  diary_chart_focus_point (self, CLAMP (focused + step, 0, last));
  return TRUE;
}

static void
select_at (DiaryChart *self, double x, double y)
{
  int point = diary_chart_canvas_find_point (self->canvas, x, y);

  set_selected (self, point,
                point != DIARY_CHART_NO_POINT ? diary_chart_canvas_find_column (self->canvas, x)
                                              : DIARY_CHART_NO_COLUMN);
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, DiaryChart *self)
{
  if (diary_pointer_has_moved (&self->pointer, GTK_EVENT_CONTROLLER (controller)))
    select_at (self, x, y);
}

static void
on_leave (GtkEventControllerMotion *controller, DiaryChart *self)
{
  select_focused (self);
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, DiaryChart *self)
{
  int point = diary_chart_canvas_find_point (self->canvas, x, y);

  if (point != DIARY_CHART_NO_POINT)
    diary_chart_focus_point (self, point);
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
  update_points (self);
  if (self->canvas != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->canvas)));

  G_OBJECT_CLASS (diary_chart_parent_class)->dispose (object);
}

static void
diary_chart_finalize (GObject *object)
{
  g_ptr_array_unref (DIARY_CHART (object)->points);

  G_OBJECT_CLASS (diary_chart_parent_class)->finalize (object);
}

static void
add_move_binding (GtkWidgetClass *widget_class, unsigned int key, int step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, on_move, "(i)", step);
}

static void
diary_chart_class_init (DiaryChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = diary_chart_get_property;
  object_class->set_property = diary_chart_set_property;
  object_class->dispose = diary_chart_dispose;
  object_class->finalize = diary_chart_finalize;

  widget_class->get_request_mode = diary_chart_get_request_mode;
  widget_class->measure = diary_chart_measure;
  widget_class->size_allocate = diary_chart_size_allocate;
  widget_class->focus = diary_chart_focus;
  widget_class->grab_focus = diary_chart_grab_focus;
  widget_class->set_focus_child = diary_chart_set_focus_child;

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

  add_move_binding (widget_class, GDK_KEY_Home, -G_MAXINT / 2);
  add_move_binding (widget_class, GDK_KEY_End, G_MAXINT / 2);
  add_move_binding (widget_class, GDK_KEY_Page_Up, -PAGE_STEP);
  add_move_binding (widget_class, GDK_KEY_Page_Down, PAGE_STEP);

  gtk_widget_class_set_css_name (widget_class, "diary-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
diary_chart_init (DiaryChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->points = g_ptr_array_new ();
  self->selected = DIARY_CHART_NO_POINT;
  self->column = self->spoken_column = DIARY_CHART_NO_COLUMN;

  self->canvas = DIARY_CHART_CANVAS (diary_chart_canvas_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->canvas), GTK_WIDGET (self));

  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
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
  diary_chart_canvas_set_data (self->canvas, data);
  update_points (self);
  update_name (self);
  self->last_focus = CLAMP (self->last_focus, 0, MAX (0, (int) self->points->len - 1));
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

/**
 * diary_chart_focus_point:
 * @self: a chart
 * @point: one of its points
 *
 * Moves the keyboard to @point.
 */
void
diary_chart_focus_point (DiaryChart *self, int point)
{
  g_return_if_fail (DIARY_IS_CHART (self));
  g_return_if_fail (point >= 0 && point < (int) self->points->len);

  gtk_widget_grab_focus (g_ptr_array_index (self->points, point));
}
