/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-progress-bar.h"

#include <stdio.h>
#include <unistd.h>

#define WIDTH       40
#define INTERVAL_MS 100
#define NOT_DRAWN   -1

/* The work runs on the store's thread and only leaves word here; the main thread draws. */
struct _DiaryProgressBar
{
  int percent; /* atomic */
  int drawn;
  guint timeout;
};

static gboolean
draw (gpointer data)
{
  DiaryProgressBar *self = data;
  int percent = g_atomic_int_get (&self->percent);
  int filled = percent * WIDTH / 100;

  if (percent == self->drawn)
    return G_SOURCE_CONTINUE;

  fprintf (stderr, "\r[%.*s%*s] %3d %%", filled, "########################################",
           WIDTH - filled, "", percent);
  fflush (stderr);
  self->drawn = percent;

  return G_SOURCE_CONTINUE;
}

/**
 * diary_progress_bar_new:
 *
 * Returns: (transfer full): a bar that is drawn from now on, while the main context runs
 */
DiaryProgressBar *
diary_progress_bar_new (void)
{
  DiaryProgressBar *self = g_new0 (DiaryProgressBar, 1);

  self->drawn = NOT_DRAWN;
  if (isatty (STDERR_FILENO))
    self->timeout = g_timeout_add (INTERVAL_MS, draw, self);

  return self;
}

/**
 * diary_progress_bar_free:
 * @self: a bar
 *
 * Takes the bar off the terminal.
 */
void
diary_progress_bar_free (DiaryProgressBar *self)
{
  if (self->drawn != NOT_DRAWN)
    fprintf (stderr, "\r%*s\r", WIDTH + 10, "");
  if (self->timeout != 0)
    g_source_remove (self->timeout);
  g_free (self);
}

/**
 * diary_progress_bar_update:
 * @fraction: how much is done, 0 to 1
 * @self: a bar
 *
 * A #DiaryProgressFunc. Any thread may call it.
 */
void
diary_progress_bar_update (double fraction, gpointer self)
{
  DiaryProgressBar *bar = self;

  g_return_if_fail (bar != NULL);

  g_atomic_int_set (&bar->percent, (int) (CLAMP (fraction, 0.0, 1.0) * 100.0));
}
