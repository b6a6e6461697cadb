/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-notes.h"

#include <glib/gi18n-lib.h>

#include "diary-database-private.h"
#include "diary-place.h"
#include "diary-statement.h"
#include "diary-vocabulary.h"

enum
{
  COLUMN_DATE,
  COLUMN_TYPE,
  COLUMN_ID,
  COLUMN_SITE,
  COLUMN_SIDE,
  COLUMN_SIGN,
  COLUMN_NOTE,
};

static void
note_free (gpointer data)
{
  DiaryReportNote *self = data;

  g_free (self->id);
  g_free (self->about);
  g_free (self->text);
  g_free (self);
}

static char *
say_about (DiaryStatement *row)
{
  const char *site = diary_statement_get_text (row, COLUMN_SITE);
  const char *sign = diary_statement_get_text (row, COLUMN_SIGN);
  g_autofree char *place = NULL;

  if (g_str_equal (diary_statement_get_text (row, COLUMN_TYPE), "day"))
    return g_strdup (_ ("The day"));

  if (site != NULL)
    place = diary_place_format (site, diary_statement_get_text (row, COLUMN_SIDE));
  if (sign == NULL)
    return g_steal_pointer (&place);
  if (place == NULL)
    return g_strdup (diary_vocabulary_label (DIARY_TERMS_SIGNS, sign));

  return g_strdup_printf (C_ ("sign and place", "%s: %s"),
                          diary_vocabulary_label (DIARY_TERMS_SIGNS, sign), place);
}

static DiaryReportNote *
read_note (DiaryStatement *row)
{
  DiaryReportNote *self = g_new0 (DiaryReportNote, 1);

  self->type = g_intern_string (diary_statement_get_text (row, COLUMN_TYPE));
  self->id = g_strdup (diary_statement_get_text (row, COLUMN_ID));
  self->date = diary_statement_get_date (row, COLUMN_DATE);
  self->about = say_about (row);
  self->text = g_strdup (diary_statement_get_text (row, COLUMN_NOTE));

  return self;
}

/**
 * diary_report_notes_load:
 * @database: a diary
 * @from: the first date
 * @to: the last date
 * @error: where to put the error
 *
 * Reads the notes of the days of a period, their episodes and their signs.
 *
 * Returns: (transfer full) (element-type DiaryReportNote): the notes in the order of time, or %NULL
 *   with @error set
 */
GPtrArray *
diary_report_notes_load (DiaryDatabase *database, DiaryDate from, DiaryDate to, GError **error)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (DiaryStatement) statement = NULL;
  DiaryStep step;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), NULL);

  statement = diary_sqlite_query (diary_database_get_sqlite (database), "report-notes", error);
  if (statement == NULL)
    return NULL;

  notes = g_ptr_array_new_with_free_func (note_free);
  diary_statement_bind_date (statement, ":from", from);
  diary_statement_bind_date (statement, ":to", to);
  while ((step = diary_statement_step (statement, error)) == DIARY_STEP_ROW)
    g_ptr_array_add (notes, read_note (statement));

  return step == DIARY_STEP_DONE ? g_steal_pointer (&notes) : NULL;
}
