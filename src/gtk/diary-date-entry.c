/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-date-entry.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-when.h"

static void
on_changed (DiaryEntryRow *row)
{
  DiaryDate date = diary_when_parse_date (diary_entry_row_get_text (row));
  g_autofree char *hint = date != DIARY_DATE_NONE ? diary_date_format_locale (date) : NULL;

  diary_entry_row_set_hint (row, hint);
}

/**
 * diary_date_entry_init:
 * @row: a row for a date
 *
 * Has @row show which date it understands while one is typed.
 */
void
diary_date_entry_init (DiaryEntryRow *row)
{
  g_return_if_fail (DIARY_IS_ENTRY_ROW (row));

  g_signal_connect (row, "changed", G_CALLBACK (on_changed), NULL);
}

/**
 * diary_date_entry_set:
 * @row: a row for a date
 * @date: the date to be changed, or %DIARY_DATE_NONE
 */
void
diary_date_entry_set (DiaryEntryRow *row, DiaryDate date)
{
  g_autofree char *text = date != DIARY_DATE_NONE ? diary_date_format (date) : g_strdup ("");

  g_return_if_fail (DIARY_IS_ENTRY_ROW (row));

  diary_entry_row_set_text (row, text);
}

/**
 * diary_date_entry_read:
 * @row: a row for a date
 * @flags: what may be entered
 * @date: (out): the date entered, or %DIARY_DATE_NONE
 *
 * Returns: whether it may be entered; else the row says what is wrong, and takes the keyboard
 */
gboolean
diary_date_entry_read (DiaryEntryRow *row, DiaryDateEntryFlags flags, DiaryDate *date)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (DIARY_IS_ENTRY_ROW (row), FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  text = g_strstrip (g_strdup (diary_entry_row_get_text (row)));
  *date = diary_when_parse_date (text);
  if (*date == DIARY_DATE_NONE)
    {
      if (*text == '\0' && (flags & DIARY_DATE_ENTRY_OPTIONAL) != 0)
        return TRUE;
      diary_entry_row_set_error (row, _ ("Enter a date such as “2026-03-04”."));
      return FALSE;
    }
  if ((flags & DIARY_DATE_ENTRY_PAST) != 0 && *date > diary_clock_today ())
    {
      diary_entry_row_set_error (row, _ ("This is still to come: enter a day up to today."));
      return FALSE;
    }

  return TRUE;
}
