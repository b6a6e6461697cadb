/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-body-canvas.h"
#include "diary-chart-point.h"
#include "diary-platform.h"
#include "diary-pointer.h"

struct _DiaryBodyView
{
  GtkWidget parent_instance;

  gboolean shows_counts;
  DiaryBodyCounts *counts;
  DiaryBodyCanvas *canvas;
  GPtrArray *targets; /* of GtkWidget, by region */
  int chosen;
  int hovered;
  int last_focus;
  DiaryPointer pointer;
  char *caption;
};

typedef enum
{
  PROP_SHOWS_COUNTS = 1,
  PROP_COUNTS,
  PROP_CHOSEN,
  PROP_CAPTION,
} DiaryBodyViewProperty;

static GParamSpec *properties[PROP_CAPTION + 1];

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryBodyView, diary_body_view, GTK_TYPE_WIDGET)

/* --- What is said --- */

static char *
describe_region (DiaryBodyView *self, int region)
{
  const DiaryPlace *place = diary_body_map_get_place (region);

  return self->counts != NULL ? diary_body_counts_describe (self->counts, region)
                              : diary_place_format (place->site, place->side);
}

/* What is seen of a region that may be chosen is part of what is said of it. */
static char *
describe_target (DiaryBodyView *self, int region)
{
  g_autofree char *text = describe_region (self, region);

  if (self->shows_counts)
    return g_steal_pointer (&text);

  /* Translators: a place of the body that may be chosen, such as “Calf, left”. */
  return g_strdup_printf (region == self->chosen ? _ ("%s: chosen") : _ ("%s: not chosen"), text);
}

static void
update_label (DiaryBodyView *self, int region)
{
  g_autofree char *text = NULL;

  if (region == DIARY_BODY_NO_REGION || region >= (int) self->targets->len)
    return;
  text = describe_target (self, region);
  diary_platform_set_label (g_ptr_array_index (self->targets, region), text);
}

static void
set_caption (DiaryBodyView *self, int region)
{
  g_autofree char *caption = region != DIARY_BODY_NO_REGION ? describe_region (self, region) : NULL;

  if (g_strcmp0 (caption, self->caption) == 0)
    return;
  g_free (self->caption);
  self->caption = g_steal_pointer (&caption);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPTION]);
}

/* --- What is seen --- */

static void
show_states (DiaryBodyView *self)
{
  diary_body_canvas_set_region (self->canvas, DIARY_BODY_CHOSEN, self->chosen);
  diary_body_canvas_set_region (self->canvas, DIARY_BODY_HOVERED, self->hovered);
  diary_body_canvas_set_region (self->canvas, DIARY_BODY_FOCUSED,
                                diary_body_view_get_focused (self));
}

static GtkSizeRequestMode
diary_body_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
diary_body_view_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (DIARY_BODY_VIEW (widget)->canvas), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
}

static void
diary_body_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (widget);

  gtk_widget_allocate (GTK_WIDGET (self->canvas), width, height, baseline, NULL);
  for (int i = 0; i < (int) self->targets->len; i++)
    {
      cairo_rectangle_t rect;
      GtkAllocation allocation;

      diary_body_canvas_get_region_rect (self->canvas, i, &rect);
      allocation = (GtkAllocation){
        .x = (int) floor (rect.x),
        .y = (int) floor (rect.y),
        .width = (int) ceil (rect.width),
        .height = (int) ceil (rect.height),
      };
      gtk_widget_size_allocate (g_ptr_array_index (self->targets, i), &allocation, -1);
    }
}

/* The targets are seen as what the canvas paints. */
static void
diary_body_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  gtk_widget_snapshot_child (widget, GTK_WIDGET (DIARY_BODY_VIEW (widget)->canvas), snapshot);
}

/* --- The keyboard --- */

