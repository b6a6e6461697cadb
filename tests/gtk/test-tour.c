/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-tour.h"

#include <adwaita.h>

#include "diary-application.h"
#include "diary-backup-dialog.h"
#include "diary-chart-table.h"
#include "diary-chart.h"
#include "diary-choice-strip.h"
#include "diary-clock.h"
#include "diary-factor-form.h"
#include "diary-factor.h"
#include "diary-history-row.h"
#include "diary-history-tabs.h"
#include "diary-import-dialog.h"
#include "diary-import-report.h"
#include "diary-mapping-row.h"
#include "diary-medicine-form.h"
#include "diary-method.h"
#include "diary-open-row.h"
#include "diary-episode-form.h"
#include "diary-episode-row.h"
#include "diary-place-chooser.h"
#include "diary-preferences.h"
#include "diary-problem-page.h"
#include "diary-report-reader.h"
#include "diary-restore-dialog.h"
#include "diary-sign-form.h"
#include "diary-sign.h"
#include "diary-visit-form.h"
#include "diary-warning-page.h"
#include "diary-warning-row.h"
#include "diary-weekly-form.h"
#include "diary-welcome.h"
#include "test-diary.h"
#include "test-file.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

/* 2026-05-01 12:00 UTC. */
#define NOW G_GINT64_CONSTANT (1777636800)

/* A table of another program, of which it has to be said what is what. */
#define FOREIGN "Recorded,Spot,Strength\n3/4/2026,Lid,7\n3/5/2026,calf,12\n3/6/2026,Lid,\n"

/* A table of ours in which a row is wrong. */
#define EPISODES                                                                                   \
  "started_at,site,duration_s\n2026-03-04T10:00:00Z,calf,10\n2026-03-04T11:00:00Z,jaw,soon\n"

typedef struct
{
  DiaryApplication *application;
  char *folder;
  DiaryStore *store;
  DiaryWindow *window;
  GtkWidget *opener; /* (nullable): what had the keyboard before the place, weak */
} Tour;

/* A place: the page it is on, what is done there, and what is there then. */
typedef struct
{
  const char *name;
  const char *page;
  const char *action;        /* of the window */
  void (*open) (Tour *tour); /* or what else is done */
  const char *clicks[2];     /* then buttons by their names or labels, one over the other */
  GType (*get_type) (void);  /* what then is laid out */
  const char *shows;         /* and what is there then, by its name */
} Place;

static Tour *the_tour;
static TestTourLook the_look;

/* Returns: (nullable): the last of a type that is shown from @root on */
static GtkWidget *
find_last (GtkWidget *root, GType type)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_last_child (root); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    {
      GtkWidget *found = find_last (child, type);

      if (found != NULL)
        return found;
    }

  return G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;
}

/* Returns: (transfer none): the window that no other one lies over */
static GtkWidget *
get_front_window (DiaryWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *front = GTK_WINDOW (window);
  guint i = 0;

  while (i < g_list_model_get_n_items (windows))
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i++);

      if (gtk_window_get_transient_for (other) == front &&
          gtk_widget_get_mapped (GTK_WIDGET (other)))
        {
          front = other;
          i = 0;
        }
    }

  return GTK_WIDGET (front);
}

/**
 * test_tour_get_front:
 * @window: the window
 *
 * Returns: (transfer none): the popover, dialog or window that lies over all others and has the
 *   keyboard
 */
GtkWidget *
test_tour_get_front (DiaryWindow *window)
{
  /* Newer versions of libadwaita have dialogs inside the window. */
  GType dialog_type = g_type_from_name ("AdwDialog");
  GtkWidget *front = get_front_window (window);
  GtkWidget *dialog = dialog_type != 0 ? find_last (front, dialog_type) : NULL;
  GtkWidget *popover;

  front = dialog != NULL ? dialog : front;
  popover = find_last (front, GTK_TYPE_POPOVER);

  return popover != NULL ? popover : front;
}

/**
 * test_tour_get_opener:
 *
 * Returns: (transfer none) (nullable): what had the keyboard before the place was opened
 */
