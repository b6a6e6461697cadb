/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-weekly-check.h"

#include <glib/gi18n-lib.h>

#define WEEK 7

/* The weeks that are looked back on: about as long as a warning stands. */
#define MOST_WEEKS 26

/* A day is one of the check if most of its questions were answered; one sign by itself was added
 * because it was there. */
#define LEAST_ANSWERED (G_N_ELEMENTS (questions) / 2 + 1)

/* What the articles and the checklists of red flags ask for. Weakness is asked for twice: what is
 * felt and what fails are different findings. */
static const DiaryWeeklyQuestion questions[] = {
  { "weakness", "felt", TRUE, N_ ("Does a muscle feel weak?"),
    N_ ("A feeling of weakness, even if everything still works.") },
  { "weakness", "task", TRUE, N_ ("Does an everyday task fail that you could do before?"),
    N_ ("For example doing up a button, turning a key, opening a jar, lifting an arm overhead, "
        "climbing stairs, rising from a chair, walking on your heels or on your toes; or you keep "
        "dropping things or tripping.") },
  { "wasting", "seen", TRUE, N_ ("Does a muscle look smaller than the one on the other side?"),
    N_ ("Flatter or thinner than it used to be. A small difference that was always there is not "
        "meant.") },
  { "speech", NULL, FALSE, N_ ("Is your speech slurred?"),
    N_ ("Or harder for others to understand than it used to be.") },
  { "swallowing", NULL, FALSE, N_ ("Is it hard to swallow?"),
    N_ ("Or do food and drink go down the wrong way more often than they used to?") },
  { "breathing", NULL, FALSE, N_ ("Are you short of breath at rest, or when you lie flat?"), NULL },
  { "numbness", NULL, TRUE, N_ ("Is a part of your body numb?"),
    N_ ("Touch is felt less there, or not at all.") },
  { "tingling", NULL, TRUE, N_ ("Do you have pins and needles?"),
    N_ ("Tingling or prickling of the skin.") },
  { "pain", NULL, TRUE, N_ ("Does a muscle or a limb hurt?"), NULL },
  { "coordination", NULL, FALSE, N_ ("Are you clumsier or less steady than before?"), NULL },
  { "stiffness", NULL, TRUE, N_ ("Is a muscle or a joint stiff?"), NULL },
  { "cramps", NULL, TRUE, N_ ("Do you have muscle cramps?"),
    N_ ("A muscle tightens, and that hurts.") },
  { "fatigue", NULL, FALSE, N_ ("Are you more tired than usual?"),
    N_ ("More than what you did, or how you slept, explains.") },
};

/* Weakness that is not told to be a failed task is one that is felt. */
static gboolean
is_about (const DiaryWeeklyQuestion *question, const char *sign, const char *how)
{
  gboolean about_task = g_strcmp0 (question->how, "task") == 0;

  if (!g_str_equal (sign, question->sign))
    return FALSE;

  return !g_str_equal (sign, "weakness") || about_task == (g_strcmp0 (how, "task") == 0);
}

static gboolean
does_answer (const DiaryWarningsSign *sign, const DiaryWeeklyQuestion *question)
{
  return is_about (question, sign->sign, sign->how);
}

/* Whether the signs from @begin to before @end, all of one date, are those of a check. */
static gboolean
is_check (const GArray *signs, guint begin, guint end)
{
  size_t n_answered = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (questions); i++)
    for (guint j = begin; j < end; j++)
      if (does_answer (&g_array_index (signs, DiaryWarningsSign, j), &questions[i]))
        {
          n_answered++;
          break;
        }

  return n_answered >= LEAST_ANSWERED;
}

/* The dates of the checks up to today, rising. */
static GArray *
list_checks (const GArray *signs, DiaryDate today)
{
  GArray *checks = g_array_new (FALSE, FALSE, sizeof (DiaryDate));
  guint end;

  for (guint begin = 0; begin < signs->len; begin = end)
    {
      DiaryDate date = g_array_index (signs, DiaryWarningsSign, begin).date;

      end = begin;
      while (end < signs->len && g_array_index (signs, DiaryWarningsSign, end).date == date)
        end++;
      if (date <= today && is_check (signs, begin, end))
        g_array_append_val (checks, date);
    }

  return checks;
}

