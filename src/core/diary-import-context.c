/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-context.h"

#include <math.h>

/**
 * diary_import_context_begin_step:
 * @self: an import
 * @start: where the step begins, 0 to 1
 * @span: how much of the whole it is
 */
void
diary_import_context_begin_step (DiaryImportContext *self, double start, double span)
{
  self->step_start = start;
  self->step_span = span;
}

/**
 * diary_import_context_put:
 * @self: an import
 * @record: what to store
 * @before: (nullable): what the diary has under its id
 * @error: where to put the error
 *
 * Stores a record so that the import can be taken back.
 *
 * Returns: whether it was stored
 */
gboolean
diary_import_context_put (DiaryImportContext *self,
                          DiaryRecord *record,
                          DiaryRecord *before,
                          GError **error)
{
  if (!diary_database_put (self->database, record, error))
    return FALSE;

  diary_import_trail_add (self->trail, record, before);

  return TRUE;
}

/**
 * diary_import_context_tell:
 * @self: an import
 * @part: how much of the present step is done, 0 to 1
 * @error: where to put the error
 *
 * Tells how far the import has come, where that has changed by a hundredth.
 *
 * Returns: whether it is to go on
 */
gboolean
diary_import_context_tell (DiaryImportContext *self, double part, GError **error)
{
  int percent = (int) round (100 * (self->step_start + self->step_span * CLAMP (part, 0, 1)));

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  if (percent > self->percent && self->progress != NULL)
    self->progress (percent / 100.0, self->data);
  self->percent = MAX (self->percent, percent);

  return TRUE;
}
