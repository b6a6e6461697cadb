/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-mapping.h"

#include "diary-error.h"

/* What each column is, and the order of dates if that is said. */
static char *
tell (DiaryMapping *mapping)
{
  GString *text = g_string_new (NULL);
  DiaryMappingDates dates;

  for (int i = 0; i < diary_mapping_get_n_columns (mapping); i++)
    g_string_append_printf (text, "%s=%s,", diary_mapping_get_text (mapping, i),
                            diary_mapping_get_heading (mapping, i));
  if (diary_mapping_get_dates (mapping, &dates))
    g_string_append (text, diary_mapping_dates_to_key (dates));

  return g_string_free (text, FALSE);
}

static void
test_guess (void)
{
  static const char *const headings[] = {
    "Date",   "Time",           "Where",   "Strength",  "Comment",       "Sleep (h)", "Water (l)",
    "stress", "own:tea [cups]", "Weather", "Timestamp", "Coffee (cups)", NULL,
  };
  g_autoptr (DiaryMapping) mapping = diary_mapping_new (headings);
  g_autofree char *told = tell (mapping);

  g_assert_cmpstr (told, ==,
                   "date=Date,time=Time,site=Where,intensity=Strength,note=Comment,"
                   "sleep_h=Sleep (h),water_ml/l=Water (l),stress=stress,"
                   "own:tea [cups]=own:tea [cups],nothing=Weather,nothing=Timestamp,"
                   "nothing=Coffee (cups),");
  g_assert_true (diary_mapping_check (mapping, NULL));
  g_assert_true (diary_mapping_has_episodes (mapping));
}

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryMapping)
      mapping = diary_mapping_parse ("date/mdy=Day, site=\"Where, on the body\",intensity/10=How "
                                     "strong,duration/min=Length,own:tea [cups]=Tea,sleep_h/min=S,"
                                     "place:Lid=eyelid left",
                                     &error);
  static const char *const fitting[] = { "x",          "S",   "Day",    "Where, on the body",
                                         "How strong", "Tea", "Length", NULL };
  g_autofree char *told = NULL;
  DiaryForeignPlace place;

  g_assert_no_error (error);
  told = tell (mapping);
  g_assert_cmpstr (told, ==,
                   "date=Day,site=Where, on the body,intensity/10=How strong,duration/min=Length,"
                   "own:tea [cups]=Tea,sleep_h/min=S,mdy");
  g_assert_cmpint (diary_mapping_get_target (mapping, 2)->highest, ==, 10);
  g_assert_cmpfloat (diary_mapping_get_target (mapping, 3)->multiplier, ==, 60);
  g_assert_cmpfloat_with_epsilon (diary_mapping_get_target (mapping, 5)->multiplier, 1.0 / 60,
                                  1e-12);
  g_assert_true (diary_mapping_fits (mapping, fitting));
  g_assert_false (diary_mapping_fits (mapping, fitting + 2));
  place = diary_mapping_find_place (mapping, "LID");
  g_assert_cmpstr (place.site, ==, "eyelid");
  g_assert_cmpstr (place.side, ==, "left");
  place = diary_mapping_find_place (mapping, "upper-back");
  g_assert_cmpstr (place.site, ==, "upper-back");
  place = diary_mapping_find_place (mapping, "right calf");
  g_assert_cmpstr (place.site, ==, "calf");
  g_assert_cmpstr (place.side, ==, "right");
}

static void
test_wrong (void)
{
  static const char *const texts[] = {
    "",
    "Date",
    "date=Date",
    "site=Where",
    "date=Date,site=A,site=B",
    "date=Date,sleep_h=A,sleep_h=B",
    "date=Date,own:tea=A,own:tea=B",
    "date=Date,mood=Mood",
    "date/xyz=Date,site=Where",
    "date=Date,intensity/0=A",
    "date=Date,intensity/much=A",
    "date=Date,duration/ml=A",
    "date=Date,sleep_h/ml=A",
    "date=Date,stress/5=A",
    "date=Date,own:tea [cups=A",
    "date=Date,site=A,place:x=nose",
    "date=Date,site=A,place:x=eyelid below",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_null (diary_mapping_parse (texts[i], &error));
      g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
    }
}

/* It is remembered by the headings in their order; the file does not tell them. */
static void
test_remembered (void)
{
  static const char *const headings[] = { "Date", "Something private", "Place", NULL };
  static const char *const others[] = { "Place", "Something private", "Date", NULL };
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (DiaryMapping) mapping = diary_mapping_load (headings, file);
  g_autoptr (DiaryMapping) copy = NULL;
  g_autoptr (DiaryMapping) loaded = NULL;
  g_autoptr (DiaryMapping) other = NULL;
  g_autofree char *told = NULL;
  g_autofree char *other_told = NULL;
  g_autofree char *data = NULL;

  diary_mapping_set_text (mapping, 1, "own:something [x;y]", NULL);
  diary_mapping_set_place (mapping, "Lid", "eyelid left", NULL);
  diary_mapping_set_dates (mapping, DIARY_MAPPING_DATES_DMY);
  copy = diary_mapping_copy (mapping);
  diary_mapping_set_text (mapping, 1, "nothing", NULL);
  diary_mapping_save (copy, file);

  data = g_key_file_to_data (file, NULL, NULL);
  g_assert_null (strstr (data, "private"));
  loaded = diary_mapping_load (headings, file);
  told = tell (loaded);
  g_assert_cmpstr (told, ==, "date=Date,own:something [x;y]=Something private,site=Place,dmy");
  g_assert_cmpstr (diary_mapping_find_place (loaded, "lid").side, ==, "left");
  other = diary_mapping_load (others, file);
  other_told = tell (other);
  g_assert_cmpstr (other_told, ==, "site=Place,nothing=Something private,date=Date,");
}

