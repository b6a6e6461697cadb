/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-json-member.h"

/**
 * diary_json_member_add_text:
 * @builder: what builds an object
 * @name: the name of the member
 * @text: (nullable): its value; without one it is null
 */
void
diary_json_member_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (name != NULL);

  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/**
 * diary_json_member_add_date:
 * @builder: what builds an object
 * @name: the name of the member
 * @date: its value, written like 2026-03-04; %DIARY_DATE_NONE is null
 */
void
diary_json_member_add_date (JsonBuilder *builder, const char *name, DiaryDate date)
{
  g_autofree char *text = date != DIARY_DATE_NONE ? diary_date_format (date) : NULL;

  diary_json_member_add_text (builder, name, text);
}

/**
 * diary_json_member_add_integer:
 * @builder: what builds an object
 * @name: the name of the member
 * @number: its value
 */
void
diary_json_member_add_integer (JsonBuilder *builder, const char *name, gint64 number)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (name != NULL);

  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

/**
 * diary_json_member_add_boolean:
 * @builder: what builds an object
 * @name: the name of the member
 * @truth: its value
 */
void
diary_json_member_add_boolean (JsonBuilder *builder, const char *name, gboolean truth)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (name != NULL);

  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, truth);
}

/**
 * diary_json_member_add_texts:
 * @builder: what builds an object
 * @name: the name of the member
 * @texts: (array zero-terminated): its value, an array
 */
void
diary_json_member_add_texts (JsonBuilder *builder, const char *name, const char *const *texts)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (name != NULL && texts != NULL);

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (; *texts != NULL; texts++)
    json_builder_add_string_value (builder, *texts);
  json_builder_end_array (builder);
}

/**
 * diary_json_member_add_objects:
 * @builder: what builds an object
 * @name: the name of the member
 * @items: its value: an array with an object for each
 * @add_members: adds what is in an object
 */
void
diary_json_member_add_objects (JsonBuilder *builder,
                               const char *name,
                               GPtrArray *items,
                               DiaryJsonMemberFunc add_members)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (name != NULL && items != NULL && add_members != NULL);

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    {
      json_builder_begin_object (builder);
      add_members (builder, g_ptr_array_index (items, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}
