/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "diary-warnings.h"

G_BEGIN_DECLS

JsonNode *diary_warnings_to_json (const DiaryWarnings *warnings);

G_END_DECLS
