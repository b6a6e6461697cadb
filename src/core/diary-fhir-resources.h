/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-fhir-bundle.h"
#include "diary-medicine.h"
#include "diary-person.h"
#include "diary-report-notes.h"
#include "diary-report.h"
#include "diary-sign.h"
#include "diary-visit.h"

G_BEGIN_DECLS

/* How a report becomes resources of FHIR R4. */
void diary_fhir_add_person        (DiaryFhirBundle       *bundle,
                                   DiaryPerson           *person);
void diary_fhir_add_days          (DiaryFhirBundle       *bundle,
                                   DiaryReport           *report);
void diary_fhir_add_sign          (DiaryFhirBundle       *bundle,
                                   DiarySign             *sign,
                                   gboolean               notes);
void diary_fhir_add_medicine      (DiaryFhirBundle       *bundle,
                                   DiaryMedicine         *medicine,
                                   DiaryDate              as_of,
                                   gboolean               notes);
void diary_fhir_add_visit         (DiaryFhirBundle       *bundle,
                                   DiaryVisit            *visit,
                                   gboolean               notes);
void diary_fhir_add_note          (DiaryFhirBundle       *bundle,
                                   const DiaryReportNote *note);
void diary_fhir_begin_observation (DiaryFhirBundle       *bundle,
                                   const char            *kind,
                                   const char            *id,
                                   DiaryDate              date);

G_END_DECLS
