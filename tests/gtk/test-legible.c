/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is drawn can be read, in the colour scheme that the environment asks libadwaita for.
 */
#include "config.h"

#include "diary-application.h"
#include "test-picture.h"
#include "test-tour.h"

/* Tall enough to show most of a page at once. In pixels. */
#define WIDTH  900
#define HEIGHT 2400

/* The least that there are of texts and symbols anywhere: in the menu of a row. */
#define N_SEEN 2

static void
look (GtkWidget *place, DiaryWindow *window)
{
  g_autoptr (TestPicture) picture = test_picture_take (GTK_WIDGET (gtk_widget_get_native (place)));

  test_picture_assert_legible (picture, place, N_SEEN);
}

int
main (int argc, char **argv)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  g_settings_set_int (settings, "window-width", WIDTH);
  g_settings_set_int (settings, "window-height", HEIGHT);

  return test_tour_run (argc, argv, "legible", look);
}
