/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-report-text.h"

G_BEGIN_DECLS

/* What is said of each topic. */
DiaryReportSection *diary_report_text_say_who       (DiaryReport *report);
DiaryReportSection *diary_report_text_say_period    (DiaryReport *report);
DiaryReportSection *diary_report_text_say_episodes  (DiaryReport *report);
DiaryReportSection *diary_report_text_say_where     (DiaryReport *report);
DiaryReportSection *diary_report_text_say_strength  (DiaryReport *report);
DiaryReportSection *diary_report_text_say_change    (DiaryReport *report);
DiaryReportSection *diary_report_text_say_warnings  (DiaryReport *report);
DiaryReportSection *diary_report_text_say_signs     (DiaryReport *report);
DiaryReportSection *diary_report_text_say_medicines (DiaryReport *report);
DiaryReportSection *diary_report_text_say_visits    (DiaryReport *report);
DiaryReportSection *diary_report_text_say_patterns  (DiaryReport *report);
DiaryReportSection *diary_report_text_say_relief    (DiaryReport *report);
DiaryReportSection *diary_report_text_say_details   (DiaryReport *report);
DiaryReportSection *diary_report_text_say_days      (DiaryReport *report);
DiaryReportSection *diary_report_text_say_notes     (DiaryReport *report);

/* The same, with the column of notes or without. */
DiaryReportSection *diary_report_text_list_medicines (DiaryReport *report,
                                                      gboolean     notes);
DiaryReportSection *diary_report_text_list_visits    (DiaryReport *report,
                                                      gboolean     notes);

/* Of many things in one cell, the newest are said and the others counted. */
#define DIARY_REPORT_TEXT_MOST 5

/* How several things stand in one cell or sentence. */
char *diary_report_text_join      (GPtrArray *texts);
char *diary_report_text_join_last (GPtrArray *texts);

G_END_DECLS
