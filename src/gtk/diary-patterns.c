/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-patterns.h"

#include "diary-method-row.h"
#include "diary-pattern-card.h"
#include "diary-sentence.h"
#include "diary-sentences.h"
#include "diary-trends-changes-text.h"
#include "diary-trends-text.h"

struct _DiaryPatterns
{
  AdwBin parent_instance;

  DiarySentence *headline;
  GtkWidget *method;
  GtkBox *cards;
  DiarySentences *gone;
  DiarySentences *lately;
};

G_DEFINE_FINAL_TYPE (DiaryPatterns, diary_patterns, ADW_TYPE_BIN)

static void
show_headline (DiaryPatterns *self, const DiaryTrends *trends)
{
  g_autofree char *headline = diary_trends_text_headline (trends);
  g_autofree char *looks = diary_trends_text_looks (trends);

  diary_sentence_set_text (self->headline, headline, looks);
}

static void
show_cards (DiaryPatterns *self, const DiaryTrends *trends, GSettings *settings)
{
  int n_findings = trends->selection != NULL ? trends->selection->n_findings : 0;
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  for (int i = 0; i < n_findings; i++, card = gtk_widget_get_next_sibling (card))
    {
      if (card == NULL)
        {
          card = diary_pattern_card_new ();
          gtk_box_append (self->cards, card);
        }
      diary_pattern_card_show_finding (DIARY_PATTERN_CARD (card), trends, i, settings);
    }
  while (card != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      gtk_box_remove (self->cards, card);
      card = next;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->cards), n_findings > 0);
  /* Each card has one of its own. */
  gtk_widget_set_visible (self->method, n_findings == 0);
}

static void
show_gone (DiaryPatterns *self, const DiaryTrendsAnswer *answer)
{
  g_autoptr (GArray) gone = diary_trends_answer_list_gone (answer);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (unsigned int i = 0; i < gone->len; i++)
    g_ptr_array_add (texts, diary_trends_text_gone (answer->before, g_array_index (gone, int, i)));
  g_ptr_array_add (texts, NULL);
  diary_sentences_set_list (self->gone, (const char *const *) texts->pdata);
}

static void
show_lately (DiaryPatterns *self, const DiaryTrends *trends)
{
  g_autofree char *recent = diary_trends_changes_text_recent (trends);
  g_autofree char *places = diary_trends_changes_text_places (trends);
  g_autofree char *which = diary_trends_changes_text_which_places (trends);
  const char *texts[] = { recent, places, which, NULL };

  diary_sentences_set_list (self->lately, texts);
}

static void
diary_patterns_class_init (DiaryPatternsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_METHOD_ROW);
  g_type_ensure (DIARY_TYPE_SENTENCE);
  g_type_ensure (DIARY_TYPE_SENTENCES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-patterns.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryPatterns, headline);
  gtk_widget_class_bind_template_child (widget_class, DiaryPatterns, method);
  gtk_widget_class_bind_template_child (widget_class, DiaryPatterns, cards);
  gtk_widget_class_bind_template_child (widget_class, DiaryPatterns, gone);
  gtk_widget_class_bind_template_child (widget_class, DiaryPatterns, lately);
}

static void
diary_patterns_init (DiaryPatterns *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
diary_patterns_new (void)
{
  return g_object_new (DIARY_TYPE_PATTERNS, NULL);
}

/**
 * diary_patterns_show_answer:
 * @self: the patterns
 * @answer: what was found
 * @settings: the program's settings, for the units
 *
 * What says the same as before stays as it is, with its open tables and the keyboard.
 */
void
diary_patterns_show_answer (DiaryPatterns *self,
                            const DiaryTrendsAnswer *answer,
                            GSettings *settings)
{
  g_return_if_fail (DIARY_IS_PATTERNS (self));
  g_return_if_fail (answer != NULL && G_IS_SETTINGS (settings));

  show_headline (self, answer->trends);
  show_cards (self, answer->trends, settings);
  show_gone (self, answer);
  show_lately (self, answer->trends);
}
