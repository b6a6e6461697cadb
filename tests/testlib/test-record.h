/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-record.h"

G_BEGIN_DECLS

#define TEST_RECORD_ID "01234567-89ab-4cde-8f01-23456789abcd"

void test_record_assert_valid   (DiaryRecord *record);
void test_record_assert_invalid (DiaryRecord *record,
                                 const char  *message);
void test_record_assert_copies  (DiaryRecord *record);

G_END_DECLS
