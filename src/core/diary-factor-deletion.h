/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-factor.h"

G_BEGIN_DECLS

#define DIARY_TYPE_FACTOR_DELETION (diary_factor_deletion_get_type ())
G_DECLARE_FINAL_TYPE (DiaryFactorDeletion, diary_factor_deletion, DIARY, FACTOR_DELETION, GObject)

/* The deletion of one of the person's own factors, with all that was recorded of it, as a change of
 * the diary, which can be undone. */
DiaryFactorDeletion *diary_factor_deletion_new (DiaryFactor *factor);

DiaryFactor *diary_factor_deletion_get_factor (DiaryFactorDeletion *self);
gboolean     diary_factor_deletion_count_days (DiaryFactorDeletion *self,
                                               DiaryDatabase       *database,
                                               int                 *n_days,
                                               GError             **error);

gboolean diary_factor_deletion_run  (DiaryFactorDeletion *self,
                                     DiaryDatabase       *database,
                                     GError             **error);
gboolean diary_factor_deletion_undo (DiaryFactorDeletion *self,
                                     DiaryDatabase       *database,
                                     GError             **error);

G_END_DECLS
