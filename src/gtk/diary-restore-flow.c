/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-restore-flow.h"

#include <glib/gi18n-lib.h>

#include "diary-failure.h"
#include "diary-platform-dialogs.h"

/* A backup that is to take the place of the diary. */
typedef struct
{
  GtkWidget *window;
  DiaryStore *store;
  GFile *backup;
} Flow;

static Flow *
flow_new (GtkWidget *window, DiaryStore *store, GFile *backup)
{
  Flow *flow = g_new0 (Flow, 1);

  flow->window = g_object_ref (window);
  flow->store = g_object_ref (store);
  g_set_object (&flow->backup, backup);

  return flow;
}

static void
flow_free (gpointer data)
{
  Flow *flow = data;

  g_object_unref (flow->window);
  g_object_unref (flow->store);
  g_clear_object (&flow->backup);
  g_free (flow);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Flow, flow_free)

static void
on_told (GObject *source, GAsyncResult *result, gpointer user_data)
{
  diary_platform_ask_finish (GTK_WIDGET (source), result);
}

static void
tell_restored (GtkWidget *window, GFile *kept_aside)
{
  const DiaryAnswer answers[] = { { "close", _ ("_Close"), DIARY_ANSWER_SUGGESTED } };
  g_autofree char *path = g_file_get_parse_name (kept_aside);
  g_autofree char *body = g_strdup_printf (_ ("The diary you had before is kept in %s."), path);
  const DiaryQuestion question = {
    .heading = _ ("The backup is restored"),
    .body = body,
    .answers = answers,
    .n_answers = G_N_ELEMENTS (answers),
  };

  diary_platform_ask_async (window, &question, on_told, NULL);
}

static void
on_restored (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Flow) flow = user_data;
  g_autoptr (GFile) kept_aside = NULL;
  g_autoptr (GError) error = NULL;

  if (diary_store_restore_finish (DIARY_STORE (source), result, &kept_aside, &error))
    tell_restored (flow->window, kept_aside);
  else
    diary_failure_present (flow->window, _ ("The backup could not be restored"), error);
}

static void
on_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Flow) flow = user_data;

  if (!g_str_equal (diary_platform_ask_finish (GTK_WIDGET (source), result), "restore"))
    return;

  diary_store_restore_async (flow->store, flow->backup, NULL, NULL, on_restored, flow);
  g_steal_pointer (&flow);
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Flow) flow = user_data;
  g_autoptr (GListModel) files = NULL;
  g_autoptr (GFile) backup = NULL;

  files = diary_platform_choose_files_finish (GTK_WIDGET (source), result, NULL);
  if (files == NULL)
    return;

  backup = g_list_model_get_item (files, 0);
  diary_restore_flow_confirm (flow->window, flow->store, backup);
}

/**
 * diary_restore_flow_start:
 * @window: the window it concerns
 * @store: the diary
 *
 * Asks for a backup, and puts it in the place of the diary if the person is sure.
 */
void
diary_restore_flow_start (GtkWidget *window, DiaryStore *store)
{
  const DiaryFileQuestion question = {
    .mode = DIARY_FILE_OPEN,
    .title = _ ("Choose a backup"),
    .accept = _ ("_Open"),
  };

  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (DIARY_IS_STORE (store));

  diary_platform_choose_files_async (window, &question, on_chosen, flow_new (window, store, NULL));
}

/**
 * diary_restore_flow_confirm:
 * @window: the window it concerns
 * @store: the diary
 * @backup: the backup
 *
 * Asks whether @backup is to take the place of the diary, and does it.
 */
void
diary_restore_flow_confirm (GtkWidget *window, DiaryStore *store, GFile *backup)
{
  const DiaryAnswer answers[] = {
    { "cancel", _ ("_Cancel"), DIARY_ANSWER_PLAIN },
    { "restore", _ ("_Restore"), DIARY_ANSWER_DESTRUCTIVE },
  };
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *body = NULL;
  DiaryQuestion question = { .answers = answers, .n_answers = G_N_ELEMENTS (answers) };

  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (backup));

  folder = g_file_get_parent (diary_store_get_file (store));
  name = g_file_get_basename (backup);
  path = g_file_get_parse_name (folder);
  body =
      g_strdup_printf (_ ("What is in “%s” takes the place of your diary. The diary as it is now "
                          "is not deleted: it is kept aside in %s."),
                       name, path);
  question.heading = _ ("Restore this backup?");
  question.body = body;
  diary_platform_ask_async (window, &question, on_answer, flow_new (window, store, backup));
}
