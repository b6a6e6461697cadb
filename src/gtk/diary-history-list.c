/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-list.h"

#include "diary-deletion.h"
#include "diary-history-item.h"
#include "diary-history-row.h"
#include "diary-platform.h"
#include "diary-record-form.h"

/* What is recorded, in sections: to open, edit and delete, by the pointer and by the keyboard. */
struct _DiaryHistoryList
{
  AdwBin parent_instance;

  DiaryStore *store;

  GtkListView *list;
  GtkNoSelection *selection;
};

typedef enum
{
  PROP_MODEL = 1,
  PROP_LABEL,
} DiaryHistoryListProperty;

#define N_PROPS (PROP_LABEL + 1)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DiaryHistoryList, diary_history_list, ADW_TYPE_BIN)

/* --- What is done with a record --- */

static void
edit (DiaryHistoryList *self, DiaryHistoryItem *item)
{
  DiaryRecord *record = diary_history_item_get_record (item);

  if (record != NULL)
    diary_record_form_present (GTK_WIDGET (self), self->store, record);
}

/* The row goes once it is deleted; what is said of that is heard where the keyboard is by then. */
static void
leave_row (DiaryHistoryList *self)
{
  GtkWidget *before = GTK_WIDGET (self);

  if (gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_DOWN) ||
      gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_UP))
    return;

  while (before != NULL && !gtk_widget_child_focus (before, GTK_DIR_TAB_BACKWARD))
    before = gtk_widget_get_parent (before);
}

static void delete (DiaryHistoryList *self, DiaryHistoryItem *item)
{
  DiaryRecord *record = diary_history_item_get_record (item);

  if (record == NULL || diary_store_get_read_only (self->store))
    return;

  leave_row (self);
  diary_deletion_start (GTK_WIDGET (self), self->store, record);
}

static void
on_activate (DiaryHistoryList *self, guint position)
{
  g_autoptr (DiaryHistoryItem)
      item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    edit (self, item);
}

static void
on_row_edit (DiaryHistoryList *self, DiaryHistoryRow *row)
{
  edit (self, diary_history_row_get_item (row));
}

static void
on_row_delete (DiaryHistoryList *self, DiaryHistoryRow *row)
{
  delete (self, diary_history_row_get_item (row));
}

/* --- Keys and the pointer in the list --- */

static DiaryHistoryRow *
get_focused_row (DiaryHistoryList *self)
{
  GtkWidget *focus = diary_platform_get_focus (GTK_WIDGET (self));
  GtkWidget *child;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return NULL;

  child = gtk_widget_get_first_child (focus);
  if (child == NULL || !DIARY_IS_HISTORY_ROW (child))
    child = gtk_widget_get_ancestor (focus, DIARY_TYPE_HISTORY_ROW);

  return child != NULL ? DIARY_HISTORY_ROW (child) : NULL;
}

static void
activate_delete (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DiaryHistoryList *self = DIARY_HISTORY_LIST (widget);
  DiaryHistoryRow *row = get_focused_row (self);

  if (row != NULL)
    on_row_delete (self, row);
}

static void
activate_menu (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DiaryHistoryRow *row = get_focused_row (DIARY_HISTORY_LIST (widget));

  if (row != NULL)
    diary_history_row_open_menu (row);
}

static void
add_shortcut (GtkEventController *controller,
              guint key,
              GdkModifierType modifiers,
              const char *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                                                          gtk_named_action_new (action)));
}

static void
add_shortcuts (DiaryHistoryList *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  add_shortcut (controller, GDK_KEY_Delete, 0, "history.delete");
  add_shortcut (controller, GDK_KEY_KP_Delete, 0, "history.delete");
  add_shortcut (controller, GDK_KEY_Menu, 0, "history.menu");
  add_shortcut (controller, GDK_KEY_F10, GDK_SHIFT_MASK, "history.menu");
  gtk_widget_add_controller (GTK_WIDGET (self->list), controller);
}

static void
on_secondary_press (GtkGesture *gesture, int n_press, double x, double y, DiaryHistoryRow *row)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  diary_history_row_open_menu (row);
}

/* --- The rows --- */

static void
on_row_label (DiaryHistoryRow *row, GParamSpec *pspec, GtkListItem *list_item)
{
  const char *label = diary_history_row_get_label (row);

  if (label != NULL && gtk_widget_get_parent (GTK_WIDGET (row)) != NULL)
    diary_platform_set_list_item_label (list_item, label);
}

static void
on_setup (DiaryHistoryList *self, GtkListItem *list_item)
{
  DiaryHistoryRow *row = diary_history_row_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_SECONDARY);
  g_signal_connect (press, "pressed", G_CALLBACK (on_secondary_press), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (press));
  g_signal_connect_object (row, "edit", G_CALLBACK (on_row_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "delete", G_CALLBACK (on_row_delete), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::label", G_CALLBACK (on_row_label), list_item, 0);
  gtk_list_item_set_child (list_item, GTK_WIDGET (row));
}

static void
on_bind (DiaryHistoryList *self, GtkListItem *list_item)
{
  diary_history_row_set_item (DIARY_HISTORY_ROW (gtk_list_item_get_child (list_item)),
                              gtk_list_item_get_item (list_item));
}

static void
on_unbind (DiaryHistoryList *self, GtkListItem *list_item)
{
  diary_history_row_set_item (DIARY_HISTORY_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
add_factory (DiaryHistoryList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

/* --- The class --- */

static void
diary_history_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DiaryHistoryList *self = DIARY_HISTORY_LIST (object);

  switch ((DiaryHistoryListProperty) prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, gtk_no_selection_get_model (self->selection));
      break;
    case PROP_LABEL:
      g_assert_not_reached ();
    }
}

static void
diary_history_list_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  DiaryHistoryList *self = DIARY_HISTORY_LIST (object);

  switch ((DiaryHistoryListProperty) prop_id)
    {
    case PROP_MODEL:
      gtk_no_selection_set_model (self->selection, g_value_get_object (value));
      break;
    case PROP_LABEL:
      if (g_value_get_string (value) != NULL)
        diary_platform_set_label (GTK_WIDGET (self->list), g_value_get_string (value));
      break;
    }
}

static void
diary_history_list_dispose (GObject *object)
{
  g_clear_object (&DIARY_HISTORY_LIST (object)->store);

  G_OBJECT_CLASS (diary_history_list_parent_class)->dispose (object);
}

static void
diary_history_list_class_init (DiaryHistoryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = diary_history_list_get_property;
  object_class->set_property = diary_history_list_set_property;
  object_class->dispose = diary_history_list_dispose;

  /**
   * DiaryHistoryList:model:
   *
   * What is listed, as #DiaryHistoryItem.
   */
  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * DiaryHistoryList:label:
   *
   * What is listed, to be spoken.
   */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "history.delete", NULL, activate_delete);
  gtk_widget_class_install_action (widget_class, "history.menu", NULL, activate_menu);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-history-list.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryList, list);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryList, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
diary_history_list_init (DiaryHistoryList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_factory (self);
  add_shortcuts (self);
  diary_platform_tab_leaves (GTK_WIDGET (self->list));
}

/**
 * diary_history_list_set_store:
 * @self: a list
 * @store: (nullable): the diary that what is listed is from
 */
void
diary_history_list_set_store (DiaryHistoryList *self, DiaryStore *store)
{
  g_return_if_fail (DIARY_IS_HISTORY_LIST (self));
  g_return_if_fail (store == NULL || DIARY_IS_STORE (store));

  g_set_object (&self->store, store);
}
