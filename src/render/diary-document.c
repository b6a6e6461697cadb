/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-document.h"

#include <glib/gi18n-lib.h>

#include "diary-columns-block.h"
#include "diary-print-text.h"

#define FONT "Sans"

/* The line at the foot of each page, with what stands above it, in points. */
#define FOOT_HEIGHT 20

/* Strips of a block, one below the other on a page. */
typedef struct
{
  DiaryBlock *block;
  int first_strip;
  int n_strips;
  int page;
  double y; /* from the upper margin */
} Run;

struct _DiaryDocument
{
  GObject parent_instance;

  DiaryPaper paper;
  char *title;
  GPtrArray *blocks; /* NULL for a page break */

  DiaryBlockSpace space;
  gboolean laid_out;
  GArray *runs;
  GArray *outline;
  int n_pages;
  double y;
};

G_DEFINE_FINAL_TYPE (DiaryDocument, diary_document, G_TYPE_OBJECT)

/* Fonts of its own: those of Pango belong to the thread that made the document, which may be
 * another one than paints it. */
static PangoContext *
create_context (gboolean right_to_left)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_font_description (context, font);
  pango_context_set_base_dir (context, right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  return context;
}

/* --- On which page what is --- */

static void
begin_page (DiaryDocument *self)
{
  self->n_pages++;
  self->y = 0;
}

static double
get_room (DiaryDocument *self)
{
  return self->space.height - self->y;
}

static void
add_run (DiaryDocument *self, DiaryBlock *block, int first_strip, int n_strips)
{
  Run run = { block, first_strip, n_strips, self->n_pages - 1, self->y };

  for (int i = first_strip; i < first_strip + n_strips; i++)
    self->y += diary_block_get_height (block, i);
  g_array_append_val (self->runs, run);
}

static double
get_height (DiaryBlock *block, int first_strip, int n_strips)
{
  double height = 0;

  for (int i = first_strip; i < first_strip + n_strips; i++)
    height += diary_block_get_height (block, i);

  return height;
}

/* What of the blocks from @index on must come together on a page: headings, and then the beginning
 * of what they stand over. */
static double
get_beginning (DiaryDocument *self, GPtrArray *blocks, guint index)
{
  double height = 0;

  for (guint i = index; i < blocks->len; i++)
    {
      DiaryBlock *block = g_ptr_array_index (blocks, i);
      int n_strips;

      if (block == NULL)
        break;
      n_strips = diary_block_get_n_strips (block);
      if (i > index)
        height += diary_block_get_space_before (block);
      if (!diary_block_get_keeps_next (block))
        {
          int n_first = MIN (n_strips, diary_block_get_n_headings (block) + 1);

          return height + get_height (block, 0, n_first);
        }
      height += get_height (block, 0, n_strips);
    }

  return height;
}

static void
add_to_outline (DiaryDocument *self, DiaryBlock *block)
{
  DiaryOutlineEntry entry = { NULL, 0, self->n_pages - 1, self->paper.margin + self->y };

  entry.text = diary_block_get_outline (block, &entry.depth);
  if (entry.text != NULL)
    g_array_append_val (self->outline, entry);
}

/* Puts the strips from @strip on where there is room, and again the headings where a page begins. */
static void
place_strips (DiaryDocument *self, DiaryBlock *block)
{
  int n_strips = diary_block_get_n_strips (block);
  int n_headings = diary_block_get_n_headings (block);
  int strip = 0;

  while (strip < n_strips)
    {
      int end = strip;
      double height = 0;

      while (end < n_strips && height + diary_block_get_height (block, end) <= get_room (self))
        height += diary_block_get_height (block, end++);
      if (end == strip && self->y <= get_height (block, 0, strip > 0 ? n_headings : 0))
        end++; /* higher than a page: what is too much of it is cut off */
      if (end > strip)
        add_run (self, block, strip, end - strip);
      strip = end;
      if (strip >= n_strips)
        return;
      begin_page (self);
      if (strip >= n_headings && n_headings > 0)
        add_run (self, block, 0, n_headings);
    }
}

static void
place_block (DiaryDocument *self, GPtrArray *blocks, guint index)
{
  DiaryBlock *block = g_ptr_array_index (blocks, index);

  if (block == NULL)
    {
      if (self->y > 0 && index + 1 < blocks->len)
        begin_page (self);
      return;
    }

  if (self->y > 0)
    self->y += diary_block_get_space_before (block);
  if (self->y > 0 && get_beginning (self, blocks, index) > get_room (self))
    begin_page (self);
  add_to_outline (self, block);
  place_strips (self, block);
}

/* Columns that are too high for it are no columns. */
static GPtrArray *
lay_out_blocks (DiaryDocument *self)
{
  GPtrArray *blocks = g_ptr_array_new ();

  for (guint i = 0; i < self->blocks->len; i++)
    {
      DiaryBlock *block = g_ptr_array_index (self->blocks, i);

      if (block != NULL)
        diary_block_lay_out (block, &self->space);
      if (!DIARY_IS_COLUMNS_BLOCK (block) ||
          diary_columns_block_get_fits (DIARY_COLUMNS_BLOCK (block)))
        {
          g_ptr_array_add (blocks, block);
          continue;
        }
      for (int stack = 0; stack < 2; stack++)
        {
          GPtrArray *parts = diary_columns_block_get_stack (DIARY_COLUMNS_BLOCK (block), stack);

          for (guint j = 0; j < parts->len; j++)
            {
              diary_block_lay_out (g_ptr_array_index (parts, j), &self->space);
              g_ptr_array_add (blocks, g_ptr_array_index (parts, j));
            }
        }
    }

  return blocks;
}

