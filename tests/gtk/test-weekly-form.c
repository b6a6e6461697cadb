/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-accessible-names.h"
#include "diary-weekly-form.h"

#include "diary-clock.h"
#include "diary-episode.h"
#include "diary-sign.h"
#include "diary-weekly-offer.h"
#include "diary-weekly-plan.h"
#include "diary-window.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

/* 2026-03-04T20:15:00Z */
#define NOW 1772655300
#define DAY (24 * 60 * 60)

#define FEELS_WEAK "Does a muscle feel weak?"
#define TASK_FAILS "Does an everyday task fail that you could do before?"
#define SLURRED    "Is your speech slurred?"

#define NOT_THIS_WEEK "No weekly check this week: offer it again in seven days"
#define NO_TO_REST    "No to the rest, to each question that is not answered yet"

typedef struct
{
  char *folder;
  DiaryStore *store;
  DiaryWindow *window;
} Fixture;

/* A window on a diary that began seven days ago, so that the check is due. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  diary_clock_freeze (NOW, NULL);
  g_settings_set_boolean (settings, "welcome-done", TRUE);
  g_settings_reset (settings, DIARY_WEEKLY_OFFERED);
  g_settings_reset (settings, DIARY_WEEKLY_NOT_BEFORE);
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  test_diary_add_episode (fixture->store, "calf", diary_clock_today () - 7, 0);
  fixture->window = diary_window_new (NULL, fixture->store);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_until (test_is_ready (fixture->window));
}

static GtkWidget *
get_form (void)
{
  return test_find_shown (DIARY_TYPE_WEEKLY_FORM);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, NULL);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

static gboolean
is_offered (Fixture *fixture)
{
  GtkWidget *offer = test_find (GTK_WIDGET (fixture->window), DIARY_TYPE_WEEKLY_OFFER);

  return gtk_widget_get_mapped (offer);
}

/* What is not said comes last, and its name has the hint as well. */
static GtkWidget *
find_answer (const char *question, const char *answer)
{
  gboolean not_said = g_str_equal (answer, "Rather not say now");
  g_autofree char *name = g_strdup_printf ("%s %s", question, not_said ? "No" : answer);
  GtkWidget *found = test_find_named (get_form (), name);

  return not_said ? gtk_widget_get_last_child (gtk_widget_get_parent (found)) : found;
}

static gboolean
is_answered (const char *question, const char *answer)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (find_answer (question, answer)));
}

static void
answer (const char *question, const char *given)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_answer (question, given)), TRUE);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GPtrArray **signs = user_data;

  *signs = diary_store_list_finish (DIARY_STORE (source), result, NULL);
}

static GPtrArray *
list_signs (Fixture *fixture)
{
  GPtrArray *signs = NULL;

  diary_store_list_async (fixture->store, DIARY_TYPE_SIGN, DIARY_DATE_NONE, DIARY_DATE_NONE, NULL,
                          on_listed, &signs);
  test_wait_until (signs != NULL);

  return signs;
}

static guint
count_signs (Fixture *fixture)
{
  g_autoptr (GPtrArray) signs = list_signs (fixture);

  return signs->len;
}

/* Returns: (transfer full) (nullable): the sign of the diary */
static DiarySign *
find_sign (Fixture *fixture, const char *name, const char *how)
{
  g_autoptr (GPtrArray) signs = list_signs (fixture);

  for (guint i = 0; i < signs->len; i++)
    if (g_str_equal (diary_sign_get_sign (signs->pdata[i]), name) &&
        g_strcmp0 (diary_sign_get_how (signs->pdata[i]), how) == 0)
      return g_object_ref (signs->pdata[i]);

  return NULL;
}

/* Opens the form, and waits until it knows what was answered today. */
static void
open_form (Fixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "weekly-check", NULL);
  test_wait_until (get_form () != NULL);
  count_signs (fixture);
}

static void
close_form (void)
{
  GtkWidget *form = NULL;

  g_set_weak_pointer (&form, get_form ());
  test_discard (&form);
}

static void
save_form (void)
{
  test_click (get_form (), "Save");
  test_wait_until (get_form () == NULL);
}

