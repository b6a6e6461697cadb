/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-shown-factors.h"

static void
assert_shown (GSettings *settings, const char *expected)
{
  g_auto (GStrv) factors = g_settings_get_strv (settings, "shown-factors");
  g_autofree char *joined = g_strjoinv (" ", factors);

  g_assert_cmpstr (joined, ==, expected);
}

static void
show_only (GSettings *settings, const char *factor)
{
  const char *factors[] = { factor, NULL };

  g_settings_set_strv (settings, "shown-factors", factors);
}

/* Shown in the order of the vocabulary, and the person's own behind it. */
static void
test_shown_factors_order (void)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  show_only (settings, "water_ml");
  diary_shown_factors_set (settings, "own-b", TRUE);
  diary_shown_factors_set (settings, "own-a", TRUE);
  diary_shown_factors_set (settings, "screen_h", TRUE);
  diary_shown_factors_set (settings, "caffeine_mg", TRUE);
  assert_shown (settings, "caffeine_mg water_ml screen_h own-b own-a");

  diary_shown_factors_set (settings, "water_ml", FALSE);
  diary_shown_factors_set (settings, "own-b", FALSE);
  diary_shown_factors_set (settings, "anxiety", FALSE);
  assert_shown (settings, "caffeine_mg screen_h own-a");

  diary_shown_factors_set (settings, "screen_h", TRUE);
  assert_shown (settings, "caffeine_mg screen_h own-a");
  g_assert_true (diary_shown_factors_get (settings, "own-a"));
  g_assert_false (diary_shown_factors_get (settings, "own-b"));
}

static void
test_shown_factors_switch (void)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  GtkWidget *widget;

  show_only (settings, "stress");
  widget = g_object_ref_sink (diary_shown_factors_make_switch (settings, "sleep_h"));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (widget)));

  gtk_switch_set_active (GTK_SWITCH (widget), TRUE);
  assert_shown (settings, "sleep_h stress");

  show_only (settings, "stress");
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (widget)));

  g_assert_finalize_object (widget);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/shown-factors/order", test_shown_factors_order);
  g_test_add_func ("/shown-factors/switch", test_shown_factors_switch);

  return g_test_run ();
}
