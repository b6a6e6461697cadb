/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-acknowledging.h"

#include <glib/gi18n-lib.h>

#include "diary-acknowledgement.h"
#include "diary-clock.h"
#include "diary-error.h"
#include "diary-failure.h"
#include "diary-window.h"

/* What the doctor knows, to be put into the diary or taken out of it. */
typedef struct
{
  GWeakRef window;
  DiaryStore *store;
  GPtrArray *ids;     /* (nullable): of what is in the diary and not read yet */
  GPtrArray *records; /* (element-type DiaryAcknowledgement) */
  gboolean known;
  gboolean undone; /* it was done before, and is now taken back */
} Change;

static Change *
change_new (GtkWidget *widget, DiaryStore *store, gboolean known)
{
  Change *self = g_new0 (Change, 1);

  g_weak_ref_init (&self->window, diary_window_find (widget));
  self->store = g_object_ref (store);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->known = known;

  return self;
}

static void
change_free (gpointer data)
{
  Change *self = data;

  g_weak_ref_clear (&self->window);
  g_object_unref (self->store);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/* What was deleted meanwhile need not be any more. */
static gboolean
load_records (Change *self, DiaryDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) ids = g_steal_pointer (&self->ids);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      DiaryRecord *record = NULL;

      if (!diary_database_load (database, DIARY_TYPE_ACKNOWLEDGEMENT, ids->pdata[i], &record,
                                error))
        return FALSE;
      if (record != NULL)
        g_ptr_array_add (self->records, record);
    }

  return TRUE;
}

static gboolean
change_record (Change *self, DiaryDatabase *database, DiaryRecord *record, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (self->known)
    return diary_database_save (database, record, error);
  if (diary_database_delete (database, DIARY_TYPE_ACKNOWLEDGEMENT, diary_record_get_id (record),
                             &local_error) ||
      g_error_matches (local_error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Changes all, or none: what is left uncommitted is rolled back. */
static gpointer
apply (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Change *self = data;

  if (!diary_database_begin (database, error) || !load_records (self, database, error))
    return NULL;
  for (guint i = 0; i < self->records->len; i++)
    if (!change_record (self, database, self->records->pdata[i], error))
      return NULL;

  return diary_database_commit (database, error) ? self : NULL;
}

static void start (Change *self);

static void
take_back (gpointer data)
{
  const Change *done = data;
  g_autoptr (GtkWidget) window = g_weak_ref_get (&((Change *) data)->window);
  Change *self;

  if (window == NULL)
    return;

  self = change_new (window, done->store, !done->known);
  self->undone = TRUE;
  for (guint i = 0; i < done->records->len; i++)
    g_ptr_array_add (self->records, g_object_ref (done->records->pdata[i]));
  start (self);
}

static void
on_applied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Change *self = user_data;
  g_autoptr (DiaryWindow) window = g_weak_ref_get (&self->window);
  g_autoptr (GError) error = NULL;
  gboolean done = diary_store_run_finish (DIARY_STORE (source), result, &error) != NULL;
  const char *text = self->known ? _ ("Noted that your doctor knows") : _ ("Shown again");

  if (window != NULL && !done && self->undone)
    diary_window_undo_failed (window, _ ("This was not taken back"), error);
  else if (window != NULL && !done)
    diary_failure_present (GTK_WIDGET (window), _ ("This was not saved"), error);
  else if (window != NULL && self->undone)
    diary_window_say (window, text);
  else if (window != NULL)
    {
      diary_window_offer_undo (window, text, diary_undo_new (take_back, self, change_free));
      return;
    }
  change_free (self);
}

static void
start (Change *self)
{
  diary_store_run_async (self->store, apply, self, NULL, NULL, NULL, on_applied, self);
}

/**
 * diary_acknowledging_start:
 * @widget: any widget of the window
 * @store: the diary
 * @warning: a warning
 *
 * Records that the doctor knows of @warning as of today.
 */
void
diary_acknowledging_start (GtkWidget *widget, DiaryStore *store, const DiaryWarning *warning)
{
  Change *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (warning != NULL);

  self = change_new (widget, store, TRUE);
  g_ptr_array_add (self->records, diary_acknowledgement_new_for (diary_clock_today (), warning));
  start (self);
}

/**
 * diary_acknowledging_show_again:
 * @widget: any widget of the window
 * @store: the diary
 * @warnings: its warnings
 * @warning: one of those that the doctor knows of
 *
 * Takes back that the doctor knows of @warning.
 */
void
diary_acknowledging_show_again (GtkWidget *widget,
                                DiaryStore *store,
                                const DiaryWarnings *warnings,
                                const DiaryWarning *warning)
{
  Change *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (warnings != NULL && warning != NULL);

  self = change_new (widget, store, FALSE);
  self->ids = diary_warnings_list_known_by (warnings, warning);
  start (self);
}
