/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole files of any format, as they come: containers first. */
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  HetuBook *book = fuzz_load ("book", data, size);

  if (book != NULL)
    hetu_book_unref (book);
  return 0;
}
