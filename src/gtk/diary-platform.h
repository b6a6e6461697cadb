/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What differs between the versions of GTK and libadwaita that the program runs on, in what a screen
 * reader says and where the keyboard goes; diary-platform-dialogs.h has the windows over a window.
 * Only these two ask for a version: everything else is written for the oldest and calls them. */

/* What a screen reader says. */
gboolean diary_platform_has_label           (GtkWidget       *widget);
void     diary_platform_set_label           (GtkWidget       *widget,
                                             const char      *label);
void     diary_platform_set_shown_label     (GtkWidget       *widget,
                                             const char      *label);
void     diary_platform_set_list_item_label (GtkListItem     *item,
                                             const char      *label);
char    *diary_platform_speak_dots          (const char      *text);
void     diary_platform_announce            (GtkWidget       *widget,
                                             const char      *text);
void     diary_platform_announce_result     (GtkWidget       *widget,
                                             const char      *text);
void     diary_platform_forget_to_say       (GtkWidget       *widget);
void     diary_platform_set_heard           (GtkWidget       *window,
                                             gboolean         heard);
void     diary_platform_value_changed       (GtkWidget       *widget,
                                             const char      *text);
void     diary_platform_set_invalid         (GtkWidget       *entry,
                                             gboolean         invalid);
void     diary_platform_describe            (GtkWidget       *entry,
                                             const char      *text);
void     diary_platform_complain            (GtkWidget       *entry,
                                             const char      *message);
void     diary_platform_prepare_combo       (AdwComboRow     *row);
void     diary_platform_say_choice          (AdwComboRow     *row,
                                             const char      *choice);
void     diary_platform_add_toast           (AdwToastOverlay *overlay,
                                             AdwToast        *toast);

/* What was done, and where the keyboard comes to be, is said before what comes of it. In
 * milliseconds. */
#define DIARY_PLATFORM_TELLING_DELAY 1000

typedef void (*DiaryPlatformFunc) (GtkWidget *widget);

void diary_platform_call_later (GtkWidget        *widget,
                                guint             delay,
                                DiaryPlatformFunc func);

/* What a person finds in a long list by typing. */
void diary_platform_make_searchable (AdwComboRow *row);

/* Where the keyboard goes. */
void diary_platform_first_focus  (GtkWidget     *page);
void diary_platform_enter_page   (GtkWidget     *page);
void diary_platform_tell_failure (GtkWidget     *page,
                                  AdwStatusPage *failure);
void diary_platform_tab_leaves   (GtkWidget     *list);

void diary_platform_return_from_popover (GtkWidget *popover,
                                         GtkWidget *opener);

GtkWidget *diary_platform_get_focus (GtkWidget *widget);

gboolean diary_platform_has_focus   (GtkWidget       *widget);
void     diary_platform_move_focus  (GtkWidget       *widget);
gboolean diary_platform_focus_child (GtkWidget       *widget,
                                     GtkDirectionType direction);

G_END_DECLS
