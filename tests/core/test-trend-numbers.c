/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-trend-numbers.h"

typedef struct
{
  double ratio[3];
  const char *text;
  const char *above_one;
} Case;

static const Case CASES[] = {
  { { 1.42, 1.1, 1.84 }, "1.4 1.1 1.8", "1.4 1.1 1.8" },
  { { 1.42, 1.04, 1.84 }, "1.42 1.04 1.84", "1.42 1.04 1.84" },
  { { 0.5, 0.4, 0.8 }, "0.5 0.4 0.8", "2.0 1.2 2.5" },
  { { 0.2, 0.04, 0.5 }, "0.20 0.04 0.50", "5.0 2.0 25.0" },
  { { 1, 0.5, 2 }, "1.00 0.50 2.00", "1.00 0.50 2.00" },
  { { 4, 0.003, 1e300 }, "4.00 under 0.01 over 100", "4.00 under 0.01 over 100" },
  { { 0.5, 0, INFINITY }, "0.50 under 0.01 over 100", "2.00 under 0.01 over 100" },
  { { 99.9, 0.01, 100 }, "99.90 0.01 100.00", "99.90 0.01 100.00" },
};

static void
expect_numbers (const DiaryTrendNumbers *numbers, const char *text)
{
  g_autofree char *joined = g_strjoin (" ", numbers->ratio, numbers->low, numbers->high, NULL);

  g_assert_cmpstr (joined, ==, text);
}

static void
test_numbers_ranges (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const double *ratio = CASES[i].ratio;
      g_auto (DiaryTrendNumbers) plain = diary_trend_numbers_new (ratio[0], ratio[1], ratio[2]);
      g_auto (DiaryTrendNumbers)
          above = diary_trend_numbers_new_above_one (ratio[0], ratio[1], ratio[2]);

      expect_numbers (&plain, CASES[i].text);
      expect_numbers (&above, CASES[i].above_one);
    }
}

static void
test_numbers_alone (void)
{
  g_autofree char *plain = diary_trend_numbers_format (2.13);
  g_autofree char *near_one = diary_trend_numbers_format (1.03);
  g_autofree char *beyond = diary_trend_numbers_format (101);
  g_autofree char *none = diary_trend_numbers_format (NAN);

  g_assert_cmpstr (plain, ==, "2.1");
  g_assert_cmpstr (beyond, ==, "over 100");
  g_assert_cmpstr (none, ==, "over 100");
  g_assert_cmpstr (near_one, ==, "1.03");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend-numbers/ranges", test_numbers_ranges);
  g_test_add_func ("/trend-numbers/alone", test_numbers_alone);

  return g_test_run ();
}
