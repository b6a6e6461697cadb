/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings.h"

#include "test-story.h"

/* Somebody who twitches every fifth day for months, and then three times a day at two places. */
#define RISING                                                                                     \
  "C 0-195; E 0-165/5 calf left; "                                                                 \
  "E 168-195/2 calf left; E 168-195/2 calf left; E 168-195/2 calf left; "                          \
  "E 169-195/2 hip left; E 169-195/2 hip left; E 169-195/2 hip left"

/* One place for half a year, and eight more in its last four weeks. */
#define SPREADING                                                                                  \
  "C 0-195; E 0-195/9 calf left; E 168-195/3 hand left; E 168-195/3 foot left; E 169-195/3 neck; " \
  "E 169-195/3 jaw; E 170-195/3 shin right; E 170-195/3 hip left; E 171-195/3 chest; E 171-195/3 thumb"

static const struct
{
  const char *name;
  const char *story;
  int day;
  const char *expected;
} cases[] = {
  { "nothing/empty", "", 10, "" },
  { "nothing/one-episode", "E 0 calf left", 0, "" },
  { "nothing/unnamed-signs", "S 0 cramps+; S 0 fatigue+", 0, "" },
  { "nothing/before-it", "S 5 swallowing+", 4, "" },

  { "swallowing/present", "S 0 swallowing+", 0, "swallowing-breathing urgent 0" },
  { "swallowing/breathing", "S 0 breathing+", 0, "swallowing-breathing urgent 0" },
  { "swallowing/absent", "S 0 swallowing-; S 0 breathing-", 0, "" },
  { "swallowing/last-day", "S 0 swallowing+", 183, "swallowing-breathing urgent 0" },
  { "swallowing/ended", "S 0 swallowing+", 184, "" },
  { "swallowing/unbroken", "S 0 swallowing+; S 183 swallowing+", 200,
    "swallowing-breathing urgent 0" },
  { "swallowing/broken", "S 0 swallowing+; S 185 breathing+", 200,
    "swallowing-breathing urgent 185" },
  { "swallowing/later-absent", "S 0 swallowing+; S 7 swallowing-", 7,
    "swallowing-breathing urgent 0" },

  { "task/once", "S 0 weakness+ task hand right", 0, "failed-task hand right mention 0" },
  { "task/week-apart", "S 0 weakness+ task hand right; S 7 weakness+ task hand right", 7,
    "failed-task hand right soon 0" },
  { "task/six-days-apart", "S 0 weakness+ task hand right; S 6 weakness+ task hand right", 6,
    "failed-task hand right mention 0" },
  { "task/half-year-apart", "S 0 weakness+ task hand right; S 183 weakness+ task foot left", 183,
    "failed-task foot left soon 183, failed-task hand right soon 0" },
  { "task/too-far-apart", "S 0 weakness+ task hand right; S 184 weakness+ task foot left", 184,
    "failed-task foot left mention 184" },
  { "task/last-day-of-pair", "S 0 weakness+ task hand; S 7 weakness+ task hand", 190,
    "failed-task hand soon 0" },
  { "task/pair-ended", "S 0 weakness+ task hand; S 7 weakness+ task hand", 191, "" },
  { "task/one-of-pair-ended",
    "S 0 weakness+ task hand; S 10 weakness+ task foot; S 16 weakness+ task foot", 200, "" },
  { "task/felt-between", "S 0 weakness+ task hand; S 7 weakness+ felt hand", 7,
    "failed-task hand mention 0" },
  { "task/absent-between", "S 0 weakness+ task hand; S 7 weakness- task hand", 7,
    "failed-task hand mention 0" },
  { "task/twitch-before", "E 0 thumb right; S 28 weakness+ task thumb right", 28,
    "failed-task thumb right soon 28" },
  { "task/twitch-long-before", "E 0 thumb right; S 29 weakness+ task thumb right", 29,
    "failed-task thumb right mention 29" },
  { "task/twitch-same-day", "E 5 thumb right; S 5 weakness+ task thumb right", 5,
    "failed-task thumb right soon 5" },
  { "task/twitch-after", "E 6 thumb right; S 5 weakness+ task thumb right", 6,
    "failed-task thumb right mention 5" },
  { "task/spasm", "E 5 thumb right spasm; S 5 weakness+ task thumb right", 5,
    "failed-task thumb right soon 5" },
  { "task/cramp", "E 5 thumb right cramp; S 5 weakness+ task thumb right", 5,
    "failed-task thumb right mention 5" },
  { "task/other-side", "E 5 thumb left; S 5 weakness+ task thumb right", 5,
    "failed-task thumb right mention 5" },
  { "task/twitch-of-any-side", "E 5 thumb; S 5 weakness+ task thumb right", 5,
    "failed-task thumb right soon 5" },
  { "task/of-any-side", "E 5 thumb left; S 5 weakness+ task thumb", 5, "failed-task thumb soon 5" },
  { "task/both-sides", "E 5 thumb left; S 5 weakness+ task thumb both", 5,
    "failed-task thumb left soon 5, failed-task thumb right mention 5" },
  { "task/twitch-of-both", "E 5 thumb both; S 5 weakness+ task thumb right", 5,
    "failed-task thumb right soon 5" },
  { "task/all-over", "E 5 all-over; S 5 weakness+ task thumb", 5, "failed-task thumb mention 5" },
  { "task/no-site", "E 5 thumb; S 5 weakness+ task", 5, "failed-task mention 5" },
  { "task/succeeded", "S 0 weakness- task; S 7 weakness- task", 7, "" },

  { "felt/felt", "E 0 calf; S 0 weakness+ felt calf; S 9 weakness+ felt calf", 9,
    "felt-weakness mention 0" },
  { "felt/seen", "S 0 weakness+ seen; S 9 weakness+ seen", 9, "felt-weakness mention 0" },
  { "felt/not-told-how", "S 0 weakness+; S 9 weakness+", 9, "felt-weakness mention 0" },
  { "felt/absent", "S 0 weakness- felt", 0, "" },
  { "felt/last-day", "S 0 weakness+ felt", 183, "felt-weakness mention 0" },
  { "felt/ended", "S 0 weakness+ felt", 184, "" },
  { "felt/while-task-stands", "S 0 weakness+ task hand; S 100 weakness+ felt", 183,
    "failed-task hand mention 0" },
  { "felt/after-task-ended", "S 0 weakness+ task hand; S 100 weakness+ felt", 184,
    "felt-weakness mention 184" },

  { "wasting/present", "S 0 wasting+ hand", 183, "wasting soon 0" },
  { "wasting/ended", "S 0 wasting+ hand", 184, "" },
  { "wasting/absent", "S 0 wasting-", 0, "" },

  { "pair/half-year", "S 0 wasting+ hand; S 183 weakness+ felt foot", 183,
    "wasting-and-weakness soon 183" },
  { "pair/longer", "S 0 wasting+ hand; S 184 weakness+ felt foot", 184,
    "felt-weakness mention 184" },
  { "pair/other-order", "S 0 weakness+ task hand; S 183 wasting+", 183,
    "wasting-and-weakness soon 183" },
  { "pair/other-order-longer", "S 0 weakness+ task hand; S 184 wasting+", 184, "wasting soon 184" },
  { "pair/same-day", "S 0 wasting+; S 0 weakness+", 0, "wasting-and-weakness soon 0" },
  { "pair/absent", "S 0 wasting+; S 3 weakness- felt; S 3 weakness- task", 3, "wasting soon 0" },
  { "pair/last-day", "S 0 wasting+; S 183 weakness+ felt", 366, "wasting-and-weakness soon 183" },
  { "pair/ended", "S 0 wasting+; S 183 weakness+ felt", 367, "" },

  { "movement/lost", "S 0 movement-loss+ finger", 183, "movement-loss soon 0" },
  { "movement/speech", "S 0 speech+", 0, "movement-loss soon 0" },
  { "movement/absent", "S 0 speech-; S 0 movement-loss-", 0, "" },
  { "movement/ended", "S 0 speech+", 184, "" },

  { "sensory/numbness", "S 0 numbness+", 0, "sensory mention 0" },
  { "sensory/tingling", "S 0 tingling+", 0, "sensory mention 0" },
  { "sensory/pain", "S 0 pain+", 183, "sensory mention 0" },
  { "sensory/coordination", "S 0 coordination+", 0, "sensory mention 0" },
  { "sensory/stiffness", "S 0 stiffness+", 0, "sensory mention 0" },
  { "sensory/absent", "S 0 numbness-; S 0 pain-", 0, "" },
  { "sensory/ended", "S 0 pain+", 184, "" },

  { "no-relief/present", "S 0 no-relief+", 183, "no-relief mention 0" },
  { "no-relief/ended", "S 0 no-relief+", 184, "" },

  { "disturbing/sleep", "S 0 disturbs-sleep+", 183, "disturbing mention 0" },
  { "disturbing/life", "S 0 disturbs-life+", 0, "disturbing mention 0" },
  { "disturbing/absent", "S 0 disturbs-life-", 0, "" },
  { "disturbing/ended", "S 0 disturbs-sleep+", 184, "" },
  { "disturbing/strong", "E 0-6/3 calf left 5", 6, "disturbing mention 6" },
  { "disturbing/strong-over-eight-days", "E 0-3/3 calf left 5; E 7 calf left 5", 7, "" },
  { "disturbing/strong-twice", "E 0 calf left 5; E 0 calf left 5; E 6 calf left 5", 6, "" },
  { "disturbing/less-strong", "E 0-6/3 calf left 4", 6, "" },
  { "disturbing/strong-last-day", "E 0-6/3 calf left 5", 189, "disturbing mention 6" },
  { "disturbing/strong-ended", "E 0-6/3 calf left 5", 190, "" },

  { "persistent/twenty-days", "E 0-19 calf left; C 20-28", 28, "persistent calf left mention 28" },
  { "persistent/nineteen-days", "E 0-18 calf left; C 19-28", 28, "" },
  { "persistent/four-weeks", "E 0-19 calf left; C 20-27", 27, "" },
  { "persistent/half", "E 0-19 calf left; C 20-39", 39, "persistent calf left mention 28" },
  { "persistent/less-than-half", "E 0-19 calf left; C 20-40", 40, "" },
  { "persistent/notes-count", "E 0-19 calf left; N 20-40", 40, "" },
  { "persistent/absent-signs-count", "E 0-19 calf left; S 20-40 pain-", 40, "" },
  { "persistent/elsewhere-counts", "E 0-19 calf left; E 20-40 thigh left", 40, "" },
  { "persistent/unlogged-days-do-not", "E 0-19 calf left; C 60-79", 79,
    "persistent calf left mention 60" },
  { "persistent/medicines-do-not", "E 0-19 calf left; C 20-39; M 40 statin", 45,
    "persistent calf left mention 28" },
  { "persistent/later-part", "C 0-50; E 51-79 calf left", 79, "persistent calf left mention 79" },
  { "persistent/both-sides", "E 0-19 calf both; C 20-28", 28,
    "persistent calf left mention 28, persistent calf right mention 28" },
  { "persistent/side-not-recorded", "E 0-9 calf; E 10-19 calf left; C 20-28", 28, "" },
  { "persistent/cramps", "E 0-19 calf left cramp; C 20-28", 28, "persistent calf left mention 28" },
  { "persistent/last-day", "E 0-28 calf left", 211, "persistent calf left mention 28" },
  { "persistent/ended", "E 0-28 calf left", 212, "" },

  { "eyelid/ninety-two-days", "E 0-84/14 eyelid left; E 91 eyelid left", 91,
    "eyelid eyelid left mention 91" },
  { "eyelid/ninety-one-days", "E 0-84/14 eyelid left; E 90 eyelid left", 90, "" },
  { "eyelid/longer-pause", "E 0-42/14 eyelid left; E 57-99/14 eyelid left", 99, "" },
  { "eyelid/lately", "E 0-84/14 eyelid left; E 91 eyelid left", 105,
    "eyelid eyelid left mention 91" },
  { "eyelid/not-lately", "E 0-84/14 eyelid left; E 91 eyelid left", 106, "" },
  { "eyelid/in-turn", "E 0-98/28 eyelid left; E 14-98/28 eyelid right", 98, "" },
  { "eyelid/cramp", "E 0-98/14 eyelid left cramp", 98, "" },
  { "eyelid/under-eye", "E 0-98/14 under-eye left", 98, "" },
  { "eyelid/both", "E 0-98/14 eyelid both", 98,
    "eyelid eyelid left mention 98, eyelid eyelid right mention 98" },
  { "eyelid/shut", "S 0 eye-closure+", 183, "eyelid mention 0" },
  { "eyelid/not-shut", "S 0 eye-closure-", 0, "" },
  { "eyelid/shut-ended", "S 0 eye-closure+", 184, "" },

  { "medicine/twice", "C 0-55; E 0-4 calf left; E 28-37 calf left; M 28 statin", 55,
    "new-medicine statin mention 37" },
  { "medicine/nine", "C 0-55; E 0-3 calf left; E 28-36 calf left; M 28 statin", 55, "" },
  { "medicine/less-than-twice", "C 0-55; E 0-5 calf left; E 28-38 calf left; M 28 statin", 55, "" },
  { "medicine/none-before", "E 0 calf left; C 12-67; E 40-49 calf left; M 40 statin", 67,
    "new-medicine statin mention 49" },
  { "medicine/seven-days", "E 0 calf; C 33-39; E 40-46 calf; E 40-42 hip; M 40 statin", 46,
    "new-medicine statin mention 46" },
  { "medicine/six-days-before", "E 0 calf; C 34-39; E 40-46 calf; E 40-42 hip; M 40 statin", 46,
    "" },
  { "medicine/six-days-after", "E 0 calf; C 33-39; E 40-45 calf; E 40-43 hip; M 40 statin", 46,
    "" },
  { "medicine/rate-by-recorded-days",
    "E 0 calf; C 27-39; E 26-29 calf; C 40-67; E 40-49 calf; M 40 statin", 67, "" },
  { "medicine/first-ever", "C 0; M 1 statin; E 28 calf left", 28,
    "new-medicine statin mention 28" },
  { "medicine/first-ever-later", "C 0; M 1 statin; E 29 calf left", 29, "" },
  { "medicine/nothing-before", "M 1 statin; E 5 calf left; C 6-9", 9, "" },
  { "medicine/begun-with-it", "C 1; M 1 statin; E 5 calf left", 9, "" },
  { "medicine/note-before", "N 0; M 1 statin; E 5 calf left", 9, "new-medicine statin mention 5" },
  { "medicine/last-day", "C 0; M 1 statin; E 28 calf left", 211, "new-medicine statin mention 28" },
  { "medicine/ended", "C 0; M 1 statin; E 28 calf left", 212, "" },
  { "medicine/two", "C 0; M 1 statin; M 2 aspirin; E 28 calf left", 28,
    "new-medicine aspirin mention 28, new-medicine statin mention 28" },

  { "rising/look", RISING, 195, "rising mention 195" },
  { "rising/before-the-look", RISING, 194, "" },
  { "rising/next-look", RISING "; C 196-223", 223, "" },
  { "rising/falling", "C 28-195; E 0-27 calf; E 0-27 hip; E 0-27 hip; E 30-195/5 calf", 195, "" },
  { "rising/last-day", RISING, 378, "rising mention 195" },
  { "rising/ended", RISING, 379, "" },

  { "spreading/look", SPREADING, 195, "rising mention 195, spreading mention 195" },
  { "spreading/before-the-look", SPREADING, 194, "" },
  { "spreading/odd-places",
    "C 0-195; E 0-195/9 calf left; E 180 tongue; E 190 toe left; E 193 toe left", 195, "" },
  { "spreading/with-task", SPREADING "; S 195 weakness+ task knee", 195,
    "spreading soon 195, failed-task knee mention 195, rising mention 195" },
  { "spreading/with-wasting", SPREADING "; S 195 wasting+", 195,
    "spreading soon 195, wasting soon 195, rising mention 195" },
  { "spreading/with-both", SPREADING "; S 195 wasting+; S 195 weakness+", 195,
    "spreading soon 195, wasting-and-weakness soon 195, rising mention 195" },
  { "spreading/with-movement-loss", SPREADING "; S 195 speech+", 195,
    "movement-loss soon 195, spreading soon 195, rising mention 195" },
  { "spreading/with-felt-weakness", SPREADING "; S 195 weakness+ felt", 195,
    "felt-weakness mention 195, rising mention 195, spreading mention 195" },

  { "known/told", "S 0 pain+; K 3 sensory", 3, "" },
  { "known/before-told", "S 0 pain+; K 3 sensory", 2, "sensory mention 0" },
  { "known/same-day", "S 3 pain+; K 3 sensory", 3, "" },
  { "known/new-evidence", "S 0 pain+; K 3 sensory; S 4 pain+", 9, "sensory mention 4" },
  { "known/other-rule", "S 0 pain+; K 3 no-relief", 3, "sensory mention 0" },
  { "known/other-place", "S 0 weakness+ task hand left; K 3 failed-task hand right", 3,
    "failed-task hand left mention 0" },
  { "known/place", "S 0 weakness+ task hand left; K 3 failed-task hand left", 3, "" },
  { "known/pair-tells-all", "S 0 wasting+; S 1 weakness+ felt; K 2 wasting-and-weakness", 2, "" },
  { "known/task-tells-felt", "S 0 weakness+ felt; S 0 weakness+ task hand; K 2 failed-task hand", 2,
    "" },
  { "known/wasting-then-pair", "S 0 wasting+; K 2 wasting; S 5 weakness+ felt", 5,
    "wasting-and-weakness soon 5" },
  { "known/lasts", "E 0-58 calf left; K 30 persistent calf left", 58, "" },
  { "known/lasts-as-long-again", "E 0-59 calf left; K 30 persistent calf left", 59,
    "persistent calf left mention 59" },
  { "known/eyelid", "E 0-112/14 eyelid left; K 98 eyelid eyelid left", 112, "" },
  { "known/medicine", "C 0; M 1 statin; E 5-9 calf left; K 6 new-medicine statin", 9, "" },
  { "known/other-medicine", "C 0; M 1 statin; E 5-9 calf left; K 6 new-medicine aspirin", 9,
    "new-medicine statin mention 5" },
  { "known/rising", RISING "; K 195 rising", 230, "" },
  { "known/spreading", SPREADING "; K 195 rising; K 195 spreading", 230, "" },
};

