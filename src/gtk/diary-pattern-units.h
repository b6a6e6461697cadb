/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-trend-words.h"

G_BEGIN_DECLS

/* The units that the person set, for what goes with what. */

DiaryTrendUnits diary_pattern_units_get   (GSettings              *settings);
char           *diary_pattern_units_title (GSettings              *settings,
                                           const DiaryTrendFactor *factor,
                                           double                 *unit);

G_END_DECLS
