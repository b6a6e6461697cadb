/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-combo.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"

static char *
get_plain_title (AdwComboRow *row)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_auto (GStrv) parts = NULL;

  if (!adw_preferences_row_get_use_underline (ADW_PREFERENCES_ROW (row)))
    return g_strdup (title);

  parts = g_strsplit (title, "_", 2);

  return g_strjoinv ("", parts);
}

static void
on_selected (AdwComboRow *row)
{
  GtkStringObject *selected = adw_combo_row_get_selected_item (row);
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  if (selected == NULL)
    return;

  title = get_plain_title (row);
  /* Translators: a choice and what is chosen, as it is spoken, like "Place: Neck". */
  label = g_strdup_printf (_ ("%s: %s"), title, gtk_string_object_get_string (selected));
  diary_platform_set_label (GTK_WIDGET (row), label);
}

/**
 * diary_combo_speak:
 * @row: a row to choose from a #GtkStringList
 *
 * Has a screen reader say not only what @row is for, but also what is chosen.
 */
void
diary_combo_speak (AdwComboRow *row)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect (row, "notify::selected-item", G_CALLBACK (on_selected), NULL);
  on_selected (row);
}
