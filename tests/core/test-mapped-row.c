/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-mapping-reader.h"

#include "test-database.h"
#include "test-folder.h"
#include "test-sheets.h"

#define NOW G_GINT64_CONSTANT (1772700000) /* 2026-03-05T08:40:00Z */

/* One row, what its columns are, and what is to come of it. */
static const struct
{
  const char *map;
  const char *headings;
  const char *row;
  const char *told;
} ROWS[] = {
  { "date=D,site=W,intensity/10=S", "D,W,S", "2026-03-04 21:15,left calf,7",
    "Wednesday, 4 March 2026, 21:15, Twitch, Calf, Left, Strong" },
  { "date=D,time=T,site=W,kind=K,side=B,duration/min=L,note=N", "D;T;W;K;B;L;N",
    "4.3.2026;9:15 pm;Hand;Cramp;rechts;1,5;so",
    "Wednesday, 4 March 2026, 21:15, Cramp, Hand, Right, 1\u00a0min 30\u00a0s, “so”" },
  { "date=D,site=W", "D,W", "2026-03-04,behind the ear",
    "Wednesday, 4 March 2026, 12:00, Twitch, Elsewhere, “behind the ear”" },
  { "date=D,site=W,place:behind the ear=neck right", "D,W", "2026-03-04,Behind the ear",
    "Wednesday, 4 March 2026, 12:00, Twitch, Neck, Right" },
  { "date=D,site=W", "D,W", "2026-03-04T23:30:00-05:00,calf",
    "Wednesday, 4 March 2026, 23:30, Twitch, Calf" },
  { "date=D,site=W,sleep_h=S", "D,W,S", "2026-03-04,,7.5", "Wednesday, 4 March 2026, Sleep 7.5 h" },
  { "date=D,water_ml/l=V,own:tea [cups]=T,own:walk=X,note=N", "D;V;T;X;N", "4.3.26;1,5;2;ja;fine",
    "Wednesday, 4 March 2026, Water 1500 ml, tea 2 cups, walk 1, “fine”" },
  { "date=D,own:steps=V", "D,V", "2026-03-04,\"12,345\"", "Wednesday, 4 March 2026, steps 12345" },
  { "date=D,own:kcal=V", "D,V", "2026-03-04,\"1.234,5\"", "Wednesday, 4 March 2026, kcal 1234.5" },
  { "date=D,duration=V", "D,V", "2026-03-04,0:02:30",
    "Wednesday, 4 March 2026, 12:00, Twitch, Elsewhere, 2\u00a0min 30\u00a0s" },
  { "date=D,intensity=V", "D,V", "2026-03-04,0",
    "Wednesday, 4 March 2026, 12:00, Twitch, Elsewhere" },
  { "date=D,intensity=V", "D,V", "2026-03-04,6", NULL },
  { "date=D,intensity=V", "D,V", "2026-03-04,much", NULL },
  { "date=D,site=V", "D,V", ",calf", NULL },
  { "date=D,site=V", "D,V", "soon,calf", NULL },
  { "date=D,site=V", "D,V", "2026-03-04 25:00,calf", NULL },
  { "date=D,time=V,site=W", "D,V,W", "2026-03-04,late,calf", NULL },
  { "date=D,sleep_h=V", "D,V", "2026-03-04,long", NULL },
  { "date=D,duration=V", "D,V", "2026-03-04,-3", NULL },
};

static GBytes *
make_table (const char *headings, const char *row)
{
  char *text = g_strdup_printf ("%s\n%s\n", headings, row);

  return g_bytes_new_take (text, strlen (text));
}

static void
test_row (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryMapping) mapping = diary_mapping_parse (ROWS[i].map, &error);
  g_autoptr (GBytes) table = make_table (ROWS[i].headings, ROWS[i].row);
  g_autoptr (GPtrArray) rows = NULL;
  const DiaryMappingPreview *first;

  g_assert_no_error (error);
  rows = diary_mapping_preview (mapping, table, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  first = g_ptr_array_index (rows, 0);
  g_assert_cmpint (first->line, ==, 2);
  g_assert_cmpint (first->is_refused, ==, ROWS[i].told == NULL);
  if (ROWS[i].told != NULL)
    g_assert_cmpstr (first->text, ==, ROWS[i].told);
}

