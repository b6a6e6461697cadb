/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-flow.h"

#include <glib/gi18n-lib.h>

#include "diary-import-dialog.h"
#include "diary-platform-dialogs.h"

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GtkWidget *window = GTK_WIDGET (source);
  g_autoptr (DiaryStore) store = user_data;
  g_autoptr (GListModel) files = diary_platform_choose_files_finish (window, result, NULL);

  if (files != NULL)
    diary_import_dialog_present (DIARY_IMPORT_DIALOG (diary_import_dialog_new (store, files)),
                                 window);
}

static GtkFileFilter *
make_filter (void)
{
  static const char *const suffixes[] = { "csv", "zip", "tsv", "txt", "json", "daylio", "db" };
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Tables, packages and exports of other programs"));
  for (size_t i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);

  return filter;
}

/**
 * diary_import_flow_start:
 * @window: the window it concerns
 * @store: the diary
 *
 * Asks which files to import, and imports them.
 */
void
diary_import_flow_start (GtkWidget *window, DiaryStore *store)
{
  g_autoptr (GtkFileFilter) filter = make_filter ();
  const DiaryFileQuestion question = {
    .mode = DIARY_FILE_OPEN_SEVERAL,
    .title = _ ("Choose files to import"),
    .accept = _ ("_Open"),
    .filter = filter,
  };

  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (DIARY_IS_STORE (store));

  diary_platform_choose_files_async (window, &question, on_chosen, g_object_ref (store));
}
