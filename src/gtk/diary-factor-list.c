/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-factor-list.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "diary-amount-row.h"
#include "diary-choice-row.h"
#include "diary-measure.h"

#define RATING_MAXIMUM 10

/* The factors of a day, one in a row. */
struct _DiaryFactorList
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *measures; /* (element-type DiaryMeasure) */
  GPtrArray *rows;     /* (element-type GtkWidget), not owned, beside the measures */
  gboolean showing;    /* values are being shown, not entered */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryFactorList, diary_factor_list, ADW_TYPE_PREFERENCES_GROUP)

static void
diary_factor_list_enter (DiaryFactorList *self, GtkWidget *row, double value)
{
  guint index;

  if (!self->showing && g_ptr_array_find (self->rows, row, &index))
    g_signal_emit (self, signals[CHANGED], 0,
                   diary_measure_get_factor (self->measures->pdata[index]), value);
}

static void
on_amount (DiaryAmountRow *row, GParamSpec *pspec, DiaryFactorList *self)
{
  diary_factor_list_enter (self, GTK_WIDGET (row), diary_amount_row_get_value (row));
}

static void
on_choice (DiaryChoiceRow *row, GParamSpec *pspec, DiaryFactorList *self)
{
  int selected = diary_choice_row_get_selected (row);

  diary_factor_list_enter (self, GTK_WIDGET (row),
                           selected == DIARY_CHOICE_NONE ? NAN : (double) selected);
}

static GtkWidget *
make_choice_row (DiaryMeasure *measure)
{
  gboolean rating = diary_measure_get_scale (measure) == DIARY_SCALE_RATING;
  GtkWidget *row = diary_choice_row_new (diary_measure_get_title (measure), rating);
  int n_choices = rating ? RATING_MAXIMUM + 1 : 2;

  for (int i = 0; i < n_choices; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);
      g_autofree char *words = diary_measure_describe (measure, i);

      diary_choice_row_add (DIARY_CHOICE_ROW (row), rating ? number : words, words);
    }
  if (rating)
    diary_choice_row_set_ends (DIARY_CHOICE_ROW (row), diary_measure_get_low (measure),
                               diary_measure_get_high (measure));

  return row;
}

static void
diary_factor_list_add (DiaryFactorList *self, DiaryMeasure *measure)
{
  GtkWidget *row;

  if (diary_measure_get_scale (measure) == DIARY_SCALE_AMOUNT)
    {
      row = diary_amount_row_new (measure);
      g_signal_connect (row, "notify::value", G_CALLBACK (on_amount), self);
    }
  else
    {
      row = make_choice_row (measure);
      g_signal_connect (row, "notify::selected", G_CALLBACK (on_choice), self);
    }
  g_ptr_array_add (self->measures, diary_measure_ref (measure));
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static gboolean
same_measures (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (!diary_measure_equal (a->pdata[i], b->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

static void
show_choice (DiaryChoiceRow *row, DiaryMeasure *measure, double value)
{
  int highest = diary_measure_get_scale (measure) == DIARY_SCALE_RATING ? RATING_MAXIMUM : 1;
  gboolean is_choice = value >= 0 && value <= highest && value == floor (value);

  diary_choice_row_set_selected (row, is_choice ? (int) value : DIARY_CHOICE_NONE);
  if (!is_choice && !isnan (value))
    {
      g_autofree char *words = diary_measure_describe (measure, value);

      diary_choice_row_set_words (row, words);
    }
}

static void
diary_factor_list_finalize (GObject *object)
{
  DiaryFactorList *self = DIARY_FACTOR_LIST (object);

  g_ptr_array_unref (self->measures);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (diary_factor_list_parent_class)->finalize (object);
}

static void
diary_factor_list_class_init (DiaryFactorListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_factor_list_finalize;

  signals[CHANGED] = g_signal_new ("changed", DIARY_TYPE_FACTOR_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_DOUBLE);
}

static void
diary_factor_list_init (DiaryFactorList *self)
{
  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) diary_measure_unref);
  self->rows = g_ptr_array_new ();
}

/**
 * diary_factor_list_set_measures:
 * @self: a list
 * @measures: (element-type DiaryMeasure): the factors to ask for
 *
 * Nothing is touched, and the keyboard stays where it is, if these are asked for already.
 */
void
diary_factor_list_set_measures (DiaryFactorList *self, GPtrArray *measures)
{
  g_return_if_fail (DIARY_IS_FACTOR_LIST (self));
  g_return_if_fail (measures != NULL);

  if (same_measures (self->measures, measures))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->measures, 0);
  for (guint i = 0; i < measures->len; i++)
    diary_factor_list_add (self, measures->pdata[i]);
}

/**
 * diary_factor_list_set_day:
 * @self: a list
 * @day: (nullable): the day whose values are shown; %NULL if none is recorded
 */
void
diary_factor_list_set_day (DiaryFactorList *self, DiaryDay *day)
{
  g_return_if_fail (DIARY_IS_FACTOR_LIST (self));

  self->showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      DiaryMeasure *measure = self->measures->pdata[i];
      GtkWidget *row = self->rows->pdata[i];
      double value = day != NULL ? diary_day_get_value (day, diary_measure_get_factor (measure))
                                 : NAN;

      if (DIARY_IS_AMOUNT_ROW (row))
        diary_amount_row_set_value (DIARY_AMOUNT_ROW (row), value);
      else
        show_choice (DIARY_CHOICE_ROW (row), measure, value);
    }
  self->showing = FALSE;
}