static gboolean
diary_body_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (widget);
  int focused = diary_body_view_get_focused (self);
  int next;

  if (focused == DIARY_BODY_NO_REGION)
    {
      diary_body_view_focus_region (self, self->last_focus);
      return TRUE;
    }
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  next = diary_body_canvas_find_nearest (self->canvas, focused, direction);
  if (next == DIARY_BODY_NO_REGION)
    return FALSE;
  diary_body_view_focus_region (self, next);
  return TRUE;
}

static gboolean
diary_body_view_grab_focus (GtkWidget *widget)
{
  return diary_body_view_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
diary_body_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (widget);

  GTK_WIDGET_CLASS (diary_body_view_parent_class)->set_focus_child (widget, child);

  if (child != NULL)
    self->last_focus = diary_body_view_get_focused (self);
  set_caption (self, diary_body_view_get_focused (self));
  show_states (self);
}

static gboolean
on_move (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (widget);
  int focused = diary_body_view_get_focused (self);
  int step;

  if (focused == DIARY_BODY_NO_REGION)
    return FALSE;
  g_variant_get (arguments, "(i)", &step);
  diary_body_view_focus_region (self, CLAMP (focused + step, 0, (int) self->targets->len - 1));
  return TRUE;
}

/* --- The pointer --- */

static void
set_hovered (DiaryBodyView *self, int region)
{
  if (self->hovered == region)
    return;
  self->hovered = region;
  set_caption (self, region != DIARY_BODY_NO_REGION ? region : diary_body_view_get_focused (self));
  show_states (self);
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, DiaryBodyView *self)
{
  if (diary_pointer_has_moved (&self->pointer, GTK_EVENT_CONTROLLER (controller)))
    set_hovered (self, diary_body_canvas_find_region (self->canvas, x, y));
}

static void
on_leave (GtkEventControllerMotion *controller, DiaryBodyView *self)
{
  set_hovered (self, DIARY_BODY_NO_REGION);
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, DiaryBodyView *self)
{
  int region = diary_body_canvas_find_region (self->canvas, x, y);

  if (region == DIARY_BODY_NO_REGION)
    return;
  diary_body_view_focus_region (self, region);
  if (!self->shows_counts)
    g_signal_emit (self, signals[CHOSEN], 0, region);
}

static gboolean
diary_body_view_query_tooltip (GtkWidget *widget,
                               int x,
                               int y,
                               gboolean keyboard,
                               GtkTooltip *tooltip)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (widget);
  int region = keyboard ? DIARY_BODY_NO_REGION : diary_body_canvas_find_region (self->canvas, x, y);
  g_autofree char *text = NULL;

  if (region == DIARY_BODY_NO_REGION)
    return FALSE;
  text = describe_region (self, region);
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ x - 4, y - 4, 8, 8 });
  return TRUE;
}

/* --- The regions --- */

static void
on_clicked (DiaryBodyView *self, GtkWidget *target)
{
  guint region;

  if (g_ptr_array_find (self->targets, target, &region))
    g_signal_emit (self, signals[CHOSEN], 0, (int) region);
}

static GtkWidget *
create_target (DiaryBodyView *self, int region)
{
  GtkWidget *target;

  if (self->shows_counts)
    {
      target = diary_chart_point_new ();
      diary_chart_point_set_place (DIARY_CHART_POINT (target), region,
                                   diary_body_map_get_n_regions ());
      return target;
    }
  target = gtk_button_new ();
  g_signal_connect_object (target, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  /* The view finds the region under the pointer itself. */
  gtk_widget_set_can_target (target, FALSE);
  gtk_widget_add_css_class (target, "body-target");
  return target;
}

static void
diary_body_view_constructed (GObject *object)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (object);

  G_OBJECT_CLASS (diary_body_view_parent_class)->constructed (object);

  g_object_set (self, "accessible-role",
                self->shows_counts ? GTK_ACCESSIBLE_ROLE_LIST : GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  diary_platform_set_label (GTK_WIDGET (self), self->shows_counts ? _ ("Episodes on the body")
                                                                  : _ ("Places on the body"));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), self->shows_counts);
  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    {
      GtkWidget *target = create_target (self, i);

      gtk_widget_set_parent (target, GTK_WIDGET (self));
      g_ptr_array_add (self->targets, target);
      update_label (self, i);
    }
}

