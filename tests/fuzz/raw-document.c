/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole files of any format, PDF and packed ones among them. */
#include "document.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  read_document ("report", bytes);
  return 0;
}
