/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-summary.h"

#include <glib/gi18n-lib.h>

struct _DiaryImportSummary
{
  GObject parent_instance;

  gboolean imported;
  char *obstacle; /* or NULL */
  DiaryImportCounts counts[DIARY_N_SHEETS];
  GPtrArray *problems;
  GPtrArray *ignored;
  GPtrArray *recalled;
  GPtrArray *remarks;
  GHashTable *remarks_by_key;
};

G_DEFINE_FINAL_TYPE (DiaryImportSummary, diary_import_summary, G_TYPE_OBJECT)

static void
diary_import_problem_free (gpointer data)
{
  DiaryImportProblem *problem = data;

  g_free (problem->file);
  g_free (problem->column);
  g_free (problem->wrong);
  g_free (problem->expected);
  g_free (problem);
}

static void
diary_import_ignored_free (gpointer data)
{
  DiaryImportIgnored *ignored = data;

  g_free (ignored->file);
  g_strfreev (ignored->names);
  g_free (ignored);
}

static void
diary_import_summary_finalize (GObject *object)
{
  DiaryImportSummary *self = DIARY_IMPORT_SUMMARY (object);

  g_free (self->obstacle);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->ignored);
  g_ptr_array_unref (self->recalled);
  g_hash_table_unref (self->remarks_by_key);
  g_ptr_array_unref (self->remarks);

  G_OBJECT_CLASS (diary_import_summary_parent_class)->finalize (object);
}

static void
diary_import_summary_class_init (DiaryImportSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_import_summary_finalize;
}

static void
diary_import_summary_init (DiaryImportSummary *self)
{
  self->problems = g_ptr_array_new_with_free_func (diary_import_problem_free);
  self->ignored = g_ptr_array_new_with_free_func (diary_import_ignored_free);
  self->recalled = g_ptr_array_new_with_free_func (g_free);
  self->remarks = g_ptr_array_new_with_free_func ((GDestroyNotify) diary_import_remark_free);
  self->remarks_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * diary_import_summary_new:
 *
 * Returns: (transfer full): the summary of an import that has not begun
 */
DiaryImportSummary *
diary_import_summary_new (void)
{
  return g_object_new (DIARY_TYPE_IMPORT_SUMMARY, NULL);
}

/**
 * diary_import_summary_get_imported:
 * @self: a summary
 *
 * Returns: whether the rows are in the diary now, which they are not after a dry run, a refused row
 *   or an error
 */
gboolean
diary_import_summary_get_imported (DiaryImportSummary *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_SUMMARY (self), FALSE);

  return self->imported;
}

/**
 * diary_import_summary_set_imported:
 * @self: a summary
 * @imported: whether the rows are in the diary now
 */
void
diary_import_summary_set_imported (DiaryImportSummary *self, gboolean imported)
{
  g_return_if_fail (DIARY_IS_IMPORT_SUMMARY (self));

  self->imported = imported;
}

/**
 * diary_import_summary_get_obstacle:
 * @self: a summary
 *
 * Returns: (transfer none) (nullable): one line that tells the person why
 *   diary_import_last_take_back() will not find the import, and what to do instead; or %NULL
 */
const char *
diary_import_summary_get_obstacle (DiaryImportSummary *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_SUMMARY (self), NULL);

  return self->obstacle;
}

/**
 * diary_import_summary_set_obstacle:
 * @self: a summary of what is in the diary now
 * @obstacle: why it can't be taken back later, and what to do instead
 */
void
diary_import_summary_set_obstacle (DiaryImportSummary *self, const char *obstacle)
{
  g_return_if_fail (DIARY_IS_IMPORT_SUMMARY (self));
  g_return_if_fail (obstacle != NULL);

  g_free (self->obstacle);
  self->obstacle = g_strdup (obstacle);
}

/**
 * diary_import_summary_get_counts:
 * @self: a summary
 * @sheet: a sheet
 *
 * Returns: (transfer none): the counts of its rows, for the import to count on
 */
DiaryImportCounts *
diary_import_summary_get_counts (DiaryImportSummary *self, DiarySheet sheet)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_SUMMARY (self), NULL);
  g_return_val_if_fail ((size_t) sheet < DIARY_N_SHEETS, NULL);

  return &self->counts[sheet];
}

/**
 * diary_import_summary_get_total:
 * @self: a summary
 *
 * Returns: the counts of the rows of all sheets
 */
DiaryImportCounts
diary_import_summary_get_total (DiaryImportSummary *self)
{
  DiaryImportCounts total = { 0 };

  g_return_val_if_fail (DIARY_IS_IMPORT_SUMMARY (self), total);

  for (int i = 0; i < DIARY_N_SHEETS; i++)
    {
      total.n_new += self->counts[i].n_new;
      total.n_changed += self->counts[i].n_changed;
      total.n_already_here += self->counts[i].n_already_here;
      total.n_kept_deleted += self->counts[i].n_kept_deleted;
      total.n_refused += self->counts[i].n_refused;
    }

  return total;
}

/**
 * diary_import_summary_get_problems:
 * @self: a summary
 *
 * Returns: (transfer none) (element-type DiaryImportProblem): why rows were refused, in the order
 * of the files; of the first %DIARY_IMPORT_MAX_PROBLEMS only
 */
