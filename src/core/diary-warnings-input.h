/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "diary-trends-input.h"

G_BEGIN_DECLS

/**
 * DiaryWarningsEpisode:
 * @id: its id
 * @date: the local date on which it began
 * @place: where it was
 * @twitching: whether it was a twitch, a jerk or a spasm
 * @intensity: 1 to 5, or 0 where it is not recorded
 */
typedef struct
{
  const char *id;
  DiaryDate date;
  DiaryPlace place;
  gboolean twitching;
  int intensity;
} DiaryWarningsEpisode;

/**
 * DiaryWarningsSign:
 * @id: its id
 * @date: the date on which it was asked about
 * @sign: a key of the vocabulary
 * @present: whether it was there
 * @how: (nullable): a key of the vocabulary
 * @place: where it was, without a site if that is not recorded
 */
typedef struct
{
  const char *id;
  DiaryDate date;
  const char *sign;
  gboolean present;
  const char *how;
  DiaryPlace place;
} DiaryWarningsSign;

/**
 * DiaryWarningsMedicine:
 * @id: its id
 * @name: its name
 * @from: the first date on which it was taken
 */
typedef struct
{
  const char *id;
  const char *name;
  DiaryDate from;
} DiaryWarningsMedicine;

/**
 * DiaryWarningsKnown:
 * @id: (nullable): the id of its record
 * @rule: the id of a rule
 * @place: the place of its warning, without a site if it has none
 * @medicine: (nullable): the id of the medicine of its warning
 * @date: when the person said that the doctor knows
 */
typedef struct
{
  const char *id;
  const char *rule;
  DiaryPlace place;
  const char *medicine;
  DiaryDate date;
} DiaryWarningsKnown;

/**
 * DiaryWarningsRegion:
 * @region: a place with its days
 * @balance: (element-type int): for each of the days, twice the number of earlier ones minus the
 *   days before it on which anything was recorded
 * @lowest: (element-type int): the lowest @balance up to each day
 *
 * A stretch that begins on a day of the place holds it on at least half of the recorded days if the
 * balance at its end is not below that of the day it begins on.
 */
typedef struct
{
  DiaryRegion *region;
  GArray *balance;
  GArray *lowest;
} DiaryWarningsRegion;

#define DIARY_TYPE_WARNINGS_INPUT (diary_warnings_input_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWarningsInput, diary_warnings_input, DIARY, WARNINGS_INPUT, GObject)

/* What the warnings are judged from, without a database. It is filled in any order, sealed, and
 * then only read, so any thread may read it. Texts are copied, except for keys of the vocabulary. */
DiaryWarningsInput *diary_warnings_input_new (DiaryTrendsInput *trends);

void diary_warnings_input_add_episode  (DiaryWarningsInput          *self,
                                        const DiaryWarningsEpisode  *episode);
void diary_warnings_input_add_sign     (DiaryWarningsInput          *self,
                                        const DiaryWarningsSign     *sign);
void diary_warnings_input_add_medicine (DiaryWarningsInput          *self,
                                        const DiaryWarningsMedicine *medicine);
void diary_warnings_input_add_known    (DiaryWarningsInput          *self,
                                        const DiaryWarningsKnown    *known);
void diary_warnings_input_add_day      (DiaryWarningsInput          *self,
                                        DiaryDate                    date,
                                        gboolean                     complete);
void diary_warnings_input_seal         (DiaryWarningsInput          *self);

DiaryTrendsInput *diary_warnings_input_get_trends    (DiaryWarningsInput *self);
const GArray     *diary_warnings_input_get_episodes  (DiaryWarningsInput *self);
const GArray     *diary_warnings_input_get_signs     (DiaryWarningsInput *self);
const GArray     *diary_warnings_input_get_medicines (DiaryWarningsInput *self);
const GArray     *diary_warnings_input_get_known     (DiaryWarningsInput *self);
const GArray     *diary_warnings_input_get_recorded  (DiaryWarningsInput *self);
const GArray     *diary_warnings_input_get_counted   (DiaryWarningsInput *self);
const GPtrArray  *diary_warnings_input_get_regions   (DiaryWarningsInput *self);
const GPtrArray  *diary_warnings_input_get_eyelids   (DiaryWarningsInput *self);
DiaryDate         diary_warnings_input_get_first     (DiaryWarningsInput *self);
guint             diary_warnings_input_find_episode  (DiaryWarningsInput *self,
                                                      DiaryDate           date);

G_END_DECLS
