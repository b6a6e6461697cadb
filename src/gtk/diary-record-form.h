/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-store.h"

G_BEGIN_DECLS

/* Opens the form that belongs to an episode, a sign, a medicine or a visit. */
void diary_record_form_present (GtkWidget   *parent,
                                DiaryStore  *store,
                                DiaryRecord *record);
void diary_record_form_add     (GtkWidget   *parent,
                                DiaryStore  *store,
                                GType        type,
                                DiaryDate    date);
void diary_record_form_open    (GtkWidget   *parent,
                                DiaryStore  *store,
                                GType        type,
                                const char  *id);

G_END_DECLS
