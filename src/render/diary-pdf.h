/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-document.h"

G_BEGIN_DECLS

GBytes *diary_pdf_write (DiaryDocument *document,
                         gint64         created,
                         GError       **error);

G_END_DECLS
