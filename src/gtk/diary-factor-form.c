/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-factor-form.h"

#include <glib/gi18n-lib.h>

#include "diary-combo.h"
#include "diary-platform-dialogs.h"
#include "diary-platform.h"
#include "diary-shown-factors.h"

struct _DiaryFactorForm
{
  AdwBin parent_instance;

  DiaryStore *store;
  DiaryFactor *factor; /* a copy of what is edited, or a new one */
  gboolean is_new;

  GtkWidget *save;
  GtkEditable *name;
  GtkEditable *unit;
  GtkWidget *unit_row;
  AdwComboRow *scale;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (DiaryFactorForm, diary_factor_form, ADW_TYPE_BIN)

static gboolean
has_unit (GObject *object, guint scale)
{
  return scale == DIARY_SCALE_AMOUNT;
}

static void
set_problem (DiaryFactorForm *self, const char *text)
{
  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  diary_platform_announce (GTK_WIDGET (self), text);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryFactorForm) self = user_data;
  g_autoptr (DiaryRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  record = diary_store_save_finish (DIARY_STORE (source), result, &error);
  gtk_widget_set_sensitive (self->save, TRUE);
  if (record == NULL)
    {
      set_problem (self, error->message);
      return;
    }

  if (self->is_new)
    {
      g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

      diary_shown_factors_set (settings, diary_record_get_id (record), TRUE);
    }
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    diary_platform_close_content (GTK_WIDGET (self));
}

static void
on_save (DiaryFactorForm *self)
{
  DiaryScale scale = (DiaryScale) adw_combo_row_get_selected (self->scale);
  const char *unit = gtk_editable_get_text (self->unit);
  g_autoptr (GError) error = NULL;

  diary_factor_set_name (self->factor, gtk_editable_get_text (self->name));
  diary_factor_set_scale (self->factor, scale);
  diary_factor_set_unit (self->factor, scale == DIARY_SCALE_AMOUNT ? unit : NULL);
  if (!diary_record_validate (DIARY_RECORD (self->factor), &error))
    {
      set_problem (self, error->message);
      return;
    }

  gtk_widget_set_sensitive (self->save, FALSE);
  diary_store_save_async (self->store, DIARY_RECORD (self->factor), NULL, on_saved,
                          g_object_ref (self));
}

static void
on_cancel (DiaryFactorForm *self)
{
  diary_platform_close_content (GTK_WIDGET (self));
}

/* What the numbers mean can't change any more once there may be numbers. */
static void
show_factor (DiaryFactorForm *self)
{
  const char *name = diary_factor_get_name (self->factor);
  const char *unit = diary_factor_get_unit (self->factor);

  gtk_editable_set_text (self->name, name != NULL ? name : "");
  gtk_editable_set_text (self->unit, unit != NULL ? unit : "");
  adw_combo_row_set_selected (self->scale, diary_factor_get_scale (self->factor));
  gtk_widget_set_visible (GTK_WIDGET (self->scale), self->is_new);
}

static void
diary_factor_form_dispose (GObject *object)
{
  DiaryFactorForm *self = DIARY_FACTOR_FORM (object);

  g_clear_object (&self->store);
  g_clear_object (&self->factor);

  G_OBJECT_CLASS (diary_factor_form_parent_class)->dispose (object);
}

static void
diary_factor_form_class_init (DiaryFactorFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_factor_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-factor-form.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryFactorForm, save);
  gtk_widget_class_bind_template_child (widget_class, DiaryFactorForm, name);
  gtk_widget_class_bind_template_child (widget_class, DiaryFactorForm, unit);
  gtk_widget_class_bind_template_child (widget_class, DiaryFactorForm, unit_row);
  gtk_widget_class_bind_template_child (widget_class, DiaryFactorForm, scale);
  gtk_widget_class_bind_template_child (widget_class, DiaryFactorForm, problem);
  gtk_widget_class_bind_template_callback (widget_class, has_unit);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
}

static void
diary_factor_form_init (DiaryFactorForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  diary_combo_speak (self->scale);
}

/**
 * diary_factor_form_present:
 * @parent: any widget of the window it belongs to
 * @store: the diary
 * @factor: (nullable): the factor to change, or %NULL for a new one
 *
 * Shows the form as a dialog. What is entered is saved in the diary; a new factor is shown on the
 * Today page.
 */
void
diary_factor_form_present (GtkWidget *parent, DiaryStore *store, DiaryFactor *factor)
{
  DiaryFactorForm *self;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (factor == NULL || DIARY_IS_FACTOR (factor));

  self = g_object_new (DIARY_TYPE_FACTOR_FORM, NULL);
  self->store = g_object_ref (store);
  self->is_new = factor == NULL;
  self->factor = self->is_new ? diary_factor_new ("", NULL, DIARY_SCALE_AMOUNT)
                              : DIARY_FACTOR (diary_record_copy (DIARY_RECORD (factor)));
  show_factor (self);
  diary_platform_present_content (GTK_WIDGET (self), parent,
                                  self->is_new ? _ ("Add a factor") : _ ("Change the factor"), 440,
                                  360);
  diary_platform_set_default_widget (GTK_WIDGET (self), self->save);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
