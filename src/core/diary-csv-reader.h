/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DiaryCsvStep:
 * @DIARY_CSV_ERROR: nothing more can be read, as the error says
 * @DIARY_CSV_ROW: there is a row
 * @DIARY_CSV_END: there are no more rows
 */
typedef enum
{
  DIARY_CSV_ERROR,
  DIARY_CSV_ROW,
  DIARY_CSV_END,
} DiaryCsvStep;

/**
 * DiaryCsvFault:
 * @DIARY_CSV_SOUND: the row can be read
 * @DIARY_CSV_BAD_QUOTE: a quotation mark stands where none may
 * @DIARY_CSV_BAD_UTF8: a cell is not UTF-8
 * @DIARY_CSV_BAD_NUL: a cell has a NUL byte
 *
 * What is wrong with a row as such; the rows after it can be read.
 */
typedef enum
{
  DIARY_CSV_SOUND,
  DIARY_CSV_BAD_QUOTE,
  DIARY_CSV_BAD_UTF8,
  DIARY_CSV_BAD_NUL,
} DiaryCsvFault;

#define DIARY_TYPE_CSV_READER (diary_csv_reader_get_type ())
G_DECLARE_FINAL_TYPE (DiaryCsvReader, diary_csv_reader, DIARY, CSV_READER, GObject)

/* RFC 4180, with CRLF or LF and with or without a byte-order mark. Empty lines are passed over. */
DiaryCsvReader *diary_csv_reader_new (GInputStream *stream);

void diary_csv_reader_set_separator (DiaryCsvReader *self,
                                     char            separator);

DiaryCsvStep diary_csv_reader_step       (DiaryCsvReader *self,
                                          GCancellable   *cancellable,
                                          GError        **error);
guint64      diary_csv_reader_get_n_read (DiaryCsvReader *self);

/* The row of the last step. */
gint64        diary_csv_reader_get_line    (DiaryCsvReader *self);
int           diary_csv_reader_get_n_cells (DiaryCsvReader *self);
const char   *diary_csv_reader_get_cell    (DiaryCsvReader *self,
                                            int             cell);
const char   *diary_csv_reader_get_text    (DiaryCsvReader *self,
                                            int             cell);
DiaryCsvFault diary_csv_reader_get_fault   (DiaryCsvReader *self,
                                            int            *cell);

G_END_DECLS
