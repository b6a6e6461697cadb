/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Small files of our own in the shapes in which other programs write theirs. */

/**
 * TestForeignSample:
 * @name: its file's name in tests/data/foreign, or what it would be called there
 * @app: the key of the program
 * @make: (nullable): makes its content, where that is no text to be kept in a file
 */
typedef struct
{
  const char *name;
  const char *app;
  GBytes *(*make) (void);
} TestForeignSample;

const TestForeignSample *test_foreign_samples_get  (size_t                  *n_samples);
GBytes                  *test_foreign_samples_load (const TestForeignSample *sample);

G_END_DECLS
