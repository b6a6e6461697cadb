/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-body-counts.h"

G_BEGIN_DECLS

#define DIARY_TYPE_BODY_SECTION (diary_body_section_get_type ())
G_DECLARE_FINAL_TYPE (DiaryBodySection, diary_body_section, DIARY, BODY_SECTION, AdwBin)

/* The body map with the episodes of a period under its title, with what the region in question
 * says, and what the map has no region for. */

void diary_body_section_update (DiaryBodySection *self,
                                DiaryBodyCounts  *counts);

G_END_DECLS
