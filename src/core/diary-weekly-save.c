/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-weekly-save.h"

#include "diary-error.h"

struct _DiaryWeeklySave
{
  GObject parent_instance;

  DiaryDate date;
  GPtrArray *before; /* (element-type DiarySign) (nullable elements): what the diary has */
  GPtrArray *after;  /* (element-type DiarySign) (nullable elements): what it is to have */
};

G_DEFINE_FINAL_TYPE (DiaryWeeklySave, diary_weekly_save, G_TYPE_OBJECT)

static void
clear_object (gpointer object)
{
  g_clear_object (&object);
}

static void
replace (GPtrArray *signs, size_t question, DiarySign *sign)
{
  g_clear_object (&signs->pdata[question]);
  signs->pdata[question] = sign;
}

/* Of several answers to one question, as when a sign was added by itself too, a yes is the one that
 * must not be overlooked. */
static DiarySign *
find_answer (GPtrArray *signs, const DiaryWeeklyQuestion *question, DiaryDate date)
{
  DiarySign *found = NULL;

  for (guint i = 0; i < signs->len; i++)
    {
      DiarySign *sign = signs->pdata[i];

      if (diary_sign_get_date (sign) == date && diary_weekly_question_is_about (question, sign) &&
          (found == NULL || (diary_sign_get_present (sign) && !diary_sign_get_present (found))))
        found = sign;
    }

  return found;
}

static void
set_place (DiarySign *sign, const DiaryPlace *place)
{
  if (place == NULL)
    return;
  diary_sign_set_site (sign, place->site);
  diary_sign_set_side (sign, place->side);
}

