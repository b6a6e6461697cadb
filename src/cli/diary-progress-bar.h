/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-progress.h"

G_BEGIN_DECLS

/* A bar on standard error while long work goes on, and nothing if that is no terminal. */
typedef struct _DiaryProgressBar DiaryProgressBar;

DiaryProgressBar *diary_progress_bar_new    (void);
void              diary_progress_bar_free   (DiaryProgressBar *self);
void              diary_progress_bar_update (double            fraction,
                                             gpointer          self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryProgressBar, diary_progress_bar_free)

G_END_DECLS
