/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-section.h"

#include <string.h>

static void
clear_column (gpointer data)
{
  DiaryReportColumn *column = data;

  g_free (column->heading);
}

/* Lines end by LF alone, also those that came from a file with CRLF. */
static char *
copy_cell (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "\r\n", -1);

  return g_strjoinv ("\n", parts);
}

/**
 * diary_report_section_new:
 * @title: its heading
 *
 * Returns: (transfer full): a section that says nothing yet
 */
DiaryReportSection *
diary_report_section_new (const char *title)
{
  DiaryReportSection *self = g_new0 (DiaryReportSection, 1);

  self->title = g_strdup (title);
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_array_new (FALSE, FALSE, sizeof (DiaryReportColumn));
  g_array_set_clear_func (self->columns, clear_column);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

/**
 * diary_report_section_free:
 * @self: (transfer full): a section
 */
void
diary_report_section_free (DiaryReportSection *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->sentences);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * diary_report_section_add:
 * @self: a section
 * @sentence: what else it says
 */
void
diary_report_section_add (DiaryReportSection *self, const char *sentence)
{
  diary_report_section_take (self, g_strdup (sentence));
}

/**
 * diary_report_section_take:
 * @self: a section
 * @sentence: (transfer full) (nullable): what else it says, or %NULL for nothing
 */
void
diary_report_section_take (DiaryReportSection *self, char *sentence)
{
  g_return_if_fail (self != NULL);

  if (sentence != NULL)
    g_ptr_array_add (self->sentences, sentence);
}

/**
 * diary_report_section_add_column:
 * @self: a section without rows
 * @heading: what is in the column
 * @is_number: whether its cells are numbers
 */
void
diary_report_section_add_column (DiaryReportSection *self, const char *heading, gboolean is_number)
{
  DiaryReportColumn column = { g_strdup (heading), is_number };

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->rows->len == 0);

  g_array_append_val (self->columns, column);
}

/**
 * diary_report_section_add_row:
 * @self: a section with columns
 * @cells: a text a column, or %NULL where there is nothing
 */
void
diary_report_section_add_row (DiaryReportSection *self, const char *const *cells)
{
  char **row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cells != NULL);

  row = g_new0 (char *, self->columns->len + 1);
  for (guint i = 0; i < self->columns->len; i++)
    row[i] = copy_cell (cells[i]);

  g_ptr_array_add (self->rows, row);
}

static gboolean
is_empty (const DiaryReportSection *self, guint column)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      char **cells = g_ptr_array_index (self->rows, i);

      if (*cells[column] != '\0')
        return FALSE;
    }

  return TRUE;
}

/**
 * diary_report_section_drop_empty:
 * @self: a section with rows
 * @column: the index of one of its columns
 *
 * Drops the column if nothing stands in it, where that tells nothing.
 */
void
diary_report_section_drop_empty (DiaryReportSection *self, guint column)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (column < self->columns->len);

  if (!is_empty (self, column))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    {
      char **cells = g_ptr_array_index (self->rows, i);

      g_free (cells[column]);
      memmove (&cells[column], &cells[column + 1], (self->columns->len - column) * sizeof (char *));
    }
  g_array_remove_index (self->columns, column);
}
