/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-factor.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-field.h"
#include "diary-search.h"

#define COLUMN_PREFIX "own:"

struct _DiaryFactor
{
  DiaryRecord parent_instance;

  char *name;
  char *unit;
  DiaryScale scale;
};

G_DEFINE_FINAL_TYPE (DiaryFactor, diary_factor, DIARY_TYPE_RECORD)

/* Sets a text without the spaces around it, which a column's heading would lose. */
static void
set_stripped (char **field, const char *text)
{
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  diary_field_set_text (field, stripped);
}

static gboolean
is_same_word (const char *a, const char *b)
{
  g_autofree char *folded_a = a != NULL ? diary_search_fold (a) : NULL;
  g_autofree char *folded_b = b != NULL ? diary_search_fold (b) : NULL;

  return g_strcmp0 (folded_a, folded_b) == 0;
}

/* A heading is one line, and its brackets hold the unit. */
static gboolean
check_heading (const char *field, const char *text, gboolean required, GError **error)
{
  if (!diary_field_check_text (field, text, required, error))
    return FALSE;

  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)) || *at == '[' || *at == ']')
      {
        diary_error_set_invalid (error, field, text,
                                 _ ("give one line of text without square brackets"));
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_scale (DiaryScale scale, GError **error)
{
  g_autofree char *value = NULL;

  switch (scale)
    {
    case DIARY_SCALE_AMOUNT:
    case DIARY_SCALE_RATING:
    case DIARY_SCALE_YES_NO:
      return TRUE;
    default:
      value = g_strdup_printf ("%d", (int) scale);
      diary_error_set_invalid (error, "scale", value, _ ("give an amount, a rating or yes or no"));
      return FALSE;
    }
}

static void
diary_factor_copy_content (DiaryRecord *copy, DiaryRecord *source)
{
  DiaryFactor *to = DIARY_FACTOR (copy);
  DiaryFactor *from = DIARY_FACTOR (source);

  to->name = g_strdup (from->name);
  to->unit = g_strdup (from->unit);
  to->scale = from->scale;
}

static gboolean
diary_factor_equal_content (DiaryRecord *record_a, DiaryRecord *record_b)
{
  DiaryFactor *a = DIARY_FACTOR (record_a);
  DiaryFactor *b = DIARY_FACTOR (record_b);

  return g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->unit, b->unit) == 0 &&
         a->scale == b->scale;
}

static gboolean
diary_factor_validate (DiaryRecord *record, GError **error)
{
  DiaryFactor *self = DIARY_FACTOR (record);

  return DIARY_RECORD_CLASS (diary_factor_parent_class)->validate (record, error) &&
         check_heading ("name", self->name, TRUE, error) &&
         check_heading ("unit", self->unit, FALSE, error) && check_scale (self->scale, error);
}

static void
diary_factor_finalize (GObject *object)
{
  DiaryFactor *self = DIARY_FACTOR (object);

  g_free (self->name);
  g_free (self->unit);

  G_OBJECT_CLASS (diary_factor_parent_class)->finalize (object);
}

static void
diary_factor_class_init (DiaryFactorClass *klass)
{
  DiaryRecordClass *record_class = DIARY_RECORD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_factor_finalize;
  record_class->copy_content = diary_factor_copy_content;
  record_class->equal_content = diary_factor_equal_content;
  record_class->validate = diary_factor_validate;
}

static void
diary_factor_init (DiaryFactor *self)
{
}

/**
 * diary_factor_new:
 * @name: its name
 * @unit: (nullable): its unit
 * @scale: what its numbers mean
 *
 * Returns: (transfer full): a factor that is not saved yet
 */
DiaryFactor *
diary_factor_new (const char *name, const char *unit, DiaryScale scale)
{
  DiaryFactor *self = g_object_new (DIARY_TYPE_FACTOR, NULL);

  diary_factor_set_name (self, name);
  diary_factor_set_unit (self, unit);
  diary_factor_set_scale (self, scale);

  return self;
}

/**
 * diary_factor_get_name:
 * @self: a factor
 *
 * Returns: (nullable) (transfer none): its name
 */
const char *
diary_factor_get_name (DiaryFactor *self)
{
  g_return_val_if_fail (DIARY_IS_FACTOR (self), NULL);

  return self->name;
}

/**
 * diary_factor_set_name:
 * @self: a factor
 * @name: (nullable): its name; spaces around it go
 */
