/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-foreign-samples.h"

#include "test-file.h"
#include "test-folder.h"
#include "test-sheets.h"

static const char *const LOOP_NAMES[] = {
  "Habits.csv",
  "001 Stretching/Checkmarks.csv",
  "001 Stretching/Scores.csv",
  "002 Water/Checkmarks.csv",
  "Scores.csv",
  "Checkmarks.csv",
  NULL,
};

static GBytes *
make_loop (void)
{
  static const char *const contents[] = {
    "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,"
    "Target Type,Target Value,Archived?\n"
    "001,Stretching,YES_NO,\"Did you stretch, today?\",,2,7,#FF8F00,,,,false\n"
    "002,Water,NUMERICAL,How much?,,1,1,#00897B,l,AT_LEAST,2.0,false\n",
    "Date,Value,Notes\n2026-03-04,YES_MANUAL,\"ten \"\"long\"\" minutes\"\n2026-03-03,NO,\n"
    "2026-03-02,YES_AUTO,\n2026-02-28,SKIP,ill\n",
    "Date,Score\n2026-03-04,0.5000\n",
    "Date,Value,Notes\n2026-03-04,1500,\n2026-03-03,NO,\n2026-03-01,2250,\n2026-02-30,2250,\n",
    "Date,Stretching,Water,\n2026-03-04,0.5000,0.4000,\n",
    "Date,Stretching,Water,\n2026-03-04,YES_MANUAL,1500,\n",
  };

  return test_sheets_zip (LOOP_NAMES, contents);
}

/* Without types, units and headings; and 0 is "no", as there is a -1 for nothing. */
static GBytes *
make_old_loop (void)
{
  static const char *const contents[] = {
    "Position,Name,Question,Description,NumRepetitions,Interval,Color\n"
    "001,Stretching,,,2,7,#FF8F00\n002,Water,,,1,1,#00897B\n",
    "2021-03-04,2\n2021-03-03,0\n2021-03-02,1\n",
    "2021-03-04,0.5000\n",
    "2021-03-04,1500\n2021-03-03,0\n",
    "Date,Stretching,Water,\n2021-03-04,0.5000,0.4000,\n",
    "Date,Stretching,Water,\n2021-03-04,2,1500,\n2021-03-01,-1,-1,\n",
  };

  return test_sheets_zip (LOOP_NAMES, contents);
}

static GBytes *
make_loop_database (void)
{
  char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "loop.db", NULL);
  char *content;
  gsize length;

  test_file_run_sql (
      path, "CREATE TABLE Habits (id integer primary key, archived integer, color integer,"
            " description text, freq_den integer, freq_num integer, name text, position integer,"
            " type integer not null default 0, unit text not null default '', uuid text);"
            "CREATE TABLE Repetitions (id integer primary key, habit integer not null,"
            " timestamp integer not null, value integer not null, notes text);"
            "INSERT INTO Habits (id, name, type, unit) VALUES (1, 'Stretching', 0, ''),"
            " (2, 'Coffee', 1, 'cups');"
            "INSERT INTO Repetitions (habit, timestamp, value, notes) VALUES"
            " (1, 1772582400000, 2, 'in the park'), (1, 1772496000000, 0, NULL),"
            " (1, 1772409600000, 3, ''), (2, 1772582400000, 2500, ''),"
            " (2, -9000000000000000000, 2500, '');");
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  test_folder_remove (folder);

  return g_bytes_new_take (content, length);
}

static GBytes *
make_daylio_backup (void)
{
  static const char json[] =
      "{\"version\":15,\"customMoods\":[{\"id\":1,\"custom_name\":\"\",\"mood_group_id\":1},"
      "{\"id\":7,\"custom_name\":\"wobbly\",\"mood_group_id\":4}],\"tags\":[{\"id\":3,\"name\":"
      "\"reading\"},{\"id\":4,\"name\":\"right thumb twitch\"}],\"dayEntries\":[{\"id\":2,"
      "\"minute\":36,\"hour\":11,\"day\":4,\"month\":2,\"year\":2026,\"datetime\":1772620560000,"
      "\"timeZoneOffset\":3600000,\"mood\":7,\"note\":\"At <i>work</i>\",\"note_title\":\"Noon\","
      "\"tags\":[3,4,99,\"x\"],\"assets\":[]},{\"id\":1,\"minute\":0,\"hour\":23,\"day\":31,"
      "\"month\":11,\"year\":2025,\"timeZoneOffset\":-18000000,\"mood\":1,\"note\":\"\","
      "\"note_title\":\"\",\"tags\":[]},{\"id\":3,\"day\":31,\"month\":1,\"year\":2026},7]}";
  static const char *const names[] = { "backup.daylio", NULL };
  g_autofree char *base64 = g_base64_encode ((const guchar *) json, sizeof json - 1);
  const char *const contents[] = { base64, NULL };

  return test_sheets_zip (names, contents);
}

static const TestForeignSample SAMPLES[] = {
  { "bearable.csv", "bearable", NULL },      { "daylio.csv", "daylio", NULL },
  { "daylio-old.csv", "daylio", NULL },      { "backup.daylio", "daylio", make_daylio_backup },
  { "flaredown.csv", "flaredown", NULL },    { "loop.zip", "loop", make_loop },
  { "loop-old.zip", "loop", make_old_loop }, { "Checkmarks.csv", "loop", NULL },
  { "loop.db", "loop", make_loop_database }, { "nomie.csv", "nomie", NULL },
  { "nomie.json", "nomie", NULL },           { "track-graph.csv", "track-graph", NULL },
};

/**
 * test_foreign_samples_get:
 * @n_samples: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_samples): all of them
 */
const TestForeignSample *
test_foreign_samples_get (size_t *n_samples)
{
  *n_samples = G_N_ELEMENTS (SAMPLES);

  return SAMPLES;
}

/**
 * test_foreign_samples_load:
 * @sample: a sample
 *
 * Returns: (transfer full): its content
 */
GBytes *
test_foreign_samples_load (const TestForeignSample *sample)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  if (sample->make != NULL)
    return sample->make ();

  g_file_get_contents (g_test_get_filename (G_TEST_DIST, "data", "foreign", sample->name, NULL),
                       &content, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, length);
}
