/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-report.h"

G_BEGIN_DECLS

/* The clinic report as a FHIR R4 Bundle of the type "collection",
 * https://hl7.org/fhir/R4/bundle.html. */
gboolean diary_report_write_fhir (DiaryReport   *report,
                                  GOutputStream *stream,
                                  GCancellable  *cancellable,
                                  GError       **error);
gboolean diary_report_save_fhir  (DiaryReport   *report,
                                  GFile         *file,
                                  GCancellable  *cancellable,
                                  GError       **error);

G_END_DECLS
