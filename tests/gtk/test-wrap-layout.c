/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-wrap-layout.h"

#include <adwaita.h>

#define CHILD_WIDTH  40
#define CHILD_HEIGHT 20
#define SPACING      10

/* A box with children of a known size, @width wide. */
static GtkWidget *
make_box (gboolean grid, int n_children, int width)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  int height;

  gtk_widget_set_layout_manager (box, diary_wrap_layout_new (SPACING, grid));
  for (int i = 0; i < n_children; i++)
    {
      GtkWidget *child = gtk_drawing_area_new ();

      gtk_widget_set_size_request (child, CHILD_WIDTH, CHILD_HEIGHT);
      gtk_box_append (GTK_BOX (box), child);
    }
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (box, width, height, -1, NULL);

  return box;
}

static graphene_rect_t
bounds_of (GtkWidget *box, int n)
{
  GtkWidget *child = gtk_widget_get_first_child (box);
  graphene_rect_t bounds;

  while (n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  g_assert_true (gtk_widget_compute_bounds (child, box, &bounds));

  return bounds;
}

static void
assert_at (GtkWidget *box, int n, float x, float y, float width)
{
  graphene_rect_t bounds = bounds_of (box, n);

  g_assert_cmpfloat (bounds.origin.x, ==, x);
  g_assert_cmpfloat (bounds.origin.y, ==, y);
  g_assert_cmpfloat (bounds.size.width, ==, width);
}

static void
test_wrap_layout_words (void)
{
  GtkWidget *box = make_box (FALSE, 5, 3 * CHILD_WIDTH + 2 * SPACING);

  assert_at (box, 0, 0, 0, CHILD_WIDTH);
  assert_at (box, 2, 2 * (CHILD_WIDTH + SPACING), 0, CHILD_WIDTH);
  assert_at (box, 3, 0, CHILD_HEIGHT + SPACING, CHILD_WIDTH);
  g_assert_cmpint (gtk_widget_get_height (box), ==, 2 * CHILD_HEIGHT + SPACING);

  g_assert_finalize_object (box);
}

/* Lines of a grid are about equally long, and are filled to the last pixel. */
static void
test_wrap_layout_grid (void)
{
  int width = 4 * (CHILD_WIDTH + SPACING);
  GtkWidget *box = make_box (TRUE, 6, width);
  graphene_rect_t last = bounds_of (box, 2);

  assert_at (box, 3, 0, CHILD_HEIGHT + SPACING, 60);
  g_assert_cmpfloat (last.origin.x + last.size.width, ==, width);
  g_assert_cmpint (gtk_widget_get_height (box), ==, 2 * CHILD_HEIGHT + SPACING);

  g_assert_finalize_object (box);
}

static void
test_wrap_layout_narrow (void)
{
  GtkWidget *box = make_box (FALSE, 3, CHILD_WIDTH);
  int minimum, natural;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, CHILD_WIDTH);
  g_assert_cmpint (natural, ==, 3 * CHILD_WIDTH + 2 * SPACING);
  assert_at (box, 2, 0, 2 * (CHILD_HEIGHT + SPACING), CHILD_WIDTH);

  g_assert_finalize_object (box);
}

static void
test_wrap_layout_rtl (void)
{
  GtkWidget *box = make_box (FALSE, 2, 200);

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  gtk_widget_allocate (box, 200, CHILD_HEIGHT, -1, NULL);
  assert_at (box, 0, 200 - CHILD_WIDTH, 0, CHILD_WIDTH);
  assert_at (box, 1, 200 - 2 * CHILD_WIDTH - SPACING, 0, CHILD_WIDTH);

  g_assert_finalize_object (box);
}

static void
test_wrap_layout_hidden (void)
{
  GtkWidget *box = make_box (FALSE, 3, 200);

  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  gtk_widget_allocate (box, 200, CHILD_HEIGHT, -1, NULL);
  assert_at (box, 1, 0, 0, CHILD_WIDTH);

  g_assert_finalize_object (box);
}

static void
test_wrap_layout_empty (void)
{
  GtkWidget *box = make_box (TRUE, 0, 200);

  g_assert_cmpint (gtk_widget_get_height (box), ==, 0);

  g_assert_finalize_object (box);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/wrap-layout/words", test_wrap_layout_words);
  g_test_add_func ("/wrap-layout/grid", test_wrap_layout_grid);
  g_test_add_func ("/wrap-layout/narrow", test_wrap_layout_narrow);
  g_test_add_func ("/wrap-layout/rtl", test_wrap_layout_rtl);
  g_test_add_func ("/wrap-layout/hidden", test_wrap_layout_hidden);
  g_test_add_func ("/wrap-layout/empty", test_wrap_layout_empty);

  return g_test_run ();
}
