/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-record-form.h"

#include <glib/gi18n-lib.h>

#include "diary-episode-form.h"
#include "diary-error.h"
#include "diary-failure.h"
#include "diary-medicine-form.h"
#include "diary-sign-form.h"
#include "diary-visit-form.h"

static DiaryForm *
make_form (DiaryStore *store, DiaryRecord *record)
{
  if (DIARY_IS_EPISODE (record))
    return diary_episode_form_new (store, DIARY_EPISODE (record));
  if (DIARY_IS_SIGN (record))
    return diary_sign_form_new (store, DIARY_SIGN (record));
  if (DIARY_IS_MEDICINE (record))
    return diary_medicine_form_new (store, DIARY_MEDICINE (record));
  if (DIARY_IS_VISIT (record))
    return diary_visit_form_new (store, DIARY_VISIT (record));

  g_assert_not_reached ();
}

static DiaryMedicine *
make_medicine (DiaryDate from)
{
  DiaryMedicine *medicine = diary_medicine_new (NULL);

  diary_medicine_set_from (medicine, from);

  return medicine;
}

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
 * @record: an episode, a sign, a medicine or a visit, saved or not
 *
 * Opens @record in its form, to be looked at and changed.
 */
void
diary_record_form_present (GtkWidget *parent, DiaryStore *store, DiaryRecord *record)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (DIARY_IS_RECORD (record));

  diary_form_present (make_form (store, record), parent);
}

/**
 * diary_record_form_add:
 * @parent: any widget of the window that it is opened from
 * @store: the diary
 * @type: the type of a record that diary_record_form_present() takes
 * @date: the date it is to be of, to begin with
 *
 * Opens the form of a record that is to be added.
 */
void
diary_record_form_add (GtkWidget *parent, DiaryStore *store, GType type, DiaryDate date)
{
  g_autoptr (DiaryRecord) record = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (DIARY_IS_STORE (store));

  if (type == DIARY_TYPE_SIGN)
    record = DIARY_RECORD (diary_sign_new (date, "weakness", TRUE));
  else if (type == DIARY_TYPE_MEDICINE)
    record = DIARY_RECORD (make_medicine (date));
  else if (type == DIARY_TYPE_VISIT)
    record = DIARY_RECORD (diary_visit_new (date, NULL));
  else
    g_return_if_reached ();
  diary_record_form_present (parent, store, record);
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
