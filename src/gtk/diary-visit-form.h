/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-form.h"
#include "diary-visit.h"

G_BEGIN_DECLS

/* A visit to a doctor, or a test, and what came of it. */
#define DIARY_TYPE_VISIT_FORM (diary_visit_form_get_type ())
G_DECLARE_FINAL_TYPE (DiaryVisitForm, diary_visit_form, DIARY, VISIT_FORM, DiaryForm)

DiaryForm *diary_visit_form_new (DiaryStore *store,
                                 DiaryVisit *visit);

G_END_DECLS