/* What was said of some columns is remembered for the whole table, and only for that one. */
static void
test_recalled (void)
{
  static const char *const headings[] = { "Strength", "When", "Where", "Mood", NULL };
  static const char *const others[] = { "When", "Where", NULL };
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (DiaryMapping)
      said = diary_mapping_parse ("date/dmy=When,site=Where,place:Lid=eyelid left", NULL);
  g_autoptr (DiaryMapping) wide = diary_mapping_widen (said, headings);
  g_autoptr (DiaryMapping) recalled = NULL;
  g_autofree char *told = NULL;

  g_assert_null (diary_mapping_recall (headings, file));
  diary_mapping_save (wide, file);
  g_assert_null (diary_mapping_recall (others, file));
  recalled = diary_mapping_recall (headings, file);
  told = tell (recalled);
  g_assert_cmpstr (told, ==, "nothing=Strength,date=When,site=Where,nothing=Mood,dmy");
  g_assert_cmpstr (diary_mapping_find_place (recalled, "LID").site, ==, "eyelid");
}

static void
test_dates (void)
{
  static const struct
  {
    DiaryMappingDates dates;
    const char *text;
    int year, month, day;
    const char *rest;
  } cases[] = {
    { DIARY_MAPPING_DATES_DMY, "4.3.2026", 2026, 3, 4, "" },
    { DIARY_MAPPING_DATES_DMY, "4. 3. 26 21:15", 2026, 3, 4, " 21:15" },
    { DIARY_MAPPING_DATES_DMY, "04/03/99", 1999, 3, 4, "" },
    { DIARY_MAPPING_DATES_MDY, "3/4/2026", 2026, 3, 4, "" },
    { DIARY_MAPPING_DATES_MDY, "2026-03-04T21:15", 2026, 3, 4, "T21:15" },
    { DIARY_MAPPING_DATES_YMD, "2026/3/4", 2026, 3, 4, "" },
    { DIARY_MAPPING_DATES_YMD, "26.3.4", 2026, 3, 4, "" },
    { DIARY_MAPPING_DATES_DMY, "31.2.2026", 0, 0, 0, "" },
    { DIARY_MAPPING_DATES_DMY, "4.3", 0, 0, 0, NULL },
    { DIARY_MAPPING_DATES_DMY, "4.3/2026", 0, 0, 0, NULL },
    { DIARY_MAPPING_DATES_DMY, "today", 0, 0, 0, NULL },
    { DIARY_MAPPING_DATES_DMY, "", 0, 0, 0, NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *rest;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (diary_mapping_dates_parse (cases[i].dates, cases[i].text, &rest), ==,
                       diary_date_new (cases[i].year, cases[i].month, cases[i].day));
      if (cases[i].rest != NULL)
        g_assert_cmpstr (rest, ==, cases[i].rest);
    }
}

static void
test_dates_guess (void)
{
  static const struct
  {
    const char *texts[4];
    DiaryMappingDates dates;
    gboolean certain;
  } cases[] = {
    { { "2026-03-04" }, DIARY_MAPPING_DATES_YMD, TRUE },
    { { "4.3.2026" }, DIARY_MAPPING_DATES_DMY, TRUE },
    { { "3/4/2026", "3/14/2026" }, DIARY_MAPPING_DATES_MDY, TRUE },
    { { "3/4/2026", "14/3/2026" }, DIARY_MAPPING_DATES_DMY, TRUE },
    { { "3/4/2026", "5/6/2026" }, DIARY_MAPPING_DATES_DMY, FALSE },
    { { "13/4/2026", "4/13/2026" }, DIARY_MAPPING_DATES_DMY, FALSE },
    { { "none" }, DIARY_MAPPING_DATES_DMY, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DiaryMappingDatesGuess guess = { FALSE };
      gboolean certain;

      for (int j = 0; cases[i].texts[j] != NULL; j++)
        diary_mapping_dates_look (&guess, cases[i].texts[j]);
      g_assert_cmpint (diary_mapping_dates_guess (&guess, &certain), ==, cases[i].dates);
      g_assert_cmpint (certain, ==, cases[i].certain);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mapping/guess", test_guess);
  g_test_add_func ("/mapping/parse", test_parse);
  g_test_add_func ("/mapping/wrong", test_wrong);
  g_test_add_func ("/mapping/remembered", test_remembered);
  g_test_add_func ("/mapping/recalled", test_recalled);
  g_test_add_func ("/mapping/dates", test_dates);
  g_test_add_func ("/mapping/dates-guess", test_dates_guess);

  return g_test_run ();
}
