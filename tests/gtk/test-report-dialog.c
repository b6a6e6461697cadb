/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-dialog.h"

#include <glib/gstdio.h>

#include "diary-accessible-names.h"
#include "diary-clock.h"
#include "diary-day.h"
#include "diary-entry-row.h"
#include "diary-page-preview.h"
#include "diary-platform-dialogs.h"
#include "diary-report-reader.h"
#include "diary-report-save.h"
#include "test-announcement.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

#define NOW  1772712000 /* 2026-03-05 12:00 UTC */
#define NOTE "seen by nobody else"

/* The rows of the dialog. */
#define PERIOD "Period"
#define NOTES  "Notes"
#define FORMAT "Format"
#define WHO    "Who keeps the diary"
#define NAME   "Name"
#define KEEP   "Keep the name for the next report"

/* The window is as narrow as it gets. */
#define NARROW GINT_TO_POINTER (TRUE)

typedef struct
{
  char *folder;
  DiaryStore *store;
  DiaryWindow *window;
  DiaryReportDialog *dialog; /* weak */
} Fixture;

static void
fill (Fixture *fixture)
{
  g_autoptr (GPtrArray) episodes = g_ptr_array_new_with_free_func (g_object_unref);
  DiaryDate today = diary_clock_today ();
  DiaryEpisode *noted = test_diary_make_episode ("calf", today, 60);
  g_autoptr (DiaryDay) day = diary_day_new (today);

  diary_day_set_note (day, NOTE);
  g_object_unref (test_diary_save (fixture->store, DIARY_RECORD (day)));
  diary_episode_set_note (noted, NOTE);
  g_ptr_array_add (episodes, noted);
  g_ptr_array_add (episodes, test_diary_make_episode ("thumb", today - 200, 60));
  test_diary_add (fixture->store, episodes);
}

static const DiaryReportView *
wait_for_view (Fixture *fixture)
{
  test_wait_until (diary_report_dialog_get_view (fixture->dialog) != NULL);

  return diary_report_dialog_get_view (fixture->dialog);
}

static void
open_dialog (Fixture *fixture)
{
  diary_report_dialog_present (fixture->window);
  test_wait_until (test_find_shown (DIARY_TYPE_REPORT_DIALOG) != NULL);
  g_set_weak_pointer (&fixture->dialog,
                      DIARY_REPORT_DIALOG (test_find_shown (DIARY_TYPE_REPORT_DIALOG)));
  wait_for_view (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  diary_clock_freeze (NOW, utc);
  g_settings_set_boolean (settings, "welcome-done", TRUE);
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fill (fixture);
  fixture->window = diary_window_new (NULL, fixture->store);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), data == NARROW ? 360 : 800, 900);
  gtk_window_present (GTK_WINDOW (fixture->window));
  open_dialog (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, NULL);
  test_wait_until (fixture->dialog == NULL);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (root) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);

  return found;
}

static GtkWidget *
get_row (Fixture *fixture, const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (fixture->dialog), title);

  g_assert_nonnull (row);

  return row;
}

static void
switch_to (Fixture *fixture, const char *title, gboolean active)
{
  gtk_switch_set_active (GTK_SWITCH (test_find (get_row (fixture, title), GTK_TYPE_SWITCH)),
                         active);
}

static void
choose (Fixture *fixture, const char *title, guint selected)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (fixture, title)), selected);
}

static void
enter_name (Fixture *fixture, const char *name)
{
  switch_to (fixture, WHO, TRUE);
  diary_entry_row_set_text (DIARY_ENTRY_ROW (get_row (fixture, NAME)), name);
}

/* Saves what is chosen, and opens the dialog anew.
 *
 * Returns: (transfer full): what a person can read in the file */
static char *
save (Fixture *fixture, DiaryReportFormat format)
{
  g_autofree char *name = g_strdup_printf ("report%s", diary_report_format_get_ending (format));
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, name, NULL);
  const char *const command[] = { "pdftotext", "-raw", g_file_peek_path (file), "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  choose (fixture, FORMAT, format);
  diary_report_dialog_save (fixture->dialog, file);
  test_wait_until (fixture->dialog == NULL);
  test_wait_until (test_says (GTK_WIDGET (fixture->window), "Saved as “report."));
  if (format == DIARY_REPORT_PDF)
    g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                  &error);
  else
    g_file_load_contents (file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  open_dialog (fixture);

  return text;
}

