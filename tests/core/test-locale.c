/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-locale.h"

#include <langinfo.h>
#include <libintl.h>

/* The plain C locale is as good as UTF-8. */
static void
test_utf8 (void)
{
  diary_locale_set_up ();

  g_assert_cmpstr (nl_langinfo (CODESET), ==, "UTF-8");
}

static void
test_translations (void)
{
  diary_locale_set_up ();

  g_assert_cmpstr (textdomain (NULL), ==, GETTEXT_PACKAGE);
  g_assert_cmpstr (bindtextdomain (GETTEXT_PACKAGE, NULL), ==, DIARY_LOCALE_DIR);
  g_assert_cmpstr (bind_textdomain_codeset (GETTEXT_PACKAGE, NULL), ==, "UTF-8");
}

int
main (int argc, char **argv)
{
  g_setenv ("LC_ALL", "C", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/locale/utf8", test_utf8);
  g_test_add_func ("/locale/translations", test_translations);

  return g_test_run ();
}
