/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-episode-row.h"

#include <glib/gi18n-lib.h>

#include "diary-duration.h"
#include "diary-logging.h"
#include "diary-platform.h"
#include "diary-wording.h"

/* One episode of today: a button that opens its details, and one that stops it if it goes on. */
struct _DiaryEpisodeRow
{
  AdwActionRow parent_instance;

  DiaryEpisode *episode;
  guint tick_id; /* while the episode goes on and the row is shown */
};

enum
{
  STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryEpisodeRow, diary_episode_row, ADW_TYPE_ACTION_ROW)

static char *
word_elapsed (DiaryEpisode *episode)
{
  g_autofree char *duration = diary_duration_format (diary_logging_get_elapsed (episode));

  return g_strdup_printf (_ ("Going on for %s"), duration);
}

static void
diary_episode_row_show (DiaryEpisodeRow *self)
{
  g_autofree char *time = diary_wording_time (diary_episode_get_started_at (self->episode));
  g_autofree char *details = diary_episode_get_running (self->episode)
                                 ? word_elapsed (self->episode)
                                 : diary_wording_episode_details (self->episode);
  g_autofree char *subtitle = *details != '\0' ? g_strdup_printf ("%s · %s", time, details)
                                               : g_strdup (time);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
}

static gboolean
on_tick (gpointer user_data)
{
  diary_episode_row_show (DIARY_EPISODE_ROW (user_data));

  return G_SOURCE_CONTINUE;
}

static void
on_stop (DiaryEpisodeRow *self)
{
  g_signal_emit (self, signals[STOPPED], 0);
}

static void
diary_episode_row_add_stop (DiaryEpisodeRow *self, const char *place)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Stop"));
  g_autofree char *name = g_strdup_printf (_ ("Stop: %s"), place);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  diary_platform_set_label (button, name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_stop), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

static void
diary_episode_row_map (GtkWidget *widget)
{
  DiaryEpisodeRow *self = DIARY_EPISODE_ROW (widget);

  GTK_WIDGET_CLASS (diary_episode_row_parent_class)->map (widget);

  diary_episode_row_show (self);
  if (diary_episode_get_running (self->episode) && self->tick_id == 0)
    self->tick_id = g_timeout_add_seconds (1, on_tick, self);
}

static void
diary_episode_row_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&DIARY_EPISODE_ROW (widget)->tick_id, g_source_remove);

  GTK_WIDGET_CLASS (diary_episode_row_parent_class)->unmap (widget);
}

static void
diary_episode_row_dispose (GObject *object)
{
  DiaryEpisodeRow *self = DIARY_EPISODE_ROW (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_object (&self->episode);

  G_OBJECT_CLASS (diary_episode_row_parent_class)->dispose (object);
}

static void
diary_episode_row_class_init (DiaryEpisodeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_episode_row_dispose;
  widget_class->map = diary_episode_row_map;
  widget_class->unmap = diary_episode_row_unmap;

  signals[STOPPED] = g_signal_new ("stopped", DIARY_TYPE_EPISODE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /* As a list item it would always be spoken of as "not selected". */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
diary_episode_row_init (DiaryEpisodeRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
}

/**
 * diary_episode_row_new:
 * @episode: what it shows
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
diary_episode_row_new (DiaryEpisode *episode)
{
  DiaryEpisodeRow *self;
  g_autofree char *place = NULL;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (DIARY_IS_EPISODE (episode), NULL);

  self = g_object_new (DIARY_TYPE_EPISODE_ROW, "use-markup", FALSE, NULL);
  self->episode = g_object_ref (episode);
  place = diary_wording_episode_place (episode);
  spoken = diary_wording_episode (episode);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), place);
  diary_platform_set_label (GTK_WIDGET (self), spoken);
  /* It has all that the subtitle says. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  if (diary_episode_get_running (episode))
    diary_episode_row_add_stop (self, place);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  diary_episode_row_show (self);

  return GTK_WIDGET (self);
}

/**
 * diary_episode_row_get_episode:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
DiaryEpisode *
diary_episode_row_get_episode (DiaryEpisodeRow *self)
{
  g_return_val_if_fail (DIARY_IS_EPISODE_ROW (self), NULL);

  return self->episode;
}
