/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-accessible-names.h"
#include "diary-episode-form.h"

#include "diary-choice-row.h"
#include "diary-clock.h"
#include "diary-duration-group.h"
#include "diary-entry-row.h"
#include "diary-platform-dialogs.h"
#include "diary-vocabulary.h"
#include "test-announcement.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

/* 2026-03-04T21:15:30+01:00 */
#define NOW    1772655330
#define MINUTE 60

typedef struct
{
  char *folder;
  GTimeZone *zone;
  DiaryStore *store;
  GtkWidget *window;
  GtkWidget *form; /* weak: gone when it was closed */
  int n_saved;
} Fixture;

static void
on_saved (Fixture *fixture)
{
  fixture->n_saved++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->zone = g_time_zone_new_identifier ("Europe/Berlin");
  diary_clock_freeze (NOW, fixture->zone);
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "title", "Fascicle", "default-width", 360,
                                  "default-height", 600, "content",
                                  gtk_button_new_with_label ("Log…"), NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->form != NULL)
    test_discard (&fixture->form);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
  g_time_zone_unref (fixture->zone);
}

static void
open_form (Fixture *fixture, DiaryEpisode *episode)
{
  g_set_weak_pointer (&fixture->form,
                      GTK_WIDGET (diary_episode_form_new (fixture->store, episode)));
  g_signal_connect_swapped (fixture->form, "saved", G_CALLBACK (on_saved), fixture);
  diary_form_present (DIARY_FORM (fixture->form), fixture->window);
  test_wait_until (gtk_widget_get_mapped (fixture->form));
}

static void
open_place (Fixture *fixture, const char *site)
{
  DiaryInstant now = diary_clock_now ();
  g_autoptr (DiaryEpisode) episode = diary_episode_new (site, "left", &now);

  open_form (fixture, episode);
}

static void
enter (Fixture *fixture, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (test_find_named (fixture->form, title)), text);
}

static void
choose (Fixture *fixture, const char *name)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_find_named (fixture->form, name)), TRUE);
}

static GtkTextBuffer *
get_note (Fixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_find (fixture->form, GTK_TYPE_TEXT_VIEW)));
}

static gboolean
press_enter (Fixture *fixture, GdkModifierType modifiers)
{
  return test_key (fixture->form, GDK_KEY_Return, modifiers);
}

/* Returns: (transfer full): the only episode of the diary */
static DiaryEpisode *
get_episode (Fixture *fixture)
{
  g_autoptr (GPtrArray) episodes = test_diary_list (fixture->store);

  g_assert_cmpuint (episodes->len, ==, 1);

  return g_object_ref (episodes->pdata[0]);
}

/* The form opens with all that is needed, so that Enter alone saves it. */
static void
test_form_enter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryEpisode) episode = NULL;

  open_place (fixture, "calf");
  g_assert_true (press_enter (fixture, 0));
  test_wait_until (fixture->form == NULL);

  episode = get_episode (fixture);
  g_assert_cmpint (fixture->n_saved, ==, 1);
  g_assert_cmpstr (diary_episode_get_site (episode), ==, "calf");
  g_assert_cmpstr (diary_episode_get_side (episode), ==, "left");
  g_assert_cmpint (diary_episode_get_started_at (episode)->unix_seconds, ==, NOW);
}

static void
test_form_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryEpisode) episode = NULL;
  const char *const *helped;

  open_place (fixture, "calf");
  choose (fixture, "Side: Right");
  choose (fixture, "Intensity: Strong");
  choose (fixture, "Rest");
  choose (fixture, "Warmth");
  enter (fixture, "Date", "yesterday");
  enter (fixture, "Time", "9:30 pm");
  enter (fixture, "Exact duration", "1 min 30 s");
  gtk_text_buffer_set_text (get_note (fixture), "On the stairs.\nTwice.\n", -1);
  press_enter (fixture, 0);
  test_wait_until (fixture->form == NULL);

  episode = get_episode (fixture);
  helped = diary_episode_get_helped (episode);
  g_assert_cmpstr (diary_episode_get_side (episode), ==, "right");
  g_assert_cmpint (diary_episode_get_intensity (episode), ==, 4);
  g_assert_cmpstr (helped[0], ==, "rest");
  g_assert_cmpstr (helped[1], ==, "warmth");
  g_assert_null (helped[2]);
  g_assert_cmpint (diary_episode_get_date (episode), ==, diary_date_new (2026, 3, 3));
  g_assert_cmpint (diary_episode_get_started_at (episode)->unix_seconds, ==,
                   NOW - 24 * 60 * MINUTE + 14 * MINUTE + 30);
  g_assert_cmpint (diary_episode_get_duration (episode), ==, 90);
  g_assert_cmpstr (diary_episode_get_note (episode), ==, "On the stairs.\nTwice.");
}

