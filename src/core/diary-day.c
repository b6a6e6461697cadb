/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-day.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-field.h"

typedef struct
{
  const char *factor; /* interned */
  double value;
} DiaryDayValue;

struct _DiaryDay
{
  DiaryRecord parent_instance;

  gboolean complete;
  GArray *values; /* of DiaryDayValue, in the order of compare_factors() */
  char *note;
};

G_DEFINE_FINAL_TYPE (DiaryDay, diary_day, DIARY_TYPE_RECORD)

/* The vocabulary's factors come first and in its order, the person's own by id. */
static int
compare_factors (const char *a, const char *b)
{
  const DiaryFactorTerm *term_a = diary_vocabulary_find_factor (a);
  const DiaryFactorTerm *term_b = diary_vocabulary_find_factor (b);

  if (term_a != NULL && term_b != NULL)
    return (term_a > term_b) - (term_a < term_b);
  if (term_a != NULL || term_b != NULL)
    return term_a != NULL ? -1 : 1;

  return strcmp (a, b);
}

/* Finds the place of @factor in the values: where it is, or where it belongs. */
static gboolean
find_factor (DiaryDay *self, const char *factor, guint *position)
{
  for (*position = 0; *position < self->values->len; (*position)++)
    {
      DiaryDayValue *value = &g_array_index (self->values, DiaryDayValue, *position);
      int order = compare_factors (value->factor, factor);

      if (order >= 0)
        return order == 0;
    }

  return FALSE;
}

static gboolean
fits (const DiaryDayValue *value)
{
  const DiaryFactorTerm *term = diary_vocabulary_find_factor (value->factor);

  return isfinite (value->value) &&
         (term == NULL || (value->value >= term->minimum && value->value <= term->maximum));
}

static void
set_out_of_range (const DiaryDayValue *value, GError **error)
{
  const DiaryFactorTerm *term = diary_vocabulary_find_factor (value->factor);
  g_autofree char *text = g_strdup_printf ("%.15g", value->value);
  g_autofree char *expected = NULL;

  if (term != NULL)
    expected = g_strdup_printf (_ ("give a number from %g to %g, or nothing"), term->minimum,
                                term->maximum);
  else
    expected = g_strdup (_ ("give a number, or nothing"));

  diary_error_set_invalid (error, value->factor, text, expected);
}

static gboolean
check_value (const DiaryDayValue *value, GError **error)
{
  if (diary_vocabulary_find_factor (value->factor) == NULL &&
      !g_uuid_string_is_valid (value->factor))
    {
      diary_error_set_invalid (error, "factor", value->factor,
                               _ ("give a factor of the vocabulary, or the id of one of your own"));
      return FALSE;
    }

  if (!fits (value))
    {
      set_out_of_range (value, error);
      return FALSE;
    }

  return TRUE;
}

static void
diary_day_copy_content (DiaryRecord *copy, DiaryRecord *source)
{
  DiaryDay *to = DIARY_DAY (copy);
  DiaryDay *from = DIARY_DAY (source);

  to->complete = from->complete;
  g_array_append_vals (to->values, from->values->data, from->values->len);
  to->note = g_strdup (from->note);
}

static gboolean
equal_values (GArray *a, GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      DiaryDayValue *value_a = &g_array_index (a, DiaryDayValue, i);
      DiaryDayValue *value_b = &g_array_index (b, DiaryDayValue, i);

      if (value_a->factor != value_b->factor || value_a->value != value_b->value)
        return FALSE;
    }

  return TRUE;
}

static gboolean
diary_day_equal_content (DiaryRecord *record_a, DiaryRecord *record_b)
{
  DiaryDay *a = DIARY_DAY (record_a);
  DiaryDay *b = DIARY_DAY (record_b);

  return diary_day_get_date (a) == diary_day_get_date (b) && a->complete == b->complete &&
         g_strcmp0 (a->note, b->note) == 0 && equal_values (a->values, b->values);
}

/* The base class wants a UUID for an id, which a day does not have, so there is no chaining up. */
static gboolean
diary_day_validate (DiaryRecord *record, GError **error)
{
  DiaryDay *self = DIARY_DAY (record);

  if (!diary_field_check_date ("date", diary_day_get_date (self), TRUE, error) ||
      !diary_field_check_text ("note", self->note, FALSE, error))
    return FALSE;

  for (guint i = 0; i < self->values->len; i++)
    if (!check_value (&g_array_index (self->values, DiaryDayValue, i), error))
      return FALSE;

  return TRUE;
}

static void
diary_day_finalize (GObject *object)
{
  DiaryDay *self = DIARY_DAY (object);

  g_array_unref (self->values);
  g_free (self->note);

  G_OBJECT_CLASS (diary_day_parent_class)->finalize (object);
}

