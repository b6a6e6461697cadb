/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DIARY_PROGRAM_NAME "fascicle-cli"

int diary_program_run (int    argc,
                       char **argv);

G_END_DECLS
