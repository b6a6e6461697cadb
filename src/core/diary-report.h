/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-report-counts.h"
#include "diary-report-options.h"
#include "diary-trends-answer.h"
#include "diary-warnings.h"

G_BEGIN_DECLS

#define DIARY_TYPE_REPORT (diary_report_get_type ())
G_DECLARE_FINAL_TYPE (DiaryReport, diary_report, DIARY, REPORT, GObject)

/* What the clinic report says, without ink: CSV, FHIR, paper and screen only show it. Immutable
 * once made, so any thread may read it. Here are its facts; diary-report-text.h has them in
 * sentences. */
DiaryReport *diary_report_new (DiaryDatabase            *database,
                               const DiaryReportOptions *options,
                               GCancellable             *cancellable,
                               GError                  **error);

const DiaryReportOptions *diary_report_get_options     (DiaryReport *self);
DiaryDate                 diary_report_get_from        (DiaryReport *self);
DiaryDate                 diary_report_get_to          (DiaryReport *self);
DiaryPerson              *diary_report_get_person      (DiaryReport *self);
gint64                    diary_report_get_modified_at (DiaryReport *self);
const char               *diary_report_get_origin      (DiaryReport *self);

/* What was recorded in the period. */
DiaryReportDays         *diary_report_get_days         (DiaryReport *self);
const DiaryReportCounts *diary_report_get_counts       (DiaryReport *self);
const GPtrArray         *diary_report_get_sign_records (DiaryReport *self);
const GPtrArray         *diary_report_get_signs        (DiaryReport *self);
const GPtrArray         *diary_report_get_notes        (DiaryReport *self);
const GPtrArray         *diary_report_get_own_factors  (DiaryReport *self);

/* What was recorded up to the end of the period. */
const GPtrArray *diary_report_get_medicines (DiaryReport *self);
const GPtrArray *diary_report_get_visits    (DiaryReport *self);

/* What follows from the diary as it was at the end of the period. */
const DiaryTrendsAnswer *diary_report_get_trends   (DiaryReport *self);
const DiaryWarnings     *diary_report_get_warnings (DiaryReport *self);

G_END_DECLS
