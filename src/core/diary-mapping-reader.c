/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-mapping-reader.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-mapped-row.h"

static void
preview_free (gpointer data)
{
  DiaryMappingPreview *preview = data;

  g_free (preview->text);
  g_free (preview);
}

static const char *
find_heading (DiaryMapping *mapping, DiaryMappingRole role)
{
  for (int i = 0; i < diary_mapping_get_n_columns (mapping); i++)
    if (diary_mapping_get_target (mapping, i)->role == role)
      return diary_mapping_get_heading (mapping, i);

  return NULL;
}

/* Two rows of the same moment are two episodes unless all their cells are equal. */
static char *
join_cells (DiaryForeignTable *table)
{
  const char *const *headings = diary_foreign_table_get_headings (table);
  GString *cells = g_string_new (NULL);

  for (int i = 0; headings[i] != NULL; i++)
    g_string_append_printf (cells, "%s\x1f", diary_foreign_table_get_cell (table, i));

  return g_string_free (cells, FALSE);
}

static void
add_values (DiaryForeignOutput *output, const DiaryMappedRow *row, gint64 line)
{
  for (guint i = 0; i < row->values->len; i++)
    {
      const DiaryMappedValue *value = &g_array_index (row->values, DiaryMappedValue, i);
      const DiaryFactorTerm *term = value->target->factor != NULL
                                        ? diary_vocabulary_find_factor (value->target->factor)
                                        : NULL;
      DiaryForeignEntry entry = {
        DIARY_FOREIGN_ENTRY_INIT,    .line = line,
        .date = row->date,           .name = term != NULL ? term->key : value->target->name,
        .unit = value->target->unit, .factor = value->target->factor
      };

      entry.value = value->value;
      entry.scale = value->scale;
      entry.fold = term != NULL && term->scale == DIARY_SCALE_RATING ? DIARY_FOREIGN_MEAN
                                                                     : DIARY_FOREIGN_UNKNOWN;
      diary_foreign_output_add_value (output, &entry);
    }
}

static void
add_row (DiaryForeignOutput *output, DiaryForeignTable *table, DiaryMappedRow *row)
{
  gint64 line = diary_foreign_table_get_line (table);
  g_autofree char *cells = join_cells (table);

  if (row->episode != NULL)
    {
      if (!row->has_time)
        diary_foreign_output_remark (output, DIARY_IMPORT_NO_TIME, _ ("episodes"));
      diary_foreign_output_add_episode (output, line, g_steal_pointer (&row->episode), cells);
    }
  add_values (output, row, line);
  if (row->note != NULL)
    diary_foreign_output_add_note (output, line, row->date, row->note);
}

static void
refuse (DiaryForeignOutput *output, gint64 line, const GError *error)
{
  const char *column = NULL;
  const char *wrong = error->message;
  const char *expected = "";

  diary_error_get_invalid (error, &column, &wrong, &expected);
  diary_foreign_output_refuse (output, line, column, wrong, expected);
}

static void
remark_ignored (DiaryMapping *mapping, DiaryForeignTable *table, DiaryForeignOutput *output)
{
  const char *const *headings = diary_foreign_table_get_headings (table);

  for (int i = 0; headings[i] != NULL; i++)
    {
      gboolean is_taken = FALSE;
      g_autofree char *what = NULL;

      for (int j = 0; j < diary_mapping_get_n_columns (mapping); j++)
        is_taken |= diary_mapping_get_target (mapping, j)->role != DIARY_MAPPING_NOTHING &&
                    g_str_equal (diary_mapping_get_heading (mapping, j), headings[i]);
      if (is_taken)
        continue;
      what = g_strdup_printf (_ ("column “%s”"), headings[i]);
      diary_foreign_output_remark (output, DIARY_IMPORT_NO_PLACE, what);
    }
}

/**
 * diary_mapping_find_dates:
 * @mapping: a mapping
 * @content: a table
 * @certain: (out): whether dates could not be meant otherwise
 *
 * Returns: in which order the dates are written: as the mapping says, else as the data tell
 */
DiaryMappingDates
diary_mapping_find_dates (DiaryMapping *mapping, GBytes *content, gboolean *certain)
{
  g_autoptr (DiaryForeignTable) table = diary_foreign_table_new (content, NULL);
  const char *heading = find_heading (mapping, DIARY_MAPPING_DATE);
  DiaryMappingDatesGuess guess = { FALSE };
  DiaryMappingDates dates = DIARY_MAPPING_DATES_YMD;

  *certain = TRUE;
  if (table == NULL || heading == NULL || diary_mapping_get_dates (mapping, &dates))
    return dates;

  while (diary_foreign_table_step (table, NULL, NULL) == DIARY_CSV_ROW)
    diary_mapping_dates_look (&guess, diary_foreign_table_get (table, heading));

  return diary_mapping_dates_guess (&guess, certain);
}

