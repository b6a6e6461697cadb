/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-body-map.h"

G_BEGIN_DECLS

/* The drawing of DiaryBodyMap, as tables. Only the half of the person's left is written down: x is
 * the distance from the midline, y the distance from the top, in pixels at the natural size. */

/**
 * DiaryBodyPoint:
 * @x: from the midline
 * @y: from the top
 */
typedef struct
{
  double x;
  double y;
} DiaryBodyPoint;

/**
 * DiaryBodyCurve:
 * @points: what it goes through, smoothly; a curve that ends on the midline goes on mirrored
 * @n_points: how many these are, or 0 for an oval: its centre, then its radii
 *
 * A line that shapes share, so that neighbours fit.
 */
typedef struct
{
  const DiaryBodyPoint *points;
  int n_points;
} DiaryBodyCurve;

/**
 * DiaryBodyFlags:
 * @DIARY_BODY_MIRRORED: the piece is on the other side of the midline
 * @DIARY_BODY_CONTOUR: a new contour begins with it
 */
typedef enum
{
  DIARY_BODY_MIRRORED = 1 << 0,
  DIARY_BODY_CONTOUR = 1 << 1,
} DiaryBodyFlags;

/**
 * DiaryBodyPiece:
 * @curve: a curve, or %NULL at the end of a list
 * @from: the point it begins with
 * @to: the point it ends with, before or after @from
 * @bend: how far the line from there to the next piece swings out, as a share of its length
 * @flags: more about it
 *
 * A part of a contour.
 */
typedef struct
{
  const DiaryBodyCurve *curve;
  int from;
  int to;
  double bend;
  DiaryBodyFlags flags;
} DiaryBodyPiece;

/**
 * DiaryBodyHalves:
 * @DIARY_BODY_EACH: the shape and its mirror image are two places
 * @DIARY_BODY_MIDDLE: the shape lies on the midline, beside one on either side
 * @DIARY_BODY_WHOLE: the shape is all there is of the site, whatever the side
 */
typedef enum
{
  DIARY_BODY_EACH,
  DIARY_BODY_MIDDLE,
  DIARY_BODY_WHOLE,
} DiaryBodyHalves;

/**
 * DiaryBodyShape:
 * @site: a key of the vocabulary
 * @halves: which side it is
 * @view: where it is drawn
 * @pieces: its contours
 * @centre: a point well inside
 */
typedef struct
{
  const char *site;
  DiaryBodyHalves halves;
  DiaryBodyAspect view;
  const DiaryBodyPiece *pieces;
  DiaryBodyPoint centre;
} DiaryBodyShape;

/**
 * DiaryBodyLine:
 * @view: where it is drawn
 * @pieces: its contours, which are not closed
 *
 * A line that is drawn on both halves and is the border of no region.
 */
typedef struct
{
  DiaryBodyAspect view;
  const DiaryBodyPiece *pieces;
} DiaryBodyLine;

const DiaryBodyShape *diary_body_map_get_shapes (int *n_shapes);
const DiaryBodyLine  *diary_body_map_get_lines  (int *n_lines);

G_END_DECLS
