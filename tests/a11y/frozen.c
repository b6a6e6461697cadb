/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-application.h"
#include "diary-clock.h"
#include "diary-program.h"

/* A Sunday afternoon, 2026-03-15T15:00:00Z. */
#define MOMENT 1773586800

/* frozen fascicle|fascicle-cli ARGUMENT …
 *
 * The window or the command line, on a day on which no time passes, so that they say the same each
 * time they are run. */
int
main (int argc, char **argv)
{
  g_return_val_if_fail (argc > 1, EXIT_FAILURE);

  diary_clock_freeze (MOMENT, NULL);
  if (g_str_equal (argv[1], "fascicle-cli"))
    return diary_program_run (argc - 1, argv + 1);

  g_autoptr (DiaryApplication) application = diary_application_new ();

  return g_application_run (G_APPLICATION (application), argc - 1, argv + 1);
}
