/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-amount-row.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "diary-platform.h"

/* An amount that was recorded or not: typed, or counted up and down from the usual one. */
struct _DiaryAmountRow
{
  AdwActionRow parent_instance;

  DiaryMeasure *measure;
  double value; /* in the diary's unit, or NAN */

  GtkWidget *clear;
  GtkWidget *less;
  GtkWidget *entry;
  GtkWidget *more;
};

typedef enum
{
  PROP_MEASURE = 1,
  PROP_VALUE,
} DiaryAmountRowProperty;

static GParamSpec *properties[PROP_VALUE + 1];

G_DEFINE_FINAL_TYPE (DiaryAmountRow, diary_amount_row, ADW_TYPE_ACTION_ROW)

static gboolean
same_value (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static void
diary_amount_row_set_error (DiaryAmountRow *self, const char *message)
{
  diary_platform_set_invalid (self->entry, message != NULL);
  if (message == NULL)
    {
      gtk_widget_remove_css_class (self->entry, "error");
      return;
    }
  gtk_widget_add_css_class (self->entry, "error");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), message);
  diary_platform_announce (GTK_WIDGET (self), message);
}

/* Shows what is recorded in place of whatever was typed. */
static void
diary_amount_row_show_value (DiaryAmountRow *self)
{
  g_autofree char *text = diary_measure_format (self->measure, self->value);
  g_autofree char *words = diary_measure_describe (self->measure, self->value);
  gboolean recorded = !isnan (self->value);

  /* A text that is replaced by the same one is heard as deleted. */
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_set_sensitive (self->clear, recorded);
  gtk_widget_set_sensitive (self->less, !recorded || self->value > 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  if (recorded)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unrecorded");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "unrecorded");
  diary_amount_row_set_error (self, NULL);
}

/* Takes what the person entered, and says it: a changed text is not spoken by itself. */
static void
diary_amount_row_enter (DiaryAmountRow *self, double value)
{
  g_autofree char *text = diary_measure_format (self->measure, value);
  g_autofree char *words = diary_measure_describe (self->measure, value);
  gboolean alike = g_str_has_prefix (words, text); /* "7" and "7 h", but not "2" and "190 mg" */
  g_autofree char *spoken = alike ? NULL : g_strdup_printf ("%s. %s", text, words);

  diary_amount_row_set_value (self, value);
  diary_amount_row_show_value (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  words, -1);
  diary_platform_announce (GTK_WIDGET (self), spoken != NULL ? spoken : words);
}

static void
on_typed (DiaryAmountRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *shown = diary_measure_format (self->measure, self->value);
  g_autoptr (GError) error = NULL;
  double value;

  /* What is shown is rounded: it is taken only if it was changed. */
  if (g_str_equal (text, shown))
    diary_amount_row_show_value (self);
  else if (diary_measure_parse (self->measure, text, &value, &error))
    diary_amount_row_enter (self, value);
  else
    diary_amount_row_set_error (self, error->message);
}

static void
on_less (DiaryAmountRow *self)
{
  diary_amount_row_enter (self, diary_measure_step (self->measure, self->value, -1));
  if (!gtk_widget_get_sensitive (self->less))
    gtk_widget_grab_focus (self->entry);
}

static void
on_more (DiaryAmountRow *self)
{
  diary_amount_row_enter (self, diary_measure_step (self->measure, self->value, 1));
}

static void
on_clear (DiaryAmountRow *self)
{
  /* The entry that the keyboard comes to says that nothing is recorded. */
  diary_amount_row_set_value (self, NAN);
  diary_amount_row_show_value (self);
  gtk_widget_grab_focus (self->entry);
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        DiaryAmountRow *self)
{
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    on_more (self);
  else if ((keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down) &&
           gtk_widget_get_sensitive (self->less))
    on_less (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
diary_amount_row_constructed (GObject *object)
{
  DiaryAmountRow *self = DIARY_AMOUNT_ROW (object);
  const char *title = diary_measure_get_title (self->measure);
  g_autofree char *clear = g_strdup_printf (_ ("%s: not recorded"), title);
  g_autofree char *less = g_strdup_printf (_ ("%s: less"), title);
  g_autofree char *more = g_strdup_printf (_ ("%s: more"), title);

  G_OBJECT_CLASS (diary_amount_row_parent_class)->constructed (object);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  diary_platform_set_label (self->clear, clear);
  diary_platform_set_shown_label (self->less, less);
  diary_platform_set_shown_label (self->more, more);
  diary_platform_set_label (self->entry, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  _ ("not recorded"), -1);
  diary_amount_row_show_value (self);
}

static void
diary_amount_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DiaryAmountRow *self = DIARY_AMOUNT_ROW (object);

  switch ((DiaryAmountRowProperty) prop_id)
    {
    case PROP_MEASURE:
      g_value_set_boxed (value, self->measure);
      break;
    case PROP_VALUE:
      g_value_set_double (value, self->value);
      break;
    }
}

static void
diary_amount_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  DiaryAmountRow *self = DIARY_AMOUNT_ROW (object);

  switch ((DiaryAmountRowProperty) prop_id)
    {
    case PROP_MEASURE:
      self->measure = g_value_dup_boxed (value);
      break;
    case PROP_VALUE:
      diary_amount_row_set_value (self, g_value_get_double (value));
      break;
    }
}

static void
diary_amount_row_finalize (GObject *object)
{
  DiaryAmountRow *self = DIARY_AMOUNT_ROW (object);

  diary_measure_unref (self->measure);

  G_OBJECT_CLASS (diary_amount_row_parent_class)->finalize (object);
}

static void
diary_amount_row_class_init (DiaryAmountRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = diary_amount_row_constructed;
  object_class->get_property = diary_amount_row_get_property;
  object_class->set_property = diary_amount_row_set_property;
  object_class->finalize = diary_amount_row_finalize;

  properties[PROP_MEASURE] = g_param_spec_boxed ("measure", NULL, NULL, DIARY_TYPE_MEASURE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                     G_PARAM_STATIC_STRINGS);
  /**
   * DiaryAmountRow:value:
   *
   * The amount in the diary's unit, or NAN where it is not recorded.
   */
  properties[PROP_VALUE] = g_param_spec_double ("value", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-amount-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryAmountRow, clear);
  gtk_widget_class_bind_template_child (widget_class, DiaryAmountRow, less);
  gtk_widget_class_bind_template_child (widget_class, DiaryAmountRow, entry);
  gtk_widget_class_bind_template_child (widget_class, DiaryAmountRow, more);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_less);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
}

