/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-body-legend.h"
#include "diary-body-map.h"

#define GAP 16

/* How much smaller than at the natural size the views may be to stand in one row. */
#define MIN_SCALE 0.88

/* In widths of a line. */
#define LINE_OUTLINE 1.4
#define LINE_BORDER  0.7
#define LINE_CHOSEN  2.5
#define LINE_FOCUSED 3

#define NUMBER_SIZE  0.75
#define NUMBER_CHARS 4.0 /* more are written smaller, so that they stay within most regions */

struct _DiaryBodyPainter
{
  GObject parent_instance;

  PangoContext *context;
  DiaryChartTheme theme;
  DiaryBodyCounts *counts;
  gboolean numbers;
  int regions[DIARY_N_BODY_STATES];

  DiaryBodyLegend *legend;
  double width;
  double scale;
  double line_height;
  double legend_top;
  cairo_rectangle_t views[DIARY_N_BODY_VIEWS]; /* below their headings */
};

G_DEFINE_FINAL_TYPE (DiaryBodyPainter, diary_body_painter, G_TYPE_OBJECT)

/* --- Layout --- */

static double
get_view_width (DiaryBodyAspect view)
{
  double width, height;

  diary_body_map_get_view_size (view, &width, &height);

  return width;
}

static double
get_view_height (void)
{
  double width, height;

  diary_body_map_get_view_size (DIARY_BODY_FRONT, &width, &height);

  return height;
}

/* The views of a row, and the gaps between them. */
static double
get_row_width (DiaryBodyAspect first, DiaryBodyAspect last)
{
  double width = 0;

  for (DiaryBodyAspect view = first; view <= last; view++)
    width += get_view_width (view) + (view > first ? GAP : 0);

  return width;
}

/* Each view has its name above it, and below that which side is which. */
static double
get_heading_height (DiaryBodyPainter *self)
{
  return 2 * self->line_height + GAP / 4.0 * self->theme.scale;
}

/* Returns: where the row ends */
static double
lay_out_row (DiaryBodyPainter *self,
             DiaryBodyAspect first,
             DiaryBodyAspect last,
             double width,
             double top)
{
  double x = (width - get_row_width (first, last) * self->scale) / 2;

  for (DiaryBodyAspect view = first; view <= last; view++)
    {
      self->views[view] = (cairo_rectangle_t){
        .x = round (x),
        .y = round (top + get_heading_height (self)),
        .width = get_view_width (view) * self->scale,
        .height = get_view_height () * self->scale,
      };
      x += self->views[view].width + GAP * self->scale;
    }

  return self->views[first].y + self->views[first].height + GAP * self->theme.scale;
}

/* Returns: how high it is */
static double
lay_out (DiaryBodyPainter *self, double width)
{
  double one_row = get_row_width (DIARY_BODY_FRONT, DIARY_BODY_BACK);
  double pair = get_row_width (DIARY_BODY_FRONT, DIARY_BODY_CLOSE);
  gboolean wide = width >= one_row * MIN_SCALE * self->theme.scale;
  double bottom;

  self->width = width;
  self->scale = CLAMP (width / (wide ? one_row : pair), 0.01, self->theme.scale);
  if (wide)
    bottom = lay_out_row (self, DIARY_BODY_FRONT, DIARY_BODY_BACK, width, 0);
  else
    {
      bottom = lay_out_row (self, DIARY_BODY_FRONT, DIARY_BODY_CLOSE, width, 0);
      bottom = lay_out_row (self, DIARY_BODY_BACK, DIARY_BODY_BACK, width, bottom);
    }
  self->legend_top = bottom;
  if (self->legend == NULL)
    return bottom;

  return bottom + diary_body_legend_allocate (self->legend, width);
}

/* --- Text --- */

/* @size is that of the font, as a share of the usual one. */
static PangoLayout *
create_text (DiaryBodyPainter *self, const char *text, PangoWeight weight, double size)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_scale_new (size));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_attr_list_unref (attributes);

  return layout;
}

/* Draws @text with the point at @align of its width at @x. */
static void
draw_text (cairo_t *cr, PangoLayout *text, double x, double y, double align)
{
  int width;

  pango_layout_get_pixel_size (text, &width, NULL);
  cairo_move_to (cr, round (x - align * width), round (y));
  pango_cairo_show_layout (cr, text);
}

