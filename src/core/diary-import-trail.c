/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-trail.h"

#include "diary-error.h"

/* What was done with one record, however often. */
typedef struct
{
  DiaryRecord *after;
  DiaryRecord *before; /* NULL if there was none */
} Step;

struct _DiaryImportTrail
{
  GObject parent_instance;

  GPtrArray *steps;
  GHashTable *by_key;
};

G_DEFINE_FINAL_TYPE (DiaryImportTrail, diary_import_trail, G_TYPE_OBJECT)

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->after);
  g_clear_object (&step->before);
  g_free (step);
}

static char *
make_key (DiaryRecord *record)
{
  return g_strdup_printf ("%s\n%s", G_OBJECT_TYPE_NAME (record), diary_record_get_id (record));
}

/* Whether the diary still has what the import left there. */
static gboolean
is_unchanged (const Step *step, DiaryRecord *now)
{
  return now != NULL && diary_record_equal_content (now, step->after) &&
         diary_record_get_modified_at (now) == diary_record_get_modified_at (step->after);
}

/* What another entry refers to by now is kept. */
static gboolean
take_back (const Step *step, DiaryDatabase *database, gint64 *n_kept, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (diary_database_take_back (database, step->after, step->before, &local_error))
    return TRUE;

  if (g_error_matches (local_error, DIARY_ERROR, DIARY_ERROR_INVALID))
    {
      (*n_kept)++;
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
undo (const Step *step, DiaryDatabase *database, gint64 *n_kept, GError **error)
{
  g_autoptr (DiaryRecord) now = NULL;

  if (!diary_database_load (database, G_OBJECT_TYPE (step->after),
                            diary_record_get_id (step->after), &now, error))
    return FALSE;

  if (!is_unchanged (step, now))
    {
      *n_kept += now != NULL;
      return TRUE;
    }

  return take_back (step, database, n_kept, error);
}

static void
diary_import_trail_finalize (GObject *object)
{
  DiaryImportTrail *self = DIARY_IMPORT_TRAIL (object);

  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->steps);

  G_OBJECT_CLASS (diary_import_trail_parent_class)->finalize (object);
}

static void
diary_import_trail_class_init (DiaryImportTrailClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_import_trail_finalize;
}

static void
diary_import_trail_init (DiaryImportTrail *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * diary_import_trail_new:
 *
 * Returns: (transfer full): a trail without a step
 */
DiaryImportTrail *
diary_import_trail_new (void)
{
  return g_object_new (DIARY_TYPE_IMPORT_TRAIL, NULL);
}

/**
 * diary_import_trail_add:
 * @self: a trail
 * @after: what was stored, which does not change any more
 * @before: (nullable): what the diary had in its place
 *
 * Notes a change. Of several of one record the first tells what was before.
 */
void
diary_import_trail_add (DiaryImportTrail *self, DiaryRecord *after, DiaryRecord *before)
{
  g_autofree char *key = make_key (after);
  Step *step;

  g_return_if_fail (DIARY_IS_IMPORT_TRAIL (self));

  step = g_hash_table_lookup (self->by_key, key);
  if (step != NULL)
    {
      g_set_object (&step->after, after);
      return;
    }

  step = g_new (Step, 1);
  *step = (Step){ g_object_ref (after), before != NULL ? g_object_ref (before) : NULL };
  g_ptr_array_add (self->steps, step);
  g_hash_table_insert (self->by_key, g_steal_pointer (&key), step);
}

/**
 * diary_import_trail_get_n_records:
 * @self: a trail
 *
 * Returns: how many records it is about
 */
gint64
diary_import_trail_get_n_records (DiaryImportTrail *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_TRAIL (self), 0);

  return self->steps->len;
}

/**
 * diary_import_trail_go_back:
 * @self: a trail
 * @database: the diary it leads through, outside of a transaction
 * @n_kept: (out): how many records were left as they are, because they were changed since or others
 *   refer to them
 * @error: where to put the error
 *
 * Takes all steps back, the last one first, in one transaction. That is a change as any other,
 * which copies of the diary take over when they are united, but it does not keep the same files
 * from being imported again.
 *
 * Returns: whether that was done; else the diary is as it was
 */
gboolean
diary_import_trail_go_back (DiaryImportTrail *self,
                            DiaryDatabase *database,
                            gint64 *n_kept,
                            GError **error)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_TRAIL (self), FALSE);
  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (n_kept != NULL, FALSE);

  *n_kept = 0;
  if (!diary_database_begin (database, error))
    return FALSE;

  for (guint i = self->steps->len; i > 0; i--)
    if (!undo (g_ptr_array_index (self->steps, i - 1), database, n_kept, error))
      {
        diary_database_rollback (database);
        return FALSE;
      }

  return diary_database_commit (database, error);
}
