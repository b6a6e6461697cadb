/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-wait.h"

#define DEADLINE_SECONDS 30

static gboolean
on_deadline (gpointer message)
{
  g_error ("%s", (const char *) message);

  return G_SOURCE_REMOVE;
}

/**
 * test_wait_start:
 * @location: the place of the wait in the test's source
 * @condition: what is waited for
 *
 * Sets the deadline of test_wait_until(), which is what tests call.
 *
 * Returns: the id of the source to remove once @condition holds
 */
guint
test_wait_start (const char *location, const char *condition)
{
  return g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, DEADLINE_SECONDS, on_deadline,
                                     g_strdup_printf ("%s: %s: waited %d s in vain for: %s",
                                                      location, g_test_get_path (),
                                                      DEADLINE_SECONDS, condition),
                                     g_free);
}

/**
 * test_wait_finalize:
 * @object: (transfer full): an object that work under way may still hold
 *
 * Lets go of @object and runs the default main context until everyone else has.
 */
void
test_wait_finalize (gpointer object)
{
  gpointer held = object;

  g_object_add_weak_pointer (object, &held);
  g_object_unref (object);
  test_wait_until (held == NULL);
}
