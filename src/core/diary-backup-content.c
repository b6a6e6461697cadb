/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-backup-content.h"

#include <glib/gi18n-lib.h>

#include "diary-connection.h"
#include "diary-file.h"
#include "diary-statement.h"

enum
{
  COLUMN_EPISODES,
  COLUMN_DAYS,
  COLUMN_SIGNS,
  COLUMN_OLDEST,
  COLUMN_NEWEST,
};

/**
 * diary_backup_content_read:
 * @self: (out caller-allocates): where to put the numbers
 * @sqlite: a diary of any version
 * @error: where to put the error
 *
 * Returns: whether the diary could be read
 */
gboolean
diary_backup_content_read (DiaryBackupContent *self, DiarySqlite *sqlite, GError **error)
{
  g_autoptr (DiaryStatement) statement = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  statement = diary_sqlite_query (sqlite, "content", error);
  if (statement == NULL || diary_statement_step (statement, error) != DIARY_STEP_ROW)
    return FALSE;

  self->n_episodes = diary_statement_get_int (statement, COLUMN_EPISODES);
  self->n_days = diary_statement_get_int (statement, COLUMN_DAYS);
  self->n_signs = diary_statement_get_int (statement, COLUMN_SIGNS);
  self->oldest = diary_statement_get_date (statement, COLUMN_OLDEST);
  self->newest = diary_statement_get_date (statement, COLUMN_NEWEST);

  return TRUE;
}

/**
 * diary_backup_content_look:
 * @self: (out caller-allocates): where to put the numbers
 * @file: a backup; it stays as it is
 * @error: where to put the error: %DIARY_ERROR_NOT_A_DIARY, %DIARY_ERROR_NEWER,
 *   %DIARY_ERROR_DAMAGED or %DIARY_ERROR_NOT_FOUND
 *
 * Looks into a backup, and finds whatever is wrong with it. It belongs to no store: any thread can.
 *
 * Returns: whether it can be restored
 */
gboolean
diary_backup_content_look (DiaryBackupContent *self, GFile *file, GError **error)
{
  g_autoptr (DiarySqlite) sqlite = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = diary_file_get_path (file, error);
  sqlite = path != NULL ? diary_connection_open_backup (path, error) : NULL;

  return sqlite != NULL && diary_backup_content_read (self, sqlite, error);
}

/* Returns: (transfer full): the dates between which there is anything, in words */
static char *
describe_dates (const DiaryBackupContent *self)
{
  g_autofree char *oldest = diary_date_format_short (self->oldest);
  g_autofree char *newest = diary_date_format_short (self->newest);

  if (self->oldest == self->newest)
    return g_strdup_printf (_ ("of %s"), newest);

  return g_strdup_printf (_ ("from %1$s to %2$s"), oldest, newest);
}

/**
 * diary_backup_content_describe:
 * @self: what is in a diary
 *
 * Returns: (transfer full): the numbers in words, to be read and spoken
 */
char *
diary_backup_content_describe (const DiaryBackupContent *self)
{
  g_autofree char *episodes = NULL;
  g_autofree char *days = NULL;
  g_autofree char *signs = NULL;
  g_autofree char *dates = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->newest == DIARY_DATE_NONE)
    return g_strdup (_ ("No episode, day or sign"));

  episodes = g_strdup_printf (ngettext ("%" G_GINT64_FORMAT " episode",
                                        "%" G_GINT64_FORMAT " episodes", (gulong) self->n_episodes),
                              self->n_episodes);
  days = g_strdup_printf (ngettext ("%" G_GINT64_FORMAT " day", "%" G_GINT64_FORMAT " days",
                                    (gulong) self->n_days),
                          self->n_days);
  signs = g_strdup_printf (ngettext ("%" G_GINT64_FORMAT " sign", "%" G_GINT64_FORMAT " signs",
                                     (gulong) self->n_signs),
                           self->n_signs);
  dates = describe_dates (self);

  /* Translators: what is in a copy of a diary: “310 episodes, 90 days, 12 signs, from 1 Jan 2026 to
   * 4 Mar 2026”. */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s, %4$s"), episodes, days, signs, dates);
}
