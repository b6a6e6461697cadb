/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-day.h"
#include "diary-factor-form.h"
#include "diary-preferences.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  char *folder;
  DiaryStore *store;
  GSettings *settings;
  GtkWindow *window;
  GtkWidget *preferences;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fixture->settings = g_settings_new (DIARY_APPLICATION_ID);
  fixture->preferences = diary_preferences_new (fixture->store);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, fixture->preferences);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, fixture->preferences);
  g_clear_object (&fixture->settings);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

static void
test_preferences_units (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *key;
    const char *units[3];
  } rows[] = {
    { "_Caffeine", "caffeine-unit", { "mg", "cups" } },
    { "_Water", "water-unit", { "ml", "glasses", "fl-oz" } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AdwComboRow *row = ADW_COMBO_ROW (test_find_row (fixture->preferences, rows[i].title));

      for (guint j = 0; j < G_N_ELEMENTS (rows[i].units) && rows[i].units[j] != NULL; j++)
        {
          g_autofree char *unit = NULL;

          adw_combo_row_set_selected (row, j);
          unit = g_settings_get_string (fixture->settings, rows[i].key);
          g_assert_cmpstr (unit, ==, rows[i].units[j]);
        }
      g_settings_set_string (fixture->settings, rows[i].key, rows[i].units[0]);
      g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
    }
}

/* A screen reader hears what is chosen, not only what for. */
static void
test_preferences_spoken (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *row = ADW_COMBO_ROW (test_find_row (fixture->preferences, "_Water"));

  adw_combo_row_set_selected (row, 2);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Water: Fluid ounces");
  adw_combo_row_set_selected (row, 0);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Water: Millilitres");
}

static void
test_preferences_factors (Fixture *fixture, gconstpointer data)
{
  static const char *const none[] = { NULL };
  GtkWidget *row = test_find_row (fixture->preferences, "Anxiety");
  GtkWidget *shown = test_find (row, GTK_TYPE_SWITCH);
  g_auto (GStrv) factors = NULL;

  /* The keyboard goes to the switch, without a stop at the row around it. */
  g_assert_false (gtk_widget_get_focusable (row));
  g_settings_set_strv (fixture->settings, "shown-factors", none);
  gtk_switch_set_active (GTK_SWITCH (shown), TRUE);
  factors = g_settings_get_strv (fixture->settings, "shown-factors");
  g_assert_cmpuint (g_strv_length (factors), ==, 1);
  g_assert_cmpstr (factors[0], ==, "anxiety");
}

/* Returns: (transfer full): the factor as it was saved, once it is shown */
static DiaryRecord *
add_factor (Fixture *fixture, const char *name)
{
  g_autoptr (DiaryFactor) factor = diary_factor_new (name, "cups", DIARY_SCALE_AMOUNT);
  DiaryRecord *saved = test_diary_save (fixture->store, DIARY_RECORD (factor));

  test_wait_until (test_find_row (fixture->preferences, name) != NULL);

  return saved;
}

static void
test_preferences_own_factor (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) factor = add_factor (fixture, "Tea & <milk>");
  GtkWidget *row = test_find_row (fixture->preferences, "Tea & <milk>");

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "In cups");

  diary_factor_set_name (DIARY_FACTOR (factor), "Green tea");
  g_object_unref (test_diary_save (fixture->store, factor));
  test_wait_until (test_find_row (fixture->preferences, "Green tea") != NULL);
  g_assert_null (test_find_row (fixture->preferences, "Tea & <milk>"));

  g_signal_emit_by_name (test_find_button ("Delete “Green tea”"), "clicked");
  test_wait_until (test_find_row (fixture->preferences, "Green tea") == NULL);
  g_assert_null (test_diary_load (fixture->store, DIARY_TYPE_FACTOR, diary_record_get_id (factor)));
}

/* What was recorded is not deleted without a word. */
static void
test_preferences_own_factor_with_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) factor = add_factor (fixture, "Tea");
  g_autoptr (DiaryDay) day = diary_day_new (diary_date_new (2026, 3, 4));
  g_autoptr (DiaryRecord) kept = NULL;

  diary_day_set_value (day, diary_record_get_id (factor), 2);
  g_object_unref (test_diary_save (fixture->store, DIARY_RECORD (day)));

  g_signal_emit_by_name (test_find_button ("Delete “Tea”"), "clicked");
  test_wait_until (test_find_button ("_Cancel") != NULL);
  g_signal_emit_by_name (test_find_button ("_Cancel"), "clicked");
  test_wait_until (test_find_button ("_Cancel") == NULL);

  kept = test_diary_load (fixture->store, DIARY_TYPE_FACTOR, diary_record_get_id (factor));
  g_assert_nonnull (kept);
}

static void
test_preferences_add (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form;
  g_auto (GStrv) shown = NULL;

  g_signal_emit_by_name (test_find_button ("Add a factor of your own"), "clicked");
  test_wait_until (test_find_shown (DIARY_TYPE_FACTOR_FORM) != NULL);
  form = test_find_shown (DIARY_TYPE_FACTOR_FORM);

  /* Without a name it is refused, and the form stays. */
  g_signal_emit_by_name (test_find_button ("_Save"), "clicked");
  g_assert_true (test_find_shown (DIARY_TYPE_FACTOR_FORM) == form);

  gtk_editable_set_text (GTK_EDITABLE (test_find (form, GTK_TYPE_ENTRY)), "  Green tea ");
  adw_combo_row_set_selected (ADW_COMBO_ROW (test_find (form, ADW_TYPE_COMBO_ROW)),
                              DIARY_SCALE_RATING);
  g_signal_emit_by_name (test_find_button ("_Save"), "clicked");
  test_wait_until (test_find_row (fixture->preferences, "Green tea") != NULL);
  test_wait_until (test_find_shown (DIARY_TYPE_FACTOR_FORM) == NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (
                       ADW_ACTION_ROW (test_find_row (fixture->preferences, "Green tea"))),
                   ==, "From 0 to 10");

  shown = g_settings_get_strv (fixture->settings, "shown-factors");
  g_assert_true (g_uuid_string_is_valid (shown[g_strv_length (shown) - 1]));
}

/* What went wrong is said, whatever the diary is called. */
static void
test_preferences_closed (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/closed/a&b.db");
  DiaryStore *store = diary_store_new (file);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *preferences = diary_preferences_new (store);

  gtk_window_set_child (window, preferences);
  gtk_window_present (window);
  test_wait_until (
      test_shows (preferences, "The diary is not open: /closed/a&b.db: open it first"));

  test_close_window (window, preferences);
  test_wait_finalize (store);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/preferences/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("units", test_preferences_units);
  ADD ("spoken", test_preferences_spoken);
  ADD ("factors", test_preferences_factors);
  ADD ("own-factor", test_preferences_own_factor);
  ADD ("own-factor-with-values", test_preferences_own_factor_with_values);
  g_test_add_func ("/preferences/closed", test_preferences_closed);
  ADD ("add", test_preferences_add);

  return g_test_run ();
}
