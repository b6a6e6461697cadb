/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-record-form.h"

#include <glib/gi18n-lib.h>

#include "diary-episode-form.h"
#include "diary-error.h"
#include "diary-failure.h"

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryRecord) record = diary_store_load_finish (DIARY_STORE (source), result, &error);

  if (gtk_widget_get_root (parent) == NULL)
    return;
  if (record == NULL && error == NULL)
    g_set_error_literal (&error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND,
                         _ ("It is no longer in the diary. It may have been deleted meanwhile, here "
                            "or on another computer."));
  if (record != NULL)
    diary_record_form_present (parent, DIARY_STORE (source), record);
  else
    diary_failure_present (parent, _ ("The entry could not be opened"), error);
}

/**
 * diary_record_form_present:
 * @parent: any widget of the window that it is opened from
 * @store: the diary
 * @record: an episode, saved or not
 *
 * Opens @record in its form, to be looked at and changed.
 */
void
diary_record_form_present (GtkWidget *parent, DiaryStore *store, DiaryRecord *record)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (DIARY_IS_EPISODE (record));

  diary_form_present (diary_episode_form_new (store, DIARY_EPISODE (record)), parent);
}

/**
 * diary_record_form_open:
 * @parent: any widget of the window that it is opened from
 * @store: the diary
 * @type: the type of a record that diary_record_form_present() takes
 * @id: the id of a record of the diary
 *
 * Loads the record and opens it in its form. If that can't be done, as it was deleted meanwhile, a
 * dialog says so.
 */
void
diary_record_form_open (GtkWidget *parent, DiaryStore *store, GType type, const char *id)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (g_type_is_a (type, DIARY_TYPE_RECORD));
  g_return_if_fail (id != NULL);

  diary_store_load_async (store, type, id, NULL, on_loaded, g_object_ref (parent));
}
