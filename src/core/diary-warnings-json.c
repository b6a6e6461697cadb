/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-json.h"

#include "diary-json-member.h"
#include "diary-warnings-text.h"

static void
add_evidence (JsonBuilder *builder, const char *name, const GArray *list)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++)
    {
      const DiaryEvidence *evidence = &g_array_index (list, DiaryEvidence, i);

      json_builder_begin_object (builder);
      diary_json_member_add_text (builder, "type", diary_evidence_type_to_key (evidence->type));
      if (evidence->id != NULL)
        diary_json_member_add_text (builder, "id", evidence->id);
      diary_json_member_add_date (builder, "date", evidence->date);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_warning (JsonBuilder *builder, gconstpointer item)
{
  const DiaryWarning *warning = item;
  g_autofree char *source = diary_warnings_text_source (warning->rule);

  diary_json_member_add_text (builder, "id", warning->rule->id);
  diary_json_member_add_text (builder, "level", diary_warning_level_to_key (warning->level));
  diary_json_member_add_date (builder, warning->known_on != DIARY_DATE_NONE ? "known_on" : "since",
                              warning->known_on != DIARY_DATE_NONE ? warning->known_on
                                                                   : warning->since);
  add_evidence (builder, "evidence", warning->evidence);
  add_evidence (builder, "later_absent", warning->later_absent);
  diary_json_member_add_text (builder, "site", warning->place.site);
  diary_json_member_add_text (builder, "side", warning->place.side);
  diary_json_member_add_text (builder, "medicine", warning->medicine);
  diary_json_member_add_text (builder, "source", source);
}

/**
 * diary_warnings_to_json:
 * @warnings: warnings
 *
 * Writes what stands, the most serious first, by names that never change. Evidence has the id of
 * its record, except for days, and its date. What the doctor knows of is a list of its own, with
 * the date on which that was said.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
diary_warnings_to_json (const DiaryWarnings *warnings)
{
  g_autoptr (JsonBuilder) builder = NULL;

  g_return_val_if_fail (warnings != NULL, NULL);

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  diary_json_member_add_date (builder, "as_of", warnings->as_of);
  diary_json_member_add_objects (builder, "warnings", warnings->warnings, add_warning);
  diary_json_member_add_objects (builder, "known", warnings->known, add_warning);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
