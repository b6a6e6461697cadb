/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-widgets.h"

#include <adwaita.h>

#include "diary-mnemonic.h"
#include "diary-platform-dialogs.h"
#include "test-wait.h"

/**
 * test_find:
 * @root: a widget
 * @type: a type
 *
 * Returns: (transfer none) (nullable): the first widget of @type from @root on, depth first
 */
GtkWidget *
test_find (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Whether a screen reader knows @widget by @name; only under GTK_A11Y=test can that be asked. */
static gboolean
is_named (GtkWidget *widget, const char *name)
{
  g_autofree char *difference = NULL;

  /* What a label shows is often the name of a control beside it too, and that is meant. */
  if (GTK_IS_LABEL (widget) ||
      !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return difference == NULL;
}

/**
 * test_find_named:
 * @root: a widget
 * @name: an accessible name
 *
 * Returns: (transfer none) (nullable): the first widget of that name from @root on, depth first,
 *   labels left aside
 */
GtkWidget *
test_find_named (GtkWidget *root, const char *name)
{
  if (is_named (root, name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_find_named (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * test_find_named_shown:
 * @root: a widget
 * @name: an accessible name
 *
 * Returns: (transfer none) (nullable): the first widget of that name from @root on that is on the
 *   screen, depth first, labels left aside
 */
GtkWidget *
test_find_named_shown (GtkWidget *root, const char *name)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (is_named (root, name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_find_named_shown (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * test_find_shown:
 * @type: a type of widget
 *
 * Returns: (transfer none) (nullable): the first widget of @type that is on the screen, in whatever
 *   window
 */
GtkWidget *
test_find_shown (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (unsigned int i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window))
        found = test_find (window, type);
    }

  return found != NULL && gtk_widget_get_mapped (found) ? found : NULL;
}

static gboolean
is_saying (GtkWidget *widget, const char *text, gboolean shown)
{
  return GTK_IS_LABEL (widget) && (!shown || gtk_widget_get_mapped (widget)) &&
         strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
says_below (GtkWidget *root, const char *text, gboolean shown)
{
  if (is_saying (root, text, shown))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says_below (child, text, shown))
      return TRUE;

  return FALSE;
}

static gboolean
says_anywhere (const char *text, gboolean shown)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean said = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && !said; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      said = says_below (window, text, shown);
    }

  return said;
}

/**
 * test_says:
 * @root: (nullable): a widget, or %NULL for every window
 * @text: a text
 *
 * Returns: whether a label from @root on has @text in it, shown or not
 */
gboolean
test_says (GtkWidget *root, const char *text)
{
  return root != NULL ? says_below (root, text, FALSE) : says_anywhere (text, FALSE);
}

/**
 * test_shows:
 * @root: (nullable): a widget, or %NULL for every window
 * @text: a text
 *
 * Returns: whether a label from @root on that is shown has @text in it
 */
gboolean
test_shows (GtkWidget *root, const char *text)
{
  return root != NULL ? says_below (root, text, TRUE) : says_anywhere (text, TRUE);
}

/**
 * test_find_row:
 * @root: a widget
 * @title: a title
 *
 * Returns: (transfer none) (nullable): the first row of that title from @root on, depth first
 */
GtkWidget *
test_find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Returns: (nullable): its label, or that of the widget that is shown instead */
static const char *
get_button_label (GtkWidget *button)
{
  GtkWidget *child = gtk_button_get_child (GTK_BUTTON (button));

  return GTK_IS_LABEL (child) ? gtk_label_get_label (GTK_LABEL (child))
                              : gtk_button_get_label (GTK_BUTTON (button));
}

/* Whether @button shows @label. In a toast, newer libadwaita shows that without its mnemonic. */
static gboolean
is_labelled (GtkWidget *button, const char *label)
{
  const char *shown = get_button_label (button);
  g_autofree char *plain = diary_mnemonic_strip (label);
  g_autofree char *plain_shown = shown != NULL ? diary_mnemonic_strip (shown) : NULL;

  return g_strcmp0 (plain_shown, plain) == 0;
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root) &&
      (is_labelled (root, label) || g_strcmp0 (gtk_widget_get_tooltip_text (root), label) == 0))
    found = root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

/**
 * test_find_button:
 * @label: the label of a button as it is written, with its mnemonic, or its tooltip
 *
 * Returns: (transfer none) (nullable): the first such button that is on the screen, in whatever
 *   window
 */
GtkWidget *
test_find_button (const char *label)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (unsigned int i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      found = find_button (window, label);
    }

  return found;
}

/**
 * test_discard:
 * @content: (inout): a weak pointer to what diary_platform_present_content() shows; %NULL in the end
 *
 * Closes the dialog, whatever is entered in it.
 */
void
test_discard (GtkWidget **content)
{
  diary_platform_close_content (*content);
  test_wait_until (*content == NULL || test_find_button ("_Discard") != NULL);
  if (*content != NULL)
    g_signal_emit_by_name (test_find_button ("_Discard"), "clicked");
  test_wait_until (*content == NULL);
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/**
 * test_assert_named:
 * @root: a widget that is shown
 *
 * The test fails unless a screen reader has a name for everything that can have the keyboard.
 */
void
test_assert_named (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return;

  /* The text inside an entry is not told to a screen reader, the entry is; the button inside a menu
   * button has its name; a scrolled window has the keyboard only as long as nothing in it can. */
  if (gtk_widget_get_focusable (root) && !GTK_IS_TEXT (root) && !GTK_IS_SCROLLED_WINDOW (root) &&
      !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (root)) && !has_name (root))
    g_error ("a %s in a %s has no name", G_OBJECT_TYPE_NAME (root),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    test_assert_named (child);
}

static gboolean
is_cut (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (GTK_IS_LABEL (widget))
    return pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));
  if (!GTK_IS_TEXT (widget))
    return FALSE;

  layout = gtk_widget_create_pango_layout (widget, gtk_editable_get_text (GTK_EDITABLE (widget)));
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width > gtk_widget_get_width (widget);
}

/**
 * test_find_cut:
 * @root: a widget
 *
 * Returns: (transfer none) (nullable): the first label or entry from @root on that is shown and
 *   has no room for its text, depth first
 */
GtkWidget *
test_find_cut (GtkWidget *root)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (is_cut (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = test_find_cut (child);

  return found;
}

/**
 * test_click:
 * @root: a widget
 * @name: the accessible name of a button, in use, somewhere below it
 */
void
test_click (GtkWidget *root, const char *name)
{
  GtkWidget *button = test_find_named (root, name);

  g_test_message ("click “%s”", name);
  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
press_in (GListModel *shortcuts, GtkWidget *widget, GtkShortcutTrigger *key)
{
  for (unsigned int i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), key))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                             gtk_shortcut_get_arguments (shortcut));
    }
  return FALSE;
}

