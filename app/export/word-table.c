/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table in HTML and as text. Styles stand in the cells, for word processors drop sheets of them; a number has its value beside what is
 * printed (x:num and sdval), so that a spreadsheet need not understand “−37 000”. */
#include "export/word-table.h"

#include <string.h>

#define CELL "border:0.5pt solid #808080;padding:1pt 4pt;"
#define HTML_HEAD                                                                            \
  "<!DOCTYPE html>\n<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\" lang=\"%s\">\n" \
  "<head><meta charset=\"utf-8\"><title>%s</title></head>\n<body>\n"

typedef struct
{
  char *head; /* owned */
  gboolean is_number;
} Column;

typedef struct
{
  char *text;  /* owned, nullable */
  char *plain; /* owned, nullable */
} Cell;

struct _HetuWordTable
{
  char *caption; /* owned, nullable */
  char *unit;    /* owned, nullable */
  HetuLanguage language;
  GArray *columns;  /* owned: Column */
  GArray *cells;    /* owned: Cell, row after row */
  GPtrArray *notes; /* owned: utf8 */
};

static void
clear_column (gpointer column)
{
  g_free (((Column *) column)->head);
}

static void
clear_cell (gpointer cell)
{
  g_free (((Cell *) cell)->text);
  g_free (((Cell *) cell)->plain);
}

HetuWordTable *
hetu_word_table_new (const char *caption, const char *unit, HetuLanguage language)
{
  HetuWordTable *self = g_new0 (HetuWordTable, 1);

  self->caption = g_strdup (caption);
  self->unit = g_strdup (unit);
  self->language = language;
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
hetu_word_table_free (HetuWordTable *self)
{
  g_free (self->caption);
  g_free (self->unit);
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

void
hetu_word_table_add_column (HetuWordTable *self, const char *head, gboolean is_number)
{
  Column column = { g_strdup (head), is_number };

  g_return_if_fail (self->cells->len == 0);

  g_array_append_val (self->columns, column);
}

void
hetu_word_table_add_cell (HetuWordTable *self, const char *text, const char *plain)
{
  Cell cell = { g_strdup (text), g_strdup (plain) };

  g_array_append_val (self->cells, cell);
}

void
hetu_word_table_end_row (HetuWordTable *self)
{
  guint n = self->columns->len;

  g_return_if_fail (n > 0);

  g_array_set_size (self->cells, (self->cells->len + n - 1) / n * n);
}

void
hetu_word_table_add_note (HetuWordTable *self, const char *note)
{
  g_ptr_array_add (self->notes, g_strdup (note));
}

static const Cell *
get_cell (const HetuWordTable *self, guint row, guint column)
{
  return &g_array_index (self->cells, Cell, row * self->columns->len + column);
}

static guint
get_n_rows (const HetuWordTable *self)
{
  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

/* ---- HTML */

static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text != NULL ? text : "", -1);

  g_string_append (out, escaped);
}

/* What stands across all columns. */
static void
append_line (const HetuWordTable *self, GString *out, const char *text, const char *align)
{
  g_string_append_printf (
      out,
      "<tr><td colspan=\"%u\" align=\"%s\" style=\"text-align:%s;border:none\">",
      self->columns->len,
      align,
      align);
  append_escaped (out, text);
  g_string_append (out, "</td></tr>\n");
}

static void
append_heads (const HetuWordTable *self, GString *out)
{
  g_string_append (out, "<thead>\n");
  if (self->unit != NULL)
    append_line (self, out, self->unit, "right");
  g_string_append (out, "<tr>");
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_string_append (out,
                       "<th scope=\"col\" align=\"center\" style=\"" CELL "text-align:center\">");
      append_escaped (out, g_array_index (self->columns, Column, i).head);
      g_string_append (out, "</th>");
    }
  g_string_append (out, "</tr>\n</thead>\n");
}

static gboolean
is_plain_number (const char *text)
{
  char *end = NULL;

  if (text == NULL || *text == '\0')
    return FALSE;
  g_ascii_strtod (text, &end);
  return *end == '\0' && strspn (text, "-0123456789.") == strlen (text);
}

static void
append_cell (const HetuWordTable *self, GString *out, guint row, guint column)
{
  const Cell *cell = get_cell (self, row, column);
  gboolean number = g_array_index (self->columns, Column, column).is_number;
  const char *align = number ? "right" : "left";

  g_string_append_printf (out,
                          "<%s align=\"%s\" style=\"" CELL "text-align:%s%s\"",
                          column == 0 ? "th scope=\"row\"" : "td",
                          align,
                          align,
                          column == 0 ? ";font-weight:normal" : "");
  if (number && is_plain_number (cell->plain))
    g_string_append_printf (out, " x:num=\"%s\" sdval=\"%s\"", cell->plain, cell->plain);
  g_string_append_c (out, '>');
  append_escaped (out, cell->text);
  g_string_append (out, column == 0 ? "</th>" : "</td>");
}

char *
hetu_word_table_to_html (const HetuWordTable *self)
{
  g_autofree char *title = g_markup_escape_text (self->caption != NULL ? self->caption : "", -1);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out,
                          HTML_HEAD,
                          self->language == HETU_LANGUAGE_ZH ? "zh-CN" : "en",
                          title);
  g_string_append (out, "<table style=\"border-collapse:collapse\">\n");
  if (self->caption != NULL)
    g_string_append_printf (out, "<caption>%s</caption>\n", title);
  append_heads (self, out);
  g_string_append (out, "<tbody>\n");
  for (guint row = 0; row < get_n_rows (self); row++)
    {
      g_string_append (out, "<tr>");
      for (guint i = 0; i < self->columns->len; i++)
        append_cell (self, out, row, i);
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</tbody>\n");
  if (self->notes->len > 0)
    {
      g_string_append (out, "<tfoot>\n");
      for (guint i = 0; i < self->notes->len; i++)
        append_line (self, out, self->notes->pdata[i], "left");
      g_string_append (out, "</tfoot>\n");
    }
  g_string_append (out, "</table>\n</body>\n</html>\n");
  return g_string_free (out, FALSE);
}

/* ---- text */

/* What would break the table becomes a space. */
static void
append_plain (GString *out, const char *text, char behind)
{
  gsize start = out->len;

  g_string_append (out, text != NULL ? text : "");
  g_strdelimit (out->str + start, "\t\n\r", ' ');
  g_string_append_c (out, behind);
}

char *
hetu_word_table_to_tsv (const HetuWordTable *self)
{
  GString *out = g_string_new (NULL);
  guint n = self->columns->len;

  if (self->caption != NULL)
    append_plain (out, self->caption, '\n');
  if (self->unit != NULL)
    append_plain (out, self->unit, '\n');
  for (guint i = 0; i < n; i++)
    append_plain (out, g_array_index (self->columns, Column, i).head, i + 1 < n ? '\t' : '\n');
  for (guint row = 0; row < get_n_rows (self); row++)
    for (guint i = 0; i < n; i++)
      {
        const Cell *cell = get_cell (self, row, i);

        append_plain (out, cell->plain != NULL ? cell->plain : cell->text, i + 1 < n ? '\t' : '\n');
      }
  for (guint i = 0; i < self->notes->len; i++)
    append_plain (out, self->notes->pdata[i], '\n');
  return g_string_free (out, FALSE);
}
