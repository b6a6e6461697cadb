/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-accessible-names.h"
#include "diary-today-page.h"

#include <math.h>

#include "diary-clock.h"
#include "diary-day.h"
#include "diary-episode-form.h"
#include "diary-factor.h"
#include "diary-place-grid.h"
#include "diary-platform-dialogs.h"
#include "diary-window.h"
#include "test-announcement.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

/* 2026-03-04T21:15:30+01:00 */
#define NOW 1772655330
#define DAY (24 * 60 * 60)

typedef struct
{
  char *folder;
  GTimeZone *zone;
  DiaryStore *store;
  DiaryWindow *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  fixture->zone = g_time_zone_new_identifier ("Europe/Berlin");
  diary_clock_freeze (NOW, fixture->zone);
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fixture->window = diary_window_new (NULL, fixture->store);
  fixture->page = test_find (GTK_WIDGET (fixture->window), DIARY_TYPE_TODAY_PAGE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_until (test_find_named (fixture->page, "Log now: Calf, left") != NULL);
}

/* Nothing of the window outlives it. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, fixture->page);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
  g_time_zone_unref (fixture->zone);
}

static DiaryDay *
load_day (Fixture *fixture, const char *date)
{
  return (DiaryDay *) test_diary_load (fixture->store, DIARY_TYPE_DAY, date);
}

static double
load_value (Fixture *fixture, const char *date, const char *factor)
{
  g_autoptr (DiaryDay) day = load_day (fixture, date);

  return day != NULL ? diary_day_get_value (day, factor) : NAN;
}

static gboolean
is_complete (Fixture *fixture, const char *date)
{
  g_autoptr (DiaryDay) day = load_day (fixture, date);

  return day != NULL && diary_day_get_complete (day);
}

static GtkWidget *
find (Fixture *fixture, const char *name)
{
  return test_find_named (fixture->page, name);
}

/* The only form there is, in whatever kind of dialog the platform has. */
static GtkWidget *
find_form (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *form = test_find (window, DIARY_TYPE_EPISODE_FORM);

      if (form != NULL)
        return form;
    }

  return NULL;
}

static void
close_form (void)
{
  diary_platform_close_content (find_form ());
  test_wait_until (find_form () == NULL);
}

/* It is there at once, and nothing that the person entered. */
static void
assert_form_proposes (const char *place)
{
  g_assert_nonnull (find_form ());
  g_assert_nonnull (test_find_named (find_form (), place));
  close_form ();
}

/* --- Logging --- */

/* The keyboard begins at what is most likely, though that is known only later; then it stays. */
static void
test_today_first (Fixture *fixture, gconstpointer data)
{
  GtkWidget *grid = g_object_new (DIARY_TYPE_PLACE_GRID, NULL);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  DiaryPlace neck = { "neck", NULL };
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (DiaryPlace));

  gtk_window_set_child (window, grid);
  gtk_window_present (window);
  test_wait_until (gtk_widget_get_mapped (grid));
  gtk_widget_child_focus (grid, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (window) == gtk_widget_get_last_child (grid));
  diary_place_grid_set_places (DIARY_PLACE_GRID (grid), places);
  g_assert_true (gtk_window_get_focus (window) == test_find_named (grid, "Log now: Eyelid, left"));

  gtk_widget_grab_focus (gtk_widget_get_last_child (grid));
  g_array_append_val (places, neck);
  diary_place_grid_set_places (DIARY_PLACE_GRID (grid), places);
  g_assert_true (gtk_window_get_focus (window) == gtk_widget_get_last_child (grid));

  gtk_widget_grab_focus (test_find_named (grid, "Log now: Neck"));
  g_array_set_size (places, 0);
  diary_place_grid_set_places (DIARY_PLACE_GRID (grid), places);
  g_assert_true (gtk_window_get_focus (window) == test_find_named (grid, "Log now: Eyelid, left"));
  gtk_window_destroy (window);
}

