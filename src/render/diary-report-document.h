/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-document.h"
#include "diary-report.h"
#include "diary-trends-charts.h"

G_BEGIN_DECLS

DiaryReport   *diary_report_document_gather (DiaryDatabase            *database,
                                             const DiaryReportOptions *options,
                                             DiaryTrendsCharts       **charts,
                                             GCancellable             *cancellable,
                                             GError                  **error);
DiaryDocument *diary_report_document_new    (DiaryReport              *report,
                                             DiaryTrendsCharts        *charts,
                                             const DiaryPaper         *paper,
                                             gboolean                  right_to_left);
DiaryDocument *diary_report_document_load   (DiaryDatabase            *database,
                                             const DiaryReportOptions *options,
                                             const DiaryPaper         *paper,
                                             gboolean                  right_to_left,
                                             GCancellable             *cancellable,
                                             GError                  **error);

G_END_DECLS
