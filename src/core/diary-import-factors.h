/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-factor.h"
#include "diary-package-reader.h"

G_BEGIN_DECLS

#define DIARY_TYPE_IMPORT_FACTORS (diary_import_factors_get_type ())
G_DECLARE_FINAL_TYPE (DiaryImportFactors, diary_import_factors, DIARY, IMPORT_FACTORS, GObject)

/* The person's own factors: those the diary has, and those that an import adds to them. */
DiaryImportFactors *diary_import_factors_new (GPtrArray *known);

DiaryFactor *diary_import_factors_resolve   (DiaryImportFactors *self,
                                             const char         *heading,
                                             DiaryPackageReader *package);
DiaryFactor *diary_import_factors_take      (DiaryImportFactors *self,
                                             DiaryFactor        *wanted);
GPtrArray   *diary_import_factors_get_all   (DiaryImportFactors *self);
GPtrArray   *diary_import_factors_get_added (DiaryImportFactors *self);

G_END_DECLS
