/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-platform.h"

#include <glib/gi18n-lib.h>

#define HAVE_SPOKEN_VALUES     GTK_CHECK_VERSION (4, 10, 0)
#define HAVE_LIST_ITEM_LABEL   GTK_CHECK_VERSION (4, 12, 0)
#define HAVE_LIST_TAB_BEHAVIOR GTK_CHECK_VERSION (4, 12, 0)
#define HAVE_ANNOUNCE          GTK_CHECK_VERSION (4, 14, 0)
#define HAVE_INVALID_ENTRY     GTK_CHECK_VERSION (4, 18, 0)
#define HAVE_COMBO_SEARCH      ADW_CHECK_VERSION (1, 6, 0)
#define HAVE_SPOKEN_TOASTS     ADW_CHECK_VERSION (1, 6, 0)

/* GTK does not make the type of a table's rows public. */
#if HAVE_LIST_ITEM_LABEL
#define ROW_OF_TABLE "GtkColumnViewRowWidget"
#else
#define ROW_OF_TABLE "GtkListItemWidget"
#endif

/* GTK tells the accessibility bus about the first focus before the program is registered there,
 * which it is when there is nothing more urgent; so a screen reader misses it. In milliseconds. */
#define FIRST_FOCUS_DELAY 500

/* A page that takes longer than this to be filled is not entered by itself: the person may be
 * elsewhere by then. In microseconds. */
#define LOADING_PATIENCE (10 * G_TIME_SPAN_SECOND)

/* A call to come, of a widget that may be gone by then. */
typedef struct
{
  DiaryPlatformFunc func;
  GWeakRef widget;
} Call;

static gboolean
on_delay (gpointer user_data)
{
  Call *call = user_data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&call->widget);

  if (widget != NULL)
    call->func (widget);

  return G_SOURCE_REMOVE;
}

static void
call_free (gpointer data)
{
  Call *call = data;

  g_weak_ref_clear (&call->widget);
  g_free (call);
}

/**
 * diary_platform_call_later:
 * @widget: a widget
 * @delay: in milliseconds
 * @func: called with @widget, if that is there then
 *
 * Calls @func not before all there is to do by then is done, such as registering on the
 * accessibility bus.
 */
void
diary_platform_call_later (GtkWidget *widget, guint delay, DiaryPlatformFunc func)
{
  Call *call;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  /* A reference would keep the widget beyond its window; GTK 4.8 warns of what is bound to that. */
  call = g_new (Call, 1);
  call->func = func;
  g_weak_ref_init (&call->widget, widget);
  g_timeout_add_full (G_PRIORITY_LOW, delay, on_delay, call, call_free);
}

static GQuark
diary_platform_label_quark (void)
{
  return g_quark_from_static_string ("diary-platform-label");
}

static char *
diary_platform_speak_dots (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " · ", -1);

  /* Translators: stands between the parts of a name as it is spoken. */
  return g_strjoinv (_ (", "), parts);
}

/**
 * diary_platform_set_label:
 * @widget: a widget
 * @label: its accessible name
 *
 * Gives @widget exactly this name. GTK and libadwaita label buttons and rows by other widgets, and
 * such a relation would win over a label, or be read beside it; so would its tooltip be. The dots
 * that stand between parts of a text on the screen are commas in its name: they would be read out
 * as “middle dot”.
 */
void
diary_platform_set_label (GtkWidget *widget, const char *label)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (GTK_IS_ACCESSIBLE (widget));
  g_return_if_fail (label != NULL);

  spoken = diary_platform_speak_dots (label);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  g_object_set_qdata (G_OBJECT (widget), diary_platform_label_quark (), widget);
}

/**
 * diary_platform_set_shown_label:
 * @widget: a widget
 * @label: its accessible name
 *
 * As diary_platform_set_label(), for a widget that shows less than that: @label is its tooltip,
 * too. Newer GTK has a tooltip that says anything else described after the name.
 */
void
diary_platform_set_shown_label (GtkWidget *widget, const char *label)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_set_tooltip_text (widget, label);
  diary_platform_set_label (widget, label);
}

