/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiaryProgressFunc:
 * @fraction: how much of the work is done, 0 to 1
 * @data: the data given with the function
 *
 * How long work (an import, an export, the sample) tells how far it has come. It is called on the
 * thread that does the work, a hundred times or so in all.
 */
typedef void (*DiaryProgressFunc) (double fraction, gpointer data);

G_END_DECLS