/* A yes is present, a no absent; where and the note are kept; what is not said is not recorded. */
static void
test_form_answers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiarySign) felt = NULL;
  g_autoptr (DiarySign) task = NULL;
  g_autoptr (DiarySign) speech = NULL;

  open_form (fixture);
  g_assert_true (is_answered (FEELS_WEAK, "Rather not say now"));
  g_assert_nonnull (test_find_named (get_form (),
                                     FEELS_WEAK " A feeling of weakness, even if everything still "
                                                "works. Rather not say now"));
  g_assert_null (test_find_named (get_form (), "Place: Not said"));
  answer (FEELS_WEAK, "Yes");
  adw_combo_row_set_selected (ADW_COMBO_ROW (test_find_named (get_form (), "Place: Not said")), 1);
  answer ("Side:", "Left");
  gtk_editable_set_text (GTK_EDITABLE (test_find_named (get_form (), "Note")), " After a walk ");
  answer (TASK_FAILS, "No");
  answer (SLURRED, "Yes");
  save_form ();

  g_assert_cmpuint (count_signs (fixture), ==, 3);
  felt = find_sign (fixture, "weakness", "felt");
  task = find_sign (fixture, "weakness", "task");
  speech = find_sign (fixture, "speech", NULL);
  g_assert_true (diary_sign_get_present (felt));
  g_assert_cmpint (diary_sign_get_date (felt), ==, diary_clock_today ());
  g_assert_nonnull (diary_sign_get_site (felt));
  g_assert_cmpstr (diary_sign_get_side (felt), ==, "left");
  g_assert_cmpstr (diary_sign_get_note (felt), ==, "After a walk");
  g_assert_false (diary_sign_get_present (task));
  g_assert_true (diary_sign_get_present (speech));
  g_assert_null (diary_sign_get_note (speech));
}

/* No to the rest leaves what is answered; an answer taken back is not said. */
static void
test_form_rest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiarySign) felt = NULL;
  size_t n_questions;

  diary_weekly_check_get_questions (&n_questions);
  open_form (fixture);
  answer (FEELS_WEAK, "Yes");
  test_click (get_form (), NO_TO_REST);
  g_assert_true (is_answered (FEELS_WEAK, "Yes"));
  g_assert_true (is_answered (TASK_FAILS, "No"));
  g_assert_true (
      test_press (gtk_widget_get_parent (find_answer (SLURRED, "No")), GDK_KEY_Delete, 0));
  g_assert_true (is_answered (SLURRED, "Rather not say now"));
  save_form ();

  g_assert_cmpuint (count_signs (fixture), ==, n_questions - 1);
  felt = find_sign (fixture, "weakness", "felt");
  g_assert_true (diary_sign_get_present (felt));
  g_assert_null (diary_sign_get_site (felt));
}

/* On the same day it shows what was answered, changes that, and is undone in two steps. */
static void
test_form_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiarySign) changed = NULL;
  g_autoptr (DiarySign) restored = NULL;

  open_form (fixture);
  answer (FEELS_WEAK, "Yes");
  gtk_editable_set_text (GTK_EDITABLE (test_find_named (get_form (), "Note")), "After a walk");
  answer (TASK_FAILS, "No");
  save_form ();

  open_form (fixture);
  g_assert_true (is_answered (FEELS_WEAK, "Yes"));
  g_assert_true (is_answered (TASK_FAILS, "No"));
  g_assert_true (is_answered (SLURRED, "Rather not say now"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_find_named (get_form (), "Note"))), ==,
                   "After a walk");
  answer (FEELS_WEAK, "No");
  answer (TASK_FAILS, "Rather not say now");
  save_form ();
  g_assert_cmpuint (count_signs (fixture), ==, 1);
  changed = find_sign (fixture, "weakness", "felt");
  g_assert_false (diary_sign_get_present (changed));
  g_assert_null (diary_sign_get_note (changed));

  diary_window_undo (fixture->window);
  test_wait_until (count_signs (fixture) == 2);
  restored = find_sign (fixture, "weakness", "felt");
  g_assert_true (diary_sign_get_present (restored));
  g_assert_cmpstr (diary_sign_get_note (restored), ==, "After a walk");
}

