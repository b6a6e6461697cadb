/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign.h"

#include <glib/gi18n-lib.h>

#include "diary-foreign-table.h"
#include "diary-foreign-text.h"

#define DATE_HEADING  "Date"
#define TAGS_HEADING  "Tags"
#define FOODS_HEADING "Foods"

#define TAKEN     "Taken"
#define NOT_TAKEN "Not Taken"

#define RATING_UNIT "/4"

/* What the cells of a column are, which its heading does not tell. */
typedef struct
{
  gboolean has_taken;
  gboolean has_amount;
  gboolean has_other;
  char *unit; /* of the amounts, if they have one */
} Column;

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->unit);
}

/* Ratings and what was taken stand between the date and the tags. */
static int
find_tags (const char *const *headings)
{
  int tags = 1;

  while (headings[tags] != NULL && !g_str_equal (headings[tags], TAGS_HEADING))
    tags++;

  return tags;
}

static void
look_at (Column *column, const char *cell)
{
  g_autofree char *unit = NULL;
  double number;

  if (g_str_equal (cell, TAKEN) || g_str_equal (cell, NOT_TAKEN))
    {
      column->has_taken = TRUE;
      return;
    }
  if (*cell == '\0' || !diary_foreign_text_parse_amount (cell, &number, &unit))
    return;

  column->has_amount = TRUE;
  column->has_other |= number != (int) CLAMP (number, 0, 4) || unit != NULL;
  if (column->unit == NULL)
    column->unit = g_steal_pointer (&unit);
}

static GArray *
look_at_columns (GBytes *content, DiaryForeignOutput *output, int tags)
{
  g_autoptr (DiaryForeignTable) table = diary_foreign_table_new (content, NULL);
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (Column));

  g_array_set_clear_func (columns, clear_column);
  g_array_set_size (columns, (guint) tags);
  while (diary_foreign_table_step (table, NULL, NULL) == DIARY_CSV_ROW)
    for (int i = 1; i < tags; i++)
      look_at (&g_array_index (columns, Column, i), diary_foreign_table_get_cell (table, i));

  return columns;
}

/* "Not Taken" is recorded, and a dose of 0 where doses are. */
static void
add_treatment (DiaryForeignOutput *output,
               DiaryForeignEntry *entry,
               const Column *column,
               const char *cell)
{
  gboolean taken = g_str_equal (cell, TAKEN);
  g_autofree char *what = diary_foreign_text_quote (_ ("“%s” taken, without its dose"),
                                                    entry->name);

  entry->what = what;
  if (!column->has_amount)
    {
      entry->value = taken;
      entry->scale = DIARY_SCALE_YES_NO;
    }
  else if (!taken)
    {
      entry->value = 0;
      entry->unit = column->unit;
    }
  diary_foreign_output_add (output, entry);
}

static void
add_number (DiaryForeignOutput *output,
            DiaryForeignEntry *entry,
            const Column *column,
            const char *cell)
{
  g_autofree char *unit = NULL;
  g_autofree char *what = g_strdup_printf ("%s: %s", entry->name, cell);

  entry->what = what;
  if (diary_foreign_text_parse_amount (cell, &entry->value, &unit))
    {
      gboolean is_rating = !column->has_taken && !column->has_other;

      entry->unit = is_rating ? RATING_UNIT : unit;
      entry->fold = is_rating ? DIARY_FOREIGN_HIGHEST : DIARY_FOREIGN_SUM;
    }
  diary_foreign_output_add (output, entry);
}

static void
add_cell (DiaryForeignOutput *output,
          const DiaryForeignEntry *moment,
          const char *heading,
          const Column *column,
          const char *cell)
{
  DiaryForeignEntry entry = *moment;

  if (*cell == '\0')
    return;

  entry.name = heading;
  if (g_str_equal (cell, TAKEN) || g_str_equal (cell, NOT_TAKEN))
    add_treatment (output, &entry, column, cell);
  else
    add_number (output, &entry, column, cell);
}

static void
add_row (DiaryForeignTable *table, DiaryForeignOutput *output, const GArray *columns)
{
  const char *const *headings = diary_foreign_table_get_headings (table);
  const char *date = diary_foreign_table_get (table, DATE_HEADING);
  DiaryForeignEntry moment = { DIARY_FOREIGN_ENTRY_INIT,
                               .line = diary_foreign_table_get_line (table),
                               .date = diary_date_parse (date) };

  if (moment.date == DIARY_DATE_NONE)
    {
      diary_foreign_output_refuse_cell (output, moment.line, DATE_HEADING, date,
                                        _ ("give a date such as 2026-03-04"));
      return;
    }

  for (guint i = 1; i < columns->len; i++)
    add_cell (output, &moment, headings[i], &g_array_index (columns, Column, i),
              diary_foreign_table_get_cell (table, (int) i));
  diary_foreign_output_remark_each (output, _ ("tag “%s”"),
                                    diary_foreign_table_get (table, TAGS_HEADING), ";");
  diary_foreign_output_remark_each (output, _ ("food “%s”"),
                                    diary_foreign_table_get (table, FOODS_HEADING), ";");
  if (*diary_foreign_table_get (table, "Weather summary") != '\0' ||
      *diary_foreign_table_get (table, "Weather pressure") != '\0')
    diary_foreign_output_remark (output, DIARY_IMPORT_NO_PLACE, _ ("the weather"));
}

static gboolean
convert (GBytes *content, DiaryForeignOutput *output, GError **error)
{
  g_autoptr (DiaryForeignTable) table = diary_foreign_table_new (content, error);
  g_autoptr (GArray) columns = NULL;
  DiaryCsvStep step;

  if (table == NULL)
    return FALSE;

  columns = look_at_columns (content, output, find_tags (diary_foreign_table_get_headings (table)));
  while ((step = diary_foreign_table_step (table, output, error)) == DIARY_CSV_ROW)
    add_row (table, output, columns);

  return step == DIARY_CSV_END;
}

static gboolean
recognise (const DiaryForeignHead *head)
{
  return head->headings[0] != NULL && g_str_equal (head->headings[0], DATE_HEADING) &&
         diary_foreign_has_headings (head, TAGS_HEADING, FOODS_HEADING, NULL);
}

/**
 * diary_foreign_flaredown:
 *
 * Flaredown, a tracker of conditions, symptoms and treatments. Its table has a row a day: Date, a
 * column each for conditions and symptoms (0 to 4) and for treatments (the dose as the person wrote
 * it, "Taken" or "Not Taken"), then Tags and Foods ("; " between two) and the weather. Source:
 * github.com/rubyforgood/Flaredown (backend/app/jobs/data_export_job.rb,
 * backend/app/models/checkin/fiveable.rb).
 */
const DiaryForeignFormat diary_foreign_flaredown = {
  .key = "flaredown",
  .label = "Flaredown",
  .recognise = recognise,
  .convert = convert,
};