static void
test_case (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (DiaryWarnings) warnings = test_story_judge (cases[i].story, cases[i].day);
  g_autofree char *told = test_story_tell (warnings);

  g_assert_cmpstr (told, ==, cases[i].expected);
}

/* The order in which things were entered never matters. */
static void
test_order (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DiaryWarningsInput) input = test_story_load (cases[i].story, TRUE);
      g_autoptr (DiaryWarnings)
          warnings = diary_warnings_judge (input, TEST_STORY_FIRST + cases[i].day, NULL, NULL);
      g_autofree char *told = test_story_tell (warnings);

      g_assert_cmpstr (told, ==, cases[i].expected);
    }
}

static int
get_level (DiaryWarnings *warnings, const DiaryWarning *like)
{
  for (guint i = 0; i < warnings->warnings->len; i++)
    {
      const DiaryWarning *warning = g_ptr_array_index (warnings->warnings, i);

      if (diary_warning_is_same (warning, like))
        return (int) warning->level;
    }

  return -1;
}

/* Days on which nothing happens never make anything more serious, and don't move its beginning. */
static void
test_more_days (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *separator = *cases[i].story != '\0' ? ";" : "";
      g_autofree char *longer = g_strdup_printf ("%s%sC %d-%d", cases[i].story, separator,
                                                 cases[i].day + 1, cases[i].day + 40);
      g_autoptr (DiaryWarnings) before = test_story_judge (cases[i].story, cases[i].day);

      for (int days = 1; days <= 40; days += 13)
        {
          g_autoptr (DiaryWarnings) after = test_story_judge (longer, cases[i].day + days);

          for (guint j = 0; j < before->warnings->len; j++)
            {
              const DiaryWarning *warning = g_ptr_array_index (before->warnings, j);

              g_assert_cmpint (get_level (after, warning), <=, (int) warning->level);
            }
        }
    }
}

