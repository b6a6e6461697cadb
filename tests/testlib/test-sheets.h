/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-import.h"
#include "diary-sheet.h"

G_BEGIN_DECLS

/* Diaries that are filled from CSV, and read as CSV, on the thread of the test. */

DiaryImport *test_sheets_new_import (const char *const *files);
void         test_sheets_add        (DiaryDatabase     *database,
                                     const char        *csv);
char        *test_sheets_get        (DiaryDatabase     *database,
                                     DiarySheet         sheet);
char        *test_sheets_tell       (DiaryDatabase     *database);
GBytes      *test_sheets_pack       (DiaryDatabase     *database);
void         test_sheets_unpack     (DiaryDatabase     *database,
                                     GBytes            *package);

GBytes *test_sheets_zip         (const char *const *names,
                                 const char *const *contents);
char   *test_sheets_read_golden (const char        *name);

G_END_DECLS
