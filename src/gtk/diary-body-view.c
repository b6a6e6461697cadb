/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-view.h"

#include <glib/gi18n-lib.h>

#include "diary-body-canvas.h"
#include "diary-chart-point.h"
#include "diary-platform.h"

struct _DiaryBodyView
{
  DiaryCanvasView parent_instance;

  gboolean shows_counts;
  DiaryBodyCounts *counts;
  int chosen;
  int hovered;
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

G_DEFINE_FINAL_TYPE (DiaryBodyView, diary_body_view, DIARY_TYPE_CANVAS_VIEW)

/* Each region of the map is a target. */
static DiaryBodyCanvas *
get_canvas (DiaryBodyView *self)
{
  return diary_canvas_view_get_canvas (DIARY_CANVAS_VIEW (self));
}

static int
get_focused (DiaryBodyView *self)
{
  return diary_canvas_view_get_focused (DIARY_CANVAS_VIEW (self));
}

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

  if (region == DIARY_BODY_NO_REGION)
    return;
  text = describe_target (self, region);
  diary_platform_set_label (diary_canvas_view_get_target (DIARY_CANVAS_VIEW (self), region), text);
}

static void
update_labels (DiaryBodyView *self)
{
  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    update_label (self, i);
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
  DiaryBodyCanvas *canvas = get_canvas (self);

  diary_body_canvas_set_region (canvas, DIARY_BODY_CHOSEN, self->chosen);
  diary_body_canvas_set_region (canvas, DIARY_BODY_HOVERED, self->hovered);
  diary_body_canvas_set_region (canvas, DIARY_BODY_FOCUSED, get_focused (self));
}

static void
diary_body_view_get_target_rect (DiaryCanvasView *view, int region, cairo_rectangle_t *rect)
{
  diary_body_canvas_get_region_rect (get_canvas (DIARY_BODY_VIEW (view)), region, rect);
}

/* The targets are seen as what the canvas paints. */
static void
diary_body_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  gtk_widget_snapshot_child (widget, GTK_WIDGET (get_canvas (DIARY_BODY_VIEW (widget))), snapshot);
}

/* --- The keyboard --- */

static gboolean
diary_body_view_move (DiaryCanvasView *view, int focused, GtkDirectionType direction)
{
  int next;

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  next = diary_body_canvas_find_nearest (get_canvas (DIARY_BODY_VIEW (view)), focused, direction);
  if (next == DIARY_BODY_NO_REGION)
    return FALSE;

  diary_canvas_view_focus_target (view, next);

  return TRUE;
}

static void
diary_body_view_focused (DiaryCanvasView *view, int before)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (view);

  set_caption (self, get_focused (self));
  show_states (self);
}

/* --- The pointer --- */

static void
set_hovered (DiaryBodyView *self, int region)
{
  if (self->hovered == region)
    return;
  self->hovered = region;
  set_caption (self, region != DIARY_BODY_NO_REGION ? region : get_focused (self));
  show_states (self);
}

static void
diary_body_view_pointed (DiaryCanvasView *view, double x, double y)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (view);

  set_hovered (self, diary_body_canvas_find_region (get_canvas (self), x, y));
}

static void
diary_body_view_left (DiaryCanvasView *view)
{
  set_hovered (DIARY_BODY_VIEW (view), DIARY_BODY_NO_REGION);
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, DiaryBodyView *self)
{
  int region = diary_body_canvas_find_region (get_canvas (self), x, y);

  if (region == DIARY_BODY_NO_REGION)
    return;
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (self), region);
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
  int region = keyboard ? DIARY_BODY_NO_REGION
                        : diary_body_canvas_find_region (get_canvas (self), x, y);
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
  int region = diary_canvas_view_find_target (DIARY_CANVAS_VIEW (self), target);

  if (region != DIARY_CANVAS_NO_TARGET)
    g_signal_emit (self, signals[CHOSEN], 0, region);
}

static GtkWidget *
diary_body_view_create_target (DiaryCanvasView *view, int region)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (view);
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

/* What is seen at a glance is part of the name: who goes into a list is not told of its
 * description. */
static void
update_name (DiaryBodyView *self)
{
  const char *title = self->shows_counts ? _ ("Episodes on the body") : _ ("Places on the body");
  g_autofree char *summary = self->counts != NULL ? diary_body_counts_summarise (self->counts)
                                                  : NULL;
  g_autofree char *name = summary != NULL ? g_strdup_printf (_ ("%s: %s"), title, summary)
                                          : g_strdup (title);

  diary_platform_set_label (GTK_WIDGET (self), name);
}

static void
diary_body_view_constructed (GObject *object)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (object);

  G_OBJECT_CLASS (diary_body_view_parent_class)->constructed (object);

  g_object_set (self, "accessible-role",
                self->shows_counts ? GTK_ACCESSIBLE_ROLE_LIST : GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  update_name (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), self->shows_counts);
  diary_canvas_view_set_n_targets (DIARY_CANVAS_VIEW (self), diary_body_map_get_n_regions ());
  update_labels (self);
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

  diary_canvas_view_set_n_targets (DIARY_CANVAS_VIEW (self), 0);
  g_clear_object (&self->counts);

  G_OBJECT_CLASS (diary_body_view_parent_class)->dispose (object);
}

static void
diary_body_view_finalize (GObject *object)
{
  DiaryBodyView *self = DIARY_BODY_VIEW (object);

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
diary_body_view_class_init (DiaryBodyViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DiaryCanvasViewClass *view_class = DIARY_CANVAS_VIEW_CLASS (klass);

  object_class->constructed = diary_body_view_constructed;
  object_class->get_property = diary_body_view_get_property;
  object_class->set_property = diary_body_view_set_property;
  object_class->dispose = diary_body_view_dispose;
  object_class->finalize = diary_body_view_finalize;

  widget_class->snapshot = diary_body_view_snapshot;
  widget_class->query_tooltip = diary_body_view_query_tooltip;
  view_class->page_step = 1;
  view_class->create_target = diary_body_view_create_target;
  view_class->get_target_rect = diary_body_view_get_target_rect;
  view_class->move = diary_body_view_move;
  view_class->focused = diary_body_view_focused;
  view_class->pointed = diary_body_view_pointed;
  view_class->left = diary_body_view_left;

  install_properties (object_class);
  signals[CHOSEN] = g_signal_new ("chosen", DIARY_TYPE_BODY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "diary-body-view");
}

static void
diary_body_view_init (DiaryBodyView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->chosen = self->hovered = DIARY_BODY_NO_REGION;
  diary_canvas_view_set_canvas (DIARY_CANVAS_VIEW (self), diary_body_canvas_new ());

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
 * @counts: (nullable): the counts; Tab will go to where most are
 */
void
diary_body_view_set_counts (DiaryBodyView *self, DiaryBodyCounts *counts)
{
  g_return_if_fail (DIARY_IS_BODY_VIEW (self));
  g_return_if_fail (counts == NULL || DIARY_IS_BODY_COUNTS (counts));
  g_return_if_fail (counts == NULL || self->shows_counts);

  if (!g_set_object (&self->counts, counts))
    return;
  diary_body_canvas_set_counts (get_canvas (self), counts);
  diary_canvas_view_set_entry (DIARY_CANVAS_VIEW (self), counts != NULL
                                                             ? diary_body_counts_find_most (counts)
                                                             : DIARY_BODY_NO_REGION);
  update_name (self);
  update_labels (self);
  set_caption (self, get_focused (self));
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
  diary_canvas_view_set_entry (DIARY_CANVAS_VIEW (self), region);
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
