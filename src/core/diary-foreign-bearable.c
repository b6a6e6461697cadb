/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign.h"

#include <glib/gi18n-lib.h>

#include "diary-foreign-table.h"
#include "diary-foreign-text.h"
#include "diary-foreign-words.h"
#include "diary-number.h"

/* Symptoms go from mild, 1, to unbearable, 4: words that are those of our 2 to 5. */
#define SYMPTOM_UNIT "/4"
#define MAX_SYMPTOM  4

static const char *const severities[] = { "Mild", "Moderate", "Severe", "Unbearable", NULL };

typedef void (*AddRow) (DiaryForeignOutput *output, DiaryForeignEntry *entry, const char *detail);

/* "Neck pain (Moderate)" */
static void
add_symptom (DiaryForeignOutput *output, DiaryForeignEntry *entry, const char *detail)
{
  g_autofree char *name = NULL;
  g_autofree char *severity = NULL;

  diary_foreign_words_split_unit (detail, &name, &severity);
  if (severity == NULL || !g_strv_contains (severities, severity))
    {
      g_free (name);
      name = g_strdup (detail);
    }
  entry->name = name;
  entry->unit = SYMPTOM_UNIT;
  entry->fold = DIARY_FOREIGN_HIGHEST;
  if (entry->value >= 1 && entry->value <= MAX_SYMPTOM)
    entry->intensity = (int) entry->value + 1;
  diary_foreign_output_add (output, entry);
}

/* "Magnesium (mg)" */
static void
add_amount (DiaryForeignOutput *output, DiaryForeignEntry *entry, const char *detail)
{
  g_autofree char *name = NULL;
  g_autofree char *unit = NULL;

  diary_foreign_words_split_unit (detail, &name, &unit);
  entry->name = name;
  entry->unit = unit;
  diary_foreign_output_add (output, entry);
}

static void
add_measurement (DiaryForeignOutput *output, DiaryForeignEntry *entry, const char *detail)
{
  entry->fold = DIARY_FOREIGN_MEAN;
  add_amount (output, entry, detail);
}

static void
add_rating (DiaryForeignOutput *output, DiaryForeignEntry *entry, const char *detail)
{
  entry->fold = DIARY_FOREIGN_MEAN;
  diary_foreign_output_add (output, entry);
}

static void
add_mood (DiaryForeignOutput *output, DiaryForeignEntry *entry, const char *detail)
{
  add_rating (output, entry, NULL);
  diary_foreign_output_remark_each (output, _ ("emotion “%s”"), detail, "|");
}

/* What is there is told, what is not may have been forgotten. */
static void
add_factors (DiaryForeignOutput *output, DiaryForeignEntry *entry, const char *detail)
{
  g_auto (GStrv) names = diary_foreign_text_split (detail, "|");

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *what = diary_foreign_text_quote (_ ("factor “%s”"), *name);

      entry->name = *name;
      entry->what = what;
      entry->value = NAN;
      diary_foreign_output_add (output, entry);
      entry->note = NULL;
    }
}

static void
add_sleep (DiaryForeignOutput *output, DiaryForeignEntry *entry, const char *detail)
{
  entry->unit = "h";
  diary_foreign_output_add (output, entry);
  if (*detail != '\0')
    diary_foreign_output_remark (output, DIARY_IMPORT_NO_PLACE,
                                 _ ("times of falling asleep and of waking"));
}

static const struct
{
  const char *category;
  AddRow add;
} categories[] = {
  { "Mood", add_mood },
  { "Energy", add_rating },
  { "Sleep quality", add_rating },
  { "Sleep", add_sleep },
  { "Symptom", add_symptom },
  { "Meds/Supplements", add_amount },
  { "Health measurements", add_measurement },
  { "Factors", add_factors },
  { "Sleep factors", add_factors },
  { "Food Diary factors", add_factors },
};

/* "8th Dec 2021" in the older shape, beside it "2021-12-08" in the newer one. */
static DiaryDate
read_date (DiaryForeignTable *table)
{
  const char *formatted = diary_foreign_table_get (table, "date formatted");

  return diary_foreign_text_parse_date (
      *formatted != '\0' ? formatted : diary_foreign_table_get (table, "date"), 0);
}

/* A number, or hours and minutes. */
static double
read_value (const char *text)
{
  double value = NAN;
  gint64 seconds;

  if (diary_foreign_text_parse_duration (text, &seconds))
    return (double) seconds / 3600;
  diary_number_parse (text, &value);

  return value;
}

static void
add_entry (DiaryForeignTable *table, DiaryForeignOutput *output, DiaryForeignEntry *entry)
{
  const char *category = diary_foreign_table_get (table, "category");
  const char *detail = diary_foreign_table_get (table, "detail");

  entry->name = category;
  entry->value = read_value (diary_foreign_table_get (table, "rating/amount"));
  for (size_t i = 0; i < G_N_ELEMENTS (categories); i++)
    if (g_str_equal (category, categories[i].category))
      {
        categories[i].add (output, entry, detail);
        return;
      }

  /* The person's own ratings have a category each. */
  if (*detail == '\0')
    add_rating (output, entry, detail);
  else
    diary_foreign_output_remark (output, DIARY_IMPORT_NO_PLACE, category);
}

static void
add_row (DiaryForeignTable *table, DiaryForeignOutput *output)
{
  DiaryForeignEntry entry = { DIARY_FOREIGN_ENTRY_INIT,
                              .line = diary_foreign_table_get_line (table),
                              .date = read_date (table),
                              .note = diary_foreign_table_get (table, "notes") };
  DiaryInstant at;
  int minutes;

  if (entry.date == DIARY_DATE_NONE)
    {
      diary_foreign_output_refuse_cell (output, entry.line, "date",
                                        diary_foreign_table_get (table, "date"),
                                        _ ("give a date such as 2026-03-04"));
      return;
    }

  /* The part of the day, such as "mid", is no time. */
  if (diary_foreign_text_parse_time (diary_foreign_table_get (table, "time of day"), &minutes) &&
      diary_foreign_text_make_instant (entry.date, minutes, &at))
    entry.at = &at;
  add_entry (table, output, &entry);
}

static gboolean
convert (GBytes *content, DiaryForeignOutput *output, GError **error)
{
  return diary_foreign_table_each (content, output, add_row, error);
}

static gboolean
recognise (const DiaryForeignHead *head)
{
  return diary_foreign_has_headings (head, "date", "weekday", "time of day", "category",
                                     "rating/amount", "detail", "notes", NULL);
}

/**
 * diary_foreign_bearable:
 *
 * Bearable, a tracker of symptoms. Its table has the columns date, weekday, time of day, category,
 * rating/amount, detail and notes, later also date formatted. The time of day is a time, one of
 * "pre", "am", "mid" and "pm" (six hours each), "all day" or nothing. Symptoms are rated 1 to 4 and
 * have the word for it in brackets. Sources: github.com/OmegaJak/bearable-csv-analyzer
 * (src/model/parser.rs, time_of_day.rs, symptoms/symptom.rs),
 * github.com/bcwilsondotcom/obsidian-bearable-import-plugin (main.ts, src/dataTypes),
 * github.com/rhermanek/bearable_viewer (analyzer.py) and
 * github.com/andrewmiller0728/BearableDataProcessing (src/main/java/database).
 */
const DiaryForeignFormat diary_foreign_bearable = {
  .key = "bearable",
  .label = "Bearable",
  .recognise = recognise,
  .convert = convert,
};
