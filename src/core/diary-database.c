/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-database-private.h"

#include "diary-change.h"
#include "diary-connection.h"
#include "diary-error.h"
#include "diary-file.h"
#include "diary-table.h"
#include "diary-tombstone-table.h"

struct _DiaryDatabase
{
  GObject parent_instance;

  GFile *file;
  DiarySqlite *sqlite;
  int depth; /* of transactions within transactions */
  gint64 changes_at_begin;
  guint revision;
  gint64 data_version;
};

G_DEFINE_FINAL_TYPE (DiaryDatabase, diary_database, G_TYPE_OBJECT)

/* One of the functions of diary-change.h. */
typedef gboolean (*DiaryChange) (DiarySqlite *sqlite,
                                 const DiaryTable *table,
                                 gpointer data,
                                 GError **error);

/* Counts what all diaries of the program went through. */
static guint
next_revision (void)
{
  static int last = 0;

  return (guint) g_atomic_int_add (&last, 1) + 1;
}

/* Does one change in a transaction of its own. */
static gboolean
change_in_transaction (DiaryDatabase *self,
                       GType type,
                       DiaryChange change,
                       gpointer data,
                       GError **error)
{
  if (!diary_database_begin (self, error))
    return FALSE;

  if (change (self->sqlite, diary_table_find (type), data, error))
    return diary_database_commit (self, error);

  diary_database_rollback (self);

  return FALSE;
}

static char *
name_savepoint (const char *verb, int depth)
{
  return g_strdup_printf ("%s nested_%d", verb, depth);
}

/* Begins a transaction by @outermost, or one within the present one. */
static gboolean
begin_transaction (DiaryDatabase *self, const char *outermost, GError **error)
{
  g_autofree char *savepoint = NULL;

  if (self->depth > 0 && !diary_sqlite_in_transaction (self->sqlite))
    {
      diary_error_set_file (error, DIARY_ERROR_FAILED, diary_sqlite_get_path (self->sqlite), NULL);
      return FALSE;
    }

  savepoint = name_savepoint ("SAVEPOINT", self->depth);
  if (!diary_sqlite_run (self->sqlite, self->depth == 0 ? outermost : savepoint, error))
    return FALSE;

  if (self->depth == 0)
    self->changes_at_begin = diary_sqlite_get_total_changes (self->sqlite);
  self->depth++;

  return TRUE;
}

static void
diary_database_finalize (GObject *object)
{
  DiaryDatabase *self = DIARY_DATABASE (object);

  if (self->sqlite != NULL)
    diary_sqlite_roll_back (self->sqlite, "ROLLBACK");
  g_clear_pointer (&self->sqlite, diary_sqlite_free);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (diary_database_parent_class)->finalize (object);
}

static void
diary_database_class_init (DiaryDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_database_finalize;
}

static void
diary_database_init (DiaryDatabase *self)
{
}

/**
 * diary_database_open:
 * @file: the diary; it is created, with its folder, if it is not there
 * @error: where to put the error: %DIARY_ERROR_NOT_A_DIARY, %DIARY_ERROR_NEWER and
 *   %DIARY_ERROR_DAMAGED, for which the file stays as it is; %DIARY_ERROR_READ_ONLY,
 *   %DIARY_ERROR_FULL, %DIARY_ERROR_BUSY or %DIARY_ERROR_FAILED
 *
 * Opens a diary for the calling thread. One that can't be written to can still be read.
 *
 * Returns: (transfer full): the diary, or %NULL with @error set
 */
DiaryDatabase *
diary_database_open (GFile *file, GError **error)
{
  g_autoptr (DiaryDatabase) self = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = diary_file_get_path (file, error);
  if (path == NULL)
    return NULL;

  self = g_object_new (DIARY_TYPE_DATABASE, NULL);
  self->file = g_file_new_for_path (path);
  self->sqlite = diary_connection_open (path, error);
  if (self->sqlite == NULL ||
      !diary_sqlite_get_int (self->sqlite, "PRAGMA data_version", &self->data_version, error))
    return NULL;

  self->revision = next_revision ();

  return g_steal_pointer (&self);
}

/**
 * diary_database_get_sqlite:
 * @self: a diary
 *
 * For the parts of the class.
 *
 * Returns: (transfer none): the connection
 */
DiarySqlite *
diary_database_get_sqlite (DiaryDatabase *self)
{
  return self->sqlite;
}

/**
 * diary_database_get_file:
 * @self: a diary
 *
 * Returns: (transfer none): its file; not a link to it, unless there was nothing yet where that led
 */
GFile *
diary_database_get_file (DiaryDatabase *self)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), NULL);

  return self->file;
}

