/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-platform-dialogs.h"

#include "diary-platform.h"
#include "diary-wording.h"

#define HAVE_ADAPTIVE_DIALOGS ADW_CHECK_VERSION (1, 5, 0)

/* Whether an alert with a heading of more than one line is measured without a warning. */
#define HAVE_LONG_HEADINGS ADW_CHECK_VERSION (1, 10, 0)

/* The key of the task that waits for an alert's answer. */
#define ASKED "diary-platform-asked"

/**
 * diary_platform_get_about_type:
 *
 * Returns: the class of the platform's about dialog, to be made with g_object_new() and shown with
 *   diary_platform_present(); it has the properties of #AdwAboutWindow
 */
GType
diary_platform_get_about_type (void)
{
#if HAVE_ADAPTIVE_DIALOGS
  return ADW_TYPE_ABOUT_DIALOG;
#else
  return ADW_TYPE_ABOUT_WINDOW;
#endif
}

/**
 * diary_platform_get_preferences_type:
 *
 * Returns: the class of the platform's preferences dialog, to be made with g_object_new() and shown
 *   with diary_platform_present()
 */
GType
diary_platform_get_preferences_type (void)
{
#if HAVE_ADAPTIVE_DIALOGS
  return ADW_TYPE_PREFERENCES_DIALOG;
#else
  return ADW_TYPE_PREFERENCES_WINDOW;
#endif
}

#if HAVE_ADAPTIVE_DIALOGS
/* GTK never lets go of a widget that is first hidden and then removed with the keyboard in it, as a
 * dialog is if what it was opened from is not there any more. And what it was opened from has the
 * keyboard again even where it was hidden meanwhile. */
static void
on_closed (AdwDialog *dialog)
{
  GtkWidget *focus = diary_platform_get_focus (GTK_WIDGET (dialog));

  /* It is still there. */
  gtk_widget_set_can_focus (GTK_WIDGET (dialog), FALSE);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (dialog)))
    {
      GtkRoot *root = gtk_widget_get_root (focus);

      gtk_root_set_focus (root, NULL);
      gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
    }
  else if (focus != NULL && !gtk_widget_get_mapped (focus))
    diary_platform_move_focus (focus);
}

/* By itself, GTK would give the keyboard to a list as such before any of its rows has had it. */
static void
diary_platform_enter (GtkWidget *widget)
{
  if (!GTK_IS_LIST_BASE (widget) || !gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (widget);
}

/* A dialog that is not entered yet. Its window may go before it is. */
typedef struct
{
  GWeakRef window;
  GtkWidget *first; /* or NULL */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;
  g_autoptr (GtkWidget) window = g_weak_ref_get (&opening->window);

  if (window != NULL)
    diary_platform_set_heard (window, TRUE);
  g_clear_object (&opening->first);
  g_weak_ref_clear (&opening->window);
  g_free (opening);
}

/* From 1.6 to 1.8, libadwaita moves the keyboard on by one when a dialog opens as a sheet. And GTK
 * does not tell a screen reader of a focus in what isn't shown yet. */
static gboolean
on_opening (GtkWidget *dialog, GdkFrameClock *clock, gpointer user_data)
{
  Opening *opening = user_data;
  GtkWidget *content = adw_dialog_get_child (ADW_DIALOG (dialog));
  GtkRoot *root = gtk_widget_get_root (dialog);
  g_autoptr (GtkWidget) focus = NULL;

  if (content == NULL)
    return G_SOURCE_REMOVE;
  if (!gtk_widget_get_mapped (content))
    return G_SOURCE_CONTINUE;

  if (!g_set_object (&focus, opening->first))
    g_set_object (&focus, gtk_root_get_focus (root));
  gtk_root_set_focus (root, NULL);
  if (focus != NULL)
    diary_platform_enter (focus);

  return G_SOURCE_REMOVE;
}

/* @first may be NULL. What @window says meanwhile is said after where the keyboard is. */
static void
diary_platform_open (AdwDialog *dialog, GtkWidget *window, GtkWidget *first)
{
  Opening *opening = g_new0 (Opening, 1);

  g_weak_ref_init (&opening->window, window);
  g_set_object (&opening->first, first);
  diary_platform_set_heard (window, FALSE);
  g_signal_connect (dialog, "closed", G_CALLBACK (on_closed), NULL);
  /* What the dialog itself adds later is called before this. */
  gtk_widget_add_tick_callback (GTK_WIDGET (dialog), on_opening, opening, opening_free);
  /* By itself an alert would go to its text first, and from there to its default answer. */
  if (first != NULL)
    adw_dialog_set_focus (dialog, first);
  adw_dialog_present (dialog, window);
}
#endif

/**
 * diary_platform_present:
 * @dialog: (transfer floating): a dialog of the platform
 * @parent: the window it belongs to
 */
void
diary_platform_present (GtkWidget *dialog, GtkWindow *parent)
{
  g_return_if_fail (GTK_IS_WIDGET (dialog));
  g_return_if_fail (GTK_IS_WINDOW (parent));

#if HAVE_ADAPTIVE_DIALOGS
  if (ADW_IS_DIALOG (dialog))
    {
      diary_platform_open (ADW_DIALOG (dialog), GTK_WIDGET (parent),
                           adw_dialog_get_default_widget (ADW_DIALOG (dialog)));
      return;
    }
#endif

  gtk_window_set_transient_for (GTK_WINDOW (dialog), parent);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  /* Not "destroy-with-parent": who waits for an answer may keep the parent from its end. */
  g_signal_connect_object (parent, "unrealize", G_CALLBACK (gtk_window_destroy), dialog,
                           G_CONNECT_SWAPPED);
  diary_platform_return_to_menu (dialog, parent);
  gtk_window_present (GTK_WINDOW (dialog));
}

#if HAVE_ADAPTIVE_DIALOGS
static void
diary_platform_drop_content (AdwDialog *dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (dialog));

  /* The widget that has the keyboard is kept, too. */
  if (root != NULL)
    gtk_root_set_focus (root, NULL);
  adw_dialog_set_child (dialog, NULL);
}
#else
static void
diary_platform_close_by_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *escape = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                          gtk_named_action_new ("window.close"));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), escape);
  gtk_widget_add_controller (window, controller);
}

