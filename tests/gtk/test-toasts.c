/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-toasts.h"

#include "diary-error.h"
#include "test-announcement.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  char *folder;
  DiaryStore *store;
  AdwWindow *window;
  GtkWidget *page;
  DiaryToasts *toasts;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  AdwToastOverlay *overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  AdwViewStack *pages = ADW_VIEW_STACK (adw_view_stack_new ());

  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fixture->page = gtk_button_new_with_label ("Page");
  adw_view_stack_add (pages, fixture->page);
  adw_toast_overlay_set_child (overlay, GTK_WIDGET (pages));
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 360, "default-height", 294,
                                  "content", overlay, NULL);
  fixture->toasts = diary_toasts_new (overlay, pages);
  diary_toasts_set_store (fixture->toasts, fixture->store);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    test_close_window (GTK_WINDOW (fixture->window), NULL);
  g_object_unref (fixture->toasts);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

static void
add_one (gpointer data)
{
  ++*(int *) data;
}

static void
offer (Fixture *fixture, const char *title, int *count)
{
  diary_toasts_offer_undo (fixture->toasts, title, diary_undo_new (add_one, count, NULL));
}

static void
click (const char *label)
{
  test_wait_until (test_find_button (label) != NULL);
  g_signal_emit_by_name (test_find_button (label), "clicked");
}

static void
test_toasts_add (Fixture *fixture, gconstpointer data)
{
  diary_toasts_add (fixture->toasts, adw_toast_new ("Saved &amp; safe"));
  test_wait_until (test_announcement_has ("Saved & safe"));
}

/* What was done is a text that may hold anything. */
static void
test_toasts_say (Fixture *fixture, gconstpointer data)
{
  diary_toasts_say (fixture->toasts, "Tea < coffee &amp; water");
  test_wait_until (test_announcement_has ("Tea < coffee &amp; water"));
}

/* Only what was done last is taken back, and only once; nothing offers it any longer. */
static void
test_toasts_undo (Fixture *fixture, gconstpointer data)
{
  int n_first = 0, n_second = 0;

  offer (fixture, "First", &n_first);
  offer (fixture, "A < B & C", &n_second);
  test_wait_until (test_announcement_has ("A < B & C"));
  diary_toasts_undo (fixture->toasts);
  diary_toasts_undo (fixture->toasts);
  g_assert_cmpint (n_first, ==, 0);
  g_assert_cmpint (n_second, ==, 1);
  test_wait_until (test_find_button ("_Undo") == NULL);
}

/* The keyboard goes back to the page from an offer that had it. */
static void
test_toasts_keyboard (Fixture *fixture, gconstpointer data)
{
  int n = 0;

  offer (fixture, "Logged", &n);
  test_wait_until (test_find_button ("_Undo") != NULL);
  gtk_widget_grab_focus (test_find_button ("_Undo"));
  click ("_Undo");
  test_wait_until (test_find_button ("_Undo") == NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->page);
  g_assert_cmpint (n, ==, 1);
}

/* What could not be taken back is offered once more. */
static void
test_toasts_undo_failed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = g_error_new (DIARY_ERROR, DIARY_ERROR_BUSY, "In use: wait");
  int n = 0;

  offer (fixture, "Logged", &n);
  click ("_Undo");
  g_assert_cmpint (n, ==, 1);
  test_wait_until (test_find_button ("_Undo") == NULL);

  diary_toasts_undo_failed (fixture->toasts, "Not taken back", error);
  click ("_Close");
  click ("_Undo");
  g_assert_cmpint (n, ==, 2);
}

/* But not once something else can be taken back. */
static void
test_toasts_undo_failed_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = g_error_new (DIARY_ERROR, DIARY_ERROR_BUSY, "In use: wait");
  int n_first = 0, n_second = 0;

  offer (fixture, "First", &n_first);
  diary_toasts_undo (fixture->toasts);
  diary_toasts_undo_failed (fixture->toasts, "Not taken back", error);
  offer (fixture, "Second", &n_second);
  click ("_Close");
  test_wait_until (test_find_button ("_Close") == NULL);
  diary_toasts_undo (fixture->toasts);
  g_assert_cmpint (n_first, ==, 1);
  g_assert_cmpint (n_second, ==, 1);
}

/* Nothing is taken back in another diary. */
static void
test_toasts_other_diary (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "other.db", NULL);
  g_autoptr (DiaryStore) other = diary_store_new (file);
  int n = 0;

  offer (fixture, "Logged", &n);
  diary_toasts_set_store (fixture->toasts, other);
  diary_toasts_undo (fixture->toasts);
  g_assert_cmpint (n, ==, 0);
  diary_toasts_set_store (fixture->toasts, fixture->store);
  diary_toasts_undo (fixture->toasts);
  g_assert_cmpint (n, ==, 0);
}

/* What is still to be said when the window goes is not said. */
static void
test_toasts_window_gone (Fixture *fixture, gconstpointer data)
{
  AdwToast *toast = adw_toast_new ("Too late");

  g_object_add_weak_pointer (G_OBJECT (toast), (gpointer *) &toast);
  diary_toasts_add (fixture->toasts, toast);
  test_close_window (GTK_WINDOW (g_steal_pointer (&fixture->window)), NULL);
  test_wait_until (toast == NULL);
}

#define ADD(path, name)                                                                            \
  g_test_add ("/toasts/" path, Fixture, NULL, set_up, test_toasts_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("add", add);
  ADD ("say", say);
  ADD ("undo", undo);
  ADD ("keyboard", keyboard);
  ADD ("undo-failed", undo_failed);
  ADD ("undo-failed-late", undo_failed_late);
  ADD ("other-diary", other_diary);
  ADD ("window-gone", window_gone);

  return g_test_run ();
}
