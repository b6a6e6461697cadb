/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings.h"

/* A warning that says all that some others say, and stands for them. What the doctor knows by it,
 * they do not say again either. */
static const struct
{
  const char *rule;
  const char *covers;
  gboolean lists;
} covers[] = {
  { "wasting-and-weakness", "wasting", TRUE },
  { "wasting-and-weakness", "failed-task", TRUE },
  { "wasting-and-weakness", "felt-weakness", TRUE },
  { "failed-task", "felt-weakness", FALSE },
};

/* Spreading is more serious along with one of these. */
static const char *const serious[] = {
  "failed-task",
  "movement-loss",
  "wasting",
  "wasting-and-weakness",
};

static gboolean
is_of (const DiaryWarning *warning, const char *rule)
{
  return g_str_equal (warning->rule->id, rule);
}

static DiaryWarning *
find_rule (GPtrArray *warnings, const char *rule)
{
  for (guint i = 0; i < warnings->len; i++)
    if (is_of (g_ptr_array_index (warnings, i), rule))
      return g_ptr_array_index (warnings, i);

  return NULL;
}

static gboolean
does_cover (const char *rule, const DiaryWarning *warning)
{
  for (size_t i = 0; i < G_N_ELEMENTS (covers); i++)
    if (g_str_equal (covers[i].rule, rule) && is_of (warning, covers[i].covers))
      return TRUE;

  return FALSE;
}

static gboolean
is_meant (const DiaryWarningsKnown *known, const DiaryWarning *warning)
{
  if (does_cover (known->rule, warning))
    return TRUE;

  return is_of (warning, known->rule) &&
         diary_place_compare (&known->place, &warning->place) == 0 &&
         g_strcmp0 (known->medicine, warning->medicine) == 0;
}

/* What was recorded up to the date on which the doctor was told is known from then on. */
static gboolean
does_end (const DiaryWarningsKnown *known, const DiaryWarning *warning, DiaryDate as_of)
{
  return known->date <= as_of && warning->renewed <= known->date && is_meant (known, warning);
}

/* The last date on which the doctor was told. */
static DiaryDate
find_known (const DiaryWarningsView *view, const DiaryWarning *warning)
{
  const GArray *known = diary_warnings_input_get_known (view->input);
  DiaryDate last = DIARY_DATE_NONE;

  for (guint i = 0; i < known->len; i++)
    {
      const DiaryWarningsKnown *one = &g_array_index (known, DiaryWarningsKnown, i);

      if (does_end (one, warning, view->as_of))
        last = MAX (last, one->date);
    }

  return last;
}

static void
move_known (const DiaryWarningsView *view, GPtrArray *warnings, GPtrArray *known)
{
  for (guint i = warnings->len; i-- > 0;)
    {
      DiaryWarning *warning = g_ptr_array_index (warnings, i);

      warning->known_on = find_known (view, warning);
      if (warning->known_on != DIARY_DATE_NONE)
        g_ptr_array_add (known, g_ptr_array_steal_index (warnings, i));
    }
}

static void
remove_covered (GPtrArray *warnings, const char *rule, const char *covered, gboolean lists)
{
  DiaryWarning *by = find_rule (warnings, rule);

  for (guint i = warnings->len; by != NULL && i-- > 0;)
    {
      const DiaryWarning *warning = g_ptr_array_index (warnings, i);

      if (!is_of (warning, covered))
        continue;
      if (lists)
        g_array_append_vals (by->evidence, warning->evidence->data, warning->evidence->len);
      g_ptr_array_remove_index (warnings, i);
    }
}

static void
remove_all_covered (GPtrArray *warnings)
{
  for (size_t i = 0; i < G_N_ELEMENTS (covers); i++)
    remove_covered (warnings, covers[i].rule, covers[i].covers, covers[i].lists);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) diary_warning_free);
}

static void
raise_spreading (GPtrArray *warnings)
{
  DiaryWarning *spreading = find_rule (warnings, "spreading");

  for (size_t i = 0; spreading != NULL && i < G_N_ELEMENTS (serious); i++)
    if (find_rule (warnings, serious[i]) != NULL)
      spreading->level = DIARY_WARNING_SOON;
}

/* Judges all rules as of the view's date. What the doctor knows of goes into a list of its own. */
static GPtrArray *
judge_date (DiaryWarningsView *view, GPtrArray *known)
{
  GPtrArray *found = new_list ();
  size_t n_rules;
  const DiaryWarningRule *rules = diary_warning_rules_get (&n_rules);

  for (size_t i = 0; i < n_rules; i++)
    rules[i].find (&rules[i], view, found);

  move_known (view, found, known);
  remove_all_covered (found);
  remove_all_covered (known);
  raise_spreading (found);

  return found;
}

static DiaryWarning *
find_same (GPtrArray *warnings, const DiaryWarning *warning)
{
  for (guint i = 0; i < warnings->len; i++)
    if (diary_warning_is_same (g_ptr_array_index (warnings, i), warning))
      return g_ptr_array_index (warnings, i);

  return NULL;
}

/* Takes those that were shown a day earlier, too, back to that day; says whether there are any. */
static gboolean
go_back (GPtrArray *warnings, DiaryWarningsView *view)
{
  g_autoptr (GPtrArray) known = new_list ();
  g_autoptr (GPtrArray) before = judge_date (view, known);
  gboolean any = FALSE;

  for (guint i = 0; i < warnings->len; i++)
    {
      DiaryWarning *warning = g_ptr_array_index (warnings, i);

      if (warning->since != view->as_of + 1 || find_same (before, warning) == NULL)
        continue;

      warning->since = view->as_of;
      any = TRUE;
    }

  return any;
}

