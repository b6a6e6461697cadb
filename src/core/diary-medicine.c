/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-medicine.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-field.h"

struct _DiaryMedicine
{
  DiaryRecord parent_instance;

  char *name;
  char *dose;
  char *purpose;
  DiaryDate from;
  DiaryDate until;
  char *note;
};

G_DEFINE_FINAL_TYPE (DiaryMedicine, diary_medicine, DIARY_TYPE_RECORD)

static gboolean
check_period (DiaryMedicine *self, GError **error)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autofree char *expected = NULL;

  if (self->from == DIARY_DATE_NONE || self->until == DIARY_DATE_NONE || self->until >= self->from)
    return TRUE;

  from = diary_date_format (self->from);
  until = diary_date_format (self->until);
  expected = g_strdup_printf (_ ("give a date that is not before %s, the first day"), from);
  diary_error_set_invalid (error, "until", until, expected);

  return FALSE;
}

static void
diary_medicine_copy_content (DiaryRecord *copy, DiaryRecord *source)
{
  DiaryMedicine *to = DIARY_MEDICINE (copy);
  DiaryMedicine *from = DIARY_MEDICINE (source);

  to->name = g_strdup (from->name);
  to->dose = g_strdup (from->dose);
  to->purpose = g_strdup (from->purpose);
  to->from = from->from;
  to->until = from->until;
  to->note = g_strdup (from->note);
}

static gboolean
diary_medicine_equal_content (DiaryRecord *record_a, DiaryRecord *record_b)
{
  DiaryMedicine *a = DIARY_MEDICINE (record_a);
  DiaryMedicine *b = DIARY_MEDICINE (record_b);

  return g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->dose, b->dose) == 0 &&
         g_strcmp0 (a->purpose, b->purpose) == 0 && a->from == b->from && a->until == b->until &&
         g_strcmp0 (a->note, b->note) == 0;
}

static gboolean
diary_medicine_validate (DiaryRecord *record, GError **error)
{
  DiaryMedicine *self = DIARY_MEDICINE (record);

  return DIARY_RECORD_CLASS (diary_medicine_parent_class)->validate (record, error) &&
         diary_field_check_text ("name", self->name, TRUE, error) &&
         diary_field_check_text ("dose", self->dose, FALSE, error) &&
         diary_field_check_text ("purpose", self->purpose, FALSE, error) &&
         diary_field_check_text ("note", self->note, FALSE, error) &&
         diary_field_check_date ("from", self->from, FALSE, error) &&
         diary_field_check_date ("until", self->until, FALSE, error) && check_period (self, error);
}

static void
diary_medicine_finalize (GObject *object)
{
  DiaryMedicine *self = DIARY_MEDICINE (object);

  g_free (self->name);
  g_free (self->dose);
  g_free (self->purpose);
  g_free (self->note);

  G_OBJECT_CLASS (diary_medicine_parent_class)->finalize (object);
}

static void
diary_medicine_class_init (DiaryMedicineClass *klass)
{
  DiaryRecordClass *record_class = DIARY_RECORD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_medicine_finalize;
  record_class->copy_content = diary_medicine_copy_content;
  record_class->equal_content = diary_medicine_equal_content;
  record_class->validate = diary_medicine_validate;
}

static void
diary_medicine_init (DiaryMedicine *self)
{
}

/**
 * diary_medicine_new:
 * @name: its name
 *
 * Returns: (transfer full): a medicine that is not saved yet
 */
DiaryMedicine *
diary_medicine_new (const char *name)
{
  DiaryMedicine *self = g_object_new (DIARY_TYPE_MEDICINE, NULL);

  diary_medicine_set_name (self, name);

  return self;
}

/**
 * diary_medicine_get_name:
 * @self: a medicine
 *
 * Returns: (nullable) (transfer none): its name
 */
const char *
diary_medicine_get_name (DiaryMedicine *self)
{
  g_return_val_if_fail (DIARY_IS_MEDICINE (self), NULL);

  return self->name;
}

/**
 * diary_medicine_set_name:
 * @self: a medicine
 * @name: (nullable): its name
 */
