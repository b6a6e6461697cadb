/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-dialog.h"
#include "diary-import-report.h"
#include "diary-import-summary.h"
#include "diary-mapping-page.h"
#include "diary-platform-dialogs.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

#define EPISODES_HEADER "started_at,site,duration_s\n"

typedef struct
{
  char *folder;
  DiaryStore *store;
  GListStore *files;
  GtkWindow *window;
  DiaryImportDialog *dialog; /* weak */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fixture->files = g_list_store_new (G_TYPE_FILE);
  fixture->window = GTK_WINDOW (gtk_window_new ());
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  test_wait_until (fixture->dialog == NULL);
  g_assert_finalize_object (fixture->files);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

static void
add_file (Fixture *fixture, const char *name, const char *content)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, content, strlen (content), NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                           NULL, &error);
  g_assert_no_error (error);
  g_list_store_append (fixture->files, file);
}

static void
wait_for_state (Fixture *fixture, DiaryImportState state)
{
  test_wait_until (diary_import_dialog_get_state (fixture->dialog) == state);
}

static void
create_dialog (Fixture *fixture)
{
  fixture->dialog = DIARY_IMPORT_DIALOG (
      diary_import_dialog_new (fixture->store, G_LIST_MODEL (fixture->files)));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
}

/* Begins to import the files, and waits until they have been read. */
static void
start (Fixture *fixture, DiaryImportState state)
{
  create_dialog (fixture);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->dialog));
  gtk_window_present (fixture->window);
  g_assert_cmpint (diary_import_dialog_get_state (fixture->dialog), ==, DIARY_IMPORT_READING);
  wait_for_state (fixture, state);
}

/* Returns: (nullable): the button that imports, if it is offered */
static GtkWidget *
find_import_button (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_has_css_class (root, "suggested-action"))
    return gtk_widget_get_visible (root) ? root : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_import_button (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static const char *
get_import_label (Fixture *fixture)
{
  GtkWidget *button = find_import_button (GTK_WIDGET (fixture->dialog));

  return button != NULL ? gtk_button_get_label (GTK_BUTTON (button)) : NULL;
}

/* Returns: (nullable): what is said below a title in the report */
static const char *
find_subtitle (GtkWidget *root, const char *title)
{
  GtkWidget *row = test_find_row (root, title);

  return row != NULL ? adw_action_row_get_subtitle (ADW_ACTION_ROW (row)) : NULL;
}

static void
assert_subtitle (Fixture *fixture, const char *title, const char *expected)
{
  g_assert_cmpstr (find_subtitle (GTK_WIDGET (fixture->dialog), title), ==, expected);
}

/* Nothing is written before the person has seen what it would be. */
static void
test_import_dialog_good (Fixture *fixture, gconstpointer data)
{
  add_file (fixture, "episodes.csv",
            EPISODES_HEADER "2026-03-04T10:00:00Z,calf,10\n2026-03-04T11:00:00Z,jaw,\n");
  add_file (fixture, "days.csv", "date,sleep_h,mood\n2026-03-04,7.5,good\n");
  start (fixture, DIARY_IMPORT_READY);

  assert_subtitle (fixture, "Episodes", "2 new");
  assert_subtitle (fixture, "Days", "1 new");
  assert_subtitle (fixture, "days.csv", "mood");
  g_assert_cmpstr (get_import_label (fixture), ==, "_Import 3 rows");
  g_assert_nonnull (test_find_button ("_Cancel"));
  g_assert_cmpint (test_diary_count (fixture->store), ==, 0);

  g_signal_emit_by_name (find_import_button (GTK_WIDGET (fixture->dialog)), "clicked");
  wait_for_state (fixture, DIARY_IMPORT_DONE);
  assert_subtitle (fixture, "Episodes", "2 new");
  g_assert_null (get_import_label (fixture));
  g_assert_cmpint (test_diary_count (fixture->store), ==, 2);
}

static void
test_import_dialog_refused (Fixture *fixture, gconstpointer data)
{
  add_file (fixture, "episodes.csv",
            EPISODES_HEADER "2026-03-04T10:00:00Z,calf,10\n2026-03-04T11:00:00Z,earlobe,\n"
                            "2026-03-04T12:00:00Z,jaw,5\n");
  start (fixture, DIARY_IMPORT_READY);

  assert_subtitle (fixture, "Episodes", "2 new, 1 refused");
  g_assert_true (g_str_has_prefix (find_subtitle (GTK_WIDGET (fixture->dialog),
                                                  "episodes.csv, column site: 1 row"),
                                   "“earlobe”: line 3\nWhat to do: "));
  g_assert_cmpstr (get_import_label (fixture), ==, "_Import the other 2 rows");

  diary_import_dialog_go_on (fixture->dialog);
  wait_for_state (fixture, DIARY_IMPORT_DONE);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 2);
}