static DiaryRecord *
load_kept (Fixture *fixture)
{
  return test_diary_load (fixture->store, DIARY_TYPE_PERSON, DIARY_PERSON_ID);
}

/* --- What is chosen is what is seen --- */

static void
test_report_dialog_options (Fixture *fixture, gconstpointer data)
{
  const DiaryReportView *view = wait_for_view (fixture);
  DiaryDate today = diary_clock_today ();

  g_assert_cmpint (diary_report_get_from (view->report), ==, today - 55);
  g_assert_cmpuint (diary_report_get_notes (view->report)->len, ==, 0);
  g_assert_null (diary_report_get_person (view->report));

  choose (fixture, PERIOD, DIARY_REPORT_ALL);
  view = wait_for_view (fixture);
  g_assert_cmpint (diary_report_get_from (view->report), ==, today - 200);

  switch_to (fixture, NOTES, TRUE);
  view = wait_for_view (fixture);
  g_assert_cmpuint (diary_report_get_notes (view->report)->len, ==, 2);

  enter_name (fixture, "Zoë");
  view = wait_for_view (fixture);
  g_assert_cmpstr (diary_person_get_name (diary_report_get_person (view->report)), ==, "Zoë");
}

/* What is obsolete when it comes is not shown. */
static void
test_report_dialog_hurried (Fixture *fixture, gconstpointer data)
{
  const DiaryReportView *view;

  for (int i = 0; i < 5; i++)
    {
      choose (fixture, PERIOD, DIARY_REPORT_ALL);
      g_assert_null (diary_report_dialog_get_view (fixture->dialog));
      choose (fixture, PERIOD, DIARY_REPORT_EIGHT_WEEKS);
    }
  view = wait_for_view (fixture);
  g_assert_cmpint (diary_report_get_from (view->report), ==, diary_clock_today () - 55);
}

/* The diary may change beside the dialog. */
static void
test_report_dialog_changed (Fixture *fixture, gconstpointer data)
{
  test_diary_add_episode (fixture->store, "jaw", diary_clock_today (), 90);
  test_wait_until (diary_report_dialog_get_view (fixture->dialog) != NULL &&
                   diary_report_get_counts (wait_for_view (fixture)->report)->n_episodes == 2);
}

static gboolean
is_failure_said (void)
{
  const char *said = test_announcement_get_last ();

  return said != NULL && g_str_has_prefix (said, "Using the file failed: ");
}

/* What went wrong is said when the keyboard has left the pages, not while it does. */
static void
test_report_dialog_failed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = GTK_WIDGET (fixture->dialog);

  gtk_widget_grab_focus (test_find_named (dialog, "Next page"));
  test_diary_execute (fixture->store, "ALTER TABLE visit RENAME TO lost");
  choose (fixture, PERIOD, DIARY_REPORT_ALL);
  test_wait_until (test_says (dialog, "no such table: visit"));
  g_assert_null (diary_report_dialog_get_view (fixture->dialog));
  g_assert_true (gtk_widget_has_focus (test_find (dialog, DIARY_TYPE_PAGE_PREVIEW)));
  g_assert_false (is_failure_said ());
  test_wait_until (is_failure_said ());
  test_diary_execute (fixture->store, "ALTER TABLE lost RENAME TO visit");

  choose (fixture, PERIOD, DIARY_REPORT_EIGHT_WEEKS);
  wait_for_view (fixture);
}

/* --- What is saved --- */

/* What was written goes into a file only if that was chosen, whatever the format. */
static void
test_report_dialog_notes (Fixture *fixture, gconstpointer data)
{
  for (int format = 0; format < DIARY_N_REPORT_FORMATS; format++)
    {
      g_autofree char *without = save (fixture, (DiaryReportFormat) format);
      g_autofree char *with = NULL;

      switch_to (fixture, NOTES, TRUE);
      with = save (fixture, (DiaryReportFormat) format);
      g_assert_null (strstr (without, NOTE));
      g_assert_nonnull (strstr (with, NOTE));
    }
}

