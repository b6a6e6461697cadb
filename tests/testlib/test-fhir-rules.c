/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-fhir-rules.h"

#include <string.h>

/* Sources: https://hl7.org/fhir/R4/ with json.html, datatypes.html, bundle.html, patient.html,
 * observation.html and medicationstatement.html. An element that is not listed may exist in FHIR,
 * but we don't write it. */
static const struct
{
  const char *type;
  const char *element;
  const char *is; /* a type of this table, or a primitive below */
  gboolean required;
  gboolean repeats;
} elements[] = {
  { "Bundle", "resourceType", "Bundle-type", TRUE, FALSE },
  { "Bundle", "type", "bundle-type", TRUE, FALSE },
  { "Bundle", "timestamp", "instant", FALSE, FALSE },
  { "Bundle", "entry", "Entry", FALSE, TRUE },
  { "Entry", "fullUrl", "uuid-url", TRUE, FALSE },
  { "Entry", "resource", "Resource", TRUE, FALSE },

  { "Patient", "resourceType", "string", TRUE, FALSE },
  { "Patient", "id", "id", TRUE, FALSE },
  { "Patient", "name", "HumanName", FALSE, TRUE },
  { "Patient", "birthDate", "date", FALSE, FALSE },

  { "Observation", "resourceType", "string", TRUE, FALSE },
  { "Observation", "id", "id", TRUE, FALSE },
  { "Observation", "status", "observation-status", TRUE, FALSE },
  { "Observation", "code", "CodeableConcept", TRUE, FALSE },
  { "Observation", "subject", "Reference", FALSE, FALSE },
  { "Observation", "effectiveDateTime", "date", FALSE, FALSE },
  { "Observation", "performer", "Reference", FALSE, TRUE },
  { "Observation", "valueBoolean", "boolean", FALSE, FALSE },
  { "Observation", "valueCodeableConcept", "CodeableConcept", FALSE, FALSE },
  { "Observation", "valueInteger", "integer", FALSE, FALSE },
  { "Observation", "valueQuantity", "Quantity", FALSE, FALSE },
  { "Observation", "valueString", "string", FALSE, FALSE },
  { "Observation", "bodySite", "CodeableConcept", FALSE, FALSE },
  { "Observation", "note", "Annotation", FALSE, TRUE },
  { "Observation", "component", "Component", FALSE, TRUE },
  { "Component", "code", "CodeableConcept", TRUE, FALSE },
  { "Component", "valueInteger", "integer", FALSE, FALSE },
  { "Component", "valueQuantity", "Quantity", FALSE, FALSE },

  { "MedicationStatement", "resourceType", "string", TRUE, FALSE },
  { "MedicationStatement", "id", "id", TRUE, FALSE },
  { "MedicationStatement", "status", "medication-statement-status", TRUE, FALSE },
  { "MedicationStatement", "medicationCodeableConcept", "CodeableConcept", TRUE, FALSE },
  { "MedicationStatement", "subject", "Reference", TRUE, FALSE },
  { "MedicationStatement", "effectivePeriod", "Period", FALSE, FALSE },
  { "MedicationStatement", "informationSource", "Reference", FALSE, FALSE },
  { "MedicationStatement", "reasonCode", "CodeableConcept", FALSE, TRUE },
  { "MedicationStatement", "note", "Annotation", FALSE, TRUE },
  { "MedicationStatement", "dosage", "Dosage", FALSE, TRUE },

  { "Annotation", "text", "string", TRUE, FALSE },
  { "CodeableConcept", "coding", "Coding", FALSE, TRUE },
  { "CodeableConcept", "text", "string", FALSE, FALSE },
  { "Coding", "system", "uri", TRUE, FALSE },
  { "Coding", "code", "code", TRUE, FALSE },
  { "Coding", "display", "string", TRUE, FALSE },
  { "Dosage", "text", "string", FALSE, FALSE },
  { "HumanName", "text", "string", FALSE, FALSE },
  { "Period", "start", "date", FALSE, FALSE },
  { "Period", "end", "date", FALSE, FALSE },
  { "Quantity", "value", "decimal", TRUE, FALSE },
  { "Quantity", "unit", "string", FALSE, FALSE },
  { "Quantity", "system", "uri", FALSE, FALSE },
  { "Quantity", "code", "code", FALSE, FALSE },
  { "Reference", "reference", "uuid-url", TRUE, FALSE },
};

/* Texts, as regular expressions. Those of code, date, id, instant and uri are from datatypes.html;
 * of value sets with a required binding, the codes that we write. */
#define UUID "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"

static const struct
{
  const char *is;
  const char *pattern;
} texts[] = {
  { "Bundle-type", "^Bundle$" },
  /* valueset-bundle-type.html */
  { "bundle-type", "^collection$" },
  { "code", "^[^\\s]+(\\s[^\\s]+)*$" },
  { "date", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" },
  { "id", "^[A-Za-z0-9\\-\\.]{1,64}$" },
  { "instant", "^[0-9]{4}-[01][0-9]-[0-3][0-9]T[012][0-9](:[0-5][0-9]){2}Z$" },
  /* valueset-medication-statement-status.html */
  { "medication-statement-status", "^(active|completed|unknown)$" },
  /* valueset-observation-status.html */
  { "observation-status", "^final$" },
  { "string", "^\\S(.*\\S)?$" },
  { "uri", "^https?://\\S+$" },
  { "uuid-url", "^urn:uuid:" UUID "$" },
};

static void check_object (const char *type, JsonObject *object);

static const char *
find_pattern (const char *is)
{
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].is, is))
      return texts[i].pattern;

  return NULL;
}

