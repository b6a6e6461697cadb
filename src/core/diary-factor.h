/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-record.h"
#include "diary-vocabulary.h"

G_BEGIN_DECLS

#define DIARY_TYPE_FACTOR (diary_factor_get_type ())
G_DECLARE_FINAL_TYPE (DiaryFactor, diary_factor, DIARY, FACTOR, DiaryRecord)

/* One of the person's own factors. Its id is its key in a day; name and unit together are unique in
 * a diary, whatever their case and spaces, and are what names it in days.csv: "own:NAME [UNIT]". */
DiaryFactor *diary_factor_new (const char *name,
                               const char *unit,
                               DiaryScale  scale);

const char *diary_factor_get_name  (DiaryFactor *self);
void        diary_factor_set_name  (DiaryFactor *self,
                                    const char  *name);
const char *diary_factor_get_unit  (DiaryFactor *self);
void        diary_factor_set_unit  (DiaryFactor *self,
                                    const char  *unit);
DiaryScale  diary_factor_get_scale (DiaryFactor *self);
void        diary_factor_set_scale (DiaryFactor *self,
                                    DiaryScale   scale);

char        *diary_factor_get_column      (DiaryFactor *self);
DiaryFactor *diary_factor_new_from_column (const char  *column);
gboolean     diary_factor_is_namesake     (DiaryFactor *self,
                                           DiaryFactor *other);
gboolean     diary_factor_takes           (DiaryFactor *self,
                                           double       value);

G_END_DECLS
