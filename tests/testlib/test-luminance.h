/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

/* How well one colour stands out from another: https://www.w3.org/TR/WCAG22/, “relative luminance”
 * and “contrast ratio”. */

double test_luminance_get          (double red,
                                    double green,
                                    double blue);
double test_luminance_get_contrast (double one,
                                    double other);
