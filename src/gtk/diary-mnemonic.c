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
  diary_mnemonic_set_label_and_name (button, label, plain);
}

/**
 * diary_mnemonic_set_label_and_name:
 * @button: a button
 * @label: its label, with a mnemonic
 * @name: what a screen reader says
 *
 * If @button has the keyboard, its new name is said, once; a label that it has already is not.
 */
void
diary_mnemonic_set_label_and_name (GtkButton *button, const char *label, const char *name)
{
  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (label != NULL && name != NULL);

  if (diary_platform_has_label (GTK_WIDGET (button)) &&
      g_strcmp0 (gtk_button_get_label (button), label) == 0)
    return;

  gtk_button_set_use_underline (button, TRUE);
  /* Older ones of GTK would make the label a name as well. */
  if (gtk_button_get_label (button) != NULL)
    gtk_label_set_text_with_mnemonic (GTK_LABEL (gtk_button_get_child (button)), label);
  else
    gtk_button_set_label (button, label);
  diary_platform_set_label (GTK_WIDGET (button), name);
}
