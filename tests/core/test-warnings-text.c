/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-text.h"

#include "test-story.h"

static const struct
{
  const char *story;
  int day;
  const char *title;
  const char *advice;
} cases[] = {
  { "S 0 swallowing+", 0, "Trouble swallowing or breathing",
    "Otherwise speak to a doctor today, through the out-of-hours" },
  { "S 0 breathing+", 0, "Trouble swallowing or breathing",
    "fighting for breath right now, call the emergency number. Otherwise speak" },
  { "S 0 wasting+ hand left", 0, "A muscle that looks smaller",
    "In the next few days, ask your doctor for an appointment." },
  { "S 0 weakness+ task hand left", 0, "An everyday task that failed: Hand, left",
    "Tell your doctor at your next visit." },
  { "E 0 hand left; S 0 weakness+ task hand left", 0, "An everyday task that failed: Hand, left",
    "In the next few days, ask your doctor for an appointment." },
  { "C 0; M 1 statin; E 5 calf", 5, "More twitching after a new medicine: statin",
    "Don’t stop a medicine or change its dose on your own." },
};

static void
test_case (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (DiaryWarnings) warnings = test_story_judge (cases[i].story, cases[i].day);
  const DiaryWarning *warning = g_ptr_array_index (warnings->warnings, 0);
  g_autofree char *title = diary_warnings_text_title (warning);
  g_autofree char *advice = diary_warnings_text_advice (warning);

  g_assert_cmpuint (warnings->warnings->len, ==, 1);
  g_assert_cmpstr (title, ==, cases[i].title);
  g_assert_nonnull (strstr (advice, cases[i].advice));
  g_assert_nonnull (diary_warnings_text_recorded (warning));
  g_assert_nonnull (diary_warnings_text_reason (warning));
  g_assert_nonnull (diary_warnings_text_limits (warning));
}

/* A frightened person reads all of it: no disease, nothing called harmless, no shouting. */
static void
assert_calm (const char *text)
{
  static const char *const never[] = { "benign",       "harmless", "disease", "ALS", "MND",
                                       "motor neuron", "fatal",    "fear",    "!" };

  g_assert_nonnull (text);
  for (size_t i = 0; i < G_N_ELEMENTS (never); i++)
    if (strstr (text, never[i]) != NULL)
      g_error ("“%s” stands in “%s”", never[i], text);
}

static void
test_calm (void)
{
  size_t n_rules;
  const DiaryWarningRule *rules = diary_warning_rules_get (&n_rules);

  for (size_t i = 0; i < n_rules; i++)
    {
      g_autofree char *source = diary_warnings_text_source (&rules[i]);

      assert_calm (rules[i].title);
      assert_calm (rules[i].recorded);
      assert_calm (rules[i].reason);
      assert_calm (rules[i].advice);
      assert_calm (rules[i].emergency != NULL ? rules[i].emergency : "");
      assert_calm (rules[i].limits);
      assert_calm (source);
      g_assert_cmpstr (source, !=, "");
      g_assert_true (rules[i].level != DIARY_WARNING_URGENT || rules[i].emergency != NULL);
    }
}

static void
test_evidence (void)
{
  static const char *const expected[] = { "Start of statin", "Pain (Felt), Calf, left",
                                          "Episode, Hip", "Stiffness" };
  const DiaryEvidence evidence[] = {
    { .type = DIARY_EVIDENCE_MEDICINE, .date = TEST_STORY_FIRST, .name = "statin" },
    { .type = DIARY_EVIDENCE_SIGN,
      .date = TEST_STORY_FIRST,
      .sign = "pain",
      .how = "felt",
      .place = { "calf", "left" } },
    { .type = DIARY_EVIDENCE_EPISODE, .date = TEST_STORY_FIRST, .place = { "hip", NULL } },
    { .type = DIARY_EVIDENCE_SIGN, .date = TEST_STORY_FIRST, .sign = "stiffness" },
  };
  const DiaryEvidence day = { .type = DIARY_EVIDENCE_DAY, .date = TEST_STORY_FIRST };
  g_autofree char *date = diary_date_format_locale (TEST_STORY_FIRST);
  g_autofree char *of_day = diary_warnings_text_evidence (&day);

  g_assert_cmpstr (of_day, ==, date);
  for (size_t i = 0; i < G_N_ELEMENTS (evidence); i++)
    {
      g_autofree char *text = diary_warnings_text_evidence (&evidence[i]);
      g_autofree char *whole = g_strdup_printf ("%s: %s", date, expected[i]);

      g_assert_cmpstr (text, ==, whole);
    }
}

static void
test_source (void)
{
  g_autofree char *eyelid = diary_warnings_text_source (diary_warning_rules_find ("eyelid"));
  g_autofree char *rising = diary_warnings_text_source (diary_warning_rules_find ("rising"));

  g_assert_true (g_str_has_prefix (eyelid, "NICE guideline NG127"));
  g_assert_null (strstr (eyelid, ";"));
  g_assert_true (g_str_has_prefix (rising, "“What causes muscle jerks"));
  g_assert_nonnull (strstr (rising, "; “Muscle Twitches"));
}

static void
test_levels (void)
{
  g_assert_cmpstr (diary_warnings_text_level (DIARY_WARNING_URGENT), ==, "Speak to a doctor today");
  g_assert_cmpstr (diary_warnings_text_level (DIARY_WARNING_SOON), ==, "See your doctor soon");
  g_assert_cmpstr (diary_warnings_text_level (DIARY_WARNING_MENTION), ==, "For your next visit");
}

static void
test_nothing (void)
{
  g_autoptr (DiaryWarnings) none = test_story_judge ("S 0 fatigue+", 3);
  g_autoptr (DiaryWarnings) known = test_story_judge ("S 0 pain+; K 1 sensory", 3);

  g_assert_cmpstr (diary_warnings_text_nothing (none), ==,
                   "Nothing recorded that the sources name.");
  g_assert_cmpstr (diary_warnings_text_nothing (known), ==,
                   "Nothing recorded that the sources name, apart from what your doctor knows.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/warnings-text/case/%zu", i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/warnings-text/calm", test_calm);
  g_test_add_func ("/warnings-text/evidence", test_evidence);
  g_test_add_func ("/warnings-text/source", test_source);
  g_test_add_func ("/warnings-text/levels", test_levels);
  g_test_add_func ("/warnings-text/nothing", test_nothing);

  return g_test_run ();
}