static const DiaryWarning *
get_only (DiaryWarnings *warnings)
{
  g_assert_cmpuint (warnings->warnings->len, ==, 1);

  return g_ptr_array_index (warnings->warnings, 0);
}

static char *
tell_evidence (const GArray *list)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const DiaryEvidence *evidence = &g_array_index (list, DiaryEvidence, i);

      g_string_append_printf (told, "%s%s %d", i > 0 ? ", " : "",
                              diary_evidence_type_to_key (evidence->type),
                              evidence->date - TEST_STORY_FIRST);
    }

  return g_string_free (g_steal_pointer (&told), FALSE);
}

static const struct
{
  const char *name;
  const char *story;
  int day;
  const char *evidence;
  const char *later_absent;
} evidences[] = {
  { "signs", "S 0 pain+; S 3 tingling+; S 3 fatigue+; S 190 pain+; S 5 numbness-", 190, "sign 190",
    "" },
  { "later-absent",
    "S 0 pain+; S 3 tingling+; S 0 numbness-; S 7 tingling-; S 7 numbness-; S 14 pain-", 20,
    "sign 0, sign 3", "sign 7, sign 14" },
  { "back-again", "S 0 pain+; S 7 pain-; S 14 pain+", 20, "sign 0, sign 14", "" },
  { "not-asked", "S 0 pain+; C 1-30", 30, "sign 0", "" },
  { "task", "E 0 thumb left; E 1 thumb left; E 5 thumb right; S 29 weakness+ task thumb left", 29,
    "episode 1, sign 29", "" },
  { "tasks", "S 0 weakness+ task hand; S 6 weakness+ task hand; S 7 weakness+ task hand", 7,
    "sign 0, sign 6, sign 7", "" },
  { "pair", "S 0 wasting+; S 100 weakness+ felt; S 183 weakness+ felt; S 183 weakness- task", 200,
    "sign 0, sign 100, sign 183", "" },
  { "pair-lists-all",
    "E 0 thumb left; S 1 weakness+ task thumb left; S 9 wasting+; S 9 weakness+ felt", 9,
    "episode 0, sign 1, sign 9, sign 9", "" },
  { "strong", "E 0-6/3 calf 5; E 1 calf 4; E 6 hip 5; E 20 hip 5", 20,
    "episode 0, episode 3, episode 6, episode 6", "" },
  { "medicine", "C 0; M 1 statin; E 27-30 calf", 40, "medicine 1, episode 27, episode 28", "" },
  { "eyelid", "E 0-98/14 eyelid left; E 1 eyelid right; E 3 calf", 98,
    "day 0, day 14, day 28, day 42, day 56, day 70, day 84, day 98", "" },
};

