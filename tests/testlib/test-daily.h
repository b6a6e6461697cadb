/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-trends-input.h"

G_BEGIN_DECLS

char            **test_daily_read_lines (const char *file_name);
DiaryTrendsInput *test_daily_load       (const char *name);

G_END_DECLS
