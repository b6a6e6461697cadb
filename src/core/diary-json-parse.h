/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* JSON that somebody else wrote: a member that is not there, or of another type, is nothing. */
JsonNode *diary_json_parse (const char *text,
                            gsize       length,
                            GError    **error);

JsonObject *diary_json_get_object (JsonObject *object,
                                   const char *name);
JsonArray  *diary_json_get_array  (JsonObject *object,
                                   const char *name);
JsonObject *diary_json_at         (JsonArray  *array,
                                   guint       index);
const char *diary_json_get_text   (JsonObject *object,
                                   const char *name);
double      diary_json_get_number (JsonObject *object,
                                   const char *name);

G_END_DECLS
