/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-window.h"

G_BEGIN_DECLS

void diary_copy_keeper_init (DiaryWindow *window);

G_END_DECLS
