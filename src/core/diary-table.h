/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-record.h"
#include "diary-statement.h"

G_BEGIN_DECLS

/**
 * DiaryTable:
 * @get_type: the type of the records
 * @name: the table's name, which is also that of its queries: NAME-read and NAME-save
 * @key: the column of the id
 * @date: the date that bounds a list, as SQL
 * @order: the order of a list, as SQL
 * @parts: (nullable): the table of what else the record has, with a column that is named like @key
 * @merge: (nullable): the query that unites two copies of the table, for records that are not
 * united as a whole; MERGE-before and MERGE-count go with it
 * @read: makes a record of a row of NAME-read; id and instants are set by the caller
 * @bind: binds the parameters of NAME-save, except :id, :created_at and :modified_at
 * @read_parts: (nullable): reads what the record has in other tables
 * @save_parts: (nullable): saves what the record has in other tables
 * @check_save: (nullable): finds what other records have against saving this one
 * @check_delete: (nullable): finds what other records have against deleting one
 *
 * How records of one type become rows and rows become records. What all tables do in the same way
 * is done once, by the functions below.
 */
typedef struct
{
  GType (*get_type) (void);
  const char *name;
  const char *key;
  const char *date;
  const char *order;
  const char *parts;
  const char *merge;

  DiaryRecord *(*read) (DiaryStatement *row);
  void (*bind) (DiaryStatement *statement, DiaryRecord *record);
  gboolean (*read_parts) (DiarySqlite *sqlite, DiaryRecord *record, GError **error);
  gboolean (*save_parts) (DiarySqlite *sqlite, DiaryRecord *record, GError **error);
  gboolean (*check_save) (DiarySqlite *sqlite, DiaryRecord *record, GError **error);
  gboolean (*check_delete) (DiarySqlite *sqlite, const char *id, GError **error);
} DiaryTable;

/* The first column of a NAME-read query that is the record's own, after id, created_at and
 * modified_at. */
#define DIARY_TABLE_OWN_COLUMN 3

extern const DiaryTable diary_acknowledgement_table;
extern const DiaryTable diary_day_record_table;
extern const DiaryTable diary_episode_table;
extern const DiaryTable diary_factor_table;
extern const DiaryTable diary_medicine_table;
extern const DiaryTable diary_person_table;
extern const DiaryTable diary_sign_table;
extern const DiaryTable diary_visit_table;

const DiaryTable *const *diary_table_get_all (void);
const DiaryTable        *diary_table_find    (GType type);

gboolean   diary_table_save   (const DiaryTable *self,
                               DiarySqlite      *sqlite,
                               DiaryRecord      *record,
                               GError          **error);
gboolean   diary_table_load   (const DiaryTable *self,
                               DiarySqlite      *sqlite,
                               const char       *id,
                               DiaryRecord     **record,
                               GError          **error);
gboolean   diary_table_delete (const DiaryTable *self,
                               DiarySqlite      *sqlite,
                               const char       *id,
                               GError          **error);
gboolean   diary_table_count  (const DiaryTable *self,
                               DiarySqlite      *sqlite,
                               gint64           *count,
                               GError          **error);
GPtrArray *diary_table_list   (const DiaryTable *self,
                               DiarySqlite      *sqlite,
                               DiaryDate         from,
                               DiaryDate         to,
                               GError          **error);

GPtrArray *diary_table_collect (const DiaryTable *self,
                                DiarySqlite      *sqlite,
                                DiaryStatement   *rows,
                                GError          **error);

G_END_DECLS
