/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-place.h"

G_BEGIN_DECLS

#define DIARY_TYPE_PLACE_GROUP (diary_place_group_get_type ())
G_DECLARE_FINAL_TYPE (DiaryPlaceGroup, diary_place_group, DIARY, PLACE_GROUP, AdwPreferencesGroup)

/* Asks for a place: its site and its side. Further rows may be added to the group.
 *
 * Property "optional" (construct only): whether the site may stay unsaid.
 * Signal "changed": another place is entered. */

void diary_place_group_get_place (DiaryPlaceGroup  *self,
                                  DiaryPlace       *place);
void diary_place_group_set_place (DiaryPlaceGroup  *self,
                                  const DiaryPlace *place);

G_END_DECLS
