/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-foreign.h"

G_BEGIN_DECLS

/* What the tables and the database of Loop Habit Tracker have in common: its numbers. */

#define DIARY_FOREIGN_LOOP_SKIP     3
#define DIARY_FOREIGN_LOOP_YES      2
#define DIARY_FOREIGN_LOOP_YES_AUTO 1
#define DIARY_FOREIGN_LOOP_NO       0
#define DIARY_FOREIGN_LOOP_UNKNOWN  -1

/* A number of a habit that counts is a thousand times what the person gave. */
#define DIARY_FOREIGN_LOOP_UNITS 1000

/**
 * DiaryForeignHabit:
 * @name: its name
 * @unit: (nullable): its unit
 * @is_number: whether it counts something, or else is done or not
 * @takes_no: whether "no" is what the person said, and not what stands for nothing
 */
typedef struct
{
  char *name;
  char *unit;
  gboolean is_number;
  gboolean takes_no;
} DiaryForeignHabit;

void diary_foreign_loop_add (DiaryForeignOutput      *output,
                             const DiaryForeignHabit *habit,
                             gint64                   line,
                             DiaryDate                date,
                             double                   value,
                             const char              *note);

gboolean diary_foreign_loop_convert_database (GBytes             *content,
                                              DiaryForeignOutput *output,
                                              GError            **error);

G_END_DECLS
