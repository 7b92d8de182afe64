/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as tables: separators, encodings, and what the cells mean, to the ledger. */
#include "fuzz.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (HetuBook) book = NULL;

  /* Packed files have fuzzers of their own. */
  if (size >= 4 && (memcmp (data, "PK", 2) == 0 || data[0] == 0xd0))
    return 0;
  book = fuzz_load ("table", data, size);
  if (book != NULL)
    fuzz_take_in (book);
  return 0;
}
