/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-filter-pill.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"

struct _DiaryFilterPill
{
  GtkButton parent_instance;

  char *text;
  GtkLabel *label;
};

typedef enum
{
  PROP_TEXT = 1,
} DiaryFilterPillProperty;

static GParamSpec *properties[PROP_TEXT + 1];

G_DEFINE_FINAL_TYPE (DiaryFilterPill, diary_filter_pill, GTK_TYPE_BUTTON)

static void
diary_filter_pill_finalize (GObject *object)
{
  g_free (DIARY_FILTER_PILL (object)->text);

  G_OBJECT_CLASS (diary_filter_pill_parent_class)->finalize (object);
}

static void
diary_filter_pill_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch ((DiaryFilterPillProperty) property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, DIARY_FILTER_PILL (object)->text);
      break;
    }
}

static void
diary_filter_pill_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch ((DiaryFilterPillProperty) property_id)
    {
    case PROP_TEXT:
      diary_filter_pill_set_text (DIARY_FILTER_PILL (object), g_value_get_string (value));
      break;
    }
}

static void
diary_filter_pill_class_init (DiaryFilterPillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = diary_filter_pill_finalize;
  object_class->get_property = diary_filter_pill_get_property;
  object_class->set_property = diary_filter_pill_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                   G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-filter-pill.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryFilterPill, label);
}

static void
diary_filter_pill_init (DiaryFilterPill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * diary_filter_pill_get_text:
 *
 * Returns: (nullable): what the filter lets pass
 */
const char *
diary_filter_pill_get_text (DiaryFilterPill *self)
{
  g_return_val_if_fail (DIARY_IS_FILTER_PILL (self), NULL);

  return self->text;
}

/**
 * diary_filter_pill_set_text:
 * @text: (nullable): what the filter lets pass, or %NULL where it is not set
 */
void
diary_filter_pill_set_text (DiaryFilterPill *self, const char *text)
{
  g_return_if_fail (DIARY_IS_FILTER_PILL (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (text != NULL)
    {
      /* Translators: takes back a filter of the history; the filter is a place, a kind or a period.
       */
      g_autofree char *tooltip = g_strdup_printf (_ ("Remove the filter “%s”"), text);

      gtk_label_set_label (self->label, text);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
      diary_platform_set_label (GTK_WIDGET (self), tooltip);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
