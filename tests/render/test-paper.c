/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-paper.h"

static void
test_sizes (void)
{
  DiaryPaper a4, letter, locale;

  diary_paper_init_a4 (&a4);
  diary_paper_init_letter (&letter);
  g_assert_cmpfloat_with_epsilon (a4.width, 595.3, 0.1);
  g_assert_cmpfloat_with_epsilon (a4.height, 841.9, 0.1);
  g_assert_cmpfloat (letter.width, ==, 612);
  g_assert_cmpfloat (letter.height, ==, 792);

  /* The tests' locale has A4. */
  diary_paper_init_locale (&locale);
  g_assert_cmpfloat (locale.height, ==, a4.height);
}

static void
test_direction (void)
{
  static const char *const right_to_left[] = { "he", "ar", "ar-eg", "fa", "ur-pk" };
  static const char *const left_to_right[] = { "en", "de-de", "ja", "ru", "c", "xx" };

  for (size_t i = 0; i < G_N_ELEMENTS (right_to_left); i++)
    g_assert_true (diary_paper_is_right_to_left (right_to_left[i]));
  for (size_t i = 0; i < G_N_ELEMENTS (left_to_right); i++)
    g_assert_false (diary_paper_is_right_to_left (left_to_right[i]));
  g_assert_false (diary_paper_is_right_to_left (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/sizes", test_sizes);
  g_test_add_func ("/paper/direction", test_direction);

  return g_test_run ();
}
