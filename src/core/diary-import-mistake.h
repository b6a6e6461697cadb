/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-import-summary.h"

G_BEGIN_DECLS

/**
 * DiaryImportMistake:
 *
 * What is set right in one way in one column of one file, in however many rows: a digest of
 * #DiaryImportProblem for people.
 */
typedef struct _DiaryImportMistake DiaryImportMistake;

GPtrArray *diary_import_mistake_collect      (GPtrArray                *problems);
char      *diary_import_mistake_format_where (const DiaryImportMistake *self);
char      *diary_import_mistake_format_what  (const DiaryImportMistake *self);

G_END_DECLS