static void
diary_amount_row_init (DiaryAmountRow *self)
{
  self->value = NAN;

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * diary_amount_row_new:
 * @measure: what is asked for
 *
 * Returns: (transfer floating): a row in which nothing is recorded
 */
GtkWidget *
diary_amount_row_new (DiaryMeasure *measure)
{
  g_return_val_if_fail (measure != NULL, NULL);

  return g_object_new (DIARY_TYPE_AMOUNT_ROW, "measure", measure, NULL);
}

/**
 * diary_amount_row_get_measure:
 * @self: a row
 *
 * Returns: (transfer none): what it asks for
 */
DiaryMeasure *
diary_amount_row_get_measure (DiaryAmountRow *self)
{
  g_return_val_if_fail (DIARY_IS_AMOUNT_ROW (self), NULL);

  return self->measure;
}

/**
 * diary_amount_row_get_value:
 * @self: a row
 *
 * Returns: the amount in the diary's unit, or NAN
 */
double
diary_amount_row_get_value (DiaryAmountRow *self)
{
  g_return_val_if_fail (DIARY_IS_AMOUNT_ROW (self), NAN);

  return self->value;
}

/**
 * diary_amount_row_set_value:
 * @self: a row
 * @value: an amount in the diary's unit, or NAN
 *
 * What is being typed is kept if the amount is the one recorded already.
 */
void
diary_amount_row_set_value (DiaryAmountRow *self, double value)
{
  g_return_if_fail (DIARY_IS_AMOUNT_ROW (self));

  if (same_value (self->value, value))
    return;
  self->value = value;
  diary_amount_row_show_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
