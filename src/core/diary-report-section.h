/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiaryReportColumn:
 * @heading: what is in it, in the person's language
 * @is_number: whether its cells are numbers, which stand at its end
 */
typedef struct
{
  char *heading;
  gboolean is_number;
} DiaryReportColumn;

/**
 * DiaryReportSection:
 * @title: its heading, in the person's language
 * @sentences: (element-type utf8): what it says in whole sentences
 * @columns: (element-type DiaryReportColumn): the columns of its table; none if it has no table
 * @rows: (element-type GStrv): the rows of its table, with a cell a column, which may be empty
 *
 * A part of a report as a person reads it. Whoever shows it adds no words: sentences first, then
 * the table. Texts that the person wrote may have several lines, which end by LF.
 */
typedef struct
{
  char *title;
  GPtrArray *sentences;
  GArray *columns;
  GPtrArray *rows;
} DiaryReportSection;

DiaryReportSection *diary_report_section_new  (const char         *title);
void                diary_report_section_free (DiaryReportSection *self);

void diary_report_section_add        (DiaryReportSection *self,
                                      const char         *sentence);
void diary_report_section_take       (DiaryReportSection *self,
                                      char               *sentence);
void diary_report_section_add_column (DiaryReportSection *self,
                                      const char         *heading,
                                      gboolean            is_number);
void diary_report_section_add_row    (DiaryReportSection *self,
                                      const char  *const *cells);
void diary_report_section_drop_empty (DiaryReportSection *self,
                                      guint               column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryReportSection, diary_report_section_free)

G_END_DECLS
