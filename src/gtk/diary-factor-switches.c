/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-factor-switches.h"

#include "diary-shown-factors.h"
#include "diary-vocabulary.h"

struct _DiaryFactorSwitches
{
  AdwPreferencesGroup parent_instance;
};

G_DEFINE_FINAL_TYPE (DiaryFactorSwitches, diary_factor_switches, ADW_TYPE_PREFERENCES_GROUP)

static void
add_row (DiaryFactorSwitches *self, GSettings *settings, const DiaryFactorTerm *factor)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *shown = diary_shown_factors_make_switch (settings, factor->key);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), diary_factor_term_get_label (factor));
  gtk_widget_set_focusable (row, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), shown);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), shown);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
diary_factor_switches_class_init (DiaryFactorSwitchesClass *klass)
{
}

static void
diary_factor_switches_init (DiaryFactorSwitches *self)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  size_t n_factors;
  const DiaryFactorTerm *factors = diary_vocabulary_get_factors (&n_factors);

  for (size_t i = 0; i < n_factors; i++)
    add_row (self, settings, &factors[i]);
}

/**
 * diary_factor_switches_new:
 *
 * Returns: (transfer floating): the switches
 */
GtkWidget *
diary_factor_switches_new (void)
{
  return g_object_new (DIARY_TYPE_FACTOR_SWITCHES, NULL);
}
