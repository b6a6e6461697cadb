/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report.h"

#include "diary-database-private.h"
#include "diary-factor.h"
#include "diary-medicine.h"
#include "diary-report-notes.h"
#include "diary-report-signs.h"
#include "diary-statement.h"
#include "diary-visit.h"
#include "diary-warnings-reader.h"

struct _DiaryReport
{
  GObject parent_instance;

  DiaryReportOptions options;
  DiaryDate from;
  DiaryDate to;
  DiaryPerson *person;
  gint64 modified_at;
  char *origin;

  DiaryReportDays *days;
  DiaryReportCounts *counts;
  GPtrArray *sign_records;
  GPtrArray *signs;
  GPtrArray *notes;
  GPtrArray *own_factors;
  GPtrArray *medicines;
  GPtrArray *visits;

  DiaryTrendsAnswer *trends;
  DiaryWarnings *warnings;
};

G_DEFINE_FINAL_TYPE (DiaryReport, diary_report, G_TYPE_OBJECT)

static gboolean
load_person (DiaryReport *self, DiaryDatabase *database, GError **error)
{
  g_autoptr (DiaryRecord) kept = NULL;

  if (!self->options.who || self->options.person != NULL)
    {
      self->person = self->options.who ? g_object_ref (self->options.person) : NULL;
      return TRUE;
    }

  if (!diary_database_load (database, DIARY_TYPE_PERSON, DIARY_PERSON_ID, &kept, error))
    return FALSE;

  self->person = kept != NULL ? DIARY_PERSON (g_steal_pointer (&kept)) : NULL;

  return TRUE;
}

/* Visits come by date. One that is planned is none yet. */
static DiaryDate
find_last_visit (GPtrArray *visits, DiaryDate today)
{
  DiaryDate last = DIARY_DATE_NONE;

  for (guint i = 0; i < visits->len; i++)
    {
      DiaryDate date = diary_visit_get_date (visits->pdata[i]);

      if (date < today)
        last = MAX (last, date);
    }

  return last;
}

static void
remove_later_visits (DiaryReport *self)
{
  for (guint i = self->visits->len; i-- > 0;)
    if (diary_visit_get_date (self->visits->pdata[i]) > self->to)
      g_ptr_array_remove_index (self->visits, i);
}

static gboolean
choose_dates (DiaryReport *self, DiaryDatabase *database, GError **error)
{
  DiaryReportKnown known;

  self->visits = diary_database_list (database, DIARY_TYPE_VISIT, DIARY_DATE_NONE, DIARY_DATE_NONE,
                                      error);
  if (self->visits == NULL || !diary_database_get_span (database, &known.first, &known.last, error))
    return FALSE;

  known.last_visit = find_last_visit (self->visits, self->options.today);
  diary_report_options_choose_dates (&self->options, &known, &self->from, &self->to);
  remove_later_visits (self);

  return TRUE;
}

/* The end of the period; of an empty one, the present day. */
static DiaryDate
get_end (DiaryReport *self)
{
  return self->to != DIARY_DATE_NONE ? self->to : self->options.today;
}

/* A medicine without dates may have been taken in any period. */
static gboolean
load_medicines (DiaryReport *self, DiaryDatabase *database, GError **error)
{
  self->medicines = diary_database_list (database, DIARY_TYPE_MEDICINE, DIARY_DATE_NONE,
                                         DIARY_DATE_NONE, error);
  if (self->medicines == NULL)
    return FALSE;

  for (guint i = self->medicines->len; i-- > 0;)
    if (diary_medicine_get_from (self->medicines->pdata[i]) > get_end (self))
      g_ptr_array_remove_index (self->medicines, i);

  return TRUE;
}

static gboolean
load_signs (DiaryReport *self, DiaryDatabase *database, GError **error)
{
  self->sign_records = diary_database_list (database, DIARY_TYPE_SIGN, self->from, self->to, error);
  if (self->sign_records == NULL)
    return FALSE;

  self->signs = diary_report_signs_list (self->sign_records);

  return TRUE;
}

static gboolean
load_notes (DiaryReport *self, DiaryDatabase *database, GError **error)
{
  if (self->options.notes)
    self->notes = diary_report_notes_load (database, self->from, self->to, error);
  else
    self->notes = g_ptr_array_new ();

  return self->notes != NULL;
}

