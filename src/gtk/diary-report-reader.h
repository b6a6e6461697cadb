/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-report.h"

G_BEGIN_DECLS

#define DIARY_TYPE_REPORT_READER (diary_report_reader_get_type ())
G_DECLARE_FINAL_TYPE (DiaryReportReader, diary_report_reader, DIARY, REPORT_READER, AdwBin)

/* What a report says as text, line by line, in the order of its pages: for those who can't see
 * these, and for large letters. */

GtkWidget *diary_report_reader_new     (DiaryReport *report);
void       diary_report_reader_present (DiaryReport *report,
                                        GtkWidget   *parent);

G_END_DECLS
