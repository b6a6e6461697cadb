/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rows of cells, printed in columns that line up on a terminal. */
typedef struct _DiaryListing DiaryListing;

DiaryListing *diary_listing_new    (void);
void          diary_listing_free   (DiaryListing *self);
void          diary_listing_add    (DiaryListing *self,
                                    ...) G_GNUC_NULL_TERMINATED;
char         *diary_listing_format (DiaryListing *self);
void          diary_listing_print  (DiaryListing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryListing, diary_listing_free)

G_END_DECLS
