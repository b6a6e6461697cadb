/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-paper.h"

#include <hb.h>
#include <langinfo.h>
#include <pango/pango.h>

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

/**
 * diary_paper_is_right_to_left:
 * @language: (nullable): a language tag such as "ar-eg", or %NULL for the language of the locale
 *
 * Returns: whether text in it begins at the right
 */
gboolean
diary_paper_is_right_to_left (const char *language)
{
  PangoLanguage *tag = language != NULL ? pango_language_from_string (language)
                                        : pango_language_get_default ();
  int n_scripts;
  const PangoScript *scripts = pango_language_get_scripts (tag, &n_scripts);
  guint32 script;

  if (scripts == NULL || n_scripts == 0)
    return FALSE;

  script = g_unicode_script_to_iso15924 ((GUnicodeScript) scripts[0]);
  return hb_script_get_horizontal_direction (hb_script_from_iso15924_tag (script)) ==
         HB_DIRECTION_RTL;
}
