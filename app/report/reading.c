/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as it is read. Joins what pages broke: a line that ends inside a sentence goes on in the next line, also over an empty one,
 * unless one of them is a heading. Nothing of the stored text changes; only the reading leaves the line breaks out. */
#include "report/reading.h"

#include "report/fold.h"
#include "report/reading-lines.h"
#include "report/text-mark.h"
#include "report/word-list.h"

#include <string.h>
#include <wchar.h>

/* Whether space before @next divides words of letters or digits: beside a 汉字 it is looks. */
static gboolean
is_word (const HetuReading *self, gunichar next)
{
  gunichar last = self->n_chars > 0 ? self->chars[self->n_chars - 1] : 0;

  return last < 128 && next < 128 && g_ascii_isalnum ((char) last) && g_ascii_isalnum ((char) next);
}

/* “常住人口[2]”, “农民工〔7〕”: the mark of a footnote is none of the sentence */
static guint
skip_note (const gunichar *folded, guint at, guint end)
{
  guint n = at + 1;

  if (folded[at] != '[' && folded[at] != 0x3014)
    return 0;
  while (n < end && folded[n] >= '0' && folded[n] <= '9')
    n++;
  return n > at + 1 && n < at + 4 && n < end && (folded[n] == ']' || folded[n] == 0x3015)
             ? n + 1 - at
             : 0;
}

/* “5.6％。。”, “控制在6％。以内”: a mark that came apart from its number, ‰ made %。, for no sentence ends there */
static gboolean
ends_no_sentence (const gunichar *folded, guint at, guint end)
{
  return folded[at] == '%' && at + 2 < end && folded[at + 1] == 0x3002 &&
         (folded[at + 2] == 0x3002 || folded[at + 2] == ';' || folded[at + 2] == ',' ||
          (folded[at + 2] == 0x4EE5 && at + 3 < end && folded[at + 3] == 0x5185)); /* 以内 */
}

/* “人口自然增长率5.6”: whether what has been read of the clause is told in so many of a thousand */
static gboolean
is_of_thousand (const HetuReading *self)
{
  static const char *const rates[] = { "自然增长率", "自增率", "出生率", "死亡率", NULL };
  const guint from = hetu_reading_clause_start (self, 0, self->n_chars);

  return hetu_reading_finds_any (self, from, self->n_chars, rates);
}

static void
take_line (HetuReading *self, const gunichar *folded, HetuReadingLine line)
{
  for (guint i = line.start; i < line.end; i++)
    {
      guint note = skip_note (folded, i, line.end);

      if (note > 0)
        {
          i += note - 1;
          continue;
        }
      if (hetu_reading_is_blank (folded[i]) && !(is_word (self, folded[i + 1]) && i + 1 < line.end))
        continue;
      if (folded[i] == '-' && self->n_chars > 0 && self->chars[self->n_chars - 1] == '-' &&
          i + 1 < line.end && g_unichar_isdigit (folded[i + 1]))
        continue; /* 8——10个 */
      self->chars[self->n_chars] = folded[i];
      self->at[self->n_chars++] = i;
      if (ends_no_sentence (folded, i, line.end))
        {
          if (is_of_thousand (self))
            self->chars[self->n_chars - 1] = 0x2030; /* ‰ */
          i++;
        }
    }
}

static gunichar
year_digit (gunichar c)
{
  static const gunichar digits[] = { 0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                     0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D };

  if (c == 0x25CB || c == 0x25EF || c == 0x96F6 || c == 'O' || c == '0') /* ○, ◯, 零 */
    return '0';
  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    if (digits[i] == c)
      return '0' + i;
  return 0;
}

/* “…/二零年度” behind a year in words: where a financial year ends; returns: whether one does, in digits from then on */
static gboolean
fold_fiscal_end (gunichar *folded, guint n, guint at)
{
  if (at + 4 >= n || (folded[at] != '/' && folded[at] != 0x81F3) || /* 至 */
      folded[at + 3] != 0x5E74 || folded[at + 4] != 0x5EA6 ||       /* 年度 */
      year_digit (folded[at + 1]) == 0 || year_digit (folded[at + 2]) == 0)
    return FALSE;
  folded[at + 1] = year_digit (folded[at + 1]);
  folded[at + 2] = year_digit (folded[at + 2]);
  return TRUE;
}

