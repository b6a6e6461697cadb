/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign.h"

#include <stdarg.h>

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-foreign-table.h"

static const DiaryForeignFormat *const formats[] = {
  &diary_foreign_bearable,
  &diary_foreign_daylio,
  &diary_foreign_flaredown,
  &diary_foreign_loop,
  &diary_foreign_nomie,
  &diary_foreign_track_graph,
  NULL,
};

static gboolean
want_nothing (const char *name)
{
  return FALSE;
}

static gboolean
is_zip (GBytes *content)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (content, &length);

  return diary_zip_is (bytes, length);
}

static char **
list_entries (GBytes *content)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GPtrArray)
      entries = is_zip (content) ? diary_foreign_unzip (content, want_nothing, NULL) : NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const DiaryZipEntry *entry = g_ptr_array_index (entries, i);

      g_strv_builder_add (names, entry->name);
    }

  return g_strv_builder_end (names);
}

static char **
list_headings (GBytes *start)
{
  g_autoptr (DiaryForeignTable) table = is_zip (start) ? NULL
                                                       : diary_foreign_table_new (start, NULL);
  g_autoptr (GStrvBuilder) none = g_strv_builder_new ();

  return table != NULL ? g_strdupv ((char **) diary_foreign_table_get_headings (table))
                       : g_strv_builder_end (none);
}

/**
 * diary_foreign_get_all:
 *
 * Returns: (transfer none) (array zero-terminated=1): the formats, in the order of their names
 */
const DiaryForeignFormat *const *
diary_foreign_get_all (void)
{
  return formats;
}

/**
 * diary_foreign_find:
 * @key: what should be the key of a format
 *
 * Returns: (transfer none) (nullable): the format
 */
const DiaryForeignFormat *
diary_foreign_find (const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  for (int i = 0; formats[i] != NULL; i++)
    if (g_str_equal (formats[i]->key, key))
      return formats[i];

  return NULL;
}

/**
 * diary_foreign_recognise:
 * @name: a file's name, with or without its folder
 * @start: its first bytes, of a zip all
 *
 * Returns: (transfer none) (nullable): the format that the file is of, %NULL if it is of none of
 *   another program
 */
const DiaryForeignFormat *
diary_foreign_recognise (const char *name, GBytes *start)
{
  g_autofree char *base = NULL;
  g_auto (GStrv) headings = NULL;
  g_auto (GStrv) entries = NULL;
  DiaryForeignHead head;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (start != NULL, NULL);

  base = g_path_get_basename (name);
  headings = list_headings (start);
  entries = list_entries (start);
  head = (DiaryForeignHead){ base, start, headings, entries };
  for (int i = 0; formats[i] != NULL; i++)
    if (formats[i]->recognise (&head))
      return formats[i];

  return NULL;
}

/**
 * diary_foreign_has_headings:
 * @head: a file
 * @first: a heading
 * @...: further ones, with %NULL after the last
 *
 * Returns: whether the file is a table that has them all
 */
gboolean
diary_foreign_has_headings (const DiaryForeignHead *head, const char *first, ...)
{
  gboolean has_all = TRUE;
  va_list rest;

  va_start (rest, first);
  for (const char *heading = first; heading != NULL; heading = va_arg (rest, const char *))
    has_all = has_all && g_strv_contains ((const char *const *) head->headings, heading);
  va_end (rest);

  return has_all;
}

/**
 * diary_foreign_set_damaged:
 * @error: where to put the error
 * @label: the name of the other program
 * @detail: what is wrong
 *
 * Sets the %DIARY_ERROR_FORMAT for a file that can't be read as one of that program.
 *
 * Returns: %FALSE
 */
gboolean
diary_foreign_set_damaged (GError **error, const char *label, const char *detail)
{
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
               _ ("not what %s exports, or damaged (%s): export it again"), label, detail);

  return FALSE;
}

/**
 * diary_foreign_unzip:
 * @content: a zip
 * @wants: says which of its files are wanted
 * @error: where to put the error: %DIARY_ERROR_FORMAT
 *
 * Returns: (transfer full) (element-type DiaryZipEntry): its files, or %NULL with @error set
 */
GPtrArray *
diary_foreign_unzip (GBytes *content, DiaryZipWants wants, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (content);

  return diary_zip_read (stream, wants, DIARY_FOREIGN_MAX_BYTES, NULL, error);
}
