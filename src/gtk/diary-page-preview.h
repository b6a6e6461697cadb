/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-document.h"

G_BEGIN_DECLS

#define DIARY_TYPE_PAGE_PREVIEW (diary_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (DiaryPagePreview, diary_page_preview, DIARY, PAGE_PREVIEW, GtkWidget)

/* A page of a document as it will be printed, as wide as there is room. Page Up and Page Down go to
 * the others. */

GtkWidget *diary_page_preview_new (void);

DiaryDocument *diary_page_preview_get_document (DiaryPagePreview *self);
void           diary_page_preview_set_document (DiaryPagePreview *self,
                                                DiaryDocument    *document);
int            diary_page_preview_get_page     (DiaryPagePreview *self);
void           diary_page_preview_set_page     (DiaryPagePreview *self,
                                                int               page);
int            diary_page_preview_get_n_pages  (DiaryPagePreview *self);

G_END_DECLS
