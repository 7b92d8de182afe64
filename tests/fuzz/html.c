/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of the web. */
#include "document.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  read_document ("page.html", bytes);
  return 0;
}
