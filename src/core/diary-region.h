/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"
#include "diary-place.h"

G_BEGIN_DECLS

/**
 * DiaryRegion:
 * @place: a site with its side
 * @dates: (element-type DiaryDate): the days on which episodes began there, rising, each once
 * @counts: (element-type int): how many episodes began there on each of @dates
 *
 * A place of the body and when it twitched.
 */
typedef struct
{
  DiaryPlace place;
  GArray *dates;
  GArray *counts;
} DiaryRegion;

DiaryRegion *diary_region_new      (const DiaryPlace *place);
void         diary_region_free     (DiaryRegion      *self);
void         diary_region_add_date (DiaryRegion      *self,
                                    DiaryDate         date,
                                    int               n_episodes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryRegion, diary_region_free)

G_END_DECLS
