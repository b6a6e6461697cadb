/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-reader.h"

#include "test-database.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

#define NOON 1772625600 /* 2026-03-04 12:00 UTC */

/* Returns: (nullable): the label that says @text */
static GtkWidget *
find_text (GtkWidget *root, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_label (GTK_LABEL (root)), text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child, text);

  return found;
}

static DiaryReport *
create_report (const char *folder)
{
  DiaryReportOptions options = diary_report_options_new (diary_date_new (2026, 3, 5));
  g_autoptr (DiaryDatabase) database = test_database_open (folder, "diary.db");
  g_autofree char *id = test_database_add_episode (database, "calf", NOON);
  g_autoptr (GError) error = NULL;
  DiaryReport *report = diary_report_new (database, &options, NULL, &error);

  g_assert_no_error (error);

  return report;
}

/* Sentences, and the rows of tables with the headings of their columns, under headings. */
static void
test_report_reader_lines (void)
{
  char *folder = test_folder_new ();
  g_autoptr (DiaryReport) report = create_report (folder);
  GtkWidget *reader = diary_report_reader_new (report);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *heading;

  gtk_window_set_child (window, reader);
  gtk_window_set_default_size (window, 360, 900);
  gtk_window_present (window);
  test_wait_until (find_text (reader, "1 episode was logged.") != NULL);

  heading = find_text (reader, "How often");
  g_assert_true (gtk_widget_has_css_class (heading, "title-4"));
  g_assert_false (
      gtk_widget_has_css_class (find_text (reader, "1 episode was logged."), "title-4"));
  g_assert_nonnull (find_text (reader, "Place: Calf; Left: 1; All: 1"));
  test_assert_named (reader);
  g_assert_null (test_find_cut (reader));

  gtk_window_destroy (window);
  test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/report-reader/lines", test_report_reader_lines);

  return g_test_run ();
}
