/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-trend-words.h"
#include "diary-trends.h"

G_BEGIN_DECLS

/* What the trends say, in sentences for people. */

char *diary_trends_text_headline   (const DiaryTrends     *trends);
char *diary_trends_text_looks      (const DiaryTrends     *trends);
char *diary_trends_text_finding    (const DiaryTrends     *trends,
                                    int                    finding,
                                    const DiaryTrendUnits *units);
char *diary_trends_text_gone       (const DiaryTrends     *before,
                                    int                    finding);
char *diary_trends_text_goes_along (const DiaryTrends     *trends,
                                    int                    companion);
char *diary_trends_text_result     (const DiaryTrends     *trends,
                                    int                    result,
                                    const DiaryTrendUnits *units);

G_END_DECLS
