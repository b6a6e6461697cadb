/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-store.h"

G_BEGIN_DECLS

typedef struct _DiaryCli DiaryCli;
typedef struct _DiaryCommand DiaryCommand;

/**
 * DiaryCliAccess:
 * @DIARY_CLI_READ: the command looks at a diary, so one that was named must be there
 * @DIARY_CLI_WRITE: the command adds to a diary, so one that is not there is made
 *
 * What a command wants of the diary. The person's own diary is always made.
 */
typedef enum
{
  DIARY_CLI_READ,
  DIARY_CLI_WRITE,
} DiaryCliAccess;

/* One run of one command: what was asked for, and the diary it works on. */
DiaryCli *diary_cli_new  (const DiaryCommand *command,
                          const char         *diary,
                          char              **argv);
void      diary_cli_free (DiaryCli           *self);

gboolean    diary_cli_parse        (DiaryCli           *self,
                                    const GOptionEntry *entries,
                                    gpointer            data,
                                    GError            **error);
gboolean    diary_cli_parse_period (DiaryCli           *self,
                                    const GOptionEntry *entries,
                                    DiaryDate          *from,
                                    DiaryDate          *to,
                                    GError            **error);
gboolean    diary_cli_get_json     (DiaryCli           *self);
const char *diary_cli_get_argument (DiaryCli           *self,
                                    guint               index);
GFile      *diary_cli_get_file     (DiaryCli           *self);

gboolean diary_cli_open     (DiaryCli        *self,
                             DiaryCliAccess   access,
                             GError         **error);
gpointer diary_cli_run_job  (DiaryCli        *self,
                             DiaryStoreJob    job,
                             gpointer         data,
                             GDestroyNotify   free_result,
                             GError         **error);
gboolean diary_cli_save_new (DiaryCli        *self,
                             DiaryRecord     *record,
                             GError         **error);
gboolean diary_cli_restore  (DiaryCli        *self,
                             GFile           *backup,
                             DiaryPassphrase *passphrase,
                             GFile          **kept_aside,
                             GError         **error);
gboolean diary_cli_close    (DiaryCli        *self,
                             GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryCli, diary_cli_free)

G_END_DECLS