void
diary_medicine_set_name (DiaryMedicine *self, const char *name)
{
  g_return_if_fail (DIARY_IS_MEDICINE (self));

  diary_field_set_text (&self->name, name);
}

/**
 * diary_medicine_get_dose:
 * @self: a medicine
 *
 * Returns: (nullable) (transfer none): how much of it is taken, in the person's words
 */
const char *
diary_medicine_get_dose (DiaryMedicine *self)
{
  g_return_val_if_fail (DIARY_IS_MEDICINE (self), NULL);

  return self->dose;
}

/**
 * diary_medicine_set_dose:
 * @self: a medicine
 * @dose: (nullable): how much of it is taken
 */
void
diary_medicine_set_dose (DiaryMedicine *self, const char *dose)
{
  g_return_if_fail (DIARY_IS_MEDICINE (self));

  diary_field_set_text (&self->dose, dose);
}

/**
 * diary_medicine_get_purpose:
 * @self: a medicine
 *
 * Returns: (nullable) (transfer none): what it is taken for
 */
const char *
diary_medicine_get_purpose (DiaryMedicine *self)
{
  g_return_val_if_fail (DIARY_IS_MEDICINE (self), NULL);

  return self->purpose;
}

/**
 * diary_medicine_set_purpose:
 * @self: a medicine
 * @purpose: (nullable): what it is taken for
 */
void
diary_medicine_set_purpose (DiaryMedicine *self, const char *purpose)
{
  g_return_if_fail (DIARY_IS_MEDICINE (self));

  diary_field_set_text (&self->purpose, purpose);
}

/**
 * diary_medicine_get_from:
 * @self: a medicine
 *
 * Returns: the first day on which it was taken, or %DIARY_DATE_NONE
 */
DiaryDate
diary_medicine_get_from (DiaryMedicine *self)
{
  g_return_val_if_fail (DIARY_IS_MEDICINE (self), DIARY_DATE_NONE);

  return self->from;
}

/**
 * diary_medicine_set_from:
 * @self: a medicine
 * @from: the first day, or %DIARY_DATE_NONE
 */
void
diary_medicine_set_from (DiaryMedicine *self, DiaryDate from)
{
  g_return_if_fail (DIARY_IS_MEDICINE (self));

  self->from = from;
}

/**
 * diary_medicine_get_until:
 * @self: a medicine
 *
 * Returns: the last day on which it was taken, or %DIARY_DATE_NONE
 */
DiaryDate
diary_medicine_get_until (DiaryMedicine *self)
{
  g_return_val_if_fail (DIARY_IS_MEDICINE (self), DIARY_DATE_NONE);

  return self->until;
}

/**
 * diary_medicine_is_taken:
 * @self: a medicine
 * @today: a date
 *
 * Returns: whether it was not over by @today; its last day is a day on which it is taken
 */
gboolean
diary_medicine_is_taken (DiaryMedicine *self, DiaryDate today)
{
  g_return_val_if_fail (DIARY_IS_MEDICINE (self), FALSE);

  return self->until == DIARY_DATE_NONE || self->until >= today;
}

/**
 * diary_medicine_set_until:
 * @self: a medicine
 * @until: the last day, or %DIARY_DATE_NONE
 */
void
diary_medicine_set_until (DiaryMedicine *self, DiaryDate until)
{
  g_return_if_fail (DIARY_IS_MEDICINE (self));

  self->until = until;
}

/**
 * diary_medicine_get_note:
 * @self: a medicine
 *
 * Returns: (nullable) (transfer none): its note
 */
const char *
diary_medicine_get_note (DiaryMedicine *self)
{
  g_return_val_if_fail (DIARY_IS_MEDICINE (self), NULL);

  return self->note;
}

/**
 * diary_medicine_set_note:
 * @self: a medicine
 * @note: (nullable): its note
 */
void
diary_medicine_set_note (DiaryMedicine *self, const char *note)
{
  g_return_if_fail (DIARY_IS_MEDICINE (self));

  diary_field_set_text (&self->note, note);
}
