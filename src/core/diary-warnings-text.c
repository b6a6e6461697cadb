/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-text.h"

#include <glib/gi18n-lib.h>

#include "diary-vocabulary.h"

static const char *const level_labels[] = {
  [DIARY_WARNING_MENTION] = N_ ("For your next visit"),
  [DIARY_WARNING_SOON] = N_ ("See your doctor soon"),
  [DIARY_WARNING_URGENT] = N_ ("Speak to a doctor today"),
};

static const char *const level_advice[] = {
  [DIARY_WARNING_MENTION] = N_ ("Tell your doctor at your next visit."),
  [DIARY_WARNING_SOON] = N_ ("In the next few days, ask your doctor for an appointment."),
  [DIARY_WARNING_URGENT] = N_ (
      "Otherwise speak to a doctor today, through the out-of-hours service if yours is closed."),
};

/* What a piece of evidence is, without its date and place. */
static char *
name_evidence (const DiaryEvidence *evidence)
{
  switch (evidence->type)
    {
    case DIARY_EVIDENCE_EPISODE:
      return g_strdup (_ ("Episode"));
    case DIARY_EVIDENCE_MEDICINE:
      return g_strdup_printf (_ ("Start of %s"), evidence->name);
    case DIARY_EVIDENCE_SIGN:
      if (evidence->how == NULL)
        return g_strdup (diary_vocabulary_label (DIARY_TERMS_SIGNS, evidence->sign));
      return g_strdup_printf (C_ ("sign and how it showed", "%s (%s)"),
                              diary_vocabulary_label (DIARY_TERMS_SIGNS, evidence->sign),
                              diary_vocabulary_label (DIARY_TERMS_HOWS, evidence->how));
    case DIARY_EVIDENCE_DAY:
    default:
      return NULL;
    }
}

/**
 * diary_warnings_text_level:
 * @level: a level
 *
 * Returns: (transfer none): when a doctor is to be told, as a heading
 */
const char *
diary_warnings_text_level (DiaryWarningLevel level)
{
  g_return_val_if_fail ((size_t) level < G_N_ELEMENTS (level_labels), NULL);

  return _ (level_labels[level]);
}

/**
 * diary_warnings_text_nothing:
 * @warnings: warnings, of which none stands
 *
 * Returns: (transfer none): that none does
 */
const char *
diary_warnings_text_nothing (const DiaryWarnings *warnings)
{
  g_return_val_if_fail (warnings != NULL, NULL);

  if (warnings->known->len > 0)
    return _ ("Nothing recorded that the sources name, apart from what your doctor knows.");

  return _ ("Nothing recorded that the sources name.");
}

/**
 * diary_warnings_text_title:
 * @warning: a warning
 *
 * Returns: (transfer full): what it is called, with the place or the medicine it is about
 */
char *
diary_warnings_text_title (const DiaryWarning *warning)
{
  g_autofree char *place = NULL;
  const char *about;

  g_return_val_if_fail (warning != NULL, NULL);

  if (warning->place.site != NULL)
    place = diary_place_format (warning->place.site, warning->place.side);

  about = place != NULL ? place : warning->medicine_name;
  if (about == NULL)
    return g_strdup (_ (warning->rule->title));

  return g_strdup_printf (C_ ("warning and what it is about", "%s: %s"), _ (warning->rule->title),
                          about);
}

/**
 * diary_warnings_text_when:
 * @warning: a warning
 *
 * Returns: (transfer full): since when it stands; or since when the doctor knows of it
 */
char *
diary_warnings_text_when (const DiaryWarning *warning)
{
  gboolean known;
  g_autofree char *date = NULL;

  g_return_val_if_fail (warning != NULL, NULL);

  known = warning->known_on != DIARY_DATE_NONE;
  date = diary_date_format_locale (known ? warning->known_on : warning->since);

  /* Translators: %s is a date, in both; the doctor is the one who knows. */
  return g_strdup_printf (known ? _ ("Known since %s") : _ ("Since %s"), date);
}