/* A dialog over a dialog may be wider than that, but not than the window below them all. */
static int
diary_platform_get_room (GtkWindow *window)
{
  int room;
  int height;

  while (gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);

  room = gtk_widget_get_width (GTK_WIDGET (window));
  if (room == 0) /* it is not laid out yet */
    gtk_window_get_default_size (window, &room, &height);

  return room;
}
#endif

/**
 * diary_platform_present_content:
 * @content: (transfer floating): a widget with a header bar at its top
 * @parent: any widget of the window it belongs to
 * @first: (nullable): what in @content has the keyboard to begin with; else its first control has
 * @title: the title of the dialog
 * @width: the width it should have where its window is as wide, in pixels
 * @height: the height it should have where there is room, in pixels
 *
 * Shows @content as a dialog. Escape closes it.
 */
void
diary_platform_present_content (GtkWidget *content,
                                GtkWidget *parent,
                                GtkWidget *first,
                                const char *title,
                                int width,
                                int height)
{
  GtkWindow *window;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (content));
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (first == NULL || GTK_IS_WIDGET (first));
  g_return_if_fail (title != NULL);

  window = GTK_WINDOW (gtk_widget_get_root (parent));
#if HAVE_ADAPTIVE_DIALOGS
  dialog = g_object_new (ADW_TYPE_DIALOG, "title", title, "child", content, "content-width", width,
                         "content-height", height, NULL);
  /* It is part of the window, and what it shows may keep that from its end. */
  g_signal_connect_object (window, "unrealize", G_CALLBACK (diary_platform_drop_content), dialog,
                           G_CONNECT_SWAPPED);
  diary_platform_open (ADW_DIALOG (dialog), GTK_WIDGET (window), first);
#else
  dialog = g_object_new (ADW_TYPE_WINDOW, "title", title, "content", content, "default-width",
                         MIN (width, diary_platform_get_room (window)), "default-height", height,
                         NULL);
  diary_platform_close_by_escape (dialog);
  diary_platform_present (dialog, window);
#endif
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

/**
 * diary_platform_set_default_widget:
 * @content: what diary_platform_present_content() shows
 * @button: the button that Enter presses
 */
void
diary_platform_set_default_widget (GtkWidget *content, GtkWidget *button)
{
  g_return_if_fail (GTK_IS_WIDGET (content));
  g_return_if_fail (GTK_IS_WIDGET (button));

#if HAVE_ADAPTIVE_DIALOGS
  adw_dialog_set_default_widget (ADW_DIALOG (gtk_widget_get_ancestor (content, ADW_TYPE_DIALOG)),
                                 button);
#else
  gtk_window_set_default_widget (GTK_WINDOW (gtk_widget_get_root (content)), button);
#endif
}

#if !HAVE_ADAPTIVE_DIALOGS
/* If a dialog over @window has just gone, a window manager may leave the keyboard nowhere: openbox
 * 3.6 does. So the window below asks for it. */
static void
diary_platform_close_window (GtkWindow *window)
{
  g_autoptr (GtkWindow) closed = g_object_ref (window);
  g_autoptr (GtkWindow) below = NULL;

  g_set_object (&below, gtk_window_get_transient_for (window));
  gtk_window_close (window);
  if (below != NULL && gtk_widget_get_mapped (GTK_WIDGET (below)) &&
      !gtk_widget_get_mapped (GTK_WIDGET (closed)))
    gtk_window_present (below);
}
#endif

