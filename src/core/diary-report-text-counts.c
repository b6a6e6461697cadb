/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-text-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-duration.h"
#include "diary-vocabulary.h"

static DiaryReportSection *
add_number_columns (DiaryReportSection *self, const char *what)
{
  diary_report_section_add_column (self, what, FALSE);
  diary_report_section_add_column (self, _ ("Episodes"), TRUE);

  return self;
}

static void
add_count (DiaryReportSection *self, const char *label, int count)
{
  g_autofree char *number = g_strdup_printf ("%d", count);

  diary_report_section_add_row (self, (const char *[]){ label, number });
}

/* In the person's locale, and whole where it is whole. */
static char *
format_median (double median)
{
  return fmod (median, 1.0) == 0.0 ? g_strdup_printf ("%.0f", median)
                                   : g_strdup_printf ("%.1f", median);
}

static char *
say_logged (const DiaryReportCounts *counts)
{
  int n_no = counts->n_days - counts->n_complete - counts->n_partial;

  return g_strdup_printf (ngettext ("Of %d day, %d was logged completely, %d in part and %d not.",
                                    "Of %d days, %d were logged completely, %d in part and %d not.",
                                    counts->n_days),
                          counts->n_days, counts->n_complete, counts->n_partial, n_no);
}

DiaryReportSection *
diary_report_text_say_period (DiaryReport *report)
{
  DiaryReportSection *self = diary_report_section_new (_ ("Period"));
  const DiaryReportCounts *counts = diary_report_get_counts (report);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (counts->n_days == 0)
    {
      diary_report_section_add (self, _ ("There is no day in this period."));
      return self;
    }

  from = diary_date_format_locale (diary_report_get_from (report));
  to = diary_date_format_locale (diary_report_get_to (report));
  diary_report_section_take (self, g_strdup_printf (_ ("From %s to %s."), from, to));
  diary_report_section_take (self, say_logged (counts));

  return self;
}

static char *
say_kinds (const DiaryReportCounts *counts)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < counts->kinds->len; i++)
    {
      const DiaryReportTerm *kind = &g_array_index (counts->kinds, DiaryReportTerm, i);

      /* Translators: a kind of episodes and how many there were, like “Twitch: 12”. */
      g_ptr_array_add (kinds,
                       g_strdup_printf (C_ ("report", "%s: %d"),
                                        diary_vocabulary_label (DIARY_TERMS_KINDS, kind->key),
                                        kind->n_episodes));
    }
  joined = diary_report_text_join (kinds);

  return g_strdup_printf (_ ("By kind: %s."), joined);
}

static char *
say_episodes_a_day (const DiaryReportCounts *counts)
{
  g_autofree char *median = format_median (counts->median);

  return g_strdup_printf (
      ngettext (
          "How many there were is known of %d day: the median is %s a day, the range %d to %d.",
          "How many there were is known of %d days: the median is %s a day, the range %d to "
          "%d.",
          counts->n_counted),
      counts->n_counted, median, counts->fewest, counts->most);
}

DiaryReportSection *
diary_report_text_say_episodes (DiaryReport *report)
{
  DiaryReportSection *self = diary_report_section_new (_ ("How often"));
  const DiaryReportCounts *counts = diary_report_get_counts (report);

  if (counts->n_counted == 0)
    {
      diary_report_section_add (
          self,
          _ ("Of no day it is known how many episodes there were: none was logged, and no day "
             "was called complete."));
      return self;
    }

  diary_report_section_take (self, g_strdup_printf (ngettext ("%d episode was logged.",
                                                              "%d episodes were logged.",
                                                              counts->n_episodes),
                                                    counts->n_episodes));
  diary_report_section_take (self, say_episodes_a_day (counts));
  if (counts->kinds->len > 0)
    diary_report_section_take (self, say_kinds (counts));

  return self;
}

/* Which sides come up at all, so that a table has no empty columns. */
static void
find_sides (const DiaryReportCounts *counts, gboolean *has_side)
{
  for (guint i = 0; i < counts->sites->len; i++)
    for (int side = 0; side < DIARY_REPORT_N_SIDES; side++)
      if (g_array_index (counts->sites, DiaryReportSite, i).n_by_side[side] > 0)
        has_side[side] = TRUE;
}

static void
add_side_columns (DiaryReportSection *self, const gboolean *has_side)
{
  size_t n_sides;
  const DiaryTerm *sides = diary_vocabulary_get_terms (DIARY_TERMS_SIDES, &n_sides);

  diary_report_section_add_column (self, _ ("Place"), FALSE);
  for (size_t i = 0; i < n_sides; i++)
    if (has_side[1 + i])
      diary_report_section_add_column (self, diary_term_get_label (&sides[i]), TRUE);
  if (has_side[0])
    diary_report_section_add_column (self, _ ("Side not told"), TRUE);
  diary_report_section_add_column (self, _ ("All"), TRUE);
}

