/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-foreign-words.h"
#include "diary-mapping-dates.h"
#include "diary-mapping-target.h"

G_BEGIN_DECLS

#define DIARY_TYPE_MAPPING (diary_mapping_get_type ())
G_DECLARE_FINAL_TYPE (DiaryMapping, diary_mapping, DIARY, MAPPING, GObject)

/* What the columns of somebody's table are to the diary, and what the places in it mean. */
DiaryMapping *diary_mapping_new  (const char *const *headings);
DiaryMapping *diary_mapping_copy (DiaryMapping      *self);

int                       diary_mapping_get_n_columns (DiaryMapping *self);
const char               *diary_mapping_get_heading   (DiaryMapping *self,
                                                       int           column);
const DiaryMappingTarget *diary_mapping_get_target    (DiaryMapping *self,
                                                       int           column);
const char               *diary_mapping_get_text      (DiaryMapping *self,
                                                       int           column);
gboolean                  diary_mapping_set_text      (DiaryMapping *self,
                                                       int           column,
                                                       const char   *text,
                                                       GError      **error);

/* Where the order of dates is not said, it is told from the data. */
gboolean diary_mapping_get_dates   (DiaryMapping      *self,
                                    DiaryMappingDates *dates);
void     diary_mapping_set_dates   (DiaryMapping      *self,
                                    DiaryMappingDates  dates);
void     diary_mapping_unset_dates (DiaryMapping      *self);

DiaryForeignPlace diary_mapping_find_place (DiaryMapping *self,
                                            const char   *text);
gboolean          diary_mapping_set_place  (DiaryMapping *self,
                                            const char   *text,
                                            const char   *place,
                                            GError      **error);

gboolean diary_mapping_check        (DiaryMapping      *self,
                                     GError           **error);
gboolean diary_mapping_fits         (DiaryMapping      *self,
                                     const char *const *headings);
gboolean diary_mapping_has_episodes (DiaryMapping      *self);

GHashTable *diary_mapping_get_places (DiaryMapping *self);

/* As it is written on a command line. */
DiaryMapping *diary_mapping_parse (const char *text,
                                   GError    **error);

/* As it is remembered for tables with the same headings. */
GFile        *diary_mapping_get_memory (GFile             *diary);
DiaryMapping *diary_mapping_widen      (DiaryMapping      *self,
                                        const char *const *headings);
void          diary_mapping_save       (DiaryMapping      *self,
                                        GKeyFile          *file);
DiaryMapping *diary_mapping_load       (const char *const *headings,
                                        GKeyFile          *file);
DiaryMapping *diary_mapping_recall     (const char *const *headings,
                                        GKeyFile          *file);

G_END_DECLS
