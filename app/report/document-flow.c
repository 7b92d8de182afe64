/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Markup as text: a paragraph a line, a row of a table a line. It knows no format. Pages of the web and of offices use tables to lay out
 * whole articles; those stay paragraphs. */
#include "report/document-flow.h"

#include <string.h>

#define MOST_DEPTH 32      /* of tables within tables that are looked at */
#define CELL_LONGEST 1200u /* bytes; what is longer is no cell of figures */

typedef struct
{
  gsize text;  /* where it begins */
  guint mark;  /* the first of its marks */
  guint cells; /* where its cells begin among those of all rows */
} Row;

void
hetu_flow_init (HetuFlow *self, HetuDocumentBuilder *builder)
{
  self->builder = builder;
  self->pending = g_string_new (NULL);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint));
  self->n_deeper = 0;
}

void
hetu_flow_clear (HetuFlow *self)
{
  if (self->pending != NULL)
    g_string_free (self->pending, TRUE);
  self->pending = NULL;
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);
}

gboolean
hetu_flow_add (HetuFlow *self, const char *text, gssize length, GError **error)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  if (self->pending->len + size > self->builder->limits.text)
    return hetu_document_builder_append (self->builder, text, G_MAXSIZE, error);
  g_string_append_len (self->pending, text, (gssize) size);
  return TRUE;
}

/* Whether no space stands between words that end and begin so: 汉字 and their punctuation. */
static gboolean
is_unspaced (gunichar c)
{
  return c >= 0x2E80 || (c >= 0x2014 && c <= 0x2026);
}

static gunichar
get_last (const GString *text)
{
  const char *last = g_utf8_find_prev_char (text->str, text->str + text->len);

  return last != NULL ? g_utf8_get_char (last) : 0;
}

/* A line break that the source has between two characters. */
static gboolean
is_no_space (const HetuFlow *self, const char *next, const char *end)
{
  return next < end && is_unspaced (g_utf8_get_char (next)) &&
         is_unspaced (get_last (self->pending));
}

gboolean
hetu_flow_add_collapsed (HetuFlow *self, const char *text, gssize length, GError **error)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);

  while (text < end)
    {
      gsize n = 0;
      gboolean broken = FALSE;

      while (text + n < end && strchr (" \t\r\n\f", text[n]) == NULL)
        n++;
      if (n > 0 && !hetu_flow_add (self, text, (gssize) n, error))
        return FALSE;
      text += n;
      for (n = 0; text < end && strchr (" \t\r\n\f", *text) != NULL; text++, n++)
        broken |= *text == '\n';
      if (n > 0 && self->pending->len > 0 &&
          strchr (" \n\t", self->pending->str[self->pending->len - 1]) == NULL &&
          !(broken && is_no_space (self, text, end)))
        g_string_append_c (self->pending, ' ');
    }
  return TRUE;
}