static void
add_site (DiaryReportSection *self, const DiaryReportSite *site, const gboolean *has_side)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (diary_vocabulary_label (DIARY_TERMS_SITES, site->site)));
  for (int i = 1; i <= DIARY_REPORT_N_SIDES; i++)
    {
      int side = i % DIARY_REPORT_N_SIDES;

      if (has_side[side])
        g_ptr_array_add (cells, g_strdup_printf ("%d", site->n_by_side[side]));
    }
  g_ptr_array_add (cells, g_strdup_printf ("%d", site->n_episodes));

  diary_report_section_add_row (self, (const char *const *) cells->pdata);
}

DiaryReportSection *
diary_report_text_say_where (DiaryReport *report)
{
  DiaryReportSection *self = diary_report_section_new (_ ("Where"));
  const DiaryReportCounts *counts = diary_report_get_counts (report);
  gboolean has_side[DIARY_REPORT_N_SIDES] = { FALSE };

  if (counts->sites->len == 0)
    {
      diary_report_section_add (self, _ ("No episode was logged."));
      return self;
    }

  find_sides (counts, has_side);
  add_side_columns (self, has_side);
  for (guint i = 0; i < counts->sites->len; i++)
    add_site (self, &g_array_index (counts->sites, DiaryReportSite, i), has_side);

  return self;
}

static char *
say_durations (const DiaryReportCounts *counts)
{
  g_autofree char *median = NULL;
  g_autofree char *longest = NULL;

  if (counts->n_durations == 0)
    return g_strdup (_ ("How long an episode was is not recorded."));

  median = diary_duration_format ((gint64) (counts->median_s + 0.5));
  longest = diary_duration_format (counts->longest_s);

  return g_strdup_printf (
      ngettext ("How long it was is known of %d of %d episode: the median is %s, "
                "the longest %s.",
                "How long it was is known of %d of %d episodes: the median is "
                "%s, the longest %s.",
                counts->n_episodes),
      counts->n_durations, counts->n_episodes, median, longest);
}

static void
add_intensities (DiaryReportSection *self, const DiaryReportCounts *counts)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (DIARY_TERMS_INTENSITIES, &n_terms);

  add_number_columns (self, _ ("How strong"));
  for (size_t i = n_terms; i > 0; i--)
    {
      /* Translators: how strong, as a number and a word, like “3 – Moderate”. */
      g_autofree char *label = g_strdup_printf (C_ ("report", "%s – %s"), terms[i - 1].key,
                                                diary_term_get_label (&terms[i - 1]));

      add_count (self, label, counts->intensities[i]);
    }
  add_count (self, _ ("Not recorded"), counts->intensities[0]);
}

DiaryReportSection *
diary_report_text_say_strength (DiaryReport *report)
{
  DiaryReportSection *self = diary_report_section_new (_ ("How long and how strong"));
  const DiaryReportCounts *counts = diary_report_get_counts (report);

  if (counts->n_episodes == 0)
    {
      diary_report_section_add (self, _ ("No episode was logged."));
      return self;
    }

  diary_report_section_take (self, say_durations (counts));
  if (counts->intensities[0] == counts->n_episodes)
    diary_report_section_add (self, _ ("How strong an episode was is not recorded."));
  else
    add_intensities (self, counts);

  return self;
}

DiaryReportSection *
diary_report_text_say_relief (DiaryReport *report)
{
  DiaryReportSection *self = diary_report_section_new (_ ("What helped"));
  const DiaryReportCounts *counts = diary_report_get_counts (report);

  if (counts->n_relieved == 0)
    {
      diary_report_section_add (self, _ ("What helped is not recorded."));
      return self;
    }

  diary_report_section_take (
      self, g_strdup_printf (ngettext ("What helped is recorded of %d of %d episode.",
                                       "What helped is recorded of %d of %d episodes.",
                                       counts->n_episodes),
                             counts->n_relieved, counts->n_episodes));
  add_number_columns (self, _ ("What helped"));
  for (guint i = 0; i < counts->remedies->len; i++)
    {
      const DiaryReportTerm *term = &g_array_index (counts->remedies, DiaryReportTerm, i);

      add_count (self, diary_vocabulary_label (DIARY_TERMS_REMEDIES, term->key), term->n_episodes);
    }

  return self;
}
