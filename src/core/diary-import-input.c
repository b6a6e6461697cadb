/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-input.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-foreign.h"
#include "diary-foreign-table.h"
#include "diary-import-sheet.h"
#include "diary-mapping-reader.h"
#include "diary-save.h"

#define BLOCK_BYTES 65536

/* Our own errors of format don't know which file they are about. */
static gboolean
name_file (const char *name, GError **error)
{
  if (g_error_matches (*error, DIARY_ERROR, DIARY_ERROR_FORMAT))
    g_prefix_error (error, "%s: ", name);

  return FALSE;
}

/* Takes the sheet that was read, if it was. */
static gboolean
add_sheet (GPtrArray *sheets, DiaryImportSheet *sheet, const char *name, GError **error)
{
  if (sheet == NULL)
    return name_file (name, error);

  g_ptr_array_add (sheets, sheet);

  return TRUE;
}

static gboolean
read_files (DiaryImportContext *context,
            DiaryPackageReader *package,
            const char *name,
            GPtrArray *sheets,
            GError **error)
{
  GPtrArray *files = diary_package_reader_get_files (package);
  double start = context->step_start;
  double span = context->step_span / files->len;

  for (guint i = 0; i < files->len; i++)
    {
      const DiaryZipEntry *entry = g_ptr_array_index (files, i);
      g_autoptr (GInputStream) content = g_memory_input_stream_new_from_bytes (entry->content);
      g_autofree char *path = g_strconcat (name, "/", entry->name, NULL);
      DiaryImportSheet *sheet;

      diary_import_context_begin_step (context, start + i * span, span);
      sheet = diary_import_sheet_read (context, path, content, g_bytes_get_size (entry->content),
                                       package, error);
      if (!add_sheet (sheets, sheet, path, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_package (DiaryImportContext *context,
              GInputStream *stream,
              const char *name,
              GPtrArray *sheets,
              GError **error)
{
  g_autoptr (DiaryPackageReader)
      package = diary_package_reader_new (stream, context->cancellable, error);

  if (package == NULL)
    return name_file (name, error);

  diary_import_summary_ignore (context->summary, name, diary_package_reader_get_ignored (package));

  return read_files (context, package, name, sheets, error);
}

/* --- Files of other programs --- */

static gboolean
fill (GBufferedInputStream *stream, GCancellable *cancellable, GError **error)
{
  gssize n_read = 1;

  while (n_read > 0 && g_buffered_input_stream_get_available (stream) < DIARY_FOREIGN_HEAD_BYTES)
    n_read = g_buffered_input_stream_fill (stream, -1, cancellable, error);

  return n_read >= 0;
}

static GBytes *
peek (GBufferedInputStream *stream)
{
  gsize size;
  const void *start = g_buffered_input_stream_peek_buffer (stream, &size);

  return g_bytes_new (start, size);
}

static GBytes *
read_all (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gssize n_read = 1;

  while (n_read > 0 && bytes->len <= DIARY_FOREIGN_MAX_BYTES)
    {
      guint length = bytes->len;

      g_byte_array_set_size (bytes, length + BLOCK_BYTES);
      n_read = g_input_stream_read (stream, bytes->data + length, BLOCK_BYTES, cancellable, error);
      g_byte_array_set_size (bytes, length + (guint) MAX (n_read, 0));
    }
  if (n_read < 0)
    return NULL;
  if (n_read > 0)
    {
      g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
                           _ ("far larger than a diary: choose another file"));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
convert (DiaryImportContext *context,
         const DiaryForeignFormat *format,
         GBytes *content,
         const char *name,
         GPtrArray *sheets,
         GError **error)
{
  g_autoptr (DiaryForeignOutput) output = diary_foreign_output_new (context, format->key, name);

  if (!format->convert (content, output, error))
    return name_file (name, error);

  diary_foreign_output_finish (output, sheets);

  return TRUE;
}

/* A zip may be a package, or what another program exports: its list of files, at its end, tells. */
static gboolean
read_zip (DiaryImportContext *context,
          GInputStream *stream,
          const char *name,
          GPtrArray *sheets,
          GError **error)
{
  g_autoptr (GBytes) content = read_all (stream, context->cancellable, error);
  g_autoptr (GInputStream) again = NULL;
  const DiaryForeignFormat *format;

  if (content == NULL)
    return name_file (name, error);

  format = context->format != NULL ? context->format : diary_foreign_recognise (name, content);
  if (format != NULL)
    return convert (context, format, content, name, sheets, error);

  again = g_memory_input_stream_new_from_bytes (content);

  return read_package (context, again, name, sheets, error);
}

static gboolean
read_foreign (DiaryImportContext *context,
              const DiaryForeignFormat *format,
              GInputStream *stream,
              const char *name,
              GPtrArray *sheets,
              GError **error)
{
  g_autoptr (GBytes) content = read_all (stream, context->cancellable, error);

  if (content == NULL)
    return name_file (name, error);

  return convert (context, format, content, name, sheets, error);
}

/* The key of those tables whose columns the person has told. */
#define TABLE_KEY "table"

/* Said now, or else remembered. */
static DiaryMapping *
find_mapping (DiaryImportContext *context, const char *name, const char *const *headings)
{
  DiaryMapping *recalled;

  for (guint i = 0; i < context->mappings->len; i++)
    if (diary_mapping_fits (g_ptr_array_index (context->mappings, i), headings))
      {
        g_autoptr (DiaryMapping)
            wide = diary_mapping_widen (g_ptr_array_index (context->mappings, i), headings);

        if (context->memory != NULL)
          diary_mapping_save (wide, context->memory);
        return g_object_ref (g_ptr_array_index (context->mappings, i));
      }

  if (context->memory == NULL || !diary_import_header_is_unknown (headings))
    return NULL;

  recalled = diary_mapping_recall (headings, context->memory);
  if (recalled != NULL)
    diary_import_summary_recall (context->summary, name);

  return recalled;
}

static gboolean
read_mapped (DiaryImportContext *context,
             DiaryMapping *mapping,
             GInputStream *stream,
             const char *name,
             GPtrArray *sheets,
             GError **error)
{
  g_autoptr (DiaryForeignOutput) output = diary_foreign_output_new (context, TABLE_KEY, name);
  g_autoptr (GBytes) content = read_all (stream, context->cancellable, error);

  if (content == NULL || !diary_mapping_convert (mapping, content, output, error))
    return name_file (name, error);

  diary_foreign_output_finish (output, sheets);

  return TRUE;
}

/* A table of ours is read as it comes; one that is nobody's needs a mapping. */
static gboolean
read_table (DiaryImportContext *context,
            GInputStream *stream,
            GBytes *start,
            guint64 size,
            const char *name,
            GPtrArray *sheets,
            GError **error)
{
  g_autoptr (DiaryForeignTable) table = diary_foreign_table_new (start, NULL);
  const char *const none[] = { NULL };
  const char *const *headings = table != NULL ? diary_foreign_table_get_headings (table) : none;
  g_autoptr (DiaryMapping) mapping = find_mapping (context, name, headings);

  if (mapping != NULL)
    return read_mapped (context, mapping, stream, name, sheets, error);
  if (!diary_import_header_is_unknown (headings))
    return add_sheet (sheets, diary_import_sheet_read (context, name, stream, size, NULL, error),
                      name, error);

  context->is_unknown = g_strv_length ((char **) headings) > 1 &&
                        diary_foreign_table_step (table, NULL, NULL) == DIARY_CSV_ROW;
  diary_import_header_set_unknown (error);

  return name_file (name, error);
}

static gboolean
is_zip (GBytes *start)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (start, &size);

  return diary_zip_is (bytes, size);
}

/**
 * diary_import_read_stream:
 * @context: an import
 * @stream: the content of a CSV file, of a package, or of what another program exports, which is
 *   told by what is in it
 * @size: how many bytes that is, 0 if unknown
 * @name: the file's name, for people
 * @sheets: (element-type DiaryImportSheet): where to add what was read
 * @error: (not nullable): where to put the error, with @name in it if it is %DIARY_ERROR_FORMAT
 *
 * Returns: whether it was read to its end
 */
gboolean
diary_import_read_stream (DiaryImportContext *context,
                          GInputStream *stream,
                          guint64 size,
                          const char *name,
                          GPtrArray *sheets,
                          GError **error)
{
  g_autoptr (GInputStream)
      buffered = g_buffered_input_stream_new_sized (stream, DIARY_FOREIGN_HEAD_BYTES);
  g_autoptr (GBytes) start = NULL;
  const DiaryForeignFormat *format;

  if (!fill (G_BUFFERED_INPUT_STREAM (buffered), context->cancellable, error))
    return FALSE;

  start = peek (G_BUFFERED_INPUT_STREAM (buffered));
  if (is_zip (start))
    return read_zip (context, buffered, name, sheets, error);

  format = context->format != NULL ? context->format : diary_foreign_recognise (name, start);
  if (format != NULL)
    return read_foreign (context, format, buffered, name, sheets, error);

  return read_table (context, buffered, start, size, name, sheets, error);
}

/**
 * diary_import_read_file:
 * @context: an import
 * @file: a CSV file or a package
 * @name: its name, for people
 * @sheets: (element-type DiaryImportSheet): where to add what was read
 * @error: (not nullable): where to put the error
 *
 * Returns: whether it was read to its end
 */
gboolean
diary_import_read_file (DiaryImportContext *context,
                        GFile *file,
                        const char *name,
                        GPtrArray *sheets,
                        GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, context->cancellable, error);
  g_autoptr (GFileInfo) info = NULL;
  guint64 size = 0;

  if (stream != NULL)
    {
      /* Without a size, there is only less to tell of the progress. */
      info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                             context->cancellable, NULL);
      if (info != NULL)
        size = (guint64) g_file_info_get_size (info);
      if (diary_import_read_stream (context, G_INPUT_STREAM (stream), size, name, sheets, error))
        return TRUE;
    }

  diary_save_explain_error (file, error);

  return FALSE;
}
