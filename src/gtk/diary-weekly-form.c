/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-weekly-form.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"
#include "diary-sentence.h"
#include "diary-weekly-done.h"
#include "diary-weekly-group.h"
#include "diary-weekly-save.h"

struct _DiaryWeeklyForm
{
  DiaryForm parent_instance;

  DiaryWeeklySave *save; /* (nullable): once today's answers are known */
  GPtrArray *groups;     /* (element-type DiaryWeeklyGroup), not owned */

  GtkBox *questions;
  GtkWidget *no_to_rest;
};

G_DEFINE_FINAL_TYPE (DiaryWeeklyForm, diary_weekly_form, DIARY_TYPE_FORM)

static void
on_no_to_rest (DiaryWeeklyForm *self)
{
  g_autofree char *text = NULL;
  int n_answered = 0;

  for (guint i = 0; i < self->groups->len; i++)
    if (diary_weekly_group_get_answer (self->groups->pdata[i]) == DIARY_WEEKLY_NOT_SAID)
      {
        diary_weekly_group_set_answer (self->groups->pdata[i], DIARY_WEEKLY_NO);
        n_answered++;
      }

  text = n_answered == 0
             ? g_strdup (_ ("Every question is answered already."))
             : g_strdup_printf (ngettext ("%d question answered with “No”.",
                                          "%d questions answered with “No”.", n_answered),
                                n_answered);
  diary_platform_announce (GTK_WIDGET (self), text);
}

/* --- What was answered today --- */

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryWeeklyForm) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signs = diary_store_list_finish (DIARY_STORE (source), result, &error);
  gboolean touched = diary_form_is_touched (DIARY_FORM (self));

  if (signs == NULL)
    {
      diary_form_set_problem (DIARY_FORM (self), error->message);
      return;
    }

  self->save = diary_weekly_save_new (diary_clock_today (), signs);
  for (guint i = 0; i < self->groups->len; i++)
    {
      DiarySign *sign = diary_weekly_save_get_before (self->save, i);

      if (sign != NULL)
        diary_weekly_group_show_sign (self->groups->pdata[i], sign);
    }
  if (!touched)
    diary_form_set_untouched (DIARY_FORM (self));
}

/* --- Saving --- */

static void
diary_weekly_form_read (DiaryWeeklyForm *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      DiaryWeeklyGroup *group = self->groups->pdata[i];
      g_autofree char *note = diary_weekly_group_dup_note (group);
      DiaryPlace place;
      gboolean asked = diary_weekly_group_get_place (group, &place);

      diary_weekly_save_answer (self->save, i, diary_weekly_group_get_answer (group),
                                asked ? &place : NULL, note);
    }
}

static gpointer
run (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (diary_weekly_save_run (data, database, error));
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryWeeklyForm) self = user_data;
  DiaryStore *store = DIARY_STORE (source);
  GtkWidget *parent = diary_form_get_parent (DIARY_FORM (self));
  g_autoptr (GError) error = NULL;

  if (diary_store_run_finish (store, result, &error) && parent != NULL)
    diary_weekly_done_say (parent, store, self->save);
  diary_form_finish_saving (DIARY_FORM (self), error);
}

static void
diary_weekly_form_save (DiaryForm *form)
{
  DiaryWeeklyForm *self = DIARY_WEEKLY_FORM (form);

  if (self->save == NULL)
    return;

  diary_weekly_form_read (self);
  if (diary_weekly_save_is_empty (self->save))
    {
      diary_form_set_problem (form,
                              _ ("Nothing is answered yet: answer what you like, or cancel."));
      return;
    }

  diary_form_begin_saving (form);
  diary_store_run_async (diary_form_get_store (form), run, g_object_ref (self->save),
                         g_object_unref, NULL, NULL, on_run, g_object_ref (self));
}

static void
diary_weekly_form_finalize (GObject *object)
{
  DiaryWeeklyForm *self = DIARY_WEEKLY_FORM (object);

  g_clear_object (&self->save);
  g_ptr_array_unref (self->groups);

  G_OBJECT_CLASS (diary_weekly_form_parent_class)->finalize (object);
}

static void
diary_weekly_form_class_init (DiaryWeeklyFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_weekly_form_finalize;
  DIARY_FORM_CLASS (klass)->save = diary_weekly_form_save;

  g_type_ensure (DIARY_TYPE_SENTENCE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-weekly-form.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryWeeklyForm, questions);
  gtk_widget_class_bind_template_child (widget_class, DiaryWeeklyForm, no_to_rest);
  gtk_widget_class_bind_template_callback (widget_class, on_no_to_rest);
}

static void
diary_weekly_form_init (DiaryWeeklyForm *self)
{
  const DiaryWeeklyQuestion *questions;
  size_t n_questions;

  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  diary_platform_set_label (self->no_to_rest,
                            _ ("No to the rest, to each question that is not answered yet"));

  questions = diary_weekly_check_get_questions (&n_questions);
  for (size_t i = 0; i < n_questions; i++)
    {
      GtkWidget *group = diary_weekly_group_new (&questions[i]);

      gtk_box_append (self->questions, group);
      g_ptr_array_add (self->groups, group);
    }
}

/**
 * diary_weekly_form_new:
 * @store: the diary
 *
 * Returns: (transfer floating): a check of today, to be shown by diary_form_present()
 */
DiaryWeeklyForm *
diary_weekly_form_new (DiaryStore *store)
{
  DiaryWeeklyForm *self;
  DiaryDate today = diary_clock_today ();

  g_return_val_if_fail (DIARY_IS_STORE (store), NULL);

  self = g_object_new (DIARY_TYPE_WEEKLY_FORM, NULL);
  diary_form_set_record (DIARY_FORM (self), store, NULL);
  diary_store_list_async (store, DIARY_TYPE_SIGN, today, today, NULL, on_listed,
                          g_object_ref (self));

  return self;
}
