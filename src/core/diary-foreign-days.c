/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign-days.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-foreign-words.h"
#include "diary-number.h"
#include "diary-search.h"

typedef struct
{
  const DiaryFactorTerm *term; /* of the diary's own, or */
  char *name;                  /* of the person's */
  char *unit;
  DiaryScale scale;
  DiaryForeignFold fold;
  gboolean all_one; /* each number of the whole file */
} Tracker;

typedef struct
{
  const Tracker *tracker;
  gint64 line;
  int n;
  double sum;
  double highest;
} Tally;

typedef struct
{
  DiaryDate date;
  gint64 line;
  GString *note;
  GPtrArray *tallies;
} Draft;

struct _DiaryForeignDays
{
  GObject parent_instance;

  GHashTable *trackers; /* by name and unit, folded */
  GHashTable *drafts;   /* by date */
};

G_DEFINE_FINAL_TYPE (DiaryForeignDays, diary_foreign_days, G_TYPE_OBJECT)

static void
tracker_free (gpointer data)
{
  Tracker *tracker = data;

  g_free (tracker->name);
  g_free (tracker->unit);
  g_free (tracker);
}

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  if (draft->note != NULL)
    g_string_free (draft->note, TRUE);
  g_ptr_array_unref (draft->tallies);
  g_free (draft);
}

static Draft *
get_draft (DiaryForeignDays *self, DiaryDate date, gint64 line)
{
  Draft *draft = g_hash_table_lookup (self->drafts, GINT_TO_POINTER (date));

  if (draft == NULL)
    {
      draft = g_new0 (Draft, 1);
      draft->date = date;
      draft->line = line;
      draft->tallies = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->drafts, GINT_TO_POINTER (date), draft);
    }

  return draft;
}

/* A factor's name is one line, and its brackets hold the unit. */
static char *
clean_name (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '[' || c == ']')
        g_string_append_c (clean, c == '[' ? '(' : ')');
      else
        g_string_append_unichar (clean, g_unichar_iscntrl (c) ? ' ' : c);
    }

  return g_strstrip (g_string_free (clean, FALSE));
}

static Tracker *
get_tracker (DiaryForeignDays *self, const DiaryForeignEntry *entry, const DiaryFactorTerm *term)
{
  g_autofree char *name = clean_name (entry->name);
  g_autofree char *unit = entry->unit != NULL ? clean_name (entry->unit) : NULL;
  g_autofree char *folded_name = diary_search_fold (name);
  g_autofree char *folded_unit = diary_search_fold (unit != NULL ? unit : "");
  char *key = term != NULL ? g_strdup (term->key)
                           : g_strdup_printf ("%s\n%s", folded_name, folded_unit);
  Tracker *tracker = g_hash_table_lookup (self->trackers, key);

  if (tracker != NULL)
    {
      g_free (key);
      return tracker;
    }

  tracker = g_new (Tracker, 1);
  *tracker = (Tracker){ .term = term,
                        .name = g_steal_pointer (&name),
                        .unit = g_steal_pointer (&unit),
                        .scale = entry->scale,
                        .fold = entry->fold,
                        .all_one = TRUE };
  /* The diary's amounts are those of a whole day. */
  if (term != NULL && term->scale == DIARY_SCALE_AMOUNT)
    tracker->fold = DIARY_FOREIGN_SUM;
  g_hash_table_insert (self->trackers, key, tracker);

  return tracker;
}

static Tally *
get_tally (Draft *draft, const Tracker *tracker, gint64 line)
{
  Tally *tally;

  for (guint i = 0; i < draft->tallies->len; i++)
    {
      tally = g_ptr_array_index (draft->tallies, i);
      if (tally->tracker == tracker)
        return tally;
    }

  tally = g_new (Tally, 1);
  *tally = (Tally){ .tracker = tracker, .line = line, .highest = -HUGE_VAL };
  g_ptr_array_add (draft->tallies, tally);

  return tally;
}

/* --- What comes of them --- */

static double
fold (const Tally *tally, DiaryForeignOutput *output)
{
  const Tracker *tracker = tally->tracker;
  DiaryForeignFold how = tracker->fold;

  if (how == DIARY_FOREIGN_UNKNOWN)
    how = tracker->all_one ? DIARY_FOREIGN_SUM : DIARY_FOREIGN_MEAN;
  if (tracker->scale == DIARY_SCALE_YES_NO)
    return tally->highest;

  switch (how)
    {
    case DIARY_FOREIGN_MEAN:
      if (tally->n > 1)
        diary_foreign_output_remark (output, DIARY_IMPORT_AVERAGED, tracker->name);
      return tally->sum / tally->n;
    case DIARY_FOREIGN_HIGHEST:
      if (tally->n > 1)
        diary_foreign_output_remark (output, DIARY_IMPORT_HIGHEST, tracker->name);
      return tally->highest;
    case DIARY_FOREIGN_SUM:
    case DIARY_FOREIGN_UNKNOWN:
    default:
      return tally->sum;
    }
}

static void
refuse_value (DiaryForeignOutput *output, const Tally *tally, double value, const char *expected)
{
  g_autofree char *number = diary_number_format (value);

  diary_foreign_output_refuse_cell (output, tally->line, tally->tracker->name, number, expected);
}

