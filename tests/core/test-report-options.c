/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-options.h"

#define TODAY 1000

static const struct
{
  const char *name;
  DiaryReportPeriod period;
  DiaryDate given_from;
  DiaryDate given_to;
  DiaryReportKnown known; /* first, last, last visit */
  DiaryDate from;
  DiaryDate to;
} CASES[] = {
  { "visit", DIARY_REPORT_SINCE_VISIT, 0, 0, { 700, 990, 950 }, 950, TODAY },
  { "visit-before-diary", DIARY_REPORT_SINCE_VISIT, 0, 0, { 700, 990, 600 }, 600, TODAY },
  { "no-visit", DIARY_REPORT_SINCE_VISIT, 0, 0, { 700, 990, 0 }, 700, TODAY },
  { "visit-empty", DIARY_REPORT_SINCE_VISIT, 0, 0, { 0, 0, 0 }, 0, TODAY },
  { "weeks", DIARY_REPORT_EIGHT_WEEKS, 0, 0, { 700, 990, 950 }, 945, TODAY },
  { "weeks-young", DIARY_REPORT_EIGHT_WEEKS, 0, 0, { 990, 990, 0 }, 945, TODAY },
  { "weeks-empty", DIARY_REPORT_EIGHT_WEEKS, 0, 0, { 0, 0, 0 }, 945, TODAY },
  { "all", DIARY_REPORT_ALL, 0, 0, { 700, 990, 950 }, 700, 990 },
  { "all-today", DIARY_REPORT_ALL, 0, 0, { 700, 1000, 950 }, 700, TODAY },
  { "all-planned", DIARY_REPORT_ALL, 0, 0, { 700, 1030, 950 }, 700, TODAY },
  { "all-empty", DIARY_REPORT_ALL, 0, 0, { 0, 0, 0 }, 0, 0 },
  { "dates", DIARY_REPORT_DATES, 100, 2000, { 700, 990, 950 }, 100, 2000 },
  { "dates-from", DIARY_REPORT_DATES, 800, 0, { 700, 990, 950 }, 800, 990 },
  { "dates-to", DIARY_REPORT_DATES, 0, 800, { 700, 990, 950 }, 700, 800 },
  { "dates-none", DIARY_REPORT_DATES, 0, 0, { 700, 1030, 950 }, 700, 1030 },
  { "dates-empty", DIARY_REPORT_DATES, 0, 0, { 0, 0, 0 }, 0, 0 },
};

static void
test_dates (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  const DiaryReportOptions options = {
    .period = CASES[i].period,
    .from = CASES[i].given_from,
    .to = CASES[i].given_to,
    .today = TODAY,
  };
  DiaryDate from;
  DiaryDate to;

  diary_report_options_choose_dates (&options, &CASES[i].known, &from, &to);
  g_assert_cmpint (from, ==, CASES[i].from);
  g_assert_cmpint (to, ==, CASES[i].to);
}

/* What is private stays out unless it is chosen. */
static void
test_new (void)
{
  DiaryReportOptions options = diary_report_options_new (TODAY);

  g_assert_cmpint (options.today, ==, TODAY);
  g_assert_cmpint (options.period, ==, DIARY_REPORT_EIGHT_WEEKS);
  g_assert_false (options.who);
  g_assert_false (options.notes);
}

static void
test_labels (void)
{
  for (int i = DIARY_REPORT_SINCE_VISIT; i <= DIARY_REPORT_DATES; i++)
    for (int j = DIARY_REPORT_SINCE_VISIT; j < i; j++)
      g_assert_cmpstr (diary_report_period_get_label ((DiaryReportPeriod) i), !=,
                       diary_report_period_get_label ((DiaryReportPeriod) j));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/report-options/dates/", CASES[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_dates);
    }
  g_test_add_func ("/report-options/new", test_new);
  g_test_add_func ("/report-options/labels", test_labels);

  return g_test_run ();
}
