/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign-nomie.h"

#include <glib/gi18n-lib.h>

#include "diary-json-parse.h"

#define LABEL "Nomie"

/* Nomie's keys of units, and how people write them. One that is not here is written as it is. */
static const struct
{
  const char *key;
  const char *unit;
} units[] = {
  { "num", NULL },        { "timer", "h" },      { "min", "min" },     { "hour", "h" },
  { "sec", "s" },         { "mg", "mg" },        { "mcg", "mcg" },     { "gram", "g" },
  { "milliliter", "ml" }, { "deciliter", "dl" }, { "liter", "l" },     { "fluidounce", "fl oz" },
  { "cup", "cups" },      { "percent", "%" },    { "steps", "steps" },
};

static const char *
get_unit (const char *key)
{
  for (size_t i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].key, key))
      return units[i].unit;

  return *key != '\0' ? key : NULL;
}

/* A range from 0 or 1 to ten is a rating like ours. */
static char *
get_range_unit (JsonObject *tracker)
{
  double maximum = diary_json_get_number (tracker, "max");

  if (!g_str_equal (diary_json_get_text (tracker, "type"), "range") || !(maximum > 0))
    return NULL;

  return g_strdup_printf ("/%.0f", maximum);
}

static void
add_tag (DiaryForeignOutput *output,
         const DiaryForeignEntry *moment,
         const DiaryForeignNomieTag *tag,
         JsonObject *tracker)
{
  DiaryForeignEntry entry = *moment;
  const char *label = diary_json_get_text (tracker, "label");
  g_autofree char *name = g_strdelimit (g_strdup (*label != '\0' ? label : tag->tag), "_", ' ');
  g_autofree char *range = get_range_unit (tracker);
  gboolean is_mean = g_str_equal (diary_json_get_text (tracker, "math"), "mean");

  entry.name = name;
  entry.value = tag->value;
  entry.unit = tag->unit != NULL ? tag->unit
               : range != NULL   ? range
                                 : get_unit (diary_json_get_text (tracker, "uom"));
  entry.fold = is_mean ? DIARY_FOREIGN_MEAN : DIARY_FOREIGN_SUM;
  if (range != NULL && g_str_equal (range, "/5"))
    entry.intensity = entry.value >= 1 && entry.value <= 5 ? (int) entry.value : 0;
  diary_foreign_output_add (output, &entry);
}

static void
add_event (DiaryForeignOutput *output, JsonObject *event, gint64 number, JsonObject *trackers)
{
  DiaryForeignEntry moment = { DIARY_FOREIGN_ENTRY_INIT, .line = number };
  const char *note = diary_json_get_text (event, "note");
  g_autoptr (GArray) tags = NULL;
  gboolean has_words;
  DiaryInstant at;

  if (!diary_foreign_nomie_read_instant (diary_json_get_number (event, "end"),
                                         diary_json_get_number (event, "offset"), &moment, &at))
    {
      diary_foreign_output_refuse (output, number, "events", _ ("an entry without a time"),
                                   _ ("export it again"));
      return;
    }

  tags = diary_foreign_nomie_read_note (note, &has_words);
  for (guint i = 0; i < tags->len; i++)
    {
      const DiaryForeignNomieTag *tag = &g_array_index (tags, DiaryForeignNomieTag, i);

      add_tag (output, &moment, tag, diary_json_get_object (trackers, tag->tag));
    }
  if (has_words)
    diary_foreign_output_add_note (output, number, moment.date, note);
  if (isfinite (diary_json_get_number (event, "lat")))
    diary_foreign_output_remark (output, DIARY_IMPORT_NO_PLACE, _ ("the place on a map"));
}

/**
 * diary_foreign_nomie_convert_backup:
 * @content: a backup
 * @output: where to
 * @error: where to put the error
 *
 * Reads JSON: "events" with note, end (milliseconds, the time that counts), offset (minutes west of
 * UTC), lat and lng; "trackers" by their tags, with label, type, uom, math, min and max. Sources:
 * github.com/open-nomie/nomie5 (src/modules/export/export.ts, src/modules/tracker/tracker.ts,
 * src/utils/nomie-uom/uoms.ts).
 *
 * Returns: whether it could be read
 */
gboolean
diary_foreign_nomie_convert_backup (GBytes *content, DiaryForeignOutput *output, GError **error)
{
  gsize size;
  const char *json = g_bytes_get_data (content, &size);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JsonNode) root = diary_json_parse (json, size, &local_error);
  JsonArray *events;
  guint n_events;

  if (root == NULL)
    return diary_foreign_set_damaged (error, LABEL, local_error->message);

  events = diary_json_get_array (json_node_get_object (root), "events");
  if (events == NULL)
    return diary_foreign_set_damaged (error, LABEL, "events");

  n_events = json_array_get_length (events);
  for (guint i = 0; i < n_events; i++)
    {
      if (!diary_foreign_output_tell (output, (double) i / n_events, error))
        return FALSE;
      add_event (output, diary_json_at (events, i), i + 1,
                 diary_json_get_object (json_node_get_object (root), "trackers"));
    }

  return TRUE;
}
