/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-measure.h"

G_BEGIN_DECLS

#define DIARY_TYPE_AMOUNT_ROW (diary_amount_row_get_type ())
G_DECLARE_FINAL_TYPE (DiaryAmountRow, diary_amount_row, DIARY, AMOUNT_ROW, AdwActionRow)

GtkWidget *diary_amount_row_new (DiaryMeasure *measure);

DiaryMeasure *diary_amount_row_get_measure (DiaryAmountRow *self);
double        diary_amount_row_get_value   (DiaryAmountRow *self);
void          diary_amount_row_set_value   (DiaryAmountRow *self,
                                            double          value);

G_END_DECLS
