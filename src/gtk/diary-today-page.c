/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-today-page.h"

#include <glib/gi18n-lib.h>

#include "diary-day-edit.h"
#include "diary-episode-form.h"
#include "diary-episode-list.h"
#include "diary-factor-list.h"
#include "diary-failure.h"
#include "diary-logging.h"
#include "diary-mnemonic.h"
#include "diary-measure.h"
#include "diary-place-grid.h"
#include "diary-platform.h"
#include "diary-sign-list.h"
#include "diary-today-model.h"
#include "diary-today-notices.h"
#include "diary-window.h"
#include "diary-wording.h"

struct _DiaryTodayPage
{
  AdwBin parent_instance;

  GSettings *settings;
  DiaryStore *store;
  DiaryTodayModel *model; /* or NULL without a store */

  GtkLabel *heading;
  GtkLabel *date;
  GtkButton *other_day;
  DiaryPlaceGrid *places;
  DiaryEpisodeList *episodes;
  GtkListBox *completion;
  AdwActionRow *complete_row;
  GtkSwitch *complete;
  DiarySignList *signs;
  DiaryFactorList *factors;
};

typedef enum
{
  PROP_STORE = 1,
} DiaryTodayPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (DiaryTodayPage, diary_today_page, ADW_TYPE_BIN)

static void
diary_today_page_show_date (DiaryTodayPage *self)
{
  DiaryDate date = diary_today_model_get_date (self->model);
  gboolean yesterday = diary_today_model_get_yesterday (self->model);
  g_autofree char *heading = diary_wording_day (date);
  g_autofree char *text = diary_date_format_locale (date);

  diary_sign_list_set_day (self->signs, self->store, date);
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->date, text);
  diary_mnemonic_set_label (self->other_day,
                            yesterday ? _ ("_Back to today") : _ ("Fill in _yesterday"));
}

static void
diary_today_page_show_complete (DiaryTodayPage *self)
{
  DiaryDay *day = diary_today_model_get_day (self->model);
  gboolean complete = day != NULL && diary_day_get_complete (day);
  gboolean yesterday = diary_today_model_get_yesterday (self->model);
  GListModel *episodes = diary_today_model_get_episodes (self->model);
  const char *title;

  if (g_list_model_get_n_items (episodes) == 0)
    title = yesterday ? _ ("No twitches yesterday") : _ ("No twitches today");
  else
    title = yesterday ? _ ("That was all yesterday") : _ ("That was all today");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->complete_row), title);
  adw_action_row_set_subtitle (self->complete_row,
                               complete ? _ ("The day counts as completely recorded.")
                                        : _ ("Until you say so, more may have happened."));
  diary_platform_set_label (GTK_WIDGET (self->complete), title);
  gtk_switch_set_active (self->complete, complete);
  gtk_switch_set_state (self->complete, complete);
}

static DiaryFactor *
diary_today_page_find_own (DiaryTodayPage *self, const char *id)
{
  GPtrArray *factors = diary_today_model_get_own_factors (self->model);

  for (guint i = 0; i < factors->len; i++)
    {
      if (g_str_equal (diary_record_get_id (factors->pdata[i]), id))
        return factors->pdata[i];
    }

  return NULL;
}

static void
diary_today_page_show_factors (DiaryTodayPage *self)
{
  g_auto (GStrv) shown = g_settings_get_strv (self->settings, "shown-factors");
  g_autoptr (GPtrArray)
      measures = g_ptr_array_new_with_free_func ((GDestroyNotify) diary_measure_unref);

  for (char **key = shown; *key != NULL; key++)
    {
      DiaryMeasure *measure = diary_measure_new (*key, self->settings);
      DiaryFactor *own = measure == NULL ? diary_today_page_find_own (self, *key) : NULL;

      if (own != NULL)
        measure = diary_measure_new_own (own);
      if (measure != NULL)
        g_ptr_array_add (measures, measure);
    }
  diary_factor_list_set_measures (self->factors, measures);
  diary_factor_list_set_day (self->factors, diary_today_model_get_day (self->model));
  gtk_widget_set_visible (GTK_WIDGET (self->factors), measures->len > 0);
}

