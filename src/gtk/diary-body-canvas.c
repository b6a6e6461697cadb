/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-canvas.h"

#include <math.h>

#include "diary-body-map.h"

/* An arrow key goes rather further ahead than this many times as far aside. */
#define ASIDE 2.5

struct _DiaryBodyCanvas
{
  DiaryCanvas parent_instance;

  DiaryBodyCounts *counts;
  int regions[DIARY_N_BODY_STATES];
};

G_DEFINE_FINAL_TYPE (DiaryBodyCanvas, diary_body_canvas, DIARY_TYPE_CANVAS)

static DiaryBodyPainter *
get_painter (DiaryBodyCanvas *self)
{
  return diary_canvas_get_painter (DIARY_CANVAS (self));
}

static void
diary_body_canvas_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  DiaryBodyPainter *painter = get_painter (DIARY_BODY_CANVAS (widget));
  double width = diary_body_painter_get_natural_width (painter);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = DIARY_BODY_MIN_WIDTH;
      *natural = (int) ceil (width);
    }
  else
    *minimum = *natural = (int) ceil (
        diary_body_painter_measure (painter, for_size > 0 ? for_size : width));
}

static void
diary_body_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  diary_body_painter_allocate (get_painter (DIARY_BODY_CANVAS (widget)), width);
}

/* Where nothing may hang on a shade, the numbers are written on the map. */
static GObject *
diary_body_canvas_create_painter (DiaryCanvas *canvas,
                                  PangoContext *context,
                                  const DiaryChartTheme *theme)
{
  DiaryBodyCanvas *self = DIARY_BODY_CANVAS (canvas);
  DiaryBodyPainter *painter = diary_body_painter_new (context, theme);

  diary_body_painter_set_counts (painter, self->counts);
  diary_body_painter_set_numbers (painter, theme->high_contrast);
  for (int i = 0; i < DIARY_N_BODY_STATES; i++)
    diary_body_painter_set_region (painter, (DiaryBodyState) i, self->regions[i]);

  return G_OBJECT (painter);
}

static void
diary_body_canvas_paint (DiaryCanvas *canvas, GObject *painter, cairo_t *cr)
{
  diary_body_painter_paint (DIARY_BODY_PAINTER (painter), cr);
}

static void
get_middle (DiaryBodyCanvas *self, int region, double *x, double *y)
{
  cairo_rectangle_t rect;

  diary_body_canvas_get_region_rect (self, region, &rect);
  *x = rect.x + rect.width / 2;
  *y = rect.y + rect.height / 2;
}

/* How far @region is from the focused one in a direction, or infinitely where it is not there. */
static double
get_distance (DiaryBodyCanvas *self, int from, int region, GtkDirectionType direction)
{
  gboolean across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  gboolean back = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP;
  double x, y, other_x, other_y, ahead, aside;

  get_middle (self, from, &x, &y);
  get_middle (self, region, &other_x, &other_y);
  ahead = (across ? other_x - x : other_y - y) * (back ? -1 : 1);
  aside = fabs (across ? other_y - y : other_x - x);

  return ahead >= 1 && ahead * ASIDE >= aside ? ahead + aside * ASIDE : INFINITY;
}

static void
diary_body_canvas_dispose (GObject *object)
{
  DiaryBodyCanvas *self = DIARY_BODY_CANVAS (object);

  g_clear_object (&self->counts);

  G_OBJECT_CLASS (diary_body_canvas_parent_class)->dispose (object);
}

static void
diary_body_canvas_class_init (DiaryBodyCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DiaryCanvasClass *canvas_class = DIARY_CANVAS_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_body_canvas_dispose;

  widget_class->measure = diary_body_canvas_measure;
  widget_class->size_allocate = diary_body_canvas_size_allocate;
  canvas_class->create_painter = diary_body_canvas_create_painter;
  canvas_class->paint = diary_body_canvas_paint;
}

static void
diary_body_canvas_init (DiaryBodyCanvas *self)
{
  for (int i = 0; i < DIARY_N_BODY_STATES; i++)
    self->regions[i] = DIARY_BODY_NO_REGION;
}

GtkWidget *
diary_body_canvas_new (void)
{
  return g_object_new (DIARY_TYPE_BODY_CANVAS, NULL);
}

/**
 * diary_body_canvas_set_counts:
 * @self: a canvas
 * @counts: (nullable): what the regions are filled by
 */
void
diary_body_canvas_set_counts (DiaryBodyCanvas *self, DiaryBodyCounts *counts)
{
  g_return_if_fail (DIARY_IS_BODY_CANVAS (self));
  g_return_if_fail (counts == NULL || DIARY_IS_BODY_COUNTS (counts));

  if (g_set_object (&self->counts, counts))
    diary_canvas_forget_painter (DIARY_CANVAS (self));
}

/**
 * diary_body_canvas_set_region:
 * @self: a canvas
 * @state: a state
 * @region: the region to be marked so, or %DIARY_BODY_NO_REGION
 */
void
diary_body_canvas_set_region (DiaryBodyCanvas *self, DiaryBodyState state, int region)
{
  DiaryBodyPainter *painter;

  g_return_if_fail (DIARY_IS_BODY_CANVAS (self));
  g_return_if_fail (state < DIARY_N_BODY_STATES);

  painter = diary_canvas_peek_painter (DIARY_CANVAS (self));
  self->regions[state] = region;
  if (painter != NULL)
    diary_body_painter_set_region (painter, state, region);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * diary_body_canvas_get_region_rect:
 * @self: a canvas that has been allocated
 * @region: a region
 * @rect: (out caller-allocates): where it is pointed at best, in pixels of the canvas
 */
void
diary_body_canvas_get_region_rect (DiaryBodyCanvas *self, int region, cairo_rectangle_t *rect)
{
  g_return_if_fail (DIARY_IS_BODY_CANVAS (self));
  g_return_if_fail (rect != NULL);

  diary_body_painter_get_region_rect (get_painter (self), region, rect);
}

/**
 * diary_body_canvas_find_region:
 * @self: a canvas that has been allocated
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * Returns: the region that is there, or %DIARY_BODY_NO_REGION
 */
int
diary_body_canvas_find_region (DiaryBodyCanvas *self, double x, double y)
{
  g_return_val_if_fail (DIARY_IS_BODY_CANVAS (self), DIARY_BODY_NO_REGION);

  return diary_body_painter_find_region (get_painter (self), x, y);
}

/**
 * diary_body_canvas_find_nearest:
 * @self: a canvas that has been allocated
 * @from: a region
 * @direction: up, down, left or right
 *
 * Returns: the region that is next to @from in that direction, or %DIARY_BODY_NO_REGION
 */
int
diary_body_canvas_find_nearest (DiaryBodyCanvas *self, int from, GtkDirectionType direction)
{
  double least = INFINITY;
  int nearest = DIARY_BODY_NO_REGION;

  g_return_val_if_fail (DIARY_IS_BODY_CANVAS (self), DIARY_BODY_NO_REGION);

  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    {
      double distance = get_distance (self, from, i, direction);

      if (distance < least)
        {
          least = distance;
          nearest = i;
        }
    }

  return nearest;
}