GPtrArray *
diary_import_summary_get_problems (DiaryImportSummary *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_SUMMARY (self), NULL);

  return self->problems;
}

/**
 * diary_import_summary_refuse:
 * @self: a summary
 * @sheet: the sheet of the row
 * @file: the file's name
 * @line: the row's first line
 * @column: (nullable): the column that is wrong, or %NULL if the whole row is
 * @wrong: what is wrong, in the person's language
 * @expected: what was expected
 *
 * Counts a refused row, and notes why it was.
 */
void
diary_import_summary_refuse (DiaryImportSummary *self,
                             DiarySheet sheet,
                             const char *file,
                             gint64 line,
                             const char *column,
                             const char *wrong,
                             const char *expected)
{
  DiaryImportProblem *problem;

  g_return_if_fail (DIARY_IS_IMPORT_SUMMARY (self));

  diary_import_summary_get_counts (self, sheet)->n_refused++;
  if (self->problems->len == DIARY_IMPORT_MAX_PROBLEMS)
    return;

  problem = g_new (DiaryImportProblem, 1);
  *problem = (DiaryImportProblem){
    .file = g_strdup (file),
    .line = line,
    .column = g_strdup (column),
    .wrong = g_strdup (wrong),
    .expected = g_strdup (expected),
  };
  g_ptr_array_add (self->problems, problem);
}

/**
 * diary_import_summary_get_recalled:
 * @self: a summary
 *
 * Returns: (transfer none) (element-type utf8): the tables that were read by a mapping that was
 *   remembered
 */
GPtrArray *
diary_import_summary_get_recalled (DiaryImportSummary *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_SUMMARY (self), NULL);

  return self->recalled;
}

/**
 * diary_import_summary_recall:
 * @self: a summary
 * @file: a table that is read by a mapping that was remembered
 */
void
diary_import_summary_recall (DiaryImportSummary *self, const char *file)
{
  g_return_if_fail (DIARY_IS_IMPORT_SUMMARY (self));

  g_ptr_array_add (self->recalled, g_strdup (file));
}

/**
 * diary_import_summary_get_ignored:
 * @self: a summary
 *
 * Returns: (transfer none) (element-type DiaryImportIgnored): what was kept out, in the order of
 * the files
 */
GPtrArray *
diary_import_summary_get_ignored (DiaryImportSummary *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_SUMMARY (self), NULL);

  return self->ignored;
}

/**
 * diary_import_summary_ignore:
 * @self: a summary
 * @file: the file's name
 * @names: the columns of a CSV file, or the files of a package, that the diary does not know
 *
 * Notes what was kept out; nothing if there are no names.
 */
void
diary_import_summary_ignore (DiaryImportSummary *self, const char *file, const char *const *names)
{
  DiaryImportIgnored *ignored;

  g_return_if_fail (DIARY_IS_IMPORT_SUMMARY (self));
  g_return_if_fail (names != NULL);

  if (*names == NULL)
    return;

  ignored = g_new (DiaryImportIgnored, 1);
  *ignored = (DiaryImportIgnored){ g_strdup (file), g_strdupv ((char **) names) };
  g_ptr_array_add (self->ignored, ignored);
}

/**
 * diary_import_summary_get_remarks:
 * @self: a summary
 *
 * Returns: (transfer none) (element-type DiaryImportRemark): what files of other programs hold that
 * the diary took otherwise or not at all, in the order in which it was met
 */
GPtrArray *
diary_import_summary_get_remarks (DiaryImportSummary *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_SUMMARY (self), NULL);

  return self->remarks;
}

/**
 * diary_import_summary_remark:
 * @self: a summary
 * @file: the file's name
 * @kind: what became of it
 * @what: what it was, in the person's language
 *
 * Notes what the diary could not take as it was; the same thing again is counted.
 */
void
diary_import_summary_remark (DiaryImportSummary *self,
                             const char *file,
                             DiaryImportRemarkKind kind,
                             const char *what)
{
  g_autofree char *key = g_strdup_printf ("%d%c%s%c%s", (int) kind, '\n', file, '\n', what);
  DiaryImportRemark *remark;

  g_return_if_fail (DIARY_IS_IMPORT_SUMMARY (self));

  remark = g_hash_table_lookup (self->remarks_by_key, key);
  if (remark != NULL)
    {
      remark->times++;
      return;
    }

  remark = diary_import_remark_new (file, kind, what);
  g_ptr_array_add (self->remarks, remark);
  g_hash_table_insert (self->remarks_by_key, g_steal_pointer (&key), remark);
}

/**
 * diary_import_problem_format:
 * @problem: why a row was refused
 *
 * Returns: (transfer full): one line that says it to the person
 */
char *
diary_import_problem_format (const DiaryImportProblem *problem)
{
  g_return_val_if_fail (problem != NULL, NULL);

  if (problem->column == NULL)
    /* Translators: the file, the line in it, what is wrong, and what to do. */
    return g_strdup_printf (_ ("%s: line %" G_GINT64_FORMAT ": %s: %s"), problem->file,
                            problem->line, problem->wrong, problem->expected);

  /* Translators: the file, the line in it, the column, what is wrong, and what to do. */
  return g_strdup_printf (_ ("%s: line %" G_GINT64_FORMAT ": %s: %s: %s"), problem->file,
                          problem->line, problem->column, problem->wrong, problem->expected);
}
