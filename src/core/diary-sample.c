/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sample.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-day.h"
#include "diary-error.h"
#include "diary-factor.h"
#include "diary-medicine.h"
#include "diary-random.h"
#include "diary-sample-episode.h"
#include "diary-sign.h"
#include "diary-visit.h"

/* What statistics are to find: each hour less of sleep makes the next day's count this many times
 * as high, and no other factor does anything. */
#define RATE_RATIO_PER_HOUR_LESS 1.42
#define USUAL_SLEEP              7.2
#define USUAL_COUNT              2.4

/* A day's rate varies by a gamma of this shape: the counts' variance is mean + mean² / shape. */
#define COUNT_SHAPE 5.0

/* The rate drifts by this on its logarithm over so many days, from anywhere on: too slowly for one
 * month to be unlike the ones before it. */
#define DRIFT      0.13
#define DRIFT_DAYS 365.0

/* Eyelid spells of some weeks, with long pauses between them; all in days. */
#define SPELL_EVERY 160
#define SPELL_START 70
#define SPELL_DAYS  18

#define EVENING_SECOND (21 * 60 * 60)

typedef enum
{
  LOGGED_WHOLE,
  LOGGED_PARTLY,
  LOGGED_NOT,
} Logged;

/* The person on one day: what is true of it, written down or not. */
typedef struct
{
  DiaryDate date;
  int index;
  gboolean weekend;
  double sleep;
  double stress;
  Logged logged;
} Life;

typedef struct
{
  const DiarySample *sample;
  GRand *random;
  GPtrArray *records;
  const char *own_factor;
  double phase; /* of the drift, in radians */
} Draft;

/* Monday to Sunday, on the logarithm of the count. */
static const double weekdays[] = { 0.05, 0.08, 0.12, 0.15, 0.18, -0.22, -0.36 };

static const char *const day_notes[] = {
  N_ ("Long day at work"),  N_ ("Noisy neighbours, slept badly"),
  N_ ("Hiking all day"),    N_ ("A slight cold"),
  N_ ("Visited my sister"),
};

/* What the weekly check asks, and how often it is found. Nothing here is alarming. */
static const struct
{
  const char *sign;
  const char *site;
  double chance;
} checks[] = {
  { "weakness", NULL, 0 },      { "wasting", NULL, 0 },    { "movement-loss", NULL, 0 },
  { "speech", NULL, 0 },        { "swallowing", NULL, 0 }, { "numbness", NULL, 0 },
  { "tingling", "hand", 0.06 }, { "cramps", "calf", 0.2 },
};

/* Takes @record into the draft, as written down at @second of @date. */
static void
add_record (Draft *self, DiaryRecord *record, DiaryDate date, int second)
{
  gint64 written_at = diary_sample_instant (date, second, self->sample->zone).unix_seconds;

  if (diary_record_get_id (record) == NULL)
    {
      g_autofree char *id = diary_random_uuid (self->random);

      diary_record_set_id (record, id);
    }
  diary_record_set_created_at (record, written_at);
  diary_record_set_modified_at (record, written_at);
  g_ptr_array_add (self->records, record);
}

static double
rounded (double value, double step, double minimum, double maximum)
{
  return CLAMP (round (value / step) * step, minimum, maximum);
}

/* Gaps of one or a few days, a holiday without the diary, and days begun and left. */
static Logged
draw_logged (Draft *self, const Life *yesterday, int index)
{
  int holiday = self->sample->n_days * 11 / 20;
  gboolean again = yesterday->logged == LOGGED_NOT;

  if (index >= holiday && index < holiday + 9)
    return LOGGED_NOT;
  if (diary_random_chance (self->random, again ? 0.45 : 0.065))
    return LOGGED_NOT;
  if (diary_random_chance (self->random, 0.06))
    return LOGGED_PARTLY;

  return LOGGED_WHOLE;
}

static Life
draw_life (Draft *self, const Life *yesterday, int index)
{
  Life life = { .date = self->sample->last - self->sample->n_days + 1 + index, .index = index };
  double usual_stress;

  life.weekend = diary_date_get_weekday (life.date) >= 6;
  usual_stress = life.weekend ? 2.6 : 4.4;
  life.sleep = diary_random_normal (self->random, USUAL_SLEEP + (life.weekend ? 0.5 : -0.2), 0.95);
  life.sleep = rounded (life.sleep, 0.5, 3.5, 10.5);
  life.stress = usual_stress + 0.5 * (yesterday->stress - usual_stress) +
                diary_random_normal (self->random, 0, 1.2);
  life.logged = draw_logged (self, yesterday, index);

  return life;
}

