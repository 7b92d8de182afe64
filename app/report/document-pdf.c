/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF with a text layer, by poppler (document-pdf-page.c): the text of each page in the order of reading, line by line, with the place of
 * every character. Nothing is recognised in pictures, no script is run, no attachment is opened. */
#include "report/document-pdf-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CELL_GAP 1.5   /* em between characters from which on they are of two cells */
#define WORD_GAP 0.5   /* em between 汉字 and another character from which on a space is one */
#define MOST_NAMED 12u /* pages that a note names */
#define UNKNOWN_SHARE \
  2 /* one in so many characters that mean nothing: the text layer cannot be relied on */

typedef struct
{
  HetuDocumentBuilder *builder; /* borrowed */
  HetuPdfFile *file;            /* owned */
  GArray *lines;                /* owned: HetuPdfLine */
  GArray *scans;                /* owned: guint, pages without text, from 1 on */
  GArray *damaged;              /* owned: guint, pages that could not be read, from 1 on */
  guint n_pages;
} Reader;

static gboolean
is_wide (gunichar c)
{
  return c >= 0x2E80;
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || c == '\r' || c == '\f';
}

/* Characters of fonts that do not say what they mean. */
static gboolean
is_unknown (gunichar c)
{
  return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || (c < 0x20 && c != '\n' && !is_space (c)) ||
         c >= 0xF0000;
}

/* Whether there is a text layer that can be read: characters, most of which mean something. */
static gboolean
is_readable (const char *text)
{
  guint n = 0, n_unknown = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      n += !g_unichar_isspace (c);
      n_unknown += is_unknown (c);
    }
  return n > 0 && n_unknown * UNKNOWN_SHARE < n;
}

static void
extend (HetuPdfLine *line, const PopplerRectangle *box)
{
  if (line->n_chars == 0)
    {
      line->x0 = box->x1;
      line->y0 = box->y1;
      line->x1 = box->x2;
      line->y1 = box->y2;
      return;
    }
  line->x0 = MIN (line->x0, box->x1);
  line->y0 = MIN (line->y0, box->y1);
  line->x1 = MAX (line->x1, box->x2);
  line->y1 = MAX (line->y1, box->y2);
}

/* Takes the place of a character into the line. Its width is an em where it is a 汉字; where there is none, letters are nearly as high
 * as one is wide. */
static void
take_place (HetuPdfLine *line, gunichar c, const PopplerRectangle *box, gboolean *first_is_open)
{
  double width = box->x2 - box->x1;

  extend (line, box);
  if (is_wide (c) && c < 0xFF00)
    line->em = MAX (line->em, width);
  if (line->n_chars == 0)
    line->first = width;
  else if (*first_is_open && !is_wide (c))
    line->first = box->x2 - line->x0;
  *first_is_open = *first_is_open && !is_wide (c);
}

/* What stands between two characters of a line, the one before being at @last: a tab between cells; no space beside a 汉字 but where it is
 * wide, for justified lines have some between 汉字 and numbers. */
static const char *
get_gap (const HetuPdfLine *line,
         gunichar before,
         gunichar c,
         const PopplerRectangle *last,
         const PopplerRectangle *box,
         gboolean spaced)
{
  double em = line->em > 0 ? line->em : (box->y2 - box->y1) * 0.8;
  double gap = box->x1 - last->x2;

  if (line->n_chars == 0)
    return "";
  if (gap > CELL_GAP * em)
    return "\t";
  return spaced && (gap > WORD_GAP * em || !(is_wide (before) || is_wide (c))) ? " " : "";
}

/* Stores a line of a page: @text with the rectangles from @index on. */
static void
take_line (Reader *self, const HetuPdfPage *page, const char *text, const char *end, guint index)
{
  HetuPdfLine line = { .page = page->page, .height = page->height };
  GString *out = self->builder->text;
  PopplerRectangle last = { 0 };
  gunichar before = 0;
  gboolean spaced = FALSE, first_is_open = TRUE;

  line.start = out->len;
  for (; text < end; text = g_utf8_next_char (text), index++)
    {
      gunichar c = g_utf8_get_char (text);
      PopplerRectangle box = { 0 };
      const char *gap;

      spaced |= is_space (c);
      if (is_space (c))
        continue;
      if (index < page->n_rectangles)
        box = page->rectangles[index];
      gap = get_gap (&line, before, c, &last, &box, spaced);
      line.cells |= *gap == '\t';
      g_string_append (out, gap);
      g_string_append_unichar (out, c);
      take_place (&line, c, &box, &first_is_open);
      line.n_chars++;
      last = box;
      before = c;
      spaced = FALSE;
    }
  line.end = out->len;
  if (line.em <= 0)
    line.em = (line.y1 - line.y0) * 0.8;
  if (line.n_chars == 0)
    return;
  g_string_append_c (out, '\n');
  g_array_append_val (self->lines, line);
}

