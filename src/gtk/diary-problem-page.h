/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIARY_TYPE_PROBLEM_PAGE (diary_problem_page_get_type ())
G_DECLARE_FINAL_TYPE (DiaryProblemPage, diary_problem_page, DIARY, PROBLEM_PAGE, AdwBin)

void diary_problem_page_set_error (DiaryProblemPage *self,
                                   const GError     *error);

G_END_DECLS
