/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-merge.h"

#include <glib/gi18n-lib.h>

#include "diary-table.h"

enum
{
  COLUMN_ADDED,
  COLUMN_CHANGED,
  COLUMN_DELETED,
};

/* The SQL of one table: what stands in braces in the queries. */
typedef struct
{
  const DiaryTable *table;
  char *columns;
  char *part_columns; /* or NULL if the table has no parts */
  char *here;
  char *there;
} Wording;

static void
wording_clear (Wording *self)
{
  g_free (self->columns);
  g_free (self->part_columns);
  g_free (self->here);
  g_free (self->there);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wording, wording_clear)

/* Returns: (transfer full) (nullable): the columns of a table, with commas between them */
static char *
find_columns (DiarySqlite *sqlite, const char *name, GError **error)
{
  g_autoptr (DiaryStatement) statement = diary_sqlite_query (sqlite, "tables", error);
  DiaryStep step = DIARY_STEP_ERROR;

  while (statement != NULL && (step = diary_statement_step (statement, error)) == DIARY_STEP_ROW)
    if (g_str_equal (diary_statement_get_text (statement, 0), name))
      return g_strdup (diary_statement_get_text (statement, 1));

  g_assert (step == DIARY_STEP_ERROR); /* each table of the list is in the diary */

  return NULL;
}

/* Writes the columns of a row out, as SQL: the same values give the same text in every diary. */
static void
append_row (GString *sql, const char *alias, const char *columns)
{
  g_auto (GStrv) names = g_strsplit (columns, ",", -1);

  for (char **name = names; *name != NULL; name++)
    g_string_append_printf (sql, "%squote (%s.%s)", name == names ? "" : " || ',' || ", alias,
                            *name);
}

