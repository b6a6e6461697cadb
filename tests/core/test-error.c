/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-error.h"

static const struct
{
  const char *value;
  const char *quoted;
} QUOTES[] = {
  { "7", "“7”" },
  { "", "“”" },
  { "a\nb\r\tc", "“a b  c”" },
  { "\033[31m\u202ered", "“\ufffd[31m\ufffdred”" },
  { "caf\xe9", "“caf\ufffd”" },
  { "éééééééééééééééééééééééééééééééééééééééé", "“éééééééééééééééééééééééééééééééééééééééé”" },
  { "ééééééééééééééééééééééééééééééééééééééééX", "“éééééééééééééééééééééééééééééééééééééééé…”" },
};

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

static void
test_error_quote (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (QUOTES); i++)
    {
      g_autoptr (GError) error = NULL;
      const char *wrong = NULL;

      diary_error_set_invalid (&error, "intensity", QUOTES[i].value, "give a number");
      g_assert_true (diary_error_get_invalid (error, NULL, &wrong, NULL));
      g_assert_cmpstr (wrong, ==, QUOTES[i].quoted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/error/domain", test_error_domain);
  g_test_add_func ("/error/invalid", test_error_invalid);
  g_test_add_func ("/error/quote", test_error_quote);

  return g_test_run ();
}