void
diary_factor_set_name (DiaryFactor *self, const char *name)
{
  g_return_if_fail (DIARY_IS_FACTOR (self));

  set_stripped (&self->name, name);
}

/**
 * diary_factor_get_unit:
 * @self: a factor
 *
 * Returns: (nullable) (transfer none): its unit
 */
const char *
diary_factor_get_unit (DiaryFactor *self)
{
  g_return_val_if_fail (DIARY_IS_FACTOR (self), NULL);

  return self->unit;
}

/**
 * diary_factor_set_unit:
 * @self: a factor
 * @unit: (nullable): its unit; spaces around it go
 */
void
diary_factor_set_unit (DiaryFactor *self, const char *unit)
{
  g_return_if_fail (DIARY_IS_FACTOR (self));

  set_stripped (&self->unit, unit);
}

/**
 * diary_factor_get_scale:
 * @self: a factor
 *
 * Returns: what its numbers mean
 */
DiaryScale
diary_factor_get_scale (DiaryFactor *self)
{
  g_return_val_if_fail (DIARY_IS_FACTOR (self), DIARY_SCALE_AMOUNT);

  return self->scale;
}

/**
 * diary_factor_set_scale:
 * @self: a factor
 * @scale: what its numbers mean
 */
void
diary_factor_set_scale (DiaryFactor *self, DiaryScale scale)
{
  g_return_if_fail (DIARY_IS_FACTOR (self));

  self->scale = scale;
}

/**
 * diary_factor_get_column:
 * @self: a factor with a name
 *
 * Returns: (transfer full): the heading of its column in days.csv, as in "own:green tea [cups]"
 */
char *
diary_factor_get_column (DiaryFactor *self)
{
  g_return_val_if_fail (DIARY_IS_FACTOR (self), NULL);
  g_return_val_if_fail (self->name != NULL, NULL);

  if (self->unit == NULL)
    return g_strconcat (COLUMN_PREFIX, self->name, NULL);

  return g_strconcat (COLUMN_PREFIX, self->name, " [", self->unit, "]", NULL);
}

/**
 * diary_factor_new_from_column:
 * @column: the heading of a column in days.csv
 *
 * The inverse of diary_factor_get_column(). A heading does not tell the scale, so that of the new
 * factor is %DIARY_SCALE_AMOUNT.
 *
 * Returns: (nullable) (transfer full): a factor that is not saved yet, or %NULL if the heading is
 * not that of one
 */
DiaryFactor *
diary_factor_new_from_column (const char *column)
{
  g_autoptr (DiaryFactor) self = NULL;
  g_autofree char *name = NULL;
  g_autofree char *unit = NULL;
  const char *bracket;

  g_return_val_if_fail (column != NULL, NULL);

  if (!g_str_has_prefix (column, COLUMN_PREFIX))
    return NULL;

  column += strlen (COLUMN_PREFIX);
  bracket = strchr (column, '[');
  if (bracket != NULL)
    {
      if (!g_str_has_suffix (bracket, "]"))
        return NULL;

      name = g_strndup (column, bracket - column);
      unit = g_strndup (bracket + 1, strlen (bracket) - 2);
    }

  self = diary_factor_new (name != NULL ? name : column, unit, DIARY_SCALE_AMOUNT);
  if ((bracket != NULL && self->unit == NULL) || !diary_record_validate (DIARY_RECORD (self), NULL))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * diary_factor_is_namesake:
 * @self: a factor
 * @other: a factor
 *
 * Returns: whether a person would take one for the other: their names and their units differ in
 *   nothing but case, composition and spaces
 */
gboolean
diary_factor_is_namesake (DiaryFactor *self, DiaryFactor *other)
{
  g_return_val_if_fail (DIARY_IS_FACTOR (self), FALSE);
  g_return_val_if_fail (DIARY_IS_FACTOR (other), FALSE);

  return is_same_word (self->name, other->name) && is_same_word (self->unit, other->unit);
}

/**
 * diary_factor_takes:
 * @self: a factor
 * @value: a value; NAN, which means "not recorded", is none
 *
 * Returns: whether the factor's scale has the value
 */
gboolean
diary_factor_takes (DiaryFactor *self, double value)
{
  g_return_val_if_fail (DIARY_IS_FACTOR (self), FALSE);

  switch (self->scale)
    {
    case DIARY_SCALE_RATING:
      return value >= 0 && value <= 10;
    case DIARY_SCALE_YES_NO:
      return value == 0 || value == 1;
    case DIARY_SCALE_AMOUNT:
    default:
      return isfinite (value);
    }
}