GtkWidget *
test_tour_get_opener (void)
{
  return the_tour->opener;
}

static gboolean
is_laid_out (DiaryWindow *window, GType type)
{
  GtkWidget *found = find_last (test_tour_get_front (window), type);

  return found != NULL && gtk_widget_get_height (found) > 0;
}

/* Whether what lies over all others has the keyboard, as a window has once it is opened or
 * uncovered. One that goes before it was given the keyboard would keep it from all others. */
static gboolean
is_front_active (DiaryWindow *window)
{
  GtkRoot *root = gtk_widget_get_root (test_tour_get_front (window));

  return gtk_window_is_active (GTK_WINDOW (root));
}

/* Returns: (nullable): a button that can be clicked now */
static GtkWidget *
find_to_click (DiaryWindow *window, const char *name)
{
  GtkWidget *found = test_find_named_shown (test_tour_get_front (window), name);

  if (found == NULL)
    found = test_find_button (name);

  return found != NULL && gtk_widget_is_sensitive (found) ? found : NULL;
}

/* Remembers what has the keyboard in what lies over all others. */
static void
remember_opener (Tour *tour)
{
  GtkRoot *root = gtk_widget_get_root (test_tour_get_front (tour->window));

  g_set_weak_pointer (&tour->opener, gtk_root_get_focus (root));
}

/* As whoever goes there by the keyboard and presses Enter does. */
static void
click (Tour *tour, const char *name)
{
  GtkWidget *button;

  g_test_message ("click “%s”", name);
  test_wait_until (is_front_active (tour->window) && find_to_click (tour->window, name) != NULL);
  button = find_to_click (tour->window, name);
  gtk_test_widget_wait_for_draw (button);
  gtk_widget_grab_focus (button);
  gtk_test_widget_wait_for_draw (button);
  remember_opener (tour);
  gtk_widget_activate (button);
}

/* The lists of the history, in their order. */
static void
show_list (Tour *tour, int list)
{
  GtkWidget *tabs = test_find (GTK_WIDGET (tour->window), DIARY_TYPE_HISTORY_TABS);
  GtkWidget *strip = test_find (tabs, DIARY_TYPE_CHOICE_STRIP);

  diary_choice_strip_set_selected (DIARY_CHOICE_STRIP (strip), list);
  gtk_widget_child_focus (strip, GTK_DIR_TAB_FORWARD);
}

static void
open_signs (Tour *tour)
{
  show_list (tour, 1);
}

static void
open_medicines (Tour *tour)
{
  show_list (tour, 2);
}

static void
open_visits (Tour *tour)
{
  show_list (tour, 3);
}

/* As from the row, by its keys. */
static void
open_row_menu (Tour *tour)
{
  GtkWidget *row;

  test_wait_until (is_laid_out (tour->window, DIARY_TYPE_HISTORY_ROW));
  row = test_find (GTK_WIDGET (tour->window), DIARY_TYPE_HISTORY_ROW);
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  remember_opener (tour);
  diary_history_row_open_menu (DIARY_HISTORY_ROW (row));
}

/* The numbers of a chart that is high up. */
static void
open_table (Tour *tour)
{
  click (tour, "Show the numbers: How many times as many twitches");
}

static void
open_welcome (Tour *tour)
{
  diary_welcome_present (GTK_WIDGET (tour->window));
}

static void
open_about (Tour *tour)
{
  g_action_group_activate_action (G_ACTION_GROUP (tour->application), "about", NULL);
}

static void
import (Tour *tour, const char *name, const char *content)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *path = g_build_filename (tour->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  test_file_write (path, content);
  g_list_store_append (files, file);
  diary_import_dialog_present (DIARY_IMPORT_DIALOG (
                                   diary_import_dialog_new (tour->store, G_LIST_MODEL (files))),
                               GTK_WIDGET (tour->window));
}

static void
open_mapping (Tour *tour)
{
  import (tour, "foreign.csv", FOREIGN);
}