/**
 * diary_platform_has_label:
 * @widget: a widget
 *
 * Returns: whether diary_platform_set_label() gave @widget its name
 */
gboolean
diary_platform_has_label (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  return g_object_get_qdata (G_OBJECT (widget), diary_platform_label_quark ()) != NULL;
}

/**
 * diary_platform_set_list_item_label:
 * @item: an item of a list or of a column of a table that is being bound, with its child
 * @label: what a screen reader says for the row
 */
void
diary_platform_set_list_item_label (GtkListItem *item, const char *label)
{
  GtkWidget *parent, *row;

  g_return_if_fail (GTK_IS_LIST_ITEM (item));
  g_return_if_fail (label != NULL);

  parent = gtk_widget_get_parent (gtk_list_item_get_child (item));
  row = gtk_widget_get_parent (parent);
#if HAVE_LIST_ITEM_LABEL
  g_autofree char *spoken = diary_platform_speak_dots (label);

  gtk_list_item_set_accessible_label (item, spoken);
#else
  diary_platform_set_label (parent, label);
#endif
  /* In a table that was a cell, and the row around it is what the keyboard goes to. The row of a
   * list is bound before it is in the list. */
  if (row != NULL && g_str_equal (G_OBJECT_TYPE_NAME (row), ROW_OF_TABLE))
    diary_platform_set_label (row, label);
}

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

#if !HAVE_ANNOUNCE
/* The key of what a window says once it has the keyboard. */
#define TO_SAY "diary-platform-to-say"

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
  g_autofree char *text = g_object_steal_data (G_OBJECT (window), TO_SAY);
  GtkWidget *speaker = diary_platform_get_speaker (GTK_WINDOW (window));

  if (text != NULL && speaker != NULL)
    diary_platform_speak (speaker, text);
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
  g_object_set_data_full (G_OBJECT (window), TO_SAY, g_strdup (text), g_free);
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

#if !HAVE_ANNOUNCE
  if (gtk_widget_get_root (widget) != NULL)
    g_object_set_data (G_OBJECT (gtk_widget_get_root (widget)), TO_SAY, NULL);
#endif
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

/**
 * diary_platform_add_toast:
 * @overlay: where it is to be shown
 * @toast: (transfer full): what is to be said
 *
 * Shows @toast, and has it spoken where libadwaita doesn't.
 */
void
diary_platform_add_toast (AdwToastOverlay *overlay, AdwToast *toast)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

#if !HAVE_SPOKEN_TOASTS
  {
    g_autofree char *text = NULL;

    if (pango_parse_markup (adw_toast_get_title (toast), -1, 0, NULL, &text, NULL, NULL))
      diary_platform_announce (GTK_WIDGET (overlay), text);
  }
#endif
  adw_toast_overlay_add_toast (overlay, toast);
}

/**
 * diary_platform_make_searchable:
 * @row: a row to choose a #GtkStringObject from
 *
 * Lets the person type to find a choice, where libadwaita can do that.
 */
void
diary_platform_make_searchable (AdwComboRow *row)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row));

#if HAVE_COMBO_SEARCH
  {
    g_autoptr (GtkExpression)
        text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

    adw_combo_row_set_expression (row, text);
    adw_combo_row_set_search_match_mode (row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
    adw_combo_row_set_enable_search (row, TRUE);
  }
#endif
}

static void
diary_platform_focus_again (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GtkWidget) focus = NULL;

  if (root == NULL || !gtk_window_is_active (GTK_WINDOW (root)) ||
      !g_set_object (&focus, gtk_root_get_focus (root)))
    return;

  gtk_root_set_focus (root, NULL);
  /* What was typed meanwhile is not to be typed over. */
  if (GTK_IS_TEXT (focus))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (focus));
  else
    gtk_widget_grab_focus (focus);
}

/**
 * diary_platform_first_focus:
 * @page: where the keyboard is to be in a window just presented for the first time
 */
void
diary_platform_first_focus (GtkWidget *page)
{
  g_return_if_fail (GTK_IS_WIDGET (page));

  diary_platform_enter_page (page);
  diary_platform_call_later (page, FIRST_FOCUS_DELAY, diary_platform_focus_again);
}

