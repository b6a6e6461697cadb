/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-field.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"

static gboolean
is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return *text == '\0';
}

static char *
list_keys (DiaryTermList list)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);
  GString *keys = g_string_new (NULL);

  for (size_t i = 0; i < n_terms; i++)
    g_string_append_printf (keys, i == 0 ? "%s" : ", %s", terms[i].key);

  return g_string_free (keys, FALSE);
}

/**
 * diary_field_set_text:
 * @field: (inout): the field
 * @text: (nullable): the new text, %NULL or empty for none
 *
 * Replaces an owned text by a copy of @text.
 */
void
diary_field_set_text (char **field, const char *text)
{
  char *copy;

  g_return_if_fail (field != NULL);

  copy = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  g_free (*field);
  *field = copy;
}

/**
 * diary_field_set_term:
 * @field: (inout): the field
 * @list: the list it is from
 * @key: (nullable): the new key, %NULL or empty for none
 *
 * Replaces a key by the canonical one. A key that the list does not have is kept as it is, for
 * diary_field_check_term() to find.
 */
void
diary_field_set_term (const char **field, DiaryTermList list, const char *key)
{
  g_return_if_fail (field != NULL);

  *field = diary_vocabulary_canonical (list, key);
  if (*field == NULL && key != NULL && *key != '\0')
    *field = g_intern_string (key);
}

/**
 * diary_field_check_text:
 * @name: the field's name
 * @text: (nullable): its text
 * @required: whether there must be one
 * @error: set to a %DIARY_ERROR_INVALID
 *
 * Returns: whether the text may be stored
 */
gboolean
diary_field_check_text (const char *name, const char *text, gboolean required, GError **error)
{
  g_return_val_if_fail (name != NULL, FALSE);

  if (required && (text == NULL || is_blank (text)))
    {
      diary_error_set_invalid (error, name, NULL, _ ("give a text"));
      return FALSE;
    }

  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    {
      diary_error_set_invalid (error, name, text, _ ("give a text encoded as UTF-8"));
      return FALSE;
    }

  return TRUE;
}

/**
 * diary_field_check_term:
 * @name: the field's name
 * @list: the list it is from
 * @key: (nullable): its key
 * @required: whether there must be one
 * @error: set to a %DIARY_ERROR_INVALID
 *
 * Returns: whether the key may be stored
 */
gboolean
diary_field_check_term (const char *name,
                        DiaryTermList list,
                        const char *key,
                        gboolean required,
                        GError **error)
{
  g_autofree char *keys = NULL;
  g_autofree char *expected = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  if (key == NULL ? !required : diary_vocabulary_find (list, key) != NULL)
    return TRUE;

  keys = list_keys (list);
  expected = g_strdup_printf (_ ("give one of %s"), keys);
  diary_error_set_invalid (error, name, key, expected);

  return FALSE;
}

/**
 * diary_field_check_date:
 * @name: the field's name
 * @date: its date
 * @required: whether there must be one
 * @error: set to a %DIARY_ERROR_INVALID
 *
 * Returns: whether the date may be stored
 */
gboolean
diary_field_check_date (const char *name, DiaryDate date, gboolean required, GError **error)
{
  g_return_val_if_fail (name != NULL, FALSE);

  if (diary_date_is_valid (date) || (date == DIARY_DATE_NONE && !required))
    return TRUE;

  diary_error_set_invalid (error, name, NULL, _ ("give a date such as 2026-03-04"));

  return FALSE;
}
