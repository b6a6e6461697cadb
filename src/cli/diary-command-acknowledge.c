/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-acknowledgement.h"
#include "diary-argument.h"
#include "diary-clock.h"
#include "diary-error.h"
#include "diary-warnings-reader.h"
#include "diary-warnings.h"

typedef struct
{
  char *date;
  char *site;
  char *side;
  char *medicine;
  gboolean undo;
} Options;

/* Which warning is meant, by what was given of it; a medicine by its name or its id. */
typedef struct
{
  DiaryAcknowledgement *given;
  gboolean undo;
} Request;

static void
options_clear (Options *self)
{
  g_free (self->date);
  g_free (self->site);
  g_free (self->side);
  g_free (self->medicine);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse (DiaryCli *cli, Options *self, GError **error)
{
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &self->date,
      N_ ("The date on which the doctor was told, instead of today"), N_ ("DATE") },
    { "site", 0, 0, G_OPTION_ARG_STRING, &self->site, N_ ("The site that the warning is about"),
      N_ ("SITE") },
    { "side", 0, 0, G_OPTION_ARG_STRING, &self->side, N_ ("The side that the warning is about"),
      N_ ("SIDE") },
    { "medicine", 0, 0, G_OPTION_ARG_STRING, &self->medicine,
      N_ ("The medicine that the warning is about"), N_ ("NAME") },
    { "undo", 0, 0, G_OPTION_ARG_NONE, &self->undo, N_ ("Show the warning again"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  return diary_cli_parse (cli, entries, NULL, error);
}

static gboolean
parse_date (const char *text, DiaryDate *date, GError **error)
{
  DiaryDate today = diary_clock_today ();

  *date = today;
  if (!diary_argument_parse_date ("--date", text, date, error))
    return FALSE;
  if (*date <= today)
    return TRUE;

  diary_error_set_invalid (error, "--date", text, _ ("give today or a date before it"));

  return FALSE;
}

static DiaryAcknowledgement *
create_given (DiaryCli *cli, const Options *options, GError **error)
{
  g_autoptr (DiaryAcknowledgement) given = NULL;
  DiaryDate date;

  if (!parse_date (options->date, &date, error))
    return NULL;

  given = diary_acknowledgement_new (date, diary_cli_get_argument (cli, 0));
  diary_acknowledgement_set_site (given, options->site);
  diary_acknowledgement_set_side (given, options->side);
  diary_acknowledgement_set_medicine (given, options->medicine);

  return diary_record_validate (DIARY_RECORD (given), error) ? g_steal_pointer (&given) : NULL;
}

/* Whether a part of a warning is as it was given, or was not given where that may be. */
static gboolean
fits (const char *given, const char *part, gboolean exactly)
{
  return (given == NULL && !exactly) || g_strcmp0 (given, part) == 0;
}

static gboolean
is_meant (DiaryAcknowledgement *given, const DiaryWarning *warning, gboolean exactly)
{
  const char *medicine = diary_acknowledgement_get_medicine (given);

  return g_str_equal (warning->rule->id, diary_acknowledgement_get_warning (given)) &&
         fits (diary_acknowledgement_get_site (given), warning->place.site, exactly) &&
         fits (diary_acknowledgement_get_side (given), warning->place.side, exactly) &&
         (fits (medicine, warning->medicine_name, exactly) ||
          fits (medicine, warning->medicine, exactly));
}

static GPtrArray *
list_meant (GPtrArray *warnings, DiaryAcknowledgement *given, gboolean exactly)
{
  GPtrArray *meant = g_ptr_array_new ();

  for (guint i = 0; i < warnings->len; i++)
    if (is_meant (given, g_ptr_array_index (warnings, i), exactly))
      g_ptr_array_add (meant, g_ptr_array_index (warnings, i));

  return meant;
}

static void
append_option (GString *text, const char *name, const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, " %s %s", name, value);
}

/* Names warnings as they are to be given. */
static char *
name_all (GPtrArray *warnings)
{
  GString *text = g_string_new (warnings->len > 0 ? NULL : C_ ("warnings", "none"));

  for (guint i = 0; i < warnings->len; i++)
    {
      const DiaryWarning *warning = g_ptr_array_index (warnings, i);
      const char *medicine = warning->medicine_name;
      g_autofree char *quoted = medicine != NULL ? g_shell_quote (medicine) : NULL;

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", warning->rule->id);
      append_option (text, "--site", warning->place.site);
      append_option (text, "--side", warning->place.side);
      append_option (text, "--medicine", quoted);
    }

  return g_string_free (text, FALSE);
}

static void
set_not_found (const Request *request, GPtrArray *warnings, GError **error)
{
  g_autofree char *names = name_all (warnings);

  /* Translators: %1$s is the id of a warning, %2$s a list of others, or “none” */
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND,
               request->undo ? _ ("No such warning: %1$s: your doctor knows of: %2$s")
                             : _ ("No such warning: %1$s: these stand: %2$s"),
               diary_acknowledgement_get_warning (request->given), names);
}