static const char *
get_view_name (DiaryBodyAspect view)
{
  switch (view)
    {
    case DIARY_BODY_FRONT:
      return C_ ("body map", "Front");
    case DIARY_BODY_CLOSE:
      return C_ ("body map", "Close up");
    case DIARY_BODY_BACK:
      return C_ ("body map", "Back");
    }

  g_return_val_if_reached ("");
}

static void
paint_heading (DiaryBodyPainter *self, cairo_t *cr, DiaryBodyAspect view)
{
  const cairo_rectangle_t *area = &self->views[view];
  gboolean left_first = diary_body_map_is_left_first (view);
  const char *left = C_ ("body map", "Left");
  const char *right = C_ ("body map", "Right");
  g_autoptr (PangoLayout) name = create_text (self, get_view_name (view), PANGO_WEIGHT_BOLD, 1);
  g_autoptr (PangoLayout)
      first = create_text (self, left_first ? left : right, PANGO_WEIGHT_NORMAL, 1);
  g_autoptr (PangoLayout)
      second = create_text (self, left_first ? right : left, PANGO_WEIGHT_NORMAL, 1);
  double top = area->y - get_heading_height (self);

  diary_chart_theme_set_ink (&self->theme, cr, DIARY_INK_TEXT);
  draw_text (cr, name, area->x + area->width / 2, top, 0.5);
  draw_text (cr, first, area->x, top + self->line_height, 0);
  draw_text (cr, second, area->x + area->width, top + self->line_height, 1);
}

/* --- Regions --- */

static void
set_line (DiaryBodyPainter *self, cairo_t *cr, double width)
{
  cairo_set_line_width (cr, width * self->theme.scale / self->scale);
}

static void
set_path (DiaryBodyPainter *self, cairo_t *cr, DiaryBodyAspect view, int region)
{
  cairo_new_path (cr);
  diary_body_map_add_path (region, view, cr);
}

static void
paint_unsided (DiaryBodyPainter *self, cairo_t *cr)
{
  cairo_rectangle_t area;
  double left, top, right, bottom;

  cairo_save (cr);
  cairo_clip (cr);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  area = (cairo_rectangle_t){ left, top, right - left, bottom - top };
  diary_chart_theme_hatch (&self->theme, cr, &area);
  cairo_restore (cr);
}

static void
paint_count (DiaryBodyPainter *self, cairo_t *cr, int region)
{
  int step = diary_body_counts_get_step (self->counts, region);

  if (step > 0)
    {
      diary_chart_theme_set_step (&self->theme, cr, step,
                                  diary_body_counts_get_steps (self->counts).n_steps);
      cairo_fill_preserve (cr);
    }
  if (diary_body_counts_get_unsided (self->counts, region) > 0)
    paint_unsided (self, cr);
}

static void
paint_region (DiaryBodyPainter *self, cairo_t *cr, DiaryBodyAspect view, int region)
{
  set_path (self, cr, view, region);
  if (self->counts != NULL)
    paint_count (self, cr, region);
  else if (self->regions[DIARY_BODY_CHOSEN] == region)
    {
      diary_chart_theme_set_ink (&self->theme, cr, DIARY_INK_BAR);
      cairo_fill_preserve (cr);
    }
  set_path (self, cr, view, region);
  if (self->regions[DIARY_BODY_HOVERED] == region || self->regions[DIARY_BODY_FOCUSED] == region)
    {
      diary_chart_theme_set_ink (&self->theme, cr, DIARY_INK_SELECTION);
      cairo_fill_preserve (cr);
    }
  diary_chart_theme_set_ink (&self->theme, cr, DIARY_INK_GAP);
  set_line (self, cr, LINE_BORDER);
  cairo_stroke (cr);
}

/* The border of what is chosen, hovered or focused lies over all others. */
static void
paint_states (DiaryBodyPainter *self, cairo_t *cr, DiaryBodyAspect view)
{
  static const double widths[] = {
    [DIARY_BODY_CHOSEN] = LINE_CHOSEN,
    [DIARY_BODY_HOVERED] = LINE_OUTLINE,
    [DIARY_BODY_FOCUSED] = LINE_FOCUSED,
  };

  for (int state = 0; state < DIARY_N_BODY_STATES; state++)
    {
      if (self->regions[state] == DIARY_BODY_NO_REGION)
        continue;
      set_path (self, cr, view, self->regions[state]);
      set_line (self, cr, widths[state]);
      diary_chart_theme_set_ink (&self->theme, cr, DIARY_INK_LINE);
      cairo_stroke (cr);
    }
}

