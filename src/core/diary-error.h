/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DIARY_ERROR:
 *
 * The one error domain of the project. Every message is one line of the form
 * "what: where: what to do", in the person's language, fit to be shown as it is.
 */
#define DIARY_ERROR (diary_error_quark ())

/**
 * DiaryError:
 * @DIARY_ERROR_INVALID: a value is outside what the diary records
 * @DIARY_ERROR_NOT_A_DIARY: the file is something else than a diary
 * @DIARY_ERROR_NEWER: the diary was written by a newer version of the program
 * @DIARY_ERROR_DAMAGED: the file is a diary, but damaged
 * @DIARY_ERROR_READ_ONLY: the file or its folder can't be written to
 * @DIARY_ERROR_FULL: no space is left on the disk
 * @DIARY_ERROR_BUSY: another program kept the diary locked for too long
 * @DIARY_ERROR_NOT_FOUND: no such entry, or no such file
 * @DIARY_ERROR_NOT_EMPTY: the operation needs an empty diary
 * @DIARY_ERROR_FORMAT: a file to be imported is not in a format the program knows
 * @DIARY_ERROR_REFUSED: an import had rows that can't be taken, so nothing was imported
 * @DIARY_ERROR_CLOSED: the diary is not open
 * @DIARY_ERROR_CUT_OFF: the end of the file is missing
 * @DIARY_ERROR_PASSPHRASE: the file is sealed, and not with this passphrase
 * @DIARY_ERROR_FAILED: anything else, as the message says
 */
typedef enum
{
  DIARY_ERROR_INVALID,
  DIARY_ERROR_NOT_A_DIARY,
  DIARY_ERROR_NEWER,
  DIARY_ERROR_DAMAGED,
  DIARY_ERROR_READ_ONLY,
  DIARY_ERROR_FULL,
  DIARY_ERROR_BUSY,
  DIARY_ERROR_NOT_FOUND,
  DIARY_ERROR_NOT_EMPTY,
  DIARY_ERROR_FORMAT,
  DIARY_ERROR_REFUSED,
  DIARY_ERROR_CLOSED,
  DIARY_ERROR_CUT_OFF,
  DIARY_ERROR_PASSPHRASE,
  DIARY_ERROR_FAILED,
} DiaryError;

GQuark   diary_error_quark       (void);
void     diary_error_set_invalid (GError      **error,
                                  const char   *field,
                                  const char   *value,
                                  const char   *expected);
gboolean diary_error_get_invalid (const GError *error,
                                  const char  **field,
                                  const char  **wrong,
                                  const char  **expected);

void diary_error_set_file       (GError    **error,
                                 DiaryError  code,
                                 const char *path,
                                 const char *detail);
void diary_error_propagate_file (GError    **error,
                                 GError     *source,
                                 const char *path);

G_END_DECLS
