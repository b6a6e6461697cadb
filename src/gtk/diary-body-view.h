/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-body-counts.h"
#include "diary-body-map.h"
#include "diary-canvas-view.h"

G_BEGIN_DECLS

#define DIARY_TYPE_BODY_VIEW (diary_body_view_get_type ())
G_DECLARE_FINAL_TYPE (DiaryBodyView, diary_body_view, DIARY, BODY_VIEW, DiaryCanvasView)

/* The body map in the window: to the keyboard and to a screen reader a group of buttons, of which
 * one is to be chosen, or a list of regions with their counts. Tab goes to one of them and then out
 * of the map; arrow keys go to the nearest in their direction, Page Up and Down through all of them
 * from head to foot, Home and End to the first and the last.
 *
 * Properties: "shows-counts" (construct only): whether it is such a list. "counts": the counts, or
 * NULL. "chosen": the region that is chosen, or DIARY_BODY_NO_REGION. "caption" (read only): the
 * region under the pointer or with the keyboard in words, or NULL.
 * Signal "chosen" (int region): a region was pressed. */

GtkWidget       *diary_body_view_new         (gboolean         shows_counts);
DiaryBodyCounts *diary_body_view_get_counts  (DiaryBodyView   *self);
void             diary_body_view_set_counts  (DiaryBodyView   *self,
                                              DiaryBodyCounts *counts);
int              diary_body_view_get_chosen  (DiaryBodyView   *self);
void             diary_body_view_set_chosen  (DiaryBodyView   *self,
                                              int              region);
const char      *diary_body_view_get_caption (DiaryBodyView   *self);

G_END_DECLS
