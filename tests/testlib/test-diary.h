/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-episode.h"
#include "diary-store.h"

G_BEGIN_DECLS

/* A diary on the disk, for tests of what shows it. All calls wait until they are done. */
DiaryStore *test_diary_open  (const char *folder);
void        test_diary_close (DiaryStore *store);

DiaryEpisode *test_diary_make_episode (const char  *site,
                                       DiaryDate    date,
                                       int          minute);
void          test_diary_add_episode  (DiaryStore  *store,
                                       const char  *site,
                                       DiaryDate    date,
                                       int          minute);
void          test_diary_add          (DiaryStore  *store,
                                       GPtrArray   *records);
void          test_diary_add_sample   (DiaryStore  *store);
DiaryRecord  *test_diary_save         (DiaryStore  *store,
                                       DiaryRecord *record);
void          test_diary_delete       (DiaryStore  *store,
                                       DiaryRecord *record);
DiaryRecord  *test_diary_load         (DiaryStore  *store,
                                       GType        type,
                                       const char  *id);
gint64        test_diary_count        (DiaryStore  *store);
GPtrArray    *test_diary_list         (DiaryStore  *store);
void          test_diary_execute      (DiaryStore  *store,
                                       const char  *sql);
GPtrArray    *test_diary_list_records (DiaryStore  *store,
                                       GType        type);
void          test_diary_refuse       (DiaryStore  *store);

G_END_DECLS
