/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-form.h"
#include "diary-sign.h"

G_BEGIN_DECLS

/* A sign that was asked about on a date, and whether it was there. */
#define DIARY_TYPE_SIGN_FORM (diary_sign_form_get_type ())
G_DECLARE_FINAL_TYPE (DiarySignForm, diary_sign_form, DIARY, SIGN_FORM, DiaryForm)

DiaryForm *diary_sign_form_new (DiaryStore *store,
                                DiarySign  *sign);

G_END_DECLS
