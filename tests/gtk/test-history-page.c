/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-clock.h"
#include "diary-episode-form.h"
#include "diary-filter-pill.h"
#include "diary-history-page.h"
#include "diary-history-row.h"
#include "diary-window.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

/* 2026-03-04 12:00 UTC. */
#define NOON  G_GINT64_CONSTANT (1772625600)
#define TODAY diary_date_new (2026, 3, 4)

typedef struct
{
  char *folder;
  DiaryStore *store;
  GtkWindow *window;
  DiaryHistoryPage *page;
  GtkWidget *views;
  GtkWidget *list;
} Fixture;

static void
fill (Fixture *fixture)
{
  g_autoptr (GPtrArray) episodes = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (episodes, test_diary_make_episode ("calf", TODAY, 600));
  g_ptr_array_add (episodes, test_diary_make_episode ("eyelid", TODAY, 500));
  g_ptr_array_add (episodes, test_diary_make_episode ("thumb", TODAY - 1, 700));
  diary_episode_set_note (g_ptr_array_index (episodes, 2), "After coffee");
  test_diary_add (fixture->store, episodes);
}

static GListModel *
get_model (Fixture *fixture)
{
  return G_LIST_MODEL (diary_history_page_get_model (fixture->page));
}

static void
set_up (Fixture *fixture, gconstpointer filled)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  diary_clock_freeze (NOON, utc);
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  if (GPOINTER_TO_INT (filled))
    fill (fixture);

  fixture->window = GTK_WINDOW (diary_window_new (NULL, fixture->store));
  fixture->page = DIARY_HISTORY_PAGE (
      test_find (GTK_WIDGET (fixture->window), DIARY_TYPE_HISTORY_PAGE));
  fixture->views = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_STACK);
  fixture->list = test_find (fixture->views, GTK_TYPE_LIST_VIEW);
  gtk_window_present (fixture->window);
  diary_window_show_page (DIARY_WINDOW (fixture->window), DIARY_WINDOW_HISTORY);
  test_wait_until (diary_history_model_get_state (diary_history_page_get_model (fixture->page)) ==
                   DIARY_HISTORY_READY);
}

static void
tear_down (Fixture *fixture, gconstpointer filled)
{
  test_close_window (fixture->window, fixture->page);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

static const char *
get_view (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (fixture->views));
}

static GtkWidget *
find_row (Fixture *fixture, const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->list); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = test_find (child, DIARY_TYPE_HISTORY_ROW);

      if (row != NULL &&
          g_strcmp0 (diary_history_row_get_label (DIARY_HISTORY_ROW (row)), label) == 0)
        return row;
    }

  return NULL;
}

static GtkWidget *
wait_for_row (Fixture *fixture, const char *label)
{
  test_wait_until (find_row (fixture, label) != NULL);

  return find_row (fixture, label);
}

static void
test_history_page_empty (Fixture *fixture, gconstpointer filled)
{
  g_assert_cmpstr (get_view (fixture), ==, "empty");

  test_diary_add_episode (fixture->store, "jaw", TODAY, 60);
  test_wait_until (g_str_equal (get_view (fixture), "list"));
}

static void
test_history_page_rows (Fixture *fixture, gconstpointer filled)
{
  static const char *const labels[] = {
    "Today, 2 episodes. Calf, 10:00",
    "Eyelid, 08:20",
    "Yesterday, 1 episode. Thumb, 11:40. After coffee",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      GtkWidget *row = wait_for_row (fixture, labels[i]);

      gtk_test_accessible_assert_property (gtk_widget_get_parent (row),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL, labels[i]);
    }
}

static void
test_history_page_no_match (Fixture *fixture, gconstpointer filled)
{
  DiaryHistoryFilter *filter = diary_history_page_get_filter (fixture->page);

  diary_history_filter_set_text (filter, "xyzzy");
  test_wait_until (g_str_equal (get_view (fixture), "no-match"));

  diary_history_filter_clear (filter);
  test_wait_until (g_str_equal (get_view (fixture), "list"));
  g_assert_cmpuint (g_list_model_get_n_items (get_model (fixture)), ==, 3);
}

/* Who clears the search that found nothing can go on typing. */
static void
test_history_page_keeps_focus (Fixture *fixture, gconstpointer filled)
{
  GtkWidget *entry = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "xyzzy");
  test_wait_until (g_str_equal (get_view (fixture), "no-match"));

  g_signal_emit_by_name (entry, "stop-search");
  test_wait_until (g_str_equal (get_view (fixture), "list"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), entry));
}

static void
delete_first (Fixture *fixture)
{
  GListModel *model = get_model (fixture);
  guint n_items = g_list_model_get_n_items (model);
  g_autoptr (DiaryHistoryItem) item = g_list_model_get_item (model, 0);

  test_wait_until (diary_history_item_get_record (item) != NULL);
  test_diary_delete (fixture->store, diary_history_item_get_record (item));
  test_wait_until (g_list_model_get_n_items (model) == n_items - 1);
}

/* The last episode goes while words are typed: the keyboard is not left in what is gone, nor is
 * the page kept for its sake. */
static void
test_history_page_loses_bar (Fixture *fixture, gconstpointer filled)
{
  GtkWidget *entry = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY);

  test_wait_until (gtk_window_is_active (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), entry));

  for (int i = 0; i < 3; i++)
    delete_first (fixture);
  test_wait_until (g_str_equal (get_view (fixture), "empty"));
  g_assert_false (gtk_widget_get_mapped (entry));
  test_wait_until (gtk_window_get_focus (fixture->window) != NULL &&
                   !gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), entry));
}

