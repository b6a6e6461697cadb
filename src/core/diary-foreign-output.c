/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign-output.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "diary-day.h"
#include "diary-episode.h"
#include "diary-error.h"
#include "diary-foreign-days.h"
#include "diary-foreign-text.h"
#include "diary-foreign-words.h"
#include "diary-import-sheet.h"
#include "diary-number.h"

#define NO_SITE "other"

#define SECONDS_A_DAY 86400

/* A name space of our own for RFC 4122, 4.3: so the same thing always has the same id. */
static const guint8 name_space[] = {
  0x8d, 0x5c, 0x1e, 0x70, 0x0b, 0x6f, 0x4a, 0x0e, 0x9c, 0x3d, 0x5e, 0x52, 0xf4, 0x17, 0xa2, 0x69,
};

static const char *const episode_headings[] = {
  "id",   "started_at", "duration_s", "kind",        "site",
  "side", "intensity",  "note",       "modified_at", NULL,
};

static const char *const day_headings[] = { "date", "note", NULL };

struct _DiaryForeignOutput
{
  GObject parent_instance;

  DiaryImportContext *context;
  char *app;
  char *file;
  DiaryImportSheet *episodes;
  DiaryImportSheet *sheet_of_days;
  DiaryForeignDays *days;
  GHashTable *keys; /* how often each was met */
};

G_DEFINE_FINAL_TYPE (DiaryForeignOutput, diary_foreign_output, G_TYPE_OBJECT)

/* RFC 4122, 4.3, version 5. */
static char *
make_id (const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 hash[20];
  gsize length = sizeof hash;

  g_checksum_update (checksum, name_space, sizeof name_space);
  g_checksum_update (checksum, (const guchar *) name, -1);
  g_checksum_get_digest (checksum, hash, &length);
  hash[6] = (guint8) ((hash[6] & 0x0f) | 0x50);
  hash[8] = (guint8) ((hash[8] & 0x3f) | 0x80);

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7],
                          hash[8], hash[9], hash[10], hash[11], hash[12], hash[13], hash[14],
                          hash[15]);
}

/* The second of two equal things is another one. */
static char *
make_next_id (DiaryForeignOutput *self, const DiaryInstant *at, const char *key)
{
  gint64 wall_clock = at->unix_seconds + at->utc_offset;
  char *full = g_strdup_printf ("%s\n%" G_GINT64_FORMAT "\n%s", self->app, wall_clock, key);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->keys, full));
  g_autofree char *numbered = g_strdup_printf ("%s\n%u", full, n);

  g_hash_table_replace (self->keys, full, GUINT_TO_POINTER (n + 1));

  return make_id (numbered);
}

/* What the name and the number say beyond the fields of an episode. */
static char *
describe (const DiaryForeignEntry *entry, const DiaryForeignPlace *place)
{
  gboolean tells_number = isfinite (entry->value) && entry->value != 1 && entry->intensity == 0;
  g_autofree char *number = tells_number ? diary_number_format (entry->value) : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (number != NULL)
    g_ptr_array_add (parts, g_strdup_printf (entry->unit != NULL ? "%s: %s %s" : "%s: %s",
                                             entry->name, number, entry->unit));
  else if (place->site == NULL)
    g_ptr_array_add (parts, g_strdup (entry->name));
  if (entry->note != NULL && *entry->note != '\0')
    g_ptr_array_add (parts, g_strdup (entry->note));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv ("\n", (char **) parts->pdata);
}

static void
add_twitch (DiaryForeignOutput *self,
            const DiaryForeignEntry *entry,
            const DiaryForeignPlace *place)
{
  const char *site = place->site != NULL ? place->site : NO_SITE;
  DiaryEpisode *episode = diary_episode_new (site, place->side, entry->at);
  g_autofree char *note = describe (entry, place);

  diary_episode_set_kind (episode, place->kind);
  diary_episode_set_duration (episode, entry->duration);
  diary_episode_set_intensity (episode, entry->intensity);
  diary_episode_set_note (episode, note);
  diary_foreign_output_add_episode (self, entry->line, episode, entry->name);
}

/* What a day's note is about is said in it. */
static void
add_note_of (DiaryForeignOutput *self, const DiaryForeignEntry *entry)
{
  g_autofree char *text = NULL;

  if (entry->note == NULL || *entry->note == '\0')
    return;

  text = g_strdup_printf ("%s: %s", entry->name, entry->note);
  diary_foreign_output_add_note (self, entry->line, entry->date, text);
}

