/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-report-document.h"

G_BEGIN_DECLS

#define DIARY_TYPE_REPORT_PRINT (diary_report_print_get_type ())
G_DECLARE_FINAL_TYPE (DiaryReportPrint, diary_report_print, DIARY, REPORT_PRINT, GtkPrintOperation)

/* Prints a report, laid out for the paper that is chosen. */
DiaryReportPrint *diary_report_print_new        (DiaryReport        *report,
                                                 DiaryTrendsCharts  *charts,
                                                 gboolean            right_to_left);
void              diary_report_print_run_async  (DiaryReportPrint   *self,
                                                 GtkWindow          *parent,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
gboolean          diary_report_print_run_finish (DiaryReportPrint   *self,
                                                 GAsyncResult       *result,
                                                 GError            **error);

G_END_DECLS