static void
paint_number (DiaryBodyPainter *self, cairo_t *cr, DiaryBodyAspect view, int region)
{
  int count = diary_body_counts_get_count (self->counts, region);
  g_autofree char *text = g_strdup_printf ("%'d", count);
  g_autoptr (PangoLayout) layout = NULL;
  double x, y;
  int height;

  if (count == 0 || !diary_body_map_is_in_view (region, view))
    return;
  layout = create_text (self, text, PANGO_WEIGHT_BOLD,
                        NUMBER_SIZE * MIN (1, NUMBER_CHARS / g_utf8_strlen (text, -1)));
  pango_layout_get_pixel_size (layout, NULL, &height);
  diary_body_map_get_centre (region, view, &x, &y);
  diary_chart_theme_set_on_step (&self->theme, cr,
                                 diary_body_counts_get_step (self->counts, region),
                                 diary_body_counts_get_steps (self->counts).n_steps);
  draw_text (cr, layout, self->views[view].x + x * self->scale,
             self->views[view].y + y * self->scale - height / 2.0, 0.5);
}

static void
paint_view (DiaryBodyPainter *self, cairo_t *cr, DiaryBodyAspect view)
{
  cairo_save (cr);
  cairo_translate (cr, self->views[view].x, self->views[view].y);
  cairo_scale (cr, self->scale, self->scale);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    paint_region (self, cr, view, i);
  cairo_new_path (cr);
  diary_body_map_add_lines (view, cr);
  set_line (self, cr, LINE_OUTLINE);
  diary_chart_theme_set_ink (&self->theme, cr, DIARY_INK_TEXT);
  cairo_stroke (cr);
  paint_states (self, cr, view);
  cairo_restore (cr);

  for (int i = 0; self->numbers && self->counts != NULL && i < diary_body_map_get_n_regions (); i++)
    paint_number (self, cr, view, i);
}

static void
diary_body_painter_finalize (GObject *object)
{
  DiaryBodyPainter *self = DIARY_BODY_PAINTER (object);

  g_clear_object (&self->context);
  g_clear_object (&self->counts);
  g_clear_pointer (&self->legend, diary_body_legend_free);

  G_OBJECT_CLASS (diary_body_painter_parent_class)->finalize (object);
}

static void
diary_body_painter_class_init (DiaryBodyPainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_body_painter_finalize;
}

static void
diary_body_painter_init (DiaryBodyPainter *self)
{
  for (int i = 0; i < DIARY_N_BODY_STATES; i++)
    self->regions[i] = DIARY_BODY_NO_REGION;
}

/**
 * diary_body_painter_new:
 * @context: the fonts
 * @theme: how it looks; copied
 *
 * Returns: (transfer full): a painter
 */
DiaryBodyPainter *
diary_body_painter_new (PangoContext *context, const DiaryChartTheme *theme)
{
  DiaryBodyPainter *self = g_object_new (DIARY_TYPE_BODY_PAINTER, NULL);
  g_autoptr (PangoLayout) line = NULL;
  int height;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), self);
  g_return_val_if_fail (theme != NULL, self);

  self->context = g_object_ref (context);
  self->theme = *theme;
  line = create_text (self, "0", PANGO_WEIGHT_NORMAL, 1);
  pango_layout_get_pixel_size (line, NULL, &height);
  self->line_height = height;

  return self;
}

/**
 * diary_body_painter_set_counts:
 * @self: a painter, which has to be laid out again
 * @counts: (nullable): what the regions are filled by, or %NULL where one of them is to be chosen
 */
void
diary_body_painter_set_counts (DiaryBodyPainter *self, DiaryBodyCounts *counts)
{
  g_return_if_fail (DIARY_IS_BODY_PAINTER (self));
  g_return_if_fail (counts == NULL || DIARY_IS_BODY_COUNTS (counts));

  g_set_object (&self->counts, counts);
  g_clear_pointer (&self->legend, diary_body_legend_free);
  if (counts != NULL)
    self->legend = diary_body_legend_new (counts, self->context, &self->theme);
}

/**
 * diary_body_painter_set_numbers:
 * @self: a painter
 * @numbers: whether the counts are also written on the regions
 */
void
diary_body_painter_set_numbers (DiaryBodyPainter *self, gboolean numbers)
{
  g_return_if_fail (DIARY_IS_BODY_PAINTER (self));

  self->numbers = numbers;
}

