/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-record.h"

G_BEGIN_DECLS

#define DIARY_TYPE_VISIT (diary_visit_get_type ())
G_DECLARE_FINAL_TYPE (DiaryVisit, diary_visit, DIARY, VISIT, DiaryRecord)

/* A visit to a doctor, or a test, and what came of it. */
DiaryVisit *diary_visit_new (DiaryDate   date,
                             const char *what);

DiaryDate   diary_visit_get_date   (DiaryVisit *self);
void        diary_visit_set_date   (DiaryVisit *self,
                                    DiaryDate   date);
const char *diary_visit_get_what   (DiaryVisit *self);
void        diary_visit_set_what   (DiaryVisit *self,
                                    const char *what);
const char *diary_visit_get_result (DiaryVisit *self);
void        diary_visit_set_result (DiaryVisit *self,
                                    const char *result);
const char *diary_visit_get_note   (DiaryVisit *self);
void        diary_visit_set_note   (DiaryVisit *self,
                                    const char *note);

G_END_DECLS
