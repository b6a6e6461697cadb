/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-canvas.h"

#include <adwaita.h>

typedef struct
{
  GObject *painter;  /* or NULL until it is asked for */
  GtkWidget *accent; /* a child that is never seen: the style gives it the accent colour */
} DiaryCanvasPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DiaryCanvas, diary_canvas, GTK_TYPE_WIDGET)

static DiaryColor
get_color (GtkWidget *widget)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);

  return (DiaryColor){ color.red, color.green, color.blue, color.alpha };
}

static DiaryChartTheme
read_theme (DiaryCanvas *self)
{
  DiaryCanvasPrivate *priv = diary_canvas_get_instance_private (self);
  GtkWidget *widget = GTK_WIDGET (self);

  return (DiaryChartTheme){
    .foreground = get_color (widget),
    .accent = get_color (priv->accent),
    .high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()),
    .right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .scale = 1,
  };
}

static GtkSizeRequestMode
diary_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
diary_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DiaryCanvas *self = DIARY_CANVAS (widget);
  GObject *painter = diary_canvas_peek_painter (self);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  cairo_t *cr;

  if (painter == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  DIARY_CANVAS_GET_CLASS (self)->paint (self, painter, cr);
  cairo_destroy (cr);
}

static void
diary_canvas_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (diary_canvas_parent_class)->css_changed (widget, change);

  diary_canvas_forget_painter (DIARY_CANVAS (widget));
}

static void
diary_canvas_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (diary_canvas_parent_class)->direction_changed (widget, previous);

  diary_canvas_forget_painter (DIARY_CANVAS (widget));
}

static void
diary_canvas_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (diary_canvas_parent_class)->system_setting_changed (widget, setting);

  diary_canvas_forget_painter (DIARY_CANVAS (widget));
}

static void
diary_canvas_dispose (GObject *object)
{
  DiaryCanvasPrivate *priv = diary_canvas_get_instance_private (DIARY_CANVAS (object));

  g_clear_object (&priv->painter);
  g_clear_pointer (&priv->accent, gtk_widget_unparent);

  G_OBJECT_CLASS (diary_canvas_parent_class)->dispose (object);
}

static void
diary_canvas_class_init (DiaryCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_canvas_dispose;

  widget_class->get_request_mode = diary_canvas_get_request_mode;
  widget_class->snapshot = diary_canvas_snapshot;
  widget_class->css_changed = diary_canvas_css_changed;
  widget_class->direction_changed = diary_canvas_direction_changed;
  widget_class->system_setting_changed = diary_canvas_system_setting_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
diary_canvas_init (DiaryCanvas *self)
{
  DiaryCanvasPrivate *priv = diary_canvas_get_instance_private (self);

  priv->accent = adw_bin_new ();
  gtk_widget_add_css_class (priv->accent, "accent");
  gtk_widget_set_visible (priv->accent, FALSE);
  gtk_widget_set_parent (priv->accent, GTK_WIDGET (self));
}

/**
 * diary_canvas_get_painter:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what paints it as it looks now, laid out for no size yet
 *   where it is new; %NULL if there is nothing to be seen
 */
gpointer
diary_canvas_get_painter (DiaryCanvas *self)
{
  DiaryCanvasPrivate *priv = diary_canvas_get_instance_private (self);

  g_return_val_if_fail (DIARY_IS_CANVAS (self), NULL);

  if (priv->painter == NULL)
    {
      DiaryChartTheme theme = read_theme (self);

      priv->painter = DIARY_CANVAS_GET_CLASS (self)->create_painter (
          self, gtk_widget_get_pango_context (GTK_WIDGET (self)), &theme);
    }

  return priv->painter;
}

/**
 * diary_canvas_peek_painter:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what paints it, if that was asked for before
 */
gpointer
diary_canvas_peek_painter (DiaryCanvas *self)
{
  DiaryCanvasPrivate *priv = diary_canvas_get_instance_private (self);

  g_return_val_if_fail (DIARY_IS_CANVAS (self), NULL);

  return priv->painter;
}

/**
 * diary_canvas_forget_painter:
 * @self: a canvas
 *
 * Has a new painter made: what there is to be seen is another, or looks different.
 */
void
diary_canvas_forget_painter (DiaryCanvas *self)
{
  DiaryCanvasPrivate *priv = diary_canvas_get_instance_private (self);

  g_return_if_fail (DIARY_IS_CANVAS (self));

  g_clear_object (&priv->painter);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
