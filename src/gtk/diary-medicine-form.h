/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-form.h"
#include "diary-medicine.h"

G_BEGIN_DECLS

/* A medicine, and from when until when it was taken. */
#define DIARY_TYPE_MEDICINE_FORM (diary_medicine_form_get_type ())
G_DECLARE_FINAL_TYPE (DiaryMedicineForm, diary_medicine_form, DIARY, MEDICINE_FORM, DiaryForm)

DiaryForm *diary_medicine_form_new (DiaryStore    *store,
                                    DiaryMedicine *medicine);

G_END_DECLS
