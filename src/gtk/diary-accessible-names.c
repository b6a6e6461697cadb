/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-accessible-names.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"
#include "diary-wording.h"

static GQuark
followed_quark (void)
{
  return g_quark_from_static_string ("diary-accessible-names-followed");
}

/* A button is named both by its label as it is written, and by the widget that shows it, which
 * leaves out the underscore. */
static void
leave_out_mnemonic (GtkButton *button)
{
  if (gtk_button_get_label (button) != NULL && gtk_button_get_use_underline (button) &&
      !diary_platform_has_label (GTK_WIDGET (button)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* What a button shows instead of a label names it: a widget with text, or else its tooltip. */
static void
name_by_content (GtkButton *button)
{
  const char *tooltip = gtk_widget_get_tooltip_text (GTK_WIDGET (button));
  GtkWidget *child = gtk_button_get_child (button);

  if (gtk_button_get_label (button) != NULL || diary_platform_has_label (GTK_WIDGET (button)))
    return;

  if (GTK_IS_LABEL (child))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    child, NULL, -1);
  else if (GTK_IS_IMAGE (child) && tooltip != NULL)
    diary_platform_set_label (GTK_WIDGET (button), tooltip);
}

/* The button of a toast that shows a cross is of a class that libadwaita keeps to itself. */
static void
name_close_button (GtkButton *button)
{
  GtkWidget *toast = gtk_widget_get_parent (GTK_WIDGET (button));

  if (gtk_button_get_icon_name (button) != NULL && toast != NULL &&
      strcmp (G_OBJECT_TYPE_NAME (toast), "AdwToastWidget") == 0)
    diary_platform_set_label (GTK_WIDGET (button), _ ("Close this message"));
}

/* In the about dialog it shows nothing but a number. */
static void
name_version (GtkButton *button)
{
  GtkWidget *child = gtk_button_get_child (button);
  g_autofree char *label = NULL;

  if (!gtk_widget_has_css_class (GTK_WIDGET (button), "app-version") || !GTK_IS_LABEL (child))
    return;

  label = g_strdup_printf (_ ("Version %s"), gtk_label_get_text (GTK_LABEL (child)));
  diary_platform_set_label (GTK_WIDGET (button), label);
}

/* GTK both labels and describes it by the menu button around it, so that whatever it says ended
 * with its own name. */
static void
name_menu_toggle (GtkButton *button)
{
  if (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (GTK_WIDGET (button))))
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

static void
name_button (GtkButton *button)
{
  if (g_object_get_qdata (G_OBJECT (button), followed_quark ()) != NULL)
    return;

  g_object_set_qdata (G_OBJECT (button), followed_quark (), button);
  name_by_content (button);
  name_close_button (button);
  name_version (button);
  name_menu_toggle (button);
  g_signal_connect (button, "notify::label", G_CALLBACK (leave_out_mnemonic), NULL);
  leave_out_mnemonic (button);
}

/* Menu items are of a class that GTK keeps to itself, labelled by a widget that has no name. */
static void
name_menu_item (GtkWidget *item)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *label = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (item), "text") == NULL)
    return;

  g_object_get (item, "text", &text, NULL);
  if (text == NULL)
    return;

  parts = g_strsplit (text, "_", -1);
  label = g_strjoinv ("", parts);
  diary_platform_set_label (item, label);
}

static gboolean
is_menu_item (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  return role == GTK_ACCESSIBLE_ROLE_MENU_ITEM || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX ||
         role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO;
}

/* By the title of its group, and by what is said below that: it can't have the keyboard, and of
 * what is around that only names are spoken. A group without a title is not named by its dialog,
 * which was said just before. */
static void
name_by_group (GtkWidget *list_box, GParamSpec *pspec, AdwPreferencesGroup *group)
{
  const char *title = adw_preferences_group_get_title (group);
  const char *description = adw_preferences_group_get_description (group);
  g_autofree char *label = NULL;

  if (title == NULL || *title == '\0')
    title = _ ("Details");
  label = diary_wording_heading (title, description);
  diary_platform_set_label (list_box, label);
}

static void
name_list_box (GtkWidget *list_box)
{
  GtkWidget *group = gtk_widget_get_ancestor (list_box, ADW_TYPE_PREFERENCES_GROUP);

  if (group == NULL || diary_platform_has_label (list_box))
    return;

  g_signal_connect_object (group, "notify::description", G_CALLBACK (name_by_group), list_box,
                           G_CONNECT_SWAPPED);
  name_by_group (list_box, NULL, ADW_PREFERENCES_GROUP (group));
}

static void
name_logo (GtkImage *image)
{
  if (g_strcmp0 (gtk_image_get_icon_name (image), DIARY_APPLICATION_ID) == 0 &&
      !diary_platform_has_label (GTK_WIDGET (image)))
    diary_platform_set_label (GTK_WIDGET (image), _ ("The symbol of Fascicle"));
}

static void
hush (GtkAccessible *accessible)
{
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
}

/* The pages of a stack are on the accessibility bus, named by their class or, in the list of
 * shortcuts, by numbers. Without a name they are passed over. */
static void
hush_pages (GtkStack *stack)
{
  g_autoptr (GListModel) pages = G_LIST_MODEL (gtk_stack_get_pages (stack));
  gboolean numbered = gtk_widget_get_ancestor (GTK_WIDGET (stack), GTK_TYPE_SHORTCUTS_SECTION) !=
                      NULL;

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (GtkAccessible) page = g_list_model_get_item (pages, i);

      if (numbered || gtk_stack_page_get_title (GTK_STACK_PAGE (page)) == NULL)
        hush (page);
    }
}

static gboolean
on_realize (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_BUTTON (widget))
    name_button (GTK_BUTTON (widget));
  else if (GTK_IS_IMAGE (widget))
    name_logo (GTK_IMAGE (widget));
  else if (GTK_IS_LIST_BOX (widget))
    name_list_box (widget);
  else if (GTK_IS_POPOVER_MENU (widget))
    hush (GTK_ACCESSIBLE (widget));
  else if (GTK_IS_STACK (widget))
    hush_pages (GTK_STACK (widget));
  else if (is_menu_item (widget))
    name_menu_item (widget);

  return G_SOURCE_CONTINUE;
}

/**
 * diary_accessible_names_init:
 *
 * Gives names to what GTK leaves without a good one, in the widgets of libadwaita too: without this
 * a screen reader of GTK 4.8 says “underscore Save Save” for a button with a mnemonic, and the
 * names of classes for buttons around a label or an icon and for lists without a title; of GTK 4.18
 * it says nothing for the items of menus.
 */
void
diary_accessible_names_init (void)
{
  /* The signal is there once the class is. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("realize", GTK_TYPE_WIDGET), 0, on_realize, NULL,
                              NULL);
}
