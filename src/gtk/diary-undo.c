/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-undo.h"

/* One thing that can be taken back, at the second try if the first one fails. */
struct _DiaryUndo
{
  GObject parent_instance;

  DiaryUndoFunc undo;
  gpointer data;
  GDestroyNotify free_data;
};

G_DEFINE_FINAL_TYPE (DiaryUndo, diary_undo, G_TYPE_OBJECT)

static void
diary_undo_finalize (GObject *object)
{
  DiaryUndo *self = DIARY_UNDO (object);

  if (self->free_data != NULL)
    self->free_data (self->data);

  G_OBJECT_CLASS (diary_undo_parent_class)->finalize (object);
}

static void
diary_undo_class_init (DiaryUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_undo_finalize;
}

static void
diary_undo_init (DiaryUndo *self)
{
}

/**
 * diary_undo_new:
 * @undo: takes something back
 * @data: for @undo
 * @free_data: (nullable): frees @data
 *
 * Returns: (transfer full): a new object
 */
DiaryUndo *
diary_undo_new (DiaryUndoFunc undo, gpointer data, GDestroyNotify free_data)
{
  DiaryUndo *self;

  g_return_val_if_fail (undo != NULL, NULL);

  self = g_object_new (DIARY_TYPE_UNDO, NULL);
  self->undo = undo;
  self->data = data;
  self->free_data = free_data;

  return self;
}

/**
 * diary_undo_run:
 * @self: something to be taken back
 *
 * Begins to take it back.
 */
void
diary_undo_run (DiaryUndo *self)
{
  g_return_if_fail (DIARY_IS_UNDO (self));

  self->undo (self->data);
}