/* Undone, it is as if it had never been done: the offer is back, too. */
static void
test_form_undo (Fixture *fixture, gconstpointer data)
{
  test_wait_until (is_offered (fixture));
  open_form (fixture);
  answer (FEELS_WEAK, "No");
  save_form ();
  test_wait_until (!is_offered (fixture));

  diary_window_undo (fixture->window);
  test_wait_until (count_signs (fixture) == 0);
  test_wait_until (is_offered (fixture));
}

/* Saving nothing says so; what can't be saved stays as it was entered. */
static void
test_form_problems (Fixture *fixture, gconstpointer data)
{
  open_form (fixture);
  test_click (get_form (), "Save");
  g_assert_nonnull (get_form ());
  g_assert_cmpuint (count_signs (fixture), ==, 0);

  test_diary_execute (fixture->store, "CREATE TRIGGER refuse_sign BEFORE INSERT ON sign "
                                      "WHEN NEW.sign = 'speech' "
                                      "BEGIN SELECT RAISE (ABORT, 'refused'); END;");
  answer (FEELS_WEAK, "Yes");
  gtk_editable_set_text (GTK_EDITABLE (test_find_named (get_form (), "Note")), "After a walk");
  answer (SLURRED, "No");
  test_click (get_form (), "Save");
  test_wait_until (test_is_revealed (get_form ()));
  g_assert_cmpuint (count_signs (fixture), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_find_named (get_form (), "Note"))), ==,
                   "After a walk");
  g_assert_true (is_answered (SLURRED, "No"));

  test_diary_execute (fixture->store, "DROP TRIGGER refuse_sign");
  save_form ();
  g_assert_cmpuint (count_signs (fixture), ==, 2);
}

static GtkWidget *
get_focus (void)
{
  return gtk_root_get_focus (gtk_widget_get_root (get_form ()));
}

/* From Today to saved by keys alone: each question is one stop. */
static void
test_form_keyboard (Fixture *fixture, gconstpointer data)
{
  size_t n_questions;
  int n_stops = 0;

  diary_weekly_check_get_questions (&n_questions);
  test_wait_until (is_offered (fixture));
  gtk_widget_activate (test_find_named (GTK_WIDGET (fixture->window),
                                        "Begin the weekly check. A few questions about signs worth "
                                        "knowing, once a week."));
  test_wait_until (get_form () != NULL);
  count_signs (fixture);
  while (get_focus () != test_find_named (get_form (), NO_TO_REST))
    {
      gtk_widget_child_focus (get_form (), GTK_DIR_TAB_FORWARD);
      n_stops++;
      g_assert_cmpint (n_stops, <=, n_questions + 1);
    }
  g_assert_cmpint (n_stops, ==, n_questions + 1);
  gtk_widget_activate (get_focus ());
  test_wait_until (is_answered (FEELS_WEAK, "No"));
  g_assert_true (test_key (get_form (), GDK_KEY_Return, GDK_CONTROL_MASK));
  test_wait_until (get_form () == NULL);
  g_assert_cmpuint (count_signs (fixture), ==, n_questions);
}

static guint
find_stop (GPtrArray *stops, const char *name)
{
  guint index;

  for (index = 0; index < stops->len; index++)
    if (test_find_named (stops->pdata[index], name) == stops->pdata[index])
      break;
  g_assert_cmpuint (index, <, stops->len);

  return index;
}

/* Tab comes to the offer, and to all else on Today, in the order in which they are seen. */
static void
test_offer_keyboard (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) stops = NULL;
  guint skip;

  test_wait_until (is_offered (fixture));
  stops = test_walk_both_ways (GTK_WIDGET (fixture->window));
  skip = find_stop (stops, NOT_THIS_WEEK);
  g_assert_cmpuint (find_stop (stops, "Fill in yesterday"), ==, skip + 1);
  g_assert_cmpuint (find_stop (stops, "Log now: Calf, left"), >, skip + 1);
  g_assert_cmpuint (find_stop (stops, "Add a sign…"), >, find_stop (stops, "Log now: Calf, left"));
}

