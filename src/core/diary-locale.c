/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-locale.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>

/**
 * diary_locale_set_up:
 *
 * Takes language and customs from the environment and finds the translations; a program calls it
 * first of all. The plain C locale knows ASCII only, but notes and names come in every script:
 * scripts and services, which run in it, mean UTF-8.
 */
void
diary_locale_set_up (void)
{
  setlocale (LC_ALL, "");
  if (g_str_equal (nl_langinfo (CODESET), "ANSI_X3.4-1968"))
    setlocale (LC_CTYPE, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, DIARY_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