/* “二〇二三年”, “二○二一—二○二五年”: in digits, for a year it is */
static void
fold_years (gunichar *folded, guint n)
{
  for (guint i = 0; i + 4 < n; i++)
    {
      gunichar year[4];
      guint k = 0;

      if ((folded[i] != 0x4E00 && folded[i] != 0x4E8C) ||
          (folded[i + 4] != 0x5E74 && folded[i + 4] != '-' && !fold_fiscal_end (folded, n, i + 4)))
        continue;
      while (k < 4 && (year[k] = year_digit (folded[i + k])) != 0)
        k++;
      if (k == 4 && ((year[0] == '1' && year[1] == '9') || (year[0] == '2' && year[1] == '0')))
        memcpy (folded + i, year, sizeof year);
    }
}

static void
lay_out (HetuReading *self, const gunichar *folded, const GArray *marks)
{
  g_autoptr (GArray) lines = hetu_reading_split_lines (folded, self->n_points, marks);
  guint width = hetu_reading_find_width (folded, lines);
  gboolean items = width == 0 && hetu_reading_are_items (folded, lines);

  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (HetuParagraph));
  for (guint i = 0; i < lines->len; i++)
    {
      HetuReadingLine line = g_array_index (lines, HetuReadingLine, i);
      HetuTextRole role = line.role;
      HetuParagraph paragraph = { self->n_chars, 0, FALSE, FALSE };
      gboolean headline =
          i == 0 && lines->len > 1 && role == HETU_TEXT_PARAGRAPH &&
          hetu_reading_is_headline (folded, line, g_array_index (lines, HetuReadingLine, 1));

      paragraph.heading = role == HETU_TEXT_HEADING || headline ||
                          (role != HETU_TEXT_ROW && hetu_reading_is_heading (folded, line));
      paragraph.section = hetu_reading_begins_section (folded, line);
      if (role == HETU_TEXT_CONTINUED)
        role = line.role = HETU_TEXT_PARAGRAPH;

      take_line (self, folded, line);
      while (
          i + 1 < lines->len && !headline &&
          !(items &&
            hetu_reading_is_apart (folded, line, g_array_index (lines, HetuReadingLine, i + 1))) &&
          hetu_reading_goes_on (folded, line, g_array_index (lines, HetuReadingLine, i + 1), width))
        {
          line = g_array_index (lines, HetuReadingLine, ++i);
          line.role = role;
          take_line (self, folded, line);
          paragraph.heading = role == HETU_TEXT_HEADING;
        }
      paragraph.end = self->n_chars;
      g_array_append_val (self->paragraphs, paragraph);
    }
}

/* “完成投资35亿元、增长12%、达到…”: a mark that stands between things, written where a clause ends */
static void
fold_clause_marks (HetuReading *self)
{
  static const char *const units[] = { "%",  "元", "人", "户", "个", "家", "吨", "次", "张",
                                       "辆", "套", "亩", "里", "米", "件", "项", "名", NULL };
  static const char *const verbs[] = { "增长", "下降", "达到", "占GDP",  "占全",   "占比",   "居全",
                                       "位居", "位列", "同比", "比上年", "较上年", "总量达", NULL };

  for (guint i = 1; i < self->n_chars; i++)
    if (self->chars[i] == 0x3001 && /* 、 */
        hetu_reading_begins_any (self, i + 1, self->n_chars, verbs) &&
        (hetu_is_digit (self->chars[i - 1]) || hetu_reading_ends_any (self, 0, i, units)))
      self->chars[i] = ',';
}

HetuReading *
hetu_reading_new (const char *text)
{
  return hetu_reading_new_marked (text, NULL);
}

/* “万户（次）”, “微克／立方米”: what a unit may be written with in full width */
static gboolean
is_mark_of_unit (gunichar c)
{
  return c == '(' || c == ')' || c == '/';
}

HetuReading *
hetu_reading_new_marked (const char *text, const GArray *marks)
{
  HetuReading *self = g_new0 (HetuReading, 1);
  g_autofree gunichar *folded = NULL;
  guint32 i = 0;

  self->text = text;
  self->n_points = (guint) g_utf8_strlen (text, -1);
  folded = g_new (gunichar, self->n_points + 1);
  self->bytes = g_new (guint32, self->n_points + 1);
  self->chars = g_new (gunichar, self->n_points + 1);
  self->at = g_new (guint32, self->n_points + 1);
  self->converted = g_array_new (FALSE, FALSE, sizeof (HetuConverted));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), i++)
    {
      gunichar written = g_utf8_get_char (p);

      self->bytes[i] = (guint32) (p - text);
      folded[i] = hetu_fold (written);
      if (folded[i] != written && (folded[i] >= 0x3400 || is_mark_of_unit (folded[i])))
        {
          HetuConverted one = { i, written, folded[i] };

          g_array_append_val (self->converted, one);
        }
    }
  self->bytes[i] = (guint32) strlen (text);
  folded[i] = 0;
  fold_years (folded, self->n_points);
  lay_out (self, folded, marks);
  self->chars[self->n_chars] = 0;
  fold_clause_marks (self);
  return self;
}

