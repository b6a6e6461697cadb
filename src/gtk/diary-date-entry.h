/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"
#include "diary-entry-row.h"

G_BEGIN_DECLS

/**
 * DiaryDateEntryFlags:
 * @DIARY_DATE_ENTRY_ANY: any date, and there has to be one
 * @DIARY_DATE_ENTRY_OPTIONAL: nothing may be entered
 * @DIARY_DATE_ENTRY_PAST: the date may not be to come
 *
 * What may be entered.
 */
typedef enum
{
  DIARY_DATE_ENTRY_ANY = 0,
  DIARY_DATE_ENTRY_OPTIONAL = 1 << 0,
  DIARY_DATE_ENTRY_PAST = 1 << 1,
} DiaryDateEntryFlags;

/* A row for a date, which says what it understands. */
void     diary_date_entry_init (DiaryEntryRow      *row);
void     diary_date_entry_set  (DiaryEntryRow      *row,
                                DiaryDate           date);
gboolean diary_date_entry_read (DiaryEntryRow      *row,
                                DiaryDateEntryFlags flags,
                                DiaryDate          *date);

G_END_DECLS
