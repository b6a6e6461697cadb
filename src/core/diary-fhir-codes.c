/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-fhir-codes.h"

#define LOINC  "http://loinc.org"
#define SNOMED "http://snomed.info/sct"

/* Codes of which a public page says what they mean. What is not here goes out as text alone,
 * because a wrong code is worse than none. Factors and signs have different keys but for fatigue,
 * of which the factor is a rating and has no code. */
static const DiaryFhirCode codes[] = {
  /* Symptoms Data Standards 1.0.0 (HL7, for R4), profile SymptomObservation:
   * https://hl7.org/fhir/uv/symptoms/StructureDefinition-SymptomObservation.html */
  { "present", LOINC, "75325-1", "Symptom" },
  /* The same, profile SymptomAbsentObservation:
   * https://hl7.org/fhir/uv/symptoms/StructureDefinition-SymptomAbsentObservation.html */
  { "absent", LOINC, "111551-8", "Symptom absent" },
  /* Personal Health Records (HL7, for R4), value set pcd-sleep-observation-code:
   * https://hl7.org/fhir/uv/phr/2025May/ValueSet-pcd-sleep-observation-code.html */
  { "sleep_h", LOINC, "93832-4", "Sleep duration" },
  /* Physical Activity 1.0.0 (HL7, for R4), value set pa-observation-code-activity:
   * https://hl7.org/fhir/us/physical-activity/ValueSet-pa-observation-code-activity.html */
  { "exercise_min", LOINC, "55411-3", "Exercise duration" },
  /* Human Phenotype Ontology, cross reference of HP:0001324, muscle weakness:
   * https://rgd.mcw.edu/rgdweb/ontology/annot.html?acc_id=HP:0001324 */
  { "weakness", SNOMED, "26544005", "Muscle weakness" },
  /* Symptoms Data Standards, value set CommonSymptomCodes, and example ShortnessOfBreathSymptom:
   * https://hl7.org/fhir/uv/symptoms/en/ValueSet-CommonSymptomCodes.html */
  { "breathing", SNOMED, "267036007", "Dyspnea" },
  /* The same value set, and the table of symptoms with their places:
   * https://hl7.org/fhir/uv/symptoms/index.html */
  { "pain", SNOMED, "22253000", "Pain" },
  { "cramps", SNOMED, "55300003", "Cramp" },
  /* HSPC Associated Sign and Symptom value set (HL7):
   * https://hl7.org/fhir/2016Jan/hspc/valueset-hspc-associatedSignAndSymptom.html */
  { "stiffness", SNOMED, "271587009", "Stiffness" },
  /* CommonSymptomCodes, and the HSPC value set: "Fatigue (finding)". */
  { "fatigue", SNOMED, "84229001", "Fatigue" },
};

/* Units of UCUM: https://ucum.org/ucum. Drinks and times are none. */
static const struct
{
  const char *factor;
  const char *unit;
} units[] = {
  { "caffeine_mg", "mg" },   { "sleep_h", "h" },       { "water_ml", "mL" },
  { "exercise_min", "min" }, { "magnesium_mg", "mg" }, { "screen_h", "h" },
};

/**
 * diary_fhir_codes_find:
 * @key: a key of the table above
 *
 * Returns: (transfer none) (nullable): the code, or %NULL if there is none whose meaning is certain
 */
const DiaryFhirCode *
diary_fhir_codes_find (const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (codes[i].key, key))
      return &codes[i];

  return NULL;
}

/**
 * diary_fhir_codes_get_unit:
 * @factor: a factor of the vocabulary
 *
 * Returns: (transfer none) (nullable): the UCUM code of its unit, or %NULL if it has none
 */
const char *
diary_fhir_codes_get_unit (const char *factor)
{
  g_return_val_if_fail (factor != NULL, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].factor, factor))
      return units[i].unit;

  return NULL;
}