static void
find_since (GPtrArray *warnings, DiaryWarningsView *view, GCancellable *cancellable)
{
  gboolean any = warnings->len > 0;

  for (guint i = 0; i < warnings->len; i++)
    ((DiaryWarning *) g_ptr_array_index (warnings, i))->since = view->as_of;

  while (any && !g_cancellable_is_cancelled (cancellable))
    {
      view->as_of--;
      any = go_back (warnings, view);
    }
}

static gboolean
is_answered (const DiaryEvidence *evidence, const DiaryWarningsSign *sign)
{
  return evidence->type == DIARY_EVIDENCE_SIGN && evidence->date < sign->date &&
         g_str_equal (evidence->sign, sign->sign);
}

/* Whether the sign was found present on the same day or later. */
static gboolean
came_back (const DiaryEvidence *evidence, const DiaryWarningsSign *sign)
{
  return evidence->type == DIARY_EVIDENCE_SIGN && evidence->date >= sign->date &&
         g_str_equal (evidence->sign, sign->sign);
}

static gboolean
is_later_absent (const DiaryWarning *warning, const DiaryWarningsSign *sign)
{
  gboolean answers = FALSE;

  for (guint i = 0; i < warning->evidence->len; i++)
    {
      const DiaryEvidence *evidence = &g_array_index (warning->evidence, DiaryEvidence, i);

      if (came_back (evidence, sign))
        return FALSE;
      answers = answers || is_answered (evidence, sign);
    }

  return answers;
}

static void
add_later_absent (DiaryWarning *warning, DiaryWarningsInput *input, DiaryDate as_of)
{
  const GArray *signs = diary_warnings_input_get_signs (input);

  for (guint i = 0; i < signs->len; i++)
    {
      const DiaryWarningsSign *sign = &g_array_index (signs, DiaryWarningsSign, i);

      if (!sign->present && sign->date <= as_of && is_later_absent (warning, sign))
        diary_warning_add_absent (warning, sign);
    }
}

static int
compare_warnings (gconstpointer a, gconstpointer b)
{
  return diary_warning_compare (*(const DiaryWarning *const *) a, *(const DiaryWarning *const *) b);
}

/* Brings the warnings and their evidence into order, and lists what was found absent since. */
static void
complete (DiaryWarnings *self, GPtrArray *warnings)
{
  for (guint i = 0; i < warnings->len; i++)
    {
      DiaryWarning *warning = g_ptr_array_index (warnings, i);

      diary_warning_sort (warning);
      add_later_absent (warning, self->input, self->as_of);
    }
  g_ptr_array_sort (warnings, compare_warnings);
}

static void
clear (gpointer data)
{
  DiaryWarnings *self = data;

  g_ptr_array_unref (self->warnings);
  g_ptr_array_unref (self->known);
  g_object_unref (self->input);
}

/**
 * diary_warnings_judge:
 * @input: a sealed input
 * @as_of: the date for which to judge; later entries don't count
 * @cancellable: (nullable): what can stop the work
 * @error: where to put the error: %G_IO_ERROR_CANCELLED
 *
 * Judges every rule by what was recorded. What was not asked about is neither present nor absent,
 * and the order in which things were entered does not matter.
 *
 * It goes back day by day to tell since when a warning stands, which takes some milliseconds for a
 * year: call it in a worker thread.
 *
 * Returns: (transfer full): what stands, or %NULL with @error set
 */
DiaryWarnings *
diary_warnings_judge (DiaryWarningsInput *input,
                      DiaryDate as_of,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (DiaryWarnings) self = NULL;
  g_auto (DiaryWarningsView) view = { .input = input, .as_of = as_of };

  g_return_val_if_fail (DIARY_IS_WARNINGS_INPUT (input), NULL);
  g_return_val_if_fail (as_of != DIARY_DATE_NONE, NULL);

  self = g_atomic_rc_box_new0 (DiaryWarnings);
  self->input = g_object_ref (input);
  self->as_of = as_of;
  self->known = new_list ();
  self->warnings = judge_date (&view, self->known);
  complete (self, self->warnings);
  complete (self, self->known);
  find_since (self->warnings, &view, cancellable);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * diary_warnings_ref:
 * @self: warnings
 *
 * Returns: (transfer full): the same, which are there until the last reference is gone
 */
DiaryWarnings *
diary_warnings_ref (DiaryWarnings *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * diary_warnings_unref:
 * @self: (transfer full): warnings
 */
void
diary_warnings_unref (DiaryWarnings *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * diary_warnings_find:
 * @self: warnings
 * @warning: a warning, perhaps as of another date or of another state of the diary
 *
 * Returns: (transfer none) (nullable): the same warning as it is here, standing or known
 */
const DiaryWarning *
diary_warnings_find (const DiaryWarnings *self, const DiaryWarning *warning)
{
  DiaryWarning *found;

  g_return_val_if_fail (self != NULL && warning != NULL, NULL);

  found = find_same (self->warnings, warning);

  return found != NULL ? found : find_same (self->known, warning);
}

/**
 * diary_warnings_list_known_by:
 * @self: warnings
 * @warning: one of those that the doctor knows of
 *
 * Returns: (transfer full) (element-type utf8): the ids of the acknowledgements without which it
 *   would stand
 */
GPtrArray *
diary_warnings_list_known_by (const DiaryWarnings *self, const DiaryWarning *warning)
{
  const GArray *known;
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL && warning != NULL, ids);

  known = diary_warnings_input_get_known (self->input);
  for (guint i = 0; i < known->len; i++)
    {
      const DiaryWarningsKnown *one = &g_array_index (known, DiaryWarningsKnown, i);

      if (does_end (one, warning, self->as_of))
        g_ptr_array_add (ids, g_strdup (one->id));
    }

  return ids;
}
