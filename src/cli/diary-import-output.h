/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-import-summary.h"

G_BEGIN_DECLS

void diary_import_output_print_text (DiaryImportSummary *summary);
void diary_import_output_print_json (DiaryImportSummary *summary);

G_END_DECLS
