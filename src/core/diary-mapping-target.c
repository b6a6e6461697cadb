/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-mapping-target.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-factor.h"
#include "diary-foreign-words.h"

#define DEFAULT_HIGHEST 5
#define MAX_HIGHEST     100

static const char *const roles[] = {
  [DIARY_MAPPING_NOTHING] = "nothing",   [DIARY_MAPPING_DATE] = "date",
  [DIARY_MAPPING_TIME] = "time",         [DIARY_MAPPING_SITE] = "site",
  [DIARY_MAPPING_SIDE] = "side",         [DIARY_MAPPING_KIND] = "kind",
  [DIARY_MAPPING_DURATION] = "duration", [DIARY_MAPPING_INTENSITY] = "intensity",
  [DIARY_MAPPING_NOTE] = "note",
};

/* What people call such a column, in lower case. */
static const struct
{
  const char *heading;
  const char *target;
} guesses[] = {
  { "date", "date" },          { "day", "date" },           { "datum", "date" },
  { "timestamp", "date" },     { "date and time", "date" }, { "started_at", "date" },
  { "when", "date" },          { "wann", "date" },          { "time", "time" },
  { "uhrzeit", "time" },       { "zeit", "time" },          { "site", "site" },
  { "where", "site" },         { "place", "site" },         { "location", "site" },
  { "muscle", "site" },        { "body part", "site" },     { "wo", "site" },
  { "ort", "site" },           { "side", "side" },          { "seite", "side" },
  { "kind", "kind" },          { "type", "kind" },          { "art", "kind" },
  { "duration", "duration" },  { "dauer", "duration" },     { "intensity", "intensity" },
  { "strength", "intensity" }, { "severity", "intensity" }, { "stärke", "intensity" },
  { "note", "note" },          { "notes", "note" },         { "comment", "note" },
  { "comments", "note" },      { "notiz", "note" },
};

static gboolean
set_unknown (const char *text, GError **error)
{
  diary_error_set_invalid (error, text, text,
                           _ ("give date, time, site, side, kind, duration, intensity, note, a "
                              "factor such as sleep_h, or own:NAME [UNIT]"));

  return FALSE;
}

static gboolean
parse_highest (DiaryMappingTarget *self, const char *text)
{
  guint64 highest = DEFAULT_HIGHEST;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, MAX_HIGHEST, &highest, NULL))
    return FALSE;
  self->highest = (int) highest;

  return TRUE;
}

static gboolean
parse_factor (DiaryMappingTarget *self, const char *key, const char *unit)
{
  const DiaryFactorTerm *term = diary_vocabulary_find_factor (key);

  if (term == NULL)
    return FALSE;
  self->role = DIARY_MAPPING_FACTOR;
  self->factor = term->key;

  return unit == NULL || diary_foreign_words_get_multiplier (unit, term->unit, &self->multiplier);
}

static gboolean
parse_role (DiaryMappingTarget *self, const char *key, const char *unit)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (roles); i++)
    if (g_str_equal (roles[i], key))
      self->role = (DiaryMappingRole) i;
  if (!g_str_equal (roles[self->role], key))
    return FALSE;

  if (self->role == DIARY_MAPPING_INTENSITY)
    return parse_highest (self, unit);
  if (self->role == DIARY_MAPPING_DURATION)
    return diary_foreign_words_get_multiplier (unit != NULL ? unit : "s", "s", &self->multiplier);

  return unit == NULL;
}

static gboolean
parse_own (DiaryMappingTarget *self, const char *text)
{
  g_autoptr (DiaryFactor) factor = diary_factor_new_from_column (text);

  if (factor == NULL)
    return FALSE;
  self->role = DIARY_MAPPING_FACTOR;
  self->name = g_strdup (diary_factor_get_name (factor));
  self->unit = g_strdup (diary_factor_get_unit (factor));

  return TRUE;
}

/**
 * diary_mapping_target_parse:
 * @self: (out caller-allocates): what the text says
 * @text: "date", "time", "site", "side", "kind", "duration/min" (or s, h), "intensity/10" (the
 *   highest number), "note", "nothing", a key of the factors, maybe with the unit its numbers are
 *   in, as in "water_ml/l", or "own:NAME [UNIT]"
 * @error: where to put the error: %DIARY_ERROR_INVALID
 *
 * Returns: whether it is one of these
 */
gboolean
diary_mapping_target_parse (DiaryMappingTarget *self, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 2);
  const char *key = parts[0] != NULL ? parts[0] : "";
  const char *unit = parts[0] != NULL ? parts[1] : NULL;

  *self = (DiaryMappingTarget){ .multiplier = 1 };
  if (parse_own (self, text) || parse_role (self, key, unit) || parse_factor (self, key, unit))
    return TRUE;

  return set_unknown (text, error);
}

/**
 * diary_mapping_target_clear:
 * @self: a target
 */
void
diary_mapping_target_clear (DiaryMappingTarget *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->unit, g_free);
}

/**
 * diary_mapping_target_guess:
 * @heading: the heading of a column
 *
 * Returns: (transfer full): what it could be, "nothing" where that is not plain
 */
char *
diary_mapping_target_guess (const char *heading)
{
  g_autofree char *lower = g_utf8_strdown (heading, -1);
  g_autofree char *name = NULL;
  g_autofree char *unit = NULL;
  DiaryMappingTarget target;
  const char *factor;
  double multiplier;

  for (size_t i = 0; i < G_N_ELEMENTS (guesses); i++)
    if (g_str_equal (guesses[i].heading, lower))
      return g_strdup (guesses[i].target);

  diary_foreign_words_split_unit (heading, &name, &unit);
  if (diary_foreign_words_find_factor (name, unit, &factor, &multiplier))
    return multiplier == 1 ? g_strdup (factor) : g_strconcat (factor, "/", unit, NULL);
  if (diary_mapping_target_parse (&target, heading, NULL))
    {
      diary_mapping_target_clear (&target);
      return g_strdup (heading);
    }

  return g_strdup (roles[DIARY_MAPPING_NOTHING]);
}
