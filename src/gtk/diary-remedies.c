/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-remedies.h"

#include "diary-platform.h"
#include "diary-vocabulary.h"
#include "diary-wrap-layout.h"

/* What may have helped: a check button each. */
struct _DiaryRemedies
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (DiaryRemedies, diary_remedies, GTK_TYPE_WIDGET)

static void
diary_remedies_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (diary_remedies_parent_class)->dispose (object);
}

static void
diary_remedies_class_init (DiaryRemediesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_remedies_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
diary_remedies_init (DiaryRemedies *self)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (DIARY_TERMS_REMEDIES, &n_terms);

  gtk_widget_set_layout_manager (GTK_WIDGET (self), diary_wrap_layout_new (6, FALSE));
  for (size_t i = 0; i < n_terms; i++)
    {
      GtkWidget *button = gtk_check_button_new_with_label (diary_term_get_label (&terms[i]));

      diary_platform_set_label (button, diary_term_get_label (&terms[i]));
      gtk_widget_set_parent (button, GTK_WIDGET (self));
    }
}

/**
 * diary_remedies_get_chosen:
 * @self: the remedies
 *
 * Returns: (transfer full): the keys of those that helped, in the vocabulary's order
 */
char **
diary_remedies_get_chosen (DiaryRemedies *self)
{
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();
  size_t n_terms;
  const DiaryTerm *term = diary_vocabulary_get_terms (DIARY_TERMS_REMEDIES, &n_terms);

  g_return_val_if_fail (DIARY_IS_REMEDIES (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child), term++)
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
        g_strv_builder_add (chosen, term->key);
    }

  return g_strv_builder_end (chosen);
}

/**
 * diary_remedies_set_chosen:
 * @self: the remedies
 * @chosen: (nullable): the keys of those that helped
 */
void
diary_remedies_set_chosen (DiaryRemedies *self, const char *const *chosen)
{
  size_t n_terms;
  const DiaryTerm *term = diary_vocabulary_get_terms (DIARY_TERMS_REMEDIES, &n_terms);

  g_return_if_fail (DIARY_IS_REMEDIES (self));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child), term++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (child),
                                 chosen != NULL && g_strv_contains (chosen, term->key));
}
