/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-tabs.h"

#include "diary-choice-strip.h"
#include "diary-clock.h"
#include "diary-filter-pill.h"
#include "diary-form.h"
#include "diary-history-page.h"
#include "diary-history-row.h"
#include "diary-medicine.h"
#include "diary-platform-dialogs.h"
#include "diary-record-list.h"
#include "diary-sign.h"
#include "diary-visit.h"
#include "diary-window.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

/* 2026-03-04 12:00 UTC. */
#define NOON  G_GINT64_CONSTANT (1772625600)
#define TODAY diary_date_new (2026, 3, 4)

/* The lists, in their order. */
enum
{
  EPISODES,
  SIGNS,
  MEDICINES,
  VISITS,
};

typedef struct
{
  char *folder;
  DiaryStore *store;
  GtkWindow *window;
  GtkWidget *tabs;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  g_settings_set_int (settings, "window-width", 360);
  diary_clock_freeze (NOON, utc);
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fixture->window = GTK_WINDOW (diary_window_new (NULL, fixture->store));
  fixture->tabs = test_find (GTK_WIDGET (fixture->window), DIARY_TYPE_HISTORY_TABS);
  gtk_window_present (fixture->window);
  diary_window_show_page (DIARY_WINDOW (fixture->window), DIARY_WINDOW_HISTORY);
  test_wait_until (gtk_widget_get_mapped (fixture->tabs));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, fixture->tabs);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

/* Shows a list, as whoever chooses it does. */
static GtkWidget *
show (Fixture *fixture, int list)
{
  GtkWidget *strip = test_find (fixture->tabs, DIARY_TYPE_CHOICE_STRIP);
  GtkWidget *lists = test_find (fixture->tabs, GTK_TYPE_STACK);

  diary_choice_strip_set_selected (DIARY_CHOICE_STRIP (strip), list);

  return gtk_stack_get_visible_child (GTK_STACK (lists));
}

static const char *
get_view (GtkWidget *list)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (test_find (list, GTK_TYPE_STACK)));
}

/* Returns: (nullable): the row that is spoken as @label */
static GtkWidget *
find_row (GtkWidget *list, const char *label)
{
  GtkWidget *view = test_find (list, GTK_TYPE_LIST_VIEW);

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = test_find (child, DIARY_TYPE_HISTORY_ROW);

      if (row != NULL &&
          g_strcmp0 (diary_history_row_get_label (DIARY_HISTORY_ROW (row)), label) == 0)
        return row;
    }

  return NULL;
}

/* @index counts the rows from above. */
static const char *
get_label (GtkWidget *list, int index)
{
  GtkWidget *child = gtk_widget_get_first_child (test_find (list, GTK_TYPE_LIST_VIEW));

  for (int i = 0; i < index; i++)
    child = gtk_widget_get_next_sibling (child);

  return diary_history_row_get_label (
      DIARY_HISTORY_ROW (test_find (child, DIARY_TYPE_HISTORY_ROW)));
}

static void
save (Fixture *fixture, gpointer record)
{
  g_autoptr (DiaryRecord) owned = DIARY_RECORD (record);

  g_object_unref (test_diary_save (fixture->store, owned));
}

static GtkWidget *
wait_for_form (void)
{
  GtkWidget *form;

  test_wait_until ((form = test_find_shown (DIARY_TYPE_FORM)) != NULL);

  return form;
}

static void
enter (GtkWidget *form, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (test_find_named (form, title)), text);
}

/* What can be added, and what is then to be seen. */
static const struct
{
  int list;
  const char *add;
  const char *field; /* (nullable): to be filled, or nothing has to be */
  const char *row;
  const char *changed; /* once its note says "Changed" */
} cases[] = {
  { SIGNS, "_Add a sign…", NULL, "Today, 1 sign. Weakness, Present",
    "Today, 1 sign. Weakness, Present. Changed" },
  { MEDICINES, "_Add a medicine…", "Name", "Still taken, 1 medicine. EMG, Since 4 March 2026",
    "Still taken, 1 medicine. EMG, Since 4 March 2026. Changed" },
  { VISITS, "_Add a visit or test…", "What", "2026, 1 visit or test. EMG, 4 March 2026",
    "2026, 1 visit or test. EMG, 4 March 2026. Changed" },
};

/* Adds one, and returns its row. */
static GtkWidget *
add (Fixture *fixture, guint i, GtkWidget *list)
{
  GtkWidget *form;

  test_wait_until (g_str_equal (get_view (list), "empty"));
  g_signal_emit_by_name (test_find_button (cases[i].add), "clicked");
  form = wait_for_form ();
  if (cases[i].field != NULL)
    enter (form, cases[i].field, "EMG");
  g_assert_true (test_key (form, GDK_KEY_Return, GDK_CONTROL_MASK));
  test_wait_until (find_row (list, cases[i].row) != NULL);
  test_wait_until (test_find_shown (DIARY_TYPE_FORM) == NULL);
  g_assert_cmpstr (get_view (list), ==, "list");

  return find_row (list, cases[i].row);
}

