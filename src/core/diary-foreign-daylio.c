/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign.h"

#include <glib/gi18n-lib.h>

#include "diary-foreign-daylio.h"
#include "diary-foreign-table.h"
#include "diary-foreign-text.h"
#include "diary-foreign-words.h"

#define LABEL "Daylio"

/* A mood is one of five groups. */
#define MOOD_NAME "Mood"
#define MOOD_UNIT "/5"

#define BACKUP_ENTRY "backup.daylio"

static const struct
{
  const char *name;
  double value;
} moods[] = {
  { "rad", 5 }, { "good", 4 }, { "meh", 3 }, { "bad", 2 }, { "awful", 1 },
};

/* "Sleep Time: 7:30", "Sleep Quality: 8/10 points" */
static void
add_scale (DiaryForeignOutput *output, const DiaryForeignEntry *moment, const char *text)
{
  DiaryForeignEntry entry = *moment;
  const char *colon = strstr (text, ": ");
  g_autofree char *name = colon != NULL ? g_strndup (text, (size_t) (colon - text)) : NULL;
  g_autofree char *unit = NULL;
  g_autofree char *what = diary_foreign_text_quote (_ ("scale “%s”"), text);
  gint64 seconds;

  entry.name = name != NULL ? name : text;
  entry.what = what;
  if (colon != NULL && diary_foreign_text_parse_duration (colon + 2, &seconds))
    {
      entry.value = (double) seconds / 3600;
      entry.unit = "h";
    }
  else if (colon != NULL && diary_foreign_text_parse_amount (colon + 2, &entry.value, &unit))
    {
      entry.unit = unit;
      if (unit != NULL && *unit == '/')
        entry.fold = DIARY_FOREIGN_MEAN;
    }
  diary_foreign_output_add (output, &entry);
}

/**
 * diary_foreign_daylio_add_mood:
 * @output: where to
 * @moment: line, date and time of an entry
 * @name: (nullable): the mood as the person calls it, or %NULL if @value tells
 * @value: 1 to 5, the best being 5, or %NAN if only the name is known
 *
 * Adds the mood of an entry. In a table there is only its name, and only those of the five that
 * Daylio begins with, in English, tell their number.
 */
void
diary_foreign_daylio_add_mood (DiaryForeignOutput *output,
                               const DiaryForeignEntry *moment,
                               const char *name,
                               double value)
{
  DiaryForeignEntry entry = *moment;
  g_autofree char *what = diary_foreign_text_quote (_ ("mood “%s”"), name != NULL ? name : "");

  for (size_t i = 0; i < G_N_ELEMENTS (moods) && name != NULL; i++)
    if (isnan (value) && g_ascii_strcasecmp (name, moods[i].name) == 0)
      value = moods[i].value;
  entry.name = MOOD_NAME;
  entry.unit = MOOD_UNIT;
  entry.value = value;
  entry.fold = DIARY_FOREIGN_MEAN;
  entry.what = what;
  diary_foreign_output_add (output, &entry);
}

/**
 * diary_foreign_daylio_add_activity:
 * @output: where to
 * @moment: line, date and time of an entry
 * @name: what the person did or had
 *
 * Adds an activity. It has no number, and one that is not there may have been forgotten, so that
 * only a twitch has a place.
 */
void
diary_foreign_daylio_add_activity (DiaryForeignOutput *output,
                                   const DiaryForeignEntry *moment,
                                   const char *name)
{
  DiaryForeignEntry entry = *moment;
  g_autofree char *what = diary_foreign_text_quote (_ ("activity “%s”"), name);

  entry.name = name;
  entry.what = what;
  diary_foreign_output_add (output, &entry);
}

/**
 * diary_foreign_daylio_add_note:
 * @output: where to
 * @moment: line, date and time of an entry
 * @title: the title of its note, or an empty text
 * @html: the note
 */
void
diary_foreign_daylio_add_note (DiaryForeignOutput *output,
                               const DiaryForeignEntry *moment,
                               const char *title,
                               const char *html)
{
  g_autofree char *note = diary_foreign_text_from_html (html);
  g_autofree char *full = g_strdup_printf ("%s\n%s", title, note);

  diary_foreign_output_add_note (output, moment->line, moment->date, full);
}

