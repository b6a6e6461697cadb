/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-zip-reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

#include "diary-error.h"

#define MAX_ENTRIES 1000
#define BLOCK_BYTES 65536

typedef struct archive DiaryArchive;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryArchive, archive_read_free)

static void
diary_zip_entry_free (gpointer data)
{
  DiaryZipEntry *entry = data;

  g_free (entry->name);
  g_clear_pointer (&entry->content, g_bytes_unref);
  g_free (entry);
}

static gboolean
set_too_large (GError **error)
{
  g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
                       _ ("The package holds far more than a diary: choose another file"));

  return FALSE;
}

static gboolean
set_damaged (DiaryArchive *archive, GError **error)
{
  const char *detail = archive_error_string (archive);

  g_set_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
               _ ("The package is damaged (%s): choose another copy of it"),
               detail != NULL ? detail : "zip");

  return FALSE;
}

static gboolean
set_encrypted (const char *name, GError **error)
{
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
               _ ("%s is locked with a password: pack it again without one"), name);

  return FALSE;
}

static GBytes *
read_stream (GInputStream *stream, gsize max_bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 block[BLOCK_BYTES];
  gssize n_read;

  while ((n_read = g_input_stream_read (stream, block, sizeof block, cancellable, error)) > 0)
    {
      g_byte_array_append (bytes, block, (guint) n_read);
      if (bytes->len > max_bytes)
        {
          set_too_large (error);
          return NULL;
        }
    }

  return n_read == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/* What an entry says of its size is not believed. */
static GBytes *
read_content (DiaryArchive *archive, gsize *room, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 block[BLOCK_BYTES];
  la_ssize_t n_read;

  while ((n_read = archive_read_data (archive, block, sizeof block)) > 0)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if ((gsize) n_read > *room)
        {
          set_too_large (error);
          return NULL;
        }
      *room -= (gsize) n_read;
      g_byte_array_append (content, block, (guint) n_read);
    }
  if (n_read < 0)
    {
      set_damaged (archive, error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static gboolean
read_entry (DiaryArchive *archive,
            struct archive_entry *header,
            DiaryZipWants wants,
            GPtrArray *entries,
            gsize *room,
            GCancellable *cancellable,
            GError **error)
{
  const char *name = archive_entry_pathname_utf8 (header);
  DiaryZipEntry *entry;

  if (archive_entry_filetype (header) == AE_IFDIR)
    return TRUE;
  if (entries->len == MAX_ENTRIES)
    return set_too_large (error);

  entry = g_new0 (DiaryZipEntry, 1);
  entry->name = g_utf8_make_valid (name != NULL ? name : "?", -1);
  g_ptr_array_add (entries, entry);
  if (!wants (entry->name))
    return TRUE;
  if (archive_entry_is_encrypted (header))
    return set_encrypted (entry->name, error);

  entry->content = read_content (archive, room, cancellable, error);

  return entry->content != NULL;
}

/**
 * diary_zip_is:
 * @start: (array length=length): the first bytes of a file
 * @length: how many of them, at least four if the file is that long
 *
 * Returns: whether the file is a zip
 */
gboolean
diary_zip_is (const guint8 *start, gsize length)
{
  return length >= 4 && start[0] == 'P' && start[1] == 'K' &&
         ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6));
}

/**
 * diary_zip_read:
 * @stream: a zip
 * @wants: says which entries are wanted
 * @max_bytes: how large the zip may be, and what is wanted of it, so that it can't fill the memory
 * @cancellable: (nullable): to stop a read that takes long
 * @error: where to put the error: %DIARY_ERROR_FORMAT, or one of the stream
 *
 * Reads a zip into memory; nothing is unpacked to the disk.
 *
 * Returns: (transfer full) (element-type DiaryZipEntry): its files in their order, or %NULL with
 *   @error set
 */
GPtrArray *
diary_zip_read (GInputStream *stream,
                DiaryZipWants wants,
                gsize max_bytes,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (diary_zip_entry_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DiaryArchive) archive = archive_read_new ();
  struct archive_entry *header;
  gsize room = max_bytes;
  int status;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (wants != NULL, NULL);

  bytes = read_stream (stream, max_bytes, cancellable, error);
  if (bytes == NULL)
    return NULL;

  archive_read_support_format_zip_seekable (archive);
  status = archive_read_open_memory (archive, g_bytes_get_data (bytes, NULL),
                                     g_bytes_get_size (bytes));
  while (status == ARCHIVE_OK || status == ARCHIVE_WARN)
    {
      status = archive_read_next_header (archive, &header);
      if ((status == ARCHIVE_OK || status == ARCHIVE_WARN) &&
          !read_entry (archive, header, wants, entries, &room, cancellable, error))
        return NULL;
    }
  if (status != ARCHIVE_EOF)
    {
      set_damaged (archive, error);
      return NULL;
    }

  return g_steal_pointer (&entries);
}
