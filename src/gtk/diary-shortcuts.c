/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-shortcuts.h"

/**
 * diary_shortcuts_init:
 * @application: the application
 *
 * Gives actions their keys. diary-shortcuts.ui is the list of them that people see.
 */
void
diary_shortcuts_init (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.show-page::today", { "<Control>1", "<Alt>1" } },
    { "win.show-page::history", { "<Control>2", "<Alt>2" } },
    { "win.show-page::trends", { "<Control>3", "<Alt>3" } },
    { "win.log", { "<Control>n" } },
    { "win.search", { "<Control>f" } },
    { "win.preferences", { "<Control>comma" } },
    { "win.undo", { "<Control>z" } },
    { "win.show-help-overlay", { "<Control>question", "F1" } },
  };

  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (size_t i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action,
                                           accelerators[i].keys);
}
