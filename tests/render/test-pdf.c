/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-pdf.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

#include "diary-columns-block.h"
#include "diary-table-block.h"
#include "diary-text-block.h"
#include "test-pdf-text.h"

static DiaryDocument *
new_document (void)
{
  DiaryPaper paper;

  diary_paper_init_letter (&paper);
  return diary_document_new (&paper, "Report of Ada Lovelace", FALSE);
}

static void
assert_says (const char *text, const char *what)
{
  if (strstr (text, what) == NULL)
    g_error ("“%s” is not in: %s", what, text);
}

static void
add_column (DiaryBlock *columns, gboolean second, const char *heading, const char *text)
{
  diary_columns_block_add (DIARY_COLUMNS_BLOCK (columns), second,
                           diary_text_block_new (DIARY_PRINT_HEADING, heading));
  diary_columns_block_add (DIARY_COLUMNS_BLOCK (columns), second,
                           diary_text_block_new (DIARY_PRINT_BODY, text));
}

/* As -raw, pdftotext tells the texts in the order in which they are in the file. */
static void
test_reading_order (void)
{
  static const char *const expected[] = {
    "The last 8 weeks",
    "Medicines",
    "magnesium, 300 mg",
    "Visits",
    "Dr Babbage",
    "Days",
    "Date",
    "4 March",
    "EMG",
    "normal",
    "5 March",
    NULL,
  };
  static const char *const rows[][4] = {
    { "4 March", "EMG", "normal", NULL },
    { "5 March", "MRI", "normal", NULL },
  };
  g_autoptr (DiaryDocument) document = new_document ();
  DiaryBlock *columns = diary_columns_block_new (0.5);
  DiaryBlock *table = diary_table_block_new ();
  g_autofree char *text = NULL;

  diary_document_add (document, diary_text_block_new (DIARY_PRINT_TITLE, "The last 8 weeks"));
  add_column (columns, FALSE, "Medicines", "magnesium, 300 mg");
  add_column (columns, TRUE, "Visits", "Dr Babbage");
  diary_document_add (document, columns);
  diary_document_add (document, diary_text_block_new (DIARY_PRINT_HEADING, "Days"));
  diary_table_block_add_column (DIARY_TABLE_BLOCK (table), "Date", FALSE);
  diary_table_block_add_column (DIARY_TABLE_BLOCK (table), "Test", FALSE);
  diary_table_block_add_column (DIARY_TABLE_BLOCK (table), "Result", FALSE);
  diary_table_block_add_row (DIARY_TABLE_BLOCK (table), rows[0]);
  diary_table_block_add_row (DIARY_TABLE_BLOCK (table), rows[1]);
  diary_document_add (document, table);

  text = test_pdf_text_ask (document, "pdftotext", "-raw", "-");
  test_pdf_text_assert_order (text, expected);
}

static void
add_long_table (DiaryDocument *document)
{
  DiaryBlock *table = diary_table_block_new ();

  diary_table_block_add_column (DIARY_TABLE_BLOCK (table), "Which", FALSE);
  for (int i = 0; i < 150; i++)
    {
      g_autofree char *name = g_strdup_printf ("row%03d", i);
      const char *const cells[] = { name, NULL };

      diary_table_block_add_row (DIARY_TABLE_BLOCK (table), cells);
    }
  diary_document_add (document, table);
}

/* The titles of a table stand on each of its pages, and no row is lost or doubled. */
static void
test_long_table (void)
{
  g_autoptr (DiaryDocument) document = new_document ();
  g_autofree char *text = NULL;
  g_auto (GStrv) titles = NULL;

  add_long_table (document);
  text = test_pdf_text_ask (document, "pdftotext", "-raw", "-");
  for (int i = 0; i < 150; i++)
    {
      g_autofree char *name = g_strdup_printf ("row%03d\n", i);
      const char *found = strstr (text, name);

      g_assert_nonnull (found);
      g_assert_null (strstr (found + 1, name));
    }
  titles = g_strsplit (text, "Which", -1);
  g_assert_cmpint (diary_document_get_n_pages (document), >, 1);
  g_assert_cmpint (g_strv_length (titles) - 1, ==, diary_document_get_n_pages (document));
}

/* Tags make the most of a file of many cells; compressed they take less room than the text. */
static void
test_small (void)
{
  g_autoptr (DiaryDocument) document = new_document ();
  g_autoptr (GBytes) empty = diary_pdf_write (document, TEST_PDF_CREATED, NULL);
  g_autoptr (GBytes) full = NULL;

  add_long_table (document);
  full = diary_pdf_write (document, TEST_PDF_CREATED, NULL);

  g_assert_cmpuint (g_bytes_get_size (full), <, g_bytes_get_size (empty) + 24 * 1024);
}

static void
test_description (void)
{
  g_autoptr (DiaryDocument) document = new_document ();
  g_autofree char *info = NULL;

  diary_document_add (document, diary_text_block_new (DIARY_PRINT_HEADING, "Warning signs"));
  info = test_pdf_text_ask (document, "pdfinfo", "-isodates", NULL);
  assert_says (info, "Report of Ada Lovelace");
  assert_says (info, "2026-09-21T14:13:20Z");
  assert_says (info, "Tagged:          yes");
  assert_says (info, "612 x 792 pts (letter)");
}

/* The language and the outline, which no other program tells. */
static void
test_catalogue (void)
{
  g_autoptr (DiaryDocument) document = new_document ();
  g_autoptr (GBytes) bytes = NULL;
  qpdf_data pdf = qpdf_init ();
  qpdf_oh root, heading;

  diary_document_add (document, diary_text_block_new (DIARY_PRINT_HEADING, "Warning signs"));
  bytes = diary_pdf_write (document, TEST_PDF_CREATED, NULL);
  qpdf_read_memory (pdf, "report", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
  root = qpdf_get_root (pdf);
  heading = qpdf_oh_get_key (pdf, qpdf_oh_get_key (pdf, root, "/Outlines"), "/First");

  g_assert_cmpstr (qpdf_oh_get_utf8_value (pdf, qpdf_oh_get_key (pdf, root, "/Lang")), ==, "en");
  g_assert_cmpstr (qpdf_oh_get_utf8_value (pdf, qpdf_oh_get_key (pdf, heading, "/Title")), ==,
                   "Warning signs");
  qpdf_cleanup (&pdf);
}

/* Whatever the clock says, the same document is the same file. */
static void
test_same_bytes (void)
{
  g_autoptr (DiaryDocument) document = new_document ();
  g_autoptr (GBytes) first = diary_pdf_write (document, TEST_PDF_CREATED, NULL);
  g_autoptr (GBytes) second = diary_pdf_write (document, TEST_PDF_CREATED, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/reading-order", test_reading_order);
  g_test_add_func ("/pdf/long-table", test_long_table);
  g_test_add_func ("/pdf/small", test_small);
  g_test_add_func ("/pdf/description", test_description);
  g_test_add_func ("/pdf/catalogue", test_catalogue);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);

  return g_test_run ();
}
