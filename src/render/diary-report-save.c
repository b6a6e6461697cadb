/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-save.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-fhir.h"
#include "diary-pdf.h"
#include "diary-report-csv.h"
#include "diary-report-document.h"
#include "diary-save.h"

static const struct
{
  const char *name;
  const char *purpose;
  const char *ending;
} formats[] = {
  [DIARY_REPORT_PDF] = { "PDF", N_ ("To read and print"), ".pdf" },
  [DIARY_REPORT_CSV] = { "CSV", N_ ("For spreadsheets, a row a day"), ".csv" },
  [DIARY_REPORT_FHIR] = { "FHIR", N_ ("For the systems of clinics"), ".json" },
};

static gboolean
write_bytes (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  size_t length;
  const void *content = g_bytes_get_data (data, &length);

  return g_output_stream_write_all (stream, content, length, NULL, cancellable, error);
}

static gboolean
save_pdf (DiaryDatabase *database,
          const DiaryReportOptions *options,
          gboolean right_to_left,
          GFile *file,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (DiaryDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  DiaryPaper paper;

  diary_paper_init_locale (&paper);
  document = diary_report_document_load (database, options, &paper, right_to_left, cancellable,
                                         error);
  if (document == NULL)
    return FALSE;
  bytes = diary_pdf_write (document, diary_clock_now ().unix_seconds, error);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return diary_save_file (file, write_bytes, bytes, cancellable, error);
}

/**
 * diary_report_format_find:
 * @name: the name of a file
 * @format: (out): what its ending stands for
 *
 * Returns: whether it stands for a format
 */
gboolean
diary_report_format_find (const char *name, DiaryReportFormat *format)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (name != NULL && format != NULL, FALSE);

  lower = g_ascii_strdown (name, -1);
  for (size_t i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      {
        *format = (DiaryReportFormat) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * diary_report_format_get_name:
 * @format: a format
 *
 * Returns: (transfer none): its name, the same in every language
 */
const char *
diary_report_format_get_name (DiaryReportFormat format)
{
  g_return_val_if_fail (format < G_N_ELEMENTS (formats), NULL);

  return formats[format].name;
}

/**
 * diary_report_format_get_purpose:
 * @format: a format
 *
 * Returns: (transfer none): what it is for, in the person's language
 */
const char *
diary_report_format_get_purpose (DiaryReportFormat format)
{
  g_return_val_if_fail (format < G_N_ELEMENTS (formats), NULL);

  return _ (formats[format].purpose);
}

/**
 * diary_report_format_get_ending:
 * @format: a format
 *
 * Returns: (transfer none): what the names of its files end in, with the dot
 */
const char *
diary_report_format_get_ending (DiaryReportFormat format)
{
  g_return_val_if_fail (format < G_N_ELEMENTS (formats), NULL);

  return formats[format].ending;
}

/**
 * diary_report_save:
 * @database: a diary
 * @options: what goes in
 * @format: what it is written as
 * @right_to_left: whether text on paper begins at the right; the paper is that of the locale
 * @file: where to; a file that is there is replaced, but only once all is written
 * @cancellable: (nullable): a cancellable
 * @error: where to put the error, one of diary_save_file() or of the diary
 *
 * Writes the clinic report to a file that only the person can read.
 *
 * Returns: whether it was written
 */
gboolean
diary_report_save (DiaryDatabase *database,
                   const DiaryReportOptions *options,
                   DiaryReportFormat format,
                   gboolean right_to_left,
                   GFile *file,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (DiaryReport) report = NULL;

  g_return_val_if_fail (database != NULL && options != NULL, FALSE);
  g_return_val_if_fail (format < G_N_ELEMENTS (formats), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (format == DIARY_REPORT_PDF)
    return save_pdf (database, options, right_to_left, file, cancellable, error);

  report = diary_report_new (database, options, cancellable, error);
  if (report == NULL)
    return FALSE;

  return format == DIARY_REPORT_CSV ? diary_report_save_csv (report, file, cancellable, error)
                                    : diary_report_save_fhir (report, file, cancellable, error);
}
