/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the lines of pages are, told by where they stand. A paragraph goes on where a line reaches the right margin and the next one begins
 * at the left: Chinese paragraphs begin with an indent of two 汉字. Running heads and page numbers stand at the edge of pages and repeat;
 * a number among them counts with the pages. They stay in the text, but are not read. */
#include "report/document-pdf-private.h"

#include <math.h>
#include <string.h>

#define EDGE 0.12     /* of a page's height in which running heads stand */
#define N_BUCKETS 256 /* of margins, an em wide */
#define INDENT 1.0    /* em to the right of the margin from which on a paragraph begins */
#define SLACK 1.0     /* em that punctuation and spacing leave at the end of a full line */
#define MOST_GAP 1.7  /* em between two lines of a paragraph */
#define SHORTEST_FULL \
  12 /* characters; what is shorter ends before the margin, whatever stands around it */
#define LARGER 1.15 /* times the usual type from which on it is that of headings */
#define HEADING_LONGEST 60
#define FEW_LINES 8 /* of a page, from which its margins cannot be told */

/* The margins of lines that begin at about the same place. */
typedef struct
{
  double left;
  double right;
  guint n;
} Column;

typedef struct
{
  HetuDocumentBuilder *builder; /* borrowed */
  const GArray *lines;          /* borrowed */
  double em;                    /* of the usual type */
  guint8 *roles;                /* owned: HetuTextRole, one a line */
  Column page[N_BUCKETS];       /* of the page in hand */
  Column whole[N_BUCKETS];      /* of all pages */
} Marker;

static const HetuPdfLine *
get_line (const Marker *self, guint index)
{
  return &g_array_index (self->lines, HetuPdfLine, index);
}

static gboolean
is_at_edge (const HetuPdfLine *line)
{
  return line->y1 < line->height * EDGE || line->y0 > line->height * (1 - EDGE);
}

/* The line with its @number-th whole number replaced by “#”, how far that is ahead of the page, and the edge: equal for what repeats.
 * Returns: (transfer full) (nullable): %NULL when it has fewer numbers */
static char *
make_key (const Marker *self, const HetuPdfLine *line, guint number)
{
  g_autofree char *text =
      g_strndup (self->builder->text->str + line->start, line->end - line->start);
  GString *out = g_string_new (line->y0 > line->height / 2 ? "v" : "^");
  guint n = 0;
  gint64 value = 0;
  gboolean found = number == 0;

  for (const char *p = text; *p != '\0';)
    {
      const char *start = p;
      gint64 digits = 0;

      while (g_unichar_isdigit (g_utf8_get_char (p)) && p - start < 12)
        {
          digits = digits * 10 + g_unichar_digit_value (g_utf8_get_char (p));
          p = g_utf8_next_char (p);
        }
      if (p > start && ++n == number)
        {
          g_string_append_c (out, '#');
          value = digits;
          found = TRUE;
        }
      else
        {
          p = p > start ? p : g_utf8_next_char (p);
          if (*start != ' ')
            g_string_append_len (out, start, p - start);
        }
    }
  if (number > 0)
    g_string_append_printf (out, "|%" G_GINT64_FORMAT, value - line->page);
  return g_string_free (out, !found);
}

#define MOST_NUMBERS 2 /* in a running head that may be the page's */

/* The number of a page and nothing else but signs around it, on that page. */
static gboolean
is_page_number (const Marker *self, const HetuPdfLine *line)
{
  g_autofree char *key = make_key (self, line, 1);
  const char *p = key != NULL ? key + 1 : "x";

  for (; *p != '\0' && *p != '|'; p = g_utf8_next_char (p))
    if (*p != '#' && g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;
  return g_str_equal (p, "|1");
}

/* Counts on how many pages each key stands; a key that stands twice on a page counts once. */
static GHashTable *
count_keys (const Marker *self)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) pages = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->lines->len; i++)
    for (guint number = 0; is_at_edge (get_line (self, i)) && number <= MOST_NUMBERS; number++)
      {
        char *key = make_key (self, get_line (self, i), number);
        gpointer kept = NULL, count = NULL;
        guint page = get_line (self, i)->page + 1;

        if (key == NULL)
          continue;
        if (!g_hash_table_lookup_extended (counts, key, &kept, &count))
          g_hash_table_insert (counts, kept = key, NULL);
        else
          g_free (key);
        if (GPOINTER_TO_UINT (g_hash_table_lookup (pages, kept)) == page)
          continue;
        g_hash_table_insert (pages, kept, GUINT_TO_POINTER (page));
        g_hash_table_insert (counts,
                             g_strdup (kept),
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
      }
  return counts;
}

/* A line that is the same on three pages, or on both of two, or on two but for a number that counts with them. */
static void
find_heads (Marker *self, guint n_pages)
{
  g_autoptr (GHashTable) counts = count_keys (self);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const HetuPdfLine *line = get_line (self, i);

      if (!is_at_edge (line) || line->cells)
        continue;
      if (is_page_number (self, line))
        self->roles[i] = HETU_TEXT_LEFT_OUT;
      for (guint number = 0; number <= MOST_NUMBERS; number++)
        {
          g_autofree char *key = make_key (self, line, number);
          guint least = number > 0 || n_pages == 2 ? 2 : 3;

          if (key != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) >= least)
            self->roles[i] = HETU_TEXT_LEFT_OUT;
        }
    }
}

