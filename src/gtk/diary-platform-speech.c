/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-mnemonic.h"
#include "diary-platform.h"

#define HAVE_SPOKEN_VALUES GTK_CHECK_VERSION (4, 10, 0)
#define HAVE_ANNOUNCE      GTK_CHECK_VERSION (4, 14, 0)
#define HAVE_INVALID_ENTRY GTK_CHECK_VERSION (4, 18, 0)
#define HAVE_SPOKEN_TOASTS ADW_CHECK_VERSION (1, 6, 0)

/* Whether a screen reader that comes with such a GTK tells of a name that changes, and of what is
 * described by another. */
#define HAVE_SPOKEN_NAMES        GTK_CHECK_VERSION (4, 14, 0)
#define HAVE_SPOKEN_DESCRIPTIONS GTK_CHECK_VERSION (4, 14, 0)

#if !HAVE_SPOKEN_VALUES || !HAVE_ANNOUNCE
/* Speaks @text through @widget, which has the focus: a screen reader says a description that
 * changes, and says nothing when it goes. It goes at once, for a screen reader that comes to
 * @widget a moment later would read it as well. */
static void
diary_platform_speak (GtkWidget *widget, const char *text)
{
  GtkAccessibleProperty property = GTK_ACCESSIBLE_PROPERTY_DESCRIPTION;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  gtk_accessible_update_property_value (GTK_ACCESSIBLE (widget), 1, &property, &value);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), property);
}
#endif

/* The key of the texts that a window says once it can be heard, and of how many there are who wait
 * for that. */
#define TO_SAY  "diary-platform-to-say"
#define UNHEARD "diary-platform-unheard"

static void
diary_platform_keep_to_say (GtkRoot *window, const char *text)
{
  GPtrArray *texts = g_object_get_data (G_OBJECT (window), TO_SAY);

  if (texts == NULL)
    {
      texts = g_ptr_array_new_with_free_func (g_free);
      g_object_set_data_full (G_OBJECT (window), TO_SAY, texts, (GDestroyNotify) g_ptr_array_unref);
    }
  g_ptr_array_add (texts, g_strdup (text));
}

#if !HAVE_ANNOUNCE
/* GTK has given the keyboard to another widget by then. In milliseconds. */
#define FOCUS_PATIENCE 100

/* Returns: (nullable): what has the keyboard in @window and is on the accessibility bus, which the
 * text inside an entry is not. It may just have been taken out of the window. */
static GtkWidget *
diary_platform_get_speaker (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  while (focus != NULL &&
         gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus)) == GTK_ACCESSIBLE_ROLE_NONE)
    focus = gtk_widget_get_parent (focus);

  return focus != NULL && gtk_widget_get_root (focus) == GTK_ROOT (window) ? focus : NULL;
}

static void
diary_platform_say_rest (GtkWidget *window)
{
  g_autoptr (GPtrArray) texts = g_object_steal_data (G_OBJECT (window), TO_SAY);
  GtkWidget *speaker = diary_platform_get_speaker (GTK_WINDOW (window));

  for (guint i = 0; texts != NULL && speaker != NULL && i < texts->len; i++)
    diary_platform_speak (speaker, g_ptr_array_index (texts, i));
}

/* The focus is told to a screen reader after this. */
static void
on_active (GtkWidget *window)
{
  if (!gtk_window_is_active (GTK_WINDOW (window)))
    return;
  g_signal_handlers_disconnect_by_func (window, on_active, NULL);
  diary_platform_call_later (window, 0, diary_platform_say_rest);
}

/* Says @text as soon as @window, over which there is a dialog, has the keyboard: a screen reader
 * listens to nothing else. What is shown no more had it where nothing has: GTK gives it on soon. */
static void
diary_platform_speak_later (GtkWindow *window, const char *text)
{
  if (gtk_window_is_active (window))
    diary_platform_call_later (GTK_WIDGET (window), FOCUS_PATIENCE, diary_platform_say_rest);
  else if (g_object_get_data (G_OBJECT (window), TO_SAY) == NULL)
    g_signal_connect (window, "notify::is-active", G_CALLBACK (on_active), NULL);
  diary_platform_keep_to_say (GTK_ROOT (window), text);
}
#endif

