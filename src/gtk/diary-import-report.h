/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-import-dialog.h"
#include "diary-import-summary.h"

G_BEGIN_DECLS

#define DIARY_TYPE_IMPORT_REPORT (diary_import_report_get_type ())
G_DECLARE_FINAL_TYPE (DiaryImportReport, diary_import_report, DIARY, IMPORT_REPORT, AdwBin)

/* What an import did, or would do: the rows of each table, those refused, and what was left out. */
char *diary_import_report_describe (DiaryImportState    state,
                                    DiaryImportSummary *summary);

G_END_DECLS
