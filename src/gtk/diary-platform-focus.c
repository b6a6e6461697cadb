/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-platform.h"
#include "diary-wording.h"

#define HAVE_LIST_TAB_BEHAVIOR GTK_CHECK_VERSION (4, 12, 0)

/* Whether a screen reader can be told of a focus that does not move. */
#define HAVE_FOCUS_EVENT GTK_CHECK_VERSION (4, 18, 0)

/* Whether a popover that closes moves the keyboard. */
#define HAVE_POPOVER_FOCUS GTK_CHECK_VERSION (4, 14, 0)

/* GTK tells the accessibility bus about the first focus before the program is registered there,
 * which it is when there is nothing more urgent; so a screen reader misses it. In milliseconds. */
#define FIRST_FOCUS_DELAY 500

#if HAVE_FOCUS_EVENT
/* On a busy computer it is not registered by then. In milliseconds. */
#define LATE_FOCUS_DELAY 3000
#endif

/**
 * diary_platform_get_focus:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): what has the keyboard in the window of @widget
 */
GtkWidget *
diary_platform_get_focus (GtkWidget *widget)
{
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  root = gtk_widget_get_root (widget);

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* With the next frame GTK would move the keyboard from what a stack just hid to the first control
 * of the window, unless it is given to that again. */
static void
diary_platform_drop_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_root_set_focus (root, gtk_root_get_focus (root));
  gtk_root_set_focus (root, NULL);
}

static void
diary_platform_focus_again (GtkWindow *window)
{
  g_autoptr (GtkWidget) focus = NULL;

  if (!gtk_window_is_active (window) || !g_set_object (&focus, gtk_window_get_focus (window)))
    return;

  gtk_window_set_focus (window, NULL);
  /* What was typed meanwhile is not to be typed over. */
  if (GTK_IS_TEXT (focus))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (focus));
  else
    gtk_widget_grab_focus (focus);
}

#if HAVE_FOCUS_EVENT
/* The key of what has the keyboard first. */
#define FIRST_FOCUS "diary-platform-first-focus"

/* A screen reader that knows it says nothing, and whoever moved the keyboard has heard where it is.
 */
static void
diary_platform_tell_focus (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus != NULL && gtk_window_is_active (GTK_WINDOW (window)) &&
      focus == g_object_get_data (G_OBJECT (window), FIRST_FOCUS))
    gtk_accessible_update_platform_state (GTK_ACCESSIBLE (focus),
                                          GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}
#endif

static void
diary_platform_begin_to_speak (GtkWidget *window)
{
  diary_platform_focus_again (GTK_WINDOW (window));
  diary_platform_set_heard (window, TRUE);
#if HAVE_FOCUS_EVENT
  g_object_set_data (G_OBJECT (window), FIRST_FOCUS, gtk_window_get_focus (GTK_WINDOW (window)));
  diary_platform_call_later (window, LATE_FOCUS_DELAY, diary_platform_tell_focus);
#endif
}

/**
 * diary_platform_first_focus:
 * @page: where the keyboard is to be in a window just presented for the first time
 *
 * Moves it there. What is announced meanwhile is said after where it is.
 */
void
diary_platform_first_focus (GtkWidget *page)
{
  GtkWidget *window, *focus;

  g_return_if_fail (GTK_IS_WIDGET (page));

  window = GTK_WIDGET (gtk_widget_get_root (page));
  g_return_if_fail (GTK_IS_WINDOW (window));

  focus = diary_platform_get_focus (page);
  /* What the page showed before is not where the keyboard is to be kept. */
  if (focus != NULL && !gtk_widget_get_mapped (focus))
    diary_platform_drop_focus (page);
  diary_platform_enter_page (page);
  diary_platform_set_heard (window, FALSE);
  diary_platform_call_later (window, FIRST_FOCUS_DELAY, diary_platform_begin_to_speak);
}

