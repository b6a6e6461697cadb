/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-mapped-row.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "diary-duration.h"
#include "diary-error.h"
#include "diary-foreign-text.h"
#include "diary-number.h"
#include "diary-vocabulary.h"

#define NOON    (12 * 60)
#define NO_SITE "other"

/* What is read of a row before it is put together. */
typedef struct
{
  DiaryMapping *mapping;
  DiaryMappingDates dates;
  char separator; /* of the cells */
  int minutes;    /* since midnight, or -1 */
  gboolean has_episode;
  DiaryForeignPlace place;
  const char *kind;
  const char *side;
  int intensity;
  gint64 duration;
  GString *note;
} Draft;

static const struct
{
  const char *word;
  double value;
} yes_no[] = {
  { "yes", 1 },   { "y", 1 },    { "true", 1 }, { "x", 1 },  { "✓", 1 },
  { "ja", 1 },    { "oui", 1 },  { "sí", 1 },   { "no", 0 }, { "n", 0 },
  { "false", 0 }, { "nein", 0 }, { "non", 0 },
};

static gboolean
set_wrong (GError **error, const char *heading, const char *cell, const char *expected)
{
  diary_error_set_invalid (error, heading, cell, expected);

  return FALSE;
}

static void
add_note (Draft *draft, const char *text)
{
  if (draft->note->len > 0)
    g_string_append_c (draft->note, '\n');
  g_string_append (draft->note, text);
}

/* Where a semicolon stands between cells, a comma is the decimal point; else it may also stand
 * between thousands. */
static gboolean
read_number (const Draft *draft, const char *cell, double *number)
{
  g_autofree char *text = g_strdup (cell);
  char *comma = strrchr (text, ',');
  char *point = strrchr (text, '.');
  gboolean is_decimal = comma != NULL && (point == NULL || comma > point) &&
                        (draft->separator == ';' || strlen (comma) != 4);
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (from == comma && is_decimal)
        *to++ = '.';
      else if (*from != ',' && *from != ' ' && !(*from == '.' && is_decimal))
        *to++ = *from;
    }
  *to = '\0';

  return diary_number_parse (text, number);
}

static gboolean
read_date (DiaryMappedRow *self, Draft *draft, const char *heading, const char *cell, GError **error)
{
  const char *rest;

  self->date = diary_mapping_dates_parse (draft->dates, cell, &rest);
  if (self->date == DIARY_DATE_NONE)
    return set_wrong (error, heading, cell, _ ("give a date such as 2026-03-04"));

  rest += strspn (rest, " T,");
  if (*rest == '\0')
    return TRUE;
  /* A time zone behind it makes it an instant of its own. */
  self->has_time = diary_instant_parse_local (cell, NULL, &self->at);
  if (self->has_time || diary_foreign_text_parse_time (rest, &draft->minutes))
    return TRUE;

  return set_wrong (error, heading, cell, _ ("give a date such as 2026-03-04 21:15"));
}

static gboolean
read_intensity (Draft *draft,
                const DiaryMappingTarget *target,
                const char *heading,
                const char *cell,
                GError **error)
{
  g_autofree char *expected = NULL;
  double number;

  if (read_number (draft, cell, &number) && number >= 0 && number <= target->highest)
    {
      draft->intensity = (int) ceil (number * DIARY_EPISODE_MAX_INTENSITY / target->highest);
      return TRUE;
    }

  expected = g_strdup_printf (_ ("give a number from %g to %g"), 0.0, (double) target->highest);

  return set_wrong (error, heading, cell, expected);
}

static gboolean
read_duration (Draft *draft,
               const DiaryMappingTarget *target,
               const char *heading,
               const char *cell,
               GError **error)
{
  double number;

  if (read_number (draft, cell, &number) && number >= 0 &&
      number * target->multiplier <= DIARY_EPISODE_MAX_DURATION)
    {
      draft->duration = (gint64) round (number * target->multiplier);
      return TRUE;
    }

  return diary_foreign_text_parse_duration (cell, &draft->duration) ||
         diary_duration_parse (cell, &draft->duration) ||
         set_wrong (error, heading, cell, _ ("give a number, or hours:minutes:seconds"));
}

