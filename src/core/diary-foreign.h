/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-foreign-output.h"

G_BEGIN_DECLS

/**
 * DiaryForeignHead:
 * @name: the file's name without its folder
 * @start: its first bytes, at least #DIARY_FOREIGN_HEAD_BYTES of them if it has so many; of a zip
 * all
 * @headings: the cells of its first row, if it looks like a table; else an empty list
 * @entries: the names of the files in it, if it is a zip; else an empty list
 *
 * What tells which program a file is of.
 */
typedef struct
{
  const char *name;
  GBytes *start;
  char **headings;
  char **entries;
} DiaryForeignHead;

#define DIARY_FOREIGN_HEAD_BYTES 65536

/* More than any diary of a person. */
#define DIARY_FOREIGN_MAX_BYTES (256 * 1024 * 1024)

/**
 * DiaryForeignFormat:
 * @key: its name for programs, such as "daylio"
 * @label: the name of the program that writes it, which is the same in all languages
 * @recognise: whether a file is of it
 * @convert: puts what a file holds into an output; sets a %DIARY_ERROR_FORMAT if it can't be read
 *
 * What one other program exports, in all its shapes.
 */
typedef struct _DiaryForeignFormat
{
  const char *key;
  const char *label;
  gboolean (*recognise) (const DiaryForeignHead *head);
  gboolean (*convert) (GBytes *content, DiaryForeignOutput *output, GError **error);
} DiaryForeignFormat;

extern const DiaryForeignFormat diary_foreign_bearable;
extern const DiaryForeignFormat diary_foreign_daylio;
extern const DiaryForeignFormat diary_foreign_flaredown;
extern const DiaryForeignFormat diary_foreign_loop;
extern const DiaryForeignFormat diary_foreign_nomie;
extern const DiaryForeignFormat diary_foreign_track_graph;

const DiaryForeignFormat *const *diary_foreign_get_all   (void);
const DiaryForeignFormat        *diary_foreign_find      (const char *key);
const DiaryForeignFormat        *diary_foreign_recognise (const char *name,
                                                          GBytes     *start);

gboolean   diary_foreign_has_headings (const DiaryForeignHead *head,
                                       const char             *first,
                                       ...) G_GNUC_NULL_TERMINATED;
gboolean   diary_foreign_set_damaged  (GError                **error,
                                       const char             *label,
                                       const char             *detail);
GPtrArray *diary_foreign_unzip        (GBytes                 *content,
                                       DiaryZipWants           wants,
                                       GError                **error);

G_END_DECLS
