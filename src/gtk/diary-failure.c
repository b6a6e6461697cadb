/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-failure.h"

#include <glib/gi18n-lib.h>

#include "diary-platform-dialogs.h"

static void
on_closed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  diary_platform_ask_finish (GTK_WIDGET (source), result);
}

/**
 * diary_failure_present:
 * @parent: any widget of the window it concerns
 * @heading: what could not be done
 * @error: why, and what to do; that the person gave up themselves is no failure
 *
 * Says in a dialog that something could not be done.
 */
void
diary_failure_present (GtkWidget *parent, const char *heading, const GError *error)
{
  g_return_if_fail (error != NULL);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    diary_failure_present_async (parent, heading, error, on_closed, NULL);
}

/**
 * diary_failure_present_async:
 * @parent: any widget of the window it concerns
 * @heading: what could not be done
 * @error: why, and what to do
 * @callback: called when the person has closed the dialog, to call diary_platform_ask_finish()
 * @user_data: for @callback
 *
 * Says in a dialog that something could not be done.
 */
void
diary_failure_present_async (GtkWidget *parent,
                             const char *heading,
                             const GError *error,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  const DiaryAnswer answers[] = { { "close", _ ("_Close"), DIARY_ANSWER_SUGGESTED } };
  DiaryQuestion question = {
    .heading = heading,
    .answers = answers,
    .n_answers = G_N_ELEMENTS (answers),
  };

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (heading != NULL && error != NULL);

  question.body = error->message;
  diary_platform_ask_async (parent, &question, callback, user_data);
}
