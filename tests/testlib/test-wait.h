/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * test_wait_until:
 * @condition: an expression that becomes true
 *
 * Runs the default main context until @condition holds. The test fails, naming the condition, when
 * it has not come true within a time that only something broken can take.
 */
#define test_wait_until(condition)                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    guint test_wait_deadline = test_wait_start (G_STRLOC, #condition);                             \
                                                                                                   \
    while (!(condition))                                                                           \
      g_main_context_iteration (NULL, TRUE);                                                       \
    g_source_remove (test_wait_deadline);                                                          \
  }                                                                                                \
  G_STMT_END

guint test_wait_start    (const char *location,
                          const char *condition);
void  test_wait_finalize (gpointer    object);

G_END_DECLS
