/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-widget-theme.h"

#include <adwaita.h>

static DiaryColor
get_color (GtkWidget *widget)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  return (DiaryColor){ color.red, color.green, color.blue, color.alpha };
}

/**
 * diary_widget_theme_add_accent:
 * @widget: a widget that paints itself
 *
 * Returns: (transfer none): a child of @widget that is never seen: the style gives it the accent
 *   colour, to be asked for. The widget must unparent it in the end.
 */
GtkWidget *
diary_widget_theme_add_accent (GtkWidget *widget)
{
  GtkWidget *accent = adw_bin_new ();

  g_return_val_if_fail (GTK_IS_WIDGET (widget), accent);

  gtk_widget_add_css_class (accent, "accent");
  gtk_widget_set_visible (accent, FALSE);
  gtk_widget_set_parent (accent, widget);

  return accent;
}

/**
 * diary_widget_theme_read:
 * @widget: a widget that paints itself
 * @accent: what diary_widget_theme_add_accent() added to it
 * @theme: (out caller-allocates): how the widget looks now
 */
void
diary_widget_theme_read (GtkWidget *widget, GtkWidget *accent, DiaryChartTheme *theme)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GTK_IS_WIDGET (accent));
  g_return_if_fail (theme != NULL);

  *theme = (DiaryChartTheme){
    .foreground = get_color (widget),
    .accent = get_color (accent),
    .high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()),
    .right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .scale = 1,
  };
}
