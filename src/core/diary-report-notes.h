/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"

G_BEGIN_DECLS

/**
 * DiaryReportNote:
 * @type: whose it is: "day", "episode" or "sign"
 * @id: the id of that record
 * @date: the date it belongs to
 * @about: what it is about, in the person's language
 * @text: what the person wrote
 *
 * A note of a day, an episode or a sign.
 */
typedef struct
{
  const char *type;
  char *id;
  DiaryDate date;
  char *about;
  char *text;
} DiaryReportNote;

GPtrArray *diary_report_notes_load (DiaryDatabase *database,
                                    DiaryDate      from,
                                    DiaryDate      to,
                                    GError       **error);

G_END_DECLS
