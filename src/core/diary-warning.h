/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-warnings-input.h"

G_BEGIN_DECLS

typedef struct _DiaryWarningRule DiaryWarningRule;

/**
 * DiaryWarningLevel:
 * @DIARY_WARNING_MENTION: tell the doctor at the next visit
 * @DIARY_WARNING_SOON: make an appointment
 * @DIARY_WARNING_URGENT: speak to a doctor today
 */
typedef enum
{
  DIARY_WARNING_MENTION,
  DIARY_WARNING_SOON,
  DIARY_WARNING_URGENT,
} DiaryWarningLevel;

/**
 * DiaryEvidenceType:
 *
 * What a piece of evidence is: a record, or a day with all that was recorded on it.
 */
typedef enum
{
  DIARY_EVIDENCE_DAY,
  DIARY_EVIDENCE_EPISODE,
  DIARY_EVIDENCE_MEDICINE,
  DIARY_EVIDENCE_SIGN,
} DiaryEvidenceType;

/**
 * DiaryEvidence:
 * @type: what it is
 * @date: its date; that of a medicine is its start
 * @id: (nullable): the id of the record; a day has none
 * @sign: (nullable): for a sign, its key
 * @how: (nullable): for a sign, how it showed
 * @place: for an episode or a sign, where it was
 * @name: (nullable): for a medicine, its name
 */
typedef struct
{
  DiaryEvidenceType type;
  DiaryDate date;
  const char *id;
  const char *sign;
  const char *how;
  DiaryPlace place;
  const char *name;
} DiaryEvidence;

/**
 * DiaryWarning:
 * @rule: the rule that was met
 * @level: how serious it is
 * @place: the place it is about; without a site if it is about none
 * @medicine: (nullable): the id of the medicine it is about
 * @medicine_name: (nullable): its name
 * @since: the first date for which it would have been shown, unbroken until now
 * @newest: the date of its newest evidence, from which its end is counted
 * @known_on: when the person said that the doctor knows, or %DIARY_DATE_NONE
 * @renewed: what the doctor knows of on this date or later, the warning does not say again
 * @evidence: (element-type DiaryEvidence): what it rests on, by date; each once
 * @later_absent: (element-type DiaryEvidence): the same signs, found absent since
 *
 * A warning sign. Its texts belong to the input that it was judged from.
 */
typedef struct
{
  const DiaryWarningRule *rule;
  DiaryWarningLevel level;
  DiaryPlace place;
  const char *medicine;
  const char *medicine_name;
  DiaryDate since;
  DiaryDate newest;
  DiaryDate known_on;
  DiaryDate renewed;
  GArray *evidence;
  GArray *later_absent;
} DiaryWarning;

DiaryWarning *diary_warning_new  (const DiaryWarningRule *rule,
                                  DiaryWarningLevel       level);
void          diary_warning_free (DiaryWarning           *self);

void diary_warning_add_day      (DiaryWarning                *self,
                                 DiaryDate                    date);
void diary_warning_add_episode  (DiaryWarning                *self,
                                 const DiaryWarningsEpisode  *episode);
void diary_warning_add_medicine (DiaryWarning                *self,
                                 const DiaryWarningsMedicine *medicine);
void diary_warning_add_sign     (DiaryWarning                *self,
                                 const DiaryWarningsSign     *sign);
void diary_warning_add_absent   (DiaryWarning                *self,
                                 const DiaryWarningsSign     *sign);
void diary_warning_sort         (DiaryWarning                *self);

gboolean    diary_warning_is_same      (const DiaryWarning *a,
                                        const DiaryWarning *b);
int         diary_warning_compare      (const DiaryWarning *a,
                                        const DiaryWarning *b);
const char *diary_warning_level_to_key (DiaryWarningLevel   level);
const char *diary_evidence_type_to_key (DiaryEvidenceType   type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryWarning, diary_warning_free)

G_END_DECLS
