/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-medicine-form.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-date-entry.h"
#include "diary-note-group.h"
#include "diary-platform.h"

struct _DiaryMedicineForm
{
  DiaryForm parent_instance;

  DiaryEntryRow *name;
  DiaryEntryRow *dose;
  DiaryEntryRow *purpose;
  DiaryEntryRow *from;
  DiaryEntryRow *until;
  GtkWidget *end_today;
  DiaryNoteGroup *note;
};

G_DEFINE_FINAL_TYPE (DiaryMedicineForm, diary_medicine_form, DIARY_TYPE_FORM)

static DiaryMedicine *
get_record (DiaryMedicineForm *self)
{
  return DIARY_MEDICINE (diary_form_get_record (DIARY_FORM (self)));
}

/* It can be ended as long as no end is entered. */
static void
on_until (DiaryMedicineForm *self)
{
  gtk_widget_set_sensitive (self->end_today, *diary_entry_row_get_text (self->until) == '\0');
}

static void
on_end_today (DiaryMedicineForm *self)
{
  diary_date_entry_set (self->until, diary_clock_today ());
  gtk_widget_grab_focus (GTK_WIDGET (self->until));
  diary_platform_announce (GTK_WIDGET (self), _ ("Taken until today. Save to keep this."));
}

static void
set_text (DiaryEntryRow *row, const char *text)
{
  diary_entry_row_set_text (row, text != NULL ? text : "");
}

static char *
dup_text (DiaryEntryRow *row)
{
  return g_strstrip (g_strdup (diary_entry_row_get_text (row)));
}

static void
diary_medicine_form_show (DiaryMedicineForm *self)
{
  DiaryMedicine *record = get_record (self);

  set_text (self->name, diary_medicine_get_name (record));
  set_text (self->dose, diary_medicine_get_dose (record));
  set_text (self->purpose, diary_medicine_get_purpose (record));
  diary_date_entry_set (self->from, diary_medicine_get_from (record));
  diary_date_entry_set (self->until, diary_medicine_get_until (record));
  diary_note_group_set_note (self->note, diary_medicine_get_note (record));
  gtk_widget_set_visible (self->end_today, !diary_form_is_new (DIARY_FORM (self)));
  on_until (self);
}

/* Returns: whether both dates make sense; else a row says what is wrong */
static gboolean
diary_medicine_form_read_dates (DiaryMedicineForm *self, DiaryDate *from, DiaryDate *until)
{
  if (!diary_date_entry_read (self->from, DIARY_DATE_ENTRY_OPTIONAL, from) ||
      !diary_date_entry_read (self->until, DIARY_DATE_ENTRY_OPTIONAL, until))
    return FALSE;
  if (*from != DIARY_DATE_NONE && *until != DIARY_DATE_NONE && *until < *from)
    {
      diary_entry_row_set_error (
          self->until,
          _ ("This is before the first day: enter that day or a later one, or leave it "
             "empty."));
      return FALSE;
    }

  return TRUE;
}

static DiaryRecord *
diary_medicine_form_read (DiaryForm *form)
{
  DiaryMedicineForm *self = DIARY_MEDICINE_FORM (form);
  g_autoptr (DiaryMedicine)
      medicine = DIARY_MEDICINE (diary_record_copy (diary_form_get_record (form)));
  g_autofree char *name = dup_text (self->name);
  g_autofree char *dose = dup_text (self->dose);
  g_autofree char *purpose = dup_text (self->purpose);
  g_autofree char *note = diary_note_group_dup_note (self->note);
  DiaryDate from, until;

  if (*name == '\0')
    {
      diary_entry_row_set_error (self->name, _ ("Enter the name that is on the package."));
      return NULL;
    }
  if (!diary_medicine_form_read_dates (self, &from, &until))
    return NULL;

  diary_medicine_set_name (medicine, name);
  diary_medicine_set_dose (medicine, dose);
  diary_medicine_set_purpose (medicine, purpose);
  diary_medicine_set_from (medicine, from);
  diary_medicine_set_until (medicine, until);
  diary_medicine_set_note (medicine, note);

  return DIARY_RECORD (g_steal_pointer (&medicine));
}

static void
diary_medicine_form_class_init (DiaryMedicineFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_ENTRY_ROW);
  g_type_ensure (DIARY_TYPE_NOTE_GROUP);

  DIARY_FORM_CLASS (klass)->read = diary_medicine_form_read;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-medicine-form.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryMedicineForm, name);
  gtk_widget_class_bind_template_child (widget_class, DiaryMedicineForm, dose);
  gtk_widget_class_bind_template_child (widget_class, DiaryMedicineForm, purpose);
  gtk_widget_class_bind_template_child (widget_class, DiaryMedicineForm, from);
  gtk_widget_class_bind_template_child (widget_class, DiaryMedicineForm, until);
  gtk_widget_class_bind_template_child (widget_class, DiaryMedicineForm, end_today);
  gtk_widget_class_bind_template_child (widget_class, DiaryMedicineForm, note);
  gtk_widget_class_bind_template_callback (widget_class, on_until);
  gtk_widget_class_bind_template_callback (widget_class, on_end_today);
}

static void
diary_medicine_form_init (DiaryMedicineForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  diary_date_entry_init (self->from);
  diary_date_entry_init (self->until);
  diary_platform_set_label (self->end_today, _ ("End today"));
}

/**
 * diary_medicine_form_new:
 * @store: the diary
 * @medicine: the medicine to be changed, or one that is not saved yet to begin with
 *
 * Returns: (transfer floating): a form, to be shown by diary_form_present()
 */
DiaryForm *
diary_medicine_form_new (DiaryStore *store, DiaryMedicine *medicine)
{
  DiaryMedicineForm *self;

  g_return_val_if_fail (DIARY_IS_STORE (store), NULL);
  g_return_val_if_fail (DIARY_IS_MEDICINE (medicine), NULL);

  self = g_object_new (DIARY_TYPE_MEDICINE_FORM, NULL);
  diary_form_set_record (DIARY_FORM (self), store, DIARY_RECORD (medicine));
  diary_medicine_form_show (self);

  return DIARY_FORM (self);
}
