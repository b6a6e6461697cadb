/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-fhir-resources.h"

#include <glib/gi18n-lib.h>

#include "diary-place.h"
#include "diary-report-signs.h"

/**
 * diary_fhir_begin_observation:
 * @bundle: a bundle
 * @kind: what of the diary it is
 * @id: which of them
 * @date: when it was observed
 *
 * Begins an Observation that the person made. Its status is required; "final" is the one of what is
 * complete (https://hl7.org/fhir/R4/valueset-observation-status.html).
 */
void
diary_fhir_begin_observation (DiaryFhirBundle *bundle,
                              const char *kind,
                              const char *id,
                              DiaryDate date)
{
  diary_fhir_bundle_begin_resource (bundle, "Observation", kind, id);
  diary_fhir_bundle_add_text (bundle, "status", "final");
  diary_fhir_bundle_add_patient (bundle, "subject");
  diary_fhir_bundle_add_date (bundle, "effectiveDateTime", date);
  diary_fhir_bundle_begin_list (bundle, "performer");
  diary_fhir_bundle_add_patient (bundle, NULL);
  diary_fhir_bundle_end_list (bundle);
}

/**
 * diary_fhir_add_person:
 * @bundle: a bundle
 * @person: (nullable): who keeps the diary, if that is to be said
 *
 * Adds the Patient that all else refers to, with what the person gave and nothing else.
 */
void
diary_fhir_add_person (DiaryFhirBundle *bundle, DiaryPerson *person)
{
  diary_fhir_bundle_begin_resource (bundle, "Patient", "person", NULL);
  if (person != NULL)
    {
      diary_fhir_bundle_add_texts (bundle, "name", diary_person_get_name (person));
      diary_fhir_bundle_add_date (bundle, "birthDate", diary_person_get_birth_date (person));
    }
  diary_fhir_bundle_end_resource (bundle);
}

static char *
name_sign (DiarySign *sign)
{
  const char *key = diary_sign_get_sign (sign);
  const char *how = diary_sign_get_how (sign);
  const DiaryReportSign named = { .sign = key, .how = how };

  if (g_strcmp0 (key, "weakness") == 0 && how != NULL && !g_str_equal (how, "seen"))
    return diary_report_sign_format (&named);

  return g_strdup (diary_vocabulary_label (DIARY_TERMS_SIGNS, key));
}

/**
 * diary_fhir_add_sign:
 * @bundle: a bundle
 * @sign: a sign
 * @notes: whether its note goes in
 *
 * Adds a sign as the HL7 guide Symptoms Data Standards has it for R4: the code says whether it was
 * there or not, and the value says what.
 */
void
diary_fhir_add_sign (DiaryFhirBundle *bundle, DiarySign *sign, gboolean notes)
{
  const DiaryFhirCode *finding = diary_fhir_codes_find (diary_sign_get_present (sign) ? "present"
                                                                                      : "absent");
  g_autofree char *name = name_sign (sign);
  g_autofree char *place = NULL;

  diary_fhir_begin_observation (bundle, "sign", diary_record_get_id (DIARY_RECORD (sign)),
                                diary_sign_get_date (sign));
  diary_fhir_bundle_add_concept (bundle, "code", finding,
                                 diary_sign_get_present (sign) ? _ ("Asked about and there")
                                                               : _ ("Asked about and not there"));
  diary_fhir_bundle_add_concept (bundle, "valueCodeableConcept",
                                 diary_fhir_codes_find (diary_sign_get_sign (sign)), name);
  if (diary_sign_get_site (sign) != NULL)
    {
      place = diary_place_format (diary_sign_get_site (sign), diary_sign_get_side (sign));
      diary_fhir_bundle_add_concept (bundle, "bodySite", NULL, place);
    }
  diary_fhir_bundle_add_texts (bundle, "note", notes ? diary_sign_get_note (sign) : NULL);
  diary_fhir_bundle_end_resource (bundle);
}

/* Of https://hl7.org/fhir/R4/valueset-medication-statement-status.html. */
static const char *
get_status (DiaryMedicine *medicine, DiaryDate as_of)
{
  DiaryDate until = diary_medicine_get_until (medicine);

  if (until != DIARY_DATE_NONE)
    return until < as_of ? "completed" : "active";

  return diary_medicine_get_from (medicine) != DIARY_DATE_NONE ? "active" : "unknown";
}

/**
 * diary_fhir_add_medicine:
 * @bundle: a bundle
 * @medicine: a medicine
 * @as_of: the last date of the report
 * @notes: whether its note goes in
 *
 * Adds a medicine as a MedicationStatement, whose status is that on the last date of the report.
 */
void
diary_fhir_add_medicine (DiaryFhirBundle *bundle,
                         DiaryMedicine *medicine,
                         DiaryDate as_of,
                         gboolean notes)
{
  diary_fhir_bundle_begin_resource (bundle, "MedicationStatement", "medicine",
                                    diary_record_get_id (DIARY_RECORD (medicine)));
  diary_fhir_bundle_add_text (bundle, "status", get_status (medicine, as_of));
  diary_fhir_bundle_add_concept (bundle, "medicationCodeableConcept", NULL,
                                 diary_medicine_get_name (medicine));
  diary_fhir_bundle_add_patient (bundle, "subject");
  diary_fhir_bundle_add_period (bundle, "effectivePeriod", diary_medicine_get_from (medicine),
                                diary_medicine_get_until (medicine));
  diary_fhir_bundle_add_patient (bundle, "informationSource");
  diary_fhir_bundle_add_texts (bundle, "reasonCode", diary_medicine_get_purpose (medicine));
  diary_fhir_bundle_add_texts (bundle, "note", notes ? diary_medicine_get_note (medicine) : NULL);
  diary_fhir_bundle_add_texts (bundle, "dosage", diary_medicine_get_dose (medicine));
  diary_fhir_bundle_end_resource (bundle);
}

/**
 * diary_fhir_add_visit:
 * @bundle: a bundle
 * @visit: a visit or a test
 * @notes: whether its note goes in
 *
 * Adds a visit or a test as an Observation in words. The diary does not tell one from the other,
 * and an Encounter must say of which class it was, a DiagnosticReport which test: neither would be
 * known.
 */
void
diary_fhir_add_visit (DiaryFhirBundle *bundle, DiaryVisit *visit, gboolean notes)
{
  diary_fhir_begin_observation (bundle, "visit", diary_record_get_id (DIARY_RECORD (visit)),
                                diary_visit_get_date (visit));
  diary_fhir_bundle_add_concept (bundle, "code", NULL, diary_visit_get_what (visit));
  diary_fhir_bundle_add_text (bundle, "valueString", diary_visit_get_result (visit));
  diary_fhir_bundle_add_texts (bundle, "note", notes ? diary_visit_get_note (visit) : NULL);
  diary_fhir_bundle_end_resource (bundle);
}

/**
 * diary_fhir_add_note:
 * @bundle: a bundle
 * @note: a note of a day or an episode
 *
 * Adds what a person wrote as an Observation in words: neither days nor episodes are resources of
 * their own to which it would belong.
 */
void
diary_fhir_add_note (DiaryFhirBundle *bundle, const DiaryReportNote *note)
{
  g_autofree char *id = g_strconcat (note->type, "/", note->id, NULL);
  g_autofree char *code = g_strdup_printf (_ ("Note: %s"), note->about);

  diary_fhir_begin_observation (bundle, "note", id, note->date);
  diary_fhir_bundle_add_concept (bundle, "code", NULL, code);
  diary_fhir_bundle_add_text (bundle, "valueString", note->text);
  diary_fhir_bundle_end_resource (bundle);
}
