/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-error.h"

#include <glib/gi18n-lib.h>

#define LONGEST_QUOTE 40
#define NOT_PRINTABLE 0xfffd /* the replacement character */

typedef struct
{
  char *field;
  char *wrong;
  char *expected;
} DiaryErrorPrivate;

static void
diary_error_private_init (DiaryErrorPrivate *priv)
{
}

static void
diary_error_private_copy (const DiaryErrorPrivate *source, DiaryErrorPrivate *copy)
{
  copy->field = g_strdup (source->field);
  copy->wrong = g_strdup (source->wrong);
  copy->expected = g_strdup (source->expected);
}

static void
diary_error_private_clear (DiaryErrorPrivate *priv)
{
  g_free (priv->field);
  g_free (priv->wrong);
  g_free (priv->expected);
}

G_DEFINE_EXTENDED_ERROR (DiaryError, diary_error)

/* Makes any bytes fit to stand in a message of one line, on a terminal too. */
static char *
quote (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);
  GString *quoted = g_string_new ("“");
  int length = 0;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (++length > LONGEST_QUOTE)
        {
          g_string_append (quoted, "…");
          break;
        }

      if (g_unichar_isspace (c))
        c = ' ';
      else if (!g_unichar_isprint (c))
        c = NOT_PRINTABLE;
      g_string_append_unichar (quoted, c);
    }
  g_string_append (quoted, "”");

  return g_string_free (quoted, FALSE);
}

/* What is wrong with a file and what to do about it, with the file's name in the place of %s. */
static const char *
file_message (DiaryError code)
{
  switch (code)
    {
    case DIARY_ERROR_NOT_A_DIARY:
      return _ ("This file is no diary: %s: choose one that Fascicle wrote");
    case DIARY_ERROR_NEWER:
      return _ ("The diary was written by a newer version: %s: update Fascicle to open it");
    case DIARY_ERROR_DAMAGED:
      return _ ("The diary is damaged: %s: restore a backup");
    case DIARY_ERROR_READ_ONLY:
      return _ ("The file can’t be written to: %s: check who may write to it and to its folder");
    case DIARY_ERROR_FULL:
      return _ ("The disk is full: %s: make room on it and try again");
    case DIARY_ERROR_BUSY:
      return _ ("Another program keeps the diary locked: %s: close it, or try again");
    case DIARY_ERROR_NOT_FOUND:
      return _ ("There is no such file: %s: check the name");
    case DIARY_ERROR_INVALID:
      return _ ("The diary does not take this entry: %s: correct it and try again");
    case DIARY_ERROR_CLOSED:
      return _ ("The diary is not open: %s: open it first");
    case DIARY_ERROR_CUT_OFF:
      return _ ("The end of the file is missing: %s: copy it once more from where it came from");
    case DIARY_ERROR_PASSPHRASE:
      return _ ("The passphrase does not open this file: %s: try again, or use another one");
    case DIARY_ERROR_NOT_EMPTY:
    case DIARY_ERROR_FORMAT:
    case DIARY_ERROR_REFUSED:
    case DIARY_ERROR_FAILED:
    default:
      return _ ("Using the file failed: %s: try again, or use another one");
    }
}

/**
 * diary_error_set_invalid:
 * @error: (out) (optional): where to put the error
 * @field: the field's name, which is that of its column in the file formats
 * @value: (nullable): the value that can't be taken, or %NULL where one is missing
 * @expected: what to give, in the person's language, as in "give a number from 1 to 5"
 *
 * Sets a %DIARY_ERROR_INVALID, of which diary_error_get_invalid() tells the parts.
 */
void
diary_error_set_invalid (GError **error, const char *field, const char *value, const char *expected)
{
  GError *invalid;
  DiaryErrorPrivate *priv;

  g_return_if_fail (field != NULL);
  g_return_if_fail (expected != NULL);

  invalid = g_error_new_literal (DIARY_ERROR, DIARY_ERROR_INVALID, "");
  priv = diary_error_get_private (invalid);
  priv->field = g_strdup (field);
  priv->wrong = value != NULL ? quote (value) : g_strdup (_ ("missing"));
  priv->expected = g_strdup (expected);
  g_free (invalid->message);
  invalid->message = g_strdup_printf ("%s: %s: %s", priv->field, priv->wrong, priv->expected);

  g_propagate_error (error, invalid);
}

/**
 * diary_error_get_invalid:
 * @error: an error
 * @field: (out) (optional): the field's name
 * @wrong: (out) (optional): its value in quotation marks, shortened, or that it is missing
 * @expected: (out) (optional): what to give
 *
 * Tells the parts of an error set by diary_error_set_invalid(); they live as long as it does.
 *
 * Returns: whether @error is one
 */
gboolean
diary_error_get_invalid (const GError *error,
                         const char **field,
                         const char **wrong,
                         const char **expected)
{
  DiaryErrorPrivate *priv;

  g_return_val_if_fail (error != NULL, FALSE);

  priv = error->domain == DIARY_ERROR ? diary_error_get_private (error) : NULL;
  if (priv == NULL || priv->field == NULL)
    return FALSE;

  if (field != NULL)
    *field = priv->field;
  if (wrong != NULL)
    *wrong = priv->wrong;
  if (expected != NULL)
    *expected = priv->expected;

  return TRUE;
}

/**
 * diary_error_set_file:
 * @error: (out) (optional): where to put the error
 * @code: what is wrong with the file
 * @path: the file
 * @detail: (nullable): what the system says about it, for those who can use it
 *
 * Sets the error @code with the message that goes with it.
 */
void
diary_error_set_file (GError **error, DiaryError code, const char *path, const char *detail)
{
  g_autofree char *name = NULL;
  g_autoptr (GString) message = NULL;

  g_return_if_fail (path != NULL);

  name = g_filename_display_name (path);
  message = g_string_new (file_message (code));
  g_string_replace (message, "%s", name, 1);
  if (detail != NULL)
    g_string_append_printf (message, " (%s)", detail);
  g_strdelimit (message->str, "\n\r\t\v\f", ' ');

  g_set_error_literal (error, DIARY_ERROR, code, message->str);
}

/**
 * diary_error_propagate_file:
 * @error: (out) (optional): where to put the error
 * @source: (transfer full): an error about a temporary file
 * @path: the file that it was to become
 *
 * Hands on an error under the name of a file that the person knows.
 */
void
diary_error_propagate_file (GError **error, GError *source, const char *path)
{
  g_return_if_fail (source != NULL);
  g_return_if_fail (path != NULL);

  if (source->domain != DIARY_ERROR || source->code == DIARY_ERROR_FAILED)
    {
      g_propagate_error (error, source);
      return;
    }

  diary_error_set_file (error, (DiaryError) source->code, path, NULL);
  g_error_free (source);
}
