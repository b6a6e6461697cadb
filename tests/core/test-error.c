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
  g_assert_cmpstr (g_quark_to_string (DIARY_ERROR), ==, "DiaryError");
}

static void
test_error_invalid (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  g_autoptr (GError) other = g_error_new_literal (DIARY_ERROR, DIARY_ERROR_INVALID, "a: b: c");
  const char *field = NULL;
  const char *wrong = NULL;
  const char *expected = NULL;

  diary_error_set_invalid (&error, "own:tea: green", "a: b", "give a number: any");
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "own:tea: green: “a: b”: give a number: any");

  copy = g_error_copy (error);
  g_assert_true (diary_error_get_invalid (copy, &field, &wrong, &expected));
  g_assert_cmpstr (field, ==, "own:tea: green");
  g_assert_cmpstr (wrong, ==, "“a: b”");
  g_assert_cmpstr (expected, ==, "give a number: any");
  g_assert_false (diary_error_get_invalid (other, &field, NULL, NULL));

  diary_error_set_invalid (NULL, "site", NULL, "give one");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/error/domain", test_error_domain);
  g_test_add_func ("/error/invalid", test_error_invalid);

  return g_test_run ();
}
