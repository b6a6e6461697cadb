/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiaryImportRemarkKind:
 * @DIARY_IMPORT_NO_PLACE: the diary has no place for it, so it was left out
 * @DIARY_IMPORT_CALCULATED: the other program worked it out itself, so it was left out
 * @DIARY_IMPORT_AVERAGED: a day had several, and their mean was taken
 * @DIARY_IMPORT_HIGHEST: a day had several, and the highest was taken
 * @DIARY_IMPORT_NO_TIME: no time of day was told, so 12:00 was taken
 * @DIARY_IMPORT_DATES_GUESSED: the order of day and month could not be told from the file
 *
 * What became of something that the diary could not take as it was.
 */
typedef enum
{
  DIARY_IMPORT_NO_PLACE,
  DIARY_IMPORT_CALCULATED,
  DIARY_IMPORT_AVERAGED,
  DIARY_IMPORT_HIGHEST,
  DIARY_IMPORT_NO_TIME,
  DIARY_IMPORT_DATES_GUESSED,
} DiaryImportRemarkKind;

#define DIARY_N_IMPORT_REMARKS (DIARY_IMPORT_DATES_GUESSED + 1)

/**
 * DiaryImportRemark:
 * @file: the file's name
 * @kind: what became of it
 * @what: what it was, in the person's language and with the other program's own names in it
 * @times: how often
 *
 * Something in a file of another program that the diary took otherwise than it was, or not at all.
 */
typedef struct
{
  char *file;
  DiaryImportRemarkKind kind;
  char *what;
  gint64 times;
} DiaryImportRemark;

DiaryImportRemark *diary_import_remark_new  (const char           *file,
                                             DiaryImportRemarkKind kind,
                                             const char           *what);
void               diary_import_remark_free (DiaryImportRemark    *self);

const char *diary_import_remark_get_key       (const DiaryImportRemark *self);
char       *diary_import_remark_format_reason (const DiaryImportRemark *self);
char       *diary_import_remark_format        (const DiaryImportRemark *self);

G_END_DECLS
