/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-day-edit.h"

typedef struct
{
  DiaryDate date;
  char *factor; /* or NULL: whether the day is complete is changed */
  double value;
  gboolean complete;
} Edit;

static Edit *
edit_new (DiaryDate date)
{
  Edit *edit = g_new0 (Edit, 1);

  edit->date = date;

  return edit;
}

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  g_free (edit->factor);
  g_free (edit);
}

/* Gets the day as it is in the diary, or a new one. Returns: whether there was no error */
static gboolean
load_day (DiaryDatabase *database, DiaryDate date, DiaryDay **day, GError **error)
{
  g_autofree char *id = diary_date_format (date);
  DiaryRecord *record = NULL;

  if (!diary_database_load (database, DIARY_TYPE_DAY, id, &record, error))
    return FALSE;
  *day = record != NULL ? DIARY_DAY (record) : diary_day_new (date);

  return TRUE;
}

static gpointer
run_edit (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const Edit *edit = data;
  g_autoptr (DiaryDay) day = NULL;

  if (!diary_database_begin (database, error))
    return NULL;

  if (load_day (database, edit->date, &day, error))
    {
      if (edit->factor != NULL)
        diary_day_set_value (day, edit->factor, edit->value);
      else
        diary_day_set_complete (day, edit->complete);
      if (diary_database_save (database, DIARY_RECORD (day), error) &&
          diary_database_commit (database, error))
        return g_steal_pointer (&day);
    }
  diary_database_rollback (database);

  return NULL;
}

/**
 * diary_day_edit_value_async:
 * @store: a diary
 * @date: a date
 * @factor: a key of the vocabulary, or the id of one of the person's own factors
 * @value: its new value in the factor's own unit, or NAN for "not recorded"
 * @callback: called when it is done
 * @user_data: for @callback
 */
void
diary_day_edit_value_async (DiaryStore *store,
                            DiaryDate date,
                            const char *factor,
                            double value,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Edit *edit;

  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (date != DIARY_DATE_NONE);
  g_return_if_fail (factor != NULL);

  edit = edit_new (date);
  edit->factor = g_strdup (factor);
  edit->value = value;
  diary_store_run_async (store, run_edit, edit, edit_free, g_object_unref, NULL, callback,
                         user_data);
}

/**
 * diary_day_edit_complete_async:
 * @store: a diary
 * @date: a date
 * @complete: whether all of the day is recorded
 * @callback: called when it is done
 * @user_data: for @callback
 */
void
diary_day_edit_complete_async (DiaryStore *store,
                               DiaryDate date,
                               gboolean complete,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Edit *edit;

  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (date != DIARY_DATE_NONE);

  edit = edit_new (date);
  edit->complete = complete;
  diary_store_run_async (store, run_edit, edit, edit_free, g_object_unref, NULL, callback,
                         user_data);
}

/**
 * diary_day_edit_finish:
 * @store: the diary
 * @result: the result
 * @error: why it was not saved
 *
 * Returns: (transfer full) (nullable): the day as it is saved now
 */
DiaryDay *
diary_day_edit_finish (DiaryStore *store, GAsyncResult *result, GError **error)
{
  return diary_store_run_finish (store, result, error);
}