static void
test_evidence (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (DiaryWarnings) warnings = test_story_judge (evidences[i].story, evidences[i].day);
  const DiaryWarning *warning = get_only (warnings);
  g_autofree char *evidence = tell_evidence (warning->evidence);
  g_autofree char *later_absent = tell_evidence (warning->later_absent);

  g_assert_cmpstr (evidence, ==, evidences[i].evidence);
  g_assert_cmpstr (later_absent, ==, evidences[i].later_absent);
}

/* The days of the shortest stretch: those of the place, not those that were merely recorded. */
static void
test_persistent_evidence (void)
{
  g_autoptr (DiaryWarnings) warnings = test_story_judge ("E 0-39 calf left; C 40-49", 49);
  const GArray *evidence = get_only (warnings)->evidence;

  g_assert_cmpuint (evidence->len, ==, 20);
  g_assert_cmpint (g_array_index (evidence, DiaryEvidence, 0).date, ==, TEST_STORY_FIRST + 20);
  g_assert_cmpint (g_array_index (evidence, DiaryEvidence, 19).date, ==, TEST_STORY_FIRST + 39);
}

/* The looks list the four weeks: their days, and the episodes at new places. */
static void
test_look_evidence (void)
{
  g_autoptr (DiaryWarnings) warnings = test_story_judge (SPREADING, 195);
  const DiaryWarning *rising = g_ptr_array_index (warnings->warnings, 0);
  const DiaryWarning *spreading = g_ptr_array_index (warnings->warnings, 1);

  g_assert_cmpuint (rising->evidence->len, ==, 28);
  g_assert_cmpint (g_array_index (rising->evidence, DiaryEvidence, 0).date, ==,
                   TEST_STORY_FIRST + 168);
  g_assert_cmpuint (spreading->evidence->len, ==, 74);
  for (guint i = 0; i < spreading->evidence->len; i++)
    g_assert_cmpstr (g_array_index (spreading->evidence, DiaryEvidence, i).place.site, !=, "calf");
}