/* One press, and it is in the diary with the time. */
static void
test_today_log (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) episodes = NULL;
  DiaryEpisode *episode;

  test_click (fixture->page, "Log now: Calf, left");
  test_wait_until (find (fixture, "Calf, left, 21:15") != NULL);

  episodes = test_diary_list (fixture->store);
  g_assert_cmpuint (episodes->len, ==, 1);
  episode = episodes->pdata[0];
  g_assert_cmpstr (diary_episode_get_site (episode), ==, "calf");
  g_assert_cmpstr (diary_episode_get_side (episode), ==, "left");
  g_assert_cmpstr (diary_episode_get_kind (episode), ==, "twitch");
  g_assert_cmpint (diary_episode_get_started_at (episode)->unix_seconds, ==, NOW);
  g_assert_cmpint (diary_episode_get_started_at (episode)->utc_offset, ==, 3600);
  g_assert_cmpint (diary_episode_get_duration (episode), ==, DIARY_EPISODE_NO_DURATION);
}

static void
test_today_undo (Fixture *fixture, gconstpointer data)
{
  test_click (fixture->page, "Log now: Calf, left");
  test_wait_until (find (fixture, "Calf, left, 21:15") != NULL);
  test_wait_until (test_find (GTK_WIDGET (fixture->window), g_type_from_name ("AdwToastWidget")) !=
                   NULL);
  diary_window_undo (fixture->window);
  test_wait_until (find (fixture, "Calf, left, 21:15") == NULL);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 0);
  test_wait_until (test_announcement_has ("Taken back: Calf, left, 21:15"));
}

static GtkWidget *
first_place (Fixture *fixture)
{
  return gtk_widget_get_first_child (test_find (fixture->page, DIARY_TYPE_PLACE_GRID));
}

/* A new place comes first; after that nothing moves as the order of the same places changes. */
static void
test_today_places (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryEpisode)
      shin = test_diary_make_episode ("shin", diary_date_new (2026, 3, 4), 600);
  g_autoptr (DiaryRecord) saved = test_diary_save (fixture->store, DIARY_RECORD (shin));
  GtkWidget *first;

  test_wait_until (find (fixture, "Log now: Shin") != NULL);
  first = first_place (fixture);
  g_assert_true (first == find (fixture, "Log now: Shin"));

  test_click (fixture->page, "Log now: Calf, left");
  test_wait_until (find (fixture, "Calf, left, 21:15") != NULL);
  g_assert_true (first_place (fixture) == first);
}

/* The form begins with the place of the latest episode, wherever its button is. */
static void
test_today_latest_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryEpisode)
      shin = test_diary_make_episode ("shin", diary_date_new (2026, 3, 4), 600);
  g_autoptr (DiaryRecord) saved = test_diary_save (fixture->store, DIARY_RECORD (shin));

  test_wait_until (find (fixture, "Log now: Shin") != NULL);
  test_click (fixture->page, "Log another place, or with details");
  assert_form_proposes ("Place: Shin");

  test_click (fixture->page, "Log now: Calf, left");
  test_wait_until (find (fixture, "Calf, left, 21:15") != NULL);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "log", NULL);
  assert_form_proposes ("Place: Calf");
}

/* The keyboard stays where it is while the page is read again. */
static void
test_today_keeps_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find (fixture, "Log now: Thumb, left");

  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  test_wait_until (find (fixture, "Thumb, left, 21:15") != NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == button);
}

static void
test_today_stop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryEpisode)
      calf = test_diary_make_episode ("calf", diary_date_new (2026, 3, 4), 20 * 60);
  g_autoptr (DiaryRecord) saved = NULL;
  g_autoptr (GPtrArray) episodes = NULL;

  diary_episode_set_running (calf, TRUE);
  saved = test_diary_save (fixture->store, DIARY_RECORD (calf));
  test_wait_until (find (fixture, "Stop: Calf") != NULL);
  test_click (fixture->page, "Stop: Calf");
  test_wait_until (find (fixture, "Stop: Calf") == NULL);

  episodes = test_diary_list (fixture->store);
  g_assert_false (diary_episode_get_running (episodes->pdata[0]));
  g_assert_cmpint (diary_episode_get_duration (episodes->pdata[0]), ==, 15 * 60 + 30);
}

