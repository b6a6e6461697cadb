/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-point.h"

#include "diary-platform.h"

struct _DiaryChartPoint
{
  GtkWidget parent_instance;

  char *label;
  int index;
};

G_DEFINE_FINAL_TYPE (DiaryChartPoint, diary_chart_point, GTK_TYPE_WIDGET)

static void
diary_chart_point_finalize (GObject *object)
{
  DiaryChartPoint *self = DIARY_CHART_POINT (object);

  g_free (self->label);

  G_OBJECT_CLASS (diary_chart_point_parent_class)->finalize (object);
}

static void
diary_chart_point_class_init (DiaryChartPointClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_chart_point_finalize;

  gtk_widget_class_set_css_name (widget_class, "diary-chart-point");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
diary_chart_point_init (DiaryChartPoint *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  /* The chart finds the point under the pointer itself. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
diary_chart_point_new (void)
{
  return g_object_new (DIARY_TYPE_CHART_POINT, NULL);
}

/**
 * diary_chart_point_set_place:
 * @self: a point
 * @index: which point of the chart it is, from 0
 * @n_points: how many points the chart has
 */
void
diary_chart_point_set_place (DiaryChartPoint *self, int index, int n_points)
{
  g_return_if_fail (DIARY_IS_CHART_POINT (self));
  g_return_if_fail (index >= 0 && index < n_points);

  self->index = index;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  index + 1, GTK_ACCESSIBLE_RELATION_SET_SIZE, n_points, -1);
}

int
diary_chart_point_get_index (DiaryChartPoint *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_POINT (self), -1);

  return self->index;
}

const char *
diary_chart_point_get_label (DiaryChartPoint *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_POINT (self), NULL);

  return self->label;
}

/**
 * diary_chart_point_set_label:
 * @self: a point
 * @label: the point and its numbers in words
 */
void
diary_chart_point_set_label (DiaryChartPoint *self, const char *label)
{
  g_return_if_fail (DIARY_IS_CHART_POINT (self));
  g_return_if_fail (label != NULL);

  if (g_strcmp0 (self->label, label) == 0)
    return;
  g_free (self->label);
  self->label = g_strdup (label);
  diary_platform_set_label (GTK_WIDGET (self), label);
}
