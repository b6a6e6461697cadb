/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "diary-date.h"
#include "diary-fhir-codes.h"

G_BEGIN_DECLS

/* A FHIR Bundle as it grows, and what its resources are built of. Nothing empty is ever written:
 * FHIR takes neither null nor empty texts. */
typedef struct _DiaryFhirBundle DiaryFhirBundle;

DiaryFhirBundle *diary_fhir_bundle_new    (const char      *origin,
                                           gint64           modified_at);
void             diary_fhir_bundle_free   (DiaryFhirBundle *self);
char            *diary_fhir_bundle_finish (DiaryFhirBundle *self);

void diary_fhir_bundle_begin_resource (DiaryFhirBundle *self,
                                       const char      *type,
                                       const char      *kind,
                                       const char      *id);
void diary_fhir_bundle_end_resource   (DiaryFhirBundle *self);
void diary_fhir_bundle_begin_list     (DiaryFhirBundle *self,
                                       const char      *name);
void diary_fhir_bundle_end_list       (DiaryFhirBundle *self);
void diary_fhir_bundle_begin_item     (DiaryFhirBundle *self);
void diary_fhir_bundle_end_item       (DiaryFhirBundle *self);

gboolean diary_fhir_bundle_takes_text   (const char          *text);
void     diary_fhir_bundle_add_text     (DiaryFhirBundle     *self,
                                         const char          *name,
                                         const char          *text);
void     diary_fhir_bundle_add_date     (DiaryFhirBundle     *self,
                                         const char          *name,
                                         DiaryDate            date);
void     diary_fhir_bundle_add_integer  (DiaryFhirBundle     *self,
                                         const char          *name,
                                         gint64               number);
void     diary_fhir_bundle_add_boolean  (DiaryFhirBundle     *self,
                                         const char          *name,
                                         gboolean             truth);
void     diary_fhir_bundle_add_quantity (DiaryFhirBundle     *self,
                                         const char          *name,
                                         double               value,
                                         const char          *unit,
                                         const char          *ucum);
void     diary_fhir_bundle_add_period   (DiaryFhirBundle     *self,
                                         const char          *name,
                                         DiaryDate            start,
                                         DiaryDate            end);
void     diary_fhir_bundle_add_concept  (DiaryFhirBundle     *self,
                                         const char          *name,
                                         const DiaryFhirCode *code,
                                         const char          *text);
void     diary_fhir_bundle_add_texts    (DiaryFhirBundle     *self,
                                         const char          *name,
                                         const char          *text);
void     diary_fhir_bundle_add_patient  (DiaryFhirBundle     *self,
                                         const char          *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryFhirBundle, diary_fhir_bundle_free)

G_END_DECLS
