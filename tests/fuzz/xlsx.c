/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The XML in an XLSX file: workbook, relations, styles, shared texts, two sheets. */
#include "fuzz.h"

#include "parts.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const first[] = { "[Content_Types].xml",
                                       "<Types/>",
                                       "_rels/.rels",
                                       "<Relationships/>",
                                       NULL };
  static const char *const paths[] = { "xl/workbook.xml",
                                       "xl/_rels/workbook.xml.rels",
                                       "xl/styles.xml",
                                       "xl/sharedStrings.xml",
                                       "xl/worksheets/sheet1.xml",
                                       "xl/worksheets/sheet2.xml",
                                       NULL };

  read_parts ("parts.xlsx", first, paths, data, size);
  return 0;
}
