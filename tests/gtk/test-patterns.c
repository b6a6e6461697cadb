/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-patterns.h"

#include "diary-accessible-names.h"
#include "diary-chart-section.h"
#include "diary-chart-table.h"
#include "diary-chart.h"
#include "diary-clock.h"
#include "diary-day.h"
#include "diary-looked-at.h"
#include "diary-pattern-card.h"
#include "diary-random.h"
#include "diary-sentence.h"
#include "diary-trends-page.h"
#include "test-daily.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

#define NOW G_GINT64_CONSTANT (1772655300) /* 2026-03-04T20:15:00Z */

/* What goes with the twitching, on the page of the trends. */
typedef struct
{
  char *folder;
  GSettings *settings;
  DiaryStore *store;
  GtkWindow *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  diary_clock_freeze (NOW, NULL);
  fixture->folder = test_folder_new ();
  fixture->settings = g_settings_new (DIARY_APPLICATION_ID);
  fixture->store = test_diary_open (fixture->folder);
  fixture->page = diary_trends_page_new ();
  diary_trends_page_set_store (DIARY_TRENDS_PAGE (fixture->page), fixture->store);

  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (fixture->window, "Fascicle");
  gtk_window_set_default_size (fixture->window, 360, 600);
  gtk_window_set_child (fixture->window, fixture->page);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  gtk_window_destroy (fixture->window);
  test_diary_close (fixture->store);
  g_settings_reset (fixture->settings, "caffeine-unit");
  g_object_unref (fixture->settings);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

/* Shows the diary as it is now. */
static void
show (Fixture *fixture)
{
  GtkStack *stack = GTK_STACK (test_find (fixture->page, GTK_TYPE_STACK));

  gtk_window_present (fixture->window);
  test_wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (stack), "charts") == 0);
}

/* Days whose stress is one thing and whose episodes are another. */
static void
add_null_days (Fixture *fixture, int n_days)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  DiaryDate today = diary_clock_today ();

  for (DiaryDate date = today - n_days; date < today; date++)
    {
      int n_episodes = (int) diary_random_poisson (random, 2);
      DiaryDay *day = diary_day_new (date);

      diary_day_set_value (day, "stress", g_rand_int_range (random, 0, 11));
      diary_day_set_complete (day, TRUE);
      g_ptr_array_add (records, day);
      for (int i = 0; i < n_episodes; i++)
        g_ptr_array_add (records, test_diary_make_episode ("calf", date, 600 + i));
    }
  test_diary_add (fixture->store, records);
}

static GtkWidget *
find_patterns (Fixture *fixture)
{
  return test_find (fixture->page, DIARY_TYPE_PATTERNS);
}

static const char *
get_headline (Fixture *fixture)
{
  GtkWidget *headline = test_find (find_patterns (fixture), DIARY_TYPE_SENTENCE);

  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (headline));
}

static const char *
get_looks (Fixture *fixture)
{
  GtkWidget *headline = test_find (find_patterns (fixture), DIARY_TYPE_SENTENCE);

  return adw_action_row_get_subtitle (ADW_ACTION_ROW (headline));
}

static DiaryChartData *
get_chart (GtkWidget *root)
{
  GtkWidget *section = test_find (root, DIARY_TYPE_CHART_SECTION);

  g_assert_nonnull (section);

  return diary_chart_section_get_data (DIARY_CHART_SECTION (section));
}

/* The sample's planted effect is found, and told with its numbers and its days. */
static void
test_patterns_sample (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *card, *sentence;

  test_diary_add_sample (fixture->store);
  show (fixture);

  g_assert_cmpstr (get_headline (fixture), ==, "1 pattern stands out.");
  g_assert_nonnull (strstr (get_looks (fixture), "looking every day would find patterns"));
  card = test_find (find_patterns (fixture), DIARY_TYPE_PATTERN_CARD);
  sentence = test_find (card, DIARY_TYPE_SENTENCE);
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (sentence)),
                                   "On days after shorter sleep you logged about "));
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (sentence)),
                            "A pattern, not a cause"));
  g_assert_cmpint (diary_chart_data_get_kind (get_chart (card)), ==, DIARY_CHART_RANGES);
  g_assert_cmpint (diary_chart_data_get_n_points (
                       get_chart (test_find (fixture->page, DIARY_TYPE_LOOKED_AT))),
                   ==, 15);
  test_assert_named (fixture->page);
}

static void
test_patterns_ten_days (Fixture *fixture, gconstpointer user_data)
{
  add_null_days (fixture, 10);
  show (fixture);

  g_assert_cmpstr (get_headline (fixture), ==, "Not enough days yet: 10 of 28 days.");
  g_assert_cmpstr (get_looks (fixture), ==,
                   "The first look is at the end of Monday, 23 March 2026.");
  g_assert_null (test_find (fixture->page, DIARY_TYPE_PATTERN_CARD));
  g_assert_null (get_chart (test_find (fixture->page, DIARY_TYPE_LOOKED_AT)));
  test_assert_named (fixture->page);
}

static void
test_patterns_nothing (Fixture *fixture, gconstpointer user_data)
{
  DiaryChartData *chart;

  add_null_days (fixture, 60);
  show (fixture);

  g_assert_true (g_str_has_prefix (get_headline (fixture),
                                   "Nothing stands out yet. With 60 days only changes of about "));
  g_assert_null (test_find (fixture->page, DIARY_TYPE_PATTERN_CARD));
  chart = get_chart (test_find (fixture->page, DIARY_TYPE_LOOKED_AT));
  g_assert_cmpint (diary_chart_data_get_n_points (chart), ==, 2);
  g_assert_cmpstr (diary_chart_data_get_point (chart, 0), ==,
                   "“Stress” (the same day), per 2 points more");
  test_assert_named (fixture->page);
}

