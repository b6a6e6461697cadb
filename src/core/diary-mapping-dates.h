/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"

G_BEGIN_DECLS

/**
 * DiaryMappingDates:
 * @DIARY_MAPPING_DATES_YMD: the year first, as in ISO 8601
 * @DIARY_MAPPING_DATES_DMY: the day first
 * @DIARY_MAPPING_DATES_MDY: the month first
 *
 * In which order a date is written.
 */
typedef enum
{
  DIARY_MAPPING_DATES_YMD,
  DIARY_MAPPING_DATES_DMY,
  DIARY_MAPPING_DATES_MDY,
} DiaryMappingDates;

/**
 * DiaryMappingDatesGuess:
 * @starts_with_year: whether a date began with four digits
 * @first_is_day: whether the first number was more than twelve somewhere
 * @second_is_day: whether the second one was
 * @has_points: whether points stood between the numbers
 *
 * What the dates of a file have told so far of their order.
 */
typedef struct
{
  gboolean starts_with_year;
  gboolean first_is_day;
  gboolean second_is_day;
  gboolean has_points;
} DiaryMappingDatesGuess;

DiaryDate diary_mapping_dates_parse (DiaryMappingDates dates,
                                     const char       *text,
                                     const char      **rest);

void              diary_mapping_dates_look  (DiaryMappingDatesGuess       *guess,
                                             const char                   *text);
DiaryMappingDates diary_mapping_dates_guess (const DiaryMappingDatesGuess *guess,
                                             gboolean                     *certain);

const char *diary_mapping_dates_to_key   (DiaryMappingDates  dates);
gboolean    diary_mapping_dates_from_key (const char        *key,
                                          DiaryMappingDates *dates);

G_END_DECLS
