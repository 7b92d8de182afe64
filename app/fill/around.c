/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a template says around a × that stands for a figure: periods that are × too, names that are, bases of comparison that no store can
 * be asked for, words that make it another figure. Looks back within the sentence, for periods within the paragraph's matter. */
#include "fill/private.h"

#include "report/times.h"

#include <string.h>

#define FARTHEST 2000u  /* characters before a figure that are looked through */
#define NAME_LONGEST 3u /* characters of a name that are told: “×区” */

void
hetu_fill_place_clear (HetuFillPlace *self)
{
  g_free (self->name);
  g_free (self->stray);
  g_free (self->open_period);
  g_free (self->base);
  g_free (self->qualifier);
}

gunichar
hetu_fill_char_at (const HetuFillScan *self, guint position)
{
  return position < self->reading->n_chars ? self->reading->chars[position] : 0;
}

gboolean
hetu_fill_is_dash (gunichar c)
{
  return c == '-' || c == '~' || c == 0x81F3; /* 至 */
}

gboolean
hetu_fill_is_digit (gunichar c)
{
  return c == HETU_FILL_MARK || hetu_is_digit (c);
}

static gboolean
ends_sentence (gunichar c)
{
  return c == 0x3002 || c == '!' || c == '?' || c == ';';
}

static guint
find_paragraph_start (const HetuFillScan *self, guint position)
{
  const GArray *paragraphs = self->reading->paragraphs;
  guint low = 0, high = paragraphs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (paragraphs, HetuParagraph, middle).start <= position)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? g_array_index (paragraphs, HetuParagraph, low - 1).start : 0;
}

/* Where the stretch before @position begins that no character ends for which @ends holds. */
static guint
find_start (const HetuFillScan *self, guint position, guint least, gboolean (*ends) (gunichar c))
{
  guint at = position;

  least = MAX (least, position > FARTHEST ? position - FARTHEST : 0);
  while (at > least && !ends (hetu_fill_char_at (self, at - 1)))
    at--;
  return at;
}

static gboolean
ends_clause (gunichar c)
{
  return ends_sentence (c) || c == ',';
}

/* “×月份”, “×一×月”, “×年”, “×季度”: a time, and its length; 0 for none
 * @deadline: (out): “×月底前” */
static guint
read_open_period (const HetuFillScan *self, guint position, guint end, gboolean *deadline)
{
  guint length;

  guint at = position;

  while (at < end && at < position + 5 &&
         (hetu_fill_is_digit (hetu_fill_char_at (self, at)) ||
          hetu_fill_is_dash (hetu_fill_char_at (self, at)) ||
          hetu_fill_char_at (self, at) == 0x4E00)) /* 一 as a dash: “×一×月份” */
    at++;
  for (guint i = position; i < at; i++)
    if (self->numbers[i])
      return 0;
  if (hetu_fill_char_at (self, at) == 0x5E74 &&
      hetu_fill_char_at (self, at + 1) != 0x7EA7) /* 年, not 年级 */
    length = at + 1 - position;
  else if (hetu_fill_char_at (self, at) == 0x6708) /* 月 */
    length = at + 1 + (hetu_fill_char_at (self, at + 1) == 0x4EFD) - position;
  else if (hetu_reading_has (self->reading, at, end, "季度") > 0)
    length = at + 2 - position;
  else
    return 0;
  at = position + length;
  *deadline = hetu_reading_has (self->reading, at, end, "底前") > 0 ||
              hetu_reading_has (self->reading, at, end, "前") > 0 ||
              hetu_reading_has (self->reading, at, end, "末前") > 0;
  return length;
}

/* “二是……”, “三要……”: the next of the paragraph's matters */
static gboolean
begins_matter (const HetuFillScan *self, guint position)
{
  static const char numerals[] = "一二三四五六七八九十";
  gunichar next = hetu_fill_char_at (self, position + 1);
  char one[7] = { 0 };

  g_unichar_to_utf8 (hetu_fill_char_at (self, position), one);
  return *one != '\0' && strstr (numerals, one) != NULL &&
         (next == 0x662F || next == 0x8981) && /* 是, 要 */
         (position == 0 || ends_sentence (hetu_fill_char_at (self, position - 1)));
}

