/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-card.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"
#include "diary-sentence.h"
#include "diary-warning-group.h"
#include "diary-warnings-text.h"

struct _DiaryWarningsCard
{
  DiaryWarningsBin parent_instance;

  GtkBox *box;
  DiaryWarningGroup *standing;
  DiarySentence *sentence;
  DiaryWarningGroup *known;
};

G_DEFINE_FINAL_TYPE (DiaryWarningsCard, diary_warnings_card, DIARY_TYPE_WARNINGS_BIN)

static void
show_nothing (DiaryWarningsCard *self, DiaryWarningsModel *model, const DiaryWarnings *warnings)
{
  g_autofree char *check = diary_weekly_check_format (diary_warnings_model_get_check (model));

  diary_sentence_set_text (self->sentence, diary_warnings_text_nothing (warnings), check);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), warnings->warnings->len == 0);
}

static void
show_warnings (DiaryWarningsCard *self, DiaryWarningsModel *model, const DiaryWarnings *warnings)
{
  show_nothing (self, model, warnings);
  diary_warning_group_show (self->standing, model, warnings->warnings, warnings->warnings->len);
  /* What the doctor knew is shown again above. */
  if (warnings->known->len == 0 && diary_platform_has_focus (GTK_WIDGET (self->known)))
    gtk_widget_child_focus (GTK_WIDGET (self->standing), GTK_DIR_TAB_FORWARD);
  diary_warning_group_show (self->known, model, warnings->known, warnings->known->len);
  gtk_widget_set_visible (GTK_WIDGET (self->known), warnings->known->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->box),
                          diary_warnings_input_get_first (warnings->input) != DIARY_DATE_NONE);
}

static void
diary_warnings_card_loaded (DiaryWarningsBin *bin, DiaryWarningsModel *model)
{
  DiaryWarningsCard *self = DIARY_WARNINGS_CARD (bin);
  DiaryWarnings *warnings = diary_warnings_model_get_warnings (model);

  if (warnings != NULL)
    show_warnings (self, model, warnings);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->box), FALSE);
}

static GtkWidget *
diary_warnings_card_failed (DiaryWarningsBin *bin, DiaryWarningsModel *model, const char *text)
{
  DiaryWarningsCard *self = DIARY_WARNINGS_CARD (bin);

  diary_warning_group_show (self->standing, model, NULL, 0);
  diary_warning_group_show (self->known, model, NULL, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->known), FALSE);
  diary_sentence_set_text (self->sentence, text, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->box), TRUE);

  return GTK_WIDGET (self->sentence);
}

static void
diary_warnings_card_class_init (DiaryWarningsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DiaryWarningsBinClass *bin_class = DIARY_WARNINGS_BIN_CLASS (klass);

  bin_class->loaded = diary_warnings_card_loaded;
  bin_class->failed = diary_warnings_card_failed;

  g_type_ensure (DIARY_TYPE_SENTENCE);
  g_type_ensure (DIARY_TYPE_WARNING_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-warnings-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningsCard, box);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningsCard, standing);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningsCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningsCard, known);
}

static void
diary_warnings_card_init (DiaryWarningsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
diary_warnings_card_new (void)
{
  return g_object_new (DIARY_TYPE_WARNINGS_CARD, NULL);
}
