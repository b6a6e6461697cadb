/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* memmem() */

#include "config.h"

#include "diary-foreign-loop.h"

#include <glib/gi18n-lib.h>

#include "diary-foreign-table.h"
#include "diary-foreign-text.h"
#include "diary-number.h"

#define LABEL "Loop Habit Tracker"

#define HABITS_FILE     "Habits.csv"
#define CHECKMARKS_FILE "Checkmarks.csv"
#define SCORES_FILE     "Scores.csv"

/* What tells its database from others: the name of a table, which is at its beginning. */
#define REPETITIONS "Repetitions"

static const char sqlite_magic[] = "SQLite format 3";

static const struct
{
  const char *word;
  int value;
} words[] = {
  { "YES_MANUAL", DIARY_FOREIGN_LOOP_YES },  { "YES_AUTO", DIARY_FOREIGN_LOOP_YES_AUTO },
  { "NO", DIARY_FOREIGN_LOOP_NO },           { "SKIP", DIARY_FOREIGN_LOOP_SKIP },
  { "UNKNOWN", DIARY_FOREIGN_LOOP_UNKNOWN },
};

static void
clear_habit (gpointer data)
{
  DiaryForeignHabit *habit = data;

  g_free (habit->name);
  g_free (habit->unit);
}

static gboolean
read_value (const char *text, double *value)
{
  for (size_t i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, text))
      {
        *value = words[i].value;
        return TRUE;
      }

  return diary_number_parse (text, value);
}

static void
add_known (DiaryForeignOutput *output, const DiaryForeignHabit *habit, DiaryForeignEntry *entry)
{
  entry->name = habit->name;
  entry->scale = habit->is_number ? DIARY_SCALE_AMOUNT : DIARY_SCALE_YES_NO;
  entry->unit = habit->is_number ? habit->unit : NULL;
  diary_foreign_output_add (output, entry);
}

/**
 * diary_foreign_loop_add:
 * @output: where to
 * @habit: a habit
 * @line: where it is in the file
 * @date: a date
 * @value: Loop's number for it
 * @note: what the person wrote
 *
 * Adds what is known of a habit on a day. What Loop fills in by itself, and days that were skipped,
 * are left out and remarked; nothing recorded stays nothing.
 */
void
diary_foreign_loop_add (DiaryForeignOutput *output,
                        const DiaryForeignHabit *habit,
                        gint64 line,
                        DiaryDate date,
                        double value,
                        const char *note)
{
  DiaryForeignEntry entry = { DIARY_FOREIGN_ENTRY_INIT, .line = line, .date = date };
  g_autofree char *text = g_strdup_printf ("%s: %s", habit->name, note);
  g_autofree char *skipped = diary_foreign_text_quote (_ ("“%s” skipped"), habit->name);
  g_autofree char *filled_in = diary_foreign_text_quote (_ ("“%s” filled in"), habit->name);

  if (value == DIARY_FOREIGN_LOOP_SKIP)
    diary_foreign_output_remark (output, DIARY_IMPORT_NO_PLACE, skipped);
  else if (value == DIARY_FOREIGN_LOOP_YES_AUTO && !habit->is_number)
    diary_foreign_output_remark (output, DIARY_IMPORT_CALCULATED, filled_in);
  else if (value > DIARY_FOREIGN_LOOP_UNKNOWN &&
           (value != DIARY_FOREIGN_LOOP_NO || habit->takes_no))
    {
      entry.value = habit->is_number ? value / DIARY_FOREIGN_LOOP_UNITS : value > 0;
      add_known (output, habit, &entry);
    }
  if (*note != '\0')
    diary_foreign_output_add_note (output, line, date, text);
}

/* --- The tables --- */

static gboolean
want_table (const char *name)
{
  return g_str_equal (name, HABITS_FILE) || g_str_has_suffix (name, CHECKMARKS_FILE);
}

static GBytes *
find_content (GPtrArray *entries, const char *name)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const DiaryZipEntry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->name, name))
        return entry->content;
    }

  return NULL;
}

/* Until 2025 there were no headings in the table of one habit. */
static DiaryForeignTable *
open_checkmarks (GBytes *content, GError **error)
{
  static const char headings[] = "Date,Value\n";
  gsize size;
  const char *bytes = g_bytes_get_data (content, &size);
  g_autoptr (GByteArray) whole = g_byte_array_new ();
  g_autoptr (GBytes) full = NULL;

  if (size > 0 && g_ascii_isdigit (*bytes))
    g_byte_array_append (whole, (const guint8 *) headings, sizeof headings - 1);
  if (size > 0)
    g_byte_array_append (whole, (const guint8 *) bytes, (guint) size);
  full = g_byte_array_free_to_bytes (g_steal_pointer (&whole));

  return diary_foreign_table_new (full, error);
}