static void
ensure_layout (DiaryDocument *self)
{
  g_autoptr (GPtrArray) blocks = NULL;

  if (self->laid_out)
    return;

  self->laid_out = TRUE;
  g_array_set_size (self->runs, 0);
  g_array_set_size (self->outline, 0);
  self->n_pages = 0;
  begin_page (self);
  blocks = lay_out_blocks (self);
  for (guint i = 0; i < blocks->len; i++)
    place_block (self, blocks, i);
}

/* --- Painting --- */

static void
paint_foot (DiaryDocument *self, cairo_t *cr, int page)
{
  double top = self->paper.height - self->paper.margin - FOOT_HEIGHT / 2;
  g_autofree char *number = g_strdup_printf (_ ("Page %d of %d"), page + 1, self->n_pages);
  g_autofree char *text = g_strdup_printf ("%s · %s", self->title, number);
  g_autoptr (DiaryPrintText) foot = diary_print_text_new (self->space.context, DIARY_PRINT_SMALL,
                                                          text, self->space.width, FALSE);

  cairo_save (cr);
  cairo_translate (cr, self->paper.margin, top);
  diary_print_text_paint (foot, &self->space.theme, cr, 0, 1);
  cairo_restore (cr);
}

static void
diary_document_dispose (GObject *object)
{
  DiaryDocument *self = DIARY_DOCUMENT (object);

  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_object (&self->space.context);

  G_OBJECT_CLASS (diary_document_parent_class)->dispose (object);
}

static void
diary_document_finalize (GObject *object)
{
  DiaryDocument *self = DIARY_DOCUMENT (object);

  g_free (self->title);
  g_array_unref (self->runs);
  g_array_unref (self->outline);

  G_OBJECT_CLASS (diary_document_parent_class)->finalize (object);
}

static void
diary_document_class_init (DiaryDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = diary_document_dispose;
  G_OBJECT_CLASS (klass)->finalize = diary_document_finalize;
}

static void
clear_block (gpointer block)
{
  if (block != NULL)
    g_object_unref (block);
}

static void
diary_document_init (DiaryDocument *self)
{
  self->blocks = g_ptr_array_new_with_free_func (clear_block);
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  self->outline = g_array_new (FALSE, FALSE, sizeof (DiaryOutlineEntry));
}

/**
 * diary_document_new:
 * @paper: the paper; copied
 * @title: what the document is
 * @right_to_left: whether its text begins at the right
 *
 * Returns: (transfer full): an empty document
 */
DiaryDocument *
diary_document_new (const DiaryPaper *paper, const char *title, gboolean right_to_left)
{
  DiaryDocument *self;

  g_return_val_if_fail (paper != NULL && title != NULL, NULL);

  self = g_object_new (DIARY_TYPE_DOCUMENT, NULL);
  self->paper = *paper;
  self->title = g_strdup (title);
  self->space.context = create_context (right_to_left);
  diary_chart_theme_init_paper (&self->space.theme);
  self->space.theme.right_to_left = right_to_left;
  self->space.width = paper->width - 2 * paper->margin;
  self->space.height = paper->height - 2 * paper->margin - FOOT_HEIGHT;

  return self;
}

const DiaryPaper *
diary_document_get_paper (DiaryDocument *self)
{
  g_return_val_if_fail (DIARY_IS_DOCUMENT (self), NULL);

  return &self->paper;
}

const char *
diary_document_get_title (DiaryDocument *self)
{
  g_return_val_if_fail (DIARY_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * diary_document_add:
 * @self: a document
 * @block: (transfer full): what comes next
 */
void
diary_document_add (DiaryDocument *self, DiaryBlock *block)
{
  g_return_if_fail (DIARY_IS_DOCUMENT (self));
  g_return_if_fail (DIARY_IS_BLOCK (block));

  g_ptr_array_add (self->blocks, block);
  self->laid_out = FALSE;
}

/**
 * diary_document_add_page_break:
 * @self: a document
 *
 * Lets what comes next, if anything does, begin a page.
 */
void
diary_document_add_page_break (DiaryDocument *self)
{
  g_return_if_fail (DIARY_IS_DOCUMENT (self));

  g_ptr_array_add (self->blocks, NULL);
  self->laid_out = FALSE;
}

/**
 * diary_document_get_n_pages:
 * @self: a document
 *
 * Returns: how many pages it has, at least 1
 */
int
diary_document_get_n_pages (DiaryDocument *self)
{
  g_return_val_if_fail (DIARY_IS_DOCUMENT (self), 0);

  ensure_layout (self);
  return self->n_pages;
}

/**
 * diary_document_get_outline:
 * @self: a document
 *
 * Returns: (transfer none) (element-type DiaryOutlineEntry): its headings, in order
 */
const GArray *
diary_document_get_outline (DiaryDocument *self)
{
  g_return_val_if_fail (DIARY_IS_DOCUMENT (self), NULL);

  ensure_layout (self);
  return self->outline;
}

/**
 * diary_document_paint:
 * @self: a document
 * @cr: where to draw, with the origin at the upper left of the paper, in points
 * @page: which page, from 0 on
 */
void
diary_document_paint (DiaryDocument *self, cairo_t *cr, int page)
{
  g_return_if_fail (DIARY_IS_DOCUMENT (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (page >= 0 && page < diary_document_get_n_pages (self));

  for (guint i = 0; i < self->runs->len; i++)
    {
      const Run *run = &g_array_index (self->runs, Run, i);

      if (run->page != page)
        continue;
      cairo_save (cr);
      cairo_translate (cr, self->paper.margin, self->paper.margin + run->y);
      diary_block_paint_run (run->block, cr, run->first_strip, run->n_strips);
      cairo_restore (cr);
    }
  paint_foot (self, cr, page);
}