/* What would have been said on the last day of the period, or today if that is yet to come. */
static gboolean
judge (DiaryReport *self, DiaryDatabase *database, GCancellable *cancellable, GError **error)
{
  DiaryDate as_of = MIN (get_end (self), self->options.today);
  const DiaryTrendsQuery query = diary_trends_query_new (as_of);
  g_autoptr (DiaryWarningsInput) input = diary_warnings_reader_load (database, error);

  if (input == NULL)
    return FALSE;

  self->trends = diary_trends_answer_compute (diary_warnings_input_get_trends (input), &query,
                                              cancellable, error);
  if (self->trends == NULL)
    return FALSE;

  self->warnings = diary_warnings_judge (input, as_of, cancellable, error);

  return self->warnings != NULL;
}

static gboolean
load_days (DiaryReport *self, DiaryDatabase *database, GError **error)
{
  self->days = diary_report_days_load (database, self->from, self->to, self->options.notes, error);
  if (self->days == NULL)
    return FALSE;

  self->counts = diary_report_counts_load (database, self->days, error);

  return self->counts != NULL;
}

static gboolean
load_origin (DiaryReport *self, DiaryDatabase *database, GError **error)
{
  g_autoptr (DiaryStatement)
      statement = diary_sqlite_query (diary_database_get_sqlite (database), "oldest", error);
  DiaryStep step = statement != NULL ? diary_statement_step (statement, error) : DIARY_STEP_ERROR;

  if (step == DIARY_STEP_ROW)
    self->origin = g_strdup (diary_statement_get_text (statement, 0));

  return step != DIARY_STEP_ERROR;
}

static gboolean
load_own_factors (DiaryReport *self, DiaryDatabase *database, GError **error)
{
  self->own_factors = diary_database_list (database, DIARY_TYPE_FACTOR, DIARY_DATE_NONE,
                                           DIARY_DATE_NONE, error);

  return self->own_factors != NULL;
}

static gboolean
load (DiaryReport *self, DiaryDatabase *database, GCancellable *cancellable, GError **error)
{
  return choose_dates (self, database, error) && load_person (self, database, error) &&
         diary_database_get_newest (database, &self->modified_at, error) &&
         load_origin (self, database, error) && load_own_factors (self, database, error) &&
         load_days (self, database, error) && load_signs (self, database, error) &&
         load_notes (self, database, error) && load_medicines (self, database, error) &&
         judge (self, database, cancellable, error);
}

static void
diary_report_finalize (GObject *object)
{
  DiaryReport *self = DIARY_REPORT (object);

  g_clear_object (&self->person);
  g_free (self->origin);
  g_clear_object (&self->days);
  g_clear_pointer (&self->counts, diary_report_counts_free);
  g_clear_pointer (&self->sign_records, g_ptr_array_unref);
  g_clear_pointer (&self->signs, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->own_factors, g_ptr_array_unref);
  g_clear_pointer (&self->medicines, g_ptr_array_unref);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->trends, diary_trends_answer_free);
  g_clear_pointer (&self->warnings, diary_warnings_unref);

  G_OBJECT_CLASS (diary_report_parent_class)->finalize (object);
}

static void
diary_report_class_init (DiaryReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_report_finalize;
}

static void
diary_report_init (DiaryReport *self)
{
}

/**
 * diary_report_new:
 * @database: a diary
 * @options: what goes in
 * @cancellable: (nullable): to stop the work
 * @error: where to put the error: %G_IO_ERROR_CANCELLED, or what went wrong with the diary
 *
 * Gathers what the report says about a period, as the diary is at one moment.
 *
 * Returns: (transfer full): the report, or %NULL with @error set
 */
DiaryReport *
diary_report_new (DiaryDatabase *database,
                  const DiaryReportOptions *options,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (DiaryReport) self = NULL;
  gboolean loaded;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), NULL);
  g_return_val_if_fail (options != NULL && options->today != DIARY_DATE_NONE, NULL);

  if (!diary_database_begin_reading (database, error))
    return NULL;

  self = g_object_new (DIARY_TYPE_REPORT, NULL);
  self->options = *options;
  loaded = load (self, database, cancellable, error);
  self->options.person = self->person;
  diary_database_rollback (database);

  return loaded ? g_steal_pointer (&self) : NULL;
}

