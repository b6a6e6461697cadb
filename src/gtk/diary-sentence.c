/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sentence.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"

struct _DiarySentence
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (DiarySentence, diary_sentence, ADW_TYPE_ACTION_ROW)

static void
diary_sentence_class_init (DiarySentenceClass *klass)
{
}

static void
diary_sentence_init (DiarySentence *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
}

GtkWidget *
diary_sentence_new (void)
{
  return g_object_new (DIARY_TYPE_SENTENCE, NULL);
}

/**
 * diary_sentence_set_text:
 * @self: a sentence
 * @text: what it says
 * @details: (nullable): what is to be said below, less prominently
 */
void
diary_sentence_set_text (DiarySentence *self, const char *text, const char *details)
{
  g_autofree char *label = NULL;

  g_return_if_fail (DIARY_IS_SENTENCE (self));
  g_return_if_fail (text != NULL);

  /* Translators: two sentences one after the other, as they are spoken. */
  label = details != NULL ? g_strdup_printf (_ ("%s %s"), text, details) : g_strdup (text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), details);
  diary_platform_set_label (GTK_WIDGET (self), label);
}
