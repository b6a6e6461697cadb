/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-today-model.h"

#include "diary-date-watch.h"
#include "diary-episode.h"
#include "diary-factor.h"
#include "diary-place.h"

/* As many recent places as there are buttons for. */
#define N_PLACES 7

/* More than anybody logs in a day. */
#define MANY_EPISODES 10000

/* What one look into the diary gives. */
typedef struct
{
  DiaryDate date;
  GPtrArray *episodes; /* (element-type DiaryEpisode), newest first */
  GArray *places;      /* (element-type DiaryPlace), most recent first */
  GPtrArray *factors;  /* (element-type DiaryFactor) */
  DiaryDay *day;       /* or NULL if nothing is recorded */
} Content;

struct _DiaryTodayModel
{
  GObject parent_instance;

  DiaryStore *store;
  gboolean yesterday;
  DiaryDateWatch *dates;

  GCancellable *cancellable; /* of the look that is on its way, or NULL */
  GListStore *episodes;
  Content *content; /* or NULL until the first look */
};

enum
{
  LOADED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryTodayModel, diary_today_model, G_TYPE_OBJECT)

static void
content_free (gpointer data)
{
  Content *content = data;

  g_clear_pointer (&content->episodes, g_ptr_array_unref);
  g_clear_pointer (&content->places, g_array_unref);
  g_clear_pointer (&content->factors, g_ptr_array_unref);
  g_clear_object (&content->day);
  g_free (content);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Content, content_free)

/* The episodes of the day, and those of the day before that still go on. */
static GPtrArray *
list_episodes (DiaryDatabase *database, DiaryDate date, GError **error)
{
  DiaryEpisodeQuery query = { .from = date - 1, .to = date };
  GPtrArray *episodes = diary_database_list_episodes (database, &query, 0, MANY_EPISODES, error);

  for (guint i = episodes != NULL ? episodes->len : 0; i > 0; i--)
    {
      DiaryEpisode *episode = episodes->pdata[i - 1];

      if (diary_episode_get_date (episode) != date && !diary_episode_get_running (episode))
        g_ptr_array_remove_index (episodes, i - 1);
    }

  return episodes;
}

static gpointer
look (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Content) content = g_new0 (Content, 1);
  g_autofree char *id = NULL;
  DiaryRecord *day = NULL;

  content->date = GPOINTER_TO_INT (data);
  id = diary_date_format (content->date);
  content->episodes = list_episodes (database, content->date, error);
  if (content->episodes == NULL)
    return NULL;
  content->places = diary_database_list_places (database, N_PLACES, error);
  if (content->places == NULL)
    return NULL;
  content->factors = diary_database_list (database, DIARY_TYPE_FACTOR, DIARY_DATE_NONE,
                                          DIARY_DATE_NONE, error);
  if (content->factors == NULL || !diary_database_load (database, DIARY_TYPE_DAY, id, &day, error))
    return NULL;
  content->day = (DiaryDay *) day;

  return g_steal_pointer (&content);
}

static gboolean
same_episode (gpointer a, gpointer b)
{
  return g_strcmp0 (diary_record_get_id (a), diary_record_get_id (b)) == 0 &&
         diary_record_equal_content (a, b);
}

