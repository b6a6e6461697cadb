/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-warnings.h"

G_BEGIN_DECLS

/* What a warning says, in sentences for people. */

const char *diary_warnings_text_level    (DiaryWarningLevel       level);
const char *diary_warnings_text_nothing  (const DiaryWarnings    *warnings);
char       *diary_warnings_text_title    (const DiaryWarning     *warning);
char       *diary_warnings_text_when     (const DiaryWarning     *warning);
char       *diary_warnings_text_summary  (const DiaryWarning     *warning);
const char *diary_warnings_text_recorded (const DiaryWarning     *warning);
const char *diary_warnings_text_reason   (const DiaryWarning     *warning);
char       *diary_warnings_text_advice   (const DiaryWarning     *warning);
const char *diary_warnings_text_limits   (const DiaryWarning     *warning);
char       *diary_warnings_text_source   (const DiaryWarningRule *rule);
char       *diary_warnings_text_found    (const DiaryEvidence    *evidence);
char       *diary_warnings_text_evidence (const DiaryEvidence    *evidence);

G_END_DECLS
