/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sign-form.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-date-entry.h"
#include "diary-note-group.h"
#include "diary-place-group.h"
#include "diary-term-rows.h"

struct _DiarySignForm
{
  DiaryForm parent_instance;

  AdwComboRow *sign;
  AdwComboRow *finding;
  AdwComboRow *how;
  DiaryPlaceGroup *place;
  DiaryEntryRow *date;
  DiaryNoteGroup *note;
};

G_DEFINE_FINAL_TYPE (DiarySignForm, diary_sign_form, DIARY_TYPE_FORM)

static DiarySign *
get_record (DiarySignForm *self)
{
  return DIARY_SIGN (diary_form_get_record (DIARY_FORM (self)));
}

/* The choice of a row that was filled with @list, after @n_before choices of another kind. */
static const char *
get_key (AdwComboRow *row, DiaryTermList list, guint n_before)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected >= n_before ? diary_term_rows_key (list, selected - n_before) : NULL;
}

static void
show_hint (AdwComboRow *row, DiaryTermList list, const char *key)
{
  const DiaryTerm *term = diary_vocabulary_find (list, key);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               term != NULL ? diary_term_get_hint (term) : "");
}

/* What is asked for depends on the sign; but what was once recorded is never lost. */
static void
on_sign (DiarySignForm *self)
{
  DiarySign *record = get_record (self);
  const char *sign = get_key (self->sign, DIARY_TERMS_SIGNS, 0);
  gboolean recorded = record != NULL && sign == diary_sign_get_sign (record);

  show_hint (self->sign, DIARY_TERMS_SIGNS, sign);
  gtk_widget_set_visible (GTK_WIDGET (self->how),
                          diary_sign_takes_how (sign) ||
                              (recorded && diary_sign_get_how (record) != NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->place),
                          diary_sign_takes_place (sign) ||
                              (recorded && diary_sign_get_site (record) != NULL));
}

static void
on_finding (DiarySignForm *self)
{
  show_hint (self->finding, DIARY_TERMS_FINDINGS, get_key (self->finding, DIARY_TERMS_FINDINGS, 0));
}

static void
on_how (DiarySignForm *self)
{
  show_hint (self->how, DIARY_TERMS_HOWS, get_key (self->how, DIARY_TERMS_HOWS, 1));
}

static void
diary_sign_form_show (DiarySignForm *self)
{
  DiarySign *record = get_record (self);
  const DiaryPlace place = { diary_sign_get_site (record), diary_sign_get_side (record) };
  guint how = diary_term_rows_index (DIARY_TERMS_HOWS, diary_sign_get_how (record));

  adw_combo_row_set_selected (self->sign, diary_term_rows_index (DIARY_TERMS_SIGNS,
                                                                 diary_sign_get_sign (record)));
  adw_combo_row_set_selected (self->finding,
                              diary_term_rows_index (DIARY_TERMS_FINDINGS,
                                                     diary_sign_get_present (record) ? "present"
                                                                                     : "absent"));
  adw_combo_row_set_selected (self->how, how != GTK_INVALID_LIST_POSITION ? how + 1 : 0);
  diary_place_group_set_place (self->place, &place);
  diary_date_entry_set (self->date, diary_sign_get_date (record));
  diary_note_group_set_note (self->note, diary_sign_get_note (record));
  on_sign (self);
}

static DiaryRecord *
diary_sign_form_read (DiaryForm *form)
{
  DiarySignForm *self = DIARY_SIGN_FORM (form);
  g_autoptr (DiarySign) sign = DIARY_SIGN (diary_record_copy (diary_form_get_record (form)));
  g_autofree char *note = diary_note_group_dup_note (self->note);
  DiaryPlace place = { NULL, NULL };
  DiaryDate date;

  if (!diary_date_entry_read (self->date, DIARY_DATE_ENTRY_PAST, &date))
    return NULL;

  if (gtk_widget_get_visible (GTK_WIDGET (self->place)))
    diary_place_group_get_place (self->place, &place);
  diary_sign_set_sign (sign, get_key (self->sign, DIARY_TERMS_SIGNS, 0));
  diary_sign_set_present (sign, g_str_equal (get_key (self->finding, DIARY_TERMS_FINDINGS, 0),
                                             "present"));
  diary_sign_set_how (sign, gtk_widget_get_visible (GTK_WIDGET (self->how))
                                ? get_key (self->how, DIARY_TERMS_HOWS, 1)
                                : NULL);
  diary_sign_set_site (sign, place.site);
  diary_sign_set_side (sign, place.side);
  diary_sign_set_date (sign, date);
  diary_sign_set_note (sign, note);

  return DIARY_RECORD (g_steal_pointer (&sign));
}

static void
diary_sign_form_class_init (DiarySignFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_ENTRY_ROW);
  g_type_ensure (DIARY_TYPE_NOTE_GROUP);
  g_type_ensure (DIARY_TYPE_PLACE_GROUP);

  DIARY_FORM_CLASS (klass)->read = diary_sign_form_read;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-sign-form.ui");
  gtk_widget_class_bind_template_child (widget_class, DiarySignForm, sign);
  gtk_widget_class_bind_template_child (widget_class, DiarySignForm, finding);
  gtk_widget_class_bind_template_child (widget_class, DiarySignForm, how);
  gtk_widget_class_bind_template_child (widget_class, DiarySignForm, place);
  gtk_widget_class_bind_template_child (widget_class, DiarySignForm, date);
  gtk_widget_class_bind_template_child (widget_class, DiarySignForm, note);
  gtk_widget_class_bind_template_callback (widget_class, on_sign);
  gtk_widget_class_bind_template_callback (widget_class, on_finding);
  gtk_widget_class_bind_template_callback (widget_class, on_how);
}

static void
diary_sign_form_init (DiarySignForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  diary_term_rows_fill_combo (self->sign, DIARY_TERMS_SIGNS, NULL);
  diary_term_rows_fill_combo (self->finding, DIARY_TERMS_FINDINGS, NULL);
  diary_term_rows_fill_combo (self->how, DIARY_TERMS_HOWS, _ ("Not said"));
  diary_date_entry_init (self->date);
}

/**
 * diary_sign_form_new:
 * @store: the diary
 * @sign: the sign to be changed, or one that is not saved yet to begin with
 *
 * Returns: (transfer floating): a form, to be shown by diary_form_present()
 */
DiaryForm *
diary_sign_form_new (DiaryStore *store, DiarySign *sign)
{
  DiarySignForm *self;

  g_return_val_if_fail (DIARY_IS_STORE (store), NULL);
  g_return_val_if_fail (DIARY_IS_SIGN (sign), NULL);

  self = g_object_new (DIARY_TYPE_SIGN_FORM, NULL);
  diary_form_set_record (DIARY_FORM (self), store, DIARY_RECORD (sign));
  diary_sign_form_show (self);

  return DIARY_FORM (self);
}
