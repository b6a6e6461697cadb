/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-history-model.h"

G_BEGIN_DECLS

#define DIARY_TYPE_RECORDS_MODEL (diary_records_model_get_type ())
G_DECLARE_FINAL_TYPE (DiaryRecordsModel, diary_records_model, DIARY, RECORDS_MODEL, GObject)

/* All records of one type, newest first, in sections, kept up to date with the diary and the
 * calendar. There are never as many of them as of episodes, so that they are read at once.
 *
 * Property "state" (notified): whether they have been read. */
DiaryRecordsModel *diary_records_model_new (DiaryStore *store,
                                            GType       type);

void              diary_records_model_set_date          (DiaryRecordsModel *self,
                                                         DiaryDate          date);
GListModel       *diary_records_model_get_items         (DiaryRecordsModel *self);
DiaryHistoryState diary_records_model_get_state         (DiaryRecordsModel *self);
const char       *diary_records_model_get_error_message (DiaryRecordsModel *self);
void              diary_records_model_reload            (DiaryRecordsModel *self);

G_END_DECLS
