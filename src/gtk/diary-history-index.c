/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-index.h"

struct _DiaryHistoryIndex
{
  guint n_rows;
  GHashTable *items;     /* position -> item */
  GHashTable *positions; /* item -> position */
};

static DiaryHistoryItem *
lookup (DiaryHistoryIndex *index, gint64 position)
{
  if (position < 0 || position >= index->n_rows)
    return NULL;

  return g_hash_table_lookup (index->items, GUINT_TO_POINTER ((guint) position));
}

static DiaryHistoryItem *
lookup_read (DiaryHistoryIndex *index, gint64 position)
{
  DiaryHistoryItem *item = lookup (index, position);

  return item != NULL && diary_history_item_get_record (item) != NULL ? item : NULL;
}

static void
on_item_gone (gpointer data, GObject *gone)
{
  DiaryHistoryIndex *index = data;
  gpointer position = NULL;

  if (g_hash_table_steal_extended (index->positions, gone, NULL, &position))
    g_hash_table_remove (index->items, position);
}

static void
place (DiaryHistoryIndex *index, DiaryHistoryItem *item, guint position)
{
  g_hash_table_insert (index->items, GUINT_TO_POINTER (position), item);
  g_hash_table_insert (index->positions, item, GUINT_TO_POINTER (position));
}

static void
adopt (DiaryHistoryIndex *index, DiaryHistoryItem *item, guint position)
{
  g_object_weak_ref (G_OBJECT (item), on_item_gone, index);
  place (index, item, position);
}

static void
disown (DiaryHistoryIndex *index, DiaryHistoryItem *item)
{
  g_object_weak_unref (G_OBJECT (item), on_item_gone, index);
}

/**
 * diary_history_index_new:
 *
 * Returns: (transfer full): the index of a history without rows
 */
DiaryHistoryIndex *
diary_history_index_new (void)
{
  DiaryHistoryIndex *index = g_new0 (DiaryHistoryIndex, 1);

  index->items = g_hash_table_new (NULL, NULL);
  index->positions = g_hash_table_new (NULL, NULL);

  return index;
}

/**
 * diary_history_index_free:
 * @index: (transfer full): an index
 *
 * Frees the index, not the items.
 */
void
diary_history_index_free (DiaryHistoryIndex *index)
{
  diary_history_index_resize (index, 0, 0, 0);
  g_hash_table_unref (index->items);
  g_hash_table_unref (index->positions);
  g_free (index);
}

/**
 * diary_history_index_get_n_rows:
 *
 * Returns: how many rows the history has
 */
guint
diary_history_index_get_n_rows (DiaryHistoryIndex *index)
{
  return index->n_rows;
}

/**
 * diary_history_index_get_n_held:
 *
 * Returns: how many of the rows are in memory
 */
guint
diary_history_index_get_n_held (DiaryHistoryIndex *index)
{
  return g_hash_table_size (index->items);
}

/**
 * diary_history_index_get_item:
 * @position: the position of a row
 *
 * Returns: (transfer full): the row's item, the same one for as long as somebody holds it; a new
 *   one is empty
 */
DiaryHistoryItem *
diary_history_index_get_item (DiaryHistoryIndex *index, guint position)
{
  DiaryHistoryItem *item = lookup (index, position);

  g_assert (position < index->n_rows);

  if (item != NULL)
    return g_object_ref (item);

  item = diary_history_item_new (NULL);
  adopt (index, item, position);

  return item;
}

static guint
count_kept_above (DiaryHistoryIndex *index, const DiaryHistorySlice *slice, gboolean *known)
{
  gint64 kept = 0;

  for (guint i = 0; i < slice->items->len; i++)
    {
      DiaryHistoryItem *item = lookup_read (index, slice->first + i);

      if (item == NULL)
        continue;
      *known = TRUE;
      if (!diary_history_item_is_same (item, g_ptr_array_index (slice->items, i)))
        break;
      kept = slice->first + i + 1;
    }

  return (guint) kept;
}