/**
 * diary_platform_close_content:
 * @content: what diary_platform_present_content() shows
 *
 * Closes the dialog around @content.
 */
void
diary_platform_close_content (GtkWidget *content)
{
  g_return_if_fail (GTK_IS_WIDGET (content));

#if HAVE_ADAPTIVE_DIALOGS
  adw_dialog_close (ADW_DIALOG (gtk_widget_get_ancestor (content, ADW_TYPE_DIALOG)));
#else
  diary_platform_close_window (GTK_WINDOW (gtk_widget_get_root (content)));
#endif
}

/**
 * diary_platform_connect_closed:
 * @content: what diary_platform_present_content() shows
 * @callback: (scope notified): called with @object once the dialog around @content is closed; it
 * may be called again when its window goes
 * @object: nothing is called when this is gone
 *
 * That @content has left its window says nothing: a dialog that becomes a sheet in a narrow window
 * takes it out and puts it back.
 */
void
diary_platform_connect_closed (GtkWidget *content, GCallback callback, GObject *object)
{
  g_return_if_fail (GTK_IS_WIDGET (content));
  g_return_if_fail (callback != NULL);
  g_return_if_fail (G_IS_OBJECT (object));

#if HAVE_ADAPTIVE_DIALOGS
  g_signal_connect_object (gtk_widget_get_ancestor (content, ADW_TYPE_DIALOG), "closed", callback,
                           object, G_CONNECT_SWAPPED);
#endif
  g_signal_connect_object (gtk_widget_get_root (content), "unrealize", callback, object,
                           G_CONNECT_SWAPPED);
}

/* Whether a dialog may be closed, and who says so. */
typedef struct
{
  DiaryMayCloseFunc may_close;
  gpointer data;
  GDestroyNotify free_data;
} Guard;

/* The key of the guard of a dialog. */
#define GUARD "diary-platform-guard"

static void
guard_free (gpointer data)
{
  Guard *guard = data;

  if (guard->free_data != NULL)
    guard->free_data (guard->data);
  g_free (guard);
}

static gboolean
guard_may_close (GtkWidget *dialog)
{
  Guard *guard = g_object_get_data (G_OBJECT (dialog), GUARD);

  return guard->may_close (guard->data);
}

#if HAVE_ADAPTIVE_DIALOGS
static void
on_close_attempt (GtkWidget *dialog)
{
  if (guard_may_close (dialog))
    adw_dialog_force_close (ADW_DIALOG (dialog));
}
#endif

/* Of the dialog's own window, or of one that would take it along. */
static gboolean
on_close_request (GtkWindow *window, GtkWidget *dialog)
{
  return guard_may_close (dialog) ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;
}

/**
 * diary_platform_guard_content:
 * @content: what diary_platform_present_content() shows
 * @may_close: asked each time the dialog around @content is about to be closed, by whatever means
 * @data: for @may_close
 * @free_data: (nullable): frees @data with the dialog
 *
 * Has the dialog stay open as long as @may_close says so, and the windows that it is over with it.
 */
void
diary_platform_guard_content (GtkWidget *content,
                              DiaryMayCloseFunc may_close,
                              gpointer data,
                              GDestroyNotify free_data)
{
  GtkWidget *dialog;
  GtkWindow *window;
  Guard *guard;

  g_return_if_fail (GTK_IS_WIDGET (content));
  g_return_if_fail (may_close != NULL);

  window = GTK_WINDOW (gtk_widget_get_root (content));
  dialog = GTK_WIDGET (window);
#if HAVE_ADAPTIVE_DIALOGS
  dialog = gtk_widget_get_ancestor (content, ADW_TYPE_DIALOG);
  adw_dialog_set_can_close (ADW_DIALOG (dialog), FALSE);
  g_signal_connect (dialog, "close-attempt", G_CALLBACK (on_close_attempt), NULL);
#endif
  guard = g_new (Guard, 1);
  *guard = (Guard){ may_close, data, free_data };
  g_object_set_data_full (G_OBJECT (dialog), GUARD, guard, guard_free);
  for (; window != NULL; window = gtk_window_get_transient_for (window))
    g_signal_connect_object (window, "close-request", G_CALLBACK (on_close_request), dialog, 0);
}

#if HAVE_ADAPTIVE_DIALOGS
typedef AdwAlertDialog DiaryAlert;
#define diary_alert_add_response       adw_alert_dialog_add_response
#define diary_alert_set_appearance     adw_alert_dialog_set_response_appearance
#define diary_alert_get_default        adw_alert_dialog_get_default_response
#define diary_alert_set_default        adw_alert_dialog_set_default_response
#define diary_alert_set_close_response adw_alert_dialog_set_close_response
#define diary_alert_get_close_response adw_alert_dialog_get_close_response
#define diary_alert_set_extra_child    adw_alert_dialog_set_extra_child

