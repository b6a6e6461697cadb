/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Few lines behind the data are enough to read a height by. */
#define MAX_AMOUNT_STEPS 4

/* A single episode isn't to fill a chart. */
#define MIN_WHOLE_MAXIMUM 4

/* Ratios beyond 1/16 and 16 are drawn as if cut off: no person tells them apart. */
#define MAX_DOUBLINGS 4

typedef enum
{
  AXIS_AMOUNTS,
  AXIS_DATES,
  AXIS_HOURS,
  AXIS_RATIOS, /* in doublings: 0 for the same, 1 for twice as many */
  AXIS_YES_NO,
} AxisKind;

typedef enum
{
  UNIT_DAY,
  UNIT_MONTH,
  UNIT_YEAR,
} DateUnit;

typedef struct
{
  DateUnit unit;
  int count;
} DateStep;

struct _DiaryAxis
{
  AxisKind kind;
  double lower;
  double upper;
  double step;
};

static const DateStep date_steps[] = { { UNIT_DAY, 1 },   { UNIT_DAY, 2 },   { UNIT_DAY, 7 },
                                       { UNIT_DAY, 14 },  { UNIT_MONTH, 1 }, { UNIT_MONTH, 2 },
                                       { UNIT_MONTH, 3 }, { UNIT_MONTH, 6 }, { UNIT_YEAR, 1 },
                                       { UNIT_YEAR, 2 },  { UNIT_YEAR, 5 },  { UNIT_YEAR, 10 },
                                       { UNIT_YEAR, 20 }, { UNIT_YEAR, 50 }, { UNIT_YEAR, 100 } };

static void
diary_tick_free (gpointer data)
{
  DiaryTick *tick = data;

  g_free (tick->label);
  g_free (tick->brief);
  g_free (tick);
}

/* Takes the label. */
static void
add_tick (GPtrArray *ticks, double value, char *label)
{
  DiaryTick *tick = g_new0 (DiaryTick, 1);

  tick->value = value;
  tick->label = label;
  g_ptr_array_add (ticks, tick);
}

static int
round_up (int value, int multiple)
{
  return (value + multiple - 1) / multiple * multiple;
}

/* The first date from @date on that a step of this size marks. Days count from a Monday, so that
 * weeks begin where the calendar's do. */
static DiaryDate
date_step_next (const DateStep *step, DiaryDate date)
{
  int year, month, day, months;

  if (step->unit == UNIT_DAY)
    return round_up (date - 1, step->count) + 1;

  diary_date_get_ymd (date, &year, &month, &day);
  months = year * 12 + month - 1 + (day > 1 ? 1 : 0);
  months = round_up (months, step->unit == UNIT_YEAR ? step->count * 12 : step->count);
  return diary_date_new (months / 12, months % 12 + 1, 1);
}

static char *
date_step_label (const DateStep *step, DiaryDate date)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day;

  diary_date_get_ymd (date, &year, &month, &day);
  time = g_date_time_new_utc (year, month, day, 0, 0, 0);
  if (step->unit == UNIT_DAY)
    /* Translators: a day below a chart, such as “3 Mar”, see g_date_time_format() */
    return g_date_time_format (time, C_ ("date below a chart", "%-d %b"));
  if (step->unit == UNIT_MONTH && month != 1)
    /* Translators: a month below a chart, such as “Mar”, see g_date_time_format() */
    return g_date_time_format (time, C_ ("month below a chart", "%b"));
  return g_strdup_printf ("%d", year);
}

/* About as many days as the step has. */
static int
date_step_days (const DateStep *step)
{
  static const int days[] = { [UNIT_DAY] = 1, [UNIT_MONTH] = 30, [UNIT_YEAR] = 365 };

  return step->count * days[step->unit];
}

static int
date_step_count (const DateStep *step, const DiaryAxis *axis)
{
  int n = 0;

  for (DiaryDate date = date_step_next (step, (DiaryDate) axis->lower); date < axis->upper;
       date = date_step_next (step, date + 1))
    n++;
  return n;
}

static void
add_date_ticks (const DiaryAxis *self, int max_ticks, GPtrArray *ticks)
{
  const DateStep *step = date_steps;
  const DateStep *last = &date_steps[G_N_ELEMENTS (date_steps) - 1];

  while (step < last &&
         (date_step_days (step) < self->step || date_step_count (step, self) > max_ticks))
    step++;
  for (DiaryDate date = date_step_next (step, (DiaryDate) self->lower); date < self->upper;
       date = date_step_next (step, date + 1))
    add_tick (ticks, date, date_step_label (step, date));
}