/* What can't be used any more can't have the keyboard either, which then goes to what can. */
static void
diary_today_page_set_writable (DiaryTodayPage *self, gboolean writable)
{
  GtkWidget *focus;

  gtk_widget_set_sensitive (GTK_WIDGET (self->places), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->completion), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->factors), writable);

  focus = diary_platform_get_focus (GTK_WIDGET (self));
  if (!writable && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      (focus == NULL || !gtk_widget_is_sensitive (focus)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
on_loaded (DiaryTodayPage *self)
{
  GListModel *episodes = diary_today_model_get_episodes (self->model);

  diary_today_page_show_date (self);
  diary_place_grid_set_places (self->places, diary_today_model_get_places (self->model));
  gtk_widget_set_visible (GTK_WIDGET (self->episodes), g_list_model_get_n_items (episodes) > 0);
  diary_today_page_show_complete (self);
  diary_today_page_show_factors (self);
  diary_today_page_set_writable (self, !diary_store_get_read_only (self->store));
}

static void
on_failed (DiaryTodayPage *self, const GError *error)
{
  diary_failure_present (GTK_WIDGET (self), _ ("The diary could not be read"), error);
}

static void
on_settings_changed (DiaryTodayPage *self)
{
  if (self->model != NULL && diary_today_model_get_own_factors (self->model) != NULL)
    diary_today_page_show_factors (self);
}

static void
on_other_day (DiaryTodayPage *self)
{
  g_autofree char *text = NULL;

  diary_today_model_set_yesterday (self->model, !diary_today_model_get_yesterday (self->model));
  diary_today_page_show_date (self);
  text = g_strdup_printf ("%s, %s", gtk_label_get_text (self->heading),
                          gtk_label_get_text (self->date));
  diary_platform_announce (GTK_WIDGET (self), text);
}

/* An episode of the date shown, not saved yet; on another day than today its time is a guess. */
static DiaryEpisode *
diary_today_page_make_episode (DiaryTodayPage *self, const char *site, const char *side)
{
  DiaryInstant now = diary_clock_now ();

  if (diary_today_model_get_yesterday (self->model))
    {
      g_autoptr (GDateTime) today = diary_instant_to_date_time (&now);
      g_autoptr (GDateTime) yesterday = g_date_time_add_days (today, -1);

      now = diary_instant_from_date_time (yesterday);
    }

  return diary_episode_new (site, side, &now);
}

static void
on_place (DiaryTodayPage *self, const char *site, const char *side)
{
  g_autoptr (DiaryEpisode) episode = diary_today_page_make_episode (self, site, side);

  if (diary_today_model_get_yesterday (self->model))
    diary_form_present (diary_episode_form_new (self->store, episode), GTK_WIDGET (self));
  else
    diary_logging_save (GTK_WIDGET (self), self->store, episode);
}

/* Returns: where the latest episode was, without a site if there is none or it is not known yet */
static DiaryPlace
get_latest_place (DiaryTodayPage *self)
{
  GArray *places = diary_today_model_get_places (self->model);

  return places != NULL && places->len > 0 ? g_array_index (places, DiaryPlace, 0)
                                           : (DiaryPlace){ NULL, NULL };
}

static void
on_other_place (DiaryTodayPage *self)
{
  const DiaryPlace latest = get_latest_place (self);
  g_autoptr (DiaryEpisode) episode = diary_today_page_make_episode (self, latest.site, latest.side);

  diary_form_present (diary_episode_form_new (self->store, episode), GTK_WIDGET (self));
}

static void
on_opened (DiaryTodayPage *self, DiaryEpisode *episode)
{
  diary_form_present (diary_episode_form_new (self->store, episode), GTK_WIDGET (self));
}

static void
on_stopped (DiaryTodayPage *self, DiaryEpisode *episode)
{
  diary_logging_stop (GTK_WIDGET (self), self->store, episode);
}

static void
on_edited (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryTodayPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryDay) day = diary_day_edit_finish (DIARY_STORE (source), result, &error);

  if (day != NULL || self->model == NULL)
    return;
  diary_failure_present (GTK_WIDGET (self), _ ("This was not saved"), error);
  on_loaded (self); /* shows again what is recorded */
}

static void
on_factor (DiaryTodayPage *self, const char *factor, double value)
{
  diary_day_edit_value_async (self->store, diary_today_model_get_date (self->model), factor, value,
                              on_edited, g_object_ref (self));
}

/* The switch follows what is saved, not what is wished. */
static gboolean
on_complete (DiaryTodayPage *self, gboolean complete)
{
  if (complete != gtk_switch_get_state (self->complete))
    diary_day_edit_complete_async (self->store, diary_today_model_get_date (self->model), complete,
                                   on_edited, g_object_ref (self));

  return GDK_EVENT_STOP;
}

static void
on_window_active (DiaryTodayPage *self)
{
  if (self->model != NULL)
    diary_today_model_check_date (self->model);
}

static gboolean
diary_today_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (DIARY_TODAY_PAGE (widget)->places),
                                 GTK_DIR_TAB_FORWARD);
}

