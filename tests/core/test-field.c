/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-error.h"
#include "diary-field.h"

static void
test_field_set_text (void)
{
  g_autofree char *field = NULL;

  diary_field_set_text (&field, "one");
  g_assert_cmpstr (field, ==, "one");
  diary_field_set_text (&field, field + 1);
  g_assert_cmpstr (field, ==, "ne");
  diary_field_set_text (&field, "");
  g_assert_null (field);
  diary_field_set_text (&field, " ");
  g_assert_cmpstr (field, ==, " ");
  diary_field_set_text (&field, NULL);
  g_assert_null (field);
}

static void
test_field_set_term (void)
{
  g_autofree char *calf = g_strdup ("calf");
  g_autofree char *stranger = g_strdup ("earlobe");
  const char *field = NULL;

  diary_field_set_term (&field, DIARY_TERMS_SITES, calf);
  g_assert_true (field == diary_vocabulary_canonical (DIARY_TERMS_SITES, "calf"));
  diary_field_set_term (&field, DIARY_TERMS_SITES, stranger);
  g_assert_cmpstr (field, ==, "earlobe");
  g_assert_true (field != stranger);
  diary_field_set_term (&field, DIARY_TERMS_SITES, "");
  g_assert_null (field);
}

static void
test_field_check_text (void)
{
  static const struct
  {
    const char *text;
    gboolean required;
    const char *message;
  } cases[] = {
    { "word", TRUE, NULL },
    { "naïve – 日本", TRUE, NULL },
    { NULL, FALSE, NULL },
    { " ", FALSE, NULL },
    { NULL, TRUE, "name: missing: give a text" },
    { "", TRUE, "name: missing: give a text" },
    { " \n\t", TRUE, "name: missing: give a text" },
    { "caf\xe9", FALSE, "name: “caf\ufffd”: give a text encoded as UTF-8" },
    { "\xed\xa0\x80", TRUE, "name: “\ufffd\ufffd\ufffd”: give a text encoded as UTF-8" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean good = diary_field_check_text ("name", cases[i].text, cases[i].required, &error);

      g_assert_true (good == (cases[i].message == NULL));
      g_assert_true (good == (error == NULL));
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].message);
    }
}

static void
test_field_check_term (void)
{
  static const struct
  {
    const char *key;
    gboolean required;
    const char *message;
  } cases[] = {
    { "left", TRUE, NULL },
    { "middle", FALSE, NULL },
    { NULL, FALSE, NULL },
    { NULL, TRUE, "side: missing: give one of left, right, both, middle" },
    { "", FALSE, "side: “”: give one of left, right, both, middle" },
    { "Left", FALSE, "side: “Left”: give one of left, right, both, middle" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean good = diary_field_check_term ("side", DIARY_TERMS_SIDES, cases[i].key,
                                              cases[i].required, &error);

      g_assert_true (good == (cases[i].message == NULL));
      g_assert_true (good == (error == NULL));
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].message);
    }
}

static void
test_field_check_date (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (diary_field_check_date ("date", 1, TRUE, &error));
  g_assert_true (diary_field_check_date ("date", DIARY_DATE_NONE, FALSE, &error));
  g_assert_no_error (error);

  g_assert_false (diary_field_check_date ("date", DIARY_DATE_NONE, TRUE, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "date: missing: give a date such as 2026-03-04");

  g_assert_false (diary_field_check_date ("date", -5, FALSE, NULL));
  g_assert_false (diary_field_check_date ("date", G_MAXINT, FALSE, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/field/set-text", test_field_set_text);
  g_test_add_func ("/field/set-term", test_field_set_term);
  g_test_add_func ("/field/check-text", test_field_check_text);
  g_test_add_func ("/field/check-term", test_field_check_term);
  g_test_add_func ("/field/check-date", test_field_check_date);

  return g_test_run ();
}
