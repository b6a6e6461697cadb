/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-factor.h"
#include "diary-store.h"

G_BEGIN_DECLS

void diary_factor_deleting_start (GtkWidget   *widget,
                                  DiaryStore  *store,
                                  DiaryFactor *factor);

G_END_DECLS
