/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-day-change.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-argument.h"
#include "diary-error.h"
#include "diary-factor.h"

#define UNCHANGED -1

/* One factor's new value. Of the person's own factors only the heading is known before the diary is
 * open. */
typedef struct
{
  const char *key;  /* of the vocabulary, or NULL */
  DiaryFactor *own; /* or NULL */
  double value;
} Setting;

struct _DiaryDayChange
{
  GArray *settings;
  char *note;
  int complete; /* or UNCHANGED */
};

static void
setting_clear (gpointer data)
{
  Setting *self = data;

  g_clear_object (&self->own);
}

/* Nothing, or the word, is "not recorded". */
static gboolean
parse_value (const char *option, const char *text, double *value, GError **error)
{
  *value = NAN;

  if (*text == '\0' || g_str_equal (text, "none"))
    return TRUE;

  return diary_argument_parse_number (option, text, value, error);
}

static gboolean
on_factor (const char *option, const char *text, gpointer data, GError **error)
{
  DiaryDayChange *self = data;
  g_autofree char *key = g_strdelimit (g_strdup (option + strlen ("--")), "-", '_');
  Setting setting = { .key = diary_vocabulary_find_factor (key)->key };
  g_autoptr (DiaryDay) probe = diary_day_new (diary_clock_today ());

  if (!parse_value (option, text, &setting.value, error))
    return FALSE;

  g_array_append_val (self->settings, setting);
  diary_day_set_value (probe, setting.key, setting.value);

  return diary_record_validate (DIARY_RECORD (probe), error);
}

static gboolean
on_own (const char *option, const char *text, gpointer data, GError **error)
{
  DiaryDayChange *self = data;
  const char *equals = strrchr (text, '=');
  g_autofree char *name = equals != NULL ? g_strndup (text, equals - text) : NULL;
  g_autofree char *column = g_strconcat ("own:", name != NULL ? g_strstrip (name) : NULL, NULL);
  Setting setting = { .own = diary_factor_new_from_column (column) };

  if (equals == NULL || setting.own == NULL)
    {
      g_clear_object (&setting.own);
      diary_error_set_invalid (error, option, text, _ ("give NAME=VALUE, or “NAME [UNIT]=VALUE”"));
      return FALSE;
    }

  g_array_append_val (self->settings, setting);

  return parse_value (option, equals + 1,
                      &g_array_index (self->settings, Setting, self->settings->len - 1).value,
                      error);
}

/* The person's factor of the same name and unit, whatever their case; one that the diary does not
 * have yet is added. */
static gboolean
find_own (DiaryDatabase *database, DiaryFactor *wanted, DiaryFactor **found, GError **error)
{
  g_autoptr (GPtrArray) factors = diary_database_list (database, DIARY_TYPE_FACTOR, DIARY_DATE_NONE,
                                                       DIARY_DATE_NONE, error);

  if (factors == NULL)
    return FALSE;

  for (guint i = 0; i < factors->len; i++)
    if (diary_factor_is_namesake (factors->pdata[i], wanted))
      {
        *found = g_object_ref (factors->pdata[i]);
        return TRUE;
      }

  *found = g_object_ref (wanted);

  return diary_database_save (database, DIARY_RECORD (wanted), error);
}

static gboolean
apply_own (const Setting *setting, DiaryDay *day, DiaryDatabase *database, GError **error)
{
  g_autoptr (DiaryFactor) factor = NULL;

  if (!find_own (database, setting->own, &factor, error))
    return FALSE;

  if (!isnan (setting->value) && !diary_factor_takes (factor, setting->value))
    {
      g_autofree char *column = diary_factor_get_column (factor);
      g_autofree char *value = g_strdup_printf ("%g", setting->value);

      diary_error_set_invalid (error, column, value, _ ("give a number that its scale has"));
      return FALSE;
    }
  diary_day_set_value (day, diary_record_get_id (DIARY_RECORD (factor)), setting->value);

  return TRUE;
}

/* What a factor is called, and in what it is counted. */
static char *
describe (const DiaryFactorTerm *factor)
{
  const char *label = diary_factor_term_get_label (factor);
  const char *unit = diary_factor_term_get_unit (factor);

  if (factor->scale == DIARY_SCALE_RATING)
    /* Translators: a factor with the range of its rating, as in “Stress, 0 to 10” */
    return g_strdup_printf (_ ("%s, %g to %g"), label, factor->minimum, factor->maximum);

  return unit != NULL ? g_strdup_printf ("%s, %s", label, unit) : g_strdup (label);
}

