/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-cli.h"
#include "diary-day.h"

G_BEGIN_DECLS

/* What a command line says about a day: values of factors, the person's own among them, a note, and
 * whether that was all. */
typedef struct _DiaryDayChange DiaryDayChange;

DiaryDayChange *diary_day_change_new  (void);
void            diary_day_change_free (DiaryDayChange *self);

gboolean diary_day_change_parse    (DiaryDayChange *self,
                                    DiaryCli       *cli,
                                    GError        **error);
gboolean diary_day_change_is_empty (DiaryDayChange *self);
gboolean diary_day_change_apply    (DiaryDayChange *self,
                                    DiaryDay       *day,
                                    DiaryDatabase  *database,
                                    GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryDayChange, diary_day_change_free)

G_END_DECLS
