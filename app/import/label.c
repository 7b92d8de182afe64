/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels of tables. What is told in set words is taken out of the label, one kind of word after the other: index base, time, units
 * in brackets, ornaments, then spans, measures and kinds; what is left is a name. The words of the last three may as well belong to a name
 * (居民消费价格涨幅, 第三产业比重), so the label before their removal is kept beside it. */
#include "import/label-private.h"

#include <string.h>

/* A word, and what it says. */
typedef struct
{
  const char *pattern;
  int value;
} Word;

static const Word index_words[] = {
  { "\\(?(?:以)?(?:上年同期|上年同月|上年|去年同期|去年)(?:价格)?(?:=|为)100\\)?",
    HETU_INDEX_YEAR },
  { "\\(?(?:以)?上月(?:价格)?(?:=|为)100\\)?", HETU_INDEX_MONTH },
  { "\\(?(?:以)?(?:19|20)\\d\\d年?(?:=|为)100\\)?", HETU_INDEX_FIXED },
};

static const Word span_words[] = {
  { "1-本月(?:累计)?|本月止(?:累计)?|(?:自?年初|本年|当年)?累计(?:值|数|额|完成)?|年初至今",
    HETU_SPAN_CUMULATIVE },
  { "当季(?:值|数)?|本季度?|单季(?:值)?", HETU_SPAN_QUARTER },
  { "当月(?:值|数)?|本月(?:值|数)?|单月(?:值)?", HETU_SPAN_MONTH },
  { "期末(?:值|数)?|[月季年][末底](?:值|数)?", HETU_SPAN_END },
};

#define THAN "(?:比|较|与|为)?"
#define LAST_YEAR "(?:上年同期|上年同季|上年同月|上年|去年同期|去年)"
#define RISE                                                                                                                      \
  "(?:增长速度|增长率|增长幅度|增长|增速|增幅|增减幅度?|增减率|增减变动|增减|涨跌幅度?|涨幅|" \
  "升降幅度?|升降|±%?|\\+-%?|\\+/-)"

static const Word measure_words[] = {
  { "(?:完成|占)(?:年度|全年|年|本年)?(?:目标|计划)(?:任务)?(?:的)?(?:百分比|比重|比例|%)?|完成率|"
    "完成进度|完成比例",
    HETU_MEASURE_RATIO },
  { "(?:增速|总量|增量)?(?:位次|排名|排位|名次)", HETU_MEASURE_RANK },
  { "环比(?:" RISE ")?|" THAN "上(?:月|季度?|期)(?:末)?(?:相比)?" RISE, HETU_MEASURE_CHAIN },
  { "增减额|增减量|增加额|净增(?:加)?(?:额|量|数)?|同比增量|增量", HETU_MEASURE_ABS_CHANGE },
  { "(?:" THAN LAST_YEAR ")?(?:同比)?(?:提高|变动|增减|升降)?个?百分点", HETU_MEASURE_PP_CHANGE },
  { THAN LAST_YEAR
    "(?:相比)?(?:同比)?(?:名义|实际)?" RISE "|(?:同比)(?:名义|实际|可比)?(?:" RISE ")?|" RISE
    "|(?:annual |year-on-year |yoy |y/y )?growth(?: rate)?|year-on-year|(?<![a-z])yoy(?![a-z])",
    HETU_MEASURE_GROWTH },
  { "拉动(?:百分点|点数)?", HETU_MEASURE_CONTRIBUTION },
  { "占比|占[^()]{1,10}?(?:的)?(?:比重|比例)|所占比重|比重", HETU_MEASURE_SHARE },
};

static const Word kind_words[] = {
  { "(?:年度|全年|本年|预期)?(?:目标|计划)(?:任务)?(?:值|数)?", HETU_KIND_TARGET },
  { "预计(?:值|数)?|预测(?:值|数)?", HETU_KIND_EXPECTED },
};

/* In tables that Hetu copies the kind stands behind a dot: 洛龙区·目标. */
static const Word dotted_words[] = {
  { "·(?:目标|target)$", HETU_KIND_TARGET },
  { "·(?:预计|expected)$", HETU_KIND_EXPECTED },
  { "·(?:实绩|actual)$", HETU_KIND_ACTUAL },
};

#define LEVEL_WORDS                                                                                                                 \
  "^(?:总量|绝对数|绝对量|绝对值|绝对额|数值|数据|值|数|指标值|完成|完成额|完成数|完成值|实绩|" \
  "实际|实际完成|水平|金额|数量|本期数?|本期值"                                                                   \
  "|value|obs_value|obs value|level|levels|amount|observation)$"
#define LEVEL_ENDINGS "(?<=..)(?:绝对量|绝对数|绝对值|绝对额|总量|当期值|_)$"

GRegex *
hetu_label_regex (GRegex **slot, const char *pattern)
{
  if (g_once_init_enter (slot))
    {
      g_autoptr (GError) error = NULL;
      GRegex *regex =
          g_regex_new (pattern, G_REGEX_OPTIMIZE | G_REGEX_CASELESS | G_REGEX_DUPNAMES, 0, &error);

      g_assert_no_error (error);
      g_once_init_leave (slot, regex);
    }
  return *slot;
}

