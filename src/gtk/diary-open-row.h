/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIARY_TYPE_OPEN_ROW (diary_open_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (DiaryOpenRow, diary_open_row, DIARY, OPEN_ROW, AdwActionRow)

/* A row that is a button and, with an arrow, opens something. */
struct _DiaryOpenRowClass
{
  AdwActionRowClass parent_class;
};

GtkWidget *diary_open_row_new       (void);
void       diary_open_row_set_text  (DiaryOpenRow *self,
                                     const char   *title,
                                     const char   *subtitle);
void       diary_open_row_set_arrow (DiaryOpenRow *self,
                                     gboolean      arrow);

G_END_DECLS
