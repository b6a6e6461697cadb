/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-report-save.h"
#include "diary-window.h"

G_BEGIN_DECLS

/**
 * DiarySaveKind:
 * @DIARY_SAVE_REPORT: the report for a clinic
 * @DIARY_SAVE_EVERYTHING: the package
 * @DIARY_SAVE_BACKUP: a copy of the diary, to be restored later
 *
 * What of the diary is to be written to a file.
 */
typedef enum
{
  DIARY_SAVE_REPORT,
  DIARY_SAVE_EVERYTHING,
  DIARY_SAVE_BACKUP,
} DiarySaveKind;

/**
 * DiarySaveReport:
 * @options: what goes into the report; it is copied with the person it names
 * @format: what it is written as
 * @right_to_left: whether text on paper begins at the right
 * @asks_keeper: whether the diary is to be told whether to keep who keeps it
 * @keep: whether it is to keep that
 *
 * A report that is to be written.
 */
typedef struct
{
  DiaryReportOptions options;
  DiaryReportFormat format;
  gboolean right_to_left;
  gboolean asks_keeper;
  gboolean keep;
} DiarySaveReport;

void diary_save_flow_start        (DiaryWindow           *window,
                                   DiarySaveKind          kind);
void diary_save_flow_start_report (DiaryWindow           *window,
                                   GtkWidget             *dialog,
                                   const DiarySaveReport *report);
void diary_save_flow_start_backup (DiaryWindow           *window,
                                   GtkWidget             *dialog,
                                   DiaryPassphrase       *passphrase);
void diary_save_flow_save         (DiaryWindow           *window,
                                   DiarySaveKind          kind,
                                   GFile                 *file);
void diary_save_flow_save_report  (DiaryWindow           *window,
                                   GtkWidget             *dialog,
                                   const DiarySaveReport *report,
                                   GFile                 *file);
void diary_save_flow_save_backup  (DiaryWindow           *window,
                                   GtkWidget             *dialog,
                                   DiaryPassphrase       *passphrase,
                                   GFile                 *file);

G_END_DECLS