/**
 * test_press:
 * @widget: a widget
 * @key: a key
 * @modifiers: the keys held with it
 *
 * Does what @widget itself does at this key.
 *
 * Returns: whether it did anything
 */
gboolean
test_press (GtkWidget *widget, unsigned int key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) trigger = gtk_keyval_trigger_new (key, modifiers);

  for (unsigned int i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
          press_in (G_LIST_MODEL (controller), widget, trigger))
        return TRUE;
    }
  return FALSE;
}

/**
 * test_key:
 * @widget: a widget with a #GtkEventControllerKey
 * @key: a key
 * @modifiers: the keys held with it
 *
 * Gives @key to what @widget, or its owner, does with keys before anybody else.
 *
 * Returns: whether it was taken
 */
gboolean
test_key (GtkWidget *widget, unsigned int key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (unsigned int i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &taken);
    }
  return taken;
}

/* More stops than anything has. */
#define TOO_MANY 100

static GtkWidget *
go (GtkWidget *window, GtkDirectionType direction)
{
  gtk_widget_child_focus (window, direction);

  return gtk_root_get_focus (GTK_ROOT (window));
}

/* All stops, from the one that has the keyboard to the one before. */
static GPtrArray *
walk (GtkWidget *window, GtkDirectionType direction)
{
  GPtrArray *stops = g_ptr_array_new ();
  GtkWidget *first = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *stop = first;

  do
    {
      g_assert_nonnull (stop);
      g_ptr_array_add (stops, stop);
      g_assert_cmpuint (stops->len, <, TOO_MANY);
      stop = go (window, direction);
    }
  while (stop != first);

  return stops;
}

/**
 * test_walk_both_ways:
 * @window: a window
 *
 * Goes all through @window by Tab, from its first stop. The test fails unless Shift+Tab goes all
 * the way back.
 *
 * Returns: (transfer full) (element-type GtkWidget): all that had the keyboard, in the order of Tab
 */
GPtrArray *
test_walk_both_ways (GtkWidget *window)
{
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) back = NULL;

  /* What comes first is a question of where it is. */
  test_wait_until (gtk_widget_get_width (window) > 0);
  gtk_test_widget_wait_for_draw (window);
  gtk_root_set_focus (GTK_ROOT (window), NULL);
  go (window, GTK_DIR_TAB_FORWARD);
  there = walk (window, GTK_DIR_TAB_FORWARD);
  back = walk (window, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpuint (there->len, ==, back->len);
  for (guint i = 1; i < there->len; i++)
    g_assert_true (there->pdata[i] == back->pdata[back->len - i]);

  return g_steal_pointer (&there);
}

/**
 * test_show_row:
 * @row: (transfer floating): a row
 *
 * Returns: (transfer none): a window with a list of which @row is all
 */
GtkWidget *
test_show_row (gpointer row)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window = gtk_window_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/**
 * test_is_ready:
 * @window: a window of ours
 *
 * Returns: whether it shows its diary
 */
gboolean
test_is_ready (gpointer window)
{
  gboolean ready;

  g_object_get (window, "ready", &ready, NULL);

  return ready;
}

/**
 * test_is_revealed:
 * @root: where to look
 *
 * Returns: whether the first revealer in @root shows what it has, such as what is wrong in a form
 */
gboolean
test_is_revealed (GtkWidget *root)
{
  return gtk_revealer_get_reveal_child (GTK_REVEALER (test_find (root, GTK_TYPE_REVEALER)));
}

/**
 * test_close_window:
 * @window: a window
 * @content: (nullable): something in it
 *
 * Destroys @window and waits until nothing holds it or @content any more.
 */
void
test_close_window (gpointer window, gpointer content)
{
  gpointer held_window = window;
  gpointer held_content = content;

  g_object_add_weak_pointer (window, &held_window);
  if (content != NULL)
    g_object_add_weak_pointer (content, &held_content);
  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_until (held_window == NULL && held_content == NULL);
}
