/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-platform-dialogs.h"

#include "diary-platform.h"
#include "test-announcement.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  GtkWidget *window; /* weak */
  GtkWidget *button;
  const char *answer;
  gboolean answered;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_set_weak_pointer (&fixture->window, g_object_new (ADW_TYPE_WINDOW, "default-width", 360,
                                                      "default-height", 600, NULL));
  fixture->button = gtk_button_new_with_label ("Delete");
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->button);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));
}

/* Nothing that was asked keeps the window. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_until (fixture->window == NULL);
}

static void
on_answered (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->answer = diary_platform_ask_finish (GTK_WIDGET (source), result);
  fixture->answered = TRUE;
}

static void
on_answered_to_close (GObject *source, GAsyncResult *result, gpointer user_data)
{
  on_answered (source, result, user_data);
  diary_platform_close_content (GTK_WIDGET (source));
}

static void
ask_over (GtkWidget *widget, GAsyncReadyCallback callback, Fixture *fixture)
{
  static const DiaryAnswer answers[] = {
    { "cancel", "_Cancel", DIARY_ANSWER_PLAIN },
    { "delete", "_Delete", DIARY_ANSWER_DESTRUCTIVE },
  };
  const DiaryQuestion question = {
    .heading = "Delete it?",
    .body = "It is gone then.",
    .answers = answers,
    .n_answers = G_N_ELEMENTS (answers),
  };

  diary_platform_ask_async (widget, &question, callback, fixture);
}

static void
ask (Fixture *fixture)
{
  ask_over (fixture->button, on_answered, fixture);
}

/* Returns: (nullable): a widget of that name in any window */
static GtkWidget *
find_anywhere (const char *name)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *found = test_find_named (window, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Of a dialog that opens, its name is all that is spoken. */
static void
test_platform_ask (Fixture *fixture, gconstpointer data)
{
  GtkWidget *alert;

  ask (fixture);
  alert = find_anywhere ("Delete it? It is gone then.");
  g_assert_nonnull (alert);
  g_assert_false (fixture->answered);
  g_signal_emit_by_name (alert, "response", "delete");
  test_wait_until (fixture->answered);
  g_assert_cmpstr (fixture->answer, ==, "delete");
}

/* Enter never loses anything. */
static void
test_platform_ask_default (Fixture *fixture, gconstpointer data)
{
  g_autofree char *response = NULL;
  GtkWidget *alert;

  ask (fixture);
  alert = find_anywhere ("Delete it? It is gone then.");
  g_object_get (alert, "default-response", &response, NULL);
  g_assert_cmpstr (response, ==, "cancel");
  g_signal_emit_by_name (alert, "response", "cancel");
  test_wait_until (fixture->answered);
}

static void
test_platform_ask_window_closed (Fixture *fixture, gconstpointer data)
{
  ask (fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_until (fixture->answered);
  g_assert_cmpstr (fixture->answer, ==, "cancel");
  test_wait_until (find_anywhere ("Delete it? It is gone then.") == NULL);
}

/* An answer that closes the dialog it was asked over brings the keyboard back to the window below,
 * wherever the window manager left it. */
static void
test_platform_ask_closes_dialog (Fixture *fixture, gconstpointer data)
{
  GtkWidget *content = gtk_button_new_with_label ("Content");
  GtkWidget *other = NULL;

  diary_platform_present_content (content, fixture->button, NULL, "Title", 360, 200);
  test_wait_until (gtk_widget_get_mapped (content));
  ask_over (content, on_answered_to_close, fixture);
  if (gtk_widget_get_root (content) != GTK_ROOT (fixture->window))
    {
      other = g_object_new (ADW_TYPE_WINDOW, NULL);
      gtk_window_present (GTK_WINDOW (other));
      test_wait_until (gtk_window_is_active (GTK_WINDOW (other)));
    }
  g_signal_emit_by_name (find_anywhere ("Delete it? It is gone then."), "response", "delete");
  test_wait_until (fixture->answered);
  test_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  if (other != NULL)
    gtk_window_destroy (GTK_WINDOW (other));
}

static void
test_platform_content (Fixture *fixture, gconstpointer data)
{
  GtkWidget *content = NULL;

  g_set_weak_pointer (&content, gtk_button_new_with_label ("Content"));
  diary_platform_present_content (content, fixture->button, NULL, "Title", 360, 200);
  diary_platform_set_default_widget (content, content);
  test_wait_until (gtk_widget_get_mapped (content));
  diary_platform_close_content (content);
  test_wait_until (content == NULL);
}

/* The window may not have been laid out yet when the first dialog comes. */
static void
test_platform_content_at_start (Fixture *fixture, gconstpointer data)
{
  GtkWidget *content = gtk_button_new_with_label ("Content");
  GtkWidget *button = gtk_button_new_with_label ("Below");
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "content", button, "default-width", 800,
                                    "default-height", 600, NULL);

  gtk_window_present (GTK_WINDOW (window));
  diary_platform_present_content (content, button, NULL, "Title", 480, 400);
  /* The frame of the dialog is part of its width. */
  test_wait_until (gtk_widget_get_width (content) > 400);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* In a window as narrow as a phone, too. */
static void
test_platform_content_first (Fixture *fixture, gconstpointer data)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_button_new_with_label ("First");

  gtk_box_append (GTK_BOX (content), gtk_button_new_with_label ("Before"));
  gtk_box_append (GTK_BOX (content), first);
  gtk_box_append (GTK_BOX (content), gtk_button_new_with_label ("After"));
  diary_platform_present_content (content, fixture->button, first, "Title", 360, 200);
  test_wait_until (gtk_widget_get_mapped (content));
  g_assert_true (gtk_widget_is_focus (first));
}

/* What a dialog has to say while it opens is heard after where the keyboard is in it. */
static void
test_platform_content_said (Fixture *fixture, gconstpointer data)
{
  GtkWidget *content = gtk_button_new_with_label ("Content");

  diary_platform_present_content (content, fixture->button, content, "Title", 360, 200);
  diary_platform_announce (content, "Ready");
  g_assert_false (test_announcement_is ("Ready"));
  test_wait_until (test_announcement_is ("Ready"));
  g_assert_true (gtk_widget_is_focus (content));
  g_assert_true (gtk_widget_get_mapped (content));
}

/* Nothing keeps a dialog that leaves the keyboard nowhere to go back to. */
static void
test_platform_content_opener_gone (Fixture *fixture, gconstpointer data)
{
  GtkWidget *content = NULL;

  g_set_weak_pointer (&content, gtk_button_new_with_label ("Content"));
  gtk_widget_grab_focus (fixture->button);
  diary_platform_present_content (content, fixture->button, content, "Title", 360, 200);
  test_wait_until (gtk_widget_get_mapped (content));
  gtk_widget_set_visible (fixture->button, FALSE);
  diary_platform_close_content (content);
  test_wait_until (content == NULL);
}

static GtkWidget *
set_menu (Fixture *fixture)
{
  GtkWidget *menu = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu), popover);
  gtk_popover_set_child (GTK_POPOVER (popover), gtk_button_new_with_label ("Item"));
  adw_window_set_content (ADW_WINDOW (fixture->window), menu);
  gtk_widget_grab_focus (menu);

  return menu;
}