static void
diary_body_view_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (object);

  switch ((DiaryBodyViewProperty) property_id)
    {
    case PROP_SHOWS_COUNTS:
      g_value_set_boolean (value, self->shows_counts);
      break;
    case PROP_COUNTS:
      g_value_set_object (value, self->counts);
      break;
    case PROP_CHOSEN:
      g_value_set_int (value, self->chosen);
      break;
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    }
}

static void
diary_body_view_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (object);

  switch ((DiaryBodyViewProperty) property_id)
    {
    case PROP_SHOWS_COUNTS:
      self->shows_counts = g_value_get_boolean (value);
      break;
    case PROP_COUNTS:
      diary_body_view_set_counts (self, g_value_get_object (value));
      break;
    case PROP_CHOSEN:
      diary_body_view_set_chosen (self, g_value_get_int (value));
      break;
    case PROP_CAPTION:
      g_assert_not_reached ();
    }
}

static void
diary_body_view_dispose (GObject *object)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (object);

  while (self->targets->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (self->targets, self->targets->len - 1));
  g_clear_object (&self->counts);
  if (self->canvas != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->canvas)));

  G_OBJECT_CLASS (diary_body_view_parent_class)->dispose (object);
}

static void
diary_body_view_finalize (GObject *object)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (object);

  g_ptr_array_unref (self->targets);
  g_free (self->caption);

  G_OBJECT_CLASS (diary_body_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_SHOWS_COUNTS] = g_param_spec_boolean (
      "shows-counts", NULL, NULL, FALSE, flags | G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_COUNTS] = g_param_spec_object ("counts", NULL, NULL, DIARY_TYPE_BODY_COUNTS,
                                                 flags | G_PARAM_READWRITE);
  properties[PROP_CHOSEN] = g_param_spec_int ("chosen", NULL, NULL, DIARY_BODY_NO_REGION, G_MAXINT,
                                              DIARY_BODY_NO_REGION, flags | G_PARAM_READWRITE);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL,
                                                  flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
add_move_binding (GtkWidgetClass *widget_class, unsigned int key, int step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, on_move, "(i)", step);
}

