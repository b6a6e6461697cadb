/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-import-remark.h"
#include "diary-sheet.h"

G_BEGIN_DECLS

/**
 * DiaryImportCounts:
 * @n_new: rows that the diary did not have
 * @n_changed: rows that change what the diary has
 * @n_already_here: rows that say nothing new: the same, or something older
 * @n_kept_deleted: rows that were deleted here after they had been written
 * @n_refused: rows that can't be taken
 *
 * What an import did, or would do, with the rows it read.
 */
typedef struct
{
  gint64 n_new;
  gint64 n_changed;
  gint64 n_already_here;
  gint64 n_kept_deleted;
  gint64 n_refused;
} DiaryImportCounts;

/**
 * DiaryImportProblem:
 * @file: the file's name
 * @line: the first line of the row, from 1
 * @column: (nullable): the column's name, or %NULL where the whole row is meant
 * @wrong: what is wrong, in the person's language, with the value if it is short
 * @expected: what was expected
 *
 * Why a row was refused.
 */
typedef struct
{
  char *file;
  gint64 line;
  char *column;
  char *wrong;
  char *expected;
} DiaryImportProblem;

/**
 * DiaryImportIgnored:
 * @file: the file's name
 * @names: the columns of a CSV file, or the files of a package, that the diary does not know
 *
 * What was kept out.
 */
typedef struct
{
  char *file;
  char **names;
} DiaryImportIgnored;

/* So many problems are named; all are counted. */
#define DIARY_IMPORT_MAX_PROBLEMS 100

#define DIARY_TYPE_IMPORT_SUMMARY (diary_import_summary_get_type ())
G_DECLARE_FINAL_TYPE (DiaryImportSummary, diary_import_summary, DIARY, IMPORT_SUMMARY, GObject)

DiaryImportSummary *diary_import_summary_new (void);

/* Whether the rows are in the diary now: not after a dry run, a refused row or an error. */
gboolean diary_import_summary_get_imported (DiaryImportSummary *self);
void     diary_import_summary_set_imported (DiaryImportSummary *self,
                                            gboolean            imported);

/* Why the rows that are in the diary can't be taken back later, if they can't. */
const char *diary_import_summary_get_obstacle (DiaryImportSummary *self);
void        diary_import_summary_set_obstacle (DiaryImportSummary *self,
                                               const char         *obstacle);

DiaryImportCounts *diary_import_summary_get_counts (DiaryImportSummary *self,
                                                    DiarySheet          sheet);
DiaryImportCounts  diary_import_summary_get_total  (DiaryImportSummary *self);

/* (element-type DiaryImportProblem), in the order of the files, at most DIARY_IMPORT_MAX_PROBLEMS. */
GPtrArray *diary_import_summary_get_problems (DiaryImportSummary *self);
void       diary_import_summary_refuse       (DiaryImportSummary *self,
                                              DiarySheet          sheet,
                                              const char         *file,
                                              gint64              line,
                                              const char         *column,
                                              const char         *wrong,
                                              const char         *expected);

/* (element-type DiaryImportIgnored) */
GPtrArray *diary_import_summary_get_ignored (DiaryImportSummary *self);
void       diary_import_summary_ignore      (DiaryImportSummary *self,
                                             const char         *file,
                                             const char  *const *names);

/* (element-type utf8) */
GPtrArray *diary_import_summary_get_recalled (DiaryImportSummary *self);
void       diary_import_summary_recall       (DiaryImportSummary *self,
                                              const char         *file);

/* (element-type DiaryImportRemark) */
GPtrArray *diary_import_summary_get_remarks (DiaryImportSummary   *self);
void       diary_import_summary_remark      (DiaryImportSummary   *self,
                                             const char           *file,
                                             DiaryImportRemarkKind kind,
                                             const char           *what);

char *diary_import_problem_format (const DiaryImportProblem *problem);

G_END_DECLS
