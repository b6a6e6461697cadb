/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DIARY_TYPE_CSV_WRITER (diary_csv_writer_get_type ())
G_DECLARE_FINAL_TYPE (DiaryCsvWriter, diary_csv_writer, DIARY, CSV_WRITER, GObject)

/* RFC 4180: CRLF, quotes only where they are needed, and doubled within. Rows are buffered: the
 * last of them are in the stream after flush. */
DiaryCsvWriter *diary_csv_writer_new (GOutputStream *stream);

void     diary_csv_writer_add_bom  (DiaryCsvWriter *self);
void     diary_csv_writer_add_cell (DiaryCsvWriter *self,
                                    const char     *cell);
void     diary_csv_writer_add_text (DiaryCsvWriter *self,
                                    const char     *text);
gboolean diary_csv_writer_end_row  (DiaryCsvWriter *self,
                                    GCancellable   *cancellable,
                                    GError        **error);
gboolean diary_csv_writer_flush    (DiaryCsvWriter *self,
                                    GCancellable   *cancellable,
                                    GError        **error);

G_END_DECLS
