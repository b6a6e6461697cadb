/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-change-guard.h"

#include <adwaita.h>

#include "diary-platform-dialogs.h"
#include "test-wait.h"
#include "test-widgets.h"

/* A dialog with one widget of each kind that a person can enter something in. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *content; /* weak: gone when the dialog was closed */
  GtkWidget *entry;
  GtkWidget *text;
  GtkWidget *check;
  GtkWidget *choice;
  DiaryChangeGuard *guard;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *choices[] = { "One", "Two", NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (choices);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), gtk_button_new_with_label ("Below"));
  gtk_window_present (GTK_WINDOW (fixture->window));

  fixture->entry = gtk_entry_new ();
  fixture->text = gtk_text_view_new ();
  fixture->check = gtk_check_button_new_with_label ("Check");
  fixture->choice = g_object_new (ADW_TYPE_COMBO_ROW, "title", "Choice", "model", list, NULL);
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "before");
  gtk_box_append (GTK_BOX (box), fixture->entry);
  gtk_box_append (GTK_BOX (box), fixture->text);
  gtk_box_append (GTK_BOX (box), fixture->check);
  gtk_box_append (GTK_BOX (box), fixture->choice);

  g_set_weak_pointer (&fixture->content, box);
  diary_platform_present_content (box, fixture->window, NULL, "Title", 360, 300);
  fixture->guard = diary_change_guard_new (box);
  test_wait_until (gtk_widget_get_mapped (box));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->content != NULL)
    test_discard (&fixture->content);
  g_object_unref (fixture->guard);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
enter (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
}

static void
close_at_once (Fixture *fixture)
{
  diary_platform_close_content (fixture->content);
  g_assert_null (test_find_button ("_Discard"));
  test_wait_until (fixture->content == NULL);
}

/* Waits for the question, and gives the answer on the button. */
static void
answer (Fixture *fixture, const char *button)
{
  test_wait_until (test_find_button (button) != NULL);
  g_assert_true (gtk_widget_get_mapped (fixture->content));
  g_signal_emit_by_name (test_find_button (button), "clicked");
  test_wait_until (test_find_button (button) == NULL);
  /* The answer is acted upon after the question is gone. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Closes the dialog, which asks. */
static void
close_and_answer (Fixture *fixture, const char *button)
{
  diary_platform_close_content (fixture->content);
  answer (fixture, button);
}

static void
test_untouched (Fixture *fixture, gconstpointer data)
{
  close_at_once (fixture);
}

/* What is as it was is no change. */
static void
test_changed_back (Fixture *fixture, gconstpointer data)
{
  enter (fixture, "after");
  enter (fixture, "before");
  close_at_once (fixture);
}

/* It asks each time, and asks once. */
static void
test_keep (Fixture *fixture, gconstpointer data)
{
  enter (fixture, "after");
  for (int i = 0; i < 2; i++)
    {
      diary_platform_close_content (fixture->content);
      close_and_answer (fixture, "_Keep editing");
      g_assert_nonnull (fixture->content);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "after");
    }
}

static void
test_discard_changes (Fixture *fixture, gconstpointer data)
{
  enter (fixture, "after");
  close_and_answer (fixture, "_Discard");
  test_wait_until (fixture->content == NULL);
}

static void
change_text (Fixture *fixture)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text)), "a", -1);
}

static void
change_check (Fixture *fixture)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture->check), TRUE);
}

static void
change_choice (Fixture *fixture)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture->choice), 1);
}

/* Whatever is changed, and however little. */
static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  void (*const changes[]) (Fixture *) = { change_text, change_check, change_choice };

  for (size_t i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      changes[i](fixture);
      close_and_answer (fixture, "_Keep editing");
      diary_change_guard_reset (fixture->guard);
    }
}

/* What was saved or filled in is nothing to lose. */
static void
test_reset (Fixture *fixture, gconstpointer data)
{
  enter (fixture, "after");
  diary_change_guard_reset (fixture->guard);
  close_at_once (fixture);
}

static void
test_release (Fixture *fixture, gconstpointer data)
{
  enter (fixture, "after");
  diary_change_guard_release (fixture->guard);
  close_at_once (fixture);
}

static void
test_window_closed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();

  enter (fixture, "after");
  diary_platform_close_content (fixture->content);
  test_wait_until (test_find_button ("_Discard") != NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_until (fixture->content == NULL);
  fixture->window = window;
}

/* The dialog isn't lost with the window below it. */
static void
test_window_to_be_closed (Fixture *fixture, gconstpointer data)
{
  enter (fixture, "after");
  gtk_window_close (GTK_WINDOW (fixture->window));
  answer (fixture, "_Keep editing");
  g_assert_nonnull (fixture->content);
  g_assert_true (gtk_widget_get_mapped (fixture->window));

  enter (fixture, "before");
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_wait_until (fixture->content == NULL);
  fixture->window = gtk_window_new ();
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/change-guard/untouched", test_untouched },
    { "/change-guard/changed-back", test_changed_back },
    { "/change-guard/keep", test_keep },
    { "/change-guard/discard", test_discard_changes },
    { "/change-guard/kinds", test_kinds },
    { "/change-guard/reset", test_reset },
    { "/change-guard/release", test_release },
    { "/change-guard/window-closed", test_window_closed },
    { "/change-guard/window-to-be-closed", test_window_to_be_closed },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
