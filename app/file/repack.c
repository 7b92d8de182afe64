/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ZIP file (APPNOTE 6.3 §4.3) with one part of it replaced. Whoever edits a document of an office program changes one part and must
 * not touch the others, so nothing is packed anew but that. Refuses ZIP64, several volumes and encryption: no office program writes
 * them into a document that a person can edit here. */
#include "file/repack.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <libdeflate.h>
#include <string.h>

#define END_SIZE 22u
#define END_MAGIC 0x06054b50u
#define END_LONGEST (END_SIZE + 0xffffu) /* with its remark */
#define ENTRY_SIZE 46u
#define ENTRY_MAGIC 0x02014b50u
#define LOCAL_SIZE 30u
#define LOCAL_MAGIC 0x04034b50u
#define FLAG_ENCRYPTED 1u
#define FLAG_SIZES_BEHIND 8u /* a record behind the data has sizes and check sum */
#define STORED 0u
#define DEFLATED 8u
#define PACKING 6 /* of libdeflate's levels: the usual */

typedef struct
{
  const guint8 *data; /* of the file */
  gsize size;
  gsize end;       /* offset of the end record */
  gsize directory; /* offset of the central directory */
  guint n_entries;
} Archive;

typedef struct
{
  gsize at; /* offset of its entry in the central directory */
  const guint8 *name;
  guint16 name_length, flags, method;
  guint32 check, packed, unpacked, local;
  gsize length; /* of the entry */
} Entry;

static guint16
read_16 (const guint8 *at)
{
  return (guint16) (at[0] | at[1] << 8);
}

static guint32
read_32 (const guint8 *at)
{
  return read_16 (at) | (guint32) read_16 (at + 2) << 16;
}

static void
write_16 (guint8 *at, guint16 value)
{
  at[0] = (guint8) value;
  at[1] = (guint8) (value >> 8);
}

static void
write_32 (guint8 *at, gsize value)
{
  write_16 (at, (guint16) value);
  write_16 (at + 2, (guint16) (value >> 16));
}

static gboolean
refuse_damaged (GError **error)
{
  return hetu_refuse (error, HETU_ERROR_INPUT, _ ("the file is damaged: it cannot be unpacked"));
}

static gboolean
open_archive (GBytes *file, Archive *out, GError **error)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (file, &size);
  gsize least = size > END_LONGEST ? size - END_LONGEST : 0;

  if (size < END_SIZE)
    return refuse_damaged (error);
  for (gsize at = size - END_SIZE + 1; at > least; at--)
    {
      const guint8 *end = data + at - 1;
      gsize directory = read_32 (end + 16), length = read_32 (end + 12);

      if (read_32 (end) != END_MAGIC || END_SIZE + read_16 (end + 20) != size - (at - 1))
        continue;
      if (read_16 (end + 4) != 0 || read_16 (end + 10) == 0xffff || directory > at - 1 ||
          length != at - 1 - directory)
        return refuse_damaged (error);
      *out = (Archive){ .data = data,
                        .size = size,
                        .end = at - 1,
                        .directory = directory,
                        .n_entries = read_16 (end + 10) };
      return TRUE;
    }
  return refuse_damaged (error);
}

static gboolean
read_entry (const Archive *self, gsize at, Entry *out, GError **error)
{
  const guint8 *entry = self->data + at;

  if (at > self->end || self->end - at < ENTRY_SIZE || read_32 (entry) != ENTRY_MAGIC)
    return refuse_damaged (error);
  *out = (Entry){ .at = at,
                  .name = entry + ENTRY_SIZE,
                  .name_length = read_16 (entry + 28),
                  .flags = read_16 (entry + 8),
                  .method = read_16 (entry + 10),
                  .check = read_32 (entry + 16),
                  .packed = read_32 (entry + 20),
                  .unpacked = read_32 (entry + 24),
                  .local = read_32 (entry + 42) };
  out->length = ENTRY_SIZE + (gsize) out->name_length + read_16 (entry + 30) + read_16 (entry + 32);
  if (out->length > self->end - at || out->local >= self->directory)
    return refuse_damaged (error);
  return TRUE;
}

static gboolean
find_entry (const Archive *self, const char *path, Entry *out, GError **error)
{
  gsize at = self->directory;
  guint n_found = 0;

  for (guint i = 0; i < self->n_entries; i++)
    {
      Entry entry;

      if (!read_entry (self, at, &entry, error))
        return FALSE;
      at += entry.length;
      if (entry.name_length != strlen (path) || memcmp (entry.name, path, strlen (path)) != 0)
        continue;
      *out = entry;
      n_found++;
    }
  if (n_found == 0)
    return hetu_refuse (error,
                        HETU_ERROR_INPUT,
                        _ ("the file is damaged: it has no part “%s”"),
                        path);
  if (n_found > 1)
    return hetu_refuse (error,
                        HETU_ERROR_INPUT,
                        _ ("the file is damaged: it has the part “%s” twice"),
                        path);
  if ((out->flags & FLAG_ENCRYPTED) != 0)
    return hetu_refuse (error,
                        HETU_ERROR_INPUT,
                        _ ("it is protected by a password; save it without one"));
  if ((out->method != STORED && out->method != DEFLATED) ||
      (out->method == STORED && out->packed != out->unpacked))
    return refuse_damaged (error);
  return TRUE;
}

