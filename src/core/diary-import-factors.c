/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-factors.h"

struct _DiaryImportFactors
{
  GObject parent_instance;

  GPtrArray *all;
  GPtrArray *added;
};

G_DEFINE_FINAL_TYPE (DiaryImportFactors, diary_import_factors, G_TYPE_OBJECT)

static DiaryFactor *
find_factor (DiaryImportFactors *self, DiaryFactor *wanted)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      DiaryFactor *factor = g_ptr_array_index (self->all, i);

      if (diary_factor_is_namesake (factor, wanted))
        return factor;
    }

  return NULL;
}

static void
add_factor (DiaryImportFactors *self, DiaryFactor *factor)
{
  g_autofree char *id = g_uuid_string_random ();

  diary_record_set_id (DIARY_RECORD (factor), id);
  g_ptr_array_add (self->all, g_object_ref (factor));
  g_ptr_array_add (self->added, g_object_ref (factor));
}

static void
read_package (DiaryFactor *factor, const char *heading, DiaryPackageReader *package)
{
  gint64 created = diary_package_reader_get_created (package);

  diary_factor_set_scale (factor, diary_package_reader_get_scale (package, heading));
  diary_record_set_created_at (DIARY_RECORD (factor), created);
  diary_record_set_modified_at (DIARY_RECORD (factor), created);
}

static void
diary_import_factors_finalize (GObject *object)
{
  DiaryImportFactors *self = DIARY_IMPORT_FACTORS (object);

  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->added);

  G_OBJECT_CLASS (diary_import_factors_parent_class)->finalize (object);
}

static void
diary_import_factors_class_init (DiaryImportFactorsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_import_factors_finalize;
}

static void
diary_import_factors_init (DiaryImportFactors *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->added = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * diary_import_factors_new:
 * @known: (element-type DiaryFactor): the factors of the diary
 *
 * Returns: (transfer full): these factors
 */
DiaryImportFactors *
diary_import_factors_new (GPtrArray *known)
{
  DiaryImportFactors *self;

  g_return_val_if_fail (known != NULL, NULL);

  self = g_object_new (DIARY_TYPE_IMPORT_FACTORS, NULL);
  for (guint i = 0; i < known->len; i++)
    g_ptr_array_add (self->all, g_object_ref (g_ptr_array_index (known, i)));

  return self;
}

/**
 * diary_import_factors_resolve:
 * @self: the factors
 * @heading: the heading of a column of days.csv
 * @package: (nullable): the package that the file is in
 *
 * Finds the own factor that a heading names, whatever its case. One that the diary does not have is
 * added, with the scale and the instant that the package tells.
 *
 * Returns: (transfer none) (nullable): the factor, or %NULL if the heading names none
 */
DiaryFactor *
diary_import_factors_resolve (DiaryImportFactors *self,
                              const char *heading,
                              DiaryPackageReader *package)
{
  g_autoptr (DiaryFactor) named = NULL;
  DiaryFactor *factor;

  g_return_val_if_fail (DIARY_IS_IMPORT_FACTORS (self), NULL);

  named = diary_factor_new_from_column (heading);
  if (named == NULL)
    return NULL;

  factor = find_factor (self, named);
  if (factor != NULL)
    return factor;

  if (package != NULL)
    read_package (named, heading, package);
  add_factor (self, named);

  return named;
}

/**
 * diary_import_factors_take:
 * @self: the factors
 * @wanted: a factor without an id
 *
 * Finds the own factor of that name and unit, whatever their case. One that the diary does not have
 * is added.
 *
 * Returns: (transfer none): the factor
 */
DiaryFactor *
diary_import_factors_take (DiaryImportFactors *self, DiaryFactor *wanted)
{
  DiaryFactor *factor;

  g_return_val_if_fail (DIARY_IS_IMPORT_FACTORS (self), NULL);
  g_return_val_if_fail (DIARY_IS_FACTOR (wanted), NULL);

  factor = find_factor (self, wanted);
  if (factor != NULL)
    return factor;

  add_factor (self, wanted);

  return wanted;
}

/**
 * diary_import_factors_get_all:
 * @self: the factors
 *
 * Returns: (transfer none) (element-type DiaryFactor): all of them
 */
GPtrArray *
diary_import_factors_get_all (DiaryImportFactors *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_FACTORS (self), NULL);

  return self->all;
}

/**
 * diary_import_factors_get_added:
 * @self: the factors
 *
 * Returns: (transfer none) (element-type DiaryFactor): those that the diary does not have yet
 */
GPtrArray *
diary_import_factors_get_added (DiaryImportFactors *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_FACTORS (self), NULL);

  return self->added;
}
