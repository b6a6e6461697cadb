/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-luminance.h"

#include <glib.h>
#include <math.h>

static double
get_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/**
 * test_luminance_get:
 * @red: from 0 to 1, as the rest
 * @green: how green it is
 * @blue: how blue it is
 *
 * Returns: the relative luminance of a colour of sRGB, from 0 to 1
 */
double
test_luminance_get (double red, double green, double blue)
{
  return 0.2126 * get_linear (red) + 0.7152 * get_linear (green) + 0.0722 * get_linear (blue);
}

/**
 * test_luminance_get_contrast:
 * @one: a relative luminance
 * @other: another
 *
 * Returns: their contrast ratio, from 1 to 21
 */
double
test_luminance_get_contrast (double one, double other)
{
  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}