/**
 * diary_body_painter_set_region:
 * @self: a painter
 * @state: a state
 * @region: the region that is in it, or %DIARY_BODY_NO_REGION
 */
void
diary_body_painter_set_region (DiaryBodyPainter *self, DiaryBodyState state, int region)
{
  g_return_if_fail (DIARY_IS_BODY_PAINTER (self));
  g_return_if_fail (state < DIARY_N_BODY_STATES);

  self->regions[state] = region;
}

/**
 * diary_body_painter_get_natural_width:
 * @self: a painter
 *
 * Returns: the width at which all views stand beside each other in their natural size
 */
double
diary_body_painter_get_natural_width (DiaryBodyPainter *self)
{
  g_return_val_if_fail (DIARY_IS_BODY_PAINTER (self), 0);

  return get_row_width (DIARY_BODY_FRONT, DIARY_BODY_BACK) * self->theme.scale;
}

/**
 * diary_body_painter_measure:
 * @self: a painter
 * @width: a width
 *
 * Returns: how high the map is at @width
 */
double
diary_body_painter_measure (DiaryBodyPainter *self, double width)
{
  g_return_val_if_fail (DIARY_IS_BODY_PAINTER (self), 0);

  return lay_out (self, width);
}

/**
 * diary_body_painter_allocate:
 * @self: a painter
 * @width: the width to lay it out in
 */
void
diary_body_painter_allocate (DiaryBodyPainter *self, double width)
{
  g_return_if_fail (DIARY_IS_BODY_PAINTER (self));

  lay_out (self, width);
}

/**
 * diary_body_painter_paint:
 * @self: a painter that is laid out
 * @cr: where to draw
 */
void
diary_body_painter_paint (DiaryBodyPainter *self, cairo_t *cr)
{
  g_return_if_fail (DIARY_IS_BODY_PAINTER (self));
  g_return_if_fail (cr != NULL);

  for (DiaryBodyAspect view = 0; view < DIARY_N_BODY_VIEWS; view++)
    {
      paint_heading (self, cr, view);
      paint_view (self, cr, view);
    }
  if (self->legend == NULL)
    return;
  cairo_save (cr);
  cairo_translate (cr, 0, self->legend_top);
  diary_body_legend_paint (self->legend, cr);
  cairo_restore (cr);
}

/**
 * diary_body_painter_get_region_rect:
 * @self: a painter that is laid out
 * @region: a region
 * @rect: (out caller-allocates): where it is pointed at best, at least %DIARY_BODY_TARGET_SIZE wide
 *   and high
 */
void
diary_body_painter_get_region_rect (DiaryBodyPainter *self, int region, cairo_rectangle_t *rect)
{
  double target, across, down;
  DiaryBodyAspect view;

  g_return_if_fail (DIARY_IS_BODY_PAINTER (self));
  g_return_if_fail (rect != NULL);

  diary_body_map_get_bounds (region, &view, rect);
  target = DIARY_BODY_TARGET_SIZE * self->theme.scale;
  across = MAX (0, target - rect->width * self->scale);
  down = MAX (0, target - rect->height * self->scale);
  *rect = (cairo_rectangle_t){
    .x = self->views[view].x + rect->x * self->scale - across / 2,
    .y = self->views[view].y + rect->y * self->scale - down / 2,
    .width = rect->width * self->scale + across,
    .height = rect->height * self->scale + down,
  };
  rect->x = CLAMP (rect->x, 0, MAX (0, self->width - rect->width));
}

/**
 * diary_body_painter_find_region:
 * @self: a painter that is laid out
 * @x: from the left
 * @y: from the top
 *
 * Returns: the region that is there, or %DIARY_BODY_NO_REGION
 */
int
diary_body_painter_find_region (DiaryBodyPainter *self, double x, double y)
{
  g_return_val_if_fail (DIARY_IS_BODY_PAINTER (self), DIARY_BODY_NO_REGION);

  for (DiaryBodyAspect view = 0; view < DIARY_N_BODY_VIEWS; view++)
    {
      const cairo_rectangle_t *area = &self->views[view];

      if (x >= area->x && x <= area->x + area->width && y >= area->y && y <= area->y + area->height)
        return diary_body_map_find_at (view, (x - area->x) / self->scale,
                                       (y - area->y) / self->scale);
    }

  return DIARY_BODY_NO_REGION;
}