static void
add_amount_ticks (const DiaryAxis *self, int max_ticks, GPtrArray *ticks)
{
  int digits = self->step >= 1 ? 0 : (int) ceil (-log10 (self->step) - 1e-9);
  int n = (int) round ((self->upper - self->lower) / self->step);
  int every = n / max_ticks + 1;

  for (int i = 0; i <= n; i += every)
    add_tick (ticks, self->lower + i * self->step,
              g_strdup_printf ("%'.*f", digits, self->lower + i * self->step));
}

static void
add_hour_ticks (int max_ticks, GPtrArray *ticks)
{
  static const int steps[] = { 1, 2, 3, 6, 12, 24 };
  size_t i = 0;

  while (i + 1 < G_N_ELEMENTS (steps) && 24 / steps[i] > max_ticks)
    i++;
  for (int hour = 0; hour < 24; hour += steps[i])
    add_tick (ticks, hour, g_strdup_printf ("%02d:00", hour));
}

static char *
label_doublings (int doublings)
{
  switch (doublings)
    {
    case -1:
      return g_strdup (_ ("half as many"));
    case 0:
      /* Translators: on a scale from “half as many” to “twice as many” */
      return g_strdup (_ ("the same"));
    case 1:
      return g_strdup (_ ("twice as many"));
    default:
      /* Translators: on a scale from “half as many” to “twice as many”: so many times as many */
      return doublings > 0 ? g_strdup_printf (_ ("%d times"), 1 << doublings)
                           : g_strdup_printf (_ ("1/%d"), 1 << -doublings);
    }
}

static char *
label_doublings_briefly (int doublings)
{
  /* Translators: so many times as many, on a scale without room for words */
  return doublings >= 0 ? g_strdup_printf (_ ("×%d"), 1 << doublings)
                        : g_strdup_printf (_ ("×1/%d"), 1 << -doublings);
}

static void
add_ratio_tick (int doublings, GPtrArray *ticks)
{
  DiaryTick *tick;

  add_tick (ticks, exp2 (doublings), label_doublings (doublings));
  tick = g_ptr_array_index (ticks, ticks->len - 1);
  tick->brief = label_doublings_briefly (doublings);
}

static void
add_ratio_ticks (const DiaryAxis *self, int max_ticks, GPtrArray *ticks)
{
  int step = 1;

  while (step <= MAX_DOUBLINGS && (self->upper - self->lower) / step >= max_ticks)
    step *= 2;
  for (int i = (int) self->lower; i <= self->upper; i++)
    if (i % step == 0)
      add_ratio_tick (i, ticks);
}

static void
add_yes_no_ticks (GPtrArray *ticks)
{
  add_tick (ticks, 0, g_strdup (C_ ("on days", "no")));
  add_tick (ticks, 1, g_strdup (C_ ("on days", "yes")));
}

static double
nice_step (double maximum, gboolean whole)
{
  double raw = maximum / MAX_AMOUNT_STEPS;
  double power = pow (10, floor (log10 (raw)));
  double step = power;

  if (raw > 5 * power)
    step = 10 * power;
  else if (raw > 2 * power)
    step = 5 * power;
  else if (raw > power)
    step = 2 * power;
  return whole ? MAX (1, step) : step;
}

static DiaryAxis *
axis_new (AxisKind kind, double lower, double upper, double step)
{
  DiaryAxis *self = g_new (DiaryAxis, 1);

  self->kind = kind;
  self->lower = lower;
  self->upper = upper;
  self->step = step;
  return self;
}

/**
 * diary_axis_new_amounts:
 * @maximum: the greatest amount to be shown; anything not above 0 stands for 1
 * @whole: whether only whole numbers make sense
 *
 * Returns: (transfer full): an axis from 0 to a round number not below @maximum; with whole
 * numbers, to 4 at least
 */
DiaryAxis *
diary_axis_new_amounts (double maximum, gboolean whole)
{
  double step;

  if (!(maximum > 0))
    maximum = 1;
  if (whole)
    maximum = MAX (maximum, MIN_WHOLE_MAXIMUM);
  step = nice_step (maximum, whole);
  return axis_new (AXIS_AMOUNTS, 0, ceil (maximum / step - 1e-9) * step, step);
}

/**
 * diary_axis_new_dates:
 * @first: the first date
 * @last: the last date, not before @first
 *
 * A date is a day long on it: @first begins at 0, and @last ends at 1.
 *
 * Returns: (transfer full): an axis of all dates from @first to @last
 */
DiaryAxis *
diary_axis_new_dates (DiaryDate first, DiaryDate last)
{
  g_return_val_if_fail (first > DIARY_DATE_NONE && first <= last, NULL);

  return axis_new (AXIS_DATES, first, last + 1, 1);
}

/**
 * diary_axis_new_periods:
 * @first: the first day of the first of periods that follow one another
 * @last: the last day of the last one
 * @n_days: how many days each has at least: 7 for weeks, 28 for months
 *
 * Like that of diary_axis_new_dates(), but what is written there stands for a period.
 *
 * Returns: (transfer full): an axis of all dates from @first to @last
 */
