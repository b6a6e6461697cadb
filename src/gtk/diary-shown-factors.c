/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-shown-factors.h"

#include "diary-vocabulary.h"

#define KEY "shown-factors"

/* The vocabulary's order, and behind it the person's own factors as they came. */
static size_t
get_rank (const char *factor)
{
  size_t n_factors;
  const DiaryFactorTerm *factors = diary_vocabulary_get_factors (&n_factors);

  for (size_t i = 0; i < n_factors; i++)
    {
      if (g_str_equal (factors[i].key, factor))
        return i;
    }

  return n_factors;
}

static GVariant *
with_factor (GSettings *settings, const char *factor, gboolean shown)
{
  g_auto (GStrv) before = g_settings_get_strv (settings, KEY);
  g_autoptr (GStrvBuilder) after = g_strv_builder_new ();
  g_auto (GStrv) factors = NULL;
  gboolean due = shown;

  for (char **other = before; *other != NULL; other++)
    {
      if (g_str_equal (*other, factor))
        continue;
      if (due && get_rank (*other) > get_rank (factor))
        {
          g_strv_builder_add (after, factor);
          due = FALSE;
        }
      g_strv_builder_add (after, *other);
    }
  if (due)
    g_strv_builder_add (after, factor);
  factors = g_strv_builder_end (after);

  return g_variant_new_strv ((const char *const *) factors, -1);
}

/**
 * diary_shown_factors_get:
 * @settings: the program's settings
 * @factor: the key of a factor
 *
 * Returns: whether the Today page shows it
 */
gboolean
diary_shown_factors_get (GSettings *settings, const char *factor)
{
  g_auto (GStrv) shown = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), FALSE);
  g_return_val_if_fail (factor != NULL, FALSE);

  shown = g_settings_get_strv (settings, KEY);

  return g_strv_contains ((const char *const *) shown, factor);
}

/**
 * diary_shown_factors_set:
 * @settings: the program's settings
 * @factor: the key of a factor
 * @shown: whether the Today page is to show it
 */
void
diary_shown_factors_set (GSettings *settings, const char *factor, gboolean shown)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (factor != NULL);

  g_settings_set_value (settings, KEY, with_factor (settings, factor, shown));
}

typedef struct
{
  GSettings *settings;
  char *factor;
} Switch;

static void
switch_free (gpointer data)
{
  Switch *self = data;

  g_object_unref (self->settings);
  g_free (self->factor);
  g_free (self);
}

static gboolean
get_active (GValue *active, GVariant *factors, gpointer data)
{
  g_autofree const char **keys = g_variant_get_strv (factors, NULL);
  const Switch *self = data;

  g_value_set_boolean (active, g_strv_contains (keys, self->factor));

  return TRUE;
}

static GVariant *
set_active (const GValue *active, const GVariantType *type, gpointer data)
{
  const Switch *self = data;

  return with_factor (self->settings, self->factor, g_value_get_boolean (active));
}

/**
 * diary_shown_factors_make_switch:
 * @settings: the program's settings
 * @factor: the key of a factor
 *
 * Returns: (transfer floating): a switch that says, and sets, whether the Today page shows @factor
 */
GtkWidget *
diary_shown_factors_make_switch (GSettings *settings, const char *factor)
{
  GtkWidget *widget = gtk_switch_new ();
  Switch *self = g_new (Switch, 1);

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (factor != NULL, NULL);

  self->settings = g_object_ref (settings);
  self->factor = g_strdup (factor);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  g_settings_bind_with_mapping (settings, KEY, widget, "active", G_SETTINGS_BIND_DEFAULT,
                                get_active, set_active, self, switch_free);

  return widget;
}
