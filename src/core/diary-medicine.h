/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-record.h"

G_BEGIN_DECLS

#define DIARY_TYPE_MEDICINE (diary_medicine_get_type ())
G_DECLARE_FINAL_TYPE (DiaryMedicine, diary_medicine, DIARY, MEDICINE, DiaryRecord)

DiaryMedicine *diary_medicine_new (const char *name);

const char *diary_medicine_get_name    (DiaryMedicine *self);
void        diary_medicine_set_name    (DiaryMedicine *self,
                                        const char    *name);
const char *diary_medicine_get_dose    (DiaryMedicine *self);
void        diary_medicine_set_dose    (DiaryMedicine *self,
                                        const char    *dose);
const char *diary_medicine_get_purpose (DiaryMedicine *self);
void        diary_medicine_set_purpose (DiaryMedicine *self,
                                        const char    *purpose);
DiaryDate   diary_medicine_get_from    (DiaryMedicine *self);
void        diary_medicine_set_from    (DiaryMedicine *self,
                                        DiaryDate      from);
DiaryDate   diary_medicine_get_until   (DiaryMedicine *self);
gboolean    diary_medicine_is_taken    (DiaryMedicine *self,
                                        DiaryDate      today);
void        diary_medicine_set_until   (DiaryMedicine *self,
                                        DiaryDate      until);
const char *diary_medicine_get_note    (DiaryMedicine *self);
void        diary_medicine_set_note    (DiaryMedicine *self,
                                        const char    *note);

G_END_DECLS