static gboolean
read_value (DiaryMappedRow *self,
            Draft *draft,
            const DiaryMappingTarget *target,
            const char *heading,
            const char *cell,
            GError **error)
{
  DiaryMappedValue value = { target, NAN, DIARY_SCALE_AMOUNT };
  g_autofree char *lower = g_utf8_strdown (cell, -1);

  for (size_t i = 0; i < G_N_ELEMENTS (yes_no) && target->factor == NULL; i++)
    if (g_str_equal (yes_no[i].word, lower))
      {
        value.value = yes_no[i].value;
        value.scale = DIARY_SCALE_YES_NO;
      }
  if (isnan (value.value) && !read_number (draft, cell, &value.value))
    return set_wrong (error, heading, cell, _ ("give a number"));
  value.value *= target->multiplier;
  g_array_append_val (self->values, value);

  return TRUE;
}

static void
read_words (Draft *draft, const DiaryMappingTarget *target, const char *cell)
{
  DiaryForeignPlace read = diary_mapping_find_place (draft->mapping, cell);

  if (target->role == DIARY_MAPPING_SITE)
    {
      draft->place.site = read.site;
      draft->place.side = read.side;
      if (read.site == NULL)
        add_note (draft, cell);
    }
  else if (target->role == DIARY_MAPPING_SIDE)
    {
      g_autofree char *lower = g_utf8_strdown (cell, -1);

      draft->side = diary_vocabulary_canonical (DIARY_TERMS_SIDES, lower);
      if (draft->side == NULL)
        draft->side = read.side;
      if (draft->side == NULL)
        add_note (draft, cell);
    }
  else
    {
      draft->kind = read.kind;
      if (read.kind == NULL)
        add_note (draft, cell);
    }
}

static gboolean
read_cell (DiaryMappedRow *self,
           Draft *draft,
           const DiaryMappingTarget *target,
           const char *heading,
           const char *cell,
           GError **error)
{
  draft->has_episode |= target->role >= DIARY_MAPPING_SITE &&
                        target->role <= DIARY_MAPPING_INTENSITY;
  switch (target->role)
    {
    case DIARY_MAPPING_DATE:
      return read_date (self, draft, heading, cell, error);
    case DIARY_MAPPING_TIME:
      return diary_foreign_text_parse_time (cell, &draft->minutes) ||
             set_wrong (error, heading, cell, _ ("give a time such as 21:15"));
    case DIARY_MAPPING_SITE:
    case DIARY_MAPPING_SIDE:
    case DIARY_MAPPING_KIND:
      read_words (draft, target, cell);
      return TRUE;
    case DIARY_MAPPING_DURATION:
      return read_duration (draft, target, heading, cell, error);
    case DIARY_MAPPING_INTENSITY:
      return read_intensity (draft, target, heading, cell, error);
    case DIARY_MAPPING_NOTE:
      add_note (draft, cell);
      return TRUE;
    case DIARY_MAPPING_FACTOR:
      return read_value (self, draft, target, heading, cell, error);
    case DIARY_MAPPING_NOTHING:
    default:
      return TRUE;
    }
}