static void
diary_today_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (diary_today_page_parent_class)->root (widget);

  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    g_signal_connect_object (gtk_widget_get_root (widget), "notify::is-active",
                             G_CALLBACK (on_window_active), widget, G_CONNECT_SWAPPED);
}

static void
diary_today_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), on_window_active, widget);

  GTK_WIDGET_CLASS (diary_today_page_parent_class)->unroot (widget);
}

static void
diary_today_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DiaryTodayPage *self = DIARY_TODAY_PAGE (object);

  switch ((DiaryTodayPageProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    }
}

static void
diary_today_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  DiaryTodayPage *self = DIARY_TODAY_PAGE (object);

  switch ((DiaryTodayPageProperty) prop_id)
    {
    case PROP_STORE:
      diary_today_page_set_store (self, g_value_get_object (value));
      break;
    }
}

static void
diary_today_page_dispose (GObject *object)
{
  DiaryTodayPage *self = DIARY_TODAY_PAGE (object);

  diary_today_page_set_store (self, NULL);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (diary_today_page_parent_class)->dispose (object);
}

static void
diary_today_page_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayPage, heading);
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayPage, date);
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayPage, other_day);
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayPage, places);
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayPage, episodes);
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayPage, completion);
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayPage, complete_row);
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayPage, complete);
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayPage, signs);
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayPage, factors);
  gtk_widget_class_bind_template_callback (widget_class, on_other_day);
  gtk_widget_class_bind_template_callback (widget_class, on_place);
  gtk_widget_class_bind_template_callback (widget_class, on_other_place);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_complete);
  gtk_widget_class_bind_template_callback (widget_class, on_factor);
}

static void
diary_today_page_class_init (DiaryTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_PLACE_GRID);
  g_type_ensure (DIARY_TYPE_EPISODE_LIST);
  g_type_ensure (DIARY_TYPE_FACTOR_LIST);
  g_type_ensure (DIARY_TYPE_SIGN_LIST);
  g_type_ensure (DIARY_TYPE_TODAY_NOTICES);

  object_class->get_property = diary_today_page_get_property;
  object_class->set_property = diary_today_page_set_property;
  object_class->dispose = diary_today_page_dispose;
  widget_class->focus = diary_platform_focus_child;
  widget_class->grab_focus = diary_today_page_grab_focus;
  widget_class->root = diary_today_page_root;
  widget_class->unroot = diary_today_page_unroot;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, DIARY_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  diary_today_page_bind_template (widget_class);
}

static void
diary_today_page_init (DiaryTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (DIARY_APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (on_settings_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->completion), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Completeness"), -1);
}

/**
 * diary_today_page_get_store:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the diary it shows
 */
DiaryStore *
diary_today_page_get_store (DiaryTodayPage *self)
{
  g_return_val_if_fail (DIARY_IS_TODAY_PAGE (self), NULL);

  return self->store;
}

/**
 * diary_today_page_set_store:
 * @self: a page
 * @store: (nullable): the diary to show, open or soon to be
 */
void
diary_today_page_set_store (DiaryTodayPage *self, DiaryStore *store)
{
  g_return_if_fail (DIARY_IS_TODAY_PAGE (self));
  g_return_if_fail (store == NULL || DIARY_IS_STORE (store));

  if (!g_set_object (&self->store, store))
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  if (store != NULL)
    {
      self->model = diary_today_model_new (store);
      g_signal_connect_object (self->model, "loaded", G_CALLBACK (on_loaded), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->model, "failed", G_CALLBACK (on_failed), self,
                               G_CONNECT_SWAPPED);
      diary_today_page_show_date (self);
      diary_episode_list_set_model (self->episodes, diary_today_model_get_episodes (self->model));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * diary_today_page_log:
 * @self: a page of an open diary, shown or not
 *
 * Opens the form for an episode that begins now, with the place of the latest one chosen.
 */
void
diary_today_page_log (DiaryTodayPage *self)
{
  DiaryInstant now = diary_clock_now ();
  g_autoptr (DiaryEpisode) episode = NULL;
  DiaryPlace latest;

  g_return_if_fail (DIARY_IS_TODAY_PAGE (self));

  latest = get_latest_place (self);
  episode = diary_episode_new (latest.site, latest.side, &now);
  diary_form_present (diary_episode_form_new (self->store, episode),
                      GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
}
