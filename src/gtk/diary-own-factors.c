/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-own-factors.h"

#include <glib/gi18n-lib.h>

#include "diary-factor-deleting.h"
#include "diary-factor-form.h"
#include "diary-platform.h"
#include "diary-shown-factors.h"
#include "diary-window.h"

struct _DiaryOwnFactors
{
  AdwPreferencesGroup parent_instance;

  GSettings *settings;
  DiaryStore *store;
  GPtrArray *factors; /* of DiaryFactor, or NULL before they were read */
  GPtrArray *rows;    /* of GtkWidget, one a factor */

  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (DiaryOwnFactors, diary_own_factors, ADW_TYPE_PREFERENCES_GROUP)

static DiaryFactor *
get_factor (GtkButton *button)
{
  return g_object_get_data (G_OBJECT (button), "factor");
}

static void
on_delete (DiaryOwnFactors *self, GtkButton *button)
{
  diary_factor_deleting_start (GTK_WIDGET (self), self->store, get_factor (button));
}

static void
on_saved (DiaryOwnFactors *self, DiaryFactor *factor)
{
  g_autofree char *text = NULL;

  /* Translators: a factor of the person's own, like "Saved: Humidity". */
  text = g_strdup_printf (_ ("Saved: %s"), diary_factor_get_name (factor));
  diary_platform_announce (GTK_WIDGET (self), text);
}

/* @factor is NULL for a new one. */
static void
open_form (DiaryOwnFactors *self, DiaryFactor *factor)
{
  DiaryForm *form = diary_factor_form_new (self->store, factor);

  g_signal_connect_object (form, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  diary_form_present (form, GTK_WIDGET (self));
}

static void
on_edit (DiaryOwnFactors *self, GtkButton *button)
{
  open_form (self, get_factor (button));
}

static void
on_add (DiaryOwnFactors *self)
{
  open_form (self, NULL);
}

static void
add_button (DiaryOwnFactors *self,
            AdwActionRow *row,
            DiaryFactor *factor,
            const char *icon,
            const char *format,
            GCallback on_clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *label = g_strjoinv (diary_factor_get_name (factor), parts);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  diary_platform_set_label (button, label);
  g_object_set_data_full (G_OBJECT (button), "factor", g_object_ref (factor), g_object_unref);
  g_signal_connect_object (button, "clicked", on_clicked, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, button);
}

static char *
describe (DiaryFactor *factor)
{
  const char *unit = diary_factor_get_unit (factor);

  switch (diary_factor_get_scale (factor))
    {
    case DIARY_SCALE_RATING:
      return g_strdup (_ ("From 0 to 10"));
    case DIARY_SCALE_YES_NO:
      return g_strdup (_ ("Yes or no"));
    case DIARY_SCALE_AMOUNT:
    default:
      return unit != NULL ? g_strdup_printf (_ ("In %s"), unit) : g_strdup (_ ("As a number"));
    }
}

static void
add_row (DiaryOwnFactors *self, DiaryFactor *factor)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *shown = diary_shown_factors_make_switch (self->settings,
                                                      diary_record_get_id (DIARY_RECORD (factor)));
  g_autofree char *description = describe (factor);

  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), diary_factor_get_name (factor));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  add_button (self, ADW_ACTION_ROW (row), factor, "document-edit-symbolic", _ ("Change “%s”"),
              G_CALLBACK (on_edit));
  add_button (self, ADW_ACTION_ROW (row), factor, "user-trash-symbolic", _ ("Delete “%s”"),
              G_CALLBACK (on_delete));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), shown);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), shown);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static gboolean
is_same (GPtrArray *a, GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      DiaryRecord *record_a = g_ptr_array_index (a, i);
      DiaryRecord *record_b = g_ptr_array_index (b, i);

      if (!g_str_equal (diary_record_get_id (record_a), diary_record_get_id (record_b)) ||
          !diary_record_equal_content (record_a, record_b))
        return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer full) (nullable): the factor whose row has the keyboard */
static DiaryFactor *
find_focused (DiaryOwnFactors *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (diary_platform_has_focus (g_ptr_array_index (self->rows, i)))
      return g_object_ref (g_ptr_array_index (self->factors, i));

  return NULL;
}

/* The offer to put it back is in a window that may be below this one, and not heard before that has
 * the keyboard again. */
static void
say_deleted (DiaryOwnFactors *self, DiaryFactor *factor)
{
  g_autofree char *text = NULL;

  if (DIARY_IS_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))))
    return;

  /* Translators: a factor of the person's own, like "Deleted: Humidity". */
  text = g_strdup_printf (_ ("Deleted: %s"), diary_factor_get_name (factor));
  diary_platform_announce (GTK_WIDGET (self), text);
}

/* What had the keyboard is a widget that is not there any more. */
static void
focus_again (DiaryOwnFactors *self, DiaryFactor *focused)
{
  const char *id = diary_record_get_id (DIARY_RECORD (focused));

  for (guint i = 0; i < self->factors->len; i++)
    if (g_str_equal (diary_record_get_id (g_ptr_array_index (self->factors, i)), id))
      {
        gtk_widget_child_focus (g_ptr_array_index (self->rows, i), GTK_DIR_TAB_FORWARD);
        return;
      }

  gtk_widget_grab_focus (self->add_button);
  say_deleted (self, focused);
}

static void
show_factors (DiaryOwnFactors *self, GPtrArray *factors)
{
  g_autoptr (DiaryFactor) focused = find_focused (self);

  if (focused != NULL)
    gtk_widget_grab_focus (self->add_button);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->factors, g_ptr_array_unref);
  self->factors = g_ptr_array_ref (factors);
  for (guint i = 0; i < self->factors->len; i++)
    add_row (self, g_ptr_array_index (self->factors, i));
  if (focused != NULL)
    focus_again (self, focused);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryOwnFactors) self = user_data;
  g_autoptr (GPtrArray) factors = NULL;
  g_autoptr (GError) error = NULL;

  factors = diary_store_list_finish (DIARY_STORE (source), result, &error);
  if (self->rows == NULL)
    return;
  if (factors == NULL)
    {
      g_autofree char *markup = g_markup_escape_text (error->message, -1);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), markup);
      return;
    }
  if (is_same (self->factors, factors))
    return;

  show_factors (self, factors);
}

static void
list_factors (DiaryOwnFactors *self)
{
  diary_store_list_async (self->store, DIARY_TYPE_FACTOR, DIARY_DATE_NONE, DIARY_DATE_NONE, NULL,
                          on_listed, g_object_ref (self));
}

static void
diary_own_factors_dispose (GObject *object)
{
  DiaryOwnFactors *self = DIARY_OWN_FACTORS (object);

  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->factors, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (diary_own_factors_parent_class)->dispose (object);
}

static void
diary_own_factors_class_init (DiaryOwnFactorsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_own_factors_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-own-factors.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryOwnFactors, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
diary_own_factors_init (DiaryOwnFactors *self)
{
  self->settings = g_settings_new (DIARY_APPLICATION_ID);
  self->rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  diary_platform_set_label (self->add_button, _ ("Add a factor of your own"));
}

/**
 * diary_own_factors_set_store:
 * @self: the list, without a store so far
 * @store: the diary
 */
void
diary_own_factors_set_store (DiaryOwnFactors *self, DiaryStore *store)
{
  g_return_if_fail (DIARY_IS_OWN_FACTORS (self));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (list_factors), self, G_CONNECT_SWAPPED);
  list_factors (self);
}