static gboolean
diary_platform_try_to_enter (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return (focus != NULL && gtk_widget_is_ancestor (focus, page)) || gtk_widget_grab_focus (page) ||
         gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static gboolean
on_frame (GtkWidget *page, GdkFrameClock *clock, gpointer user_data)
{
  gint64 *deadline = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (*deadline == 0)
    *deadline = now + LOADING_PATIENCE;

  return gtk_widget_get_mapped (page) && now < *deadline && !diary_platform_try_to_enter (page)
             ? G_SOURCE_CONTINUE
             : G_SOURCE_REMOVE;
}

/**
 * diary_platform_enter_page:
 * @page: a page that was just shown by a key
 *
 * Moves the keyboard into @page unless it is there already: to where the page itself takes it, or
 * else to the first control. A page that is still being filled is entered as soon as it has one.
 */
void
diary_platform_enter_page (GtkWidget *page)
{
  g_return_if_fail (GTK_IS_WIDGET (page));

  if (!diary_platform_try_to_enter (page))
    gtk_widget_add_tick_callback (page, on_frame, g_new0 (gint64, 1), g_free);
}

static gboolean
diary_platform_leave (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *next = widget;

  while (next != NULL)
    {
      next = direction == GTK_DIR_TAB_BACKWARD ? gtk_widget_get_prev_sibling (next)
                                               : gtk_widget_get_next_sibling (next);
      if (next != NULL && gtk_widget_is_visible (next) && gtk_widget_get_child_visible (next) &&
          gtk_widget_child_focus (next, direction))
        return TRUE;
    }

  return FALSE;
}

static gboolean
on_list_key (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             gpointer user_data)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  gboolean back = keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0;
  GtkDirectionType direction = back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;

  if (keyval != GDK_KEY_Tab && keyval != GDK_KEY_KP_Tab && keyval != GDK_KEY_ISO_Left_Tab)
    return GDK_EVENT_PROPAGATE;

  /* Out of a popover leads Escape. */
  for (; widget != NULL && !GTK_IS_NATIVE (widget); widget = gtk_widget_get_parent (widget))
    {
      if (diary_platform_leave (widget, direction))
        return GDK_EVENT_STOP;
    }
  if (GTK_IS_ROOT (widget))
    {
      gtk_root_set_focus (GTK_ROOT (widget), NULL);
      gtk_widget_child_focus (widget, direction);
    }

  return GDK_EVENT_STOP;
}

/**
 * diary_platform_tab_leaves:
 * @list: a #GtkListView, #GtkColumnView or #GtkListBox
 *
 * Has Tab leave @list instead of walking through all of its rows; arrow keys do that.
 */
void
diary_platform_tab_leaves (GtkWidget *list)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (list));

#if HAVE_LIST_TAB_BEHAVIOR
  /* Of a list box since GTK 4.18. */
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (list), "tab-behavior") != NULL)
    {
      g_object_set (list, "tab-behavior", GTK_LIST_TAB_ITEM, NULL);
      return;
    }
#endif

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (on_list_key), NULL);
  gtk_widget_add_controller (list, controller);
}

/**
 * diary_platform_has_focus:
 * @widget: a widget
 *
 * Returns: whether something seen in @widget has the keyboard as far as its window is concerned
 */
gboolean
diary_platform_has_focus (GtkWidget *widget)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, widget);
}

/**
 * diary_platform_move_focus:
 * @widget: a widget, in which what had the keyboard is not seen any more
 *
 * Moves the keyboard to what is left in @widget, or else to what comes after it.
 */
void
diary_platform_move_focus (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  while (widget != NULL && !gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
    widget = gtk_widget_get_parent (widget);
}

/**
 * diary_platform_focus_child:
 * @widget: a widget with one child
 * @direction: where the keyboard is going
 *
 * The `focus` of a class which says in its `grab_focus` what has the keyboard first. By itself GTK
 * asks that both on the way in, which leaves out what comes before, and on the way back, from which
 * there is then no way out.
 *
 * Returns: whether the keyboard is in @widget now
 */
gboolean
diary_platform_focus_child (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_child_focus (child, direction);
}
