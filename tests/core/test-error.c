/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-error.h"

static void
test_error_domain (void)
{
  g_autoptr (GError) error = g_error_new_literal (DIARY_ERROR, DIARY_ERROR_BUSY, "busy");

  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_BUSY);
  g_assert_cmpstr (g_quark_to_string (DIARY_ERROR), ==, "diary-error-quark");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/error/domain", test_error_domain);

  return g_test_run ();
}
