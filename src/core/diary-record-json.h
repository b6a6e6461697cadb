/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "diary-columns.h"

G_BEGIN_DECLS

JsonNode *diary_record_to_json (DiaryRecord  *record,
                                DiaryColumns *columns);

G_END_DECLS
