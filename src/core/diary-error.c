/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-error.h"

G_DEFINE_QUARK (diary-error-quark, diary_error)
