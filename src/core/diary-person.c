/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-person.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-field.h"

struct _DiaryPerson
{
  DiaryRecord parent_instance;

  char *name;
  DiaryDate birth_date;
};

G_DEFINE_FINAL_TYPE (DiaryPerson, diary_person, DIARY_TYPE_RECORD)

static gboolean
check_id (DiaryRecord *record, GError **error)
{
  const char *id = diary_record_get_id (record);

  if (g_strcmp0 (id, DIARY_PERSON_ID) == 0)
    return TRUE;

  diary_error_set_invalid (error, "id", id,
                           _ ("leave it out: a diary says of one person only who keeps it"));

  return FALSE;
}

static void
diary_person_copy_content (DiaryRecord *copy, DiaryRecord *source)
{
  DiaryPerson *to = DIARY_PERSON (copy);
  DiaryPerson *from = DIARY_PERSON (source);

  to->name = g_strdup (from->name);
  to->birth_date = from->birth_date;
}

static gboolean
diary_person_equal_content (DiaryRecord *record_a, DiaryRecord *record_b)
{
  DiaryPerson *a = DIARY_PERSON (record_a);
  DiaryPerson *b = DIARY_PERSON (record_b);

  return g_strcmp0 (a->name, b->name) == 0 && a->birth_date == b->birth_date;
}

static gboolean
diary_person_validate (DiaryRecord *record, GError **error)
{
  DiaryPerson *self = DIARY_PERSON (record);

  return DIARY_RECORD_CLASS (diary_person_parent_class)->validate (record, error) &&
         check_id (record, error) && diary_field_check_text ("name", self->name, TRUE, error) &&
         diary_field_check_date ("birth_date", self->birth_date, FALSE, error);
}

static void
diary_person_finalize (GObject *object)
{
  DiaryPerson *self = DIARY_PERSON (object);

  g_free (self->name);

  G_OBJECT_CLASS (diary_person_parent_class)->finalize (object);
}

static void
diary_person_class_init (DiaryPersonClass *klass)
{
  DiaryRecordClass *record_class = DIARY_RECORD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_person_finalize;
  record_class->copy_content = diary_person_copy_content;
  record_class->equal_content = diary_person_equal_content;
  record_class->validate = diary_person_validate;
}

static void
diary_person_init (DiaryPerson *self)
{
  diary_record_set_id (DIARY_RECORD (self), DIARY_PERSON_ID);
}

/**
 * diary_person_new:
 * @name: the name
 * @birth_date: the birth date, or %DIARY_DATE_NONE
 *
 * Returns: (transfer full): who keeps the diary, not kept in it yet
 */
DiaryPerson *
diary_person_new (const char *name, DiaryDate birth_date)
{
  DiaryPerson *self = g_object_new (DIARY_TYPE_PERSON, NULL);

  diary_person_set_name (self, name);
  diary_person_set_birth_date (self, birth_date);

  return self;
}

/**
 * diary_person_get_name:
 * @self: a person
 *
 * Returns: (nullable) (transfer none): the name
 */
const char *
diary_person_get_name (DiaryPerson *self)
{
  g_return_val_if_fail (DIARY_IS_PERSON (self), NULL);

  return self->name;
}

/**
 * diary_person_set_name:
 * @self: a person
 * @name: the name
 */
void
diary_person_set_name (DiaryPerson *self, const char *name)
{
  g_return_if_fail (DIARY_IS_PERSON (self));

  diary_field_set_text (&self->name, name);
}

/**
 * diary_person_get_birth_date:
 * @self: a person
 *
 * Returns: the birth date, or %DIARY_DATE_NONE
 */
DiaryDate
diary_person_get_birth_date (DiaryPerson *self)
{
  g_return_val_if_fail (DIARY_IS_PERSON (self), DIARY_DATE_NONE);

  return self->birth_date;
}

/**
 * diary_person_set_birth_date:
 * @self: a person
 * @birth_date: the birth date, or %DIARY_DATE_NONE
 */
void
diary_person_set_birth_date (DiaryPerson *self, DiaryDate birth_date)
{
  g_return_if_fail (DIARY_IS_PERSON (self));

  self->birth_date = birth_date;
}
