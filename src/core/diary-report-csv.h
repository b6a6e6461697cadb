/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-report.h"

G_BEGIN_DECLS

gboolean diary_report_write_csv (DiaryReport   *report,
                                 GOutputStream *stream,
                                 GCancellable  *cancellable,
                                 GError       **error);
gboolean diary_report_save_csv  (DiaryReport   *report,
                                 GFile         *file,
                                 GCancellable  *cancellable,
                                 GError       **error);

G_END_DECLS
