/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * TestCli:
 * @folder: a folder of the test's own
 * @diary: a file in it, not there yet
 * @status: how the last run ended
 * @out: what it wrote to standard output
 * @err: what it wrote to standard error
 *
 * Runs of the program itself, in UTC and the C locale, with homes of their own.
 */
typedef struct
{
  char *folder;
  char *diary;
  int status;
  char *out;
  char *err;
} TestCli;

TestCli *test_cli_new  (void);
void     test_cli_free (TestCli *self);

char *test_cli_build_path (TestCli    *self,
                           const char *name);
char *test_cli_write_file (TestCli    *self,
                           const char *name,
                           const char *text);
char *test_cli_read_file  (TestCli    *self,
                           const char *name);

GSubprocess *test_cli_spawn     (TestCli             *self,
                                 GSubprocessLauncher *launcher,
                                 const char   *const *arguments);
void         test_cli_run       (TestCli             *self,
                                 const char   *const *arguments);
gboolean     test_cli_interrupt (TestCli             *self,
                                 int                  signal_number,
                                 const char   *const *arguments);
void         test_cli_finish    (TestCli             *self,
                                 GSubprocess         *process);

void      test_cli_assert_done   (TestCli    *self);
void      test_cli_assert_failed (TestCli    *self,
                                  int         status,
                                  const char *message);
JsonNode *test_cli_parse_json    (TestCli    *self);

/* Arguments of fascicle-cli on the test's diary. */
#define test_cli_arguments(self, ...)                                                              \
  ((const char *const[]){ "--diary", (self)->diary, __VA_ARGS__, NULL })

/* Runs it, and expects it to be done, or to fail with a message that holds some text. */
#define test_cli_do(self, ...)                                                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    test_cli_run (self, test_cli_arguments (self, __VA_ARGS__));                                   \
    test_cli_assert_done (self);                                                                   \
  }                                                                                                \
  G_STMT_END

#define test_cli_fail(self, status, message, ...)                                                  \
  G_STMT_START                                                                                     \
  {                                                                                                \
    test_cli_run (self, test_cli_arguments (self, __VA_ARGS__));                                   \
    test_cli_assert_failed (self, status, message);                                                \
  }                                                                                                \
  G_STMT_END

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestCli, test_cli_free)

G_END_DECLS
