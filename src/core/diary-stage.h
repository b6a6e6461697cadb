/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-passphrase.h"

G_BEGIN_DECLS

char *diary_stage_backup (GFile           *backup,
                          DiaryPassphrase *passphrase,
                          const char      *path,
                          GCancellable    *cancellable,
                          GError         **error);

G_END_DECLS