/* What the doctor knows of is told apart, with its date, until there is something new. */
static void
test_known (void)
{
  g_autoptr (DiaryWarnings) told = test_story_judge (
      "S 0 wasting+; S 1 weakness+; K 2 wasting-and-weakness; K 4 wasting-and-weakness; "
      "S 4 pain+; K 5 pain",
      4);
  g_autoptr (DiaryWarnings) again = test_story_judge ("S 0 pain+; K 2 sensory; S 3 pain+", 4);
  const DiaryWarning *known;

  g_assert_cmpuint (told->warnings->len, ==, 1);
  g_assert_cmpuint (told->known->len, ==, 1);
  known = g_ptr_array_index (told->known, 0);
  g_assert_cmpstr (known->rule->id, ==, "wasting-and-weakness");
  g_assert_cmpint (known->known_on, ==, TEST_STORY_FIRST + 4);
  g_assert_cmpuint (known->evidence->len, ==, 2);
  g_assert_cmpuint (again->known->len, ==, 0);
  g_assert_cmpint (get_only (again)->known_on, ==, DIARY_DATE_NONE);
}

static void
test_cancelled (void)
{
  g_autoptr (DiaryWarningsInput) input = test_story_load ("S 0 pain+", FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (diary_warnings_judge (input, TEST_STORY_FIRST + 5, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/warnings/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (evidences); i++)
    {
      g_autofree char *path = g_strconcat ("/warnings/evidence/", evidences[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_evidence);
    }
  g_test_add_func ("/warnings/evidence/persistent", test_persistent_evidence);
  g_test_add_func ("/warnings/evidence/looks", test_look_evidence);
  g_test_add_func ("/warnings/known-apart", test_known);
  g_test_add_func ("/warnings/order", test_order);
  g_test_add_func ("/warnings/more-days", test_more_days);
  g_test_add_func ("/warnings/cancelled", test_cancelled);

  return g_test_run ();
}
