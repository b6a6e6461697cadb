/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-today-notices.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"
#include "diary-sentences.h"
#include "diary-warning-group.h"
#include "diary-weekly-offer.h"

struct _DiaryTodayNotices
{
  AdwBin parent_instance;

  DiaryWarningsModel *model;

  GtkBox *box;
  DiaryWarningGroup *warnings;
  DiarySentences *problem;
  DiaryWeeklyOffer *weekly;
};

typedef enum
{
  PROP_STORE = 1,
} DiaryTodayNoticesProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (DiaryTodayNotices, diary_today_notices, ADW_TYPE_BIN)

/* Without anything to say they take no room. They are there all the same, to be told when they are
 * seen. */
static void
update_visible (DiaryTodayNotices *self)
{
  gboolean any = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       child != NULL && !any; child = gtk_widget_get_next_sibling (child))
    any = gtk_widget_get_visible (child);
  gtk_widget_set_visible (GTK_WIDGET (self->box), any);
}

static guint
count_pressing (DiaryWarnings *warnings)
{
  guint n = 0;

  while (warnings != NULL && n < warnings->warnings->len &&
         ((DiaryWarning *) g_ptr_array_index (warnings->warnings, n))->level >
             DIARY_WARNING_MENTION)
    n++;

  return n;
}

/* Only what should not wait for the next visit. */
static void
show_warnings (DiaryTodayNotices *self)
{
  DiaryWarnings *warnings = diary_warnings_model_get_warnings (self->model);
  guint n_shown = count_pressing (warnings);

  diary_warning_group_show (self->warnings, self->model,
                            warnings != NULL ? warnings->warnings : NULL, n_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), n_shown > 0);
}

static void
on_loaded (DiaryTodayNotices *self)
{
  const char *const nothing[] = { NULL };
  DiaryStore *store = diary_warnings_model_get_store (self->model);
  gboolean writable = store != NULL && !diary_store_get_read_only (store);
  gboolean had_focus = diary_platform_has_focus (GTK_WIDGET (self));

  show_warnings (self);
  diary_weekly_offer_set_check (self->weekly,
                                writable ? diary_warnings_model_get_check (self->model) : NULL);
  diary_sentences_set_list (self->problem, nothing);
  update_visible (self);
  if (had_focus && !diary_platform_has_focus (GTK_WIDGET (self)))
    diary_platform_move_focus (GTK_WIDGET (self));
}

static void
on_failed (DiaryTodayNotices *self, const GError *error)
{
  /* Translators: followed by what went wrong. */
  g_autofree char *text = g_strdup_printf (_ ("The warning signs could not be looked up: %s"),
                                           error->message);
  const char *const texts[] = { text, NULL };

  diary_sentences_set_list (self->problem, texts);
  update_visible (self);
}

static void
diary_today_notices_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  switch ((DiaryTodayNoticesProperty) property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, diary_today_notices_get_store (DIARY_TODAY_NOTICES (object)));
      break;
    }
}

static void
diary_today_notices_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch ((DiaryTodayNoticesProperty) property_id)
    {
    case PROP_STORE:
      diary_today_notices_set_store (DIARY_TODAY_NOTICES (object), g_value_get_object (value));
      break;
    }
}

static void
diary_today_notices_dispose (GObject *object)
{
  DiaryTodayNotices *self = DIARY_TODAY_NOTICES (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (diary_today_notices_parent_class)->dispose (object);
}

static void
diary_today_notices_class_init (DiaryTodayNoticesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_SENTENCES);
  g_type_ensure (DIARY_TYPE_WARNING_GROUP);
  g_type_ensure (DIARY_TYPE_WEEKLY_OFFER);

  object_class->get_property = diary_today_notices_get_property;
  object_class->set_property = diary_today_notices_set_property;
  object_class->dispose = diary_today_notices_dispose;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, DIARY_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-today-notices.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayNotices, box);
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayNotices, warnings);
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayNotices, problem);
  gtk_widget_class_bind_template_child (widget_class, DiaryTodayNotices, weekly);
  gtk_widget_class_bind_template_callback (widget_class, update_visible);
}

static void
diary_today_notices_init (DiaryTodayNotices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->model = diary_warnings_model_new ();
  diary_warnings_model_follow (self->model, GTK_WIDGET (self));
  g_signal_connect_swapped (self->model, "loaded", G_CALLBACK (on_loaded), self);
  g_signal_connect_swapped (self->model, "failed", G_CALLBACK (on_failed), self);
}

GtkWidget *
diary_today_notices_new (void)
{
  return g_object_new (DIARY_TYPE_TODAY_NOTICES, NULL);
}

/**
 * diary_today_notices_get_store:
 * @self: notices
 *
 * Returns: (transfer none) (nullable): the diary they are about
 */
DiaryStore *
diary_today_notices_get_store (DiaryTodayNotices *self)
{
  g_return_val_if_fail (DIARY_IS_TODAY_NOTICES (self), NULL);

  return diary_warnings_model_get_store (self->model);
}

/**
 * diary_today_notices_set_store:
 * @self: notices
 * @store: (nullable): the diary they are about
 */
void
diary_today_notices_set_store (DiaryTodayNotices *self, DiaryStore *store)
{
  g_return_if_fail (DIARY_IS_TODAY_NOTICES (self));
  g_return_if_fail (store == NULL || DIARY_IS_STORE (store));

  if (diary_warnings_model_get_store (self->model) == store)
    return;

  diary_warnings_model_set_store (self->model, store);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * diary_today_notices_get_model:
 * @self: notices
 *
 * Returns: (transfer none): the warnings and the weekly check that they are made of
 */
DiaryWarningsModel *
diary_today_notices_get_model (DiaryTodayNotices *self)
{
  g_return_val_if_fail (DIARY_IS_TODAY_NOTICES (self), NULL);

  return self->model;
}

/**
 * diary_today_notices_check_date:
 * @self: notices
 *
 * Looks whether a new day has begun, as diary_date_watch_check() does.
 */
void
diary_today_notices_check_date (DiaryTodayNotices *self)
{
  g_return_if_fail (DIARY_IS_TODAY_NOTICES (self));

  diary_warnings_model_check_date (self->model);
}
