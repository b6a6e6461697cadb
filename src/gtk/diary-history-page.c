/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-page.h"

#include "diary-deletion.h"
#include "diary-history-filter-bar.h"
#include "diary-history-item.h"
#include "diary-history-row.h"
#include "diary-platform.h"
#include "diary-record-form.h"

struct _DiaryHistoryPage
{
  AdwBin parent_instance;

  DiaryHistoryModel *model;
  DiaryHistoryFilterBar *filter_bar;
  GtkStack *views;
  GtkListView *list;
};

enum
{
  PROP_STORE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DiaryHistoryPage, diary_history_page, ADW_TYPE_BIN)

/* --- Which view is shown, as expressions of the model and the filter --- */

static char *
get_view (GObject *object, DiaryHistoryState state, guint n_items, gboolean filtered)
{
  if (state == DIARY_HISTORY_FAILED)
    return g_strdup ("failed");
  if (n_items > 0)
    return g_strdup ("list");
  if (state == DIARY_HISTORY_LOADING)
    return g_strdup ("loading");

  return g_strdup (filtered ? "no-match" : "empty");
}

/* It stays as it is while another query is read: where a filter is cleared, the focus is in it. */
static gboolean
has_filter_bar (GObject *object, DiaryHistoryState state, guint n_items, gboolean filtered)
{
  DiaryHistoryPage *self = DIARY_HISTORY_PAGE (object);

  switch (state)
    {
    case DIARY_HISTORY_LOADING:
      return self->filter_bar != NULL && gtk_widget_get_visible (GTK_WIDGET (self->filter_bar));
    case DIARY_HISTORY_READY:
      return n_items > 0 || filtered;
    case DIARY_HISTORY_FAILED:
    default:
      return FALSE;
    }
}

static char *
get_error_text (GObject *object, const char *message)
{
  return message != NULL ? g_markup_escape_text (message, -1) : NULL;
}

/* --- What is done with an episode --- */

static void
edit (DiaryHistoryPage *self, DiaryHistoryItem *item)
{
  DiaryRecord *record = diary_history_item_get_record (item);

  if (record != NULL)
    diary_record_form_present (GTK_WIDGET (self), diary_history_page_get_store (self), record);
}

static void delete (DiaryHistoryPage *self, DiaryHistoryItem *item)
{
  DiaryRecord *record = diary_history_item_get_record (item);

  if (record != NULL)
    diary_deletion_start (GTK_WIDGET (self), diary_history_page_get_store (self), record);
}

static void
on_activate (DiaryHistoryPage *self, guint position)
{
  g_autoptr (DiaryHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (item != NULL)
    edit (self, item);
}

static void
on_row_edit (DiaryHistoryPage *self, DiaryHistoryRow *row)
{
  edit (self, diary_history_row_get_item (row));
}

static void
on_row_delete (DiaryHistoryPage *self, DiaryHistoryRow *row)
{
  delete (self, diary_history_row_get_item (row));
}

static void
on_clear (DiaryHistoryPage *self)
{
  diary_history_filter_clear (diary_history_page_get_filter (self));
  diary_history_page_start_search (self);
}

/* --- Keys and the pointer in the list --- */

static DiaryHistoryRow *
get_focused_row (DiaryHistoryPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
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
  DiaryHistoryPage *self = DIARY_HISTORY_PAGE (widget);
  DiaryHistoryRow *row = get_focused_row (self);

  if (row != NULL)
    on_row_delete (self, row);
}

static void
activate_menu (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DiaryHistoryRow *row = get_focused_row (DIARY_HISTORY_PAGE (widget));

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
add_shortcuts (DiaryHistoryPage *self)
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
on_setup (DiaryHistoryPage *self, GtkListItem *list_item)
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
on_bind (DiaryHistoryPage *self, GtkListItem *list_item)
{
  diary_history_row_set_item (DIARY_HISTORY_ROW (gtk_list_item_get_child (list_item)),
                              gtk_list_item_get_item (list_item));
}

static void
on_unbind (DiaryHistoryPage *self, GtkListItem *list_item)
{
  diary_history_row_set_item (DIARY_HISTORY_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
add_factory (DiaryHistoryPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

/* --- The class --- */

static void
diary_history_page_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, diary_history_page_get_store (DIARY_HISTORY_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
diary_history_page_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_STORE:
      diary_history_page_set_store (DIARY_HISTORY_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
diary_history_page_class_init (DiaryHistoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = diary_history_page_get_property;
  object_class->set_property = diary_history_page_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, DIARY_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                    G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "history.delete", NULL, activate_delete);
  gtk_widget_class_install_action (widget_class, "history.menu", NULL, activate_menu);

  g_type_ensure (DIARY_TYPE_HISTORY_FILTER_BAR);
  g_type_ensure (DIARY_TYPE_HISTORY_MODEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryPage, model);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryPage, views);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryPage, list);
  gtk_widget_class_bind_template_callback (widget_class, get_view);
  gtk_widget_class_bind_template_callback (widget_class, has_filter_bar);
  gtk_widget_class_bind_template_callback (widget_class, get_error_text);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, diary_history_model_reload);
}

static void
diary_history_page_init (DiaryHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_factory (self);
  add_shortcuts (self);
  diary_platform_tab_leaves (GTK_WIDGET (self->list));
}

/**
 * diary_history_page_get_store:
 *
 * Returns: (transfer none) (nullable): the diary shown
 */
DiaryStore *
diary_history_page_get_store (DiaryHistoryPage *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_PAGE (self), NULL);

  return diary_history_model_get_store (self->model);
}

/**
 * diary_history_page_set_store:
 * @store: (nullable): the diary to show
 */
void
diary_history_page_set_store (DiaryHistoryPage *self, DiaryStore *store)
{
  g_return_if_fail (DIARY_IS_HISTORY_PAGE (self));

  if (diary_history_page_get_store (self) == store)
    return;

  diary_history_model_set_store (self->model, store);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * diary_history_page_get_model:
 *
 * Returns: (transfer none): the rows
 */
DiaryHistoryModel *
diary_history_page_get_model (DiaryHistoryPage *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_PAGE (self), NULL);

  return self->model;
}

/**
 * diary_history_page_get_filter:
 *
 * Returns: (transfer none): what the person looks for
 */
DiaryHistoryFilter *
diary_history_page_get_filter (DiaryHistoryPage *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_PAGE (self), NULL);

  return diary_history_filter_bar_get_filter (self->filter_bar);
}

/**
 * diary_history_page_start_search:
 *
 * Moves the keyboard to where words to look for are typed.
 */
void
diary_history_page_start_search (DiaryHistoryPage *self)
{
  g_return_if_fail (DIARY_IS_HISTORY_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->filter_bar));
}