static void
assert_at_button (Fixture *fixture, const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (focus)))), ==,
                   text);
}

/* A short import shows nothing on its way. Then there is nothing to cancel, only to close. */
static void
test_import_dialog_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  add_file (fixture, "episodes.csv", EPISODES_HEADER "2026-03-04T10:00:00Z,calf,10\n");
  start (fixture, DIARY_IMPORT_READY);
  button = find_import_button (GTK_WIDGET (fixture->dialog));
  test_wait_until (gtk_widget_get_mapped (button));
  g_assert_true (gtk_window_get_focus (fixture->window) == button);

  diary_import_dialog_go_on (fixture->dialog);
  /* Who presses it twice does not import twice. */
  diary_import_dialog_go_on (fixture->dialog);
  g_assert_true (gtk_window_get_focus (fixture->window) == button);
  wait_for_state (fixture, DIARY_IMPORT_DONE);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
  assert_at_button (fixture, "_Close");
}

/* Keeps the diary's thread from everything else until it is let go. */
typedef struct
{
  GMutex mutex;
  GCond let_go;
  gboolean goes_on;
} Hold;

static gpointer
hold (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Hold *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->goes_on)
    g_cond_wait (&self->let_go, &self->mutex);
  g_mutex_unlock (&self->mutex);

  return data;
}

static void
let_go (Hold *self)
{
  g_mutex_lock (&self->mutex);
  self->goes_on = TRUE;
  g_cond_signal (&self->let_go);
  g_mutex_unlock (&self->mutex);
}

/* A long import shows how far it is, and can be cancelled. */
static void
test_import_dialog_long (Fixture *fixture, gconstpointer data)
{
  Hold held = { 0 };

  add_file (fixture, "episodes.csv", EPISODES_HEADER "2026-03-04T10:00:00Z,calf,10\n");
  start (fixture, DIARY_IMPORT_READY);
  test_wait_until (test_find_shown (DIARY_TYPE_IMPORT_REPORT) != NULL);
  diary_store_run_async (fixture->store, hold, &held, NULL, NULL, NULL, NULL, NULL);
  diary_import_dialog_go_on (fixture->dialog);
  test_wait_until (test_find_shown (GTK_TYPE_PROGRESS_BAR) != NULL);
  g_assert_null (find_import_button (GTK_WIDGET (fixture->dialog)));
  assert_at_button (fixture, "_Cancel");
  let_go (&held);
  wait_for_state (fixture, DIARY_IMPORT_DONE);
  assert_at_button (fixture, "_Close");
}

static double
get_top (Fixture *fixture, const char *title)
{
  GtkWidget *row = test_find_row (GTK_WIDGET (fixture->dialog), title);
  graphene_point_t top;

  g_assert_true (gtk_widget_compute_point (row, GTK_WIDGET (fixture->dialog),
                                           &GRAPHENE_POINT_INIT (0, 0), &top));

  return top.y;
}

/* Many rows with one mistake take one row of the report, and don't hide what was left out. */
static void
test_import_dialog_alike (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) rows = g_string_new ("started_at,site,weather\n");

  for (int i = 0; i < 140; i++)
    g_string_append_printf (rows, "2026-03-04T10:%02d:00Z,earlobe,fine\n", i % 60);
  add_file (fixture, "episodes.csv", rows->str);
  start (fixture, DIARY_IMPORT_READY);

  g_assert_true (g_str_has_prefix (find_subtitle (GTK_WIDGET (fixture->dialog),
                                                  "episodes.csv, column site: 100 rows"),
                                   "“earlobe”: lines 2–101\nWhat to do: "));
  assert_subtitle (fixture, "episodes.csv", "weather");
  test_wait_until (gtk_widget_get_height (GTK_WIDGET (fixture->dialog)) > 0);
  g_assert_cmpfloat (get_top (fixture, "episodes.csv"), <,
                     get_top (fixture, "episodes.csv, column site: 100 rows"));
}

