/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-steps.h"

static char *
format_all (const DiarySteps *steps)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int step = 0; step <= steps->n_steps; step++)
    {
      g_autofree char *word = diary_steps_format (steps, step);

      g_string_append_printf (words, "%s|", word);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
test_steps_words (void)
{
  static const struct
  {
    int maximum;
    const char *even;
    const char *round;
  } rows[] = {
    { 0, "0|", "0|" },
    { 1, "0|1|", "0|1|" },
    { 5, "0|1|2|3|4|5|", "0|1|2|3|4|5|" },
    { 6, "0|1–2|3–4|5–6|", "0|1–2|3–4|5–6|" },
    { 11, "0|1–3|4–6|7–9|10–11|", "0|1–3|4–6|7–9|10–12|" },
    { 25, "0|1–5|6–10|11–15|16–20|21–25|", "0|1–5|6–10|11–15|16–20|21–25|" },
    { 26, "0|1–6|7–12|13–18|19–24|25–26|", "0|1–10|11–20|21–30|" },
    { 31, "0|1–7|8–14|15–21|22–28|29–31|", "0|1–10|11–20|21–30|31–40|" },
    { 36, "0|1–8|9–16|17–24|25–32|33–36|", "0|1–10|11–20|21–30|31–40|" },
    { 41, "0|1–9|10–18|19–27|28–36|37–41|", "0|1–10|11–20|21–30|31–40|41–50|" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DiarySteps even = diary_steps_new (rows[i].maximum);
      DiarySteps round = diary_steps_new_round (rows[i].maximum);
      g_autofree char *even_words = format_all (&even);
      g_autofree char *round_words = format_all (&round);

      g_assert_cmpstr (even_words, ==, rows[i].even);
      g_assert_cmpstr (round_words, ==, rows[i].round);
    }
}

/* A step of one number is told by that number. */
static void
test_steps_last (void)
{
  DiarySteps steps = diary_steps_new (21);
  g_autofree char *word = diary_steps_format (&steps, steps.n_steps);

  g_assert_cmpint (steps.n_steps, ==, 5);
  g_assert_cmpstr (word, ==, "21");
}

/* Each number has the step that says so, and never more steps than can be told apart. */
static void
test_steps_find (void)
{
  for (int maximum = 1; maximum < 1000; maximum++)
    for (int round = 0; round <= 1; round++)
      {
        DiarySteps steps = round ? diary_steps_new_round (maximum) : diary_steps_new (maximum);

        g_assert_cmpint (steps.n_steps, <=, DIARY_MAX_STEPS);
        g_assert_cmpint (diary_steps_find (&steps, 0), ==, 0);
        g_assert_cmpint (diary_steps_find (&steps, 1), ==, 1);
        g_assert_cmpint (diary_steps_find (&steps, steps.size), ==, 1);
        g_assert_cmpint (diary_steps_find (&steps, maximum), ==, steps.n_steps);
        if (steps.n_steps > 1)
          g_assert_cmpint (diary_steps_find (&steps, steps.size + 1), ==, 2);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/steps/words", test_steps_words);
  g_test_add_func ("/steps/last", test_steps_last);
  g_test_add_func ("/steps/find", test_steps_find);

  return g_test_run ();
}