static int
draw_count (Draft *self, const Life *yesterday, const Life *today)
{
  double drift = DRIFT * sin (self->phase + 2.0 * G_PI * today->index / DRIFT_DAYS);
  double effect = log (RATE_RATIO_PER_HOUR_LESS) * (USUAL_SLEEP - yesterday->sleep);
  double rhythm = weekdays[diary_date_get_weekday (today->date) - 1];
  double frailty = diary_random_gamma (self->random, COUNT_SHAPE, 1.0 / COUNT_SHAPE);

  return diary_random_poisson (self->random, USUAL_COUNT * exp (drift + effect + rhythm) * frailty);
}

static void
add_episodes (Draft *self, const Life *yesterday, const Life *today)
{
  gboolean spell = today->index % SPELL_EVERY >= SPELL_START &&
                   today->index % SPELL_EVERY < SPELL_START + SPELL_DAYS;
  DiarySampleTime time = spell ? DIARY_SAMPLE_TIME_SPELL : DIARY_SAMPLE_TIME_USUAL;
  int n_episodes = draw_count (self, yesterday, today);

  if (today->logged == LOGGED_PARTLY)
    n_episodes = (n_episodes + 1) / 2;

  for (int i = 0; i < n_episodes; i++)
    g_ptr_array_add (self->records, diary_sample_episode_new (self->random, today->date, time,
                                                              self->sample->zone));
}

static void
set_value (Draft *self, DiaryDay *day, const char *factor, double value, double recorded)
{
  if (diary_random_chance (self->random, recorded))
    diary_day_set_value (day, factor, value);
}

static void
set_values (Draft *self, DiaryDay *day, const Life *life)
{
  GRand *random = self->random;
  double cups = diary_random_poisson (random, life->weekend ? 1.6 : 2.2);
  double water = diary_random_normal (random, 1700, 380);
  double exercise = diary_random_chance (random, 0.4) ? diary_random_normal (random, 40, 14) : 0;
  double drinks = diary_random_poisson (random, life->weekend ? 1.3 : 0.2);
  double screen = diary_random_normal (random, life->weekend ? 3.2 : 6.5, 1.3);
  double tea = diary_random_poisson (random, 1.1);

  set_value (self, day, "sleep_h", life->sleep, 0.96);
  set_value (self, day, "caffeine_mg", MIN (cups, 7) * 95, 0.95);
  set_value (self, day, "water_ml", rounded (water, 250, 500, 3500), 0.85);
  set_value (self, day, "stress", rounded (life->stress, 1, 0, 10), 0.93);
  set_value (self, day, "exercise_min", rounded (exercise, 5, 0, 120), 0.8);
  set_value (self, day, "alcohol_drinks", MIN (drinks, 5), 0.8);
  set_value (self, day, "screen_h", rounded (screen, 0.5, 0, 14), 0.7);
  set_value (self, day, self->own_factor, MIN (tea, 5), 0.6);
}

static void
add_day (Draft *self, const Life *life)
{
  g_autoptr (DiaryDay) day = diary_day_new (life->date);
  int note = g_rand_int_range (self->random, 0, G_N_ELEMENTS (day_notes));
  int second = EVENING_SECOND + g_rand_int_range (self->random, 0, 2 * 60 * 60);

  if (life->logged == LOGGED_WHOLE)
    {
      diary_day_set_complete (day, TRUE);
      set_values (self, day, life);
    }
  else
    {
      diary_day_set_value (day, "sleep_h", life->sleep);
    }
  if (diary_random_chance (self->random, 0.05))
    diary_day_set_note (day, _ (day_notes[note]));

  add_record (self, DIARY_RECORD (g_steal_pointer (&day)), life->date, second);
}

/* On most Sundays. */
static void
add_signs (Draft *self, const Life *life)
{
  if (diary_date_get_weekday (life->date) != 7 || diary_random_chance (self->random, 0.15))
    return;

  for (size_t i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      gboolean present = diary_random_chance (self->random, checks[i].chance);
      g_autoptr (DiarySign) sign = diary_sign_new (life->date, checks[i].sign, present);

      if (present)
        {
          diary_sign_set_how (sign, "felt");
          diary_sign_set_site (sign, checks[i].site);
          diary_sign_set_side (sign, "left");
        }
      add_record (self, DIARY_RECORD (g_steal_pointer (&sign)), life->date, EVENING_SECOND);
    }
}

/* The last date has only just begun: a night, and what kept the person awake. */
static void
add_last_day (Draft *self, const Life *life)
{
  g_autoptr (DiaryDay) day = diary_day_new (life->date);
  DiaryEpisode *episode = diary_sample_episode_new (self->random, life->date,
                                                    DIARY_SAMPLE_TIME_MIDNIGHT, self->sample->zone);

  diary_day_set_value (day, "sleep_h", life->sleep);
  add_record (self, DIARY_RECORD (g_steal_pointer (&day)), life->date, 0);
  g_ptr_array_add (self->records, episode);
}

