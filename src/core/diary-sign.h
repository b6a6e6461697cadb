/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-record.h"

G_BEGIN_DECLS

#define DIARY_TYPE_SIGN (diary_sign_get_type ())
G_DECLARE_FINAL_TYPE (DiarySign, diary_sign, DIARY, SIGN, DiaryRecord)

/* A sign asked about on a date and found present or absent; one not asked about has no record. */
DiarySign *diary_sign_new (DiaryDate   date,
                           const char *sign,
                           gboolean    present);

gboolean diary_sign_takes_place (const char *sign);
gboolean diary_sign_takes_how   (const char *sign);

DiaryDate   diary_sign_get_date    (DiarySign  *self);
void        diary_sign_set_date    (DiarySign  *self,
                                    DiaryDate   date);
const char *diary_sign_get_sign    (DiarySign  *self);
void        diary_sign_set_sign    (DiarySign  *self,
                                    const char *sign);
gboolean    diary_sign_get_present (DiarySign  *self);
void        diary_sign_set_present (DiarySign  *self,
                                    gboolean    present);
const char *diary_sign_get_how     (DiarySign  *self);
void        diary_sign_set_how     (DiarySign  *self,
                                    const char *how);
const char *diary_sign_get_site    (DiarySign  *self);
void        diary_sign_set_site    (DiarySign  *self,
                                    const char *site);
const char *diary_sign_get_side    (DiarySign  *self);
void        diary_sign_set_side    (DiarySign  *self,
                                    const char *side);
const char *diary_sign_get_note    (DiarySign  *self);
void        diary_sign_set_note    (DiarySign  *self,
                                    const char *note);

G_END_DECLS
