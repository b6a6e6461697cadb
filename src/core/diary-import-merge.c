/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-merge.h"

#include "diary-episode.h"
#include "diary-import-add.h"

#define CELL_END '\x1f'

typedef struct
{
  DiaryImportContext *context;
  DiaryImportSheet *file;
  DiaryImportHeader *header;
  DiaryImportCounts *counts;
  GHashTable *here;      /* the records of the diary by their ids */
  GHashTable *matched;   /* the ids of those that a row of the file has matched */
  GHashTable *unmatched; /* how many others say the same, by what they say */
} Merge;

static gboolean
is_content (const DiaryColumn *column)
{
  return column->type != DIARY_COLUMN_ID && column->type != DIARY_COLUMN_CREATED &&
         column->type != DIARY_COLUMN_MODIFIED;
}

/* What a record says in the columns of the file. */
static char *
say_content (Merge *merge, DiaryRecord *record)
{
  GString *content = g_string_new (NULL);

  for (int i = 0; i < diary_import_header_get_n_cells (merge->header); i++)
    {
      const DiaryColumn *column = diary_import_header_get_column (merge->header, i);
      g_autofree char *text = NULL;

      if (column == NULL || !is_content (column))
        continue;
      text = diary_column_get_text (column, record);
      g_string_append (content, text != NULL ? text : "");
      g_string_append_c (content, CELL_END);
    }

  return g_string_free (content, FALSE);
}

/* Takes from the diary's own copy of the record what the file can't tell. */
static void
complete_record (Merge *merge, DiaryRecord *record, DiaryRecord *here)
{
  DiaryColumns *columns = diary_import_header_get_columns (merge->header);

  for (int i = 0; i < diary_columns_get_n (columns); i++)
    {
      const DiaryColumn *column = diary_columns_get (columns, i);
      g_autofree char *text = NULL;

      if (!is_content (column) || diary_import_header_has_column (merge->header, column))
        continue;
      text = diary_column_get_text (column, here);
      diary_column_set_text (column, record, text, NULL);
    }

  if (DIARY_IS_EPISODE (record) && diary_episode_get_running (DIARY_EPISODE (here)) &&
      diary_episode_get_duration (DIARY_EPISODE (record)) == DIARY_EPISODE_NO_DURATION)
    diary_episode_set_running (DIARY_EPISODE (record), TRUE);
  if (diary_record_get_created_at (record) == 0)
    diary_record_set_created_at (record, diary_record_get_created_at (here));
}

static gboolean
put_changed (Merge *merge,
             DiaryRecord *record,
             DiaryRecord *here,
             gint64 modified_at,
             GError **error)
{
  diary_record_set_modified_at (record, modified_at);
  if (!diary_import_context_put (merge->context, record, here, error))
    return FALSE;

  g_hash_table_replace (merge->here, g_strdup (diary_record_get_id (record)),
                        g_object_ref (record));
  merge->counts->n_changed++;

  return TRUE;
}

/* Of two copies the newer one counts; a row that does not say when it was written is written now. */
static gboolean
change_record (Merge *merge, DiaryRecord *record, DiaryRecord *here, GError **error)
{
  gint64 here_at = diary_record_get_modified_at (here);
  gint64 row_at = diary_import_get_instant (merge->context, merge->file, record);
  gboolean newer;

  if (!diary_import_is_newer (merge->context, merge->file, record, here_at, &newer, error))
    return FALSE;

  complete_record (merge, record, here);
  if (diary_record_equal_content (record, here) || !newer)
    {
      merge->counts->n_already_here++;
      return TRUE;
    }

  return put_changed (merge, record, here, MAX (row_at, here_at + 1), error);
}

static gboolean
add_record (Merge *merge, DiaryRecord *record, GError **error)
{
  gboolean added;

  if (!diary_import_add (merge->context, merge->file, record, &added, error))
    return FALSE;

  if (added)
    g_hash_table_replace (merge->here, g_strdup (diary_record_get_id (record)),
                          g_object_ref (record));

  return TRUE;
}

