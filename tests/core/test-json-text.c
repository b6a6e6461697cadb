/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-json-text.h"

static char *
write_number (double number)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);

  json_node_set_double (node, number);

  return diary_json_text_write (node);
}

static void
test_json_text_numbers (void)
{
  const struct
  {
    double number;
    const char *text;
  } cases[] = {
    { 0.1, "0.1" },
    { 1.0 / 3, "0.333333333333" },
    { 1e-20, "1e-20" },
    { -2, "-2" },
    { 123456789012345.0, "1.23456789012e+14" },
    { INFINITY, "null" },
    { NAN, "null" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_number (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_json_text_structure (void)
{
  const char *json = "{\n"
                     "  \"name\": \"green “tea” \\\"x\\\"\",\n"
                     "  \"n\": 3,\n"
                     "  \"yes\": true,\n"
                     "  \"nothing\": null,\n"
                     "  \"empty\": [],\n"
                     "  \"none\": {},\n"
                     "  \"many\": [\n"
                     "    1.5,\n"
                     "    \"two\"\n"
                     "  ]\n"
                     "}";
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (json, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = diary_json_text_write (node);

  g_assert_cmpstr (text, ==, json);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-text/numbers", test_json_text_numbers);
  g_test_add_func ("/json-text/structure", test_json_text_structure);

  return g_test_run ();
}
