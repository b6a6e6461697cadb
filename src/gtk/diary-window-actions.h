/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-window.h"

G_BEGIN_DECLS

void diary_window_actions_init      (DiaryWindow *window);
void diary_window_actions_set_ready (DiaryWindow *window,
                                     gboolean     ready);

G_END_DECLS