void
hetu_reading_free (HetuReading *self)
{
  g_free (self->chars);
  g_free (self->at);
  g_free (self->bytes);
  g_array_unref (self->converted);
  g_array_unref (self->paragraphs);
  g_free (self);
}

/* As g_unichar_to_utf8(), in place */
static inline char *
put_char (char *out, gunichar c)
{
  if (c < 0x80)
    {
      *out++ = (char) c;
      return out;
    }
  if (c < 0x800 || c >= 0x10000)
    return out + g_unichar_to_utf8 (c, out);
  *out++ = (char) (0xE0 | c >> 12);
  *out++ = (char) (0x80 | (c >> 6 & 0x3F));
  *out++ = (char) (0x80 | (c & 0x3F));
  return out;
}

/* The bytes that the positions have as UTF-8. */
static gsize
count_bytes (const HetuReading *self, guint start, guint end)
{
  gsize n = 0;

  for (guint i = start; i < end; i++)
    n += self->chars[i] < 0x80 ? 1 : self->chars[i] < 0x800 ? 2 : self->chars[i] < 0x10000 ? 3 : 4;
  return n;
}

static char *
put_chars (const HetuReading *self, guint start, guint end, char *out)
{
  for (guint i = start; i < end; i++)
    out = put_char (out, self->chars[i]);
  return out;
}

void
hetu_reading_append (const HetuReading *self, guint start, guint end, GString *text)
{
  gsize length = text->len;

  if (end <= start)
    return;
  g_string_set_size (text, length + count_bytes (self, start, end));
  put_chars (self, start, end, text->str + length);
}

char *
hetu_reading_dup (const HetuReading *self, guint start, guint end)
{
  char *text = g_malloc (count_bytes (self, start, end) + 1);

  *put_chars (self, start, end, text) = '\0';
  return text;
}

char *
hetu_reading_dup_source (const HetuReading *self, guint start, guint end)
{
  if (end <= start)
    return g_strdup ("");
  return g_strndup (self->text + self->bytes[self->at[start]],
                    self->bytes[self->at[end - 1] + 1] - self->bytes[self->at[start]]);
}

/* Where in self->converted the first offset of @offset or more stands. */
static guint
find_converted (const HetuReading *self, guint32 offset)
{
  guint low = 0, high = self->converted->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->converted, HetuConverted, middle).offset < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

