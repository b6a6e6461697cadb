/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-passphrase.h"

static const struct
{
  const char *typed;
  const char *text; /* NULL if it is none */
} passphrases[] = {
  { "seven quiet rivers", "seven quiet rivers" },
  { " with spaces ", " with spaces " },
  { "Zoe\xcc\x88", "Zo\xc3\xab" },
  { "", NULL },
  { "\xff", NULL },
};

static void
test_new (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autoptr (DiaryPassphrase) passphrase = diary_passphrase_new (passphrases[i].typed);
      g_autoptr (DiaryPassphrase) same = NULL;

      g_assert_true ((passphrase != NULL) == (passphrases[i].text != NULL));
      if (passphrase == NULL)
        continue;
      same = diary_passphrase_ref (passphrase);
      g_assert_cmpstr (diary_passphrase_get_text (same), ==, passphrases[i].text);
      g_assert_cmpuint (diary_passphrase_get_length (same), ==, strlen (passphrases[i].text));
    }
}

static void
test_wipe (void)
{
  diary_passphrase_wipe (g_strdup ("seven quiet rivers"));
  diary_passphrase_wipe (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/passphrase/new", test_new);
  g_test_add_func ("/passphrase/wipe", test_wipe);

  return g_test_run ();
}
