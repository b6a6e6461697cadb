/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Whether a bundle keeps the rules of FHIR R4 for what we write. The official schema is in no
 * package, so the rules stand here, each with the page it is from. */
JsonObject *test_fhir_rules_check (const char *json);

G_END_DECLS