/* Changes the diary's answer to one question to @to. One that is gone was deleted elsewhere. */
static gboolean
change (DiaryDatabase *database, DiarySign *from, DiarySign *to, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (to != NULL)
    return diary_database_save (database, DIARY_RECORD (to), error);
  if (from == NULL)
    return TRUE;

  if (diary_database_delete (database, DIARY_TYPE_SIGN, diary_record_get_id (DIARY_RECORD (from)),
                             &local_error) ||
      g_error_matches (local_error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Changes all answers, or none. */
static gboolean
change_all (DiaryDatabase *database, GPtrArray *from, GPtrArray *to, GError **error)
{
  if (!diary_database_begin (database, error))
    return FALSE;

  for (guint i = 0; i < to->len; i++)
    if (!change (database, from->pdata[i], to->pdata[i], error))
      {
        diary_database_rollback (database);
        return FALSE;
      }

  return diary_database_commit (database, error);
}

static void
diary_weekly_save_finalize (GObject *object)
{
  DiaryWeeklySave *self = DIARY_WEEKLY_SAVE (object);

  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->after);

  G_OBJECT_CLASS (diary_weekly_save_parent_class)->finalize (object);
}

static void
diary_weekly_save_class_init (DiaryWeeklySaveClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_weekly_save_finalize;
}

static void
diary_weekly_save_init (DiaryWeeklySave *self)
{
  size_t n_questions;

  diary_weekly_check_get_questions (&n_questions);
  self->before = g_ptr_array_new_with_free_func (clear_object);
  self->after = g_ptr_array_new_with_free_func (clear_object);
  g_ptr_array_set_size (self->before, (int) n_questions);
  g_ptr_array_set_size (self->after, (int) n_questions);
}

/**
 * diary_weekly_save_new:
 * @date: the date of the check
 * @signs: (element-type DiarySign): what the diary has of that date
 *
 * Returns: (transfer full): a check that changes nothing but what is answered in it. What is among
 *   @signs is taken for the answer until another one is given.
 */
DiaryWeeklySave *
diary_weekly_save_new (DiaryDate date, GPtrArray *signs)
{
  const DiaryWeeklyQuestion *questions;
  DiaryWeeklySave *self;
  size_t n_questions;

  g_return_val_if_fail (signs != NULL, NULL);

  self = g_object_new (DIARY_TYPE_WEEKLY_SAVE, NULL);
  self->date = date;
  questions = diary_weekly_check_get_questions (&n_questions);
  for (size_t i = 0; i < n_questions; i++)
    {
      DiarySign *sign = find_answer (signs, &questions[i], date);

      if (sign != NULL)
        {
          replace (self->before, i, DIARY_SIGN (diary_record_copy (DIARY_RECORD (sign))));
          replace (self->after, i, DIARY_SIGN (diary_record_copy (DIARY_RECORD (sign))));
        }
    }

  return self;
}

/**
 * diary_weekly_save_get_before:
 * @self: a check
 * @question: the index of a question
 *
 * Returns: (transfer none) (nullable): the answer that the diary had
 */
DiarySign *
diary_weekly_save_get_before (DiaryWeeklySave *self, size_t question)
{
  g_return_val_if_fail (DIARY_IS_WEEKLY_SAVE (self), NULL);
  g_return_val_if_fail (question < self->before->len, NULL);

  return self->before->pdata[question];
}

/**
 * diary_weekly_save_answer:
 * @self: a check that is not being saved
 * @question: the index of a question
 * @answer: the person's answer
 * @place: (nullable): where, of a yes; without a site if that is not said, and %NULL if it was not
 *   asked, which leaves a place that was recorded
 * @note: (nullable): more about a yes
 *
 * Answers a question. A no that the diary had stays as it was recorded.
 */
void
diary_weekly_save_answer (DiaryWeeklySave *self,
                          size_t question,
                          DiaryWeeklyAnswer answer,
                          const DiaryPlace *place,
                          const char *note)
{
  const DiaryWeeklyQuestion *questions;
  DiarySign *before, *sign;
  const DiaryPlace nowhere = { NULL, NULL };
  gboolean present = answer == DIARY_WEEKLY_YES;
  size_t n_questions;

  g_return_if_fail (DIARY_IS_WEEKLY_SAVE (self));
  g_return_if_fail (question < self->before->len);

  questions = diary_weekly_check_get_questions (&n_questions);
  before = self->before->pdata[question];
  if (before != NULL && answer != DIARY_WEEKLY_NOT_SAID)
    sign = DIARY_SIGN (diary_record_copy (DIARY_RECORD (before)));
  else
    sign = diary_weekly_question_answer (&questions[question], answer, self->date);

  if (sign != NULL && (present || diary_sign_get_present (sign)))
    {
      diary_sign_set_present (sign, present);
      set_place (sign, present ? place : &nowhere);
      diary_sign_set_note (sign, present ? note : NULL);
    }
  replace (self->after, question, sign);
}

/**
 * diary_weekly_save_count:
 * @self: a check
 *
 * Returns: how many questions are answered
 */
int
diary_weekly_save_count (DiaryWeeklySave *self)
{
  int n_answered = 0;

  g_return_val_if_fail (DIARY_IS_WEEKLY_SAVE (self), 0);

  for (guint i = 0; i < self->after->len; i++)
    n_answered += self->after->pdata[i] != NULL;

  return n_answered;
}

/**
 * diary_weekly_save_is_empty:
 * @self: a check
 *
 * Returns: whether there is nothing to save: no question is answered, and none was
 */
gboolean
diary_weekly_save_is_empty (DiaryWeeklySave *self)
{
  g_return_val_if_fail (DIARY_IS_WEEKLY_SAVE (self), TRUE);

  for (guint i = 0; i < self->before->len; i++)
    if (self->before->pdata[i] != NULL)
      return FALSE;

  return diary_weekly_save_count (self) == 0;
}

/**
 * diary_weekly_save_run:
 * @self: a check
 * @database: the diary
 * @error: where to put the error
 *
 * Saves the answers in one transaction: a new answer is added, one that was changed takes the place
 * of the old one, one that was taken back is deleted. What was not answered is not recorded.
 *
 * Returns: whether all answers are saved; if not, none is
 */
gboolean
diary_weekly_save_run (DiaryWeeklySave *self, DiaryDatabase *database, GError **error)
{
  g_return_val_if_fail (DIARY_IS_WEEKLY_SAVE (self), FALSE);
  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);

  return change_all (database, self->before, self->after, error);
}

/**
 * diary_weekly_save_undo:
 * @self: a check that was saved
 * @database: the diary
 * @error: where to put the error
 *
 * Takes the check back in one transaction: what it added is deleted, and what it replaced or
 * deleted is there again.
 *
 * Returns: whether all of it is taken back; if not, nothing is
 */
gboolean
diary_weekly_save_undo (DiaryWeeklySave *self, DiaryDatabase *database, GError **error)
{
  g_return_val_if_fail (DIARY_IS_WEEKLY_SAVE (self), FALSE);
  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);

  return change_all (database, self->after, self->before, error);
}
