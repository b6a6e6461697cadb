/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"
#include "diary-instant.h"

G_BEGIN_DECLS

/* What several programs write in the same way. Nothing here depends on the locale. */

gboolean  diary_foreign_text_parse_time     (const char   *text,
                                             int          *minutes);
gboolean  diary_foreign_text_parse_duration (const char   *text,
                                             gint64       *seconds);
gboolean  diary_foreign_text_parse_amount   (const char   *text,
                                             double       *number,
                                             char        **unit);
DiaryDate diary_foreign_text_parse_date     (const char   *text,
                                             int           year);
gboolean  diary_foreign_text_make_instant   (DiaryDate     date,
                                             int           minutes,
                                             DiaryInstant *instant);
char     *diary_foreign_text_from_html      (const char   *html);
char    **diary_foreign_text_split          (const char   *text,
                                             const char   *separator);
char     *diary_foreign_text_quote          (const char   *what,
                                             const char   *name);

G_END_DECLS
