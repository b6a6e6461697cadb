/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-wait.h"

#include <adwaita.h>

static void
test_display_window (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_present (window);
  test_wait_until (gtk_window_is_active (window));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));

  gtk_window_destroy (window);
}

static void
test_display_settings (void)
{
  gboolean animate = TRUE;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animate, NULL);
  g_assert_false (animate);
  g_assert_false (adw_style_manager_get_dark (adw_style_manager_get_default ()));
}

static void
test_display_accessible (void)
{
  GtkWidget *button = g_object_ref_sink (gtk_button_new ());

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Log",
                                  -1);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Log");

  g_object_unref (button);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/display/window", test_display_window);
  g_test_add_func ("/display/settings", test_display_settings);
  g_test_add_func ("/display/accessible", test_display_accessible);

  return g_test_run ();
}
