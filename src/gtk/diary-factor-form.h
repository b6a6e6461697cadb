/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-factor.h"
#include "diary-form.h"

G_BEGIN_DECLS

/* Asks for one of the person's own factors. */
#define DIARY_TYPE_FACTOR_FORM (diary_factor_form_get_type ())
G_DECLARE_FINAL_TYPE (DiaryFactorForm, diary_factor_form, DIARY, FACTOR_FORM, DiaryForm)

DiaryForm *diary_factor_form_new (DiaryStore  *store,
                                  DiaryFactor *factor);

G_END_DECLS
