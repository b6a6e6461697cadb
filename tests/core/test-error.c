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

/* What is wrong, where, and what to do: one line, whatever the file is called. */
static void
test_error_file (void)
{
  for (int code = DIARY_ERROR_INVALID; code <= DIARY_ERROR_FAILED; code++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) parts = NULL;

      diary_error_set_file (&error, (DiaryError) code, "/home/a\nb/caf\xe9.db", "disk\nerror");
      g_assert_error (error, DIARY_ERROR, code);
      g_assert_null (strchr (error->message, '\n'));
      parts = g_strsplit (error->message, ": ", -1);
      g_assert_cmpuint (g_strv_length (parts), ==, 3);
      g_assert_true (g_str_has_prefix (parts[1], "/home/a b/caf"));
      g_assert_true (g_str_has_suffix (parts[2], " (disk error)"));
    }
}

/* An error about a temporary file names the one that it was to become; others stay as they are. */
static void
test_error_propagate_file (void)
{
  g_autoptr (GError) full = NULL;
  g_autoptr (GError) other = NULL;
  g_autoptr (GError) source = NULL;

  diary_error_set_file (&source, DIARY_ERROR_FULL, "/a.tmp", NULL);
  diary_error_propagate_file (&full, g_steal_pointer (&source), "/a");
  g_assert_error (full, DIARY_ERROR, DIARY_ERROR_FULL);
  g_assert_nonnull (strstr (full->message, ": /a: "));

  g_set_error (&source, DIARY_ERROR, DIARY_ERROR_FAILED, "something");
  diary_error_propagate_file (&other, g_steal_pointer (&source), "/a");
  g_assert_error (other, DIARY_ERROR, DIARY_ERROR_FAILED);
  g_assert_cmpstr (other->message, ==, "something");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/error/domain", test_error_domain);
  g_test_add_func ("/error/invalid", test_error_invalid);
  g_test_add_func ("/error/quote", test_error_quote);
  g_test_add_func ("/error/file", test_error_file);
  g_test_add_func ("/error/propagate-file", test_error_propagate_file);

  return g_test_run ();
}
