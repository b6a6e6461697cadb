/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-mistake.h"

#include <glib/gi18n-lib.h>

/* So many values are each said with their lines; those of all others are said together. */
#define MOST_VALUES 8

struct _DiaryImportMistake
{
  const DiaryImportProblem *first; /* of the summary */
  GPtrArray *values;               /* of Value */
  int n_rows;
};

/* The same thing wrong in some lines. */
typedef struct
{
  const char *wrong; /* of the summary */
  GArray *lines;     /* of gint64, rising */
} Value;

static Value *
value_new (const char *wrong)
{
  Value *value = g_new (Value, 1);

  value->wrong = wrong;
  value->lines = g_array_new (FALSE, FALSE, sizeof (gint64));

  return value;
}

static void
value_free (gpointer data)
{
  Value *value = data;

  g_array_unref (value->lines);
  g_free (value);
}

static DiaryImportMistake *
diary_import_mistake_new (const DiaryImportProblem *first)
{
  DiaryImportMistake *self = g_new0 (DiaryImportMistake, 1);

  self->first = first;
  self->values = g_ptr_array_new_with_free_func (value_free);

  return self;
}

static void
diary_import_mistake_free (gpointer data)
{
  DiaryImportMistake *self = data;

  g_ptr_array_unref (self->values);
  g_free (self);
}

static gboolean
is_alike (const DiaryImportProblem *a, const DiaryImportProblem *b)
{
  return g_str_equal (a->file, b->file) && g_strcmp0 (a->column, b->column) == 0 &&
         g_str_equal (a->expected, b->expected);
}

static DiaryImportMistake *
find_mistake (GPtrArray *mistakes, const DiaryImportProblem *problem)
{
  for (guint i = 0; i < mistakes->len; i++)
    {
      DiaryImportMistake *mistake = g_ptr_array_index (mistakes, i);

      if (is_alike (mistake->first, problem))
        return mistake;
    }
  g_ptr_array_add (mistakes, diary_import_mistake_new (problem));

  return g_ptr_array_index (mistakes, mistakes->len - 1);
}

static Value *
find_value (DiaryImportMistake *self, const char *wrong)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      Value *value = g_ptr_array_index (self->values, i);

      if (g_str_equal (value->wrong, wrong))
        return value;
    }
  g_ptr_array_add (self->values, value_new (wrong));

  return g_ptr_array_index (self->values, self->values->len - 1);
}

/* Returns: (transfer full): "line 3", or "lines 3–7, 9", each run of lines as one */
static char *
format_lines (GArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      gint64 first = g_array_index (lines, gint64, i);

      while (i + 1 < lines->len &&
             g_array_index (lines, gint64, i + 1) == g_array_index (lines, gint64, i) + 1)
        i++;
      g_string_append_printf (text, "%s%" G_GINT64_FORMAT, text->len > 0 ? ", " : "", first);
      if (g_array_index (lines, gint64, i) > first)
        g_string_append_printf (text, "–%" G_GINT64_FORMAT, g_array_index (lines, gint64, i));
    }

  /* Translators: the numbers of lines of a file, like "lines 3–7, 9". */
  return g_strdup_printf (ngettext ("line %s", "lines %s", lines->len), text->str);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

/* Adds the lines of the values from @first on, without the values. */
static void
add_others (const DiaryImportMistake *self, guint first, GString *text)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_others = self->values->len - first;
  g_autofree char *where = NULL;

  for (guint i = first; i < self->values->len; i++)
    {
      const Value *value = g_ptr_array_index (self->values, i);

      g_array_append_vals (lines, value->lines->data, value->lines->len);
    }
  g_array_sort (lines, compare_lines);
  where = format_lines (lines);
  /* Translators: the last is where in a file they are, like "lines 3–7, 9". */
  g_string_append_printf (text,
                          ngettext ("%u other value: %s\n", "%u other values: %s\n", n_others),
                          n_others, where);
}

/**
 * diary_import_mistake_collect:
 * @problems: (element-type DiaryImportProblem): why rows were refused, in the order of the files
 *
 * Returns: (transfer full) (element-type DiaryImportMistake): the same with what is alike together,
 *   in the order in which it first comes; only as long as @problems live
 */
GPtrArray *
diary_import_mistake_collect (GPtrArray *problems)
{
  GPtrArray *mistakes = g_ptr_array_new_with_free_func (diary_import_mistake_free);

  g_return_val_if_fail (problems != NULL, mistakes);

  for (guint i = 0; i < problems->len; i++)
    {
      const DiaryImportProblem *problem = g_ptr_array_index (problems, i);
      DiaryImportMistake *mistake = find_mistake (mistakes, problem);

      g_array_append_val (find_value (mistake, problem->wrong)->lines, problem->line);
      mistake->n_rows++;
    }

  return mistakes;
}

/**
 * diary_import_mistake_format_where:
 * @self: a mistake
 *
 * Returns: (transfer full): its file and column, and how many rows it is in
 */
char *
diary_import_mistake_format_where (const DiaryImportMistake *self)
{
  g_autofree char *file = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  file = g_filename_display_basename (self->first->file);
  if (self->first->column == NULL)
    /* Translators: a file, and how many rows of it are meant. */
    return g_strdup_printf (ngettext ("%s: %d row", "%s: %d rows", (gulong) self->n_rows), file,
                            self->n_rows);

  /* Translators: a file, a column of it, and how many rows are meant. */
  return g_strdup_printf (ngettext ("%s, column %s: %d row", "%s, column %s: %d rows",
                                    (gulong) self->n_rows),
                          file, self->first->column, self->n_rows);
}

/**
 * diary_import_mistake_format_what:
 * @self: a mistake
 *
 * Returns: (transfer full): a line for each of its values, with where they are, and a last one that
 *   says what to do
 */
char *
diary_import_mistake_format_what (const DiaryImportMistake *self)
{
  g_autoptr (GString) text = NULL;
  guint n_said;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  n_said = self->values->len > MOST_VALUES + 1 ? MOST_VALUES : self->values->len;
  for (guint i = 0; i < n_said; i++)
    {
      const Value *value = g_ptr_array_index (self->values, i);
      g_autofree char *where = format_lines (value->lines);

      /* Translators: what is wrong, and where in a file it is, like "lines 3–7, 9". */
      g_string_append_printf (text, _ ("%s: %s\n"), value->wrong, where);
    }
  if (n_said < self->values->len)
    add_others (self, n_said, text);
  /* Translators: followed by something like "give a number from 1 to 5". */
  g_string_append_printf (text, _ ("What to do: %s"), self->first->expected);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
