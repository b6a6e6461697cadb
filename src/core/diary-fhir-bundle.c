/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-fhir-bundle.h"

#include <string.h>

#include "diary-instant.h"
#include "diary-json-member.h"
#include "diary-json-text.h"

/* The name space of our ids, itself an id that was made at random (RFC 4122, 4.3). */
#define NAME_SPACE "b54e20a6-8a37-4c0e-9d7b-3f1c95f2c6e0"

#define UUID_BYTES 16

struct _DiaryFhirBundle
{
  JsonBuilder *json;
  char *origin; /* the name space of this diary */
  char *patient;
};

static int
read_hex (const char *text)
{
  return g_ascii_xdigit_value (text[0]) * 16 + g_ascii_xdigit_value (text[1]);
}

static void
read_uuid (const char *uuid, guint8 *bytes)
{
  size_t n = 0;

  for (const char *digit = uuid; *digit != '\0' && n < UUID_BYTES; digit++)
    {
      if (*digit == '-')
        continue;
      bytes[n++] = (guint8) read_hex (digit++);
    }

  g_assert (n == UUID_BYTES);
}

static char *
write_uuid (const guint8 *bytes)
{
  GString *uuid = g_string_new (NULL);

  for (size_t i = 0; i < UUID_BYTES; i++)
    g_string_append_printf (uuid, i == 4 || i == 6 || i == 8 || i == 10 ? "-%02x" : "%02x",
                            bytes[i]);

  return g_string_free (uuid, FALSE);
}

/* A UUID of version 5: the same name gets the same one for ever. RFC 4122, 4.3. */
static char *
name_uuid (const char *name_space, const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 bytes[UUID_BYTES];
  guint8 digest[20];
  size_t length = sizeof digest;

  read_uuid (name_space, bytes);
  g_checksum_update (checksum, bytes, sizeof bytes);
  g_checksum_update (checksum, (const guchar *) name, -1);
  g_checksum_get_digest (checksum, digest, &length);
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;

  return write_uuid (digest);
}

/* Takes out what FHIR's strings may not hold: control characters but for tab, LF and CR. */
static char *
clean_text (const char *text)
{
  char *clean = g_strdup (text != NULL ? text : "");
  char *end = clean;

  for (const char *byte = clean; *byte != '\0'; byte++)
    if ((guchar) *byte >= ' ' || *byte == '\t' || *byte == '\n' || *byte == '\r')
      *end++ = *byte;
  *end = '\0';

  return g_strstrip (clean);
}

static void
begin_object (DiaryFhirBundle *self, const char *name)
{
  json_builder_set_member_name (self->json, name);
  json_builder_begin_object (self->json);
}

static void
end_object (DiaryFhirBundle *self)
{
  json_builder_end_object (self->json);
}

/**
 * diary_fhir_bundle_new:
 * @origin: (nullable): the id of the oldest record, by which this diary is told from all others
 * @modified_at: when the newest record was changed, in Unix seconds, or 0
 *
 * Returns: (transfer full): a collection of nothing yet
 */
DiaryFhirBundle *
diary_fhir_bundle_new (const char *origin, gint64 modified_at)
{
  DiaryFhirBundle *self = g_new0 (DiaryFhirBundle, 1);
  g_autofree char *timestamp = modified_at != 0 ? diary_instant_format_utc (modified_at) : NULL;

  self->json = json_builder_new ();
  self->origin = name_uuid (NAME_SPACE, origin != NULL ? origin : "");
  self->patient = name_uuid (self->origin, "person");

  json_builder_begin_object (self->json);
  diary_fhir_bundle_add_text (self, "resourceType", "Bundle");
  diary_fhir_bundle_add_text (self, "type", "collection");
  diary_fhir_bundle_add_text (self, "timestamp", timestamp);
  diary_fhir_bundle_begin_list (self, "entry");

  return self;
}

/**
 * diary_fhir_bundle_free:
 * @self: (transfer full): a bundle
 */
void
diary_fhir_bundle_free (DiaryFhirBundle *self)
{
  g_object_unref (self->json);
  g_free (self->origin);
  g_free (self->patient);
  g_free (self);
}