static void
add_day (DiaryDay *day, gint64 line, gpointer data)
{
  DiaryForeignOutput *self = data;
  DiaryRecord *record = DIARY_RECORD (day);
  int days = diary_day_get_date (day) - diary_date_new (1970, 1, 1);

  diary_record_set_modified_at (record, (gint64) days * SECONDS_A_DAY);
  diary_import_sheet_add_row (self->sheet_of_days, record, line);
}

static void
diary_foreign_output_finalize (GObject *object)
{
  DiaryForeignOutput *self = DIARY_FOREIGN_OUTPUT (object);

  g_free (self->app);
  g_free (self->file);
  g_clear_object (&self->episodes);
  g_clear_object (&self->sheet_of_days);
  g_object_unref (self->days);
  g_hash_table_unref (self->keys);

  G_OBJECT_CLASS (diary_foreign_output_parent_class)->finalize (object);
}

static void
diary_foreign_output_class_init (DiaryForeignOutputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_foreign_output_finalize;
}

static void
diary_foreign_output_init (DiaryForeignOutput *self)
{
  self->days = diary_foreign_days_new ();
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * diary_foreign_output_new:
 * @context: an import
 * @app: the key of the program that the file is of
 * @file: the file's name, for people
 *
 * Returns: (transfer full): where what the file holds goes
 */
DiaryForeignOutput *
diary_foreign_output_new (DiaryImportContext *context, const char *app, const char *file)
{
  DiaryForeignOutput *self = g_object_new (DIARY_TYPE_FOREIGN_OUTPUT, NULL);

  self->context = context;
  self->app = g_strdup (app);
  self->file = g_strdup (file);
  self->episodes = diary_import_sheet_new (DIARY_SHEET_EPISODES, episode_headings,
                                           context->factors);
  self->sheet_of_days = diary_import_sheet_new (DIARY_SHEET_DAYS, day_headings, context->factors);

  return self;
}

/**
 * diary_foreign_output_tell:
 * @self: an output
 * @part: how much of the file is done, 0 to 1
 * @error: where to put the error
 *
 * Returns: whether the import is to go on
 */
gboolean
diary_foreign_output_tell (DiaryForeignOutput *self, double part, GError **error)
{
  g_return_val_if_fail (DIARY_IS_FOREIGN_OUTPUT (self), FALSE);

  return diary_import_context_tell (self->context, part, error);
}

/**
 * diary_foreign_output_add:
 * @self: an output
 * @entry: something the file holds
 *
 * Puts it where the diary has a place: what has the name of a twitch and a time of day is an
 * episode, what has a number is a factor of the day, the diary's or the person's own. Else it is
 * noted as left out. Its note goes with it, or to the day.
 */
void
diary_foreign_output_add (DiaryForeignOutput *self, const DiaryForeignEntry *entry)
{
  DiaryForeignPlace place;

  g_return_if_fail (DIARY_IS_FOREIGN_OUTPUT (self));

  place = diary_foreign_words_read (entry->name);
  if (place.kind != NULL && entry->at != NULL && entry->value != 0)
    {
      add_twitch (self, entry, &place);
      return;
    }

  add_note_of (self, entry);
  if (isfinite (entry->value))
    diary_foreign_output_add_value (self, entry);
  else
    diary_foreign_output_remark (self, DIARY_IMPORT_NO_PLACE,
                                 entry->what != NULL ? entry->what : entry->name);
}

/**
 * diary_foreign_output_add_episode:
 * @self: an output
 * @line: where it is in the file
 * @episode: (transfer full): an episode without an id
 * @key: what tells it from others of the same instant
 *
 * Adds an episode, or refuses it if it is not valid.
 */
void
diary_foreign_output_add_episode (DiaryForeignOutput *self,
                                  gint64 line,
                                  DiaryEpisode *episode,
                                  const char *key)
{
  DiaryRecord *record = DIARY_RECORD (episode);
  const DiaryInstant *at = diary_episode_get_started_at (episode);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  g_return_if_fail (DIARY_IS_FOREIGN_OUTPUT (self));

  id = make_next_id (self, at, key);
  diary_record_set_id (record, id);
  diary_record_set_modified_at (record, at->unix_seconds);
  if (diary_record_validate (record, &error))
    {
      diary_import_sheet_add_row (self->episodes, record, line);
      return;
    }

  diary_foreign_output_refuse_invalid (self, line, error);
  g_object_unref (record);
}

/**
 * diary_foreign_output_add_value:
 * @self: an output
 * @entry: something with a number
 *
 * Adds a number of a day.
 */
void
diary_foreign_output_add_value (DiaryForeignOutput *self, const DiaryForeignEntry *entry)
{
  g_return_if_fail (DIARY_IS_FOREIGN_OUTPUT (self));

  diary_foreign_days_add_value (self->days, entry);
}

/**
 * diary_foreign_output_add_note:
 * @self: an output
 * @line: where it is in the file
 * @date: a date
 * @text: what the person wrote on it; nothing is no note
 */
void
diary_foreign_output_add_note (DiaryForeignOutput *self,
                               gint64 line,
                               DiaryDate date,
                               const char *text)
{
  g_return_if_fail (DIARY_IS_FOREIGN_OUTPUT (self));

  diary_foreign_days_add_note (self->days, line, date, text);
}

/**
 * diary_foreign_output_remark:
 * @self: an output
 * @kind: what became of it
 * @what: what it was
 *
 * Notes what the diary could not take as it was.
 */
void
diary_foreign_output_remark (DiaryForeignOutput *self, DiaryImportRemarkKind kind, const char *what)
{
  g_return_if_fail (DIARY_IS_FOREIGN_OUTPUT (self));

  diary_import_summary_remark (self->context->summary, self->file, kind, what);
}

/**
 * diary_foreign_output_remark_each:
 * @self: an output
 * @what: what they are, as diary_foreign_text_quote() takes it
 * @names: a list of names
 * @separator: what stands between two of them
 *
 * Notes of each name that the diary has no place for it.
 */
void
diary_foreign_output_remark_each (DiaryForeignOutput *self,
                                  const char *what,
                                  const char *names,
                                  const char *separator)
{
  g_auto (GStrv) all = diary_foreign_text_split (names, separator);

  g_return_if_fail (DIARY_IS_FOREIGN_OUTPUT (self));

  for (char **name = all; *name != NULL; name++)
    {
      g_autofree char *text = diary_foreign_text_quote (what, *name);

      diary_foreign_output_remark (self, DIARY_IMPORT_NO_PLACE, text);
    }
}

/**
 * diary_foreign_output_refuse:
 * @self: an output
 * @line: where it is in the file
 * @column: (nullable): what the other program calls it
 * @wrong: what is wrong
 * @expected: what was expected
 *
 * Notes what can't be taken, as a row of days.
 */
void
diary_foreign_output_refuse (DiaryForeignOutput *self,
                             gint64 line,
                             const char *column,
                             const char *wrong,
                             const char *expected)
{
  g_return_if_fail (DIARY_IS_FOREIGN_OUTPUT (self));

  diary_import_summary_refuse (self->context->summary, DIARY_SHEET_DAYS, self->file, line, column,
                               wrong, expected);
}

/**
 * diary_foreign_output_refuse_cell:
 * @self: an output
 * @line: where it is in the file
 * @column: what the other program calls it
 * @cell: what it holds
 * @expected: what was expected
 *
 * Notes a value that can't be taken.
 */
void
diary_foreign_output_refuse_cell (DiaryForeignOutput *self,
                                  gint64 line,
                                  const char *column,
                                  const char *cell,
                                  const char *expected)
{
  g_autoptr (GError) error = NULL;
  const char *wrong;

  diary_error_set_invalid (&error, column, cell, expected);
  if (diary_error_get_invalid (error, NULL, &wrong, NULL))
    diary_foreign_output_refuse (self, line, column, wrong, expected);
}

/**
 * diary_foreign_output_refuse_invalid:
 * @self: an output
 * @line: where it is in the file
 * @error: a %DIARY_ERROR_INVALID
 *
 * Notes an episode that can't be taken.
 */
void
diary_foreign_output_refuse_invalid (DiaryForeignOutput *self, gint64 line, const GError *error)
{
  const char *column = NULL;
  const char *wrong = error->message;
  const char *expected = "";

  g_return_if_fail (DIARY_IS_FOREIGN_OUTPUT (self));

  diary_error_get_invalid (error, &column, &wrong, &expected);
  diary_import_summary_refuse (self->context->summary, DIARY_SHEET_EPISODES, self->file, line,
                               column, wrong, expected);
}

/**
 * diary_foreign_output_finish:
 * @self: an output
 * @sheets: (element-type DiaryImportSheet): where to add its rows
 */
void
diary_foreign_output_finish (DiaryForeignOutput *self, GPtrArray *sheets)
{
  g_return_if_fail (DIARY_IS_FOREIGN_OUTPUT (self));

  diary_foreign_days_finish (self->days, self, self->context->factors, add_day, self);
  g_ptr_array_add (sheets, g_steal_pointer (&self->episodes));
  g_ptr_array_add (sheets, g_steal_pointer (&self->sheet_of_days));
}
