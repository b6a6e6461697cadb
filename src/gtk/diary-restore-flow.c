/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-restore-flow.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-failure.h"
#include "diary-platform-dialogs.h"
#include "diary-unite-flow.h"

#define REPLACE "replace"
#define UNITE   "unite"

/* A backup that a person chooses, tries, and has something done with; counted by its users. */
typedef struct
{
  DiaryWindow *window;
  DiaryStore *store;
  DiaryRestoreDialog *dialog; /* weak */
  GFile *backup;
  DiaryPassphrase *passphrase; /* or NULL */
} Flow;

static void
flow_clear (gpointer data)
{
  Flow *flow = data;

  g_object_unref (flow->window);
  g_object_unref (flow->store);
  g_clear_weak_pointer (&flow->dialog);
  g_clear_object (&flow->backup);
  g_clear_pointer (&flow->passphrase, diary_passphrase_unref);
}

static void
flow_release (Flow *flow)
{
  g_rc_box_release_full (flow, flow_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Flow, flow_release)

static void
on_dialog_gone (gpointer flow, GClosure *closure)
{
  flow_release (flow);
}

static gboolean
is_dialog_open (Flow *flow)
{
  return flow->dialog != NULL && gtk_widget_get_root (GTK_WIDGET (flow->dialog)) != NULL;
}

/* Whatever goes wrong, another backup can be chosen. */
static void
fail (Flow *flow, const char *heading, const GError *error)
{
  GtkWidget *parent = GTK_WIDGET (flow->window);

  if (is_dialog_open (flow))
    {
      diary_restore_dialog_show_list (flow->dialog);
      parent = GTK_WIDGET (flow->dialog);
    }
  diary_failure_present (parent, heading, error);
}

/* --- Doing it --- */

static void
on_told (GObject *source, GAsyncResult *result, gpointer user_data)
{
  diary_platform_ask_finish (GTK_WIDGET (source), result);
}

static void
tell_restored (GtkWidget *window, GFile *kept_aside)
{
  const DiaryAnswer answers[] = { { "close", _ ("_Close"), DIARY_ANSWER_SUGGESTED } };
  DiaryQuestion question = { .answers = answers, .n_answers = G_N_ELEMENTS (answers) };
  g_autofree char *path = kept_aside != NULL ? g_file_get_parse_name (kept_aside) : NULL;
  g_autofree char *body = NULL;

  body = path != NULL ? g_strdup_printf (_ ("The diary you had before is kept in %s."), path)
                      : g_strdup (_ ("There was no diary before."));
  question.heading = _ ("The backup is restored");
  question.body = body;
  diary_platform_ask_async (window, &question, on_told, NULL);
}

static void
on_restored (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Flow) flow = user_data;
  g_autoptr (GFile) kept_aside = NULL;
  g_autoptr (GError) error = NULL;

  if (!diary_store_restore_finish (DIARY_STORE (source), result, &kept_aside, &error))
    {
      fail (flow, _ ("The backup could not be restored"), error);
      return;
    }

  if (is_dialog_open (flow))
    diary_platform_close_content (GTK_WIDGET (flow->dialog));
  tell_restored (GTK_WIDGET (flow->window), kept_aside);
}

static void
on_united (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Flow) flow = user_data;
  g_autoptr (GError) error = NULL;

  if (!diary_unite_flow_run_finish (DIARY_WINDOW (source), result, &error))
    fail (flow, _ ("The backup could not be united with the diary"), error);
  else if (is_dialog_open (flow))
    diary_platform_close_content (GTK_WIDGET (flow->dialog));
}

/* --- Asking --- */

static void
on_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Flow) flow = user_data;
  const char *answer = diary_platform_ask_finish (GTK_WIDGET (source), result);

  if (!is_dialog_open (flow))
    return;

  if (g_str_equal (answer, REPLACE))
    {
      diary_restore_dialog_show_busy (flow->dialog, _ ("Restoring the backup…"));
      diary_store_restore_async (flow->store, flow->backup, flow->passphrase, NULL, on_restored,
                                 g_rc_box_acquire (flow));
    }
  else if (g_str_equal (answer, UNITE))
    {
      diary_restore_dialog_show_busy (flow->dialog, _ ("Uniting the backup with the diary…"));
      diary_unite_flow_run_async (flow->window, flow->store, flow->backup, flow->passphrase,
                                  diary_restore_dialog_get_cancellable (flow->dialog), on_united,
                                  g_rc_box_acquire (flow));
    }
}

/* Returns: (transfer full): what is in both, and what either answer does */
static char *
describe (Flow *flow, const DiaryBackupComparison *comparison, gboolean can_unite)
{
  g_autoptr (GFile) folder = g_file_get_parent (diary_store_get_file (flow->store));
  g_autofree char *path = g_file_get_parse_name (folder);
  g_autofree char *backup = diary_backup_content_describe (&comparison->backup);
  g_autofree char *present = NULL;

  if (!comparison->has_present)
    return g_strdup_printf (_ ("The backup: %s.\n\nThere is no diary now that can be read. If there "
                               "is a file in its place, it is kept aside in %s."),
                            backup, path);

  present = diary_backup_content_describe (&comparison->present);
  if (!can_unite)
    return g_strdup_printf (_ ("The backup: %s.\n\nYour diary now: %s.\n\nReplacing makes the diary "
                               "what the backup is. Your diary as it is now is kept aside in %s."),
                            backup, present, path);

  return g_strdup_printf (_ ("The backup: %s.\n\nYour diary now: %s.\n\nUniting adds to your diary "
                             "what only the backup has; of each entry the newest change counts, "
                             "deletions too. Replacing makes the diary what the backup is. Either "
                             "way, your diary as it is now is kept aside in %s."),
                          backup, present, path);
}

