/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-factor-form.h"

#include <glib/gi18n-lib.h>

#include "diary-combo.h"
#include "diary-entry-row.h"
#include "diary-error.h"
#include "diary-shown-factors.h"

struct _DiaryFactorForm
{
  DiaryForm parent_instance;

  DiaryEntryRow *name;
  DiaryEntryRow *unit;
  AdwComboRow *scale;
};

G_DEFINE_FINAL_TYPE (DiaryFactorForm, diary_factor_form, DIARY_TYPE_FORM)

static gboolean
has_unit (GObject *object, guint scale)
{
  return scale == DIARY_SCALE_AMOUNT;
}

static DiaryRecord *
diary_factor_form_read (DiaryForm *form)
{
  DiaryFactorForm *self = DIARY_FACTOR_FORM (form);
  g_autoptr (DiaryRecord) record = diary_record_copy (diary_form_get_record (form));
  DiaryFactor *factor = DIARY_FACTOR (record);
  DiaryScale scale = (DiaryScale) adw_combo_row_get_selected (self->scale);
  const char *unit = diary_entry_row_get_text (self->unit);
  const char *field;
  g_autoptr (GError) error = NULL;

  diary_factor_set_name (factor, diary_entry_row_get_text (self->name));
  diary_factor_set_scale (factor, scale);
  diary_factor_set_unit (factor, scale == DIARY_SCALE_AMOUNT ? unit : NULL);
  if (diary_record_validate (record, &error))
    return g_steal_pointer (&record);

  if (diary_error_get_invalid (error, &field, NULL, NULL))
    diary_entry_row_set_error (g_str_equal (field, "unit") ? self->unit : self->name,
                               error->message);

  return NULL;
}

/* What was just added is shown on the Today page. */
static void
diary_factor_form_saved (DiaryForm *form, DiaryRecord *record, gboolean was_new)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  if (was_new)
    diary_shown_factors_set (settings, diary_record_get_id (record), TRUE);
}

/* What the numbers mean can't change any more once there may be numbers. */
static void
diary_factor_form_show (DiaryFactorForm *self)
{
  DiaryFactor *factor = DIARY_FACTOR (diary_form_get_record (DIARY_FORM (self)));
  const char *name = diary_factor_get_name (factor);
  const char *unit = diary_factor_get_unit (factor);

  diary_entry_row_set_text (self->name, name != NULL ? name : "");
  diary_entry_row_set_text (self->unit, unit != NULL ? unit : "");
  adw_combo_row_set_selected (self->scale, diary_factor_get_scale (factor));
  gtk_widget_set_visible (GTK_WIDGET (self->scale), diary_form_is_new (DIARY_FORM (self)));
}

static void
diary_factor_form_class_init (DiaryFactorFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_ENTRY_ROW);

  DIARY_FORM_CLASS (klass)->read = diary_factor_form_read;
  DIARY_FORM_CLASS (klass)->saved = diary_factor_form_saved;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-factor-form.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryFactorForm, name);
  gtk_widget_class_bind_template_child (widget_class, DiaryFactorForm, unit);
  gtk_widget_class_bind_template_child (widget_class, DiaryFactorForm, scale);
  gtk_widget_class_bind_template_callback (widget_class, has_unit);
}

static void
diary_factor_form_init (DiaryFactorForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  diary_combo_speak (self->scale);
}

/**
 * diary_factor_form_new:
 * @store: the diary
 * @factor: (nullable): the factor to change, or %NULL for a new one
 *
 * What is entered is saved in the diary; a new factor is shown on the Today page.
 *
 * Returns: (transfer floating): a form, to be shown by diary_form_present()
 */
DiaryForm *
diary_factor_form_new (DiaryStore *store, DiaryFactor *factor)
{
  DiaryFactorForm *self;
  g_autoptr (DiaryFactor) begun = NULL;

  g_return_val_if_fail (DIARY_IS_STORE (store), NULL);
  g_return_val_if_fail (factor == NULL || DIARY_IS_FACTOR (factor), NULL);

  self = g_object_new (DIARY_TYPE_FACTOR_FORM, NULL);
  begun = factor != NULL ? g_object_ref (factor) : diary_factor_new ("", NULL, DIARY_SCALE_AMOUNT);
  diary_form_set_record (DIARY_FORM (self), store, DIARY_RECORD (begun));
  diary_factor_form_show (self);

  return DIARY_FORM (self);
}
