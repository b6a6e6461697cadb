/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-package-reader.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-package-description.h"
#include "diary-sheet.h"

/* A hundred times ten years of thirty entries a day: more is no diary. */
#define MAX_BYTES (512 * 1024 * 1024)

struct _DiaryPackageReader
{
  GObject parent_instance;

  GPtrArray *entries;
  GPtrArray *files; /* of the entries */
  char **ignored;
  gint64 created;
  GHashTable *scales;
};

G_DEFINE_FINAL_TYPE (DiaryPackageReader, diary_package_reader, G_TYPE_OBJECT)

/* A package that somebody packed again may have a folder around its files. */
static gboolean
is_sheet (const char *name)
{
  g_autofree char *file_name = g_path_get_basename (name);
  DiarySheet sheet;

  return diary_sheet_find (file_name, &sheet);
}

static gboolean
is_description (const char *name)
{
  g_autofree char *file_name = g_path_get_basename (name);

  return g_str_equal (file_name, DIARY_PACKAGE_DESCRIPTION);
}

static gboolean
is_wanted (const char *name)
{
  return is_sheet (name) || is_description (name);
}

static int
compare_files (gconstpointer a, gconstpointer b)
{
  const DiaryZipEntry *entry_a = *(const DiaryZipEntry *const *) a;
  const DiaryZipEntry *entry_b = *(const DiaryZipEntry *const *) b;
  g_autofree char *name_a = g_path_get_basename (entry_a->name);
  g_autofree char *name_b = g_path_get_basename (entry_b->name);
  DiarySheet sheet_a = DIARY_SHEET_EPISODES;
  DiarySheet sheet_b = DIARY_SHEET_EPISODES;

  diary_sheet_find (name_a, &sheet_a);
  diary_sheet_find (name_b, &sheet_b);
  if (sheet_a != sheet_b)
    return sheet_a < sheet_b ? -1 : 1;

  return strcmp (entry_a->name, entry_b->name);
}

static gboolean
read_description (DiaryPackageReader *self, GBytes *json, GError **error)
{
  g_clear_pointer (&self->scales, g_hash_table_unref);

  return diary_package_understand (json, &self->created, &self->scales, error);
}

static gboolean
sort_entries (DiaryPackageReader *self, GError **error)
{
  g_autoptr (GStrvBuilder) ignored = g_strv_builder_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      DiaryZipEntry *entry = g_ptr_array_index (self->entries, i);

      if (is_sheet (entry->name))
        g_ptr_array_add (self->files, entry);
      else if (!is_description (entry->name))
        g_strv_builder_add (ignored, entry->name);
      else if (!read_description (self, entry->content, error))
        return FALSE;
    }

  self->ignored = g_strv_builder_end (ignored);
  g_ptr_array_sort (self->files, compare_files);
  if (self->files->len > 0)
    return TRUE;

  g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
                       _ ("None of its files is one of a diary: choose another package"));

  return FALSE;
}

static void
diary_package_reader_finalize (GObject *object)
{
  DiaryPackageReader *self = DIARY_PACKAGE_READER (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_ptr_array_unref (self->files);
  g_strfreev (self->ignored);
  g_clear_pointer (&self->scales, g_hash_table_unref);

  G_OBJECT_CLASS (diary_package_reader_parent_class)->finalize (object);
}

static void
diary_package_reader_class_init (DiaryPackageReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_package_reader_finalize;
}

static void
diary_package_reader_init (DiaryPackageReader *self)
{
  self->files = g_ptr_array_new ();
}

/**
 * diary_package_reader_new:
 * @stream: a package
 * @cancellable: (nullable): to stop a read that takes long
 * @error: where to put the error: %DIARY_ERROR_FORMAT, or one of the stream
 *
 * Reads a package into memory, all of it that is of a diary. One without a description is as good,
 * except for what only the description tells.
 *
 * Returns: (transfer full): the package, or %NULL with @error set
 */
DiaryPackageReader *
diary_package_reader_new (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (DiaryPackageReader) self = g_object_new (DIARY_TYPE_PACKAGE_READER, NULL);

  self->entries = diary_zip_read (stream, is_wanted, MAX_BYTES, cancellable, error);
  if (self->entries == NULL || !sort_entries (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * diary_package_reader_get_files:
 * @self: a package
 *
 * Returns: (transfer none) (element-type DiaryZipEntry): its CSV files, in the order of the sheets
 */
GPtrArray *
diary_package_reader_get_files (DiaryPackageReader *self)
{
  g_return_val_if_fail (DIARY_IS_PACKAGE_READER (self), NULL);

  return self->files;
}

/**
 * diary_package_reader_get_ignored:
 * @self: a package
 *
 * Returns: (transfer none): the names of its other files, which are not read
 */
const char *const *
diary_package_reader_get_ignored (DiaryPackageReader *self)
{
  g_return_val_if_fail (DIARY_IS_PACKAGE_READER (self), NULL);

  return (const char *const *) self->ignored;
}

/**
 * diary_package_reader_get_created:
 * @self: a package
 *
 * Returns: the instant that counts for rows without one of their own, or 0 if it tells none
 */
gint64
diary_package_reader_get_created (DiaryPackageReader *self)
{
  g_return_val_if_fail (DIARY_IS_PACKAGE_READER (self), 0);

  return self->created;
}

/**
 * diary_package_reader_get_scale:
 * @self: a package
 * @column: the heading of an own factor
 *
 * Returns: its scale, an amount if the package does not tell
 */
DiaryScale
diary_package_reader_get_scale (DiaryPackageReader *self, const char *column)
{
  g_return_val_if_fail (DIARY_IS_PACKAGE_READER (self), DIARY_SCALE_AMOUNT);

  if (self->scales == NULL)
    return DIARY_SCALE_AMOUNT;

  return (DiaryScale) GPOINTER_TO_INT (g_hash_table_lookup (self->scales, column));
}
