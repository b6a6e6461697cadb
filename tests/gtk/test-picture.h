/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The drawn pixels of a window, to be measured. */
typedef struct _TestPicture TestPicture;

TestPicture *test_picture_take           (GtkWidget   *window);
void         test_picture_free           (TestPicture *self);
void         test_picture_assert_legible (TestPicture *self,
                                          GtkWidget   *widget,
                                          int          n_measured);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestPicture, test_picture_free)

G_END_DECLS