static DiaryImport *
import_table (DiaryDatabase *database, const char *csv, const char *map)
{
  const char *const files[] = { csv, NULL };
  DiaryImport *import = test_sheets_new_import (files);
  g_autoptr (DiaryMapping) mapping = diary_mapping_parse (map, NULL);
  g_autoptr (GError) error = NULL;

  diary_import_add_mapping (import, mapping);
  diary_import_set_skip_bad (import, TRUE);
  diary_import_run (import, database, NULL, &error);
  g_assert_no_error (error);

  return import;
}

/* A table goes the way of all imports: the same again adds nothing, and what was done is said. */
static void
test_import (void)
{
  static const char csv[] = "When,Where,How,Tea,Weather\n"
                            "3/4/2026,calf,2,1,rain\n3/4/2026,calf,2,1,rain\n"
                            "3/5/2026,thigh,9,2,sun\n3/6/2026,,,3,sun\n";
  static const char map[] = "date=When,site=Where,intensity=How,own:tea=Tea";
  char *folder = test_folder_new ();
  DiaryDatabase *database = test_database_open (folder, "diary.db");
  g_autoptr (DiaryImport) first = import_table (database, csv, map);
  g_autoptr (DiaryImport) second = import_table (database, csv, map);
  DiaryImportSummary *summary = diary_import_get_summary (first);
  DiaryImportCounts total = diary_import_summary_get_total (summary);
  g_autofree char *days = test_sheets_get (database, DIARY_SHEET_DAYS);
  g_autoptr (GString) remarks = g_string_new (NULL);

  g_assert_cmpint (total.n_new, ==, 4);
  g_assert_cmpint (total.n_refused, ==, 1);
  total = diary_import_summary_get_total (diary_import_get_summary (second));
  g_assert_cmpint (total.n_new + total.n_changed, ==, 0);
  g_assert_cmpint (total.n_already_here, ==, 4);
  g_assert_nonnull (strstr (days, "2026-04-03,no,,,,,,,,,,,,1,"));
  g_assert_nonnull (strstr (days, "2026-06-03,no,,,,,,,,,,,,3,"));
  for (guint i = 0; i < diary_import_summary_get_remarks (summary)->len; i++)
    {
      const DiaryImportRemark *remark = diary_import_summary_get_remarks (summary)->pdata[i];

      g_string_append_printf (remarks, "%s %d;", diary_import_remark_get_key (remark),
                              (int) remark->times);
    }
  g_assert_cmpstr (remarks->str, ==, "dates-guessed 1;no-place 1;no-time 2;averaged 1;");
  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

/* Without a mapping it is said which file needs one; a letter does not. */
static void
test_unknown (void)
{
  static const struct
  {
    const char *csv;
    gboolean needs_mapping;
  } cases[] = {
    { "When,Where\n2026-03-04,calf\n", TRUE },
    { "Wann;Wo\n4.3.2026;Lid\n", TRUE },
    { "Dear diary,\ntoday I twitched.\n", FALSE },
    { "When,Where\n", FALSE },
  };
  char *folder = test_folder_new ();
  DiaryDatabase *database = test_database_open (folder, "diary.db");

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (DiaryImport) import = diary_import_new ();
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, cases[i].csv, -1, NULL));
      diary_import_add_file (import, file);
      g_assert_false (diary_import_run (import, database, NULL, &error));
      g_assert_cmpint (diary_import_get_unknown_table (import) != NULL, ==, cases[i].needs_mapping);
    }
  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  diary_clock_freeze (NOW, zone);

  for (size_t i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/mapped-row/row/%zu", i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/mapped-row/import", test_import);
  g_test_add_func ("/mapped-row/unknown", test_unknown);

  return g_test_run ();
}
