/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-counts.h"

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics.h>
#include <math.h>

#include "diary-database-private.h"
#include "diary-statement.h"
#include "diary-vocabulary.h"

enum
{
  COLUMN_KIND,
  COLUMN_SITE,
  COLUMN_SIDE,
  COLUMN_DURATION,
  COLUMN_INTENSITY,
  COLUMN_HELPED,
};

/* The index of a key in its list, or -1 for one that only a newer version of the program knows. */
static int
find_index (DiaryTermList list, const char *key)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);
  const DiaryTerm *term = diary_vocabulary_find (list, key);

  return term != NULL ? (int) (term - terms) : -1;
}

static GArray *
new_terms (DiaryTermList list)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);
  GArray *array = g_array_new (FALSE, TRUE, sizeof (DiaryReportTerm));

  g_array_set_size (array, (guint) n_terms);
  for (size_t i = 0; i < n_terms; i++)
    g_array_index (array, DiaryReportTerm, i).key = terms[i].key;

  return array;
}

static GArray *
new_sites (void)
{
  size_t n_sites;
  const DiaryTerm *terms = diary_vocabulary_get_terms (DIARY_TERMS_SITES, &n_sites);
  GArray *array = g_array_new (FALSE, TRUE, sizeof (DiaryReportSite));

  g_array_set_size (array, (guint) n_sites);
  for (size_t i = 0; i < n_sites; i++)
    g_array_index (array, DiaryReportSite, i).site = terms[i].key;

  return array;
}

static void
count_term (GArray *terms, DiaryTermList list, const char *key)
{
  int index = find_index (list, key);

  if (index >= 0)
    g_array_index (terms, DiaryReportTerm, index).n_episodes++;
}

static void
count_place (DiaryReportCounts *self, const char *site, const char *side)
{
  int index = find_index (DIARY_TERMS_SITES, site);
  int side_index = 1 + find_index (DIARY_TERMS_SIDES, side);

  if (index < 0)
    return;

  g_assert (side_index < DIARY_REPORT_N_SIDES);
  g_array_index (self->sites, DiaryReportSite, index).n_episodes++;
  g_array_index (self->sites, DiaryReportSite, index).n_by_side[side_index]++;
}

static void
count_remedies (DiaryReportCounts *self, const char *helped)
{
  g_auto (GStrv) keys = NULL;

  if (helped == NULL)
    return;

  keys = g_strsplit (helped, ";", -1);
  self->n_relieved++;
  for (char **key = keys; *key != NULL; key++)
    count_term (self->remedies, DIARY_TERMS_REMEDIES, *key);
}

static void
count_episode (DiaryReportCounts *self, GArray *durations, DiaryStatement *row)
{
  gint64 intensity = diary_statement_get_int (row, COLUMN_INTENSITY);

  self->n_episodes++;
  self->intensities[CLAMP (intensity, 0, DIARY_REPORT_N_INTENSITIES - 1)]++;
  count_term (self->kinds, DIARY_TERMS_KINDS, diary_statement_get_text (row, COLUMN_KIND));
  count_place (self, diary_statement_get_text (row, COLUMN_SITE),
               diary_statement_get_text (row, COLUMN_SIDE));
  count_remedies (self, diary_statement_get_text (row, COLUMN_HELPED));

  if (!diary_statement_is_null (row, COLUMN_DURATION))
    {
      double duration = (double) diary_statement_get_int (row, COLUMN_DURATION);

      g_array_append_val (durations, duration);
    }
}

/* The median of numbers, which are sorted by it. */
static double
find_median (GArray *numbers)
{
  double *data = (double *) (gpointer) numbers->data;

  if (numbers->len == 0)
    return NAN;

  gsl_sort (data, 1, numbers->len);

  return gsl_stats_median_from_sorted_data (data, 1, numbers->len);
}

static void
count_durations (DiaryReportCounts *self, GArray *durations)
{
  self->n_durations = (int) durations->len;
  self->median_s = find_median (durations);
  if (durations->len > 0)
    self->longest_s = (gint64) g_array_index (durations, double, durations->len - 1);
}

static void
count_days (DiaryReportCounts *self, DiaryReportDays *days)
{
  DiaryDayTable *table = diary_report_days_get_table (days);
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (double));

  self->n_days = diary_day_table_get_n_days (table);
  for (int day = 0; day < self->n_days; day++)
    {
      DiaryLogged logged = diary_report_days_get_logged (days, day);
      double count = diary_day_row_get_count (diary_day_table_get_row (table, day));

      self->n_complete += logged == DIARY_LOGGED_COMPLETE;
      self->n_partial += logged == DIARY_LOGGED_PARTIAL;
      if (count >= 0)
        g_array_append_val (counts, count);
    }

  self->n_counted = (int) counts->len;
  self->median = find_median (counts);
  if (counts->len > 0)
    {
      self->fewest = (int) g_array_index (counts, double, 0);
      self->most = (int) g_array_index (counts, double, counts->len - 1);
    }
}

