/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-store.h"

G_BEGIN_DECLS

#define DIARY_TYPE_FORM (diary_form_get_type ())
G_DECLARE_DERIVABLE_TYPE (DiaryForm, diary_form, DIARY, FORM, AdwBin)

/**
 * DiaryFormClass:
 * @save: (nullable): saves what is entered; by default, the one record that @read gives
 * @read: reads all rows into a new record, or returns %NULL when a row says what is wrong with it
 * @saved: the record is safe in the diary; @was_new says whether it was not there before, which the
 *   default tells in a toast, with an offer to take it back
 *
 * What a form dialog has in common with others: Cancel and Save, a place to say why something could
 * not be saved, a button to delete. It keeps what is typed until that is safe in the diary.
 *
 * The groups of rows are its children. Properties, for the template: "title" and "new-title" (of
 * the dialog, for a record of the diary and for one that is not there yet), "delete-label" (with a
 * mnemonic; without one there is no button), "first" (what has the keyboard to begin with) and
 * "height" (of the dialog, where there is room, in pixels).
 *
 * Signal "saved" (DiaryRecord *record): the record is safe in the diary.
 */
struct _DiaryFormClass
{
  AdwBinClass parent_class;

  void (*save) (DiaryForm *self);
  DiaryRecord *(*read) (DiaryForm *self);
  void (*saved) (DiaryForm *self, DiaryRecord *record, gboolean was_new);
};

void         diary_form_set_record    (DiaryForm    *self,
                                       DiaryStore   *store,
                                       DiaryRecord  *record);
DiaryRecord *diary_form_get_record    (DiaryForm    *self);
DiaryStore  *diary_form_get_store     (DiaryForm    *self);
GtkWidget   *diary_form_get_parent    (DiaryForm    *self);
gboolean     diary_form_is_new        (DiaryForm    *self);
void         diary_form_present       (DiaryForm    *self,
                                       GtkWidget    *parent);
void         diary_form_set_problem   (DiaryForm    *self,
                                       const char   *message);
void         diary_form_save          (DiaryForm    *self);
void         diary_form_put           (DiaryForm    *self,
                                       DiaryRecord  *record,
                                       gboolean      stays);
void         diary_form_begin_saving  (DiaryForm    *self);
void         diary_form_finish_saving (DiaryForm    *self,
                                       const GError *error);
gboolean     diary_form_is_touched    (DiaryForm    *self);
void         diary_form_set_untouched (DiaryForm    *self);

G_END_DECLS
