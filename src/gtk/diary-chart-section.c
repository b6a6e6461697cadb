/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-section.h"

#include <glib/gi18n-lib.h>

#include "diary-chart-table.h"
#include "diary-chart.h"
#include "diary-platform.h"

struct _DiaryChartSection
{
  AdwBin parent_instance;

  DiaryChartData *data;

  GtkLabel *title;
  GtkLabel *readout;
  DiaryChart *chart;
  GtkButton *button;
  GtkLabel *button_label;
  DiaryChartTable *table;
};

typedef enum
{
  PROP_DATA = 1,
} DiaryChartSectionProperty;

static GParamSpec *properties[PROP_DATA + 1];

G_DEFINE_FINAL_TYPE (DiaryChartSection, diary_chart_section, ADW_TYPE_BIN)

static void
update_readout (DiaryChartSection *self)
{
  int selected = diary_chart_get_selected (self->chart);
  int column = diary_chart_get_column (self->chart);
  g_autofree char *text = NULL;

  if (self->data != NULL && column != DIARY_CHART_NO_COLUMN)
    text = diary_chart_data_describe_cell (self->data, selected, column, TRUE);
  else if (self->data != NULL && selected != DIARY_CHART_NO_POINT)
    text = diary_chart_data_describe_point (self->data, selected);
  else if (self->data != NULL)
    text = g_strdup (diary_chart_data_get_summary (self->data));
  gtk_label_set_label (self->readout, text ? text : "");
}

/* The table is filled only while it is seen: a year of rows costs something. */
static void
update_table (DiaryChartSection *self)
{
  gboolean shown = gtk_widget_get_visible (GTK_WIDGET (self->table));
  const char *label = shown ? _ ("Hide the numbers") : _ ("Show the numbers");
  g_autofree char *name = NULL;

  diary_chart_table_set_data (self->table, shown ? self->data : NULL);
  /* As a label of the button’s own it would be read beside the name. */
  gtk_label_set_label (self->button_label, label);
  /* Translators: the name of a button to a screen reader: what the button says, then the title of
   * the chart whose numbers are meant. */
  name = g_strdup_printf (_ ("%s: %s"), label, gtk_label_get_label (self->title));
  diary_platform_set_label (GTK_WIDGET (self->button), name);
}

static void
on_clicked (DiaryChartSection *self)
{
  GtkWidget *table = GTK_WIDGET (self->table);

  gtk_widget_set_visible (table, !gtk_widget_get_visible (table));
  update_table (self);
}

static void
diary_chart_section_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  switch ((DiaryChartSectionProperty) property_id)
    {
    case PROP_DATA:
      g_value_set_object (value, DIARY_CHART_SECTION (object)->data);
      break;
    }
}

static void
diary_chart_section_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch ((DiaryChartSectionProperty) property_id)
    {
    case PROP_DATA:
      diary_chart_section_set_data (DIARY_CHART_SECTION (object), g_value_get_object (value));
      break;
    }
}

static void
diary_chart_section_dispose (GObject *object)
{
  DiaryChartSection *self = DIARY_CHART_SECTION (object);

  g_clear_object (&self->data);

  G_OBJECT_CLASS (diary_chart_section_parent_class)->dispose (object);
}

static void
diary_chart_section_class_init (DiaryChartSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = diary_chart_section_get_property;
  object_class->set_property = diary_chart_section_set_property;
  object_class->dispose = diary_chart_section_dispose;

  properties[PROP_DATA] = g_param_spec_object ("data", NULL, NULL, DIARY_TYPE_CHART_DATA,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                   G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (DIARY_TYPE_CHART);
  g_type_ensure (DIARY_TYPE_CHART_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-chart-section.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryChartSection, title);
  gtk_widget_class_bind_template_child (widget_class, DiaryChartSection, readout);
  gtk_widget_class_bind_template_child (widget_class, DiaryChartSection, chart);
  gtk_widget_class_bind_template_child (widget_class, DiaryChartSection, button);
  gtk_widget_class_bind_template_child (widget_class, DiaryChartSection, button_label);
  gtk_widget_class_bind_template_child (widget_class, DiaryChartSection, table);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
  gtk_widget_class_bind_template_callback (widget_class, update_readout);
}

static void
diary_chart_section_init (DiaryChartSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_table (self);
}

GtkWidget *
diary_chart_section_new (void)
{
  return g_object_new (DIARY_TYPE_CHART_SECTION, NULL);
}

/**
 * diary_chart_section_get_data:
 * @self: a section
 *
 * Returns: (nullable): what it shows
 */
DiaryChartData *
diary_chart_section_get_data (DiaryChartSection *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_SECTION (self), NULL);

  return self->data;
}

/**
 * diary_chart_section_set_data:
 * @self: a section
 * @data: (nullable): what to show
 */
void
diary_chart_section_set_data (DiaryChartSection *self, DiaryChartData *data)
{
  g_return_if_fail (DIARY_IS_CHART_SECTION (self));
  g_return_if_fail (data == NULL || DIARY_IS_CHART_DATA (data));

  if (!g_set_object (&self->data, data))
    return;
  gtk_label_set_label (self->title, data ? diary_chart_data_get_title (data) : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATA]);
  update_table (self);
  update_readout (self);
}

/**
 * diary_chart_section_update:
 * @self: a section
 * @data: (nullable): what to show
 *
 * Shows @data, or hides the section without any. Where @data says what is shown already, that stays
 * with the selected point and the keyboard.
 */
void
diary_chart_section_update (DiaryChartSection *self, DiaryChartData *data)
{
  g_return_if_fail (DIARY_IS_CHART_SECTION (self));

  if (!diary_chart_data_equal (self->data, data))
    diary_chart_section_set_data (self, data);
  gtk_widget_set_visible (GTK_WIDGET (self), data != NULL);
}