static void
set_several (const Request *request, GPtrArray *meant, GError **error)
{
  g_autofree char *names = name_all (meant);
  g_autofree char *expected = g_strdup_printf (_ ("say which of them: %s"), names);

  diary_error_set_invalid (error, "warning", diary_acknowledgement_get_warning (request->given),
                           expected);
}

static const DiaryWarning *
find_meant (const Request *request, GPtrArray *warnings, GError **error)
{
  g_autoptr (GPtrArray) exact = list_meant (warnings, request->given, TRUE);
  g_autoptr (GPtrArray) meant = list_meant (warnings, request->given, FALSE);

  if (exact->len == 1)
    return g_ptr_array_index (exact, 0);
  if (meant->len == 1)
    return g_ptr_array_index (meant, 0);

  if (meant->len == 0)
    set_not_found (request, warnings, error);
  else
    set_several (request, meant, error);

  return NULL;
}

static gboolean
show_again (DiaryDatabase *database,
            const DiaryWarnings *warnings,
            const DiaryWarning *warning,
            GError **error)
{
  g_autoptr (GPtrArray) ids = diary_warnings_list_known_by (warnings, warning);

  for (guint i = 0; i < ids->len; i++)
    if (!diary_database_delete (database, DIARY_TYPE_ACKNOWLEDGEMENT, ids->pdata[i], error))
      return FALSE;

  return TRUE;
}

/* What is left uncommitted is rolled back. */
static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;
  DiaryDate date = diary_acknowledgement_get_date (request->given);
  g_autoptr (DiaryWarningsInput) input = NULL;
  g_autoptr (DiaryWarnings) warnings = NULL;
  g_autoptr (DiaryRecord) record = NULL;
  const DiaryWarning *warning;

  if (!diary_database_begin (database, error))
    return NULL;
  input = diary_warnings_reader_load (database, error);
  if (input != NULL)
    warnings = diary_warnings_judge (input, date, cancellable, error);
  if (warnings == NULL)
    return NULL;

  warning = find_meant (request, request->undo ? warnings->known : warnings->warnings, error);
  if (warning == NULL)
    return NULL;

  record = DIARY_RECORD (diary_acknowledgement_new_for (date, warning));
  if (request->undo ? !show_again (database, warnings, warning, error)
                    : !diary_database_save (database, record, error))
    return NULL;

  return diary_database_commit (database, error) ? g_steal_pointer (&record) : NULL;
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_auto (Options) options = { 0 };
  g_autoptr (DiaryAcknowledgement) given = NULL;
  g_autoptr (DiaryRecord) record = NULL;
  Request request;

  if (!parse (cli, &options, error))
    return FALSE;
  given = create_given (cli, &options, error);
  if (given == NULL || !diary_cli_open (cli, DIARY_CLI_READ, error))
    return FALSE;

  request = (Request){ given, options.undo };
  record = diary_cli_run_job (cli, run_job, &request, g_object_unref, error);
  if (record == NULL)
    return FALSE;
  if (!options.undo)
    g_print ("%s\n", diary_record_get_id (record));

  return TRUE;
}

const DiaryCommand diary_command_acknowledge = {
  .name = "acknowledge",
  .arguments = N_ ("WARNING"),
  .summary = N_ ("Say that your doctor knows of a warning"),
  .description = N_ ("WARNING is the id of one that stands, such as sensory; if there are several, "
                     "give the site,\nthe side or the medicine that it is about. It comes back if "
                     "there is something new.\n"
                     "The id of the entry is printed."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
