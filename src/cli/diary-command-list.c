/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-columns.h"
#include "diary-duration.h"
#include "diary-episode.h"
#include "diary-json-output.h"
#include "diary-listing.h"
#include "diary-place.h"
#include "diary-record-json.h"
#include "diary-vocabulary.h"

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return diary_database_list_episodes (database, data, 0, -1, error);
}

static void
print_json (GPtrArray *episodes)
{
  g_autoptr (DiaryColumns) columns = diary_columns_new (DIARY_SHEET_EPISODES, NULL);
  g_autoptr (JsonArray) array = json_array_sized_new (episodes->len);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < episodes->len; i++)
    json_array_add_element (array, diary_record_to_json (episodes->pdata[i], columns));
  json_node_set_array (node, array);
  diary_json_output_print (node);
}

static char *
format_duration (DiaryEpisode *episode)
{
  gint64 seconds = diary_episode_get_duration (episode);

  if (diary_episode_get_running (episode))
    return g_strdup (_ ("goes on"));

  return seconds != DIARY_EPISODE_NO_DURATION ? diary_duration_format (seconds) : g_strdup ("");
}

static const char *
get_intensity (DiaryEpisode *episode)
{
  char key[] = { (char) ('0' + diary_episode_get_intensity (episode)), '\0' };

  if (diary_episode_get_intensity (episode) == DIARY_EPISODE_NO_INTENSITY)
    return "";

  return diary_vocabulary_label (DIARY_TERMS_INTENSITIES,
                                 diary_vocabulary_canonical (DIARY_TERMS_INTENSITIES, key));
}

static void
add_episode (DiaryListing *listing, DiaryEpisode *episode)
{
  g_autoptr (GDateTime) began = diary_instant_to_date_time (diary_episode_get_started_at (episode));
  g_autofree char *date = diary_date_format_locale (diary_episode_get_date (episode));
  g_autofree char *time = g_date_time_format (began, "%H:%M");
  g_autofree char *place = diary_place_format (diary_episode_get_site (episode),
                                               diary_episode_get_side (episode));
  g_autofree char *duration = format_duration (episode);
  const char *note = diary_episode_get_note (episode);

  diary_listing_add (listing, date, time, place,
                     diary_vocabulary_label (DIARY_TERMS_KINDS, diary_episode_get_kind (episode)),
                     duration, get_intensity (episode), note != NULL ? note : "", NULL);
}

static void
print_text (GPtrArray *episodes)
{
  g_autoptr (DiaryListing) listing = diary_listing_new ();

  if (episodes->len == 0)
    {
      g_print ("%s\n", _ ("No episodes."));
      return;
    }

  diary_listing_add (listing, _ ("Date"), _ ("Time"), _ ("Place"), _ ("Kind"), _ ("Duration"),
                     _ ("Intensity"), _ ("Note"), NULL);
  for (guint i = 0; i < episodes->len; i++)
    add_episode (listing, episodes->pdata[i]);
  diary_listing_print (listing);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  DiaryEpisodeQuery query = { 0 };
  g_autoptr (GPtrArray) episodes = NULL;

  if (!diary_cli_parse_period (cli, NULL, &query.from, &query.to, error) ||
      !diary_cli_open (cli, DIARY_CLI_READ, error))
    return FALSE;

  episodes = diary_cli_run_job (cli, run_job, &query, (GDestroyNotify) g_ptr_array_unref, error);
  if (episodes == NULL)
    return FALSE;

  if (diary_cli_get_json (cli))
    print_json (episodes);
  else
    print_text (episodes);

  return TRUE;
}

const DiaryCommand diary_command_list = {
  .name = "list",
  .summary = N_ ("List episodes, newest first"),
  .description = N_ ("DATE is a date such as 2026-03-04, today or yesterday."),
  .has_json = TRUE,
  .run = run,
};
