/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

#include "diary-error.h"

#define MAX_DEPTH 3

typedef struct _qpdf_data Qpdf;

static void
qpdf_free (Qpdf *pdf)
{
  qpdf_cleanup (&pdf);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Qpdf, qpdf_free)

static cairo_status_t
on_write (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, DiaryDocument *document, gint64 created)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (created);
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  diary_document_get_title (document));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Fascicle " DIARY_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
}

static void
add_outline (cairo_surface_t *surface, const GArray *entries)
{
  int parents[MAX_DEPTH + 1] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < entries->len; i++)
    {
      const DiaryOutlineEntry *entry = &g_array_index (entries, DiaryOutlineEntry, i);
      g_autofree char *target = g_strdup_printf ("page=%d pos=[0 %d]", entry->page + 1,
                                                 (int) entry->y);
      int id;

      g_assert (entry->depth >= 1 && entry->depth <= MAX_DEPTH);
      id = cairo_pdf_surface_add_outline (surface, parents[entry->depth - 1], entry->text, target,
                                          CAIRO_PDF_OUTLINE_FLAG_OPEN);
      for (int depth = entry->depth; depth <= MAX_DEPTH; depth++)
        parents[depth] = id;
    }
}

static GByteArray *
draw (DiaryDocument *document, gint64 created, GError **error)
{
  const DiaryPaper *paper = diary_document_get_paper (document);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (on_write, bytes, paper->width,
                                                                  paper->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (surface, document, created);
  for (int page = 0; page < diary_document_get_n_pages (document); page++)
    {
      diary_document_paint (document, cr, page);
      cairo_show_page (cr);
    }
  add_outline (surface, diary_document_get_outline (document));
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, DIARY_ERROR, DIARY_ERROR_FAILED, _ ("PDF: it could not be drawn: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

/* The language of our texts. */
static const char *
get_language (void)
{
  const char *language = pango_language_to_string (pango_language_get_default ());

  return g_str_equal (language, "c") ? "en" : language;
}

/* Says what cairo has no words for: the language, which is how it is read aloud rightly; that it is
 * tagged; and that its title is shown rather than the name of its file. */
static void
describe (Qpdf *pdf)
{
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh marks = qpdf_oh_new_dictionary (pdf);
  qpdf_oh preferences = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", preferences);
  qpdf_oh_replace_key (pdf, marks, "/Marked", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  qpdf_oh_replace_key (pdf, root, "/MarkInfo", marks);
  qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, get_language ()));
}

static GBytes *
finish (const GByteArray *bytes, GError **error)
{
  g_autoptr (Qpdf) pdf = qpdf_init ();

  qpdf_silence_errors (pdf);
  qpdf_read_memory (pdf, "report", (const char *) bytes->data, bytes->len, NULL);
  if (!qpdf_has_error (pdf))
    {
      describe (pdf);
      qpdf_init_write_memory (pdf);
      qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
      qpdf_set_object_stream_mode (pdf, qpdf_o_generate); /* tags are many and small */
      qpdf_write (pdf);
    }
  if (qpdf_has_error (pdf))
    {
      g_set_error (error, DIARY_ERROR, DIARY_ERROR_FAILED, _ ("PDF: it could not be written: %s"),
                   qpdf_get_error_full_text (pdf, qpdf_get_error (pdf)));
      return NULL;
    }

  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

/**
 * diary_pdf_write:
 * @document: what to write
 * @created: when it was made, in Unix seconds
 * @error: return location
 *
 * Writes a document as PDF: with real text, an outline, its title and its language, and tagged for
 * those who have it read aloud.
 *
 * Returns: (transfer full): the file
 */
GBytes *
diary_pdf_write (DiaryDocument *document, gint64 created, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;

  g_return_val_if_fail (DIARY_IS_DOCUMENT (document), NULL);

  bytes = draw (document, created, error);

  return bytes != NULL ? finish (bytes, error) : NULL;
}
