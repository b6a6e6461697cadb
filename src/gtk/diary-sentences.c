/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sentences.h"

#include "diary-sentence.h"

struct _DiarySentences
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (DiarySentences, diary_sentences, ADW_TYPE_PREFERENCES_GROUP)

static void
set_n_rows (DiarySentences *self, unsigned int n_rows)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  while (self->rows->len > n_rows)
    {
      GtkWidget *row = g_ptr_array_steal_index (self->rows, self->rows->len - 1);

      adw_preferences_group_remove (group, row);
    }
  while (self->rows->len < n_rows)
    {
      GtkWidget *row = diary_sentence_new ();

      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
diary_sentences_finalize (GObject *object)
{
  g_ptr_array_unref (DIARY_SENTENCES (object)->rows);

  G_OBJECT_CLASS (diary_sentences_parent_class)->finalize (object);
}

static void
diary_sentences_class_init (DiarySentencesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_sentences_finalize;
}

static void
diary_sentences_init (DiarySentences *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
diary_sentences_new (void)
{
  return g_object_new (DIARY_TYPE_SENTENCES, NULL);
}

/**
 * diary_sentences_set_list:
 * @self: a group of sentences
 * @texts: (array zero-terminated=1): what they say
 *
 * Rows that stay keep the keyboard.
 */
void
diary_sentences_set_list (DiarySentences *self, const char *const *texts)
{
  g_return_if_fail (DIARY_IS_SENTENCES (self));
  g_return_if_fail (texts != NULL);

  set_n_rows (self, g_strv_length ((char **) texts));
  for (unsigned int i = 0; i < self->rows->len; i++)
    diary_sentence_set_text (g_ptr_array_index (self->rows, i), texts[i], NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
