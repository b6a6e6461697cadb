/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-map.h"

#include <math.h>

#include "diary-vocabulary.h"

#define NEAR 0.01

/* The sites that nobody can point at. */
static const char *const beside[] = { "all-over", "other", NULL };

static const char *const middles[] = { "chest", "abdomen", "upper-back", "lower-back" };

static int
find (const char *site, const char *side)
{
  DiaryPlace place = { site, side };

  return diary_body_map_find_place (&place);
}

static void
test_body_map_sites (void)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (DIARY_TERMS_SITES, &n_terms);

  for (size_t i = 0; i < n_terms; i++)
    {
      gboolean on_map = !g_strv_contains (beside, terms[i].key);

      g_assert_cmpint (diary_body_map_has_site (terms[i].key), ==, on_map);
      g_assert_cmpint (find (terms[i].key, "left") != DIARY_BODY_NO_REGION, ==, on_map);
      g_assert_cmpint (find (terms[i].key, "right") != DIARY_BODY_NO_REGION, ==, on_map);
    }
  g_assert_false (diary_body_map_has_site (NULL));
}

static void
test_body_map_places (void)
{
  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    {
      const DiaryPlace *place = diary_body_map_get_place (i);

      g_assert_true (place->site == diary_vocabulary_canonical (DIARY_TERMS_SITES, place->site));
      g_assert_cmpint (diary_body_map_find_place (place), ==, i);
    }
  /* A tongue is one, whatever its side; a calf without a side is neither of them. */
  g_assert_cmpint (find ("tongue", "left"), ==, find ("tongue", NULL));
  g_assert_cmpint (find ("calf", NULL), ==, DIARY_BODY_NO_REGION);
  g_assert_cmpint (find ("calf", "both"), ==, DIARY_BODY_NO_REGION);
  for (size_t i = 0; i < G_N_ELEMENTS (middles); i++)
    g_assert_cmpint (find (middles[i], "middle"), !=, DIARY_BODY_NO_REGION);
  g_assert_cmpint (find ("neck", "middle"), ==, DIARY_BODY_NO_REGION);
}

static int
get_mirrored (int region)
{
  const DiaryPlace *place = diary_body_map_get_place (region);

  if (g_strcmp0 (place->side, "left") == 0)
    return find (place->site, "right");
  if (g_strcmp0 (place->side, "right") == 0)
    return find (place->site, "left");
  return region;
}

static cairo_path_t *
copy_path (int region, DiaryBodyAspect view)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  cairo_path_t *path;

  diary_body_map_add_path (region, view, cr);
  path = cairo_copy_path (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return path;
}

static void
assert_mirrored (const cairo_path_t *one, const cairo_path_t *other, double width)
{
  g_assert_cmpint (one->num_data, ==, other->num_data);
  for (int i = 0; i < one->num_data; i += one->data[i].header.length)
    for (int point = 1; point < one->data[i].header.length; point++)
      {
        g_assert_cmpfloat_with_epsilon (one->data[i + point].point.x,
                                        width - other->data[i + point].point.x, NEAR);
        g_assert_cmpfloat_with_epsilon (one->data[i + point].point.y,
                                        other->data[i + point].point.y, NEAR);
      }
}

static void
test_body_map_mirrored (void)
{
  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    for (DiaryBodyAspect view = 0; view < DIARY_N_BODY_VIEWS; view++)
      {
        int other = get_mirrored (i);
        double width, height;
        cairo_path_t *one, *two;

        g_assert_cmpint (diary_body_map_is_in_view (i, view), ==,
                         diary_body_map_is_in_view (other, view));
        if (other == i)
          continue;
        diary_body_map_get_view_size (view, &width, &height);
        one = copy_path (i, view);
        two = copy_path (other, view);
        assert_mirrored (one, two, width);
        cairo_path_destroy (one);
        cairo_path_destroy (two);
      }
}

