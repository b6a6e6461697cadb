/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-view.h"

#include "diary-warning-rules.h"

static gboolean
looks_at (const DiaryWarningRule *rule, const DiaryWarningsSign *sign)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rule->signs) && rule->signs[i] != NULL; i++)
    if (g_str_equal (rule->signs[i], sign->sign))
      return TRUE;

  return FALSE;
}

/**
 * diary_warnings_view_clear:
 * @self: a view
 */
void
diary_warnings_view_clear (DiaryWarningsView *self)
{
  g_clear_pointer (&self->places.new_places, g_array_unref);
}

/**
 * diary_warnings_view_stands:
 * @self: a view
 * @newest: the date of a warning's newest evidence
 *
 * Returns: whether a warning with such evidence stands
 */
gboolean
diary_warnings_view_stands (const DiaryWarningsView *self, DiaryDate newest)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return newest <= self->as_of && self->as_of - newest <= DIARY_WARNINGS_STANDS_DAYS;
}

/**
 * diary_warnings_view_take:
 * @self: a view
 * @warning: (transfer full): what a rule was met with, perhaps without evidence
 * @found: (element-type DiaryWarning): where to add it if it stands
 */
void
diary_warnings_view_take (const DiaryWarningsView *self, DiaryWarning *warning, GPtrArray *found)
{
  g_return_if_fail (self != NULL && warning != NULL && found != NULL);

  if (warning->evidence->len > 0 && diary_warnings_view_stands (self, warning->newest))
    g_ptr_array_add (found, warning);
  else
    diary_warning_free (warning);
}

/**
 * diary_warnings_view_add_signs:
 * @self: a view
 * @warning: a warning
 *
 * Adds the signs that its rule looks at, that were found present, and that are new enough to stand.
 */
void
diary_warnings_view_add_signs (DiaryWarningsView *self, DiaryWarning *warning)
{
  const GArray *signs;

  g_return_if_fail (self != NULL && warning != NULL);

  signs = diary_warnings_input_get_signs (self->input);
  for (guint i = 0; i < signs->len; i++)
    {
      const DiaryWarningsSign *sign = &g_array_index (signs, DiaryWarningsSign, i);

      if (sign->present && looks_at (warning->rule, sign) &&
          diary_warnings_view_stands (self, sign->date))
        diary_warning_add_sign (warning, sign);
    }
}
