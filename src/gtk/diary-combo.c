/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-combo.h"

#include <glib/gi18n-lib.h>

#include "diary-combo-typing.h"
#include "diary-mnemonic.h"
#include "diary-platform.h"

/* What is chosen always has room for so many characters, in at most two lines. */
#define MIN_CHARS 10

static char *
get_plain_title (AdwComboRow *row)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  if (!adw_preferences_row_get_use_underline (ADW_PREFERENCES_ROW (row)))
    return g_strdup (title);

  return diary_mnemonic_strip (title);
}

static void
on_selected (AdwComboRow *row)
{
  GtkStringObject *selected = adw_combo_row_get_selected_item (row);
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  if (selected == NULL)
    return;

  title = get_plain_title (row);
  /* Translators: a choice and what is chosen, as it is spoken, like "Place: Neck". */
  label = g_strdup_printf (_ ("%s: %s"), title, gtk_string_object_get_string (selected));
  diary_platform_set_label (GTK_WIDGET (row), label);
}

/* --- The choice shown, and the list to choose from --- */

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);

  return label;
}

static void
on_setup_shown (AdwComboRow *row, GtkListItem *item)
{
  GtkWidget *label = make_label ();

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_list_item_set_child (item, label);
}

/* Beside a long subtitle "…" could be all that is left of what is chosen. */
static void
on_bind_shown (AdwComboRow *row, GtkListItem *item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (label, text);
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (text, -1), MIN_CHARS));
  diary_platform_set_list_item_label (item, text);
}

static void
show_mark (AdwComboRow *row, GParamSpec *pspec, GtkListItem *item)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (mark,
                          adw_combo_row_get_selected (row) == gtk_list_item_get_position (item));
}

static void
on_setup (AdwComboRow *row, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = make_label ();

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, box);
}

static void
on_bind (AdwComboRow *row, GtkListItem *item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), text);
  diary_platform_set_list_item_label (item, text);
  g_signal_connect (row, "notify::selected", G_CALLBACK (show_mark), item);
  show_mark (row, NULL, item);
}

static void
on_unbind (AdwComboRow *row, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (row, show_mark, item);
}

/* Like those that libadwaita has, but for the names of the choices. */
static void
add_factories (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) shown = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) listed = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (shown, "setup", G_CALLBACK (on_setup_shown), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (shown, "bind", G_CALLBACK (on_bind_shown), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (listed, "setup", G_CALLBACK (on_setup), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (listed, "bind", G_CALLBACK (on_bind), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (listed, "unbind", G_CALLBACK (on_unbind), row, G_CONNECT_SWAPPED);
  adw_combo_row_set_factory (row, shown);
  adw_combo_row_set_list_factory (row, listed);
}

/* By itself the keyboard would come to the first choice, whatever is chosen. */
static void
on_list_shown (AdwComboRow *row, GtkWidget *list)
{
  GtkWidget *item = gtk_widget_get_first_child (list);

  for (guint i = adw_combo_row_get_selected (row); i > 0 && item != NULL; i--)
    item = gtk_widget_get_next_sibling (item);
  if (item != NULL)
    gtk_widget_grab_focus (item);
}

/* Finds the list in @widget, which libadwaita keeps to itself. */
static void
set_up_list (AdwComboRow *row, GtkWidget *widget, const char *name)
{
  if (GTK_IS_POPOVER (widget))
    diary_platform_return_from_popover (widget, GTK_WIDGET (row));
  if (GTK_IS_LIST_VIEW (widget))
    {
      diary_platform_set_label (widget, name);
      g_signal_connect_object (widget, "map", G_CALLBACK (on_list_shown), row,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      diary_platform_tab_leaves (widget);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_up_list (row, child, name);
}

/* --- The choice kept in a setting --- */

static gboolean
choice_to_row (GValue *selected, GVariant *choice, gpointer choices)
{
  for (guint i = 0; i < g_variant_n_children (choices); i++)
    {
      g_autoptr (GVariant) each = g_variant_get_child_value (choices, i);

      if (g_variant_equal (each, choice))
        g_value_set_uint (selected, i);
    }

  return TRUE;
}

static GVariant *
row_to_choice (const GValue *selected, const GVariantType *type, gpointer choices)
{
  guint i = g_value_get_uint (selected);

  return i < g_variant_n_children (choices) ? g_variant_get_child_value (choices, i) : NULL;
}

/* Returns: (transfer full): the values that the enumeration @key can have, as strings in order */
static GVariant *
list_choices (GSettings *settings, const char *key)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) described = NULL;
  g_autoptr (GVariant) range = NULL;
  GVariant *choices;

  g_object_get (settings, "settings-schema", &schema, NULL);
  described = g_settings_schema_get_key (schema, key);
  range = g_settings_schema_key_get_range (described);
  g_variant_get (range, "(sv)", NULL, &choices);

  return choices;
}

/**
 * diary_combo_speak:
 * @row: a row with a title to choose from a #GtkStringList
 *
 * Has a screen reader say not only what @row is for, but also what is chosen, and what could be;
 * and lets the person choose by typing.
 */
void
diary_combo_speak (AdwComboRow *row)
{
  g_autofree char *title = NULL;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  diary_platform_prepare_combo (row);
  title = get_plain_title (row);
  set_up_list (row, GTK_WIDGET (row), title);
  add_factories (row);
  diary_combo_typing_add (row);
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (on_selected), NULL);
  on_selected (row);
}

/**
 * diary_combo_keep:
 * @row: a row to choose from
 * @settings: the program's settings
 * @key: a setting that is an enumeration, with its values in the order of the choices of @row
 *
 * Keeps what is chosen in a setting.
 */
void
diary_combo_keep (AdwComboRow *row, GSettings *settings, const char *key)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (key != NULL);

  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                choice_to_row, row_to_choice, list_choices (settings, key),
                                (GDestroyNotify) g_variant_unref);
}
