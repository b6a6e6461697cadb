/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-weekly-group.h"

#include <glib/gi18n-lib.h>

#include "diary-choice-strip.h"
#include "diary-entry-row.h"
#include "diary-place-group.h"
#include "diary-platform.h"

struct _DiaryWeeklyGroup
{
  AdwBin parent_instance;

  const DiaryWeeklyQuestion *question;

  GtkBox *content;
  GtkLabel *text;
  GtkLabel *hint;
  DiaryChoiceStrip *answers;
  GtkWidget *details;     /* (nullable): what a yes asks for, once there was one */
  DiaryPlaceGroup *place; /* (nullable): of @details, for a question that asks for a place */
  DiaryEntryRow *note;    /* (nullable): of @details */
};

static const struct
{
  DiaryWeeklyAnswer answer;
  const char *label;
} choices[] = {
  { DIARY_WEEKLY_YES, N_ ("Yes") },
  { DIARY_WEEKLY_NO, N_ ("No") },
  { DIARY_WEEKLY_NOT_SAID, N_ ("Rather not say now") },
};

G_DEFINE_FINAL_TYPE (DiaryWeeklyGroup, diary_weekly_group, ADW_TYPE_BIN)

/* They are made when they are needed: with all of them there from the beginning, the form would be
 * slow to open. */
static void
diary_weekly_group_make_details (DiaryWeeklyGroup *self)
{
  self->note = g_object_new (DIARY_TYPE_ENTRY_ROW, "title", _ ("Note"), NULL);
  if (self->question->asks_place)
    {
      self->details = g_object_new (DIARY_TYPE_PLACE_GROUP, "optional", TRUE, NULL);
      self->place = DIARY_PLACE_GROUP (self->details);
    }
  else
    self->details = adw_preferences_group_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->details), GTK_WIDGET (self->note));
  gtk_box_append (self->content, self->details);
  diary_platform_set_label (gtk_widget_get_ancestor (GTK_WIDGET (self->note), GTK_TYPE_LIST_BOX),
                            diary_weekly_question_get_text (self->question));
}

/* What is not said is to look like nothing that was chosen. */
static void
diary_weekly_group_show_unsaid (DiaryWeeklyGroup *self)
{
  if (diary_weekly_group_get_answer (self) == DIARY_WEEKLY_NOT_SAID)
    gtk_widget_add_css_class (GTK_WIDGET (self->answers), "unsaid");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->answers), "unsaid");
}

/* An answer that is taken back is one that is rather not said. */
static void
on_selected (DiaryWeeklyGroup *self)
{
  gboolean yes = diary_weekly_group_get_answer (self) == DIARY_WEEKLY_YES;

  if (diary_choice_strip_get_selected (self->answers) == DIARY_CHOICE_NONE)
    {
      diary_weekly_group_set_answer (self, DIARY_WEEKLY_NOT_SAID);
      if (diary_platform_has_focus (GTK_WIDGET (self->answers)))
        gtk_widget_grab_focus (GTK_WIDGET (self->answers));
    }
  if (yes && self->details == NULL)
    diary_weekly_group_make_details (self);
  if (self->details != NULL)
    gtk_widget_set_visible (self->details, yes);
  diary_weekly_group_show_unsaid (self);
}

/* An answer as it is spoken: never without its question. What has the keyboard as long as nothing
 * is said has the hint as well; as a description it would be read twice. */
static char *
name_answer (const char *text, const char *hint, const char *answer)
{
  if (hint == NULL)
    /* Translators: a question and an answer, as they are spoken: “Are you tired? Yes”. */
    return g_strdup_printf (_ ("%s %s"), text, answer);

  /* Translators: a question, a sentence that helps to answer it, and an answer, as they are spoken.
   */
  return g_strdup_printf (_ ("%s %s %s"), text, hint, answer);
}

static void
diary_weekly_group_show_question (DiaryWeeklyGroup *self)
{
  const char *text = diary_weekly_question_get_text (self->question);
  const char *hint = diary_weekly_question_get_hint (self->question);

  gtk_label_set_text (self->text, text);
  diary_platform_set_label (GTK_WIDGET (self->answers), text);
  gtk_label_set_text (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      gboolean with_hint = choices[i].answer == DIARY_WEEKLY_NOT_SAID && hint != NULL;
      g_autofree char *name = name_answer (text, with_hint ? hint : NULL, _ (choices[i].label));

      diary_choice_strip_add (self->answers, _ (choices[i].label), name);
    }
}

