/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* RTLD_NEXT */

#include "config.h"

#include "test-announcement.h"

#include <dlfcn.h>

#include <glib-object.h>

static char *before;
static char *last;

/* These take the place of GTK's own functions in the program, and the first one in libadwaita. They
 * have the types that make it so, and GTK's header must not be included beside them: older ones
 * don't know the first, and newer ones give its last parameter a name. */
void gtk_accessible_announce (void *accessible, const char *message, int priority);
void gtk_accessible_update_property_value (void *accessible,
                                           int n_properties,
                                           int properties[],
                                           const GValue values[]);

typedef void (*UpdateProperty) (void *accessible, int n, int properties[], const GValue values[]);

static void
take (const char *message)
{
  g_test_message ("announced: %s", message);
  g_free (before);
  before = last;
  last = g_strdup (message);
}

void
gtk_accessible_announce (void *accessible, const char *message, int priority)
{
  g_assert (accessible != NULL);
  g_assert (message != NULL);

  take (message);
}

/* With an older GTK the program says something by a description, and by this function nothing else.
 */
void
gtk_accessible_update_property_value (void *accessible,
                                      int n_properties,
                                      int properties[],
                                      const GValue values[])
{
  UpdateProperty update = (UpdateProperty) dlsym (RTLD_NEXT, __func__);

  g_assert (update != NULL);

  if (n_properties == 1 && G_VALUE_HOLDS_STRING (&values[0]))
    take (g_value_get_string (&values[0]));
  update (accessible, n_properties, properties, values);
}

/**
 * test_announcement_get_last:
 *
 * Returns: (nullable): what was announced last
 */
const char *
test_announcement_get_last (void)
{
  return last;
}

/**
 * test_announcement_is:
 * @text: a text
 *
 * Returns: whether it was announced last
 */
gboolean
test_announcement_is (const char *text)
{
  return g_strcmp0 (last, text) == 0;
}

/**
 * test_announcement_has:
 * @part: a text; of a toast, newer versions of libadwaita say more than what is in it
 *
 * Returns: whether it was a part of what was announced last
 */
gboolean
test_announcement_has (const char *part)
{
  return last != NULL && strstr (last, part) != NULL;
}

/**
 * test_announcement_get_before:
 *
 * Returns: (nullable): what was announced before the last
 */
const char *
test_announcement_get_before (void)
{
  return before;
}