/* Takes the space at both ends away: indents are looks. */
static void
strip (GString *text)
{
  const char *start = text->str;
  const char *last;

  while (*start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  g_string_erase (text, 0, start - text->str);
  while ((last = g_utf8_find_prev_char (text->str, text->str + text->len)) != NULL &&
         g_unichar_isspace (g_utf8_get_char (last)))
    g_string_truncate (text, (gsize) (last - text->str));
}

gboolean
hetu_flow_end_paragraph (HetuFlow *self, HetuTextRole role, guint level, GError **error)
{
  gsize start = self->builder->text->len;

  strip (self->pending);
  if (self->pending->len == 0)
    return TRUE;
  if (!hetu_document_builder_append (self->builder,
                                     self->pending->str,
                                     self->pending->len,
                                     error) ||
      !hetu_document_builder_append (self->builder, "\n", 1, error))
    return FALSE;
  hetu_document_builder_mark (self->builder, start, start + self->pending->len, role, level);
  g_string_truncate (self->pending, 0);
  return TRUE;
}

void
hetu_flow_begin_row (HetuFlow *self)
{
  Row row = { self->builder->text->len, self->builder->document->marks->len, self->cells->len };

  if (self->rows->len < MOST_DEPTH)
    g_array_append_val (self->rows, row);
  else
    self->n_deeper++;
}

void
hetu_flow_begin_cell (HetuFlow *self)
{
  if (self->rows->len > 0 && self->n_deeper == 0)
    g_array_append_val (self->cells, self->builder->document->marks->len);
}

/* The marks of a cell, half open. */
typedef struct
{
  guint first;
  guint end;
} Cell;

static Cell
get_cell (const HetuFlow *self, guint index)
{
  Cell cell = { g_array_index (self->cells, guint, index), self->builder->document->marks->len };

  if (index + 1 < self->cells->len)
    cell.end = g_array_index (self->cells, guint, index + 1);
  return cell;
}

/* Whether the row has two cells with something in them, and none that holds more than figures and words. */
static gboolean
is_row (const HetuFlow *self, const Row *row)
{
  const GArray *marks = self->builder->document->marks;
  guint n_filled = 0;

  for (guint i = row->cells; i < self->cells->len; i++)
    {
      Cell cell = get_cell (self, i);

      if (cell.first == cell.end)
        continue;
      n_filled++;
      if (g_array_index (marks, HetuTextMark, cell.end - 1).end -
              g_array_index (marks, HetuTextMark, cell.first).start >
          CELL_LONGEST)
        return FALSE;
      for (guint k = cell.first; k < cell.end; k++)
        if (g_array_index (marks, HetuTextMark, k).role != HETU_TEXT_PARAGRAPH)
          return FALSE;
    }
  return n_filled >= 2;
}

/* The cells in a line. Empty ones in the midst keep their tab, so that columns stay columns. */
static GString *
join_cells (const HetuFlow *self, const Row *row)
{
  GString *out = g_string_new (NULL);
  const char *text = self->builder->text->str;

  for (guint i = row->cells; i < self->cells->len; i++)
    {
      Cell cell = get_cell (self, i);

      if (i > row->cells)
        g_string_append_c (out, '\t');
      for (guint k = cell.first; k < cell.end; k++)
        {
          const HetuTextMark *mark =
              &g_array_index (self->builder->document->marks, HetuTextMark, k);

          if (k > cell.first)
            g_string_append_c (out, ' ');
          g_string_append_len (out, text + mark->start, (gssize) (mark->end - mark->start));
        }
    }
  for (gsize i = 0; i < out->len; i++)
    if (out->str[i] == '\n')
      out->str[i] = ' ';
  while (out->len > 0 && out->str[out->len - 1] == '\t')
    g_string_truncate (out, out->len - 1);
  return out;
}

gboolean
hetu_flow_end_row (HetuFlow *self, GError **error)
{
  Row row;
  gboolean done = TRUE;

  if (self->n_deeper > 0)
    {
      self->n_deeper--;
      return TRUE;
    }
  if (self->rows->len == 0)
    return TRUE;
  row = g_array_index (self->rows, Row, self->rows->len - 1);
  g_array_set_size (self->rows, self->rows->len - 1);
  if (is_row (self, &row))
    {
      GString *line = join_cells (self, &row);

      g_string_truncate (self->builder->text, row.text);
      g_array_set_size (self->builder->document->marks, row.mark);
      done = hetu_document_builder_append (self->builder, line->str, line->len, error) &&
             hetu_document_builder_append (self->builder, "\n", 1, error);
      hetu_document_builder_mark (self->builder, row.text, row.text + line->len, HETU_TEXT_ROW, 0);
      g_string_free (line, TRUE);
    }
  g_array_set_size (self->cells, row.cells);
  return done;
}

GString *
hetu_flow_detach (HetuFlow *self)
{
  GString *pending = self->pending;

  self->pending = g_string_new (NULL);
  return pending;
}

void
hetu_flow_attach (HetuFlow *self, GString *pending)
{
  g_string_free (self->pending, TRUE);
  self->pending = pending;
}
