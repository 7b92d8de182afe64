/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compound files ([MS-CFB] 2): sectors in chains that a table tells, a directory of streams, and small streams in sectors of their
 * own within one large one. A few hundred bytes of a hostile file can claim gigabytes and chains without end: no chain is followed
 * for longer than its file has sectors, and nothing is allocated that the file cannot fill. */
#include "import/compound.h"

#include <string.h>

#define HEAD_SIZE 512
#define ENTRY_SIZE 128
#define DIFAT_IN_HEAD 109
#define LAST_SECTOR 0xfffffffau /* larger numbers are marks */
#define NO_ENTRY 0xffffffffu
#define STREAM 2

typedef struct
{
  guint32 start;
  guint64 size;
} Stream;

struct _HetuCompound
{
  GBytes *bytes; /* owned */
  const guint8 *data;
  gsize size;
  guint shift;       /* of a sector's size */
  guint small_shift; /* of a small sector's size */
  guint32 cutoff;    /* streams below it are in small sectors */
  GArray *next;      /* owned: guint32, the sector behind a sector */
  GArray *small_next;
  GByteArray *directory;
  GByteArray *small; /* owned: all small sectors */
};

static guint32
read_number (const guint8 *at, guint n)
{
  guint32 number = 0;

  for (guint i = 0; i < n; i++)
    number |= (guint32) at[i] << (8 * i);
  return number;
}

/* Returns: (nullable): the sector's bytes; %NULL beyond the end */
static const guint8 *
get_sector (const HetuCompound *self, guint32 sector)
{
  guint64 offset = ((guint64) sector + 1) << self->shift;

  if (sector > LAST_SECTOR || offset + ((guint64) 1 << self->shift) > self->size)
    return NULL;
  return self->data + offset;
}

/* The bytes of a chain, to its end or to @size. */
static GByteArray *
read_chain (const HetuCompound *self, guint32 sector, guint64 size)
{
  GByteArray *bytes = g_byte_array_new ();
  guint length = 1u << self->shift;

  for (gsize n = 0; n <= self->size >> self->shift && bytes->len < size; n++)
    {
      const guint8 *data = get_sector (self, sector);

      if (data == NULL)
        break;
      g_byte_array_append (bytes, data, (guint) MIN ((guint64) length, size - bytes->len));
      if (sector >= self->next->len)
        break;
      sector = g_array_index (self->next, guint32, sector);
    }
  return bytes;
}

static void
append_numbers (GArray *numbers, const guint8 *data, guint length)
{
  for (guint at = 0; at + 4 <= length; at += 4)
    {
      guint32 number = read_number (data + at, 4);

      g_array_append_val (numbers, number);
    }
}

static void
append_table (HetuCompound *self, guint32 sector)
{
  const guint8 *data = get_sector (self, sector);

  if (data != NULL && (gsize) self->next->len <= self->size >> self->shift)
    append_numbers (self->next, data, 1u << self->shift);
}

/* Where the table of sectors stands is told in the head, and for large files in sectors of their own. */
static void
read_table (HetuCompound *self)
{
  guint in_sector = (1u << self->shift) / 4 - 1;
  guint32 sector = read_number (self->data + 68, 4);

  for (guint i = 0; i < DIFAT_IN_HEAD; i++)
    append_table (self, read_number (self->data + 76 + 4 * i, 4));
  for (gsize n = 0; n <= self->size >> self->shift; n++)
    {
      const guint8 *data = get_sector (self, sector);

      if (data == NULL)
        break;
      for (guint i = 0; i < in_sector; i++)
        append_table (self, read_number (data + 4 * i, 4));
      sector = read_number (data + 4 * in_sector, 4);
    }
}

static const guint8 *
get_entry (const HetuCompound *self, guint32 index)
{
  return (guint64) index * ENTRY_SIZE + ENTRY_SIZE <= self->directory->len
             ? self->directory->data + (gsize) index * ENTRY_SIZE
             : NULL;
}

static Stream
get_stream (const HetuCompound *self, const guint8 *entry)
{
  Stream stream = { .start = read_number (entry + 116, 4), .size = read_number (entry + 120, 4) };

  /* Files with small sectors leave rubbish in the upper half. */
  if (self->shift > 9)
    stream.size |= (guint64) read_number (entry + 124, 4) << 32;
  return stream;
}

