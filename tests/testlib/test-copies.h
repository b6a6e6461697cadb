/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"

G_BEGIN_DECLS

/* Copies of a diary that go their own ways and are united again. What goes wrong fails the test. */

#define TEST_COPIES_NOW G_GINT64_CONSTANT (1772655300) /* 2026-03-04T20:15:00Z */

/* A folder for the copies, for g_test_add(). */
typedef struct
{
  char *folder;
} TestCopiesFixture;

void test_copies_set_up    (TestCopiesFixture *fixture,
                            gconstpointer      data);
void test_copies_tear_down (TestCopiesFixture *fixture,
                            gconstpointer      data);

void              test_copies_make        (DiaryDatabase *database,
                                           const char    *folder,
                                           const char    *name);
DiaryMergeSummary test_copies_unite       (DiaryDatabase *database,
                                           const char    *folder,
                                           const char    *name);
void              test_copies_assert_same (const char    *folder,
                                           const char    *name,
                                           const char    *other);

G_END_DECLS