/* Where the type is not told, numbers beyond those of yes and no tell it. */
static gboolean
counts (GBytes *content)
{
  g_autoptr (DiaryForeignTable) table = open_checkmarks (content, NULL);
  double value;

  while (table != NULL && diary_foreign_table_step (table, NULL, NULL) == DIARY_CSV_ROW)
    if (read_value (diary_foreign_table_get (table, "Value"), &value) &&
        value > DIARY_FOREIGN_LOOP_SKIP)
      return TRUE;

  return FALSE;
}

static gboolean
convert_habit (GBytes *content,
               const DiaryForeignHabit *habit,
               DiaryForeignOutput *output,
               GError **error)
{
  g_autoptr (DiaryForeignTable) table = open_checkmarks (content, error);
  DiaryCsvStep step;

  if (table == NULL)
    return FALSE;

  while ((step = diary_foreign_table_step (table, output, error)) == DIARY_CSV_ROW)
    {
      gint64 line = diary_foreign_table_get_line (table);
      const char *date = diary_foreign_table_get (table, "Date");
      const char *cell = diary_foreign_table_get (table, "Value");
      double value;

      if (diary_date_parse (date) == DIARY_DATE_NONE)
        diary_foreign_output_refuse_cell (output, line, "Date", date,
                                          _ ("give a date such as 2026-03-04"));
      else if (!read_value (cell, &value))
        diary_foreign_output_refuse_cell (output, line, habit->name, cell, _ ("give a number"));
      else
        diary_foreign_loop_add (output, habit, line, diary_date_parse (date), value,
                                diary_foreign_table_get (table, "Notes"));
    }

  return step == DIARY_CSV_END;
}

/* Each habit has a folder that begins with its position. */
static GBytes *
find_checkmarks (GPtrArray *entries, const char *position)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const DiaryZipEntry *entry = g_ptr_array_index (entries, i);
      size_t length = strlen (position);

      if (g_str_has_prefix (entry->name, position) &&
          (entry->name[length] == ' ' || entry->name[length] == '/') &&
          g_str_has_suffix (entry->name, "/" CHECKMARKS_FILE))
        return entry->content;
    }

  return NULL;
}

/* Before Loop told "no" from nothing, 0 stood for both. */
static gboolean
tells_no (GPtrArray *entries, DiaryForeignTable *habits)
{
  GBytes *all = find_content (entries, CHECKMARKS_FILE);
  gsize size = 0;
  const char *bytes = all != NULL ? g_bytes_get_data (all, &size) : NULL;

  return g_strv_contains (diary_foreign_table_get_headings (habits), "Type") ||
         (bytes != NULL && g_strstr_len (bytes, (gssize) size, ",-1") != NULL);
}

static gboolean
convert_tables (GPtrArray *entries, DiaryForeignOutput *output, GError **error)
{
  GBytes *content = find_content (entries, HABITS_FILE);
  g_autoptr (DiaryForeignTable) habits = content != NULL ? diary_foreign_table_new (content, error)
                                                         : NULL;
  DiaryCsvStep step;
  gboolean takes_no;

  if (content == NULL)
    return diary_foreign_set_damaged (error, LABEL, HABITS_FILE);
  if (habits == NULL)
    return FALSE;

  takes_no = tells_no (entries, habits);
  while ((step = diary_foreign_table_step (habits, output, error)) == DIARY_CSV_ROW)
    {
      GBytes *checkmarks = find_checkmarks (entries, diary_foreign_table_get (habits, "Position"));
      const char *type = diary_foreign_table_get (habits, "Type");
      const char *unit = diary_foreign_table_get (habits, "Unit");
      DiaryForeignHabit habit = { (char *) diary_foreign_table_get (habits, "Name"),
                                  *unit != '\0' ? (char *) unit : NULL,
                                  g_str_equal (type, "NUMERICAL"), takes_no };

      if (checkmarks == NULL)
        continue;
      if (*type == '\0')
        habit.is_number = counts (checkmarks);
      if (!convert_habit (checkmarks, &habit, output, error))
        return FALSE;
    }
  diary_foreign_output_remark (output, DIARY_IMPORT_CALCULATED, SCORES_FILE);

  return step == DIARY_CSV_END;
}

/* --- One table of all habits --- */

