/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts without markup, and those with as little as Markdown has (the part of CommonMark that reports use: headings by “#” or by a line
 * of “=” or “-” below them, tables by bars). Both are stored as they are; emphasis and links stay in the text. */
#include "report/document-private.h"

#include <string.h>

#define HEADING_LONGEST \
  120 /* bytes; a line below what is longer divides, whatever CommonMark says */

typedef struct
{
  const char *text;
  gsize start; /* bytes, half open, without the line break */
  gsize end;
} Line;

/* Goes to the next line.
 * Returns: whether there is one */
static gboolean
next_line (const char *text, gsize size, gsize *at, Line *line)
{
  const char *end;

  if (*at >= size)
    return FALSE;
  end = memchr (text + *at, '\n', size - *at);
  line->text = text;
  line->start = *at;
  line->end = end != NULL ? (gsize) (end - text) : size;
  *at = line->end + 1;
  if (line->end > line->start && text[line->end - 1] == '\r')
    line->end--;
  return TRUE;
}

/* The level of “## Heading”; 0 of other lines. */
static guint
get_level (const Line *line)
{
  guint n = 0;

  while (line->start + n < line->end && line->text[line->start + n] == '#')
    n++;
  return n >= 1 && n <= 6 && line->start + n < line->end && line->text[line->start + n] == ' ' ? n
                                                                                               : 0;
}

/* Whether nothing stands in it but characters of @set, and at least @least of the first. */
static gboolean
is_rule (const Line *line, const char *set, guint least)
{
  guint n = 0;

  for (gsize i = line->start; i < line->end; i++)
    {
      if (strchr (set, line->text[i]) == NULL)
        return FALSE;
      n += line->text[i] == set[0];
    }
  return n >= least;
}

static gboolean
has_cells (const Line *line)
{
  return line->end - line->start >= 3 && line->text[line->start] == '|';
}

static void
mark_line (HetuDocumentBuilder *self, const Line *line, const Line *next)
{
  guint level = get_level (line);

  if (level > 0)
    hetu_document_builder_mark (self, line->start, line->end, HETU_TEXT_HEADING, level);
  else if (has_cells (line))
    hetu_document_builder_mark (self,
                                line->start,
                                line->end,
                                is_rule (line, "-|: ", 3) ? HETU_TEXT_LEFT_OUT : HETU_TEXT_ROW,
                                0);
  else if (line->end > line->start &&
           (is_rule (line, "= ", 3) || is_rule (line, "- ", 3) || is_rule (line, "* ", 3)))
    hetu_document_builder_mark (self, line->start, line->end, HETU_TEXT_LEFT_OUT, 0);
  else if (line->end > line->start && line->end - line->start <= HEADING_LONGEST && next != NULL &&
           (is_rule (next, "=", 3) || is_rule (next, "-", 3)))
    hetu_document_builder_mark (self,
                                line->start,
                                line->end,
                                HETU_TEXT_HEADING,
                                self->text->str[next->start] == '=' ? 1 : 2);
}

static gboolean
mark_lines (HetuDocumentBuilder *self, GError **error)
{
  Line line = { 0 }, next = { 0 };
  gsize at = 0;
  guint n = 0;
  gboolean more = next_line (self->text->str, self->text->len, &at, &line);

  while (more)
    {
      more = next_line (self->text->str, self->text->len, &at, &next);
      mark_line (self, &line, more ? &next : NULL);
      line = next;
      if (++n % 65536 == 0 && !hetu_document_builder_go_on (self, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hetu_document_read_text (HetuDocumentBuilder *self, GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) text = hetu_document_decode (self, bytes, error);
  gsize size = 0;
  const char *data;

  if (text == NULL)
    return FALSE;
  data = g_bytes_get_data (text, &size);
  if (!hetu_document_builder_append (self, data, size, error))
    return FALSE;
  return self->document->format != HETU_DOCUMENT_MARKDOWN || mark_lines (self, error);
}
