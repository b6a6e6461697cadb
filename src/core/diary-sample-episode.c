/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sample-episode.h"

#include <glib/gi18n-lib.h>

#include "diary-random.h"

#define MINUTE 60
#define HOUR   (60 * MINUTE)

/* Of the episodes of a spell, this share is of the eyelid. */
#define SPELL_SHARE 0.45

/* Of all episodes, this share is cramps. */
#define CRAMP_SHARE 0.03

typedef struct
{
  const char *site;
  const char *side;
} Haunt;

static const Haunt haunts[] = {
  { "calf", "left" },     { "calf", "right" },        { "sole", "left" },
  { "thigh", "right" },   { "thumb", "right" },       { "upper-arm", "left" },
  { "thigh", "left" },    { "foot", "right" },        { "shoulder", "left" },
  { "hand", "right" },    { "abdomen", "middle" },    { "toe", "left" },
  { "forearm", "right" }, { "upper-back", "middle" }, { "finger", "left" },
  { "buttock", "right" }, { "knee", "left" },         { "all-over", NULL },
};
static const double haunt_weights[] = {
  20, 14, 9, 9, 7, 7, 6, 5, 4, 4, 3, 2, 2, 1, 0.8, 0.8, 0.5, 0.3,
};

static const Haunt spell_haunt = { "eyelid", "left" };
static const Haunt cramp_haunts[] = { { "calf", "left" }, { "calf", "right" }, { "sole", "left" } };

/* By hour from midnight on: little at night, most in the evening; cramps at night. */
static const double hour_weights[] = { 1.5, 0.7, 0.4, 0.3, 0.4, 0.6, 1.2, 2.0, 2.2, 2.2, 2.4, 2.4,
                                       2.2, 2.4, 2.6, 2.8, 3.0, 3.4, 4.0, 5.0, 6.2, 7.2, 6.5, 3.8 };
static const double cramp_hour_weights[] = { 3, 4, 4, 5, 5, 3, 2, 1, 0, 0, 0, 0,
                                             0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 3 };

static const int durations[] = { 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 300, 600, 1800 };
static const double duration_weights[] = { 4, 10, 14, 12, 12, 14, 8, 10, 5, 5, 4, 2, 1 };

static const double intensity_weights[] = { 30, 38, 22, 8, 1 };

static const char *const kinds[] = { "twitch", "jerk", "spasm" };
static const double kind_weights[] = { 96, 2.5, 1.5 };

static const char *const remedies[] = { "rest",      "stretching",  "massage",
                                        "warmth",    "drinking",    "walking",
                                        "breathing", "distraction", "nothing" };
static const double remedy_weights[] = { 6, 6, 4, 3, 2, 3, 2, 2, 5 };

static const char *const notes[] = {
  N_ ("While reading in bed"),
  N_ ("After a long walk"),
  N_ ("In a meeting; gone once I stood up"),
  N_ ("Could be seen under the skin"),
  N_ ("Hardly worth writing down"),
  N_ ("On and off for a whole film"),
  N_ ("After carrying the shopping home"),
  N_ ("On the train"),
};

static int
draw_second (GRand *random, DiarySampleTime time, gboolean cramp)
{
  const double *weights = cramp ? cramp_hour_weights : hour_weights;

  if (time == DIARY_SAMPLE_TIME_MIDNIGHT)
    return g_rand_int_range (random, MINUTE, 20 * MINUTE);

  return (int) diary_random_pick (random, weights, 24) * HOUR + g_rand_int_range (random, 0, HOUR);
}

static const Haunt *
draw_haunt (GRand *random, DiarySampleTime time, gboolean cramp)
{
  if (cramp)
    return &cramp_haunts[g_rand_int_range (random, 0, G_N_ELEMENTS (cramp_haunts))];
  if (time == DIARY_SAMPLE_TIME_SPELL && diary_random_chance (random, SPELL_SHARE))
    return &spell_haunt;

  return &haunts[diary_random_pick (random, haunt_weights, G_N_ELEMENTS (haunts))];
}

/* None of the details is always recorded, as in a real diary. */
static void
add_details (DiaryEpisode *self, GRand *random)
{
  size_t duration = diary_random_pick (random, duration_weights, G_N_ELEMENTS (durations));
  size_t intensity = diary_random_pick (random, intensity_weights,
                                        G_N_ELEMENTS (intensity_weights));
  size_t remedy = diary_random_pick (random, remedy_weights, G_N_ELEMENTS (remedies));
  const char *const helped[] = { remedies[remedy], NULL };
  int note = g_rand_int_range (random, 0, G_N_ELEMENTS (notes));

  if (diary_random_chance (random, 0.75))
    diary_episode_set_duration (self, durations[duration]);
  if (diary_random_chance (random, 0.9))
    diary_episode_set_intensity (self, (int) intensity + 1);
  if (diary_random_chance (random, 0.15))
    diary_episode_set_helped (self, helped);
  if (diary_random_chance (random, 0.06))
    diary_episode_set_note (self, _ (notes[note]));
}

/**
 * diary_sample_instant:
 * @date: a local date
 * @second: the time of day, in seconds from midnight
 * @zone: the time zone
 *
 * Returns: the moment at which the clocks of @zone show this
 */
DiaryInstant
diary_sample_instant (DiaryDate date, int second, GTimeZone *zone)
{
  g_autoptr (GDateTime) date_time = NULL;
  int year, month, day;

  g_return_val_if_fail (date != DIARY_DATE_NONE && zone != NULL, (DiaryInstant){ 0 });

  diary_date_get_ymd (date, &year, &month, &day);
  date_time = g_date_time_new (zone, year, month, day, second / HOUR, second % HOUR / MINUTE,
                               second % MINUTE);

  return diary_instant_from_date_time (date_time);
}

/**
 * diary_sample_episode_new:
 * @random: what it is drawn from
 * @date: the local date on which it begins
 * @time: when on that date
 * @zone: the time zone
 *
 * Returns: (transfer full): a made-up episode, written down some minutes after its start
 */
DiaryEpisode *
diary_sample_episode_new (GRand *random, DiaryDate date, DiarySampleTime time, GTimeZone *zone)
{
  g_autoptr (DiaryEpisode) self = NULL;
  g_autofree char *id = NULL;
  gboolean cramp;
  const Haunt *haunt;
  const char *kind;
  DiaryInstant started_at;
  gint64 created_at;

  g_return_val_if_fail (random != NULL && zone != NULL, NULL);

  cramp = diary_random_chance (random, CRAMP_SHARE);
  kind = kinds[diary_random_pick (random, kind_weights, G_N_ELEMENTS (kinds))];
  haunt = draw_haunt (random, time, cramp);
  started_at = diary_sample_instant (date, draw_second (random, time, cramp), zone);
  created_at = started_at.unix_seconds + g_rand_int_range (random, MINUTE, 9 * MINUTE);
  id = diary_random_uuid (random);

  self = diary_episode_new (haunt->site, haunt->side, &started_at);
  diary_episode_set_kind (self, cramp ? "cramp" : kind);
  add_details (self, random);
  diary_record_set_id (DIARY_RECORD (self), id);
  diary_record_set_created_at (DIARY_RECORD (self), created_at);
  diary_record_set_modified_at (DIARY_RECORD (self), created_at);

  return g_steal_pointer (&self);
}
