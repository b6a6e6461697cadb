/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-undo.h"

#include <glib/gi18n-lib.h>

#include "diary-import-last.h"
#include "diary-undo.h"
#include "diary-window.h"

/* What was imported, for as long as it can be taken back. */
typedef struct
{
  GWeakRef window;
  DiaryStore *store;
  DiaryImport *import;
} Imported;

static void
imported_free (gpointer data)
{
  Imported *imported = data;

  g_weak_ref_clear (&imported->window);
  g_object_unref (imported->store);
  g_object_unref (imported->import);
  g_free (imported);
}

/* Runs on the store's thread.
 *
 * Returns: (transfer full) (nullable): how many entries were left, as a gint64 */
static gpointer
take_back (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 n_kept;

  if (!diary_import_take_back (data, database, &n_kept, error))
    return NULL;

  diary_import_last_forget (database);

  return g_memdup2 (&n_kept, sizeof n_kept);
}

static char *
describe (gint64 n_kept)
{
  if (n_kept == 0)
    return g_strdup (_ ("The import was taken back."));

  return g_strdup_printf (
      ngettext ("The import was taken back, but for %'d entry that was changed or used since.",
                "The import was taken back, but for %'d entries that were changed or used since.",
                (gulong) n_kept),
      (int) n_kept);
}

static void
on_taken_back (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *n_kept = diary_store_run_finish (DIARY_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (n_kept == NULL)
    {
      diary_window_undo_failed (window, _ ("The import was not taken back"), error);
      return;
    }

  text = describe (*n_kept);
  diary_window_say (window, text);
}

static void
undo (gpointer data)
{
  Imported *imported = data;
  DiaryWindow *window = g_weak_ref_get (&imported->window);

  if (window == NULL)
    return;

  diary_store_run_async (imported->store, take_back, g_object_ref (imported->import),
                         g_object_unref, g_free, NULL, on_taken_back, window);
}

/**
 * diary_import_undo_offer:
 * @window: the window it concerns; nothing is offered where that is none of ours
 * @store: the diary
 * @import: an import whose rows are in the diary
 *
 * Says how much was imported, with an offer to take all of it back.
 */
void
diary_import_undo_offer (GtkWidget *window, DiaryStore *store, DiaryImport *import)
{
  g_autofree char *title = NULL;
  DiaryImportCounts total;
  Imported *imported;
  int n_rows;

  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (DIARY_IS_IMPORT (import));

  if (!DIARY_IS_WINDOW (window))
    return;

  total = diary_import_summary_get_total (diary_import_get_summary (import));
  n_rows = (int) (total.n_new + total.n_changed);
  title = g_strdup_printf (ngettext ("%'d row imported", "%'d rows imported", (gulong) n_rows),
                           n_rows);
  imported = g_new0 (Imported, 1);
  g_weak_ref_init (&imported->window, window);
  imported->store = g_object_ref (store);
  imported->import = g_object_ref (import);
  diary_window_offer_undo (DIARY_WINDOW (window), title,
                           diary_undo_new (undo, imported, imported_free));
}