/* More first; the others stay in the order of the vocabulary, in which keys are one array. */
static int
compare_sites (gconstpointer a, gconstpointer b)
{
  const DiaryReportSite *site_a = a;
  const DiaryReportSite *site_b = b;

  if (site_a->n_episodes != site_b->n_episodes)
    return site_a->n_episodes > site_b->n_episodes ? -1 : 1;

  return find_index (DIARY_TERMS_SITES, site_a->site) -
         find_index (DIARY_TERMS_SITES, site_b->site);
}

static int
compare_remedies (gconstpointer a, gconstpointer b)
{
  const DiaryReportTerm *term_a = a;
  const DiaryReportTerm *term_b = b;

  if (term_a->n_episodes != term_b->n_episodes)
    return term_a->n_episodes > term_b->n_episodes ? -1 : 1;

  return find_index (DIARY_TERMS_REMEDIES, term_a->key) -
         find_index (DIARY_TERMS_REMEDIES, term_b->key);
}

static void
sort_out (DiaryReportCounts *self)
{
  for (guint i = self->kinds->len; i-- > 0;)
    if (g_array_index (self->kinds, DiaryReportTerm, i).n_episodes == 0)
      g_array_remove_index (self->kinds, i);
  for (guint i = self->remedies->len; i-- > 0;)
    if (g_array_index (self->remedies, DiaryReportTerm, i).n_episodes == 0)
      g_array_remove_index (self->remedies, i);
  for (guint i = self->sites->len; i-- > 0;)
    if (g_array_index (self->sites, DiaryReportSite, i).n_episodes == 0)
      g_array_remove_index (self->sites, i);

  g_array_sort (self->sites, compare_sites);
  g_array_sort (self->remedies, compare_remedies);
}

static gboolean
count_episodes (DiaryReportCounts *self,
                DiaryDatabase *database,
                DiaryReportDays *days,
                GError **error)
{
  DiaryDayTable *table = diary_report_days_get_table (days);
  g_autoptr (DiaryStatement) statement = NULL;
  g_autoptr (GArray) durations = g_array_new (FALSE, FALSE, sizeof (double));
  DiaryStep step;

  if (self->n_days == 0)
    return TRUE;

  statement = diary_sqlite_query (diary_database_get_sqlite (database), "report-episodes", error);
  if (statement == NULL)
    return FALSE;

  diary_statement_bind_date (statement, ":from", diary_day_table_get_row (table, 0)->date);
  diary_statement_bind_date (statement, ":to",
                             diary_day_table_get_row (table, self->n_days - 1)->date);
  while ((step = diary_statement_step (statement, error)) == DIARY_STEP_ROW)
    count_episode (self, durations, statement);
  count_durations (self, durations);

  return step == DIARY_STEP_DONE;
}

/**
 * diary_report_counts_load:
 * @database: a diary
 * @days: the days of the report
 * @error: where to put the error
 *
 * Counts what was recorded on the days.
 *
 * Returns: (transfer full): the counts, or %NULL with @error set
 */
DiaryReportCounts *
diary_report_counts_load (DiaryDatabase *database, DiaryReportDays *days, GError **error)
{
  g_autoptr (DiaryReportCounts) self = NULL;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), NULL);
  g_return_val_if_fail (DIARY_IS_REPORT_DAYS (days), NULL);

  self = g_new0 (DiaryReportCounts, 1);
  self->median = NAN;
  self->fewest = -1;
  self->most = -1;
  self->median_s = NAN;
  self->longest_s = -1;
  self->kinds = new_terms (DIARY_TERMS_KINDS);
  self->sites = new_sites ();
  self->remedies = new_terms (DIARY_TERMS_REMEDIES);

  count_days (self, days);
  if (!count_episodes (self, database, days, error))
    return NULL;
  sort_out (self);

  return g_steal_pointer (&self);
}

/**
 * diary_report_counts_free:
 * @self: (transfer full): counts
 */
void
diary_report_counts_free (DiaryReportCounts *self)
{
  g_array_unref (self->kinds);
  g_array_unref (self->sites);
  g_array_unref (self->remedies);
  g_free (self);
}
