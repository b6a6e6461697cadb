/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-weekly-offer.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-platform.h"
#include "diary-weekly-plan.h"
#include "diary-window.h"

struct _DiaryWeeklyOffer
{
  AdwBin parent_instance;

  GSettings *settings;
  DiaryWeeklyCheck check;
  gboolean has_check;

  GtkLabel *last;
  GtkWidget *begin;
  GtkWidget *skip;
};

G_DEFINE_FINAL_TYPE (DiaryWeeklyOffer, diary_weekly_offer, ADW_TYPE_BIN)

/* The keyboard goes to what comes after the offer, rather than nowhere. */
static void
diary_weekly_offer_hide (DiaryWeeklyOffer *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean had_focus = diary_platform_has_focus (widget);

  gtk_widget_set_visible (widget, FALSE);
  if (had_focus)
    diary_platform_move_focus (widget);
}

static void
diary_weekly_offer_show_last (DiaryWeeklyOffer *self)
{
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  if (self->check.last == DIARY_DATE_NONE)
    text = g_strdup (_ ("A few questions about signs worth knowing, once a week."));
  else
    {
      date = diary_date_format_locale (self->check.last);
      /* Translators: when the weekly check was done, like “Last done: Sunday, 1 March 2026.” */
      text = g_strdup_printf (_ ("Last done: %s."), date);
    }
  gtk_label_set_text (self->last, text);
  /* Translators: a button as it is spoken, with when the check was last done. */
  name = g_strdup_printf (_ ("Begin the weekly check. %s"), text);
  diary_platform_set_label (self->begin, name);
}

static void
diary_weekly_offer_update (DiaryWeeklyOffer *self)
{
  gboolean offered = diary_weekly_plan_is_offered (self->settings,
                                                   self->has_check ? &self->check : NULL,
                                                   diary_clock_today ());

  if (!offered)
    {
      diary_weekly_offer_hide (self);
      return;
    }
  diary_weekly_offer_show_last (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
offer_again (gpointer data)
{
  g_settings_reset (data, DIARY_WEEKLY_NOT_BEFORE);
}

static void
on_skip (DiaryWeeklyOffer *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  diary_weekly_plan_put_off (self->settings, diary_clock_today ());
  if (DIARY_IS_WINDOW (window))
    diary_window_offer_undo (DIARY_WINDOW (window), _ ("Offered again in seven days"),
                             diary_undo_new (offer_again, g_object_ref (self->settings),
                                             g_object_unref));
}

static void
diary_weekly_offer_dispose (GObject *object)
{
  g_clear_object (&DIARY_WEEKLY_OFFER (object)->settings);

  G_OBJECT_CLASS (diary_weekly_offer_parent_class)->dispose (object);
}

static void
diary_weekly_offer_class_init (DiaryWeeklyOfferClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_weekly_offer_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-weekly-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryWeeklyOffer, last);
  gtk_widget_class_bind_template_child (widget_class, DiaryWeeklyOffer, begin);
  gtk_widget_class_bind_template_child (widget_class, DiaryWeeklyOffer, skip);
  gtk_widget_class_bind_template_callback (widget_class, on_skip);
}

static void
diary_weekly_offer_init (DiaryWeeklyOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  diary_platform_set_shown_label (self->skip,
                                  _ ("No weekly check this week: offer it again in seven days"));
  self->settings = g_settings_new (DIARY_APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed::" DIARY_WEEKLY_OFFERED,
                           G_CALLBACK (diary_weekly_offer_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::" DIARY_WEEKLY_NOT_BEFORE,
                           G_CALLBACK (diary_weekly_offer_update), self, G_CONNECT_SWAPPED);
}

/**
 * diary_weekly_offer_new:
 *
 * Returns: (transfer floating): an offer that is not seen
 */
GtkWidget *
diary_weekly_offer_new (void)
{
  return g_object_new (DIARY_TYPE_WEEKLY_OFFER, NULL);
}

/**
 * diary_weekly_offer_set_check:
 * @self: an offer
 * @check: (nullable): where the check stands as of today; %NULL if it can't be done or is not known
 */
void
diary_weekly_offer_set_check (DiaryWeeklyOffer *self, const DiaryWeeklyCheck *check)
{
  g_return_if_fail (DIARY_IS_WEEKLY_OFFER (self));

  self->has_check = check != NULL;
  if (check != NULL)
    self->check = *check;
  diary_weekly_offer_update (self);
}
