/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign-nomie.h"

#include <glib/gi18n-lib.h>

#include "diary-foreign-table.h"
#include "diary-foreign-text.h"
#include "diary-number.h"

#define NOTE_TRACKER "note"

static void
clear_tag (gpointer data)
{
  DiaryForeignNomieTag *tag = data;

  g_free (tag->tag);
  g_free (tag->unit);
}

/* "3", "43.5oz", "01:20:00", or nothing, which is one */
static void
read_value (const char *text, DiaryForeignNomieTag *tag)
{
  gint64 seconds;

  tag->value = 1;
  tag->unit = NULL;
  if (!diary_foreign_text_parse_duration (text, &seconds))
    {
      diary_foreign_text_parse_amount (text, &tag->value, &tag->unit);
      return;
    }

  tag->value = (double) seconds / 3600;
  tag->unit = g_strdup ("h");
}

/* "#coffee(2)," */
static gboolean
read_tag (const char *word, DiaryForeignNomieTag *tag)
{
  const char *start = word[0] == '#' ? word + 1 : "";
  size_t length = strcspn (start, "(,.!?:;)'\"");
  const char *opening = start + length;
  const char *closing = *opening == '(' ? strchr (opening, ')') : NULL;
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;

  if (length == 0)
    return FALSE;

  name = g_strndup (start, length);
  value = closing != NULL ? g_strndup (opening + 1, (size_t) (closing - opening) - 1) : NULL;
  tag->tag = g_utf8_strdown (name, -1);
  read_value (value != NULL ? value : "", tag);

  return TRUE;
}

/**
 * diary_foreign_nomie_read_instant:
 * @milliseconds: since 1970, in UTC
 * @minutes_west: how far the clock was behind UTC, as JavaScript has it; %NAN for that of today's
 * @entry: (out): gets the date and @at
 * @at: (out): when
 *
 * Returns: whether it is a time
 */
gboolean
diary_foreign_nomie_read_instant (double milliseconds,
                                  double minutes_west,
                                  DiaryForeignEntry *entry,
                                  DiaryInstant *at)
{
  g_autoptr (GTimeZone) zone = diary_clock_dup_zone ();

  if (!(fabs (milliseconds) < 1e15) || fabs (minutes_west) > 1080)
    return FALSE;

  *at = diary_instant_in_zone ((gint64) (milliseconds / 1000), zone);
  if (isfinite (minutes_west))
    at->utc_offset = -(int) minutes_west * 60;
  if (!diary_instant_is_valid (at))
    return FALSE;
  entry->at = at;
  entry->date = diary_date_of_instant (at->unix_seconds, at->utc_offset);

  return TRUE;
}

/**
 * diary_foreign_nomie_read_note:
 * @note: a note
 * @has_words: (out): whether there is more in it than its tags
 *
 * Returns: (transfer full) (element-type DiaryForeignNomieTag): its tags
 */
GArray *
diary_foreign_nomie_read_note (const char *note, gboolean *has_words)
{
  g_auto (GStrv) words = g_strsplit_set (note, " \t\r\n", -1);
  GArray *tags = g_array_new (FALSE, TRUE, sizeof (DiaryForeignNomieTag));

  *has_words = FALSE;
  g_array_set_clear_func (tags, clear_tag);
  for (char **word = words; *word != NULL; word++)
    {
      DiaryForeignNomieTag tag = { NULL };

      if (read_tag (*word, &tag))
        g_array_append_val (tags, tag);
      else if (**word != '\0')
        *has_words = TRUE;
    }

  return tags;
}

static void
add_tracker (DiaryForeignTable *table, DiaryForeignOutput *output, DiaryForeignEntry *entry)
{
  const char *value = diary_foreign_table_get (table, "value");
  const char *tracker = diary_foreign_table_get (table, "tracker");
  g_autofree char *name = g_strdelimit (g_strdup (tracker), "_", ' ');
  DiaryForeignNomieTag tag = { NULL };

  if (g_str_equal (tracker, NOTE_TRACKER) || *tracker == '\0')
    return;

  read_value (value, &tag);
  entry->name = name;
  entry->value = tag.value;
  entry->unit = tag.unit;
  entry->fold = strchr (value, ':') != NULL ? DIARY_FOREIGN_SUM : DIARY_FOREIGN_UNKNOWN;
  diary_foreign_output_add (output, entry);
  clear_tag (&tag);
}

static void
add_row (DiaryForeignTable *table, DiaryForeignOutput *output)
{
  DiaryForeignEntry entry = { DIARY_FOREIGN_ENTRY_INIT,
                              .line = diary_foreign_table_get_line (table) };
  const char *epoch = diary_foreign_table_get (table, "epoch");
  const char *note = diary_foreign_table_get (table, "note");
  g_autoptr (GArray) tags = NULL;
  gboolean has_words;
  double milliseconds = NAN, offset = NAN;
  DiaryInstant at;

  diary_number_parse (epoch, &milliseconds);
  diary_number_parse (diary_foreign_table_get (table, "offset"), &offset);
  if (!diary_foreign_nomie_read_instant (milliseconds, offset, &entry, &at))
    {
      diary_foreign_output_refuse_cell (output, entry.line, "epoch", epoch,
                                        _ ("give milliseconds since 1970"));
      return;
    }

  add_tracker (table, output, &entry);
  tags = diary_foreign_nomie_read_note (note, &has_words);
  if (has_words)
    diary_foreign_output_add_note (output, entry.line, entry.date, note);
  if (*diary_foreign_table_get (table, "lat") != '\0')
    diary_foreign_output_remark (output, DIARY_IMPORT_NO_PLACE, _ ("the place on a map"));
}

static gboolean
convert (GBytes *content, DiaryForeignOutput *output, GError **error)
{
  gsize size;
  const char *bytes = g_bytes_get_data (content, &size);

  if (size > 0 && bytes[0] == '{')
    return diary_foreign_nomie_convert_backup (content, output, error);

  return diary_foreign_table_each (content, output, add_row, error);
}

/* A backup begins with what program it is of, but the order in JSON means nothing. */
static gboolean
is_backup (GBytes *start)
{
  gsize size;
  const char *bytes = g_bytes_get_data (start, &size);

  return size > 0 && bytes[0] == '{' && g_strstr_len (bytes, (gssize) size, "\"nomie\"") != NULL;
}

static gboolean
recognise (const DiaryForeignHead *head)
{
  return is_backup (head->start) || diary_foreign_has_headings (head, "epoch", "start", "end",
                                                                "offset", "tracker", "value", NULL);
}

/**
 * diary_foreign_nomie:
 *
 * Nomie, versions 4 and 5. Its table has the columns epoch (milliseconds), start, end, offset
 * (minutes west of UTC), tracker, value, note, lat, lng, location and score, a row for each tracker
 * of a log. A log is a note with tags in it: "#coffee(2)". Sources: github.com/open-nomie/nomie5
 * (src/modules/export/csv.ts, src/modules/nomie-log/nomie-log.ts, src/utils/extract).
 *
 * Its backup is read by diary_foreign_nomie_convert_backup().
 */
const DiaryForeignFormat diary_foreign_nomie = {
  .key = "nomie",
  .label = "Nomie",
  .recognise = recognise,
  .convert = convert,
};
