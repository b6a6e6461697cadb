/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-announcement.h"

static char *last;

void gtk_accessible_announce (void *accessible, const char *message, int priority);

/* Takes the place of GTK's own function in the program, and in libadwaita. It has the types that
 * make it so, and GTK's header must not be included beside it: older ones don't know it, and newer
 * ones give its last parameter a name. */
void
gtk_accessible_announce (void *accessible, const char *message, int priority)
{
  g_assert (accessible != NULL);
  g_assert (message != NULL);

  g_test_message ("announced: %s", message);
  g_free (last);
  last = g_strdup (message);
}

/**
 * test_announcement_get_last:
 *
 * Returns: (nullable): what was announced last, or %NULL where GTK is too old for it: then it is
 * the description of what has the keyboard
 */
const char *
test_announcement_get_last (void)
{
  return last;
}
