/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-print.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-report-text.h"
#include "diary-save.h"

struct _DiaryReportPrint
{
  GtkPrintOperation parent_instance;

  DiaryReport *report;
  DiaryTrendsCharts *charts; /* or NULL */
  gboolean right_to_left;

  DiaryPaper paper;
  DiaryDocument *document; /* once it is laid out */

  GTask *task;              /* or NULL while it doesn't run */
  gboolean previewed;       /* it was looked at instead */
  gboolean sending;         /* all pages are painted, and on their way */
  cairo_surface_t *surface; /* what they were painted on, or NULL before */
};

G_DEFINE_FINAL_TYPE (DiaryReportPrint, diary_report_print, GTK_TYPE_PRINT_OPERATION)

static void
lay_out (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  DiaryReportPrint *self = source;
  DiaryDocument *document = diary_report_document_new (self->report, self->charts, &self->paper,
                                                       self->right_to_left);

  diary_document_get_n_pages (document);
  g_task_return_pointer (task, document, g_object_unref);
}

static void
on_laid_out (GObject *source, GAsyncResult *result, gpointer user_data)
{
  DIARY_REPORT_PRINT (source)->document = g_task_propagate_pointer (G_TASK (result), NULL);
}

/* No printer prints up to the edges, and some leave more free than others. */
static double
get_margin (GtkPageSetup *setup)
{
  double sides = MAX (gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS),
                      gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS));
  double ends = MAX (gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS),
                     gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS));

  return MAX (sides, ends);
}

static void
diary_report_print_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  DiaryReportPrint *self = DIARY_REPORT_PRINT (operation);
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  g_autoptr (GTask) task = g_task_new (self, NULL, on_laid_out, NULL);

  diary_paper_init_a4 (&self->paper);
  self->paper.width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  self->paper.height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
  self->paper.margin = MAX (self->paper.margin, get_margin (setup));

  g_clear_object (&self->document);
  g_task_run_in_thread (task, lay_out);
}

/* Called again and again when there is nothing else to do, until it is done. */
static gboolean
diary_report_print_paginate (GtkPrintOperation *operation, GtkPrintContext *context)
{
  DiaryReportPrint *self = DIARY_REPORT_PRINT (operation);

  if (self->document == NULL)
    return FALSE;
  gtk_print_operation_set_n_pages (operation, diary_document_get_n_pages (self->document));

  return TRUE;
}

static void
diary_report_print_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  diary_document_paint (DIARY_REPORT_PRINT (operation)->document,
                        gtk_print_context_get_cairo_context (context), page);
}

/* Holding on to what is previewed would keep it from being written. */
static void
diary_report_print_end_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  DiaryReportPrint *self = DIARY_REPORT_PRINT (operation);

  if (!self->previewed)
    self->surface = cairo_surface_reference (
        cairo_get_target (gtk_print_context_get_cairo_context (context)));
}

static gboolean
diary_report_print_preview (GtkPrintOperation *operation,
                            GtkPrintOperationPreview *preview,
                            GtkPrintContext *context,
                            GtkWindow *parent)
{
  DIARY_REPORT_PRINT (operation)->previewed = TRUE;

  return GTK_PRINT_OPERATION_CLASS (diary_report_print_parent_class)
      ->preview (operation, preview, context, parent);
}

/* Says in the person's words why it could not be sent to a file, or a printer. */
static void
explain (DiaryReportPrint *self, GError **error)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (self));
  const char *uri = gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  g_autoptr (GError) original = NULL;

  if (file != NULL)
    diary_save_explain_error (file, error);
  if ((*error)->domain == DIARY_ERROR)
    return;

  original = g_steal_pointer (error);
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_FAILED,
               _ ("The printer does not take it: %s: try again, or save the report instead"),
               original->message);
}

/* Returns: (nullable): why it is not printed */
static GError *
get_error (DiaryReportPrint *self, GtkPrintOperationResult result)
{
  GError *error = NULL;

  if (self->surface != NULL && cairo_surface_status (self->surface) != CAIRO_STATUS_SUCCESS)
    diary_error_set_file (&error, DIARY_ERROR_FULL, g_get_tmp_dir (), NULL);
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (GTK_PRINT_OPERATION (self), &error);
      explain (self, &error);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_CANCEL || self->surface == NULL)
    error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Not printed");

  return error;
}

