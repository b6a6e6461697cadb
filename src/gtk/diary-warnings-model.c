/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-model.h"

#include "diary-date-watch.h"
#include "diary-warnings-reader.h"

struct _DiaryWarningsModel
{
  GObject parent_instance;

  DiaryStore *store;
  DiaryDateWatch *dates;
  guint n_holds;
  gboolean fresh; /* what is here was judged since the last change, or is on its way */

  GCancellable *cancellable; /* of the job that is on its way, or NULL */
  DiaryWarnings *warnings;   /* or NULL as long as they are not known */
  DiaryWeeklyCheck check;
};

typedef enum
{
  PROP_STORE = 1,
} DiaryWarningsModelProperty;

static GParamSpec *properties[PROP_STORE + 1];

enum
{
  LOADED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryWarningsModel, diary_warnings_model, G_TYPE_OBJECT)

static gpointer
judge (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (DiaryWarningsInput) input = diary_warnings_reader_load (database, error);

  if (input == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return diary_warnings_judge (input, GPOINTER_TO_INT (data), cancellable, error);
}

static void
on_judged (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryWarningsModel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryWarnings)
      warnings = diary_store_run_finish (DIARY_STORE (source), result, &error);

  /* What was cancelled late may be done all the same. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->cancellable);
  if (warnings == NULL)
    {
      self->fresh = FALSE;
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  g_clear_pointer (&self->warnings, diary_warnings_unref);
  self->warnings = g_steal_pointer (&warnings);
  self->check = diary_weekly_check_look (self->warnings->input, self->warnings->as_of);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
cancel (DiaryWarningsModel *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
load (DiaryWarningsModel *self)
{
  if (self->fresh || self->n_holds == 0 || self->store == NULL ||
      !diary_store_get_is_open (self->store))
    return;

  self->fresh = TRUE;
  self->cancellable = g_cancellable_new ();
  diary_store_run_async (self->store, judge,
                         GINT_TO_POINTER (diary_date_watch_get_today (self->dates)), NULL,
                         (GDestroyNotify) diary_warnings_unref, self->cancellable, on_judged,
                         g_object_ref (self));
}

/* What is on its way is obsolete. */
static void
on_changed (DiaryWarningsModel *self)
{
  cancel (self);
  self->fresh = FALSE;
  load (self);
}

static void
on_is_open (DiaryWarningsModel *self)
{
  if (!diary_store_get_is_open (self->store))
    on_changed (self);
}

static void
take_store (DiaryWarningsModel *self, DiaryStore *store)
{
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    {
      g_signal_connect_swapped (store, "changed", G_CALLBACK (on_changed), self);
      g_signal_connect_swapped (store, "notify::is-open", G_CALLBACK (on_is_open), self);
    }
  g_clear_pointer (&self->warnings, diary_warnings_unref);
}

static void
diary_warnings_model_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  DiaryWarningsModel *self = DIARY_WARNINGS_MODEL (object);

  switch ((DiaryWarningsModelProperty) property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    }
}

static void
diary_warnings_model_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  DiaryWarningsModel *self = DIARY_WARNINGS_MODEL (object);

  switch ((DiaryWarningsModelProperty) property_id)
    {
    case PROP_STORE:
      diary_warnings_model_set_store (self, g_value_get_object (value));
      break;
    }
}

static void
diary_warnings_model_dispose (GObject *object)
{
  DiaryWarningsModel *self = DIARY_WARNINGS_MODEL (object);

  cancel (self);
  take_store (self, NULL);
  g_clear_object (&self->dates);

  G_OBJECT_CLASS (diary_warnings_model_parent_class)->dispose (object);
}

static void
diary_warnings_model_class_init (DiaryWarningsModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = diary_warnings_model_get_property;
  object_class->set_property = diary_warnings_model_set_property;
  object_class->dispose = diary_warnings_model_dispose;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, DIARY_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[LOADED] = g_signal_new ("loaded", DIARY_TYPE_WARNINGS_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", DIARY_TYPE_WARNINGS_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
diary_warnings_model_init (DiaryWarningsModel *self)
{
  self->dates = diary_date_watch_new ();
  g_signal_connect_object (self->dates, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * diary_warnings_model_new:
 *
 * Returns: (transfer full): a model without a diary, held by nobody
 */
DiaryWarningsModel *
diary_warnings_model_new (void)
{
  return g_object_new (DIARY_TYPE_WARNINGS_MODEL, NULL);
}

/**
 * diary_warnings_model_get_store:
 * @self: a model
 *
 * Returns: (transfer none) (nullable): the diary it judges
 */
DiaryStore *
diary_warnings_model_get_store (DiaryWarningsModel *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_MODEL (self), NULL);

  return self->store;
}

/**
 * diary_warnings_model_set_store:
 * @self: a model
 * @store: (nullable): the diary to judge, open or soon to be
 */
void
diary_warnings_model_set_store (DiaryWarningsModel *self, DiaryStore *store)
{
  g_return_if_fail (DIARY_IS_WARNINGS_MODEL (self));
  g_return_if_fail (store == NULL || DIARY_IS_STORE (store));

  if (self->store == store)
    return;

  take_store (self, store);
  g_signal_emit (self, signals[LOADED], 0);
  on_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * diary_warnings_model_hold:
 * @self: a model
 *
 * Keeps @self up to date until it is released as often as it was held. What changed while nobody
 * held it, or could not be read, is judged now; without a change, nothing is.
 */
void
diary_warnings_model_hold (DiaryWarningsModel *self)
{
  g_return_if_fail (DIARY_IS_WARNINGS_MODEL (self));

  self->n_holds++;
  diary_date_watch_check (self->dates);
  load (self);
}

/**
 * diary_warnings_model_release:
 * @self: a model that is held
 */
void
diary_warnings_model_release (DiaryWarningsModel *self)
{
  g_return_if_fail (DIARY_IS_WARNINGS_MODEL (self));
  g_return_if_fail (self->n_holds > 0);

  self->n_holds--;
}

/**
 * diary_warnings_model_check_date:
 * @self: a model
 *
 * Looks whether a new day has begun, as diary_date_watch_check() does.
 */
void
diary_warnings_model_check_date (DiaryWarningsModel *self)
{
  g_return_if_fail (DIARY_IS_WARNINGS_MODEL (self));

  diary_date_watch_check (self->dates);
}

/**
 * diary_warnings_model_get_warnings:
 * @self: a model
 *
 * Returns: (transfer none) (nullable): the warnings, with the input that they were judged from;
 * %NULL before "loaded"
 */
DiaryWarnings *
diary_warnings_model_get_warnings (DiaryWarningsModel *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_MODEL (self), NULL);

  return self->warnings;
}

/**
 * diary_warnings_model_get_check:
 * @self: a model
 *
 * Returns: (transfer none) (nullable): where the weekly check stands; %NULL before "loaded"
 */
const DiaryWeeklyCheck *
diary_warnings_model_get_check (DiaryWarningsModel *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_MODEL (self), NULL);

  return self->warnings != NULL ? &self->check : NULL;
}
