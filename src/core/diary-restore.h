/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"

G_BEGIN_DECLS

gboolean diary_restore (DiaryDatabase  **database,
                        GFile           *file,
                        GFile           *backup,
                        DiaryPassphrase *passphrase,
                        GFile          **kept_aside,
                        GError         **error);

G_END_DECLS
