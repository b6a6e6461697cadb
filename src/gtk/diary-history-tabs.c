/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-tabs.h"

#include <glib/gi18n-lib.h>

#include "diary-choice-strip.h"
#include "diary-history-page.h"
#include "diary-record-list.h"

#define EPISODES 0

struct _DiaryHistoryTabs
{
  AdwBin parent_instance;

  DiaryStore *store;
  DiaryChoiceStrip *strip;

  AdwBin *tabs;
  GtkStack *lists;
  DiaryHistoryPage *episodes;
};

typedef enum
{
  PROP_STORE = 1,
} DiaryHistoryTabsProperty;

#define N_PROPS (PROP_STORE + 1)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DiaryHistoryTabs, diary_history_tabs, ADW_TYPE_BIN)

/* One is always shown, whatever is taken back. */
static void
on_selected (DiaryHistoryTabs *self)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (self->lists);
  g_autoptr (GtkBitset) shown = gtk_selection_model_get_selection (pages);
  int selected = diary_choice_strip_get_selected (self->strip);

  if (selected == DIARY_CHOICE_NONE)
    diary_choice_strip_set_selected (self->strip, (int) gtk_bitset_get_minimum (shown));
  else
    gtk_selection_model_select_item (pages, (guint) selected, TRUE);
}

static void
add_tabs (DiaryHistoryTabs *self)
{
  g_autoptr (GListModel) pages = G_LIST_MODEL (gtk_stack_get_pages (self->lists));

  self->strip = DIARY_CHOICE_STRIP (diary_choice_strip_new (FALSE));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Show"), -1);
  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (pages, i);
      const char *title = gtk_stack_page_get_title (GTK_STACK_PAGE (page));
      /* Translators: a list of the history to be shown, as it is spoken, like "Show: Signs". */
      g_autofree char *name = g_strdup_printf (_ ("Show: %s"), title);

      diary_choice_strip_add (self->strip, title, name);
    }
  diary_choice_strip_set_selected (self->strip, EPISODES);
  g_signal_connect_object (self->strip, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->tabs, GTK_WIDGET (self->strip));
}

static void
diary_history_tabs_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((DiaryHistoryTabsProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, DIARY_HISTORY_TABS (object)->store);
      break;
    }
}

static void
diary_history_tabs_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((DiaryHistoryTabsProperty) prop_id)
    {
    case PROP_STORE:
      g_set_object (&DIARY_HISTORY_TABS (object)->store, g_value_get_object (value));
      break;
    }
}

static void
diary_history_tabs_dispose (GObject *object)
{
  g_clear_object (&DIARY_HISTORY_TABS (object)->store);

  G_OBJECT_CLASS (diary_history_tabs_parent_class)->dispose (object);
}

static void
diary_history_tabs_class_init (DiaryHistoryTabsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_HISTORY_PAGE);
  g_type_ensure (DIARY_TYPE_RECORD_LIST);

  object_class->get_property = diary_history_tabs_get_property;
  object_class->set_property = diary_history_tabs_set_property;
  object_class->dispose = diary_history_tabs_dispose;

  /**
   * DiaryHistoryTabs:store:
   *
   * The diary it shows, open or soon to be.
   */
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, DIARY_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-history-tabs.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryTabs, tabs);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryTabs, lists);
  gtk_widget_class_bind_template_child (widget_class, DiaryHistoryTabs, episodes);
}

static void
diary_history_tabs_init (DiaryHistoryTabs *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_tabs (self);
}

/**
 * diary_history_tabs_show_day:
 * @self: the history
 * @date: a date
 *
 * Shows the episodes of that date only, and says so.
 */
void
diary_history_tabs_show_day (DiaryHistoryTabs *self, DiaryDate date)
{
  g_return_if_fail (DIARY_IS_HISTORY_TABS (self));

  diary_choice_strip_set_selected (self->strip, EPISODES);
  diary_history_page_show_day (self->episodes, date);
}

/**
 * diary_history_tabs_start_search:
 * @self: the history
 *
 * Shows the episodes, and moves the keyboard to where words to look for are typed.
 */
void
diary_history_tabs_start_search (DiaryHistoryTabs *self)
{
  g_return_if_fail (DIARY_IS_HISTORY_TABS (self));

  diary_choice_strip_set_selected (self->strip, EPISODES);
  diary_history_page_start_search (self->episodes);
}