static void
set_term (DiaryDay *day, const Tally *tally, DiaryForeignOutput *output, double value)
{
  const DiaryFactorTerm *term = tally->tracker->term;
  g_autofree char *expected = NULL;

  if (value >= term->minimum && value <= term->maximum)
    {
      diary_day_set_value (day, term->key, value);
      return;
    }

  expected = g_strdup_printf (_ ("give a number from %g to %g"), term->minimum, term->maximum);
  refuse_value (output, tally, value, expected);
}

static void
set_own (DiaryDay *day,
         const Tally *tally,
         DiaryForeignOutput *output,
         DiaryImportFactors *factors,
         double value)
{
  const Tracker *tracker = tally->tracker;
  g_autoptr (DiaryFactor) wanted = diary_factor_new (tracker->name, tracker->unit, tracker->scale);
  g_autoptr (GError) error = NULL;
  DiaryFactor *factor;

  if (!diary_record_validate (DIARY_RECORD (wanted), &error))
    {
      refuse_value (output, tally, value, error->message);
      return;
    }

  factor = diary_import_factors_take (factors, wanted);
  if (diary_factor_takes (factor, value))
    diary_day_set_value (day, diary_record_get_id (DIARY_RECORD (factor)), value);
  else
    refuse_value (output, tally, value, _ ("give a number that fits your factor of this name"));
}

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  const Draft *draft_a = a;
  const Draft *draft_b = b;

  return draft_a->date - draft_b->date;
}

static DiaryDay *
make_day (const Draft *draft, DiaryForeignOutput *output, DiaryImportFactors *factors)
{
  DiaryDay *day = diary_day_new (draft->date);

  for (guint i = 0; i < draft->tallies->len; i++)
    {
      const Tally *tally = g_ptr_array_index (draft->tallies, i);
      double value = fold (tally, output);

      if (tally->tracker->term != NULL)
        set_term (day, tally, output, value);
      else
        set_own (day, tally, output, factors, value);
    }
  if (draft->note != NULL)
    diary_day_set_note (day, draft->note->str);

  return day;
}

static void
diary_foreign_days_finalize (GObject *object)
{
  DiaryForeignDays *self = DIARY_FOREIGN_DAYS (object);

  g_hash_table_unref (self->drafts);
  g_hash_table_unref (self->trackers);

  G_OBJECT_CLASS (diary_foreign_days_parent_class)->finalize (object);
}

static void
diary_foreign_days_class_init (DiaryForeignDaysClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_foreign_days_finalize;
}

static void
diary_foreign_days_init (DiaryForeignDays *self)
{
  self->trackers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, tracker_free);
  self->drafts = g_hash_table_new_full (NULL, NULL, NULL, draft_free);
}

/**
 * diary_foreign_days_new:
 *
 * Returns: (transfer full): no days yet
 */
DiaryForeignDays *
diary_foreign_days_new (void)
{
  return g_object_new (DIARY_TYPE_FOREIGN_DAYS, NULL);
}

/**
 * diary_foreign_days_add_value:
 * @self: the days
 * @entry: what has a number
 */
void
diary_foreign_days_add_value (DiaryForeignDays *self, const DiaryForeignEntry *entry)
{
  const char *key = NULL;
  double multiplier = 1;
  double value;
  Tracker *tracker;
  Tally *tally;

  g_return_if_fail (DIARY_IS_FOREIGN_DAYS (self));
  g_return_if_fail (isfinite (entry->value));

  if (entry->factor != NULL)
    key = entry->factor;
  else
    diary_foreign_words_find_factor (entry->name, entry->unit, &key, &multiplier);
  value = entry->value * multiplier;
  tracker = get_tracker (self, entry, key != NULL ? diary_vocabulary_find_factor (key) : NULL);
  tracker->all_one &= value == 1;
  tally = get_tally (get_draft (self, entry->date, entry->line), tracker, entry->line);
  tally->n++;
  tally->sum += value;
  tally->highest = MAX (tally->highest, value);
}

/**
 * diary_foreign_days_add_note:
 * @self: the days
 * @line: where it is in the file
 * @date: its date
 * @text: what the person wrote; a text that is there already is not there twice
 */
void
diary_foreign_days_add_note (DiaryForeignDays *self, gint64 line, DiaryDate date, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  Draft *draft;

  g_return_if_fail (DIARY_IS_FOREIGN_DAYS (self));

  if (*stripped == '\0')
    return;

  draft = get_draft (self, date, line);
  if (draft->note == NULL)
    draft->note = g_string_new (stripped);
  else if (strstr (draft->note->str, stripped) == NULL)
    g_string_append_printf (draft->note, "\n%s", stripped);
}

/**
 * diary_foreign_days_finish:
 * @self: the days
 * @output: where they are told of
 * @factors: the person's own factors; those that are met are added to them
 * @add: called for each day that says anything, in the order of their dates
 * @data: data for @add
 */
void
diary_foreign_days_finish (DiaryForeignDays *self,
                           DiaryForeignOutput *output,
                           DiaryImportFactors *factors,
                           DiaryForeignDayFunc add,
                           gpointer data)
{
  g_autoptr (GList) drafts = NULL;

  g_return_if_fail (DIARY_IS_FOREIGN_DAYS (self));

  drafts = g_list_sort (g_hash_table_get_values (self->drafts), compare_drafts);
  for (GList *link = drafts; link != NULL; link = link->next)
    {
      const Draft *draft = link->data;
      g_autoptr (DiaryDay) day = make_day (draft, output, factors);

      if (!diary_day_is_empty (day))
        add (g_steal_pointer (&day), draft->line, data);
    }
}
