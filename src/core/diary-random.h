/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Draws from a seeded GRand: the same draws in the same order give the same numbers. */

gboolean diary_random_chance  (GRand        *random,
                               double        probability);
double   diary_random_normal  (GRand        *random,
                               double        mean,
                               double        deviation);
double   diary_random_gamma   (GRand        *random,
                               double        shape,
                               double        scale);
int      diary_random_poisson (GRand        *random,
                               double        mean);
size_t   diary_random_pick    (GRand        *random,
                               const double *weights,
                               size_t        n_weights);
char    *diary_random_uuid    (GRand        *random);

G_END_DECLS
