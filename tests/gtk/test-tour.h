/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-window.h"

G_BEGIN_DECLS

/**
 * TestTourLook:
 * @place: a page of the window, a dialog or a popover, which is shown and has the keyboard
 * @window: the window
 *
 * Looks at a place, and fails the test if something is wrong there.
 */
typedef void (*TestTourLook) (GtkWidget *place, DiaryWindow *window);

/* A way through every page, dialog and popover of the program, with a diary that has something of
 * everything. */
int        test_tour_run        (int          argc,
                                 char       **argv,
                                 const char  *name,
                                 TestTourLook look);
GtkWidget *test_tour_get_front  (DiaryWindow *window);
GtkWidget *test_tour_get_opener (void);

G_END_DECLS
