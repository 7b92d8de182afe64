/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The XML in an ODT file: text, metadata and manifest, divided by a character that XML cannot hold. */
#include "document.h"

#include "parts.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const paths[] = { "content.xml", "meta.xml", "META-INF/manifest.xml", NULL };
  static const char *const first[] = { "mimetype", ODT_MIME, NULL };
  g_autoptr (GBytes) bytes = pack_divided (first, paths, data, size);

  if (bytes != NULL)
    read_document ("parts.odt", bytes);
  return 0;
}
