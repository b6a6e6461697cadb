/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign-daylio.h"

#include <glib/gi18n-lib.h>

#include "diary-json-parse.h"

#define LABEL "Daylio"

#define N_MOOD_GROUPS 5

/* The objects of an array by their ids. */
static GHashTable *
index_by_id (JsonArray *array)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = diary_json_at (array, i);
      double id = diary_json_get_number (object, "id");

      if (fabs (id) <= G_MAXINT)
        g_hash_table_insert (index, GINT_TO_POINTER ((int) id), object);
    }

  return index;
}

static JsonObject *
look_up (GHashTable *index, double id)
{
  return fabs (id) <= G_MAXINT ? g_hash_table_lookup (index, GINT_TO_POINTER ((int) id)) : NULL;
}

/* Numbers that are no dates and times come to none. */
static int
get_int (JsonObject *entry, const char *name)
{
  double number = diary_json_get_number (entry, name);

  return fabs (number) < 100000 ? (int) number : -1;
}

/* Months count from 0. The wall clock is told, and beside it the offset in milliseconds. */
static gboolean
read_instant (JsonObject *entry, DiaryDate *date, DiaryInstant *at)
{
  double offset = diary_json_get_number (entry, "timeZoneOffset");
  int hour = get_int (entry, "hour");
  int minute = get_int (entry, "minute");

  *date = diary_date_new (get_int (entry, "year"), get_int (entry, "month") + 1,
                          get_int (entry, "day"));
  if (*date == DIARY_DATE_NONE || hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
      !(fabs (offset) < 1e9))
    return FALSE;

  at->utc_offset = (int) (offset / 60000) * 60;
  at->unix_seconds = (gint64) (*date - diary_date_new (1970, 1, 1)) * 86400 + hour * 3600 +
                     minute * 60 - at->utc_offset;

  return diary_instant_is_valid (at);
}

/* The first of the five groups is the best. */
static void
add_mood (DiaryForeignOutput *output, const DiaryForeignEntry *moment, JsonObject *mood)
{
  double group = diary_json_get_number (mood, "mood_group_id");
  gboolean is_known = group >= 1 && group <= N_MOOD_GROUPS;

  diary_foreign_daylio_add_mood (output, moment, diary_json_get_text (mood, "custom_name"),
                                 is_known ? N_MOOD_GROUPS + 1 - group : NAN);
}

static void
add_entry (DiaryForeignOutput *output,
           JsonObject *object,
           gint64 number,
           GHashTable *moods,
           GHashTable *tags)
{
  DiaryForeignEntry moment = { DIARY_FOREIGN_ENTRY_INIT, .line = number };
  JsonObject *mood = look_up (moods, diary_json_get_number (object, "mood"));
  JsonArray *ids = diary_json_get_array (object, "tags");
  DiaryInstant at;

  if (!read_instant (object, &moment.date, &at))
    {
      diary_foreign_output_refuse (output, number, "dayEntries", _ ("an entry without a time"),
                                   _ ("export it again"));
      return;
    }

  moment.at = &at;
  if (mood != NULL)
    add_mood (output, &moment, mood);
  for (guint i = 0; ids != NULL && i < json_array_get_length (ids); i++)
    {
      JsonNode *id = json_array_get_element (ids, i);
      JsonObject *tag = JSON_NODE_HOLDS_VALUE (id) ? look_up (tags, json_node_get_double (id))
                                                   : NULL;

      if (tag != NULL)
        diary_foreign_daylio_add_activity (output, &moment, diary_json_get_text (tag, "name"));
    }
  diary_foreign_daylio_add_note (output, &moment, diary_json_get_text (object, "note_title"),
                                 diary_json_get_text (object, "note"));
}

static gboolean
add_entries (DiaryForeignOutput *output, JsonObject *root, GError **error)
{
  g_autoptr (GHashTable) moods = index_by_id (diary_json_get_array (root, "customMoods"));
  g_autoptr (GHashTable) tags = index_by_id (diary_json_get_array (root, "tags"));
  JsonArray *entries = diary_json_get_array (root, "dayEntries");
  guint n_entries = entries != NULL ? json_array_get_length (entries) : 0;

  if (entries == NULL)
    return diary_foreign_set_damaged (error, LABEL, "dayEntries");

  for (guint i = 0; i < n_entries; i++)
    {
      if (!diary_foreign_output_tell (output, (double) i / n_entries, error))
        return FALSE;
      add_entry (output, diary_json_at (entries, i), i + 1, moods, tags);
    }

  return TRUE;
}

/**
 * diary_foreign_daylio_convert_backup:
 * @content: the file backup.daylio of a backup
 * @output: where to
 * @error: where to put the error
 *
 * Reads JSON in Base64: "dayEntries" with year, month (from 0), day, hour, minute, timeZoneOffset
 * (ms), mood, tags, note_title and note; "customMoods" with id, custom_name and mood_group_id (1,
 * the best, to 5); "tags" with id and name. Sources: github.com/Guekka/DaylioBackupTools
 * (src/formats/daylio.rs, load_store.rs) and github.com/mbafford/daylio-markdown-export
 * (README.md, "Data Format").
 *
 * Returns: whether it could be read
 */
gboolean
diary_foreign_daylio_convert_backup (GBytes *content, DiaryForeignOutput *output, GError **error)
{
  gsize size, length;
  const char *bytes = g_bytes_get_data (content, &size);
  g_autofree char *base64 = g_strndup (bytes, size);
  g_autofree guchar *json = g_base64_decode (base64, &length);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JsonNode) root = diary_json_parse ((const char *) json, length, &local_error);

  if (root == NULL)
    return diary_foreign_set_damaged (error, LABEL, local_error->message);

  return add_entries (output, json_node_get_object (root), error);
}
