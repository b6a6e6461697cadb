/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-record.h"

G_BEGIN_DECLS

#define DIARY_TYPE_DAY (diary_day_get_type ())
G_DECLARE_FINAL_TYPE (DiaryDay, diary_day, DIARY, DAY, DiaryRecord)

DiaryDay *diary_day_new (DiaryDate date);

DiaryDate   diary_day_get_date     (DiaryDay   *self);
gboolean    diary_day_get_complete (DiaryDay   *self);
void        diary_day_set_complete (DiaryDay   *self,
                                    gboolean    complete);
const char *diary_day_get_note     (DiaryDay   *self);
void        diary_day_set_note     (DiaryDay   *self,
                                    const char *note);

/* Factors by key: a key of the vocabulary, or the id of one of the person's own factors. NAN, never
 * zero, means "not recorded". */
double   diary_day_get_value   (DiaryDay   *self,
                                const char *factor);
void     diary_day_set_value   (DiaryDay   *self,
                                const char *factor,
                                double      value);
char   **diary_day_get_factors (DiaryDay   *self);
gboolean diary_day_is_empty    (DiaryDay   *self);

G_END_DECLS
