/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-report-days.h"

G_BEGIN_DECLS

/* "Not recorded", and the sides of the vocabulary. */
#define DIARY_REPORT_N_SIDES 5

/* "Not recorded", and 1 to 5. */
#define DIARY_REPORT_N_INTENSITIES 6

/**
 * DiaryReportSite:
 * @site: a key of the vocabulary
 * @n_episodes: how many episodes were there
 * @n_by_side: how many of them on which side: first those whose side was not recorded, then in the
 *   order of the vocabulary
 *
 * How often there was twitching at a site.
 */
typedef struct
{
  const char *site;
  int n_episodes;
  int n_by_side[DIARY_REPORT_N_SIDES];
} DiaryReportSite;

/**
 * DiaryReportTerm:
 * @key: a key of the vocabulary
 * @n_episodes: how many episodes have it
 */
typedef struct
{
  const char *key;
  int n_episodes;
} DiaryReportTerm;

/**
 * DiaryReportCounts:
 * @n_days: the days of the period
 * @n_complete: how many of them the person called complete
 * @n_partial: on how many others anything is recorded
 * @n_counted: on how many the number of episodes is known
 * @n_episodes: the episodes of the period
 * @median: the median of the numbers of the counted days, or NAN
 * @fewest: the least of them, or -1
 * @most: the greatest of them, or -1
 * @kinds: (element-type DiaryReportTerm): the kinds of episodes that there were
 * @sites: (element-type DiaryReportSite): where they were, the most frequent first
 * @n_durations: how many episodes have a known duration
 * @median_s: its median in seconds, or NAN
 * @longest_s: the longest in seconds, or -1
 * @intensities: how many were how strong: first those of which it was not recorded, then 1 to 5
 * @n_relieved: of how many episodes it is recorded what helped
 * @remedies: (element-type DiaryReportTerm): what helped, or that nothing did, the most frequent
 * first
 *
 * What the report counts. Read it, and free it with diary_report_counts_free().
 */
typedef struct
{
  int n_days;
  int n_complete;
  int n_partial;
  int n_counted;
  int n_episodes;
  double median;
  int fewest;
  int most;
  GArray *kinds;
  GArray *sites;
  int n_durations;
  double median_s;
  gint64 longest_s;
  int intensities[DIARY_REPORT_N_INTENSITIES];
  int n_relieved;
  GArray *remedies;
} DiaryReportCounts;

DiaryReportCounts *diary_report_counts_load (DiaryDatabase     *database,
                                             DiaryReportDays   *days,
                                             GError           **error);
void               diary_report_counts_free (DiaryReportCounts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryReportCounts, diary_report_counts_free)

G_END_DECLS
