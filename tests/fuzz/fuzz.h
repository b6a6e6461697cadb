/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FuzzTarget:
 * @input: some bytes
 * @data: the data given with the function
 *
 * Aborts if something goes wrong with the bytes.
 */
typedef void (*FuzzTarget) (GBytes *input, gpointer data);

/* Runs a target on mutations of good files: always the same ones, so that a failure comes again. */
GPtrArray *fuzz_load_corpus (void);
void       fuzz_run         (GPtrArray *corpus,
                             int        n_runs,
                             FuzzTarget target,
                             gpointer   data);

G_END_DECLS