/**
 * diary_report_get_options:
 * @self: a report
 *
 * Returns: (transfer none): what goes in
 */
const DiaryReportOptions *
diary_report_get_options (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), NULL);

  return &self->options;
}

/**
 * diary_report_get_from:
 * @self: a report
 *
 * Returns: the first date of its period, or %DIARY_DATE_NONE if the diary is empty and no dates
 * were given
 */
DiaryDate
diary_report_get_from (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), DIARY_DATE_NONE);

  return self->from;
}

/**
 * diary_report_get_to:
 * @self: a report
 *
 * Returns: the last date of its period, or %DIARY_DATE_NONE in the same case
 */
DiaryDate
diary_report_get_to (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), DIARY_DATE_NONE);

  return self->to;
}

/**
 * diary_report_get_person:
 * @self: a report
 *
 * Returns: (transfer none) (nullable): who keeps the diary, or %NULL if that is not to be said
 */
DiaryPerson *
diary_report_get_person (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), NULL);

  return self->person;
}

/**
 * diary_report_get_modified_at:
 * @self: a report
 *
 * Returns: when the newest record of the diary was changed, in Unix seconds, or 0 if it has none
 */
gint64
diary_report_get_modified_at (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), 0);

  return self->modified_at;
}

/**
 * diary_report_get_origin:
 * @self: a report
 *
 * Returns: (transfer none) (nullable): the id of the record that was made first, by which this
 * diary is told from all others, or %NULL if there is none
 */
const char *
diary_report_get_origin (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), NULL);

  return self->origin;
}

/**
 * diary_report_get_days:
 * @self: a report
 *
 * Returns: (transfer none): the days of its period, recorded or not
 */
DiaryReportDays *
diary_report_get_days (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), NULL);

  return self->days;
}

/**
 * diary_report_get_counts:
 * @self: a report
 *
 * Returns: (transfer none): what it counts
 */
const DiaryReportCounts *
diary_report_get_counts (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), NULL);

  return self->counts;
}

/**
 * diary_report_get_sign_records:
 * @self: a report
 *
 * Returns: (transfer none) (element-type DiarySign): the signs asked about in its period, by date
 */
const GPtrArray *
diary_report_get_sign_records (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), NULL);

  return self->sign_records;
}

/**
 * diary_report_get_signs:
 * @self: a report
 *
 * Returns: (transfer none) (element-type DiaryReportSign): all signs, asked about in its period or
 * not
 */
const GPtrArray *
diary_report_get_signs (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), NULL);

  return self->signs;
}

/**
 * diary_report_get_notes:
 * @self: a report
 *
 * Returns: (transfer none) (element-type DiaryReportNote): the notes, none unless they were chosen
 */
const GPtrArray *
diary_report_get_notes (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), NULL);

  return self->notes;
}

/**
 * diary_report_get_own_factors:
 * @self: a report
 *
 * Returns: (transfer none) (element-type DiaryFactor): the person's own factors
 */
const GPtrArray *
diary_report_get_own_factors (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), NULL);

  return self->own_factors;
}

/**
 * diary_report_get_medicines:
 * @self: a report
 *
 * Returns: (transfer none) (element-type DiaryMedicine): all medicines but those that were begun
 * after its period, by date
 */
const GPtrArray *
diary_report_get_medicines (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), NULL);

  return self->medicines;
}

/**
 * diary_report_get_visits:
 * @self: a report
 *
 * Returns: (transfer none) (element-type DiaryVisit): all visits and tests but those after its
 * period, by date
 */
const GPtrArray *
diary_report_get_visits (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), NULL);

  return self->visits;
}

/**
 * diary_report_get_trends:
 * @self: a report
 *
 * Returns: (transfer none): what went with what, and whether it became more, as of the last look
 */
const DiaryTrendsAnswer *
diary_report_get_trends (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), NULL);

  return self->trends;
}

/**
 * diary_report_get_warnings:
 * @self: a report
 *
 * Returns: (transfer none): what is worth a doctor's time
 */
const DiaryWarnings *
diary_report_get_warnings (DiaryReport *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT (self), NULL);

  return self->warnings;
}
