/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-daily-copy.h"
#include "diary-json-member.h"
#include "diary-json-output.h"

static void
print_text (GPtrArray *copies)
{
  if (copies->len == 0)
    g_print ("%s\n", _ ("There is no copy of this diary yet. The window makes one a day."));

  for (guint i = 0; i < copies->len; i++)
    {
      const DiaryDailyCopy *copy = g_ptr_array_index (copies, i);
      g_autofree char *date = diary_date_format (copy->date);
      g_autofree char *path = g_file_get_parse_name (copy->file);
      g_autofree char *content = copy->error != NULL
                                     ? g_strdup (copy->error->message)
                                     : diary_backup_content_describe (&copy->content);

      if (copy->minute >= 0)
        g_print (_ ("%s  kept aside at %02d:%02d: %s\n"), date, copy->minute / 60,
                 copy->minute % 60, content);
      else
        g_print ("%s  %s\n", date, content);
      g_print ("            %s\n", path);
    }
}

static void
build_content (JsonBuilder *builder, const DiaryBackupContent *content)
{
  diary_json_member_add_integer (builder, "episodes", content->n_episodes);
  diary_json_member_add_integer (builder, "days", content->n_days);
  diary_json_member_add_integer (builder, "signs", content->n_signs);
  diary_json_member_add_date (builder, "oldest", content->oldest);
  diary_json_member_add_date (builder, "newest", content->newest);
}

static void
print_json (GPtrArray *copies)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < copies->len; i++)
    {
      const DiaryDailyCopy *copy = g_ptr_array_index (copies, i);
      g_autofree char *path = g_file_get_parse_name (copy->file);

      json_builder_begin_object (builder);
      diary_json_member_add_date (builder, "date", copy->date);
      diary_json_member_add_text (builder, "file", path);
      diary_json_member_add_boolean (builder, "kept_aside", copy->minute >= 0);
      if (copy->error == NULL)
        build_content (builder, &copy->content);
      else
        diary_json_member_add_text (builder, "error", copy->error->message);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);
  diary_json_output_print (node);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  if (!diary_cli_parse (cli, NULL, NULL, error))
    return FALSE;

  file = diary_cli_get_file (cli);
  copies = diary_daily_copy_list (file, error);
  if (copies == NULL)
    return FALSE;

  if (diary_cli_get_json (cli))
    print_json (copies);
  else
    print_text (copies);

  return TRUE;
}

const DiaryCommand diary_command_backups = {
  .name = "backups",
  .summary = N_ ("List the copies of the diary that were made of themselves"),
  .description = N_ (
      "The window makes one a day, beside the diary, and the diary as it was is kept "
      "aside whenever a backup takes its place or is united with it. “restore” "
      "takes each of them."),
  .has_json = TRUE,
  .run = run,
};
