/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-preferences.h"

#include <glib/gi18n-lib.h>

#include "diary-combo.h"
#include "diary-factor-switches.h"
#include "diary-own-factors.h"
#include "diary-platform-dialogs.h"
#include "diary-platform.h"
#include "diary-weekly-plan.h"

struct _DiaryPreferences
{
  AdwBin parent_instance;

  GSettings *settings;

  AdwComboRow *caffeine_row;
  AdwComboRow *water_row;
  GtkWidget *weekly_check;
  DiaryOwnFactors *own_factors;
};

G_DEFINE_FINAL_TYPE (DiaryPreferences, diary_preferences, ADW_TYPE_BIN)

static void
diary_preferences_dispose (GObject *object)
{
  g_clear_object (&DIARY_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (diary_preferences_parent_class)->dispose (object);
}

static void
diary_preferences_class_init (DiaryPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_preferences_dispose;

  g_type_ensure (DIARY_TYPE_FACTOR_SWITCHES);
  g_type_ensure (DIARY_TYPE_OWN_FACTORS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryPreferences, caffeine_row);
  gtk_widget_class_bind_template_child (widget_class, DiaryPreferences, water_row);
  gtk_widget_class_bind_template_child (widget_class, DiaryPreferences, weekly_check);
  gtk_widget_class_bind_template_child (widget_class, DiaryPreferences, own_factors);
}

static void
diary_preferences_init (DiaryPreferences *self)
{
  self->settings = g_settings_new (DIARY_APPLICATION_ID);

  gtk_widget_init_template (GTK_WIDGET (self));
  diary_combo_speak (self->caffeine_row);
  diary_combo_speak (self->water_row);
  diary_combo_keep (self->caffeine_row, self->settings, "caffeine-unit");
  diary_combo_keep (self->water_row, self->settings, "water-unit");
  diary_platform_set_label (self->weekly_check, _ ("Offer the weekly check"));
  g_settings_bind (self->settings, DIARY_WEEKLY_OFFERED, self->weekly_check, "active",
                   G_SETTINGS_BIND_DEFAULT);
}

/**
 * diary_preferences_new:
 * @store: the diary that has the person's own factors
 *
 * Returns: (transfer floating): the preferences, to be shown by diary_preferences_present()
 */
GtkWidget *
diary_preferences_new (DiaryStore *store)
{
  DiaryPreferences *self;

  g_return_val_if_fail (DIARY_IS_STORE (store), NULL);

  self = g_object_new (DIARY_TYPE_PREFERENCES, NULL);
  diary_own_factors_set_store (self->own_factors, store);

  return GTK_WIDGET (self);
}

/**
 * diary_preferences_present:
 * @parent: any widget of the window it belongs to
 * @store: the diary that has the person's own factors
 *
 * Shows the preferences as a dialog. What is changed counts at once.
 */
void
diary_preferences_present (GtkWidget *parent, DiaryStore *store)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));

  diary_platform_present_content (diary_preferences_new (store), parent, NULL, _ ("Preferences"),
                                  600, 640);
}
