/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The XML in an ODS file: contents and manifest. */
#include "fuzz.h"

#include "parts.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const first[] = { "mimetype",
                                       "application/vnd.oasis.opendocument.spreadsheet",
                                       NULL };
  static const char *const paths[] = { "content.xml", "META-INF/manifest.xml", NULL };

  read_parts ("parts.ods", first, paths, data, size);
  return 0;
}