static void
ask (Flow *flow, const DiaryBackupComparison *comparison)
{
  const DiaryAnswer answers[] = {
    { "cancel", _ ("_Cancel"), DIARY_ANSWER_PLAIN },
    { REPLACE, comparison->has_present ? _ ("_Replace the diary") : _ ("_Restore"),
      DIARY_ANSWER_DESTRUCTIVE },
    { UNITE, _ ("_Unite with the diary"), DIARY_ANSWER_PLAIN },
  };
  gboolean can_unite = comparison->has_present && !diary_store_get_read_only (flow->store);
  g_autofree char *name = g_file_get_basename (flow->backup);
  g_autofree char *heading = g_strdup_printf (_ ("Restore “%s”?"), name);
  g_autofree char *body = describe (flow, comparison, can_unite);
  const DiaryQuestion question = {
    .heading = heading,
    .body = body,
    .answers = answers,
    .n_answers = can_unite ? 3 : 2,
  };

  diary_restore_dialog_show_list (flow->dialog);
  diary_platform_ask_async (GTK_WIDGET (flow->dialog), &question, on_answer,
                            g_rc_box_acquire (flow));
}

/* --- Trying it --- */

static void
ask_passphrase (Flow *flow)
{
  diary_restore_dialog_ask_passphrase (flow->dialog, flow->backup,
                                       flow->passphrase != NULL
                                           ? _ ("This is not the passphrase it was sealed with")
                                           : NULL);
}

/* What is said of a diary that is damaged must not be taken for the person's own. */
static void
refuse (Flow *flow, const GError *error)
{
  g_autofree char *path = g_file_get_parse_name (flow->backup);
  g_autoptr (GError) told = g_error_copy (error);

  if (g_error_matches (error, DIARY_ERROR, DIARY_ERROR_DAMAGED))
    {
      g_free (told->message);
      told->message = g_strdup_printf (_ ("This backup is damaged: %s: choose another one. Your "
                                          "diary is as it was."),
                                       path);
    }
  fail (flow, _ ("This backup can’t be restored"), told);
}

static void
on_compared (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Flow) flow = user_data;
  DiaryBackupComparison comparison;
  g_autoptr (GError) error = NULL;

  diary_store_compare_finish (DIARY_STORE (source), result, &comparison, &error);
  if (!is_dialog_open (flow))
    return;

  if (error == NULL)
    ask (flow, &comparison);
  else if (g_error_matches (error, DIARY_ERROR, DIARY_ERROR_PASSPHRASE))
    ask_passphrase (flow);
  else
    refuse (flow, error);
}

static void
try (Flow *flow, DiaryPassphrase *passphrase)
{
  g_clear_pointer (&flow->passphrase, diary_passphrase_unref);
  flow->passphrase = passphrase;
  diary_restore_dialog_show_busy (flow->dialog, _ ("Checking the backup…"));
  diary_store_compare_async (flow->store, flow->backup, passphrase,
                             diary_restore_dialog_get_cancellable (flow->dialog), on_compared,
                             g_rc_box_acquire (flow));
}

static void
on_chosen (DiaryRestoreDialog *dialog, GFile *backup, gpointer flow)
{
  g_set_object (&((Flow *) flow)->backup, backup);
  try (flow, NULL);
}

static void
on_unsealed (DiaryRestoreDialog *dialog, gpointer flow)
{
  try (flow, diary_restore_dialog_get_passphrase (dialog));
}

/**
 * diary_restore_flow_start:
 * @window: the window whose diary it is
 *
 * Lets the person choose a backup, tries it, says what is in it and in the diary, and replaces the
 * diary by it or unites them, as the person says.
 *
 * Returns: (transfer none): the dialog's content
 */
DiaryRestoreDialog *
diary_restore_flow_start (DiaryWindow *window)
{
  Flow *flow;

  g_return_val_if_fail (DIARY_IS_WINDOW (window), NULL);

  flow = g_rc_box_new0 (Flow);
  flow->window = g_object_ref (window);
  flow->store = g_object_ref (diary_window_get_store (window));
  g_set_weak_pointer (&flow->dialog, DIARY_RESTORE_DIALOG (diary_restore_dialog_new (
                                         diary_store_get_file (flow->store))));
  g_signal_connect (flow->dialog, "chosen", G_CALLBACK (on_chosen), flow);
  g_signal_connect_data (flow->dialog, "unsealed", G_CALLBACK (on_unsealed), flow, on_dialog_gone,
                         0);
  diary_restore_dialog_present (flow->dialog, GTK_WIDGET (window));

  return flow->dialog;
}
