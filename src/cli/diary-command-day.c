/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-argument.h"
#include "diary-columns.h"
#include "diary-day-change.h"
#include "diary-factor.h"
#include "diary-json-output.h"
#include "diary-listing.h"
#include "diary-record-json.h"

typedef struct
{
  DiaryDayChange *change;
  DiaryDate date;
} Request;

typedef struct
{
  DiaryDay *day;
  GPtrArray *own_factors;
  gint64 n_episodes;
} Answer;

static void
answer_free (Answer *self)
{
  g_clear_object (&self->day);
  g_clear_pointer (&self->own_factors, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

/* The day as the diary has it; one without anything if it does not. */
static DiaryDay *
load_day (DiaryDatabase *database, DiaryDate date, GError **error)
{
  g_autofree char *id = diary_date_format (date);
  DiaryRecord *record = NULL;

  if (!diary_database_load (database, DIARY_TYPE_DAY, id, &record, error))
    return NULL;

  return record != NULL ? DIARY_DAY (record) : diary_day_new (date);
}

static gboolean
change_day (DiaryDatabase *database, const Request *request, GError **error)
{
  g_autoptr (DiaryDay) day = load_day (database, request->date, error);

  return day != NULL && diary_day_change_apply (request->change, day, database, error) &&
         diary_database_save (database, DIARY_RECORD (day), error);
}

static gboolean
read_answer (DiaryDatabase *database, DiaryDate date, Answer *answer, GError **error)
{
  const DiaryEpisodeQuery query = { .from = date, .to = date };

  answer->day = load_day (database, date, error);
  if (answer->day == NULL)
    return FALSE;
  answer->own_factors = diary_database_list (database, DIARY_TYPE_FACTOR, DIARY_DATE_NONE,
                                             DIARY_DATE_NONE, error);
  if (answer->own_factors == NULL)
    return FALSE;
  answer->n_episodes = diary_database_count_episodes (database, &query, error);

  return answer->n_episodes >= 0;
}

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;
  g_autoptr (Answer) answer = g_new0 (Answer, 1);
  gboolean changes = !diary_day_change_is_empty (request->change);

  if (!(changes ? diary_database_begin (database, error)
                : diary_database_begin_reading (database, error)))
    return NULL;
  if ((changes && !change_day (database, request, error)) ||
      !read_answer (database, request->date, answer, error))
    {
      diary_database_rollback (database);
      return NULL;
    }
  if (!diary_database_commit (database, error))
    return NULL;

  return g_steal_pointer (&answer);
}

static gboolean
is_count_known (const Answer *answer)
{
  return answer->n_episodes > 0 || diary_day_get_complete (answer->day);
}

static void
print_json (const Answer *answer)
{
  g_autoptr (DiaryColumns) columns = diary_columns_new (DIARY_SHEET_DAYS, answer->own_factors);
  g_autoptr (JsonNode) node = diary_record_to_json (DIARY_RECORD (answer->day), columns);
  JsonObject *object = json_node_get_object (node);

  if (is_count_known (answer))
    json_object_set_int_member (object, "episodes", answer->n_episodes);
  else
    json_object_set_null_member (object, "episodes");
  diary_json_output_print (node);
}

static char *
format_value (DiaryScale scale, const char *unit, double value)
{
  switch (scale)
    {
    case DIARY_SCALE_YES_NO:
      return g_strdup (value != 0.0 ? _ ("yes") : _ ("no"));
    case DIARY_SCALE_RATING:
      /* Translators: a rating, as in “3 of 10” */
      return g_strdup_printf (_ ("%.10g of 10"), value);
    case DIARY_SCALE_AMOUNT:
    default:
      return unit != NULL ? g_strdup_printf ("%.10g\xc2\xa0%s", value, unit)
                          : g_strdup_printf ("%.10g", value);
    }
}

static void
add_value (DiaryListing *listing,
           DiaryDay *day,
           const char *key,
           const char *label,
           DiaryScale scale,
           const char *unit)
{
  double value = diary_day_get_value (day, key);
  g_autofree char *text = NULL;

  if (isnan (value))
    return;

  text = format_value (scale, unit, value);
  diary_listing_add (listing, label, text, NULL);
}

static void
add_values (DiaryListing *listing, const Answer *answer)
{
  size_t n_factors;
  const DiaryFactorTerm *factors = diary_vocabulary_get_factors (&n_factors);

  for (size_t i = 0; i < n_factors; i++)
    add_value (listing, answer->day, factors[i].key, diary_factor_term_get_label (&factors[i]),
               factors[i].scale, diary_factor_term_get_unit (&factors[i]));

  for (guint i = 0; i < answer->own_factors->len; i++)
    {
      DiaryFactor *factor = answer->own_factors->pdata[i];

      add_value (listing, answer->day, diary_record_get_id (DIARY_RECORD (factor)),
                 diary_factor_get_name (factor), diary_factor_get_scale (factor),
                 diary_factor_get_unit (factor));
    }
}

static void
print_text (const Answer *answer)
{
  g_autoptr (DiaryListing) listing = diary_listing_new ();
  g_autofree char *date = diary_date_format_locale (diary_day_get_date (answer->day));
  g_autofree char *n_episodes = is_count_known (answer)
                                    ? g_strdup_printf ("%" G_GINT64_FORMAT, answer->n_episodes)
                                    : g_strdup (_ ("not known"));

  g_print ("%s\n", date);
  diary_listing_add (listing, _ ("Episodes"), n_episodes, NULL);
  diary_listing_add (listing, _ ("Complete"),
                     diary_day_get_complete (answer->day) ? _ ("yes") : _ ("no"), NULL);
  add_values (listing, answer);
  if (diary_day_get_note (answer->day) != NULL)
    diary_listing_add (listing, _ ("Note"), diary_day_get_note (answer->day), NULL);
  diary_listing_print (listing);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_autoptr (DiaryDayChange) change = diary_day_change_new ();
  g_autoptr (Answer) answer = NULL;
  Request request = { .change = change, .date = diary_clock_today () };

  if (!diary_day_change_parse (change, cli, error) ||
      !diary_argument_parse_date (_ ("date"), diary_cli_get_argument (cli, 0), &request.date,
                                  error) ||
      !diary_cli_open (cli, diary_day_change_is_empty (change) ? DIARY_CLI_READ : DIARY_CLI_WRITE,
                       error))
    return FALSE;

  answer = diary_cli_run_job (cli, run_job, &request, (GDestroyNotify) answer_free, error);
  if (answer == NULL)
    return FALSE;

  if (diary_cli_get_json (cli))
    print_json (answer);
  else
    print_text (answer);

  return TRUE;
}

const DiaryCommand diary_command_day = {
  .name = "day",
  .arguments = N_ ("[DATE]"),
  .summary = N_ ("Set what a day was like, or show it"),
  .description = N_ ("DATE is a date such as 2026-03-04, today (as without one) or yesterday.\n"
                     "A VALUE of “none” makes a factor not recorded again. The day is printed."),
  .max_arguments = 1,
  .has_json = TRUE,
  .run = run,
};