/**
 * diary_platform_announce:
 * @widget: any widget of the window concerned
 * @text: what is to be said
 *
 * Has a screen reader say @text once, without moving the focus. Dots between its parts are commas,
 * as in diary_platform_set_label().
 */
void
diary_platform_announce (GtkWidget *widget, const char *text)
{
  g_autofree char *spoken = NULL;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  root = gtk_widget_get_root (widget);
  if (root == NULL)
    return;

  spoken = diary_platform_speak_dots (text);
  if (g_object_get_data (G_OBJECT (root), UNHEARD) != NULL)
    {
      diary_platform_keep_to_say (root, spoken);
      return;
    }
#if HAVE_ANNOUNCE
  gtk_accessible_announce (GTK_ACCESSIBLE (root), spoken,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#else
  GtkWidget *speaker = diary_platform_get_speaker (GTK_WINDOW (root));

  if (gtk_window_is_active (GTK_WINDOW (root)) && speaker != NULL)
    diary_platform_speak (speaker, spoken);
  else
    diary_platform_speak_later (GTK_WINDOW (root), spoken);
#endif
}

/**
 * diary_platform_forget_to_say:
 * @widget: any widget of the window concerned
 *
 * What that window was to say, and has not come to say because a dialog is over it, is not true any
 * more.
 */
void
diary_platform_forget_to_say (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (gtk_widget_get_root (widget) != NULL)
    g_object_set_data (G_OBJECT (gtk_widget_get_root (widget)), TO_SAY, NULL);
}

/**
 * diary_platform_set_heard:
 * @window: a window
 * @heard: whether a screen reader knows by now where the keyboard is in @window
 *
 * What is announced before that would be lost, so it waits. Whoever says that it is not known says
 * later that it is.
 */
void
diary_platform_set_heard (GtkWidget *window, gboolean heard)
{
  g_autoptr (GPtrArray) texts = NULL;
  guint n_waiting;

  g_return_if_fail (GTK_IS_WINDOW (window));

  n_waiting = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (window), UNHEARD));
  g_return_if_fail (!heard || n_waiting > 0);

  n_waiting += heard ? -1 : 1;
  g_object_set_data (G_OBJECT (window), UNHEARD, GUINT_TO_POINTER (n_waiting));
  if (n_waiting > 0)
    return;
  texts = g_object_steal_data (G_OBJECT (window), TO_SAY);
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    diary_platform_announce (window, g_ptr_array_index (texts, i));
}

static void
diary_platform_hear_again (GtkWidget *window)
{
  diary_platform_set_heard (window, TRUE);
}

/**
 * diary_platform_announce_result:
 * @widget: any widget of the window concerned
 * @text: what was done
 *
 * Announces @text where that may move the keyboard: once a screen reader knows where it is then.
 * What is announced before that is cut off as it is being spoken, or comes after it by chance.
 */
void
diary_platform_announce_result (GtkWidget *widget, const char *text)
{
  GtkWidget *window;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  window = GTK_WIDGET (gtk_widget_get_root (widget));
  if (window == NULL)
    return;

  diary_platform_set_heard (window, FALSE);
  diary_platform_announce (window, text);
  diary_platform_call_later (window, DIARY_PLATFORM_TELLING_DELAY, diary_platform_hear_again);
}

/**
 * diary_platform_value_changed:
 * @widget: a control with a value
 * @text: the value in words, with its unit
 *
 * Tells the value of @widget to a screen reader, to be said at once if the control has the focus.
 */