/**
 * diary_warnings_text_summary:
 * @warning: a warning
 *
 * Returns: (transfer full): when a doctor is to be told, and since when it stands; or since when
 * the doctor knows of it
 */
char *
diary_warnings_text_summary (const DiaryWarning *warning)
{
  g_autofree char *when = NULL;

  g_return_val_if_fail (warning != NULL, NULL);

  when = diary_warnings_text_when (warning);
  if (warning->known_on != DIARY_DATE_NONE)
    return g_steal_pointer (&when);

  return g_strdup_printf ("%s · %s", diary_warnings_text_level (warning->level), when);
}

/**
 * diary_warnings_text_recorded:
 * @warning: a warning
 *
 * Returns: (transfer none): what was recorded
 */
const char *
diary_warnings_text_recorded (const DiaryWarning *warning)
{
  g_return_val_if_fail (warning != NULL, NULL);

  return _ (warning->rule->recorded);
}

/**
 * diary_warnings_text_reason:
 * @warning: a warning
 *
 * Returns: (transfer none): why it matters, and who says so
 */
const char *
diary_warnings_text_reason (const DiaryWarning *warning)
{
  g_return_val_if_fail (warning != NULL, NULL);

  return _ (warning->rule->reason);
}

/**
 * diary_warnings_text_advice:
 * @warning: a warning
 *
 * What can't wait comes first where it is urgent, and last where it seldom applies.
 *
 * Returns: (transfer full): what to do
 */
char *
diary_warnings_text_advice (const DiaryWarning *warning)
{
  const char *level, *advice, *emergency;

  g_return_val_if_fail (warning != NULL, NULL);

  level = _ (level_advice[warning->level]);
  advice = _ (warning->rule->advice);
  if (warning->rule->emergency == NULL)
    return g_strjoin (" ", level, advice, NULL);

  emergency = _ (warning->rule->emergency);
  if (warning->level == DIARY_WARNING_URGENT)
    return g_strjoin (" ", emergency, level, advice, NULL);

  return g_strjoin (" ", level, advice, emergency, NULL);
}

/**
 * diary_warnings_text_limits:
 * @warning: a warning
 *
 * Returns: (transfer none): what it does not mean
 */
const char *
diary_warnings_text_limits (const DiaryWarning *warning)
{
  g_return_val_if_fail (warning != NULL, NULL);

  return _ (warning->rule->limits);
}

/**
 * diary_warnings_text_source:
 * @rule: a rule
 *
 * Returns: (transfer full): the titles of what it follows, with semicolons between them
 */
char *
diary_warnings_text_source (const DiaryWarningRule *rule)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (rule != NULL, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (rule->sources) && rule->sources[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", rule->sources[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * diary_warnings_text_found:
 * @evidence: a piece of evidence
 *
 * Returns: (transfer full) (nullable): what it is, and where it was; %NULL for a day as a whole
 */
char *
diary_warnings_text_found (const DiaryEvidence *evidence)
{
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;

  g_return_val_if_fail (evidence != NULL, NULL);

  name = name_evidence (evidence);
  if (name == NULL || evidence->place.site == NULL)
    return g_steal_pointer (&name);

  place = diary_place_format (evidence->place.site, evidence->place.side);

  return g_strdup_printf (C_ ("what was recorded and where", "%s, %s"), name, place);
}

/**
 * diary_warnings_text_evidence:
 * @evidence: a piece of evidence
 *
 * Returns: (transfer full): its date, what it is, and where it was
 */
char *
diary_warnings_text_evidence (const DiaryEvidence *evidence)
{
  g_autofree char *date = NULL;
  g_autofree char *found = NULL;

  g_return_val_if_fail (evidence != NULL, NULL);

  date = diary_date_format_locale (evidence->date);
  found = diary_warnings_text_found (evidence);
  if (found == NULL)
    return g_steal_pointer (&date);

  return g_strdup_printf (C_ ("date and what was recorded", "%s: %s"), date, found);
}
