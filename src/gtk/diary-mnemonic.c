/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-mnemonic.h"

#include "diary-platform.h"

/**
 * diary_mnemonic_strip:
 * @label: a label with a mnemonic, like "_Save"
 *
 * Returns: (transfer full): the label as it is spoken
 */
char *
diary_mnemonic_strip (const char *label)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (label != NULL, NULL);

  parts = g_strsplit (label, "_", 2);

  return g_strjoinv ("", parts);
}

/**
 * diary_mnemonic_set_label:
 * @button: a button
 * @label: its label, with a mnemonic
 *
 * Has @button show @label, and a screen reader say it without the underscore, as older ones of GTK
 * don't.
 */
void
diary_mnemonic_set_label (GtkButton *button, const char *label)
{
  g_autofree char *plain = NULL;

  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (label != NULL);

  plain = diary_mnemonic_strip (label);
  gtk_button_set_use_underline (button, TRUE);
  gtk_button_set_label (button, label);
  diary_platform_set_label (GTK_WIDGET (button), plain);
}
