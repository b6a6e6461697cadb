/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-trend-series.h"

#define N_DAYS 8

typedef struct
{
  const char *name;
  double values[N_DAYS];
  double unit; /* of the factor, or NAN */
  double expected;
} UnitCase;

static const UnitCase UNITS[] = {
  { "own", { 1, 2, 3, 4, 5, 6, 7, 8 }, 100, 100 },
  { "yes-no", { 0, 1, 0, 0, 1, 1, NAN, 0 }, NAN, 1 },
  { "two-values", { 200, 200, 450, 450, 200, NAN, NAN, NAN }, NAN, 250 },
  { "constant", { 3, 3, 3, NAN, 3, 3, 3, 3 }, NAN, 1 },
  { "none", { NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN }, NAN, 1 },
  { "one", { NAN, NAN, 7, NAN, NAN, NAN, NAN, NAN }, NAN, 1 },
  { "deviation-of-2.4", { 1, 2, 3, 4, 5, 6, 7, 8 }, NAN, 2 }, /* 2.449 */
  { "deviation-of-24", { 10, 20, 30, 40, 50, 60, 70, 80 }, NAN, 20 },
  { "deviation-of-0.012", { 0, 0, 0.01, 0.02, 0.03, 0.03, 0, 0.01 }, NAN, 0.01 },
  { "deviation-of-6.1", { 2.5, 5, 7.5, 10, 12.5, 15, 17.5, 20 }, NAN, 5 },
  { "deviation-of-1", { -1, 0, 1, NAN, NAN, NAN, NAN, NAN }, NAN, 1 }, /* on the edge */
};

static void
test_series_unit (const void *data)
{
  const UnitCase *unit_case = data;
  const DiaryTrendFactor factor = { .values = unit_case->values, .unit = unit_case->unit };
  const DiaryTrendSeries series = { .n_days = N_DAYS, .factors = &factor, .n_factors = 1 };

  g_assert_cmpfloat_with_epsilon (diary_trend_series_get_unit (&series, 0, 0, N_DAYS),
                                  unit_case->expected, 1e-12);
}

static void
check_window (const DiaryTrendSeries *series, int longest, int begin, int end)
{
  int found_begin, found_end;

  g_assert_true (diary_trend_series_get_window (series, longest, &found_begin, &found_end));
  g_assert_cmpint (found_begin, ==, begin);
  g_assert_cmpint (found_end, ==, end);
}

/* From the first recorded day to the last. */
static void
test_series_window (void)
{
  const double counts[N_DAYS] = { NAN, NAN, 2, NAN, 0, 1, NAN, NAN };
  const DiaryTrendSeries series = { .n_days = N_DAYS, .counts = counts };
  const DiaryTrendSeries silent = { .n_days = 2, .counts = counts };
  const DiaryTrendSeries empty = { 0 };
  int begin, end;

  check_window (&series, 0, 2, 6);
  check_window (&series, 365, 2, 6);
  check_window (&series, 4, 2, 6);
  check_window (&series, 3, 3, 6);
  check_window (&series, 1, 5, 6);

  g_assert_false (diary_trend_series_get_window (&silent, 365, &begin, &end));
  g_assert_false (diary_trend_series_get_window (&empty, 365, &begin, &end));
  g_assert_cmpint (begin, ==, end);
}

static gboolean
is_yes_no (const double *values, DiaryScale scale, const char *own_unit, const char *term)
{
  const DiaryTrendFactor factor = {
    .values = values,
    .scale = scale,
    .own_unit = own_unit,
    .term = diary_vocabulary_find_factor (term),
  };
  const DiaryTrendSeries series = { .n_days = 3, .factors = &factor, .n_factors = 1 };

  return diary_trend_series_is_yes_no (&series, 0);
}

static void
test_series_yes_no (void)
{
  const double there_or_not[] = { 0, NAN, 1 };
  const double amounts[] = { 0, 1, 2 };
  const double nothing[] = { NAN, NAN, NAN };

  g_assert_true (is_yes_no (amounts, DIARY_SCALE_YES_NO, NULL, NULL));
  g_assert_true (is_yes_no (there_or_not, DIARY_SCALE_AMOUNT, NULL, NULL));
  g_assert_false (is_yes_no (there_or_not, DIARY_SCALE_AMOUNT, "cups", NULL));
  g_assert_false (is_yes_no (there_or_not, DIARY_SCALE_RATING, NULL, NULL));
  g_assert_false (is_yes_no (there_or_not, DIARY_SCALE_AMOUNT, NULL, "nicotine"));
  g_assert_false (is_yes_no (amounts, DIARY_SCALE_AMOUNT, NULL, NULL));
  g_assert_false (is_yes_no (nothing, DIARY_SCALE_AMOUNT, NULL, NULL));
}

static void
test_series_weekdays (void)
{
  const double counts[N_DAYS] = { 1, 2, NAN, 4, 5, 6, 7, 10 };
  const double expected[DIARY_TREND_WEEK] = { 11, 2, 0, 4, 5, 6, 7 };
  const DiaryTrendSeries series = {
    .first = diary_date_new (2024, 2, 26),
    .n_days = N_DAYS,
    .counts = counts,
  };
  double episodes[DIARY_TREND_WEEK];

  diary_trend_series_sum_weekdays (&series, 0, N_DAYS, episodes);

  for (int k = 0; k < DIARY_TREND_WEEK; k++)
    g_assert_cmpfloat (episodes[k], ==, expected[k]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (UNITS); i++)
    {
      g_autofree char *path = g_strconcat ("/trend-series/unit/", UNITS[i].name, NULL);

      g_test_add_data_func (path, &UNITS[i], test_series_unit);
    }
  g_test_add_func ("/trend-series/window", test_series_window);
  g_test_add_func ("/trend-series/yes-no", test_series_yes_no);
  g_test_add_func ("/trend-series/weekdays", test_series_weekdays);

  return g_test_run ();
}