static void
open_import (Tour *tour)
{
  import (tour, "episodes.csv", EPISODES);
}

static void
open_empty (Tour *tour)
{
  g_autofree char *folder = g_build_filename (tour->folder, "empty", NULL);
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DiaryStore) store = diary_store_new (file);

  g_mkdir_with_parents (folder, 0700);
  diary_window_set_store (tour->window, store);
}

static void
open_problem (Tour *tour)
{
  g_autofree char *path = g_build_filename (tour->folder, "list.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DiaryStore) store = diary_store_new (file);

  test_file_write (path, "This is a shopping list, and a long one: milk, bread, tea, and so on.");
  diary_window_set_store (tour->window, store);
}

#define WARNING  "Trouble swallowing or breathing, Speak to a doctor today, Since Friday, 1 May 2026"
#define EVIDENCE "Friday, 1 May 2026, Breathlessness"

/* Those that show another diary come last. */
static const Place places[] = {
  { "today", .get_type = diary_episode_row_get_type },
  { "main-menu", .clicks = { "Main menu" }, .get_type = gtk_popover_menu_get_type },
  { "history", "history", .get_type = diary_history_row_get_type },
  { "filters", "history", .clicks = { "Filter" }, .get_type = adw_combo_row_get_type },
  { "choices", "history", .clicks = { "Filter", "Kind: Every kind" } },
  { "row-menu", "history", .open = open_row_menu, .get_type = gtk_popover_menu_get_type },
  { "signs", "history", .open = open_signs, .get_type = gtk_button_get_type },
  { "sign-form", "history", .clicks = { "Add a sign…" }, .get_type = diary_sign_form_get_type },
  { "medicines", "history", .open = open_medicines, .get_type = gtk_button_get_type },
  { "medicine-form", "history", .clicks = { "Add a medicine…" },
    .get_type = diary_medicine_form_get_type },
  { "visits", "history", .open = open_visits, .get_type = gtk_button_get_type },
  { "visit-form", "history", .clicks = { "Add a visit or test…" },
    .get_type = diary_visit_form_get_type },
  { "trends", "trends", .get_type = diary_chart_get_type },
  { "chart-table", "trends", .open = open_table, .get_type = diary_chart_table_get_type },
  { "method", "trends", .clicks = { "How is this worked out?" },
    .get_type = diary_method_get_type },
  { "episode-form", .action = "log", .get_type = diary_episode_form_get_type },
  { "place-chooser", .action = "log", .clicks = { "Choose on the body…" },
    .get_type = diary_place_chooser_get_type },
  { "weekly-check", .action = "weekly-check", .get_type = diary_weekly_form_get_type },
  { "preferences", .action = "preferences", .get_type = diary_preferences_get_type },
  { "factor-form", .action = "preferences", .clicks = { "Add a factor of your own" },
    .get_type = diary_factor_form_get_type },
  { "report", .action = "export-report", .shows = "Next page" },
  { "report-text", .action = "export-report", .clicks = { "_Read as text" },
    .get_type = diary_report_reader_get_type },
  { "backup", .action = "back-up", .get_type = diary_backup_dialog_get_type },
  { "restore", .action = "restore", .get_type = diary_open_row_get_type },
  { "import", .open = open_import, .get_type = diary_import_report_get_type },
  { "mapping", .open = open_mapping, .get_type = diary_mapping_row_get_type },
  { "shortcuts", .action = "shortcuts", .get_type = gtk_shortcuts_window_get_type },
  { "about", .open = open_about },
  { "warning", .clicks = { WARNING }, .get_type = diary_warning_page_get_type },
  { "warning-evidence", .clicks = { WARNING, EVIDENCE }, .get_type = diary_sign_form_get_type },
  { "welcome", .open = open_welcome, .get_type = diary_welcome_get_type },
  { "empty-trends", "trends", .open = open_empty, .get_type = adw_status_page_get_type },
  { "empty-history", "history", .get_type = adw_status_page_get_type },
  { "empty-today", .shows = "Fill in _yesterday" },
  { "problem", .open = open_problem, .get_type = diary_problem_page_get_type },
};

/* Something of everything that the sample doesn't have. */
static void
fill (DiaryStore *store)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  test_diary_add_sample (store);
  g_ptr_array_add (records, diary_sign_new (diary_clock_today (), "breathing", TRUE));
  g_ptr_array_add (records, diary_factor_new ("Stairs", "floors", DIARY_SCALE_AMOUNT));
  test_diary_add (store, records);
}

