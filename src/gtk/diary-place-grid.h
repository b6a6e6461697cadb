/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-place.h"

G_BEGIN_DECLS

#define DIARY_TYPE_PLACE_GRID (diary_place_grid_get_type ())
G_DECLARE_FINAL_TYPE (DiaryPlaceGrid, diary_place_grid, DIARY, PLACE_GRID, GtkWidget)

/* Signal "chosen" (const char *site, const char *side): a place was pressed; side may be NULL.
 * Signal "other": another place, or details, are wanted. */

void diary_place_grid_set_places (DiaryPlaceGrid *self,
                                  GArray         *places);

G_END_DECLS
