/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-add.h"

/**
 * diary_import_tells_instant:
 * @file: a file of an import
 * @record: what one of its rows says
 *
 * Returns: whether the row, or the package it is in, says when it was written
 */
gboolean
diary_import_tells_instant (DiaryImportSheet *file, DiaryRecord *record)
{
  return diary_record_get_modified_at (record) != 0 || diary_import_sheet_get_created (file) != 0;
}

/**
 * diary_import_get_instant:
 * @context: an import
 * @file: a file of it
 * @record: what one of its rows says
 *
 * Returns: when the row was written, in Unix seconds: as it says itself, else as its package says,
 *   else now
 */
gint64
diary_import_get_instant (DiaryImportContext *context, DiaryImportSheet *file, DiaryRecord *record)
{
  if (diary_record_get_modified_at (record) != 0)
    return diary_record_get_modified_at (record);
  if (diary_import_sheet_get_created (file) != 0)
    return diary_import_sheet_get_created (file);

  return context->now;
}

/**
 * diary_import_is_newer:
 * @context: an import
 * @file: a file of it
 * @record: what one of its rows says, with an id
 * @here_at: when the diary last changed or deleted what has that id
 * @newer: (out): whether the row counts: it was written later, does not say when, or comes again
 *   after an import was taken back, and nothing was changed since
 * @error: where to put the error
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_import_is_newer (DiaryImportContext *context,
                       DiaryImportSheet *file,
                       DiaryRecord *record,
                       gint64 here_at,
                       gboolean *newer,
                       GError **error)
{
  const char *id = diary_record_get_id (record);
  gint64 row_at = diary_import_get_instant (context, file, record);
  const gint64 *come_at = g_hash_table_lookup (context->come_again, id);
  gboolean comes_again = come_at != NULL;

  if (!comes_again && !diary_database_was_taken_back (context->database, G_OBJECT_TYPE (record), id,
                                                      here_at, &comes_again, error))
    return FALSE;

  *newer = !diary_import_tells_instant (file, record) ||
           (come_at != NULL ? row_at > *come_at : comes_again || row_at > here_at);
  if (comes_again && *newer)
    g_hash_table_replace (context->come_again, g_strdup (id), g_memdup2 (&row_at, sizeof row_at));

  return TRUE;
}

/**
 * diary_import_add:
 * @context: an import
 * @file: a file of it
 * @record: what one of its rows says, with an id that the diary does not have
 * @added: (out): whether it was added, and not deleted here after it had been written
 * @error: where to put the error
 *
 * Adds a record to the diary, and counts it.
 *
 * Returns: whether that went well
 */
gboolean
diary_import_add (DiaryImportContext *context,
                  DiaryImportSheet *file,
                  DiaryRecord *record,
                  gboolean *added,
                  GError **error)
{
  DiaryImportCounts *counts = diary_import_summary_get_counts (context->summary,
                                                               diary_import_sheet_get_sheet (file));
  gint64 modified_at = diary_import_get_instant (context, file, record);
  gint64 deleted_at;

  if (!diary_database_get_deleted_at (context->database, G_OBJECT_TYPE (record),
                                      diary_record_get_id (record), &deleted_at, error) ||
      !diary_import_is_newer (context, file, record, deleted_at != 0 ? deleted_at : G_MININT64,
                              added, error))
    return FALSE;

  if (!*added)
    {
      counts->n_kept_deleted++;
      return TRUE;
    }

  if (diary_record_get_created_at (record) == 0)
    diary_record_set_created_at (record, modified_at);
  if (deleted_at != 0)
    modified_at = MAX (modified_at, deleted_at + 1);
  diary_record_set_modified_at (record, modified_at);
  counts->n_new++;

  return diary_import_context_put (context, record, NULL, error);
}
