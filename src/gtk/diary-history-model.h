/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-store.h"

G_BEGIN_DECLS

/**
 * DiaryHistoryState:
 * @DIARY_HISTORY_LOADING: what the query asks for has not been read yet
 * @DIARY_HISTORY_READY: the rows are those of the diary
 * @DIARY_HISTORY_FAILED: reading failed, as the error says
 */
typedef enum
{
  DIARY_HISTORY_LOADING,
  DIARY_HISTORY_READY,
  DIARY_HISTORY_FAILED,
} DiaryHistoryState;

#define DIARY_TYPE_HISTORY_STATE (diary_history_state_get_type ())
GType diary_history_state_get_type (void);

#define DIARY_TYPE_HISTORY_MODEL (diary_history_model_get_type ())
G_DECLARE_FINAL_TYPE (DiaryHistoryModel, diary_history_model, DIARY, HISTORY_MODEL, GObject)

/* The episodes of a diary that a query asks for, newest first, as a list model of
 * #DiaryHistoryItem. Rows are read when they are asked for: until then an item is empty. Only rows
 * that somebody holds, and those of the last few reads, are in memory. */
DiaryHistoryModel *diary_history_model_new (void);

DiaryStore              *diary_history_model_get_store         (DiaryHistoryModel       *self);
void                     diary_history_model_set_store         (DiaryHistoryModel       *self,
                                                                DiaryStore              *store);
const DiaryEpisodeQuery *diary_history_model_get_query         (DiaryHistoryModel       *self);
void                     diary_history_model_set_query         (DiaryHistoryModel       *self,
                                                                const DiaryEpisodeQuery *query);
DiaryHistoryState        diary_history_model_get_state         (DiaryHistoryModel       *self);
const char              *diary_history_model_get_error_message (DiaryHistoryModel       *self);
guint                    diary_history_model_get_n_held        (DiaryHistoryModel       *self);

void diary_history_model_reload (DiaryHistoryModel *self);

G_END_DECLS
