/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "diary-clock.h"

G_BEGIN_DECLS

#define DIARY_TYPE_RECORD (diary_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (DiaryRecord, diary_record, DIARY, RECORD, GObject)

/**
 * DiaryRecordClass:
 * @copy_content: copies the content of @source into the new, empty @copy of the same type
 * @equal_content: whether both, of the same type, say the same; ids and instants don't count
 * @validate: whether the record may be stored; sets a %DIARY_ERROR_INVALID that names the field
 *
 * What the diary stores row by row: a stable id, and the instants of creation and of the last
 * change.
 */
struct _DiaryRecordClass
{
  GObjectClass parent_class;

  void (*copy_content) (DiaryRecord *copy, DiaryRecord *source);
  gboolean (*equal_content) (DiaryRecord *a, DiaryRecord *b);
  gboolean (*validate) (DiaryRecord *self, GError **error);
};

const char *diary_record_get_id          (DiaryRecord *self);
void        diary_record_set_id          (DiaryRecord *self,
                                          const char  *id);
gint64      diary_record_get_created_at  (DiaryRecord *self);
void        diary_record_set_created_at  (DiaryRecord *self,
                                          gint64       unix_seconds);
gint64      diary_record_get_modified_at (DiaryRecord *self);
void        diary_record_set_modified_at (DiaryRecord *self,
                                          gint64       unix_seconds);

DiaryRecord *diary_record_copy          (DiaryRecord *self);
gboolean     diary_record_equal_content (DiaryRecord *a,
                                         DiaryRecord *b);
gboolean     diary_record_validate      (DiaryRecord *self,
                                         GError     **error);

G_END_DECLS
