/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign-table.h"

#include "diary-error.h"

/* The headings and the cells of the first row, with a line between them. */
static char *
read_table (const void *content, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryForeignTable) table = diary_foreign_table_new (bytes, &error);
  GString *text = g_string_new (NULL);
  const char *const *headings;

  g_assert_no_error (error);
  headings = diary_foreign_table_get_headings (table);
  g_assert_cmpint (diary_foreign_table_step (table, NULL, &error), ==, DIARY_CSV_ROW);
  for (int i = 0; headings[i] != NULL; i++)
    g_string_append_printf (text, "%s=%s|", headings[i], diary_foreign_table_get_cell (table, i));
  g_assert_cmpstr (diary_foreign_table_get (table, "nothing"), ==, "");
  g_assert_cmpstr (diary_foreign_table_get (table, headings[0]), ==,
                   diary_foreign_table_get_cell (table, 0));
  g_assert_cmpint (diary_foreign_table_get_line (table), ==, 2);
  g_assert_cmpint (diary_foreign_table_step (table, NULL, &error), ==, DIARY_CSV_END);

  return g_string_free (text, FALSE);
}

static void
test_separators (void)
{
  static const struct
  {
    const char *content;
    const char *told;
  } cases[] = {
    { "a,b\n1,2\n", "a=1|b=2|" },
    { "\xef\xbb\xbf"
      "a;b\r\n1,5;\"x;\ny\"\r\n",
      "a=1,5|b=x;\ny|" },
    { " a \tb\n1\t2\n", "a=1|b=2|" },
    { "\"a,b,c\";d\n1;2\n", "a,b,c=1|d=2|" },
    { "a\n1\n", "a=1|" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = read_table (cases[i].content, strlen (cases[i].content));

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static void
test_utf_16 (void)
{
  static const char *const charsets[] = { "UTF-16LE", "UTF-16BE" };

  for (size_t i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      gsize size;
      g_autofree char *content = g_convert ("\xef\xbb\xbf"
                                            "Wo\tStärke\nLid\t3\n",
                                            -1, charsets[i], "UTF-8", NULL, &size, NULL);
      g_autofree char *told = read_table (content, size);

      g_assert_cmpstr (told, ==, "Wo=Lid|Stärke=3|");
    }
}

/* Rows of another length than the first are passed over. */
static void
test_rows (void)
{
  static const char content[] = "a,b\n1\n1,2,3\n\"x\"y,2\n4,5\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (content, sizeof content - 1);
  g_autoptr (DiaryForeignTable) table = diary_foreign_table_new (bytes, NULL);

  g_assert_cmpint (diary_foreign_table_get_separator (table), ==, ',');
  g_assert_cmpint (diary_foreign_table_step (table, NULL, NULL), ==, DIARY_CSV_ROW);
  g_assert_cmpint (diary_foreign_table_get_line (table), ==, 5);
  g_assert_cmpstr (diary_foreign_table_get (table, "b"), ==, "5");
  g_assert_cmpint (diary_foreign_table_step (table, NULL, NULL), ==, DIARY_CSV_END);
}

static void
test_no_table (void)
{
  static const struct
  {
    const char *content;
    gsize size;
  } cases[] = { { "", 0 }, { "\xff\xfe\x00", 3 }, { "a\xff,b\n", 5 }, { "\"a", 2 } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].content, cases[i].size);
      g_autoptr (GError) error = NULL;

      g_assert_null (diary_foreign_table_new (bytes, &error));
      g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/foreign-table/separators", test_separators);
  g_test_add_func ("/foreign-table/utf-16", test_utf_16);
  g_test_add_func ("/foreign-table/rows", test_rows);
  g_test_add_func ("/foreign-table/no-table", test_no_table);

  return g_test_run ();
}
