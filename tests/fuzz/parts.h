/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a packed file in one text, divided by a character that XML cannot hold, so that what is mutated is XML and not a
 * checksum. */
#pragma once

#include "fuzz.h"

#include "../book-writer.h"

#define PART_DIVIDER "\x01"
#define MOST_PACKED 60000

/* Packs what stands between the dividers under the @paths in turn, behind @first.
 * Returns: (transfer full) (nullable): %NULL when it is too much */
static inline GBytes *
pack_divided (const char *const *first, const char *const *paths, const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) parts = g_strsplit (text, PART_DIVIDER, -1);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  if (size > MOST_PACKED)
    return NULL;
  for (; *first != NULL; first++)
    g_ptr_array_add (all, (gpointer) *first);
  for (guint i = 0; paths[i] != NULL && parts[i] != NULL; i++)
    {
      g_ptr_array_add (all, (gpointer) paths[i]);
      g_ptr_array_add (all, parts[i]);
    }
  g_ptr_array_add (all, NULL);
  return pack ((const char *const *) all->pdata);
}

/* Packs a workbook, and reads it. */
static inline void
read_parts (const char *name,
            const char *const *first,
            const char *const *paths,
            const uint8_t *data,
            size_t size)
{
  g_autoptr (GBytes) bytes = pack_divided (first, paths, data, size);
  g_autoptr (HetuBook) book = NULL;

  if (bytes != NULL)
    book = fuzz_load (name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
