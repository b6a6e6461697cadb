/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-factor.h"

G_BEGIN_DECLS

/* How a factor of a day is entered and shown: in cups rather than in milligrams, if the person
 * thinks so. The diary always keeps the vocabulary's unit. Immutable and reference-counted. */
typedef struct _DiaryMeasure DiaryMeasure;

#define DIARY_TYPE_MEASURE (diary_measure_get_type ())
GType         diary_measure_get_type (void);
DiaryMeasure *diary_measure_new      (const char   *factor,
                                      GSettings    *settings);
DiaryMeasure *diary_measure_new_own  (DiaryFactor  *factor);
DiaryMeasure *diary_measure_ref      (DiaryMeasure *self);
void          diary_measure_unref    (DiaryMeasure *self);
gboolean      diary_measure_equal    (DiaryMeasure *a,
                                      DiaryMeasure *b);

const char *diary_measure_get_factor (DiaryMeasure *self);
const char *diary_measure_get_title  (DiaryMeasure *self);
double      diary_measure_get_unit   (DiaryMeasure *self);
DiaryScale  diary_measure_get_scale  (DiaryMeasure *self);
const char *diary_measure_get_low    (DiaryMeasure *self);
const char *diary_measure_get_high   (DiaryMeasure *self);

char    *diary_measure_format   (DiaryMeasure *self,
                                 double        value);
gboolean diary_measure_parse    (DiaryMeasure *self,
                                 const char   *text,
                                 double       *value,
                                 GError      **error);
char    *diary_measure_describe (DiaryMeasure *self,
                                 double        value);
double   diary_measure_step     (DiaryMeasure *self,
                                 double        value,
                                 int           steps);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryMeasure, diary_measure_unref)

G_END_DECLS