/* With large text in the narrowest window nothing is cut. */
static void
test_import_dialog_narrow (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  gtk_window_set_default_size (fixture->window, 360, 600);
  add_file (fixture, "episodes.csv",
            EPISODES_HEADER "2026-03-04T10:00:00Z,calf,10\n2026-03-04T11:00:00Z,earlobe,\n");
  start (fixture, DIARY_IMPORT_READY);
  test_wait_until (gtk_widget_get_width (find_import_button (GTK_WIDGET (fixture->dialog))) > 0);

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->dialog)), ==, 360);
  test_wait_until (test_find_cut (GTK_WIDGET (fixture->dialog)) == NULL);

  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

static void
test_import_dialog_nothing_new (Fixture *fixture, gconstpointer data)
{
  test_diary_add_episode (fixture->store, "calf", diary_date_new (2026, 3, 4), 600);
  add_file (fixture, "episodes.csv", EPISODES_HEADER "2026-03-04T10:00:00Z,calf,\n");
  start (fixture, DIARY_IMPORT_READY);

  assert_subtitle (fixture, "Episodes", "1 already here");
  g_assert_null (get_import_label (fixture));
}

/* What has no rows to take says why, and has nothing to cancel. */
static void
test_import_dialog_nothing_to_take (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *rows;
    const char *heading;
  } files[] = {
    { EPISODES_HEADER, "Nothing to import" },
    { EPISODES_HEADER "2026-03-04T11:00:00Z,earlobe,\n", "Nothing was imported" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_list_store_remove_all (fixture->files);
      add_file (fixture, "episodes.csv", files[i].rows);
      start (fixture, DIARY_IMPORT_READY);

      g_assert_null (get_import_label (fixture));
      g_assert_nonnull (test_find_button ("_Close"));
      g_assert_cmpstr (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (
                           test_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_PREFERENCES_GROUP))),
                       ==, files[i].heading);
      gtk_window_set_child (fixture->window, NULL);
      test_wait_until (fixture->dialog == NULL);
    }
}

static void
test_import_dialog_failed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *status;

  add_file (fixture, "photo.csv", "\x89PNG\r\n\x1a\n");
  start (fixture, DIARY_IMPORT_FAILED);

  status = test_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_STATUS_PAGE);
  g_assert_nonnull (
      strstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)), "photo.csv"));
  g_assert_null (get_import_label (fixture));
}

static gboolean
can_go_on (Fixture *fixture)
{
  return gtk_widget_get_sensitive (find_import_button (GTK_WIDGET (fixture->dialog)));
}

/* A table that nobody knows is asked about, then imported like another. */
static void
test_import_dialog_mapping (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page;
  DiaryMapping *mapping;

  add_file (fixture, "mine.csv", "Date,Where,Mood\n4.3.2026 21:15,calf,fine\n");
  start (fixture, DIARY_IMPORT_MAPPING);
  page = test_find (GTK_WIDGET (fixture->dialog), DIARY_TYPE_MAPPING_PAGE);
  test_wait_until (can_go_on (fixture));
  g_assert_cmpstr (get_import_label (fixture), ==, "_Go on");
  mapping = diary_mapping_page_get_mapping (DIARY_MAPPING_PAGE (page));
  g_assert_cmpstr (diary_mapping_get_text (mapping, 1), ==, "site");

  diary_import_dialog_go_on (fixture->dialog);
  wait_for_state (fixture, DIARY_IMPORT_READY);
  assert_subtitle (fixture, "Episodes", "1 new");
  assert_subtitle (fixture, "column “Mood”", "1 time: left out, the diary has no place for it");
  g_assert_cmpstr (get_import_label (fixture), ==, "_Import 1 row");
  diary_import_dialog_go_on (fixture->dialog);
  wait_for_state (fixture, DIARY_IMPORT_DONE);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
}

static const char *
get_advice (Fixture *fixture)
{
  return adw_preferences_group_get_description (
      ADW_PREFERENCES_GROUP (test_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_PREFERENCES_GROUP)));
}

