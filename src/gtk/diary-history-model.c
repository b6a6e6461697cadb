/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-model.h"

#include "diary-history-index.h"

/* Rows are read by so many at a time. */
#define PAGE 100
/* Reads whose rows stay in memory though nobody holds them: scrolling back shows them at once. */
#define MOST_RECENT 8
/* Reads that wait; older wishes have scrolled out of sight. */
#define MOST_WANTED 8

struct _DiaryHistoryModel
{
  GObject parent_instance;

  DiaryStore *store;
  DiaryEpisodeQuery *query;
  DiaryHistoryState state;
  GError *error;

  DiaryHistoryIndex *index;
  GQueue recent; /* of GPtrArray of items */
  GQueue wanted; /* of page numbers, the last wish first */
  guint asked;   /* the position last asked for */

  GCancellable *reading; /* of the read under way, or NULL */
  gboolean stale;        /* the diary may say something else than the items */
  gboolean refreshing;   /* the read under way is to put that right */
  gboolean reset;        /* the items are of another query or diary */
};

typedef enum
{
  PROP_STORE = 1,
  PROP_QUERY,
  PROP_STATE,
  PROP_ERROR_MESSAGE,
  PROP_N_ITEMS,
} DiaryHistoryModelProperty;

static GParamSpec *properties[PROP_N_ITEMS + 1];

static void diary_history_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DiaryHistoryModel,
                               diary_history_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      diary_history_model_list_model_init))

G_DEFINE_ENUM_TYPE (DiaryHistoryState,
                    diary_history_state,
                    G_DEFINE_ENUM_VALUE (DIARY_HISTORY_LOADING, "loading"),
                    G_DEFINE_ENUM_VALUE (DIARY_HISTORY_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (DIARY_HISTORY_FAILED, "failed"))

static void read_next (DiaryHistoryModel *self);

static void
set_state (DiaryHistoryModel *self, DiaryHistoryState state, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;

  if (self->state == state && error == NULL)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR_MESSAGE]);
}

static void
drop_recent (DiaryHistoryModel *self)
{
  g_queue_clear_full (&self->recent, (GDestroyNotify) g_ptr_array_unref);
}

static void
keep_recent (DiaryHistoryModel *self, GPtrArray *items)
{
  g_queue_push_head (&self->recent, items);
  if (g_queue_get_length (&self->recent) > MOST_RECENT)
    g_ptr_array_unref (g_queue_pop_tail (&self->recent));
}

/* Rows but for the first and the last few are other ones now; @slice is what was read of them. */
static void
change_rows (DiaryHistoryModel *self,
             guint kept_above,
             guint kept_below,
             guint n_rows,
             const DiaryHistorySlice *slice)
{
  guint n_before = diary_history_index_get_n_rows (self->index);
  guint kept = kept_above + kept_below;
  gboolean changed = kept < MAX (n_before, n_rows);

  if (changed)
    diary_history_index_resize (self->index, kept_above, kept_below, n_rows);
  if (slice != NULL)
    keep_recent (self, diary_history_index_fill (self->index, slice));
  if (changed)
    g_list_model_items_changed (G_LIST_MODEL (self), kept_above, n_before - kept, n_rows - kept);
  if (n_before != n_rows)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/* Tells the smallest change that explains what was read, so that a view stays where it is. */
static void
apply (DiaryHistoryModel *self, const DiaryHistorySlice *slice)
{
  guint kept_above = 0;
  guint kept_below = 0;

  if (!self->reset)
    diary_history_index_find_change (self->index, slice, &kept_above, &kept_below);
  self->reset = FALSE;
  change_rows (self, kept_above, kept_below, (guint) MIN (slice->n_episodes, G_MAXUINT), slice);
}

static void
want (DiaryHistoryModel *self, guint position)
{
  gpointer page = GUINT_TO_POINTER (position / PAGE);

  g_queue_remove (&self->wanted, page);
  g_queue_push_head (&self->wanted, page);
  if (g_queue_get_length (&self->wanted) > MOST_WANTED)
    g_queue_pop_tail (&self->wanted);
}

/* After a change every item that was not read again may be out of date. */
static void
want_others (DiaryHistoryModel *self, const DiaryHistorySlice *slice)
{
  g_autoptr (GArray) positions = diary_history_index_list_positions (self->index);

  for (guint i = 0; i < positions->len; i++)
    {
      guint position = g_array_index (positions, guint, i);

      if (position < slice->first || position >= slice->first + slice->items->len)
        want (self, position);
    }
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryHistoryModel) self = user_data;
  g_autoptr (DiaryHistorySlice) slice = NULL;
  g_autoptr (GError) error = NULL;

  slice = diary_history_slice_load_finish (DIARY_STORE (source), result, &error);
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->reading);
  if (slice == NULL)
    {
      set_state (self, DIARY_HISTORY_FAILED, g_steal_pointer (&error));
      return;
    }

  if (!self->refreshing && slice->n_episodes != diary_history_index_get_n_rows (self->index))
    self->stale = TRUE;
  else if (!self->stale)
    {
      apply (self, slice);
      if (self->refreshing)
        want_others (self, slice);
      set_state (self, DIARY_HISTORY_READY, NULL);
    }
  read_next (self);
}

