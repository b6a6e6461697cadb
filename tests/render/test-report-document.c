/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-document.h"

#include <string.h>

#include "diary-sample.h"
#include "diary-vocabulary.h"
#include "test-database.h"
#include "test-pdf-text.h"
#include "test-sheets.h"

#define TODAY (diary_date_new (2026, 6, 30))

/* What stands on the first page, in the order in which it is read. */
static const char *const first_page[] = {
  "Muscle twitching",
  "How often",
  "How long and how strong",
  "More or fewer",
  "What helped",
  "Where",
  "Warning signs",
  "Signs that were asked about",
  "Medicines",
  "Visits and tests",
  "What went with it",
  "It makes no diagnosis",
  "Page 1 of",
  NULL,
};

/* What is told on later pages where the first has no room for all of it, and then the rest. */
static const char *const later_pages[] = {
  "Where",
  "Toe",
  "Signs that were asked about",
  "Last found absent",
  "Cramps",
  "Medicines",
  "note 20",
  "Visits and tests",
  "the end",
  NULL,
};

typedef TestDatabaseFixture Fixture;

static DiaryDocument *
load (Fixture *fixture, DiaryReportPeriod period, gboolean letter, gboolean right_to_left)
{
  DiaryReportOptions options = diary_report_options_new (TODAY);
  g_autoptr (GError) error = NULL;
  DiaryDocument *document;
  DiaryPaper paper;

  options.period = period;
  options.notes = TRUE;
  if (letter)
    diary_paper_init_letter (&paper);
  else
    diary_paper_init_a4 (&paper);
  document = diary_report_document_load (fixture->database, &options, &paper, right_to_left, NULL,
                                         &error);
  g_assert_no_error (error);
  return document;
}

static void
fill_sample (Fixture *fixture)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const DiarySample sample = { TODAY, DIARY_SAMPLE_N_DAYS, DIARY_SAMPLE_SEED, zone };
  g_autoptr (GError) error = NULL;

  diary_sample_fill (fixture->database, &sample, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDocument) document = load (fixture, DIARY_REPORT_ALL, FALSE, FALSE);
  g_auto (GStrv) pages = test_pdf_text_read (document);

  g_assert_cmpuint (g_strv_length (pages), ==, 1);
  test_pdf_text_assert_order (pages[0], first_page);
}

/* Everything that a doctor has a minute for is on the first page, on either paper. */
static void
test_one_page (Fixture *fixture, gconstpointer letter)
{
  fill_sample (fixture);

  for (int period = DIARY_REPORT_SINCE_VISIT; period <= DIARY_REPORT_ALL; period++)
    {
      g_autoptr (DiaryDocument) document = load (fixture, period, letter != NULL, FALSE);
      g_auto (GStrv) pages = test_pdf_text_read (document);

      test_pdf_text_assert_order (pages[0], first_page);
      test_pdf_text_assert_order (pages[0], (const char *const[]){ "Episodes a day", NULL });
    }
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDocument) document = NULL;
  g_auto (GStrv) pages = NULL;

  fill_sample (fixture);
  document = load (fixture, DIARY_REPORT_EIGHT_WEEKS, FALSE, TRUE);
  pages = test_pdf_text_read (document);
  test_pdf_text_assert_order (pages[0], first_page);
}

/* Thirty places and a note of pages: the first page stays one, and nothing is lost. */
static void
test_much (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) sheet = g_string_new ("started_at,site,note\n");
  g_autoptr (DiaryDocument) document = NULL;
  g_auto (GStrv) pages = NULL;
  g_autofree char *all = NULL;
  size_t n_sites;
  const DiaryTerm *sites = diary_vocabulary_get_terms (DIARY_TERMS_SITES, &n_sites);

  for (size_t i = 0; i < n_sites; i++)
    g_string_append_printf (sheet, "2026-06-%02zuT12:00:00Z,%s,\n", i % 28 + 1, sites[i].key);
  g_string_append (sheet, "2026-06-29T12:00:00Z,calf,begin");
  for (int i = 0; i < 3000; i++)
    g_string_append (sheet, " and so on");
  g_string_append (sheet, " until here\n");
  test_sheets_add (fixture->database, sheet->str);

  document = load (fixture, DIARY_REPORT_ALL, FALSE, FALSE);
  pages = test_pdf_text_read (document);
  all = g_strjoinv ("\n", pages);
  test_pdf_text_assert_order (pages[0], first_page);
  test_pdf_text_assert_order (pages[0],
                              (const char *const[]){ "26 more are on a later page", NULL });
  for (size_t i = 0; i < n_sites; i++)
    test_pdf_text_assert_order (pages[1],
                                (const char *const[]){ diary_term_get_label (&sites[i]), NULL });
  test_pdf_text_assert_order (all, (const char *const[]){ "begin", "until", "here", NULL });
}

/* However many medicines and visits, and whatever came of them: the first page stays one, and the
 * rest is on later ones. */
static void
test_crowded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) medicines = g_string_new ("name,dose,purpose,from,note\n");
  g_autoptr (GString) visits = g_string_new ("date,what,result\n");
  g_autoptr (DiaryDocument) document = NULL;
  g_auto (GStrv) pages = NULL;
  g_autofree char *later = NULL;

  fill_sample (fixture);
  for (int i = 1; i <= 20; i++)
    {
      g_string_append_printf (medicines,
                              "medicine %d,one in the evening,sleep,2026-03-01,note %d\n", i, i);
      g_string_append_printf (visits, "2026-05-%02d,visit %d,", i, i);
      for (int j = 0; j < 40; j++)
        g_string_append (visits, "much was said; ");
      g_string_append (visits, "the end\n");
    }
  test_sheets_add (fixture->database, medicines->str);
  test_sheets_add (fixture->database, visits->str);

  document = load (fixture, DIARY_REPORT_ALL, TRUE, FALSE);
  pages = test_pdf_text_read (document);
  test_pdf_text_assert_order (pages[0], first_page);
  g_assert_null (strstr (pages[0], "the end"));
  g_assert_null (strstr (pages[0], "note 1"));
  later = g_strjoinv ("\n", pages + 1);
  test_pdf_text_assert_order (later, later_pages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/report-document/empty", Fixture, NULL, test_database_set_up, test_empty,
              test_database_tear_down);
  g_test_add ("/report-document/one-page/a4", Fixture, NULL, test_database_set_up, test_one_page,
              test_database_tear_down);
  g_test_add ("/report-document/one-page/letter", Fixture, "letter", test_database_set_up,
              test_one_page, test_database_tear_down);
  g_test_add ("/report-document/right-to-left", Fixture, NULL, test_database_set_up,
              test_right_to_left, test_database_tear_down);
  g_test_add ("/report-document/much", Fixture, NULL, test_database_set_up, test_much,
              test_database_tear_down);
  g_test_add ("/report-document/crowded", Fixture, NULL, test_database_set_up, test_crowded,
              test_database_tear_down);

  return g_test_run ();
}