static gboolean
diary_weekly_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DIARY_WEEKLY_GROUP (widget)->answers));
}

static void
diary_weekly_group_class_init (DiaryWeeklyGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = diary_platform_focus_child;
  widget_class->grab_focus = diary_weekly_group_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-weekly-group.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryWeeklyGroup, content);
  gtk_widget_class_bind_template_child (widget_class, DiaryWeeklyGroup, text);
  gtk_widget_class_bind_template_child (widget_class, DiaryWeeklyGroup, hint);
}

static void
diary_weekly_group_init (DiaryWeeklyGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->answers = DIARY_CHOICE_STRIP (diary_choice_strip_new (FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->answers), "answers");
  gtk_box_append (self->content, GTK_WIDGET (self->answers));
}

/**
 * diary_weekly_group_new:
 * @question: a question of the check
 *
 * Returns: (transfer floating): the question, not answered
 */
GtkWidget *
diary_weekly_group_new (const DiaryWeeklyQuestion *question)
{
  DiaryWeeklyGroup *self;

  g_return_val_if_fail (question != NULL, NULL);

  self = g_object_new (DIARY_TYPE_WEEKLY_GROUP, NULL);
  self->question = question;
  diary_weekly_group_show_question (self);
  diary_weekly_group_set_answer (self, DIARY_WEEKLY_NOT_SAID);
  diary_weekly_group_show_unsaid (self);
  g_signal_connect_object (self->answers, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * diary_weekly_group_get_answer:
 * @self: a question
 *
 * Returns: the answer chosen
 */
DiaryWeeklyAnswer
diary_weekly_group_get_answer (DiaryWeeklyGroup *self)
{
  int selected;

  g_return_val_if_fail (DIARY_IS_WEEKLY_GROUP (self), DIARY_WEEKLY_NOT_SAID);

  selected = diary_choice_strip_get_selected (self->answers);

  return selected == DIARY_CHOICE_NONE ? DIARY_WEEKLY_NOT_SAID : choices[selected].answer;
}

/**
 * diary_weekly_group_set_answer:
 * @self: a question
 * @answer: the answer to choose
 */
void
diary_weekly_group_set_answer (DiaryWeeklyGroup *self, DiaryWeeklyAnswer answer)
{
  g_return_if_fail (DIARY_IS_WEEKLY_GROUP (self));

  for (size_t i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i].answer == answer)
      diary_choice_strip_set_selected (self->answers, (int) i);
}

/**
 * diary_weekly_group_get_place:
 * @self: a question
 * @place: (out caller-allocates): where it is, without a site if that is not said
 *
 * Returns: whether there was a yes to a question that asks where
 */
gboolean
diary_weekly_group_get_place (DiaryWeeklyGroup *self, DiaryPlace *place)
{
  g_return_val_if_fail (DIARY_IS_WEEKLY_GROUP (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (self->place == NULL)
    return FALSE;
  diary_place_group_get_place (self->place, place);

  return TRUE;
}

/**
 * diary_weekly_group_dup_note:
 * @self: a question
 *
 * Returns: (transfer full) (nullable): the note, or %NULL without one
 */
char *
diary_weekly_group_dup_note (DiaryWeeklyGroup *self)
{
  g_autofree char *note = NULL;

  g_return_val_if_fail (DIARY_IS_WEEKLY_GROUP (self), NULL);

  if (self->note == NULL)
    return NULL;
  note = g_strstrip (g_strdup (diary_entry_row_get_text (self->note)));

  return *note != '\0' ? g_steal_pointer (&note) : NULL;
}

/**
 * diary_weekly_group_show_sign:
 * @self: a question
 * @sign: an answer to it that was recorded
 */
void
diary_weekly_group_show_sign (DiaryWeeklyGroup *self, DiarySign *sign)
{
  const DiaryPlace place = { diary_sign_get_site (sign), diary_sign_get_side (sign) };
  const char *note = diary_sign_get_note (sign);

  g_return_if_fail (DIARY_IS_WEEKLY_GROUP (self));
  g_return_if_fail (DIARY_IS_SIGN (sign));

  diary_weekly_group_set_answer (self, diary_sign_get_present (sign) ? DIARY_WEEKLY_YES
                                                                     : DIARY_WEEKLY_NO);
  if (self->place != NULL)
    diary_place_group_set_place (self->place, &place);
  if (self->note != NULL)
    diary_entry_row_set_text (self->note, note != NULL ? note : "");
}
