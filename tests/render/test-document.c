/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-document.h"

#include "diary-columns-block.h"
#include "diary-table-block.h"
#include "diary-text-block.h"
#include "test-pdf-text.h"

#define SENTENCE "It twitched again while I was reading in bed, and went on for a while. "

typedef struct
{
  const char *name;
  int n_lines_left; /* of usual text, that the page has room for where the heading comes */
  int n_rows;
  int heading_page; /* where the heading over the table is to stand */
} BreakCase;

static DiaryDocument *
new_document (void)
{
  DiaryPaper paper;

  diary_paper_init_a4 (&paper);
  return diary_document_new (&paper, "Report", FALSE);
}

static void
add_lines (DiaryDocument *document, int n_lines)
{
  for (int i = 0; i < n_lines; i++)
    diary_document_add (document, diary_text_block_new (DIARY_PRINT_BODY, "A line"));
}

static DiaryBlock *
new_table (int n_rows)
{
  DiaryBlock *table = diary_table_block_new ();

  diary_table_block_add_column (DIARY_TABLE_BLOCK (table), "Date", FALSE);
  diary_table_block_add_column (DIARY_TABLE_BLOCK (table), "What", FALSE);
  for (int i = 0; i < n_rows; i++)
    {
      const char *const cells[] = { "4 March", "EMG", NULL };

      diary_table_block_add_row (DIARY_TABLE_BLOCK (table), cells);
    }
  g_assert_cmpint (diary_table_block_get_n_rows (DIARY_TABLE_BLOCK (table)), ==, n_rows);
  return table;
}

static const DiaryOutlineEntry *
get_entry (DiaryDocument *document, guint index)
{
  const GArray *outline = diary_document_get_outline (document);

  g_assert_cmpuint (index, <, outline->len);
  return &g_array_index (outline, DiaryOutlineEntry, index);
}

/* Whether something is drawn in a part of a page, given as shares of its height. */
static gboolean
is_painted (DiaryDocument *document, int page, double from, double to)
{
  const DiaryPaper *paper = diary_document_get_paper (document);
  int width = (int) paper->width;
  int height = (int) paper->height;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cairo_t *cr = cairo_create (surface);
  gboolean painted = FALSE;

  diary_document_paint (document, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = (int) (from * height); y < (int) (to * height); y++)
    for (int x = 0; x < width; x++)
      painted = painted || cairo_image_surface_get_data (
                               surface)[y * cairo_image_surface_get_stride (surface) + x] != 0;
  cairo_surface_destroy (surface);
  return painted;
}

static void
test_empty (void)
{
  g_autoptr (DiaryDocument) document = new_document ();

  g_assert_cmpint (diary_document_get_n_pages (document), ==, 1);
  g_assert_cmpuint (diary_document_get_outline (document)->len, ==, 0);
  g_assert_false (is_painted (document, 0, 0, 0.9));
  g_assert_true (is_painted (document, 0, 0.9, 1));
}

/* A heading goes to the next page with what it stands over, and never alone. */
static const BreakCase break_cases[] = {
  { "room-for-both", 20, 3, 0 },
  { "no-room-for-a-row", 3, 3, 1 },
  { "room-for-some-rows", 10, 30, 0 },
};

static int
count_lines_of_page (void)
{
  g_autoptr (DiaryDocument) document = new_document ();
  int n_lines = 0;

  for (; diary_document_get_n_pages (document) == 1; n_lines++)
    add_lines (document, 1);
  return n_lines - 1;
}

static void
test_break (gconstpointer data)
{
  const BreakCase *test = data;
  g_autoptr (DiaryDocument) document = new_document ();

  add_lines (document, count_lines_of_page () - test->n_lines_left);
  diary_document_add (document, diary_text_block_new (DIARY_PRINT_HEADING, "Visits"));
  diary_document_add (document, new_table (test->n_rows));

  g_assert_cmpstr (get_entry (document, 0)->text, ==, "Visits");
  g_assert_cmpint (get_entry (document, 0)->page, ==, test->heading_page);
}

static void
test_page_break (void)
{
  g_autoptr (DiaryDocument) document = new_document ();

  diary_document_add (document, diary_text_block_new (DIARY_PRINT_TITLE, "Report"));
  diary_document_add_page_break (document);
  diary_document_add (document, diary_text_block_new (DIARY_PRINT_HEADING, "Days"));
  diary_document_add_page_break (document);

  g_assert_cmpint (get_entry (document, 0)->depth, ==, 1);
  g_assert_cmpint (get_entry (document, 1)->depth, ==, 2);
  g_assert_cmpint (get_entry (document, 1)->page, ==, 1);
  g_assert_cmpfloat (get_entry (document, 1)->y, ==, diary_document_get_paper (document)->margin);
  g_assert_cmpint (diary_document_get_n_pages (document), ==, 2); /* nothing is on a third */
}

