/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *test_find             (GtkWidget      *root,
                                  GType           type);
GtkWidget *test_find_named       (GtkWidget      *root,
                                  const char     *name);
GtkWidget *test_find_named_shown (GtkWidget      *root,
                                  const char     *name);
GtkWidget *test_find_cut         (GtkWidget      *root);
gboolean   test_press            (GtkWidget      *widget,
                                  unsigned int    key,
                                  GdkModifierType modifiers);
gboolean   test_key              (GtkWidget      *widget,
                                  unsigned int    key,
                                  GdkModifierType modifiers);
gboolean   test_says             (GtkWidget      *root,
                                  const char     *text);
gboolean   test_shows            (GtkWidget      *root,
                                  const char     *text);
GtkWidget *test_find_row         (GtkWidget      *root,
                                  const char     *title);
GtkWidget *test_find_shown       (GType           type);
GtkWidget *test_find_button      (const char     *label);
void       test_click            (GtkWidget      *root,
                                  const char     *name);
void       test_discard          (GtkWidget     **content);
void       test_assert_named     (GtkWidget      *root);
GtkWidget *test_show_row         (gpointer        row);
gboolean   test_is_ready         (gpointer        window);
gboolean   test_is_revealed      (GtkWidget      *root);
void       test_close_window     (gpointer        window,
                                  gpointer        content);
GPtrArray *test_walk_both_ways   (GtkWidget      *window);

G_END_DECLS
