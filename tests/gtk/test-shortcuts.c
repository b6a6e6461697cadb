/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of shortcuts has every key that the program gives a meaning to, mnemonics of one place
 * are for one thing each, and what can be done has a key, a menu item or a button.
 */
#include "config.h"

#include <adwaita.h>

#include "test-tour.h"
#include "test-widgets.h"

/* What is done with what is shown, and not by itself: a notice’s button gives a day or a file. */
static const char *const with_more[] = { "open-file", "show-day", "open-sample" };

/* Returns: the key of which @key is another one for the same */
static guint
normalize (guint key)
{
  switch (key)
    {
    case GDK_KEY_KP_Delete:
      return GDK_KEY_Delete;
    case GDK_KEY_KP_Page_Up:
      return GDK_KEY_Page_Up;
    case GDK_KEY_KP_Page_Down:
      return GDK_KEY_Page_Down;
    case GDK_KEY_KP_Home:
      return GDK_KEY_Home;
    case GDK_KEY_KP_End:
      return GDK_KEY_End;
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_KP_Enter:
      return GDK_KEY_Return;
    case GDK_KEY_BackSpace: /* where the keyboard has no Delete */
      return GDK_KEY_Delete;
    default:
      return key;
    }
}

static gboolean
has_accelerator (const char *accelerators, guint key, GdkModifierType modifiers)
{
  g_auto (GStrv) parts = g_strsplit (accelerators, " ", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      guint its_key;
      GdkModifierType its_modifiers;

      if (gtk_accelerator_parse (*part, &its_key, &its_modifiers) && its_key == key &&
          its_modifiers == modifiers)
        return TRUE;
    }

  return FALSE;
}

/* Whether the list of shortcuts, or a part of it, has this key. */
static gboolean
lists (GtkWidget *list, guint key, GdkModifierType modifiers)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (list))
    {
      g_autofree char *accelerators = NULL;

      g_object_get (list, "accelerator", &accelerators, NULL);
      return has_accelerator (accelerators, key, modifiers);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (lists (child, key, modifiers))
      return TRUE;

  return FALSE;
}

/* Returns: (transfer none): the list of shortcuts, which is read once and never shown */
static GtkWidget *
get_list (void)
{
  static GtkWidget *list;
  g_autoptr (GtkBuilder) builder = NULL;

  if (list == NULL)
    {
      builder = gtk_builder_new_from_resource (DIARY_RESOURCE_PATH "/diary-shortcuts.ui");
      list = GTK_WIDGET (gtk_builder_get_object (builder, "list"));
    }

  return list;
}

static void
look_at_key (const char *what, guint key, GdkModifierType modifiers)
{
  g_autofree char *name = gtk_accelerator_name (key, modifiers);

  if (!lists (get_list (), normalize (key), modifiers))
    g_test_fail_printf ("the list of shortcuts lacks %s of %s", name, what);
}

static void
collect_keys_of (GListModel *shortcuts, GPtrArray *keys)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
      GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          (GTK_IS_CALLBACK_ACTION (action) || GTK_IS_NAMED_ACTION (action)))
        g_ptr_array_add (keys, g_object_ref (trigger));
    }
}

/* Returns: (transfer full) (element-type GtkShortcutTrigger): the keys that do something of a class
 * of ours, or else of GTK, which has signals for most of its own */
static GPtrArray *
collect_keys (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        collect_keys_of (G_LIST_MODEL (controller), keys);
    }

  return keys;
}

/* Returns: (transfer full): the keys that a window has without our doing, such as those with which
 * newer libadwaita serves who writes programs */
static GPtrArray *
collect_inherited_keys (void)
{
  GtkWidget *window = g_object_new (g_type_parent (DIARY_TYPE_WINDOW), NULL);
  GPtrArray *keys = collect_keys (window);

  gtk_window_destroy (GTK_WINDOW (window));

  return keys;
}

static gboolean
is_same_key (gconstpointer one, gconstpointer other)
{
  return gtk_shortcut_trigger_equal ((gpointer) one, (gpointer) other);
}