/**
 * diary_database_get_read_only:
 * @self: a diary
 *
 * Returns: whether it can only be read, because the file or its folder can't be written to
 */
gboolean
diary_database_get_read_only (DiaryDatabase *self)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);

  return diary_sqlite_get_read_only (self->sqlite);
}

/**
 * diary_database_get_revision:
 * @self: a diary
 *
 * Returns: a number that is another one after each change that was committed through @self, and
 *   that no other diary of the program has; never 0
 */
guint
diary_database_get_revision (DiaryDatabase *self)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), 0);

  return self->revision;
}

/**
 * diary_database_was_changed_elsewhere:
 * @self: a diary
 * @changed: (out): whether another program committed a change since this was last asked
 * @error: where to put the error
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_database_was_changed_elsewhere (DiaryDatabase *self, gboolean *changed, GError **error)
{
  gint64 data_version;

  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (changed != NULL, FALSE);

  if (!diary_sqlite_get_int (self->sqlite, "PRAGMA data_version", &data_version, error))
    return FALSE;

  *changed = data_version != self->data_version;
  self->data_version = data_version;

  return TRUE;
}

/**
 * diary_database_begin:
 * @self: a diary
 * @error: where to put the error
 *
 * Begins a transaction, or one within the present one. The first one locks out other writers, so
 * what is read in it stays true until the commit.
 *
 * Returns: whether it was begun
 */
gboolean
diary_database_begin (DiaryDatabase *self, GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);

  return begin_transaction (self, "BEGIN IMMEDIATE", error);
}

/**
 * diary_database_begin_reading:
 * @self: a diary
 * @error: where to put the error
 *
 * Begins a transaction that only reads: all it sees is the diary at one moment, and others can
 * write meanwhile. It can be begun on a diary that can't be written to, and is ended by a rollback.
 *
 * Returns: whether it was begun
 */
gboolean
diary_database_begin_reading (DiaryDatabase *self, GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);

  return begin_transaction (self, "BEGIN", error);
}

/**
 * diary_database_commit:
 * @self: a diary in a transaction
 * @error: where to put the error
 *
 * Commits the innermost transaction. What the outermost one did is on the disk afterwards. If that
 * fails, it is rolled back.
 *
 * Returns: whether it was committed
 */
gboolean
diary_database_commit (DiaryDatabase *self, GError **error)
{
  g_autofree char *sql = NULL;

  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  sql = self->depth == 1 ? g_strdup ("COMMIT") : name_savepoint ("RELEASE", self->depth - 1);
  if (!diary_sqlite_run (self->sqlite, sql, error))
    {
      diary_database_rollback (self);
      return FALSE;
    }

  self->depth--;
  if (self->depth == 0 && diary_sqlite_get_total_changes (self->sqlite) != self->changes_at_begin)
    self->revision = next_revision ();

  return TRUE;
}

/**
 * diary_database_rollback:
 * @self: a diary in a transaction
 *
 * Undoes what the innermost transaction did, and ends it.
 */
void
diary_database_rollback (DiaryDatabase *self)
{
  g_autofree char *back = NULL;
  g_autofree char *release = NULL;

  g_return_if_fail (DIARY_IS_DATABASE (self));
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (self->depth == 0)
    {
      diary_sqlite_roll_back (self->sqlite, "ROLLBACK");
      return;
    }

  back = name_savepoint ("ROLLBACK TO", self->depth);
  release = name_savepoint ("RELEASE", self->depth);
  diary_sqlite_roll_back (self->sqlite, back);
  diary_sqlite_roll_back (self->sqlite, release);
}

/**
 * diary_database_get_in_transaction:
 * @self: a diary
 *
 * Returns: whether a transaction was begun that is not ended yet
 */
gboolean
diary_database_get_in_transaction (DiaryDatabase *self)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);

  return self->depth > 0;
}

/**
 * diary_database_save:
 * @self: a diary
 * @record: what to save
 * @error: where to put the error: %DIARY_ERROR_INVALID if the record does not validate
 *
 * Saves what the person entered or changed. @record gets an id if it has none, keeps the instant at
 * which it was first saved, and gets a later modified instant if its content changed; if not,
 * nothing is written. A record that was deleted is back.
 *
 * Returns: whether it was saved, for good unless a transaction of the caller is open
 */
gboolean
diary_database_save (DiaryDatabase *self, DiaryRecord *record, GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (DIARY_IS_RECORD (record), FALSE);

  return diary_record_validate (record, error) &&
         change_in_transaction (self, G_OBJECT_TYPE (record), diary_change_save, record, error);
}

