/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-episode-list.h"

#include <glib/gi18n-lib.h>

#include "diary-episode-row.h"

/* The episodes of one day, each a row. */
struct _DiaryEpisodeList
{
  AdwBin parent_instance;

  GtkListBox *list;
};

enum
{
  OPENED,
  STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryEpisodeList, diary_episode_list, ADW_TYPE_BIN)

static void
on_row_activated (DiaryEpisodeList *self, DiaryEpisodeRow *row)
{
  g_signal_emit (self, signals[OPENED], 0, diary_episode_row_get_episode (row));
}

static void
on_stopped (DiaryEpisodeList *self, DiaryEpisodeRow *row)
{
  g_signal_emit (self, signals[STOPPED], 0, diary_episode_row_get_episode (row));
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = diary_episode_row_new (DIARY_EPISODE (item));

  g_signal_connect_object (row, "stopped", G_CALLBACK (on_stopped), user_data, G_CONNECT_SWAPPED);

  return row;
}

static void
diary_episode_list_class_init (DiaryEpisodeListClass *klass)
{
  signals[OPENED] = g_signal_new ("opened", DIARY_TYPE_EPISODE_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, DIARY_TYPE_EPISODE);
  signals[STOPPED] = g_signal_new ("stopped", DIARY_TYPE_EPISODE_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, DIARY_TYPE_EPISODE);
}

static void
diary_episode_list_init (DiaryEpisodeList *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Episodes"), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), list);
}

/**
 * diary_episode_list_set_model:
 * @self: a list
 * @episodes: (nullable): the #DiaryEpisode to show
 */
void
diary_episode_list_set_model (DiaryEpisodeList *self, GListModel *episodes)
{
  g_return_if_fail (DIARY_IS_EPISODE_LIST (self));
  g_return_if_fail (episodes == NULL || G_IS_LIST_MODEL (episodes));

  gtk_list_box_bind_model (self->list, episodes, make_row, self, NULL);
}
