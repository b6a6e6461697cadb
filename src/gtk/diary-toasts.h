/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-store.h"
#include "diary-undo.h"

G_BEGIN_DECLS

#define DIARY_TYPE_TOASTS (diary_toasts_get_type ())
G_DECLARE_FINAL_TYPE (DiaryToasts, diary_toasts, DIARY, TOASTS, GObject)

DiaryToasts *diary_toasts_new         (AdwToastOverlay *overlay,
                                       AdwViewStack    *pages);
void         diary_toasts_set_store   (DiaryToasts     *self,
                                       DiaryStore      *store);
void         diary_toasts_say         (DiaryToasts     *self,
                                       const char      *text);
void         diary_toasts_add         (DiaryToasts     *self,
                                       AdwToast        *toast);
void         diary_toasts_offer_undo  (DiaryToasts     *self,
                                       const char      *title,
                                       DiaryUndo       *undo);
void         diary_toasts_undo        (DiaryToasts     *self);
void         diary_toasts_undo_failed (DiaryToasts     *self,
                                       const char      *heading,
                                       const GError    *error);

G_END_DECLS
