/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sentence.h"

#include "diary-platform.h"
#include "diary-wording.h"

struct _DiarySentence
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (DiarySentence, diary_sentence, ADW_TYPE_ACTION_ROW)

/* As one name: beside a name, what describes the row would be read once more. */
static void
update_label (DiarySentence *self)
{
  const char *text = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  const char *details = adw_action_row_get_subtitle (ADW_ACTION_ROW (self));
  g_autofree char *label = diary_wording_heading (text, details);

  diary_platform_set_label (GTK_WIDGET (self), label);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

/* The list would keep Enter, which does nothing to a sentence, from the window's default button. */
static void
leave_enter_to_window (GtkWidgetClass *widget_class)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "default.activate", NULL);
}

/* An item of a list would be said to be “not selected”. */
static void
diary_sentence_class_init (DiarySentenceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
  leave_enter_to_window (widget_class);
}

static void
diary_sentence_init (DiarySentence *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  g_signal_connect (self, "notify::title", G_CALLBACK (update_label), NULL);
  g_signal_connect (self, "notify::subtitle", G_CALLBACK (update_label), NULL);
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
  g_return_if_fail (DIARY_IS_SENTENCE (self));
  g_return_if_fail (text != NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), details);
}
