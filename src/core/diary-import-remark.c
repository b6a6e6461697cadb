/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-remark.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *key;
  const char *reason;
} kinds[] = {
  [DIARY_IMPORT_NO_PLACE] = { "no-place", N_ ("left out, the diary has no place for it") },
  [DIARY_IMPORT_CALCULATED] = { "calculated",
                                N_ ("left out, the other program worked it out itself") },
  [DIARY_IMPORT_AVERAGED] = { "averaged", N_ ("several on one day, their mean was taken") },
  [DIARY_IMPORT_HIGHEST] = { "highest", N_ ("several on one day, the highest was taken") },
  [DIARY_IMPORT_NO_TIME] = { "no-time", N_ ("without a time of day, 12:00 was taken") },
  [DIARY_IMPORT_DATES_GUESSED] = { "dates-guessed",
                                   N_ ("day and month could be meant the other way round") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == DIARY_N_IMPORT_REMARKS);

/**
 * diary_import_remark_new:
 * @file: the file's name
 * @kind: what became of it
 * @what: what it was
 *
 * Returns: (transfer full): a remark about what was met once
 */
DiaryImportRemark *
diary_import_remark_new (const char *file, DiaryImportRemarkKind kind, const char *what)
{
  DiaryImportRemark *self = g_new (DiaryImportRemark, 1);

  *self = (DiaryImportRemark){ g_strdup (file), kind, g_strdup (what), 1 };

  return self;
}

/**
 * diary_import_remark_free:
 * @self: a remark
 */
void
diary_import_remark_free (DiaryImportRemark *self)
{
  g_free (self->file);
  g_free (self->what);
  g_free (self);
}

/**
 * diary_import_remark_get_key:
 * @self: a remark
 *
 * Returns: (transfer none): its kind for programs, such as "no-place"
 */
const char *
diary_import_remark_get_key (const DiaryImportRemark *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return kinds[self->kind].key;
}

/**
 * diary_import_remark_format_reason:
 * @self: a remark
 *
 * Returns: (transfer full): how often it is there and what became of it, for the person
 */
char *
diary_import_remark_format_reason (const DiaryImportRemark *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: how often something is in a file of another program, and what became of it: "12
   * times: left out, the diary has no place for it". */
  return g_strdup_printf (ngettext ("%d time: %s", "%d times: %s", (gulong) self->times),
                          (int) self->times, _ (kinds[self->kind].reason));
}

/**
 * diary_import_remark_format:
 * @self: a remark
 *
 * Returns: (transfer full): one line that says it to the person, without the file
 */
char *
diary_import_remark_format (const DiaryImportRemark *self)
{
  g_autofree char *reason = diary_import_remark_format_reason (self);

  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: something in a file of another program, and what became of it: "activity “gaming”,
   * 12 times: left out, the diary has no place for it". */
  return g_strdup_printf (_ ("%s, %s"), self->what, reason);
}
