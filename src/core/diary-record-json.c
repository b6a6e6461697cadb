/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-record-json.h"

static JsonNode *
column_to_json (const DiaryColumn *column, DiaryRecord *record)
{
  g_autofree char *text = diary_column_get_text (column, record);
  JsonNode *node = json_node_new (text != NULL ? JSON_NODE_VALUE : JSON_NODE_NULL);

  if (text == NULL)
    return node;

  switch (column->type)
    {
    case DIARY_COLUMN_DURATION:
    case DIARY_COLUMN_INTENSITY:
      json_node_set_int (node, g_ascii_strtoll (text, NULL, 10));
      break;
    case DIARY_COLUMN_FACTOR:
      json_node_set_double (node, g_ascii_strtod (text, NULL));
      break;
    case DIARY_COLUMN_YES_NO:
      json_node_set_boolean (node, g_str_equal (text, "yes"));
      break;
    case DIARY_COLUMN_ID:
    case DIARY_COLUMN_CREATED:
    case DIARY_COLUMN_MODIFIED:
    case DIARY_COLUMN_TEXT:
    case DIARY_COLUMN_TERM:
    case DIARY_COLUMN_TERMS:
    case DIARY_COLUMN_DATE:
    case DIARY_COLUMN_TIME:
    case DIARY_COLUMN_FINDING:
      json_node_set_string (node, text);
      break;
    }

  return node;
}

/**
 * diary_record_to_json:
 * @record: a record
 * @columns: the columns of its sheet
 *
 * Says the same as the record's row in a CSV file, with numbers as numbers and `null` where nothing
 * is recorded.
 *
 * Returns: (transfer full): an object with a member a column
 */
JsonNode *
diary_record_to_json (DiaryRecord *record, DiaryColumns *columns)
{
  g_autoptr (JsonObject) object = NULL;
  JsonNode *node;

  g_return_val_if_fail (DIARY_IS_RECORD (record), NULL);
  g_return_val_if_fail (DIARY_IS_COLUMNS (columns), NULL);

  object = json_object_new ();
  for (int i = 0; i < diary_columns_get_n (columns); i++)
    {
      const DiaryColumn *column = diary_columns_get (columns, i);

      json_object_set_member (object, column->name, column_to_json (column, record));
    }

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, g_steal_pointer (&object));

  return node;
}