static void
test_today_details (Fixture *fixture, gconstpointer data)
{
  test_click (fixture->page, "Log now: Calf, left");
  test_wait_until (find (fixture, "Calf, left, 21:15") != NULL);
  gtk_widget_activate (find (fixture, "Calf, left, 21:15"));
  g_assert_nonnull (find_form ());
  close_form ();
}

/* What is deleted in its form is gone, and can be put back. */
static void
test_today_delete (Fixture *fixture, gconstpointer data)
{
  test_click (fixture->page, "Log now: Calf, left");
  test_wait_until (find (fixture, "Calf, left, 21:15") != NULL);
  gtk_widget_activate (find (fixture, "Calf, left, 21:15"));
  test_click (find_form (), "Delete this episode");
  test_wait_until (find (fixture, "Calf, left, 21:15") == NULL && find_form () == NULL);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 0);
  diary_window_undo (fixture->window);
  test_wait_until (find (fixture, "Calf, left, 21:15") != NULL);
}

static void
test_today_named (Fixture *fixture, gconstpointer data)
{
  test_click (fixture->page, "Log now: Calf, left");
  test_wait_until (find (fixture, "Calf, left, 21:15") != NULL);
  test_click (fixture->page, "Cups of coffee: more");
  test_wait_until (load_value (fixture, "2026-03-04", "caffeine_mg") == 95);
  test_assert_named (GTK_WIDGET (fixture->window));
}

/* --- Factors --- */

static void
test_today_factors (Fixture *fixture, gconstpointer data)
{
  g_assert_true (isnan (load_value (fixture, "2026-03-04", "caffeine_mg")));

  test_click (fixture->page, "Cups of coffee: more");
  test_wait_until (load_value (fixture, "2026-03-04", "caffeine_mg") == 95);
  test_click (fixture->page, "Cups of coffee: less");
  test_wait_until (load_value (fixture, "2026-03-04", "caffeine_mg") == 0);
  test_click (fixture->page, "Cups of coffee: not recorded");
  test_wait_until (isnan (load_value (fixture, "2026-03-04", "caffeine_mg")));
}

static void
test_today_rating (Fixture *fixture, gconstpointer data)
{
  GtkWidget *none = find (fixture, "Stress: 0 of 10, None");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (none), TRUE);
  test_wait_until (load_value (fixture, "2026-03-04", "stress") == 0);
  test_click (fixture->page, "Stress: not recorded");
  test_wait_until (isnan (load_value (fixture, "2026-03-04", "stress")));
}

/* Another program changes something else of the same day. */
static void
test_today_shared_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDay) day = diary_day_new (diary_date_new (2026, 3, 4));
  g_autoptr (DiaryRecord) saved = NULL;

  diary_day_set_value (day, "sleep_h", 7.5);
  saved = test_diary_save (fixture->store, DIARY_RECORD (day));
  test_click (fixture->page, "Cups of coffee: more");
  test_wait_until (load_value (fixture, "2026-03-04", "caffeine_mg") == 95);
  g_assert_cmpfloat (load_value (fixture, "2026-03-04", "sleep_h"), ==, 7.5);
}

static void
test_today_shown_factors (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  g_autoptr (DiaryFactor) tea = diary_factor_new ("Green tea", "cups", DIARY_SCALE_AMOUNT);
  g_autoptr (DiaryRecord) saved = test_diary_save (fixture->store, DIARY_RECORD (tea));
  const char *shown[] = { "water_ml", diary_record_get_id (saved), "no-such-factor", NULL };

  g_settings_set_strv (settings, "shown-factors", shown);
  g_settings_set_string (settings, "water-unit", "ml");
  test_wait_until (find (fixture, "Green tea in cups") != NULL);
  g_assert_nonnull (find (fixture, "Water in ml"));
  g_assert_null (find (fixture, "Cups of coffee"));
  test_click (fixture->page, "Green tea in cups: more");
  test_wait_until (load_value (fixture, "2026-03-04", shown[1]) == 1);

  g_settings_reset (settings, "shown-factors");
  g_settings_reset (settings, "water-unit");
}

