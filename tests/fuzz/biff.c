/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stream of records in an XLS file, without the container that a mutation breaks first. */
#include "fuzz.h"

#include "../book-writer.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GByteArray) stream = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HetuBook) book = NULL;

  /* The table of sectors is one sector long. */
  if (size > 60000)
    return 0;
  g_byte_array_append (stream, data, (guint) size);
  bytes = put_compound ("Workbook", stream);
  book = fuzz_load ("biff", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return 0;
}
