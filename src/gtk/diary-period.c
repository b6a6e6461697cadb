/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-period.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (DiaryPeriod,
                    diary_period,
                    G_DEFINE_ENUM_VALUE (DIARY_PERIOD_ALL, "all"),
                    G_DEFINE_ENUM_VALUE (DIARY_PERIOD_WEEK, "week"),
                    G_DEFINE_ENUM_VALUE (DIARY_PERIOD_MONTH, "month"),
                    G_DEFINE_ENUM_VALUE (DIARY_PERIOD_QUARTER, "quarter"),
                    G_DEFINE_ENUM_VALUE (DIARY_PERIOD_YEAR, "year"))

static const struct
{
  const char *label;
  int days;
} periods[] = {
  [DIARY_PERIOD_ALL] = { NC_ ("period", "Any time"), 0 },
  [DIARY_PERIOD_WEEK] = { NC_ ("period", "Last 7 days"), 7 },
  [DIARY_PERIOD_MONTH] = { NC_ ("period", "Last 30 days"), 30 },
  [DIARY_PERIOD_QUARTER] = { NC_ ("period", "Last 3 months"), 90 },
  [DIARY_PERIOD_YEAR] = { NC_ ("period", "Last 12 months"), 365 },
};

/**
 * diary_period_get_label:
 *
 * Returns: the period for people
 */
const char *
diary_period_get_label (DiaryPeriod period)
{
  g_return_val_if_fail (period < G_N_ELEMENTS (periods), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "period", periods[period].label);
}

/**
 * diary_period_list_labels:
 *
 * Returns: (transfer full): the periods for people, as a #GtkStringList in the order of their values
 */
GListModel *
diary_period_list_labels (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (DiaryPeriod period = DIARY_PERIOD_ALL; period < G_N_ELEMENTS (periods); period++)
    gtk_string_list_append (labels, diary_period_get_label (period));

  return G_LIST_MODEL (labels);
}

/**
 * diary_period_get_from:
 * @today: the last day of the period
 *
 * Returns: the first day of the period, or %DIARY_DATE_NONE where it has none
 */
DiaryDate
diary_period_get_from (DiaryPeriod period, DiaryDate today)
{
  g_return_val_if_fail (period < G_N_ELEMENTS (periods), DIARY_DATE_NONE);

  if (periods[period].days == 0)
    return DIARY_DATE_NONE;

  return today - periods[period].days + 1;
}
