/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-row.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"
#include "diary-record-words.h"

struct _DiaryHistoryRow
{
  GtkBox parent_instance;

  DiaryHistoryItem *item;
  char *label;

  GtkWidget *heading;
  GtkLabel *section;
  GtkLabel *section_count;
  GtkWidget *entry;
  GtkLabel *lead;
  GtkLabel *title;
  GtkLabel *details;
  GtkLabel *note;
  GtkMenuButton *menu_button;
};

typedef enum
{
  PROP_LABEL = 1,
} DiaryHistoryRowProperty;

enum
{
  EDIT,
  DELETE,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_LABEL + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryHistoryRow, diary_history_row, GTK_TYPE_BOX)

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
set_label (DiaryHistoryRow *self, char *label)
{
  g_free (self->label);
  self->label = label;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/* Returns what the heading says, to be spoken before the row. */
static char *
show_heading (DiaryHistoryRow *self, DiaryRecord *record)
{
  int count = diary_history_item_get_section_count (self->item);
  g_autofree char *section = NULL;
  g_autofree char *section_count = NULL;

  gtk_widget_set_visible (self->heading, count > 0);
  if (count == 0)
    return g_strdup ("");

  section = diary_record_words_section (record);
  section_count = diary_record_words_count (record, count);
  gtk_label_set_label (self->section, section);
  gtk_label_set_label (self->section_count, section_count);

  return g_strdup_printf ("%s, %s. ", section, section_count);
}

static void
show_record (DiaryHistoryRow *self, DiaryRecord *record)
{
  g_autofree char *heading = show_heading (self, record);
  g_autofree char *lead = diary_record_words_lead (record);
  g_autofree char *title = diary_record_words_title (record);
  g_autofree char *details = diary_record_words_details (record);
  g_autofree char *note = diary_record_words_note (record);
  g_autofree char *spoken = diary_record_words_spoken (record);
  g_autofree char *menu = NULL;

  set_text (self->lead, lead);
  set_text (self->title, title);
  set_text (self->details, details);
  set_text (self->note, note);
  if (*lead != '\0')
    /* Translators: what a button with a menu does; then the place and the time of an episode. */
    menu = g_strdup_printf (_ ("Edit or delete: %s, %s"), title, lead);
  else
    /* Translators: what a button with a menu does; then a sign, a medicine, a visit or a test. */
    menu = g_strdup_printf (_ ("Edit or delete: %s"), title);
  diary_platform_set_label (GTK_WIDGET (self->menu_button), menu);
  set_label (self, g_strconcat (heading, spoken, NULL));
}

static void
show_nothing (DiaryHistoryRow *self)
{
  gtk_widget_set_visible (self->heading, FALSE);
  set_text (self->lead, "…");
  set_text (self->title, " ");
  set_text (self->details, " ");
  set_text (self->note, "");
  set_label (self, g_strdup (_ ("Being read")));
}

static void
on_item_changed (DiaryHistoryRow *self)
{
  DiaryRecord *record = diary_history_item_get_record (self->item);

  set_class (self->entry, "first", diary_history_item_get_starts_section (self->item));
  set_class (self->entry, "last", diary_history_item_get_ends_section (self->item));
  gtk_widget_set_sensitive (GTK_WIDGET (self->menu_button), record != NULL);
  if (record != NULL)
    show_record (self, record);
  else
    show_nothing (self);
}

static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("_Edit…"), "row.edit");
  g_menu_append (menu, _ ("_Delete"), "row.delete");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
activate_edit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[EDIT], 0);
}

static void
activate_delete (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[DELETE], 0);
}

static void
diary_history_row_dispose (GObject *object)
{
  diary_history_row_set_item (DIARY_HISTORY_ROW (object), NULL);

  G_OBJECT_CLASS (diary_history_row_parent_class)->dispose (object);
}

static void
diary_history_row_finalize (GObject *object)
{
  g_free (DIARY_HISTORY_ROW (object)->label);

  G_OBJECT_CLASS (diary_history_row_parent_class)->finalize (object);
}

static void
diary_history_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch ((DiaryHistoryRowProperty) property_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, DIARY_HISTORY_ROW (object)->label);
      break;
    }
}

static void
diary_history_row_class_init (DiaryHistoryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = diary_history_row_dispose;
  object_class->finalize = diary_history_row_finalize;
  object_class->get_property = diary_history_row_get_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[EDIT] = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[DELETE] = g_signal_new ("delete", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "row.edit", NULL, activate_edit);
  gtk_widget_class_install_action (widget_class, "row.delete", NULL, activate_delete);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryRow, heading);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryRow, section);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryRow, section_count);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryRow, entry);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryRow, lead);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryRow, title);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryRow, details);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryRow, note);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryRow, menu_button);
}

static void
diary_history_row_init (DiaryHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* GTK 4.8 gives the keyboard to what is in a row first. The menu has keys of its own, and has to
   * have the keyboard once it is open. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (GTK_WIDGET (self->menu_button)), FALSE);
  /* A menu for each of hundreds of rows would be much for nothing: it is made when it is opened. */
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, NULL, NULL);
}

/**
 * diary_history_row_new:
 *
 * Returns: (transfer floating): a row without an item
 */
DiaryHistoryRow *
diary_history_row_new (void)
{
  return g_object_new (DIARY_TYPE_HISTORY_ROW, NULL);
}

/**
 * diary_history_row_get_item:
 *
 * Returns: (transfer none) (nullable): the item shown
 */
DiaryHistoryItem *
diary_history_row_get_item (DiaryHistoryRow *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_ROW (self), NULL);

  return self->item;
}

/**
 * diary_history_row_set_item:
 * @item: (nullable): the item to show
 *
 * Shows @item and what becomes of it.
 */
void
diary_history_row_set_item (DiaryHistoryRow *self, DiaryHistoryItem *item)
{
  g_return_if_fail (DIARY_IS_HISTORY_ROW (self));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  g_signal_connect_swapped (item, "changed", G_CALLBACK (on_item_changed), self);
  on_item_changed (self);
}

/**
 * diary_history_row_get_label:
 *
 * Returns: (nullable): all that the row says, to be spoken
 */
const char *
diary_history_row_get_label (DiaryHistoryRow *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_ROW (self), NULL);

  return self->label;
}

/**
 * diary_history_row_open_menu:
 *
 * Opens the row's menu.
 */
void
diary_history_row_open_menu (DiaryHistoryRow *self)
{
  g_return_if_fail (DIARY_IS_HISTORY_ROW (self));

  if (gtk_widget_get_sensitive (GTK_WIDGET (self->menu_button)))
    gtk_menu_button_popup (self->menu_button);
}
