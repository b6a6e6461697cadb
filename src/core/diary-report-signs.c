/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-signs.h"

#include <glib/gi18n-lib.h>

#include "diary-vocabulary.h"

static DiaryReportSign *
report_sign_new (const char *sign, const char *how)
{
  DiaryReportSign *self = g_new0 (DiaryReportSign, 1);

  self->sign = sign;
  self->how = how;
  self->present = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

static void
report_sign_free (gpointer data)
{
  DiaryReportSign *self = data;

  g_ptr_array_unref (self->present);
  g_free (self);
}

/* Weakness that is not told to be a failed task is one that is felt. */
static gboolean
is_about (const DiaryReportSign *self, DiarySign *record)
{
  gboolean failed = g_strcmp0 (diary_sign_get_how (record), "task") == 0;

  if (g_strcmp0 (diary_sign_get_sign (record), self->sign) != 0)
    return FALSE;

  return self->how == NULL || failed == g_str_equal (self->how, "task");
}

/* Of one date, a record that says it was there counts more than those that say it was not. */
static void
add_record (DiaryReportSign *self, DiarySign *record)
{
  DiaryDate date = diary_sign_get_date (record);
  gboolean is_new_date = date != self->last_asked;

  g_assert (date >= self->last_asked);

  self->n_asked += is_new_date;
  self->last_asked = date;
  if (!diary_sign_get_present (record))
    return;

  if (self->first_present == DIARY_DATE_NONE)
    self->first_present = date;
  self->n_present += self->last_present != date;
  self->last_present = date;
  g_ptr_array_add (self->present, g_object_ref (record));
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  DiarySign *const *sign_a = a;
  DiarySign *const *sign_b = b;

  return diary_sign_get_date (*sign_a) - diary_sign_get_date (*sign_b);
}

static void
find_last_absent (DiaryReportSign *self, GPtrArray *records)
{
  guint n_present = self->present->len;

  for (guint i = records->len; i-- > 0;)
    {
      DiarySign *record = g_ptr_array_index (records, i);
      DiaryDate date = diary_sign_get_date (record);

      if (!is_about (self, record))
        continue;
      while (n_present > 0 && diary_sign_get_date (self->present->pdata[n_present - 1]) > date)
        n_present--;
      if (n_present == 0 || diary_sign_get_date (self->present->pdata[n_present - 1]) != date)
        {
          self->last_absent = date;
          return;
        }
    }
}

static void
add_sign (GPtrArray *signs, GPtrArray *records, const char *sign, const char *how)
{
  DiaryReportSign *self = report_sign_new (sign, how);

  for (guint i = 0; i < records->len; i++)
    if (is_about (self, g_ptr_array_index (records, i)))
      add_record (self, g_ptr_array_index (records, i));
  find_last_absent (self, records);

  g_ptr_array_add (signs, self);
}

/**
 * diary_report_signs_list:
 * @records: (element-type DiarySign): what was asked about
 *
 * Returns: (transfer full) (element-type DiaryReportSign): all signs, asked about or not, in the
 * order of the vocabulary
 */
GPtrArray *
diary_report_signs_list (GPtrArray *records)
{
  GPtrArray *signs;
  g_autoptr (GPtrArray) sorted = NULL;
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (DIARY_TERMS_SIGNS, &n_terms);

  g_return_val_if_fail (records != NULL, NULL);

  sorted = g_ptr_array_copy (records, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_dates);

  signs = g_ptr_array_new_with_free_func (report_sign_free);
  for (size_t i = 0; i < n_terms; i++)
    {
      gboolean is_weakness = g_str_equal (terms[i].key, "weakness");

      add_sign (signs, sorted, terms[i].key, is_weakness ? "felt" : NULL);
      if (is_weakness)
        add_sign (signs, sorted, terms[i].key, "task");
    }

  return signs;
}

/**
 * diary_report_sign_format:
 * @self: a sign
 *
 * Returns: (transfer full): its name in the person's language
 */
char *
diary_report_sign_format (const DiaryReportSign *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->how == NULL)
    return g_strdup (diary_vocabulary_label (DIARY_TERMS_SIGNS, self->sign));
  if (g_str_equal (self->how, "task"))
    return g_strdup (_ ("Weakness: a task failed"));

  return g_strdup (_ ("Weakness: felt"));
}
