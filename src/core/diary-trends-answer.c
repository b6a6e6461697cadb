/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-answer.h"

/* The look before is asked for only where looks are. */
static gboolean
compute_before (DiaryTrendsAnswer *self,
                const DiaryTrendsQuery *query,
                GCancellable *cancellable,
                GError **error)
{
  DiaryTrendsQuery earlier = *query;

  earlier.as_of = diary_trends_get_previous_look (self->trends);
  if (query->as_of != DIARY_DATE_NONE || earlier.as_of == DIARY_DATE_NONE)
    return TRUE;

  self->before = diary_trends_compute (self->trends->input, &earlier, cancellable, error);

  return self->before != NULL;
}

/**
 * diary_trends_answer_compute:
 * @input: the diary's numbers
 * @query: what is asked
 * @cancellable: (nullable): what can stop the work
 * @error: where to put the error: %G_IO_ERROR_CANCELLED
 *
 * Like diary_trends_compute(), for the look before as well.
 *
 * Returns: (transfer full): the answer, or %NULL with @error set
 */
DiaryTrendsAnswer *
diary_trends_answer_compute (DiaryTrendsInput *input,
                             const DiaryTrendsQuery *query,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (DiaryTrendsAnswer) self = g_new0 (DiaryTrendsAnswer, 1);

  self->trends = diary_trends_compute (input, query, cancellable, error);
  if (self->trends == NULL || !compute_before (self, query, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * diary_trends_answer_free:
 * @self: (transfer full): an answer
 */
void
diary_trends_answer_free (DiaryTrendsAnswer *self)
{
  g_clear_pointer (&self->trends, diary_trends_free);
  g_clear_pointer (&self->before, diary_trends_free);
  g_free (self);
}

/**
 * diary_trends_answer_list_gone:
 * @self: an answer
 *
 * Returns: (transfer full) (element-type int): the findings of the look before that are no longer
 *   there, by their index in it
 */
GArray *
diary_trends_answer_list_gone (const DiaryTrendsAnswer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->before == NULL)
    return g_array_new (FALSE, FALSE, sizeof (int));

  return diary_trends_list_gone (self->trends, self->before);
}
