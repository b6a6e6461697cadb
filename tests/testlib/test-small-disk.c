/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* for unshare () */
#include "config.h"

#include "test-small-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#define NEW_SIZE ((size_t) 8 * 1024 * 1024)

static void
write_line (const char *path, const char *line)
{
  FILE *stream = g_fopen (path, "w");

  g_assert_nonnull (stream);
  g_assert_cmpint (fputs (line, stream), >=, 0);
  g_assert_no_errno (fclose (stream));
}

/* Makes the process one whose mounts nobody else sees: as superuser, or as one of its own. */
static gboolean
leave_namespace (void)
{
  g_autofree char *uid_map = g_strdup_printf ("0 %d 1", geteuid ());
  g_autofree char *gid_map = g_strdup_printf ("0 %d 1", getegid ());

  if (unshare (CLONE_NEWNS) == 0)
    return TRUE;
  if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return FALSE;

  write_line ("/proc/self/setgroups", "deny");
  write_line ("/proc/self/uid_map", uid_map);
  write_line ("/proc/self/gid_map", gid_map);

  return TRUE;
}

static gboolean
mount_disk (const char *folder, size_t size, unsigned long flags)
{
  g_autofree char *options = g_strdup_printf ("size=%zu,mode=0700", size);

  return mount ("tmpfs", folder, "tmpfs", flags, options) == 0;
}

/* Where a container lets nobody mount anything, the greatest size of a file has to do. */
static void
limit_file_size (size_t size)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = size;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

/**
 * test_small_disk_mount:
 * @folder: an empty folder
 * @size: how many bytes there is room for
 *
 * Makes @folder a small disk, for this process alone: call it in a subprocess of a test, before
 * there is a second thread.
 */
void
test_small_disk_mount (const char *folder, size_t size)
{
  if (leave_namespace () && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
      mount_disk (folder, size, 0))
    return;

  g_test_message ("no small disk here (%s); files are limited instead", g_strerror (errno));
  limit_file_size (size);
}

/**
 * test_small_disk_fill:
 * @folder: the folder given to test_small_disk_mount()
 *
 * Takes up all the room that is left.
 */
void
test_small_disk_fill (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "filler", NULL);
  g_autofree char *block = g_strnfill (4096, 'x');
  FILE *stream = g_fopen (path, "wb");

  g_assert_nonnull (stream);
  setvbuf (stream, NULL, _IONBF, 0);
  while (fwrite (block, 1, 4096, stream) == 4096)
    ;
  fclose (stream);
  if (errno != ENOSPC)
    limit_file_size (4096);
}

/**
 * test_small_disk_make_room:
 * @folder: the folder given to test_small_disk_mount()
 *
 * Makes the disk a bigger one.
 */
void
test_small_disk_make_room (const char *folder)
{
  if (!mount_disk (folder, NEW_SIZE, MS_REMOUNT))
    limit_file_size (NEW_SIZE);
}