/* Every list from nothing to one and back, with undo. */
static void
test_tabs_add_and_delete (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *list = show (fixture, cases[i].list);
      GtkWidget *row = add (fixture, i, list);

      gtk_widget_activate_action (row, "row.delete", NULL);
      test_wait_until (g_str_equal (get_view (list), "empty"));
      diary_window_undo (DIARY_WINDOW (fixture->window));
      test_wait_until (find_row (list, cases[i].row) != NULL);
    }
}

/* What was added by mistake is taken back at once. */
static void
test_tabs_take_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = show (fixture, SIGNS);

  add (fixture, 0, list);
  diary_window_undo (DIARY_WINDOW (fixture->window));
  test_wait_until (g_str_equal (get_view (list), "empty"));
}

static void
test_tabs_edit (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *list = show (fixture, cases[i].list);
      GtkWidget *form, *note;

      add (fixture, i, list);
      g_signal_emit_by_name (test_find (list, GTK_TYPE_LIST_VIEW), "activate", 0);
      form = wait_for_form ();
      note = test_find_named (form, "Note");
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (note)), "Changed", -1);
      g_assert_true (test_key (form, GDK_KEY_Return, GDK_CONTROL_MASK));
      test_wait_until (find_row (list, cases[i].changed) != NULL);
      test_wait_until (test_find_shown (DIARY_TYPE_FORM) == NULL);
    }
}

/* The Delete key deletes the row that has the keyboard, and the form's button what it shows. */
static void
test_tabs_delete_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = show (fixture, VISITS);
  GtkWidget *form;

  gtk_widget_grab_focus (gtk_widget_get_parent (add (fixture, 2, list)));
  g_assert_true (test_press (test_find (list, GTK_TYPE_LIST_VIEW), GDK_KEY_Delete, 0));
  test_wait_until (g_str_equal (get_view (list), "empty"));

  diary_window_undo (DIARY_WINDOW (fixture->window));
  test_wait_until (g_str_equal (get_view (list), "list"));
  g_signal_emit_by_name (test_find (list, GTK_TYPE_LIST_VIEW), "activate", 0);
  form = wait_for_form ();
  test_click (form, "Delete this visit or test");
  test_wait_until (g_str_equal (get_view (list), "empty"));
  test_wait_until (test_find_shown (DIARY_TYPE_FORM) == NULL);
}

/* Newest first; among the signs of a day what is there; of medicines those still taken. */
static void
test_tabs_order (Fixture *fixture, gconstpointer data)
{
  DiaryMedicine *old = diary_medicine_new ("Old");
  GtkWidget *list;

  save (fixture, diary_sign_new (TODAY - 7, "pain", TRUE));
  save (fixture, diary_sign_new (TODAY, "weakness", FALSE));
  save (fixture, diary_sign_new (TODAY, "no-relief", TRUE));
  diary_medicine_set_from (old, TODAY - 2);
  diary_medicine_set_until (old, TODAY - 1);
  save (fixture, old);
  save (fixture, diary_medicine_new ("Always"));

  list = show (fixture, SIGNS);
  test_wait_until (find_row (list, "Today, 2 signs. No relief, Present") != NULL);
  g_assert_cmpstr (get_label (list, 1), ==, "Weakness, Absent");
  g_assert_cmpstr (get_label (list, 2), ==, "Wednesday, 25 February 2026, 1 sign. Pain, Present");
  list = show (fixture, MEDICINES);
  test_wait_until (find_row (list, "Still taken, 1 medicine. Always") != NULL);
  g_assert_cmpstr (get_label (list, 1), ==,
                   "No longer taken, 1 medicine. Old, 2 March 2026 to 3 March 2026");
}

/* What others change is seen, and what is not concerned stays as it is. */
static void
test_tabs_live (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = show (fixture, VISITS);
  GtkWidget *row = add (fixture, 2, list);
  DiaryVisit *visit = diary_visit_new (TODAY - 400, "Blood test");

  diary_visit_set_result (visit, "Normal");
  save (fixture, visit);
  test_wait_until (find_row (list, "2025, 1 visit or test. Blood test, 28 January 2025, Normal") !=
                   NULL);
  g_assert_true (find_row (list, cases[2].row) == row);
}