/* Where the part's data begins, and where its record ends: at the next one. */
static gboolean
find_data (const Archive *self, const Entry *entry, gsize *start, gsize *next, GError **error)
{
  const guint8 *local = self->data + entry->local;
  gsize at = self->directory;

  if (self->directory - entry->local < LOCAL_SIZE || read_32 (local) != LOCAL_MAGIC)
    return refuse_damaged (error);
  *start = (gsize) entry->local + LOCAL_SIZE + read_16 (local + 26) + read_16 (local + 28);
  *next = self->directory;
  for (guint i = 0; i < self->n_entries; i++)
    {
      Entry other = { 0 };

      if (!read_entry (self, at, &other, error))
        return FALSE;
      at += other.length;
      if (other.local > entry->local && other.local < *next)
        *next = other.local;
    }
  if (*start > *next || *next - *start < entry->packed)
    return refuse_damaged (error);
  return TRUE;
}

static GBytes *
unpack (const guint8 *data, const Entry *entry, GError **error)
{
  g_autofree guint8 *out = g_malloc (MAX (entry->unpacked, 1));
  struct libdeflate_decompressor *inflater = NULL;
  gboolean good = TRUE;

  if (entry->method == STORED)
    memcpy (out, data, entry->unpacked);
  else
    {
      inflater = libdeflate_alloc_decompressor ();
      good = libdeflate_deflate_decompress (inflater,
                                            data,
                                            entry->packed,
                                            out,
                                            entry->unpacked,
                                            NULL) == LIBDEFLATE_SUCCESS;
      libdeflate_free_decompressor (inflater);
    }
  if (!good || libdeflate_crc32 (0, out, entry->unpacked) != entry->check)
    {
      refuse_damaged (error);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&out), entry->unpacked);
}

GBytes *
hetu_repack_read_part (GBytes *file, const char *path, gsize most, GError **error)
{
  Archive archive = { 0 };
  Entry entry = { 0 };
  gsize start = 0, next = 0;

  if (!open_archive (file, &archive, error) || !find_entry (&archive, path, &entry, error) ||
      !find_data (&archive, &entry, &start, &next, error))
    return NULL;
  if (entry.unpacked > most)
    {
      hetu_refuse (error,
                   HETU_ERROR_INPUT,
                   _ ("its part “%s” unpacks to more than %u MB; divide the file"),
                   path,
                   (guint) (most >> 20));
      return NULL;
    }
  return unpack (archive.data + start, &entry, error);
}

/* Returns: (transfer full): @part as @method has it */
static GByteArray *
pack (GBytes *part, guint16 method)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (part, &size);
  GByteArray *out = g_byte_array_new ();
  struct libdeflate_compressor *deflater;

  if (method == STORED)
    return g_byte_array_append (out, data, (guint) size);
  deflater = libdeflate_alloc_compressor (PACKING);
  g_byte_array_set_size (out, (guint) libdeflate_deflate_compress_bound (deflater, size));
  g_byte_array_set_size (
      out,
      (guint) libdeflate_deflate_compress (deflater, data, size, out->data, out->len));
  libdeflate_free_compressor (deflater);
  return out;
}

/* The central directory and the end record, with what has moved. */
static gboolean
write_directory (const Archive *self,
                 const Entry *changed,
                 gint64 moved,
                 guint32 check,
                 gsize packed,
                 gsize unpacked,
                 GByteArray *out,
                 GError **error)
{
  gsize directory = out->len, at = self->directory;
  guint8 *written;

  g_byte_array_append (out, self->data + self->directory, (guint) (self->size - self->directory));
  for (guint i = 0; i < self->n_entries; i++)
    {
      Entry entry = { 0 };

      if (!read_entry (self, at, &entry, error))
        return FALSE;
      written = out->data + directory + (at - self->directory);
      at += entry.length;
      if (entry.local > changed->local)
        write_32 (written + 42, (gsize) ((gint64) entry.local + moved));
      if (entry.at != changed->at)
        continue;
      write_16 (written + 8, entry.flags & (guint16) ~FLAG_SIZES_BEHIND);
      write_32 (written + 16, check);
      write_32 (written + 20, packed);
      write_32 (written + 24, unpacked);
    }
  written = out->data + directory + (self->end - self->directory);
  write_32 (written + 16, directory);
  return TRUE;
}

GBytes *
hetu_repack_replace_part (GBytes *file, const char *path, GBytes *part, GError **error)
{
  Archive archive = { 0 };
  Entry entry = { 0 };
  gsize start = 0, next = 0, size = 0;
  const guint8 *data = g_bytes_get_data (part, &size);
  guint32 check = libdeflate_crc32 (0, data, size);
  g_autoptr (GByteArray) out = NULL, packed = NULL;
  guint8 *local;

  if (!open_archive (file, &archive, error) || !find_entry (&archive, path, &entry, error) ||
      !find_data (&archive, &entry, &start, &next, error))
    return NULL;
  if (size + archive.size > G_MAXINT32)
    {
      hetu_refuse (error,
                   HETU_ERROR_INPUT,
                   _ ("larger than %u MB; divide the file"),
                   (guint) (G_MAXINT32 >> 20));
      return NULL;
    }
  packed = pack (part, entry.method);
  out = g_byte_array_sized_new ((guint) (archive.size + packed->len));
  g_byte_array_append (out, archive.data, (guint) start);
  local = out->data + entry.local;
  write_16 (local + 6, read_16 (local + 6) & (guint16) ~FLAG_SIZES_BEHIND);
  write_32 (local + 14, check);
  write_32 (local + 18, packed->len);
  write_32 (local + 22, size);
  g_byte_array_append (out, packed->data, packed->len);
  g_byte_array_append (out, archive.data + next, (guint) (archive.directory - next));
  if (!write_directory (&archive,
                        &entry,
                        (gint64) (start + packed->len) - (gint64) next,
                        check,
                        packed->len,
                        size,
                        out,
                        error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}
