/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warning.h"

#include "diary-warning-rules.h"

static const char *const level_keys[] = {
  [DIARY_WARNING_MENTION] = "mention",
  [DIARY_WARNING_SOON] = "soon",
  [DIARY_WARNING_URGENT] = "urgent",
};

static const char *const type_keys[] = {
  [DIARY_EVIDENCE_DAY] = "day",
  [DIARY_EVIDENCE_EPISODE] = "episode",
  [DIARY_EVIDENCE_MEDICINE] = "medicine",
  [DIARY_EVIDENCE_SIGN] = "sign",
};

static void
add_evidence (DiaryWarning *self, const DiaryEvidence *evidence)
{
  g_array_append_vals (self->evidence, evidence, 1);
  self->newest = MAX (self->newest, evidence->date);
  self->renewed = self->newest;
}

static DiaryEvidence
evidence_of_sign (const DiaryWarningsSign *sign)
{
  return (DiaryEvidence){
    .type = DIARY_EVIDENCE_SIGN,
    .date = sign->date,
    .id = sign->id,
    .sign = sign->sign,
    .how = sign->how,
    .place = sign->place,
  };
}

static int
compare_evidence (gconstpointer a, gconstpointer b)
{
  const DiaryEvidence *evidence_a = a;
  const DiaryEvidence *evidence_b = b;

  if (evidence_a->date != evidence_b->date)
    return evidence_a->date - evidence_b->date;
  if (evidence_a->type != evidence_b->type)
    return evidence_a->type < evidence_b->type ? -1 : 1;

  return g_strcmp0 (evidence_a->id, evidence_b->id);
}

static void
keep_each_once (GArray *evidence)
{
  guint n_kept = 0;

  for (guint i = 0; i < evidence->len; i++)
    {
      DiaryEvidence *one = &g_array_index (evidence, DiaryEvidence, i);

      if (n_kept == 0 ||
          compare_evidence (one, &g_array_index (evidence, DiaryEvidence, n_kept - 1)) != 0)
        g_array_index (evidence, DiaryEvidence, n_kept++) = *one;
    }
  g_array_set_size (evidence, n_kept);
}

/**
 * diary_warning_new:
 * @rule: the rule that was met
 * @level: how serious it is
 *
 * Returns: (transfer full): a warning without evidence
 */
DiaryWarning *
diary_warning_new (const DiaryWarningRule *rule, DiaryWarningLevel level)
{
  DiaryWarning *self;

  g_return_val_if_fail (rule != NULL, NULL);

  self = g_new0 (DiaryWarning, 1);
  self->rule = rule;
  self->level = level;
  self->evidence = g_array_new (FALSE, FALSE, sizeof (DiaryEvidence));
  self->later_absent = g_array_new (FALSE, FALSE, sizeof (DiaryEvidence));

  return self;
}

/**
 * diary_warning_free:
 * @self: (transfer full): a warning
 */
void
diary_warning_free (DiaryWarning *self)
{
  g_array_unref (self->evidence);
  g_array_unref (self->later_absent);
  g_free (self);
}

/**
 * diary_warning_add_day:
 * @self: a warning
 * @date: a day that is evidence
 */
void
diary_warning_add_day (DiaryWarning *self, DiaryDate date)
{
  g_return_if_fail (self != NULL);

  add_evidence (self, &(DiaryEvidence){ .type = DIARY_EVIDENCE_DAY, .date = date });
}

/**
 * diary_warning_add_episode:
 * @self: a warning
 * @episode: an episode that is evidence
 */
void
diary_warning_add_episode (DiaryWarning *self, const DiaryWarningsEpisode *episode)
{
  g_return_if_fail (self != NULL && episode != NULL);

  add_evidence (self, &(DiaryEvidence){
                          .type = DIARY_EVIDENCE_EPISODE,
                          .date = episode->date,
                          .id = episode->id,
                          .place = episode->place,
                      });
}

/**
 * diary_warning_add_medicine:
 * @self: a warning
 * @medicine: the medicine that it is about
 */
void
diary_warning_add_medicine (DiaryWarning *self, const DiaryWarningsMedicine *medicine)
{
  g_return_if_fail (self != NULL && medicine != NULL);

  self->medicine = medicine->id;
  self->medicine_name = medicine->name;
  add_evidence (self, &(DiaryEvidence){
                          .type = DIARY_EVIDENCE_MEDICINE,
                          .date = medicine->from,
                          .id = medicine->id,
                          .name = medicine->name,
                      });
}

/**
 * diary_warning_add_sign:
 * @self: a warning
 * @sign: a sign that is evidence
 */
void
diary_warning_add_sign (DiaryWarning *self, const DiaryWarningsSign *sign)
{
  DiaryEvidence evidence;

  g_return_if_fail (self != NULL && sign != NULL);

  evidence = evidence_of_sign (sign);
  add_evidence (self, &evidence);
}

/**
 * diary_warning_add_absent:
 * @self: a warning
 * @sign: a sign that was found absent later, which ends nothing
 */
void
diary_warning_add_absent (DiaryWarning *self, const DiaryWarningsSign *sign)
{
  DiaryEvidence evidence;

  g_return_if_fail (self != NULL && sign != NULL);

  evidence = evidence_of_sign (sign);
  g_array_append_val (self->later_absent, evidence);
}

/**
 * diary_warning_sort:
 * @self: a warning
 *
 * Sorts its evidence by date, and keeps each piece once.
 */
void
diary_warning_sort (DiaryWarning *self)
{
  g_return_if_fail (self != NULL);

  g_array_sort (self->evidence, compare_evidence);
  keep_each_once (self->evidence);
}

/**
 * diary_warning_is_same:
 * @a: a warning
 * @b: another, perhaps as of another date
 *
 * Returns: whether both are of the same rule, place and medicine
 */
gboolean
diary_warning_is_same (const DiaryWarning *a, const DiaryWarning *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->rule == b->rule && diary_place_compare (&a->place, &b->place) == 0 &&
         g_strcmp0 (a->medicine, b->medicine) == 0;
}

/**
 * diary_warning_compare:
 * @a: a warning
 * @b: another
 *
 * Orders warnings as they are told: the most serious first, then by id, place and medicine.
 *
 * Returns: below 0, 0 or above 0
 */
int
diary_warning_compare (const DiaryWarning *a, const DiaryWarning *b)
{
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  if (a->level != b->level)
    return a->level > b->level ? -1 : 1;

  order = g_strcmp0 (a->rule->id, b->rule->id);
  if (order == 0)
    order = diary_place_compare (&a->place, &b->place);

  return order != 0 ? order : g_strcmp0 (a->medicine, b->medicine);
}

/**
 * diary_warning_level_to_key:
 * @level: a level
 *
 * Returns: (transfer none): its name for programs
 */
const char *
diary_warning_level_to_key (DiaryWarningLevel level)
{
  g_return_val_if_fail ((size_t) level < G_N_ELEMENTS (level_keys), NULL);

  return level_keys[level];
}

/**
 * diary_evidence_type_to_key:
 * @type: a type
 *
 * Returns: (transfer none): its name for programs
 */
const char *
diary_evidence_type_to_key (DiaryEvidenceType type)
{
  g_return_val_if_fail ((size_t) type < G_N_ELEMENTS (type_keys), NULL);

  return type_keys[type];
}
