/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-store.h"

G_BEGIN_DECLS

#define DIARY_TYPE_RECORD_LIST (diary_record_list_get_type ())
G_DECLARE_FINAL_TYPE (DiaryRecordList, diary_record_list, DIARY, RECORD_LIST, AdwBin)

/* All records of one type, with a button to add one.
 *
 * Properties, for a template: "type-name" (such as "DiarySign"), "label" (of the list, spoken),
 * "add-label" (with a mnemonic), "empty-title", "empty-description" and "icon-name". */

DiaryStore *diary_record_list_get_store (DiaryRecordList *self);
void        diary_record_list_set_store (DiaryRecordList *self,
                                         DiaryStore      *store);

G_END_DECLS