/**
 * diary_fhir_bundle_finish:
 * @self: a bundle to which nothing more is added
 *
 * Returns: (transfer full): its JSON, over many lines
 */
char *
diary_fhir_bundle_finish (DiaryFhirBundle *self)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json_builder_end_array (self->json);
  json_builder_end_object (self->json);
  root = json_builder_get_root (self->json);

  text = diary_json_text_write (root);

  return g_strconcat (text, "\n", NULL);
}

/**
 * diary_fhir_bundle_begin_resource:
 * @self: a bundle
 * @type: the type of the resource
 * @kind: what of the diary it is, such as "sign"
 * @id: (nullable): which of them, or %NULL if there is one only
 *
 * Begins an entry. The same record of the same diary has the same id and URL for ever.
 */
void
diary_fhir_bundle_begin_resource (DiaryFhirBundle *self,
                                  const char *type,
                                  const char *kind,
                                  const char *id)
{
  g_autofree char *name = id != NULL ? g_strconcat (kind, "/", id, NULL) : g_strdup (kind);
  g_autofree char *uuid = name_uuid (self->origin, name);
  g_autofree char *url = g_strconcat ("urn:uuid:", uuid, NULL);

  json_builder_begin_object (self->json);
  diary_fhir_bundle_add_text (self, "fullUrl", url);
  begin_object (self, "resource");
  diary_fhir_bundle_add_text (self, "resourceType", type);
  diary_fhir_bundle_add_text (self, "id", uuid);
}

/**
 * diary_fhir_bundle_end_resource:
 * @self: a bundle
 */
void
diary_fhir_bundle_end_resource (DiaryFhirBundle *self)
{
  json_builder_end_object (self->json);
  json_builder_end_object (self->json);
}

/**
 * diary_fhir_bundle_begin_list:
 * @self: a bundle
 * @name: an element that may repeat; it must get an item
 */
void
diary_fhir_bundle_begin_list (DiaryFhirBundle *self, const char *name)
{
  json_builder_set_member_name (self->json, name);
  json_builder_begin_array (self->json);
}

/**
 * diary_fhir_bundle_end_list:
 * @self: a bundle
 */
void
diary_fhir_bundle_end_list (DiaryFhirBundle *self)
{
  json_builder_end_array (self->json);
}

/**
 * diary_fhir_bundle_begin_item:
 * @self: a bundle, in a list
 */
void
diary_fhir_bundle_begin_item (DiaryFhirBundle *self)
{
  json_builder_begin_object (self->json);
}

/**
 * diary_fhir_bundle_end_item:
 * @self: a bundle
 */
void
diary_fhir_bundle_end_item (DiaryFhirBundle *self)
{
  json_builder_end_object (self->json);
}

/**
 * diary_fhir_bundle_takes_text:
 * @text: (nullable): a text
 *
 * Returns: whether anything is left of it without what FHIR does not take
 */
gboolean
diary_fhir_bundle_takes_text (const char *text)
{
  g_autofree char *clean = clean_text (text);

  return *clean != '\0';
}

/**
 * diary_fhir_bundle_add_text:
 * @self: a bundle
 * @name: the element
 * @text: (nullable): its value; nothing is added for an empty one
 */
void
diary_fhir_bundle_add_text (DiaryFhirBundle *self, const char *name, const char *text)
{
  g_autofree char *clean = clean_text (text);

  if (*clean != '\0')
    diary_json_member_add_text (self->json, name, clean);
}

/**
 * diary_fhir_bundle_add_date:
 * @self: a bundle
 * @name: the element
 * @date: its value; nothing is added for %DIARY_DATE_NONE
 */
void
diary_fhir_bundle_add_date (DiaryFhirBundle *self, const char *name, DiaryDate date)
{
  if (date != DIARY_DATE_NONE)
    diary_json_member_add_date (self->json, name, date);
}

/**
 * diary_fhir_bundle_add_integer:
 * @self: a bundle
 * @name: the element
 * @number: its value
 */
void
diary_fhir_bundle_add_integer (DiaryFhirBundle *self, const char *name, gint64 number)
{
  json_builder_set_member_name (self->json, name);
  json_builder_add_int_value (self->json, number);
}

