/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-argument.h"
#include "diary-clock.h"
#include "diary-error.h"
#include "diary-json-text.h"
#include "diary-trends-answer.h"
#include "diary-trends-changes-text.h"
#include "diary-trends-json.h"
#include "diary-trends-reader.h"
#include "diary-trends-text.h"

#define LONGEST_WINDOW 36525

static gboolean
parse_alpha (const char *text, double *alpha, GError **error)
{
  if (!diary_argument_parse_number ("--alpha", text, alpha, error))
    return FALSE;

  if (*alpha > 0 && *alpha < 1)
    return TRUE;

  diary_error_set_invalid (error, "--alpha", text, _ ("give a number between 0 and 1, like 0.01"));

  return FALSE;
}

static gboolean
parse (DiaryCli *cli, DiaryTrendsQuery *query, GError **error)
{
  g_autofree char *as_of = NULL;
  g_autofree char *alpha = NULL;
  g_autofree char *window = NULL;
  gint64 days = query->window;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("Look at the diary up to this date"),
      N_ ("DATE") },
    { "alpha", 0, 0, G_OPTION_ARG_STRING, &alpha,
      N_ ("The chance of a false finding to accept, 0.01 by default"), N_ ("A") },
    { "window", 0, 0, G_OPTION_ARG_STRING, &window,
      N_ ("Look at so many days, 365 by default, 0 for all"), N_ ("DAYS") },
    G_OPTION_ENTRY_NULL,
  };

  if (!diary_cli_parse (cli, entries, NULL, error) ||
      !diary_argument_parse_date ("--as-of", as_of, &query->as_of, error) ||
      !parse_alpha (alpha, &query->alpha, error) ||
      !diary_argument_parse_integer ("--window", window, 0, LONGEST_WINDOW, &days, error))
    return FALSE;

  query->window = (int) days;

  return TRUE;
}

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const DiaryTrendsQuery *query = data;
  g_autoptr (DiaryTrendsInput) input = diary_trends_reader_load (database, error);

  if (input == NULL)
    return NULL;

  return diary_trends_answer_compute (input, query, cancellable, error);
}

static void
print_line (char *text)
{
  g_print ("%s\n", text);
  g_free (text);
}

static void
print_gone (const DiaryTrendsAnswer *answer)
{
  g_autoptr (GArray) gone = diary_trends_answer_list_gone (answer);

  for (guint i = 0; i < gone->len; i++)
    print_line (diary_trends_text_gone (answer->before, g_array_index (gone, int, i)));
}

static gboolean
is_reported (const DiaryTrendSelection *selection, int result)
{
  for (int k = 0; k < selection->n_findings; k++)
    {
      if (selection->findings[k].result == result)
        return TRUE;
    }

  return FALSE;
}

static void
print_selection (const DiaryTrends *trends)
{
  const DiaryTrendSelection *selection = trends->selection;
  const DiaryTrendUnits units = { 0 };

  for (int k = 0; k < selection->n_findings; k++)
    print_line (diary_trends_text_finding (trends, k, &units));

  for (int i = 0; i < selection->n_goes_along; i++)
    print_line (diary_trends_text_goes_along (trends, i));

  if (selection->n_results == selection->n_findings)
    return;

  g_print ("\n%s\n", _ ("Looked at:"));
  for (int i = 0; i < selection->n_results; i++)
    {
      if (!is_reported (selection, i))
        print_line (diary_trends_text_result (trends, i, &units));
    }
  g_print ("\n");
}

static void
print_text (const DiaryTrendsAnswer *answer)
{
  const DiaryTrends *trends = answer->trends;
  char *which_places = diary_trends_changes_text_which_places (trends);

  print_line (diary_trends_text_headline (trends));
  print_gone (answer);

  if (trends->selection != NULL)
    print_selection (trends);

  print_line (diary_trends_changes_text_recent (trends));
  print_line (diary_trends_changes_text_places (trends));
  if (which_places != NULL)
    print_line (which_places);
  print_line (diary_trends_text_looks (trends));
}

static void
print_json (const DiaryTrendsAnswer *answer)
{
  g_autoptr (JsonNode) node = diary_trends_to_json (answer->trends);
  g_autofree char *text = diary_json_text_write (node);

  fputs (text, stdout);
  fputc ('\n', stdout);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  DiaryTrendsQuery query = diary_trends_query_new (diary_clock_today ());
  g_autoptr (DiaryTrendsAnswer) answer = NULL;

  if (!parse (cli, &query, error) || !diary_cli_open (cli, DIARY_CLI_READ, error))
    return FALSE;

  answer = diary_cli_run_job (cli, run_job, &query, (GDestroyNotify) diary_trends_answer_free,
                              error);
  if (answer == NULL)
    return FALSE;

  if (diary_cli_get_json (cli))
    print_json (answer);
  else
    print_text (answer);

  return TRUE;
}

const DiaryCommand diary_command_trends = {
  .name = "trends",
  .summary = N_ ("Say what goes with what"),
  .description = N_ (
      "Without a date it says what the last look found: the diary is looked at at the "
      "end of\nevery 30th day, as looking every day would find patterns where there "
      "are none.\nDATE is a date such as 2026-03-04, today or yesterday."),
  .has_json = TRUE,
  .run = run,
};
