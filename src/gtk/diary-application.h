/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIARY_TYPE_APPLICATION (diary_application_get_type ())
G_DECLARE_FINAL_TYPE (DiaryApplication, diary_application, DIARY, APPLICATION, AdwApplication)

DiaryApplication *diary_application_new (void);

G_END_DECLS
