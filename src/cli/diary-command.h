/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-cli.h"

G_BEGIN_DECLS

/**
 * DiaryCommand:
 * @name: what it is called on the command line
 * @arguments: (nullable): its arguments as its help shows them, without its options
 * @summary: what it does, untranslated
 * @description: (nullable): what else its help says, untranslated
 * @min_arguments: how many arguments it needs
 * @max_arguments: how many it takes, or %DIARY_COMMAND_MANY
 * @has_json: whether it takes --json
 * @run: does it; the error is one of usage if its domain is %G_OPTION_ERROR
 *
 * A command of the program. Each stands in a file of its own.
 */
struct _DiaryCommand
{
  const char *name;
  const char *arguments;
  const char *summary;
  const char *description;
  int min_arguments;
  int max_arguments;
  gboolean has_json;
  gboolean (*run) (DiaryCli *cli, GError **error);
};

#define DIARY_COMMAND_MANY G_MAXINT

extern const DiaryCommand diary_command_acknowledge;
extern const DiaryCommand diary_command_backup;
extern const DiaryCommand diary_command_backups;
extern const DiaryCommand diary_command_check;
extern const DiaryCommand diary_command_day;
extern const DiaryCommand diary_command_export;
extern const DiaryCommand diary_command_import;
extern const DiaryCommand diary_command_list;
extern const DiaryCommand diary_command_log;
extern const DiaryCommand diary_command_merge;
extern const DiaryCommand diary_command_report;
extern const DiaryCommand diary_command_restore;
extern const DiaryCommand diary_command_sample;
extern const DiaryCommand diary_command_sign;
extern const DiaryCommand diary_command_trends;
extern const DiaryCommand diary_command_undo_import;
extern const DiaryCommand diary_command_vocabulary;
extern const DiaryCommand diary_command_warnings;

G_END_DECLS