static char *
write_row_out (const Wording *self, const char *schema, const char *alias)
{
  g_autoptr (GString) sql = g_string_new ("(");
  g_autoptr (GString) part = g_string_new (NULL);

  append_row (sql, alias, self->columns);
  if (self->part_columns != NULL)
    {
      append_row (part, "part", self->part_columns);
      g_string_append_printf (sql,
                              " || ifnull ((SELECT group_concat (line) FROM (SELECT %s AS line"
                              " FROM %s.%s AS part WHERE part.%s = %s.%s ORDER BY line)), '')",
                              part->str, schema, self->table->parts, self->table->key, alias,
                              self->table->key);
    }
  g_string_append_c (sql, ')');

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static gboolean
wording_init (Wording *self, const DiaryTable *table, DiarySqlite *sqlite, GError **error)
{
  self->table = table;
  self->columns = find_columns (sqlite, table->name, error);
  if (self->columns == NULL)
    return FALSE;

  if (table->parts != NULL)
    {
      self->part_columns = find_columns (sqlite, table->parts, error);
      if (self->part_columns == NULL)
        return FALSE;
    }

  self->here = write_row_out (self, "main", "here");
  self->there = write_row_out (self, "source", "there");

  return TRUE;
}

/* Returns: (transfer full): the query, for the table */
static char *
wording_apply (const Wording *self, const char *query)
{
  GString *sql = g_string_new (diary_sql_get (query));

  g_string_replace (sql, "{here}", self->here, 0);
  g_string_replace (sql, "{there}", self->there, 0);
  g_string_replace (sql, "{table}", self->table->name, 0);
  g_string_replace (sql, "{key}", self->table->key, 0);
  g_string_replace (sql, "{columns}", self->columns, 0);

  return g_string_free (sql, FALSE);
}

static gboolean
execute (const Wording *wording, DiarySqlite *sqlite, const char *query, GError **error)
{
  g_autofree char *sql = wording_apply (wording, query);

  return diary_sqlite_execute (sqlite, sql, error);
}

/* Adds what a query of three numbers says to the summary. */
static gboolean
count (const Wording *wording,
       DiarySqlite *sqlite,
       const char *query,
       DiaryMergeSummary *summary,
       GError **error)
{
  g_autofree char *sql = wording_apply (wording, query);
  g_autoptr (DiaryStatement) statement = diary_sqlite_prepare (sqlite, sql, error);

  if (statement == NULL || diary_statement_step (statement, error) != DIARY_STEP_ROW)
    return FALSE;

  summary->n_added += diary_statement_get_int (statement, COLUMN_ADDED);
  summary->n_changed += diary_statement_get_int (statement, COLUMN_CHANGED);
  summary->n_deleted += diary_statement_get_int (statement, COLUMN_DELETED);

  return TRUE;
}

/* Takes each record as a whole from where it is newer. */
static gboolean
merge_whole (const Wording *wording, DiarySqlite *sqlite, DiaryMergeSummary *summary, GError **error)
{
  return execute (wording, sqlite, "merge-find", error) &&
         count (wording, sqlite, "merge-count", summary, error) &&
         execute (wording, sqlite, "merge-take", error);
}

/* Has the table's own query unite what the records are made of. */
static gboolean
merge_within (const Wording *wording,
              DiarySqlite *sqlite,
              DiaryMergeSummary *summary,
              GError **error)
{
  g_autofree char *before = g_strconcat (wording->table->merge, "-before", NULL);
  g_autofree char *counts = g_strconcat (wording->table->merge, "-count", NULL);

  return execute (wording, sqlite, before, error) &&
         execute (wording, sqlite, wording->table->merge, error) &&
         count (wording, sqlite, counts, summary, error);
}

static gboolean
merge_table (DiarySqlite *sqlite,
             const DiaryTable *table,
             DiaryMergeSummary *summary,
             GError **error)
{
  g_auto (Wording) wording = { 0 };

  if (!wording_init (&wording, table, sqlite, error))
    return FALSE;

  return table->merge != NULL ? merge_within (&wording, sqlite, summary, error)
                              : merge_whole (&wording, sqlite, summary, error);
}

static guint
count_tables (void)
{
  guint n_tables = 0;

  for (const DiaryTable *const *table = diary_table_get_all (); *table != NULL; table++)
    n_tables++;

  return n_tables;
}

/**
 * diary_merge_summary_is_empty:
 * @self: a summary
 *
 * Returns: whether nothing came in
 */
gboolean
diary_merge_summary_is_empty (const DiaryMergeSummary *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->n_added == 0 && self->n_changed == 0 && self->n_deleted == 0;
}

/**
 * diary_merge_summary_describe:
 * @self: a summary
 *
 * Returns: (transfer full): it in a sentence
 */
char *
diary_merge_summary_describe (const DiaryMergeSummary *self)
{
  g_autofree char *added = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *deleted = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (diary_merge_summary_is_empty (self))
    return g_strdup (_ ("Everything was here already."));

  added = g_strdup_printf (ngettext ("%" G_GINT64_FORMAT " entry is new",
                                     "%" G_GINT64_FORMAT " entries are new",
                                     (gulong) self->n_added),
                           self->n_added);
  changed = g_strdup_printf (ngettext ("%" G_GINT64_FORMAT " changed",
                                       "%" G_GINT64_FORMAT " changed", (gulong) self->n_changed),
                             self->n_changed);
  deleted = g_strdup_printf (ngettext ("%" G_GINT64_FORMAT " deleted",
                                       "%" G_GINT64_FORMAT " deleted", (gulong) self->n_deleted),
                             self->n_deleted);

  /* Translators: what came in from another diary: “12 entries are new, 3 changed, 1 deleted.” */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s."), added, changed, deleted);
}

/**
 * diary_merge_attached:
 * @sqlite: a connection in a transaction, with another diary of the same schema attached
 * @summary: (inout): what came in is added to it
 * @progress: (nullable): told how far it has come
 * @data: data for @progress
 * @cancellable: (nullable): to stop it
 * @error: where to put the error
 *
 * Unites the diary with the other one. Each record has one state in each diary: as it was last
 * changed, deleted, or not known. Of both states the newer one counts, by the modified instant or
 * that of the deletion. Where these are the same, a record counts before its deletion, and of two
 * records the one whose row, written out, sorts later. So it does not matter which diary is united
 * with which, in which order, and how often: the result is the same. Of a day, each value, the note
 * and whether it is complete are united in this way by themselves.
 *
 * Returns: whether it could be done
 */
gboolean
diary_merge_attached (DiarySqlite *sqlite,
                      DiaryMergeSummary *summary,
                      DiaryProgressFunc progress,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  const guint n_tables = count_tables ();
  guint n_done = 0;

  g_return_val_if_fail (summary != NULL, FALSE);

  if (!diary_sqlite_execute (sqlite, diary_sql_get ("merge-begin"), error))
    return FALSE;

  for (const DiaryTable *const *table = diary_table_get_all (); *table != NULL; table++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !merge_table (sqlite, *table, summary, error))
        return FALSE;
      if (progress != NULL)
        progress ((double) ++n_done / n_tables, data);
    }

  return TRUE;
}
