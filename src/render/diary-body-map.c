/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-map.h"

#include <math.h>

#include "diary-body-map-shapes.h"
#include "diary-vocabulary.h"

/* How far beside a region a hand may miss it. */
#define TOLERANCE 5

/* Of a circle that four Bézier curves draw. */
#define ROUNDNESS 0.5523

/**
 * Region:
 * @place: what it is
 * @shape: its first shape
 * @sign: 1 on the half that is written down, -1 on its mirror image
 */
typedef struct
{
  DiaryPlace place;
  const DiaryBodyShape *shape;
  int sign;
} Region;

static const cairo_rectangle_t view_sizes[] = {
  [DIARY_BODY_FRONT] = { .width = 196, .height = 456 },
  [DIARY_BODY_CLOSE] = { .width = 140, .height = 456 },
  [DIARY_BODY_BACK] = { .width = 196, .height = 456 },
};

/* --- Regions --- */

static void
add_region (GArray *regions, const DiaryBodyShape *shape, const char *side, int sign)
{
  Region region = {
    .place.site = diary_vocabulary_canonical (DIARY_TERMS_SITES, shape->site),
    .place.side = diary_vocabulary_canonical (DIARY_TERMS_SIDES, side),
    .shape = shape,
    .sign = sign,
  };

  for (unsigned int i = 0; i < regions->len; i++)
    if (diary_place_compare (&g_array_index (regions, Region, i).place, &region.place) == 0)
      return;
  g_array_append_val (regions, region);
}

static GArray *
make_regions (void)
{
  GArray *regions = g_array_new (FALSE, FALSE, sizeof (Region));
  int n_shapes;
  const DiaryBodyShape *shapes = diary_body_map_get_shapes (&n_shapes);

  for (int i = 0; i < n_shapes; i++)
    switch (shapes[i].halves)
      {
      case DIARY_BODY_EACH:
        add_region (regions, &shapes[i], "left", 1);
        add_region (regions, &shapes[i], "right", -1);
        break;
      case DIARY_BODY_MIDDLE:
        add_region (regions, &shapes[i], "middle", 1);
        break;
      case DIARY_BODY_WHOLE:
        add_region (regions, &shapes[i], NULL, 1);
        break;
      }

  return regions;
}

static GArray *
get_regions (void)
{
  static gsize regions;

  if (g_once_init_enter (&regions))
    g_once_init_leave (&regions, (gsize) make_regions ());

  return (GArray *) regions;
}

static const Region *
get_region (int region)
{
  return &g_array_index (get_regions (), Region, region);
}

/* The next shape of @region in @view after @shape, or the first one. */
static const DiaryBodyShape *
next_shape (const Region *region, DiaryBodyAspect view, const DiaryBodyShape *shape)
{
  int n_shapes;
  const DiaryBodyShape *shapes = diary_body_map_get_shapes (&n_shapes);

  for (shape = shape != NULL ? shape + 1 : region->shape; shape < shapes + n_shapes; shape++)
    if (shape->view == view && shape->halves == region->shape->halves &&
        g_str_equal (shape->site, region->shape->site))
      return shape;

  return NULL;
}

/* --- Paths --- */

static double
get_middle (DiaryBodyAspect view)
{
  return view_sizes[view].width / 2;
}

/* Which way the person’s left is. */
static int
get_direction (DiaryBodyAspect view)
{
  return diary_body_map_is_left_first (view) ? -1 : 1;
}

/* The point after the ends of a curve: one that ends on the midline goes on mirrored. */
static DiaryBodyPoint
get_point (const DiaryBodyCurve *curve, int index)
{
  const DiaryBodyPoint *points = curve->points;
  int last = curve->n_points - 1;
  gboolean closed = points[0].x == points[last].x && points[0].y == points[last].y;
  int end = index < 0 ? 0 : last;
  int inner = index < 0 ? 1 : last - 1;

  if (index >= 0 && index <= last)
    return points[index];
  if (closed)
    return points[index < 0 ? last - 1 : 1];
  if (points[end].x == 0)
    return (DiaryBodyPoint){ -points[inner].x, points[inner].y };
  return points[end];
}

/* From point @index to its neighbour @step further, through which the curve goes on smoothly
 * (Catmull and Rom’s spline, as a Bézier curve). */
static void
add_segment (const DiaryBodyCurve *curve, int index, int step, int sign, cairo_t *cr)
{
  DiaryBodyPoint before = get_point (curve, index - step);
  DiaryBodyPoint from = get_point (curve, index);
  DiaryBodyPoint to = get_point (curve, index + step);
  DiaryBodyPoint after = get_point (curve, index + 2 * step);

  cairo_curve_to (cr, sign * (from.x + (to.x - before.x) / 6), from.y + (to.y - before.y) / 6,
                  sign * (to.x - (after.x - from.x) / 6), to.y - (after.y - from.y) / 6,
                  sign * to.x, to.y);
}