static DiaryAlert *
diary_alert_new (const char *heading, const char *body)
{
  AdwDialog *alert = adw_alert_dialog_new (heading, body);

#if !HAVE_LONG_HEADINGS
  /* The heading is measured in one line, even where it is shown in several. */
  GObject *label = gtk_widget_get_template_child (GTK_WIDGET (alert), ADW_TYPE_ALERT_DIALOG,
                                                  "heading_label");

  if (GTK_IS_LABEL (label))
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
#endif

  return ADW_ALERT_DIALOG (alert);
}
#else
typedef AdwMessageDialog DiaryAlert;
#define diary_alert_new(heading, body)                                                             \
  ADW_MESSAGE_DIALOG (adw_message_dialog_new (NULL, heading, body))
#define diary_alert_add_response       adw_message_dialog_add_response
#define diary_alert_set_appearance     adw_message_dialog_set_response_appearance
#define diary_alert_get_default        adw_message_dialog_get_default_response
#define diary_alert_set_default        adw_message_dialog_set_default_response
#define diary_alert_set_close_response adw_message_dialog_set_close_response
#define diary_alert_get_close_response adw_message_dialog_get_close_response
#define diary_alert_set_extra_child    adw_message_dialog_set_extra_child
#endif

static void
diary_platform_add_answer (DiaryAlert *alert, const DiaryAnswer *answer)
{
  static const AdwResponseAppearance appearances[] = {
    [DIARY_ANSWER_PLAIN] = ADW_RESPONSE_DEFAULT,
    [DIARY_ANSWER_SUGGESTED] = ADW_RESPONSE_SUGGESTED,
    [DIARY_ANSWER_DESTRUCTIVE] = ADW_RESPONSE_DESTRUCTIVE,
  };

  diary_alert_add_response (alert, answer->id, answer->label);
  diary_alert_set_appearance (alert, answer->id, appearances[answer->style]);
  if (answer->style == DIARY_ANSWER_SUGGESTED)
    diary_alert_set_default (alert, answer->id);
}

static void
return_answer (gpointer data)
{
  g_autoptr (GTask) task = data;

  g_task_return_pointer (task, g_task_get_task_data (task), NULL);
}

/* The alert goes first: what is done with the answer may close the window that it stands over. */
static void
on_alert_response (DiaryAlert *alert, const char *response)
{
  GTask *task = g_object_steal_data (G_OBJECT (alert), ASKED);

  if (task == NULL)
    return;
  g_task_set_task_data (task, (gpointer) g_intern_string (response), NULL);
  g_idle_add_once (return_answer, task);
}

static void
on_asker_gone (DiaryAlert *alert)
{
  on_alert_response (alert, diary_alert_get_close_response (alert));
}

/**
 * diary_platform_ask_async:
 * @parent: any widget of the window it concerns
 * @question: what is asked
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks in a dialog over the window of @parent.
 */
void
diary_platform_ask_async (GtkWidget *parent,
                          const DiaryQuestion *question,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GtkRoot *window;
  GTask *task;
  DiaryAlert *alert;
  g_autofree char *whole = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (question != NULL && question->n_answers > 0);

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, diary_platform_ask_async);

  alert = diary_alert_new (question->heading, question->body);
  for (size_t i = 0; i < question->n_answers; i++)
    diary_platform_add_answer (alert, &question->answers[i]);
  diary_alert_set_close_response (alert, question->answers[0].id);
  if (diary_alert_get_default (alert) == NULL)
    diary_alert_set_default (alert, question->answers[0].id);
  diary_alert_set_extra_child (alert, question->extra);
  window = gtk_widget_get_root (parent);
  g_object_set_data (G_OBJECT (alert), ASKED, task);
  g_signal_connect (alert, "response", G_CALLBACK (on_alert_response), NULL);
  g_signal_connect_object (window, "unrealize", G_CALLBACK (on_asker_gone), alert,
                           G_CONNECT_SWAPPED);

  /* Of a dialog that opens only the name is spoken. */
  whole = diary_wording_sentences (question->heading, question->body);
  diary_platform_set_label (GTK_WIDGET (alert), whole);
  diary_platform_present (GTK_WIDGET (alert), GTK_WINDOW (window));
}

/**
 * diary_platform_ask_finish:
 * @parent: the widget given to diary_platform_ask_async()
 * @result: the result
 *
 * Returns: the id of the answer, owned by the program for good
 */
const char *
diary_platform_ask_finish (GtkWidget *parent, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, parent), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
