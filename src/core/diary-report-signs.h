/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"
#include "diary-sign.h"

G_BEGIN_DECLS

/**
 * DiaryReportSign:
 * @sign: a key of the vocabulary
 * @how: (nullable): for weakness, "felt" or "task": what is felt and what fails are two findings
 * @n_asked: on how many dates it was asked about, or 0 if it never was
 * @n_present: on how many of them it was there, at any place
 * @last_asked: when it was asked about last, or %DIARY_DATE_NONE
 * @first_present: when it was there first, or %DIARY_DATE_NONE
 * @last_present: when it was there last, or %DIARY_DATE_NONE
 * @last_absent: on which date it was asked about and nowhere there last, or %DIARY_DATE_NONE
 * @present: (element-type DiarySign): the records that say it was there, by date
 *
 * A sign and when it was asked about: it was there, it was not there, or it was not asked about.
 */
typedef struct
{
  const char *sign;
  const char *how;
  int n_asked;
  int n_present;
  DiaryDate last_asked;
  DiaryDate first_present;
  DiaryDate last_present;
  DiaryDate last_absent;
  GPtrArray *present;
} DiaryReportSign;

GPtrArray *diary_report_signs_list (GPtrArray *records);

char *diary_report_sign_format (const DiaryReportSign *self);

G_END_DECLS
