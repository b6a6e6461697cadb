/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-watch.h"

#include "diary-file.h"

/* So often at most does one file tell of changes. */
#define RATE_LIMIT_MS 200

/* What is written goes to the log first, and to the diary from time to time. */
static const char *const suffixes[] = { "", "-wal" };

struct _DiaryWatch
{
  GFileMonitor *monitors[G_N_ELEMENTS (suffixes)]; /* NULL where watching is not possible */
  DiaryWatchFunc func;
  gpointer data;
};

static void
on_changed (DiaryWatch *self)
{
  self->func (self->data);
}

static GFileMonitor *
watch_file (DiaryWatch *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GFileMonitor *monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, &error);

  if (monitor == NULL)
    {
      g_message ("Changes by other programs won’t be seen: %s", error->message);
      return NULL;
    }

  g_file_monitor_set_rate_limit (monitor, RATE_LIMIT_MS);
  g_signal_connect_swapped (monitor, "changed", G_CALLBACK (on_changed), self);

  return monitor;
}

static void
end_monitor (GFileMonitor *monitor)
{
  g_signal_handlers_disconnect_matched (monitor, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, on_changed, NULL);
  g_file_monitor_cancel (monitor);
  g_object_unref (monitor);
}

/**
 * diary_watch_new:
 * @file: a diary on this computer
 * @func: called in the main context that is the thread default now
 * @data: data for @func
 *
 * Watches a diary. That something was written does not say that it was another program, nor that it
 * is committed already: see diary_database_was_changed_elsewhere().
 *
 * Returns: (transfer full): the watch
 */
DiaryWatch *
diary_watch_new (GFile *file, DiaryWatchFunc func, gpointer data)
{
  g_autofree char *path = diary_file_get_path (file, NULL);
  DiaryWatch *self = g_new0 (DiaryWatch, 1);

  self->func = func;
  self->data = data;
  for (size_t i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *watched = g_strconcat (path, suffixes[i], NULL);

      self->monitors[i] = watch_file (self, watched);
    }

  return self;
}

/**
 * diary_watch_free:
 * @self: (transfer full): a watch
 */
void
diary_watch_free (DiaryWatch *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (suffixes); i++)
    g_clear_pointer (&self->monitors[i], end_monitor);
  g_free (self);
}
