/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SQLite says by a POSIX lock that a store is open. Such a lock is the process's and ends when any of its descriptors of the file is
 * closed: a chooser that looks what kind of file it is, a picture that turns out to be a store. A lock of an open file description on the
 * same bytes ends with that description alone. It is a lock for reading and held in write-ahead mode only, where nobody needs these bytes
 * alone but who closes the store last or changes its mode. */
#define _GNU_SOURCE
#include "store/presence.h"

#include <fcntl.h>
#include <unistd.h>

/* The bytes by which SQLite's readers are known. */
#define SHARED_FIRST 0x40000002
#define SHARED_SIZE 510

static void
set_lock (int file, short type)
{
  struct flock lock = { .l_type = type,
                        .l_whence = SEEK_SET,
                        .l_start = SHARED_FIRST,
                        .l_len = SHARED_SIZE };

  (void) fcntl (file, F_OFD_SETLK, &lock);
}

int
hetu_presence_begin (const char *path)
{
  int file = open (path, O_RDONLY | O_CLOEXEC);

  if (file >= 0)
    set_lock (file, F_RDLCK);
  return file;
}

void
hetu_presence_pause (int presence)
{
  if (presence >= 0)
    set_lock (presence, F_UNLCK);
}

void
hetu_presence_end (int presence)
{
  if (presence >= 0)
    close (presence);
}
