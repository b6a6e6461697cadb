/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-mapping.h"

#define MEMORY_NAME "mappings.ini"

/* Tables with the same headings are of the same kind. */
static char *
make_group (DiaryMapping *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (int i = 0; i < diary_mapping_get_n_columns (self); i++)
    {
      const char *heading = diary_mapping_get_heading (self, i);

      g_checksum_update (checksum, (const guchar *) heading, (gssize) strlen (heading) + 1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/* What was said of a column with the same heading. */
static const char *
find_text (DiaryMapping *self, const char *heading)
{
  for (int i = 0; i < diary_mapping_get_n_columns (self); i++)
    if (g_str_equal (diary_mapping_get_heading (self, i), heading))
      return diary_mapping_get_text (self, i);

  return "nothing";
}

/**
 * diary_mapping_get_memory:
 * @diary: the file of a diary
 *
 * Returns: (transfer full): the file beside it in which mappings are remembered, which need not be
 *   there
 */
GFile *
diary_mapping_get_memory (GFile *diary)
{
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (G_IS_FILE (diary), NULL);

  folder = g_file_get_parent (diary);

  return g_file_get_child (folder, MEMORY_NAME);
}

/**
 * diary_mapping_widen:
 * @self: a mapping
 * @headings: the headings of a table that it fits
 *
 * Returns: (transfer full): the same for all columns of the table; those of which @self says
 * nothing are nothing
 */
DiaryMapping *
diary_mapping_widen (DiaryMapping *self, const char *const *headings)
{
  DiaryMapping *wide = diary_mapping_new (headings);
  GHashTableIter iter;
  gpointer text, place;
  DiaryMappingDates dates;

  g_return_val_if_fail (DIARY_IS_MAPPING (self), NULL);

  for (int i = 0; headings[i] != NULL; i++)
    diary_mapping_set_text (wide, i, find_text (self, headings[i]), NULL);
  g_hash_table_iter_init (&iter, diary_mapping_get_places (self));
  while (g_hash_table_iter_next (&iter, &text, &place))
    diary_mapping_set_place (wide, text, place, NULL);
  if (diary_mapping_get_dates (self, &dates))
    diary_mapping_set_dates (wide, dates);

  return wide;
}

/**
 * diary_mapping_save:
 * @self: a mapping
 * @file: where to remember it, under a fingerprint of the headings, which are not in it
 */
void
diary_mapping_save (DiaryMapping *self, GKeyFile *file)
{
  g_autofree char *group = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer text, place;
  DiaryMappingDates dates;

  g_return_if_fail (DIARY_IS_MAPPING (self));

  group = make_group (self);
  for (int i = 0; i < diary_mapping_get_n_columns (self); i++)
    g_ptr_array_add (texts, (gpointer) diary_mapping_get_text (self, i));
  g_hash_table_iter_init (&iter, diary_mapping_get_places (self));
  while (g_hash_table_iter_next (&iter, &text, &place))
    {
      g_ptr_array_add (places, text);
      g_ptr_array_add (places, place);
    }

  g_key_file_remove_group (file, group, NULL);
  g_key_file_set_string_list (file, group, "columns", (const char *const *) texts->pdata,
                              texts->len);
  g_key_file_set_string_list (file, group, "places", (const char *const *) places->pdata,
                              places->len);
  if (diary_mapping_get_dates (self, &dates))
    g_key_file_set_string (file, group, "dates", diary_mapping_dates_to_key (dates));
}

/**
 * diary_mapping_load:
 * @headings: the headings of a table
 * @file: where mappings are remembered
 *
 * Returns: (transfer full): what the columns were the last time, else what they seem to be
 */
DiaryMapping *
diary_mapping_load (const char *const *headings, GKeyFile *file)
{
  DiaryMapping *self = diary_mapping_new (headings);
  g_autofree char *group = make_group (self);
  gsize n_texts = 0, n_places = 0;
  g_auto (GStrv) texts = g_key_file_get_string_list (file, group, "columns", &n_texts, NULL);
  g_auto (GStrv) places = g_key_file_get_string_list (file, group, "places", &n_places, NULL);
  g_autofree char *key = g_key_file_get_string (file, group, "dates", NULL);
  DiaryMappingDates dates;

  for (gsize i = 0; i < n_texts && (int) n_texts == diary_mapping_get_n_columns (self); i++)
    diary_mapping_set_text (self, (int) i, texts[i], NULL);
  for (gsize i = 0; i + 1 < n_places; i += 2)
    diary_mapping_set_place (self, places[i], places[i + 1], NULL);
  if (diary_mapping_dates_from_key (key, &dates))
    diary_mapping_set_dates (self, dates);

  return self;
}

/**
 * diary_mapping_recall:
 * @headings: the headings of a table
 * @file: where mappings are remembered
 *
 * Returns: (transfer full) (nullable): what the columns were the last time, or %NULL if that is not
 *   remembered or no use any more
 */
DiaryMapping *
diary_mapping_recall (const char *const *headings, GKeyFile *file)
{
  g_autoptr (DiaryMapping) self = diary_mapping_load (headings, file);
  g_autofree char *group = make_group (self);

  if (!g_key_file_has_group (file, group) || !diary_mapping_check (self, NULL))
    return NULL;

  return g_steal_pointer (&self);
}
