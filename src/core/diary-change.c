/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-change.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-tombstone-table.h"

/* Gives what a record needs to be stored and does not have yet. */
static void
complete_record (DiaryRecord *record)
{
  g_autofree char *id = NULL;

  if (diary_record_get_id (record) == NULL)
    {
      id = g_uuid_string_random ();
      diary_record_set_id (record, id);
    }
  if (diary_record_get_created_at (record) == 0)
    diary_record_set_created_at (record, diary_clock_now ().unix_seconds);
  if (diary_record_get_modified_at (record) == 0)
    diary_record_set_modified_at (record, diary_clock_now ().unix_seconds);
}

/* The instants of a change that follows @previous_at: always later, so that of two copies of a
 * record the changed one is the newer one. */
static gint64
get_later_than (gint64 previous_at)
{
  return MAX (diary_clock_now ().unix_seconds, previous_at + 1);
}

/**
 * diary_change_put:
 * @sqlite: the connection, in a transaction
 * @table: the table of the record
 * @data: the record, which is valid
 * @error: where to put the error
 *
 * Stores a record with the id and the instants it has; one that was deleted is back as of then at
 * least. Its tombstone stays, for copies of the diary that still have what was deleted.
 *
 * Returns: whether it was stored
 */
gboolean
diary_change_put (DiarySqlite *sqlite, const DiaryTable *table, gpointer data, GError **error)
{
  DiaryRecord *record = data;
  gint64 deleted_at;

  complete_record (record);
  if (!diary_tombstone_table_load (sqlite, table->name, diary_record_get_id (record), &deleted_at,
                                   error))
    return FALSE;

  if (diary_record_get_modified_at (record) < deleted_at)
    diary_record_set_modified_at (record, deleted_at);

  return diary_table_save (table, sqlite, record, error);
}

/**
 * diary_change_save:
 * @sqlite: the connection, in a transaction
 * @table: the table of the record
 * @data: the record, which is valid
 * @error: where to put the error
 *
 * Saves what the person entered or changed. Nothing is written if nothing changed.
 *
 * Returns: whether it was saved
 */
gboolean
diary_change_save (DiarySqlite *sqlite, const DiaryTable *table, gpointer data, GError **error)
{
  DiaryRecord *record = data;
  const char *id = diary_record_get_id (record);
  g_autoptr (DiaryRecord) stored = NULL;
  gint64 deleted_at = 0;

  if (id != NULL && (!diary_table_load (table, sqlite, id, &stored, error) ||
                     !diary_tombstone_table_load (sqlite, table->name, id, &deleted_at, error)))
    return FALSE;

  if (stored != NULL)
    {
      gboolean equal = diary_record_equal_content (stored, record);
      gint64 stored_at = diary_record_get_modified_at (stored);

      diary_record_set_created_at (record, diary_record_get_created_at (stored));
      diary_record_set_modified_at (record, equal ? stored_at : get_later_than (stored_at));
      if (equal)
        return TRUE;
    }
  else
    diary_record_set_modified_at (record, get_later_than (deleted_at));

  return diary_change_put (sqlite, table, record, error);
}

/**
 * diary_change_delete:
 * @sqlite: the connection, in a transaction
 * @table: the table of the record
 * @data: the id of the record
 * @error: where to put the error: %DIARY_ERROR_NOT_FOUND if there is no such record,
 *   %DIARY_ERROR_INVALID if others refer to it
 *
 * Deletes a record and leaves a tombstone.
 *
 * Returns: whether it was deleted
 */
gboolean
diary_change_delete (DiarySqlite *sqlite, const DiaryTable *table, gpointer data, GError **error)
{
  const char *id = data;
  g_autoptr (DiaryRecord) stored = NULL;

  if (!diary_table_load (table, sqlite, id, &stored, error))
    return FALSE;

  if (stored == NULL)
    {
      g_set_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND,
                   _ ("The entry is not in the diary: %s: it may have been deleted already"), id);
      return FALSE;
    }

  return diary_table_delete (table, sqlite, id, error) &&
         diary_tombstone_table_save (sqlite, table->name, id,
                                     get_later_than (diary_record_get_modified_at (stored)), error);
}

/* What was taken back of an import has a tombstone of a type of its own, with the instant of doing
 * so. It concerns imports only: copies of the diary that are united don't hand it on. */
static char *
name_import (const DiaryTable *table)
{
  return g_strconcat ("import/", table->name, NULL);
}

static gboolean
put_before (DiarySqlite *sqlite,
            const DiaryTable *table,
            const DiaryChangeTakenBack *change,
            gint64 *at,
            GError **error)
{
  g_autoptr (DiaryRecord) record = diary_record_copy (change->before);

  *at = get_later_than (diary_record_get_modified_at (change->after));
  diary_record_set_modified_at (record, *at);

  return diary_change_put (sqlite, table, record, error);
}

/**
 * diary_change_take_back:
 * @sqlite: the connection, in a transaction
 * @table: the table of the record
 * @data: a #DiaryChangeTakenBack
 * @error: where to put the error: %DIARY_ERROR_INVALID if others refer to it
 *
 * Takes back what an import did with a record. That is a change as any other: where a copy of the
 * diary that has the import is united with this one, it is taken back there, too.
 *
 * Returns: whether that was done
 */
gboolean
diary_change_take_back (DiarySqlite *sqlite, const DiaryTable *table, gpointer data, GError **error)
{
  const DiaryChangeTakenBack *change = data;
  const char *id = diary_record_get_id (change->after);
  g_autofree char *type = name_import (table);
  gint64 at;

  if (change->before != NULL)
    {
      if (!put_before (sqlite, table, change, &at, error))
        return FALSE;
    }
  else if (!diary_change_delete (sqlite, table, (gpointer) id, error) ||
           !diary_tombstone_table_load (sqlite, table->name, id, &at, error))
    return FALSE;

  return diary_tombstone_table_save (sqlite, type, id, at, error);
}

/**
 * diary_change_was_taken_back:
 * @sqlite: the connection
 * @table: the table of a record
 * @id: its id
 * @at: when it was last changed or deleted
 * @taken_back: (out): whether that was because an import was taken back
 * @error: where to put the error
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_change_was_taken_back (DiarySqlite *sqlite,
                             const DiaryTable *table,
                             const char *id,
                             gint64 at,
                             gboolean *taken_back,
                             GError **error)
{
  g_autofree char *type = name_import (table);
  gint64 taken_back_at;

  if (!diary_tombstone_table_load (sqlite, type, id, &taken_back_at, error))
    return FALSE;

  *taken_back = taken_back_at != 0 && taken_back_at == at;

  return TRUE;
}
