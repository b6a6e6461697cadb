/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-today-notices.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"
#include "diary-sentences.h"
#include "diary-warning-group.h"
#include "diary-warnings-text.h"
#include "diary-weekly-offer.h"
#include "diary-wording.h"

struct _DiaryTodayNotices
{
  DiaryWarningsBin parent_instance;

  GtkBox *box;
  DiaryWarningGroup *warnings;
  DiarySentences *problem;
  DiaryWeeklyOffer *weekly;
  DiaryWarnings *shown; /* or NULL where there are none */
  DiaryWarnings *told;  /* as they were when last said aloud, or NULL */
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

static void
set_warnings (DiaryWarnings **place, DiaryWarnings *warnings)
{
  g_clear_pointer (place, diary_warnings_unref);
  *place = warnings != NULL ? diary_warnings_ref (warnings) : NULL;
}

static gboolean
is_told (DiaryTodayNotices *self, const DiaryWarning *warning)
{
  const DiaryWarning *told = self->told != NULL ? diary_warnings_find (self->told, warning) : NULL;

  return told != NULL && told->level >= warning->level &&
         g_ptr_array_find (self->told->warnings, told, NULL);
}

/* Returns: (transfer full): @text, or else what it is all about, and then the warning */
static char *
append (char *text, const DiaryWarning *warning)
{
  g_autofree char *before = text;
  g_autofree char *title = diary_warnings_text_title (warning);
  g_autofree char *summary = diary_warnings_text_summary (warning);
  g_autofree char *next = diary_wording_heading (title, summary);

  return diary_wording_sentences (before != NULL ? before : _ ("Worth a doctor’s time"), next);
}

/* They stand above where the keyboard is: who doesn't see them would pass them by. */
static void
tell (GtkWidget *widget)
{
  DiaryTodayNotices *self = DIARY_TODAY_NOTICES (widget);
  guint n_shown = count_pressing (self->shown);
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_shown; i++)
    {
      const DiaryWarning *warning = g_ptr_array_index (self->shown->warnings, i);

      if (!is_told (self, warning))
        text = append (text, warning);
    }
  if (text != NULL)
    diary_platform_announce (widget, text);
  set_warnings (&self->told, self->shown);
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
  set_warnings (&self->shown, warnings);
  diary_platform_call_later (GTK_WIDGET (self), DIARY_PLATFORM_TELLING_DELAY, tell);
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

static GtkWidget *
diary_today_notices_failed (DiaryWarningsBin *bin, DiaryWarningsModel *model, const char *text)
{
  DiaryTodayNotices *self = DIARY_TODAY_NOTICES (bin);
  const char *const texts[] = { text, NULL };

  diary_sentences_set_list (self->problem, texts);
  update_visible (self);

  return GTK_WIDGET (self->problem);
}

static void
diary_today_notices_finalize (GObject *object)
{
  DiaryTodayNotices *self = DIARY_TODAY_NOTICES (object);

  g_clear_pointer (&self->shown, diary_warnings_unref);
  g_clear_pointer (&self->told, diary_warnings_unref);

  G_OBJECT_CLASS (diary_today_notices_parent_class)->finalize (object);
}

static void
diary_today_notices_class_init (DiaryTodayNoticesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DiaryWarningsBinClass *bin_class = DIARY_WARNINGS_BIN_CLASS (klass);

  g_type_ensure (DIARY_TYPE_SENTENCES);
  g_type_ensure (DIARY_TYPE_WARNING_GROUP);
  g_type_ensure (DIARY_TYPE_WEEKLY_OFFER);

  G_OBJECT_CLASS (klass)->finalize = diary_today_notices_finalize;
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