/* The last × of a period before the figure in the same matter, unless a period that is told stands behind it. */
static char *
find_open_period (const HetuFillScan *self, guint start, guint position)
{
  guint from = G_MAXUINT, length = 0;

  for (guint at = start; at < position; at++)
    {
      gboolean deadline = FALSE;
      guint n = hetu_fill_char_at (self, at) == HETU_FILL_MARK
                    ? read_open_period (self, at, position, &deadline)
                    : 0;

      if (begins_matter (self, at))
        from = G_MAXUINT;
      if (n == 0)
        continue;
      if (!deadline)
        {
          from = at;
          length = n;
        }
      at += n - 1;
    }
  if (from == G_MAXUINT)
    return NULL;
  hetu_times_scan (self->reading, from + length, position, 2000, self->times);
  for (guint i = 0; i < self->times->len; i++)
    if (g_array_index (self->times, HetuTimeWord, i).role == HETU_TIME_PERIOD)
      return NULL;
  return hetu_reading_dup_source (self->reading, from, from + length);
}

/* “×科技、×科技等项目×个” names examples; “×区……，全区……” turns to the whole. */
static gboolean
is_left_behind (const HetuFillScan *self, guint name, guint position)
{
  static const char *const own[] = { "全区", "我区", "全市", "我市",   "全县", "我县",
                                     "全省", "我省", "辖区", "区域内", NULL };
  guint comma = name;

  while (comma < position && hetu_fill_char_at (self, comma) != ',')
    comma++;
  return hetu_reading_find (self->reading, name, comma, "等") < comma ||
         hetu_reading_finds_any (self->reading, name, position, own);
}

static char *
dup_name (const HetuFillScan *self, guint at, guint end)
{
  guint last = at + 1;

  while (last < end && last - at < NAME_LONGEST && hetu_fill_char_at (self, last) >= 0x4E00 &&
         hetu_fill_char_at (self, last) < 0xA000)
    last++;
  return hetu_reading_dup_source (self->reading, at, last);
}

/* A × that stands for a name in the sentence before the figure, or within its own words. */
static char *
find_name (const HetuFillScan *self, guint start, guint position, guint end)
{
  for (guint at = start; at < end; at++)
    {
      gboolean deadline = FALSE;
      guint n;

      if (hetu_fill_char_at (self, at) != HETU_FILL_MARK || self->numbers[at])
        continue;
      n = read_open_period (self, at, end, &deadline);
      if (n > 0)
        at += n - 1;
      else if (at > position || !is_left_behind (self, at, position))
        return dup_name (self, at, end);
    }
  return NULL;
}

/* “较一季度”, “比2019年同期”; not “比上年”, which every growth is from */
static char *
find_base (const HetuFillScan *self, guint start, guint position, const HetuClaim *claim)
{
  static const char *const usual[] = { "上年", "去年", NULL };
  const HetuTimeWord *found = NULL;
  int year = claim->period.last_year > 0 ? claim->period.last_year : 2000;

  if (claim->measure != HETU_MEASURE_GROWTH && claim->measure != HETU_MEASURE_PP_CHANGE &&
      claim->measure != HETU_MEASURE_ABS_CHANGE && claim->measure != HETU_MEASURE_CHAIN)
    return NULL;
  hetu_times_scan (self->reading, start, position, year, self->times);
  for (guint i = 0; i < self->times->len; i++)
    if (g_array_index (self->times, HetuTimeWord, i).role == HETU_TIME_BASE)
      found = &g_array_index (self->times, HetuTimeWord, i);
  if (found == NULL || hetu_reading_finds_any (self->reading, found->start, found->end, usual) ||
      (claim->period.kind != HETU_PERIOD_NONE &&
       hetu_period_equal (hetu_period_shift_years (claim->period, -1), found->period)))
    return NULL;
  return hetu_reading_dup (self->reading, found->start + 1, found->end);
}

/* What makes a figure of a measure another one than the next of the same name. */
static const char *const *
list_qualifiers (guint8 measure)
{
  static const char *const ranked[] = { "增速", "增幅", "增量", "总量", "人均", NULL };
  static const char *const wholes[] = { "全市", "全省", "全国", "全区", "全县", NULL };
  static const char *const shares[] = { "占比", "比重", NULL };
  static const char *const none[] = { NULL };

  return measure == HETU_MEASURE_RANK        ? ranked
         : measure == HETU_MEASURE_SHARE     ? wholes
         : measure == HETU_MEASURE_PP_CHANGE ? shares
                                             : none;
}

