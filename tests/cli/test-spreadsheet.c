/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "test-cli.h"

/* The report as CSV, opened in LibreOffice Calc: what each cell is taken for. */

typedef struct
{
  GPtrArray *rows; /* of pointer arrays of strings such as "float 7.5", or "" for an empty cell */
  char *type;
  GString *text;
  guint n_repeated;
} Sheet;

static void
on_start (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer data,
          GError **error)
{
  Sheet *self = data;
  const char *repeated = NULL, *type = NULL;

  if (g_str_equal (element, "table:table-row"))
    g_ptr_array_add (self->rows, g_ptr_array_new_with_free_func (g_free));
  if (!g_str_equal (element, "table:table-cell"))
    return;

  for (int i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "office:value-type"))
        type = values[i];
      if (g_str_equal (names[i], "table:number-columns-repeated"))
        repeated = values[i];
    }
  self->type = g_strdup (type);
  self->n_repeated = repeated != NULL ? (guint) g_ascii_strtoull (repeated, NULL, 10) : 1;
  g_string_truncate (self->text, 0);
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "office:value") || g_str_equal (names[i], "office:date-value"))
      g_string_assign (self->text, values[i]);
}

static void
on_text (GMarkupParseContext *context,
         const char *text,
         size_t length,
         gpointer data,
         GError **error)
{
  Sheet *self = data;

  if (g_str_equal (g_markup_parse_context_get_element (context), "text:p") &&
      g_strcmp0 (self->type, "string") == 0)
    g_string_append_len (self->text, text, (gssize) length);
}

static void
on_end (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Sheet *self = data;

  if (!g_str_equal (element, "table:table-cell"))
    return;

  for (guint i = 0; i < self->n_repeated; i++)
    g_ptr_array_add (g_ptr_array_index (self->rows, self->rows->len - 1),
                     self->type != NULL ? g_strdup_printf ("%s %s", self->type, self->text->str)
                                        : g_strdup (""));
  g_clear_pointer (&self->type, g_free);
}

static Sheet *
sheet_parse (const char *text)
{
  static const GMarkupParser parser = { on_start, on_end, on_text, NULL, NULL };
  Sheet *self = g_new0 (Sheet, 1);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, self, NULL);
  g_autoptr (GError) error = NULL;

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->text = g_string_new (NULL);
  g_markup_parse_context_parse (context, text, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  return self;
}

static void
sheet_free (Sheet *self)
{
  g_ptr_array_unref (self->rows);
  g_string_free (self->text, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, sheet_free)

static const char *
sheet_get (Sheet *self, guint row, const char *heading)
{
  GPtrArray *headings = g_ptr_array_index (self->rows, 0);
  GPtrArray *cells = g_ptr_array_index (self->rows, row);

  for (guint i = 0; i < headings->len; i++)
    {
      const char *cell = g_ptr_array_index (headings, i);

      if (g_str_has_prefix (cell, "string ") && g_str_equal (cell + strlen ("string "), heading))
        return i < cells->len ? g_ptr_array_index (cells, i) : "";
    }
  g_error ("There is no column “%s”", heading);
}

static void
assert_row (Sheet *sheet, guint row, const char *const cells[][2])
{
  for (int i = 0; cells[i][0] != NULL; i++)
    g_assert_cmpstr (sheet_get (sheet, row, cells[i][0]), ==, cells[i][1]);
}

static void
fill (TestCli *cli)
{
  g_autofree char *days =
      test_cli_write_file (cli, "days.csv",
                           "date,complete,sleep_h,own:Tee für zwei [cups],note\n"
                           "2026-03-04,,7.5,2,\"Müde, \"\"sehr\"\"\"\n"
                           "2026-03-06,yes,8,,'=1+1\n");

  test_cli_do (cli, "import", days);
  test_cli_do (cli, "log", "--site", "calf", "--side", "left", "--at", "2026-03-04T21:15:00Z",
               "--duration", "90s", "--intensity", "3");
}

/* Returns: (transfer full): the report as Calc takes it in that locale with these options */
static Sheet *
open_report (TestCli *cli, const char *locale, const char *filter)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) calc = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *report = test_cli_build_path (cli, "report.csv");
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/%s", cli->folder,
                                              locale);
  g_autofree char *converted = NULL;

  test_cli_do (cli, "report", report, "--notes");
  g_subprocess_launcher_setenv (launcher, "HOME", cli->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", locale, TRUE);
  calc = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("SOFFICE"), profile, "--headless",
                                      "--convert-to", "fods", "--outdir", cli->folder, report,
                                      filter, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (calc, NULL, &error);
  g_assert_no_error (error);
  converted = test_cli_read_file (cli, "report.fods");

  return sheet_parse (converted);
}

static void
assert_report (Sheet *sheet)
{
  static const char *const first[][2] = {
    { "date", "date 2026-03-04" },
    { "logged", "string partial" },
    { "episodes", "float 1" },
    { "twitching_min", "float 1.5" },
    { "sites", "string calf left" },
    { "highest_intensity", "float 3" },
    { "sleep_h", "float 7.5" },
    { "caffeine_mg", "" },
    { "own:Tee für zwei [cups]", "float 2" },
    { "note", "string Müde, \"sehr\"" },
    { NULL },
  };
  static const char *const nothing[][2] = {
    { "date", "date 2026-03-05" }, { "logged", "string no" }, { "episodes", "" },
    { "twitching_min", "" },       { "sleep_h", "" },         { NULL },
  };
  static const char *const last[][2] = {
    { "date", "date 2026-03-06" }, { "logged", "string complete" }, { "episodes", "float 0" },
    { "sleep_h", "float 8" },      { "note", "string '=1+1" },      { NULL },
  };

  assert_row (sheet, 1, first);
  assert_row (sheet, 2, nothing);
  assert_row (sheet, 3, last);
}

/* With what its dialog proposes, and what a run without one must be told: a comma (44) parts the
 * cells, which may stand in quotation marks (34), in UTF-8 (76), from the first line on. */
static void
test_opened (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (Sheet) sheet = NULL;

  fill (cli);
  sheet = open_report (cli, "C", "--infilter=CSV:44,34,76,1");
  assert_report (sheet);
}

/* Where numbers have a comma, Calc must be told that this file is in English (US), 1033. */
static void
test_comma (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (Sheet) sheet = NULL;

  fill (cli);
  sheet = open_report (cli, "de_DE.UTF-8", "--infilter=CSV:44,34,76,1,,1033");
  assert_report (sheet);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spreadsheet/opened", test_opened);
  g_test_add_func ("/spreadsheet/comma", test_comma);

  return g_test_run ();
}