static int n_calls;

static void
count_call (GtkWidget *window)
{
  n_calls++;
}

/* What a menu starts waits until that is closed; nothing else does. The keyboard is not at the
 * menu's button in between, as it is by itself once the menu is closed. */
static void
test_platform_after_menu (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  GtkMenuButton *menu;
  GtkWidget *item;

  n_calls = 0;
  diary_platform_after_menu (window, count_call);
  g_assert_cmpint (n_calls, ==, 1);

  menu = GTK_MENU_BUTTON (set_menu (fixture));
  item = gtk_popover_get_child (gtk_menu_button_get_popover (menu));
  gtk_menu_button_popup (menu);
  test_wait_until (gtk_widget_get_mapped (item));
  gtk_widget_grab_focus (item);
  gtk_menu_button_popdown (menu);
  diary_platform_after_menu (window, count_call);
  g_assert_cmpint (n_calls, ==, 1);
  g_assert_null (gtk_window_get_focus (window));
  test_wait_until (gtk_window_get_focus (window) != NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (menu)));
  g_assert_cmpint (n_calls, ==, 2);
}

/* A dialog opened by a menu leaves the keyboard at its button. */
static void
test_platform_content_from_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *menu = set_menu (fixture);
  GtkWidget *content = NULL;

  g_set_weak_pointer (&content, gtk_button_new_with_label ("Content"));
  diary_platform_present_content (content, menu, NULL, "Title", 360, 200);
  test_wait_until (gtk_window_is_active (GTK_WINDOW (gtk_widget_get_root (content))));
  diary_platform_close_content (content);
  test_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), menu));
}

static void
test_platform_content_window_closed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *content = NULL;

  g_set_weak_pointer (&content, gtk_button_new_with_label ("Content"));
  g_object_set_data_full (G_OBJECT (content), "keeps", g_object_ref (fixture->window),
                          g_object_unref);
  diary_platform_present_content (content, fixture->button, NULL, "Title", 360, 200);
  test_wait_until (gtk_widget_get_mapped (content));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_until (content == NULL);
}

static void
test_platform_about (Fixture *fixture, gconstpointer data)
{
  GtkWidget *about = NULL;

  g_set_weak_pointer (&about, g_object_new (diary_platform_get_about_type (), "application-name",
                                            "Fascicle", NULL));
  diary_platform_present (about, GTK_WINDOW (fixture->window));
  test_wait_until (gtk_widget_get_mapped (about));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_until (about == NULL);
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel)
      files = diary_platform_choose_files_finish (GTK_WIDGET (source), result, &error);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (files);
  fixture->answered = TRUE;
}

static void
test_platform_file_window_closed (Fixture *fixture, gconstpointer data)
{
  const DiaryFileQuestion question = {
    .mode = DIARY_FILE_SAVE,
    .title = "Save",
    .accept = "_Save",
    .name = "diary.zip",
  };

  diary_platform_choose_files_async (fixture->button, &question, on_chosen, fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_until (fixture->answered);
}

#define ADD(path, name)                                                                            \
  g_test_add ("/platform-dialogs/" path, Fixture, NULL, set_up, test_platform_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("ask", ask);
  ADD ("ask/closes-dialog", ask_closes_dialog);
  ADD ("ask/default", ask_default);
  ADD ("ask/window-closed", ask_window_closed);
  ADD ("content", content);
  ADD ("content/at-start", content_at_start);
  ADD ("content/first", content_first);
  ADD ("content/said", content_said);
  ADD ("content/opener-gone", content_opener_gone);
  ADD ("content/from-menu", content_from_menu);
  ADD ("content/window-closed", content_window_closed);
  ADD ("after-menu", after_menu);
  ADD ("about", about);
  ADD ("file/window-closed", file_window_closed);

  return g_test_run ();
}
