/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-episode-query.h"
#include "diary-merge.h"
#include "diary-record.h"
#include "diary-sealed-header.h"

G_BEGIN_DECLS

#define DIARY_TYPE_DATABASE (diary_database_get_type ())
G_DECLARE_FINAL_TYPE (DiaryDatabase, diary_database, DIARY, DATABASE, GObject)

/* All tables over one connection, synchronous. It belongs to the thread that opened it: every
 * function asserts that. Programs use DiaryStore; what runs inside a store's job (import, export,
 * report, sample, statistics) and tests use this. */

DiaryDatabase *diary_database_open (GFile   *file,
                                    GError **error);

GFile   *diary_database_get_file      (DiaryDatabase *self);
gboolean diary_database_get_read_only (DiaryDatabase *self);

/* What the store asks to tell the window of changes. */
guint    diary_database_get_revision          (DiaryDatabase *self);
gboolean diary_database_was_changed_elsewhere (DiaryDatabase *self,
                                               gboolean      *changed,
                                               GError       **error);

/* Transactions nest as savepoints; what is not committed when the last reference goes is rolled
 * back. */
gboolean diary_database_begin              (DiaryDatabase *self,
                                            GError       **error);
gboolean diary_database_begin_reading      (DiaryDatabase *self,
                                            GError       **error);
gboolean diary_database_commit             (DiaryDatabase *self,
                                            GError       **error);
void     diary_database_rollback           (DiaryDatabase *self);
gboolean diary_database_get_in_transaction (DiaryDatabase *self);

/* Records of any type. Saving validates, and gives an id and instants where they are unset;
 * deleting leaves a tombstone. put stores a record with its instants as they are. */
gboolean   diary_database_save           (DiaryDatabase *self,
                                          DiaryRecord   *record,
                                          GError       **error);
gboolean   diary_database_put            (DiaryDatabase *self,
                                          DiaryRecord   *record,
                                          GError       **error);
gboolean   diary_database_delete         (DiaryDatabase *self,
                                          GType          type,
                                          const char    *id,
                                          GError       **error);
gboolean   diary_database_take_back      (DiaryDatabase *self,
                                          DiaryRecord   *after,
                                          DiaryRecord   *before,
                                          GError       **error);
gboolean   diary_database_was_taken_back (DiaryDatabase *self,
                                          GType          type,
                                          const char    *id,
                                          gint64         at,
                                          gboolean      *taken_back,
                                          GError       **error);
gboolean   diary_database_load           (DiaryDatabase *self,
                                          GType          type,
                                          const char    *id,
                                          DiaryRecord  **record,
                                          GError       **error);
GPtrArray *diary_database_list           (DiaryDatabase *self,
                                          GType          type,
                                          DiaryDate      from,
                                          DiaryDate      to,
                                          GError       **error);
gint64     diary_database_count          (DiaryDatabase *self,
                                          GType          type,
                                          GError       **error);
gboolean   diary_database_get_deleted_at (DiaryDatabase *self,
                                          GType          type,
                                          const char    *id,
                                          gint64        *deleted_at,
                                          GError       **error);
gboolean   diary_database_get_newest     (DiaryDatabase *self,
                                          gint64        *modified_at,
                                          GError       **error);
gboolean   diary_database_get_span       (DiaryDatabase *self,
                                          DiaryDate     *first,
                                          DiaryDate     *last,
                                          GError       **error);

/* Episodes, newest first. */
gint64     diary_database_count_episodes (DiaryDatabase           *self,
                                          const DiaryEpisodeQuery *query,
                                          GError                 **error);
GPtrArray *diary_database_list_episodes  (DiaryDatabase           *self,
                                          const DiaryEpisodeQuery *query,
                                          gint64                   offset,
                                          gint64                   limit,
                                          GError                 **error);
GArray    *diary_database_list_places    (DiaryDatabase           *self,
                                          int                      limit,
                                          GError                 **error);
GPtrArray *diary_database_list_regions   (DiaryDatabase           *self,
                                          GError                 **error);

gboolean diary_database_is_empty        (DiaryDatabase         *self,
                                         gboolean              *empty,
                                         GError               **error);
gboolean diary_database_check           (DiaryDatabase         *self,
                                         GError               **error);
gboolean diary_database_backup          (DiaryDatabase         *self,
                                         GFile                 *file,
                                         GError               **error);
gboolean diary_database_seal            (DiaryDatabase         *self,
                                         GFile                 *file,
                                         DiaryPassphrase       *passphrase,
                                         const DiarySealedCost *cost,
                                         GCancellable          *cancellable,
                                         GError               **error);
gboolean diary_database_replace_content (DiaryDatabase         *self,
                                         GFile                 *source,
                                         GFile                 *aside,
                                         GError               **error);
gboolean diary_database_merge           (DiaryDatabase         *self,
                                         GFile                 *source,
                                         GFile                 *aside,
                                         DiaryMergeSummary     *summary,
                                         DiaryProgressFunc      progress,
                                         gpointer               data,
                                         GCancellable          *cancellable,
                                         GError               **error);

G_END_DECLS