static gboolean
merge_by_id (Merge *merge, DiaryRecord *record, GError **error)
{
  const char *id = diary_record_get_id (record);
  DiaryRecord *here = g_hash_table_lookup (merge->here, id);

  g_hash_table_add (merge->matched, g_strdup (id));

  return here != NULL ? change_record (merge, record, here, error)
                      : add_record (merge, record, error);
}

/* Counts the records that no row of the file has matched by its id. */
static void
count_unmatched (Merge *merge)
{
  GHashTableIter iter;
  gpointer id;
  gpointer record;

  g_hash_table_iter_init (&iter, merge->here);
  while (g_hash_table_iter_next (&iter, &id, &record))
    {
      char *content;
      guint n_equal;

      if (g_hash_table_contains (merge->matched, id))
        continue;
      content = say_content (merge, record);
      n_equal = GPOINTER_TO_UINT (g_hash_table_lookup (merge->unmatched, content));
      g_hash_table_replace (merge->unmatched, content, GUINT_TO_POINTER (n_equal + 1));
    }
}

/* Equal rows become as many as the file has, and no more. */
static gboolean
merge_by_content (Merge *merge, DiaryRecord *record, GError **error)
{
  g_autofree char *content = say_content (merge, record);
  guint n_equal = GPOINTER_TO_UINT (g_hash_table_lookup (merge->unmatched, content));
  g_autofree char *id = NULL;

  if (n_equal > 0)
    {
      g_hash_table_replace (merge->unmatched, g_steal_pointer (&content),
                            GUINT_TO_POINTER (n_equal - 1));
      merge->counts->n_already_here++;
      return TRUE;
    }

  id = g_uuid_string_random ();
  diary_record_set_id (record, id);

  return add_record (merge, record, error);
}

/* Rows with ids come first, so that each takes its own record away from those without. */
static gboolean
merge_rows (Merge *merge, GError **error)
{
  guint n_rows = diary_import_sheet_get_n_rows (merge->file);
  g_autoptr (GPtrArray) without_id = g_ptr_array_new ();

  for (guint i = 0; i < n_rows; i++)
    {
      DiaryRecord *record = diary_import_sheet_get_row (merge->file, i)->record;

      if (diary_record_get_id (record) == NULL)
        g_ptr_array_add (without_id, record);
      else if (!diary_import_context_tell (merge->context, (double) i / n_rows, error) ||
               !merge_by_id (merge, record, error))
        return FALSE;
    }

  if (without_id->len > 0)
    count_unmatched (merge);
  for (guint i = 0; i < without_id->len; i++)
    if (!diary_import_context_tell (merge->context,
                                    (double) (n_rows - without_id->len + i) / n_rows, error) ||
        !merge_by_content (merge, g_ptr_array_index (without_id, i), error))
      return FALSE;

  return TRUE;
}

static GHashTable *
load_here (DiaryDatabase *database, GType type, GError **error)
{
  g_autoptr (GPtrArray)
      records = diary_database_list (database, type, DIARY_DATE_NONE, DIARY_DATE_NONE, error);
  GHashTable *here;

  if (records == NULL)
    return NULL;

  here = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < records->len; i++)
    {
      DiaryRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (here, g_strdup (diary_record_get_id (record)), g_object_ref (record));
    }

  return here;
}

/**
 * diary_import_merge:
 * @context: an import, in a transaction
 * @file: a file of it, of a sheet whose records have ids
 * @error: where to put the error
 *
 * Puts the rows of a file into the diary. A row is matched by its id; one without is new unless a
 * record that no other row has matched says the same in all columns of the file.
 *
 * Returns: whether that went well
 */
gboolean
diary_import_merge (DiaryImportContext *context, DiaryImportSheet *file, GError **error)
{
  DiarySheet sheet = diary_import_sheet_get_sheet (file);
  g_autoptr (GHashTable)
      here = load_here (context->database, diary_sheet_get_record_type (sheet), error);
  g_autoptr (GHashTable) matched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) unmatched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Merge merge = {
    .context = context,
    .file = file,
    .header = diary_import_sheet_get_header (file),
    .counts = diary_import_summary_get_counts (context->summary, sheet),
    .here = here,
    .matched = matched,
    .unmatched = unmatched,
  };

  return here != NULL && merge_rows (&merge, error);
}