DiaryAxis *
diary_axis_new_periods (DiaryDate first, DiaryDate last, int n_days)
{
  g_return_val_if_fail (first > DIARY_DATE_NONE && first <= last, NULL);
  g_return_val_if_fail (n_days > 0, NULL);

  return axis_new (AXIS_DATES, first, last + 1, n_days);
}

/**
 * diary_axis_new_hours:
 *
 * Returns: (transfer full): an axis of the 24 hours of a day
 */
DiaryAxis *
diary_axis_new_hours (void)
{
  return axis_new (AXIS_HOURS, 0, 24, 1);
}

/**
 * diary_axis_new_range:
 * @lowest: the least amount to be shown
 * @highest: the greatest amount to be shown, not below @lowest
 *
 * Returns: (transfer full): an axis between round numbers around both, which need not hold 0
 */
DiaryAxis *
diary_axis_new_range (double lowest, double highest)
{
  double step;

  g_return_val_if_fail (lowest <= highest, NULL);

  step = nice_step (highest > lowest ? highest - lowest : 1, FALSE);
  lowest = floor (lowest / step + 1e-9) * step;
  highest = ceil (highest / step - 1e-9) * step;
  return axis_new (AXIS_AMOUNTS, lowest, MAX (highest, lowest + step), step);
}

/**
 * diary_axis_new_ratios:
 * @lowest: the least ratio to be shown, above 0
 * @highest: the greatest ratio to be shown
 *
 * On it the way from half as many to the same is as long as that from the same to twice as many.
 *
 * Returns: (transfer full): an axis that holds both as well as half as many and twice as many, but
 *   nothing below 1/16 or above 16
 */
DiaryAxis *
diary_axis_new_ratios (double lowest, double highest)
{
  g_return_val_if_fail (lowest > 0 && highest > 0, NULL);

  return axis_new (AXIS_RATIOS, CLAMP (floor (log2 (lowest) + 1e-9), -MAX_DOUBLINGS, -1),
                   CLAMP (ceil (log2 (highest) - 1e-9), 1, MAX_DOUBLINGS), 1);
}

/**
 * diary_axis_new_yes_no:
 *
 * Returns: (transfer full): an axis on which 0 is no and 1 is yes
 */
DiaryAxis *
diary_axis_new_yes_no (void)
{
  return axis_new (AXIS_YES_NO, -0.5, 1.5, 1);
}

void
diary_axis_free (DiaryAxis *self)
{
  g_free (self);
}

double
diary_axis_get_lower (const DiaryAxis *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lower;
}

double
diary_axis_get_upper (const DiaryAxis *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->upper;
}

/**
 * diary_axis_normalise:
 * @self: an axis
 * @value: a value in its unit: an amount, a date, an hour or a ratio
 *
 * Returns: where @value lies, 0 at the lower and 1 at the upper end; outside the axis, outside 0..1
 */
double
diary_axis_normalise (const DiaryAxis *self, double value)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->kind == AXIS_RATIOS)
    value = log2 (value);
  return (value - self->lower) / (self->upper - self->lower);
}

/**
 * diary_axis_place_tick:
 * @self: an axis
 * @tick: one of its ticks
 *
 * Returns: like diary_axis_normalise(), where the middle of what @tick names lies: a day, a period
 *   or an hour takes room of its own
 */
double
diary_axis_place_tick (const DiaryAxis *self, const DiaryTick *tick)
{
  gboolean has_length;

  g_return_val_if_fail (self != NULL && tick != NULL, 0);

  has_length = self->kind == AXIS_DATES || self->kind == AXIS_HOURS;
  if (!has_length)
    return diary_axis_normalise (self, tick->value);
  return MIN (1, diary_axis_normalise (self, tick->value + self->step / 2));
}

/**
 * diary_axis_get_ticks:
 * @self: an axis
 * @max_ticks: how many there is room for, at least 1
 *
 * Returns: (transfer full) (element-type DiaryTick): the finest round values that fit, ascending.
 *   On an axis of dates there may be none.
 */
GPtrArray *
diary_axis_get_ticks (const DiaryAxis *self, int max_ticks)
{
  GPtrArray *ticks;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (max_ticks > 0, NULL);

  ticks = g_ptr_array_new_with_free_func (diary_tick_free);
  switch (self->kind)
    {
    case AXIS_AMOUNTS:
      add_amount_ticks (self, max_ticks, ticks);
      break;
    case AXIS_DATES:
      add_date_ticks (self, max_ticks, ticks);
      break;
    case AXIS_HOURS:
      add_hour_ticks (max_ticks, ticks);
      break;
    case AXIS_RATIOS:
      add_ratio_ticks (self, max_ticks, ticks);
      break;
    case AXIS_YES_NO:
      add_yes_no_ticks (ticks);
      break;
    }
  return ticks;
}