static gboolean
is_ready (Fixture *fixture, guint n_items)
{
  GtkWidget *page = test_find (fixture->tabs, DIARY_TYPE_HISTORY_PAGE);
  DiaryHistoryModel *model = diary_history_page_get_model (DIARY_HISTORY_PAGE (page));

  return diary_history_model_get_state (model) == DIARY_HISTORY_READY &&
         g_list_model_get_n_items (G_LIST_MODEL (model)) == n_items;
}

static void
show_day (Fixture *fixture, const char *date)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-day", "s", date);
}

/* A day is shown from wherever one is, and its filter is seen and can be cleared. */
static void
test_tabs_show_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) episodes = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *pill, *page;

  for (int day = 0; day < 3; day++)
    g_ptr_array_add (episodes, test_diary_make_episode ("calf", TODAY - day, 600));
  test_diary_add (fixture->store, episodes);
  show (fixture, MEDICINES);
  diary_window_show_page (DIARY_WINDOW (fixture->window), DIARY_WINDOW_TRENDS);

  show_day (fixture, "2026-03-03");
  test_wait_until (is_ready (fixture, 1));
  pill = test_find_named (fixture->tabs, "Remove the filter “Tuesday, 3 March 2026”");
  g_assert_true (gtk_widget_get_mapped (pill));
  g_signal_emit_by_name (pill, "clicked");
  test_wait_until (is_ready (fixture, 3));

  show_day (fixture, "2026-02-28");
  test_wait_until (is_ready (fixture, 0));
  page = test_find (test_find (fixture->tabs, DIARY_TYPE_HISTORY_PAGE), GTK_TYPE_STACK);
  page = gtk_stack_get_visible_child (GTK_STACK (page));
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), ==,
                   "No episode is recorded on Saturday, 28 February 2026.");
  show_day (fixture, "never");
  g_assert_true (is_ready (fixture, 0));
}

static GtkWidget *
get_focus (Fixture *fixture, GType type)
{
  return gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), type);
}

/* Delete takes back choices elsewhere; here the list stays. */
static void
test_tabs_one_is_shown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *signs = show (fixture, SIGNS);
  GtkWidget *strip = test_find (fixture->tabs, DIARY_TYPE_CHOICE_STRIP);

  g_assert_true (test_press (strip, GDK_KEY_Delete, 0));
  g_assert_cmpint (diary_choice_strip_get_selected (DIARY_CHOICE_STRIP (strip)), ==, SIGNS);
  g_assert_true (gtk_widget_get_mapped (signs));
}

/* Tab goes from the tabs into the search and on, and back again. */
static void
test_tabs_tab (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryEpisode) episode = test_diary_make_episode ("calf", TODAY, 600);
  GtkWidget *window = GTK_WIDGET (fixture->window);

  save (fixture, g_steal_pointer (&episode));
  test_wait_until (is_ready (fixture, 1));
  gtk_test_widget_wait_for_draw (window);
  gtk_widget_grab_focus (test_find (fixture->tabs, DIARY_TYPE_CHOICE_STRIP));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_nonnull (get_focus (fixture, GTK_TYPE_SEARCH_ENTRY));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_null (get_focus (fixture, GTK_TYPE_SEARCH_ENTRY));
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_nonnull (get_focus (fixture, GTK_TYPE_SEARCH_ENTRY));
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_nonnull (get_focus (fixture, DIARY_TYPE_CHOICE_STRIP));
}

/* With large text in the narrowest window every list can be reached and is named, and every place
 * can be read. */
static void
test_tabs_narrow (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  save (fixture, test_diary_make_episode ("sole", TODAY, 600));
  save (fixture, diary_sign_new (TODAY, "weakness", TRUE));
  for (int list = EPISODES; list <= VISITS; list++)
    {
      GtkWidget *shown = show (fixture, list);
      GtkWidget *row;

      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
      test_wait_until (!g_str_equal (get_view (shown), "loading"));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
      g_assert_cmpint (gtk_widget_get_width (fixture->tabs), <=, 360);
      row = test_find (shown, DIARY_TYPE_HISTORY_ROW);
      g_assert_true (row == NULL || test_find_cut (row) == NULL);
      test_assert_named (fixture->tabs);
    }
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

#define ADD(path, name)                                                                            \
  g_test_add ("/history-tabs/" path, Fixture, NULL, set_up, test_tabs_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("add-and-delete", add_and_delete);
  ADD ("take-back", take_back);
  ADD ("edit", edit);
  ADD ("delete-keys", delete_keys);
  ADD ("order", order);
  ADD ("live", live);
  ADD ("show-day", show_day);
  ADD ("one-is-shown", one_is_shown);
  ADD ("tab", tab);
  ADD ("narrow", narrow);

  return g_test_run ();
}
