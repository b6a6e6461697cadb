/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DiarySheet:
 * @DIARY_SHEET_EPISODES: episodes.csv
 * @DIARY_SHEET_DAYS: days.csv
 * @DIARY_SHEET_SIGNS: signs.csv
 * @DIARY_SHEET_MEDICINES: medicines.csv
 * @DIARY_SHEET_VISITS: visits.csv
 * @DIARY_SHEET_ACKNOWLEDGEMENTS: acknowledgements.csv, in a package only if there are any
 * @DIARY_SHEET_PERSON: person.csv, in a package only if the diary keeps who keeps it
 *
 * The CSV files that hold a diary, in the order in which they are written.
 */
typedef enum
{
  DIARY_SHEET_EPISODES,
  DIARY_SHEET_DAYS,
  DIARY_SHEET_SIGNS,
  DIARY_SHEET_MEDICINES,
  DIARY_SHEET_VISITS,
  DIARY_SHEET_ACKNOWLEDGEMENTS,
  DIARY_SHEET_PERSON,
} DiarySheet;

#define DIARY_N_SHEETS (DIARY_SHEET_PERSON + 1)

const char *diary_sheet_get_name        (DiarySheet  sheet);
const char *diary_sheet_get_file_name   (DiarySheet  sheet);
const char *diary_sheet_get_label       (DiarySheet  sheet);
GType       diary_sheet_get_record_type (DiarySheet  sheet);
gboolean    diary_sheet_find            (const char *file_name,
                                         DiarySheet *sheet);

G_END_DECLS
