/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-error.h"

GQuark
diary_error_quark (void)
{
  return g_quark_from_static_string ("diary-error-quark");
}
