/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-warnings-model.h"

G_BEGIN_DECLS

#define DIARY_TYPE_WARNING_PAGE (diary_warning_page_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWarningPage, diary_warning_page, DIARY, WARNING_PAGE, AdwBin)

/* All there is to say about one warning, with what it rests on. It follows the diary. */

void diary_warning_page_present (GtkWidget          *parent,
                                 DiaryWarningsModel *model,
                                 DiaryWarnings      *warnings,
                                 const DiaryWarning *warning);

G_END_DECLS
