/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-factor-deletion.h"

#include <math.h>

#include "diary-day.h"

struct _DiaryFactorDeletion
{
  GObject parent_instance;

  DiaryFactor *factor;
  GPtrArray *days; /* (element-type DiaryDay): what was recorded of it; nothing else is looked at */
};

G_DEFINE_FINAL_TYPE (DiaryFactorDeletion, diary_factor_deletion, G_TYPE_OBJECT)

static const char *
get_id (DiaryFactorDeletion *self)
{
  return diary_record_get_id (DIARY_RECORD (self->factor));
}

/* Returns: (transfer full) (nullable): the days that have a value of the factor */
static GPtrArray *
list_days (DiaryFactorDeletion *self, DiaryDatabase *database, GError **error)
{
  g_autoptr (GPtrArray)
      all = diary_database_list (database, DIARY_TYPE_DAY, DIARY_DATE_NONE, DIARY_DATE_NONE, error);
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_object_unref);

  if (all == NULL)
    return NULL;

  for (guint i = 0; i < all->len; i++)
    if (!isnan (diary_day_get_value (all->pdata[i], get_id (self))))
      g_ptr_array_add (days, g_object_ref (all->pdata[i]));

  return g_steal_pointer (&days);
}

static gboolean
clear_value (DiaryFactorDeletion *self, DiaryDatabase *database, DiaryDay *day, GError **error)
{
  g_autoptr (DiaryRecord) without = diary_record_copy (DIARY_RECORD (day));

  diary_day_set_value (DIARY_DAY (without), get_id (self), NAN);

  return diary_database_save (database, without, error);
}

/* What was recorded since stays. */
static gboolean
put_value_back (DiaryFactorDeletion *self, DiaryDatabase *database, DiaryDay *day, GError **error)
{
  g_autoptr (DiaryRecord) now = NULL;

  if (!diary_database_load (database, DIARY_TYPE_DAY, diary_record_get_id (DIARY_RECORD (day)),
                            &now, error))
    return FALSE;

  if (now == NULL)
    now = DIARY_RECORD (diary_day_new (diary_day_get_date (day)));
  if (isnan (diary_day_get_value (DIARY_DAY (now), get_id (self))))
    diary_day_set_value (DIARY_DAY (now), get_id (self), diary_day_get_value (day, get_id (self)));

  return diary_database_save (database, now, error);
}

static gboolean
run (DiaryFactorDeletion *self, DiaryDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) days = list_days (self, database, error);

  if (days == NULL)
    return FALSE;

  for (guint i = 0; i < days->len; i++)
    if (!clear_value (self, database, days->pdata[i], error))
      return FALSE;

  if (!diary_database_delete (database, DIARY_TYPE_FACTOR, get_id (self), error))
    return FALSE;

  g_ptr_array_unref (self->days);
  self->days = g_steal_pointer (&days);

  return TRUE;
}

static gboolean
undo (DiaryFactorDeletion *self, DiaryDatabase *database, GError **error)
{
  if (!diary_database_save (database, DIARY_RECORD (self->factor), error))
    return FALSE;

  for (guint i = 0; i < self->days->len; i++)
    if (!put_value_back (self, database, self->days->pdata[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
in_transaction (DiaryFactorDeletion *self,
                DiaryDatabase *database,
                gboolean (*change) (DiaryFactorDeletion *, DiaryDatabase *, GError **),
                GError **error)
{
  if (!diary_database_begin (database, error))
    return FALSE;

  if (change (self, database, error))
    return diary_database_commit (database, error);

  diary_database_rollback (database);

  return FALSE;
}

static void
diary_factor_deletion_finalize (GObject *object)
{
  DiaryFactorDeletion *self = DIARY_FACTOR_DELETION (object);

  g_clear_object (&self->factor);
  g_ptr_array_unref (self->days);

  G_OBJECT_CLASS (diary_factor_deletion_parent_class)->finalize (object);
}

static void
diary_factor_deletion_class_init (DiaryFactorDeletionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_factor_deletion_finalize;
}

static void
diary_factor_deletion_init (DiaryFactorDeletion *self)
{
  self->days = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * diary_factor_deletion_new:
 * @factor: a factor of the diary
 *
 * Returns: (transfer full): its deletion, which is not done yet
 */
DiaryFactorDeletion *
diary_factor_deletion_new (DiaryFactor *factor)
{
  DiaryFactorDeletion *self;

  g_return_val_if_fail (DIARY_IS_FACTOR (factor), NULL);
  g_return_val_if_fail (diary_record_get_id (DIARY_RECORD (factor)) != NULL, NULL);

  self = g_object_new (DIARY_TYPE_FACTOR_DELETION, NULL);
  self->factor = DIARY_FACTOR (diary_record_copy (DIARY_RECORD (factor)));

  return self;
}

/**
 * diary_factor_deletion_get_factor:
 * @self: a deletion
 *
 * Returns: (transfer none): the factor
 */
DiaryFactor *
diary_factor_deletion_get_factor (DiaryFactorDeletion *self)
{
  g_return_val_if_fail (DIARY_IS_FACTOR_DELETION (self), NULL);

  return self->factor;
}

/**
 * diary_factor_deletion_count_days:
 * @self: a deletion
 * @database: the diary
 * @n_days: (out): how many days have a value of the factor
 * @error: where to put the error
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_factor_deletion_count_days (DiaryFactorDeletion *self,
                                  DiaryDatabase *database,
                                  int *n_days,
                                  GError **error)
{
  g_autoptr (GPtrArray) days = NULL;

  g_return_val_if_fail (DIARY_IS_FACTOR_DELETION (self), FALSE);
  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (n_days != NULL, FALSE);

  days = list_days (self, database, error);
  if (days == NULL)
    return FALSE;

  *n_days = (int) days->len;

  return TRUE;
}

/**
 * diary_factor_deletion_run:
 * @self: a deletion
 * @database: the diary
 * @error: where to put the error: %DIARY_ERROR_NOT_FOUND if the factor is not there any more
 *
 * Deletes the factor and all that was recorded of it, in one transaction.
 *
 * Returns: whether all of it is deleted; if not, nothing is
 */
gboolean
diary_factor_deletion_run (DiaryFactorDeletion *self, DiaryDatabase *database, GError **error)
{
  g_return_val_if_fail (DIARY_IS_FACTOR_DELETION (self), FALSE);
  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);

  return in_transaction (self, database, run, error);
}

/**
 * diary_factor_deletion_undo:
 * @self: a deletion that was done
 * @database: the diary
 * @error: where to put the error: %DIARY_ERROR_INVALID if there is another factor of that name by
 * now
 *
 * Puts the factor back with what was recorded of it, in one transaction.
 *
 * Returns: whether all of it is back; if not, nothing is
 */
gboolean
diary_factor_deletion_undo (DiaryFactorDeletion *self, DiaryDatabase *database, GError **error)
{
  g_return_val_if_fail (DIARY_IS_FACTOR_DELETION (self), FALSE);
  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);

  return in_transaction (self, database, undo, error);
}
