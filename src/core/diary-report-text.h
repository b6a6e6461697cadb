/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-report-section.h"
#include "diary-report.h"

G_BEGIN_DECLS

/**
 * DiaryReportTopic:
 * @DIARY_TOPIC_WHO: who keeps the diary
 * @DIARY_TOPIC_PERIOD: which days it is about, and on how many of them something is recorded
 * @DIARY_TOPIC_EPISODES: how often there were episodes; beside it stands a chart of the day table
 * @DIARY_TOPIC_WHERE: a table of the places; beside it stands a map of the body
 * @DIARY_TOPIC_STRENGTH: how long and how strong they were
 * @DIARY_TOPIC_CHANGE: whether they became more or fewer, or came to new places
 * @DIARY_TOPIC_WARNINGS: what the sources name as worth a doctor's time, with its dates
 * @DIARY_TOPIC_SIGNS: what was asked about and there, asked about and not there, and never asked
 * @DIARY_TOPIC_MEDICINES: all medicines
 * @DIARY_TOPIC_VISITS: visits and tests with what came of them
 * @DIARY_TOPIC_PATTERNS: what went with it, and what was looked at and not found
 * @DIARY_TOPIC_RELIEF: what helped
 * @DIARY_TOPIC_DETAILS: for later pages, everything that was looked at
 * @DIARY_TOPIC_DAYS: for later pages, a row a day on which something is recorded
 * @DIARY_TOPIC_NOTES: for later pages, what the person wrote
 *
 * What a report says, in the order in which it is read.
 */
typedef enum
{
  DIARY_TOPIC_WHO,
  DIARY_TOPIC_PERIOD,
  DIARY_TOPIC_EPISODES,
  DIARY_TOPIC_WHERE,
  DIARY_TOPIC_STRENGTH,
  DIARY_TOPIC_CHANGE,
  DIARY_TOPIC_WARNINGS,
  DIARY_TOPIC_SIGNS,
  DIARY_TOPIC_MEDICINES,
  DIARY_TOPIC_VISITS,
  DIARY_TOPIC_PATTERNS,
  DIARY_TOPIC_RELIEF,
  DIARY_TOPIC_DETAILS,
  DIARY_TOPIC_DAYS,
  DIARY_TOPIC_NOTES,
} DiaryReportTopic;

#define DIARY_N_TOPICS (DIARY_TOPIC_NOTES + 1)

/* The report in the person's language, part by part. */
DiaryReportSection *diary_report_text_describe         (DiaryReport     *report,
                                                        DiaryReportTopic topic);
DiaryReportSection *diary_report_text_describe_briefly (DiaryReport     *report,
                                                        DiaryReportTopic topic);
char               *diary_report_text_title            (DiaryReport     *report);
const char         *diary_report_text_limits           (void);

G_END_DECLS