static gboolean
take_text (Reader *self, const HetuPdfPage *page, GError **error)
{
  const char *at = page->text;
  guint index = 0;

  /* What is stored is hardly longer: a tab between cells that touch, a line break behind the last line. */
  if (strlen (page->text) + 2 >
      self->builder->limits.text - MIN (self->builder->text->len, self->builder->limits.text))
    return hetu_document_builder_append (self->builder, page->text, G_MAXSIZE, error);
  while (*at != '\0')
    {
      const char *end = strchr (at, '\n');

      if (end == NULL)
        end = at + strlen (at);
      take_line (self, page, at, end, index);
      index += (guint) g_utf8_strlen (at, end - at) + 1;
      at = *end != '\0' ? end + 1 : end;
    }
  return TRUE;
}

static gboolean
read_page (Reader *self, guint index, GError **error)
{
  guint number = index + 1;
  guint start = (guint) self->builder->text->len;
  HetuPdfPage *page = hetu_pdf_file_read_page (self->file, self->builder, index, error);
  gboolean taken = TRUE;

  if (page == NULL)
    return FALSE;
  g_array_append_val (self->builder->document->pages, start);
  if (page->damaged)
    g_array_append_val (self->damaged, number);
  else if (page->text != NULL && g_utf8_validate (page->text, -1, NULL) && is_readable (page->text))
    taken = take_text (self, page, error);
  else if ((page->text != NULL && *page->text != '\0') || page->pictures)
    g_array_append_val (self->scans, number);
  hetu_pdf_page_free (page);
  return taken;
}

/* “3, 5, 8”
 * Returns: (transfer full) */
static char *
list_pages (const GArray *pages)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < MIN (pages->len, MOST_NAMED); i++)
    g_string_append_printf (out, "%s%u", i > 0 ? ", " : "", g_array_index (pages, guint, i));
  if (pages->len > MOST_NAMED)
    g_string_append (out, " …");
  return g_string_free (out, FALSE);
}

/* Says which pages gave nothing; a file all of whose pages did so is refused. */
static gboolean
tell_pages (Reader *self, GError **error)
{
  g_autofree char *scans = list_pages (self->scans);
  g_autofree char *damaged = list_pages (self->damaged);

  if (self->lines->len == 0 && self->scans->len > 0)
    return hetu_document_refuse (
        self->builder,
        error,
        ngettext ("page %s has no text layer: a scan; have its characters recognised first",
                  "pages %s have no text layer: a scan; have its characters recognised first",
                  self->scans->len),
        scans);
  if (self->lines->len == 0 && self->damaged->len > 0)
    return hetu_document_refuse (self->builder,
                                 error,
                                 _ ("the file is damaged: none of its pages can be read"));
  if (self->scans->len > 0)
    hetu_document_builder_note (self->builder,
                                g_strdup_printf (ngettext ("Page %s has no text layer.",
                                                           "Pages %s have no text layer.",
                                                           self->scans->len),
                                                 scans));
  if (self->damaged->len > 0)
    hetu_document_builder_note (
        self->builder,
        g_strdup_printf (ngettext ("Page %s is damaged and was left out.",
                                   "Pages %s are damaged and were left out.",
                                   self->damaged->len),
                         damaged));
  return TRUE;
}

static gboolean
read_pages (Reader *self, GError **error)
{
  for (guint i = 0; i < self->n_pages; i++)
    if (!read_page (self, i, error))
      return FALSE;
  if (!tell_pages (self, error))
    return FALSE;
  hetu_pdf_mark_lines (self->builder, self->lines, self->n_pages);
  return TRUE;
}

static gboolean
open_file (Reader *self, GBytes *bytes, GError **error)
{
  self->file = hetu_pdf_file_open (self->builder, bytes, error);
  if (self->file == NULL)
    return FALSE;
  self->n_pages = hetu_pdf_file_get_n_pages (self->file);
  if (self->n_pages <= self->builder->limits.pages)
    return TRUE;
  return hetu_document_refuse (self->builder,
                               error,
                               _ ("more than %u pages; divide the file"),
                               self->builder->limits.pages);
}

gboolean
hetu_document_read_pdf (HetuDocumentBuilder *self, GBytes *bytes, GError **error)
{
  Reader reader = { .builder = self };
  gboolean read;

  reader.lines = g_array_new (FALSE, FALSE, sizeof (HetuPdfLine));
  reader.scans = g_array_new (FALSE, FALSE, sizeof (guint));
  reader.damaged = g_array_new (FALSE, FALSE, sizeof (guint));
  read = open_file (&reader, bytes, error) && read_pages (&reader, error);
  g_clear_pointer (&reader.file, hetu_pdf_file_unref);
  g_array_unref (reader.lines);
  g_array_unref (reader.scans);
  g_array_unref (reader.damaged);
  return read;
}
