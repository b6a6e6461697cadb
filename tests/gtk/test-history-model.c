/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-item.h"
#include "diary-history-model.h"
#include "diary-vocabulary.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"

#define N_DAYS     500
#define N_A_DAY    4
#define N_EPISODES (N_DAYS * N_A_DAY)

/* More than one read brings, and less than the whole. */
#define MOST_FOR_A_SCREEN 100

typedef struct
{
  char *folder;
  DiaryDate last;
  DiaryStore *store;
  DiaryHistoryModel *model;

  guint n_changes; /* of the list, and the last one of them: */
  guint position;
  guint removed;
  guint added;
} Fixture;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  fixture->n_changes++;
  fixture->position = position;
  fixture->removed = removed;
  fixture->added = added;
}

static void
fill (Fixture *fixture)
{
  static const char *const sites[N_A_DAY] = { "calf", "eyelid", "thumb", "calf" };
  g_autoptr (GPtrArray) episodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (int day = 0; day < N_DAYS; day++)
    {
      for (int i = 0; i < N_A_DAY; i++)
        g_ptr_array_add (episodes,
                         test_diary_make_episode (sites[i], fixture->last - day, 600 + 10 * i));
    }
  test_diary_add (fixture->store, episodes);
}

static void
wait_until_ready (Fixture *fixture)
{
  test_wait_until (diary_history_model_get_state (fixture->model) == DIARY_HISTORY_READY);
}

static void
set_up (Fixture *fixture, gconstpointer filled)
{
  fixture->folder = test_folder_new ();
  fixture->last = diary_date_new (2026, 3, 4);
  fixture->store = test_diary_open (fixture->folder);
  if (GPOINTER_TO_INT (filled))
    fill (fixture);

  fixture->model = diary_history_model_new ();
  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (on_items_changed), fixture);
  diary_history_model_set_store (fixture->model, fixture->store);
  wait_until_ready (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer filled)
{
  test_wait_finalize (fixture->model);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->model));
}

static DiaryHistoryItem *
get_item (Fixture *fixture, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (fixture->model), position);
}

/* Gets an item and waits until it has been read. */
static DiaryHistoryItem *
read_item (Fixture *fixture, guint position)
{
  DiaryHistoryItem *item = get_item (fixture, position);

  test_wait_until (diary_history_item_get_record (item) != NULL);

  return item;
}

/* As a view does with the rows it shows. */
static GPtrArray *
hold_items (Fixture *fixture, guint first, guint n_items)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, read_item (fixture, first + i));

  return items;
}

static DiaryRecord *
get_record (DiaryHistoryItem *item)
{
  return diary_history_item_get_record (item);
}

static void
assert_change (Fixture *fixture, guint position, guint removed, guint added)
{
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (fixture->position, ==, position);
  g_assert_cmpuint (fixture->removed, ==, removed);
  g_assert_cmpuint (fixture->added, ==, added);
}

static void
test_history_model_empty (Fixture *fixture, gconstpointer filled)
{
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_null (get_item (fixture, 0));
}

