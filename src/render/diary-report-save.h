/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-report-options.h"

G_BEGIN_DECLS

/**
 * DiaryReportFormat:
 * @DIARY_REPORT_PDF: pages for people
 * @DIARY_REPORT_CSV: a table of days, for spreadsheets
 * @DIARY_REPORT_FHIR: a FHIR bundle as JSON, for the systems of clinics
 *
 * What a report can be written as.
 */
typedef enum
{
  DIARY_REPORT_PDF,
  DIARY_REPORT_CSV,
  DIARY_REPORT_FHIR,
} DiaryReportFormat;

#define DIARY_N_REPORT_FORMATS (DIARY_REPORT_FHIR + 1)

gboolean    diary_report_format_find        (const char        *name,
                                             DiaryReportFormat *format);
const char *diary_report_format_get_name    (DiaryReportFormat  format);
const char *diary_report_format_get_purpose (DiaryReportFormat  format);
const char *diary_report_format_get_ending  (DiaryReportFormat  format);

gboolean diary_report_save (DiaryDatabase            *database,
                            const DiaryReportOptions *options,
                            DiaryReportFormat         format,
                            gboolean                  right_to_left,
                            GFile                    *file,
                            GCancellable             *cancellable,
                            GError                  **error);

G_END_DECLS
