/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-csv.h"

#include <math.h>

#include "diary-csv-writer.h"
#include "diary-number.h"
#include "diary-save.h"

static const char *const before_factors[] = {
  "date", "logged", "episodes", "twitching_min", "sites", "highest_intensity",
};

static const char *const after_factors[] = {
  "signs_present", "signs_absent", "medicines_started", "medicines_stopped", "note",
};

static const char *const logged_keys[] = {
  [DIARY_LOGGED_NO] = "no",
  [DIARY_LOGGED_PARTIAL] = "partial",
  [DIARY_LOGGED_COMPLETE] = "complete",
};

static void
add_header (DiaryCsvWriter *writer, DiaryDayTable *table)
{
  for (size_t i = 0; i < G_N_ELEMENTS (before_factors); i++)
    diary_csv_writer_add_cell (writer, before_factors[i]);
  for (int i = 0; i < diary_day_table_get_n_factors (table); i++)
    diary_csv_writer_add_cell (writer, diary_day_table_get_factor_column (table, i));
  for (size_t i = 0; i < G_N_ELEMENTS (after_factors); i++)
    diary_csv_writer_add_cell (writer, after_factors[i]);
}

static void
add_number (DiaryCsvWriter *writer, double number)
{
  g_autofree char *text = !isnan (number) ? diary_number_format (number) : NULL;

  diary_csv_writer_add_cell (writer, text);
}

/* To a tenth of a minute; none on a complete day without an episode is known to be none. */
static double
get_minutes (const DiaryDayRow *row)
{
  if (row->n_durations == 0 && diary_day_row_get_count (row) != 0)
    return NAN;

  return round ((double) row->twitching_s / 6.0) / 10.0;
}

static void
add_numbers (DiaryCsvWriter *writer, DiaryReportDays *days, int day)
{
  const DiaryDayRow *row = diary_day_table_get_row (diary_report_days_get_table (days), day);
  g_autofree char *date = diary_date_format (row->date);
  int count = diary_day_row_get_count (row);

  diary_csv_writer_add_cell (writer, date);
  diary_csv_writer_add_cell (writer, logged_keys[diary_report_days_get_logged (days, day)]);
  add_number (writer, count >= 0 ? count : NAN);
  add_number (writer, get_minutes (row));
  diary_csv_writer_add_cell (writer, diary_report_days_get_text (days, day, DIARY_REPORT_SITES));
  add_number (writer, row->highest_intensity > 0 ? row->highest_intensity : NAN);
}

static void
add_day (DiaryCsvWriter *writer, DiaryReportDays *days, int day)
{
  DiaryDayTable *table = diary_report_days_get_table (days);

  add_numbers (writer, days, day);
  for (int i = 0; i < diary_day_table_get_n_factors (table); i++)
    add_number (writer, diary_day_table_get_values (table, i)[day]);
  for (int i = DIARY_REPORT_SIGNS_PRESENT; i < DIARY_N_REPORT_TEXTS; i++)
    diary_csv_writer_add_text (writer, diary_report_days_get_text (days, day, (DiaryReportText) i));
}

static gboolean
write_job (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  return diary_report_write_csv (data, stream, cancellable, error);
}

/**
 * diary_report_write_csv:
 * @report: a report
 * @stream: where to write to; it stays open
 * @cancellable: (nullable): to stop a write that takes long
 * @error: where to put the error
 *
 * Writes the report as CSV with a byte-order mark, so that spreadsheets read it rightly: one row a
 * date, unlogged dates too.
 *
 * Returns: whether it was written
 */
gboolean
diary_report_write_csv (DiaryReport *report,
                        GOutputStream *stream,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (DiaryCsvWriter) writer = NULL;
  DiaryReportDays *days;
  int n_days;

  g_return_val_if_fail (DIARY_IS_REPORT (report), FALSE);

  days = diary_report_get_days (report);
  writer = diary_csv_writer_new (stream);
  diary_csv_writer_add_bom (writer);
  add_header (writer, diary_report_days_get_table (days));
  if (!diary_csv_writer_end_row (writer, cancellable, error))
    return FALSE;

  n_days = diary_day_table_get_n_days (diary_report_days_get_table (days));
  for (int day = 0; day < n_days; day++)
    {
      add_day (writer, days, day);
      if (!diary_csv_writer_end_row (writer, cancellable, error))
        return FALSE;
    }

  return diary_csv_writer_flush (writer, cancellable, error);
}

/**
 * diary_report_save_csv:
 * @report: a report
 * @file: where to; a file that is there is replaced
 * @cancellable: (nullable): to stop a write that takes long
 * @error: where to put the error, one of diary_save_file()
 *
 * Writes the report to a file that only the person can read.
 *
 * Returns: whether it was written
 */
gboolean
diary_report_save_csv (DiaryReport *report, GFile *file, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (DIARY_IS_REPORT (report), FALSE);

  return diary_save_file (file, write_job, report, cancellable, error);
}
