/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-term-rows.h"

#include "diary-combo.h"
#include "diary-platform.h"

/**
 * diary_term_rows_fill_combo:
 * @row: a row with its title, and no choices
 * @list: which terms it is to offer
 * @none: (nullable): a choice before them, which stands for none of them
 *
 * Fills @row, and makes it one that is spoken, and that can be searched by typing.
 */
void
diary_term_rows_fill_combo (AdwComboRow *row, DiaryTermList list, const char *none)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  if (none != NULL)
    gtk_string_list_append (labels, none);
  for (size_t i = 0; i < n_terms; i++)
    gtk_string_list_append (labels, diary_term_get_label (&terms[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  diary_combo_speak (row);
  diary_platform_make_searchable (row);
}

/**
 * diary_term_rows_fill_choices:
 * @row: a row with its title, and no choices
 * @list: which terms it is to offer
 */
void
diary_term_rows_fill_choices (DiaryChoiceRow *row, DiaryTermList list)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);

  g_return_if_fail (DIARY_IS_CHOICE_ROW (row));

  for (size_t i = 0; i < n_terms; i++)
    diary_choice_row_add (row, diary_term_get_label (&terms[i]), diary_term_get_label (&terms[i]));
}

/**
 * diary_term_rows_index:
 * @list: a list of terms
 * @key: (nullable): a key of it
 *
 * Returns: the position of the term, or %GTK_INVALID_LIST_POSITION
 */
guint
diary_term_rows_index (DiaryTermList list, const char *key)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);
  const DiaryTerm *term = diary_vocabulary_find (list, key);

  return term != NULL ? (guint) (term - terms) : GTK_INVALID_LIST_POSITION;
}

/**
 * diary_term_rows_key:
 * @list: a list of terms
 * @index: the position of a term, or any other number
 *
 * Returns: (nullable): the key of the term, or %NULL if there is none at @index
 */
const char *
diary_term_rows_key (DiaryTermList list, guint index)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);

  return index < n_terms ? terms[index].key : NULL;
}

/**
 * diary_term_rows_choose:
 * @row: a row that was filled with @list
 * @list: the list of terms
 * @key: (nullable): the term to be chosen, or %NULL for none
 */
void
diary_term_rows_choose (DiaryChoiceRow *row, DiaryTermList list, const char *key)
{
  guint index = diary_term_rows_index (list, key);

  g_return_if_fail (DIARY_IS_CHOICE_ROW (row));

  diary_choice_row_set_selected (row, index == GTK_INVALID_LIST_POSITION ? DIARY_CHOICE_NONE
                                                                         : (int) index);
}

/**
 * diary_term_rows_get_choice:
 * @row: a row that was filled with @list
 * @list: the list of terms
 *
 * Returns: (nullable): the key of the term that is chosen, or %NULL if none is
 */
const char *
diary_term_rows_get_choice (DiaryChoiceRow *row, DiaryTermList list)
{
  g_return_val_if_fail (DIARY_IS_CHOICE_ROW (row), NULL);

  return diary_term_rows_key (list, (guint) diary_choice_row_get_selected (row));
}
