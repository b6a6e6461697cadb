/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-weekly-check.h"

#include "diary-vocabulary.h"
#include "test-record.h"
#include "test-story.h"

#define DAY 739679 /* 2026-03-04 */

/* Seven answers on a day, the least that make a check, and six. */
#define SEVEN(day)                                                                                 \
  "S " day " weakness- felt; S " day " weakness- task; S " day " wasting-; S " day " speech-; "    \
  "S " day " swallowing-; S " day " breathing-; S " day " pain+; "
#define SIX(day)                                                                                   \
  "S " day " weakness- felt; S " day " wasting-; S " day " speech-; S " day " swallowing-; "       \
  "S " day " breathing-; S " day " pain+; "

static const struct
{
  const char *sign;
  const char *how;
} expected[] = {
  { "weakness", "felt" }, { "weakness", "task" },   { "wasting", "seen" }, { "speech", NULL },
  { "swallowing", NULL }, { "breathing", NULL },    { "numbness", NULL },  { "tingling", NULL },
  { "pain", NULL },       { "coordination", NULL }, { "stiffness", NULL }, { "cramps", NULL },
  { "fatigue", NULL },
};

/* Weakness is asked for twice, everything else once. */
static void
test_questions (void)
{
  size_t n_questions;
  const DiaryWeeklyQuestion *questions = diary_weekly_check_get_questions (&n_questions);

  g_assert_cmpuint (n_questions, ==, G_N_ELEMENTS (expected));
  for (size_t i = 0; i < n_questions; i++)
    {
      g_assert_cmpstr (questions[i].sign, ==, expected[i].sign);
      g_assert_cmpstr (questions[i].how, ==, expected[i].how);
      g_assert_true (g_str_has_suffix (diary_weekly_question_get_text (&questions[i]), "?"));
      g_assert_true ((diary_weekly_question_get_hint (&questions[i]) == NULL) ==
                     (questions[i].hint == NULL));
    }
}

/* Yes and no become a sign that can be saved; what is rather not said becomes nothing. */
static void
test_answers (void)
{
  size_t n_questions;
  const DiaryWeeklyQuestion *questions = diary_weekly_check_get_questions (&n_questions);

  for (size_t i = 0; i < n_questions; i++)
    {
      g_autoptr (DiarySign)
          yes = diary_weekly_question_answer (&questions[i], DIARY_WEEKLY_YES, DAY);
      g_autoptr (DiarySign) no = diary_weekly_question_answer (&questions[i], DIARY_WEEKLY_NO, DAY);

      g_assert_null (diary_weekly_question_answer (&questions[i], DIARY_WEEKLY_NOT_SAID, DAY));
      g_assert_true (diary_sign_get_present (yes));
      g_assert_false (diary_sign_get_present (no));
      g_assert_cmpstr (diary_sign_get_sign (yes), ==, expected[i].sign);
      g_assert_cmpstr (diary_sign_get_how (yes), ==, expected[i].how);
      g_assert_cmpstr (diary_sign_get_how (no), ==, expected[i].how);
      g_assert_cmpint (diary_sign_get_date (no), ==, DAY);
      test_record_assert_valid (DIARY_RECORD (yes));
      test_record_assert_valid (DIARY_RECORD (no));
    }
}

static const struct
{
  const char *name;
  const char *story;
  int today;
  int next; /* or -1 while nothing is recorded */
  gboolean due;
  const char *text;
} looks[] = {
  { "empty", "", 0, -1, FALSE, NULL },
  { "not-begun", "C 5", 4, -1, FALSE, NULL },
  { "first-day", "C 0", 0, 7, FALSE, NULL },
  { "sixth-day", "C 0", 5, 7, FALSE, NULL },
  { "one-week", "C 0", 6, 7, FALSE, "Weekly check done 0 of 1 week." },
  { "seven-days-passed", "C 0", 7, 7, TRUE, "Weekly check done 0 of 1 week." },
  { "done", SEVEN ("7") "C 0", 13, 14, FALSE, "Weekly check done 1 of 2 weeks." },
  { "due-again", SEVEN ("7") "C 0", 14, 14, TRUE, "Weekly check done 1 of 2 weeks." },
  { "too-few-answers", SIX ("7") "C 0", 13, 7, TRUE, "Weekly check done 0 of 2 weeks." },
  { "an-answer-twice", SIX ("7") "S 7 pain+; S 7 pain-; C 0", 13, 7, TRUE,
    "Weekly check done 0 of 2 weeks." },
  { "over-two-days",
    "S 7 pain+; S 7 speech-; S 7 wasting-; S 8 breathing-; S 8 swallowing-; "
    "S 8 cramps-; S 8 fatigue-; C 0",
    13, 7, TRUE, "Weekly check done 0 of 2 weeks." },
  { "sign-by-itself", "S 9 pain+; C 0", 13, 7, TRUE, "Weekly check done 0 of 2 weeks." },
  { "twice-a-week", SEVEN ("8") SEVEN ("10") "C 0", 13, 17, FALSE,
    "Weekly check done 1 of 2 weeks." },
  { "three-of-five", SEVEN ("6") SEVEN ("13") SEVEN ("34") "C 0", 34, 41, FALSE,
    "Weekly check done 3 of 5 weeks." },
  { "half-a-year", SEVEN ("0") SEVEN ("300") "C 0", 365, 307, TRUE,
    "Weekly check done 1 of 26 weeks." },
  { "later", SEVEN ("20") "C 0", 13, 7, TRUE, "Weekly check done 0 of 2 weeks." },
};

static void
test_look (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (DiaryWarningsInput) input = test_story_load (looks[i].story, FALSE);
  DiaryWeeklyCheck check = diary_weekly_check_look (input, TEST_STORY_FIRST + looks[i].today);
  g_autofree char *text = diary_weekly_check_format (&check);
  DiaryDate next = looks[i].next >= 0 ? TEST_STORY_FIRST + looks[i].next : DIARY_DATE_NONE;

  g_assert_cmpint (check.next, ==, next);
  g_assert_cmpint (check.due, ==, looks[i].due);
  g_assert_cmpstr (text, ==, looks[i].text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/weekly-check/questions", test_questions);
  g_test_add_func ("/weekly-check/answers", test_answers);
  for (size_t i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strconcat ("/weekly-check/look/", looks[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_look);
    }

  return g_test_run ();
}
