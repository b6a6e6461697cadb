/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-factor-deleting.h"

#include <glib/gi18n-lib.h>

#include "diary-factor-deletion.h"
#include "diary-failure.h"
#include "diary-platform-dialogs.h"
#include "diary-platform.h"
#include "diary-shown-factors.h"
#include "diary-window.h"

/* A factor that is about to be deleted, or was and can be put back. */
typedef struct
{
  GWeakRef widget; /* where it was asked for, and the window once it is deleted */
  DiaryStore *store;
  DiaryFactorDeletion *deletion;
  GSettings *settings;
  gboolean shown; /* on the Today page, before it was deleted */
} Deleting;

static void
deleting_free (gpointer data)
{
  Deleting *self = data;

  g_weak_ref_clear (&self->widget);
  g_object_unref (self->store);
  g_object_unref (self->deletion);
  g_object_unref (self->settings);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deleting, deleting_free)

static DiaryFactor *
get_factor (Deleting *self)
{
  return diary_factor_deletion_get_factor (self->deletion);
}

static const char *
get_id (Deleting *self)
{
  return diary_record_get_id (DIARY_RECORD (get_factor (self)));
}

/* Says what went wrong, where that is still of interest. */
static void
tell_failure (Deleting *self, const char *heading, const GError *error)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&self->widget);

  if (widget != NULL && gtk_widget_get_root (widget) != NULL)
    diary_failure_present (widget, heading, error);
}

/* --- Putting it back --- */

/* Runs on the store's thread, as all that works on the diary. */
static gpointer
undo_deletion (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (diary_factor_deletion_undo (data, database, error));
}

static void
on_put_back (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Deleting) self = user_data;
  g_autoptr (DiaryWindow) window = g_weak_ref_get (&self->widget);
  g_autoptr (GError) error = NULL;

  if (!diary_store_run_finish (DIARY_STORE (source), result, &error))
    {
      if (window != NULL)
        diary_window_undo_failed (window, _ ("The factor could not be put back"), error);
      return;
    }

  diary_shown_factors_set (self->settings, get_id (self), self->shown);
  if (window != NULL)
    diary_platform_announce (GTK_WIDGET (window), _ ("The factor is back"));
}

static Deleting *
deleting_new (GtkWidget *widget, DiaryStore *store, DiaryFactorDeletion *deletion)
{
  Deleting *self = g_new0 (Deleting, 1);

  g_weak_ref_init (&self->widget, widget);
  self->store = g_object_ref (store);
  self->deletion = g_object_ref (deletion);
  self->settings = g_settings_new (DIARY_APPLICATION_ID);

  return self;
}

static void
put_back (gpointer data)
{
  Deleting *done = data;
  g_autoptr (GtkWidget) window = g_weak_ref_get (&done->widget);
  Deleting *self;

  if (window == NULL)
    return;

  self = deleting_new (window, done->store, done->deletion);
  self->shown = done->shown;
  diary_store_run_async (self->store, undo_deletion, g_object_ref (self->deletion), g_object_unref,
                         NULL, NULL, on_put_back, self);
}

/* --- Deleting it --- */

static void
offer_undo (Deleting *self)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&self->widget);
  DiaryWindow *window = widget != NULL ? diary_window_find (widget) : NULL;

  if (window == NULL)
    {
      deleting_free (self);
      return;
    }

  g_weak_ref_set (&self->widget, window);
  diary_window_offer_undo (window, _ ("Factor deleted"),
                           diary_undo_new (put_back, self, deleting_free));
}

static gpointer
run_deletion (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (diary_factor_deletion_run (data, database, error));
}

static void
on_deleted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Deleting) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!diary_store_run_finish (DIARY_STORE (source), result, &error))
    {
      tell_failure (self, _ ("The factor could not be deleted"), error);
      return;
    }

  self->shown = diary_shown_factors_get (self->settings, get_id (self));
  diary_shown_factors_set (self->settings, get_id (self), FALSE);
  offer_undo (g_steal_pointer (&self));
}

static void
delete_factor (Deleting *self)
{
  diary_store_run_async (self->store, run_deletion, g_object_ref (self->deletion), g_object_unref,
                         NULL, NULL, on_deleted, self);
}

static void
on_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Deleting) self = user_data;

  if (g_str_equal (diary_platform_ask_finish (GTK_WIDGET (source), result), "delete"))
    delete_factor (g_steal_pointer (&self));
}

static void
ask (Deleting *self, GtkWidget *widget, int n_days)
{
  const DiaryAnswer answers[] = {
    { "cancel", _ ("_Cancel"), DIARY_ANSWER_PLAIN },
    { "delete", _ ("_Delete"), DIARY_ANSWER_DESTRUCTIVE },
  };
  g_autofree char *heading = g_strdup_printf (_ ("Delete “%s”?"),
                                              diary_factor_get_name (get_factor (self)));
  g_autofree char *body = g_strdup_printf (
      ngettext ("What you recorded of it on %d day is deleted too.",
                "What you recorded of it on %d days is deleted too.", (gulong) n_days),
      n_days);
  const DiaryQuestion question = {
    .heading = heading,
    .body = body,
    .answers = answers,
    .n_answers = G_N_ELEMENTS (answers),
  };

  diary_platform_ask_async (widget, &question, on_answer, self);
}

/* Returns one more than how many days there are, as 0 is an error. */
static gpointer
count_days (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  int n_days;

  if (!diary_factor_deletion_count_days (data, database, &n_days, error))
    return NULL;

  return GINT_TO_POINTER (n_days + 1);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Deleting) self = user_data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&self->widget);
  g_autoptr (GError) error = NULL;
  gpointer count = diary_store_run_finish (DIARY_STORE (source), result, &error);
  int n_days = GPOINTER_TO_INT (count) - 1;

  if (error != NULL)
    tell_failure (self, _ ("The factor could not be deleted"), error);
  else if (n_days == 0)
    delete_factor (g_steal_pointer (&self));
  else if (widget != NULL && gtk_widget_get_root (widget) != NULL)
    ask (g_steal_pointer (&self), widget, n_days);
}

/**
 * diary_factor_deleting_start:
 * @widget: where it is asked for
 * @store: the diary
 * @factor: one of the person's own factors
 *
 * Deletes a factor with what was recorded of it, of which the person is told first, and offers to
 * put it back.
 */
void
diary_factor_deleting_start (GtkWidget *widget, DiaryStore *store, DiaryFactor *factor)
{
  g_autoptr (DiaryFactorDeletion) deletion = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (DIARY_IS_FACTOR (factor));

  deletion = diary_factor_deletion_new (factor);
  diary_store_run_async (store, count_days, g_object_ref (deletion), g_object_unref, NULL, NULL,
                         on_counted, deleting_new (widget, store, deletion));
}
