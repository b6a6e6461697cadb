/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-restore-dialog.h"
#include "diary-window.h"

G_BEGIN_DECLS

DiaryRestoreDialog *diary_restore_flow_start (DiaryWindow *window);

G_END_DECLS