/* A string has no control characters but tab, LF and CR (datatypes.html#string). */
static void
check_text (const char *pattern, JsonNode *node)
{
  const char *text = json_node_get_string (node);

  g_assert_cmpint (json_node_get_value_type (node), ==, G_TYPE_STRING);
  g_assert_cmpuint (strlen (text), <, 1024 * 1024);
  if (!g_regex_match_simple (pattern, text, G_REGEX_DOTALL | G_REGEX_DOLLAR_ENDONLY, 0))
    g_error ("“%s” does not match %s", text, pattern);
  for (const char *byte = text; *byte != '\0'; byte++)
    g_assert_true ((guchar) *byte >= ' ' || strchr ("\t\n\r", *byte) != NULL);
}

static void
check_value (const char *is, JsonNode *node)
{
  const char *pattern = find_pattern (is);

  /* json.html: there are no nulls but beside extensions, which we don't write. */
  g_assert_false (JSON_NODE_HOLDS_NULL (node));

  if (pattern != NULL)
    check_text (pattern, node);
  else if (g_str_equal (is, "boolean"))
    g_assert_cmpint (json_node_get_value_type (node), ==, G_TYPE_BOOLEAN);
  else if (g_str_equal (is, "integer"))
    g_assert_cmpint (json_node_get_value_type (node), ==, G_TYPE_INT64);
  else if (g_str_equal (is, "decimal"))
    g_assert_true (json_node_get_value_type (node) == G_TYPE_DOUBLE ||
                   json_node_get_value_type (node) == G_TYPE_INT64);
  else if (g_str_equal (is, "Resource"))
    check_object (json_object_get_string_member (json_node_get_object (node), "resourceType"),
                  json_node_get_object (node));
  else
    check_object (is, json_node_get_object (node));
}

/* json.html: what may repeat is an array, even of one, and no array is empty. */
static void
check_element (size_t index, JsonNode *node)
{
  JsonArray *array;

  g_assert_cmpint (JSON_NODE_HOLDS_ARRAY (node), ==, elements[index].repeats);
  if (!elements[index].repeats)
    {
      check_value (elements[index].is, node);
      return;
    }

  array = json_node_get_array (node);
  g_assert_cmpuint (json_array_get_length (array), >, 0);
  for (guint i = 0; i < json_array_get_length (array); i++)
    check_value (elements[index].is, json_array_get_element (array, i));
}

/* Invariants of single types: qty-3, per-1, and one choice of value[x]. */
static void
check_invariants (const char *type, JsonObject *object)
{
  g_autoptr (GList) members = json_object_get_members (object);
  int n_values = 0;

  if (g_str_equal (type, "Quantity"))
    {
      g_assert_true (json_object_has_member (object, "system") ==
                     json_object_has_member (object, "code"));
      return;
    }
  if (g_str_equal (type, "Period") && json_object_has_member (object, "start") &&
      json_object_has_member (object, "end"))
    g_assert_cmpstr (json_object_get_string_member (object, "start"), <=,
                     json_object_get_string_member (object, "end"));

  for (GList *member = members; member != NULL; member = member->next)
    n_values += g_str_has_prefix (member->data, "value");
  g_assert_cmpint (n_values, <=, 1);
}

static gboolean
is_element (size_t index, const char *type, const char *name)
{
  return g_str_equal (elements[index].type, type) && g_str_equal (elements[index].element, name);
}

/* ele-1: every element has a value or children. No other element is there than those above. */
static void
check_object (const char *type, JsonObject *object)
{
  g_autoptr (GList) members = json_object_get_members (object);

  g_assert_cmpuint (json_object_get_size (object), >, 0);
  for (GList *member = members; member != NULL; member = member->next)
    {
      size_t i = 0;

      while (i < G_N_ELEMENTS (elements) && !is_element (i, type, member->data))
        i++;
      if (i == G_N_ELEMENTS (elements))
        g_error ("%s.%s is not known", type, (char *) member->data);
      check_element (i, json_object_get_member (object, member->data));
    }

  for (size_t i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (elements[i].type, type) && elements[i].required &&
        !json_object_has_member (object, elements[i].element))
      g_error ("%s.%s is missing", type, elements[i].element);

  check_invariants (type, object);
}

/* bdl-7: each URL is there once. references.html: each reference leads to an entry, here to the
 * Patient, which is the first. */
static void
check_urls (JsonObject *bundle, const char *json)
{
  g_autoptr (GHashTable) urls = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *entries = json_object_get_array_member (bundle, "entry");
  const char *patient = NULL;

  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      JsonObject *entry = json_array_get_object_element (entries, i);
      JsonObject *resource = json_object_get_object_member (entry, "resource");
      const char *url = json_object_get_string_member (entry, "fullUrl");

      g_assert_true (g_hash_table_add (urls, (gpointer) url));
      g_assert_true (g_str_has_suffix (url, json_object_get_string_member (resource, "id")));
      if (g_str_equal (json_object_get_string_member (resource, "resourceType"), "Patient"))
        {
          g_assert_null (patient);
          patient = url;
        }
    }

  for (const char *at = json; (at = strstr (at, "\"reference\": \"")) != NULL; at++)
    g_assert_true (g_str_has_prefix (at + strlen ("\"reference\": \""), patient));
}

/**
 * test_fhir_rules_check:
 * @json: a bundle
 *
 * Fails the test if the bundle breaks a rule.
 *
 * Returns: (transfer full): the bundle
 */
JsonObject *
test_fhir_rules_check (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (json, &error);
  JsonObject *bundle;

  g_assert_no_error (error);
  bundle = json_node_get_object (root);
  check_object ("Bundle", bundle);
  check_urls (bundle, json);

  return json_object_ref (bundle);
}