/* Replaces only what differs, so that rows that stay keep the keyboard. */
static void
diary_today_model_show_episodes (DiaryTodayModel *self, GPtrArray *episodes)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->episodes));
  guint n_after = episodes->len;
  guint head = 0, tail = 0;

  for (; head < MIN (n_before, n_after); head++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->episodes), head);

      if (!same_episode (item, episodes->pdata[head]))
        break;
    }
  for (; tail < MIN (n_before, n_after) - head; tail++)
    {
      g_autoptr (GObject)
          item = g_list_model_get_item (G_LIST_MODEL (self->episodes), n_before - 1 - tail);

      if (!same_episode (item, episodes->pdata[n_after - 1 - tail]))
        break;
    }
  if (n_before > head + tail || n_after > head + tail)
    g_list_store_splice (self->episodes, head, n_before - head - tail, episodes->pdata + head,
                         n_after - head - tail);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryTodayModel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Content) content = diary_store_run_finish (DIARY_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (content == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_clear_pointer (&self->content, content_free);
  self->content = g_steal_pointer (&content);
  diary_today_model_show_episodes (self, self->content->episodes);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
diary_today_model_look (DiaryTodayModel *self)
{
  if (!diary_store_get_is_open (self->store))
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  diary_store_run_async (self->store, look, GINT_TO_POINTER (diary_today_model_get_date (self)),
                         NULL, content_free, self->cancellable, on_looked, g_object_ref (self));
}

static void
diary_today_model_dispose (GObject *object)
{
  DiaryTodayModel *self = DIARY_TODAY_MODEL (object);

  g_clear_object (&self->dates);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->episodes);
  g_clear_pointer (&self->content, content_free);

  G_OBJECT_CLASS (diary_today_model_parent_class)->dispose (object);
}

static void
diary_today_model_class_init (DiaryTodayModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = diary_today_model_dispose;

  signals[LOADED] = g_signal_new ("loaded", DIARY_TYPE_TODAY_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", DIARY_TYPE_TODAY_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
diary_today_model_init (DiaryTodayModel *self)
{
  self->episodes = g_list_store_new (DIARY_TYPE_EPISODE);
  self->dates = diary_date_watch_new ();
  g_signal_connect_object (self->dates, "changed", G_CALLBACK (diary_today_model_look), self,
                           G_CONNECT_SWAPPED);
}

/**
 * diary_today_model_new:
 * @store: the diary
 *
 * Returns: (transfer full): a model that shows today as soon as @store is open
 */
DiaryTodayModel *
diary_today_model_new (DiaryStore *store)
{
  DiaryTodayModel *self;

  g_return_val_if_fail (DIARY_IS_STORE (store), NULL);

  self = g_object_new (DIARY_TYPE_TODAY_MODEL, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (diary_today_model_look), self,
                           G_CONNECT_SWAPPED);
  diary_today_model_look (self);

  return self;
}

/**
 * diary_today_model_get_date:
 * @self: a model
 *
 * Returns: the date shown
 */
DiaryDate
diary_today_model_get_date (DiaryTodayModel *self)
{
  DiaryDate today;

  g_return_val_if_fail (DIARY_IS_TODAY_MODEL (self), DIARY_DATE_NONE);

  today = diary_date_watch_get_today (self->dates);

  return self->yesterday ? today - 1 : today;
}

/**
 * diary_today_model_get_yesterday:
 * @self: a model
 *
 * Returns: whether yesterday is shown rather than today
 */
gboolean
diary_today_model_get_yesterday (DiaryTodayModel *self)
{
  g_return_val_if_fail (DIARY_IS_TODAY_MODEL (self), FALSE);

  return self->yesterday;
}

/**
 * diary_today_model_set_yesterday:
 * @self: a model
 * @yesterday: whether to show yesterday rather than today
 */
void
diary_today_model_set_yesterday (DiaryTodayModel *self, gboolean yesterday)
{
  g_return_if_fail (DIARY_IS_TODAY_MODEL (self));

  if (self->yesterday == yesterday)
    return;
  self->yesterday = yesterday;
  diary_today_model_look (self);
}

/**
 * diary_today_model_check_date:
 * @self: a model
 *
 * Goes on to the new day if one has begun. The model asks for itself at midnight, but a sleeping
 * computer misses that: ask again when the window is looked at.
 */
void
diary_today_model_check_date (DiaryTodayModel *self)
{
  g_return_if_fail (DIARY_IS_TODAY_MODEL (self));

  diary_date_watch_check (self->dates);
}

/**
 * diary_today_model_get_episodes:
 * @self: a model
 *
 * Returns: (transfer none): the #DiaryEpisode of the date, newest first, and what still goes on
 * from the day before
 */
GListModel *
diary_today_model_get_episodes (DiaryTodayModel *self)
{
  g_return_val_if_fail (DIARY_IS_TODAY_MODEL (self), NULL);

  return G_LIST_MODEL (self->episodes);
}

/**
 * diary_today_model_get_places:
 * @self: a model
 *
 * Returns: (transfer none) (nullable): the most recent #DiaryPlace; %NULL before "loaded"
 */
GArray *
diary_today_model_get_places (DiaryTodayModel *self)
{
  g_return_val_if_fail (DIARY_IS_TODAY_MODEL (self), NULL);

  return self->content != NULL ? self->content->places : NULL;
}

/**
 * diary_today_model_get_day:
 * @self: a model
 *
 * Returns: (transfer none) (nullable): what is recorded of the date, %NULL if nothing
 */
DiaryDay *
diary_today_model_get_day (DiaryTodayModel *self)
{
  g_return_val_if_fail (DIARY_IS_TODAY_MODEL (self), NULL);

  return self->content != NULL ? self->content->day : NULL;
}

/**
 * diary_today_model_get_own_factors:
 * @self: a model
 *
 * Returns: (transfer none) (nullable): the person's own #DiaryFactor; %NULL before "loaded"
 */
GPtrArray *
diary_today_model_get_own_factors (DiaryTodayModel *self)
{
  g_return_val_if_fail (DIARY_IS_TODAY_MODEL (self), NULL);

  return self->content != NULL ? self->content->factors : NULL;
}
