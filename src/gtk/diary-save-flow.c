/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-save-flow.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-export.h"
#include "diary-failure.h"
#include "diary-job-dialog.h"
#include "diary-keeper.h"
#include "diary-platform-dialogs.h"

/* What is to be written, where, and for which window. */
typedef struct
{
  DiaryWindow *window;
  GtkWidget *parent; /* what asked for it: the window, or a dialog over it */
  DiarySaveKind kind;
  DiarySaveReport report;
  DiaryPassphrase *passphrase; /* (nullable): seals a backup */

  GFile *file;
  DiaryDate today;
  DiaryJobProgress *progress;
} Flow;

typedef struct
{
  const char *title;
  const char *doing;
  const char *failed;
  const char *name; /* with the date in the place of %s */
} Wording;

static const Wording wordings[] = {
  [DIARY_SAVE_REPORT] = { N_ ("Save the report"), N_ ("Writing the report"),
                          N_ ("The report could not be saved"), N_ ("twitching-report-%s") },
  [DIARY_SAVE_EVERYTHING] = { N_ ("Export everything"), N_ ("Exporting everything"),
                              N_ ("The diary could not be exported"), N_ ("twitching-%s") },
  [DIARY_SAVE_BACKUP] = { N_ ("Back up the diary"), N_ ("Backing up the diary"),
                          N_ ("The diary could not be backed up"), N_ ("twitching-backup-%s") },
};

static Flow *
flow_new (DiaryWindow *window, DiarySaveKind kind)
{
  Flow *flow = g_new0 (Flow, 1);

  flow->window = g_object_ref (window);
  flow->parent = g_object_ref (GTK_WIDGET (window));
  flow->kind = kind;
  flow->today = diary_clock_today ();

  return flow;
}

static Flow *
flow_new_report (DiaryWindow *window, GtkWidget *dialog, const DiarySaveReport *report)
{
  Flow *flow = flow_new (window, DIARY_SAVE_REPORT);
  DiaryPerson *person = report->options.person;

  g_set_object (&flow->parent, dialog);
  flow->report = *report;
  if (person != NULL)
    flow->report.options.person = DIARY_PERSON (diary_record_copy (DIARY_RECORD (person)));

  return flow;
}

static Flow *
flow_new_backup (DiaryWindow *window, GtkWidget *dialog, DiaryPassphrase *passphrase)
{
  Flow *flow = flow_new (window, DIARY_SAVE_BACKUP);

  g_set_object (&flow->parent, dialog);
  if (passphrase != NULL)
    flow->passphrase = diary_passphrase_ref (passphrase);

  return flow;
}

static void
flow_free (gpointer data)
{
  Flow *flow = data;

  g_object_unref (flow->window);
  g_object_unref (flow->parent);
  g_clear_object (&flow->report.options.person);
  g_clear_pointer (&flow->passphrase, diary_passphrase_unref);
  g_clear_object (&flow->file);
  g_clear_object (&flow->progress);
  g_free (flow);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Flow, flow_free)

static gboolean
write_report (Flow *flow, DiaryDatabase *database, GCancellable *cancellable, GError **error)
{
  const DiarySaveReport *report = &flow->report;

  return (!report->asks_keeper ||
          diary_keeper_update (database, report->options.person, report->keep, error)) &&
         diary_report_save (database, &report->options, report->format, report->right_to_left,
                            flow->file, cancellable, error);
}

static gboolean
write_backup (Flow *flow, DiaryDatabase *database, GCancellable *cancellable, GError **error)
{
  return flow->passphrase != NULL ? diary_database_seal (database, flow->file, flow->passphrase,
                                                         NULL, cancellable, error)
                                  : diary_database_backup (database, flow->file, error);
}

/* Runs on the store's thread. */
static gpointer
write_file (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Flow *flow = data;
  gboolean written = FALSE;

  switch (flow->kind)
    {
    case DIARY_SAVE_REPORT:
      written = write_report (flow, database, cancellable, error);
      break;
    case DIARY_SAVE_EVERYTHING:
      written = diary_export_to_file (database, flow->file, diary_job_progress_report,
                                      flow->progress, cancellable, error);
      break;
    case DIARY_SAVE_BACKUP:
      written = write_backup (flow, database, cancellable, error);
      break;
    }

  return written ? flow : NULL;
}

/* What is for other programs alone is not offered to be opened. */
static void
offer_to_open (Flow *flow, AdwToast *toast)
{
  g_autofree char *uri = g_file_get_uri (flow->file);

  if (flow->kind != DIARY_SAVE_REPORT || flow->report.format == DIARY_REPORT_FHIR)
    return;

  adw_toast_set_button_label (toast, _ ("_Open"));
  adw_toast_set_action_name (toast, "win.open-file");
  adw_toast_set_action_target (toast, "s", uri);
}

static void
say_saved (Flow *flow)
{
  g_autofree char *name = g_file_get_basename (flow->file);
  g_autofree char *title = g_markup_printf_escaped (_ ("Saved as “%s”"), name);
  AdwToast *toast = adw_toast_new (title);

  if (flow->parent != GTK_WIDGET (flow->window))
    diary_platform_close_content (flow->parent);
  offer_to_open (flow, toast);
  diary_window_add_toast (flow->window, toast);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Flow) flow = user_data;
  g_autoptr (GError) error = NULL;

  if (diary_job_dialog_run_finish (GTK_WIDGET (source), result, &error))
    say_saved (flow);
  else
    diary_failure_present (GTK_WIDGET (source), _ (wordings[flow->kind].failed), error);
}

