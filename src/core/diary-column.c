/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-column.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "diary-day.h"
#include "diary-episode.h"
#include "diary-error.h"
#include "diary-field.h"
#include "diary-number.h"

/* The accessors of records, of which the type of the column tells the type. */
#define CALL_GET(column, record, Type) ((Type (*) (gpointer)) (column)->get) (record)
#define CALL_SET(column, record, Type, value)                                                      \
  ((void (*) (gpointer, Type)) (column)->set) (record, value)

typedef struct
{
  char *(*get) (const DiaryColumn *column, DiaryRecord *record);
  gboolean (*set) (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error);
} TypeAccess;

static gboolean
refuse (const DiaryColumn *column, const char *text, const char *expected, GError **error)
{
  diary_error_set_invalid (error, column->name, text, expected);

  return FALSE;
}

static char *
format_moment (gint64 unix_seconds)
{
  return unix_seconds != 0 ? diary_instant_format_utc (unix_seconds) : NULL;
}

static char *
format_whole (gint64 number, gint64 not_recorded)
{
  return number != not_recorded ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;
}

static char *
get_id (const DiaryColumn *column, DiaryRecord *record)
{
  return g_strdup (diary_record_get_id (record));
}

static char *
get_created (const DiaryColumn *column, DiaryRecord *record)
{
  return format_moment (diary_record_get_created_at (record));
}

static char *
get_modified (const DiaryColumn *column, DiaryRecord *record)
{
  return format_moment (diary_record_get_modified_at (record));
}

static char *
get_string (const DiaryColumn *column, DiaryRecord *record)
{
  return g_strdup (CALL_GET (column, record, const char *));
}

static char *
get_terms (const DiaryColumn *column, DiaryRecord *record)
{
  const char *const *keys = CALL_GET (column, record, const char *const *);

  return *keys != NULL ? g_strjoinv (";", (char **) keys) : NULL;
}

static char *
get_date (const DiaryColumn *column, DiaryRecord *record)
{
  DiaryDate date = CALL_GET (column, record, DiaryDate);

  return date != DIARY_DATE_NONE ? diary_date_format (date) : NULL;
}

static char *
get_time (const DiaryColumn *column, DiaryRecord *record)
{
  const DiaryInstant *instant = CALL_GET (column, record, const DiaryInstant *);

  return diary_instant_is_valid (instant) ? diary_instant_format (instant) : NULL;
}

static char *
get_duration (const DiaryColumn *column, DiaryRecord *record)
{
  return format_whole (CALL_GET (column, record, gint64), DIARY_EPISODE_NO_DURATION);
}

static char *
get_intensity (const DiaryColumn *column, DiaryRecord *record)
{
  return format_whole (CALL_GET (column, record, int), DIARY_EPISODE_NO_INTENSITY);
}

static char *
get_finding (const DiaryColumn *column, DiaryRecord *record)
{
  return g_strdup (CALL_GET (column, record, gboolean) ? "present" : "absent");
}

static char *
get_yes_no (const DiaryColumn *column, DiaryRecord *record)
{
  return g_strdup (CALL_GET (column, record, gboolean) ? "yes" : "no");
}

static char *
get_factor (const DiaryColumn *column, DiaryRecord *record)
{
  double value = diary_day_get_value (DIARY_DAY (record), column->factor);

  return !isnan (value) ? diary_number_format (value) : NULL;
}

static gboolean
parse_moment (const DiaryColumn *column, const char *text, gint64 *unix_seconds, GError **error)
{
  *unix_seconds = 0;

  return text == NULL || diary_instant_parse_utc (text, unix_seconds) ||
         refuse (column, text, _ ("give a moment such as 2026-03-04T20:15:09Z, or nothing"), error);
}

static gboolean
set_id (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error)
{
  diary_record_set_id (record, text);

  return TRUE;
}

static gboolean
set_created (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error)
{
  gint64 unix_seconds;

  if (!parse_moment (column, text, &unix_seconds, error))
    return FALSE;

  diary_record_set_created_at (record, unix_seconds);

  return TRUE;
}

static gboolean
set_modified (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error)
{
  gint64 unix_seconds;

  if (!parse_moment (column, text, &unix_seconds, error))
    return FALSE;

  diary_record_set_modified_at (record, unix_seconds);

  return TRUE;
}

static gboolean
set_string (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error)
{
  CALL_SET (column, record, const char *, text);

  return TRUE;
}

static gboolean
set_term (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error)
{
  if (!diary_field_check_term (column->name, column->terms, text, column->required, error))
    return FALSE;

  CALL_SET (column, record, const char *, text);

  return TRUE;
}

static gboolean
set_terms (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error)
{
  g_auto (GStrv) cells = g_strsplit (text != NULL ? text : "", ";", -1);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (char **cell = cells; *cell != NULL; cell++)
    {
      const char *key = g_strstrip (*cell);

      if (*key == '\0')
        continue;
      if (!diary_field_check_term (column->name, column->terms, key, TRUE, error))
        return FALSE;
      g_ptr_array_add (keys, (gpointer) key);
    }
  g_ptr_array_add (keys, NULL);
  CALL_SET (column, record, const char *const *, (const char *const *) keys->pdata);

  return TRUE;
}

static gboolean
set_date (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error)
{
  DiaryDate date = diary_date_parse (text);

  if ((text != NULL || column->required) && date == DIARY_DATE_NONE)
    return refuse (column, text, _ ("give a date such as 2026-03-04"), error);

  CALL_SET (column, record, DiaryDate, date);

  return TRUE;
}

