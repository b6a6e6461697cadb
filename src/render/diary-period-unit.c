/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-period-unit.h"

#include <glib/gi18n-lib.h>

static const struct
{
  int n_months; /* or 0 for a week */
  int min_days;
  const char *name;
  const char *places_title;
} units[] = {
  [DIARY_PERIOD_UNIT_WEEK] = { 0, 7, N_ ("Week"), N_ ("Episodes by place and week") },
  [DIARY_PERIOD_UNIT_MONTH] = { 1, 28, N_ ("Month"), N_ ("Episodes by place and month") },
  [DIARY_PERIOD_UNIT_QUARTER] = { 3, 90, N_ ("Quarter"), N_ ("Episodes by place and quarter") },
  [DIARY_PERIOD_UNIT_YEAR] = { 12, 365, N_ ("Year"), N_ ("Episodes by place and year") },
};

static DiaryDate
add_months (DiaryDate date, int n_months)
{
  int year, month;

  diary_date_get_ymd (date, &year, &month, NULL);
  month += n_months - 1;
  return diary_date_new (year + month / 12, month % 12 + 1, 1);
}

/**
 * diary_period_unit_get_start:
 * @unit: a unit
 * @date: a date
 *
 * Returns: the first day of the period that holds @date
 */
DiaryDate
diary_period_unit_get_start (DiaryPeriodUnit unit, DiaryDate date)
{
  int year, month;

  g_return_val_if_fail (unit < G_N_ELEMENTS (units), DIARY_DATE_NONE);
  g_return_val_if_fail (diary_date_is_valid (date), DIARY_DATE_NONE);

  if (unit == DIARY_PERIOD_UNIT_WEEK)
    return date - diary_date_get_weekday (date) + 1;
  diary_date_get_ymd (date, &year, &month, NULL);
  return diary_date_new (year, (month - 1) / units[unit].n_months * units[unit].n_months + 1, 1);
}

/**
 * diary_period_unit_get_next:
 * @unit: a unit
 * @start: the first day of a period
 *
 * Returns: the first day of the next one
 */
DiaryDate
diary_period_unit_get_next (DiaryPeriodUnit unit, DiaryDate start)
{
  g_return_val_if_fail (unit < G_N_ELEMENTS (units), DIARY_DATE_NONE);

  return unit == DIARY_PERIOD_UNIT_WEEK ? start + units[unit].min_days
                                        : add_months (start, units[unit].n_months);
}

/**
 * diary_period_unit_get_min_days:
 * @unit: a unit
 *
 * Returns: how many days the shortest of its periods has
 */
int
diary_period_unit_get_min_days (DiaryPeriodUnit unit)
{
  g_return_val_if_fail (unit < G_N_ELEMENTS (units), 0);

  return units[unit].min_days;
}

/**
 * diary_period_unit_get_name:
 * @unit: a unit
 *
 * Returns: what one of its periods is called
 */
const char *
diary_period_unit_get_name (DiaryPeriodUnit unit)
{
  g_return_val_if_fail (unit < G_N_ELEMENTS (units), NULL);

  return _ (units[unit].name);
}

/**
 * diary_period_unit_get_places_title:
 * @unit: a unit
 *
 * Returns: the title of what tells the episodes of each place and period
 */
const char *
diary_period_unit_get_places_title (DiaryPeriodUnit unit)
{
  g_return_val_if_fail (unit < G_N_ELEMENTS (units), NULL);

  return _ (units[unit].places_title);
}

static char *
format_date (DiaryDate date, const char *format)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day;

  diary_date_get_ymd (date, &year, &month, &day);
  time = g_date_time_new_utc (year, month, day, 0, 0, 0);
  return g_date_time_format (time, format);
}

/* Translators: a day, a month and a month of a year that is named after it, as
 * g_date_time_format() takes them. */
static char *
format_week (DiaryDate start, gboolean in_sentence)
{
  g_autofree char *day = format_date (start, C_ ("date format", "%-d %B %Y"));

  /* Translators: the seven days from a Monday on. */
  return g_strdup_printf (in_sentence ? C_ ("in a sentence", "the week of %s") : _ ("Week of %s"),
                          day);
}

static char *
format_quarter (DiaryDate start)
{
  g_autofree char *first = format_date (start, C_ ("date format", "%B"));
  g_autofree char *last = format_date (add_months (start, 2), C_ ("date format", "%B %Y"));

  /* Translators: from a month to a month, like “January to March 2026”. */
  return g_strdup_printf (_ ("%s to %s"), first, last);
}

/**
 * diary_period_unit_format:
 * @unit: a unit
 * @start: the first day of a period
 * @in_sentence: whether it stands within a sentence, and not alone
 *
 * Returns: (transfer full): the period for people
 */
char *
diary_period_unit_format (DiaryPeriodUnit unit, DiaryDate start, gboolean in_sentence)
{
  switch (unit)
    {
    case DIARY_PERIOD_UNIT_WEEK:
      return format_week (start, in_sentence);
    case DIARY_PERIOD_UNIT_MONTH:
      return format_date (start, C_ ("date format", "%B %Y"));
    case DIARY_PERIOD_UNIT_QUARTER:
      return format_quarter (start);
    case DIARY_PERIOD_UNIT_YEAR:
      return format_date (start, "%Y");
    }
  g_return_val_if_reached (NULL);
}

/**
 * diary_period_unit_format_share:
 * @unit: a unit
 * @n: in how many periods something was
 * @n_recorded: of how many that are recorded
 *
 * Returns: (transfer full): both for people, as in "in 8 of 12 recorded weeks"
 */
char *
diary_period_unit_format_share (DiaryPeriodUnit unit, int n, int n_recorded)
{
  unsigned long of = (unsigned long) n_recorded;

  switch (unit)
    {
    case DIARY_PERIOD_UNIT_WEEK:
      return g_strdup_printf (
          ngettext ("in %d of %d recorded week", "in %d of %d recorded weeks", of), n, n_recorded);
    case DIARY_PERIOD_UNIT_MONTH:
      return g_strdup_printf (ngettext ("in %d of %d recorded month", "in %d of %d recorded months",
                                        of),
                              n, n_recorded);
    case DIARY_PERIOD_UNIT_QUARTER:
      return g_strdup_printf (ngettext ("in %d of %d recorded quarter",
                                        "in %d of %d recorded quarters", of),
                              n, n_recorded);
    case DIARY_PERIOD_UNIT_YEAR:
      return g_strdup_printf (
          ngettext ("in %d of %d recorded year", "in %d of %d recorded years", of), n, n_recorded);
    }
  g_return_val_if_reached (NULL);
}