/* In the note Enter begins a line, and Ctrl+Enter saves; on a button Enter presses it. */
static void
test_form_enter_elsewhere (Fixture *fixture, gconstpointer data)
{
  open_place (fixture, "calf");
  gtk_widget_grab_focus (test_find (fixture->form, GTK_TYPE_TEXT_VIEW));
  g_assert_false (press_enter (fixture, 0));
  gtk_widget_grab_focus (test_find_named (fixture->form, "Start the stopwatch"));
  g_assert_false (press_enter (fixture, 0));
  g_assert_cmpint (test_diary_count (fixture->store), ==, 0);

  gtk_widget_grab_focus (test_find (fixture->form, GTK_TYPE_TEXT_VIEW));
  g_assert_true (press_enter (fixture, GDK_CONTROL_MASK));
  test_wait_until (fixture->form == NULL);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
}

/* What was recorded stays to the second and in its own time zone unless it is changed. */
static void
test_form_edit (Fixture *fixture, gconstpointer data)
{
  const DiaryInstant in_tokyo = { NOW - 7, 9 * 60 * MINUTE };
  g_autoptr (DiaryEpisode) old = diary_episode_new ("thumb", NULL, &in_tokyo);
  g_autoptr (DiaryRecord) saved = NULL;
  g_autoptr (DiaryEpisode) episode = NULL;

  diary_episode_set_duration (old, 42);
  saved = test_diary_save (fixture->store, DIARY_RECORD (old));
  open_form (fixture, DIARY_EPISODE (saved));
  choose (fixture, "Intensity: Mild");
  press_enter (fixture, 0);
  test_wait_until (fixture->form == NULL);

  episode = get_episode (fixture);
  g_assert_cmpstr (diary_record_get_id (DIARY_RECORD (episode)), ==, diary_record_get_id (saved));
  g_assert_cmpint (diary_episode_get_intensity (episode), ==, 2);
  g_assert_cmpint (diary_episode_get_duration (episode), ==, 42);
  g_assert_null (diary_episode_get_side (episode));
  g_assert_cmpint (diary_episode_get_started_at (episode)->unix_seconds, ==, NOW - 7);
  g_assert_cmpint (diary_episode_get_started_at (episode)->utc_offset, ==, 9 * 60 * MINUTE);
}

/* What can't be understood is said where it stands, and nothing is saved. */
static void
test_form_wrong (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *wrong;
    const char *right;
  } fields[] = {
    { "Date", "someday", "2026-03-04" },    { "Date", "2026-03-05", "2026-03-04" },
    { "Time", "25:00", "21:00" },           { "Time", "21:30", "21:00" },
    { "Exact duration", "long", "10 min" },
  };

  open_place (fixture, "calf");
  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *focus, *row;

      g_test_message ("%s: %s", fields[i].title, fields[i].wrong);
      enter (fixture, fields[i].title, fields[i].wrong);
      press_enter (fixture, 0);
      focus = gtk_root_get_focus (gtk_widget_get_root (fixture->form));
      row = gtk_widget_get_ancestor (focus, DIARY_TYPE_ENTRY_ROW);
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                       fields[i].title);
      g_assert_true (diary_entry_row_has_error (DIARY_ENTRY_ROW (row)));
      enter (fixture, fields[i].title, fields[i].right);
      g_assert_false (diary_entry_row_has_error (DIARY_ENTRY_ROW (row)));
    }
  g_assert_cmpint (test_diary_count (fixture->store), ==, 0);

  press_enter (fixture, 0);
  test_wait_until (fixture->form == NULL);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
}

/* The usual durations and the exact one are two ways to say the same. */
static void
test_form_durations (Fixture *fixture, gconstpointer data)
{
  DiaryDurationGroup *group;
  DiaryChoiceRow *quick;
  gint64 seconds;

  open_place (fixture, "calf");
  group = DIARY_DURATION_GROUP (test_find (fixture->form, DIARY_TYPE_DURATION_GROUP));
  quick = DIARY_CHOICE_ROW (test_find (GTK_WIDGET (group), DIARY_TYPE_CHOICE_ROW));

  enter (fixture, "Exact duration", "600");
  g_assert_cmpint (diary_choice_row_get_selected (quick), ==, 3);
  diary_choice_row_set_selected (quick, 1);
  g_assert_true (diary_duration_group_get_duration (group, &seconds));
  g_assert_cmpint (seconds, ==, 10);
  enter (fixture, "Exact duration", "11 s");
  g_assert_cmpint (diary_choice_row_get_selected (quick), ==, DIARY_CHOICE_NONE);
  test_click (GTK_WIDGET (quick), "Duration: not recorded");
  g_assert_true (diary_duration_group_get_duration (group, &seconds));
  g_assert_cmpint (seconds, ==, DIARY_EPISODE_NO_DURATION);
}

/* A running stopwatch is in the diary, so that nothing is lost whatever happens. Both that it runs
 * and how long it ran is said. */
