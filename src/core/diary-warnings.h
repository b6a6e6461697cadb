/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-warning-rules.h"

G_BEGIN_DECLS

/**
 * DiaryWarnings:
 * @input: what they were judged from
 * @as_of: the date for which they were judged
 * @warnings: (element-type DiaryWarning): what stands, the most serious first
 * @known: (element-type DiaryWarning): what would stand if the doctor did not know of it, in the
 *   same order; without their first days
 *
 * What in a diary is worth a doctor's time. It is only read, and
 * counts its references.
 */
typedef struct
{
  DiaryWarningsInput *input;
  DiaryDate as_of;
  GPtrArray *warnings;
  GPtrArray *known;
} DiaryWarnings;

DiaryWarnings *diary_warnings_judge (DiaryWarningsInput *input,
                                     DiaryDate           as_of,
                                     GCancellable       *cancellable,
                                     GError            **error);
DiaryWarnings *diary_warnings_ref   (DiaryWarnings      *self);
void           diary_warnings_unref (DiaryWarnings      *self);

const DiaryWarning *diary_warnings_find          (const DiaryWarnings *self,
                                                  const DiaryWarning  *warning);
GPtrArray          *diary_warnings_list_known_by (const DiaryWarnings *self,
                                                  const DiaryWarning  *warning);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryWarnings, diary_warnings_unref)

G_END_DECLS