static gboolean
read_cells (DiaryMappedRow *self, Draft *draft, DiaryForeignTable *table, GError **error)
{
  for (int i = 0; i < diary_mapping_get_n_columns (draft->mapping); i++)
    {
      const char *heading = diary_mapping_get_heading (draft->mapping, i);
      const DiaryMappingTarget *target = diary_mapping_get_target (draft->mapping, i);
      g_autofree char *cell = g_strstrip (g_strdup (diary_foreign_table_get (table, heading)));

      if (*cell == '\0' && target->role == DIARY_MAPPING_DATE)
        return set_wrong (error, heading, cell, _ ("give a date such as 2026-03-04"));
      if (*cell != '\0' && !read_cell (self, draft, target, heading, cell, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_together (DiaryMappedRow *self, const Draft *draft, GError **error)
{
  const char *note = draft->note->len > 0 ? draft->note->str : NULL;

  if (!self->has_time)
    {
      self->has_time = draft->minutes >= 0;
      if (!diary_foreign_text_make_instant (self->date, self->has_time ? draft->minutes : NOON,
                                            &self->at))
        return set_wrong (error, "date", "", _ ("give a moment in the years 1 to 9999"));
    }
  self->date = diary_date_of_instant (self->at.unix_seconds, self->at.utc_offset);
  if (!draft->has_episode)
    {
      self->note = g_strdup (note);
      return TRUE;
    }

  self->episode = diary_episode_new (draft->place.site != NULL ? draft->place.site : NO_SITE,
                                     draft->side != NULL ? draft->side : draft->place.side,
                                     &self->at);
  if (draft->kind != NULL)
    diary_episode_set_kind (self->episode, draft->kind);
  diary_episode_set_intensity (self->episode, draft->intensity);
  diary_episode_set_duration (self->episode, draft->duration);
  diary_episode_set_note (self->episode, note);

  return diary_record_validate (DIARY_RECORD (self->episode), error);
}

static void
append_value (GString *text, const DiaryMappedValue *value)
{
  const DiaryFactorTerm *term = value->target->factor != NULL
                                    ? diary_vocabulary_find_factor (value->target->factor)
                                    : NULL;
  const char *label = term != NULL ? diary_factor_term_get_label (term) : value->target->name;
  const char *unit = term != NULL ? diary_factor_term_get_unit (term) : value->target->unit;
  g_autofree char *number = diary_number_format (value->value);

  g_string_append_printf (text, ", %s %s", label, number);
  if (unit != NULL)
    g_string_append_printf (text, " %s", unit);
}

static void
append_episode (GString *text, DiaryEpisode *episode)
{
  const char *side = diary_episode_get_side (episode);
  int intensity = diary_episode_get_intensity (episode);
  gint64 seconds = diary_episode_get_duration (episode);

  g_string_append_printf (
      text, ", %s, %s",
      diary_vocabulary_label (DIARY_TERMS_KINDS, diary_episode_get_kind (episode)),
      diary_vocabulary_label (DIARY_TERMS_SITES, diary_episode_get_site (episode)));
  if (side != NULL)
    g_string_append_printf (text, ", %s", diary_vocabulary_label (DIARY_TERMS_SIDES, side));
  if (intensity != DIARY_EPISODE_NO_INTENSITY)
    {
      char key[2] = { (char) ('0' + intensity), '\0' };

      g_string_append_printf (text, ", %s", diary_vocabulary_label (DIARY_TERMS_INTENSITIES, key));
    }
  if (seconds != DIARY_EPISODE_NO_DURATION)
    {
      g_autofree char *duration = diary_duration_format (seconds);

      g_string_append_printf (text, ", %s", duration);
    }
}

/**
 * diary_mapped_row_read:
 * @self: (out caller-allocates): what the row says
 * @mapping: what its columns are
 * @dates: in which order dates are written
 * @table: the table, at a row
 * @error: where to put the error: %DIARY_ERROR_INVALID, with the heading as its field
 *
 * An intensity of another scale than ours is stretched to it and rounded up. A row that tells
 * nothing of an episode is one of a day.
 *
 * Returns: whether it can be taken
 */
gboolean
diary_mapped_row_read (DiaryMappedRow *self,
                       DiaryMapping *mapping,
                       DiaryMappingDates dates,
                       DiaryForeignTable *table,
                       GError **error)
{
  g_autoptr (GString) note = g_string_new (NULL);
  Draft draft = { .mapping = mapping,
                  .dates = dates,
                  .separator = diary_foreign_table_get_separator (table),
                  .minutes = -1,
                  .duration = DIARY_EPISODE_NO_DURATION,
                  .note = note };

  *self = (DiaryMappedRow){ .values = g_array_new (FALSE, FALSE, sizeof (DiaryMappedValue)) };
  if (read_cells (self, &draft, table, error) && put_together (self, &draft, error))
    return TRUE;
  diary_mapped_row_clear (self);

  return FALSE;
}

/**
 * diary_mapped_row_clear:
 * @self: a row that was read
 */
void
diary_mapped_row_clear (DiaryMappedRow *self)
{
  g_clear_object (&self->episode);
  g_clear_pointer (&self->values, g_array_unref);
  g_clear_pointer (&self->note, g_free);
}

/**
 * diary_mapped_row_format:
 * @self: a row that was read
 *
 * Returns: (transfer full): what it will be in the diary, for the person
 */
char *
diary_mapped_row_format (const DiaryMappedRow *self)
{
  g_autofree char *date = diary_date_format_locale (self->date);
  g_autoptr (GDateTime) time = diary_instant_to_date_time (&self->at);
  const char *note = self->episode != NULL ? diary_episode_get_note (self->episode) : self->note;
  GString *text = g_string_new (date);

  if (self->has_time || self->episode != NULL)
    {
      g_autofree char *clock = g_date_time_format (time, ", %H:%M");

      g_string_append (text, clock);
    }
  if (self->episode != NULL)
    append_episode (text, self->episode);
  for (guint i = 0; i < self->values->len; i++)
    append_value (text, &g_array_index (self->values, DiaryMappedValue, i));
  if (note != NULL)
    g_string_append_printf (text, ", “%s”", note);

  return g_string_free (text, FALSE);
}