static void
test_form_stopwatch (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryEpisode) running = NULL;
  g_autoptr (DiaryEpisode) over = NULL;

  open_place (fixture, "calf");
  diary_clock_freeze (NOW + 5, fixture->zone);
  test_click (fixture->form, "Start the stopwatch");
  test_wait_until (test_find_named (fixture->form, "Stop the stopwatch") != NULL);
  test_wait_until (test_announcement_is ("Saved, and going on"));
  running = get_episode (fixture);
  g_assert_true (diary_episode_get_running (running));
  g_assert_cmpint (diary_episode_get_started_at (running)->unix_seconds, ==, NOW + 5);

  diary_clock_freeze (NOW + 95, fixture->zone);
  test_click (fixture->form, "Stop the stopwatch");
  test_wait_until (test_find_named (fixture->form, "Start the stopwatch") != NULL);
  test_wait_until (test_announcement_is ("Stopped after 1 min 30 s"));
  over = get_episode (fixture);
  g_assert_false (diary_episode_get_running (over));
  g_assert_cmpint (diary_episode_get_duration (over), ==, 90);

  press_enter (fixture, 0);
  test_wait_until (fixture->form == NULL);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
}

/* The form of an episode that goes on shows that it does, and saving does not end it. */
static void
test_form_goes_on (Fixture *fixture, gconstpointer data)
{
  const DiaryInstant start = { NOW - 600, 60 * MINUTE };
  g_autoptr (DiaryEpisode) old = diary_episode_new ("calf", NULL, &start);
  g_autoptr (DiaryRecord) saved = NULL;
  g_autoptr (DiaryEpisode) episode = NULL;

  diary_episode_set_running (old, TRUE);
  saved = test_diary_save (fixture->store, DIARY_RECORD (old));
  open_form (fixture, DIARY_EPISODE (saved));
  g_assert_nonnull (test_find_named (fixture->form, "Stop the stopwatch"));
  choose (fixture, "Intensity: Mild");
  press_enter (fixture, 0);
  test_wait_until (fixture->form == NULL);

  episode = get_episode (fixture);
  g_assert_true (diary_episode_get_running (episode));
  g_assert_cmpint (diary_episode_get_intensity (episode), ==, 2);
}

/* An error keeps the form open with everything typed. */
static void
test_form_not_saved (Fixture *fixture, gconstpointer data)
{
  GtkWidget *save;
  GtkTextIter start, end;
  g_autofree char *note = NULL;

  open_place (fixture, "calf");
  test_diary_refuse (fixture->store);
  gtk_text_buffer_set_text (get_note (fixture), "Kept", -1);
  save = test_find_named (fixture->form, "Save");
  gtk_widget_grab_focus (save);
  test_click (fixture->form, "Save");
  test_wait_until (test_is_revealed (fixture->form));
  g_assert_true (gtk_widget_is_focus (save));
  gtk_text_buffer_get_bounds (get_note (fixture), &start, &end);
  note = gtk_text_buffer_get_text (get_note (fixture), &start, &end, FALSE);
  g_assert_cmpstr (note, ==, "Kept");
  g_assert_cmpint (fixture->n_saved, ==, 0);
}

/* With large text in the narrowest window nothing is cut, whatever the kind. */
static void
test_form_narrow (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  AdwComboRow *kind_row;
  size_t n_kinds;

  diary_vocabulary_get_terms (DIARY_TERMS_KINDS, &n_kinds);
  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  test_wait_until (gtk_widget_get_width (fixture->window) > 0);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  open_place (fixture, "lower-back");
  kind_row = ADW_COMBO_ROW (test_find_named (fixture->form, "Kind: Twitch"));
  for (guint kind = 0; kind < n_kinds; kind++)
    {
      adw_combo_row_set_selected (kind_row, kind);
      gtk_test_widget_wait_for_draw (fixture->form);
      g_assert_cmpint (gtk_widget_get_width (fixture->form), <=, 360);
      test_wait_until (test_find_cut (fixture->form) == NULL);
    }

  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

static void
test_form_named (Fixture *fixture, gconstpointer data)
{
  open_place (fixture, "calf");
  test_wait_until (gtk_widget_get_mapped (fixture->form));
  test_assert_named (fixture->form);
}

/* The keyboard gets out of the first row backwards. */
static void
test_form_backwards (Fixture *fixture, gconstpointer data)
{
  GtkWidget *site;

  open_place (fixture, "calf");
  site = test_find_named (fixture->form, "Place: Calf");
  g_assert_true (gtk_widget_is_focus (site));
  gtk_widget_child_focus (fixture->form, GTK_DIR_TAB_BACKWARD);
  g_assert_false (gtk_widget_is_focus (site));
}

static void
test_form_cancel (Fixture *fixture, gconstpointer data)
{
  open_place (fixture, "calf");
  test_click (fixture->form, "Cancel");
  test_wait_until (fixture->form == NULL);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 0);
}

#define ADD(path, name)                                                                            \
  g_test_add ("/episode-form/" path, Fixture, NULL, set_up, test_form_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_accessible_names_init ();
  ADD ("enter", enter);
  ADD ("all", all);
  ADD ("enter-elsewhere", enter_elsewhere);
  ADD ("edit", edit);
  ADD ("wrong", wrong);
  ADD ("backwards", backwards);
  ADD ("durations", durations);
  ADD ("stopwatch", stopwatch);
  ADD ("goes-on", goes_on);
  ADD ("not-saved", not_saved);
  ADD ("narrow", narrow);
  ADD ("named", named);
  ADD ("cancel", cancel);

  return g_test_run ();
}