static int
get_minimum_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
open_tables (GtkWidget *root)
{
  if (DIARY_IS_CHART_SECTION (root))
    g_signal_emit_by_name (test_find (root, GTK_TYPE_BUTTON), "clicked");
  else
    for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      open_tables (child);
}

/* With all its tables open, it fits the narrowest window. */
static void
test_patterns_narrow (Fixture *fixture, gconstpointer user_data)
{
  test_diary_add_sample (fixture->store);
  show (fixture);

  g_assert_cmpint (get_minimum_width (fixture->page), <=, 360);
  open_tables (fixture->page);
  g_assert_cmpint (get_minimum_width (fixture->page), <=, 360);
  test_assert_named (fixture->page);
}

/* A change that changes nothing of what was found leaves it as it is, with the keyboard. */
static void
test_patterns_stay (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (DiaryEpisode) episode = test_diary_make_episode ("calf", diary_clock_today (), 1200);
  GtkWidget *looked_at = test_find (fixture->page, DIARY_TYPE_LOOKED_AT);
  g_autoptr (DiaryRecord) saved = NULL;
  GtkWidget *card, *chart;
  DiaryChartData *data;

  test_diary_add_sample (fixture->store);
  show (fixture);
  card = test_find (find_patterns (fixture), DIARY_TYPE_PATTERN_CARD);
  chart = test_find (card, DIARY_TYPE_CHART);
  data = diary_chart_get_data (DIARY_CHART (chart));
  g_signal_emit_by_name (test_find (card, GTK_TYPE_BUTTON), "clicked");
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (chart), 0);

  saved = test_diary_save (fixture->store, DIARY_RECORD (episode));
  g_settings_set_string (fixture->settings, "caffeine-unit", "mg");
  test_wait_until (
      g_str_has_suffix (diary_chart_data_get_point (get_chart (looked_at), 0), "per 100 mg more"));

  g_assert_true (test_find (find_patterns (fixture), DIARY_TYPE_PATTERN_CARD) == card);
  g_assert_true (diary_chart_get_data (DIARY_CHART (chart)) == data);
  g_assert_cmpint (diary_chart_get_selected (DIARY_CHART (chart)), ==, 0);
  g_assert_true (gtk_widget_get_visible (test_find (card, DIARY_TYPE_CHART_TABLE)));
}

static void
show_series (Fixture *fixture, const char *name)
{
  g_autoptr (DiaryTrendsInput) input = test_daily_load (name);
  DiaryTrendsQuery query = diary_trends_query_new (diary_date_new (2030, 1, 1));
  g_autoptr (DiaryTrendsAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  query.as_of = query.today;
  answer = diary_trends_answer_compute (input, &query, NULL, &error);
  g_assert_no_error (error);
  diary_patterns_show_answer (DIARY_PATTERNS (find_patterns (fixture)), answer, fixture->settings);
}

static int
count_cards (GtkWidget *root)
{
  int n = DIARY_IS_PATTERN_CARD (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_cards (child);

  return n;
}

/* Each sentence is one stop that says all of it once, and nothing about being selected. */
static void
test_patterns_spoken (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *headline = test_find (find_patterns (fixture), DIARY_TYPE_SENTENCE);
  GtkWidget *card;

  show_series (fixture, "two-at-once");
  card = test_find (find_patterns (fixture), DIARY_TYPE_PATTERN_CARD);

  gtk_test_accessible_assert_role (headline, GTK_ACCESSIBLE_ROLE_LABEL);
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (headline),
                                                    GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
  gtk_test_accessible_assert_property (test_find (card, GTK_TYPE_LIST_BOX),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "“Stress” (the same day)");
}

/* The places that are new are named. */
static void
test_patterns_places (Fixture *fixture, gconstpointer user_data)
{
  show_series (fixture, "places");

  g_assert_nonnull (test_find_named (
      find_patterns (fixture),
      "The new places: Sole of the foot, left; Chest; Thigh, right; Jaw; Hand, left."));
}

/* There are as many cards as findings, and a finding that is gone takes its card with it. */
static void
test_patterns_come_and_go (Fixture *fixture, gconstpointer user_data)
{
  show_series (fixture, "two-at-once");
  g_assert_cmpstr (get_headline (fixture), ==, "2 patterns stand out.");
  g_assert_cmpint (count_cards (fixture->page), ==, 2);

  show_series (fixture, "sleep-before");
  g_assert_cmpint (count_cards (fixture->page), ==, 1);

  show_series (fixture, "nothing");
  g_assert_cmpint (count_cards (fixture->page), ==, 0);
}

static void
test_patterns_method (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *row;

  add_null_days (fixture, 10);
  show (fixture);
  row = test_find_named (find_patterns (fixture), "How is this worked out?");
  g_signal_emit_by_name (row, "activate");
  test_wait_until (test_find_shown (ADW_TYPE_HEADER_BAR) != NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_accessible_names_init ();
#define ADD(name, function)                                                                        \
  g_test_add ("/patterns/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("sample", test_patterns_sample);
  ADD ("ten-days", test_patterns_ten_days);
  ADD ("nothing", test_patterns_nothing);
  ADD ("narrow", test_patterns_narrow);
  ADD ("stay", test_patterns_stay);
  ADD ("spoken", test_patterns_spoken);
  ADD ("places", test_patterns_places);
  ADD ("come-and-go", test_patterns_come_and_go);
  ADD ("method", test_patterns_method);
#undef ADD

  return g_test_run ();
}
