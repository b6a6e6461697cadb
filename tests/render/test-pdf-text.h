/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-document.h"

G_BEGIN_DECLS

/* When the documents of tests were made: 2026-09-21 14:13:20 UTC. */
#define TEST_PDF_CREATED 1790000000

/* What other programs read in a document once it is a PDF. */

char  *test_pdf_text_ask          (DiaryDocument     *document,
                                   const char        *program,
                                   const char        *option,
                                   const char        *output);
char **test_pdf_text_read         (DiaryDocument     *document);
void   test_pdf_text_assert_order (const char        *text,
                                   const char *const *words);

G_END_DECLS
