/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-person.h"

G_BEGIN_DECLS

#define DIARY_TYPE_KEEPER_GROUP (diary_keeper_group_get_type ())
G_DECLARE_FINAL_TYPE (DiaryKeeperGroup, diary_keeper_group, DIARY, KEEPER_GROUP, AdwPreferencesGroup)

/* Asks whether a report says who keeps the diary, who that is, and whether the diary is to keep it.
 *
 * Signal "changed": what is entered was changed. */

void         diary_keeper_group_set_kept   (DiaryKeeperGroup *self,
                                            DiaryPerson      *kept,
                                            gboolean          writable);
DiaryPerson *diary_keeper_group_dup_person (DiaryKeeperGroup *self);
gboolean     diary_keeper_group_check      (DiaryKeeperGroup *self);
gboolean     diary_keeper_group_get_keep   (DiaryKeeperGroup *self);

G_END_DECLS
