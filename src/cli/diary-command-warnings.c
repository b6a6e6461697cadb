/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-argument.h"
#include "diary-clock.h"
#include "diary-json-text.h"
#include "diary-warnings-json.h"
#include "diary-warnings-reader.h"
#include "diary-warnings-text.h"
#include "diary-weekly-check.h"

static gboolean
parse (DiaryCli *cli, DiaryDate *date, GError **error)
{
  g_autofree char *text = NULL;
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &text,
      N_ ("Judge the diary as it was on this date, instead of today"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };

  return diary_cli_parse (cli, entries, NULL, error) &&
         diary_argument_parse_date ("--date", text, date, error);
}

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const DiaryDate *date = data;
  g_autoptr (DiaryWarningsInput) input = diary_warnings_reader_load (database, error);

  return input != NULL ? diary_warnings_judge (input, *date, cancellable, error) : NULL;
}

static void
print_part (const char *heading, const char *text)
{
  g_print ("  %s %s\n", heading, text);
}

static void
print_evidence (const char *heading, const GArray *list)
{
  if (list->len > 0)
    g_print ("  %s\n", heading);

  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *line = diary_warnings_text_evidence (
          &g_array_index (list, DiaryEvidence, i));

      g_print ("    %s\n", line);
    }
}

static void
print_warning (const DiaryWarning *warning)
{
  g_autofree char *title = diary_warnings_text_title (warning);
  g_autofree char *since = diary_date_format_locale (warning->since);
  g_autofree char *advice = diary_warnings_text_advice (warning);
  g_autofree char *source = diary_warnings_text_source (warning->rule);

  g_print ("%s: %s\n", diary_warnings_text_level (warning->level), title);
  print_part (_ ("Since:"), since);
  print_part (_ ("What was recorded:"), diary_warnings_text_recorded (warning));
  print_part (_ ("Why it matters:"), diary_warnings_text_reason (warning));
  print_part (_ ("What to do:"), advice);
  print_part (_ ("What it does not mean:"), diary_warnings_text_limits (warning));
  print_part (_ ("Source:"), source);
  print_evidence (_ ("Evidence:"), warning->evidence);
  print_evidence (_ ("Asked about again, and not there:"), warning->later_absent);
}

static void
print_nothing (const DiaryWarnings *warnings)
{
  DiaryWeeklyCheck check = diary_weekly_check_look (warnings->input, warnings->as_of);
  g_autofree char *checks = diary_weekly_check_format (&check);

  g_print ("%s\n", diary_warnings_text_nothing (warnings));
  if (checks != NULL)
    g_print ("%s\n", checks);
}

static void
print_known (const DiaryWarnings *warnings)
{
  if (warnings->known->len > 0)
    g_print ("\n%s\n", _ ("Your doctor knows:"));

  for (guint i = 0; i < warnings->known->len; i++)
    {
      const DiaryWarning *warning = g_ptr_array_index (warnings->known, i);
      g_autofree char *title = diary_warnings_text_title (warning);
      g_autofree char *date = diary_date_format_locale (warning->known_on);

      g_print ("  %s: %s\n", date, title);
    }
}

static void
print_text (const DiaryWarnings *warnings)
{
  if (warnings->warnings->len == 0)
    print_nothing (warnings);

  for (guint i = 0; i < warnings->warnings->len; i++)
    {
      if (i > 0)
        g_print ("\n");
      print_warning (g_ptr_array_index (warnings->warnings, i));
    }

  print_known (warnings);
}

static void
print_json (const DiaryWarnings *warnings)
{
  g_autoptr (JsonNode) node = diary_warnings_to_json (warnings);
  g_autofree char *text = diary_json_text_write (node);

  fputs (text, stdout);
  fputc ('\n', stdout);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  DiaryDate date = diary_clock_today ();
  g_autoptr (DiaryWarnings) warnings = NULL;

  if (!parse (cli, &date, error) || !diary_cli_open (cli, DIARY_CLI_READ, error))
    return FALSE;

  warnings = diary_cli_run_job (cli, run_job, &date, (GDestroyNotify) diary_warnings_unref, error);
  if (warnings == NULL)
    return FALSE;

  if (diary_cli_get_json (cli))
    print_json (warnings);
  else
    print_text (warnings);

  return TRUE;
}

const DiaryCommand diary_command_warnings = {
  .name = "warnings",
  .summary = N_ ("Say what is worth a doctor’s time"),
  .description = N_ ("What was recorded is compared with what the sources name, and each warning "
                     "lists\nwhat it rests on. It is no diagnosis.\n"
                     "DATE is a date such as 2026-03-04, today or yesterday."),
  .has_json = TRUE,
  .run = run,
};
