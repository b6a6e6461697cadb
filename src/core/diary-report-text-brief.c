/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "diary-report-signs.h"
#include "diary-report-text-private.h"
#include "diary-trends-text.h"

/* A table of names and numbers as a sentence: "How strong: Mild: 24; Strong: 8." */
static void
fold_table (DiaryReportSection *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      char **cells = g_ptr_array_index (self->rows, i);

      /* Translators: what was counted, and how often it was. */
      g_ptr_array_add (parts, g_strdup_printf (_ ("%s: %s"), cells[0], cells[1]));
    }
  joined = diary_report_text_join (parts);
  diary_report_section_take (
      self,
      /* Translators: what is counted, and a list, like “How strong: Mild: 24; Strong: 8.”. */
      g_strdup_printf (_ ("%s: %s."), g_array_index (self->columns, DiaryReportColumn, 0).heading,
                       joined));
}

/* Without the table, which is in the sentence. */
static DiaryReportSection *
say_counts (DiaryReport *report, DiaryReportTopic topic)
{
  DiaryReportSection *self = diary_report_text_describe (report, topic);

  if (self->rows->len > 0)
    {
      fold_table (self);
      g_ptr_array_set_size (self->rows, 0);
      g_array_set_size (self->columns, 0);
    }

  return self;
}

static char *
say_present (const DiaryReportSign *sign)
{
  g_autofree char *name = diary_report_sign_format (sign);
  g_autofree char *last = diary_date_format_short (sign->last_present);

  /* Translators: a sign, on how many of the days on which it was asked about it was there, and the
   * last of them, like “Cramps on 2 of 6 days, last on 11 Oct 2026”. */
  return g_strdup_printf (ngettext ("%s on %d of %d day, last on %s",
                                    "%s on %d of %d days, last on %s",
                                    (unsigned long) sign->n_asked),
                          name, sign->n_present, sign->n_asked, last);
}

static gboolean
is_absent (const DiaryReportSign *sign)
{
  return sign->n_asked > 0 && sign->n_present == 0;
}

/* The signs from @index on that were asked about as often and last on the same date. */
static char *
say_absent (const GPtrArray *signs, guint index, GHashTable *said)
{
  const DiaryReportSign *first = g_ptr_array_index (signs, index);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *last = diary_date_format_short (first->last_absent);
  g_autofree char *joined = NULL;

  for (guint i = index; i < signs->len; i++)
    {
      const DiaryReportSign *sign = g_ptr_array_index (signs, i);

      if (!is_absent (sign) || sign->n_asked != first->n_asked ||
          sign->last_absent != first->last_absent)
        continue;
      g_hash_table_add (said, (gpointer) sign);
      g_ptr_array_add (names, diary_report_sign_format (sign));
    }
  joined = diary_report_text_join (names);

  return g_strdup_printf (ngettext ("Asked about on %d day, last on %s, and never there: %s.",
                                    "Asked about on %d days, last on %s, and never there: %s.",
                                    (unsigned long) first->n_asked),
                          first->n_asked, last, joined);
}

static void
add_present (DiaryReportSection *self, const GPtrArray *signs)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < signs->len; i++)
    {
      const DiaryReportSign *sign = g_ptr_array_index (signs, i);

      if (sign->n_present > 0)
        g_ptr_array_add (parts, say_present (sign));
    }
  if (parts->len == 0)
    return;

  joined = diary_report_text_join (parts);
  diary_report_section_take (self, g_strdup_printf (_ ("There: %s."), joined));
}

