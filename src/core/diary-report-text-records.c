/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-text-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-duration.h"
#include "diary-medicine.h"
#include "diary-place.h"
#include "diary-report-notes.h"
#include "diary-visit.h"
#include "diary-vocabulary.h"

static char *
format_date (DiaryDate date)
{
  return date != DIARY_DATE_NONE ? diary_date_format_short (date) : NULL;
}

static void
add_columns (DiaryReportSection *self, const char *const *headings)
{
  for (; *headings != NULL; headings++)
    diary_report_section_add_column (self, *headings, FALSE);
}

DiaryReportSection *
diary_report_text_say_who (DiaryReport *report)
{
  DiaryPerson *person = diary_report_get_person (report);
  DiaryReportSection *self;
  g_autofree char *birth_date = NULL;

  if (person == NULL)
    return NULL;

  self = diary_report_section_new (_ ("Who keeps the diary"));
  if (diary_person_get_name (person) != NULL)
    diary_report_section_add (self, diary_person_get_name (person));
  birth_date = format_date (diary_person_get_birth_date (person));
  if (birth_date != NULL)
    diary_report_section_take (self, g_strdup_printf (_ ("Born on %s"), birth_date));

  return self;
}

static void
add_medicine (DiaryReportSection *self, DiaryMedicine *medicine, gboolean notes)
{
  g_autofree char *from = format_date (diary_medicine_get_from (medicine));
  g_autofree char *until = format_date (diary_medicine_get_until (medicine));

  diary_report_section_add_row (self, (const char *[]){
                                          diary_medicine_get_name (medicine),
                                          diary_medicine_get_dose (medicine),
                                          diary_medicine_get_purpose (medicine), from, until,
                                          notes ? diary_medicine_get_note (medicine) : NULL });
}

DiaryReportSection *
diary_report_text_list_medicines (DiaryReport *report, gboolean notes)
{
  DiaryReportSection *self = diary_report_section_new (_ ("Medicines"));
  const GPtrArray *medicines = diary_report_get_medicines (report);

  if (medicines->len == 0)
    {
      diary_report_section_add (self, _ ("None is recorded."));
      return self;
    }

  add_columns (self, (const char *[]){ _ ("Medicine"), _ ("Dose"), _ ("Taken for"), _ ("From"),
                                       _ ("Until"), notes ? _ ("Note") : NULL, NULL });
  for (guint i = 0; i < medicines->len; i++)
    add_medicine (self, g_ptr_array_index (medicines, i), notes);
  if (notes)
    diary_report_section_drop_empty (self, self->columns->len - 1);

  return self;
}

DiaryReportSection *
diary_report_text_say_medicines (DiaryReport *report)
{
  return diary_report_text_list_medicines (report, diary_report_get_options (report)->notes);
}

static void
add_visit (DiaryReportSection *self, DiaryVisit *visit, gboolean notes)
{
  g_autofree char *date = format_date (diary_visit_get_date (visit));

  diary_report_section_add_row (
      self, (const char *[]){ date, diary_visit_get_what (visit), diary_visit_get_result (visit),
                              notes ? diary_visit_get_note (visit) : NULL });
}

DiaryReportSection *
diary_report_text_list_visits (DiaryReport *report, gboolean notes)
{
  DiaryReportSection *self = diary_report_section_new (_ ("Visits and tests"));
  const GPtrArray *visits = diary_report_get_visits (report);

  if (visits->len == 0)
    {
      diary_report_section_add (self, _ ("None is recorded."));
      return self;
    }

  add_columns (self, (const char *[]){ _ ("Date"), _ ("Visit or test"), _ ("Result"),
                                       notes ? _ ("Note") : NULL, NULL });
  for (guint i = 0; i < visits->len; i++)
    add_visit (self, g_ptr_array_index (visits, i), notes);
  if (notes)
    diary_report_section_drop_empty (self, self->columns->len - 1);

  return self;
}

DiaryReportSection *
diary_report_text_say_visits (DiaryReport *report)
{
  return diary_report_text_list_visits (report, diary_report_get_options (report)->notes);
}

