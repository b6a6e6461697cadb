/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-warnings.h"

G_BEGIN_DECLS

/* The day 0 of every story: a Monday, in a leap year. */
#define TEST_STORY_FIRST (diary_date_new (2024, 1, 1))

/* A diary for the warnings, told in a few words: entries with a semicolon between them, each a
 * letter, its days ("3", "0-27" or "0-84/14") and what it is.
 *
 *   E 0-27 calf left cramp 5     an episode a day; a twitch, without side and intensity unless told
 *   S 3 weakness+ task hand      a sign, present (+) or absent (-)
 *   C 0-9                        a complete day
 *   N 4                          a day with a note
 *   M 28 statin                  the start of a medicine, whose name is also its id
 *   K 30 failed-task hand        from that day on the doctor knows of a warning */
DiaryWarningsInput *test_story_load  (const char    *story,
                                      gboolean       backwards);
DiaryWarnings      *test_story_judge (const char    *story,
                                      int            day);
char               *test_story_tell  (DiaryWarnings *warnings);

G_END_DECLS
