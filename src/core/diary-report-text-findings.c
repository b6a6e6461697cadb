/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-text-private.h"

#include <glib/gi18n-lib.h>

#include "diary-place.h"
#include "diary-report-signs.h"
#include "diary-trends-changes-text.h"
#include "diary-trends-text.h"
#include "diary-warnings-text.h"

/* The columns of the warnings that are there only if something stands in them. */
#define WARNING_ABSENT 4
#define WARNING_KNOWN  5

DiaryReportSection *
diary_report_text_say_change (DiaryReport *report)
{
  DiaryReportSection *self = diary_report_section_new (_ ("More or fewer"));
  const DiaryTrends *trends = diary_report_get_trends (report)->trends;

  diary_report_section_take (self, diary_trends_changes_text_recent (trends));
  diary_report_section_take (self, diary_trends_changes_text_places (trends));
  diary_report_section_take (self, diary_trends_changes_text_which_places (trends));

  return self;
}

static char *
say_much_evidence (const GArray *evidence)
{
  g_autofree char *first = diary_date_format_short (
      g_array_index (evidence, DiaryEvidence, 0).date);
  g_autofree char *last = diary_date_format_short (
      g_array_index (evidence, DiaryEvidence, evidence->len - 1).date);

  return g_strdup_printf (ngettext ("%u entry, from %s to %s", "%u entries, from %s to %s",
                                    evidence->len),
                          evidence->len, first, last);
}

static char *
say_one (const DiaryEvidence *evidence)
{
  g_autofree char *date = diary_date_format_short (evidence->date);
  g_autofree char *found = diary_warnings_text_found (evidence);

  if (found == NULL)
    return g_steal_pointer (&date);

  return g_strdup_printf (C_ ("date and what was recorded", "%s: %s"), date, found);
}

/* Evidence comes by date. */
static char *
say_evidence (const GArray *evidence)
{
  g_autoptr (GPtrArray) texts = NULL;

  if (evidence->len > DIARY_REPORT_TEXT_MOST)
    return say_much_evidence (evidence);

  texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < evidence->len; i++)
    g_ptr_array_add (texts, say_one (&g_array_index (evidence, DiaryEvidence, i)));

  return diary_report_text_join (texts);
}

static char *
format_date (DiaryDate date)
{
  return date != DIARY_DATE_NONE ? diary_date_format_short (date) : NULL;
}

static void
add_warning (DiaryReportSection *self, const DiaryWarning *warning)
{
  g_autofree char *title = diary_warnings_text_title (warning);
  g_autofree char *since = format_date (warning->since);
  g_autofree char *known = format_date (warning->known_on);
  g_autofree char *evidence = say_evidence (warning->evidence);
  g_autofree char *absent = say_evidence (warning->later_absent);

  diary_report_section_add_row (self,
                                (const char *[]){ title, diary_warnings_text_level (warning->level),
                                                  since, evidence, absent, known });
}

DiaryReportSection *
diary_report_text_say_warnings (DiaryReport *report)
{
  DiaryReportSection *self = diary_report_section_new (_ ("Warning signs"));
  const DiaryWarnings *warnings = diary_report_get_warnings (report);

  if (warnings->warnings->len == 0)
    diary_report_section_add (self, diary_warnings_text_nothing (warnings));
  if (warnings->warnings->len + warnings->known->len == 0)
    return self;

  diary_report_section_add_column (self, _ ("What was recorded"), FALSE);
  diary_report_section_add_column (self, _ ("When to tell a doctor"), FALSE);
  diary_report_section_add_column (self, _ ("Since"), FALSE);
  diary_report_section_add_column (self, _ ("Evidence"), FALSE);
  diary_report_section_add_column (self, _ ("Asked again and absent"), FALSE);
  diary_report_section_add_column (self, _ ("Known to the doctor"), FALSE);
  for (guint i = 0; i < warnings->warnings->len; i++)
    add_warning (self, g_ptr_array_index (warnings->warnings, i));
  for (guint i = 0; i < warnings->known->len; i++)
    add_warning (self, g_ptr_array_index (warnings->known, i));
  diary_report_section_drop_empty (self, WARNING_KNOWN);
  diary_report_section_drop_empty (self, WARNING_ABSENT);

  return self;
}

/* When it was there, and where. */
static char *
say_present (const DiaryReportSign *sign)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sign->present->len; i++)
    {
      DiarySign *record = g_ptr_array_index (sign->present, i);
      g_autofree char *date = diary_date_format_short (diary_sign_get_date (record));
      g_autofree char *place = NULL;

      if (diary_sign_get_site (record) == NULL)
        {
          g_ptr_array_add (texts, g_steal_pointer (&date));
          continue;
        }
      place = diary_place_format (diary_sign_get_site (record), diary_sign_get_side (record));
      /* Translators: when a sign was there and where, like “4 Mar 2026 (Hand, right)”. */
      g_ptr_array_add (texts, g_strdup_printf (C_ ("report", "%s (%s)"), date, place));
    }

  return diary_report_text_join_last (texts);
}

static void
add_sign (DiaryReportSection *self, const DiaryReportSign *sign)
{
  g_autofree char *name = diary_report_sign_format (sign);
  g_autofree char *asked = g_strdup_printf ("%d", sign->n_asked);
  g_autofree char *there = g_strdup_printf ("%d", sign->n_present);
  g_autofree char *present = say_present (sign);
  g_autofree char *absent = format_date (sign->last_absent);

  diary_report_section_add_row (self, (const char *[]){ name, asked, there, present, absent });
}

