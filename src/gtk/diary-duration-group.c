/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-duration-group.h"

#include <glib/gi18n-lib.h>

#include "diary-choice-row.h"
#include "diary-duration.h"
#include "diary-entry-row.h"
#include "diary-logging.h"
#include "diary-mnemonic.h"
#include "diary-platform.h"

static const struct
{
  gint64 seconds;
  const char *label;
} quick_choices[] = {
  { 1, NC_ ("duration", "A moment") }, { 10, NC_ ("duration", "10 s") },
  { 60, NC_ ("duration", "1 min") },   { 600, NC_ ("duration", "10 min") },
  { 3600, NC_ ("duration", "1 h") },
};

/* How long an episode lasted: one of a few usual durations, any other, or what a stopwatch says. */
struct _DiaryDurationGroup
{
  AdwPreferencesGroup parent_instance;

  DiaryEpisode *episode; /* (nullable): the one whose duration this is */
  guint tick_id;         /* while it goes on */
  gboolean matching;     /* one row is being made to agree with another */

  DiaryChoiceRow *quick;
  DiaryEntryRow *exact;
  AdwActionRow *stopwatch;
  GtkButton *button;
};

enum
{
  STARTED,
  STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryDurationGroup, diary_duration_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
is_running (DiaryDurationGroup *self)
{
  return self->episode != NULL && diary_episode_get_running (self->episode);
}

static void
on_quick (DiaryDurationGroup *self)
{
  int selected = diary_choice_row_get_selected (self->quick);
  g_autofree char *text = selected == DIARY_CHOICE_NONE
                              ? g_strdup ("")
                              : diary_duration_write (quick_choices[selected].seconds);

  if (!self->matching)
    diary_entry_row_set_text (self->exact, text);
}

/* Shows what was entered as one of the usual durations where it is one. */
static void
diary_duration_group_match (DiaryDurationGroup *self, gint64 seconds)
{
  int selected = DIARY_CHOICE_NONE;

  for (size_t i = 0; i < G_N_ELEMENTS (quick_choices); i++)
    {
      if (quick_choices[i].seconds == seconds)
        selected = (int) i;
    }
  self->matching = TRUE;
  diary_choice_row_set_selected (self->quick, selected);
  if (selected == DIARY_CHOICE_NONE && seconds != DIARY_EPISODE_NO_DURATION)
    {
      g_autofree char *words = diary_duration_format (seconds);

      diary_choice_row_set_words (self->quick, words);
    }
  else if (selected == DIARY_CHOICE_NONE)
    diary_choice_row_set_words (self->quick, NULL);
  self->matching = FALSE;
}

static void
on_exact (DiaryDurationGroup *self)
{
  gint64 seconds = DIARY_EPISODE_NO_DURATION;
  const char *text = diary_entry_row_get_text (self->exact);

  if (*text != '\0' && !diary_duration_parse (text, &seconds))
    seconds = DIARY_EPISODE_NO_DURATION;
  diary_duration_group_match (self, seconds);
}

static void
on_button (DiaryDurationGroup *self)
{
  g_signal_emit (self, signals[is_running (self) ? STOPPED : STARTED], 0);
}

static gboolean
on_tick (gpointer user_data)
{
  DiaryDurationGroup *self = DIARY_DURATION_GROUP (user_data);
  g_autofree char *elapsed = diary_duration_write (diary_logging_get_elapsed (self->episode));
  g_autofree char *subtitle = g_strdup_printf (_ ("Going on for %s"), elapsed);

  adw_action_row_set_subtitle (self->stopwatch, subtitle);

  return G_SOURCE_CONTINUE;
}

static void
diary_duration_group_show_stopwatch (DiaryDurationGroup *self)
{
  gboolean running = is_running (self);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  gtk_widget_set_sensitive (GTK_WIDGET (self->quick), !running);
  gtk_widget_set_sensitive (GTK_WIDGET (self->exact), !running);
  diary_mnemonic_set_label_and_name (self->button, running ? _ ("_Stop") : _ ("S_tart"),
                                     running ? _ ("Stop the stopwatch")
                                             : _ ("Start the stopwatch"));
  if (running)
    {
      self->tick_id = g_timeout_add_seconds (1, on_tick, self);
      on_tick (self);
    }
  else
    adw_action_row_set_subtitle (self->stopwatch,
                                 _ ("Saves the episode, and counts even while Fascicle is closed"));
}

static void
diary_duration_group_dispose (GObject *object)
{
  DiaryDurationGroup *self = DIARY_DURATION_GROUP (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_object (&self->episode);

  G_OBJECT_CLASS (diary_duration_group_parent_class)->dispose (object);
}

static void
diary_duration_group_class_init (DiaryDurationGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_CHOICE_ROW);
  g_type_ensure (DIARY_TYPE_ENTRY_ROW);

  G_OBJECT_CLASS (klass)->dispose = diary_duration_group_dispose;

  signals[STARTED] = g_signal_new ("started", DIARY_TYPE_DURATION_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[STOPPED] = g_signal_new ("stopped", DIARY_TYPE_DURATION_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-duration-group.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryDurationGroup, quick);
  gtk_widget_class_bind_template_child (widget_class, DiaryDurationGroup, exact);
  gtk_widget_class_bind_template_child (widget_class, DiaryDurationGroup, stopwatch);
  gtk_widget_class_bind_template_child (widget_class, DiaryDurationGroup, button);
  gtk_widget_class_bind_template_callback (widget_class, on_quick);
  gtk_widget_class_bind_template_callback (widget_class, on_exact);
  gtk_widget_class_bind_template_callback (widget_class, on_button);
}

static void
diary_duration_group_init (DiaryDurationGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (size_t i = 0; i < G_N_ELEMENTS (quick_choices); i++)
    {
      g_autofree char *words = diary_duration_format (quick_choices[i].seconds);

      diary_choice_row_add (self->quick,
                            g_dpgettext2 (GETTEXT_PACKAGE, "duration", quick_choices[i].label),
                            words);
    }
  diary_duration_group_show_stopwatch (self);
}

/* The button has the keyboard, and of it only its new name is said. */
static void
tell_stopwatch (DiaryDurationGroup *self)
{
  g_autofree char *duration = NULL;
  g_autofree char *text = NULL;

  if (is_running (self))
    text = g_strdup (_ ("Saved, and going on"));
  else
    {
      duration = diary_duration_format (diary_episode_get_duration (self->episode));
      text = g_strdup_printf (_ ("Stopped after %s"), duration);
    }
  diary_platform_announce (GTK_WIDGET (self), text);
}

/**
 * diary_duration_group_set_episode:
 * @self: a group
 * @episode: an episode
 *
 * Shows how long @episode lasted, or that it still goes on. Where that changes, it is said.
 */
void
diary_duration_group_set_episode (DiaryDurationGroup *self, DiaryEpisode *episode)
{
  gint64 seconds;
  g_autofree char *text = NULL;
  gboolean was_known, was_running;

  g_return_if_fail (DIARY_IS_DURATION_GROUP (self));
  g_return_if_fail (DIARY_IS_EPISODE (episode));

  was_known = self->episode != NULL;
  was_running = is_running (self);
  g_set_object (&self->episode, episode);
  seconds = diary_episode_get_duration (episode);
  text = seconds != DIARY_EPISODE_NO_DURATION ? diary_duration_write (seconds) : g_strdup ("");
  diary_entry_row_set_text (self->exact, text);
  diary_duration_group_show_stopwatch (self);
  if (was_known && was_running != is_running (self))
    tell_stopwatch (self);
}

/**
 * diary_duration_group_get_duration:
 * @self: a group
 * @seconds: (out): the duration entered, or %DIARY_EPISODE_NO_DURATION
 *
 * Returns: whether it can be understood; else the group says so, and takes the keyboard
 */
gboolean
diary_duration_group_get_duration (DiaryDurationGroup *self, gint64 *seconds)
{
  const char *text;

  g_return_val_if_fail (DIARY_IS_DURATION_GROUP (self), FALSE);
  g_return_val_if_fail (seconds != NULL, FALSE);

  *seconds = DIARY_EPISODE_NO_DURATION;
  text = diary_entry_row_get_text (self->exact);
  if (*text == '\0' || diary_duration_parse (text, seconds))
    return TRUE;
  diary_entry_row_set_error (self->exact,
                             _ ("Enter a duration such as “45 s”, “10 min” or “1 h 30 min”."));

  return FALSE;
}