/**
 * diary_database_put:
 * @self: a diary
 * @record: what to store
 * @error: where to put the error: %DIARY_ERROR_INVALID if the record does not validate
 *
 * Stores a record that comes from elsewhere: with its own id and instants, as far as it has them,
 * in the place of one of the same id.
 *
 * Returns: whether it was stored, for good unless a transaction of the caller is open
 */
gboolean
diary_database_put (DiaryDatabase *self, DiaryRecord *record, GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (DIARY_IS_RECORD (record), FALSE);

  return diary_record_validate (record, error) &&
         change_in_transaction (self, G_OBJECT_TYPE (record), diary_change_put, record, error);
}

/**
 * diary_database_delete:
 * @self: a diary
 * @type: the type of the record
 * @id: its id
 * @error: where to put the error: %DIARY_ERROR_NOT_FOUND if there is no such record
 *
 * Deletes a record and leaves a tombstone.
 *
 * Returns: whether it was deleted, for good unless a transaction of the caller is open
 */
gboolean
diary_database_delete (DiaryDatabase *self, GType type, const char *id, GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return change_in_transaction (self, type, diary_change_delete, (gpointer) id, error);
}

/**
 * diary_database_take_back:
 * @self: a diary
 * @after: what an import left, as it still is in the diary
 * @before: (nullable): what the diary had before
 * @error: where to put the error: %DIARY_ERROR_INVALID if other entries refer to it
 *
 * Takes back what an import did with a record: puts @before in its place, or deletes it. The import
 * can come again; see diary_database_was_taken_back().
 *
 * Returns: whether that was done, for good unless a transaction of the caller is open
 */
gboolean
diary_database_take_back (DiaryDatabase *self,
                          DiaryRecord *after,
                          DiaryRecord *before,
                          GError **error)
{
  DiaryChangeTakenBack change = { after, before };

  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (DIARY_IS_RECORD (after), FALSE);

  return change_in_transaction (self, G_OBJECT_TYPE (after), diary_change_take_back, &change,
                                error);
}

/**
 * diary_database_was_taken_back:
 * @self: a diary
 * @type: the type of a record
 * @id: its id
 * @at: when it was last changed or deleted, in Unix seconds
 * @taken_back: (out): whether that was because an import was taken back
 * @error: where to put the error
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_database_was_taken_back (DiaryDatabase *self,
                               GType type,
                               const char *id,
                               gint64 at,
                               gboolean *taken_back,
                               GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (taken_back != NULL, FALSE);

  return diary_change_was_taken_back (self->sqlite, diary_table_find (type), id, at, taken_back,
                                      error);
}

/**
 * diary_database_load:
 * @self: a diary
 * @type: the type of the record
 * @id: its id
 * @record: (out) (nullable) (transfer full): the record, or %NULL if there is none
 * @error: where to put the error
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_database_load (DiaryDatabase *self,
                     GType type,
                     const char *id,
                     DiaryRecord **record,
                     GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return diary_table_load (diary_table_find (type), self->sqlite, id, record, error);
}

/**
 * diary_database_list:
 * @self: a diary
 * @type: the type of the records
 * @from: the first date, or %DIARY_DATE_NONE
 * @to: the last date, or %DIARY_DATE_NONE
 * @error: where to put the error
 *
 * Lists records by time, then by id. A medicine counts by the day it was begun, one without that
 * day comes first and only in a list with an open start; own factors come by name, and count by
 * the day they were made.
 *
 * Returns: (transfer full) (element-type DiaryRecord): the records, or %NULL with @error set
 */
GPtrArray *
diary_database_list (DiaryDatabase *self, GType type, DiaryDate from, DiaryDate to, GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), NULL);

  return diary_table_list (diary_table_find (type), self->sqlite, from, to, error);
}

/**
 * diary_database_count:
 * @self: a diary
 * @type: the type of the records
 * @error: where to put the error
 *
 * Returns: how many there are, or -1 with @error set
 */
gint64
diary_database_count (DiaryDatabase *self, GType type, GError **error)
{
  gint64 count;

  g_return_val_if_fail (DIARY_IS_DATABASE (self), -1);

  return diary_table_count (diary_table_find (type), self->sqlite, &count, error) ? count : -1;
}

/**
 * diary_database_get_deleted_at:
 * @self: a diary
 * @type: the type of the record
 * @id: its id
 * @deleted_at: (out): when it was last deleted, in Unix seconds, be it back or not; or 0 if it
 *   never was
 * @error: where to put the error
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_database_get_deleted_at (DiaryDatabase *self,
                               GType type,
                               const char *id,
                               gint64 *deleted_at,
                               GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (deleted_at != NULL, FALSE);

  return diary_tombstone_table_load (self->sqlite, diary_table_find (type)->name, id, deleted_at,
                                     error);
}