const char *
hetu_fill_find_rank_word (const char *text)
{
  const char *const *words = list_qualifiers (HETU_MEASURE_RANK);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return words[i];
  return NULL;
}

static char *
find_word (const HetuReading *reading, guint start, guint end, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (hetu_reading_find (reading, start, end, words[i]) < end)
      return g_strdup (words[i]);
  return NULL;
}

static char *
find_qualifier (const HetuFillScan *self, guint start, guint end, guint8 measure)
{
  static const char *const words[] = { "两年平均", "三年平均", "五年平均", "年均",     "年平均",
                                       "名义",     "实际增长", "可比价",   "可比口径", "同口径",
                                       "同比口径", "不变价",   "现价",     "剔除",     NULL };
  char *found = find_word (self->reading, start, end, words);

  return found != NULL ? found : find_word (self->reading, start, end, list_qualifiers (measure));
}

/* “增长5.2%，居全市第×位” ranks what was told last. */
static gboolean
follows_growth (const HetuFillScan *self, guint sentence, guint clause)
{
  static const char *const words[] = { "增长", "下降", "增速", "增幅", "百分点", NULL };
  guint before = clause > sentence ? find_start (self, clause - 1, sentence, ends_clause) : clause;

  return hetu_reading_finds_any (self->reading, before, clause, words);
}

/* A clause that is nothing but what is counted: its verb is that of a clause behind it. */
static gboolean
is_listed (const HetuFillScan *self,
           guint clause,
           guint position,
           guint end,
           const HetuClaim *claim)
{
  gunichar next = hetu_fill_char_at (self, end);

  return claim->char_start == self->reading->at[position] && self->numbers[clause] &&
         (next == ',' || next == 0x3001);
}

/* Where the name begins by which the reader knows what the figure is of: “高新区规模以上工业增加值” has more before it. */
static guint
find_subject (const HetuFillScan *self, const HetuClaim *claim, guint position)
{
  static const char rule[] = "name-in-lexicon\t";
  guint start = self->positions[claim->char_start];
  const char *line = claim->reasons != NULL ? strstr (claim->reasons, rule) : NULL;
  g_autofree char *words = NULL;
  guint found;

  if (line == NULL || start >= position)
    return start;
  line += strlen (rule);
  words = g_strndup (line, strcspn (line, "\t\n"));
  found = *words != '\0' ? hetu_reading_find (self->reading, start, position, words) : position;
  return found < position ? found : start;
}

void
hetu_fill_look_around (HetuFillScan *self,
                       const HetuClaim *claim,
                       gint32 own,
                       HetuFillWhere *where,
                       HetuFillPlace *out)
{
  guint position = self->positions[out->start];
  guint last = self->positions[out->end - 1];
  guint paragraph = find_paragraph_start (self, position);
  guint sentence = find_start (self, position, paragraph, ends_sentence);
  guint clause = find_start (self, position, paragraph, ends_clause);
  guint end = last + 1;

  while (end < self->reading->n_chars && self->reading->at[end] < claim->char_end)
    end++;
  out->region = claim->region;
  if (claim->region == own && claim->measure != HETU_MEASURE_DIFF)
    {
      hetu_fill_find_where (where,
                            self->reading,
                            sentence,
                            clause,
                            find_subject (self, claim, position),
                            position,
                            own);
      out->region = where->region;
      out->stray = g_steal_pointer (&where->stray);
    }
  out->listed = is_listed (self, clause, position, end, claim);
  out->name = find_name (self, sentence, position, end);
  out->open_period =
      find_open_period (self,
                        MAX (paragraph, position > FARTHEST ? position - FARTHEST : 0),
                        position);
  out->base = find_base (self, clause, position, claim);
  out->qualifier = find_qualifier (self, clause, end, claim->measure);
  out->of_growth = follows_growth (self, sentence, clause);
  out->nearly = hetu_reading_ends (self->reading, clause, position, "近") > 0;
  out->expected = hetu_reading_find (self->reading, sentence, position, "预计") < position;
}