static gboolean
set_time (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error)
{
  DiaryInstant instant;

  if (!diary_instant_parse_local (text, NULL, &instant))
    return refuse (column, text, _ ("give a time such as 2026-03-04T21:15:00+01:00"), error);

  CALL_SET (column, record, const DiaryInstant *, &instant);

  return TRUE;
}

/* Programs that know no whole numbers write 45.0. */
static gboolean
parse_whole (const DiaryColumn *column, const char *text, double *number, GError **error)
{
  g_autofree char *expected = NULL;

  if (diary_number_parse (text, number) && *number >= column->minimum &&
      *number <= column->maximum && *number == floor (*number))
    return TRUE;

  expected = g_strdup_printf (_ ("give a whole number from %.0f to %.0f, or nothing"),
                              column->minimum, column->maximum);

  return refuse (column, text, expected, error);
}

static gboolean
set_duration (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error)
{
  double seconds = DIARY_EPISODE_NO_DURATION;

  if (text != NULL && !parse_whole (column, text, &seconds, error))
    return FALSE;

  CALL_SET (column, record, gint64, (gint64) seconds);

  return TRUE;
}

static gboolean
set_intensity (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error)
{
  double intensity = DIARY_EPISODE_NO_INTENSITY;

  if (text != NULL && !parse_whole (column, text, &intensity, error))
    return FALSE;

  CALL_SET (column, record, int, (int) intensity);

  return TRUE;
}

static gboolean
set_finding (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error)
{
  if (!diary_field_check_term (column->name, DIARY_TERMS_FINDINGS, text, TRUE, error))
    return FALSE;

  CALL_SET (column, record, gboolean, g_str_equal (text, "present"));

  return TRUE;
}

static gboolean
set_yes_no (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error)
{
  if (text != NULL && !g_str_equal (text, "yes") && !g_str_equal (text, "no"))
    return refuse (column, text, _ ("give yes or no, or nothing"), error);

  CALL_SET (column, record, gboolean, g_strcmp0 (text, "yes") == 0);

  return TRUE;
}

static gboolean
takes_number (const DiaryColumn *column, double number)
{
  if (column->own_factor != NULL)
    return diary_factor_takes (column->own_factor, number);

  return number >= column->minimum && number <= column->maximum;
}

static char *
describe_factor (const DiaryColumn *column)
{
  DiaryScale scale = column->own_factor != NULL ? diary_factor_get_scale (column->own_factor)
                                                : DIARY_SCALE_RATING;

  switch (scale)
    {
    case DIARY_SCALE_YES_NO:
      return g_strdup (_ ("give 1 for yes, 0 for no, or nothing"));
    case DIARY_SCALE_RATING:
      return g_strdup_printf (_ ("give a number from %g to %g, or nothing"), column->minimum,
                              column->maximum);
    case DIARY_SCALE_AMOUNT:
    default:
      return g_strdup (_ ("give a number, or nothing"));
    }
}

static gboolean
set_factor (const DiaryColumn *column, DiaryRecord *record, const char *text, GError **error)
{
  double number = NAN;

  if (text != NULL && (!diary_number_parse (text, &number) || !takes_number (column, number)))
    {
      g_autofree char *expected = describe_factor (column);

      return refuse (column, text, expected, error);
    }

  diary_day_set_value (DIARY_DAY (record), column->factor, number);

  return TRUE;
}

static const TypeAccess accesses[] = {
  [DIARY_COLUMN_ID] = { get_id, set_id },
  [DIARY_COLUMN_CREATED] = { get_created, set_created },
  [DIARY_COLUMN_MODIFIED] = { get_modified, set_modified },
  [DIARY_COLUMN_TEXT] = { get_string, set_string },
  [DIARY_COLUMN_TERM] = { get_string, set_term },
  [DIARY_COLUMN_TERMS] = { get_terms, set_terms },
  [DIARY_COLUMN_DATE] = { get_date, set_date },
  [DIARY_COLUMN_TIME] = { get_time, set_time },
  [DIARY_COLUMN_DURATION] = { get_duration, set_duration },
  [DIARY_COLUMN_INTENSITY] = { get_intensity, set_intensity },
  [DIARY_COLUMN_FINDING] = { get_finding, set_finding },
  [DIARY_COLUMN_YES_NO] = { get_yes_no, set_yes_no },
  [DIARY_COLUMN_FACTOR] = { get_factor, set_factor },
};

/**
 * diary_column_get_text:
 * @column: a column
 * @record: a record of its type
 *
 * Returns: (nullable) (transfer full): the field as it stands in files, or %NULL if not recorded
 */
char *
diary_column_get_text (const DiaryColumn *column, DiaryRecord *record)
{
  g_return_val_if_fail (column != NULL, NULL);
  g_return_val_if_fail (DIARY_IS_RECORD (record), NULL);

  return accesses[column->type].get (column, record);
}

/**
 * diary_column_set_text:
 * @column: a column
 * @record: a record of its type
 * @text: (nullable): what a file has in the column, %NULL or empty if nothing
 * @error: set to a %DIARY_ERROR_INVALID that names the column
 *
 * Sets the field of the record. What can be said of a record only as a whole is left to
 * diary_record_validate().
 *
 * Returns: whether the column takes the text; if not, the record is as it was
 */
gboolean
diary_column_set_text (const DiaryColumn *column,
                       DiaryRecord *record,
                       const char *text,
                       GError **error)
{
  g_return_val_if_fail (column != NULL, FALSE);
  g_return_val_if_fail (DIARY_IS_RECORD (record), FALSE);

  if (text != NULL && *text == '\0')
    text = NULL;

  return accesses[column->type].set (column, record, text, error);
}
