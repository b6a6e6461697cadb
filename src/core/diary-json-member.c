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