/* The size in which most characters are set, in tenths of a point. */
static double
find_usual_em (const Marker *self)
{
  g_autoptr (GHashTable) sizes = g_hash_table_new (NULL, NULL);
  guint best = 0, most = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      guint size = (guint) CLAMP (lround (get_line (self, i)->em * 10), 1, 100000);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (sizes, GUINT_TO_POINTER (size))) +
                get_line (self, i)->n_chars;

      g_hash_table_insert (sizes, GUINT_TO_POINTER (size), GUINT_TO_POINTER (n));
      if (n > most || (n == most && size < best))
        {
          most = n;
          best = size;
        }
    }
  return best / 10.0;
}

static gboolean
is_large (const Marker *self, const HetuPdfLine *line)
{
  const char *stop = "。";

  return line->em > self->em * LARGER && line->n_chars <= HEADING_LONGEST && !line->cells &&
         g_strstr_len (self->builder->text->str + line->start,
                       (gssize) (line->end - line->start),
                       stop) == NULL;
}

static guint
get_bucket (const Marker *self, double x)
{
  return (guint) CLAMP (x / self->em, 0, N_BUCKETS - 1);
}

static void
widen (const Marker *self, Column *columns, const HetuPdfLine *line)
{
  Column *column = &columns[get_bucket (self, line->x0)];

  column->left = column->n == 0 ? line->x0 : MIN (column->left, line->x0);
  column->right = column->n == 0 ? line->x1 : MAX (column->right, line->x1);
  column->n++;
}

/* The margins of what begins within the indent of a paragraph around @x. */
static Column
find_column (const Marker *self, const Column *columns, double x)
{
  guint middle = get_bucket (self, x);
  Column found = { 0 };

  for (guint i = middle - MIN (middle, 2); i <= MIN (middle + 2, N_BUCKETS - 1); i++)
    if (columns[i].n > 0)
      {
        found.left = found.n == 0 ? columns[i].left : MIN (found.left, columns[i].left);
        found.right = found.n == 0 ? columns[i].right : MAX (found.right, columns[i].right);
        found.n += columns[i].n;
      }
  return found;
}

static Column
get_column (const Marker *self, const HetuPdfLine *line)
{
  Column column = find_column (self, self->page, line->x0);

  return column.n >= FEW_LINES ? column : find_column (self, self->whole, line->x0);
}

/* Whether the two lines are of a size, and not farther from each other than lines of a paragraph are. */
static gboolean
are_near (const HetuPdfLine *line, const HetuPdfLine *next)
{
  if (fabs (line->em - next->em) > 0.12 * line->em)
    return FALSE;
  return line->page != next->page || next->y0 < line->y0 ||
         next->y0 - line->y1 <= MOST_GAP * line->em;
}

/* Whether @line ends at the right margin: the beginning of @next would not have fitted. */
static gboolean
is_full (const HetuPdfLine *line, const HetuPdfLine *next, double right)
{
  return line->n_chars >= SHORTEST_FULL &&
         line->x1 + MIN (next->first, (right - line->x0) / 2) + SLACK * line->em > right;
}

/* The margins of the page on which line @index stands; all lines of a page stand together. */
static void
measure_page (Marker *self, guint index)
{
  guint page = get_line (self, index)->page;

  memset (self->page, 0, sizeof self->page);
  for (guint i = index; i < self->lines->len && get_line (self, i)->page == page; i++)
    if (self->roles[i] == HETU_TEXT_PARAGRAPH)
      widen (self, self->page, get_line (self, i));
}

static void
find_kinds (Marker *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const HetuPdfLine *line = get_line (self, i);

      if (self->roles[i] == HETU_TEXT_LEFT_OUT)
        continue;
      if (line->cells)
        self->roles[i] = HETU_TEXT_ROW;
      else if (is_large (self, line))
        self->roles[i] = HETU_TEXT_HEADING;
      else
        widen (self, self->whole, line);
    }
}

/* Finds the lines that go on with the one before. Whether that one is full is told while its page is in hand. */
static void
join (Marker *self)
{
  const HetuPdfLine *last = NULL; /* the line before that is read, and begins nothing else */
  Column margins = { 0 };
  guint page = G_MAXUINT;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const HetuPdfLine *line = get_line (self, i);
      Column own;

      if (self->roles[i] == HETU_TEXT_LEFT_OUT)
        continue;
      if (self->roles[i] != HETU_TEXT_PARAGRAPH)
        {
          last = NULL;
          continue;
        }
      if (line->page != page)
        measure_page (self, i);
      page = line->page;
      own = get_column (self, line);
      if (last != NULL && are_near (last, line) && is_full (last, line, margins.right) &&
          line->x0 - own.left < INDENT * line->em)
        self->roles[i] = HETU_TEXT_CONTINUED;
      last = line;
      margins = own;
    }
}

void
hetu_pdf_mark_lines (HetuDocumentBuilder *builder, const GArray *lines, guint n_pages)
{
  g_autofree Marker *self = g_new0 (Marker, 1);

  self->builder = builder;
  self->lines = lines;
  self->roles = g_new0 (guint8, lines->len + 1);
  self->em = MAX (find_usual_em (self), 1);
  find_heads (self, n_pages);
  find_kinds (self);
  join (self);
  for (guint i = 0; i < lines->len; i++)
    hetu_document_builder_mark (builder,
                                get_line (self, i)->start,
                                get_line (self, i)->end,
                                self->roles[i],
                                self->roles[i] == HETU_TEXT_HEADING);
  g_free (self->roles);
}
