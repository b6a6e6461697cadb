/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-trend-model.h"

#define N_DAYS 60

typedef struct
{
  const char *name;
  double (*get_value) (int day);
  DiaryTrendStatus status;
  int n;
} StatusCase;

static double
on_27_days (int day)
{
  return day < 27 ? day % 2 : NAN;
}

static double
on_28_days (int day)
{
  return day < 28 ? day % 2 : NAN;
}

static double
constant (int day)
{
  return 7;
}

static double
nearly_constant (int day)
{
  return 7 + (day % 2) * 1e-10;
}

static double
different_on_6_days (int day)
{
  return day % 9 == 4 && day < 50;
}

static double
different_on_7_days (int day)
{
  return day % 9 == 4;
}

static double
separating (int day)
{
  return day % 6 == 0;
}

static double
line (int day)
{
  return 3 + 0.1 * day;
}

static double
weekend (int day)
{
  return day % 7 >= 5;
}

static const StatusCase STATUSES[] = {
  { "27-days", on_27_days, DIARY_TREND_FEW_DAYS, 27 },
  { "28-days", on_28_days, DIARY_TREND_OK, 28 },
  { "constant", constant, DIARY_TREND_CONSTANT, N_DAYS },
  { "nearly-constant", nearly_constant, DIARY_TREND_CONSTANT, N_DAYS },
  { "6-days-off", different_on_6_days, DIARY_TREND_LITTLE_CONTRAST, N_DAYS },
  { "7-days-off", different_on_7_days, DIARY_TREND_OK, N_DAYS },
  { "separating", separating, DIARY_TREND_NO_CONVERGENCE, N_DAYS },
};

typedef struct
{
  double counts[N_DAYS];
  double values[N_DAYS];
  DiaryTrendFactor factor;
  DiaryTrendSeries series;
} Data;

/* Counts that are 0 on each sixth day. */
static void
fill (Data *data, double (*get_value) (int day))
{
  for (int day = 0; day < N_DAYS; day++)
    {
      data->counts[day] = day % 6 == 0 ? 0 : 1 + day * day % 5;
      data->values[day] = get_value (day);
    }

  data->factor = (DiaryTrendFactor){ .values = data->values, .unit = NAN };
  data->series = (DiaryTrendSeries){
    .first = diary_date_new (2025, 1, 6),
    .n_days = N_DAYS,
    .counts = data->counts,
    .factors = &data->factor,
    .n_factors = 1,
  };
}

static DiaryTrendTest
run (const DiaryTrendSeries *series, int begin, int lag)
{
  g_autoptr (DiaryTrendModel) model = diary_trend_model_new (series, begin, N_DAYS);
  const DiaryTrendTerm term = { .factor = 0, .lag = lag };

  g_assert_true (diary_trend_model_get_fitted (model));

  return diary_trend_model_test (model, &term, 1, 0);
}

static void
test_model_status (const void *data)
{
  const StatusCase *of = data;
  Data filled;
  DiaryTrendTest test;

  fill (&filled, of->get_value);
  test = run (&filled.series, 0, 0);

  g_assert_cmpint (test.status, ==, of->status);
  g_assert_cmpint (test.n, ==, of->n);
}

/* The base design has the weekdays and a line already, and what it has, no factor can add: not even
 * where rounding leaves something of it, as it does with some days left out and all counts equal. */
static void
test_model_repeats (void)
{
  double (*repeats[]) (int day) = { line, weekend };

  for (size_t i = 0; i < G_N_ELEMENTS (repeats); i++)
    {
      for (int left_out = 0; left_out < N_DAYS; left_out++)
        {
          Data filled;

          fill (&filled, repeats[i]);
          for (int day = 0; day < N_DAYS; day++)
            filled.counts[day] = 2;
          filled.values[left_out] = NAN;

          g_assert_cmpint (run (&filled.series, 0, 0).status, ==, DIARY_TREND_NO_CONVERGENCE);
        }
    }
}

/* The day before the window is not looked at. */
static void
test_model_lag (void)
{
  Data filled;

  fill (&filled, different_on_7_days);

  g_assert_cmpint (run (&filled.series, 0, 1).n, ==, N_DAYS - 1);
  g_assert_cmpint (run (&filled.series, 10, 1).n, ==, N_DAYS - 11);
  filled.values[20] = NAN;
  filled.counts[30] = NAN;
  g_assert_cmpint (run (&filled.series, 0, 0).n, ==, N_DAYS - 2);
}

static void
test_model_contrast (void)
{
  Data filled;
  DiaryTrendContrast contrast;

  fill (&filled, separating);
  contrast = run (&filled.series, 0, 0).contrast;

  g_assert_cmpfloat (contrast.lowest, ==, 0);
  g_assert_cmpint (contrast.n_above, ==, 10);
  g_assert_cmpint (contrast.n_above_with_episode, ==, 0);
  g_assert_cmpint (contrast.n_lowest, ==, 50);
  g_assert_cmpint (contrast.n_lowest_with_episode, ==, 50);
}

/* The coefficient is for a unit as recorded, so it does not depend on the scale otherwise. */
static void
test_model_scale (void)
{
  Data filled;
  DiaryTrendTest small, large;

  fill (&filled, different_on_7_days);
  small = run (&filled.series, 0, 0);
  for (int day = 0; day < N_DAYS; day++)
    filled.values[day] = 50 + 1000 * filled.values[day];
  large = run (&filled.series, 0, 0);

  g_assert_cmpfloat_with_epsilon (large.wald.b * 1000, small.wald.b, 1e-9);
  g_assert_cmpfloat_with_epsilon (large.wald.se_hc3 * 1000, small.wald.se_hc3, 1e-9);
  g_assert_cmpfloat_with_epsilon (large.wald.p, small.wald.p, 1e-9);
}

static void
test_model_correlate (void)
{
  Data filled;
  double opposite[N_DAYS];
  g_autoptr (DiaryTrendModel) model = NULL;
  DiaryTrendFactor factors[2];

  fill (&filled, different_on_7_days);
  for (int day = 0; day < N_DAYS; day++)
    opposite[day] = 3 - 2 * filled.values[day];
  factors[0] = filled.factor;
  factors[1] = (DiaryTrendFactor){ .values = opposite, .unit = NAN };
  filled.series.factors = factors;
  filled.series.n_factors = 2;
  model = diary_trend_model_new (&filled.series, 0, N_DAYS);

  g_assert_cmpfloat_with_epsilon (diary_trend_model_correlate (model, &(DiaryTrendTerm){ 0, 0 },
                                                               &(DiaryTrendTerm){ 1, 0 }),
                                  -1, 1e-12);
  g_assert_cmpfloat_with_epsilon (diary_trend_model_correlate (model, &(DiaryTrendTerm){ 0, 0 },
                                                               &(DiaryTrendTerm){ 0, 0 }),
                                  1, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (STATUSES); i++)
    {
      g_autofree char *path = g_strconcat ("/trend-model/status/", STATUSES[i].name, NULL);

      g_test_add_data_func (path, &STATUSES[i], test_model_status);
    }
  g_test_add_func ("/trend-model/repeats", test_model_repeats);
  g_test_add_func ("/trend-model/lag", test_model_lag);
  g_test_add_func ("/trend-model/contrast", test_model_contrast);
  g_test_add_func ("/trend-model/scale", test_model_scale);
  g_test_add_func ("/trend-model/correlate", test_model_correlate);

  return g_test_run ();
}
