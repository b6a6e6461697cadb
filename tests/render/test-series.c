/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-series.h"

#include <math.h>

#define GAP NAN

static DiarySeries *
new_bars (const double *values, int n_values)
{
  return diary_series_new ("Episodes", DIARY_SERIES_BARS, values, n_values);
}

static void
test_series_values (void)
{
  static const double values[] = { 3, GAP, 0 };
  g_autoptr (DiarySeries) series = new_bars (values, 3);

  g_assert_cmpstr (diary_series_get_name (series), ==, "Episodes");
  g_assert_cmpint (diary_series_get_style (series), ==, DIARY_SERIES_BARS);
  g_assert_cmpint (diary_series_get_n_values (series), ==, 3);
  g_assert_cmpfloat (diary_series_get_value (series, 0), ==, 3);
  g_assert_false (diary_series_get_is_gap (series, 0));
  g_assert_true (diary_series_get_is_gap (series, 1));
  g_assert_false (diary_series_get_is_gap (series, 2));
  g_assert_cmpfloat (diary_series_get_maximum (series), ==, 3);
}

static void
test_series_all_gaps (void)
{
  static const double values[] = { GAP, GAP };
  g_autoptr (DiarySeries) series = new_bars (values, 2);
  int start, end = 0;

  g_assert_true (isnan (diary_series_get_maximum (series)));
  g_assert_false (diary_series_next_run (series, FALSE, &start, &end));
}

static void
test_series_runs (void)
{
  static const double values[] = { GAP, 1, 2, GAP, GAP, 0 };
  g_autoptr (DiarySeries) series = new_bars (values, 6);
  int start, end = 0;

  g_assert_true (diary_series_next_run (series, FALSE, &start, &end));
  g_assert_cmpint (start, ==, 1);
  g_assert_cmpint (end, ==, 3);
  g_assert_true (diary_series_next_run (series, FALSE, &start, &end));
  g_assert_cmpint (start, ==, 5);
  g_assert_cmpint (end, ==, 6);
  g_assert_false (diary_series_next_run (series, FALSE, &start, &end));

  end = 0;
  g_assert_true (diary_series_next_run (series, TRUE, &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, 1);
  g_assert_true (diary_series_next_run (series, TRUE, &start, &end));
  g_assert_cmpint (start, ==, 3);
  g_assert_cmpint (end, ==, 5);
  g_assert_false (diary_series_next_run (series, TRUE, &start, &end));
}

static void
test_series_mean (void)
{
  static const struct
  {
    double days[9];
    double last;
  } rows[] = {
    /* The day before the seven doesn't count. */
    { { 0, 99, 1, 2, 3, 4, 5, 6, 7 }, 4 },
    { { 0, 99, 1, 1, 1, 1, 1, 1, 1 }, 1 },
    /* Gaps are left out, not taken for zero. */
    { { 0, 0, 4, GAP, GAP, 4, 4, 4, 4 }, 4 },
    { { 0, 0, GAP, GAP, GAP, 1, 2, 3, 4 }, 2.5 },
    { { 0, 0, 4, GAP, 4, GAP, 4, GAP, 0 }, 3 },
    /* Three of seven are too few. */
    { { 9, 9, GAP, GAP, GAP, GAP, 1, 2, 3 }, GAP },
    { { 9, 9, 1, 2, 3, GAP, GAP, GAP, GAP }, GAP },
    /* The day itself needn't be recorded. */
    { { 0, 0, 1, 2, 3, 4, GAP, GAP, GAP }, 2.5 },
    { { 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DiarySeries) mean = diary_series_new_mean ("Mean", rows[i].days, 9, 0);

      g_assert_cmpint (diary_series_get_style (mean), ==, DIARY_SERIES_LINE);
      if (isnan (rows[i].last))
        g_assert_true (diary_series_get_is_gap (mean, 8));
      else
        g_assert_cmpfloat_with_epsilon (diary_series_get_value (mean, 8), rows[i].last, 1e-12);
    }
}

static void
test_series_mean_begins (void)
{
  static const double days[] = { 1, 2, 3, 4, 5 };
  g_autoptr (DiarySeries) mean = diary_series_new_mean ("Mean", days, 5, 0);

  g_assert_true (diary_series_get_is_gap (mean, 0));
  g_assert_true (diary_series_get_is_gap (mean, 2));
  g_assert_cmpfloat (diary_series_get_value (mean, 3), ==, 2.5);
  g_assert_cmpfloat (diary_series_get_value (mean, 4), ==, 3);
}

static void
test_series_mean_lead (void)
{
  static const double days[] = { 2, 2, 2, 2, 2, 2, 9, 2 };
  g_autoptr (DiarySeries) mean = diary_series_new_mean ("Mean", days, 8, 6);

  g_assert_cmpint (diary_series_get_n_values (mean), ==, 2);
  g_assert_cmpfloat (diary_series_get_value (mean, 0), ==, 3);
  g_assert_cmpfloat (diary_series_get_value (mean, 1), ==, 3);
}

static void
test_series_format (void)
{
  static const double values[] = { 3, GAP, 2.46 };
  g_autoptr (DiarySeries) series = new_bars (values, 3);
  g_autofree char *three = diary_series_format (series, 0);
  g_autofree char *gap = diary_series_format (series, 1);
  g_autofree char *rounded = NULL;
  g_autofree char *named = NULL;

  g_assert_cmpstr (three, ==, "3");
  g_assert_cmpstr (gap, ==, "Not recorded");

  diary_series_set_digits (series, 1);
  rounded = diary_series_format (series, 2);
  g_assert_cmpstr (rounded, ==, "2.5");

  diary_series_set_gap_name (series, "Nothing");
  named = diary_series_format (series, 1);
  g_assert_cmpstr (named, ==, "Nothing");
  g_assert_cmpstr (diary_series_get_gap_name (series), ==, "Nothing");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/values", test_series_values);
  g_test_add_func ("/series/all-gaps", test_series_all_gaps);
  g_test_add_func ("/series/runs", test_series_runs);
  g_test_add_func ("/series/mean", test_series_mean);
  g_test_add_func ("/series/mean-begins", test_series_mean_begins);
  g_test_add_func ("/series/mean-lead", test_series_mean_lead);
  g_test_add_func ("/series/format", test_series_format);

  return g_test_run ();
}