/* Which rows to read: those around the place last looked at, or the page last wished for. */
static void
choose_rows (DiaryHistoryModel *self, guint *first, guint *n_rows)
{
  *first = 0;
  *n_rows = PAGE;
  if (!self->refreshing)
    *first = GPOINTER_TO_UINT (g_queue_pop_head (&self->wanted)) * PAGE;
  else if (!self->reset)
    {
      *first = self->asked / PAGE * PAGE;
      diary_history_index_get_range (self->index, self->asked, 2 * PAGE, first, n_rows);
    }
}

static void
read_next (DiaryHistoryModel *self)
{
  gint64 known;
  guint first, n_rows;

  if (self->reading != NULL || self->store == NULL || !diary_store_get_is_open (self->store) ||
      (!self->stale && g_queue_is_empty (&self->wanted)))
    return;

  self->refreshing = self->stale;
  self->stale = FALSE;
  if (self->refreshing)
    {
      drop_recent (self);
      g_queue_clear (&self->wanted);
    }
  choose_rows (self, &first, &n_rows);

  known = self->reset ? -1 : (gint64) diary_history_index_get_n_rows (self->index);
  self->reading = g_cancellable_new ();
  diary_history_slice_load_async (self->store, self->query, first, n_rows, known, self->reading,
                                  on_read, g_object_ref (self));
}

static void
stop_reading (DiaryHistoryModel *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* Starts again at the top, for another query or diary. */
static void
start_over (DiaryHistoryModel *self)
{
  stop_reading (self);
  self->reset = TRUE;
  self->asked = 0;
  set_state (self, DIARY_HISTORY_LOADING, NULL);
  diary_history_model_reload (self);
}

static void
leave_store (DiaryHistoryModel *self)
{
  stop_reading (self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
  drop_recent (self);
}

/* --- GListModel --- */

static GType
diary_history_model_get_item_type (GListModel *model)
{
  return DIARY_TYPE_HISTORY_ITEM;
}

static guint
diary_history_model_get_n_items (GListModel *model)
{
  return diary_history_index_get_n_rows (DIARY_HISTORY_MODEL (model)->index);
}

static gpointer
diary_history_model_get_item (GListModel *model, guint position)
{
  DiaryHistoryModel *self = DIARY_HISTORY_MODEL (model);
  DiaryHistoryItem *item;

  if (position >= diary_history_index_get_n_rows (self->index))
    return NULL;

  item = diary_history_index_get_item (self->index, position);
  self->asked = position;
  if (diary_history_item_get_record (item) == NULL)
    {
      want (self, position);
      read_next (self);
    }

  return item;
}

static void
diary_history_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = diary_history_model_get_item_type;
  iface->get_n_items = diary_history_model_get_n_items;
  iface->get_item = diary_history_model_get_item;
}

/* --- GObject --- */

static void
diary_history_model_dispose (GObject *object)
{
  DiaryHistoryModel *self = DIARY_HISTORY_MODEL (object);

  leave_store (self);

  G_OBJECT_CLASS (diary_history_model_parent_class)->dispose (object);
}

static void
diary_history_model_finalize (GObject *object)
{
  DiaryHistoryModel *self = DIARY_HISTORY_MODEL (object);

  g_queue_clear (&self->wanted);
  diary_history_index_free (self->index);
  diary_episode_query_free (self->query);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (diary_history_model_parent_class)->finalize (object);
}

static void
diary_history_model_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  DiaryHistoryModel *self = DIARY_HISTORY_MODEL (object);

  switch ((DiaryHistoryModelProperty) property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_QUERY:
      g_value_set_boxed (value, self->query);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_ERROR_MESSAGE:
      g_value_set_string (value, diary_history_model_get_error_message (self));
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, diary_history_index_get_n_rows (self->index));
      break;
    }
}

