/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-columns.h"

G_BEGIN_DECLS

/* datapackage.json, the file of a package that describes the others: a Tabular Data Package of the
 * Frictionless specifications, version 1. */

#define DIARY_PACKAGE_DESCRIPTION "datapackage.json"

GBytes  *diary_package_describe   (gint64       created,
                                   GPtrArray   *columns);
gboolean diary_package_understand (GBytes      *json,
                                   gint64      *created,
                                   GHashTable **scales,
                                   GError     **error);

G_END_DECLS
