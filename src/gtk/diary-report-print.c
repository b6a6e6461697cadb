/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-print.h"

#include "diary-report-text.h"

struct _DiaryReportPrint
{
  GtkPrintOperation parent_instance;

  DiaryReport *report;
  DiaryTrendsCharts *charts; /* or NULL */
  gboolean right_to_left;

  DiaryPaper paper;
  DiaryDocument *document; /* once it is laid out */
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

static void
diary_report_print_dispose (GObject *object)
{
  DiaryReportPrint *self = DIARY_REPORT_PRINT (object);

  g_clear_object (&self->report);
  g_clear_object (&self->charts);
  g_clear_object (&self->document);

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
}

static void
diary_report_print_init (DiaryReportPrint *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);

  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
}

/**
 * diary_report_print_new:
 * @report: what it says
 * @charts: (nullable): its charts
 * @right_to_left: whether text begins at the right
 *
 * Returns: (transfer full): the operation, to be run
 */
GtkPrintOperation *
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

  return GTK_PRINT_OPERATION (self);
}