static void
finish (DiaryReportPrint *self, GtkPrintOperationResult result)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);
  GError *error = get_error (self, result);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* All pages are painted then, but may still be on their way. */
static void
diary_report_print_done (GtkPrintOperation *operation, GtkPrintOperationResult result)
{
  DiaryReportPrint *self = DIARY_REPORT_PRINT (operation);

  if (self->task == NULL)
    return;

  self->sending = result == GTK_PRINT_OPERATION_RESULT_APPLY &&
                  gtk_print_operation_get_status (operation) == GTK_PRINT_STATUS_SENDING_DATA;
  if (!self->sending)
    finish (self, result);
}

/* A printer has it then, and takes its time; a file has it whole. */
static void
diary_report_print_status_changed (GtkPrintOperation *operation)
{
  DiaryReportPrint *self = DIARY_REPORT_PRINT (operation);
  GtkPrintStatus status = gtk_print_operation_get_status (operation);

  if (!self->sending || status == GTK_PRINT_STATUS_SENDING_DATA)
    return;

  self->sending = FALSE;
  finish (self, status == GTK_PRINT_STATUS_FINISHED_ABORTED ? GTK_PRINT_OPERATION_RESULT_ERROR
                                                            : GTK_PRINT_OPERATION_RESULT_APPLY);
}

static void
diary_report_print_dispose (GObject *object)
{
  DiaryReportPrint *self = DIARY_REPORT_PRINT (object);

  g_clear_object (&self->report);
  g_clear_object (&self->charts);
  g_clear_object (&self->document);
  g_clear_pointer (&self->surface, cairo_surface_destroy);

  G_OBJECT_CLASS (diary_report_print_parent_class)->dispose (object);
}

static void
diary_report_print_class_init (DiaryReportPrintClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_report_print_dispose;
  operation_class->begin_print = diary_report_print_begin_print;
  operation_class->paginate = diary_report_print_paginate;
  operation_class->draw_page = diary_report_print_draw_page;
  operation_class->end_print = diary_report_print_end_print;
  operation_class->preview = diary_report_print_preview;
  operation_class->done = diary_report_print_done;
  operation_class->status_changed = diary_report_print_status_changed;
}

static void
diary_report_print_init (DiaryReportPrint *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);

  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
}

/**
 * diary_report_print_new:
 * @report: what it says
 * @charts: (nullable): its charts
 * @right_to_left: whether text begins at the right
 *
 * Returns: (transfer full): the operation, to be run
 */
DiaryReportPrint *
diary_report_print_new (DiaryReport *report, DiaryTrendsCharts *charts, gboolean right_to_left)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *title = NULL;
  DiaryReportPrint *self;

  g_return_val_if_fail (DIARY_IS_REPORT (report), NULL);
  g_return_val_if_fail (charts == NULL || DIARY_IS_TRENDS_CHARTS (charts), NULL);

  self = g_object_new (DIARY_TYPE_REPORT_PRINT, NULL);
  self->report = g_object_ref (report);
  g_set_object (&self->charts, charts);
  self->right_to_left = right_to_left;
  title = diary_report_text_title (report);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), title);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, title);
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), settings);

  return self;
}

/**
 * diary_report_print_run_async:
 * @self: the operation
 * @parent: the window in which it was asked for
 * @callback: called when the report is sent, or will not be
 * @user_data: for @callback
 *
 * Asks for a printer, or a file, and sends the report there.
 */
void
diary_report_print_run_async (DiaryReportPrint *self,
                              GtkWindow *parent,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (DIARY_IS_REPORT_PRINT (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (self->task == NULL);

  self->task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (self->task, diary_report_print_run_async);
  gtk_print_operation_run (GTK_PRINT_OPERATION (self), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           parent, NULL);
}

/**
 * diary_report_print_run_finish:
 * @self: the operation
 * @result: the result
 * @error: %G_IO_ERROR_CANCELLED if the person gave it up, or only looked at it; or one that says
 *   why it could not be printed
 *
 * Returns: whether it was printed
 */
gboolean
diary_report_print_run_finish (DiaryReportPrint *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
