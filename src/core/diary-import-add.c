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
                                      diary_record_get_id (record), &deleted_at, error))
    return FALSE;

  *added = deleted_at == 0 || modified_at > deleted_at ||
           !diary_import_tells_instant (file, record);
  if (!*added)
    {
      counts->n_kept_deleted++;
      return TRUE;
    }

  if (deleted_at != 0)
    modified_at = MAX (modified_at, deleted_at + 1);
  diary_record_set_modified_at (record, modified_at);
  if (diary_record_get_created_at (record) == 0)
    diary_record_set_created_at (record, modified_at);
  counts->n_new++;

  return diary_import_context_put (context, record, NULL, deleted_at, error);
}
