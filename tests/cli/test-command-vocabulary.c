/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-vocabulary.h"
#include "test-cli.h"

static const struct
{
  DiaryTermList list;
  const char *name;
} lists[] = {
  { DIARY_TERMS_SITES, "sites" },       { DIARY_TERMS_SIDES, "sides" },
  { DIARY_TERMS_KINDS, "kinds" },       { DIARY_TERMS_INTENSITIES, "intensities" },
  { DIARY_TERMS_REMEDIES, "remedies" }, { DIARY_TERMS_SIGNS, "signs" },
  { DIARY_TERMS_FINDINGS, "findings" }, { DIARY_TERMS_HOWS, "hows" },
};

static void
test_json (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (JsonNode) node = NULL;
  size_t n_factors;
  const DiaryFactorTerm *factors = diary_vocabulary_get_factors (&n_factors);
  JsonArray *array;

  test_cli_do (cli, "vocabulary", "--json");
  node = test_cli_parse_json (cli);

  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      size_t n_terms;
      const DiaryTerm *terms = diary_vocabulary_get_terms (lists[i].list, &n_terms);

      array = json_object_get_array_member (json_node_get_object (node), lists[i].name);
      g_assert_cmpuint (json_array_get_length (array), ==, n_terms);
      for (size_t j = 0; j < n_terms; j++)
        g_assert_cmpstr (
            json_object_get_string_member (json_array_get_object_element (array, (guint) j), "key"),
            ==, terms[j].key);
    }

  array = json_object_get_array_member (json_node_get_object (node), "factors");
  g_assert_cmpuint (json_array_get_length (array), ==, n_factors);
  for (size_t i = 0; i < n_factors; i++)
    {
      JsonObject *factor = json_array_get_object_element (array, (guint) i);

      g_assert_cmpstr (json_object_get_string_member (factor, "key"), ==, factors[i].key);
      g_assert_cmpfloat (json_object_get_double_member (factor, "maximum"), ==, factors[i].maximum);
    }
}

/* No diary is needed, nor made. */
static void
test_text (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_do (cli, "vocabulary");

  g_assert_nonnull (strstr (cli->out, "Sites\n  eyelid "));
  g_assert_nonnull (strstr (cli->out, "\n  under-eye   Under the eye\n"));
  g_assert_nonnull (strstr (cli->out, "\n  caffeine_mg     Caffeine     mg\n"));
  g_assert_nonnull (strstr (cli->out, "0 to 10\n"));
  g_assert_false (g_file_test (cli->diary, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vocabulary/json", test_json);
  g_test_add_func ("/vocabulary/text", test_text);

  return g_test_run ();
}
