/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-passphrase.h"

G_BEGIN_DECLS

DiaryPassphrase *diary_passphrase_prompt_choose (const char *file,
                                                 GError    **error);
DiaryPassphrase *diary_passphrase_prompt_ask    (const char *file,
                                                 GError    **error);

G_END_DECLS
