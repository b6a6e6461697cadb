/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warning-page.h"

#include "diary-accessible-names.h"
#include "diary-acknowledgement.h"
#include "diary-clock.h"
#include "diary-day.h"
#include "diary-episode-form.h"
#include "diary-evidence-group.h"
#include "diary-history-page.h"
#include "diary-medicine-form.h"
#include "diary-medicine.h"
#include "diary-platform-dialogs.h"
#include "diary-sentence.h"
#include "diary-sign.h"
#include "diary-sign-form.h"
#include "diary-today-notices.h"
#include "diary-trends-page.h"
#include "diary-warning-group.h"
#include "diary-warning-row.h"
#include "diary-warnings-card.h"
#include "diary-window.h"
#include "test-announcement.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

/* 2026-03-04T20:15:00Z, a Wednesday. */
#define NOW 1772655300
#define DAY (24 * 60 * 60)

#define SWALLOWING                                                                                 \
  "Trouble swallowing or breathing, Speak to a doctor today, Since Wednesday, 4 March 2026"
#define MOVEMENT                                                                                   \
  "Lost movement or slurred speech, See your doctor soon, Since Wednesday, 4 March 2026"
#define SENSORY                                                                                    \
  "Numbness, tingling, pain, stiffness or poor coordination, For your next visit, "                \
  "Since Wednesday, 4 March 2026"
#define KNOW                                                                                       \
  "My doctor knows. Say so here. It is then not shown any more until there is something new."
#define SHOW_AGAIN                                                                                 \
  "Show it again. You said so on Wednesday, 4 March 2026. It is shown again once there is "        \
  "something new."
#define MANY_DAYS                                                                                  \
  "The same place for weeks: Calf, For your next visit, Since Saturday, 21 February 2026"

typedef struct
{
  char *folder;
  DiaryStore *store;
  DiaryWindow *window;
  GtkWidget *today;
  GtkWidget *trends;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  diary_clock_freeze (NOW, NULL);
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fixture->window = diary_window_new (NULL, fixture->store);
  fixture->today = test_find (GTK_WIDGET (fixture->window), DIARY_TYPE_TODAY_NOTICES);
  fixture->trends = test_find (GTK_WIDGET (fixture->window), DIARY_TYPE_TRENDS_PAGE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_until (gtk_widget_get_mapped (fixture->today));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, NULL);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

static DiaryRecord *
save (Fixture *fixture, gpointer record)
{
  return test_diary_save (fixture->store, DIARY_RECORD (record));
}

/* A sign of so many days ago. */
static DiarySign *
make_sign (const char *sign, int days_ago)
{
  return diary_sign_new (diary_clock_today () - days_ago, sign, TRUE);
}

static void
save_sign (Fixture *fixture, const char *sign, int days_ago)
{
  g_object_unref (save (fixture, make_sign (sign, days_ago)));
}

static void
save_failed_task (Fixture *fixture, const char *site)
{
  DiarySign *sign = make_sign ("weakness", 0);

  diary_sign_set_how (sign, "task");
  diary_sign_set_site (sign, site);
  g_object_unref (save (fixture, sign));
}

static void
save_complete_day (Fixture *fixture, int days_ago)
{
  DiaryDay *day = diary_day_new (diary_clock_today () - days_ago);

  diary_day_set_complete (day, TRUE);
  g_object_unref (save (fixture, day));
}

static GtkWidget *
find_page (void)
{
  return test_find_shown (DIARY_TYPE_WARNING_PAGE);
}

static void
open_page (GtkWidget *root, const char *name)
{
  test_wait_until (test_find_named_shown (root, name) != NULL);
  gtk_widget_activate (test_find_named_shown (root, name));
  test_wait_until (find_page () != NULL);
}

static void
close_page (void)
{
  diary_platform_close_content (find_page ());
  test_wait_until (find_page () == NULL);
}

static void
show_trends (Fixture *fixture)
{
  diary_window_show_page (fixture->window, DIARY_WINDOW_TRENDS);
  test_wait_until (gtk_widget_get_mapped (fixture->trends));
}

/* Says on the page of a warning that the doctor knows. */
static void
acknowledge (GtkWidget *root, const char *name)
{
  open_page (root, name);
  test_click (find_page (), KNOW);
  test_wait_until (find_page () == NULL && test_find_named_shown (root, name) == NULL);
}

/* Today tells only of what should not wait for the next visit, Trends of all. */
static void
test_warning_levels (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { SWALLOWING, MOVEMENT, SENSORY };
  GtkWidget *row;

  g_assert_false (gtk_widget_get_mapped (test_find (fixture->today, GTK_TYPE_BOX)));
  save_sign (fixture, "pain", 0);
  save_sign (fixture, "speech", 0);
  save_sign (fixture, "breathing", 0);
  test_wait_until (test_find_named_shown (fixture->today, SWALLOWING) != NULL);
  g_assert_nonnull (test_find_named_shown (fixture->today, MOVEMENT));
  g_assert_null (test_find_named_shown (fixture->today, SENSORY));
  test_assert_named (fixture->today);

  show_trends (fixture);
  test_wait_until (test_find_named_shown (fixture->trends, SENSORY) != NULL);
  row = test_find_named_shown (fixture->trends, SWALLOWING);
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++, row = gtk_widget_get_next_sibling (row))
    {
      g_assert_true (row == test_find_named_shown (fixture->trends, names[i]));
      g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (row)), ==,
                       GTK_ACCESSIBLE_ROLE_BUTTON);
    }
  test_assert_named (fixture->trends);
}

