/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void test_small_disk_mount     (const char *folder,
                                size_t      size);
void test_small_disk_fill      (const char *folder);
void test_small_disk_make_room (const char *folder);

G_END_DECLS
