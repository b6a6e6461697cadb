/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-store.h"

G_BEGIN_DECLS

/**
 * DiaryImportState:
 * @DIARY_IMPORT_READING: the files are being read, to see what is in them
 * @DIARY_IMPORT_MAPPING: the person is asked what the columns of a table are
 * @DIARY_IMPORT_READY: the person sees what an import would do
 * @DIARY_IMPORT_IMPORTING: the rows are being put into the diary
 * @DIARY_IMPORT_DONE: the rows are in the diary
 * @DIARY_IMPORT_FAILED: the files can't be imported, as the dialog says
 *
 * How far an import is.
 */
typedef enum
{
  DIARY_IMPORT_READING,
  DIARY_IMPORT_MAPPING,
  DIARY_IMPORT_READY,
  DIARY_IMPORT_IMPORTING,
  DIARY_IMPORT_DONE,
  DIARY_IMPORT_FAILED,
} DiaryImportState;

#define DIARY_TYPE_IMPORT_STATE (diary_import_state_get_type ())
GType diary_import_state_get_type (void);

#define DIARY_TYPE_IMPORT_DIALOG (diary_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DiaryImportDialog, diary_import_dialog, DIARY, IMPORT_DIALOG, AdwBin)

/* Imports files: reads them, asks what the columns of unknown tables are, says what an import would
 * do, and does it when it is told to. Closing it before that leaves the diary as it was. */
GtkWidget *diary_import_dialog_new     (DiaryStore        *store,
                                        GListModel        *files);
void       diary_import_dialog_present (DiaryImportDialog *self,
                                        GtkWidget         *parent);

DiaryImportState diary_import_dialog_get_state (DiaryImportDialog *self);
void             diary_import_dialog_go_on     (DiaryImportDialog *self);

G_END_DECLS
