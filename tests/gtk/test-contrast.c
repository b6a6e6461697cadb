/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-contrast.h"

#include <adwaita.h>

static gboolean
has_lines (void)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new ("Calf"));
  gboolean found;
  GdkRGBA color;

  diary_contrast_follow (gdk_display_get_default ());
  found = gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "diary_line",
                                          &color);
  g_object_unref (widget);

  return found;
}

static void
test_contrast_plain (void)
{
  g_assert_false (has_lines ());
}

/* libadwaita reads the variable when it starts. */
static void
test_contrast_high (void)
{
  if (g_test_subprocess ())
    {
      g_assert_true (has_lines ());
      return;
    }

  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_unsetenv ("ADW_DEBUG_HIGH_CONTRAST");
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/contrast/plain", test_contrast_plain);
  g_test_add_func ("/contrast/high", test_contrast_high);

  return g_test_run ();
}