static void
save (Flow *flow, GFile *file)
{
  flow->file = g_object_ref (file);
  flow->progress = diary_job_progress_new ();

  diary_job_dialog_run_async (flow->parent, diary_window_get_store (flow->window),
                              _ (wordings[flow->kind].doing), flow->progress, write_file, flow,
                              NULL, on_written, flow);
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Flow) flow = user_data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GListModel)
      files = diary_platform_choose_files_finish (GTK_WIDGET (source), result, NULL);

  if (files == NULL)
    return;

  file = g_list_model_get_item (files, 0);
  save (g_steal_pointer (&flow), file);
}

static const char *
get_ending (Flow *flow)
{
  switch (flow->kind)
    {
    case DIARY_SAVE_REPORT:
      return diary_report_format_get_ending (flow->report.format);
    case DIARY_SAVE_BACKUP:
      return flow->passphrase != NULL ? ".sealed" : ".db";
    case DIARY_SAVE_EVERYTHING:
    default:
      return ".zip";
    }
}

static void
choose_file (Flow *flow)
{
  const Wording *wording = &wordings[flow->kind];
  g_autofree char *date = diary_date_format (flow->today);
  g_auto (GStrv) around = g_strsplit (_ (wording->name), "%s", 2);
  g_autofree char *stem = g_strjoinv (date, around);
  g_autofree char *name = g_strconcat (stem, get_ending (flow), NULL);
  const DiaryFileQuestion question = {
    .mode = DIARY_FILE_SAVE,
    .title = _ (wording->title),
    .accept = _ ("_Save"),
    .name = name,
  };

  diary_platform_choose_files_async (flow->parent, &question, on_chosen, flow);
}

/**
 * diary_save_flow_start:
 * @window: the window whose diary it is
 * @kind: what is to be written, but no report
 *
 * Asks where to, and writes it.
 */
void
diary_save_flow_start (DiaryWindow *window, DiarySaveKind kind)
{
  g_return_if_fail (DIARY_IS_WINDOW (window));
  g_return_if_fail (kind != DIARY_SAVE_REPORT);

  choose_file (flow_new (window, kind));
}

/**
 * diary_save_flow_start_report:
 * @window: the window whose diary it is
 * @dialog: the dialog that asks for it, which is closed once the report is saved
 * @report: what is to be written
 *
 * Asks where to, and writes it.
 */
void
diary_save_flow_start_report (DiaryWindow *window, GtkWidget *dialog, const DiarySaveReport *report)
{
  g_return_if_fail (DIARY_IS_WINDOW (window));
  g_return_if_fail (GTK_IS_WIDGET (dialog));
  g_return_if_fail (report != NULL);

  choose_file (flow_new_report (window, dialog, report));
}

/**
 * diary_save_flow_start_backup:
 * @window: the window whose diary it is
 * @dialog: the dialog that asks for it, which is closed once the backup is saved
 * @passphrase: (nullable): what the backup is sealed with
 *
 * Asks where to, and writes it.
 */
void
diary_save_flow_start_backup (DiaryWindow *window, GtkWidget *dialog, DiaryPassphrase *passphrase)
{
  g_return_if_fail (DIARY_IS_WINDOW (window));
  g_return_if_fail (GTK_IS_WIDGET (dialog));

  choose_file (flow_new_backup (window, dialog, passphrase));
}

/**
 * diary_save_flow_save:
 * @window: the window whose diary it is
 * @kind: what is to be written, but no report
 * @file: where to; a file that is there is replaced
 *
 * Writes it, and says so when that is done.
 */
void
diary_save_flow_save (DiaryWindow *window, DiarySaveKind kind, GFile *file)
{
  g_return_if_fail (DIARY_IS_WINDOW (window));
  g_return_if_fail (kind != DIARY_SAVE_REPORT);
  g_return_if_fail (G_IS_FILE (file));

  save (flow_new (window, kind), file);
}

/**
 * diary_save_flow_save_report:
 * @window: the window whose diary it is
 * @dialog: the dialog that asks for it, which is closed once the report is saved
 * @report: what is to be written
 * @file: where to; a file that is there is replaced
 *
 * Writes it, and says so when that is done.
 */
void
diary_save_flow_save_report (DiaryWindow *window,
                             GtkWidget *dialog,
                             const DiarySaveReport *report,
                             GFile *file)
{
  g_return_if_fail (DIARY_IS_WINDOW (window));
  g_return_if_fail (GTK_IS_WIDGET (dialog));
  g_return_if_fail (report != NULL);
  g_return_if_fail (G_IS_FILE (file));

  save (flow_new_report (window, dialog, report), file);
}

/**
 * diary_save_flow_save_backup:
 * @window: the window whose diary it is
 * @dialog: the dialog that asks for it, which is closed once the backup is saved
 * @passphrase: (nullable): what the backup is sealed with
 * @file: where to; a file that is there is replaced
 *
 * Writes it, and says so when that is done.
 */
void
diary_save_flow_save_backup (DiaryWindow *window,
                             GtkWidget *dialog,
                             DiaryPassphrase *passphrase,
                             GFile *file)
{
  g_return_if_fail (DIARY_IS_WINDOW (window));
  g_return_if_fail (GTK_IS_WIDGET (dialog));
  g_return_if_fail (G_IS_FILE (file));

  save (flow_new_backup (window, dialog, passphrase), file);
}