void
hetu_label_free (HetuLabel *self)
{
  g_free (self->name);
  g_free (self->full);
  g_free (self->unit_word);
  g_free (self->scope);
  g_free (self);
}

/* Cuts the first match out of @text. */
static gboolean
cut (GString *text, GRegex **slot, const char *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;
  int from = 0;
  int to = 0;

  if (!g_regex_match (hetu_label_regex (slot, pattern), text->str, 0, &match) ||
      !g_match_info_fetch_pos (match, 0, &from, &to))
    return FALSE;
  g_string_erase (text, from, to - from);
  return TRUE;
}

/* Cuts the first of @words that is there.
 * Returns: what it says; −1 when none is there */
static int
cut_word (GString *text, const Word *words, gsize n, GRegex **slots)
{
  for (gsize i = 0; i < n; i++)
    if (cut (text, &slots[i], words[i].pattern))
      return words[i].value;
  return -1;
}

/* What files in English call units. */
static gboolean
parse_unit (const char *text, HetuUnit *out)
{
  static const struct
  {
    const char *word;
    const char *unit;
  } words[] = {
    { "current US$", "美元" },
    { "US$", "美元" },
    { "USD", "美元" },
    { "annual %", "%" },
    { "percent", "%" },
    { "per cent", "%" },
    { "PERCENT", "%" },
    { "PC", "%" },
    { "CNY", "元" },
    { "百分比", "%" },
    { "RMB", "元" },
    { "人民币元", "元" },
    { "人民币亿元", "亿元" },
    { "人民币万元", "万元" },
    { "百分点", "个百分点" },
    { "+-%", "%" },
    { "±%", "%" },
    { "+/-%", "%" },
    { "MIO_EUR", "百万欧元" },
    { "EUR_HAB", "欧元/人" },
    { "EUR_HAB_EU", "%" },
    { "MIO_PPS", "百万购买力标准" },
    { "PPS_HAB", "购买力标准/人" },
    { "PPS_HAB_EU", "%" },
    { "位次", "位" },
    { "亿元人民币", "亿元" },
    { "亿元(人民币)", "亿元" },
  };

  if (*text == '\0')
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i].word) == 0)
      return hetu_unit_parse (words[i].unit, out, NULL);
  return hetu_unit_parse (text, out, NULL);
}

guint
hetu_label_units (const char *text, HetuUnit units[3])
{
  g_autofree char *plain = hetu_label_normalise (text);
  g_auto (GStrv) parts = NULL;
  guint n = 0;

  if (parse_unit (plain, &units[0]))
    return 1;
  parts = g_strsplit_set (plain, ",;", -1);
  if (g_strv_length (parts) == 1)
    {
      g_strfreev (parts);
      parts = g_strsplit (plain, "、", -1);
    }
  for (guint i = 0; parts[i] != NULL; i++)
    if (n >= 3 || !parse_unit (g_strstrip (parts[i]), &units[n++]))
      return 0;
  return n;
}

static void
add_units (HetuLabel *self, const char *text)
{
  HetuUnit units[3];
  guint n = hetu_label_units (text, units);

  for (guint i = 0; i < n && self->n_units < G_N_ELEMENTS (self->units); i++)
    self->units[self->n_units++] = units[i];
}

/* Takes what stands in brackets and is a unit, “单位：亿元” included; other brackets belong to the name. Within the brackets,
 * behind a comma, may be a remark (“亿元，当年价”). */
static void
take_bracketed_units (HetuLabel *self, GString *text)
{
  static GRegex *slot;
  int start = 0;
  g_autoptr (GMatchInfo) match = NULL;

  while (start < (int) text->len &&
         g_regex_match_full (hetu_label_regex (&slot, "\\((?:(?:计量)?单位[:：]?)?([^()]*)\\)"),
                             text->str,
                             (gssize) text->len,
                             start,
                             0,
                             &match,
                             NULL))
    {
      g_autofree char *inner = g_match_info_fetch (match, 1);
      guint before = self->n_units;
      int from = 0;
      int to = 0;

      g_match_info_fetch_pos (match, 0, &from, &to);
      add_units (self, inner);
      if (self->n_units == before && strpbrk (inner, ",;") != NULL)
        {
          inner[strcspn (inner, ",;")] = '\0';
          add_units (self, inner);
        }
      if (self->n_units > before)
        g_string_erase (text, from, to - from);
      else
        start = to;
      g_clear_pointer (&match, g_match_info_unref);
    }
}

/* “单位：万元” with nothing before it. */
static void
take_named_unit (HetuLabel *self, GString *text)
{
  static GRegex *slot;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *word = NULL;
  int from = 0;
  int to = 0;

  if (!g_regex_match (
          hetu_label_regex (&slot,
                            "(?:计量)?单位[:：]\\s*([^\\s]+(?: US\\$)?)\\s*$|^unit[:=]\\s*(.+)$"),
          text->str,
          0,
          &match))
    return;
  word = g_match_info_fetch (match, 1);
  if (*word == '\0')
    {
      g_free (word);
      word = g_match_info_fetch (match, 2);
    }
  g_match_info_fetch_pos (match, 0, &from, &to);
  g_string_erase (text, from, to - from);
  add_units (self, word);
  if (self->n_units == 0)
    self->unit_word = g_steal_pointer (&word);
}

