/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-day-table.h"
#include "diary-steps.h"

G_BEGIN_DECLS

#define DIARY_TYPE_BODY_COUNTS (diary_body_counts_get_type ())
G_DECLARE_FINAL_TYPE (DiaryBodyCounts, diary_body_counts, DIARY, BODY_COUNTS, GObject)

/* Episodes by region of the body map: immutable once made, so any thread may read it.
 *
 * An episode on both sides counts for the left and for the right. One without a side may have been
 * on either: it is told apart and counts for neither. What has no region on the map, as all over,
 * or the middle of the neck, stands beside it. */

DiaryBodyCounts *diary_body_counts_new (const DiaryPlaceCount *counts,
                                        int                    n_counts);

int      diary_body_counts_get_count       (DiaryBodyCounts *self,
                                            int              region);
int      diary_body_counts_find_most       (DiaryBodyCounts *self);
int      diary_body_counts_get_unsided     (DiaryBodyCounts *self,
                                            int              region);
char    *diary_body_counts_describe        (DiaryBodyCounts *self,
                                            int              region);
char    *diary_body_counts_list_beside     (DiaryBodyCounts *self);
char    *diary_body_counts_summarise       (DiaryBodyCounts *self);
gboolean diary_body_counts_get_has_unsided (DiaryBodyCounts *self);

DiarySteps diary_body_counts_get_steps (DiaryBodyCounts *self);
int        diary_body_counts_get_step  (DiaryBodyCounts *self,
                                        int              region);

gboolean diary_body_counts_equal (DiaryBodyCounts *a,
                                  DiaryBodyCounts *b);

G_END_DECLS
