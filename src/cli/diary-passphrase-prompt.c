/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-passphrase-prompt.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

#include "diary-error.h"
#include "diary-save.h"

/* The longest passphrase, in bytes. */
#define MAX_LENGTH 4096

static const int stopping_signals[] = { SIGINT, SIGTERM, SIGHUP };

static volatile sig_atomic_t stopped;

static void
on_signal (int number)
{
  stopped = TRUE;
}

/* What signals did before. */
typedef struct
{
  struct sigaction actions[G_N_ELEMENTS (stopping_signals)];
  sigset_t mask;
} Signals;

/* Lets the signals that end a program only interrupt wait_for_line(). */
static void
catch_signals (Signals *before)
{
  struct sigaction action = { .sa_handler = on_signal };
  sigset_t mask;

  stopped = FALSE;
  sigemptyset (&mask);
  for (size_t i = 0; i < G_N_ELEMENTS (stopping_signals); i++)
    {
      sigaddset (&mask, stopping_signals[i]);
      sigaction (stopping_signals[i], &action, &before->actions[i]);
    }
  sigprocmask (SIG_BLOCK, &mask, &before->mask);
}

static void
restore_signals (const Signals *before)
{
  sigprocmask (SIG_SETMASK, &before->mask, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (stopping_signals); i++)
    sigaction (stopping_signals[i], &before->actions[i], NULL);
}

/* Signals come through only here, so that none falls between a look at them and the wait. */
static gboolean
wait_for_line (const Signals *before)
{
  fd_set input;

  FD_ZERO (&input);
  FD_SET (STDIN_FILENO, &input);

  return pselect (STDIN_FILENO + 1, &input, NULL, NULL, NULL, &before->mask) > 0 && !stopped;
}

static DiaryPassphrase *
make (char *line, GError **error)
{
  DiaryPassphrase *passphrase;

  line[strcspn (line, "\r\n")] = '\0';
  passphrase = diary_passphrase_new (line);
  if (passphrase == NULL)
    g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_FAILED,
                         _ ("The passphrase is empty or no text: passphrase: give at least one "
                            "character"));

  return passphrase;
}

/* Reads a line of standard input, which is a terminal, up to @size - 1 bytes. */
static gboolean
read_line (char *line, size_t size, const Signals *before, GError **error)
{
  ssize_t n_read = wait_for_line (before) ? read (STDIN_FILENO, line, size - 1) : -1;

  if (n_read < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, g_strerror (EINTR));
      return FALSE;
    }
  line[n_read] = '\0';

  return TRUE;
}

/* Whatever happens, the terminal shows again what is typed. */
static DiaryPassphrase *
ask_terminal (const char *question, GError **error)
{
  Signals before;
  struct termios shown, hidden;
  char line[MAX_LENGTH];
  DiaryPassphrase *passphrase = NULL;

  tcgetattr (STDIN_FILENO, &shown);
  hidden = shown;
  hidden.c_lflag &= (tcflag_t) ~ECHO;
  catch_signals (&before);
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &hidden);
  fprintf (stderr, "%s ", question);
  fflush (stderr);

  if (read_line (line, sizeof line, &before, error))
    passphrase = make (line, error);

  tcsetattr (STDIN_FILENO, TCSAFLUSH, &shown);
  restore_signals (&before);
  sodium_memzero (line, sizeof line);
  fputc ('\n', stderr);

  return passphrase;
}

static gboolean
check_terminal (GError **error)
{
  if (isatty (STDIN_FILENO))
    return TRUE;

  g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_FAILED,
                       _ ("There is no terminal to ask for the passphrase: standard input: name a "
                          "file that holds it with --passphrase-file"));

  return FALSE;
}

/* The first line of a file. */
static DiaryPassphrase *
read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  char line[MAX_LENGTH];
  DiaryPassphrase *passphrase;
  size_t size;

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), line, sizeof line - 1, &size, NULL, error))
    {
      diary_save_explain_error (file, error);
      return NULL;
    }

  line[size] = '\0';
  passphrase = make (line, error);
  sodium_memzero (line, sizeof line);

  return passphrase;
}

static gboolean
is_same (DiaryPassphrase *a, DiaryPassphrase *b)
{
  size_t length = diary_passphrase_get_length (a);

  return diary_passphrase_get_length (b) == length &&
         sodium_memcmp (diary_passphrase_get_text (a), diary_passphrase_get_text (b), length) == 0;
}

/**
 * diary_passphrase_prompt_choose:
 * @file: (nullable): the name of a file that has it in its first line, or %NULL to ask
 * @error: return location
 *
 * Asks twice on the terminal, without showing what is typed, for a new passphrase.
 *
 * Returns: (transfer full): the passphrase, or %NULL with @error set
 */
DiaryPassphrase *
diary_passphrase_prompt_choose (const char *file, GError **error)
{
  g_autoptr (DiaryPassphrase) first = NULL;
  g_autoptr (DiaryPassphrase) second = NULL;

  if (file != NULL)
    return read_file (file, error);
  if (!check_terminal (error))
    return NULL;

  first = ask_terminal (_ ("A passphrase for the backup:"), error);
  second = first != NULL ? ask_terminal (_ ("The same once more:"), error) : NULL;
  if (second == NULL)
    return NULL;
  if (is_same (first, second))
    return g_steal_pointer (&first);

  g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_FAILED,
                       _ ("The two passphrases are not the same: passphrase: try again"));

  return NULL;
}

/**
 * diary_passphrase_prompt_ask:
 * @file: (nullable): the name of a file that has it in its first line, or %NULL to ask
 * @error: return location
 *
 * Asks on the terminal for the passphrase of a backup.
 *
 * Returns: (transfer full): the passphrase, or %NULL with @error set
 */
DiaryPassphrase *
diary_passphrase_prompt_ask (const char *file, GError **error)
{
  if (file != NULL)
    return read_file (file, error);

  return check_terminal (error) ? ask_terminal (_ ("The passphrase of the backup:"), error) : NULL;
}