/* What can't be taken back later is said where the rest is: it is no failure. */
static void
test_import_dialog_obstacle (Fixture *fixture, gconstpointer data)
{
  g_autofree char *diary = g_file_get_path (diary_store_get_file (fixture->store));
  g_autofree char *in_the_way = g_strconcat (diary, ".after-import/folder", NULL);
  g_autofree char *before = g_strconcat (diary, ".before-import", NULL);

  g_assert_no_errno (g_mkdir_with_parents (in_the_way, 0700));
  add_file (fixture, "episodes.csv", EPISODES_HEADER "2026-03-04T10:00:00Z,calf,10\n");
  start (fixture, DIARY_IMPORT_READY);
  g_assert_cmpstr (get_advice (fixture), ==, "Nothing has been imported yet.");

  diary_import_dialog_go_on (fixture->dialog);
  wait_for_state (fixture, DIARY_IMPORT_DONE);
  assert_subtitle (fixture, "Episodes", "1 new");
  g_assert_true (g_str_has_prefix (get_advice (fixture), "All of it is in your diary now.\nA copy "
                                                         "can’t be written, so this import "));
  g_assert_true (g_str_has_suffix (get_advice (fixture), before));
  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
}

/* Closed while it is at work: the diary stays as it was. */
static void
test_import_dialog_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) rows = g_string_new (EPISODES_HEADER);

  for (int i = 0; i < 5000; i++)
    g_string_append_printf (rows, "2026-03-%02dT10:%02d:%02dZ,calf,%d\n", i % 28 + 1, i % 60,
                            i / 60 % 60, i);
  add_file (fixture, "episodes.csv", rows->str);
  create_dialog (fixture);
  gtk_window_present (fixture->window);
  diary_import_dialog_present (fixture->dialog, GTK_WIDGET (fixture->window));
  wait_for_state (fixture, DIARY_IMPORT_READY);

  diary_import_dialog_go_on (fixture->dialog);
  diary_platform_close_content (GTK_WIDGET (fixture->dialog));
  g_assert_cmpint (test_diary_count (fixture->store), ==, 0);
}

static void
test_import_dialog_described (void)
{
  g_autoptr (DiaryImportSummary) summary = diary_import_summary_new ();
  g_autofree char *text = NULL;
  g_autofree char *text_with_obstacle = NULL;
  g_autoptr (GtkWidget) report = NULL;

  diary_import_summary_get_counts (summary, DIARY_SHEET_EPISODES)->n_new = 1;
  diary_import_summary_get_counts (summary, DIARY_SHEET_DAYS)->n_changed = 2;
  diary_import_summary_get_counts (summary, DIARY_SHEET_DAYS)->n_kept_deleted = 3;
  text = diary_import_report_describe (DIARY_IMPORT_DONE, summary);
  g_assert_cmpstr (text, ==,
                   "Imported: 1 new, 2 changed, 3 deleted here since. "
                   "All of it is in your diary now.");

  diary_import_summary_set_obstacle (summary, "The disk is full: a&b");
  text_with_obstacle = diary_import_report_describe (DIARY_IMPORT_DONE, summary);
  g_assert_true (g_str_has_suffix (text_with_obstacle, " diary now.\nThe disk is full: a&b"));

  report = g_object_ref_sink (g_object_new (DIARY_TYPE_IMPORT_REPORT, "summary", summary, NULL));
  g_assert_nonnull (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (
                                test_find (report, ADW_TYPE_PREFERENCES_GROUP))),
                            "a&b"));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/import-dialog/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("good", test_import_dialog_good);
  ADD ("refused", test_import_dialog_refused);
  ADD ("keyboard", test_import_dialog_keyboard);
  ADD ("long", test_import_dialog_long);
  ADD ("alike", test_import_dialog_alike);
  ADD ("narrow", test_import_dialog_narrow);
  ADD ("nothing-new", test_import_dialog_nothing_new);
  ADD ("nothing-to-take", test_import_dialog_nothing_to_take);
  ADD ("failed", test_import_dialog_failed);
  ADD ("mapping", test_import_dialog_mapping);
  ADD ("obstacle", test_import_dialog_obstacle);
  ADD ("closed", test_import_dialog_closed);
  g_test_add_func ("/import-dialog/described", test_import_dialog_described);

  return g_test_run ();
}