/* An option a factor, and the others. Texts made for them are kept in @texts. */
static GArray *
create_entries (DiaryDayChange *self, GPtrArray *texts)
{
  const GOptionEntry others[] = {
    { "own", 0, 0, G_OPTION_ARG_CALLBACK, on_own, N_ ("A factor of your own"),
      N_ ("“NAME [UNIT]=VALUE”") },
    { "complete", 0, 0, G_OPTION_ARG_NONE, &self->complete,
      N_ ("That was all: nothing of the day is missing"), NULL },
    { "no-complete", 0, G_OPTION_FLAG_REVERSE, G_OPTION_ARG_NONE, &self->complete,
      N_ ("Something of the day may be missing"), NULL },
    { "note", 0, 0, G_OPTION_ARG_STRING, &self->note, N_ ("A note on the day"), N_ ("TEXT") },
  };
  GArray *entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  size_t n_factors;
  const DiaryFactorTerm *factors = diary_vocabulary_get_factors (&n_factors);

  for (size_t i = 0; i < n_factors; i++)
    {
      GOptionEntry entry = { .arg = G_OPTION_ARG_CALLBACK, .arg_data = on_factor };
      char *name = g_strdelimit (g_strdup (factors[i].key), "_", '-');
      char *description = describe (&factors[i]);

      g_ptr_array_add (texts, name);
      g_ptr_array_add (texts, description);
      entry.long_name = name;
      entry.description = description;
      entry.arg_description = N_ ("VALUE");
      g_array_append_val (entries, entry);
    }
  g_array_append_vals (entries, others, G_N_ELEMENTS (others));

  return entries;
}

/**
 * diary_day_change_new:
 *
 * Returns: (transfer full): a change that changes nothing yet
 */
DiaryDayChange *
diary_day_change_new (void)
{
  DiaryDayChange *self = g_new0 (DiaryDayChange, 1);

  self->settings = g_array_new (FALSE, FALSE, sizeof (Setting));
  g_array_set_clear_func (self->settings, setting_clear);
  self->complete = UNCHANGED;

  return self;
}

/**
 * diary_day_change_free:
 * @self: a change
 *
 * Frees it.
 */
void
diary_day_change_free (DiaryDayChange *self)
{
  g_array_unref (self->settings);
  g_free (self->note);
  g_free (self);
}

/**
 * diary_day_change_parse:
 * @self: a change
 * @cli: the run of a command
 * @error: return location
 *
 * Reads it from the command's options.
 *
 * Returns: whether they are right
 */
gboolean
diary_day_change_parse (DiaryDayChange *self, DiaryCli *cli, GError **error)
{
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GArray) entries = NULL;

  g_return_val_if_fail (self != NULL && cli != NULL, FALSE);

  texts = g_ptr_array_new_with_free_func (g_free);
  entries = create_entries (self, texts);

  return diary_cli_parse (cli, (const GOptionEntry *) entries->data, self, error);
}

/**
 * diary_day_change_is_empty:
 * @self: a change
 *
 * Returns: whether it changes nothing
 */
gboolean
diary_day_change_is_empty (DiaryDayChange *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->settings->len == 0 && self->note == NULL && self->complete == UNCHANGED;
}

/**
 * diary_day_change_apply:
 * @self: a change
 * @day: the day
 * @database: the diary, which may get new factors of the person's own
 * @error: return location
 *
 * Changes the day, without saving it.
 *
 * Returns: whether all values could be taken
 */
gboolean
diary_day_change_apply (DiaryDayChange *self, DiaryDay *day, DiaryDatabase *database, GError **error)
{
  g_return_val_if_fail (self != NULL && DIARY_IS_DAY (day) && DIARY_IS_DATABASE (database), FALSE);

  for (guint i = 0; i < self->settings->len; i++)
    {
      const Setting *setting = &g_array_index (self->settings, Setting, i);

      if (setting->key != NULL)
        diary_day_set_value (day, setting->key, setting->value);
      else if (!apply_own (setting, day, database, error))
        return FALSE;
    }
  if (self->note != NULL)
    diary_day_set_note (day, self->note);
  if (self->complete != UNCHANGED)
    diary_day_set_complete (day, self->complete);

  return TRUE;
}
