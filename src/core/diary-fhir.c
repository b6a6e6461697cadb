/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-fhir.h"

#include <string.h>

#include "diary-fhir-resources.h"
#include "diary-save.h"

static void
add_signs (DiaryFhirBundle *bundle, DiaryReport *report, gboolean notes)
{
  const GPtrArray *signs = diary_report_get_sign_records (report);

  for (guint i = 0; i < signs->len; i++)
    diary_fhir_add_sign (bundle, g_ptr_array_index (signs, i), notes);
}

static void
add_medicines (DiaryFhirBundle *bundle, DiaryReport *report, gboolean notes)
{
  const GPtrArray *medicines = diary_report_get_medicines (report);
  DiaryDate as_of = diary_report_get_warnings (report)->as_of;

  for (guint i = 0; i < medicines->len; i++)
    diary_fhir_add_medicine (bundle, g_ptr_array_index (medicines, i), as_of, notes);
}

static void
add_visits (DiaryFhirBundle *bundle, DiaryReport *report, gboolean notes)
{
  const GPtrArray *visits = diary_report_get_visits (report);

  for (guint i = 0; i < visits->len; i++)
    diary_fhir_add_visit (bundle, g_ptr_array_index (visits, i), notes);
}

/* That of a sign is in its own resource. */
static void
add_notes (DiaryFhirBundle *bundle, DiaryReport *report)
{
  const GPtrArray *notes = diary_report_get_notes (report);

  for (guint i = 0; i < notes->len; i++)
    {
      const DiaryReportNote *note = g_ptr_array_index (notes, i);

      if (!g_str_equal (note->type, "sign") && diary_fhir_bundle_takes_text (note->text))
        diary_fhir_add_note (bundle, note);
    }
}

static gboolean
write_job (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  return diary_report_write_fhir (data, stream, cancellable, error);
}

/**
 * diary_report_write_fhir:
 * @report: a report
 * @stream: where to write to; it stays open
 * @cancellable: (nullable): to stop a write that takes long
 * @error: where to put the error
 *
 * Writes the report as a FHIR bundle. Its bytes depend on the records, the options and the
 * language, and not on the clock: its timestamp is that of the newest record.
 *
 * Returns: whether it was written
 */
gboolean
diary_report_write_fhir (DiaryReport *report,
                         GOutputStream *stream,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (DiaryFhirBundle) bundle = NULL;
  g_autofree char *json = NULL;
  gboolean notes;

  g_return_val_if_fail (DIARY_IS_REPORT (report), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  notes = diary_report_get_options (report)->notes;
  bundle = diary_fhir_bundle_new (diary_report_get_origin (report),
                                  diary_report_get_modified_at (report));
  diary_fhir_add_person (bundle, diary_report_get_person (report));
  diary_fhir_add_days (bundle, report);
  add_signs (bundle, report, notes);
  add_medicines (bundle, report, notes);
  add_visits (bundle, report, notes);
  add_notes (bundle, report);
  json = diary_fhir_bundle_finish (bundle);

  return g_output_stream_write_all (stream, json, strlen (json), NULL, cancellable, error);
}

/**
 * diary_report_save_fhir:
 * @report: a report
 * @file: where to; a file that is there is replaced
 * @cancellable: (nullable): to stop a write that takes long
 * @error: where to put the error, one of diary_save_file()
 *
 * Writes the report to a file that only the person can read.
 *
 * Returns: whether it was written
 */
gboolean
diary_report_save_fhir (DiaryReport *report, GFile *file, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (DIARY_IS_REPORT (report), FALSE);

  return diary_save_file (file, write_job, report, cancellable, error);
}
