/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-place.h"

G_BEGIN_DECLS

#define DIARY_TYPE_PLACE_CHOOSER (diary_place_chooser_get_type ())
G_DECLARE_FINAL_TYPE (DiaryPlaceChooser, diary_place_chooser, DIARY, PLACE_CHOOSER, AdwBin)

/* A dialog to choose a place on the body or, beside it, in a list of all sites.
 *
 * Signal "chosen" (const char *site, const char *side): a place was chosen, and the dialog closes;
 * side is NULL where only the site was. */

DiaryPlaceChooser *diary_place_chooser_new     (const DiaryPlace  *place);
void               diary_place_chooser_present (DiaryPlaceChooser *self,
                                                GtkWidget         *parent);

G_END_DECLS