/* 比上年增长%, without brackets. */
static void
take_bare_percent (HetuLabel *self, GString *text)
{
  static GRegex *slot;

  if (self->n_units == 0 && text->len > 1 && cut (text, &slot, "(?<=[^ -~])%$"))
    add_units (self, "%");
}

/* What stands before a name and is no part of it: numbers of sections, “其中：”, “#”. */
static void
drop_ornaments (GString *text)
{
  static GRegex *slots[4];

  while (cut (text, &slots[0], "^(?:其中|#|├|└|│|·|•|-|--|:|：|、|\\*|_)[:：]?\\s*") ||
         cut (text,
              &slots[1],
              "^(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|\\d{1,2}[、.](?!"
              "\\d)|\\(\\d{1,2}\\))\\s*") ||
         cut (text, &slots[2], "\\(\\)|(?:[:：,，、_-]|·)+$") ||
         cut (text, &slots[3], "^\\s+|\\s+$"))
    ;
}

static void
take_rank_scope (HetuLabel *self, GString *text)
{
  static GRegex *slot;
  g_autoptr (GMatchInfo) match = NULL;
  int from = 0;
  int to = 0;

  if (!g_regex_match (hetu_label_regex (&slot, "(?:在|居)?(全国|全省|全市|全区|全县)"),
                      text->str,
                      0,
                      &match))
    return;
  self->scope = g_match_info_fetch (match, 1);
  g_match_info_fetch_pos (match, 0, &from, &to);
  g_string_erase (text, from, to - from);
}

static void
take_kind (HetuLabel *self, GString *text, const Word *words, gsize n, GRegex **slots)
{
  int found = cut_word (text, words, n, slots);

  if (found < 0)
    return;
  self->has_kind = TRUE;
  self->kind = (guint8) found;
}

static void
take_words (HetuLabel *self, GString *text)
{
  static GRegex *measures[G_N_ELEMENTS (measure_words)];
  static GRegex *kinds[G_N_ELEMENTS (kind_words)];
  static GRegex *spans[G_N_ELEMENTS (span_words)];
  static GRegex *same;
  static GRegex *level;
  static GRegex *ending;
  int found = cut_word (text, measure_words, G_N_ELEMENTS (measure_words), measures);

  if (found >= 0)
    {
      self->has_measure = TRUE;
      self->measure = (guint8) found;
    }
  if (found == HETU_MEASURE_RANK)
    take_rank_scope (self, text);
  take_kind (self, text, kind_words, G_N_ELEMENTS (kind_words), kinds);
  if (cut (text,
           &same,
           "(?:上年|去年)(?:同期|同月|同季)?(?:数|值)?$|^(?:上年|去年)(?:同期|同月|同季)"))
    self->time.shift = -1;
  found = cut_word (text, span_words, G_N_ELEMENTS (span_words), spans);
  if (found >= 0)
    self->time.span = (guint8) found;
  drop_ornaments (text);
  if (cut (text, &level, LEVEL_WORDS))
    self->is_level_word = TRUE;
  else
    cut (text, &ending, LEVEL_ENDINGS);
  drop_ornaments (text);
}

HetuLabel *
hetu_label_parse (const char *text)
{
  static GRegex *indices[G_N_ELEMENTS (index_words)];
  static GRegex *dotted[G_N_ELEMENTS (dotted_words)];
  static GRegex *ending;
  HetuLabel *self = g_new0 (HetuLabel, 1);
  g_autofree char *plain = hetu_label_normalise (text);
  g_autoptr (GString) rest = g_string_new (plain);
  int index = cut_word (rest, index_words, G_N_ELEMENTS (index_words), indices);

  if (index >= 0)
    self->index = (guint8) index;
  take_bracketed_units (self, rest);
  take_named_unit (self, rest);
  take_bare_percent (self, rest);
  hetu_label_take_time (rest, &self->time);
  take_kind (self, rest, dotted_words, G_N_ELEMENTS (dotted_words), dotted);
  drop_ornaments (rest);
  self->full = g_strdup (rest->str);
  take_words (self, rest);
  /* 地区生产总值指数(上年=100) is told of 地区生产总值. */
  if (self->index != HETU_INDEX_NONE)
    cut (rest, &ending, "(?<=..)(?:发展)?指数$");
  self->name = g_strdup (rest->str);
  /* “%” or “亿元” alone is a unit; “个百分点” is a measure, too. */
  if (self->n_units == 0 && *self->name != '\0')
    {
      add_units (self, self->name);
      if (self->n_units > 0)
        *self->name = '\0';
    }
  if ((!self->has_measure || self->measure == HETU_MEASURE_GROWTH) && self->n_units > 0 &&
      hetu_unit_get_dimension (self->units[0]) == HETU_DIMENSION_POINTS)
    {
      self->has_measure = TRUE;
      self->measure = HETU_MEASURE_PP_CHANGE;
    }
  return self;
}
