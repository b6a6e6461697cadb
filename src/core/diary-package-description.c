/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-package-description.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-json-member.h"
#include "diary-json-parse.h"

static const struct
{
  const char *type;
  const char *format;
} formats[] = {
  [DIARY_COLUMN_ID] = { "string", "uuid" },
  [DIARY_COLUMN_CREATED] = { "datetime", NULL },
  [DIARY_COLUMN_MODIFIED] = { "datetime", NULL },
  [DIARY_COLUMN_TEXT] = { "string", NULL },
  [DIARY_COLUMN_TERM] = { "string", NULL },
  [DIARY_COLUMN_TERMS] = { "string", NULL },
  [DIARY_COLUMN_DATE] = { "date", NULL },
  [DIARY_COLUMN_TIME] = { "datetime", "%Y-%m-%dT%H:%M:%S%z" },
  [DIARY_COLUMN_DURATION] = { "integer", NULL },
  [DIARY_COLUMN_INTENSITY] = { "integer", NULL },
  [DIARY_COLUMN_FINDING] = { "string", NULL },
  [DIARY_COLUMN_YES_NO] = { "boolean", NULL },
  [DIARY_COLUMN_FACTOR] = { "number", NULL },
};

static void
add_range (JsonBuilder *builder, double minimum, double maximum)
{
  diary_json_member_add_integer (builder, "minimum", (gint64) minimum);
  diary_json_member_add_integer (builder, "maximum", (gint64) maximum);
}

static char **
list_keys (DiaryTermList list)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);

  for (size_t i = 0; i < n_terms; i++)
    g_strv_builder_add (keys, terms[i].key);

  return g_strv_builder_end (keys);
}

static void
add_keys (JsonBuilder *builder, const DiaryColumn *column)
{
  g_auto (GStrv) keys = list_keys (column->terms);
  g_autofree char *any = NULL;
  g_autofree char *pattern = NULL;

  if (column->type != DIARY_COLUMN_TERMS)
    {
      diary_json_member_add_texts (builder, "enum", (const char *const *) keys);
      return;
    }

  any = g_strjoinv ("|", keys);
  pattern = g_strdup_printf ("(%s)(;(%s))*", any, any);
  diary_json_member_add_text (builder, "pattern", pattern);
}

static void
add_factor_constraints (JsonBuilder *builder, const DiaryColumn *column)
{
  static const char *const yes_no[] = { "0", "1", NULL };
  DiaryScale scale = column->own_factor != NULL ? diary_factor_get_scale (column->own_factor)
                                                : DIARY_SCALE_RATING;

  switch (scale)
    {
    case DIARY_SCALE_RATING:
      add_range (builder, column->minimum, column->maximum);
      break;
    case DIARY_SCALE_YES_NO:
      diary_json_member_add_texts (builder, "enum", yes_no);
      break;
    case DIARY_SCALE_AMOUNT:
    default:
      break;
    }
}

static JsonNode *
make_constraints (const DiaryColumn *column)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  if (column->required)
    diary_json_member_add_boolean (builder, "required", TRUE);

  switch (column->type)
    {
    case DIARY_COLUMN_TERM:
    case DIARY_COLUMN_TERMS:
    case DIARY_COLUMN_FINDING:
      add_keys (builder, column);
      break;
    case DIARY_COLUMN_DURATION:
    case DIARY_COLUMN_INTENSITY:
      add_range (builder, column->minimum, column->maximum);
      break;
    case DIARY_COLUMN_FACTOR:
      add_factor_constraints (builder, column);
      break;
    case DIARY_COLUMN_ID:
    case DIARY_COLUMN_CREATED:
    case DIARY_COLUMN_MODIFIED:
    case DIARY_COLUMN_TEXT:
    case DIARY_COLUMN_DATE:
    case DIARY_COLUMN_TIME:
    case DIARY_COLUMN_YES_NO:
    default:
      break;
    }
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
add_field (JsonBuilder *builder, const DiaryColumn *column)
{
  static const char *const yes[] = { "yes", NULL };
  static const char *const no[] = { "no", NULL };
  JsonNode *constraints = make_constraints (column);

  json_builder_begin_object (builder);
  diary_json_member_add_text (builder, "name", column->name);
  diary_json_member_add_text (builder, "type", formats[column->type].type);
  if (formats[column->type].format != NULL)
    diary_json_member_add_text (builder, "format", formats[column->type].format);
  diary_json_member_add_text (builder, "description", column->description);
  if (column->unit != NULL)
    diary_json_member_add_text (builder, "unit", column->unit);
  if (column->own_factor != NULL)
    diary_json_member_add_text (builder, "scale",
                                diary_scale_to_key (diary_factor_get_scale (column->own_factor)));
  if (column->type == DIARY_COLUMN_YES_NO)
    {
      diary_json_member_add_texts (builder, "trueValues", yes);
      diary_json_member_add_texts (builder, "falseValues", no);
    }
  if (json_object_get_size (json_node_get_object (constraints)) > 0)
    {
      json_builder_set_member_name (builder, "constraints");
      json_builder_add_value (builder, g_steal_pointer (&constraints));
    }
  g_clear_pointer (&constraints, json_node_unref);
  json_builder_end_object (builder);
}

