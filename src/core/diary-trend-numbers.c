/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-numbers.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* As near to 1 or to 0, one decimal would make it that. */
#define NEAR 0.05

/* One decimal, or two if one would make a ratio the same as none. */
static int
choose_decimals (const double *ratios, int n_ratios)
{
  for (int i = 0; i < n_ratios; i++)
    {
      if (fabs (ratios[i] - 1) < NEAR || ratios[i] < NEAR)
        return 2;
    }

  return 1;
}

/* What overflowed is beyond all numbers too. */
static char *
format_ratio (double ratio, int decimals)
{
  if (!(ratio <= DIARY_TREND_NUMBERS_MOST))
    return g_strdup_printf (_ ("over %d"), DIARY_TREND_NUMBERS_MOST);

  if (ratio < DIARY_TREND_NUMBERS_LEAST)
    return g_strdup_printf (_ ("under %.2f"), DIARY_TREND_NUMBERS_LEAST);

  return g_strdup_printf ("%.*f", decimals, ratio);
}

/**
 * diary_trend_numbers_new:
 * @ratio: how many times as many
 * @low: the lower end of its likely range
 * @high: the upper end
 *
 * Returns: the numbers as text, all with as many decimals; as in "over 100" where they are beyond
 *   %DIARY_TREND_NUMBERS_LEAST or %DIARY_TREND_NUMBERS_MOST
 */
DiaryTrendNumbers
diary_trend_numbers_new (double ratio, double low, double high)
{
  const double all[] = { ratio, low, high };
  int decimals = choose_decimals (all, G_N_ELEMENTS (all));

  return (DiaryTrendNumbers){
    .ratio = format_ratio (ratio, decimals),
    .low = format_ratio (low, decimals),
    .high = format_ratio (high, decimals),
  };
}

/**
 * diary_trend_numbers_new_above_one:
 * @ratio: how many times as many
 * @low: the lower end of its likely range
 * @high: the upper end
 *
 * Returns: the same, told the other way round if that is above 1: half as many with more is twice
 * as many with less
 */
DiaryTrendNumbers
diary_trend_numbers_new_above_one (double ratio, double low, double high)
{
  return ratio < 1 ? diary_trend_numbers_new (1 / ratio, 1 / high, 1 / low)
                   : diary_trend_numbers_new (ratio, low, high);
}

/**
 * diary_trend_numbers_clear:
 * @self: numbers
 */
void
diary_trend_numbers_clear (DiaryTrendNumbers *self)
{
  g_clear_pointer (&self->ratio, g_free);
  g_clear_pointer (&self->low, g_free);
  g_clear_pointer (&self->high, g_free);
}

/**
 * diary_trend_numbers_format:
 * @ratio: how many times as many
 *
 * Returns: (transfer full): one ratio that stands alone
 */
char *
diary_trend_numbers_format (double ratio)
{
  return format_ratio (ratio, choose_decimals (&ratio, 1));
}
