/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-mapping.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-vocabulary.h"

typedef struct
{
  char *heading;
  char *text;
  DiaryMappingTarget target;
} Column;

struct _DiaryMapping
{
  GObject parent_instance;

  GArray *columns; /* of Column */
  gboolean has_dates;
  DiaryMappingDates dates;
  GHashTable *places; /* "site side" by text in lower case */
};

G_DEFINE_FINAL_TYPE (DiaryMapping, diary_mapping, G_TYPE_OBJECT)

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->heading);
  g_free (column->text);
  diary_mapping_target_clear (&column->target);
}

static Column *
get_column (DiaryMapping *self, int column)
{
  g_assert (column >= 0 && column < (int) self->columns->len);

  return &g_array_index (self->columns, Column, column);
}

static void
add_column (DiaryMapping *self, const char *heading)
{
  Column column = { .heading = g_strdup (heading) };

  g_array_append_val (self->columns, column);
}

/* "eyelid left" */
static gboolean
read_place (const char *text, DiaryForeignPlace *place)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 2);

  *place = (DiaryForeignPlace){ NULL };
  if (words[0] == NULL)
    return FALSE;
  place->site = diary_vocabulary_canonical (DIARY_TERMS_SITES, words[0]);
  place->side = diary_vocabulary_canonical (DIARY_TERMS_SIDES, words[1]);

  return place->site != NULL && (words[1] == NULL || place->side != NULL);
}

static gboolean
is_once (DiaryMapping *self, int index)
{
  const DiaryMappingTarget *target = &get_column (self, index)->target;

  for (int i = 0; i < index; i++)
    {
      const DiaryMappingTarget *other = &get_column (self, i)->target;

      if (other->role == target->role && other->factor == target->factor &&
          g_strcmp0 (other->name, target->name) == 0 && g_strcmp0 (other->unit, target->unit) == 0)
        return FALSE;
    }

  return TRUE;
}

static void
diary_mapping_finalize (GObject *object)
{
  DiaryMapping *self = DIARY_MAPPING (object);

  g_array_unref (self->columns);
  g_hash_table_unref (self->places);

  G_OBJECT_CLASS (diary_mapping_parent_class)->finalize (object);
}

static void
diary_mapping_class_init (DiaryMappingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_mapping_finalize;
}

static void
diary_mapping_init (DiaryMapping *self)
{
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * diary_mapping_new:
 * @headings: the headings of a table
 *
 * Returns: (transfer full): what its columns are where that is plain; all others are nothing
 */
DiaryMapping *
diary_mapping_new (const char *const *headings)
{
  DiaryMapping *self = g_object_new (DIARY_TYPE_MAPPING, NULL);

  for (int i = 0; headings[i] != NULL; i++)
    {
      g_autofree char *guess = diary_mapping_target_guess (headings[i]);

      add_column (self, headings[i]);
      diary_mapping_set_text (self, i, guess, NULL);
      if (!is_once (self, i))
        diary_mapping_set_text (self, i, "nothing", NULL);
    }

  return self;
}

/**
 * diary_mapping_copy:
 * @self: a mapping
 *
 * Returns: (transfer full): the same, independent of @self
 */
DiaryMapping *
diary_mapping_copy (DiaryMapping *self)
{
  DiaryMapping *copy = g_object_new (DIARY_TYPE_MAPPING, NULL);
  GHashTableIter iter;
  gpointer text, place;

  g_return_val_if_fail (DIARY_IS_MAPPING (self), NULL);

  for (int i = 0; i < (int) self->columns->len; i++)
    {
      add_column (copy, get_column (self, i)->heading);
      diary_mapping_set_text (copy, i, get_column (self, i)->text, NULL);
    }
  copy->has_dates = self->has_dates;
  copy->dates = self->dates;
  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &text, &place))
    g_hash_table_insert (copy->places, g_strdup (text), g_strdup (place));

  return copy;
}

/**
 * diary_mapping_get_n_columns:
 * @self: a mapping
 *
 * Returns: how many columns it has
 */
int
diary_mapping_get_n_columns (DiaryMapping *self)
{
  g_return_val_if_fail (DIARY_IS_MAPPING (self), 0);

  return (int) self->columns->len;
}

/**
 * diary_mapping_get_heading:
 * @self: a mapping
 * @column: a column, from 0
 *
 * Returns: (transfer none): its heading in the table
 */
const char *
diary_mapping_get_heading (DiaryMapping *self, int column)
{
  g_return_val_if_fail (DIARY_IS_MAPPING (self), NULL);

  return get_column (self, column)->heading;
}

/**
 * diary_mapping_get_target:
 * @self: a mapping
 * @column: a column, from 0
 *
 * Returns: (transfer none): what it is
 */
