/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-announcement.h"

/* Takes the place of GTK's own function in the program, and in libadwaita. It has the types that
 * make it so, and GTK's header must not be included beside it: older ones don't know it, and newer
 * ones give its last parameter a name. */
void
gtk_accessible_announce (void *accessible, const char *message, int priority)
{
  g_assert (accessible != NULL);
  g_assert (message != NULL);

  g_test_message ("announced: %s", message);
}
