/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/document-private.h"

/* A line of a page: where its text is stored, and where it stands on the paper in points from the top left. Private to app/report. */
typedef struct
{
  gsize start; /* bytes of the text, half open */
  gsize end;
  guint page;     /* from 0 on */
  guint n_chars;  /* that are no space */
  gboolean cells; /* gaps divide it: a row of a table */
  double x0, y0, x1, y1;
  double em;     /* width of a 汉字 in it */
  double first;  /* width of what cannot be divided at its beginning: a 汉字, a word, a number */
  double height; /* of the page */
} HetuPdfLine;

/**
 * hetu_pdf_mark_lines:
 * @lines: (element-type HetuPdfLine): in the order of the text
 * @n_pages: of the file
 *
 * Marks what lines are: running heads and page numbers, which repeat from page to page, headings in larger type, rows, and lines that go
 * on with the one before, over the end of a page too.
 */
void hetu_pdf_mark_lines (HetuDocumentBuilder *self, const GArray *lines, guint n_pages);
