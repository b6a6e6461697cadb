/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-days.h"

#include <math.h>

#include "diary-day.h"
#include "diary-import-add.h"

static void
merge_complete (DiaryDay *day, const DiaryImportRow *row, gboolean is_older)
{
  gboolean complete = diary_day_get_complete (DIARY_DAY (row->record));

  if (row->tells_complete && (complete || !is_older))
    diary_day_set_complete (day, complete);
}

static void
merge_note (DiaryDay *day, DiaryDay *from, gboolean is_older)
{
  const char *note = diary_day_get_note (from);

  if (note != NULL && (!is_older || diary_day_get_note (day) == NULL))
    diary_day_set_note (day, note);
}

static void
merge_values (DiaryDay *day, DiaryDay *from, gboolean is_older)
{
  g_auto (GStrv) factors = diary_day_get_factors (from);

  for (char **factor = factors; *factor != NULL; factor++)
    if (!is_older || isnan (diary_day_get_value (day, *factor)))
      diary_day_set_value (day, *factor, diary_day_get_value (from, *factor));
}

/* What the row tells is taken; what it does not tell stays, and so does what the diary tells if
 * that is newer. */
static gboolean
change_day (DiaryImportContext *context,
            DiaryImportSheet *file,
            const DiaryImportRow *row,
            DiaryRecord *here,
            GError **error)
{
  DiaryImportCounts *counts = diary_import_summary_get_counts (context->summary, DIARY_SHEET_DAYS);
  gint64 here_at = diary_record_get_modified_at (here);
  gint64 row_at = diary_import_get_instant (context, file, row->record);
  g_autoptr (DiaryRecord) merged = diary_record_copy (here);
  gboolean newer, is_older;

  if (!diary_import_is_newer (context, file, row->record, here_at, &newer, error))
    return FALSE;

  is_older = !newer && row_at < here_at;
  merge_complete (DIARY_DAY (merged), row, is_older);
  merge_note (DIARY_DAY (merged), DIARY_DAY (row->record), is_older);
  merge_values (DIARY_DAY (merged), DIARY_DAY (row->record), is_older);
  if (diary_record_equal_content (merged, here))
    {
      counts->n_already_here++;
      return TRUE;
    }

  counts->n_changed++;
  diary_record_set_modified_at (merged, MAX (row_at, newer ? here_at + 1 : here_at));

  return diary_import_context_put (context, merged, here, error);
}

static gboolean
merge_day (DiaryImportContext *context,
           DiaryImportSheet *file,
           const DiaryImportRow *row,
           GError **error)
{
  g_autoptr (DiaryRecord) here = NULL;
  gboolean added;

  if (!diary_database_load (context->database, DIARY_TYPE_DAY, diary_record_get_id (row->record),
                            &here, error))
    return FALSE;

  return here != NULL ? change_day (context, file, row, here, error)
                      : diary_import_add (context, file, row->record, &added, error);
}

/**
 * diary_import_merge_days:
 * @context: an import, in a transaction
 * @file: a file of it, of days
 * @error: where to put the error
 *
 * Puts the rows of a file into the diary. A day is matched by its date, value by value: nothing
 * that the diary has and the file does not is lost.
 *
 * Returns: whether that went well
 */
gboolean
diary_import_merge_days (DiaryImportContext *context, DiaryImportSheet *file, GError **error)
{
  guint n_rows = diary_import_sheet_get_n_rows (file);

  for (guint i = 0; i < n_rows; i++)
    if (!diary_import_context_tell (context, (double) i / n_rows, error) ||
        !merge_day (context, file, diary_import_sheet_get_row (file, i), error))
      return FALSE;

  return TRUE;
}