static void
diary_history_model_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  DiaryHistoryModel *self = DIARY_HISTORY_MODEL (object);

  switch ((DiaryHistoryModelProperty) property_id)
    {
    case PROP_STORE:
      diary_history_model_set_store (self, g_value_get_object (value));
      break;
    case PROP_QUERY:
      diary_history_model_set_query (self, g_value_get_boxed (value));
      break;
    case PROP_STATE:
    case PROP_ERROR_MESSAGE:
    case PROP_N_ITEMS:
      g_assert_not_reached ();
    }
}

static void
diary_history_model_class_init (DiaryHistoryModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = diary_history_model_dispose;
  object_class->finalize = diary_history_model_finalize;
  object_class->get_property = diary_history_model_get_property;
  object_class->set_property = diary_history_model_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, DIARY_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                    G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_QUERY] = g_param_spec_boxed ("query", NULL, NULL, DIARY_TYPE_EPISODE_QUERY,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                   G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, DIARY_TYPE_HISTORY_STATE,
                                              DIARY_HISTORY_LOADING,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ERROR_MESSAGE] = g_param_spec_string ("error-message", NULL, NULL, NULL,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
diary_history_model_init (DiaryHistoryModel *self)
{
  self->query = g_new0 (DiaryEpisodeQuery, 1);
  self->index = diary_history_index_new ();
}

/**
 * diary_history_model_new:
 *
 * Returns: (transfer full): an empty history; give it a store to show
 */
DiaryHistoryModel *
diary_history_model_new (void)
{
  return g_object_new (DIARY_TYPE_HISTORY_MODEL, NULL);
}

/**
 * diary_history_model_get_store:
 *
 * Returns: (transfer none) (nullable): the diary shown
 */
DiaryStore *
diary_history_model_get_store (DiaryHistoryModel *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_MODEL (self), NULL);

  return self->store;
}

/**
 * diary_history_model_set_store:
 * @store: (nullable): the diary to show; it may still be closed
 *
 * Shows another diary. Its changes show by themselves, whoever makes them.
 */
void
diary_history_model_set_store (DiaryHistoryModel *self, DiaryStore *store)
{
  g_return_if_fail (DIARY_IS_HISTORY_MODEL (self));
  g_return_if_fail (store == NULL || DIARY_IS_STORE (store));

  if (self->store == store)
    return;

  leave_store (self);
  change_rows (self, 0, 0, 0, NULL);
  g_set_object (&self->store, store);
  if (store != NULL)
    {
      g_signal_connect_swapped (store, "changed", G_CALLBACK (diary_history_model_reload), self);
      g_signal_connect_swapped (store, "notify::is-open", G_CALLBACK (diary_history_model_reload),
                                self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
  start_over (self);
}

/**
 * diary_history_model_get_query:
 *
 * Returns: (transfer none): which episodes are shown
 */
const DiaryEpisodeQuery *
diary_history_model_get_query (DiaryHistoryModel *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_MODEL (self), NULL);

  return self->query;
}

/**
 * diary_history_model_set_query:
 * @query: which episodes to show
 *
 * Shows other episodes. The present rows stay until the first of the others have been read.
 */
void
diary_history_model_set_query (DiaryHistoryModel *self, const DiaryEpisodeQuery *query)
{
  g_return_if_fail (DIARY_IS_HISTORY_MODEL (self));
  g_return_if_fail (query != NULL);

  if (diary_episode_query_equal (self->query, query))
    return;

  diary_episode_query_free (self->query);
  self->query = diary_episode_query_copy (query);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
  start_over (self);
}

/**
 * diary_history_model_get_state:
 *
 * Returns: whether the rows have been read
 */
DiaryHistoryState
diary_history_model_get_state (DiaryHistoryModel *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_MODEL (self), DIARY_HISTORY_FAILED);

  return self->state;
}

/**
 * diary_history_model_get_error_message:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): why the rows could not be read
 */
const char *
diary_history_model_get_error_message (DiaryHistoryModel *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_MODEL (self), NULL);

  return self->error != NULL ? self->error->message : NULL;
}

/**
 * diary_history_model_get_n_held:
 *
 * Returns: how many rows are in memory
 */
guint
diary_history_model_get_n_held (DiaryHistoryModel *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_MODEL (self), 0);

  return diary_history_index_get_n_held (self->index);
}

/**
 * diary_history_model_reload:
 *
 * Reads the rows again, because the diary may have changed or reading failed.
 */
void
diary_history_model_reload (DiaryHistoryModel *self)
{
  g_return_if_fail (DIARY_IS_HISTORY_MODEL (self));

  self->stale = TRUE;
  read_next (self);
}