static void
add_schema (JsonBuilder *builder, DiaryColumns *columns)
{
  static const char *const missing[] = { "", NULL };

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (int i = 0; i < diary_columns_get_n (columns); i++)
    add_field (builder, diary_columns_get (columns, i));
  json_builder_end_array (builder);
  diary_json_member_add_texts (builder, "missingValues", missing);
  diary_json_member_add_text (builder, "primaryKey", diary_columns_get (columns, 0)->name);
  json_builder_end_object (builder);
}

static void
add_resource (JsonBuilder *builder, DiaryColumns *columns)
{
  DiarySheet sheet = diary_columns_get_sheet (columns);

  json_builder_begin_object (builder);
  diary_json_member_add_text (builder, "profile", "tabular-data-resource");
  diary_json_member_add_text (builder, "name", diary_sheet_get_name (sheet));
  diary_json_member_add_text (builder, "path", diary_sheet_get_file_name (sheet));
  diary_json_member_add_text (builder, "format", "csv");
  diary_json_member_add_text (builder, "mediatype", "text/csv");
  diary_json_member_add_text (builder, "encoding", "utf-8");
  json_builder_set_member_name (builder, "schema");
  add_schema (builder, columns);
  json_builder_end_object (builder);
}

static void
add_package (JsonBuilder *builder, gint64 created, GPtrArray *columns)
{
  g_autofree char *instant = diary_instant_format_utc (created);

  json_builder_begin_object (builder);
  diary_json_member_add_text (builder, "profile", "tabular-data-package");
  diary_json_member_add_text (builder, "name", "diary");
  diary_json_member_add_text (builder, "title", "Diary of muscle twitches");
  diary_json_member_add_text (
      builder, "description",
      "A text that begins with =, +, -, @, ', a tab or a carriage return has an apostrophe "
      "before it, which does not belong to it.");
  diary_json_member_add_text (builder, "created", instant);
  json_builder_set_member_name (builder, "resources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < columns->len; i++)
    add_resource (builder, g_ptr_array_index (columns, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * diary_package_describe:
 * @created: the newest modified instant of what is in the package, in Unix seconds
 * @columns: (element-type DiaryColumns): the columns of its sheets
 *
 * Describes a package in English, so that its bytes don't depend on the language.
 *
 * Returns: (transfer full): the content of datapackage.json
 */
GBytes *
diary_package_describe (gint64 created, GPtrArray *columns)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  char *line;

  g_return_val_if_fail (columns != NULL, NULL);

  add_package (builder, created, columns);
  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);
  line = g_strconcat (json, "\n", NULL);

  return g_bytes_new_take (line, strlen (line));
}

static gboolean
set_not_understood (const char *detail, GError **error)
{
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
               _ ("%s is damaged (%s): choose another copy of the package"),
               DIARY_PACKAGE_DESCRIPTION, detail);

  return FALSE;
}

static void
read_fields (JsonArray *fields, GHashTable *scales)
{
  for (guint i = 0; fields != NULL && i < json_array_get_length (fields); i++)
    {
      JsonObject *field = diary_json_at (fields, i);
      const char *name = diary_json_get_text (field, "name");
      DiaryScale scale;

      if (*name != '\0' && diary_scale_from_key (diary_json_get_text (field, "scale"), &scale))
        g_hash_table_insert (scales, g_strdup (name), GINT_TO_POINTER (scale));
    }
}

static void
read_resources (JsonArray *resources, GHashTable *scales)
{
  for (guint i = 0; resources != NULL && i < json_array_get_length (resources); i++)
    {
      JsonObject *schema = diary_json_get_object (diary_json_at (resources, i), "schema");

      read_fields (diary_json_get_array (schema, "fields"), scales);
    }
}

/**
 * diary_package_understand:
 * @json: the content of datapackage.json
 * @created: (out): its "created" in Unix seconds, 0 if it does not tell
 * @scales: (out) (transfer full) (element-type utf8 int): the scale of each own factor whose scale
 *   it tells, by the name of its column
 * @error: where to put the error: %DIARY_ERROR_FORMAT
 *
 * Reads from a description what the files themselves don't tell.
 *
 * Returns: whether it is a description
 */
gboolean
diary_package_understand (GBytes *json, gint64 *created, GHashTable **scales, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) local_error = NULL;
  gsize length;
  const char *text;
  JsonObject *package;

  g_return_val_if_fail (json != NULL, FALSE);
  g_return_val_if_fail (created != NULL, FALSE);
  g_return_val_if_fail (scales != NULL, FALSE);

  text = g_bytes_get_data (json, &length);
  root = diary_json_parse (text, length, &local_error);
  if (root == NULL)
    return set_not_understood (local_error->message, error);

  package = json_node_get_object (root);
  *created = 0;
  diary_instant_parse_utc (diary_json_get_text (package, "created"), created);
  *scales = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_resources (diary_json_get_array (package, "resources"), *scales);

  return TRUE;
}
