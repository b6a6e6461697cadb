/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"

G_BEGIN_DECLS

/* What a person might do to a diary, at random but always the same for the same seed. Records of
 * all types are added, changed and deleted, few of them again and again, so that copies of a diary
 * that go through different histories get in each other's way. */

void  test_history_run  (DiaryDatabase *database,
                         GRand         *random,
                         int            n_steps);
char *test_history_dump (const char    *folder,
                         const char    *name);

G_END_DECLS
