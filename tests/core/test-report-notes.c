/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-notes.h"

#include "test-database.h"
#include "test-folder.h"
#include "test-sheets.h"

static const char *const SHEETS[] = {
  "started_at,site,side,note\n"
  "2026-03-02T09:00:00Z,calf,left,second\n"
  "2026-03-02T08:00:00Z,eyelid,,first\n"
  "2026-03-02T07:00:00Z,eyelid,,\n"
  "2026-02-28T08:00:00Z,eyelid,,too early\n",

  "date,note\n"
  "2026-03-01,\"two\nlines\"\n"
  "2026-03-02,that day\n"
  "2026-03-04,too late\n",

  "date,sign,finding,site,side,note\n"
  "2026-03-02,weakness,present,hand,right,a button\n"
  "2026-03-03,speech,absent,,,none\n",
};

static const struct
{
  int day; /* of March */
  const char *type;
  const char *about;
  const char *text;
} NOTES[] = {
  { 1, "day", "The day", "two\nlines" },
  { 2, "day", "The day", "that day" },
  { 2, "episode", "Eyelid", "first" },
  { 2, "episode", "Calf, left", "second" },
  { 2, "sign", "Weakness: Hand, right", "a button" },
  { 3, "sign", "Slurred speech", "none" },
};

static void
test_notes (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autoptr (DiaryDatabase) database = test_database_open (folder, "diary.db");
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (SHEETS); i++)
    test_sheets_add (database, SHEETS[i]);
  notes = diary_report_notes_load (database, diary_date_new (2026, 3, 1),
                                   diary_date_new (2026, 3, 3), &error);
  g_assert_no_error (error);

  g_assert_cmpuint (notes->len, ==, G_N_ELEMENTS (NOTES));
  for (guint i = 0; i < notes->len; i++)
    {
      const DiaryReportNote *note = g_ptr_array_index (notes, i);

      g_assert_cmpstr (note->type, ==, NOTES[i].type);
      g_assert_true (!g_str_equal (note->type, "day") || g_str_has_prefix (note->id, "2026-03-0"));
      g_assert_cmpint (note->date, ==, diary_date_new (2026, 3, NOTES[i].day));
      g_assert_cmpstr (note->about, ==, NOTES[i].about);
      g_assert_cmpstr (note->text, ==, NOTES[i].text);
    }

  g_clear_object (&database);
  test_folder_remove (g_steal_pointer (&folder));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/report-notes/notes", test_notes);

  return g_test_run ();
}
