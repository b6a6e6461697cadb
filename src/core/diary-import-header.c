/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-header.h"

#include <glib/gi18n-lib.h>

#include "diary-column-tables.h"
#include "diary-error.h"

/* A file with fewer headings of a sheet is something else. */
#define MIN_KNOWN 2

struct _DiaryImportHeader
{
  GObject parent_instance;

  DiaryColumns *columns;
  GPtrArray *cells; /* of const DiaryColumn, NULL where the column is not known */
  char **ignored;
};

typedef struct
{
  DiarySheet sheet;
  int n_known;
  const char *missing; /* the first required column that is not there */
} Match;

G_DEFINE_FINAL_TYPE (DiaryImportHeader, diary_import_header, G_TYPE_OBJECT)

static gboolean
is_factor (const char *heading)
{
  g_autoptr (DiaryFactor) own = diary_factor_new_from_column (heading);

  return own != NULL || diary_vocabulary_find_factor (heading) != NULL;
}

static Match
match_sheet (const char *const *headings, DiarySheet sheet)
{
  Match match = { .sheet = sheet };
  size_t n_columns;
  const DiaryColumn *columns = diary_column_table_get (sheet, &n_columns);

  for (size_t i = 0; i < n_columns; i++)
    {
      if (g_strv_contains (headings, columns[i].name))
        match.n_known++;
      else if (columns[i].required && match.missing == NULL)
        match.missing = columns[i].name;
    }
  for (size_t i = 0; sheet == DIARY_SHEET_DAYS && headings[i] != NULL; i++)
    match.n_known += is_factor (headings[i]);

  return match;
}

/* The sheet that knows most of the headings; of two, one that lacks nothing. */
static Match
find_sheet (const char *const *headings)
{
  Match best = { .n_known = -1 };

  for (int sheet = 0; sheet < DIARY_N_SHEETS; sheet++)
    {
      Match match = match_sheet (headings, (DiarySheet) sheet);

      if (match.n_known > best.n_known ||
          (match.n_known == best.n_known && match.missing == NULL && best.missing != NULL))
        best = match;
    }

  return best;
}

/* Where a comma is the decimal point, spreadsheets like to put something else between cells. */
static gboolean
has_other_separator (const char *const *headings)
{
  return headings[0] != NULL && headings[1] == NULL && strpbrk (headings[0], ";\t|") != NULL;
}

static gboolean
check_sheet (const Match *match, const char *const *headings, GError **error)
{
  if (match->missing == NULL)
    return TRUE;

  if (has_other_separator (headings))
    g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
                         _ ("line 1: something else than a comma separates the cells: save the "
                            "file with commas, and with decimal points"));
  else if (match->n_known >= MIN_KNOWN)
    g_set_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
                 _ ("line 1: the column “%s” is missing: add it"), match->missing);
  else
    diary_import_header_set_unknown (error);

  return FALSE;
}

static const DiaryColumn *
find_column (DiaryImportHeader *self,
             const char *heading,
             DiaryImportFactors *factors,
             DiaryPackageReader *package)
{
  DiaryFactor *factor = diary_columns_get_sheet (self->columns) == DIARY_SHEET_DAYS
                            ? diary_import_factors_resolve (factors, heading, package)
                            : NULL;
  g_autofree char *name = factor != NULL ? diary_factor_get_column (factor) : NULL;

  return diary_columns_find (self->columns, name != NULL ? name : heading);
}

static gboolean
check_once (DiaryImportHeader *self, const char *const *headings, int cell, GError **error)
{
  const DiaryColumn *column = g_ptr_array_index (self->cells, cell);

  for (int i = 0; i < cell; i++)
    if ((column != NULL && column == g_ptr_array_index (self->cells, i)) ||
        (*headings[cell] != '\0' && g_str_equal (headings[cell], headings[i])))
      {
        g_set_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
                     _ ("line 1: the column “%s” is there twice: remove one"), headings[cell]);
        return FALSE;
      }

  return TRUE;
}

static char **
list_ignored (DiaryImportHeader *self, const char *const *headings)
{
  g_autoptr (GStrvBuilder) ignored = g_strv_builder_new ();

  for (guint i = 0; i < self->cells->len; i++)
    {
      g_autofree char *unnamed = NULL;

      if (g_ptr_array_index (self->cells, i) != NULL)
        continue;

      /* Translators: a column without a heading, by its number. */
      unnamed = g_strdup_printf (_ ("column %u"), i + 1);
      g_strv_builder_add (ignored, *headings[i] != '\0' ? headings[i] : unnamed);
    }

  return g_strv_builder_end (ignored);
}

