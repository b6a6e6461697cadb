/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-keys.h"

#include "test-wait.h"

/* xdotool, which does what is written to it line by line. */
static GSubprocess *keyboard;

/**
 * test_keys_send:
 * @key: a key as xdotool knows it, such as "shift+Tab"
 *
 * Presses @key without waiting for what it does. The window must have the keyboard.
 */
void
test_keys_send (const char *key)
{
  g_autofree char *line = g_strdup_printf ("key --delay 0 %s\n", key);
  g_autoptr (GError) error = NULL;

  if (keyboard == NULL)
    keyboard = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE, &error, "xdotool", "-", NULL);
  g_assert_no_error (error);
  g_output_stream_write_all (g_subprocess_get_stdin_pipe (keyboard), line, strlen (line), NULL,
                             NULL, &error);
  g_assert_no_error (error);
  g_output_stream_flush (g_subprocess_get_stdin_pipe (keyboard), NULL, &error);
  g_assert_no_error (error);
}

static void
on_released (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             gboolean *released)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  if (!gdk_key_event_is_modifier (event))
    *released = TRUE;
}

static GtkEventController *
listen (GtkWidget *widget, gboolean *released)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-released", G_CALLBACK (on_released), released);
  gtk_widget_add_controller (widget, controller);

  return controller;
}

/**
 * test_keys_press:
 * @place: a popover, a dialog or a window that has the keyboard, and keeps it
 * @key: a key as xdotool knows it, such as "shift+Tab"
 *
 * Presses @key and waits until @place has done what it does.
 */
void
test_keys_press (GtkWidget *place, const char *key)
{
  gboolean released = FALSE;
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (place));
  GtkEventController *outer = listen (root, &released);
  GtkEventController *inner = listen (place, &released);

  test_keys_send (key);
  test_wait_until (released);

  gtk_widget_remove_controller (place, inner);
  gtk_widget_remove_controller (root, outer);
}

/**
 * test_keys_stop:
 *
 * To be called once no key will be pressed any more.
 */
void
test_keys_stop (void)
{
  if (keyboard == NULL)
    return;

  g_output_stream_close (g_subprocess_get_stdin_pipe (keyboard), NULL, NULL);
  g_subprocess_wait (keyboard, NULL, NULL);
  g_clear_object (&keyboard);
}
