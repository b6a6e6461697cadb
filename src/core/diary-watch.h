/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DiaryWatchFunc:
 * @data: the data given with the function
 *
 * Called when something was written to a diary, by whomever.
 */
typedef void (*DiaryWatchFunc) (gpointer data);

typedef struct _DiaryWatch DiaryWatch;

DiaryWatch *diary_watch_new  (GFile         *file,
                              DiaryWatchFunc func,
                              gpointer       data);
void        diary_watch_free (DiaryWatch    *self);

G_END_DECLS
