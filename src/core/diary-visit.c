/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-visit.h"

#include "diary-field.h"

struct _DiaryVisit
{
  DiaryRecord parent_instance;

  DiaryDate date;
  char *what;
  char *result;
  char *note;
};

G_DEFINE_FINAL_TYPE (DiaryVisit, diary_visit, DIARY_TYPE_RECORD)

static void
diary_visit_copy_content (DiaryRecord *copy, DiaryRecord *source)
{
  DiaryVisit *to = DIARY_VISIT (copy);
  DiaryVisit *from = DIARY_VISIT (source);

  to->date = from->date;
  to->what = g_strdup (from->what);
  to->result = g_strdup (from->result);
  to->note = g_strdup (from->note);
}

static gboolean
diary_visit_equal_content (DiaryRecord *record_a, DiaryRecord *record_b)
{
  DiaryVisit *a = DIARY_VISIT (record_a);
  DiaryVisit *b = DIARY_VISIT (record_b);

  return a->date == b->date && g_strcmp0 (a->what, b->what) == 0 &&
         g_strcmp0 (a->result, b->result) == 0 && g_strcmp0 (a->note, b->note) == 0;
}

static gboolean
diary_visit_validate (DiaryRecord *record, GError **error)
{
  DiaryVisit *self = DIARY_VISIT (record);

  return DIARY_RECORD_CLASS (diary_visit_parent_class)->validate (record, error) &&
         diary_field_check_date ("date", self->date, TRUE, error) &&
         diary_field_check_text ("what", self->what, TRUE, error) &&
         diary_field_check_text ("result", self->result, FALSE, error) &&
         diary_field_check_text ("note", self->note, FALSE, error);
}

static void
diary_visit_finalize (GObject *object)
{
  DiaryVisit *self = DIARY_VISIT (object);

  g_free (self->what);
  g_free (self->result);
  g_free (self->note);

  G_OBJECT_CLASS (diary_visit_parent_class)->finalize (object);
}

static void
diary_visit_class_init (DiaryVisitClass *klass)
{
  DiaryRecordClass *record_class = DIARY_RECORD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_visit_finalize;
  record_class->copy_content = diary_visit_copy_content;
  record_class->equal_content = diary_visit_equal_content;
  record_class->validate = diary_visit_validate;
}

static void
diary_visit_init (DiaryVisit *self)
{
}

/**
 * diary_visit_new:
 * @date: its date
 * @what: what visit or test it was
 *
 * Returns: (transfer full): a visit that is not saved yet
 */
DiaryVisit *
diary_visit_new (DiaryDate date, const char *what)
{
  DiaryVisit *self = g_object_new (DIARY_TYPE_VISIT, NULL);

  diary_visit_set_date (self, date);
  diary_visit_set_what (self, what);

  return self;
}

/**
 * diary_visit_get_date:
 * @self: a visit
 *
 * Returns: its date
 */
DiaryDate
diary_visit_get_date (DiaryVisit *self)
{
  g_return_val_if_fail (DIARY_IS_VISIT (self), DIARY_DATE_NONE);

  return self->date;
}

/**
 * diary_visit_set_date:
 * @self: a visit
 * @date: its date
 */
void
diary_visit_set_date (DiaryVisit *self, DiaryDate date)
{
  g_return_if_fail (DIARY_IS_VISIT (self));

  self->date = date;
}

/**
 * diary_visit_get_what:
 * @self: a visit
 *
 * Returns: (nullable) (transfer none): what visit or test it was
 */
const char *
diary_visit_get_what (DiaryVisit *self)
{
  g_return_val_if_fail (DIARY_IS_VISIT (self), NULL);

  return self->what;
}

/**
 * diary_visit_set_what:
 * @self: a visit
 * @what: (nullable): what visit or test it was
 */
void
diary_visit_set_what (DiaryVisit *self, const char *what)
{
  g_return_if_fail (DIARY_IS_VISIT (self));

  diary_field_set_text (&self->what, what);
}

/**
 * diary_visit_get_result:
 * @self: a visit
 *
 * Returns: (nullable) (transfer none): what came of it
 */
const char *
diary_visit_get_result (DiaryVisit *self)
{
  g_return_val_if_fail (DIARY_IS_VISIT (self), NULL);

  return self->result;
}

/**
 * diary_visit_set_result:
 * @self: a visit
 * @result: (nullable): what came of it
 */
void
diary_visit_set_result (DiaryVisit *self, const char *result)
{
  g_return_if_fail (DIARY_IS_VISIT (self));

  diary_field_set_text (&self->result, result);
}

/**
 * diary_visit_get_note:
 * @self: a visit
 *
 * Returns: (nullable) (transfer none): its note
 */
const char *
diary_visit_get_note (DiaryVisit *self)
{
  g_return_val_if_fail (DIARY_IS_VISIT (self), NULL);

  return self->note;
}

/**
 * diary_visit_set_note:
 * @self: a visit
 * @note: (nullable): its note
 */
void
diary_visit_set_note (DiaryVisit *self, const char *note)
{
  g_return_if_fail (DIARY_IS_VISIT (self));

  diary_field_set_text (&self->note, note);
}