static void
diary_body_view_class_init (DiaryBodyViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = diary_body_view_constructed;
  object_class->get_property = diary_body_view_get_property;
  object_class->set_property = diary_body_view_set_property;
  object_class->dispose = diary_body_view_dispose;
  object_class->finalize = diary_body_view_finalize;

  widget_class->get_request_mode = diary_body_view_get_request_mode;
  widget_class->measure = diary_body_view_measure;
  widget_class->size_allocate = diary_body_view_size_allocate;
  widget_class->snapshot = diary_body_view_snapshot;
  widget_class->focus = diary_body_view_focus;
  widget_class->grab_focus = diary_body_view_grab_focus;
  widget_class->set_focus_child = diary_body_view_set_focus_child;
  widget_class->query_tooltip = diary_body_view_query_tooltip;

  install_properties (object_class);
  signals[CHOSEN] = g_signal_new ("chosen", DIARY_TYPE_BODY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  add_move_binding (widget_class, GDK_KEY_Home, -G_MAXINT / 2);
  add_move_binding (widget_class, GDK_KEY_End, G_MAXINT / 2);
  add_move_binding (widget_class, GDK_KEY_Page_Up, -1);
  add_move_binding (widget_class, GDK_KEY_Page_Down, 1);

  gtk_widget_class_set_css_name (widget_class, "diary-body-view");
}

static void
diary_body_view_init (DiaryBodyView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->chosen = self->hovered = DIARY_BODY_NO_REGION;
  self->targets = g_ptr_array_new ();
  self->canvas = DIARY_BODY_CANVAS (diary_body_canvas_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->canvas), GTK_WIDGET (self));

  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * diary_body_view_new:
 * @shows_counts: whether it shows counts; else a region is chosen on it
 *
 * Returns: (transfer floating): a view
 */
GtkWidget *
diary_body_view_new (gboolean shows_counts)
{
  return g_object_new (DIARY_TYPE_BODY_VIEW, "shows-counts", shows_counts, NULL);
}

/**
 * diary_body_view_get_counts:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the counts it shows
 */
DiaryBodyCounts *
diary_body_view_get_counts (DiaryBodyView *self)
{
  g_return_val_if_fail (DIARY_IS_BODY_VIEW (self), NULL);

  return self->counts;
}

/**
 * diary_body_view_set_counts:
 * @self: a view that shows counts
 * @counts: (nullable): the counts
 */
void
diary_body_view_set_counts (DiaryBodyView *self, DiaryBodyCounts *counts)
{
  g_return_if_fail (DIARY_IS_BODY_VIEW (self));
  g_return_if_fail (counts == NULL || DIARY_IS_BODY_COUNTS (counts));
  g_return_if_fail (counts == NULL || self->shows_counts);

  if (!g_set_object (&self->counts, counts))
    return;
  diary_body_canvas_set_counts (self->canvas, counts);
  for (int i = 0; i < (int) self->targets->len; i++)
    update_label (self, i);
  set_caption (self, diary_body_view_get_focused (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTS]);
}

/**
 * diary_body_view_get_chosen:
 * @self: a view
 *
 * Returns: the region that is chosen, or %DIARY_BODY_NO_REGION
 */
int
diary_body_view_get_chosen (DiaryBodyView *self)
{
  g_return_val_if_fail (DIARY_IS_BODY_VIEW (self), DIARY_BODY_NO_REGION);

  return self->chosen;
}

/**
 * diary_body_view_set_chosen:
 * @self: a view
 * @region: the region that is chosen, or %DIARY_BODY_NO_REGION; Tab will go to it
 */
void
diary_body_view_set_chosen (DiaryBodyView *self, int region)
{
  int before;

  g_return_if_fail (DIARY_IS_BODY_VIEW (self));
  g_return_if_fail (region >= DIARY_BODY_NO_REGION && region < diary_body_map_get_n_regions ());

  if (self->chosen == region)
    return;
  before = self->chosen;
  self->chosen = region;
  self->last_focus = MAX (region, 0);
  update_label (self, before);
  update_label (self, region);
  show_states (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

/**
 * diary_body_view_get_caption:
 * @self: a view
 *
 * Returns: (nullable): the region under the pointer or with the keyboard in words
 */
const char *
diary_body_view_get_caption (DiaryBodyView *self)
{
  g_return_val_if_fail (DIARY_IS_BODY_VIEW (self), NULL);

  return self->caption;
}

/**
 * diary_body_view_get_focused:
 * @self: a view
 *
 * Returns: the region that has the keyboard, or %DIARY_BODY_NO_REGION
 */
int
diary_body_view_get_focused (DiaryBodyView *self)
{
  GtkWidget *child;
  guint region;

  g_return_val_if_fail (DIARY_IS_BODY_VIEW (self), DIARY_BODY_NO_REGION);

  child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child != NULL && g_ptr_array_find (self->targets, child, &region) ? (int) region
                                                                           : DIARY_BODY_NO_REGION;
}

/**
 * diary_body_view_focus_region:
 * @self: a view
 * @region: one of its regions
 *
 * Moves the keyboard to @region.
 */
void
diary_body_view_focus_region (DiaryBodyView *self, int region)
{
  g_return_if_fail (DIARY_IS_BODY_VIEW (self));
  g_return_if_fail (region >= 0 && region < (int) self->targets->len);

  gtk_widget_grab_focus (g_ptr_array_index (self->targets, region));
}
