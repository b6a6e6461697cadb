/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-report-view.h"
#include "diary-window.h"

G_BEGIN_DECLS

#define DIARY_TYPE_REPORT_DIALOG (diary_report_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DiaryReportDialog, diary_report_dialog, DIARY, REPORT_DIALOG, AdwBin)

/* The report for a clinic: what goes in, how its pages look, and where it goes. */
GtkWidget *diary_report_dialog_new     (DiaryWindow *window);
void       diary_report_dialog_present (DiaryWindow *window);

const DiaryReportView *diary_report_dialog_get_view (DiaryReportDialog *self);
void                   diary_report_dialog_save     (DiaryReportDialog *self,
                                                     GFile             *file);

G_END_DECLS
