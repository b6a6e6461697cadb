/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-mapping.h"

G_BEGIN_DECLS

#define DIARY_TYPE_MAPPING_PAGE (diary_mapping_page_get_type ())
G_DECLARE_FINAL_TYPE (DiaryMappingPage, diary_mapping_page, DIARY, MAPPING_PAGE, AdwBin)

/* Asks what each column of a table is, and shows what will come of its first rows.
 *
 * Property "complete" (notified): whether enough is said to import it. */
void          diary_mapping_page_open        (DiaryMappingPage *self,
                                              GFile            *table,
                                              GFile            *memory);
DiaryMapping *diary_mapping_page_get_mapping (DiaryMappingPage *self);
void          diary_mapping_page_remember    (DiaryMappingPage *self);

G_END_DECLS
