/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-period.h"

static const struct
{
  DiaryPeriod period;
  const char *label;
  int days;
} periods[] = {
  { DIARY_PERIOD_WEEK, "Last 7 days", 7 },
  { DIARY_PERIOD_MONTH, "Last 30 days", 30 },
  { DIARY_PERIOD_QUARTER, "Last 3 months", 90 },
  { DIARY_PERIOD_YEAR, "Last 12 months", 365 },
};

static void
test_period_days (void)
{
  DiaryDate today = diary_date_new (2026, 3, 4);

  g_assert_cmpint (diary_period_get_from (DIARY_PERIOD_ALL, today), ==, DIARY_DATE_NONE);
  for (size_t i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      DiaryDate from = diary_period_get_from (periods[i].period, today);

      g_assert_cmpint (today - from + 1, ==, periods[i].days);
    }
}

static void
test_period_labels (void)
{
  g_autoptr (GListModel) labels = diary_period_list_labels ();

  g_assert_cmpuint (g_list_model_get_n_items (labels), ==, G_N_ELEMENTS (periods) + 1);
  for (size_t i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autoptr (GtkStringObject) label = g_list_model_get_item (labels, periods[i].period);

      g_assert_cmpstr (gtk_string_object_get_string (label), ==, periods[i].label);
      g_assert_cmpstr (diary_period_get_label (periods[i].period), ==, periods[i].label);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/period/days", test_period_days);
  g_test_add_func ("/period/labels", test_period_labels);

  return g_test_run ();
}