static void
diary_day_class_init (DiaryDayClass *klass)
{
  DiaryRecordClass *record_class = DIARY_RECORD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_day_finalize;
  record_class->copy_content = diary_day_copy_content;
  record_class->equal_content = diary_day_equal_content;
  record_class->validate = diary_day_validate;
}

static void
diary_day_init (DiaryDay *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (DiaryDayValue));
}

/**
 * diary_day_new:
 * @date: its date
 *
 * Returns: (transfer full): a day of which nothing is recorded yet; its id is its date
 */
DiaryDay *
diary_day_new (DiaryDate date)
{
  g_autofree char *id = NULL;
  DiaryDay *self;

  g_return_val_if_fail (diary_date_is_valid (date), NULL);

  id = diary_date_format (date);
  self = g_object_new (DIARY_TYPE_DAY, NULL);
  diary_record_set_id (DIARY_RECORD (self), id);

  return self;
}

/**
 * diary_day_get_date:
 * @self: a day
 *
 * Returns: its date, which is what its id says
 */
DiaryDate
diary_day_get_date (DiaryDay *self)
{
  g_return_val_if_fail (DIARY_IS_DAY (self), DIARY_DATE_NONE);

  return diary_date_parse (diary_record_get_id (DIARY_RECORD (self)));
}

/**
 * diary_day_get_complete:
 * @self: a day
 *
 * Returns: whether the person said that every episode of the day is recorded
 */
gboolean
diary_day_get_complete (DiaryDay *self)
{
  g_return_val_if_fail (DIARY_IS_DAY (self), FALSE);

  return self->complete;
}

/**
 * diary_day_set_complete:
 * @self: a day
 * @complete: whether the person said that every episode of the day is recorded
 */
void
diary_day_set_complete (DiaryDay *self, gboolean complete)
{
  g_return_if_fail (DIARY_IS_DAY (self));

  self->complete = !!complete;
}

/**
 * diary_day_get_note:
 * @self: a day
 *
 * Returns: (nullable) (transfer none): its note
 */
const char *
diary_day_get_note (DiaryDay *self)
{
  g_return_val_if_fail (DIARY_IS_DAY (self), NULL);

  return self->note;
}

/**
 * diary_day_set_note:
 * @self: a day
 * @note: (nullable): its note
 */
void
diary_day_set_note (DiaryDay *self, const char *note)
{
  g_return_if_fail (DIARY_IS_DAY (self));

  diary_field_set_text (&self->note, note);
}

/**
 * diary_day_get_value:
 * @self: a day
 * @factor: a key of the vocabulary, or the id of one of the person's own factors
 *
 * Returns: the factor's value in its own unit, or NAN if not recorded
 */
double
diary_day_get_value (DiaryDay *self, const char *factor)
{
  guint position;

  g_return_val_if_fail (DIARY_IS_DAY (self), NAN);
  g_return_val_if_fail (factor != NULL, NAN);

  if (!find_factor (self, factor, &position))
    return NAN;

  return g_array_index (self->values, DiaryDayValue, position).value;
}

/**
 * diary_day_set_value:
 * @self: a day
 * @factor: a key of the vocabulary, or the id of one of the person's own factors
 * @value: the value in the factor's own unit, or NAN for "not recorded"
 */
void
diary_day_set_value (DiaryDay *self, const char *factor, double value)
{
  DiaryDayValue entry;
  gboolean found;
  guint position;

  g_return_if_fail (DIARY_IS_DAY (self));
  g_return_if_fail (factor != NULL);

  /* Adding zero makes a negative zero a plain one, which reads the same everywhere. */
  entry = (DiaryDayValue){ g_intern_string (factor), value + 0.0 };
  found = find_factor (self, factor, &position);

  if (found)
    g_array_remove_index (self->values, position);
  if (!isnan (value))
    g_array_insert_val (self->values, position, entry);
}

/**
 * diary_day_get_factors:
 * @self: a day
 *
 * Returns: (transfer full): the factors that have a value, the vocabulary's in its order, then the
 *   person's own by id
 */
char **
diary_day_get_factors (DiaryDay *self)
{
  g_autoptr (GStrvBuilder) factors = g_strv_builder_new ();

  g_return_val_if_fail (DIARY_IS_DAY (self), NULL);

  for (guint i = 0; i < self->values->len; i++)
    g_strv_builder_add (factors, g_array_index (self->values, DiaryDayValue, i).factor);

  return g_strv_builder_end (factors);
}

/**
 * diary_day_is_empty:
 * @self: a day
 *
 * Returns: whether it has nothing but its date
 */
gboolean
diary_day_is_empty (DiaryDay *self)
{
  g_return_val_if_fail (DIARY_IS_DAY (self), TRUE);

  return !self->complete && self->note == NULL && self->values->len == 0;
}