static char *
say_never_asked (const GPtrArray *signs)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < signs->len; i++)
    {
      const DiaryReportSign *sign = g_ptr_array_index (signs, i);

      if (sign->n_asked == 0)
        g_ptr_array_add (names, diary_report_sign_format (sign));
    }
  if (names->len == 0)
    return NULL;

  joined = diary_report_text_join (names);

  return g_strdup_printf (_ ("Not asked about in this period: %s."), joined);
}

/* What was there comes before what was not. */
static void
add_signs (DiaryReportSection *self, const GPtrArray *signs, gboolean present)
{
  for (guint i = 0; i < signs->len; i++)
    {
      const DiaryReportSign *sign = g_ptr_array_index (signs, i);

      if (sign->n_asked > 0 && (sign->n_present > 0) == present)
        add_sign (self, sign);
    }
}

DiaryReportSection *
diary_report_text_say_signs (DiaryReport *report)
{
  DiaryReportSection *self = diary_report_section_new (_ ("Signs that were asked about"));
  const GPtrArray *signs = diary_report_get_signs (report);

  diary_report_section_take (self, say_never_asked (signs));
  if (diary_report_get_sign_records (report)->len == 0)
    return self;

  diary_report_section_add_column (self, _ ("Sign"), FALSE);
  diary_report_section_add_column (self, _ ("Days asked"), TRUE);
  diary_report_section_add_column (self, _ ("Days present"), TRUE);
  diary_report_section_add_column (self, _ ("Present on"), FALSE);
  diary_report_section_add_column (self, _ ("Last found absent"), FALSE);
  add_signs (self, signs, TRUE);
  add_signs (self, signs, FALSE);

  return self;
}

static gboolean
is_reported (const DiaryTrendSelection *selection, int result)
{
  for (int i = 0; i < selection->n_findings; i++)
    if (selection->findings[i].result == result)
      return TRUE;
  for (int i = 0; i < selection->n_goes_along; i++)
    if (selection->goes_along[i].result == result)
      return TRUE;

  return FALSE;
}

/* The names of the factors of which the terms are, or are not, all without a result. */
static char *
list_factors (const DiaryTrends *trends, gboolean compared)
{
  const DiaryTrendSelection *selection = trends->selection;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (int factor = 0; factor < trends->series.n_factors; factor++)
    {
      gboolean has_result = FALSE;
      gboolean found = FALSE;

      for (int i = 0; i < selection->n_results; i++)
        if (selection->results[i].term.factor == factor)
          {
            has_result |= selection->results[i].test.status == DIARY_TREND_OK;
            found |= is_reported (selection, i);
          }
      if (!found && has_result == compared)
        g_ptr_array_add (names,
                         (gpointer) diary_trend_words_get_name (&trends->series.factors[factor]));
    }

  return names->len > 0 ? diary_report_text_join (names) : NULL;
}

static void
add_not_found (DiaryReportSection *self, const DiaryTrends *trends)
{
  g_autofree char *compared = list_factors (trends, TRUE);
  g_autofree char *lacking = list_factors (trends, FALSE);

  if (compared != NULL)
    diary_report_section_take (self,
                               g_strdup_printf (_ ("Looked at and not found: %s."), compared));
  if (lacking != NULL)
    diary_report_section_take (
        self, g_strdup_printf (_ ("Recorded on too few days, or too much the same, to be compared: "
                                  "%s."),
                               lacking));
}

static void
add_findings (DiaryReportSection *self, const DiaryTrends *trends, const DiaryTrendUnits *units)
{
  for (int i = 0; i < trends->selection->n_findings; i++)
    diary_report_section_take (self, diary_trends_text_finding (trends, i, units));
  for (int i = 0; i < trends->selection->n_goes_along; i++)
    diary_report_section_take (self, diary_trends_text_goes_along (trends, i));
}

static void
add_gone (DiaryReportSection *self, const DiaryTrendsAnswer *answer)
{
  g_autoptr (GArray) gone = diary_trends_answer_list_gone (answer);

  for (guint i = 0; i < gone->len; i++)
    diary_report_section_take (self, diary_trends_text_gone (answer->before,
                                                             g_array_index (gone, int, i)));
}

DiaryReportSection *
diary_report_text_say_patterns (DiaryReport *report)
{
  DiaryReportSection *self = diary_report_section_new (_ ("What went with it"));
  const DiaryTrendsAnswer *answer = diary_report_get_trends (report);

  diary_report_section_take (self, diary_trends_text_headline (answer->trends));
  if (answer->trends->selection != NULL)
    {
      add_findings (self, answer->trends, &diary_report_get_options (report)->units);
      add_gone (self, answer);
      add_not_found (self, answer->trends);
    }
  diary_report_section_take (self, diary_trends_text_looks (answer->trends));

  return self;
}

DiaryReportSection *
diary_report_text_say_details (DiaryReport *report)
{
  DiaryReportSection *self;
  const DiaryTrends *trends = diary_report_get_trends (report)->trends;
  const DiaryTrendUnits *units = &diary_report_get_options (report)->units;

  if (trends->selection == NULL || trends->selection->n_results == 0)
    return NULL;

  self = diary_report_section_new (_ ("Everything that was looked at"));
  for (int i = 0; i < trends->selection->n_results; i++)
    diary_report_section_take (self, diary_trends_text_result (trends, i, units));

  return self;
}
