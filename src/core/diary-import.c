/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-foreign.h"
#include "diary-import-days.h"
#include "diary-import-input.h"
#include "diary-import-merge.h"

/* How much of an import is reading the files; the rest is writing the diary. */
#define READING_SHARE 0.3

typedef struct
{
  GFile *file;
  GInputStream *stream;
  char *name;
} Input;

struct _DiaryImport
{
  GObject parent_instance;

  GArray *inputs; /* of Input */
  gboolean skip_bad;
  gboolean dry_run;
  const DiaryForeignFormat *format;
  GPtrArray *mappings;
  GKeyFile *memory; /* or NULL */
  GFile *unknown;
  DiaryProgressFunc progress;
  gpointer data;
  DiaryImportSummary *summary;
  GPtrArray *sheets; /* of DiaryImportSheet, while it runs */
  DiaryImportTrail *trail;
};

G_DEFINE_FINAL_TYPE (DiaryImport, diary_import, G_TYPE_OBJECT)

static void
clear_input (gpointer data)
{
  Input *input = data;

  g_clear_object (&input->file);
  g_clear_object (&input->stream);
  g_free (input->name);
}

static gboolean
read_inputs (DiaryImport *self, DiaryImportContext *context, GError **error)
{
  for (guint i = 0; i < self->inputs->len; i++)
    {
      const Input *input = &g_array_index (self->inputs, Input, i);
      double span = READING_SHARE / self->inputs->len;
      gboolean is_read;

      diary_import_context_begin_step (context, i * span, span);
      if (input->file != NULL)
        is_read = diary_import_read_file (context, input->file, input->name, self->sheets, error);
      else
        is_read = diary_import_read_stream (context, input->stream, 0, input->name, self->sheets,
                                            error);
      if (!is_read)
        {
          if (context->is_unknown)
            g_set_object (&self->unknown, input->file);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
add_factors (DiaryImportContext *context, GError **error)
{
  GPtrArray *added = diary_import_factors_get_added (context->factors);

  for (guint i = 0; i < added->len; i++)
    if (!diary_import_context_put (context, g_ptr_array_index (added, i), NULL, error))
      return FALSE;

  return TRUE;
}

static gboolean
merge_sheets (DiaryImport *self, DiaryImportContext *context, GError **error)
{
  double span = (1 - READING_SHARE) / MAX (self->sheets->len, 1);

  if (!add_factors (context, error))
    return FALSE;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      DiaryImportSheet *sheet = g_ptr_array_index (self->sheets, i);
      gboolean merged;

      diary_import_context_begin_step (context, READING_SHARE + i * span, span);
      if (diary_import_sheet_get_sheet (sheet) == DIARY_SHEET_DAYS)
        merged = diary_import_merge_days (context, sheet, error);
      else
        merged = diary_import_merge (context, sheet, error);
      if (!merged)
        return FALSE;
    }

  return diary_import_context_tell (context, 1, error);
}

static gboolean
check_refused (DiaryImport *self, GError **error)
{
  gint64 n_refused = diary_import_summary_get_total (self->summary).n_refused;

  if (n_refused == 0 || self->skip_bad)
    return TRUE;

  g_set_error (error, DIARY_ERROR, DIARY_ERROR_REFUSED,
               ngettext ("%" G_GINT64_FORMAT
                         " row can’t be taken, so nothing was imported: correct it, or import "
                         "only the others",
                         "%" G_GINT64_FORMAT
                         " rows can’t be taken, so nothing was imported: correct them, or import "
                         "only the others",
                         (gulong) n_refused),
               n_refused);

  return FALSE;
}

/* All or nothing. */
static gboolean
write_diary (DiaryImport *self, DiaryImportContext *context, GError **error)
{
  gboolean merged;

  if (!diary_database_begin (context->database, error))
    return FALSE;

  merged = merge_sheets (self, context, error) && check_refused (self, error);
  if (!merged || self->dry_run)
    {
      diary_database_rollback (context->database);
      return merged;
    }

  if (!diary_database_commit (context->database, error))
    return FALSE;

  diary_import_summary_set_imported (self->summary, TRUE);

  return TRUE;
}

static void
diary_import_finalize (GObject *object)
{
  DiaryImport *self = DIARY_IMPORT (object);

  g_array_unref (self->inputs);
  g_object_unref (self->summary);
  g_ptr_array_unref (self->sheets);
  g_object_unref (self->trail);
  g_ptr_array_unref (self->mappings);
  g_clear_pointer (&self->memory, g_key_file_unref);
  g_clear_object (&self->unknown);

  G_OBJECT_CLASS (diary_import_parent_class)->finalize (object);
}

static void
diary_import_class_init (DiaryImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_import_finalize;
}

static void
diary_import_init (DiaryImport *self)
{
  self->inputs = g_array_new (FALSE, TRUE, sizeof (Input));
  g_array_set_clear_func (self->inputs, clear_input);
  self->summary = diary_import_summary_new ();
  self->sheets = g_ptr_array_new_with_free_func (g_object_unref);
  self->trail = diary_import_trail_new ();
  self->mappings = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * diary_import_new:
 *
 * Returns: (transfer full): an import of nothing yet
 */
DiaryImport *
diary_import_new (void)
{
  return g_object_new (DIARY_TYPE_IMPORT, NULL);
}

/**
 * diary_import_add_file:
 * @self: an import that was not run yet
 * @file: a CSV file or a package
 */
void
diary_import_add_file (DiaryImport *self, GFile *file)
{
  Input input = { 0 };

  g_return_if_fail (DIARY_IS_IMPORT (self));
  g_return_if_fail (G_IS_FILE (file));

  input.file = g_object_ref (file);
  input.name = g_file_get_parse_name (file);
  g_array_append_val (self->inputs, input);
}

/**
 * diary_import_add_stream:
 * @self: an import that was not run yet
 * @name: its name in the summary
 * @stream: the content of a CSV file or of a package
 */
void
diary_import_add_stream (DiaryImport *self, const char *name, GInputStream *stream)
{
  Input input = { 0 };

  g_return_if_fail (DIARY_IS_IMPORT (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (G_IS_INPUT_STREAM (stream));

  input.stream = g_object_ref (stream);
  input.name = g_strdup (name);
  g_array_append_val (self->inputs, input);
}

/**
 * diary_import_set_skip_bad:
 * @self: an import that was not run yet
 * @skip_bad: whether to import the other rows if some can't be taken
 */
void
diary_import_set_skip_bad (DiaryImport *self, gboolean skip_bad)
{
  g_return_if_fail (DIARY_IS_IMPORT (self));

  self->skip_bad = skip_bad;
}

/**
 * diary_import_set_dry_run:
 * @self: an import that was not run yet
 * @dry_run: whether to leave the diary as it is in the end
 */
void
diary_import_set_dry_run (DiaryImport *self, gboolean dry_run)
{
  g_return_if_fail (DIARY_IS_IMPORT (self));

  self->dry_run = dry_run;
}

/**
 * diary_import_set_program:
 * @self: an import that was not run yet
 * @key: (nullable): the key of a #DiaryForeignFormat, or %NULL to tell each file by what is in it
 * @error: where to put the error: %DIARY_ERROR_NOT_FOUND if there is no such program
 *
 * Says which program has written all the files.
 *
 * Returns: whether it is known
 */
gboolean
diary_import_set_program (DiaryImport *self, const char *key, GError **error)
{
  g_return_val_if_fail (DIARY_IS_IMPORT (self), FALSE);

  self->format = key != NULL ? diary_foreign_find (key) : NULL;
  if (key == NULL || self->format != NULL)
    return TRUE;

  g_set_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND,
               _ ("No such program is known: %s: give one of those that the help lists"), key);

  return FALSE;
}

/**
 * diary_import_add_mapping:
 * @self: an import that was not run yet
 * @mapping: a mapping, which is not changed until it was run
 *
 * Says what the columns are of those tables that have all columns of @mapping.
 */
void
diary_import_add_mapping (DiaryImport *self, DiaryMapping *mapping)
{
  g_return_if_fail (DIARY_IS_IMPORT (self));
  g_return_if_fail (DIARY_IS_MAPPING (mapping));

  g_ptr_array_add (self->mappings, g_object_ref (mapping));
}

/**
 * diary_import_set_memory:
 * @self: an import
 * @memory: where mappings are remembered
 *
 * Tables of which no mapping says what they are get the one that is remembered for their headings.
 * Mappings that are used are added to @memory as it runs.
 */
void
diary_import_set_memory (DiaryImport *self, GKeyFile *memory)
{
  g_return_if_fail (DIARY_IS_IMPORT (self));
  g_return_if_fail (memory != NULL);

  g_clear_pointer (&self->memory, g_key_file_unref);
  self->memory = g_key_file_ref (memory);
}

/**
 * diary_import_set_progress:
 * @self: an import that was not run yet
 * @progress: (nullable): called as it goes on, on the thread it is run on
 * @data: data for @progress
 */
void
diary_import_set_progress (DiaryImport *self, DiaryProgressFunc progress, gpointer data)
{
  g_return_if_fail (DIARY_IS_IMPORT (self));

  self->progress = progress;
  self->data = data;
}

/**
 * diary_import_run:
 * @self: an import that was not run yet
 * @database: where to, outside of a transaction
 * @cancellable: (nullable): to stop it
 * @error: where to put the error: %DIARY_ERROR_REFUSED if a row can't be taken,
 *   %DIARY_ERROR_FORMAT or %DIARY_ERROR_NOT_FOUND for a file, one of the diary, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Reads all files, then writes all their rows in one transaction: whatever goes wrong, the diary is
 * as it was.
 *
 * Returns: whether it succeeded
 */
gboolean
diary_import_run (DiaryImport *self,
                  DiaryDatabase *database,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (DiaryImportFactors) factors = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GHashTable)
      come_again = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  DiaryImportContext context;

  g_return_val_if_fail (DIARY_IS_IMPORT (self), FALSE);
  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);

  known = diary_database_list (database, DIARY_TYPE_FACTOR, DIARY_DATE_NONE, DIARY_DATE_NONE,
                               error);
  if (known == NULL)
    return FALSE;

  factors = diary_import_factors_new (known);
  context = (DiaryImportContext){
    .database = database,
    .summary = self->summary,
    .factors = factors,
    .format = self->format,
    .mappings = self->mappings,
    .memory = self->memory,
    .trail = self->trail,
    .come_again = come_again,
    .now = diary_clock_now ().unix_seconds,
    .cancellable = cancellable,
    .progress = self->progress,
    .data = self->data,
  };
  if (read_inputs (self, &context, &local_error) && write_diary (self, &context, &local_error))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * diary_import_get_unknown_table:
 * @self: an import that was run
 *
 * Returns: (transfer none) (nullable): the file that could not be read because it is a table whose
 *   columns need a mapping
 */
GFile *
diary_import_get_unknown_table (DiaryImport *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT (self), NULL);

  return self->unknown;
}

/**
 * diary_import_take_back:
 * @self: an import that was run, and whose rows are in the diary
 * @database: where they are, outside of a transaction
 * @n_kept: (out): how many entries were left because they were changed, or used, since
 * @error: where to put the error
 *
 * Undoes a whole import: what it added goes without a trace, so that the same file can be imported
 * again, and what it changed is as it was. What the person has changed since stays.
 *
 * Returns: whether that was done; else the diary is as it was
 */
gboolean
diary_import_take_back (DiaryImport *self, DiaryDatabase *database, gint64 *n_kept, GError **error)
{
  g_return_val_if_fail (DIARY_IS_IMPORT (self), FALSE);
  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (n_kept != NULL, FALSE);
  g_return_val_if_fail (diary_import_summary_get_imported (self->summary), FALSE);

  if (!diary_import_trail_go_back (self->trail, database, n_kept, error))
    return FALSE;

  diary_import_summary_set_imported (self->summary, FALSE);

  return TRUE;
}

/**
 * diary_import_get_summary:
 * @self: an import that was run
 *
 * Returns: (transfer none): what came of it; after %DIARY_ERROR_REFUSED, what would come of it
 *   without the refused rows
 */
DiaryImportSummary *
diary_import_get_summary (DiaryImport *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT (self), NULL);

  return self->summary;
}