/* Today says what should not wait once, and after that only what is new. */
static void
test_warning_announced (Fixture *fixture, gconstpointer data)
{
  save_sign (fixture, "pain", 0);
  save_sign (fixture, "breathing", 0);
  test_wait_until (test_announcement_is (
      "Worth a doctor’s time. Trouble swallowing or breathing: Speak to a doctor today, "
      "Since Wednesday, 4 March 2026"));
  save_sign (fixture, "speech", 0);
  test_wait_until (test_announcement_is ("Worth a doctor’s time. Lost movement or slurred speech: "
                                         "See your doctor soon, Since Wednesday, 4 March 2026"));
}

/* What would be a warning can't be looked up: Today says so once, and Trends where the keyboard is
 * elsewhere; what was in a row that goes stays in the page. */
static void
test_warning_failed (Fixture *fixture, gconstpointer data)
{
  static const char *const problem =
      "The warning signs could not be looked up: Using the file failed: ";
  GtkWindow *window = GTK_WINDOW (fixture->window);
  const char *said;

  save_sign (fixture, "pain", 0);
  show_trends (fixture);
  test_wait_until (test_find_named_shown (fixture->trends, SENSORY) != NULL);
  gtk_widget_grab_focus (test_find_named_shown (fixture->trends, SENSORY));
  test_diary_execute (fixture->store, "ALTER TABLE acknowledgement RENAME TO lost");
  save_sign (fixture, "speech", 0);
  test_wait_until (test_find_named_shown (fixture->trends, SENSORY) == NULL);
  g_assert_nonnull (
      gtk_widget_get_ancestor (gtk_window_get_focus (window), DIARY_TYPE_WARNINGS_CARD));
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (window)));

  diary_window_show_page (fixture->window, DIARY_WINDOW_TODAY);
  test_wait_until ((said = test_announcement_get_last ()) != NULL &&
                   g_str_has_prefix (said, problem));
  g_assert_true (test_shows (fixture->today, said));

  test_diary_execute (fixture->store, "ALTER TABLE lost RENAME TO acknowledgement");
  save_sign (fixture, "breathing", 0);
  test_wait_until (test_find_named_shown (fixture->today, MOVEMENT) != NULL);
  g_assert_false (test_shows (fixture->today, "could not be looked up"));
}

static void
count_loaded (int *n_loaded)
{
  (*n_loaded)++;
}

/* What was judged for one page is not judged again for another. */
static void
test_warning_judged_once (Fixture *fixture, gconstpointer data)
{
  DiaryWarningsModel *model = diary_window_get_warnings (fixture->window);
  int n_loaded = 0;

  save_sign (fixture, "speech", 0);
  test_wait_until (test_find_named_shown (fixture->today, MOVEMENT) != NULL);
  g_signal_connect_swapped (model, "loaded", G_CALLBACK (count_loaded), &n_loaded);
  show_trends (fixture);
  test_wait_until (test_find_named_shown (fixture->trends, MOVEMENT) != NULL);
  save_sign (fixture, "breathing", 0);
  test_wait_until (test_find_named_shown (fixture->trends, SWALLOWING) != NULL);
  g_assert_cmpint (n_loaded, ==, 1);
  g_signal_handlers_disconnect_by_data (model, &n_loaded);
}

