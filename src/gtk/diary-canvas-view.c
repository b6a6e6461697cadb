/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-canvas-view.h"

#include <math.h>

#include "diary-pointer.h"

typedef struct
{
  GtkWidget *canvas;
  GPtrArray *targets;
  int entry;
  DiaryPointer pointer;
} DiaryCanvasViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DiaryCanvasView, diary_canvas_view, GTK_TYPE_WIDGET)

static DiaryCanvasViewPrivate *
get_private (gpointer self)
{
  return diary_canvas_view_get_instance_private (self);
}

static GtkSizeRequestMode
diary_canvas_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
diary_canvas_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  gtk_widget_measure (get_private (widget)->canvas, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
allocate_target (DiaryCanvasView *self, int target)
{
  GtkAllocation allocation;
  cairo_rectangle_t rect;

  DIARY_CANVAS_VIEW_GET_CLASS (self)->get_target_rect (self, target, &rect);
  allocation.x = (int) floor (rect.x);
  allocation.y = (int) floor (rect.y);
  allocation.width = MAX (1, (int) ceil (rect.x + rect.width) - allocation.x);
  allocation.height = MAX (1, (int) ceil (rect.y + rect.height) - allocation.y);
  gtk_widget_size_allocate (diary_canvas_view_get_target (self, target), &allocation, -1);
}

static void
diary_canvas_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DiaryCanvasView *self = DIARY_CANVAS_VIEW (widget);

  gtk_widget_allocate (get_private (self)->canvas, width, height, baseline, NULL);
  for (int i = 0; i < diary_canvas_view_get_n_targets (self); i++)
    allocate_target (self, i);
}

static gboolean
diary_canvas_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  DiaryCanvasView *self = DIARY_CANVAS_VIEW (widget);
  int focused = diary_canvas_view_get_focused (self);

  if (diary_canvas_view_get_n_targets (self) == 0)
    return FALSE;
  if (focused != DIARY_CANVAS_NO_TARGET)
    return DIARY_CANVAS_VIEW_GET_CLASS (self)->move (self, focused, direction);

  diary_canvas_view_focus_target (self, diary_canvas_view_get_entry (self));

  return TRUE;
}

static gboolean
diary_canvas_view_grab_focus (GtkWidget *widget)
{
  return diary_canvas_view_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
diary_canvas_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  DiaryCanvasView *self = DIARY_CANVAS_VIEW (widget);
  int before = diary_canvas_view_get_entry (self);

  GTK_WIDGET_CLASS (diary_canvas_view_parent_class)->set_focus_child (widget, child);

  if (child != NULL)
    get_private (self)->entry = diary_canvas_view_get_focused (self);
  DIARY_CANVAS_VIEW_GET_CLASS (self)->focused (self, before);
}

/* Goes as many targets on as told, or as many pages of them. */
static gboolean
on_step (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  DiaryCanvasView *self = DIARY_CANVAS_VIEW (widget);
  int focused = diary_canvas_view_get_focused (self);
  int last = diary_canvas_view_get_n_targets (self) - 1;
  int targets, pages;

  if (focused == DIARY_CANVAS_NO_TARGET)
    return FALSE;

  g_variant_get (arguments, "(ii)", &targets, &pages);
  targets += pages * DIARY_CANVAS_VIEW_GET_CLASS (self)->page_step;
  diary_canvas_view_focus_target (self, CLAMP (focused + targets, 0, last));

  return TRUE;
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, DiaryCanvasView *self)
{
  if (diary_pointer_has_moved (&get_private (self)->pointer, GTK_EVENT_CONTROLLER (controller)))
    DIARY_CANVAS_VIEW_GET_CLASS (self)->pointed (self, x, y);
}

static void
on_leave (GtkEventControllerMotion *controller, DiaryCanvasView *self)
{
  DIARY_CANVAS_VIEW_GET_CLASS (self)->left (self);
}

static void
diary_canvas_view_dispose (GObject *object)
{
  DiaryCanvasView *self = DIARY_CANVAS_VIEW (object);

  diary_canvas_view_set_n_targets (self, 0);
  g_clear_pointer (&get_private (self)->canvas, gtk_widget_unparent);

  G_OBJECT_CLASS (diary_canvas_view_parent_class)->dispose (object);
}

static void
diary_canvas_view_finalize (GObject *object)
{
  g_ptr_array_unref (get_private (object)->targets);

  G_OBJECT_CLASS (diary_canvas_view_parent_class)->finalize (object);
}

static void
add_step_binding (GtkWidgetClass *widget_class, unsigned int key, int targets, int pages)
{
  gtk_widget_class_add_binding (widget_class, key, 0, on_step, "(ii)", targets, pages);
}

static void
diary_canvas_view_class_init (DiaryCanvasViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = diary_canvas_view_dispose;
  object_class->finalize = diary_canvas_view_finalize;

  widget_class->get_request_mode = diary_canvas_view_get_request_mode;
  widget_class->measure = diary_canvas_view_measure;
  widget_class->size_allocate = diary_canvas_view_size_allocate;
  widget_class->focus = diary_canvas_view_focus;
  widget_class->grab_focus = diary_canvas_view_grab_focus;
  widget_class->set_focus_child = diary_canvas_view_set_focus_child;

  add_step_binding (widget_class, GDK_KEY_Home, -G_MAXINT / 2, 0);
  add_step_binding (widget_class, GDK_KEY_End, G_MAXINT / 2, 0);
  add_step_binding (widget_class, GDK_KEY_Page_Up, 0, -1);
  add_step_binding (widget_class, GDK_KEY_Page_Down, 0, 1);
}

