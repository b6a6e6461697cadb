/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-record.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"

typedef struct
{
  char *id;
  gint64 created_at;
  gint64 modified_at;
} DiaryRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DiaryRecord, diary_record, G_TYPE_OBJECT)

static gboolean
check_moment (const char *field, gint64 unix_seconds, GError **error)
{
  g_autofree char *value = NULL;

  if (diary_date_of_instant (unix_seconds, 0) != DIARY_DATE_NONE)
    return TRUE;

  value = g_strdup_printf ("%" G_GINT64_FORMAT, unix_seconds);
  diary_error_set_invalid (error, field, value, _ ("give a moment in the years 1 to 9999"));

  return FALSE;
}

static gboolean
diary_record_real_validate (DiaryRecord *self, GError **error)
{
  DiaryRecordPrivate *priv = diary_record_get_instance_private (self);

  if (priv->id != NULL && !g_uuid_string_is_valid (priv->id))
    {
      diary_error_set_invalid (error, "id", priv->id, _ ("give a UUID, or nothing for a new one"));
      return FALSE;
    }

  return TRUE;
}

static void
diary_record_finalize (GObject *object)
{
  DiaryRecordPrivate *priv = diary_record_get_instance_private (DIARY_RECORD (object));

  g_free (priv->id);

  G_OBJECT_CLASS (diary_record_parent_class)->finalize (object);
}

static void
diary_record_class_init (DiaryRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_record_finalize;
  klass->validate = diary_record_real_validate;
}

static void
diary_record_init (DiaryRecord *self)
{
}

/**
 * diary_record_get_id:
 * @self: a record
 *
 * Returns: (nullable): the id: a UUID in lower case (for a day, its date), or %NULL as long as the
 *   record has not been saved
 */
const char *
diary_record_get_id (DiaryRecord *self)
{
  DiaryRecordPrivate *priv = diary_record_get_instance_private (self);

  g_return_val_if_fail (DIARY_IS_RECORD (self), NULL);

  return priv->id;
}

/**
 * diary_record_set_id:
 * @self: a record
 * @id: (nullable): the id; capitals are written small, as RFC 4122 has it
 */
void
diary_record_set_id (DiaryRecord *self, const char *id)
{
  DiaryRecordPrivate *priv = diary_record_get_instance_private (self);
  char *copy;

  g_return_if_fail (DIARY_IS_RECORD (self));

  copy = id != NULL && *id != '\0' ? g_ascii_strdown (id, -1) : NULL;
  g_free (priv->id);
  priv->id = copy;
}

/**
 * diary_record_get_created_at:
 * @self: a record
 *
 * Returns: when it was first saved in Unix seconds, or 0 as long as it has not been
 */
gint64
diary_record_get_created_at (DiaryRecord *self)
{
  DiaryRecordPrivate *priv = diary_record_get_instance_private (self);

  g_return_val_if_fail (DIARY_IS_RECORD (self), 0);

  return priv->created_at;
}

/**
 * diary_record_set_created_at:
 * @self: a record
 * @unix_seconds: when it was first saved, or 0
 */
void
diary_record_set_created_at (DiaryRecord *self, gint64 unix_seconds)
{
  DiaryRecordPrivate *priv = diary_record_get_instance_private (self);

  g_return_if_fail (DIARY_IS_RECORD (self));

  priv->created_at = unix_seconds;
}

/**
 * diary_record_get_modified_at:
 * @self: a record
 *
 * Returns: when it was last saved in Unix seconds, or 0 as long as it has not been
 */
gint64
diary_record_get_modified_at (DiaryRecord *self)
{
  DiaryRecordPrivate *priv = diary_record_get_instance_private (self);

  g_return_val_if_fail (DIARY_IS_RECORD (self), 0);

  return priv->modified_at;
}

/**
 * diary_record_set_modified_at:
 * @self: a record
 * @unix_seconds: when it was last saved, or 0
 */
void
diary_record_set_modified_at (DiaryRecord *self, gint64 unix_seconds)
{
  DiaryRecordPrivate *priv = diary_record_get_instance_private (self);

  g_return_if_fail (DIARY_IS_RECORD (self));

  priv->modified_at = unix_seconds;
}

/**
 * diary_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): an independent copy, with the same id and instants
 */
DiaryRecord *
diary_record_copy (DiaryRecord *self)
{
  DiaryRecordPrivate *priv = diary_record_get_instance_private (self);
  DiaryRecord *copy;

  g_return_val_if_fail (DIARY_IS_RECORD (self), NULL);

  copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  diary_record_set_id (copy, priv->id);
  diary_record_set_created_at (copy, priv->created_at);
  diary_record_set_modified_at (copy, priv->modified_at);
  DIARY_RECORD_GET_CLASS (self)->copy_content (copy, self);

  return copy;
}

/**
 * diary_record_equal_content:
 * @a: a record
 * @b: another one
 *
 * Returns: whether both are of one type and say the same; ids and instants don't count, except that
 *   a day's id is its date
 */
gboolean
diary_record_equal_content (DiaryRecord *a, DiaryRecord *b)
{
  g_return_val_if_fail (DIARY_IS_RECORD (a), FALSE);
  g_return_val_if_fail (DIARY_IS_RECORD (b), FALSE);

  return G_OBJECT_TYPE (a) == G_OBJECT_TYPE (b) && DIARY_RECORD_GET_CLASS (a)->equal_content (a, b);
}

/**
 * diary_record_validate:
 * @self: a record
 * @error: set to a %DIARY_ERROR_INVALID that names the field, its value and what was expected
 *
 * Setters take anything, so that a form or a file can be read to its end; this says whether the
 * diary takes the result.
 *
 * Returns: whether the record may be stored
 */
gboolean
diary_record_validate (DiaryRecord *self, GError **error)
{
  DiaryRecordPrivate *priv = diary_record_get_instance_private (self);

  g_return_val_if_fail (DIARY_IS_RECORD (self), FALSE);

  return DIARY_RECORD_GET_CLASS (self)->validate (self, error) &&
         check_moment ("created_at", priv->created_at, error) &&
         check_moment ("modified_at", priv->modified_at, error);
}
