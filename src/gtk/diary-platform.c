/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-platform.h"

#include <glib/gi18n-lib.h>

#define HAVE_LIST_ITEM_LABEL GTK_CHECK_VERSION (4, 12, 0)
#define HAVE_COMBO_SEARCH    ADW_CHECK_VERSION (1, 6, 0)

/* GTK does not make the type of a table's rows public. */
#if HAVE_LIST_ITEM_LABEL
#define ROW_OF_TABLE "GtkColumnViewRowWidget"
#else
#define ROW_OF_TABLE "GtkListItemWidget"
#endif

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

/**
 * diary_platform_speak_dots:
 * @text: what is shown
 *
 * Returns: (transfer full): @text with commas in place of the dots between its parts, which are
 *   spoken as “middle dot”
 */
char *
diary_platform_speak_dots (const char *text)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  parts = g_strsplit (text, " · ", -1);
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
