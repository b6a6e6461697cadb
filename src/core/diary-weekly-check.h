/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-sign.h"
#include "diary-warnings-input.h"

G_BEGIN_DECLS

/**
 * DiaryWeeklyQuestion:
 * @sign: the sign that it asks for, a key of the vocabulary
 * @how: (nullable): how that shows, a key of the vocabulary
 * @asks_place: whether a yes should say where
 * @text: the question, untranslated
 * @hint: (nullable): what else helps to answer it, untranslated
 *
 * A question of the weekly check.
 */
typedef struct
{
  const char *sign;
  const char *how;
  gboolean asks_place;
  const char *text;
  const char *hint;
} DiaryWeeklyQuestion;

/**
 * DiaryWeeklyAnswer:
 * @DIARY_WEEKLY_NOT_SAID: not asked yet, or rather not said now
 * @DIARY_WEEKLY_NO: it is not there
 * @DIARY_WEEKLY_YES: it is there
 */
typedef enum
{
  DIARY_WEEKLY_NOT_SAID,
  DIARY_WEEKLY_NO,
  DIARY_WEEKLY_YES,
} DiaryWeeklyAnswer;

/**
 * DiaryWeeklyCheck:
 * @last: when it was done last, or %DIARY_DATE_NONE
 * @next: from which date on it is offered, or %DIARY_DATE_NONE while nothing is recorded
 * @due: whether it is offered now
 * @n_weeks: how many weeks there are to look back on, of half a year at most
 * @n_done: in how many of them it was done
 *
 * Where the weekly check stands.
 */
typedef struct
{
  DiaryDate last;
  DiaryDate next;
  gboolean due;
  int n_weeks;
  int n_done;
} DiaryWeeklyCheck;

const DiaryWeeklyQuestion *diary_weekly_check_get_questions (size_t *n_questions);

const char *diary_weekly_question_get_text (const DiaryWeeklyQuestion *self);
const char *diary_weekly_question_get_hint (const DiaryWeeklyQuestion *self);
gboolean    diary_weekly_question_is_about (const DiaryWeeklyQuestion *self,
                                            DiarySign                 *sign);
DiarySign  *diary_weekly_question_answer   (const DiaryWeeklyQuestion *self,
                                            DiaryWeeklyAnswer          answer,
                                            DiaryDate                  date);

DiaryWeeklyCheck diary_weekly_check_look   (DiaryWarningsInput     *input,
                                            DiaryDate               today);
char            *diary_weekly_check_format (const DiaryWeeklyCheck *self);

G_END_DECLS