static void
test_warning_nothing (Fixture *fixture, gconstpointer data)
{
  show_trends (fixture);
  test_wait_until (test_shows (fixture->trends, "No trends yet"));
  g_assert_false (test_shows (fixture->trends, "Worth a doctor’s time"));

  save_complete_day (fixture, 7);
  test_wait_until (test_find_named_shown (fixture->trends,
                                          "Nothing recorded that the sources name. "
                                          "Weekly check done 0 of 1 week.") != NULL);
  save_sign (fixture, "pain", 0);
  test_wait_until (test_find_named_shown (fixture->trends, SENSORY) != NULL);
  g_assert_false (test_shows (fixture->trends, "Nothing recorded"));
}

/* There is nothing to draw yet, but something to say. */
static void
test_warning_without_episodes (Fixture *fixture, gconstpointer data)
{
  show_trends (fixture);
  save_sign (fixture, "speech", 0);
  test_wait_until (test_find_named_shown (fixture->trends, MOVEMENT) != NULL);
  g_assert_false (test_shows (fixture->trends, "No trends yet"));
  g_assert_true (test_shows (fixture->trends, "No episodes in this period"));
}

static void
test_warning_page (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "Trouble swallowing or breathing",
    "Speak to a doctor today · Since",
    "What was recorded",
    "swallowing is hard",
    "What to do",
    "call the emergency number",
    "Why it matters",
    "Source: ",
    "What it does not mean",
    "does not say what the cause is",
    "What it rests on",
    "Trouble swallowing",
    "Later found absent",
    "Once your doctor knows",
  };
  DiarySign *absent = diary_sign_new (diary_clock_today (), "swallowing", FALSE);

  save_sign (fixture, "swallowing", 3);
  g_object_unref (save (fixture, absent));
  open_page (fixture->today, "Trouble swallowing or breathing, Speak to a doctor today, "
                             "Since Sunday, 1 March 2026");
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("“%s”", texts[i]);
      test_wait_until (test_shows (find_page (), texts[i]));
    }
  test_assert_named (find_page ());
  test_wait_until (test_find_cut (find_page ()) == NULL);
  close_page ();
}

/* What the doctor knows goes from where it was to the quiet list, and comes back on "undo", on
 * being asked for, and on something new. On Trends the keyboard stays where warnings are. */
static void
test_warning_acknowledge (Fixture *fixture, gconstpointer data)
{
  const char *known = "Lost movement or slurred speech, Known since Wednesday, 4 March 2026";
  GtkWindow *window = GTK_WINDOW (fixture->window);

  save_sign (fixture, "speech", 0);
  acknowledge (fixture->today, MOVEMENT);
  g_assert_false (gtk_widget_get_mapped (test_find (fixture->today, GTK_TYPE_BOX)));
  test_wait_until (test_find_button ("_Undo") != NULL);
  diary_window_undo (fixture->window);
  test_wait_until (test_find_named_shown (fixture->today, MOVEMENT) != NULL);

  show_trends (fixture);
  test_wait_until (test_find_named_shown (fixture->trends, MOVEMENT) != NULL);
  gtk_widget_grab_focus (test_find_named_shown (fixture->trends, MOVEMENT));
  acknowledge (fixture->trends, MOVEMENT);
  test_wait_until (test_find_named_shown (fixture->trends, known) != NULL);
  g_assert_true (DIARY_IS_SENTENCE (gtk_window_get_focus (window)));
  g_assert_true (test_shows (fixture->trends, "apart from what your doctor knows"));
  test_assert_named (fixture->trends);

  gtk_widget_grab_focus (test_find_named_shown (fixture->trends, known));
  open_page (fixture->trends, known);
  g_assert_true (test_shows (find_page (), "You said so on Wednesday, 4 March 2026."));
  test_assert_named (find_page ());
  test_click (find_page (), SHOW_AGAIN);
  test_wait_until (test_find_named_shown (fixture->trends, MOVEMENT) != NULL);
  g_assert_null (test_find_named_shown (fixture->trends, known));
  g_assert_true (gtk_window_get_focus (window) ==
                 test_find_named_shown (fixture->trends, MOVEMENT));
  diary_window_undo (fixture->window);
  test_wait_until (test_find_named_shown (fixture->trends, known) != NULL);

  diary_clock_freeze (NOW + DAY, NULL);
  save_sign (fixture, "movement-loss", 0);
  diary_window_show_page (fixture->window, DIARY_WINDOW_TODAY);
  test_wait_until (test_find_named_shown (fixture->today,
                                          "Lost movement or slurred speech, See your doctor soon, "
                                          "Since Thursday, 5 March 2026") != NULL);
}

