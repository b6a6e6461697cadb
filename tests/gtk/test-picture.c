/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-picture.h"

#include <math.h>

#include "test-luminance.h"

/* https://www.w3.org/TR/WCAG22/, 1.4.3 "Contrast (Minimum)" and 1.4.11 "Non-text Contrast". */
#define TEXT_CONTRAST   4.5
#define SYMBOL_CONTRAST 3.0

/* A stroke thinner than two pixels may have none of its own colour. */
#define SCALE 2

struct _TestPicture
{
  GtkWidget *window;
  guint32 *pixels; /* as cairo has them, four bytes each */
  int width;       /* in pixels, as the rest */
  int height;
  int frame; /* how wide it is on each side */
  int n_measured;
};

static double
get_luminance (guint32 pixel)
{
  return test_luminance_get ((pixel >> 16 & 0xff) / 255.0, (pixel >> 8 & 0xff) / 255.0,
                             (pixel & 0xff) / 255.0);
}

static double
get_contrast (guint32 one, guint32 other)
{
  return test_luminance_get_contrast (get_luminance (one), get_luminance (other));
}

/* The colour that most of @area has is behind the text; the one that differs most is the text's. */
static double
measure (TestPicture *picture, const cairo_rectangle_int_t *area)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint32 behind = 0;
  int most = 0;
  double contrast = 1;
  GHashTableIter iter;
  gpointer pixel;

  for (int y = area->y * SCALE; y < (area->y + area->height) * SCALE; y++)
    for (int x = area->x * SCALE; x < (area->x + area->width) * SCALE; x++)
      {
        guint32 *row = picture->pixels + (y + picture->frame) * picture->width;
        gpointer key = GUINT_TO_POINTER (row[x + picture->frame]);
        int count = GPOINTER_TO_INT (g_hash_table_lookup (counts, key)) + 1;

        g_hash_table_insert (counts, key, GINT_TO_POINTER (count));
        if (count > most)
          {
            most = count;
            behind = GPOINTER_TO_UINT (key);
          }
      }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &pixel, NULL))
    contrast = MAX (contrast, get_contrast (GPOINTER_TO_UINT (pixel), behind));

  return contrast;
}

/* Returns: whether all of @widget is in sight; if so, @area is where in @window */
static gboolean
get_area (GtkWidget *widget, GtkWidget *window, cairo_rectangle_int_t *area)
{
  graphene_rect_t bounds;

  for (GtkWidget *outer = widget; outer != NULL; outer = gtk_widget_get_parent (outer))
    {
      graphene_rect_t frame;

      if (!gtk_widget_compute_bounds (widget, outer, &bounds))
        return FALSE;
      graphene_rect_init (&frame, 0, 0, (float) gtk_widget_get_width (outer),
                          (float) gtk_widget_get_height (outer));
      if (gtk_widget_get_overflow (outer) == GTK_OVERFLOW_HIDDEN &&
          !graphene_rect_contains_rect (&frame, &bounds))
        return FALSE;
      if (outer == window)
        break;
    }

  area->x = (int) ceilf (bounds.origin.x);
  area->y = (int) ceilf (bounds.origin.y);
  area->width = (int) floorf (bounds.size.width) - 1;
  area->height = (int) floorf (bounds.size.height) - 1;

  return area->width > 0 && area->height > 0 && area->x >= 0 && area->y >= 0 &&
         area->x + area->width <= gtk_widget_get_width (window) &&
         area->y + area->height <= gtk_widget_get_height (window);
}

/* The signs of a switch are drawn for high contrast only.
 *
 * Returns: what contrast @widget must have, or zero if there is nothing to be seen of it */
static double
get_wanted (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TEXT_CONTRAST;
  if (GTK_IS_IMAGE (widget) && !GTK_IS_SWITCH (gtk_widget_get_parent (widget)) &&
      gtk_image_get_storage_type (GTK_IMAGE (widget)) != GTK_IMAGE_EMPTY)
    return SYMBOL_CONTRAST;

  return 0;
}

static void
look_at (TestPicture *picture, GtkWidget *widget)
{
  cairo_rectangle_int_t area;
  double wanted = get_wanted (widget);

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget) ||
      gtk_widget_get_opacity (widget) == 0)
    return;

  if (wanted > 0 && get_area (widget, picture->window, &area))
    {
      double contrast = measure (picture, &area);

      picture->n_measured++;
      if (contrast < wanted)
        {
          g_test_message ("%.2f to 1 for “%s”, %s", contrast,
                          GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "",
                          G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
          g_test_fail ();
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (picture, child);
}

/**
 * test_picture_take:
 * @window: a window that is shown
 *
 * Returns: (transfer full): how @window looks now, with the frame around what it shows
 */
TestPicture *
test_picture_take (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  TestPicture *self = g_new0 (TestPicture, 1);
  graphene_rect_t bounds;

  self->window = window;
  self->width = gdk_paintable_get_intrinsic_width (paintable) * SCALE;
  self->height = gdk_paintable_get_intrinsic_height (paintable) * SCALE;
  self->frame = (self->width - gtk_widget_get_width (window) * SCALE) / 2;
  gdk_paintable_snapshot (paintable, snapshot, self->width, self->height);
  node = gtk_snapshot_to_node (snapshot);
  graphene_rect_init (&bounds, 0, 0, (float) self->width, (float) self->height);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &bounds);
  self->pixels = g_new (guint32, (size_t) self->width * (size_t) self->height);
  gdk_texture_download (texture, (guchar *) self->pixels, (size_t) self->width * 4);

  return self;
}

/**
 * test_picture_free:
 * @self: (transfer full): a picture
 */
void
test_picture_free (TestPicture *self)
{
  g_free (self->pixels);
  g_free (self);
}

/**
 * test_picture_assert_legible:
 * @self: a picture of a window
 * @widget: the window, or what is looked at in it
 * @n_measured: how many texts and symbols there are in sight, at least
 *
 * Asserts that every text and symbol that is in use stands out from what is behind it.
 */
void
test_picture_assert_legible (TestPicture *self, GtkWidget *widget, int n_measured)
{
  look_at (self, widget);
  g_assert_cmpint (self->n_measured, >=, n_measured);
}