/* The headings are not in quotation marks, and a comma ends each row. */
static GArray *
read_habits (GBytes *content, DiaryForeignTable *table)
{
  const char *const *headings = diary_foreign_table_get_headings (table);
  GArray *habits = g_array_new (FALSE, TRUE, sizeof (DiaryForeignHabit));
  g_autoptr (DiaryForeignTable) look = diary_foreign_table_new (content, NULL);

  g_array_set_clear_func (habits, clear_habit);
  for (int i = 1; headings[i] != NULL; i++)
    {
      DiaryForeignHabit habit = { g_strdup (headings[i]), NULL, FALSE, FALSE };

      g_array_append_val (habits, habit);
    }
  while (diary_foreign_table_step (look, NULL, NULL) == DIARY_CSV_ROW)
    for (guint i = 0; i < habits->len; i++)
      {
        DiaryForeignHabit *habit = &g_array_index (habits, DiaryForeignHabit, i);
        const char *cell = diary_foreign_table_get_cell (look, (int) i + 1);
        double value;

        habit->takes_no |= g_str_equal (cell, "NO") || g_str_equal (cell, "UNKNOWN") ||
                           g_str_equal (cell, "-1");
        habit->is_number |= read_value (cell, &value) && value > DIARY_FOREIGN_LOOP_SKIP;
      }

  return habits;
}

static gboolean
convert_checkmarks (GBytes *content, DiaryForeignOutput *output, GError **error)
{
  g_autoptr (DiaryForeignTable) table = diary_foreign_table_new (content, error);
  g_autoptr (GArray) habits = table != NULL ? read_habits (content, table) : NULL;
  DiaryCsvStep step;

  if (table == NULL)
    return FALSE;

  while ((step = diary_foreign_table_step (table, output, error)) == DIARY_CSV_ROW)
    {
      gint64 line = diary_foreign_table_get_line (table);
      const char *date = diary_foreign_table_get_cell (table, 0);

      if (diary_date_parse (date) == DIARY_DATE_NONE)
        diary_foreign_output_refuse_cell (output, line, "Date", date,
                                          _ ("give a date such as 2026-03-04"));
      for (guint i = 0; i < habits->len && diary_date_parse (date) != DIARY_DATE_NONE; i++)
        {
          const DiaryForeignHabit *habit = &g_array_index (habits, DiaryForeignHabit, i);
          double value;

          if (*habit->name != '\0' &&
              read_value (diary_foreign_table_get_cell (table, (int) i + 1), &value))
            diary_foreign_loop_add (output, habit, line, diary_date_parse (date), value, "");
        }
    }

  return step == DIARY_CSV_END;
}

static gboolean
is_database (GBytes *content)
{
  gsize size;
  const char *bytes = g_bytes_get_data (content, &size);

  return size >= sizeof sqlite_magic && memcmp (bytes, sqlite_magic, sizeof sqlite_magic) == 0 &&
         memmem (bytes, size, REPETITIONS, strlen (REPETITIONS)) != NULL;
}

static gboolean
convert (GBytes *content, DiaryForeignOutput *output, GError **error)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (content, &size);
  g_autoptr (GPtrArray) entries = NULL;

  if (is_database (content))
    return diary_foreign_loop_convert_database (content, output, error);
  if (!diary_zip_is (bytes, size))
    return convert_checkmarks (content, output, error);

  entries = diary_foreign_unzip (content, want_table, error);

  return entries != NULL && convert_tables (entries, output, error);
}

static gboolean
is_checkmarks (const DiaryForeignHead *head)
{
  guint n = g_strv_length (head->headings);

  return n >= 3 && g_str_has_prefix (head->name, "Checkmarks") &&
         g_str_equal (head->headings[0], "Date") && *head->headings[n - 1] == '\0';
}

static gboolean
recognise (const DiaryForeignHead *head)
{
  return (g_strv_contains ((const char *const *) head->entries, HABITS_FILE) &&
          g_strv_contains ((const char *const *) head->entries, CHECKMARKS_FILE)) ||
         is_checkmarks (head) || is_database (head->start);
}

/**
 * diary_foreign_loop:
 *
 * Loop Habit Tracker. It exports a zip with Habits.csv (Position, Name, Type, Question, …, Unit, …;
 * before 2025 without type and unit) and for each habit a folder "001 Name" with Checkmarks.csv
 * (Date, Value, Notes; before 2025 dates and numbers without headings) and Scores.csv, and with
 * both once more for all habits. Values are YES_MANUAL or 2, YES_AUTO or 1 (not done, but the
 * habit's frequency did not ask for it), NO or 0, SKIP or 3, UNKNOWN or -1, or a thousand times a
 * number. Source: github.com/iSoron/uhabits (uhabits-core/src/jvmMain/java/org/isoron/uhabits/core:
 * io/HabitsCSVExporter.kt, models/HabitList.kt, models/Entry.kt, models/HabitType.kt).
 *
 * Its database is read by diary_foreign_loop_convert_database().
 */
const DiaryForeignFormat diary_foreign_loop = {
  .key = "loop",
  .label = LABEL,
  .recognise = recognise,
  .convert = convert,
};
