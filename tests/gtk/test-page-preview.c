/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-page-preview.h"

#include <adwaita.h>

#include "diary-text-block.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  GtkWindow *window;
  DiaryPagePreview *preview;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *preview = diary_page_preview_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->preview = DIARY_PAGE_PREVIEW (preview);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), preview);
  gtk_window_set_child (fixture->window, scrolled);
  gtk_window_set_default_size (fixture->window, 300, 300);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
}

static DiaryDocument *
create_document (int n_pages, gboolean letter)
{
  DiaryDocument *document;
  DiaryPaper paper;

  if (letter)
    diary_paper_init_letter (&paper);
  else
    diary_paper_init_a4 (&paper);
  document = diary_document_new (&paper, "Test", FALSE);
  for (int i = 0; i < n_pages; i++)
    {
      if (i > 0)
        diary_document_add_page_break (document);
      diary_document_add (document, diary_text_block_new (DIARY_PRINT_BODY, "Text"));
    }

  return document;
}

static void
show (Fixture *fixture, int n_pages)
{
  g_autoptr (DiaryDocument) document = create_document (n_pages, FALSE);

  diary_page_preview_set_document (fixture->preview, document);
  g_assert_true (diary_page_preview_get_document (fixture->preview) == document);
  g_assert_cmpint (diary_page_preview_get_n_pages (fixture->preview), ==, n_pages);
}

static void
assert_page (Fixture *fixture, int page, const char *label)
{
  g_assert_cmpint (diary_page_preview_get_page (fixture->preview), ==, page);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->preview), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->preview),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

/* The keys turn pages, and at either end are left for what is around them. */
static void
test_page_preview_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->preview);

  assert_page (fixture, 0, "No page yet");
  show (fixture, 3);
  assert_page (fixture, 0, "Page 1 of 3");
  g_assert_false (test_press (widget, GDK_KEY_Page_Up, 0));
  g_assert_true (test_press (widget, GDK_KEY_Page_Down, 0));
  assert_page (fixture, 1, "Page 2 of 3");
  g_assert_true (test_press (widget, GDK_KEY_KP_Page_Down, 0));
  g_assert_false (test_press (widget, GDK_KEY_Page_Down, 0));
  assert_page (fixture, 2, "Page 3 of 3");
  g_assert_true (test_press (widget, GDK_KEY_Page_Up, 0));
  assert_page (fixture, 1, "Page 2 of 3");
  g_assert_true (gtk_widget_get_focusable (widget));
}

/* Another document is shown from the same page on, if it has that. */
static void
test_page_preview_other (Fixture *fixture, gconstpointer data)
{
  show (fixture, 3);
  diary_page_preview_set_page (fixture->preview, 2);
  show (fixture, 4);
  assert_page (fixture, 2, "Page 3 of 4");
  show (fixture, 2);
  assert_page (fixture, 1, "Page 2 of 2");
  diary_page_preview_set_document (fixture->preview, NULL);
  assert_page (fixture, 0, "No page yet");
}

/* The whole page fits the width, in its own proportions. */
static void
test_page_preview_size (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDocument) letter = create_document (1, TRUE);
  int height;

  show (fixture, 1);
  gtk_widget_measure (GTK_WIDGET (fixture->preview), GTK_ORIENTATION_VERTICAL, 210, &height, NULL,
                      NULL, NULL);
  g_assert_cmpint (height, ==, 297);
  diary_page_preview_set_document (fixture->preview, letter);
  gtk_widget_measure (GTK_WIDGET (fixture->preview), GTK_ORIENTATION_VERTICAL, 170, &height, NULL,
                      NULL, NULL);
  g_assert_cmpint (height, ==, 220);
}

/* Returns: the colour of a corner of what is painted, as cairo packs it */
static guint32
get_corner (Fixture *fixture)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40, 40);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;
  guint32 color;

  GTK_WIDGET_GET_CLASS (fixture->preview)->snapshot (GTK_WIDGET (fixture->preview), snapshot);
  node = gtk_snapshot_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_surface_flush (surface);
  color = *(guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return color;
}

/* Paper is white in the dark, too. */
static void
test_page_preview_dark (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  show (fixture, 1);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->preview)) > 40);
  g_assert_cmphex (get_corner (fixture), ==, 0xffffffff);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function)                                                                        \
  g_test_add ("/page-preview/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("keys", test_page_preview_keys);
  ADD ("other", test_page_preview_other);
  ADD ("size", test_page_preview_size);
  ADD ("dark", test_page_preview_dark);
#undef ADD

  return g_test_run ();
}
