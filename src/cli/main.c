/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-program.h"

int
main (int argc, char **argv)
{
  return diary_program_run (argc, argv);
}
