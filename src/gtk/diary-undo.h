/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DiaryUndoFunc:
 * @data: the data given with it
 *
 * Takes something back.
 */
typedef void (*DiaryUndoFunc) (gpointer data);

#define DIARY_TYPE_UNDO (diary_undo_get_type ())
G_DECLARE_FINAL_TYPE (DiaryUndo, diary_undo, DIARY, UNDO, GObject)

DiaryUndo *diary_undo_new (DiaryUndoFunc  undo,
                           gpointer       data,
                           GDestroyNotify free_data);
void       diary_undo_run (DiaryUndo     *self);

G_END_DECLS