/**
 * diary_mapping_convert:
 * @mapping: what the columns are
 * @content: a table
 * @output: where to
 * @error: where to put the error: %DIARY_ERROR_FORMAT, or %DIARY_ERROR_INVALID if the mapping can't
 *   be used
 *
 * Returns: whether the table could be read
 */
gboolean
diary_mapping_convert (DiaryMapping *mapping,
                       GBytes *content,
                       DiaryForeignOutput *output,
                       GError **error)
{
  g_autoptr (DiaryForeignTable) table = NULL;
  DiaryMappingDates dates;
  DiaryCsvStep step;
  gboolean certain;

  if (!diary_mapping_check (mapping, error))
    return FALSE;
  table = diary_foreign_table_new (content, error);
  if (table == NULL)
    return FALSE;

  dates = diary_mapping_find_dates (mapping, content, &certain);
  if (!certain)
    diary_foreign_output_remark (output, DIARY_IMPORT_DATES_GUESSED, _ ("the order of dates"));
  remark_ignored (mapping, table, output);
  while ((step = diary_foreign_table_step (table, output, error)) == DIARY_CSV_ROW)
    {
      g_autoptr (GError) local_error = NULL;
      DiaryMappedRow row;

      if (!diary_mapped_row_read (&row, mapping, dates, table, &local_error))
        {
          refuse (output, diary_foreign_table_get_line (table), local_error);
          continue;
        }
      add_row (output, table, &row);
      diary_mapped_row_clear (&row);
    }

  return step == DIARY_CSV_END;
}

static DiaryMappingPreview *
preview_row (DiaryMapping *mapping, DiaryForeignTable *table, DiaryMappingDates dates)
{
  DiaryMappingPreview *preview = g_new0 (DiaryMappingPreview, 1);
  g_autoptr (GError) error = NULL;
  DiaryMappedRow row;

  preview->line = diary_foreign_table_get_line (table);
  preview->is_refused = !diary_mapped_row_read (&row, mapping, dates, table, &error);
  if (preview->is_refused)
    {
      preview->text = g_strdup (error->message);
      return preview;
    }
  preview->text = diary_mapped_row_format (&row);
  diary_mapped_row_clear (&row);

  return preview;
}

/**
 * diary_mapping_preview:
 * @mapping: what the columns are
 * @content: a table
 * @n_rows: how many rows to look at
 * @error: where to put the error: %DIARY_ERROR_FORMAT, or %DIARY_ERROR_INVALID if the mapping can't
 *   be used
 *
 * Returns: (transfer full) (element-type DiaryMappingPreview): what will come of the first rows, or
 *   %NULL with @error set
 */
GPtrArray *
diary_mapping_preview (DiaryMapping *mapping, GBytes *content, guint n_rows, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (preview_free);
  g_autoptr (DiaryForeignTable) table = NULL;
  DiaryMappingDates dates;
  gboolean certain;

  if (!diary_mapping_check (mapping, error))
    return NULL;
  table = diary_foreign_table_new (content, error);
  if (table == NULL)
    return NULL;

  dates = diary_mapping_find_dates (mapping, content, &certain);
  while (rows->len < n_rows && diary_foreign_table_step (table, NULL, NULL) == DIARY_CSV_ROW)
    g_ptr_array_add (rows, preview_row (mapping, table, dates));

  return g_steal_pointer (&rows);
}

/* Whether a place is told without the person's saying it. */
static gboolean
speaks (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  return diary_foreign_words_read (text).site != NULL ||
         diary_vocabulary_find (DIARY_TERMS_SITES, lower) != NULL;
}

/**
 * diary_mapping_list_places:
 * @mapping: what the columns are
 * @content: a table
 * @max: how many to list at most
 *
 * Returns: (transfer full): the different texts in the column of places that don't speak for
 *   themselves, in the order in which they are met
 */
char **
diary_mapping_list_places (DiaryMapping *mapping, GBytes *content, guint max)
{
  g_autoptr (DiaryForeignTable) table = diary_foreign_table_new (content, NULL);
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  const char *heading = find_heading (mapping, DIARY_MAPPING_SITE);
  guint n_listed = 0;

  while (table != NULL && heading != NULL && n_listed < max &&
         diary_foreign_table_step (table, NULL, NULL) == DIARY_CSV_ROW)
    {
      g_autofree char *text = g_strstrip (g_strdup (diary_foreign_table_get (table, heading)));

      if (*text == '\0' || speaks (text) || !g_hash_table_add (met, g_strdup (text)))
        continue;
      g_strv_builder_add (texts, text);
      n_listed++;
    }

  return g_strv_builder_end (texts);
}