static guint
count_kept_below (DiaryHistoryIndex *index, const DiaryHistorySlice *slice)
{
  gint64 moved = slice->n_episodes - index->n_rows;
  gint64 kept = 0;

  for (guint i = slice->items->len; i > 0; i--)
    {
      gint64 before = slice->first + i - 1 - moved;
      DiaryHistoryItem *item = lookup_read (index, before);

      if (item == NULL)
        continue;
      if (!diary_history_item_is_same (item, g_ptr_array_index (slice->items, i - 1)))
        break;
      kept = index->n_rows - before;
    }

  return (guint) kept;
}

/**
 * diary_history_index_find_change:
 * @slice: rows just read
 * @kept_above: (out): how many rows at the start are still where they were
 * @kept_below: (out): how many of the others at the end are still as far from the end
 *
 * Compares what was read with what is in memory, to find the smallest change that explains it.
 */
void
diary_history_index_find_change (DiaryHistoryIndex *index,
                                 const DiaryHistorySlice *slice,
                                 guint *kept_above,
                                 guint *kept_below)
{
  guint least = (guint) MIN (slice->n_episodes, index->n_rows);
  gboolean known = FALSE;

  *kept_above = MIN (count_kept_above (index, slice, &known), least);
  *kept_below = MIN (count_kept_below (index, slice), least - *kept_above);
  if (!known && slice->n_episodes == index->n_rows)
    *kept_above = least;
}

/**
 * diary_history_index_resize:
 * @kept_above: how many rows at the start stay where they are
 * @kept_below: how many rows at the end stay as far from the end
 * @n_rows: how many rows there are now
 *
 * Moves the items to where their rows are now, and lets go of those between.
 */
void
diary_history_index_resize (DiaryHistoryIndex *index,
                            guint kept_above,
                            guint kept_below,
                            guint n_rows)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&index->positions);
  guint below = index->n_rows - kept_below;
  GHashTableIter iter;
  gpointer item, value;

  g_assert (kept_above + kept_below <= MIN (index->n_rows, n_rows));

  index->positions = g_hash_table_new (NULL, NULL);
  g_hash_table_remove_all (index->items);

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &item, &value))
    {
      guint position = GPOINTER_TO_UINT (value);

      if (position < kept_above)
        place (index, item, position);
      else if (position >= below)
        place (index, item, position - below + (n_rows - kept_below));
      else
        disown (index, item);
    }
  index->n_rows = n_rows;
}

/**
 * diary_history_index_fill:
 * @slice: rows just read
 *
 * Lets the items show what was read.
 *
 * Returns: (transfer full) (element-type DiaryHistoryItem): the items of the rows read, which are
 *   in memory for as long as the array is
 */
GPtrArray *
diary_history_index_fill (DiaryHistoryIndex *index, const DiaryHistorySlice *slice)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < slice->items->len && slice->first + i < index->n_rows; i++)
    {
      DiaryHistoryItem *read = g_ptr_array_index (slice->items, i);
      guint position = (guint) slice->first + i;
      DiaryHistoryItem *item = lookup (index, position);

      if (item == NULL)
        adopt (index, item = read, position);
      else
        diary_history_item_assign (item, read);
      g_ptr_array_add (items, g_object_ref (item));
    }

  return items;
}

/**
 * diary_history_index_get_range:
 * @around: a position
 * @reach: how far from @around to look
 * @first: (inout): the first position of a range
 * @n_rows: (inout): its length
 *
 * Widens the range to all items in memory that are within reach.
 */
void
diary_history_index_get_range (DiaryHistoryIndex *index,
                               guint around,
                               guint reach,
                               guint *first,
                               guint *n_rows)
{
  guint low = around > reach ? around - reach : 0;
  guint end = *first + *n_rows;
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, index->items);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint position = GPOINTER_TO_UINT (key);

      if (position < low || position > around + reach)
        continue;
      *first = MIN (*first, position);
      end = MAX (end, position + 1);
    }
  *n_rows = end - *first;
}

/**
 * diary_history_index_list_positions:
 *
 * Returns: (transfer full) (element-type guint): the positions of the items in memory, in no order
 */
GArray *
diary_history_index_list_positions (DiaryHistoryIndex *index)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, index->items);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint position = GPOINTER_TO_UINT (key);

      g_array_append_val (positions, position);
    }

  return positions;
}