static void
diary_canvas_view_init (DiaryCanvasView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  get_private (self)->targets = g_ptr_array_new ();
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * diary_canvas_view_get_canvas:
 * @self: a view
 *
 * Returns: (transfer none): its canvas
 */
gpointer
diary_canvas_view_get_canvas (DiaryCanvasView *self)
{
  g_return_val_if_fail (DIARY_IS_CANVAS_VIEW (self), NULL);

  return get_private (self)->canvas;
}

/**
 * diary_canvas_view_set_canvas:
 * @self: a new view
 * @canvas: (transfer floating): its canvas
 */
void
diary_canvas_view_set_canvas (DiaryCanvasView *self, GtkWidget *canvas)
{
  g_return_if_fail (DIARY_IS_CANVAS_VIEW (self));
  g_return_if_fail (DIARY_IS_CANVAS (canvas));

  get_private (self)->canvas = canvas;
  gtk_widget_set_parent (canvas, GTK_WIDGET (self));
}

int
diary_canvas_view_get_n_targets (DiaryCanvasView *self)
{
  g_return_val_if_fail (DIARY_IS_CANVAS_VIEW (self), 0);

  return (int) get_private (self)->targets->len;
}

/**
 * diary_canvas_view_set_n_targets:
 * @self: a view
 * @n_targets: how many targets it is to have
 *
 * Makes targets or lets go of the last ones.
 */
void
diary_canvas_view_set_n_targets (DiaryCanvasView *self, int n_targets)
{
  GPtrArray *targets = get_private (self)->targets;

  g_return_if_fail (DIARY_IS_CANVAS_VIEW (self));

  while ((int) targets->len > n_targets)
    gtk_widget_unparent (g_ptr_array_steal_index (targets, targets->len - 1));
  while ((int) targets->len < n_targets)
    {
      GtkWidget *target = DIARY_CANVAS_VIEW_GET_CLASS (self)->create_target (self,
                                                                             (int) targets->len);

      gtk_widget_set_parent (target, GTK_WIDGET (self));
      g_ptr_array_add (targets, target);
    }
  diary_canvas_view_set_entry (self, diary_canvas_view_get_entry (self));
}

/**
 * diary_canvas_view_get_target:
 * @self: a view
 * @target: one of its targets
 *
 * Returns: (transfer none): the widget
 */
gpointer
diary_canvas_view_get_target (DiaryCanvasView *self, int target)
{
  g_return_val_if_fail (DIARY_IS_CANVAS_VIEW (self), NULL);
  g_return_val_if_fail (target >= 0 && target < diary_canvas_view_get_n_targets (self), NULL);

  return g_ptr_array_index (get_private (self)->targets, target);
}

/**
 * diary_canvas_view_find_target:
 * @self: a view
 * @widget: (nullable): a widget
 *
 * Returns: which of its targets it is, or %DIARY_CANVAS_NO_TARGET
 */
int
diary_canvas_view_find_target (DiaryCanvasView *self, GtkWidget *widget)
{
  guint target;

  g_return_val_if_fail (DIARY_IS_CANVAS_VIEW (self), DIARY_CANVAS_NO_TARGET);

  return g_ptr_array_find (get_private (self)->targets, widget, &target) ? (int) target
                                                                         : DIARY_CANVAS_NO_TARGET;
}

/**
 * diary_canvas_view_get_focused:
 * @self: a view
 *
 * Returns: the target that has the keyboard, or %DIARY_CANVAS_NO_TARGET
 */
int
diary_canvas_view_get_focused (DiaryCanvasView *self)
{
  g_return_val_if_fail (DIARY_IS_CANVAS_VIEW (self), DIARY_CANVAS_NO_TARGET);

  return diary_canvas_view_find_target (self, gtk_widget_get_focus_child (GTK_WIDGET (self)));
}

/**
 * diary_canvas_view_focus_target:
 * @self: a view
 * @target: one of its targets
 *
 * Moves the keyboard to @target.
 */
void
diary_canvas_view_focus_target (DiaryCanvasView *self, int target)
{
  DiaryCanvasViewClass *klass;

  g_return_if_fail (DIARY_IS_CANVAS_VIEW (self));
  g_return_if_fail (target >= 0 && target < diary_canvas_view_get_n_targets (self));

  klass = DIARY_CANVAS_VIEW_GET_CLASS (self);
  if (klass->entering != NULL && diary_canvas_view_get_focused (self) == DIARY_CANVAS_NO_TARGET)
    klass->entering (self);

  gtk_widget_grab_focus (diary_canvas_view_get_target (self, target));
}

/**
 * diary_canvas_view_get_entry:
 * @self: a view
 *
 * Returns: the target that Tab goes to: the one that had the keyboard last
 */
int
diary_canvas_view_get_entry (DiaryCanvasView *self)
{
  g_return_val_if_fail (DIARY_IS_CANVAS_VIEW (self), 0);

  return get_private (self)->entry;
}

/**
 * diary_canvas_view_set_entry:
 * @self: a view
 * @target: the target that Tab is to go to; the last one if there are fewer
 */
void
diary_canvas_view_set_entry (DiaryCanvasView *self, int target)
{
  g_return_if_fail (DIARY_IS_CANVAS_VIEW (self));

  get_private (self)->entry = CLAMP (target, 0,
                                     MAX (0, diary_canvas_view_get_n_targets (self) - 1));
}
