/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiaryFhirCode:
 * @key: what of the diary it stands for: a factor or a sign of the vocabulary, or "present" or
 * "absent"
 * @system: the code system, as FHIR names it
 * @code: the code
 * @display: what the code system calls it
 */
typedef struct
{
  const char *key;
  const char *system;
  const char *code;
  const char *display;
} DiaryFhirCode;

const DiaryFhirCode *diary_fhir_codes_find     (const char *key);
const char          *diary_fhir_codes_get_unit (const char *factor);

G_END_DECLS