/* --- Days --- */

static void
test_today_complete (Fixture *fixture, gconstpointer data)
{
  GtkWidget *none = find (fixture, "No twitches today");

  g_assert_false (gtk_switch_get_state (GTK_SWITCH (none)));
  gtk_switch_set_active (GTK_SWITCH (none), TRUE);
  g_assert_false (gtk_switch_get_state (GTK_SWITCH (none)));
  test_wait_until (gtk_switch_get_state (GTK_SWITCH (none)));
  g_assert_true (is_complete (fixture, "2026-03-04"));

  gtk_switch_set_active (GTK_SWITCH (none), FALSE);
  test_wait_until (!gtk_switch_get_state (GTK_SWITCH (none)));
  g_assert_false (is_complete (fixture, "2026-03-04"));

  test_click (fixture->page, "Log now: Calf, left");
  test_wait_until (find (fixture, "That was all today") != NULL);
}

static void
test_today_yesterday (Fixture *fixture, gconstpointer data)
{
  test_click (fixture->page, "Fill in yesterday");
  test_wait_until (find (fixture, "No twitches yesterday") != NULL);
  test_click (fixture->page, "Cups of coffee: more");
  test_wait_until (load_value (fixture, "2026-03-03", "caffeine_mg") == 95);
  g_assert_null (load_day (fixture, "2026-03-04"));

  /* The time of what happened yesterday is not now, so it is asked for. */
  test_click (fixture->page, "Log now: Calf, left");
  g_assert_nonnull (find_form ());
  g_assert_cmpint (test_diary_count (fixture->store), ==, 0);
  close_form ();

  test_click (fixture->page, "Back to today");
  test_wait_until (find (fixture, "No twitches today") != NULL);
}

/* The window stays open over midnight. */
static void
test_today_midnight (Fixture *fixture, gconstpointer data)
{
  test_click (fixture->page, "Log now: Calf, left");
  test_wait_until (find (fixture, "Calf, left, 21:15") != NULL);

  diary_clock_freeze (NOW + DAY, fixture->zone);
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  test_wait_until (find (fixture, "Calf, left, 21:15") == NULL);
  test_click (fixture->page, "Cups of coffee: more");
  test_wait_until (load_value (fixture, "2026-03-05", "caffeine_mg") == 95);
}

/* What was not saved is not shown as if it were. */
static void
test_today_not_saved (Fixture *fixture, gconstpointer data)
{
  GtkWidget *none = find (fixture, "No twitches today");

  test_diary_refuse (fixture->store);
  gtk_switch_set_active (GTK_SWITCH (none), TRUE);
  test_wait_until (!gtk_switch_get_active (GTK_SWITCH (none)));
}

#define ADD(path, name)                                                                            \
  g_test_add ("/today/" path, Fixture, NULL, set_up, test_today_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_accessible_names_init ();
  ADD ("first", first);
  ADD ("log", log);
  ADD ("undo", undo);
  ADD ("places", places);
  ADD ("latest-place", latest_place);
  ADD ("keeps-focus", keeps_focus);
  ADD ("stop", stop);
  ADD ("details", details);
  ADD ("delete", delete);
  ADD ("named", named);
  ADD ("factors", factors);
  ADD ("rating", rating);
  ADD ("shared-day", shared_day);
  ADD ("shown-factors", shown_factors);
  ADD ("complete", complete);
  ADD ("yesterday", yesterday);
  ADD ("midnight", midnight);
  ADD ("not-saved", not_saved);

  return g_test_run ();
}
