/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-trends.h"

G_BEGIN_DECLS

/**
 * DiaryTrendsAnswer:
 * @trends: what was found
 * @before: (nullable): what the look before found, if looks were asked for and there was one
 *
 * The present look beside the one before, so that what is gone can be said.
 */
typedef struct
{
  DiaryTrends *trends;
  DiaryTrends *before;
} DiaryTrendsAnswer;

DiaryTrendsAnswer *diary_trends_answer_compute (DiaryTrendsInput       *input,
                                                const DiaryTrendsQuery *query,
                                                GCancellable           *cancellable,
                                                GError                **error);
void               diary_trends_answer_free    (DiaryTrendsAnswer      *self);

GArray *diary_trends_answer_list_gone (const DiaryTrendsAnswer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryTrendsAnswer, diary_trends_answer_free)

G_END_DECLS