static void
diary_import_header_finalize (GObject *object)
{
  DiaryImportHeader *self = DIARY_IMPORT_HEADER (object);

  g_clear_object (&self->columns);
  g_ptr_array_unref (self->cells);
  g_strfreev (self->ignored);

  G_OBJECT_CLASS (diary_import_header_parent_class)->finalize (object);
}

static void
diary_import_header_class_init (DiaryImportHeaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_import_header_finalize;
}

static void
diary_import_header_init (DiaryImportHeader *self)
{
  self->cells = g_ptr_array_new ();
}

/**
 * diary_import_header_new:
 * @headings: the cells of the first row
 * @factors: the person's own factors; those that the headings name are added to them
 * @package: (nullable): the package that the file is in
 * @error: where to put the error: %DIARY_ERROR_FORMAT
 *
 * Tells by the headings which sheet a file is, and which columns it has in which order.
 *
 * Returns: (transfer full): the header, or %NULL with @error set
 */
DiaryImportHeader *
diary_import_header_new (const char *const *headings,
                         DiaryImportFactors *factors,
                         DiaryPackageReader *package,
                         GError **error)
{
  g_autoptr (DiaryImportHeader) self = NULL;
  Match match;

  g_return_val_if_fail (headings != NULL, NULL);
  g_return_val_if_fail (DIARY_IS_IMPORT_FACTORS (factors), NULL);

  match = find_sheet (headings);
  if (!check_sheet (&match, headings, error))
    return NULL;

  for (size_t i = 0; match.sheet == DIARY_SHEET_DAYS && headings[i] != NULL; i++)
    diary_import_factors_resolve (factors, headings[i], package);

  self = g_object_new (DIARY_TYPE_IMPORT_HEADER, NULL);
  self->columns = diary_columns_new (match.sheet, diary_import_factors_get_all (factors));
  for (int i = 0; headings[i] != NULL; i++)
    {
      g_ptr_array_add (self->cells, (gpointer) find_column (self, headings[i], factors, package));
      if (!check_once (self, headings, i, error))
        return NULL;
    }
  self->ignored = list_ignored (self, headings);

  return g_steal_pointer (&self);
}

/**
 * diary_import_header_is_unknown:
 * @headings: the cells of the first row
 *
 * Returns: whether the file is a table, but not one of a diary: hardly any of its headings is one
 */
gboolean
diary_import_header_is_unknown (const char *const *headings)
{
  Match match;

  g_return_val_if_fail (headings != NULL, FALSE);

  match = find_sheet (headings);

  return match.missing != NULL && match.n_known < MIN_KNOWN;
}

/**
 * diary_import_header_set_unknown:
 * @error: where to put the error
 *
 * Sets the %DIARY_ERROR_FORMAT for a file that is something else.
 */
void
diary_import_header_set_unknown (GError **error)
{
  g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
                       _ ("neither a package nor a CSV file in UTF-8 with the columns of a diary: "
                          "choose another file"));
}

/**
 * diary_import_header_get_columns:
 * @self: a header
 *
 * Returns: (transfer none): all columns of the sheet, also those that the file does not have
 */
DiaryColumns *
diary_import_header_get_columns (DiaryImportHeader *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_HEADER (self), NULL);

  return self->columns;
}

/**
 * diary_import_header_get_n_cells:
 * @self: a header
 *
 * Returns: how many cells each row must have
 */
int
diary_import_header_get_n_cells (DiaryImportHeader *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_HEADER (self), 0);

  return (int) self->cells->len;
}

/**
 * diary_import_header_get_column:
 * @self: a header
 * @cell: a cell, from 0
 *
 * Returns: (transfer none) (nullable): its column, or %NULL if that is kept out
 */
const DiaryColumn *
diary_import_header_get_column (DiaryImportHeader *self, int cell)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_HEADER (self), NULL);

  return cell < (int) self->cells->len ? g_ptr_array_index (self->cells, cell) : NULL;
}

/**
 * diary_import_header_has_column:
 * @self: a header
 * @column: one of its sheet's columns
 *
 * Returns: whether the file has it
 */
gboolean
diary_import_header_has_column (DiaryImportHeader *self, const DiaryColumn *column)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_HEADER (self), FALSE);

  return g_ptr_array_find (self->cells, column, NULL);
}

/**
 * diary_import_header_get_ignored:
 * @self: a header
 *
 * Returns: (transfer none): the headings of the columns that are kept out
 */
const char *const *
diary_import_header_get_ignored (DiaryImportHeader *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_HEADER (self), NULL);

  return (const char *const *) self->ignored;
}
