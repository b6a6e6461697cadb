/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-period.h"
#include "diary-window.h"

G_BEGIN_DECLS

/**
 * DiarySaveKind:
 * @DIARY_SAVE_REPORT: the report for a clinic, of a period that is asked for
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

void diary_save_flow_start (DiaryWindow  *window,
                            DiarySaveKind kind);
void diary_save_flow_save  (DiaryWindow  *window,
                            DiarySaveKind kind,
                            DiaryPeriod   period,
                            GFile        *file);

G_END_DECLS
