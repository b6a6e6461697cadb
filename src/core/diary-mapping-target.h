/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiaryMappingRole:
 * @DIARY_MAPPING_NOTHING: it is left out
 * @DIARY_MAPPING_DATE: the date, maybe with the time behind it
 * @DIARY_MAPPING_TIME: the time of day
 * @DIARY_MAPPING_SITE: where an episode was, maybe with its side
 * @DIARY_MAPPING_SIDE: its side
 * @DIARY_MAPPING_KIND: its kind
 * @DIARY_MAPPING_DURATION: how long it was
 * @DIARY_MAPPING_INTENSITY: how strong it was
 * @DIARY_MAPPING_NOTE: what the person wrote
 * @DIARY_MAPPING_FACTOR: a number of the day
 *
 * What a column of somebody's table is.
 */
typedef enum
{
  DIARY_MAPPING_NOTHING,
  DIARY_MAPPING_DATE,
  DIARY_MAPPING_TIME,
  DIARY_MAPPING_SITE,
  DIARY_MAPPING_SIDE,
  DIARY_MAPPING_KIND,
  DIARY_MAPPING_DURATION,
  DIARY_MAPPING_INTENSITY,
  DIARY_MAPPING_NOTE,
  DIARY_MAPPING_FACTOR,
} DiaryMappingRole;

#define DIARY_N_MAPPING_ROLES (DIARY_MAPPING_FACTOR + 1)

/**
 * DiaryMappingTarget:
 * @role: what the column is
 * @factor: (nullable): the key of a factor of the vocabulary
 * @name: (nullable): the name of a factor of the person's own
 * @unit: (nullable): the unit of an own factor
 * @multiplier: what makes its numbers seconds, or those of the factor
 * @highest: of an intensity, the number that is the strongest
 *
 * A role with all that belongs to it.
 */
typedef struct
{
  DiaryMappingRole role;
  const char *factor;
  char *name;
  char *unit;
  double multiplier;
  int highest;
} DiaryMappingTarget;

gboolean diary_mapping_target_parse (DiaryMappingTarget *self,
                                     const char         *text,
                                     GError            **error);
void     diary_mapping_target_clear (DiaryMappingTarget *self);
char    *diary_mapping_target_guess (const char         *heading);

G_END_DECLS
