/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-sqlite.h"

G_BEGIN_DECLS

/**
 * DiaryStep:
 * @DIARY_STEP_ERROR: something went wrong, and the error says what
 * @DIARY_STEP_ROW: there is a row to read
 * @DIARY_STEP_DONE: there are no more rows
 *
 * What a step of a statement came to: three things, and none of them is another one.
 */
typedef enum
{
  DIARY_STEP_ERROR,
  DIARY_STEP_ROW,
  DIARY_STEP_DONE,
} DiaryStep;

/* One question to the diary, or one change of it. A parameter is bound by its name, ":site"; one
 * that the statement does not have is a mistake of the programmer. The columns of a row count from
 * 0. Text that a row gave is good until the next step. */

DiaryStatement *diary_statement_new  (DiarySqlite    *sqlite,
                                      char           *key,
                                      sqlite3_stmt   *handle);
void            diary_statement_free (DiaryStatement *self);

void diary_statement_bind_int    (DiaryStatement *self,
                                  const char     *parameter,
                                  gint64          value);
void diary_statement_bind_double (DiaryStatement *self,
                                  const char     *parameter,
                                  double          value);
void diary_statement_bind_text   (DiaryStatement *self,
                                  const char     *parameter,
                                  const char     *text);
void diary_statement_bind_date   (DiaryStatement *self,
                                  const char     *parameter,
                                  DiaryDate       date);
void diary_statement_bind_null   (DiaryStatement *self,
                                  const char     *parameter);

DiaryStep diary_statement_step    (DiaryStatement *self,
                                   GError        **error);
gboolean  diary_statement_run     (DiaryStatement *self,
                                   GError        **error);
gboolean  diary_statement_get_one (DiaryStatement *self,
                                   gint64         *value,
                                   GError        **error);

gboolean    diary_statement_is_null    (DiaryStatement *self,
                                        int             column);
gint64      diary_statement_get_int    (DiaryStatement *self,
                                        int             column);
double      diary_statement_get_double (DiaryStatement *self,
                                        int             column);
const char *diary_statement_get_text   (DiaryStatement *self,
                                        int             column);
DiaryDate   diary_statement_get_date   (DiaryStatement *self,
                                        int             column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryStatement, diary_statement_free)

G_END_DECLS
