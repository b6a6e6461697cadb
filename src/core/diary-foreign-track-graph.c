/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign.h"

#include <glib/gi18n-lib.h>

#include "diary-foreign-table.h"
#include "diary-foreign-text.h"
#include "diary-foreign-words.h"
#include "diary-number.h"

/* "3.5", hours, minutes and seconds, or before there was a column for labels "1.0:a label". */
static gboolean
read_value (const char *text, DiaryForeignEntry *entry, char **label)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 4);
  guint n_parts = g_strv_length (parts);
  g_autofree char *time = NULL;
  gint64 seconds;

  if (n_parts >= 3)
    {
      time = g_strjoin (":", parts[0], parts[1], parts[2], NULL);
      if (diary_foreign_text_parse_duration (time, &seconds))
        {
          entry->value = (double) seconds / 3600;
          entry->duration = seconds;
          entry->unit = "h";
          *label = g_strdup (parts[3]);
          return TRUE;
        }
    }
  if (n_parts == 0 || !diary_number_parse (parts[0], &entry->value))
    return FALSE;
  if (n_parts > 1)
    *label = g_strdup (strchr (text, ':') + 1);

  return TRUE;
}

/* What the label of a twitch says of its place is part of its name. */
static void
add_entry (DiaryForeignOutput *output,
           DiaryForeignEntry *entry,
           const char *tracker,
           const char *label)
{
  g_autofree char *both = label != NULL && *label != '\0' ? g_strjoin (" ", tracker, label, NULL)
                                                          : g_strdup (tracker);
  g_autofree char *name = NULL;
  g_autofree char *unit = NULL;

  if (diary_foreign_words_read (both).kind != NULL && entry->value != 0)
    {
      entry->name = both;
      if (entry->duration != DIARY_EPISODE_NO_DURATION)
        entry->value = NAN;
      diary_foreign_output_add (output, entry);
      return;
    }

  diary_foreign_words_split_unit (tracker, &name, &unit);
  entry->name = name;
  if (entry->unit == NULL)
    {
      entry->unit = unit;
      entry->fold = DIARY_FOREIGN_UNKNOWN;
    }
  diary_foreign_output_add (output, entry);
}

static void
add_row (DiaryForeignTable *table, DiaryForeignOutput *output)
{
  DiaryForeignEntry entry = { DIARY_FOREIGN_ENTRY_INIT,
                              .line = diary_foreign_table_get_line (table),
                              .note = diary_foreign_table_get (table, "Note") };
  const char *timestamp = diary_foreign_table_get (table, "Timestamp");
  const char *value = diary_foreign_table_get (table, "Value");
  const char *column = diary_foreign_table_get (table, "Label");
  g_autofree char *label = NULL;
  DiaryInstant at;

  if (!diary_instant_parse_local (timestamp, NULL, &at))
    {
      diary_foreign_output_refuse_cell (output, entry.line, "Timestamp", timestamp,
                                        _ ("give a time such as 2026-03-04T21:15:00+01:00"));
      return;
    }
  if (!read_value (value, &entry, &label))
    {
      diary_foreign_output_refuse_cell (output, entry.line, "Value", value,
                                        _ ("give a number, or hours:minutes:seconds"));
      return;
    }

  entry.at = &at;
  entry.date = diary_date_of_instant (at.unix_seconds, at.utc_offset);
  add_entry (output, &entry, diary_foreign_table_get (table, "FeatureName"),
             *column != '\0' ? column : label);
}

static gboolean
convert (GBytes *content, DiaryForeignOutput *output, GError **error)
{
  return diary_foreign_table_each (content, output, add_row, error);
}

static gboolean
recognise (const DiaryForeignHead *head)
{
  return diary_foreign_has_headings (head, "FeatureName", "Timestamp", "Value", NULL);
}

/**
 * diary_foreign_track_graph:
 *
 * Track & Graph. Its table has the columns FeatureName, Timestamp (ISO 8601 with its offset), Value
 * (a number, or h:mm:ss), Label and Note; before there were labels and notes, a label stood behind
 * the value and a colon. The unit is not told, but people write it behind the name. Source:
 * github.com/SamAmco/track-and-graph (app/data/src/main/java/com/samco/trackandgraph/data/
 * csvreadwriter/CSVReadWriterImpl.kt).
 */
const DiaryForeignFormat diary_foreign_track_graph = {
  .key = "track-graph",
  .label = "Track & Graph",
  .recognise = recognise,
  .convert = convert,
};
