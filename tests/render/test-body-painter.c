/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-painter.h"

#include <math.h>

#include "diary-body-map.h"
#include "test-painting.h"

#define WIDE   600
#define NARROW 312

typedef struct
{
  DiaryBodyPainter *painter;
  cairo_surface_t *surface;
  double width;
  double height;
} Painting;

static void
repaint (Painting *self)
{
  cairo_t *cr = cairo_create (self->surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  diary_body_painter_paint (self->painter, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

static Painting *
painting_new (DiaryBodyCounts *counts, double width)
{
  PangoContext *context = test_painting_create_context ();
  Painting *self = g_new0 (Painting, 1);
  DiaryChartTheme theme;

  diary_chart_theme_init_paper (&theme);
  self->painter = diary_body_painter_new (context, &theme);
  g_object_unref (context);
  diary_body_painter_set_counts (self->painter, counts);
  self->width = width;
  self->height = diary_body_painter_measure (self->painter, width);
  diary_body_painter_allocate (self->painter, width);
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width,
                                              (int) ceil (self->height));
  repaint (self);
  return self;
}

static void
painting_free (Painting *self)
{
  g_object_unref (self->painter);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Painting, painting_free)

static guint32
look (Painting *self, int x, int y)
{
  const unsigned char *bytes = cairo_image_surface_get_data (self->surface);
  guint32 pixel;

  memcpy (&pixel, bytes + y * cairo_image_surface_get_stride (self->surface) + x * 4, sizeof pixel);
  return pixel & 0xffffff;
}

static int
find (const char *site, const char *side)
{
  DiaryPlace place = { site, side };

  return diary_body_map_find_place (&place);
}

/* The darkness of a region's middle as a grey printer makes it: 0 for white, 255 for black. */
static int
get_darkness (Painting *self, int region)
{
  cairo_rectangle_t rect;
  guint32 pixel;

  diary_body_painter_get_region_rect (self->painter, region, &rect);
  pixel = look (self, (int) (rect.x + rect.width / 2), (int) (rect.y + rect.height / 2));
  return 255 -
         (int) ((pixel >> 16 & 0xff) * 0.30 + (pixel >> 8 & 0xff) * 0.59 + (pixel & 0xff) * 0.11);
}

/* Whether the pixel touches the region: those on its border have some of both. */
static gboolean
is_near (Painting *self, int x, int y, int region)
{
  for (int down = -1; down <= 1; down++)
    for (int across = -1; across <= 1; across++)
      if (diary_body_painter_find_region (self->painter, x + 0.5 + across, y + 0.5 + down) ==
          region)
        return TRUE;

  return FALSE;
}

/* A count changes its own region, on every view, and nothing else of the figures. */
static void
test_body_painter_fills (void)
{
  static const DiaryPlaceCount one = { { "thigh", "left" }, 7 };
  g_autoptr (DiaryBodyCounts) none = diary_body_counts_new (NULL, 0);
  g_autoptr (DiaryBodyCounts) some = diary_body_counts_new (&one, 1);
  g_autoptr (Painting) before = painting_new (none, WIDE);
  g_autoptr (Painting) after = painting_new (some, WIDE);
  int thigh = find ("thigh", "left");
  int n_changed = 0;

  for (int y = 0; y < (int) after->height - 40; y++)
    for (int x = 0; x < WIDE; x++)
      {
        if (look (before, x, y) == look (after, x, y))
          continue;
        n_changed++;
        g_assert_true (is_near (after, x, y, thigh));
      }
  g_assert_cmpint (n_changed, >, 2 * 30 * 70);
}

static void
test_body_painter_greys (void)
{
  static const DiaryPlaceCount five[] = {
    { { "calf", "left" }, 20 }, { { "calf", "right" }, 16 }, { { "shin", "left" }, 12 },
    { { "shin", "right" }, 8 }, { { "sole", "left" }, 4 },   { { "knee", "left" }, 0 },
  };
  g_autoptr (DiaryBodyCounts) counts = diary_body_counts_new (five, G_N_ELEMENTS (five));
  g_autoptr (Painting) painting = painting_new (counts, WIDE);

  for (size_t i = 0; i + 1 < G_N_ELEMENTS (five); i++)
    {
      int darker = get_darkness (painting, find (five[i].place.site, five[i].place.side));
      int lighter = get_darkness (painting, find (five[i + 1].place.site, five[i + 1].place.side));

      g_assert_cmpint (darker, >, lighter + 20);
    }
}

static void
test_body_painter_unsided (void)
{
  static const DiaryPlaceCount one = { { "thigh", NULL }, 7 };
  g_autoptr (DiaryBodyCounts) none = diary_body_counts_new (NULL, 0);
  g_autoptr (DiaryBodyCounts) some = diary_body_counts_new (&one, 1);
  g_autoptr (Painting) before = painting_new (none, WIDE);
  g_autoptr (Painting) after = painting_new (some, WIDE);

  for (const char *const *side = (const char *const[]){ "left", "right", NULL }; *side != NULL;
       side++)
    g_assert_cmpint (get_darkness (after, find ("thigh", *side)), >,
                     get_darkness (before, find ("thigh", *side)));
}

static void
test_body_painter_states (void)
{
  g_autoptr (Painting) painting = painting_new (NULL, WIDE);
  int calf = find ("calf", "left");

  for (int state = 0; state < DIARY_N_BODY_STATES; state++)
    {
      g_assert_cmpint (get_darkness (painting, calf), ==, 0);
      diary_body_painter_set_region (painting->painter, (DiaryBodyState) state, calf);
      repaint (painting);
      g_assert_cmpint (get_darkness (painting, calf), >, 10);
      g_assert_cmpint (get_darkness (painting, find ("calf", "right")), ==, 0);
      diary_body_painter_set_region (painting->painter, (DiaryBodyState) state,
                                     DIARY_BODY_NO_REGION);
      repaint (painting);
    }
}

static void
test_body_painter_numbers (void)
{
  static const DiaryPlaceCount one = { { "calf", "left" }, 7 };
  g_autoptr (DiaryBodyCounts) counts = diary_body_counts_new (&one, 1);
  g_autoptr (Painting) plain = painting_new (counts, WIDE);
  g_autoptr (Painting) numbered = painting_new (counts, WIDE);
  int n_changed = 0;

  diary_body_painter_set_numbers (numbered->painter, TRUE);
  repaint (numbered);
  for (int y = 0; y < (int) plain->height; y++)
    for (int x = 0; x < WIDE; x++)
      if (look (plain, x, y) != look (numbered, x, y))
        {
          n_changed++;
          g_assert_cmpint (diary_body_painter_find_region (plain->painter, x, y), ==,
                           find ("calf", "left"));
        }
  g_assert_cmpint (n_changed, >, 10);
}

/* Every region can be hit where it is, however wide the map, and nothing sticks out. */
static void
test_body_painter_rects (void)
{
  for (double width = DIARY_BODY_MIN_WIDTH; width <= WIDE; width += 40)
    {
      g_autoptr (Painting) painting = painting_new (NULL, width);

      for (int i = 0; i < diary_body_map_get_n_regions (); i++)
        {
          cairo_rectangle_t rect;

          diary_body_painter_get_region_rect (painting->painter, i, &rect);
          g_assert_cmpfloat (rect.width, >=, DIARY_BODY_TARGET_SIZE);
          g_assert_cmpfloat (rect.height, >=, DIARY_BODY_TARGET_SIZE);
          g_assert_cmpfloat (rect.x, >=, 0);
          g_assert_cmpfloat (rect.x + rect.width, <=, width);
          g_assert_cmpfloat (rect.y, >=, 0);
          g_assert_cmpfloat (rect.y + rect.height, <=, painting->height);
        }
    }
}

static void
test_body_painter_rows (void)
{
  g_autoptr (Painting) wide = painting_new (NULL, WIDE);
  g_autoptr (Painting) narrow = painting_new (NULL, NARROW);
  cairo_rectangle_t shin, calf;

  diary_body_painter_get_region_rect (wide->painter, find ("shin", "left"), &shin);
  diary_body_painter_get_region_rect (wide->painter, find ("calf", "left"), &calf);
  g_assert_cmpfloat_with_epsilon (shin.y, calf.y, 1);
  diary_body_painter_get_region_rect (narrow->painter, find ("shin", "left"), &shin);
  diary_body_painter_get_region_rect (narrow->painter, find ("calf", "left"), &calf);
  g_assert_cmpfloat (calf.y, >, shin.y + 200);
  g_assert_cmpfloat (narrow->height, >, wide->height * 1.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body-painter/fills", test_body_painter_fills);
  g_test_add_func ("/body-painter/greys", test_body_painter_greys);
  g_test_add_func ("/body-painter/unsided", test_body_painter_unsided);
  g_test_add_func ("/body-painter/states", test_body_painter_states);
  g_test_add_func ("/body-painter/numbers", test_body_painter_numbers);
  g_test_add_func ("/body-painter/rects", test_body_painter_rects);
  g_test_add_func ("/body-painter/rows", test_body_painter_rows);

  return g_test_run ();
}
