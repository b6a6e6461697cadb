/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-number.h"

#include <float.h>

typedef struct
{
  const char *text;
  double number;
} NumberCase;

/* Each is the shortest form of its number. */
static const NumberCase NUMBERS[] = {
  { "0", 0 },
  { "5", 5 },
  { "7.25", 7.25 },
  { "-0.2778", -0.2778 },
  { "0.1", 0.1 },
  { "0.30000000000000004", 0.1 + 0.2 },
  { "26.9561", 26.9561 },
  { "1500", 1500 },
  { "123456789012345", 123456789012345 },
  { "1e-07", 1e-7 },
  { "1e+22", 1e22 },
  { "1.7976931348623157e+308", DBL_MAX },
  { "2.2250738585072014e-308", DBL_MIN },
};

/* Read as these, and written otherwise. */
static const NumberCase VARIANTS[] = {
  { "5.0", 5 }, { "007", 7 }, { "+3", 3 }, { ".5", 0.5 }, { "5.", 5 }, { "1E2", 100 }, { "-0", 0 },
};

static const char *const NO_NUMBERS[] = {
  "",    " ",   "x",    "5 ",    " 5",    "7,25", "1.2.3", "1e",    "--1",  "0x10",
  "nan", "inf", "-inf", "1e999", "1_000", "½",    "5h",    "1 000", "1\n2", ".",
};

static void
test_write_and_read (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    {
      g_autofree char *text = diary_number_format (NUMBERS[i].number);
      double number = -1;

      g_assert_cmpstr (text, ==, NUMBERS[i].text);
      g_assert_true (diary_number_parse (text, &number));
      g_assert_cmpfloat (number, ==, NUMBERS[i].number);
    }
}

static void
test_variants (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (VARIANTS); i++)
    {
      double number = -1;

      g_assert_true (diary_number_parse (VARIANTS[i].text, &number));
      g_assert_cmpfloat (number, ==, VARIANTS[i].number);
    }
}

static void
test_no_numbers (void)
{
  double number = -1;

  g_assert_false (diary_number_parse (NULL, &number));
  for (size_t i = 0; i < G_N_ELEMENTS (NO_NUMBERS); i++)
    g_assert_false (diary_number_parse (NO_NUMBERS[i], &number));
  g_assert_cmpfloat (number, ==, -1);
}

static void
test_negative_zero (void)
{
  g_autofree char *text = diary_number_format (-0.0);

  g_assert_cmpstr (text, ==, "0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/number/write-and-read", test_write_and_read);
  g_test_add_func ("/number/variants", test_variants);
  g_test_add_func ("/number/no-numbers", test_no_numbers);
  g_test_add_func ("/number/negative-zero", test_negative_zero);

  return g_test_run ();
}