static void
test_history_model_lazy (Fixture *fixture, gconstpointer filled)
{
  g_autoptr (DiaryHistoryItem) first = NULL;
  g_autoptr (DiaryHistoryItem) far = NULL;

  assert_change (fixture, 0, 0, N_EPISODES);
  g_assert_cmpuint (count (fixture), ==, N_EPISODES);
  g_assert_cmpuint (diary_history_model_get_n_held (fixture->model), <=, MOST_FOR_A_SCREEN);

  first = get_item (fixture, 0);
  g_assert_nonnull (diary_history_item_get_record (first));

  far = get_item (fixture, N_EPISODES - 1);
  g_assert_null (diary_history_item_get_record (far));
  test_wait_until (diary_history_item_get_record (far) != NULL);
  g_assert_cmpint (diary_episode_get_date (DIARY_EPISODE (diary_history_item_get_record (far))), ==,
                   fixture->last - N_DAYS + 1);
  g_assert_cmpuint (diary_history_model_get_n_held (fixture->model), <=, 2 * MOST_FOR_A_SCREEN);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

/* A person scrolling through all of it holds a screenful at a time. */
static void
test_history_model_bounded (Fixture *fixture, gconstpointer filled)
{
  for (guint i = 0; i < N_EPISODES; i += 20)
    {
      g_autoptr (DiaryHistoryItem) item = read_item (fixture, i);

      g_assert_true (get_item (fixture, i) == item);
      g_object_unref (item);
    }
  g_assert_cmpuint (diary_history_model_get_n_held (fixture->model), <, N_EPISODES / 2);
}

static void
test_history_model_days (Fixture *fixture, gconstpointer filled)
{
  static const guint places[] = { 0, 4 * 25 - 4, 4 * 25, 4 * 99 };

  for (size_t i = 0; i < G_N_ELEMENTS (places); i++)
    {
      for (guint j = 0; j < N_A_DAY; j++)
        {
          g_autoptr (DiaryHistoryItem) item = read_item (fixture, places[i] + j);

          g_assert_cmpint (diary_history_item_get_starts_section (item), ==, j == 0);
          g_assert_cmpint (diary_history_item_get_ends_section (item), ==, j == N_A_DAY - 1);
          g_assert_cmpint (diary_history_item_get_section_count (item), ==, j == 0 ? N_A_DAY : 0);
        }
    }
}

/* Another program on the same diary adds the newest episode: what is shown moves down by one. */
static void
test_history_model_added_elsewhere (Fixture *fixture, gconstpointer filled)
{
  DiaryStore *other = test_diary_open (fixture->folder);
  g_autoptr (GPtrArray) shown = hold_items (fixture, 0, 20);
  g_autoptr (DiaryHistoryItem) moved = NULL;
  g_autoptr (DiaryHistoryItem) first = NULL;

  fixture->n_changes = 0;
  test_diary_add_episode (other, "jaw", fixture->last + 1, 60);
  test_wait_until (fixture->n_changes > 0);

  assert_change (fixture, 0, 0, 1);
  moved = get_item (fixture, 11);
  g_assert_true (moved == g_ptr_array_index (shown, 10));
  first = read_item (fixture, 0);
  g_assert_cmpstr (diary_episode_get_site (DIARY_EPISODE (diary_history_item_get_record (first))),
                   ==, "jaw");
  g_assert_cmpint (diary_history_item_get_section_count (first), ==, 1);

  test_diary_close (other);
}

/* Nothing is known of the rows above those shown, but that they are one more now. */
static void
test_history_model_added_above (Fixture *fixture, gconstpointer filled)
{
  g_autoptr (GPtrArray) shown = hold_items (fixture, 1000, 20);
  g_autoptr (DiaryHistoryItem) moved = NULL;

  fixture->n_changes = 0;
  test_diary_add_episode (fixture->store, "jaw", fixture->last + 1, 60);
  test_wait_until (fixture->n_changes > 0);

  assert_change (fixture, 0, 1000, 1001);
  moved = get_item (fixture, 1001);
  g_assert_true (moved == g_ptr_array_index (shown, 0));
}

static void
test_history_model_deleted (Fixture *fixture, gconstpointer filled)
{
  g_autoptr (GPtrArray) shown = hold_items (fixture, 0, 20);
  DiaryHistoryItem *second = g_ptr_array_index (shown, 5);
  g_autoptr (DiaryHistoryItem) now = NULL;

  fixture->n_changes = 0;
  test_diary_delete (fixture->store, get_record (g_ptr_array_index (shown, 4)));
  test_wait_until (fixture->n_changes > 0);

  assert_change (fixture, 4, 1, 0);
  now = get_item (fixture, 4);
  g_assert_true (now == second);
  g_assert_cmpint (diary_history_item_get_section_count (second), ==, N_A_DAY - 1);
}

static void
on_item_changed (guint *n_changes)
{
  (*n_changes)++;
}

/* What is edited stays where it is, and says what is new. */
static void
test_history_model_edited (Fixture *fixture, gconstpointer filled)
{
  g_autoptr (DiaryHistoryItem) item = read_item (fixture, 7);
  g_autoptr (DiaryHistoryItem) other = read_item (fixture, 8);
  g_autoptr (DiaryRecord) record = diary_record_copy (get_record (item));
  guint n_changes = 0;
  guint n_other_changes = 0;

  fixture->n_changes = 0;
  g_signal_connect_swapped (item, "changed", G_CALLBACK (on_item_changed), &n_changes);
  g_signal_connect_swapped (other, "changed", G_CALLBACK (on_item_changed), &n_other_changes);
  diary_episode_set_note (DIARY_EPISODE (record), "After the stairs");
  g_object_unref (test_diary_save (fixture->store, record));
  test_wait_until (n_changes > 0);

  g_assert_cmpstr (diary_episode_get_note (DIARY_EPISODE (diary_history_item_get_record (item))),
                   ==, "After the stairs");
  g_assert_cmpuint (n_other_changes, ==, 0);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

/* An episode whose time is corrected goes elsewhere; those between make room. */
static void
test_history_model_moved (Fixture *fixture, gconstpointer filled)
{
  g_autoptr (GPtrArray) shown = hold_items (fixture, 0, 20);
  g_autoptr (DiaryEpisode) later = test_diary_make_episode ("jaw", fixture->last, 1000);

  fixture->n_changes = 0;
  diary_record_set_id (DIARY_RECORD (later),
                       diary_record_get_id (get_record (g_ptr_array_index (shown, 8))));
  g_object_unref (test_diary_save (fixture->store, DIARY_RECORD (later)));
  test_wait_until (fixture->n_changes > 0);

  assert_change (fixture, 0, 9, 9);
}

static void
test_history_model_query (Fixture *fixture, gconstpointer filled)
{
  DiaryEpisodeQuery query = { .site = diary_vocabulary_canonical (DIARY_TERMS_SITES, "calf"),
                              .from = fixture->last - 9 };
  g_autoptr (DiaryHistoryItem) item = NULL;

  diary_history_model_set_query (fixture->model, &query);
  g_assert_cmpint (diary_history_model_get_state (fixture->model), ==, DIARY_HISTORY_LOADING);
  g_assert_cmpuint (count (fixture), ==, N_EPISODES);
  wait_until_ready (fixture);

  g_assert_cmpuint (count (fixture), ==, 20);
  item = read_item (fixture, 2);
  g_assert_cmpint (diary_history_item_get_section_count (item), ==, 2);
}

/* Only the last of several wishes counts. */
static void
test_history_model_query_again (Fixture *fixture, gconstpointer filled)
{
  DiaryEpisodeQuery query = { .site = diary_vocabulary_canonical (DIARY_TERMS_SITES, "calf") };

  diary_history_model_set_query (fixture->model, &query);
  query.site = diary_vocabulary_canonical (DIARY_TERMS_SITES, "thumb");
  diary_history_model_set_query (fixture->model, &query);
  wait_until_ready (fixture);

  g_assert_cmpuint (count (fixture), ==, N_DAYS);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
}

static void
test_history_model_no_store (Fixture *fixture, gconstpointer filled)
{
  diary_history_model_set_store (fixture->model, NULL);

  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_cmpint (diary_history_model_get_state (fixture->model), ==, DIARY_HISTORY_LOADING);
}

static void
test_history_model_gone_while_reading (Fixture *fixture, gconstpointer filled)
{
  DiaryHistoryModel *model = diary_history_model_new ();

  diary_history_model_set_store (model, fixture->store);
  test_wait_finalize (model);
}

#define ADD(path, filled, function)                                                                \
  g_test_add ("/history-model/" path, Fixture, GINT_TO_POINTER (filled), set_up, function,         \
              tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("empty", FALSE, test_history_model_empty);
  ADD ("lazy", TRUE, test_history_model_lazy);
  ADD ("bounded", TRUE, test_history_model_bounded);
  ADD ("days", TRUE, test_history_model_days);
  ADD ("added-elsewhere", TRUE, test_history_model_added_elsewhere);
  ADD ("added-above", TRUE, test_history_model_added_above);
  ADD ("deleted", TRUE, test_history_model_deleted);
  ADD ("edited", TRUE, test_history_model_edited);
  ADD ("moved", TRUE, test_history_model_moved);
  ADD ("query", TRUE, test_history_model_query);
  ADD ("query-again", TRUE, test_history_model_query_again);
  ADD ("no-store", FALSE, test_history_model_no_store);
  ADD ("gone-while-reading", TRUE, test_history_model_gone_while_reading);

  return g_test_run ();
}
