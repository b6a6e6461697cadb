/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-person.h"

G_BEGIN_DECLS

gboolean diary_keeper_update (DiaryDatabase *database,
                              DiaryPerson   *person,
                              gboolean       keep,
                              GError       **error);

G_END_DECLS
