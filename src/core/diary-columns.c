/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-columns.h"

#include "diary-column-tables.h"

struct _DiaryColumns
{
  GObject parent_instance;

  DiarySheet sheet;
  GArray *columns;     /* of DiaryColumn */
  GPtrArray *factors;  /* of DiaryFactor, those in the columns */
  GStringChunk *names; /* of the factors' columns */
};

G_DEFINE_FINAL_TYPE (DiaryColumns, diary_columns, G_TYPE_OBJECT)

static int
compare_factors (gconstpointer a, gconstpointer b)
{
  DiaryFactor *factor_a = *(DiaryFactor *const *) a;
  DiaryFactor *factor_b = *(DiaryFactor *const *) b;
  int order = g_strcmp0 (diary_factor_get_name (factor_a), diary_factor_get_name (factor_b));

  if (order != 0)
    return order;

  return g_strcmp0 (diary_factor_get_unit (factor_a), diary_factor_get_unit (factor_b));
}

static void
add_factor_terms (DiaryColumns *self)
{
  size_t n_terms;
  const DiaryFactorTerm *terms = diary_vocabulary_get_factors (&n_terms);

  for (size_t i = 0; i < n_terms; i++)
    {
      DiaryColumn column = {
        .name = terms[i].key,
        .type = DIARY_COLUMN_FACTOR,
        .description = terms[i].label,
        .unit = terms[i].unit,
        .minimum = terms[i].minimum,
        .maximum = terms[i].maximum,
        .factor = terms[i].key,
      };

      g_array_append_val (self->columns, column);
    }
}

static void
add_own_factors (DiaryColumns *self)
{
  for (guint i = 0; i < self->factors->len; i++)
    {
      DiaryFactor *factor = g_ptr_array_index (self->factors, i);
      g_autofree char *name = diary_factor_get_column (factor);
      DiaryColumn column = {
        .name = g_string_chunk_insert (self->names, name),
        .type = DIARY_COLUMN_FACTOR,
        .description = diary_factor_get_name (factor),
        .unit = diary_factor_get_unit (factor),
        .maximum = 10,
        .factor = diary_record_get_id (DIARY_RECORD (factor)),
        .own_factor = factor,
      };

      g_array_append_val (self->columns, column);
    }
}

static void
diary_columns_finalize (GObject *object)
{
  DiaryColumns *self = DIARY_COLUMNS (object);

  g_array_unref (self->columns);
  g_ptr_array_unref (self->factors);
  g_string_chunk_free (self->names);

  G_OBJECT_CLASS (diary_columns_parent_class)->finalize (object);
}

static void
diary_columns_class_init (DiaryColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_columns_finalize;
}

static void
diary_columns_init (DiaryColumns *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (DiaryColumn));
  self->factors = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_string_chunk_new (256);
}

/**
 * diary_columns_new:
 * @sheet: a sheet
 * @own_factors: (nullable) (element-type DiaryFactor): the person's own factors, which have an id;
 *   only days have them
 *
 * Returns: (transfer full): the columns that the sheet has in the diary with these factors
 */
DiaryColumns *
diary_columns_new (DiarySheet sheet, GPtrArray *own_factors)
{
  DiaryColumns *self = g_object_new (DIARY_TYPE_COLUMNS, NULL);
  size_t n_columns;
  const DiaryColumn *columns = diary_column_table_get (sheet, &n_columns);

  self->sheet = sheet;
  g_array_append_vals (self->columns, columns, (guint) n_columns);
  if (sheet == DIARY_SHEET_DAYS)
    {
      DiaryColumn note = columns[n_columns - 1];

      for (guint i = 0; own_factors != NULL && i < own_factors->len; i++)
        g_ptr_array_add (self->factors, g_object_ref (g_ptr_array_index (own_factors, i)));
      g_ptr_array_sort (self->factors, compare_factors);

      g_array_set_size (self->columns, (guint) n_columns - 1);
      add_factor_terms (self);
      add_own_factors (self);
      g_array_append_val (self->columns, note);
    }

  return self;
}

/**
 * diary_columns_get_sheet:
 * @self: columns
 *
 * Returns: the sheet whose columns they are
 */
DiarySheet
diary_columns_get_sheet (DiaryColumns *self)
{
  g_return_val_if_fail (DIARY_IS_COLUMNS (self), DIARY_SHEET_EPISODES);

  return self->sheet;
}

/**
 * diary_columns_get_n:
 * @self: columns
 *
 * Returns: how many there are
 */
int
diary_columns_get_n (DiaryColumns *self)
{
  g_return_val_if_fail (DIARY_IS_COLUMNS (self), 0);

  return (int) self->columns->len;
}

/**
 * diary_columns_get:
 * @self: columns
 * @index: which one, from 0
 *
 * Returns: (transfer none): a column
 */
const DiaryColumn *
diary_columns_get (DiaryColumns *self, int index)
{
  g_return_val_if_fail (DIARY_IS_COLUMNS (self), NULL);
  g_return_val_if_fail (index >= 0 && index < (int) self->columns->len, NULL);

  return &g_array_index (self->columns, DiaryColumn, index);
}

/**
 * diary_columns_find:
 * @self: columns
 * @name: a heading
 *
 * Returns: (transfer none) (nullable): the column of that name
 */
const DiaryColumn *
diary_columns_find (DiaryColumns *self, const char *name)
{
  g_return_val_if_fail (DIARY_IS_COLUMNS (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const DiaryColumn *column = &g_array_index (self->columns, DiaryColumn, i);

      if (g_str_equal (column->name, name))
        return column;
    }

  return NULL;
}
