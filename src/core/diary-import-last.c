/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-last.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-factor.h"
#include "diary-import-trail.h"
#include "diary-table.h"

/* What follows the name of the diary: copies of it before and after the last import that brought
 * anything, and before the one that is under way. */
#define BEFORE ".before-import"
#define AFTER  ".after-import"
#define BEGUN  ".importing"

static GFile *
get_copy (DiaryDatabase *database, const char *ending)
{
  GFile *diary = diary_database_get_file (database);
  g_autoptr (GFile) folder = g_file_get_parent (diary);
  g_autofree char *name = g_file_get_basename (diary);
  g_autofree char *copy = g_strconcat (name, ending, NULL);

  return g_file_get_child (folder, copy);
}

static void
remove_copy (DiaryDatabase *database, const char *ending)
{
  g_autoptr (GFile) copy = get_copy (database, ending);

  g_file_delete (copy, NULL, NULL);
}

static gboolean
make_copy (DiaryDatabase *database, const char *ending, GError **error)
{
  g_autoptr (GFile) copy = get_copy (database, ending);

  return diary_database_backup (database, copy, error);
}

/* The import is done and stays: @kept is the diary as it was before. */
static void
tell_obstacle (DiaryImportSummary *summary, GFile *missing, GFile *kept, const GError *error)
{
  g_autofree char *missing_name = g_file_get_parse_name (missing);
  g_autofree char *kept_name = g_file_get_parse_name (kept);
  g_autofree char *text = NULL;

  if (g_error_matches (error, DIARY_ERROR, DIARY_ERROR_FULL))
    text =
        g_strdup_printf (_ ("The disk is full, so this import can’t be taken back later: %s: make "
                            "room on it; to have the diary as it was before, restore %s"),
                         missing_name, kept_name);
  else
    text = g_strdup_printf (_ ("A copy can’t be written, so this import can’t be taken back later: "
                               "%s: to have the diary as it was before, restore %s"),
                            missing_name, kept_name);
  diary_import_summary_set_obstacle (summary, text);
}

/* Until both copies are there, there is no import to take back. */
static void
keep_copies (DiaryDatabase *database, DiaryImportSummary *summary)
{
  g_autoptr (GFile) begun = get_copy (database, BEGUN);
  g_autoptr (GFile) before = get_copy (database, BEFORE);
  g_autoptr (GFile) after = get_copy (database, AFTER);
  g_autoptr (GError) error = NULL;

  remove_copy (database, AFTER);

  if (!g_file_move (begun, before, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error))
    tell_obstacle (summary, before, begun, error);
  else if (!make_copy (database, AFTER, &error))
    tell_obstacle (summary, after, before, error);
}

static DiaryDatabase *
open_copy (DiaryDatabase *database, const char *ending, GError **error)
{
  g_autoptr (GFile) copy = get_copy (database, ending);
  g_autofree char *name = NULL;

  if (g_file_query_exists (copy, NULL))
    return diary_database_open (copy, error);

  name = g_file_get_parse_name (diary_database_get_file (database));
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND,
               _ ("Import: %s: there is none that can be taken back"), name);

  return NULL;
}

/* What the import did with one record, if anything. */
static gboolean
add_step (DiaryImportTrail *trail, DiaryRecord *after, DiaryDatabase *database, GError **error)
{
  g_autoptr (DiaryRecord) before = NULL;

  if (!diary_database_load (database, G_OBJECT_TYPE (after), diary_record_get_id (after), &before,
                            error))
    return FALSE;

  if (before == NULL || !diary_record_equal_content (before, after) ||
      diary_record_get_modified_at (before) != diary_record_get_modified_at (after))
    diary_import_trail_add (trail, after, before);

  return TRUE;
}

static gboolean
add_steps (DiaryImportTrail *trail,
           GType type,
           DiaryDatabase *before,
           DiaryDatabase *after,
           GError **error)
{
  g_autoptr (GPtrArray)
      records = diary_database_list (after, type, DIARY_DATE_NONE, DIARY_DATE_NONE, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!add_step (trail, g_ptr_array_index (records, i), before, error))
      return FALSE;

  return records != NULL;
}

/* Own factors come first, as in an import: they go last, when no day has one any more. */
static DiaryImportTrail *
retrace (DiaryDatabase *database, GError **error)
{
  g_autoptr (DiaryImportTrail) trail = diary_import_trail_new ();
  g_autoptr (DiaryDatabase) after = open_copy (database, AFTER, error);
  g_autoptr (DiaryDatabase) before = after != NULL ? open_copy (database, BEFORE, error) : NULL;

  if (before == NULL || !add_steps (trail, DIARY_TYPE_FACTOR, before, after, error))
    return NULL;

  for (const DiaryTable *const *table = diary_table_get_all (); *table != NULL; table++)
    if ((*table)->get_type () != DIARY_TYPE_FACTOR &&
        !add_steps (trail, (*table)->get_type (), before, after, error))
      return NULL;

  return g_steal_pointer (&trail);
}

/**
 * diary_import_last_run:
 * @import: an import that is no dry run
 * @database: where to
 * @cancellable: (nullable): to stop it
 * @error: where to put the error, one of diary_import_run() or diary_database_backup()
 *
 * Runs an import, and keeps copies of the diary before and after if it brings anything. They take
 * the place of those of the import before. If what the diary was before can't be kept, nothing is
 * imported; if what it is after can't, the summary has an obstacle.
 *
 * Returns: whether it succeeded
 */
gboolean
diary_import_last_run (DiaryImport *import,
                       DiaryDatabase *database,
                       GCancellable *cancellable,
                       GError **error)
{
  DiaryImportSummary *summary;
  DiaryImportCounts total;
  gboolean done;

  g_return_val_if_fail (DIARY_IS_IMPORT (import), FALSE);
  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);

  if (!make_copy (database, BEGUN, error))
    return FALSE;

  done = diary_import_run (import, database, cancellable, error);
  summary = diary_import_get_summary (import);
  total = diary_import_summary_get_total (summary);
  if (done && total.n_new + total.n_changed > 0)
    keep_copies (database, summary);
  else
    remove_copy (database, BEGUN);

  return done;
}

/**
 * diary_import_last_take_back:
 * @database: a diary, outside of a transaction
 * @n_taken: (out): how many entries the import had added or changed
 * @n_kept: (out): how many of them were left because they were changed, or used, since
 * @error: where to put the error: %DIARY_ERROR_NOT_FOUND if there was no import, or it was taken
 * back
 *
 * Undoes the last import that was run by diary_import_last_run(), as diary_import_take_back() does.
 *
 * Returns: whether that was done; else the diary is as it was
 */
gboolean
diary_import_last_take_back (DiaryDatabase *database,
                             gint64 *n_taken,
                             gint64 *n_kept,
                             GError **error)
{
  g_autoptr (DiaryImportTrail) trail = NULL;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (n_taken != NULL && n_kept != NULL, FALSE);

  trail = retrace (database, error);
  if (trail == NULL || !diary_import_trail_go_back (trail, database, n_kept, error))
    return FALSE;

  *n_taken = diary_import_trail_get_n_records (trail);
  diary_import_last_forget (database);

  return TRUE;
}

/**
 * diary_import_last_forget:
 * @database: a diary
 *
 * Removes what was kept of its last import, which was taken back by other means: there is none any
 * more that diary_import_last_take_back() could undo.
 */
void
diary_import_last_forget (DiaryDatabase *database)
{
  g_return_if_fail (DIARY_IS_DATABASE (database));

  remove_copy (database, AFTER);
  remove_copy (database, BEFORE);
}
