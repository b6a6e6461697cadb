/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tests run with the accessibility of GTK that only keeps what it is told. From GTK 4.14 on a
 * program can also announce a text, which that kind of accessibility crashes at; so tests hear it
 * here. */

const char *test_announcement_get_last   (void);
const char *test_announcement_get_before (void);
gboolean    test_announcement_is         (const char *text);
gboolean    test_announcement_has        (const char *part);

G_END_DECLS
