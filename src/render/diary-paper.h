/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiaryPaper:
 * @width: in points, 1/72 of an inch
 * @height: in points
 * @margin: what is left free at each side, in points
 *
 * The paper of a printed document.
 */
typedef struct
{
  double width;
  double height;
  double margin;
} DiaryPaper;

void diary_paper_init_a4     (DiaryPaper *self);
void diary_paper_init_letter (DiaryPaper *self);
void diary_paper_init_locale (DiaryPaper *self);

gboolean diary_paper_is_right_to_left (const char *language);

G_END_DECLS
