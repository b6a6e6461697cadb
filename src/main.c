/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (DiaryApplication) application = diary_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
