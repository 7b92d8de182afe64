/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SQLite says by a POSIX lock that a store is open. Such a lock is the process's and ends when any of its descriptors of the file is
 * closed: a chooser that looks what kind of file it is, a picture that turns out to be a store. A lock of an open file description on the
 * same bytes ends with that description alone. It is a lock for reading and held in write-ahead mode only, where nobody needs these bytes
 * alone but who closes the store last or changes its mode.
 *
 * The same goes for the index of the log, “-shm”: who finds no lock on its byte takes the store for unused, and empties the index that
 * others have mapped. */
#define _GNU_SOURCE
#include "store/presence.h"

#include <fcntl.h>
#include <unistd.h>

/* The bytes by which SQLite's readers are known, and that by which who has the index open is: see its os_unix.c. */
#define SHARED_FIRST 0x40000002
#define SHARED_SIZE 510
#define INDEX_BYTE 128

static void
set_lock (int file, short type, off_t first, off_t size)
{
  struct flock lock = { .l_type = type, .l_whence = SEEK_SET, .l_start = first, .l_len = size };

  (void) fcntl (file, F_OFD_SETLK, &lock);
}

HetuPresence
hetu_presence_begin (const char *path)
{
  g_autofree char *index = g_strconcat (path, "-shm", NULL);
  HetuPresence self = { open (path, O_RDONLY | O_CLOEXEC), open (index, O_RDONLY | O_CLOEXEC) };

  if (self.file >= 0)
    set_lock (self.file, F_RDLCK, SHARED_FIRST, SHARED_SIZE);
  if (self.index >= 0)
    set_lock (self.index, F_RDLCK, INDEX_BYTE, 1);
  return self;
}

void
hetu_presence_pause (const HetuPresence *self)
{
  if (self->file >= 0)
    set_lock (self->file, F_UNLCK, SHARED_FIRST, SHARED_SIZE);
}

void
hetu_presence_end (const HetuPresence *self)
{
  if (self->file >= 0)
    close (self->file);
  if (self->index >= 0)
    close (self->index);
}
