/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-text-private.h"

#include <glib/gi18n-lib.h>

static DiaryReportSection *(*const topics[]) (DiaryReport *) = {
  [DIARY_TOPIC_WHO] = diary_report_text_say_who,
  [DIARY_TOPIC_PERIOD] = diary_report_text_say_period,
  [DIARY_TOPIC_EPISODES] = diary_report_text_say_episodes,
  [DIARY_TOPIC_WHERE] = diary_report_text_say_where,
  [DIARY_TOPIC_STRENGTH] = diary_report_text_say_strength,
  [DIARY_TOPIC_CHANGE] = diary_report_text_say_change,
  [DIARY_TOPIC_WARNINGS] = diary_report_text_say_warnings,
  [DIARY_TOPIC_SIGNS] = diary_report_text_say_signs,
  [DIARY_TOPIC_MEDICINES] = diary_report_text_say_medicines,
  [DIARY_TOPIC_VISITS] = diary_report_text_say_visits,
  [DIARY_TOPIC_PATTERNS] = diary_report_text_say_patterns,
  [DIARY_TOPIC_RELIEF] = diary_report_text_say_relief,
  [DIARY_TOPIC_DETAILS] = diary_report_text_say_details,
  [DIARY_TOPIC_DAYS] = diary_report_text_say_days,
  [DIARY_TOPIC_NOTES] = diary_report_text_say_notes,
};

G_STATIC_ASSERT (G_N_ELEMENTS (topics) == DIARY_N_TOPICS);

/**
 * diary_report_text_join:
 * @texts: (element-type utf8): texts
 *
 * Returns: (transfer full): all of them in one
 */
char *
diary_report_text_join (GPtrArray *texts)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      if (i > 0)
        /* Translators: stands between things in a list, like “Calf, left; Thigh, right”. */
        g_string_append (joined, C_ ("list", "; "));
      g_string_append (joined, g_ptr_array_index (texts, i));
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/**
 * diary_report_text_join_last:
 * @texts: (element-type utf8): texts, the oldest first
 *
 * Returns: (transfer full): the newest of them in one, and how many there are before
 */
char *
diary_report_text_join_last (GPtrArray *texts)
{
  guint n_earlier = texts->len > DIARY_REPORT_TEXT_MOST ? texts->len - DIARY_REPORT_TEXT_MOST : 0;
  g_autoptr (GPtrArray) newest = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = n_earlier; i < texts->len; i++)
    g_ptr_array_add (newest, g_ptr_array_index (texts, i));

  joined = diary_report_text_join (newest);
  if (n_earlier == 0)
    return g_steal_pointer (&joined);

  /* Translators: how many more, and then the newest of them, like “3 before; 1 May 2026; …”. */
  return g_strdup_printf (ngettext ("%u before; %s", "%u before; %s", n_earlier), n_earlier,
                          joined);
}

/**
 * diary_report_text_describe:
 * @report: a report
 * @topic: what it is to be told of
 *
 * Returns: (transfer full) (nullable): what it says of that, or %NULL if the person left it out
 */
DiaryReportSection *
diary_report_text_describe (DiaryReport *report, DiaryReportTopic topic)
{
  g_return_val_if_fail (DIARY_IS_REPORT (report), NULL);
  g_return_val_if_fail ((size_t) topic < G_N_ELEMENTS (topics), NULL);

  return topics[topic](report);
}

/**
 * diary_report_text_title:
 * @report: a report
 *
 * Returns: (transfer full): the title of the whole
 */
char *
diary_report_text_title (DiaryReport *report)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (DIARY_IS_REPORT (report), NULL);

  if (diary_report_get_from (report) == DIARY_DATE_NONE ||
      diary_report_get_to (report) == DIARY_DATE_NONE)
    return g_strdup (_ ("Muscle twitching"));

  from = diary_date_format_short (diary_report_get_from (report));
  to = diary_date_format_short (diary_report_get_to (report));

  return g_strdup_printf (_ ("Muscle twitching, %s to %s"), from, to);
}

/**
 * diary_report_text_limits:
 *
 * Returns: (transfer none): what a report is and what it is not
 */
const char *
diary_report_text_limits (void)
{
  return _ ("This is what a person logged in a diary. It makes no diagnosis, and a day on which "
            "nothing was logged is not counted as a day without twitches.");
}
