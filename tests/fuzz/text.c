/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts with as much markup as Markdown has, in any encoding. */
#include "document.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  read_document ("report.md", bytes);
  return 0;
}
