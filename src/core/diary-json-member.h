/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "diary-date.h"

G_BEGIN_DECLS

void diary_json_member_add_text (JsonBuilder *builder,
                                 const char  *name,
                                 const char  *text);
void diary_json_member_add_date (JsonBuilder *builder,
                                 const char  *name,
                                 DiaryDate    date);

G_END_DECLS
