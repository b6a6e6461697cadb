/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-view.h"

typedef struct
{
  DiaryReportOptions options;
  gboolean right_to_left;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->options.person);
  g_free (request);
}

/* Runs on the store's thread. The pages are counted there, too, which is most of the work. */
static gpointer
load (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;
  g_autoptr (DiaryReportView) self = g_new0 (DiaryReportView, 1);
  DiaryPaper paper;

  self->report = diary_report_document_gather (database, &request->options, &self->charts,
                                               cancellable, error);
  if (self->report == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  diary_paper_init_locale (&paper);
  self->document = diary_report_document_new (self->report, self->charts, &paper,
                                              request->right_to_left);
  diary_document_get_n_pages (self->document);

  return g_steal_pointer (&self);
}

void
diary_report_view_free (DiaryReportView *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->report);
  g_clear_object (&self->charts);
  g_clear_object (&self->document);
  g_free (self);
}

/**
 * diary_report_view_load_async:
 * @store: the diary
 * @options: what goes in; copied
 * @right_to_left: whether text begins at the right
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Gathers a report and lays out its pages, which takes seconds for a diary of many years.
 */
void
diary_report_view_load_async (DiaryStore *store,
                              const DiaryReportOptions *options,
                              gboolean right_to_left,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Request *request;

  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (options != NULL);

  request = g_new (Request, 1);
  *request = (Request){ *options, right_to_left };
  if (options->person != NULL)
    request->options.person = DIARY_PERSON (diary_record_copy (DIARY_RECORD (options->person)));
  diary_store_run_async (store, load, request, request_free,
                         (GDestroyNotify) diary_report_view_free, cancellable, callback, user_data);
}

/**
 * diary_report_view_load_finish:
 * @store: the diary
 * @result: the result
 * @error: return location
 *
 * Returns: (transfer full): the report
 */
DiaryReportView *
diary_report_view_load_finish (DiaryStore *store, GAsyncResult *result, GError **error)
{
  return diary_store_run_finish (store, result, error);
}