/* In how many of the last weeks, of seven days up to today, there was a check. */
static int
count_weeks (const GArray *checks, DiaryDate today, int n_weeks)
{
  int n_done = 0;

  for (int week = 0; week < n_weeks; week++)
    {
      gboolean done = FALSE;

      for (guint i = 0; i < checks->len && !done; i++)
        done = (today - g_array_index (checks, DiaryDate, i)) / WEEK == week;
      n_done += done;
    }

  return n_done;
}

/**
 * diary_weekly_check_get_questions:
 * @n_questions: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_questions): the questions, in the order in which they
 * are asked
 */
const DiaryWeeklyQuestion *
diary_weekly_check_get_questions (size_t *n_questions)
{
  g_return_val_if_fail (n_questions != NULL, NULL);

  *n_questions = G_N_ELEMENTS (questions);

  return questions;
}

/**
 * diary_weekly_question_get_text:
 * @self: a question
 *
 * Returns: (transfer none): what is asked, in the person's language
 */
const char *
diary_weekly_question_get_text (const DiaryWeeklyQuestion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _ (self->text);
}

/**
 * diary_weekly_question_get_hint:
 * @self: a question
 *
 * Returns: (transfer none) (nullable): what else helps to answer it, in the person's language
 */
const char *
diary_weekly_question_get_hint (const DiaryWeeklyQuestion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->hint != NULL ? _ (self->hint) : NULL;
}

/**
 * diary_weekly_question_is_about:
 * @self: a question
 * @sign: a sign that was recorded
 *
 * Returns: whether @sign is an answer to it, whichever way it was given
 */
gboolean
diary_weekly_question_is_about (const DiaryWeeklyQuestion *self, DiarySign *sign)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (DIARY_IS_SIGN (sign), FALSE);

  return is_about (self, diary_sign_get_sign (sign), diary_sign_get_how (sign));
}

/**
 * diary_weekly_question_answer:
 * @self: a question
 * @answer: the person's answer
 * @date: when it was given
 *
 * Returns: (transfer full) (nullable): the sign to be saved, present or absent, or %NULL if the
 *   person would rather not say: then nothing is recorded
 */
DiarySign *
diary_weekly_question_answer (const DiaryWeeklyQuestion *self,
                              DiaryWeeklyAnswer answer,
                              DiaryDate date)
{
  DiarySign *sign;

  g_return_val_if_fail (self != NULL, NULL);

  if (answer == DIARY_WEEKLY_NOT_SAID)
    return NULL;

  sign = diary_sign_new (date, self->sign, answer == DIARY_WEEKLY_YES);
  diary_sign_set_how (sign, self->how);

  return sign;
}

/**
 * diary_weekly_check_look:
 * @input: a sealed input
 * @today: the present day
 *
 * Finds out when the check was done, and whether it is time for the next one: seven days after the
 * last one, or after the diary began. Counting symptoms can increase them, so it is never offered
 * sooner.
 *
 * Returns: where the check stands
 */
DiaryWeeklyCheck
diary_weekly_check_look (DiaryWarningsInput *input, DiaryDate today)
{
  DiaryWeeklyCheck self = { 0 };
  g_autoptr (GArray) checks = NULL;
  DiaryDate first;

  g_return_val_if_fail (DIARY_IS_WARNINGS_INPUT (input), self);

  first = diary_warnings_input_get_first (input);
  if (first == DIARY_DATE_NONE || first > today)
    return self;

  checks = list_checks (diary_warnings_input_get_signs (input), today);
  if (checks->len > 0)
    self.last = g_array_index (checks, DiaryDate, checks->len - 1);

  self.next = (self.last != DIARY_DATE_NONE ? self.last : first) + WEEK;
  self.due = self.next <= today;
  self.n_weeks = MIN ((today - first + 1) / WEEK, MOST_WEEKS);
  self.n_done = count_weeks (checks, today, self.n_weeks);

  return self;
}

/**
 * diary_weekly_check_format:
 * @self: where the check stands
 *
 * Returns: (transfer full) (nullable): in how many weeks it was done, or %NULL before the first
 * week is over
 */
char *
diary_weekly_check_format (const DiaryWeeklyCheck *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_weeks == 0)
    return NULL;

  return g_strdup_printf (ngettext ("Weekly check done %d of %d week.",
                                    "Weekly check done %d of %d weeks.", self->n_weeks),
                          self->n_done, self->n_weeks);
}
