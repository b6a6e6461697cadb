/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-factor.h"
#include "diary-store.h"

G_BEGIN_DECLS

#define DIARY_TYPE_FACTOR_FORM (diary_factor_form_get_type ())
G_DECLARE_FINAL_TYPE (DiaryFactorForm, diary_factor_form, DIARY, FACTOR_FORM, AdwBin)

/* Asks for one of the person's own factors. */
void diary_factor_form_present (GtkWidget   *parent,
                                DiaryStore  *store,
                                DiaryFactor *factor);

G_END_DECLS
