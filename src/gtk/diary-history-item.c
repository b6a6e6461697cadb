/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-item.h"

struct _DiaryHistoryItem
{
  GObject parent_instance;

  DiaryRecord *record;
  int section_count;
  gboolean ends_section;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryHistoryItem, diary_history_item, G_TYPE_OBJECT)

static void
diary_history_item_finalize (GObject *object)
{
  DiaryHistoryItem *self = DIARY_HISTORY_ITEM (object);

  g_clear_object (&self->record);

  G_OBJECT_CLASS (diary_history_item_parent_class)->finalize (object);
}

static void
diary_history_item_class_init (DiaryHistoryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_history_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
diary_history_item_init (DiaryHistoryItem *self)
{
}

/**
 * diary_history_item_new:
 * @record: (nullable): what the row shows, or %NULL where it has not been read yet
 *
 * Returns: (transfer full): a row of the history
 */
DiaryHistoryItem *
diary_history_item_new (DiaryRecord *record)
{
  DiaryHistoryItem *self = g_object_new (DIARY_TYPE_HISTORY_ITEM, NULL);

  g_set_object (&self->record, record);

  return self;
}

/**
 * diary_history_item_get_record:
 *
 * Returns: (transfer none) (nullable): the record, or %NULL while it is being read
 */
DiaryRecord *
diary_history_item_get_record (DiaryHistoryItem *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_ITEM (self), NULL);

  return self->record;
}

/**
 * diary_history_item_get_starts_section:
 *
 * Returns: whether the row above is of another section, so that this one bears the heading
 */
gboolean
diary_history_item_get_starts_section (DiaryHistoryItem *self)
{
  return diary_history_item_get_section_count (self) > 0;
}

/**
 * diary_history_item_get_section_count:
 *
 * Returns: how many rows the section has, or 0 if the row is not its first
 */
int
diary_history_item_get_section_count (DiaryHistoryItem *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_ITEM (self), 0);

  return self->section_count;
}

/**
 * diary_history_item_set_section_count:
 * @n_records: how many rows the section has, or 0 if the row is not its first
 *
 * Says what the heading over the row needs to know.
 */
void
diary_history_item_set_section_count (DiaryHistoryItem *self, int n_records)
{
  g_return_if_fail (DIARY_IS_HISTORY_ITEM (self));

  if (self->section_count == n_records)
    return;

  self->section_count = n_records;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * diary_history_item_get_ends_section:
 *
 * Returns: whether the row below is of another section
 */
gboolean
diary_history_item_get_ends_section (DiaryHistoryItem *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_ITEM (self), FALSE);

  return self->ends_section;
}

/**
 * diary_history_item_set_ends_section:
 * @ends_section: whether the row below is of another section
 *
 * Says whether the row is the last of its section.
 */
void
diary_history_item_set_ends_section (DiaryHistoryItem *self, gboolean ends_section)
{
  g_return_if_fail (DIARY_IS_HISTORY_ITEM (self));

  if (self->ends_section == ends_section)
    return;

  self->ends_section = ends_section;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * diary_history_item_is_same:
 * @other: another row
 *
 * Returns: whether both have been read and show the same record, whatever they say about it
 */
gboolean
diary_history_item_is_same (DiaryHistoryItem *self, DiaryHistoryItem *other)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_ITEM (self), FALSE);
  g_return_val_if_fail (DIARY_IS_HISTORY_ITEM (other), FALSE);

  return self->record != NULL && other->record != NULL &&
         g_str_equal (diary_record_get_id (self->record), diary_record_get_id (other->record));
}

/**
 * diary_history_item_assign:
 * @other: a row that has been read
 *
 * Makes the row show what @other shows.
 */
void
diary_history_item_assign (DiaryHistoryItem *self, DiaryHistoryItem *other)
{
  gboolean changed;

  g_return_if_fail (DIARY_IS_HISTORY_ITEM (self));
  g_return_if_fail (DIARY_IS_HISTORY_ITEM (other));

  changed = !diary_history_item_is_same (self, other) ||
            self->section_count != other->section_count ||
            self->ends_section != other->ends_section ||
            !diary_record_equal_content (self->record, other->record);
  g_set_object (&self->record, other->record);
  self->section_count = other->section_count;
  self->ends_section = other->ends_section;
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}