/**
 * diary_fhir_bundle_add_boolean:
 * @self: a bundle
 * @name: the element
 * @truth: its value
 */
void
diary_fhir_bundle_add_boolean (DiaryFhirBundle *self, const char *name, gboolean truth)
{
  json_builder_set_member_name (self->json, name);
  json_builder_add_boolean_value (self->json, truth);
}

/**
 * diary_fhir_bundle_add_quantity:
 * @self: a bundle
 * @name: the element
 * @value: how much
 * @unit: (nullable): its unit for people
 * @ucum: (nullable): its unit as UCUM has it
 */
void
diary_fhir_bundle_add_quantity (DiaryFhirBundle *self,
                                const char *name,
                                double value,
                                const char *unit,
                                const char *ucum)
{
  begin_object (self, name);
  json_builder_set_member_name (self->json, "value");
  json_builder_add_double_value (self->json, value);
  diary_fhir_bundle_add_text (self, "unit", unit);
  if (ucum != NULL)
    {
      diary_fhir_bundle_add_text (self, "system", "http://unitsofmeasure.org");
      diary_fhir_bundle_add_text (self, "code", ucum);
    }
  end_object (self);
}

/**
 * diary_fhir_bundle_add_period:
 * @self: a bundle
 * @name: the element
 * @start: its first date, or %DIARY_DATE_NONE
 * @end: its last date, or %DIARY_DATE_NONE
 *
 * Adds nothing if neither is known.
 */
void
diary_fhir_bundle_add_period (DiaryFhirBundle *self,
                              const char *name,
                              DiaryDate start,
                              DiaryDate end)
{
  if (start == DIARY_DATE_NONE && end == DIARY_DATE_NONE)
    return;

  begin_object (self, name);
  diary_fhir_bundle_add_date (self, "start", start);
  diary_fhir_bundle_add_date (self, "end", end);
  end_object (self);
}

/**
 * diary_fhir_bundle_add_concept:
 * @self: a bundle
 * @name: the element
 * @code: (nullable): its code
 * @text: what it is, in the person's language
 */
void
diary_fhir_bundle_add_concept (DiaryFhirBundle *self,
                               const char *name,
                               const DiaryFhirCode *code,
                               const char *text)
{
  begin_object (self, name);
  if (code != NULL)
    {
      diary_fhir_bundle_begin_list (self, "coding");
      diary_fhir_bundle_begin_item (self);
      diary_fhir_bundle_add_text (self, "system", code->system);
      diary_fhir_bundle_add_text (self, "code", code->code);
      diary_fhir_bundle_add_text (self, "display", code->display);
      diary_fhir_bundle_end_item (self);
      diary_fhir_bundle_end_list (self);
    }
  diary_fhir_bundle_add_text (self, "text", text);
  end_object (self);
}

/**
 * diary_fhir_bundle_add_texts:
 * @self: a bundle
 * @name: an element that may repeat and has a text, such as "note"
 * @text: (nullable): the text of its only item; nothing is added for an empty one
 */
void
diary_fhir_bundle_add_texts (DiaryFhirBundle *self, const char *name, const char *text)
{
  g_autofree char *clean = clean_text (text);

  if (*clean == '\0')
    return;

  diary_fhir_bundle_begin_list (self, name);
  diary_fhir_bundle_begin_item (self);
  diary_fhir_bundle_add_text (self, "text", clean);
  diary_fhir_bundle_end_item (self);
  diary_fhir_bundle_end_list (self);
}

/**
 * diary_fhir_bundle_add_patient:
 * @self: a bundle
 * @name: (nullable): the element, or %NULL for an item of a list
 *
 * Refers to the person, whose resource is of the kind "person".
 */
void
diary_fhir_bundle_add_patient (DiaryFhirBundle *self, const char *name)
{
  g_autofree char *url = g_strconcat ("urn:uuid:", self->patient, NULL);

  if (name != NULL)
    begin_object (self, name);
  else
    diary_fhir_bundle_begin_item (self);
  diary_fhir_bundle_add_text (self, "reference", url);
  end_object (self);
}
