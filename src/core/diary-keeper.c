/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-keeper.h"

static gboolean
erase (DiaryDatabase *database, GError **error)
{
  g_autoptr (DiaryRecord) kept = NULL;

  if (!diary_database_load (database, DIARY_TYPE_PERSON, DIARY_PERSON_ID, &kept, error))
    return FALSE;

  return kept == NULL ||
         diary_database_delete (database, DIARY_TYPE_PERSON, DIARY_PERSON_ID, error);
}

static gboolean
save (DiaryDatabase *database, DiaryPerson *person, GError **error)
{
  g_autoptr (DiaryRecord) kept = NULL;

  if (!diary_database_load (database, DIARY_TYPE_PERSON, DIARY_PERSON_ID, &kept, error))
    return FALSE;

  return (kept != NULL && diary_record_equal_content (kept, DIARY_RECORD (person))) ||
         diary_database_save (database, DIARY_RECORD (person), error);
}

/**
 * diary_keeper_update:
 * @database: a diary
 * @person: (nullable): who keeps it, if that was said now
 * @keep: whether the diary is to keep that
 * @error: return location
 *
 * Keeps @person in the diary if that is wanted, and else leaves nothing of whom it kept. What is
 * kept stays if nobody is given.
 *
 * Returns: whether the diary is as it is wanted
 */
gboolean
diary_keeper_update (DiaryDatabase *database, DiaryPerson *person, gboolean keep, GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (person == NULL || DIARY_IS_PERSON (person), FALSE);

  if (!keep)
    return erase (database, error);

  return person == NULL || save (database, person, error);
}
