/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-visit-form.h"

#include <glib/gi18n-lib.h>

#include "diary-date-entry.h"
#include "diary-note-group.h"

struct _DiaryVisitForm
{
  DiaryForm parent_instance;

  DiaryEntryRow *what;
  DiaryEntryRow *date;
  DiaryNoteGroup *result;
  DiaryNoteGroup *note;
};

G_DEFINE_FINAL_TYPE (DiaryVisitForm, diary_visit_form, DIARY_TYPE_FORM)

static void
diary_visit_form_show (DiaryVisitForm *self)
{
  DiaryVisit *record = DIARY_VISIT (diary_form_get_record (DIARY_FORM (self)));
  const char *what = diary_visit_get_what (record);

  diary_entry_row_set_text (self->what, what != NULL ? what : "");
  diary_date_entry_set (self->date, diary_visit_get_date (record));
  diary_note_group_set_note (self->result, diary_visit_get_result (record));
  diary_note_group_set_note (self->note, diary_visit_get_note (record));
}

/* An appointment may well be to come. */
static DiaryRecord *
diary_visit_form_read (DiaryForm *form)
{
  DiaryVisitForm *self = DIARY_VISIT_FORM (form);
  g_autoptr (DiaryVisit) visit = DIARY_VISIT (diary_record_copy (diary_form_get_record (form)));
  g_autofree char *what = g_strstrip (g_strdup (diary_entry_row_get_text (self->what)));
  g_autofree char *result = diary_note_group_dup_note (self->result);
  g_autofree char *note = diary_note_group_dup_note (self->note);
  DiaryDate date;

  if (*what == '\0')
    {
      diary_entry_row_set_error (self->what, _ ("Enter whom you saw, or what was tested."));
      return NULL;
    }
  if (!diary_date_entry_read (self->date, DIARY_DATE_ENTRY_ANY, &date))
    return NULL;

  diary_visit_set_what (visit, what);
  diary_visit_set_date (visit, date);
  diary_visit_set_result (visit, result);
  diary_visit_set_note (visit, note);

  return DIARY_RECORD (g_steal_pointer (&visit));
}

static void
diary_visit_form_class_init (DiaryVisitFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_ENTRY_ROW);
  g_type_ensure (DIARY_TYPE_NOTE_GROUP);

  DIARY_FORM_CLASS (klass)->read = diary_visit_form_read;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-visit-form.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryVisitForm, what);
  gtk_widget_class_bind_template_child (widget_class, DiaryVisitForm, date);
  gtk_widget_class_bind_template_child (widget_class, DiaryVisitForm, result);
  gtk_widget_class_bind_template_child (widget_class, DiaryVisitForm, note);
}

static void
diary_visit_form_init (DiaryVisitForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  diary_date_entry_init (self->date);
}

/**
 * diary_visit_form_new:
 * @store: the diary
 * @visit: the visit or test to be changed, or one that is not saved yet to begin with
 *
 * Returns: (transfer floating): a form, to be shown by diary_form_present()
 */
DiaryForm *
diary_visit_form_new (DiaryStore *store, DiaryVisit *visit)
{
  DiaryVisitForm *self;

  g_return_val_if_fail (DIARY_IS_STORE (store), NULL);
  g_return_val_if_fail (DIARY_IS_VISIT (visit), NULL);

  self = g_object_new (DIARY_TYPE_VISIT_FORM, NULL);
  diary_form_set_record (DIARY_FORM (self), store, DIARY_RECORD (visit));
  diary_visit_form_show (self);

  return DIARY_FORM (self);
}