/* What the doctor knows of one place says nothing of another. */
static void
test_warning_places (Fixture *fixture, gconstpointer data)
{
  const char *hand = "An everyday task that failed: Hand, For your next visit, "
                     "Since Wednesday, 4 March 2026";
  const char *foot = "An everyday task that failed: Foot, For your next visit, "
                     "Since Wednesday, 4 March 2026";

  save_failed_task (fixture, "hand");
  save_failed_task (fixture, "foot");
  show_trends (fixture);
  acknowledge (fixture->trends, hand);
  test_wait_until (test_find_named_shown (fixture->trends,
                                          "An everyday task that failed: Hand, "
                                          "Known since Wednesday, 4 March 2026") != NULL);
  g_assert_nonnull (test_find_named_shown (fixture->trends, foot));
}

/* The keyboard stays near what it was used on, on either page. */
static void
test_warning_focus (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);

  save_sign (fixture, "speech", 0);
  save_sign (fixture, "breathing", 0);
  test_wait_until (test_find_named_shown (fixture->today, MOVEMENT) != NULL);
  gtk_widget_grab_focus (test_find_named_shown (fixture->today, MOVEMENT));
  acknowledge (fixture->today, MOVEMENT);
  g_assert_true (gtk_window_get_focus (window) ==
                 test_find_named_shown (fixture->today, SWALLOWING));
  acknowledge (fixture->today, SWALLOWING);
  g_assert_nonnull (gtk_window_get_focus (window));
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (window)));

  show_trends (fixture);
  save_sign (fixture, "pain", 0);
  test_wait_until (test_find_named_shown (fixture->trends, SENSORY) != NULL);
  gtk_widget_grab_focus (test_find_named_shown (fixture->trends, SENSORY));
  acknowledge (fixture->trends, SENSORY);
  g_assert_nonnull (gtk_window_get_focus (window));
  g_assert_nonnull (
      gtk_widget_get_ancestor (gtk_window_get_focus (window), DIARY_TYPE_WARNINGS_CARD));
}

/* A sign that is evidence opens in its form, over the page. */
static void
test_warning_sign (Fixture *fixture, gconstpointer data)
{
  save_sign (fixture, "speech", 0);
  open_page (fixture->today, MOVEMENT);
  gtk_widget_activate (
      test_find_named_shown (find_page (), "Wednesday, 4 March 2026, Slurred speech"));
  test_wait_until (test_find_shown (DIARY_TYPE_SIGN_FORM) != NULL);
  gtk_widget_activate (test_find_button ("_Cancel"));
  test_wait_until (test_find_shown (DIARY_TYPE_SIGN_FORM) == NULL);
  close_page ();
}

/* The page follows what is changed under it, and says when there is nothing left to show. */
static void
test_warning_live (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) first = save (fixture, make_sign ("speech", 0));
  g_autoptr (DiaryRecord) second = NULL;

  open_page (fixture->today, MOVEMENT);
  g_assert_false (test_shows (find_page (), "Loss of movement"));
  second = save (fixture, make_sign ("movement-loss", 0));
  test_wait_until (test_shows (find_page (), "Loss of movement"));

  test_diary_delete (fixture->store, first);
  test_diary_delete (fixture->store, second);
  test_wait_until (test_shows (find_page (), "No longer shown"));
  g_assert_null (test_find_named_shown (find_page (), KNOW));
  close_page ();
}

static GtkWidget *
find_evidence (int n)
{
  GtkWidget *row = test_find (test_find (find_page (), DIARY_TYPE_EVIDENCE_GROUP),
                              DIARY_TYPE_OPEN_ROW);

  while (n-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

/* Of a hundred days only the newest are in the way at first. */
static void
test_warning_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) days = g_array_new (FALSE, TRUE, sizeof (DiaryEvidence));
  GtkWidget *group = diary_evidence_group_new ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  for (int i = 0; i < 100; i++)
    {
      DiaryEvidence day = { .type = DIARY_EVIDENCE_DAY, .date = diary_clock_today () - 99 + i };

      g_array_append_val (days, day);
    }
  diary_evidence_group_show (DIARY_EVIDENCE_GROUP (group), days);
  gtk_window_set_child (window, group);
  gtk_window_present (window);
  test_wait_until (test_find_named_shown (group, "Wednesday, 4 March 2026") != NULL);
  g_assert_null (test_find_named_shown (group, "Tuesday, 24 February 2026"));

  gtk_widget_activate (test_find_named_shown (group, "Show all 100"));
  g_assert_true (gtk_window_get_focus (window) ==
                 test_find_named_shown (group, "Tuesday, 24 February 2026"));
  g_assert_nonnull (test_find_named_shown (group, "Tuesday, 25 November 2025"));
  g_assert_null (test_find_named_shown (group, "Show all 100"));
  gtk_window_destroy (window);
}

