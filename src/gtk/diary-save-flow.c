/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-save-flow.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-combo.h"
#include "diary-export.h"
#include "diary-failure.h"
#include "diary-job-dialog.h"
#include "diary-platform-dialogs.h"
#include "diary-report-csv.h"

/* What is to be written, where, and for which window. */
/* Room for the longest period in large text, in a window of 360 pixels. In pixels. */
#define PERIOD_WIDTH 280

typedef struct
{
  DiaryWindow *window;
  DiarySaveKind kind;
  DiaryPeriod period;
  AdwComboRow *choice; /* of the period, or NULL */

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
  [DIARY_SAVE_REPORT] = { N_ ("Export a report"), N_ ("Writing the report"),
                          N_ ("The report could not be written"), N_ ("twitching-report-%s.csv") },
  [DIARY_SAVE_EVERYTHING] = { N_ ("Export everything"), N_ ("Exporting everything"),
                              N_ ("The diary could not be exported"), N_ ("twitching-%s.zip") },
  [DIARY_SAVE_BACKUP] = { N_ ("Back up the diary"), N_ ("Backing up the diary"),
                          N_ ("The diary could not be backed up"), N_ ("twitching-backup-%s.db") },
};

static Flow *
flow_new (DiaryWindow *window, DiarySaveKind kind, DiaryPeriod period)
{
  Flow *flow = g_new0 (Flow, 1);

  flow->window = g_object_ref (window);
  flow->kind = kind;
  flow->period = period;
  flow->today = diary_clock_today ();

  return flow;
}

static void
flow_free (gpointer data)
{
  Flow *flow = data;

  g_object_unref (flow->window);
  g_clear_object (&flow->choice);
  g_clear_object (&flow->file);
  g_clear_object (&flow->progress);
  g_free (flow);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Flow, flow_free)

static gboolean
write_report (Flow *flow, DiaryDatabase *database, GCancellable *cancellable, GError **error)
{
  DiaryDate from = diary_period_get_from (flow->period, flow->today);
  DiaryDate to = from == DIARY_DATE_NONE ? DIARY_DATE_NONE : flow->today;
  const DiaryReportOptions options = {
    .period = DIARY_REPORT_DATES,
    .from = from,
    .to = to,
    .today = flow->today,
    .notes = TRUE,
  };
  g_autoptr (DiaryReport) report = diary_report_new (database, &options, cancellable, error);

  return report != NULL && diary_report_save_csv (report, flow->file, cancellable, error);
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
      written = diary_database_backup (database, flow->file, error);
      break;
    }

  return written ? flow : NULL;
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Flow) flow = user_data;
  g_autofree char *name = g_file_get_basename (flow->file);
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (!diary_job_dialog_run_finish (GTK_WIDGET (source), result, &error))
    {
      diary_failure_present (GTK_WIDGET (source), _ (wordings[flow->kind].failed), error);
      return;
    }

  title = g_markup_printf_escaped (_ ("Saved as “%s”"), name);
  diary_window_add_toast (flow->window, adw_toast_new (title));
}

static void
save (Flow *flow, GFile *file)
{
  flow->file = g_object_ref (file);
  flow->progress = diary_job_progress_new ();

  diary_job_dialog_run_async (GTK_WIDGET (flow->window), diary_window_get_store (flow->window),
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

static void
choose_file (Flow *flow)
{
  const Wording *wording = &wordings[flow->kind];
  g_autofree char *date = diary_date_format (flow->today);
  g_auto (GStrv) around = g_strsplit (_ (wording->name), "%s", 2);
  g_autofree char *name = g_strjoinv (date, around);
  const DiaryFileQuestion question = {
    .mode = DIARY_FILE_SAVE,
    .title = _ (wording->title),
    .accept = _ ("_Save"),
    .name = name,
  };

  diary_platform_choose_files_async (GTK_WIDGET (flow->window), &question, on_chosen, flow);
}

static void
on_period_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Flow) flow = user_data;

  if (!g_str_equal (diary_platform_ask_finish (GTK_WIDGET (source), result), "choose"))
    return;

  flow->period = adw_combo_row_get_selected (flow->choice);
  choose_file (g_steal_pointer (&flow));
}

static GtkWidget *
build_period_choice (Flow *flow)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GListModel) labels = diary_period_list_labels ();

  flow->choice = g_object_ref_sink (ADW_COMBO_ROW (adw_combo_row_new ()));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (flow->choice), _ ("Period"));
  adw_combo_row_set_model (flow->choice, labels);
  adw_combo_row_set_selected (flow->choice, flow->period);
  diary_combo_speak (flow->choice);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (flow->choice));
  gtk_widget_set_size_request (group, PERIOD_WIDTH, -1);

  return group;
}

static void
ask_period (Flow *flow)
{
  const DiaryAnswer answers[] = {
    { "cancel", _ ("_Cancel"), DIARY_ANSWER_PLAIN },
    { "choose", _ ("Choose a _file…"), DIARY_ANSWER_SUGGESTED },
  };
  const DiaryQuestion question = {
    .heading = _ ("Export a report"),
    .body = _ ("A table with a row for each day, for a clinic or a spreadsheet. It leaves this "
               "computer only if you pass it on."),
    .extra = build_period_choice (flow),
    .answers = answers,
    .n_answers = G_N_ELEMENTS (answers),
  };

  diary_platform_ask_async (GTK_WIDGET (flow->window), &question, on_period_chosen, flow);
}

/**
 * diary_save_flow_start:
 * @window: the window whose diary it is
 * @kind: what is to be written
 *
 * Asks where to, and for a report also of which period, and writes it.
 */
void
diary_save_flow_start (DiaryWindow *window, DiarySaveKind kind)
{
  Flow *flow;

  g_return_if_fail (DIARY_IS_WINDOW (window));

  flow = flow_new (window, kind, DIARY_PERIOD_QUARTER);
  if (kind == DIARY_SAVE_REPORT)
    ask_period (flow);
  else
    choose_file (flow);
}

/**
 * diary_save_flow_save:
 * @window: the window whose diary it is
 * @kind: what is to be written
 * @period: the period of a report
 * @file: where to; a file that is there is replaced
 *
 * Writes it, and says so when that is done.
 */
void
diary_save_flow_save (DiaryWindow *window, DiarySaveKind kind, DiaryPeriod period, GFile *file)
{
  g_return_if_fail (DIARY_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  save (flow_new (window, kind, period), file);
}
