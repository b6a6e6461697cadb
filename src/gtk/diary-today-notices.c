/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-today-notices.h"

#include <glib/gi18n-lib.h>

#include "diary-sentences.h"
#include "diary-warning-group.h"
#include "diary-weekly-offer.h"

struct _DiaryTodayNotices
{
  DiaryWarningsBin parent_instance;

  GtkBox *box;
  DiaryWarningGroup *warnings;
  DiarySentences *problem;
  DiaryWeeklyOffer *weekly;
};

G_DEFINE_FINAL_TYPE (DiaryTodayNotices, diary_today_notices, DIARY_TYPE_WARNINGS_BIN)

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
show_warnings (DiaryTodayNotices *self, DiaryWarningsModel *model)
{
  DiaryWarnings *warnings = diary_warnings_model_get_warnings (model);
  guint n_shown = count_pressing (warnings);

  diary_warning_group_show (self->warnings, model, warnings != NULL ? warnings->warnings : NULL,
                            n_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), n_shown > 0);
}

static void
diary_today_notices_loaded (DiaryWarningsBin *bin, DiaryWarningsModel *model)
{
  DiaryTodayNotices *self = DIARY_TODAY_NOTICES (bin);
  const char *const nothing[] = { NULL };
  DiaryStore *store = diary_warnings_model_get_store (model);
  gboolean writable = store != NULL && !diary_store_get_read_only (store);

  show_warnings (self, model);
  diary_weekly_offer_set_check (self->weekly,
                                writable ? diary_warnings_model_get_check (model) : NULL);
  diary_sentences_set_list (self->problem, nothing);
  update_visible (self);
}

static void
diary_today_notices_failed (DiaryWarningsBin *bin, DiaryWarningsModel *model, const GError *error)
{
  DiaryTodayNotices *self = DIARY_TODAY_NOTICES (bin);
  /* Translators: followed by what went wrong. */
  g_autofree char *text = g_strdup_printf (_ ("The warning signs could not be looked up: %s"),
                                           error->message);
  const char *const texts[] = { text, NULL };

  diary_sentences_set_list (self->problem, texts);
  update_visible (self);
}

static void
diary_today_notices_class_init (DiaryTodayNoticesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DiaryWarningsBinClass *bin_class = DIARY_WARNINGS_BIN_CLASS (klass);

  g_type_ensure (DIARY_TYPE_SENTENCES);
  g_type_ensure (DIARY_TYPE_WARNING_GROUP);
  g_type_ensure (DIARY_TYPE_WEEKLY_OFFER);

  bin_class->loaded = diary_today_notices_loaded;
  bin_class->failed = diary_today_notices_failed;

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
}

GtkWidget *
diary_today_notices_new (void)
{
  return g_object_new (DIARY_TYPE_TODAY_NOTICES, NULL);
}
