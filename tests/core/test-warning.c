/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warning-rules.h"
#include "diary-vocabulary.h"

static const struct
{
  const char *id;
  DiaryWarningLevel level;
} expected[] = {
  { "disturbing", DIARY_WARNING_MENTION },  { "eyelid", DIARY_WARNING_MENTION },
  { "failed-task", DIARY_WARNING_MENTION }, { "felt-weakness", DIARY_WARNING_MENTION },
  { "movement-loss", DIARY_WARNING_SOON },  { "new-medicine", DIARY_WARNING_MENTION },
  { "no-relief", DIARY_WARNING_MENTION },   { "persistent", DIARY_WARNING_MENTION },
  { "rising", DIARY_WARNING_MENTION },      { "sensory", DIARY_WARNING_MENTION },
  { "spreading", DIARY_WARNING_MENTION },   { "swallowing-breathing", DIARY_WARNING_URGENT },
  { "wasting", DIARY_WARNING_SOON },        { "wasting-and-weakness", DIARY_WARNING_SOON },
};

static void
test_rules (void)
{
  size_t n_rules;
  const DiaryWarningRule *rules = diary_warning_rules_get (&n_rules);

  g_assert_cmpuint (n_rules, ==, G_N_ELEMENTS (expected));
  for (size_t i = 0; i < n_rules; i++)
    {
      g_assert_cmpstr (rules[i].id, ==, expected[i].id);
      g_assert_cmpint (rules[i].level, ==, expected[i].level);
      g_assert_true (diary_warning_rules_find (expected[i].id) == &rules[i]);
    }
  g_assert_null (diary_warning_rules_find ("cramps"));
  g_assert_null (diary_warning_rules_find (NULL));
}

/* Every rule tells all that a warning has to tell, from a source, by the vocabulary. */
static void
test_complete (void)
{
  size_t n_rules;
  const DiaryWarningRule *rules = diary_warning_rules_get (&n_rules);

  for (size_t i = 0; i < n_rules; i++)
    {
      g_assert_nonnull (rules[i].find);
      g_assert_nonnull (rules[i].title);
      g_assert_nonnull (rules[i].sources[0]);
      for (int j = 0; j < DIARY_WARNING_RULE_MAX_SIGNS && rules[i].signs[j] != NULL; j++)
        g_assert_nonnull (diary_vocabulary_find (DIARY_TERMS_SIGNS, rules[i].signs[j]));
    }
}

/* No text makes a diagnosis, reassures falsely, or raises its voice. */
static void
test_manners (void)
{
  static const char *const unsaid[] = { "benign",          "ALS",          "sclerosis",
                                        "harmless",        "you are fine", "!",
                                        "diagnos",         "cancer",       "motor neur",
                                        "nothing to worry" };
  size_t n_rules;
  const DiaryWarningRule *rules = diary_warning_rules_get (&n_rules);

  for (size_t i = 0; i < n_rules; i++)
    {
      const char *const texts[] = { rules[i].title, rules[i].recorded, rules[i].reason,
                                    rules[i].advice, rules[i].limits };

      for (size_t j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          g_assert_cmpuint (strlen (texts[j]), >, 5);
          g_assert_true (j == 0 || g_str_has_suffix (texts[j], ".") ||
                         g_str_has_suffix (texts[j], "?"));
          for (size_t k = 0; k < G_N_ELEMENTS (unsaid); k++)
            g_assert_null (strstr (texts[j], unsaid[k]));
        }
    }
}

static DiaryWarning *
make_warning (const char *rule, const char *site, const char *medicine)
{
  const DiaryWarningRule *of = diary_warning_rules_find (rule);
  DiaryWarning *warning = diary_warning_new (of, of->level);

  warning->place.site = site;
  warning->medicine = medicine;

  return warning;
}

/* The most serious first, then by id, by place and by medicine. */
static void
test_order (void)
{
  g_autoptr (DiaryWarning) urgent = make_warning ("swallowing-breathing", NULL, NULL);
  g_autoptr (DiaryWarning) soon = make_warning ("wasting", NULL, NULL);
  g_autoptr (DiaryWarning) aspirin = make_warning ("new-medicine", NULL, "aspirin");
  g_autoptr (DiaryWarning) statin = make_warning ("new-medicine", NULL, "statin");
  g_autoptr (DiaryWarning) calf = make_warning ("persistent", "calf", NULL);
  g_autoptr (DiaryWarning) thigh = make_warning ("persistent", "thigh", NULL);
  const DiaryWarning *const in_order[] = { urgent, soon, aspirin, statin, calf, thigh };

  for (size_t i = 0; i < G_N_ELEMENTS (in_order); i++)
    for (size_t j = 0; j < G_N_ELEMENTS (in_order); j++)
      {
        int order = diary_warning_compare (in_order[i], in_order[j]);

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
        g_assert_true (diary_warning_is_same (in_order[i], in_order[j]) == (i == j));
      }
}

/* Evidence is told by date and once, however often it was found. */
static void
test_evidence (void)
{
  g_autoptr (DiaryWarning) warning = make_warning ("sensory", NULL, NULL);
  const DiaryWarningsSign pain = { .id = "b", .date = 700000, .sign = "pain", .present = TRUE };
  const DiaryWarningsSign tingling = { .id = "a", .date = 700000, .sign = "tingling" };

  diary_warning_add_sign (warning, &pain);
  diary_warning_add_sign (warning, &tingling);
  diary_warning_add_day (warning, 699999);
  diary_warning_add_sign (warning, &pain);
  diary_warning_sort (warning);

  g_assert_cmpuint (warning->evidence->len, ==, 3);
  g_assert_cmpint (g_array_index (warning->evidence, DiaryEvidence, 0).type, ==,
                   DIARY_EVIDENCE_DAY);
  g_assert_cmpstr (g_array_index (warning->evidence, DiaryEvidence, 1).id, ==, "a");
  g_assert_cmpstr (g_array_index (warning->evidence, DiaryEvidence, 2).id, ==, "b");
  g_assert_cmpint (warning->newest, ==, 700000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/warning/rules", test_rules);
  g_test_add_func ("/warning/complete", test_complete);
  g_test_add_func ("/warning/manners", test_manners);
  g_test_add_func ("/warning/order", test_order);
  g_test_add_func ("/warning/evidence", test_evidence);

  return g_test_run ();
}
