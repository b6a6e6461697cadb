/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "diary-chart-theme.h"

G_BEGIN_DECLS

/**
 * DiaryPrintStyle:
 * @DIARY_PRINT_TITLE: what the document is
 * @DIARY_PRINT_HEADING: what a part of it is
 * @DIARY_PRINT_SUBHEADING: what a smaller part is
 * @DIARY_PRINT_BODY: usual text
 * @DIARY_PRINT_STRONG: usual text that is read first
 * @DIARY_PRINT_SMALL: what is said beside it
 *
 * How a text on paper looks.
 */
typedef enum
{
  DIARY_PRINT_TITLE,
  DIARY_PRINT_HEADING,
  DIARY_PRINT_SUBHEADING,
  DIARY_PRINT_BODY,
  DIARY_PRINT_STRONG,
  DIARY_PRINT_SMALL,
} DiaryPrintStyle;

double      diary_print_style_get_space_before (DiaryPrintStyle style);
const char *diary_print_style_get_tag          (DiaryPrintStyle style);

/* A text on paper that is drawn line by line, so that a page break may come between any two. */
typedef struct _DiaryPrintText DiaryPrintText;

DiaryPrintText *diary_print_text_new  (PangoContext   *context,
                                       DiaryPrintStyle style,
                                       const char     *text,
                                       double          width,
                                       gboolean        at_end);
void            diary_print_text_free (DiaryPrintText *self);

void diary_print_text_measure (PangoContext   *context,
                               DiaryPrintStyle style,
                               const char     *text,
                               double         *least,
                               double         *natural);

int    diary_print_text_get_n_lines (const DiaryPrintText  *self);
double diary_print_text_get_height  (const DiaryPrintText  *self,
                                     int                    first_line,
                                     int                    n_lines);
void   diary_print_text_paint       (const DiaryPrintText  *self,
                                     const DiaryChartTheme *theme,
                                     cairo_t               *cr,
                                     int                    first_line,
                                     int                    n_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryPrintText, diary_print_text_free)

G_END_DECLS
