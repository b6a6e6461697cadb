/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-date-watch.h"

/* In seconds. */
#define HOUR (60 * 60)
#define DAY  (24 * HOUR)

struct _DiaryDateWatch
{
  GObject parent_instance;

  DiaryDate today;
  guint midnight_id;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryDateWatch, diary_date_watch, G_TYPE_OBJECT)

static gboolean
on_midnight (gpointer user_data)
{
  DiaryDateWatch *self = DIARY_DATE_WATCH (user_data);

  self->midnight_id = 0;
  diary_date_watch_check (self);

  return G_SOURCE_REMOVE;
}

/* Waits for the first second of tomorrow, or for the next hour where a change of the clock may come
 * in between. */
static void
wait_for_midnight (DiaryDateWatch *self)
{
  DiaryInstant now = diary_clock_now ();
  gint64 left = DAY - (now.unix_seconds + now.utc_offset) % DAY;

  g_clear_handle_id (&self->midnight_id, g_source_remove);
  self->midnight_id = g_timeout_add_seconds (MIN (left, HOUR), on_midnight, self);
}

static void
diary_date_watch_dispose (GObject *object)
{
  g_clear_handle_id (&DIARY_DATE_WATCH (object)->midnight_id, g_source_remove);

  G_OBJECT_CLASS (diary_date_watch_parent_class)->dispose (object);
}

static void
diary_date_watch_class_init (DiaryDateWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = diary_date_watch_dispose;

  signals[CHANGED] = g_signal_new ("changed", DIARY_TYPE_DATE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
diary_date_watch_init (DiaryDateWatch *self)
{
  self->today = diary_clock_today ();
  wait_for_midnight (self);
}

/**
 * diary_date_watch_new:
 *
 * Returns: (transfer full): a watch that knows today
 */
DiaryDateWatch *
diary_date_watch_new (void)
{
  return g_object_new (DIARY_TYPE_DATE_WATCH, NULL);
}

/**
 * diary_date_watch_get_today:
 * @self: a watch
 *
 * Returns: which day it was at the last look
 */
DiaryDate
diary_date_watch_get_today (DiaryDateWatch *self)
{
  g_return_val_if_fail (DIARY_IS_DATE_WATCH (self), DIARY_DATE_NONE);

  return self->today;
}

/**
 * diary_date_watch_check:
 * @self: a watch
 *
 * Looks whether a new day has begun. The watch looks for itself at midnight, but a sleeping
 * computer misses that: look again when the window is looked at.
 */
void
diary_date_watch_check (DiaryDateWatch *self)
{
  DiaryDate today = diary_clock_today ();

  g_return_if_fail (DIARY_IS_DATE_WATCH (self));

  wait_for_midnight (self);
  if (self->today == today)
    return;

  self->today = today;
  g_signal_emit (self, signals[CHANGED], 0);
}