static Tour *
tour_new (void)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  Tour *tour = g_new0 (Tour, 1);

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  diary_clock_freeze (NOW, utc);
  tour->folder = test_folder_new ();
  tour->store = test_diary_open (tour->folder);
  fill (tour->store);
  tour->application = diary_application_new ();
  g_application_set_flags (G_APPLICATION (tour->application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (tour->application), NULL, &error);
  g_assert_no_error (error);
  tour->window = diary_window_new (GTK_APPLICATION (tour->application), tour->store);
  gtk_window_present (GTK_WINDOW (tour->window));
  test_wait_until (test_is_ready (tour->window) &&
                   gtk_window_is_active (GTK_WINDOW (tour->window)));
  /* Each page is gone to from another one. */
  diary_window_show_page (tour->window, DIARY_WINDOW_TRENDS);

  return tour;
}

static void
tour_free (Tour *tour)
{
  g_clear_weak_pointer (&tour->opener);
  test_close_window (tour->window, NULL);
  g_object_unref (tour->application);
  test_diary_close (tour->store);
  test_folder_remove (tour->folder);
  diary_clock_release ();
  g_free (tour);
}

static void
go_to (Tour *tour, const Place *place)
{
  const char *page = place->page != NULL ? place->page : DIARY_WINDOW_TODAY;

  diary_window_show_page (tour->window, page);
  remember_opener (tour);
  if (place->open != NULL)
    place->open (tour);
  if (place->action != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (tour->window), place->action, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (place->clicks) && place->clicks[i] != NULL; i++)
    click (tour, place->clicks[i]);
  if (place->get_type != NULL)
    test_wait_until (is_laid_out (tour->window, place->get_type ()));
  if (place->shows != NULL)
    test_wait_until (find_to_click (tour->window, place->shows) != NULL);
  test_wait_until (is_front_active (tour->window));
  /* What was just shown may push away what is below it. */
  for (int i = 0; i < 3; i++)
    gtk_test_widget_wait_for_draw (test_tour_get_front (tour->window));
}

/* Leaves the popover or dialog that lies over all others. */
static void
leave (GtkWidget *front)
{
  if (GTK_IS_POPOVER (front))
    gtk_popover_popdown (GTK_POPOVER (front));
  else
    gtk_widget_activate_action (gtk_widget_get_first_child (front), "window.close", NULL);
}

static void
go_back (Tour *tour)
{
  GtkWidget *front;

  while ((front = test_tour_get_front (tour->window)) != GTK_WIDGET (tour->window))
    {
      leave (front);
      test_wait_until (test_tour_get_front (tour->window) != front &&
                       is_front_active (tour->window));
    }
}

static void
test_place (gconstpointer data)
{
  if (the_tour == NULL)
    the_tour = tour_new ();
  go_to (the_tour, data);
  the_look (test_tour_get_front (the_tour->window), the_tour->window);
  go_back (the_tour);
}

/**
 * test_tour_run:
 * @argc: how many arguments the program has
 * @argv: the arguments
 * @name: what the program looks for
 * @look: what is done at each place
 *
 * Runs a test for each place.
 *
 * Returns: what main() is to return
 */
int
test_tour_run (int argc, char **argv, const char *name, TestTourLook look)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  the_look = look;
  for (size_t i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strdup_printf ("/%s/%s", name, places[i].name);

      g_test_add_data_func (path, &places[i], test_place);
    }
  result = g_test_run ();
  g_clear_pointer (&the_tour, tour_free);

  return result;
}