/* Nothing in the form keeps the keyboard, neither on the way there nor on the way back. */
static void
test_form_both_ways (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) stops = NULL;

  open_form (fixture);
  answer (FEELS_WEAK, "Yes");
  answer (SLURRED, "Yes");
  stops = test_walk_both_ways (GTK_WIDGET (gtk_widget_get_root (get_form ())));
  g_assert_cmpuint (find_stop (stops, "Place: Not said"), ==,
                    find_stop (stops, FEELS_WEAK " Yes") + 1);
  close_form ();
}

/* Not this week hides the offer until that is taken back, or a week has passed; the keyboard stays
 * on the page. */
static void
test_offer_skip (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  test_wait_until (is_offered (fixture));
  gtk_widget_grab_focus (test_find_named (window, NOT_THIS_WEEK));
  test_click (window, NOT_THIS_WEEK);
  g_assert_false (is_offered (fixture));
  g_assert_true (gtk_widget_get_mapped (gtk_root_get_focus (GTK_ROOT (window))));
  diary_window_undo (fixture->window);
  g_assert_true (is_offered (fixture));

  test_click (window, NOT_THIS_WEEK);
  diary_clock_freeze (NOW + 7 * DAY, NULL);
  g_object_notify (G_OBJECT (window), "is-active");
  test_wait_until (is_offered (fixture));
}

/* The offer is not made to who does not want it; the menu still has the check. */
static void
test_offer_preference (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  test_wait_until (is_offered (fixture));
  g_settings_set_boolean (settings, DIARY_WEEKLY_OFFERED, FALSE);
  g_assert_false (is_offered (fixture));
  open_form (fixture);
  close_form ();
  g_settings_set_boolean (settings, DIARY_WEEKLY_OFFERED, TRUE);
  g_assert_true (is_offered (fixture));
}

/* Once done it is not offered again before seven days have passed. */
static void
test_offer_done (Fixture *fixture, gconstpointer data)
{
  test_wait_until (is_offered (fixture));
  open_form (fixture);
  test_click (get_form (), NO_TO_REST);
  save_form ();
  test_wait_until (!is_offered (fixture));
  diary_clock_freeze (NOW + 6 * DAY, NULL);
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  count_signs (fixture);
  count_signs (fixture);
  g_assert_false (is_offered (fixture));
  diary_clock_freeze (NOW + 7 * DAY, NULL);
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  test_wait_until (is_offered (fixture));
}

/* In a narrow window and large letters everything can be read, and has a name. */
static void
test_form_narrow (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "default-width", 360, "default-height", 600,
                                    "content", gtk_button_new_with_label ("Check…"), NULL);

  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_until (gtk_widget_get_width (window) > 0);
  diary_form_present (DIARY_FORM (diary_weekly_form_new (fixture->store)), window);
  test_wait_until (get_form () != NULL);
  answer (FEELS_WEAK, "Yes");
  answer (SLURRED, "Yes");
  gtk_test_widget_wait_for_draw (get_form ());
  g_assert_cmpint (gtk_widget_get_width (get_form ()), <=, 360);
  test_wait_until (test_find_cut (get_form ()) == NULL);
  test_assert_named (get_form ());
  close_form ();

  test_wait_until (is_offered (fixture));
  test_wait_until (
      test_find_cut (test_find (GTK_WIDGET (fixture->window), DIARY_TYPE_WEEKLY_OFFER)) == NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/weekly-form/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_accessible_names_init ();

  ADD ("answers", test_form_answers);
  ADD ("rest", test_form_rest);
  ADD ("again", test_form_again);
  ADD ("undo", test_form_undo);
  ADD ("problems", test_form_problems);
  ADD ("keyboard", test_form_keyboard);
  ADD ("both-ways", test_form_both_ways);
  ADD ("narrow", test_form_narrow);
  ADD ("offer-keyboard", test_offer_keyboard);
  ADD ("offer-skip", test_offer_skip);
  ADD ("offer-preference", test_offer_preference);
  ADD ("offer-done", test_offer_done);

  return g_test_run ();
}
