/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sheet.h"

#include <glib/gi18n-lib.h>

#include "diary-acknowledgement.h"
#include "diary-day.h"
#include "diary-episode.h"
#include "diary-medicine.h"
#include "diary-person.h"
#include "diary-sign.h"
#include "diary-visit.h"

typedef struct
{
  const char *name;
  const char *file_name;
  const char *label;
  GType (*get_record_type) (void);
} SheetInfo;

static const SheetInfo sheets[] = {
  [DIARY_SHEET_EPISODES] = { "episodes", "episodes.csv", N_ ("Episodes"), diary_episode_get_type },
  [DIARY_SHEET_DAYS] = { "days", "days.csv", N_ ("Days"), diary_day_get_type },
  [DIARY_SHEET_SIGNS] = { "signs", "signs.csv", N_ ("Signs"), diary_sign_get_type },
  [DIARY_SHEET_MEDICINES] = { "medicines", "medicines.csv", N_ ("Medicines"),
                              diary_medicine_get_type },
  [DIARY_SHEET_VISITS] = { "visits", "visits.csv", N_ ("Visits and tests"), diary_visit_get_type },
  [DIARY_SHEET_ACKNOWLEDGEMENTS] = { "acknowledgements", "acknowledgements.csv",
                                     N_ ("What the doctor knows"), diary_acknowledgement_get_type },
  [DIARY_SHEET_PERSON] = { "person", "person.csv", N_ ("Who keeps the diary"),
                           diary_person_get_type },
};

G_STATIC_ASSERT (G_N_ELEMENTS (sheets) == DIARY_N_SHEETS);

static const SheetInfo *
get_info (DiarySheet sheet)
{
  g_assert ((size_t) sheet < G_N_ELEMENTS (sheets));

  return &sheets[sheet];
}

/**
 * diary_sheet_get_name:
 * @sheet: a sheet
 *
 * Returns: (transfer none): its name for programs, such as "episodes"
 */
const char *
diary_sheet_get_name (DiarySheet sheet)
{
  return get_info (sheet)->name;
}

/**
 * diary_sheet_get_file_name:
 * @sheet: a sheet
 *
 * Returns: (transfer none): the name of its file, such as "episodes.csv"
 */
const char *
diary_sheet_get_file_name (DiarySheet sheet)
{
  return get_info (sheet)->file_name;
}

/**
 * diary_sheet_get_label:
 * @sheet: a sheet
 *
 * Returns: (transfer none): its name in the person's language
 */
const char *
diary_sheet_get_label (DiarySheet sheet)
{
  return _ (get_info (sheet)->label);
}

/**
 * diary_sheet_get_record_type:
 * @sheet: a sheet
 *
 * Returns: the type of the records that its rows are
 */
GType
diary_sheet_get_record_type (DiarySheet sheet)
{
  return get_info (sheet)->get_record_type ();
}

/**
 * diary_sheet_find:
 * @file_name: a file's name, without its folder
 * @sheet: (out): the sheet, left alone if there is none
 *
 * Returns: whether a sheet is written to files of that name
 */
gboolean
diary_sheet_find (const char *file_name, DiarySheet *sheet)
{
  g_return_val_if_fail (file_name != NULL, FALSE);
  g_return_val_if_fail (sheet != NULL, FALSE);

  for (int i = 0; i < DIARY_N_SHEETS; i++)
    if (g_str_equal (sheets[i].file_name, file_name))
      {
        *sheet = (DiarySheet) i;
        return TRUE;
      }

  return FALSE;
}