const DiaryMappingTarget *
diary_mapping_get_target (DiaryMapping *self, int column)
{
  g_return_val_if_fail (DIARY_IS_MAPPING (self), NULL);

  return &get_column (self, column)->target;
}

/**
 * diary_mapping_get_text:
 * @self: a mapping
 * @column: a column, from 0
 *
 * Returns: (transfer none): what it is, as diary_mapping_target_parse() takes it
 */
const char *
diary_mapping_get_text (DiaryMapping *self, int column)
{
  g_return_val_if_fail (DIARY_IS_MAPPING (self), NULL);

  return get_column (self, column)->text;
}

/**
 * diary_mapping_set_text:
 * @self: a mapping
 * @column: a column, from 0
 * @text: what it is, as diary_mapping_target_parse() takes it
 * @error: where to put the error: %DIARY_ERROR_INVALID
 *
 * Returns: whether that was understood
 */
gboolean
diary_mapping_set_text (DiaryMapping *self, int column, const char *text, GError **error)
{
  DiaryMappingTarget target;
  Column *changed;

  g_return_val_if_fail (DIARY_IS_MAPPING (self), FALSE);

  if (!diary_mapping_target_parse (&target, text, error))
    return FALSE;

  changed = get_column (self, column);
  diary_mapping_target_clear (&changed->target);
  changed->target = target;
  g_free (changed->text);
  changed->text = g_strdup (text);

  return TRUE;
}

/**
 * diary_mapping_get_dates:
 * @self: a mapping
 * @dates: (out): in which order dates are written, left alone if that is not said
 *
 * Returns: whether it is said
 */
gboolean
diary_mapping_get_dates (DiaryMapping *self, DiaryMappingDates *dates)
{
  g_return_val_if_fail (DIARY_IS_MAPPING (self), FALSE);

  if (self->has_dates)
    *dates = self->dates;

  return self->has_dates;
}

/**
 * diary_mapping_set_dates:
 * @self: a mapping
 * @dates: in which order dates are written
 */
void
diary_mapping_set_dates (DiaryMapping *self, DiaryMappingDates dates)
{
  g_return_if_fail (DIARY_IS_MAPPING (self));

  self->has_dates = TRUE;
  self->dates = dates;
}

/**
 * diary_mapping_unset_dates:
 * @self: a mapping
 *
 * Says that the order of dates is to be told from the data.
 */
void
diary_mapping_unset_dates (DiaryMapping *self)
{
  g_return_if_fail (DIARY_IS_MAPPING (self));

  self->has_dates = FALSE;
}

/**
 * diary_mapping_find_place:
 * @self: a mapping
 * @text: a place as the table has it
 *
 * Returns: where that is: as the person said, or as a key of the vocabulary, or as its words say
 */
DiaryForeignPlace
diary_mapping_find_place (DiaryMapping *self, const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  const char *said;
  DiaryForeignPlace place = { NULL };

  g_return_val_if_fail (DIARY_IS_MAPPING (self), place);

  said = g_hash_table_lookup (self->places, lower);
  if (said != NULL && read_place (said, &place))
    return place;

  place = diary_foreign_words_read (text);
  if (diary_vocabulary_canonical (DIARY_TERMS_SITES, lower) != NULL)
    place.site = diary_vocabulary_canonical (DIARY_TERMS_SITES, lower);

  return place;
}

/**
 * diary_mapping_set_place:
 * @self: a mapping
 * @text: a place as the table has it; capitals don't count
 * @place: a key of the sites, maybe with one of the sides behind it: "eyelid left"
 * @error: where to put the error: %DIARY_ERROR_INVALID
 *
 * Returns: whether there is such a place
 */
gboolean
diary_mapping_set_place (DiaryMapping *self, const char *text, const char *place, GError **error)
{
  DiaryForeignPlace read;

  g_return_val_if_fail (DIARY_IS_MAPPING (self), FALSE);

  if (!read_place (place, &read))
    {
      diary_error_set_invalid (error, text, place,
                               _ ("give a site, and a side if there is one: eyelid left"));
      return FALSE;
    }
  g_hash_table_replace (self->places, g_utf8_strdown (text, -1), g_strdup (place));

  return TRUE;
}

/**
 * diary_mapping_get_places:
 * @self: a mapping
 *
 * Returns: (transfer none) (element-type utf8 utf8): what the person said of places: "eyelid left"
 * by the text that the table has, in lower case
 */
GHashTable *
diary_mapping_get_places (DiaryMapping *self)
{
  g_return_val_if_fail (DIARY_IS_MAPPING (self), NULL);

  return self->places;
}

