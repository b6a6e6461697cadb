/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-map-shapes.h"

/* clang-format off */

#define CURVE(name, ...)                                       \
  static const DiaryBodyPoint name##_points[] = { __VA_ARGS__ }; \
  static const DiaryBodyCurve name = { name##_points, G_N_ELEMENTS (name##_points) };

#define OVAL(name, x, y, width, height)                                            \
  static const DiaryBodyPoint name##_points[] = { { x, y }, { width, height } }; \
  static const DiaryBodyCurve name = { name##_points, 0 };

/* The figure. */

CURVE (head, { 0, 6 }, { 12, 8.5 }, { 21, 18 }, { 24, 33 }, { 22.5, 47 }, { 17, 60 }, { 9, 69 }, { 0, 72 })
CURVE (collar, { 0, 95 }, { 12, 92 }, { 28, 87 })
CURVE (deltoid, { 28, 87 }, { 36, 97 }, { 40, 110 }, { 40, 125 })
CURVE (rib, { 0, 143 }, { 12, 145 }, { 26, 149 }, { 38, 149 })
CURVE (belt, { 0, 212 }, { 12, 210 }, { 27, 204 }, { 42, 199 })
CURVE (groin, { 0, 230 }, { 14, 228 }, { 31, 230 }, { 46, 232 })
CURVE (blade, { 0, 152 }, { 12, 152 }, { 26, 151 }, { 38, 149 })
CURVE (sacrum, { 0, 204 }, { 12, 203 }, { 27, 200 }, { 42, 199 })
CURVE (fold, { 0, 230 }, { 8, 238 }, { 22, 242 }, { 36, 239 }, { 46, 232 })

/* From the neck over the shoulder to the hand, and back to the armpit. */
CURVE (arm,
       { 14.5, 63.5 }, { 13, 73 }, { 17, 81 },
       /* 3: the shoulder */ { 28, 87 }, { 43, 91 }, { 54, 99 }, { 60, 111 },
       /* 7: the upper arm */ { 63, 124 }, { 66, 138 },
       /* 9: the elbow */ { 68, 151 }, { 70, 162 },
       /* 11: the forearm */ { 74, 174 }, { 79, 190 },
       /* 13: the wrist */ { 82, 206 }, { 83, 217 },
       /* 15: the hand */ { 85.5, 229 }, { 91, 236 }, { 95, 246 }, { 96, 256 }, { 92.5, 258 },
       { 88.5, 251 }, { 88, 264 }, { 81, 274 }, { 72, 270 }, { 65, 250 },
       /* 25: the wrist */ { 64, 229 }, { 63, 217 },
       /* 27: the forearm */ { 61, 206 }, { 56, 190 },
       /* 29: the elbow */ { 51, 174 }, { 48, 162 },
       /* 31: the upper arm */ { 45, 151 }, { 42, 138 },
       /* 33: the armpit */ { 40, 125 })

/* From the armpit to the foot, and back between the legs. */
CURVE (trunk,
       { 40, 125 }, { 39.5, 137 },
       /* 2: the abdomen */ { 38, 149 }, { 37, 162 }, { 37, 175 }, { 39.5, 188 },
       /* 6: the hip */ { 42, 199 }, { 45, 214 },
       /* 8: the thigh */ { 46, 232 }, { 45, 252 }, { 42, 276 }, { 38, 300 },
       /* 12: the knee */ { 35, 316 }, { 34, 328 },
       /* 14: the shin */ { 33, 341 }, { 35, 358 }, { 34, 374 }, { 30, 392 },
       /* 18: the ankle */ { 26, 405 }, { 25, 414 },
       /* 20: the foot */ { 26, 423 }, { 31, 433 }, { 36, 443 }, { 34, 449 }, { 24, 451 },
       { 13, 449 }, { 9, 441 }, { 10, 431 },
       /* 28: the ankle */ { 10, 423 }, { 10, 414 },
       /* 30: the shin */ { 10, 405 }, { 7, 390 }, { 5, 374 }, { 5, 358 },
       /* 34: the knee */ { 7, 341 }, { 7, 328 },
       /* 36: the thigh */ { 7, 316 }, { 4.5, 300 }, { 3, 276 }, { 2, 252 }, { 1.5, 238 },
       /* 41: the crotch */ { 0, 230 })

/* The head close up. */

CURVE (face,
       { 0, 3 }, { 22, 6 }, { 40, 18 }, { 50, 40 }, { 52, 66 },
       /* 5: the jaw */ { 50, 90 }, { 43, 112 }, { 32, 130 }, { 17.5, 142 }, { 0, 146 })
CURVE (jaw, { 50, 90 }, { 43, 99 }, { 33, 104.5 }, { 21, 105 })
CURVE (lip, { 0, 107 }, { 12, 107 }, { 21, 105 })
CURVE (tongue, { 0, 107 }, { 12, 107 }, { 13.5, 119 }, { 10.5, 129 }, { 0, 133 })
CURVE (lid, { 6.5, 64 }, { 12.5, 49 }, { 26, 40 }, { 40, 48 }, { 46, 62 })
CURVE (lash, { 6.5, 64 }, { 16, 58 }, { 26.5, 56 }, { 37, 57.5 }, { 46, 62 })
CURVE (lower_lid, { 6.5, 64 }, { 16.5, 69 }, { 27, 70.5 }, { 38, 68 }, { 46, 62 })
CURVE (bag, { 6.5, 64 }, { 13, 81 }, { 26.5, 91 }, { 40, 81 }, { 46, 62 })
CURVE (ear, { 52, 58 }, { 57.5, 53.5 }, { 61.5, 60 }, { 60, 74 }, { 55, 82 }, { 51, 82 })
CURVE (brow, { 10, 36.5 }, { 18, 32.5 }, { 27, 31 }, { 36, 32.5 }, { 43, 37 })
CURVE (nose, { 6.5, 86 }, { 7.5, 91 }, { 4.5, 94 }, { 0, 95 })
OVAL (iris, 26.5, 63, 5.5, 6.5)

/* A hand close up. */

CURVE (palm,
       { 17, 210 }, { 16, 196 }, { 18, 178 }, { 24, 164 },
       /* 4: the side of the thumb */ { 44, 164 }, { 46, 171 }, { 49.5, 180 }, { 53, 200 }, { 53.5, 210 })
CURVE (thumb, { 46, 171 }, { 57, 181 }, { 66, 196 }, { 70, 213 }, { 66, 221 }, { 58.5, 215 }, { 53, 200 })
CURVE (little_finger, { 17, 210 }, { 16.5, 226 }, { 20.5, 234.5 }, { 25, 227 }, { 26, 210 })
CURVE (ring_finger, { 26, 210 }, { 25.5, 239 }, { 30, 248 }, { 34.5, 239 }, { 35, 210 })
CURVE (middle_finger, { 35, 210 }, { 35, 244 }, { 39.5, 253 }, { 44, 244 }, { 44.5, 210 })
CURVE (index_finger, { 44.5, 210 }, { 45, 238 }, { 49.5, 247 }, { 54, 238 }, { 53.5, 210 })

/* A sole close up. */

CURVE (sole,
       { 11, 326 }, { 13, 311 }, { 23, 306 }, { 37, 309 }, { 50, 317 }, { 58, 331 }, { 57, 350 },
       { 53, 374 }, { 52, 400 }, { 51, 424 }, { 45, 440 }, { 35, 445 }, { 25, 440 }, { 20, 424 },
       { 21, 404 }, { 22, 384 }, { 19, 364 }, { 13, 346 }, { 11, 326 })
OVAL (big_toe, 19, 289, 9, 14)
OVAL (second_toe, 34.5, 293, 5.8, 11)
OVAL (third_toe, 45.5, 298.5, 5.2, 9.5)
OVAL (fourth_toe, 54.5, 306, 4.8, 8.5)
OVAL (little_toe, 62, 316, 4.4, 7.5)

#define RUN(curve, from, to)       { &curve, from, to, 0, 0 }
#define BENT(curve, from, to, bend) { &curve, from, to, bend, 0 }
#define MIRRORED(curve, from, to)  { &curve, from, to, 0, DIARY_BODY_MIRRORED }
#define CONTOUR(curve, from, to)   { &curve, from, to, 0, DIARY_BODY_CONTOUR }
#define END                        { NULL, 0, 0, 0, 0 }

#define PIECES(name, ...) static const DiaryBodyPiece name##_pieces[] = { __VA_ARGS__, END };

PIECES (head_half, RUN (head, 0, 7))
PIECES (neck, RUN (head, 5, 7), RUN (collar, 0, 2), RUN (arm, 3, 0))
PIECES (shoulder, BENT (arm, 3, 7, 0.1), RUN (deltoid, 3, 0))
PIECES (upper_arm, BENT (arm, 7, 9, 0.1), BENT (arm, 31, 33, -0.1))
PIECES (elbow, BENT (arm, 9, 11, 0.1), BENT (arm, 29, 31, -0.1))
PIECES (forearm, BENT (arm, 11, 13, 0.1), BENT (arm, 27, 29, -0.1))
PIECES (wrist, BENT (arm, 13, 15, 0.1), BENT (arm, 25, 27, -0.1))
PIECES (hand, RUN (arm, 15, 24), BENT (arm, 24, 25, -0.1))
PIECES (chest, RUN (collar, 1, 2), RUN (deltoid, 0, 3), RUN (trunk, 0, 2), RUN (rib, 3, 1))
PIECES (breastbone, MIRRORED (collar, 1, 0), RUN (collar, 0, 1), RUN (rib, 1, 0), MIRRORED (rib, 0, 1))
PIECES (abdomen, RUN (rib, 1, 3), RUN (trunk, 2, 6), RUN (belt, 3, 1))
PIECES (navel, MIRRORED (rib, 1, 0), RUN (rib, 0, 1), RUN (belt, 1, 0), MIRRORED (belt, 0, 1))
PIECES (hip, RUN (belt, 0, 3), RUN (trunk, 6, 8), RUN (groin, 3, 0))
PIECES (thigh, BENT (trunk, 8, 12, 0.1), RUN (trunk, 36, 41), RUN (groin, 0, 3))
PIECES (knee, BENT (trunk, 12, 14, 0.15), BENT (trunk, 34, 36, -0.1))
PIECES (shin, BENT (trunk, 14, 18, 0.1), BENT (trunk, 30, 34, -0.15))
PIECES (ankle, BENT (trunk, 18, 20, 0.1), BENT (trunk, 28, 30, -0.1))
PIECES (foot, RUN (trunk, 20, 27), BENT (trunk, 27, 28, -0.1))
PIECES (upper_back, RUN (collar, 1, 2), RUN (deltoid, 0, 3), RUN (trunk, 0, 2), RUN (blade, 3, 1))
PIECES (upper_spine, MIRRORED (collar, 1, 0), RUN (collar, 0, 1), RUN (blade, 1, 0), MIRRORED (blade, 0, 1))
PIECES (lower_back, RUN (blade, 1, 3), RUN (trunk, 2, 6), RUN (sacrum, 3, 1))
PIECES (lower_spine, MIRRORED (blade, 1, 0), RUN (blade, 0, 1), RUN (sacrum, 1, 0), MIRRORED (sacrum, 0, 1))
PIECES (buttock, RUN (sacrum, 0, 3), RUN (trunk, 6, 8), RUN (fold, 4, 0))
PIECES (thigh_back, BENT (trunk, 8, 12, 0.1), RUN (trunk, 36, 41), RUN (fold, 0, 4))

PIECES (face, RUN (face, 0, 5), RUN (jaw, 0, 3), RUN (lip, 2, 0),
        CONTOUR (lid, 0, 4), RUN (bag, 4, 0))
PIECES (jaw, RUN (face, 5, 9), RUN (tongue, 4, 1), RUN (lip, 1, 2), RUN (jaw, 3, 0))
PIECES (tongue, RUN (tongue, 0, 4), MIRRORED (tongue, 4, 0))
PIECES (eyelid, RUN (lid, 0, 4), RUN (lash, 4, 0))
PIECES (under_eye, RUN (bag, 0, 4), RUN (lower_lid, 4, 0))
PIECES (palm, RUN (palm, 0, 4), RUN (thumb, 0, 0), RUN (palm, 7, 8))
PIECES (thumb, RUN (thumb, 0, 6))
PIECES (fingers, RUN (little_finger, 0, 4), CONTOUR (ring_finger, 0, 4),
        CONTOUR (middle_finger, 0, 4), CONTOUR (index_finger, 0, 4))
PIECES (sole, RUN (sole, 0, 18))
PIECES (toes, RUN (big_toe, 0, 0), RUN (second_toe, 0, 0), RUN (third_toe, 0, 0),
        RUN (fourth_toe, 0, 0), RUN (little_toe, 0, 0))

PIECES (figure_outline, RUN (head, 0, 7), CONTOUR (arm, 0, 33), CONTOUR (trunk, 0, 41))
PIECES (ear, RUN (ear, 0, 5))
PIECES (hand_outline, RUN (palm, 0, 3), CONTOUR (palm, 4, 5), CONTOUR (thumb, 0, 6),
        CONTOUR (little_finger, 0, 4), CONTOUR (ring_finger, 0, 4),
        CONTOUR (middle_finger, 0, 4), CONTOUR (index_finger, 0, 4))
PIECES (foot_outline, RUN (sole, 0, 18), RUN (big_toe, 0, 0), RUN (second_toe, 0, 0),
        RUN (third_toe, 0, 0), RUN (fourth_toe, 0, 0), RUN (little_toe, 0, 0))
PIECES (features, RUN (brow, 0, 4), CONTOUR (nose, 0, 3), CONTOUR (lip, 0, 2),
        RUN (iris, 0, 0))
PIECES (head_outline, RUN (face, 0, 9))

/* clang-format on */

/* In the order of the vocabulary. The first shape of a site is where it is pointed at best. */
static const DiaryBodyShape shapes[] = {
  { "eyelid", DIARY_BODY_EACH, DIARY_BODY_CLOSE, eyelid_pieces, { 27, 48 } },
  { "under-eye", DIARY_BODY_EACH, DIARY_BODY_CLOSE, under_eye_pieces, { 27, 81 } },
  { "face", DIARY_BODY_EACH, DIARY_BODY_CLOSE, face_pieces, { 23, 24 } },
  { "face", DIARY_BODY_EACH, DIARY_BODY_FRONT, head_half_pieces, { 11, 38 } },
  { "jaw", DIARY_BODY_EACH, DIARY_BODY_CLOSE, jaw_pieces, { 28, 121 } },
  { "tongue", DIARY_BODY_WHOLE, DIARY_BODY_CLOSE, tongue_pieces, { 0, 119 } },
  { "neck", DIARY_BODY_EACH, DIARY_BODY_FRONT, neck_pieces, { 8, 83 } },
  { "neck", DIARY_BODY_EACH, DIARY_BODY_BACK, neck_pieces, { 8, 83 } },
  { "shoulder", DIARY_BODY_EACH, DIARY_BODY_FRONT, shoulder_pieces, { 50, 107 } },
  { "shoulder", DIARY_BODY_EACH, DIARY_BODY_BACK, shoulder_pieces, { 50, 107 } },
  { "upper-arm", DIARY_BODY_EACH, DIARY_BODY_FRONT, upper_arm_pieces, { 54, 138 } },
  { "upper-arm", DIARY_BODY_EACH, DIARY_BODY_BACK, upper_arm_pieces, { 54, 138 } },
  { "elbow", DIARY_BODY_EACH, DIARY_BODY_FRONT, elbow_pieces, { 59, 162 } },
  { "elbow", DIARY_BODY_EACH, DIARY_BODY_BACK, elbow_pieces, { 59, 162 } },
  { "forearm", DIARY_BODY_EACH, DIARY_BODY_FRONT, forearm_pieces, { 67, 190 } },
  { "forearm", DIARY_BODY_EACH, DIARY_BODY_BACK, forearm_pieces, { 67, 190 } },
  { "wrist", DIARY_BODY_EACH, DIARY_BODY_FRONT, wrist_pieces, { 73, 217 } },
  { "wrist", DIARY_BODY_EACH, DIARY_BODY_BACK, wrist_pieces, { 73, 217 } },
  { "hand", DIARY_BODY_EACH, DIARY_BODY_FRONT, hand_pieces, { 77, 251 } },
  { "hand", DIARY_BODY_EACH, DIARY_BODY_BACK, hand_pieces, { 77, 251 } },
  { "hand", DIARY_BODY_EACH, DIARY_BODY_CLOSE, palm_pieces, { 34, 190 } },
  { "thumb", DIARY_BODY_EACH, DIARY_BODY_CLOSE, thumb_pieces, { 60, 199 } },
  { "finger", DIARY_BODY_EACH, DIARY_BODY_CLOSE, fingers_pieces, { 39.5, 225 } },
  { "chest", DIARY_BODY_EACH, DIARY_BODY_FRONT, chest_pieces, { 25, 118 } },
  { "chest", DIARY_BODY_MIDDLE, DIARY_BODY_FRONT, breastbone_pieces, { 0, 119 } },
  { "abdomen", DIARY_BODY_EACH, DIARY_BODY_FRONT, abdomen_pieces, { 24, 176 } },
  { "abdomen", DIARY_BODY_MIDDLE, DIARY_BODY_FRONT, navel_pieces, { 0, 178 } },
  { "upper-back", DIARY_BODY_EACH, DIARY_BODY_BACK, upper_back_pieces, { 25, 118 } },
  { "upper-back", DIARY_BODY_MIDDLE, DIARY_BODY_BACK, upper_spine_pieces, { 0, 123 } },
  { "lower-back", DIARY_BODY_EACH, DIARY_BODY_BACK, lower_back_pieces, { 24, 176 } },
  { "lower-back", DIARY_BODY_MIDDLE, DIARY_BODY_BACK, lower_spine_pieces, { 0, 178 } },
  { "hip", DIARY_BODY_EACH, DIARY_BODY_FRONT, hip_pieces, { 27, 217 } },
  { "buttock", DIARY_BODY_EACH, DIARY_BODY_BACK, buttock_pieces, { 22, 221 } },
  { "thigh", DIARY_BODY_EACH, DIARY_BODY_FRONT, thigh_pieces, { 23, 270 } },
  { "thigh", DIARY_BODY_EACH, DIARY_BODY_BACK, thigh_back_pieces, { 23, 275 } },
  { "knee", DIARY_BODY_EACH, DIARY_BODY_FRONT, knee_pieces, { 20, 329 } },
  { "knee", DIARY_BODY_EACH, DIARY_BODY_BACK, knee_pieces, { 20, 329 } },
  { "shin", DIARY_BODY_EACH, DIARY_BODY_FRONT, shin_pieces, { 20, 368 } },
  { "calf", DIARY_BODY_EACH, DIARY_BODY_BACK, shin_pieces, { 20, 368 } },
  { "ankle", DIARY_BODY_EACH, DIARY_BODY_FRONT, ankle_pieces, { 18, 414 } },
  { "ankle", DIARY_BODY_EACH, DIARY_BODY_BACK, ankle_pieces, { 18, 414 } },
  { "foot", DIARY_BODY_EACH, DIARY_BODY_FRONT, foot_pieces, { 21, 438 } },
  { "foot", DIARY_BODY_EACH, DIARY_BODY_BACK, foot_pieces, { 21, 438 } },
  { "sole", DIARY_BODY_EACH, DIARY_BODY_CLOSE, sole_pieces, { 36, 360 } },
  { "toe", DIARY_BODY_EACH, DIARY_BODY_CLOSE, toes_pieces, { 19, 289 } },
};

static const DiaryBodyLine lines[] = {
  { DIARY_BODY_FRONT, figure_outline_pieces }, { DIARY_BODY_BACK, figure_outline_pieces },
  { DIARY_BODY_CLOSE, head_outline_pieces },   { DIARY_BODY_CLOSE, ear_pieces },
  { DIARY_BODY_CLOSE, features_pieces },       { DIARY_BODY_CLOSE, hand_outline_pieces },
  { DIARY_BODY_CLOSE, foot_outline_pieces },
};

/**
 * diary_body_map_get_shapes:
 * @n_shapes: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_shapes): the shapes of the regions, in the order of the
 *   vocabulary
 */
const DiaryBodyShape *
diary_body_map_get_shapes (int *n_shapes)
{
  g_return_val_if_fail (n_shapes != NULL, NULL);

  *n_shapes = G_N_ELEMENTS (shapes);

  return shapes;
}

/**
 * diary_body_map_get_lines:
 * @n_lines: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_lines): what is drawn beside the regions
 */
const DiaryBodyLine *
diary_body_map_get_lines (int *n_lines)
{
  g_return_val_if_fail (n_lines != NULL, NULL);

  *n_lines = G_N_ELEMENTS (lines);

  return lines;
}