/* A name is in the file if it is to be, and in the diary if that is wanted, too. */
static void
test_report_dialog_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL;
  g_autofree char *again = NULL;
  g_autofree char *erased = NULL;
  g_autoptr (DiaryRecord) kept = NULL;

  enter_name (fixture, "Zoë Miller");
  said = save (fixture, DIARY_REPORT_PDF);
  g_assert_nonnull (strstr (said, "Zoë Miller"));
  g_assert_null (load_kept (fixture));

  enter_name (fixture, "Zoë Miller");
  switch_to (fixture, KEEP, TRUE);
  again = save (fixture, DIARY_REPORT_PDF);
  kept = load_kept (fixture);
  g_assert_cmpstr (diary_person_get_name (DIARY_PERSON (kept)), ==, "Zoë Miller");

  test_wait_until (g_str_equal (
      diary_entry_row_get_text (DIARY_ENTRY_ROW (get_row (fixture, NAME))), "Zoë Miller"));
  switch_to (fixture, KEEP, FALSE);
  erased = save (fixture, DIARY_REPORT_PDF);
  g_assert_null (strstr (erased, "Zoë Miller"));
  g_assert_null (load_kept (fixture));
}

/* Without a name nothing is asked about a file. */
static void
test_report_dialog_nameless (Fixture *fixture, gconstpointer data)
{
  enter_name (fixture, " ");
  g_signal_emit_by_name (test_find_button ("_Save…"), "clicked");
  g_assert_true (diary_entry_row_has_error (DIARY_ENTRY_ROW (get_row (fixture, NAME))));
}

/* Nothing is left of what could not be written, and the dialog stays with what was chosen. */
static void
test_report_dialog_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "nowhere", "r.pdf", NULL);

  diary_report_dialog_save (fixture->dialog, file);
  test_wait_until (test_says (NULL, "The report could not be saved"));
  test_wait_until (test_find_button ("_Close") != NULL);
  g_assert_false (g_file_query_exists (file, NULL));
  g_assert_nonnull (fixture->dialog);
  g_signal_emit_by_name (test_find_button ("_Close"), "clicked");
  test_wait_until (!test_says (NULL, "The report could not be saved"));
}

/* Chooses the only printer there is, a file, in the platform's dialog. */
static gboolean
choose_printer (void)
{
  GtkWidget *print = test_find_button ("_Print");
  GtkColumnView *printers;

  if (print == NULL)
    return FALSE;

  printers = GTK_COLUMN_VIEW (
      test_find (GTK_WIDGET (gtk_widget_get_root (print)), GTK_TYPE_COLUMN_VIEW));
  gtk_selection_model_select_item (gtk_column_view_get_model (printers), 0, TRUE);

  return gtk_widget_is_sensitive (print);
}

/* Once it is printed the dialog makes room for the window, which says so. */
static void
test_report_dialog_printed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_get_current_dir ();

  g_assert_no_errno (g_chdir (fixture->folder));
  enter_name (fixture, "Zoë Miller");
  switch_to (fixture, KEEP, TRUE);
  wait_for_view (fixture);
  g_signal_emit_by_name (test_find_button ("_Print…"), "clicked");
  test_wait_until (choose_printer ());
  g_signal_emit_by_name (test_find_button ("_Print"), "clicked");
  test_wait_until (fixture->dialog == NULL);
  test_wait_until (test_says (GTK_WIDGET (fixture->window), "Sent to the printer"));
  g_object_unref (load_kept (fixture));
  g_assert_no_errno (g_chdir (before));
}

/* --- How it is used --- */

