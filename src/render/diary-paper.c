/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-paper.h"

#include <langinfo.h>

#define MARGIN 36

/**
 * diary_paper_init_a4:
 * @self: (out caller-allocates): a sheet of A4, 210 by 297 mm
 */
void
diary_paper_init_a4 (DiaryPaper *self)
{
  g_return_if_fail (self != NULL);

  *self = (DiaryPaper){ 210 / 25.4 * 72, 297 / 25.4 * 72, MARGIN };
}

/**
 * diary_paper_init_letter:
 * @self: (out caller-allocates): a sheet of US Letter, 8.5 by 11 inches
 */
void
diary_paper_init_letter (DiaryPaper *self)
{
  g_return_if_fail (self != NULL);

  *self = (DiaryPaper){ 612, 792, MARGIN };
}

/**
 * diary_paper_init_locale:
 * @self: (out caller-allocates): the sheet that is usual where the person lives
 *
 * The locale knows the size of its paper; whatever is not as high as A4 is taken for Letter.
 */
void
diary_paper_init_locale (DiaryPaper *self)
{
  int height = GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT)); /* in mm */

  if (height > 0 && height < 297)
    diary_paper_init_letter (self);
  else
    diary_paper_init_a4 (self);
}