/* An episode that is evidence opens; what is done there can be undone in the window. */
static void
test_warning_evidence (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 3; i++)
    {
      DiaryEpisode *episode = test_diary_make_episode ("calf", diary_clock_today () - i, 600);

      diary_episode_set_intensity (episode, 5);
      g_object_unref (save (fixture, episode));
    }
  show_trends (fixture);
  open_page (fixture->trends, "It disturbs sleep or daily life, For your next visit, "
                              "Since Wednesday, 4 March 2026");
  gtk_widget_activate (find_evidence (0));
  test_wait_until (test_find_shown (DIARY_TYPE_EPISODE_FORM) != NULL);
  gtk_widget_activate (test_find_button ("_Delete this episode"));
  test_wait_until (test_shows (find_page (), "No longer shown"));
  close_page ();
  diary_window_undo (fixture->window);
  test_wait_until (test_find_named_shown (fixture->trends,
                                          "It disturbs sleep or daily life, For your next visit, "
                                          "Since Wednesday, 4 March 2026") != NULL);
}

/* Forty days of one place, whose evidence is the days. */
static void
save_many_days (Fixture *fixture)
{
  for (int i = 0; i < 40; i++)
    g_object_unref (
        save (fixture, test_diary_make_episode ("calf", diary_clock_today () - i, 600)));
}

/* What Trends shows of many days lets go of the diary with the window. */
static void
test_warning_closing (Fixture *fixture, gconstpointer data)
{
  save_many_days (fixture);
  show_trends (fixture);
  test_wait_until (test_find_named_shown (fixture->trends, MANY_DAYS) != NULL);
}

/* A day that is evidence is shown in the history. */
static void
test_warning_day (Fixture *fixture, gconstpointer data)
{
  GtkWidget *history = test_find (GTK_WIDGET (fixture->window), DIARY_TYPE_HISTORY_PAGE);

  save_many_days (fixture);
  show_trends (fixture);
  open_page (fixture->trends, MANY_DAYS);
  gtk_widget_activate (test_find_named_shown (find_page (), "Tuesday, 3 March 2026"));
  test_wait_until (find_page () == NULL && gtk_widget_get_mapped (history));
  test_wait_until (test_shows (history, "Tuesday, 3 March 2026"));
}

/* The start of a medicine opens its form, over the page. */
static void
test_warning_medicine (Fixture *fixture, gconstpointer data)
{
  DiaryMedicine *medicine = diary_medicine_new ("Blue pill");

  diary_medicine_set_from (medicine, diary_clock_today () - 1);
  g_object_unref (save (fixture, medicine));
  save_complete_day (fixture, 2);
  g_object_unref (save (fixture, test_diary_make_episode ("calf", diary_clock_today (), 600)));
  show_trends (fixture);
  open_page (fixture->trends, "More twitching after a new medicine: Blue pill, "
                              "For your next visit, Since Wednesday, 4 March 2026");
  gtk_widget_activate (
      test_find_named_shown (find_page (), "Tuesday, 3 March 2026, Start of Blue pill"));
  test_wait_until (test_find_shown (DIARY_TYPE_MEDICINE_FORM) != NULL);
  gtk_widget_activate (test_find_button ("_Cancel"));
  test_wait_until (test_find_shown (DIARY_TYPE_MEDICINE_FORM) == NULL);
  close_page ();
}

#define ADD(path, name)                                                                            \
  g_test_add ("/warning/" path, Fixture, NULL, set_up, test_warning_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_accessible_names_init ();
  ADD ("judged-once", judged_once);
  ADD ("levels", levels);
  ADD ("announced", announced);
  ADD ("failed", failed);
  ADD ("nothing", nothing);
  ADD ("without-episodes", without_episodes);
  ADD ("page", page);
  ADD ("acknowledge", acknowledge);
  ADD ("places", places);
  ADD ("focus", focus);
  ADD ("sign", sign);
  ADD ("live", live);
  ADD ("long", long);
  ADD ("evidence", evidence);
  ADD ("closing", closing);
  ADD ("day", day);
  ADD ("medicine", medicine);

  return g_test_run ();
}
