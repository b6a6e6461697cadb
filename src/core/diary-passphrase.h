/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _DiaryPassphrase DiaryPassphrase;

/* A passphrase, in memory that is never written to disk and is wiped when it is freed. It never
 * changes, so threads may share it. */

DiaryPassphrase *diary_passphrase_new   (const char      *text);
DiaryPassphrase *diary_passphrase_ref   (DiaryPassphrase *self);
void             diary_passphrase_unref (DiaryPassphrase *self);

const char *diary_passphrase_get_text   (DiaryPassphrase *self);
size_t      diary_passphrase_get_length (DiaryPassphrase *self);

void diary_passphrase_wipe (char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryPassphrase, diary_passphrase_unref)

G_END_DECLS
