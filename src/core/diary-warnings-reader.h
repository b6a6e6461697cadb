/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-warnings-input.h"

G_BEGIN_DECLS

DiaryWarningsInput *diary_warnings_reader_load (DiaryDatabase *database,
                                                GError       **error);

G_END_DECLS