static void
test_history_page_search (Fixture *fixture, gconstpointer filled)
{
  GtkWidget *entry = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), entry));

  gtk_editable_set_text (GTK_EDITABLE (entry), "coffee");
  test_wait_until (g_list_model_get_n_items (get_model (fixture)) == 1);
  wait_for_row (fixture, "Yesterday, 1 episode. Thumb, 11:40. After coffee");

  g_signal_emit_by_name (entry, "stop-search");
  test_wait_until (g_list_model_get_n_items (get_model (fixture)) == 3);
}

static void
test_history_page_pill (Fixture *fixture, gconstpointer filled)
{
  DiaryHistoryFilter *filter = diary_history_page_get_filter (fixture->page);
  GtkWidget *pill = test_find (GTK_WIDGET (fixture->page), DIARY_TYPE_FILTER_PILL);

  g_assert_false (gtk_widget_get_visible (pill));
  diary_history_filter_set_site (filter, "calf");
  test_wait_until (g_list_model_get_n_items (get_model (fixture)) == 1);
  g_assert_true (gtk_widget_get_visible (pill));
  gtk_test_accessible_assert_property (pill, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove the filter “Calf”");

  g_signal_emit_by_name (pill, "clicked");
  g_assert_null (diary_history_filter_get_site (filter));
  g_assert_false (gtk_widget_get_visible (pill));
}

/* Returns: (nullable): the row of the filters' popover of that title */
static AdwComboRow *
find_combo (GtkWidget *root, const char *title)
{
  if (ADW_IS_COMBO_ROW (root) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return ADW_COMBO_ROW (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwComboRow *found = find_combo (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_history_page_combos (Fixture *fixture, gconstpointer filled)
{
  DiaryHistoryFilter *filter = diary_history_page_get_filter (fixture->page);
  AdwComboRow *kind = find_combo (GTK_WIDGET (fixture->page), "_Kind");
  AdwComboRow *period = find_combo (GTK_WIDGET (fixture->page), "P_eriod");

  adw_combo_row_set_selected (kind, 1);
  g_assert_cmpstr (diary_history_filter_get_kind (filter), ==, "twitch");
  adw_combo_row_set_selected (period, DIARY_PERIOD_WEEK);
  g_assert_cmpint (diary_history_filter_get_period (filter), ==, DIARY_PERIOD_WEEK);

  diary_history_filter_clear (filter);
  g_assert_cmpuint (adw_combo_row_get_selected (kind), ==, 0);
  g_assert_cmpuint (adw_combo_row_get_selected (period), ==, 0);
}

/* Deleted in the diary itself, and put back there as it was. */
static void
test_history_page_delete (Fixture *fixture, gconstpointer filled)
{
  GtkWidget *row = wait_for_row (fixture, "Eyelid, 08:20");
  g_autoptr (DiaryRecord) before = NULL;
  g_autoptr (DiaryRecord) deleted = NULL;
  g_autoptr (DiaryRecord) after = NULL;
  const char *id;

  before = g_object_ref (DIARY_RECORD (
      diary_history_item_get_record (diary_history_row_get_item (DIARY_HISTORY_ROW (row)))));
  id = diary_record_get_id (before);
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  g_assert_true (test_press (fixture->list, GDK_KEY_Delete, 0));
  test_wait_until (g_list_model_get_n_items (get_model (fixture)) == 2);
  wait_for_row (fixture, "Today, 1 episode. Calf, 10:00");
  deleted = test_diary_load (fixture->store, DIARY_TYPE_EPISODE, id);
  g_assert_null (deleted);
  test_wait_until (gtk_window_get_focus (fixture->window) != NULL);

  diary_window_undo (DIARY_WINDOW (fixture->window));
  test_wait_until (g_list_model_get_n_items (get_model (fixture)) == 3);
  after = test_diary_load (fixture->store, DIARY_TYPE_EPISODE, id);
  g_assert_true (diary_record_equal_content (before, after));
}

static gboolean
has_form (void)
{
  return test_find_shown (DIARY_TYPE_EPISODE_FORM) != NULL;
}

static void
test_history_page_edit (Fixture *fixture, gconstpointer filled)
{
  GtkWidget *row = wait_for_row (fixture, "Eyelid, 08:20");

  g_assert_false (has_form ());
  gtk_widget_activate_action (row, "row.edit", NULL);
  test_wait_until (has_form ());
}

static void
test_history_page_activate (Fixture *fixture, gconstpointer filled)
{
  wait_for_row (fixture, "Eyelid, 08:20");

  g_signal_emit_by_name (fixture->list, "activate", 1);
  test_wait_until (has_form ());
}

#define ADD(path, filled, function)                                                                \
  g_test_add ("/history-page/" path, Fixture, GINT_TO_POINTER (filled), set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("empty", FALSE, test_history_page_empty);
  ADD ("rows", TRUE, test_history_page_rows);
  ADD ("no-match", TRUE, test_history_page_no_match);
  ADD ("keeps-focus", TRUE, test_history_page_keeps_focus);
  ADD ("loses-bar", TRUE, test_history_page_loses_bar);
  ADD ("search", TRUE, test_history_page_search);
  ADD ("pill", TRUE, test_history_page_pill);
  ADD ("combos", TRUE, test_history_page_combos);
  ADD ("delete", TRUE, test_history_page_delete);
  ADD ("edit", TRUE, test_history_page_edit);
  ADD ("activate", TRUE, test_history_page_activate);

  return g_test_run ();
}
