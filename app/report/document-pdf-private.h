/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/document-private.h"

#include <poppler.h>

/* A file that poppler reads, in a thread that is waited for no longer than there is time. */
typedef struct _HetuPdfFile HetuPdfFile;

/* The text of a page, and where its characters stand. */
typedef struct
{
  char *text; /* owned, nullable: as poppler has it */
  PopplerRectangle
      *rectangles; /* owned, nullable: one a character of @text, points from the top left */
  guint n_rectangles;
  guint page; /* from 0 on */
  double height;
  gboolean pictures; /* there are some; looked for where there is no text */
  gboolean damaged;  /* there is no such page */
} HetuPdfPage;

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
 * hetu_pdf_file_open:
 *
 * Takes the title.
 *
 * Returns: (transfer full): the file. %HETU_ERROR_INPUT: damaged, without pages, protected by a password, or out of time;
 *   %HETU_ERROR_CANCELLED.
 */
HetuPdfFile *hetu_pdf_file_open (HetuDocumentBuilder *builder, GBytes *bytes, GError **error);

/**
 * hetu_pdf_file_unref:
 *
 * Lets go of @self, which is freed when its thread has come to an end, too.
 */
void hetu_pdf_file_unref (HetuPdfFile *self);

/**
 * hetu_pdf_file_get_n_pages:
 *
 * Returns: how many pages it has, 1 or more
 */
guint hetu_pdf_file_get_n_pages (const HetuPdfFile *self);

/**
 * hetu_pdf_file_read_page:
 * @index: from 0 on
 *
 * Returns: (transfer full): the page. %HETU_ERROR_INPUT: out of time, and @self can read no other; %HETU_ERROR_CANCELLED.
 */
HetuPdfPage *hetu_pdf_file_read_page (HetuPdfFile *self,
                                      HetuDocumentBuilder *builder,
                                      guint index,
                                      GError **error);

/**
 * hetu_pdf_page_free:
 *
 * Frees @self.
 */
void hetu_pdf_page_free (HetuPdfPage *self);

/**
 * hetu_pdf_mark_lines:
 * @lines: (element-type HetuPdfLine): in the order of the text
 * @n_pages: of the file
 *
 * Marks what lines are: running heads and page numbers, which repeat from page to page, headings in larger type, rows, and lines that go
 * on with the one before, over the end of a page too.
 */
void hetu_pdf_mark_lines (HetuDocumentBuilder *self, const GArray *lines, guint n_pages);
