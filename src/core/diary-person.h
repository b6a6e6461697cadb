/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-record.h"

G_BEGIN_DECLS

/* A diary has one keeper, so the record has the same id in every diary, and copies of a diary have
 * it in common. */
#define DIARY_PERSON_ID "6f1d3c52-8a0e-4b7c-9e35-70c2f4a1d9b8"

#define DIARY_TYPE_PERSON (diary_person_get_type ())
G_DECLARE_FINAL_TYPE (DiaryPerson, diary_person, DIARY, PERSON, DiaryRecord)

/* Who keeps the diary, as a report is to say it. It is in the diary only if the person wants it
 * kept, and deleting it leaves nothing of it. */
DiaryPerson *diary_person_new (const char *name,
                               DiaryDate   birth_date);

const char *diary_person_get_name       (DiaryPerson *self);
void        diary_person_set_name       (DiaryPerson *self,
                                         const char  *name);
DiaryDate   diary_person_get_birth_date (DiaryPerson *self);
void        diary_person_set_birth_date (DiaryPerson *self,
                                         DiaryDate    birth_date);

G_END_DECLS
