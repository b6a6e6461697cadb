/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"
#include "diary-instant.h"

G_BEGIN_DECLS

/* What people write on a command line. @name is the argument's, for the error, which is a
 * DIARY_ERROR_INVALID; a text that is not there (NULL) leaves the value alone. */

gboolean diary_argument_parse_date     (const char   *name,
                                        const char   *text,
                                        DiaryDate    *date,
                                        GError      **error);
gboolean diary_argument_parse_instant  (const char   *name,
                                        const char   *text,
                                        DiaryInstant *instant,
                                        GError      **error);
gboolean diary_argument_parse_duration (const char   *name,
                                        const char   *text,
                                        gint64       *seconds,
                                        GError      **error);
gboolean diary_argument_parse_number   (const char   *name,
                                        const char   *text,
                                        double       *number,
                                        GError      **error);
gboolean diary_argument_parse_integer  (const char   *name,
                                        const char   *text,
                                        gint64        minimum,
                                        gint64        maximum,
                                        gint64       *number,
                                        GError      **error);

G_END_DECLS