static void
add_oval (const DiaryBodyCurve *curve, int sign, cairo_t *cr)
{
  double x = sign * curve->points[0].x, y = curve->points[0].y;
  double across = sign * curve->points[1].x, up = curve->points[1].y;

  cairo_new_sub_path (cr);
  cairo_move_to (cr, x + across, y);
  for (int i = 0; i < 4; i++)
    {
      double c = i % 2 == 0 ? 1 - i : 0, s = i % 2 == 1 ? 2 - i : 0;

      cairo_curve_to (cr, x + across * (c - s * ROUNDNESS), y + up * (s + c * ROUNDNESS),
                      x + across * (-s + c * ROUNDNESS), y + up * (c + s * ROUNDNESS),
                      x - across * s, y + up * c);
    }
  cairo_close_path (cr);
}

/* A line to @x, @y that swings out to its side by @bend of its length. */
static void
add_join (double x, double y, double bend, cairo_t *cr)
{
  double from_x, from_y, across, down;

  cairo_get_current_point (cr, &from_x, &from_y);
  across = bend * (y - from_y);
  down = bend * (from_x - x);
  cairo_curve_to (cr, from_x + (x - from_x) / 3 + across, from_y + (y - from_y) / 3 + down,
                  x - (x - from_x) / 3 + across, y - (y - from_y) / 3 + down, x, y);
}

static int
get_sign (const DiaryBodyPiece *piece, int sign)
{
  return piece->flags & DIARY_BODY_MIRRORED ? -sign : sign;
}

/* Goes to the start of @piece from the end of @before, which is in the same contour. */
static void
join (const DiaryBodyPiece *before, const DiaryBodyPiece *piece, int sign, cairo_t *cr)
{
  DiaryBodyPoint to = get_point (piece->curve, piece->from);

  add_join (get_sign (piece, sign) * to.x, to.y, sign * before->bend, cr);
}

static void
add_piece (const DiaryBodyPiece *piece, int sign, cairo_t *cr)
{
  int step = piece->to > piece->from ? 1 : -1;

  for (int i = piece->from; i != piece->to; i += step)
    add_segment (piece->curve, i, step, get_sign (piece, sign), cr);
}

static void
add_pieces (const DiaryBodyPiece *pieces, gboolean closed, int sign, cairo_t *cr)
{
  const DiaryBodyPiece *first = NULL;

  for (const DiaryBodyPiece *piece = pieces; piece->curve != NULL; piece++)
    {
      gboolean ends = piece[1].curve == NULL || piece[1].flags & DIARY_BODY_CONTOUR ||
                      piece[1].curve->n_points == 0;

      if (piece->curve->n_points == 0)
        {
          add_oval (piece->curve, sign, cr);
          continue;
        }
      if (first == NULL)
        {
          DiaryBodyPoint from = get_point (piece->curve, piece->from);

          first = piece;
          cairo_move_to (cr, get_sign (piece, sign) * from.x, from.y);
        }
      else
        join (piece - 1, piece, sign, cr);
      add_piece (piece, sign, cr);
      if (ends && closed)
        {
          join (piece, first, sign, cr);
          cairo_close_path (cr);
        }
      if (ends)
        first = NULL;
    }
}

static void
add_shape (const DiaryBodyShape *shape, int sign, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, get_middle (shape->view), 0);
  add_pieces (shape->pieces, TRUE, sign * get_direction (shape->view), cr);
  cairo_restore (cr);
}

static cairo_t *
create_scratch (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_width (cr, 2 * TOLERANCE);

  return cr;
}

/**
 * diary_body_map_get_n_regions:
 *
 * Returns: how many regions the map has
 */
int
diary_body_map_get_n_regions (void)
{
  return (int) get_regions ()->len;
}

/**
 * diary_body_map_get_place:
 * @region: a region
 *
 * The side is left, right or middle; %NULL is that of a site which the map does not divide.
 *
 * Returns: (transfer none): what it is, with keys of the vocabulary
 */
const DiaryPlace *
diary_body_map_get_place (int region)
{
  g_return_val_if_fail (region >= 0 && region < diary_body_map_get_n_regions (), NULL);

  return &get_region (region)->place;
}

/**
 * diary_body_map_find_place:
 * @place: a place, with keys of the vocabulary
 *
 * Returns: the region that is just this place, or %DIARY_BODY_NO_REGION
 */
int
diary_body_map_find_place (const DiaryPlace *place)
{
  g_return_val_if_fail (place != NULL, DIARY_BODY_NO_REGION);

  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    {
      const Region *region = get_region (i);

      if (g_strcmp0 (region->place.site, place->site) == 0 &&
          (region->place.side == NULL || g_strcmp0 (region->place.side, place->side) == 0))
        return i;
    }

  return DIARY_BODY_NO_REGION;
}

/**
 * diary_body_map_has_site:
 * @site: (nullable): a key of the vocabulary
 *
 * Returns: whether the map has it; what is all over, or elsewhere, it has not
 */
gboolean
diary_body_map_has_site (const char *site)
{
  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    if (g_strcmp0 (get_region (i)->place.site, site) == 0)
      return TRUE;

  return FALSE;
}