void
diary_platform_value_changed (GtkWidget *widget, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
#if !HAVE_SPOKEN_VALUES
  if ((gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    diary_platform_speak (widget, text);
#endif
}

/**
 * diary_platform_set_invalid:
 * @entry: what a person enters something in
 * @invalid: whether that can't be taken as it is
 *
 * Tells a screen reader. GTK 4.8 would tell it that @entry itself is no good, and then the screen
 * reader says nothing when the keyboard goes there.
 */
void
diary_platform_set_invalid (GtkWidget *entry, gboolean invalid)
{
  g_return_if_fail (GTK_IS_WIDGET (entry));

#if HAVE_INVALID_ENTRY
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
#endif
}

#if HAVE_SPOKEN_DESCRIPTIONS
/* The key of what describes an entry once the keyboard has left it. */
#define DESCRIPTION "diary-platform-description"

static void
diary_platform_show_description (GtkWidget *entry)
{
  if ((gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    return;
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  g_object_get_data (G_OBJECT (entry), DESCRIPTION), -1);
}
#endif

/**
 * diary_platform_describe:
 * @entry: what a person enters something in, described by the subtitle of its row
 * @text: what that says now
 *
 * Has a screen reader say @text the next time that the keyboard comes to @entry. Orca 48 remembers
 * for a minute what a label said that describes something, and says a description at once that
 * changes while the keyboard is there.
 */
void
diary_platform_describe (GtkWidget *entry, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (entry));
  g_return_if_fail (text != NULL);

#if HAVE_SPOKEN_DESCRIPTIONS
  if (g_object_get_data (G_OBJECT (entry), DESCRIPTION) == NULL)
    g_signal_connect (entry, "state-flags-changed", G_CALLBACK (diary_platform_show_description),
                      NULL);
  g_object_set_data_full (G_OBJECT (entry), DESCRIPTION, g_strdup (text), g_free);
  diary_platform_show_description (entry);
#endif
}

/**
 * diary_platform_complain:
 * @entry: what a person entered something in
 * @message: what is wrong with it, and what to do; its row has that for a subtitle
 *
 * Moves the keyboard to @entry, and has a screen reader say @message once.
 */
void
diary_platform_complain (GtkWidget *entry, const char *message)
{
  gboolean there;

  g_return_if_fail (GTK_IS_WIDGET (entry));
  g_return_if_fail (message != NULL);

  there = diary_platform_has_focus (entry);
  if (!there)
    gtk_widget_grab_focus (entry);
#if !HAVE_SPOKEN_DESCRIPTIONS
  /* What describes an entry is said when the keyboard comes to it. */
  if (!there)
    return;
#endif
  diary_platform_announce (entry, message);
}

#if HAVE_SPOKEN_TOASTS
/* What libadwaita says of a toast is what is written there, with all marks. */
static void
diary_platform_unmark_toast (AdwToast *toast, const char *text)
{
  g_autofree char *label = NULL;

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  if (adw_toast_get_button_label (toast) == NULL)
    return;
  label = diary_mnemonic_strip (adw_toast_get_button_label (toast));
  adw_toast_set_button_label (toast, label);
}
#endif

/**
 * diary_platform_add_toast:
 * @overlay: where it is to be shown
 * @toast: (transfer full): what is to be said; its title is markup
 *
 * Shows @toast, and has it spoken.
 */
void
diary_platform_add_toast (AdwToastOverlay *overlay, AdwToast *toast)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  if (pango_parse_markup (adw_toast_get_title (toast), -1, 0, NULL, &text, NULL, NULL))
    {
#if HAVE_SPOKEN_TOASTS
      diary_platform_unmark_toast (toast, text);
#else
      diary_platform_announce (GTK_WIDGET (overlay), text);
#endif
    }
  adw_toast_overlay_add_toast (overlay, toast);
}

/**
 * diary_platform_prepare_combo:
 * @row: a row to choose from, not in a window yet, whose name says what is chosen
 *
 * Orca 48 says of a combo box its name twice, and nothing that it is in: no dialog that opens, and
 * no group. With a GTK of that age it is a button.
 */
void
diary_platform_prepare_combo (AdwComboRow *row)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row));

#if HAVE_SPOKEN_NAMES
  g_object_set (row, "accessible-role", GTK_ACCESSIBLE_ROLE_BUTTON, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
#endif
}

/**
 * diary_platform_say_choice:
 * @row: a row to choose from that has the keyboard and whose name says what is chosen
 * @choice: what was just chosen
 *
 * Has a screen reader say @choice where it doesn't tell of a name that changes.
 */
void
diary_platform_say_choice (AdwComboRow *row, const char *choice)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row));
  g_return_if_fail (choice != NULL);

#if !HAVE_SPOKEN_NAMES
  diary_platform_announce (GTK_WIDGET (row), choice);
#endif
}
