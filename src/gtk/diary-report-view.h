/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-report-document.h"
#include "diary-store.h"

G_BEGIN_DECLS

/**
 * DiaryReportView:
 * @report: what it says
 * @charts: (nullable): its charts
 * @document: its pages, on the paper of the locale
 *
 * A report as the window shows it.
 */
typedef struct
{
  DiaryReport *report;
  DiaryTrendsCharts *charts;
  DiaryDocument *document;
} DiaryReportView;

void diary_report_view_free (DiaryReportView *self);

void             diary_report_view_load_async  (DiaryStore               *store,
                                                const DiaryReportOptions *options,
                                                gboolean                  right_to_left,
                                                GCancellable             *cancellable,
                                                GAsyncReadyCallback       callback,
                                                gpointer                  user_data);
DiaryReportView *diary_report_view_load_finish (DiaryStore               *store,
                                                GAsyncResult             *result,
                                                GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryReportView, diary_report_view_free)

G_END_DECLS
