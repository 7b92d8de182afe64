/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads back the parts of a ZIP file (APPNOTE 6.3 §4.3): end record, central directory, local headers; stored and deflated
 * parts, each held against its check sum. For files that this program has just written: refuses ZIP64, encryption, several
 * volumes and a remark behind the end record, which none of its writers makes. */
#include "export/zip.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <libdeflate.h>
#include <string.h>

#define END_SIZE 22
#define END_MAGIC 0x06054b50u
#define ENTRY_SIZE 46
#define ENTRY_MAGIC 0x02014b50u
#define LOCAL_SIZE 30
#define LOCAL_MAGIC 0x04034b50u
#define STORED 0
#define DEFLATED 8

typedef struct
{
  const guint8 *name;
  guint16 name_length;
  guint16 method;
  guint32 check, packed, unpacked, local;
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

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_OUTPUT, _ ("the ZIP file is not whole"));
  return FALSE;
}

/* Where the central directory begins, and how many entries it has. */
static gboolean
find_directory (const guint8 *data, gsize size, gsize *offset, guint *n_entries, GError **error)
{
  const guint8 *end;

  if (size < END_SIZE)
    return refuse (error);
  end = data + (size - END_SIZE);
  if (read_32 (end) != END_MAGIC || read_32 (end + 16) > size - END_SIZE)
    return refuse (error);
  *offset = read_32 (end + 16);
  *n_entries = read_16 (end + 10);
  return TRUE;
}

/* The entry at @offset, which moves behind it. */
static gboolean
read_entry (const guint8 *data, gsize size, gsize *offset, Entry *out, GError **error)
{
  const guint8 *at;
  gsize length;

  if (size - *offset < ENTRY_SIZE)
    return refuse (error);
  at = data + *offset;
  if (read_32 (at) != ENTRY_MAGIC)
    return refuse (error);
  *out = (Entry){ .name = at + ENTRY_SIZE,
                  .name_length = read_16 (at + 28),
                  .method = read_16 (at + 10),
                  .check = read_32 (at + 16),
                  .packed = read_32 (at + 20),
                  .unpacked = read_32 (at + 24),
                  .local = read_32 (at + 42) };
  length = (gsize) ENTRY_SIZE + out->name_length + read_16 (at + 30) + read_16 (at + 32);
  if (size - *offset < length)
    return refuse (error);
  *offset += length;
  return TRUE;
}

static gboolean
inflate (const guint8 *packed, const Entry *entry, guint8 *bytes)
{
  struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor ();
  enum libdeflate_result result;

  if (decompressor == NULL)
    return FALSE;
  result = libdeflate_deflate_decompress (decompressor,
                                          packed,
                                          entry->packed,
                                          bytes,
                                          entry->unpacked,
                                          NULL);
  libdeflate_free_decompressor (decompressor);
  return result == LIBDEFLATE_SUCCESS;
}

/* NULL where the part is not as its entry says. */
static GBytes *
unpack (const guint8 *data, gsize size, const Entry *entry)
{
  g_autofree guint8 *bytes = NULL;
  const guint8 *local;
  gsize start;

  if (entry->local > size || size - entry->local < LOCAL_SIZE)
    return NULL;
  local = data + entry->local;
  if (read_32 (local) != LOCAL_MAGIC)
    return NULL;
  start = (gsize) entry->local + LOCAL_SIZE + read_16 (local + 26) + read_16 (local + 28);
  if (start > size || size - start < entry->packed)
    return NULL;
  bytes = g_try_malloc (MAX (entry->unpacked, 1));
  if (bytes == NULL)
    return NULL;
  if (entry->method == STORED && entry->packed == entry->unpacked)
    memcpy (bytes, data + start, entry->packed);
  else if (entry->method != DEFLATED || !inflate (data + start, entry, bytes))
    return NULL;
  if (libdeflate_crc32 (0, bytes, entry->unpacked) != entry->check)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&bytes), entry->unpacked);
}

GPtrArray *
hetu_zip_list_parts (GBytes *file, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  gsize size = 0, offset = 0;
  guint n = 0;
  const guint8 *data;

  g_return_val_if_fail (file != NULL, NULL);

  data = g_bytes_get_data (file, &size);
  if (!find_directory (data, size, &offset, &n, error))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      Entry entry;

      if (!read_entry (data, size, &offset, &entry, error))
        return NULL;
      g_ptr_array_add (names, g_strndup ((const char *) entry.name, entry.name_length));
    }
  return g_steal_pointer (&names);
}

GBytes *
hetu_zip_read_part (GBytes *file, const char *name, GError **error)
{
  gsize size = 0, offset = 0;
  guint n = 0;
  const guint8 *data;

  g_return_val_if_fail (file != NULL && name != NULL, NULL);

  data = g_bytes_get_data (file, &size);
  if (!find_directory (data, size, &offset, &n, error))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      Entry entry;

      if (!read_entry (data, size, &offset, &entry, error))
        return NULL;
      if (entry.name_length == strlen (name) && memcmp (entry.name, name, entry.name_length) == 0)
        {
          GBytes *part = unpack (data, size, &entry);

          if (part == NULL)
            refuse (error);
          return part;
        }
    }
  g_set_error (error, HETU_ERROR, HETU_ERROR_OUTPUT, _ ("the ZIP file has no part “%s”"), name);
  return NULL;
}
