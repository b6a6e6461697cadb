/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "diary-place.h"

G_BEGIN_DECLS

/* The body as regions, each of them a place: what is where, without ink. Units are pixels at the
 * natural size.
 *
 * Left and right are the person's own. Who is seen from the front and in the close-ups faces the
 * reader, so that their left is on the reader’s right; from the back it is on the reader’s left.
 * This is so whatever the direction of the text. */

#define DIARY_BODY_NO_REGION -1

/**
 * DiaryBodyAspect:
 * @DIARY_BODY_FRONT: the figure from the front
 * @DIARY_BODY_CLOSE: the head, the palms of the hands and the soles of the feet, facing the reader
 * @DIARY_BODY_BACK: the figure from the back
 */
typedef enum
{
  DIARY_BODY_FRONT,
  DIARY_BODY_CLOSE,
  DIARY_BODY_BACK,
} DiaryBodyAspect;

#define DIARY_N_BODY_VIEWS (DIARY_BODY_BACK + 1)

int               diary_body_map_get_n_regions (void);
const DiaryPlace *diary_body_map_get_place     (int               region);
int               diary_body_map_find_place    (const DiaryPlace *place);
gboolean          diary_body_map_has_site      (const char       *site);

void     diary_body_map_get_view_size (DiaryBodyAspect    view,
                                       double            *width,
                                       double            *height);
gboolean diary_body_map_is_left_first (DiaryBodyAspect    view);
gboolean diary_body_map_is_in_view    (int                region,
                                       DiaryBodyAspect    view);
void     diary_body_map_add_path      (int                region,
                                       DiaryBodyAspect    view,
                                       cairo_t           *cr);
void     diary_body_map_add_lines     (DiaryBodyAspect    view,
                                       cairo_t           *cr);
void     diary_body_map_get_bounds    (int                region,
                                       DiaryBodyAspect   *view,
                                       cairo_rectangle_t *bounds);
void     diary_body_map_get_centre    (int                region,
                                       DiaryBodyAspect    view,
                                       double            *x,
                                       double            *y);
int      diary_body_map_find_at       (DiaryBodyAspect    view,
                                       double             x,
                                       double             y);

G_END_DECLS