/* A date stays on one line, however much stands beside it. */
static void
test_short_cells (void)
{
  static const char *const cells[] = { "22 Nov 2026", SENTENCE SENTENCE, "10 min 20 s", NULL };
  g_autoptr (DiaryDocument) document = new_document ();
  DiaryBlock *table = diary_table_block_new ();
  g_auto (GStrv) pages = NULL;

  for (int i = 0; cells[i] != NULL; i++)
    diary_table_block_add_column (DIARY_TABLE_BLOCK (table), "What", FALSE);
  diary_table_block_add_row (DIARY_TABLE_BLOCK (table), cells);
  diary_document_add (document, table);
  pages = test_pdf_text_read (document);

  test_pdf_text_assert_order (pages[0],
                              (const char *const[]){ "22 Nov 2026", "10 min 20 s", NULL });
}

/* Of a long table not each cell is measured, but what is longer than the others and yet short is. */
static void
test_short_cell_of_many (void)
{
  static const char *const often[] = { SENTENCE SENTENCE, "5 min", NULL };
  static const char *const once[] = { SENTENCE SENTENCE, "10 min 20 s", NULL };
  g_autoptr (DiaryDocument) document = new_document ();
  DiaryBlock *table = diary_table_block_new ();
  g_auto (GStrv) pages = NULL;
  g_autofree char *text = NULL;

  diary_table_block_add_column (DIARY_TABLE_BLOCK (table), "Places", FALSE);
  diary_table_block_add_column (DIARY_TABLE_BLOCK (table), "How long", FALSE);
  for (int i = 0; i < 400; i++)
    diary_table_block_add_row (DIARY_TABLE_BLOCK (table), i == 100 ? once : often);
  diary_document_add (document, table);
  pages = test_pdf_text_read (document);
  text = g_strjoinv (" ", pages);

  test_pdf_text_assert_order (text, (const char *const[]){ "5 min", "10 min 20 s", NULL });
}

/* What is higher than a page is parted, in a paragraph and in the cell of a table. */
static void
test_long (gconstpointer in_table)
{
  g_autoptr (DiaryDocument) document = new_document ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 400; i++)
    g_string_append (text, SENTENCE);
  if (in_table != NULL)
    {
      const char *const cells[] = { "4 March", text->str, NULL };
      DiaryBlock *table = new_table (1);

      diary_table_block_add_row (DIARY_TABLE_BLOCK (table), cells);
      diary_document_add (document, table);
    }
  else
    diary_document_add (document, diary_text_block_new (DIARY_PRINT_BODY, text->str));

  g_assert_cmpint (diary_document_get_n_pages (document), >=, 4);
  for (int page = 0; page < diary_document_get_n_pages (document) - 1; page++)
    g_assert_true (is_painted (document, page, 0.85, 0.9));
}

static DiaryBlock *
new_columns (int n_rows)
{
  DiaryBlock *columns = diary_columns_block_new (0.5);

  for (int i = 0; i < 2; i++)
    {
      diary_columns_block_add (DIARY_COLUMNS_BLOCK (columns), i,
                               diary_text_block_new (DIARY_PRINT_HEADING, "Visits"));
      diary_columns_block_add (DIARY_COLUMNS_BLOCK (columns), i, new_table (n_rows));
    }
  return columns;
}

/* Side by side they take half of the room; where they are too high, one follows the other. */
static void
test_columns (void)
{
  g_autoptr (DiaryDocument) low = new_document ();
  g_autoptr (DiaryDocument) high = new_document ();

  diary_document_add (low, new_columns (20));
  g_assert_cmpint (diary_document_get_n_pages (low), ==, 1);
  g_assert_false (is_painted (low, 0, 0.7, 0.9));

  diary_document_add (high, new_columns (60));
  g_assert_cmpuint (diary_document_get_outline (high)->len, ==, 2);
  g_assert_cmpint (get_entry (high, 1)->page, ==, 1);
  g_assert_cmpint (diary_document_get_n_pages (high), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/empty", test_empty);
  for (size_t i = 0; i < G_N_ELEMENTS (break_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/document/break/", break_cases[i].name, NULL);

      g_test_add_data_func (path, &break_cases[i], test_break);
    }
  g_test_add_func ("/document/page-break", test_page_break);
  g_test_add_func ("/document/short-cells", test_short_cells);
  g_test_add_func ("/document/short-cells/many", test_short_cell_of_many);
  g_test_add_data_func ("/document/long/paragraph", NULL, test_long);
  g_test_add_data_func ("/document/long/cell", "table", test_long);
  g_test_add_func ("/document/columns", test_columns);

  return g_test_run ();
}