static void
look_at_own_keys (GtkWidget *widget)
{
  g_autoptr (GPtrArray) inherited = DIARY_IS_WINDOW (widget) ? collect_inherited_keys () : NULL;
  g_autoptr (GPtrArray) keys = collect_keys (widget);

  for (guint i = 0; i < keys->len; i++)
    {
      GtkKeyvalTrigger *key = keys->pdata[i];

      if (inherited == NULL ||
          !g_ptr_array_find_with_equal_func (inherited, key, is_same_key, NULL))
        look_at_key (G_OBJECT_TYPE_NAME (widget), gtk_keyval_trigger_get_keyval (key),
                     gtk_keyval_trigger_get_modifiers (key));
    }
}

/* Returns: the letter that goes to @widget with Alt, or else %GDK_KEY_VoidSymbol */
static guint
get_mnemonic (GtkWidget *widget)
{
  guint key = GTK_IS_LABEL (widget) ? gtk_label_get_mnemonic_keyval (GTK_LABEL (widget))
                                    : GDK_KEY_VoidSymbol;

  return key != GDK_KEY_VoidSymbol ? gdk_keyval_to_lower (key) : key;
}

/* Looks at @widget and all below it; @mnemonics has the labels by their letters. */
static void
look_at (GtkWidget *widget, GHashTable *mnemonics)
{
  guint key = get_mnemonic (widget);

  if (!gtk_widget_get_mapped (widget))
    return;

  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Diary"))
    look_at_own_keys (widget);
  if (key != GDK_KEY_VoidSymbol && gtk_widget_is_sensitive (widget))
    {
      GtkLabel *other = g_hash_table_lookup (mnemonics, GUINT_TO_POINTER (key));

      if (other != NULL)
        g_test_fail_printf ("“%s” and “%s” have the same mnemonic", gtk_label_get_label (other),
                            gtk_label_get_label (GTK_LABEL (widget)));
      g_hash_table_insert (mnemonics, GUINT_TO_POINTER (key), widget);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (child, mnemonics);
}

static void
look_at_accelerators (DiaryWindow *window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  g_assert_cmpuint (g_strv_length (actions), >, 0);
  for (char **action = actions; *action != NULL; action++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, *action);
      guint key;
      GdkModifierType modifiers;

      /* Of several ways the first one is listed. */
      g_assert_nonnull (accels[0]);
      g_assert_true (gtk_accelerator_parse (accels[0], &key, &modifiers));
      look_at_key (*action, key, modifiers);
    }
}

/* Whether @menu has an item for @action. */
static gboolean
offers (GMenuModel *menu, const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *name = NULL;

      if (section != NULL && offers (section, action))
        return TRUE;
      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name) &&
          g_str_equal (name, action))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_accels (DiaryWindow *window, const char *action)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (char **each = actions; *each != NULL; each++)
    if (g_str_has_prefix (*each, action) && strchr ("(:", (*each)[strlen (action)]) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether a button from @widget on, shown or not, does @action. */
static gboolean
has_button (GtkWidget *widget, const char *action)
{
  if (GTK_IS_ACTIONABLE (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_button (child, action))
      return TRUE;

  return FALSE;
}

static void
look_at_actions (DiaryWindow *window)
{
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (window));
  GtkWidget *button = test_find_named (GTK_WIDGET (window), "Main menu");
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *action = g_strconcat ("win.", *name, NULL);
      gboolean found = has_accels (window, action) || offers (menu, action) ||
                       has_button (GTK_WIDGET (window), action);

      for (size_t i = 0; i < G_N_ELEMENTS (with_more); i++)
        found = found || g_str_equal (*name, with_more[i]);
      if (!found)
        g_test_fail_printf ("there is no way to %s", action);
    }
}

static void
look (GtkWidget *place, DiaryWindow *window)
{
  static gboolean first = TRUE;
  g_autoptr (GHashTable) mnemonics = g_hash_table_new (NULL, NULL);

  if (first)
    {
      look_at_accelerators (window);
      look_at_actions (window);
    }
  first = FALSE;
  look_at (place, mnemonics);
}

int
main (int argc, char **argv)
{
  return test_tour_run (argc, argv, "shortcuts", look);
}