static const char *
say_logged (DiaryLogged logged)
{
  switch (logged)
    {
    case DIARY_LOGGED_COMPLETE:
      return _ ("Completely");
    case DIARY_LOGGED_PARTIAL:
      return _ ("In part");
    case DIARY_LOGGED_NO:
    default:
      return _ ("No");
    }
}

/* The places of a day for people, from “calf left;eyelid”. */
static char *
say_places (const char *sites)
{
  g_auto (GStrv) words = g_strsplit (sites != NULL ? sites : "", ";", -1);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);

  for (char **word = words; *word != NULL; word++)
    {
      g_auto (GStrv) parts = g_strsplit (*word, " ", 2);

      g_ptr_array_add (places, diary_place_format (parts[0], parts[1]));
    }

  return diary_report_text_join (places);
}

static char *
say_signs (const char *signs)
{
  g_auto (GStrv) words = g_strsplit (signs != NULL ? signs : "", ";", -1);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (char **word = words; *word != NULL; word++)
    g_ptr_array_add (labels, (gpointer) diary_vocabulary_label (DIARY_TERMS_SIGNS, *word));

  return diary_report_text_join (labels);
}

static void
add_day (DiaryReportSection *self, DiaryReportDays *days, int day)
{
  const DiaryDayRow *row = diary_day_table_get_row (diary_report_days_get_table (days), day);
  int count = diary_day_row_get_count (row);
  g_autofree char *date = diary_date_format_short (row->date);
  g_autofree char *number = count >= 0 ? g_strdup_printf ("%d", count) : NULL;
  g_autofree char *duration = row->n_durations > 0 ? diary_duration_format (row->twitching_s)
                                                   : NULL;
  g_autofree char *strongest = row->highest_intensity > 0
                                   ? g_strdup_printf ("%d", row->highest_intensity)
                                   : NULL;
  g_autofree char *places = say_places (diary_report_days_get_text (days, day, DIARY_REPORT_SITES));
  g_autofree char *present = say_signs (
      diary_report_days_get_text (days, day, DIARY_REPORT_SIGNS_PRESENT));

  diary_report_section_add_row (
      self, (const char *[]){ date, say_logged (diary_report_days_get_logged (days, day)), number,
                              duration, strongest, places, present });
}

DiaryReportSection *
diary_report_text_say_days (DiaryReport *report)
{
  DiaryReportSection *self = diary_report_section_new (_ ("Day by day"));
  DiaryReportDays *days = diary_report_get_days (report);
  int n_days = diary_report_get_counts (report)->n_days;

  diary_report_section_add_column (self, _ ("Date"), FALSE);
  diary_report_section_add_column (self, _ ("Logged"), FALSE);
  diary_report_section_add_column (self, _ ("Episodes"), TRUE);
  diary_report_section_add_column (self, _ ("Twitching"), TRUE);
  diary_report_section_add_column (self, _ ("Strongest"), TRUE);
  diary_report_section_add_column (self, _ ("Where"), FALSE);
  diary_report_section_add_column (self, _ ("Signs present"), FALSE);
  for (int day = 0; day < n_days; day++)
    if (diary_report_days_get_logged (days, day) != DIARY_LOGGED_NO)
      add_day (self, days, day);

  if (self->rows->len == 0)
    diary_report_section_add (self, _ ("Nothing is recorded in this period."));

  return self;
}

DiaryReportSection *
diary_report_text_say_notes (DiaryReport *report)
{
  const GPtrArray *notes = diary_report_get_notes (report);
  DiaryReportSection *self;

  if (notes->len == 0)
    return NULL;

  self = diary_report_section_new (_ ("Notes"));
  add_columns (self, (const char *[]){ _ ("Date"), _ ("About"), _ ("Note"), NULL });
  for (guint i = 0; i < notes->len; i++)
    {
      const DiaryReportNote *note = g_ptr_array_index (notes, i);
      g_autofree char *date = format_date (note->date);

      diary_report_section_add_row (self, (const char *[]){ date, note->about, note->text });
    }

  return self;
}