static gboolean
diary_platform_try_to_enter (GtkWidget *page)
{
  GtkWidget *focus = diary_platform_get_focus (page);

  if (focus != NULL && gtk_widget_is_ancestor (focus, page))
    {
      if (gtk_widget_get_mapped (focus) || !gtk_widget_get_mapped (page))
        return TRUE;
      /* A stack gave the keyboard back to what had it, and is not seen any more. */
      diary_platform_drop_focus (page);
    }

  return gtk_widget_grab_focus (page) || gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* Whoever moved the keyboard or went to another page meanwhile is left there. */
static gboolean
on_frame (GtkWidget *page, GdkFrameClock *clock, gpointer user_data)
{
  return gtk_widget_get_mapped (page) && diary_platform_get_focus (page) == NULL &&
                 !diary_platform_try_to_enter (page)
             ? G_SOURCE_CONTINUE
             : G_SOURCE_REMOVE;
}

/**
 * diary_platform_enter_page:
 * @page: a page that was just shown by a key
 *
 * Moves the keyboard into @page unless it is there already: to where the page itself takes it, or
 * else to the first control. While a page is still being filled, nothing has the keyboard until
 * there is one.
 */
void
diary_platform_enter_page (GtkWidget *page)
{
  g_return_if_fail (GTK_IS_WIDGET (page));

  if (diary_platform_try_to_enter (page))
    return;

  diary_platform_drop_focus (page);
  gtk_widget_add_tick_callback (page, on_frame, NULL, NULL);
}

/* The key of whether a page is to say why. */
#define TO_TELL "diary-platform-to-tell"

/* Where the keyboard came into it, what could not be done was said by then. */
static void
diary_platform_tell_why (GtkWidget *widget)
{
  AdwStatusPage *failure = ADW_STATUS_PAGE (widget);
  const char *description = adw_status_page_get_description (failure);
  g_autofree char *why = NULL;
  g_autofree char *all = NULL;

  g_object_set_data (G_OBJECT (failure), TO_TELL, NULL);
  if (!gtk_widget_get_mapped (widget) || description == NULL ||
      !pango_parse_markup (description, -1, 0, NULL, &why, NULL, NULL))
    return;

  all = diary_wording_sentences (adw_status_page_get_title (failure), why);
  diary_platform_announce (widget, diary_platform_has_focus (widget) ? why : all);
}

/**
 * diary_platform_tell_failure:
 * @page: a page that can't show what it is for
 * @failure: the part of it that says so, and why
 *
 * Has a screen reader say why, if that is seen, once it is where the keyboard is: what is announced
 * while the keyboard moves can get lost. If what had the keyboard is not seen any more, the page
 * gets it.
 */
void
diary_platform_tell_failure (GtkWidget *page, AdwStatusPage *failure)
{
  GtkWidget *focus;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (ADW_IS_STATUS_PAGE (failure));

  if (!gtk_widget_get_mapped (page))
    return;
  focus = diary_platform_get_focus (page);
  if (focus == NULL || !gtk_widget_get_mapped (focus))
    diary_platform_enter_page (page);
  if (g_object_get_data (G_OBJECT (failure), TO_TELL) != NULL)
    return;
  g_object_set_data (G_OBJECT (failure), TO_TELL, failure);
  diary_platform_call_later (GTK_WIDGET (failure), DIARY_PLATFORM_TELLING_DELAY,
                             diary_platform_tell_why);
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
      /* What is around the list in a popover would have the keyboard then, and keep it. */
      if (gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER) == NULL)
        return;
    }
#endif

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (on_list_key), NULL);
  gtk_widget_add_controller (list, controller);
}

#if HAVE_POPOVER_FOCUS
static void
on_focus_after_popover (GtkWidget *opener, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *around = gtk_widget_get_ancestor (opener, GTK_TYPE_POPOVER);
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus == NULL)
    return;
  g_signal_handlers_disconnect_by_func (root, on_focus_after_popover, opener);
  if (around != NULL && gtk_widget_get_mapped (opener) && !gtk_widget_is_ancestor (focus, around))
    gtk_widget_grab_focus (opener);
}

static void
on_popover_closed (GtkWidget *opener)
{
  GtkRoot *root = gtk_widget_get_root (opener);

  if (root != NULL && gtk_widget_get_ancestor (opener, GTK_TYPE_POPOVER) != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (on_focus_after_popover),
                             opener, G_CONNECT_SWAPPED);
}
#endif

/**
 * diary_platform_return_from_popover:
 * @popover: a popover
 * @opener: what it is opened from
 *
 * Has the keyboard at @opener again when @popover closes. By itself, newer GTK takes it out of the
 * popover that @opener is in.
 */
void
diary_platform_return_from_popover (GtkWidget *popover, GtkWidget *opener)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));
  g_return_if_fail (GTK_IS_WIDGET (opener));

#if HAVE_POPOVER_FOCUS
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_popover_closed), opener,
                           G_CONNECT_SWAPPED);
#endif
}

/**
 * diary_platform_has_focus:
 * @widget: a widget
 *
 * Returns: whether @widget or something in it is seen and has the keyboard as far as its window is
 *   concerned
 */
gboolean
diary_platform_has_focus (GtkWidget *widget)
{
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  focus = diary_platform_get_focus (widget);

  return focus != NULL && gtk_widget_get_mapped (focus) &&
         (focus == widget || gtk_widget_is_ancestor (focus, widget));
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
