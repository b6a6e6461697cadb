/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-weekly-check.h"

G_BEGIN_DECLS

#define DIARY_TYPE_WEEKLY_OFFER (diary_weekly_offer_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWeeklyOffer, diary_weekly_offer, DIARY, WEEKLY_OFFER, AdwBin)

/* Offers the weekly check while it is due, unless it was put off; otherwise nothing is seen of it. */

GtkWidget *diary_weekly_offer_new       (void);
void       diary_weekly_offer_set_check (DiaryWeeklyOffer       *self,
                                         const DiaryWeeklyCheck *check);

G_END_DECLS
