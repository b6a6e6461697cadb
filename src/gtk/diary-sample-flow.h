/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-window.h"

G_BEGIN_DECLS

gboolean diary_sample_flow_is_sample (DiaryStore  *store);
void     diary_sample_flow_open      (DiaryWindow *window);
void     diary_sample_flow_leave     (DiaryWindow *window);

G_END_DECLS
