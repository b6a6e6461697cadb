/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-date.h"

G_BEGIN_DECLS

/**
 * DiaryPeriod:
 * @DIARY_PERIOD_ALL: all of the diary
 * @DIARY_PERIOD_WEEK: the last 7 days
 * @DIARY_PERIOD_MONTH: the last 30 days
 * @DIARY_PERIOD_QUARTER: the last 90 days
 * @DIARY_PERIOD_YEAR: the last 365 days
 *
 * A period that ends today, to choose from.
 */
typedef enum
{
  DIARY_PERIOD_ALL,
  DIARY_PERIOD_WEEK,
  DIARY_PERIOD_MONTH,
  DIARY_PERIOD_QUARTER,
  DIARY_PERIOD_YEAR,
} DiaryPeriod;

#define DIARY_TYPE_PERIOD (diary_period_get_type ())
GType diary_period_get_type (void);

GListModel *diary_period_list_labels (void);
const char *diary_period_get_label   (DiaryPeriod period);
DiaryDate   diary_period_get_from    (DiaryPeriod period,
                                      DiaryDate   today);

G_END_DECLS
