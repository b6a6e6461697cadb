/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-output.h"

#include <glib/gi18n-lib.h>

#include "diary-json-member.h"
#include "diary-json-output.h"
#include "diary-listing.h"

static void
add_counts (DiaryListing *listing, const char *label, const DiaryImportCounts *counts)
{
  const gint64 numbers[] = { counts->n_new, counts->n_changed, counts->n_already_here,
                             counts->n_kept_deleted, counts->n_refused };
  char texts[G_N_ELEMENTS (numbers)][24];

  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_snprintf (texts[i], sizeof texts[i], "%" G_GINT64_FORMAT, numbers[i]);
  diary_listing_add (listing, label, texts[0], texts[1], texts[2], texts[3], texts[4], NULL);
}

static gboolean
has_rows (const DiaryImportCounts *counts)
{
  return counts->n_new + counts->n_changed + counts->n_already_here + counts->n_kept_deleted +
             counts->n_refused >
         0;
}

static void
print_counts (DiaryImportSummary *summary)
{
  g_autoptr (DiaryListing) listing = diary_listing_new ();
  DiaryImportCounts total = diary_import_summary_get_total (summary);

  diary_listing_add (listing, "", _ ("New"), _ ("Changed"), _ ("Already here"), _ ("Deleted here"),
                     _ ("Refused"), NULL);
  for (DiarySheet sheet = 0; sheet < DIARY_N_SHEETS; sheet++)
    {
      const DiaryImportCounts *counts = diary_import_summary_get_counts (summary, sheet);

      if (has_rows (counts))
        add_counts (listing, diary_sheet_get_label (sheet), counts);
    }
  add_counts (listing, _ ("Together"), &total);
  diary_listing_print (listing);
}

static void
print_ignored (DiaryImportSummary *summary)
{
  GPtrArray *ignored = diary_import_summary_get_ignored (summary);

  for (guint i = 0; i < ignored->len; i++)
    {
      const DiaryImportIgnored *file = ignored->pdata[i];
      g_autofree char *names = g_strjoinv (", ", file->names);

      g_print (_ ("Kept out of %s, not known to the diary: %s\n"), file->file, names);
    }
}

static void
print_recalled (DiaryImportSummary *summary)
{
  GPtrArray *recalled = diary_import_summary_get_recalled (summary);

  for (guint i = 0; i < recalled->len; i++)
    g_print (_ ("%s: its columns were read as the last time; --map says otherwise\n"),
             (const char *) recalled->pdata[i]);
}

static void
print_remarks (DiaryImportSummary *summary)
{
  GPtrArray *remarks = diary_import_summary_get_remarks (summary);

  for (guint i = 0; i < remarks->len; i++)
    {
      const DiaryImportRemark *remark = remarks->pdata[i];
      g_autofree char *text = diary_import_remark_format (remark);

      g_print ("%s: %s\n", remark->file, text);
    }
}

static void
print_problems (DiaryImportSummary *summary)
{
  GPtrArray *problems = diary_import_summary_get_problems (summary);
  gint64 n_more = diary_import_summary_get_total (summary).n_refused - problems->len;

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = diary_import_problem_format (problems->pdata[i]);

      g_print ("%s\n", text);
    }
  if (n_more > 0)
    g_print (ngettext ("… and %d more row\n", "… and %d more rows\n", (gulong) n_more),
             (int) n_more);
}

/**
 * diary_import_output_print_text:
 * @summary: the summary of an import
 *
 * Prints it for people.
 */
void
diary_import_output_print_text (DiaryImportSummary *summary)
{
  g_return_if_fail (DIARY_IS_IMPORT_SUMMARY (summary));

  print_counts (summary);
  print_ignored (summary);
  print_recalled (summary);
  print_remarks (summary);
  print_problems (summary);
  if (!diary_import_summary_get_imported (summary))
    g_print ("%s\n", _ ("Nothing was imported."));
  if (diary_import_summary_get_obstacle (summary) != NULL)
    g_print (_ ("Imported. %s\n"), diary_import_summary_get_obstacle (summary));
}

static void
build_counts (JsonBuilder *builder, const DiaryImportCounts *counts)
{
  diary_json_member_add_integer (builder, "new", counts->n_new);
  diary_json_member_add_integer (builder, "changed", counts->n_changed);
  diary_json_member_add_integer (builder, "already_here", counts->n_already_here);
  diary_json_member_add_integer (builder, "deleted_here", counts->n_kept_deleted);
  diary_json_member_add_integer (builder, "refused", counts->n_refused);
}

static void
build_sheets (JsonBuilder *builder, DiaryImportSummary *summary)
{
  json_builder_set_member_name (builder, "tables");
  json_builder_begin_object (builder);
  for (DiarySheet sheet = 0; sheet < DIARY_N_SHEETS; sheet++)
    {
      json_builder_set_member_name (builder, diary_sheet_get_name (sheet));
      json_builder_begin_object (builder);
      build_counts (builder, diary_import_summary_get_counts (summary, sheet));
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
build_problem (JsonBuilder *builder, gconstpointer item)
{
  const DiaryImportProblem *problem = item;

  diary_json_member_add_text (builder, "file", problem->file);
  diary_json_member_add_integer (builder, "line", problem->line);
  diary_json_member_add_text (builder, "column", problem->column);
  diary_json_member_add_text (builder, "wrong", problem->wrong);
  diary_json_member_add_text (builder, "expected", problem->expected);
}

static void
build_ignored (JsonBuilder *builder, gconstpointer item)
{
  const DiaryImportIgnored *file = item;

  diary_json_member_add_text (builder, "file", file->file);
  diary_json_member_add_texts (builder, "names", (const char *const *) file->names);
}

static void
build_remark (JsonBuilder *builder, gconstpointer item)
{
  const DiaryImportRemark *remark = item;

  diary_json_member_add_text (builder, "file", remark->file);
  diary_json_member_add_text (builder, "kind", diary_import_remark_get_key (remark));
  diary_json_member_add_text (builder, "what", remark->what);
  diary_json_member_add_integer (builder, "times", remark->times);
}

/**
 * diary_import_output_print_json:
 * @summary: the summary of an import
 *
 * Prints it for programs.
 */
void
diary_import_output_print_json (DiaryImportSummary *summary)
{
  DiaryImportCounts total;
  g_autoptr (GPtrArray) recalled = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_if_fail (DIARY_IS_IMPORT_SUMMARY (summary));

  total = diary_import_summary_get_total (summary);
  recalled = g_ptr_array_copy (diary_import_summary_get_recalled (summary), NULL, NULL);
  g_ptr_array_set_free_func (recalled, NULL);
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  diary_json_member_add_boolean (builder, "imported", diary_import_summary_get_imported (summary));
  diary_json_member_add_text (builder, "undo_obstacle",
                              diary_import_summary_get_obstacle (summary));
  build_counts (builder, &total);
  build_sheets (builder, summary);
  diary_json_member_add_objects (builder, "problems", diary_import_summary_get_problems (summary),
                                 build_problem);
  diary_json_member_add_objects (builder, "ignored", diary_import_summary_get_ignored (summary),
                                 build_ignored);
  g_ptr_array_add (recalled, NULL);
  diary_json_member_add_texts (builder, "recalled", (const char *const *) recalled->pdata);
  diary_json_member_add_objects (builder, "remarks", diary_import_summary_get_remarks (summary),
                                 build_remark);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  diary_json_output_print (root);
}
