/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-contrast.h"

#include <adwaita.h>

#define STYLE "/io/github/fascicle_diary/Fascicle/high-contrast.css"

static void
on_high_contrast (AdwStyleManager *manager, GParamSpec *pspec, GtkCssProvider *provider)
{
  GdkDisplay *display = adw_style_manager_get_display (manager);
  GtkStyleProvider *style = GTK_STYLE_PROVIDER (provider);

  /* Beside the style of the application, which it adds to. */
  if (adw_style_manager_get_high_contrast (manager))
    gtk_style_context_add_provider_for_display (display, style,
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  else
    gtk_style_context_remove_provider_for_display (display, style);
}

/**
 * diary_contrast_follow:
 * @display: a display
 *
 * Adds our style for high contrast whenever @display asks for that. libadwaita does so by itself,
 * but newer versions want media queries for it, which GTK 4.8 can't read.
 */
void
diary_contrast_follow (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  AdwStyleManager *manager;

  g_return_if_fail (GDK_IS_DISPLAY (display));

  manager = adw_style_manager_get_for_display (display);
  gtk_css_provider_load_from_resource (provider, STYLE);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (on_high_contrast),
                           provider, 0);
  on_high_contrast (manager, NULL, provider);
  g_object_set_data_full (G_OBJECT (manager), "diary-contrast", g_steal_pointer (&provider),
                          g_object_unref);
}
