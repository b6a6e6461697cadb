/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-history.h"

#include <math.h>

#include "diary-acknowledgement.h"
#include "diary-clock.h"
#include "diary-day.h"
#include "diary-episode.h"
#include "diary-error.h"
#include "diary-factor.h"
#include "diary-medicine.h"
#include "diary-person.h"
#include "diary-sign.h"
#include "diary-visit.h"
#include "test-file.h"

#define DATE    739679 /* 2026-03-04 */
#define N_DATES 5
#define N_NAMES 4

static DiaryDate
choose_date (GRand *random)
{
  return DATE + g_rand_int_range (random, 0, N_DATES);
}

/* Few words, so that the same change is made in more than one copy. */
static char *
choose_word (GRand *random)
{
  return g_strdup_printf ("word %d", g_rand_int_range (random, 0, N_NAMES));
}

static char *
make_id (GRand *random)
{
  return g_strdup_printf ("%08x-0000-4000-8000-%012x", g_rand_int (random), g_rand_int (random));
}

/* Returns: (nullable) (transfer full): one of the records that are there */
static DiaryRecord *
choose_record (DiaryDatabase *database, GRand *random, GType type)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      records = diary_database_list (database, type, DIARY_DATE_NONE, DIARY_DATE_NONE, &error);

  g_assert_no_error (error);
  if (records->len == 0)
    return NULL;

  return g_object_ref (
      g_ptr_array_index (records, (guint) g_rand_int_range (random, 0, (gint32) records->len)));
}

static DiaryRecord *
new_record (GRand *random, GType type)
{
  const DiaryInstant started_at = { g_rand_int_range (random, 0, 100000), 3600 };
  g_autofree char *word = choose_word (random);
  g_autofree char *id = make_id (random);
  DiaryRecord *record;

  if (type == DIARY_TYPE_DAY)
    return DIARY_RECORD (diary_day_new (choose_date (random)));
  if (type == DIARY_TYPE_PERSON)
    return DIARY_RECORD (diary_person_new (word, DIARY_DATE_NONE));

  if (type == DIARY_TYPE_EPISODE)
    record = DIARY_RECORD (diary_episode_new ("calf", NULL, &started_at));
  else if (type == DIARY_TYPE_SIGN)
    record = DIARY_RECORD (diary_sign_new (choose_date (random), "pain", TRUE));
  else if (type == DIARY_TYPE_MEDICINE)
    record = DIARY_RECORD (diary_medicine_new (word));
  else if (type == DIARY_TYPE_VISIT)
    record = DIARY_RECORD (diary_visit_new (choose_date (random), word));
  else if (type == DIARY_TYPE_FACTOR)
    record = DIARY_RECORD (diary_factor_new (word, "cups", DIARY_SCALE_AMOUNT));
  else
    record = DIARY_RECORD (diary_acknowledgement_new (choose_date (random), "sensory"));
  diary_record_set_id (record, id);

  return record;
}

static void
change_day (DiaryDatabase *database, GRand *random, DiaryDay *day)
{
  g_autoptr (DiaryRecord) factor = choose_record (database, random, DIARY_TYPE_FACTOR);
  double value = g_rand_int_range (random, 0, 3) / 3.0;
  g_autofree char *word = choose_word (random);

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      diary_day_set_complete (day, !diary_day_get_complete (day));
      break;
    case 1:
      diary_day_set_value (day, "sleep_h", value);
      break;
    case 2:
      diary_day_set_value (day, "sleep_h", NAN);
      break;
    case 3:
      diary_day_set_value (day, "stress", value);
      break;
    case 4:
      diary_day_set_note (day, word);
      break;
    case 5:
      diary_day_set_note (day, NULL);
      break;
    default:
      if (factor != NULL)
        diary_day_set_value (day, diary_record_get_id (factor), value < 0.5 ? value : NAN);
      break;
    }
}

static void
change_record (DiaryDatabase *database, GRand *random, DiaryRecord *record)
{
  g_autofree char *word = choose_word (random);

  if (DIARY_IS_DAY (record))
    change_day (database, random, DIARY_DAY (record));
  else if (DIARY_IS_EPISODE (record))
    diary_episode_set_note (DIARY_EPISODE (record), word);
  else if (DIARY_IS_SIGN (record))
    diary_sign_set_note (DIARY_SIGN (record), word);
  else if (DIARY_IS_MEDICINE (record))
    diary_medicine_set_name (DIARY_MEDICINE (record), word);
  else if (DIARY_IS_VISIT (record))
    diary_visit_set_result (DIARY_VISIT (record), word);
  else if (DIARY_IS_FACTOR (record))
    diary_factor_set_name (DIARY_FACTOR (record), word);
  else if (DIARY_IS_PERSON (record))
    diary_person_set_name (DIARY_PERSON (record), word);
  else
    diary_acknowledgement_set_date (DIARY_ACKNOWLEDGEMENT (record), choose_date (random));
}

/* A name may be taken, and a factor be in use: then nothing happens. */
static void
step (DiaryDatabase *database, GRand *random)
{
  const GType types[] = {
    DIARY_TYPE_EPISODE,         DIARY_TYPE_DAY,    DIARY_TYPE_SIGN,   DIARY_TYPE_MEDICINE,
    DIARY_TYPE_VISIT,           DIARY_TYPE_FACTOR, DIARY_TYPE_FACTOR, DIARY_TYPE_DAY,
    DIARY_TYPE_ACKNOWLEDGEMENT, DIARY_TYPE_PERSON,
  };
  GType type = types[g_rand_int_range (random, 0, G_N_ELEMENTS (types))];
  g_autoptr (DiaryRecord) record = choose_record (database, random, type);
  int what = g_rand_int_range (random, 0, 10);
  g_autoptr (GError) error = NULL;

  if (record != NULL && what < 3)
    diary_database_delete (database, type, diary_record_get_id (record), &error);
  else
    {
      if (record == NULL || what < 6)
        {
          g_clear_object (&record);
          record = new_record (random, type);
        }
      else
        change_record (database, random, record);
      diary_database_save (database, record, &error);
    }
  if (error != NULL)
    g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
}

/**
 * test_history_run:
 * @database: a diary
 * @random: where chance comes from
 * @n_steps: how many changes; each takes a second at most, so that some are of the same second
 *
 * Lets some time pass by the frozen clock.
 */
void
test_history_run (DiaryDatabase *database, GRand *random, int n_steps)
{
  gint64 now = diary_clock_now ().unix_seconds;
  g_autoptr (GError) error = NULL;

  g_assert_true (diary_database_begin (database, &error));
  for (int i = 0; i < n_steps; i++)
    {
      now += g_rand_int_range (random, 0, 2);
      diary_clock_freeze (now, NULL);
      step (database, random);
    }
  g_assert_true (diary_database_commit (database, &error));
}

/**
 * test_history_dump:
 * @folder: a folder
 * @name: the name of a diary in it
 *
 * Returns: (transfer full): all that is in the diary, in a fixed order
 */
char *
test_history_dump (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *tables = test_file_query (path, "SELECT name FROM sqlite_schema"
                                                   " WHERE type = 'table' ORDER BY name");
  g_auto (GStrv) names = g_strsplit (g_strchomp (tables), "\n", -1);
  GString *dump = g_string_new (NULL);

  for (char **table = names; *table != NULL; table++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2, 3", *table);
      g_autofree char *rows = test_file_query (path, sql);

      g_string_append_printf (dump, "%s\n%s", *table, rows);
    }

  return g_string_free (dump, FALSE);
}