static DiaryDate
read_date (DiaryForeignTable *table)
{
  const char *full_date = diary_foreign_table_get (table, "full_date");
  int year = (int) g_ascii_strtoll (diary_foreign_table_get (table, "year"), NULL, 10);

  if (*full_date != '\0')
    return diary_foreign_text_parse_date (full_date, 0);

  return diary_foreign_text_parse_date (diary_foreign_table_get (table, "date"), year);
}

static void
add_row (DiaryForeignTable *table, DiaryForeignOutput *output)
{
  DiaryForeignEntry moment = { DIARY_FOREIGN_ENTRY_INIT,
                               .line = diary_foreign_table_get_line (table),
                               .date = read_date (table) };
  g_auto (GStrv)
      activities = diary_foreign_text_split (diary_foreign_table_get (table, "activities"), "|");
  g_auto (GStrv) scales = diary_foreign_text_split (diary_foreign_table_get (table, "scales"), "|");
  g_autofree char *mood = g_strstrip (g_strdup (diary_foreign_table_get (table, "mood")));
  DiaryInstant at;
  int minutes;

  if (moment.date == DIARY_DATE_NONE)
    {
      diary_foreign_output_refuse_cell (output, moment.line, "date",
                                        diary_foreign_table_get (table, "date"),
                                        _ ("give a date such as 2026-03-04"));
      return;
    }
  if (diary_foreign_text_parse_time (diary_foreign_table_get (table, "time"), &minutes) &&
      diary_foreign_text_make_instant (moment.date, minutes, &at))
    moment.at = &at;

  if (*mood != '\0')
    diary_foreign_daylio_add_mood (output, &moment, mood, NAN);
  for (char **activity = activities; *activity != NULL; activity++)
    diary_foreign_daylio_add_activity (output, &moment, *activity);
  for (char **scale = scales; *scale != NULL; scale++)
    add_scale (output, &moment, *scale);
  diary_foreign_daylio_add_note (output, &moment, diary_foreign_table_get (table, "note_title"),
                                 diary_foreign_table_get (table, "note"));
}

static gboolean
want_backup (const char *name)
{
  return g_str_equal (name, BACKUP_ENTRY);
}

static gboolean
convert (GBytes *content, DiaryForeignOutput *output, GError **error)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (content, &size);
  g_autoptr (GPtrArray) entries = NULL;

  if (!diary_zip_is (bytes, size))
    return diary_foreign_table_each (content, output, add_row, error);

  entries = diary_foreign_unzip (content, want_backup, error);
  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const DiaryZipEntry *entry = g_ptr_array_index (entries, i);

      if (entry->content != NULL)
        return diary_foreign_daylio_convert_backup (entry->content, output, error);
    }

  return diary_foreign_set_damaged (error, LABEL, BACKUP_ENTRY);
}

static gboolean
recognise (const DiaryForeignHead *head)
{
  return g_strv_contains ((const char *const *) head->entries, BACKUP_ENTRY) ||
         (diary_foreign_has_headings (head, "date", "weekday", "time", "mood", "activities", "note",
                                      NULL) &&
          (diary_foreign_has_headings (head, "full_date", NULL) ||
           diary_foreign_has_headings (head, "year", NULL)));
}

/**
 * diary_foreign_daylio:
 *
 * Daylio, a diary of moods and activities. Its table has the columns full_date, date, weekday,
 * time, mood, activities, note_title and note, since 2026 also scales; before, it had year, date,
 * weekday, time, mood, activities and note. Activities and scales have " | " between them, the time
 * may be of 12 or 24 hours, notes may have HTML tags. Sources:
 * github.com/MichaelCurrin/daylio-csv-parser (docs/csv-format.md, docs/usage.md) and
 * github.com/DeutscheGabanna/Obsidian-Daylio-Parser (src/obsidian_daylio_parser/reader.py,
 * utils.py, and its test files for scales).
 *
 * Its backup, a zip, is read by diary_foreign_daylio_convert_backup().
 */
const DiaryForeignFormat diary_foreign_daylio = {
  .key = "daylio",
  .label = LABEL,
  .recognise = recognise,
  .convert = convert,
};
