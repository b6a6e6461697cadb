/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-block.h"
#include "diary-paper.h"

G_BEGIN_DECLS

/**
 * DiaryOutlineEntry:
 * @text: (transfer none): what it names
 * @depth: how deep it stands, from 1 on
 * @page: on which page that begins, from 0 on
 * @y: how far down, in points
 *
 * A line of a document's outline.
 */
typedef struct
{
  const char *text;
  int depth;
  int page;
  double y;
} DiaryOutlineEntry;

#define DIARY_TYPE_DOCUMENT (diary_document_get_type ())
G_DECLARE_FINAL_TYPE (DiaryDocument, diary_document, DIARY, DOCUMENT, GObject)

/* Something to be printed: blocks in the order in which they are read, on as many pages as they
 * need. The same for a file and for a printer. */
DiaryDocument *diary_document_new (const DiaryPaper *paper,
                                   const char       *title,
                                   gboolean          right_to_left);

const DiaryPaper *diary_document_get_paper (DiaryDocument *self);
const char       *diary_document_get_title (DiaryDocument *self);

void diary_document_add            (DiaryDocument *self,
                                    DiaryBlock    *block);
void diary_document_add_page_break (DiaryDocument *self);

int           diary_document_get_n_pages (DiaryDocument *self);
const GArray *diary_document_get_outline (DiaryDocument *self);
void          diary_document_paint       (DiaryDocument *self,
                                          cairo_t       *cr,
                                          int            page);

G_END_DECLS