/**
 * diary_body_map_get_view_size:
 * @view: a view
 * @width: (out): its width
 * @height: (out): its height
 */
void
diary_body_map_get_view_size (DiaryBodyAspect view, double *width, double *height)
{
  g_return_if_fail (view < DIARY_N_BODY_VIEWS);
  g_return_if_fail (width != NULL && height != NULL);

  *width = view_sizes[view].width;
  *height = view_sizes[view].height;
}

/**
 * diary_body_map_is_left_first:
 * @view: a view
 *
 * Returns: whether the person’s left is at the left of the view
 */
gboolean
diary_body_map_is_left_first (DiaryBodyAspect view)
{
  return view == DIARY_BODY_BACK;
}

/**
 * diary_body_map_is_in_view:
 * @region: a region
 * @view: a view
 *
 * Returns: whether the region is seen in the view
 */
gboolean
diary_body_map_is_in_view (int region, DiaryBodyAspect view)
{
  g_return_val_if_fail (region >= 0 && region < diary_body_map_get_n_regions (), FALSE);

  return next_shape (get_region (region), view, NULL) != NULL;
}

/**
 * diary_body_map_add_path:
 * @region: a region
 * @view: a view, with its corner at the origin of @cr
 * @cr: where to add the closed contours of the region; they are meant for the even-odd rule
 */
void
diary_body_map_add_path (int region, DiaryBodyAspect view, cairo_t *cr)
{
  const Region *self;
  const DiaryBodyShape *shape = NULL;

  g_return_if_fail (region >= 0 && region < diary_body_map_get_n_regions ());
  g_return_if_fail (cr != NULL);

  self = get_region (region);
  while ((shape = next_shape (self, view, shape)) != NULL)
    add_shape (shape, self->sign, cr);
}

/**
 * diary_body_map_add_lines:
 * @view: a view, with its corner at the origin of @cr
 * @cr: where to add what is drawn beside the regions: the outline and the features of the face
 */
void
diary_body_map_add_lines (DiaryBodyAspect view, cairo_t *cr)
{
  int n_lines;
  const DiaryBodyLine *lines = diary_body_map_get_lines (&n_lines);

  g_return_if_fail (view < DIARY_N_BODY_VIEWS);
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_translate (cr, get_middle (view), 0);
  for (int i = 0; i < n_lines; i++)
    if (lines[i].view == view)
      {
        add_pieces (lines[i].pieces, FALSE, 1, cr);
        add_pieces (lines[i].pieces, FALSE, -1, cr);
      }
  cairo_restore (cr);
}

/**
 * diary_body_map_get_bounds:
 * @region: a region
 * @view: (out): the view in which it is pointed at best
 * @bounds: (out caller-allocates): the area it takes there
 */
void
diary_body_map_get_bounds (int region, DiaryBodyAspect *view, cairo_rectangle_t *bounds)
{
  const Region *self;
  double left, top, right, bottom;
  cairo_t *cr;

  g_return_if_fail (region >= 0 && region < diary_body_map_get_n_regions ());
  g_return_if_fail (view != NULL && bounds != NULL);

  self = get_region (region);
  *view = self->shape->view;
  cr = create_scratch ();
  add_shape (self->shape, self->sign, cr);
  cairo_fill_extents (cr, &left, &top, &right, &bottom);
  cairo_destroy (cr);
  *bounds = (cairo_rectangle_t){ left, top, right - left, bottom - top };
}

/**
 * diary_body_map_get_centre:
 * @region: a region
 * @view: a view in which it is seen
 * @x: (out): from the left of the view
 * @y: (out): from its top
 *
 * Finds a point well inside the region, where a number may stand.
 */
void
diary_body_map_get_centre (int region, DiaryBodyAspect view, double *x, double *y)
{
  const Region *self;
  const DiaryBodyShape *shape;

  g_return_if_fail (diary_body_map_is_in_view (region, view));
  g_return_if_fail (x != NULL && y != NULL);

  self = get_region (region);
  shape = next_shape (self, view, NULL);
  *x = get_middle (view) + get_direction (view) * self->sign * shape->centre.x;
  *y = shape->centre.y;
}

/**
 * diary_body_map_find_at:
 * @view: a view
 * @x: from its left
 * @y: from its top
 *
 * Returns: the region at this point, or else one that it narrowly misses, or %DIARY_BODY_NO_REGION
 */
int
diary_body_map_find_at (DiaryBodyAspect view, double x, double y)
{
  cairo_t *cr = create_scratch ();
  int missed = DIARY_BODY_NO_REGION, hit = DIARY_BODY_NO_REGION;

  for (int i = 0; i < diary_body_map_get_n_regions () && hit == DIARY_BODY_NO_REGION; i++)
    {
      cairo_new_path (cr);
      diary_body_map_add_path (i, view, cr);
      if (cairo_in_fill (cr, x, y))
        hit = i;
      else if (missed == DIARY_BODY_NO_REGION && cairo_in_stroke (cr, x, y))
        missed = i;
    }
  cairo_destroy (cr);

  return hit != DIARY_BODY_NO_REGION ? hit : missed;
}
