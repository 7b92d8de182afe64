/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The XML in a DOCX file: text, styles, relationships and metadata, divided by a character that XML cannot hold. */
#include "document.h"

#include "parts.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const paths[] = { "word/document.xml",
                                       "word/styles.xml",
                                       "docProps/core.xml",
                                       NULL };
  static const char *const first[] = { "[Content_Types].xml",
                                       "<Types/>",
                                       "_rels/.rels",
                                       DOCX_RELATIONS,
                                       NULL };
  g_autoptr (GBytes) bytes = pack_divided (first, paths, data, size);

  if (bytes != NULL)
    read_document ("parts.docx", bytes);
  return 0;
}