/* Left and right are the person’s own. */
static void
test_body_map_sides (void)
{
  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    for (DiaryBodyAspect view = 0; view < DIARY_N_BODY_VIEWS; view++)
      {
        const char *side = diary_body_map_get_place (i)->side;
        double width, height, x, y;

        if (!diary_body_map_is_in_view (i, view) || g_strcmp0 (side, "left") != 0)
          continue;
        diary_body_map_get_view_size (view, &width, &height);
        diary_body_map_get_centre (i, view, &x, &y);
        g_assert_cmpint (x < width / 2, ==, view == DIARY_BODY_BACK);
        g_assert_cmpint (diary_body_map_is_left_first (view), ==, view == DIARY_BODY_BACK);
      }
}

static void
test_body_map_hits (void)
{
  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    for (DiaryBodyAspect view = 0; view < DIARY_N_BODY_VIEWS; view++)
      {
        double x, y;

        if (!diary_body_map_is_in_view (i, view))
          continue;
        diary_body_map_get_centre (i, view, &x, &y);
        g_assert_cmpint (diary_body_map_find_at (view, x, y), ==, i);
      }
  g_assert_cmpint (diary_body_map_find_at (DIARY_BODY_FRONT, 2, 2), ==, DIARY_BODY_NO_REGION);
  /* The back of the head is no place of the vocabulary. */
  g_assert_cmpint (diary_body_map_find_at (DIARY_BODY_BACK, 98, 30), ==, DIARY_BODY_NO_REGION);
  g_assert_cmpint (diary_body_map_find_at (DIARY_BODY_CLOSE, 20, 60), ==, find ("face", "right"));
}

/* What a hand narrowly misses it still means. */
static void
test_body_map_near_misses (void)
{
  cairo_rectangle_t bounds;
  DiaryBodyAspect view;
  int thumb = find ("thumb", "left");

  diary_body_map_get_bounds (thumb, &view, &bounds);
  g_assert_cmpint (view, ==, DIARY_BODY_CLOSE);
  g_assert_cmpint (diary_body_map_find_at (view, bounds.x + bounds.width - 4,
                                           bounds.y + bounds.height + 3),
                   ==, thumb);
  g_assert_cmpint (diary_body_map_find_at (view, bounds.x + bounds.width - 4,
                                           bounds.y + bounds.height + 12),
                   ==, DIARY_BODY_NO_REGION);
}

/* No region lies over the point by which another is known. */
static void
test_body_map_apart (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    for (int other = 0; other < diary_body_map_get_n_regions (); other++)
      for (DiaryBodyAspect view = 0; view < DIARY_N_BODY_VIEWS; view++)
        {
          double x, y;

          if (!diary_body_map_is_in_view (i, view))
            continue;
          diary_body_map_get_centre (i, view, &x, &y);
          cairo_new_path (cr);
          diary_body_map_add_path (other, view, cr);
          g_assert_cmpint (cairo_in_fill (cr, x, y), ==, i == other);
        }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_body_map_bounds (void)
{
  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    {
      cairo_rectangle_t bounds;
      DiaryBodyAspect view;
      double width, height;

      diary_body_map_get_bounds (i, &view, &bounds);
      diary_body_map_get_view_size (view, &width, &height);
      g_assert_true (diary_body_map_is_in_view (i, view));
      g_assert_cmpfloat (bounds.x, >=, 0);
      g_assert_cmpfloat (bounds.y, >=, 0);
      g_assert_cmpfloat (bounds.x + bounds.width, <=, width + NEAR);
      g_assert_cmpfloat (bounds.y + bounds.height, <=, height);
      /* With what a hand may miss, each can be hit. */
      g_assert_cmpfloat (bounds.width + 10, >, 24);
      g_assert_cmpfloat (bounds.height + 10, >, 24);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body-map/sites", test_body_map_sites);
  g_test_add_func ("/body-map/places", test_body_map_places);
  g_test_add_func ("/body-map/mirrored", test_body_map_mirrored);
  g_test_add_func ("/body-map/sides", test_body_map_sides);
  g_test_add_func ("/body-map/hits", test_body_map_hits);
  g_test_add_func ("/body-map/near-misses", test_body_map_near_misses);
  g_test_add_func ("/body-map/apart", test_body_map_apart);
  g_test_add_func ("/body-map/bounds", test_body_map_bounds);

  return g_test_run ();
}
