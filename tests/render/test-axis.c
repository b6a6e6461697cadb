/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-axis.h"

#include <math.h>

static char *
join_labels (GPtrArray *ticks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (unsigned int i = 0; i < ticks->len; i++)
    {
      const DiaryTick *tick = g_ptr_array_index (ticks, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", tick->label);
    }
  return g_strdup (text->str);
}

static void
assert_labels (const DiaryAxis *axis, int max_ticks, const char *expected)
{
  g_autoptr (GPtrArray) ticks = diary_axis_get_ticks (axis, max_ticks);
  g_autofree char *labels = join_labels (ticks);

  g_assert_cmpstr (labels, ==, expected);
}

static void
test_axis_amounts (void)
{
  static const struct
  {
    double maximum;
    gboolean whole;
    const char *labels;
  } rows[] = {
    { 0, TRUE, "0|1|2|3|4" },
    { NAN, FALSE, "0.0|0.5|1.0" },
    { 1, TRUE, "0|1|2|3|4" },
    { 3, TRUE, "0|1|2|3|4" },
    { 4, TRUE, "0|1|2|3|4" },
    { 5, TRUE, "0|2|4|6" },
    { 8, TRUE, "0|2|4|6|8" },
    { 20, TRUE, "0|5|10|15|20" },
    { 21, TRUE, "0|10|20|30" },
    { 99, TRUE, "0|50|100" },
    { 4000, TRUE, "0|1000|2000|3000|4000" },
    { 1, FALSE, "0.0|0.5|1.0" },
    { 0.8, FALSE, "0.0|0.2|0.4|0.6|0.8" },
    { 0.07, FALSE, "0.00|0.02|0.04|0.06|0.08" },
    { 2.5, FALSE, "0|1|2|3" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DiaryAxis) axis = diary_axis_new_amounts (rows[i].maximum, rows[i].whole);

      g_assert_cmpfloat (diary_axis_get_lower (axis), ==, 0);
      assert_labels (axis, 12, rows[i].labels);
      if (rows[i].maximum > 0)
        g_assert_cmpfloat (diary_axis_normalise (axis, rows[i].maximum), <=, 1 + 1e-9);
    }
}

static void
test_axis_amounts_hold_the_maximum (void)
{
  for (double maximum = 0.013; maximum < 1e6; maximum *= 1.07)
    {
      g_autoptr (DiaryAxis) axis = diary_axis_new_amounts (maximum, FALSE);
      g_autoptr (GPtrArray) ticks = diary_axis_get_ticks (axis, 12);
      const DiaryTick *last = g_ptr_array_index (ticks, ticks->len - 1);

      g_assert_cmpfloat (diary_axis_get_upper (axis), >=, maximum * (1 - 1e-9));
      g_assert_cmpfloat (diary_axis_get_upper (axis), <=, maximum * 2.5);
      g_assert_cmpfloat_with_epsilon (last->value, diary_axis_get_upper (axis), 1e-6);
      g_assert_cmpuint (ticks->len, >=, 3);
      g_assert_cmpuint (ticks->len, <=, 5);
    }
}

static void
test_axis_dates (void)
{
  static const struct
  {
    int first[3];
    int last[3];
    int max_ticks;
    const char *labels;
  } rows[] = {
    { { 2026, 3, 2 }, { 2026, 3, 4 }, 3, "2 Mar|3 Mar|4 Mar" },
    { { 2026, 3, 3 }, { 2026, 3, 3 }, 1, "3 Mar" },
    /* Weeks begin on Monday: 2, 9, … March 2026. */
    { { 2026, 2, 25 }, { 2026, 3, 24 }, 4, "2 Mar|9 Mar|16 Mar|23 Mar" },
    { { 2026, 2, 25 }, { 2026, 3, 24 }, 3, "2 Mar|16 Mar" },
    /* The first of a year says which one. */
    { { 2025, 11, 2 }, { 2026, 3, 1 }, 6, "Dec|2026|Feb|Mar" },
    { { 2025, 11, 1 }, { 2026, 10, 31 }, 6, "Nov|2026|Mar|May|Jul|Sep" },
    { { 2025, 11, 1 }, { 2026, 10, 31 }, 4, "2026|Apr|Jul|Oct" },
    { { 2025, 11, 1 }, { 2026, 10, 31 }, 2, "2026|Jul" },
    { { 2025, 11, 1 }, { 2026, 10, 31 }, 1, "2026" },
    { { 1987, 1, 1 }, { 2000, 12, 31 }, 4, "1990|1995|2000" },
    { { 2026, 2, 2 }, { 2026, 12, 30 }, 1, "Jul" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const int *first = rows[i].first, *last = rows[i].last;
      g_autoptr (DiaryAxis)
          axis = diary_axis_new_dates (diary_date_new (first[0], first[1], first[2]),
                                       diary_date_new (last[0], last[1], last[2]));

      assert_labels (axis, rows[i].max_ticks, rows[i].labels);
    }
}

static void
test_axis_dates_span (void)
{
  DiaryDate first = diary_date_new (2026, 3, 2);
  g_autoptr (DiaryAxis) axis = diary_axis_new_dates (first, first + 3);

  /* Each of the four dates is a quarter long. */
  g_assert_cmpfloat (diary_axis_normalise (axis, first), ==, 0);
  g_assert_cmpfloat (diary_axis_normalise (axis, first + 1), ==, 0.25);
  g_assert_cmpfloat (diary_axis_normalise (axis, first + 4), ==, 1);
  g_assert_cmpfloat (diary_axis_normalise (axis, first - 4), ==, -1);
}

static void
test_axis_dates_never_too_many (void)
{
  DiaryDate first = diary_date_new (1999, 12, 20);

  for (int days = 1; days < 20000; days = days * 3 / 2 + 1)
    for (int max_ticks = 1; max_ticks < 12; max_ticks++)
      {
        g_autoptr (DiaryAxis) axis = diary_axis_new_dates (first, first + days - 1);
        g_autoptr (GPtrArray) ticks = diary_axis_get_ticks (axis, max_ticks);

        g_assert_cmpuint (ticks->len, <=, max_ticks);
        for (unsigned int i = 0; i < ticks->len; i++)
          {
            const DiaryTick *tick = g_ptr_array_index (ticks, i);

            g_assert_cmpfloat (tick->value, >=, first);
            g_assert_cmpfloat (tick->value, <, first + days);
          }
      }
}

/* Where there are periods, none shorter than they are is written, and each in the middle of its. */
static void
test_axis_periods (void)
{
  static const struct
  {
    int last[3];
    int n_days;
    const char *labels;
  } rows[] = {
    { { 2026, 3, 15 }, 7, "2 Mar|9 Mar" },
    { { 2026, 4, 30 }, 28, "Apr" },
    { { 2026, 12, 31 }, 90, "Apr|Jul|Oct" },
    { { 2028, 12, 31 }, 365, "2027|2028" },
  };
  g_autoptr (DiaryAxis) weeks = diary_axis_new_periods (1, 14, 7);
  const DiaryTick tick = { 8, NULL, NULL };
  const DiaryTick last = { 13, NULL, NULL };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const int *end = rows[i].last;
      g_autoptr (DiaryAxis)
          axis = diary_axis_new_periods (diary_date_new (2026, 3, 2),
                                         diary_date_new (end[0], end[1], end[2]), rows[i].n_days);

      assert_labels (axis, 100, rows[i].labels);
    }
  g_assert_cmpfloat (diary_axis_place_tick (weeks, &tick), ==, 0.75);
  g_assert_cmpfloat (diary_axis_place_tick (weeks, &last), ==, 1);
}

static void
test_axis_hours (void)
{
  g_autoptr (DiaryAxis) axis = diary_axis_new_hours ();

  g_assert_cmpfloat (diary_axis_normalise (axis, 6), ==, 0.25);
  assert_labels (axis, 12,
                 "00:00|02:00|04:00|06:00|08:00|10:00|12:00|14:00|16:00|18:00|20:00|22:00");
  assert_labels (axis, 7, "00:00|06:00|12:00|18:00");
  assert_labels (axis, 2, "00:00|12:00");
  assert_labels (axis, 1, "00:00");
}

static void
test_axis_range (void)
{
  static const struct
  {
    double lowest;
    double highest;
    const char *labels;
  } rows[] = {
    { 4.5, 8.75, "4|6|8|10" },       { 0, 10, "0|5|10" }, { 2, 7, "2|4|6|8" }, { 3, 3, "3.0|3.5" },
    { 0, 400, "0|100|200|300|400" }, { -5, 5, "-5|0|5" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DiaryAxis) axis = diary_axis_new_range (rows[i].lowest, rows[i].highest);

      g_test_message ("%g to %g", rows[i].lowest, rows[i].highest);
      assert_labels (axis, 12, rows[i].labels);
      g_assert_cmpfloat (diary_axis_normalise (axis, rows[i].lowest), >=, 0);
      g_assert_cmpfloat (diary_axis_normalise (axis, rows[i].highest), <=, 1);
    }
}

/* Where all don't fit, those that are left are even. */
static void
test_axis_few_amounts (void)
{
  g_autoptr (DiaryAxis) axis = diary_axis_new_range (0, 400);

  assert_labels (axis, 4, "0|200|400");
  assert_labels (axis, 2, "0|300");
  assert_labels (axis, 1, "0");
}

static void
test_axis_ratios (void)
{
  static const struct
  {
    double lowest;
    double highest;
    int max_ticks;
    const char *labels;
  } rows[] = {
    { 0.9, 1.2, 12, "half as many|the same|twice as many" },
    { 0.9, 1.2, 2, "the same" },
    { 0.5, 2, 12, "half as many|the same|twice as many" },
    { 0.4, 3, 12, "1/4|half as many|the same|twice as many|4 times" },
    { 0.4, 3, 4, "1/4|the same|4 times" },
    { 1e-9, 1e9, 9, "1/16|1/8|1/4|half as many|the same|twice as many|4 times|8 times|16 times" },
    { 1e-9, INFINITY, 5, "1/16|1/4|the same|4 times|16 times" },
    { 1e-9, 1e9, 1, "the same" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DiaryAxis) axis = diary_axis_new_ratios (rows[i].lowest, rows[i].highest);

      assert_labels (axis, rows[i].max_ticks, rows[i].labels);
    }
}

/* Where there is no room for words, there are numbers. */
static void
test_axis_ratios_in_brief (void)
{
  static const char *const briefs[] = { "×1/4", "×1/2", "×1", "×2", "×4" };
  g_autoptr (DiaryAxis) axis = diary_axis_new_ratios (0.3, 3);
  g_autoptr (GPtrArray) ticks = diary_axis_get_ticks (axis, 12);

  g_assert_cmpint (ticks->len, ==, G_N_ELEMENTS (briefs));
  for (unsigned int i = 0; i < ticks->len; i++)
    g_assert_cmpstr (((DiaryTick *) g_ptr_array_index (ticks, i))->brief, ==, briefs[i]);
}

/* Twice as many is as far from the same as half as many. */
static void
test_axis_ratios_are_even (void)
{
  g_autoptr (DiaryAxis) axis = diary_axis_new_ratios (0.5, 2);

  g_assert_cmpfloat_with_epsilon (diary_axis_normalise (axis, 0.5), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (diary_axis_normalise (axis, 1), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (diary_axis_normalise (axis, sqrt (2)), 0.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (diary_axis_normalise (axis, 2), 1, 1e-9);
}

static void
test_axis_yes_no (void)
{
  g_autoptr (DiaryAxis) axis = diary_axis_new_yes_no ();

  assert_labels (axis, 12, "no|yes");
  g_assert_cmpfloat (diary_axis_normalise (axis, 0), ==, 0.25);
  g_assert_cmpfloat (diary_axis_normalise (axis, 1), ==, 0.75);
}

/* A day takes room of its own, and its name stands in the middle of it; an amount is a point. */
static void
test_axis_place_tick (void)
{
  DiaryDate monday = diary_date_new (2026, 3, 2);
  g_autoptr (DiaryAxis) dates = diary_axis_new_dates (monday, monday + 1);
  g_autoptr (DiaryAxis) amounts = diary_axis_new_range (0, 4);
  DiaryTick first_day = { .value = monday };
  DiaryTick two = { .value = 2 };

  g_assert_cmpfloat_with_epsilon (diary_axis_place_tick (dates, &first_day), 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (diary_axis_place_tick (amounts, &two), 0.5, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/amounts", test_axis_amounts);
  g_test_add_func ("/axis/amounts-hold-the-maximum", test_axis_amounts_hold_the_maximum);
  g_test_add_func ("/axis/dates", test_axis_dates);
  g_test_add_func ("/axis/dates-span", test_axis_dates_span);
  g_test_add_func ("/axis/dates-never-too-many", test_axis_dates_never_too_many);
  g_test_add_func ("/axis/periods", test_axis_periods);
  g_test_add_func ("/axis/hours", test_axis_hours);

  g_test_add_func ("/axis/range", test_axis_range);
  g_test_add_func ("/axis/few-amounts", test_axis_few_amounts);
  g_test_add_func ("/axis/ratios", test_axis_ratios);
  g_test_add_func ("/axis/ratios-in-brief", test_axis_ratios_in_brief);
  g_test_add_func ("/axis/ratios-are-even", test_axis_ratios_are_even);
  g_test_add_func ("/axis/yes-no", test_axis_yes_no);
  g_test_add_func ("/axis/place-tick", test_axis_place_tick);

  return g_test_run ();
}