static void
add_days (Draft *self)
{
  Life yesterday = { .sleep = USUAL_SLEEP, .stress = 4, .logged = LOGGED_WHOLE };

  for (int i = 0; i < self->sample->n_days; i++)
    {
      Life today = draw_life (self, &yesterday, i);

      if (i == self->sample->n_days - 1)
        {
          add_last_day (self, &today);
        }
      else if (today.logged != LOGGED_NOT)
        {
          add_episodes (self, &yesterday, &today);
          add_day (self, &today);
          add_signs (self, &today);
        }
      yesterday = today;
    }
}

static void
add_own_factor (Draft *self, DiaryDate first)
{
  DiaryFactor *factor = diary_factor_new (_ ("green tea"), _ ("cups"), DIARY_SCALE_AMOUNT);

  add_record (self, DIARY_RECORD (factor), first, 0);
  self->own_factor = diary_record_get_id (DIARY_RECORD (factor));
}

static void
add_medicine_and_visit (Draft *self, DiaryDate first)
{
  DiaryDate visit_date = first + self->sample->n_days * 3 / 5;
  DiaryDate medicine_date = visit_date + 2;
  g_autoptr (DiaryVisit) visit = diary_visit_new (visit_date, _ ("General practitioner"));
  g_autoptr (DiaryMedicine) medicine = diary_medicine_new (_ ("Magnesium citrate"));

  diary_visit_set_result (visit, _ ("Examined; blood taken for minerals and thyroid"));
  diary_medicine_set_dose (medicine, _ ("150 mg in the evening"));
  diary_medicine_set_purpose (medicine, _ ("Cramps at night"));
  diary_medicine_set_from (medicine, MIN (medicine_date, self->sample->last));

  add_record (self, DIARY_RECORD (g_steal_pointer (&visit)), visit_date, EVENING_SECOND);
  add_record (self, DIARY_RECORD (g_steal_pointer (&medicine)), visit_date, EVENING_SECOND);
}

static gboolean
check_empty (DiaryDatabase *database, GError **error)
{
  gboolean empty;

  if (!diary_database_is_empty (database, &empty, error))
    return FALSE;
  if (empty)
    return TRUE;

  g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_NOT_EMPTY,
                       _ ("The sample was not added: this diary has entries: open a new, empty "
                          "diary for the sample"));
  return FALSE;
}

static gboolean
put_all (DiaryDatabase *database,
         GPtrArray *records,
         DiaryProgressFunc progress,
         gpointer data,
         GCancellable *cancellable,
         GError **error)
{
  guint step = records->len / 100 + 1;

  for (guint i = 0; i < records->len; i++)
    {
      if (i % step == 0 && progress != NULL)
        progress ((double) i / records->len, data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!diary_database_put (database, records->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * diary_sample_make:
 * @sample: what is wanted
 *
 * Makes up the diary of a person: a weekly rhythm, a slow drift, days not or only partly written
 * down, counts that vary more than chance alone, favourite places and rare ones, the effect of
 * short sleep on the next day, a weekly check for signs, a visit and a new medicine.
 *
 * Texts are in the language of the program.
 *
 * Returns: (transfer full) (element-type DiaryRecord): the records, each valid
 */
GPtrArray *
diary_sample_make (const DiarySample *sample)
{
  g_autoptr (GRand) random = NULL;
  g_autoptr (GPtrArray) records = NULL;
  DiaryDate first;
  Draft self;

  g_return_val_if_fail (sample != NULL && sample->zone != NULL, NULL);
  g_return_val_if_fail (sample->n_days >= 1 && sample->n_days <= DIARY_SAMPLE_MAX_DAYS, NULL);
  g_return_val_if_fail (sample->last >= sample->n_days, NULL);

  random = g_rand_new_with_seed (sample->seed);
  records = g_ptr_array_new_with_free_func (g_object_unref);
  first = sample->last - sample->n_days + 1;
  self = (Draft){ .sample = sample, .random = random, .records = records };
  self.phase = g_rand_double_range (random, 0, 2.0 * G_PI);

  add_own_factor (&self, first);
  add_days (&self);
  add_medicine_and_visit (&self, first);

  return g_steal_pointer (&records);
}

/**
 * diary_sample_fill:
 * @database: an empty diary
 * @sample: what is wanted
 * @progress: (nullable): told how far it has come
 * @data: for @progress
 * @cancellable: (nullable): stops the work, which leaves the diary empty
 * @error: return location
 *
 * Puts the sample into a diary, in one transaction. A diary with entries is refused with
 * %DIARY_ERROR_NOT_EMPTY.
 *
 * Returns: whether it is there
 */
gboolean
diary_sample_fill (DiaryDatabase *database,
                   const DiarySample *sample,
                   DiaryProgressFunc progress,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (sample != NULL, FALSE);

  records = diary_sample_make (sample);

  if (!diary_database_begin (database, error))
    return FALSE;
  if (!check_empty (database, error) ||
      !put_all (database, records, progress, data, cancellable, error))
    {
      diary_database_rollback (database);
      return FALSE;
    }

  return diary_database_commit (database, error);
}
