/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <math.h>

#include "diary-episode.h"
#include "diary-import-context.h"

G_BEGIN_DECLS

/**
 * DiaryForeignFold:
 * @DIARY_FOREIGN_SUM: they add up, as drinks and hours do
 * @DIARY_FOREIGN_MEAN: their mean counts, as of moods
 * @DIARY_FOREIGN_HIGHEST: the highest counts, as of symptoms
 * @DIARY_FOREIGN_UNKNOWN: the file does not tell: they add up if all are one, else their mean counts
 *
 * What becomes of several numbers of one day.
 */
typedef enum
{
  DIARY_FOREIGN_SUM,
  DIARY_FOREIGN_MEAN,
  DIARY_FOREIGN_HIGHEST,
  DIARY_FOREIGN_UNKNOWN,
} DiaryForeignFold;

/**
 * DiaryForeignEntry:
 * @line: where it is in the file, from 1
 * @date: its date
 * @at: (nullable): when, if a time of day is told
 * @name: what the other program or the person calls it
 * @unit: (nullable): the unit of @value
 * @factor: (nullable): the key of the factor that it is, if the person says so
 * @value: its number, or %NAN if there is only the name
 * @scale: what the number means
 * @fold: what becomes of several in one day
 * @what: (nullable): what it is, as the summary is to name it if the diary has no place for it
 * @intensity: 1 to 5, or %DIARY_EPISODE_NO_INTENSITY
 * @duration: seconds, or %DIARY_EPISODE_NO_DURATION
 * @note: (nullable): what the person wrote about it
 *
 * One thing that another program holds.
 */
typedef struct
{
  gint64 line;
  DiaryDate date;
  const DiaryInstant *at;
  const char *name;
  const char *unit;
  const char *factor;
  double value;
  DiaryScale scale;
  DiaryForeignFold fold;
  const char *what;
  int intensity;
  gint64 duration;
  const char *note;
} DiaryForeignEntry;

#define DIARY_FOREIGN_ENTRY_INIT                                                                   \
  .value = NAN, .duration = DIARY_EPISODE_NO_DURATION, .fold = DIARY_FOREIGN_SUM

#define DIARY_TYPE_FOREIGN_OUTPUT (diary_foreign_output_get_type ())
G_DECLARE_FINAL_TYPE (DiaryForeignOutput, diary_foreign_output, DIARY, FOREIGN_OUTPUT, GObject)

/* Where a file of another program becomes episodes and days of the diary. Their ids and instants
 * follow from the file alone, so that the same file twice adds nothing. */
DiaryForeignOutput *diary_foreign_output_new (DiaryImportContext *context,
                                              const char         *app,
                                              const char         *file);

gboolean diary_foreign_output_tell (DiaryForeignOutput *self,
                                    double              part,
                                    GError            **error);

void diary_foreign_output_add            (DiaryForeignOutput      *self,
                                          const DiaryForeignEntry *entry);
void diary_foreign_output_add_episode    (DiaryForeignOutput      *self,
                                          gint64                   line,
                                          DiaryEpisode            *episode,
                                          const char              *key);
void diary_foreign_output_add_value      (DiaryForeignOutput      *self,
                                          const DiaryForeignEntry *entry);
void diary_foreign_output_add_note       (DiaryForeignOutput      *self,
                                          gint64                   line,
                                          DiaryDate                date,
                                          const char              *text);
void diary_foreign_output_remark         (DiaryForeignOutput      *self,
                                          DiaryImportRemarkKind    kind,
                                          const char              *what);
void diary_foreign_output_refuse_invalid (DiaryForeignOutput      *self,
                                          gint64                   line,
                                          const GError            *error);
void diary_foreign_output_refuse_cell    (DiaryForeignOutput      *self,
                                          gint64                   line,
                                          const char              *column,
                                          const char              *cell,
                                          const char              *expected);
void diary_foreign_output_remark_each    (DiaryForeignOutput      *self,
                                          const char              *what,
                                          const char              *names,
                                          const char              *separator);
void diary_foreign_output_refuse         (DiaryForeignOutput      *self,
                                          gint64                   line,
                                          const char              *column,
                                          const char              *wrong,
                                          const char              *expected);

void diary_foreign_output_finish (DiaryForeignOutput *self,
                                  GPtrArray          *sheets);

G_END_DECLS
