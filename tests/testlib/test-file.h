/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The path of a file that is not there yet, in a folder of its own, for g_test_add(). */
typedef struct
{
  char *folder;
  char *path;
} TestFileFixture;

void test_file_set_up    (TestFileFixture *fixture,
                          gconstpointer    data);
void test_file_tear_down (TestFileFixture *fixture,
                          gconstpointer    data);

void  test_file_write     (const char *path,
                           const char *text);
void  test_file_scribble  (const char *path,
                           long        offset,
                           size_t      size);
char *test_file_describe  (const char *folder);
void  test_file_run_sql   (const char *path,
                           const char *sql);
char *test_file_query     (const char *path,
                           const char *sql);
void  test_file_drop_root (void);

G_END_DECLS