/**
 * diary_mapping_check:
 * @self: a mapping
 * @error: where to put the error: %DIARY_ERROR_INVALID
 *
 * Returns: whether it can be used: one column is the date, and none is there twice
 */
gboolean
diary_mapping_check (DiaryMapping *self, GError **error)
{
  gboolean has_date = FALSE, has_more = FALSE;

  g_return_val_if_fail (DIARY_IS_MAPPING (self), FALSE);

  for (int i = 0; i < (int) self->columns->len; i++)
    {
      const Column *column = get_column (self, i);

      has_date |= column->target.role == DIARY_MAPPING_DATE;
      has_more |= column->target.role > DIARY_MAPPING_TIME;
      if (column->target.role != DIARY_MAPPING_NOTHING && !is_once (self, i))
        {
          g_set_error (error, DIARY_ERROR, DIARY_ERROR_INVALID,
                       _ ("Two columns are “%s”: say of one only that it is this"), column->text);
          return FALSE;
        }
    }
  if (has_date && has_more)
    return TRUE;

  g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_INVALID,
                       has_date ? _ ("Only the date is told: say what one more column is")
                                : _ ("No column is the date: say which one is"));

  return FALSE;
}

/**
 * diary_mapping_fits:
 * @self: a mapping
 * @headings: the headings of a table
 *
 * Returns: whether the table has all columns of which the mapping says what they are
 */
gboolean
diary_mapping_fits (DiaryMapping *self, const char *const *headings)
{
  g_return_val_if_fail (DIARY_IS_MAPPING (self), FALSE);

  for (int i = 0; i < (int) self->columns->len; i++)
    if (get_column (self, i)->target.role != DIARY_MAPPING_NOTHING &&
        !g_strv_contains (headings, get_column (self, i)->heading))
      return FALSE;

  return TRUE;
}

/**
 * diary_mapping_has_episodes:
 * @self: a mapping
 *
 * Returns: whether a column tells of episodes
 */
gboolean
diary_mapping_has_episodes (DiaryMapping *self)
{
  g_return_val_if_fail (DIARY_IS_MAPPING (self), FALSE);

  for (int i = 0; i < (int) self->columns->len; i++)
    if (get_column (self, i)->target.role >= DIARY_MAPPING_SITE &&
        get_column (self, i)->target.role <= DIARY_MAPPING_INTENSITY)
      return TRUE;

  return FALSE;
}

/* --- As text --- */

/* Takes what is up to the next comma; quotation marks hold commas together. */
static char *
take_part (const char **text)
{
  GString *part = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (; **text != '\0' && (quoted || **text != ','); (*text)++)
    {
      if (**text == '"')
        quoted = !quoted;
      else
        g_string_append_c (part, **text);
    }
  *text += **text == ',';

  return g_strstrip (g_string_free (part, FALSE));
}

/* "date/dmy=Date", "site=Where", "place:Lid links=eyelid left" */
static gboolean
add_part (DiaryMapping *self, const char *part, GError **error)
{
  const char *equals = strchr (part, '=');
  g_autofree char *target = equals != NULL ? g_strndup (part, (size_t) (equals - part)) : NULL;

  if (equals == NULL)
    {
      diary_error_set_invalid (error, "map", part, _ ("give WHAT=HEADING"));
      return FALSE;
    }
  if (g_str_has_prefix (target, "place:"))
    return diary_mapping_set_place (self, target + strlen ("place:"), equals + 1, error);
  if (g_str_has_prefix (target, "date/"))
    {
      self->has_dates = diary_mapping_dates_from_key (target + strlen ("date/"), &self->dates);
      if (self->has_dates)
        target[strlen ("date")] = '\0';
    }
  add_column (self, equals + 1);

  return diary_mapping_set_text (self, (int) self->columns->len - 1, target, error);
}

/**
 * diary_mapping_parse:
 * @text: WHAT=HEADING with commas between, a heading with a comma in quotation marks; WHAT as
 *   diary_mapping_target_parse() takes it, "date/dmy", "date/mdy" or "date/ymd"; and
 *   place:TEXT=SITE or place:TEXT=SITE SIDE for each text that does not speak for itself
 * @error: where to put the error: %DIARY_ERROR_INVALID
 *
 * Returns: (transfer full): the mapping, or %NULL with @error set
 */
DiaryMapping *
diary_mapping_parse (const char *text, GError **error)
{
  g_autoptr (DiaryMapping) self = g_object_new (DIARY_TYPE_MAPPING, NULL);

  g_return_val_if_fail (text != NULL, NULL);

  while (*text != '\0')
    {
      g_autofree char *part = take_part (&text);

      if (*part != '\0' && !add_part (self, part, error))
        return NULL;
    }

  return diary_mapping_check (self, error) ? g_steal_pointer (&self) : NULL;
}
