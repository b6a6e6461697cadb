/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-day.h"
#include "diary-foreign-output.h"

G_BEGIN_DECLS

/**
 * DiaryForeignDayFunc:
 * @day: (transfer full): a day
 * @line: where in the file something of it was first
 * @data: the data given with the function
 */
typedef void (*DiaryForeignDayFunc) (DiaryDay *day, gint64 line, gpointer data);

#define DIARY_TYPE_FOREIGN_DAYS (diary_foreign_days_get_type ())
G_DECLARE_FINAL_TYPE (DiaryForeignDays, diary_foreign_days, DIARY, FOREIGN_DAYS, GObject)

/* The days that a file of another program tells of: several numbers of a day become one, several
 * notes are put under each other. */
DiaryForeignDays *diary_foreign_days_new (void);

void diary_foreign_days_add_value (DiaryForeignDays        *self,
                                   const DiaryForeignEntry *entry);
void diary_foreign_days_add_note  (DiaryForeignDays        *self,
                                   gint64                   line,
                                   DiaryDate                date,
                                   const char              *text);
void diary_foreign_days_finish    (DiaryForeignDays        *self,
                                   DiaryForeignOutput      *output,
                                   DiaryImportFactors      *factors,
                                   DiaryForeignDayFunc      add,
                                   gpointer                 data);

G_END_DECLS
