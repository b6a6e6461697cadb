/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "diary-date.h"

G_BEGIN_DECLS

/* Adds the members of an object that says what @item is. */
typedef void (*DiaryJsonMemberFunc) (JsonBuilder *builder, gconstpointer item);

void diary_json_member_add_text    (JsonBuilder        *builder,
                                    const char         *name,
                                    const char         *text);
void diary_json_member_add_date    (JsonBuilder        *builder,
                                    const char         *name,
                                    DiaryDate           date);
void diary_json_member_add_integer (JsonBuilder        *builder,
                                    const char         *name,
                                    gint64              number);
void diary_json_member_add_boolean (JsonBuilder        *builder,
                                    const char         *name,
                                    gboolean            truth);
void diary_json_member_add_texts   (JsonBuilder        *builder,
                                    const char         *name,
                                    const char  *const *texts);
void diary_json_member_add_objects (JsonBuilder        *builder,
                                    const char         *name,
                                    GPtrArray          *items,
                                    DiaryJsonMemberFunc add_members);

G_END_DECLS
