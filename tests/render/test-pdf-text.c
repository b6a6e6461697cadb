/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-pdf-text.h"

#include <string.h>

#include "diary-pdf.h"
#include "test-folder.h"

/**
 * test_pdf_text_ask:
 * @document: a document
 * @program: what reads it
 * @option: what it is told before the name of the file
 * @output: (nullable): what it is told after it
 *
 * Returns: (transfer full): what the program says of the document
 */
char *
test_pdf_text_ask (DiaryDocument *document,
                   const char *program,
                   const char *option,
                   const char *output)
{
  char *folder = test_folder_new ();
  g_autofree char *file = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = diary_pdf_write (document, TEST_PDF_CREATED, &error);
  const char *const command[] = { program, option, file, output, NULL };
  const char *data;
  char *said = NULL;
  size_t length;
  int status;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &length);
  g_file_set_contents (file, data, (gssize) length, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  test_folder_remove (folder);
  return said;
}

/**
 * test_pdf_text_read:
 * @document: a document
 *
 * Returns: (transfer full): its texts in the order in which they are in the file, page by page
 */
char **
test_pdf_text_read (DiaryDocument *document)
{
  g_autofree char *text = test_pdf_text_ask (document, "pdftotext", "-raw", "-");
  char **pages = g_strsplit (text, "\f", -1);
  guint n_pages = g_strv_length (pages);

  g_assert_cmpuint (n_pages, >, 1);
  g_clear_pointer (&pages[n_pages - 1], g_free); /* nothing comes after the last one */
  return pages;
}

/**
 * test_pdf_text_assert_order:
 * @text: what was read
 * @words: (array zero-terminated=1): what must be in it, each after the one before
 */
void
test_pdf_text_assert_order (const char *text, const char *const *words)
{
  for (; *words != NULL; words++)
    {
      const char *found = strstr (text, *words);

      if (found == NULL)
        g_error ("“%s” does not follow in: %s", *words, text);
      text = found + strlen (*words);
    }
}
