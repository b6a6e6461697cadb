/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-search.h"

#include "diary-place.h"

/* Returns: (nullable) (transfer full): @text without differences of case and of composition */
static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return normal != NULL ? g_utf8_casefold (normal, -1) : NULL;
}

static const char *const *
get_words (sqlite3_context *context, sqlite3_value *value)
{
  char **words = sqlite3_get_auxdata (context, 1);

  if (words == NULL)
    {
      words = diary_search_split ((const char *) sqlite3_value_text (value));
      sqlite3_set_auxdata (context, 1, words, (void (*) (void *)) g_strfreev);
      words = sqlite3_get_auxdata (context, 1);
    }

  return (const char *const *) words;
}

/* SQL: mentions (text, words) */
static void
mentions (sqlite3_context *context, int n_arguments, sqlite3_value **arguments)
{
  const char *text = (const char *) sqlite3_value_text (arguments[0]);
  const char *const *words;

  if (text == NULL || sqlite3_value_type (arguments[1]) == SQLITE_NULL)
    {
      sqlite3_result_int (context, 0);
      return;
    }

  words = get_words (context, arguments[1]);
  if (words == NULL)
    sqlite3_result_error_nomem (context);
  else
    sqlite3_result_int (context, diary_search_matches (text, words));
}

/* SQL: fold (text) */
static void
fold_text (sqlite3_context *context, int n_arguments, sqlite3_value **arguments)
{
  const char *text = (const char *) sqlite3_value_text (arguments[0]);

  if (text == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_text (context, diary_search_fold (text), -1, g_free);
}

/* SQL: place_name (site, side) */
static void
place_name (sqlite3_context *context, int n_arguments, sqlite3_value **arguments)
{
  const char *site = (const char *) sqlite3_value_text (arguments[0]);
  const char *side = (const char *) sqlite3_value_text (arguments[1]);

  if (site == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_text (context, diary_place_format (site, side), -1, g_free);
}

/**
 * diary_search_fold:
 * @text: a text
 *
 * Returns: (transfer full): what two texts have in common that differ in nothing but case,
 *   composition and spaces
 */
char *
diary_search_fold (const char *text)
{
  g_auto (GStrv) words = diary_search_split (text);

  return g_strjoinv (" ", words);
}

/**
 * diary_search_split:
 * @text: what was typed into a search
 *
 * Returns: (transfer full): its words, made ready for diary_search_matches()
 */
char **
diary_search_split (const char *text)
{
  g_autofree char *folded = NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  folded = fold (text);
  parts = g_strsplit_set (folded != NULL ? folded : "", " \t\r\n", -1);
  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_strv_builder_add (words, *part);

  return g_strv_builder_end (words);
}

/**
 * diary_search_matches:
 * @text: a text
 * @words: the words of diary_search_split()
 *
 * Returns: whether each of @words occurs somewhere in @text, whatever its case. Parts of words
 *   count too, because many languages write no space between theirs.
 */
gboolean
diary_search_matches (const char *text, const char *const *words)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  folded = fold (text);
  if (folded == NULL)
    return FALSE;

  for (const char *const *word = words; *word != NULL; word++)
    if (strstr (folded, *word) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * diary_search_register:
 * @connection: a connection
 *
 * Gives @connection the SQL functions fold (text), which is diary_search_fold(), mentions (text,
 * words), which is diary_search_matches(), and place_name (site, side), which is
 * diary_place_format().
 *
 * Returns: a result code of SQLite
 */
int
diary_search_register (sqlite3 *connection)
{
  static const struct
  {
    const char *name;
    int n_arguments;
    void (*function) (sqlite3_context *context, int n_arguments, sqlite3_value **arguments);
  } functions[] = {
    { "fold", 1, fold_text },
    { "mentions", 2, mentions },
    { "place_name", 2, place_name },
  };
  int result = SQLITE_OK;

  g_return_val_if_fail (connection != NULL, SQLITE_MISUSE);

  for (size_t i = 0; i < G_N_ELEMENTS (functions) && result == SQLITE_OK; i++)
    result = sqlite3_create_function (connection, functions[i].name, functions[i].n_arguments,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                                      functions[i].function, NULL, NULL);

  return result;
}