static void
test_report_dialog_pages (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = GTK_WIDGET (fixture->dialog);
  GtkWidget *next = test_find_named (dialog, "Next page");
  GtkWidget *previous = test_find_named (dialog, "Previous page");
  DiaryPagePreview *preview = DIARY_PAGE_PREVIEW (test_find (dialog, DIARY_TYPE_PAGE_PREVIEW));

  g_assert_cmpint (diary_page_preview_get_n_pages (preview), ==, 2);
  g_assert_true (test_says (dialog, "Page 1 of 2"));
  g_assert_false (gtk_widget_get_sensitive (previous));
  gtk_widget_grab_focus (next);
  g_signal_emit_by_name (next, "clicked");
  g_assert_true (test_says (dialog, "Page 2 of 2"));
  g_assert_false (gtk_widget_get_sensitive (next));
  g_assert_true (gtk_widget_has_focus (previous));
  g_signal_emit_by_name (previous, "clicked");
  g_assert_true (gtk_widget_has_focus (next));
}

static void
test_report_dialog_read (Fixture *fixture, gconstpointer data)
{
  GtkWidget *reader;

  g_signal_emit_by_name (test_find_button ("_Read as text"), "clicked");
  test_wait_until (test_find_shown (DIARY_TYPE_REPORT_READER) != NULL);
  reader = test_find_shown (DIARY_TYPE_REPORT_READER);
  test_wait_until (test_says (reader, "1 episode was logged."));
  diary_platform_close_content (reader);
  test_wait_until (test_find_shown (DIARY_TYPE_REPORT_READER) == NULL);
}

/* By the keyboard alone everything is reached, and everything has a name. */
static void
test_report_dialog_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (fixture->dialog)));
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);
  static const char *const buttons[] = { "_Read as text", "_Print…", "_Save…" };
  GtkWidget *preview = test_find (GTK_WIDGET (fixture->dialog), DIARY_TYPE_PAGE_PREVIEW);

  switch_to (fixture, WHO, TRUE);
  wait_for_view (fixture);
  test_assert_named (GTK_WIDGET (fixture->dialog));
  for (int i = 0; i < 30; i++)
    {
      gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
      g_hash_table_add (reached, gtk_root_get_focus (GTK_ROOT (root)));
    }
  for (size_t i = 0; i < G_N_ELEMENTS (buttons); i++)
    g_assert_true (g_hash_table_contains (reached, test_find_button (buttons[i])));
  g_assert_true (g_hash_table_contains (reached, preview));
  g_assert_true (
      g_hash_table_contains (reached, test_find (get_row (fixture, NOTES), GTK_TYPE_SWITCH)));
  g_assert_true (
      g_hash_table_contains (reached, test_find (get_row (fixture, KEEP), GTK_TYPE_SWITCH)));
}

/* With large text in the narrowest window nothing is cut. */
static void
test_report_dialog_narrow (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *dialog = GTK_WIDGET (fixture->dialog);

  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  switch_to (fixture, WHO, TRUE);
  wait_for_view (fixture);
  test_wait_until (gtk_widget_get_width (dialog) <= 360 && test_find_cut (dialog) == NULL);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

/* Closed while it is at work, it lets go of everything. */
static void
test_report_dialog_closed (Fixture *fixture, gconstpointer data)
{
  choose (fixture, PERIOD, DIARY_REPORT_ALL);
  diary_platform_close_content (GTK_WIDGET (fixture->dialog));
  test_wait_until (fixture->dialog == NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_accessible_names_init ();

#define ADD(name, function)                                                                        \
  g_test_add ("/report-dialog/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("options", test_report_dialog_options);
  ADD ("hurried", test_report_dialog_hurried);
  ADD ("changed", test_report_dialog_changed);
  ADD ("failed", test_report_dialog_failed);
  ADD ("notes", test_report_dialog_notes);
  ADD ("name", test_report_dialog_name);
  ADD ("nameless", test_report_dialog_nameless);
  ADD ("unwritable", test_report_dialog_unwritable);
  ADD ("printed", test_report_dialog_printed);
  ADD ("pages", test_report_dialog_pages);
  ADD ("read", test_report_dialog_read);
  ADD ("keyboard", test_report_dialog_keyboard);
  ADD ("closed", test_report_dialog_closed);
#undef ADD
  g_test_add ("/report-dialog/narrow", Fixture, NARROW, set_up, test_report_dialog_narrow,
              tear_down);

  return g_test_run ();
}