char *
hetu_reading_unfold (const HetuReading *self,
                     guint start,
                     guint end,
                     const char *folded,
                     gboolean unit)
{
  guint first = end > start ? find_converted (self, self->at[start]) : 0;
  guint past = end > start ? find_converted (self, self->at[end - 1] + 1) : 0;
  GString *out = NULL;

  if (first == past)
    return g_strdup (folded);
  out = g_string_new (NULL);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      for (guint i = first; i < past && (c >= 0x3400 || (unit && is_mark_of_unit (c))); i++)
        {
          const HetuConverted *one = &g_array_index (self->converted, HetuConverted, i);

          if (one->folded == c)
            {
              c = one->written;
              break;
            }
        }
      g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

guint
hetu_reading_ends_whole (const HetuReading *self, guint start, guint position, const char *word)
{
  guint n = 0;

  for (gsize i = 0; word[i] != '\0'; i++)
    n += ((guchar) word[i] & 0xC0) != 0x80;
  return position >= start + n ? hetu_reading_has (self, position - n, position, word) : 0;
}

static gboolean
has_any_at (const HetuReading *self, guint position, guint end, const HetuWordList *list)
{
  const gunichar first = self->chars[position];

  for (guint i = 0; i < list->n_words; i++)
    if (list->edges[i] == first && hetu_reading_has (self, position, end, list->words[i]) > 0)
      return TRUE;
  return FALSE;
}

gboolean
hetu_reading_begins_any (const HetuReading *self,
                         guint position,
                         guint end,
                         const char *const *words)
{
  const HetuWordList *list = hetu_word_list_get (words, -1);

  if (position >= end || (list->firsts & hetu_word_list_bit (self->chars[position])) == 0)
    return FALSE;
  return has_any_at (self, position, end, list);
}

guint
hetu_reading_has_longest (const HetuReading *self,
                          guint position,
                          guint end,
                          const char *const *words,
                          guint n_words)
{
  const HetuWordList *list = hetu_word_list_get (words, (int) n_words);
  guint longest = 0;

  if (position >= end || (list->firsts & hetu_word_list_bit (self->chars[position])) == 0)
    return 0;
  for (guint i = 0; i < list->n_words; i++)
    if (list->edges[i] == self->chars[position])
      longest = MAX (longest, hetu_reading_has (self, position, end, words[i]));
  return longest;
}

gboolean
hetu_reading_ends_any (const HetuReading *self,
                       guint start,
                       guint position,
                       const char *const *words)
{
  const HetuWordList *list = hetu_word_list_get (words, -1);

  if (position <= start || (list->lasts & hetu_word_list_bit (self->chars[position - 1])) == 0)
    return FALSE;
  for (guint i = 0; i < list->n_words; i++)
    if (list->edges[list->n_words + i] == self->chars[position - 1] &&
        hetu_reading_ends_whole (self, start, position, words[i]) > 0)
      return TRUE;
  return FALSE;
}

guint
hetu_reading_ends_longest (const HetuReading *self,
                           guint start,
                           guint position,
                           const char *const *words,
                           guint n_words)
{
  const HetuWordList *list = hetu_word_list_get (words, (int) n_words);
  guint longest = 0;

  if (position <= start || (list->lasts & hetu_word_list_bit (self->chars[position - 1])) == 0)
    return 0;
  for (guint i = 0; i < list->n_words; i++)
    if (list->edges[list->n_words + i] == self->chars[position - 1])
      longest = MAX (longest, hetu_reading_ends_whole (self, start, position, words[i]));
  return longest;
}

guint
hetu_reading_find (const HetuReading *self, guint start, guint end, const char *word)
{
  const char *rest = word;
  gunichar first = hetu_reading_decode (&rest);

  G_STATIC_ASSERT (sizeof (wchar_t) == sizeof (gunichar));
  while (start < end)
    {
      const wchar_t *found =
          wmemchr ((const wchar_t *) self->chars + start, (wchar_t) first, end - start);

      if (found == NULL)
        return end;
      start = (guint) (found - (const wchar_t *) self->chars);
      if (hetu_reading_has (self, start, end, word) > 0)
        return start;
      start++;
    }
  return end;
}

guint
hetu_reading_find_any (const HetuReading *self, guint start, guint end, const char *const *words)
{
  const HetuWordList *list = hetu_word_list_get (words, -1);

  for (guint at = start; at < end; at++)
    if ((list->firsts & hetu_word_list_bit (self->chars[at])) != 0 &&
        has_any_at (self, at, end, list))
      return at;
  return end;
}

gboolean
hetu_reading_finds_any (const HetuReading *self, guint start, guint end, const char *const *words)
{
  return hetu_reading_find_any (self, start, end, words) < end;
}

guint
hetu_reading_find_last (const HetuReading *self, guint start, guint end, const char *word)
{
  const char *rest = word;
  gunichar first = hetu_reading_decode (&rest);

  for (guint i = end; i > start; i--)
    if (self->chars[i - 1] == first && hetu_reading_has (self, i - 1, end, word) > 0)
      return i - 1;
  return end;
}

guint
hetu_reading_find_others (const HetuReading *self, guint start, guint end)
{
  static const char *const ended[] = {
    "高等", "中等", "初等", "平等", "同等", "优等", "均等", NULL
  };
  static const char *const begun[] = { "等级", "等效", "等额", "等候", NULL };
  static const char *const joints[] = { "初中等", "高中等", "提高等", "职高等", "水平等",
                                        "公平等", "合同等", "共同等", NULL };
  guint at = end;

  for (guint to = end; to > start; to = at)
    {
      at = hetu_reading_find_last (self, start, to, "等");
      if (at >= to)
        return end;
      if (!hetu_reading_begins_any (self, at, end, begun) &&
          (!hetu_reading_ends_any (self, start, at + 1, ended) ||
           hetu_reading_ends_any (self, start, at + 1, joints)))
        return at;
    }
  return end;
}

guint
hetu_reading_clause_start (const HetuReading *self, guint start, guint position)
{
  while (position > start && self->chars[position - 1] != ',' && self->chars[position - 1] != ';' &&
         self->chars[position - 1] != ':' && self->chars[position - 1] != 0x3002) /* 。 */
    position--;
  return position;
}

guint
hetu_reading_find_last_any (const HetuReading *self,
                            guint start,
                            guint end,
                            const char *const *words,
                            guint *which)
{
  const HetuWordList *list = hetu_word_list_get (words, -1);

  for (guint at = end; at > start; at--)
    if ((list->firsts & hetu_word_list_bit (self->chars[at - 1])) != 0)
      for (guint i = 0; i < list->n_words; i++)
        if (list->edges[i] == self->chars[at - 1] &&
            hetu_reading_has (self, at - 1, end, words[i]) > 0)
          {
            if (which != NULL)
              *which = i;
            return at - 1;
          }
  return end;
}
