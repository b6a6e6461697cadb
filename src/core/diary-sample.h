/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-progress.h"

G_BEGIN_DECLS

#define DIARY_SAMPLE_N_DAYS   365
#define DIARY_SAMPLE_MAX_DAYS 3650
#define DIARY_SAMPLE_SEED     1

/**
 * DiarySample:
 * @last: the last date, which the sample leaves just begun; usually today
 * @n_days: how many dates it covers, 1 to %DIARY_SAMPLE_MAX_DAYS
 * @seed: which of the many samples
 * @zone: the time zone its person lives in
 *
 * Which made-up diary is wanted. The same wishes give the same records, whatever the clock says.
 */
typedef struct
{
  DiaryDate last;
  int n_days;
  guint32 seed;
  GTimeZone *zone;
} DiarySample;

GPtrArray *diary_sample_make (const DiarySample *sample);
gboolean   diary_sample_fill (DiaryDatabase     *database,
                              const DiarySample *sample,
                              DiaryProgressFunc  progress,
                              gpointer           data,
                              GCancellable      *cancellable,
                              GError           **error);

G_END_DECLS
