/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-trends.h"
#include "diary-warning.h"

G_BEGIN_DECLS

/* How long a warning stands after its newest evidence: half a year. A pair of findings counts as
 * one if it lies within the same time. The articles name no figure; it is this program's. */
#define DIARY_WARNINGS_STANDS_DAYS 183

/**
 * DiaryWarningsView:
 * @input: what is judged
 * @as_of: the date for which it is judged; later entries don't count
 * @recent: whether twitches became more or fewer, as of the last look
 * @places: whether they came to new places, as of the last look
 *
 * The diary as it was on a date. What the looks found is kept from one date to the next.
 */
typedef struct
{
  DiaryWarningsInput *input;
  DiaryDate as_of;
  DiaryTrendsRecent recent;
  DiaryTrendsPlaces places;
} DiaryWarningsView;

void     diary_warnings_view_clear  (DiaryWarningsView       *self);
gboolean diary_warnings_view_stands (const DiaryWarningsView *self,
                                     DiaryDate                newest);
void     diary_warnings_view_take   (const DiaryWarningsView *self,
                                     DiaryWarning            *warning,
                                     GPtrArray               *found);

void diary_warnings_view_add_signs (DiaryWarningsView *self,
                                    DiaryWarning      *warning);

/**
 * DiaryWarningsFind:
 * @rule: a rule
 * @view: the diary
 * @found: (element-type DiaryWarning): where to add what meets the rule
 *
 * Judges one rule by itself.
 */
typedef void (*DiaryWarningsFind) (const DiaryWarningRule *rule,
                                   DiaryWarningsView *view,
                                   GPtrArray *found);

void diary_warnings_find_signs         (const DiaryWarningRule *rule,
                                        DiaryWarningsView      *view,
                                        GPtrArray              *found);
void diary_warnings_find_felt_weakness (const DiaryWarningRule *rule,
                                        DiaryWarningsView      *view,
                                        GPtrArray              *found);
void diary_warnings_find_wasting_pair  (const DiaryWarningRule *rule,
                                        DiaryWarningsView      *view,
                                        GPtrArray              *found);
void diary_warnings_find_failed_tasks  (const DiaryWarningRule *rule,
                                        DiaryWarningsView      *view,
                                        GPtrArray              *found);
void diary_warnings_find_persistent    (const DiaryWarningRule *rule,
                                        DiaryWarningsView      *view,
                                        GPtrArray              *found);
void diary_warnings_find_eyelids       (const DiaryWarningRule *rule,
                                        DiaryWarningsView      *view,
                                        GPtrArray              *found);
void diary_warnings_find_disturbing    (const DiaryWarningRule *rule,
                                        DiaryWarningsView      *view,
                                        GPtrArray              *found);
void diary_warnings_find_medicines     (const DiaryWarningRule *rule,
                                        DiaryWarningsView      *view,
                                        GPtrArray              *found);
void diary_warnings_find_rising        (const DiaryWarningRule *rule,
                                        DiaryWarningsView      *view,
                                        GPtrArray              *found);
void diary_warnings_find_spreading     (const DiaryWarningRule *rule,
                                        DiaryWarningsView      *view,
                                        GPtrArray              *found);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DiaryWarningsView, diary_warnings_view_clear)

G_END_DECLS
