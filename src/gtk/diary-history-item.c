/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-item.h"

struct _DiaryHistoryItem
{
  GObject parent_instance;

  DiaryEpisode *episode;
  int day_count;
  gboolean ends_day;
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

  g_clear_object (&self->episode);

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
 * @episode: (nullable): what the row shows, or %NULL where it has not been read yet
 *
 * Returns: (transfer full): a row of the history
 */
DiaryHistoryItem *
diary_history_item_new (DiaryEpisode *episode)
{
  DiaryHistoryItem *self = g_object_new (DIARY_TYPE_HISTORY_ITEM, NULL);

  g_set_object (&self->episode, episode);

  return self;
}

/**
 * diary_history_item_get_episode:
 *
 * Returns: (transfer none) (nullable): the episode, or %NULL while it is being read
 */
DiaryEpisode *
diary_history_item_get_episode (DiaryHistoryItem *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_ITEM (self), NULL);

  return self->episode;
}

/**
 * diary_history_item_get_starts_day:
 *
 * Returns: whether the row above is of another day, so that this one bears the day's heading
 */
gboolean
diary_history_item_get_starts_day (DiaryHistoryItem *self)
{
  return diary_history_item_get_day_count (self) > 0;
}

/**
 * diary_history_item_get_day_count:
 *
 * Returns: how many rows the day has, or 0 if the row is not the first of its day
 */
int
diary_history_item_get_day_count (DiaryHistoryItem *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_ITEM (self), 0);

  return self->day_count;
}

/**
 * diary_history_item_set_day_count:
 * @n_episodes: how many rows the day has, or 0 if the row is not the first of its day
 *
 * Says what the heading over the row needs to know.
 */
void
diary_history_item_set_day_count (DiaryHistoryItem *self, int n_episodes)
{
  g_return_if_fail (DIARY_IS_HISTORY_ITEM (self));

  if (self->day_count == n_episodes)
    return;

  self->day_count = n_episodes;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * diary_history_item_get_ends_day:
 *
 * Returns: whether the row below is of another day
 */
gboolean
diary_history_item_get_ends_day (DiaryHistoryItem *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_ITEM (self), FALSE);

  return self->ends_day;
}

/**
 * diary_history_item_set_ends_day:
 * @ends_day: whether the row below is of another day
 *
 * Says whether the row is the last of its day.
 */
void
diary_history_item_set_ends_day (DiaryHistoryItem *self, gboolean ends_day)
{
  g_return_if_fail (DIARY_IS_HISTORY_ITEM (self));

  if (self->ends_day == ends_day)
    return;

  self->ends_day = ends_day;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * diary_history_item_is_same:
 * @other: another row
 *
 * Returns: whether both have been read and show the same episode, whatever they say about it
 */
gboolean
diary_history_item_is_same (DiaryHistoryItem *self, DiaryHistoryItem *other)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_ITEM (self), FALSE);
  g_return_val_if_fail (DIARY_IS_HISTORY_ITEM (other), FALSE);

  return self->episode != NULL && other->episode != NULL &&
         g_str_equal (diary_record_get_id (DIARY_RECORD (self->episode)),
                      diary_record_get_id (DIARY_RECORD (other->episode)));
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

  changed = !diary_history_item_is_same (self, other) || self->day_count != other->day_count ||
            self->ends_day != other->ends_day ||
            !diary_record_equal_content (DIARY_RECORD (self->episode),
                                         DIARY_RECORD (other->episode));
  g_set_object (&self->episode, other->episode);
  self->day_count = other->day_count;
  self->ends_day = other->ends_day;
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}
