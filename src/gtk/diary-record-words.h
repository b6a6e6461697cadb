/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-record.h"

G_BEGIN_DECLS

/* What the window says of a record of any type that the history lists: an episode, a sign, a
 * medicine, a visit or a test. */

const char *diary_record_words_deleted    (DiaryRecord *record);
const char *diary_record_words_is_back    (DiaryRecord *record);
char       *diary_record_words_added      (DiaryRecord *record);
char       *diary_record_words_taken_back (DiaryRecord *record);

char *diary_record_words_section (DiaryRecord *record);
char *diary_record_words_count   (DiaryRecord *record,
                                  int          n_records);
char *diary_record_words_lead    (DiaryRecord *record);
char *diary_record_words_title   (DiaryRecord *record);
char *diary_record_words_details (DiaryRecord *record);
char *diary_record_words_note    (DiaryRecord *record);
char *diary_record_words_spoken  (DiaryRecord *record);

G_END_DECLS