/* Present, absent, and what the whole section says besides its table: never asked. */
static DiaryReportSection *
say_signs (DiaryReport *report)
{
  g_autoptr (DiaryReportSection) whole = diary_report_text_say_signs (report);
  DiaryReportSection *self = diary_report_section_new (whole->title);
  const GPtrArray *signs = diary_report_get_signs (report);
  g_autoptr (GHashTable) said = g_hash_table_new (NULL, NULL);

  add_present (self, signs);
  for (guint i = 0; i < signs->len; i++)
    if (is_absent (g_ptr_array_index (signs, i)) &&
        !g_hash_table_contains (said, g_ptr_array_index (signs, i)))
      diary_report_section_take (self, say_absent (signs, i, said));
  for (guint i = 0; i < whole->sentences->len; i++)
    diary_report_section_add (self, g_ptr_array_index (whole->sentences, i));

  return self;
}

/* The title of the report has the dates. */
static DiaryReportSection *
say_period (DiaryReport *report)
{
  DiaryReportSection *self = diary_report_text_say_period (report);

  if (self->sentences->len > 1)
    g_ptr_array_remove_index (self->sentences, 0);

  return self;
}

static gboolean
has_details (DiaryReport *report)
{
  const DiaryTrendSelection *selection = diary_report_get_trends (report)->trends->selection;

  return selection != NULL && selection->n_results > 0;
}

/* The days that were compared, which are others than those of the report. */
static char *
say_compared_days (const DiaryTrends *trends)
{
  g_autofree char *from = diary_date_format_short (trends->series.first + trends->begin);
  g_autofree char *to = diary_date_format_short (trends->series.first + trends->end - 1);

  return g_strdup_printf (_ ("The days from %s to %s were compared."), from, to);
}

/* Why it is not looked at each day stands with the details. */
static DiaryReportSection *
say_patterns (DiaryReport *report)
{
  DiaryReportSection *self = diary_report_text_say_patterns (report);
  char **headline = (char **) self->sentences->pdata;
  g_autofree char *compared = NULL;
  g_autofree char *before = NULL;

  if (!has_details (report))
    return self;

  compared = say_compared_days (diary_report_get_trends (report)->trends);
  before = *headline;
  /* Translators: two sentences. */
  *headline = g_strdup_printf (_ ("%s %s"), before, compared);
  g_ptr_array_remove_index (self->sentences, self->sentences->len - 1);

  return self;
}

static DiaryReportSection *
say_details (DiaryReport *report)
{
  DiaryReportSection *self = diary_report_text_say_details (report);

  if (self != NULL)
    g_ptr_array_insert (self->sentences, 0,
                        diary_trends_text_looks (diary_report_get_trends (report)->trends));

  return self;
}

/* That nothing is recorded is said by what comes before. */
static DiaryReportSection *
say_days (DiaryReport *report)
{
  g_autoptr (DiaryReportSection) self = diary_report_text_say_days (report);

  return self->rows->len > 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * diary_report_text_describe_briefly:
 * @report: a report
 * @topic: what it is to be told of
 *
 * Says the same as diary_report_text_describe() for a page that a doctor has a minute for:
 * sentences take the place of tables where that is shorter.
 *
 * Returns: (transfer full) (nullable): what it says of that, or %NULL if the person left it out
 */
DiaryReportSection *
diary_report_text_describe_briefly (DiaryReport *report, DiaryReportTopic topic)
{
  g_return_val_if_fail (DIARY_IS_REPORT (report), NULL);

  switch ((int) topic)
    {
    case DIARY_TOPIC_PERIOD:
      return say_period (report);
    case DIARY_TOPIC_STRENGTH:
    case DIARY_TOPIC_RELIEF:
      return say_counts (report, topic);
    case DIARY_TOPIC_SIGNS:
      return say_signs (report);
    case DIARY_TOPIC_MEDICINES:
      return diary_report_text_list_medicines (report, FALSE);
    case DIARY_TOPIC_VISITS:
      return diary_report_text_list_visits (report, FALSE);
    case DIARY_TOPIC_PATTERNS:
      return say_patterns (report);
    case DIARY_TOPIC_DETAILS:
      return say_details (report);
    case DIARY_TOPIC_DAYS:
      return say_days (report);
    default:
      return diary_report_text_describe (report, topic);
    }
}