HetuCompound *
hetu_compound_new (GBytes *bytes)
{
  g_autoptr (HetuCompound) self = g_new0 (HetuCompound, 1);
  g_autoptr (GByteArray) small_table = NULL;
  const guint8 *root;
  Stream small;

  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  self->next = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->small_next = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (self->size < HEAD_SIZE)
    return NULL;
  self->shift = read_number (self->data + 30, 2);
  self->small_shift = read_number (self->data + 32, 2);
  self->cutoff = read_number (self->data + 56, 4);
  if ((self->shift != 9 && self->shift != 12) || self->small_shift != 6)
    return NULL;
  read_table (self);
  self->directory = read_chain (self, read_number (self->data + 48, 4), G_MAXUINT32 / 2);
  root = get_entry (self, 0);
  if (root == NULL)
    return NULL;
  small_table = read_chain (self, read_number (self->data + 60, 4), G_MAXUINT32 / 2);
  append_numbers (self->small_next, small_table->data, small_table->len);
  small = get_stream (self, root);
  self->small = read_chain (self, small.start, small.size);
  return g_steal_pointer (&self);
}

void
hetu_compound_free (HetuCompound *self)
{
  g_array_unref (self->next);
  g_array_unref (self->small_next);
  g_clear_pointer (&self->directory, g_byte_array_unref);
  g_clear_pointer (&self->small, g_byte_array_unref);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static gboolean
has_name (const guint8 *entry, const char *name)
{
  gsize length = strlen (name);

  if (read_number (entry + 64, 2) != (length + 1) * 2)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (read_number (entry + 2 * i, 2) != (guint8) name[i])
      return FALSE;
  return TRUE;
}

/* Returns: (nullable): the stream's entry among the children of the root; a folder within has streams of its own */
static const guint8 *
find_entry (const HetuCompound *self, const char *name)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 index = read_number (get_entry (self, 0) + 76, 4);
  gsize n_entries = self->directory->len / ENTRY_SIZE;

  g_array_append_val (left, index);
  for (gsize n = 0; left->len > 0 && n < n_entries; n++)
    {
      const guint8 *entry;

      index = g_array_index (left, guint32, left->len - 1);
      g_array_set_size (left, left->len - 1);
      entry = index != NO_ENTRY ? get_entry (self, index) : NULL;
      if (entry == NULL)
        {
          n--;
          continue;
        }
      if (entry[66] == STREAM && has_name (entry, name))
        return entry;
      for (guint side = 68; side <= 72; side += 4)
        {
          index = read_number (entry + side, 4);
          g_array_append_val (left, index);
        }
    }
  return NULL;
}

gboolean
hetu_compound_has (const HetuCompound *self, const char *name)
{
  return find_entry (self, name) != NULL;
}

static GByteArray *
read_small (const HetuCompound *self, const Stream *stream)
{
  GByteArray *bytes = g_byte_array_new ();
  guint length = 1u << self->small_shift;
  guint32 sector = stream->start;

  for (guint n = 0; n <= self->small->len / length && bytes->len < stream->size; n++)
    {
      guint64 offset = (guint64) sector * length;

      if (offset + length > self->small->len)
        break;
      g_byte_array_append (bytes,
                           self->small->data + offset,
                           (guint) MIN ((guint64) length, stream->size - bytes->len));
      if (sector >= self->small_next->len)
        break;
      sector = g_array_index (self->small_next, guint32, sector);
    }
  return bytes;
}

GBytes *
hetu_compound_read (const HetuCompound *self, const char *name)
{
  const guint8 *entry = find_entry (self, name);
  g_autoptr (GByteArray) bytes = NULL;
  Stream stream;

  if (entry == NULL)
    return NULL;
  stream = get_stream (self, entry);
  if (stream.size == 0 || stream.size > self->size)
    return NULL;
  bytes = stream.size < self->cutoff ? read_small (self, &stream)
                                     : read_chain (self, stream.start, stream.size);
  return bytes->len == stream.size ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
