/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks: 第一, 首位, 前十名, places in lists of the best, whose place is not told, and words that stand for a figure. */
#include "report/slot-rank.h"

#include "report/word-list.h"

#define MOST_DIGITS 6

guint
hetu_slot_item_end (const HetuReading *reading, guint position, guint end)
{
  while (position < end && !hetu_slot_is_one_of (reading->chars[position], ",;:。、"))
    position++;
  return position;
}

static guint16
find_field_size (const HetuReading *reading, guint start, guint position)
{
  guint limit = position > start + 10 ? position - 10 : start;

  if (position > limit && reading->chars[position - 1] == ')') /* 30个县(市、区)第三位 */
    position = MIN (position, hetu_reading_find_last (reading, limit, position, "("));
  for (guint at = position; at > limit; at--)
    if (hetu_is_digit (reading->chars[at - 1]))
      {
        guint first = at;
        guint size = 0;

        while (first > start && hetu_is_digit (reading->chars[first - 1]))
          first--;
        for (guint i = first; i < at; i++)
          size = 10 * size + (guint) (reading->chars[i] - '0');
        return hetu_slot_is_one_of (reading->chars[at], "个县区市") && size > 1
                   ? (guint16) MIN (size, G_MAXUINT16)
                   : 0;
      }
    else if (hetu_slot_is_one_of (reading->chars[at - 1], ",;、。:"))
      return 0;
  return 0;
}

/* The digits or numeral of a place; a place of more than MOST_DIGITS is none. Returns: its characters */
static guint
scan_place (const HetuReading *reading, guint at, guint end, HetuDecimal *value)
{
  guint n = 0;

  for (; at + n < end && hetu_is_digit (reading->chars[at + n]); n++)
    {
      if (n == MOST_DIGITS)
        return 0;
      value->coefficient = 10 * value->coefficient + (gint64) (reading->chars[at + n] - '0');
    }
  return n > 0 ? n : hetu_numeral_scan (reading, at, end, value);
}

/* “…考核居优秀等次第一位”: what is between the verb and the place is its field */
static gboolean
is_ranked (const HetuReading *reading, guint start, guint at)
{
  static const char *const verbs[] = { "居",   "排名", "排在", "列",   "进入",
                                       "跻身", "迈入", "荣登", "登上", "蝉联",
                                       "夺",   "荣获", "获得", "中获", NULL };
  static const char *const others[] = {
    "排放", "排查", "排水", "排污", "减排", "安排", "编排", NULL
  };
  guint from = hetu_reading_clause_start (reading, start, at);
  guint order = hetu_reading_find_last (reading, from, at, "排"); /* 排本市县域第一 */
  guint kept = hetu_reading_find (reading, from, at, "保持");

  for (guint i = 0; verbs[i] != NULL; i++)
    if (hetu_reading_find (reading, from, at, verbs[i]) < at)
      return TRUE;
  if (kept < at && hetu_reading_find (reading, kept, at, "全") < at)
    return TRUE; /* 保持全国沿海港口首位 */
  return order < at && !hetu_reading_finds_any (reading, order - (order > from), order + 2, others);
}

/* “7家民营企业入选中国民营企业500强”: so many of those that are listed, no place of one */
static gboolean
counts_listed (const HetuReading *reading, guint from, guint to)
{
  const guint at = hetu_reading_find (reading, from, to, "家");

  return at < to && at > from && hetu_is_digit (reading->chars[at - 1]);
}

/* 跻身全省十强, 上榜全国十大…: one of so many, the place is not told; 百强 is what the list is called */
guint
hetu_slot_scan_best (const HetuReading *reading, guint start, guint at, guint end, HetuSlot *out)
{
  static const char *const verbs[] = { "入选", "上榜", "跻身", "荣获", "荣登", "入围", "位列",
                                       "进入", "成为", "获评", "跨入", "迈入", "晋级", "列入",
                                       "稳居", "评为", "当选", "荣膺", NULL };
  static const char *const deeds[] = {
    "案例", "做法", "经验", "范例", "成果", "作品", "事件", "新闻", "奖", NULL
  }; /* no place, no firm */
  static const char *const scopes[] = { "全国", "全省", "全市", "全球", "世界",
                                        "中国", "国家", "西部", "中部", NULL };
  HetuDecimal value = { 0 };
  guint from = 0, scope = 0, n = 0, told = 0;
  gboolean digits = FALSE;

  while (at + n < end && n < 4 && hetu_is_digit (reading->chars[at + n]))
    value.coefficient = 10 * value.coefficient + (gint64) (reading->chars[at + n++] - '0');
  digits = n > 0;
  if (n == 0)
    n = hetu_numeral_scan (reading, at, end, &value);
  if (n == 0 || at + n >= end || value.coefficient < 5 || (!digits && value.coefficient >= 100) ||
      !hetu_slot_is_one_of (reading->chars[at + n], "强佳大"))
    return 0;
  from = hetu_reading_clause_start (reading, start, at);
  if (reading->chars[at + n] == 0x4F73 && /* 佳 */
      hetu_reading_find_last (reading, from, at, "“") < at)
    return 0; /* 获评“全国十佳热线” */
  scope = hetu_reading_find_last_any (reading,
                                      at > from + 16 ? at - 16 : from,
                                      at,
                                      scopes,
                                      NULL); /* the nearest: 稳居全国百强、西部十强 */
  if (scope >= at || !hetu_reading_finds_any (reading, from, scope, verbs) ||
      counts_listed (reading, from, scope))
    return 0;
  told = n++;
  for (; at + n < end && n < 20 && !hetu_slot_is_one_of (reading->chars[at + n], ",;、。:)”和并");
       n++)
    if (hetu_slot_is_one_of (reading->chars[at + n], "第前") ||
        hetu_reading_has (reading, at + n, end, "榜首") > 0 ||
        hetu_reading_has (reading, at + n, end, "首位") > 0)
      return 0; /* 全国百强县前50名, 百强县榜首: the place is told */
  if (hetu_reading_ends_any (reading, at, at + n, deeds))
    return 0; /* 入选全国十大优秀案例, 荣获全国十大文物维修工程奖 */
  if (at + n + 1 < end && reading->chars[at + n] == 0x201D && /* ” */
      hetu_slot_is_one_of (reading->chars[at + n + 1], "第前"))
    return 0;
  out->type = HETU_SLOT_RANK;
  out->best = TRUE;
  out->scope = scope;
  out->number.form = digits ? HETU_NUMBER_DIGITS : HETU_NUMBER_WORDED;
  out->number.value = value;
  out->number.comparator = HETU_COMPARATOR_AT_MOST;
  out->number.start = out->number.phrase_start = at;
  out->number.end = at + told;
  out->number.phrase_end = out->number.unit_end = at + n;
  out->number.unit_class = HETU_UNIT_CLASS_COUNT;
  g_strlcpy (out->number.unit, "位", sizeof out->number.unit);
  return n;
}

/* The characters that a rank begins with: few of a text. */
static gboolean
begins_rank (gunichar c)
{
  return c == 0x7B2C || c == 0x9996 || c == 0x699C || c == 0x4E4B ||
         c == 0x524D; /* 第 首 榜 之 前 */
}

/* “由第14位前移到第12位” */
static gboolean
is_left (const HetuReading *reading, guint start, guint at, guint behind, guint end)
{
  static const char *const from[] = { "由", "从", NULL };
  static const char *const moves[] = { "前移", "后移", "升",   "上升", "提升", "跃升", "跃居",
                                       "进位", "前进", "晋升", "攀升", "下降", "退",   NULL };
  const guint limit = at > start + 8 ? at - 8 : start;

  return hetu_reading_begins_any (reading, behind, end, moves) &&
         (hetu_reading_ends_any (reading, start, at, from) ||
          (hetu_reading_ends (reading, start, at, "年前的") > 0 &&
           hetu_reading_finds_any (reading, limit, at, from))); /* 从5年前的第65名 */
}

/* “在全省考评中获得第一” */
static gboolean
is_won (const HetuReading *reading, guint start, guint at)
{
  static const char *const verbs[] = { "获得", "荣获", "取得", "获", NULL };
  static const char *const contests[] = { "考评中", "考核中", "测评中", "评价中",
                                          "评比中", "评估中", NULL };
  const guint limit = at > start + 10 ? at - 10 : start;

  return hetu_reading_ends_any (reading, limit, at, verbs) &&
         hetu_reading_finds_any (reading, limit, at, contests);
}

/* 第一, 第4位, 第×位; returns: the number of characters read, 0 for none */
static guint
scan_nth (const HetuReading *reading, guint at, guint end, HetuNumber *out)
{
  static const char *const moves[] = { "进到", "升到", "升至", "上升", "跃升", "跃居", NULL };
  static const char *const sectors[] = { "第一、第二、第三产业",
                                         "第二、第三产业",
                                         "第一、第二产业",
                                         "第一、二、三产业",
                                         "第二、三产业",
                                         "第一、二产业",
                                         NULL };
  const gboolean redacted = at + 1 < end && reading->chars[at + 1] == 0xD7;
  const guint digits = redacted ? 1 : scan_place (reading, at + 1, end, &out->value);
  guint n = 1 + digits;

  if (digits == 0 || hetu_reading_begins_any (reading, at, end, sectors))
    return 0;
  if (redacted)
    out->form = HETU_NUMBER_REDACTED;
  out->start = redacted ? at + 1 : at;
  out->end = at + n;
  if (at + n < end && hetu_slot_is_one_of (reading->chars[at + n], "位名"))
    return n + 1;
  return at + n >= end || hetu_slot_is_one_of (reading->chars[at + n], ",;。、)和") ||
                 hetu_reading_begins_any (reading, at + n, end, moves)
             ? n
             : 0;
}

/* 前三, 前十名, 前5位; returns: the number of characters read, 0 for none */
static guint
scan_first_places (const HetuReading *reading, guint at, guint end, HetuNumber *out)
{
  guint digits = scan_place (reading, at + 1, end, &out->value), n = 0;

  if (digits == 0)
    return 0;
  if (at + 1 + digits >= end || hetu_slot_is_one_of (reading->chars[at + 1 + digits], ",;、。"))
    n = digits + 1; /* 全省前三 */
  else if (hetu_slot_is_one_of (reading->chars[at + 1 + digits], "名位强甲"))
    n = digits + 2;
  else
    return 0;
  if (at + n < end && reading->chars[at + n - 1] == 0x4F4D && /* 位 */
      !hetu_slot_is_one_of (reading->chars[at + n], ",;、。)和的左以"))
    return 0; /* 前五位死因 */
  out->start = at + 1;
  out->end = at + 1 + digits;
  out->comparator = HETU_COMPARATOR_AT_MOST;
  return n;
}

/* 首位, 榜首, 之首; returns: the number of characters read, 0 for none */
static guint
scan_top (const HetuReading *reading, guint at, guint end, HetuNumber *out)
{
  static const char *const tops[] = { "首位", "榜首", "之首", NULL };

  if (!hetu_reading_begins_any (reading, at, end, tops) ||
      hetu_reading_has (reading, at, end, "首位度") > 0)
    return 0;
  out->value = (HetuDecimal){ 1, 0 };
  out->start = at + (reading->chars[at] != 0x9996); /* 首 */
  out->end = out->start + 1;
  return 2;
}

/* 第一, 第4位, 首位, 榜首, 前十名 */
guint
hetu_slot_scan_rank (const HetuReading *reading, guint start, guint at, guint end, HetuSlot *out)
{
  static const char *const region[] = { "全国",   "市",     "省",     "区",     "县",     "州",
                                        "居",     "列",     "名",     "排",     "中",     "位",
                                        "升至",   "升到",   "跃至",   "移至",   "移到",   "同类",
                                        "同行业", "增速",   "增幅",   "总量",   "中部",   "西部",
                                        "东部",   "地区",   "县域",   "平原",   "保持",   "全球",
                                        "世界",   "进到",   "进至",   "位次由", "位次从", "排名由",
                                        "名次由", "上升为", "提升为", "跃升为", "下滑到", "下滑至",
                                        "降至",   "降到",   "退至",   NULL };
  static const char *const joined[] = { "位和", "位、", "名和", "名、", NULL }; /* 第18位和第17位 */
  HetuSlot slot = { .type = HETU_SLOT_RANK, .number.form = HETU_NUMBER_CHINESE };
  guint n = 0;

  if (!begins_rank (reading->chars[at]))
    return 0;
  if (reading->chars[at] == 0x7B2C) /* 第 */
    n = scan_nth (reading, at, end, &slot.number);
  else if (reading->chars[at] == 0x524D) /* 前 */
    n = scan_first_places (reading, at, end, &slot.number);
  else
    n = scan_top (reading, at, end, &slot.number);
  if (n == 0 ||
      (!hetu_reading_ends_any (reading, start, at, region) && !is_ranked (reading, start, at) &&
       !hetu_reading_ends_any (reading, start, at, joined) && !is_won (reading, start, at) &&
       !is_left (reading, start, at, at + n, end)))
    return 0;
  slot.number.phrase_start = at;
  slot.number.phrase_end = slot.number.unit_end = at + n;
  slot.number.unit_class = HETU_UNIT_CLASS_COUNT;
  g_strlcpy (slot.number.unit, "位", sizeof slot.number.unit);
  slot.field_size = find_field_size (reading, start, at);
  *out = slot;
  return n;
}

static guint
find_clause_end (const HetuReading *reading, guint at, guint end)
{
  while (at < end && !hetu_slot_is_one_of (reading->chars[at], ",;:。"))
    at++;
  return at;
}

/* “超额完成省定目标0.6个百分点” is a difference */
static gboolean
is_told_how_much (const HetuReading *reading, guint at, guint end)
{
  guint to = find_clause_end (reading, at, end);

  return hetu_reading_find (reading, at, to, "个百分点") < to;
}

/* “高于全国全省平均水平”: by how much is not told; returns: behind it, 0 for none */
static guint
scan_mean (const HetuReading *reading, guint start, guint at, guint end)
{
  guint to = MIN (find_clause_end (reading, at, end), at + 20);
  guint mean = hetu_reading_find (reading, at, to, "平均水平");
  guint behind = mean + 4;

  if (mean >= to || (behind < end && !hetu_slot_is_one_of (reading->chars[behind], ",;:。、)和")))
    return 0;
  for (guint i = at; i < mean; i++)
    if (hetu_is_digit (reading->chars[i]))
      return 0;
  return hetu_reading_find (reading, at, mean, "全") < mean ||
                 hetu_reading_find (reading, at, mean, "省") < mean
             ? behind
             : 0;
}

/* “完成国家和省定目标”: how far is not told; returns: behind it, 0 for none */
static guint
scan_goal (const HetuReading *reading, guint start, guint at, guint end)
{
  static const char *const whose[] = { "国家", "省", "市", "上级", "自治区" };
  guint to = MIN (find_clause_end (reading, at, end), at + 20);
  guint goal = hetu_reading_find (reading, at, to, "目标"), behind = goal + 2;
  gboolean set = FALSE;

  if (goal >= to)
    return 0;
  behind += hetu_reading_has (reading, behind, end, "任务");
  for (guint i = 0; i < G_N_ELEMENTS (whose); i++)
    set |= hetu_reading_has (reading, at, goal, whose[i]) > 0;
  return set && (behind >= end || hetu_slot_is_one_of (reading->chars[behind], ",;:。")) ? behind
                                                                                         : 0;
}

/* “稳定领跑全市”, no “成为行业领跑者”; returns: behind the word, 0 for none */
static guint
scan_lead (const HetuReading *reading, guint start, guint at, guint end)
{
  return hetu_reading_has (reading, at, end, "者") > 0 ? 0 : at;
}

/* “产值翻番,”, “均实现“翻番””, “较上年翻番”: no “倍增计划”, no “完成两个翻番目标”; returns: behind the word, 0 for none */
static guint
scan_double (const HetuReading *reading, guint start, guint at, guint end)
{
  static const char *const sums[] = { "额", "量",   "值",   "收入", "支出", "规模",
                                      "数", "面积", "里程", "产能", "能力", NULL };
  static const char *const bases[] = { "同比", "比上年", "较上年", "比去年", "较去年", NULL };
  const gboolean quoted = at < end && reading->chars[at] == 0x201D && /* ” */
                          at > start + 3 && reading->chars[at - 3] == 0x201C;
  const guint word = at - 2 - quoted, behind = at + quoted;

  if (behind < end && !hetu_slot_is_one_of (reading->chars[behind], ",;。、"))
    return 0;
  if (hetu_reading_ends (reading, start, word, "实现") > 0 ||
      hetu_reading_ends_any (reading, start, word, bases))
    return at;
  return !quoted && hetu_reading_ends_any (reading,
                                           start,
                                           word - hetu_reading_ends (reading, start, word, "再"),
                                           sums)
             ? at
             : 0;
}

/* Words that stand for a figure; what some ask of the words behind them */
static const struct
{
  const char *word;
  guint (*find_end) (const HetuReading *reading,
                     guint start,
                     guint at,
                     guint end); /* 0: it is none */
} wordings[] = {
  { "全覆盖", NULL },      { "动态清零", NULL },  { "第一方阵", NULL },  { "前列", NULL },
  { "由负转正", NULL },    { "由正转负", NULL },  { "由增转降", NULL },  { "由升转降", NULL },
  { "由涨转跌", NULL },    { "由降转增", NULL },  { "由降转升", NULL },  { "由跌转涨", NULL },
  { "零突破", NULL },      { "超额完成", NULL },  { "基本同步", NULL },  { "翻番", scan_double },
  { "倍增", scan_double }, { "领跑", scan_lead }, { "基本持平", NULL },  { "持平", NULL },
  { "高于", scan_mean },   { "快于", scan_mean }, { "完成", scan_goal },
};

static HetuWordTable wordings_table = HETU_WORD_TABLE (wordings, FALSE);

guint
hetu_slot_scan_words (const HetuReading *reading, guint start, guint at, guint end, HetuSlot *out)
{
  for (guint row = hetu_word_table_find (&wordings_table, reading->chars[at]); row != 0;
       row = wordings_table.next[row - 1])
    {
      const char *word = wordings[row - 1].word;
      guint n = hetu_reading_has (reading, at, end, word), behind = at + n;

      if (n == 0 || (g_str_equal (word, "超额完成") && is_told_how_much (reading, at, end)) ||
          (reading->chars[at] == 0x6301 && at > start &&
           reading->chars[at - 1] == 0x4FDD)) /* 保持平稳 */
        continue;
      if (wordings[row - 1].find_end != NULL)
        behind = wordings[row - 1].find_end (reading, start, at + n, end);
      if (behind == 0)
        continue;
      *out = (HetuSlot){ .type = HETU_SLOT_WORDS };
      out->number.start = out->number.phrase_start = at;
      out->number.end = at + n;
      out->number.phrase_end = out->number.unit_end = behind;
      return behind - at;
    }
  return 0;
}

/* Whether the words of the clause speak of places in an order. */
static gboolean
speaks_of_order (const HetuReading *reading, guint start, guint at)
{
  static const char *const orders[] = { "排名",     "排位",     "位次", "名次", "百强", "竞争力",
                                        "综合实力", "经济实力", "位居", "位列", NULL };

  return hetu_reading_finds_any (reading,
                                 hetu_reading_clause_start (reading, start, at),
                                 at,
                                 orders);
}

void
hetu_slots_mend_ranks (const HetuReading *reading, guint start, guint end, GArray *slots)
{
  static const char *const before[] = { "由", "从", "至", "到", "居", "位列", "名列", "排名", "省",
                                        "市", "国", "县", "区", "强", "为",   "的",   NULL };

  for (guint i = 0; i < slots->len; i++)
    {
      HetuSlot *slot = &g_array_index (slots, HetuSlot, i);
      HetuNumber *number = &slot->number;

      if (slot->type != HETU_SLOT_NUMBER || number->form != HETU_NUMBER_DIGITS ||
          !(g_str_equal (number->unit, "位") || g_str_equal (number->unit, "名")) ||
          (number->unit_end < end && !hetu_slot_is_one_of (reading->chars[number->unit_end],
                                                           ",;。、)升上提跃前进攀移晋左以")) ||
          !hetu_reading_ends_any (reading, start, number->start, before) ||
          !speaks_of_order (reading, start, number->start))
        continue;
      slot->type = HETU_SLOT_RANK;
      g_strlcpy (number->unit, "位", sizeof number->unit);
      slot->field_size = find_field_size (reading, start, number->start);
    }
}

gboolean
hetu_slot_is_one_of_few (const HetuReading *reading, const HetuNumber *number, guint end)
{
  static const char *const stages[] = { "台阶", "大关" };
  guint to = number->unit_end;

  for (guint i = 0; number->unit_class == HETU_UNIT_CLASS_COUNT && i < G_N_ELEMENTS (stages); i++)
    if (hetu_reading_find (reading, to, MIN (end, to + 7), stages[i]) < MIN (end, to + 7) &&
        hetu_slot_is_one_of (reading->chars[to], "十百千万台大"))
      return TRUE; /* 跨越两个千亿元台阶 */

  if (number->unit_class == HETU_UNIT_CLASS_COUNT)
    to = hetu_slot_item_end (reading, to, end);
  return hetu_reading_ends (reading, number->unit_end, to, "之一") > 0;
}

void
hetu_slots_drop_label_ranks (const HetuReading *reading, GArray *slots)
{
  static const char *const persons[] = { "名", "人", "位", NULL };

  for (guint i = slots->len; i > 1; i--)
    {
      const HetuSlot *rank = &g_array_index (slots, HetuSlot, i - 1);
      const HetuSlot *count = &g_array_index (slots, HetuSlot, i - 2);
      guint from = count->number.phrase_end, to = rank->number.phrase_start;

      if (rank->type == HETU_SLOT_RANK && count->type == HETU_SLOT_NUMBER && from + 2 < to &&
          rank->number.comparator == HETU_COMPARATOR_AT_MOST &&
          hetu_reading_ends_any (reading, from - 1, from, persons) &&
          find_clause_end (reading, from, to) == to &&
          hetu_reading_find (reading, from, to, "进入") < to)
        g_array_remove_index (slots, i - 1);
    }
}

/* “在全国217家国家级开发区考评中位列第13位” */
static gboolean
is_field_of_contest (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const verbs[] = { "中位", "中排", "中居", "中列", "中名列", NULL };
  static const char *const among[] = { "居全国", "居全省", "居全市", "居全区", "居全县",
                                       "列全国", "列全省", "列全市", NULL };
  static const char *const wholes[] = { "在", "在全国", "在全省", "在全区", NULL };
  guint to = hetu_slot_item_end (reading, number->unit_end, end), at = to;
  guint in = hetu_reading_find (reading, number->unit_end, MIN (end, number->unit_end + 12), "中,");

  if (in < MIN (end, number->unit_end + 12) &&
      hetu_reading_ends_any (reading, start, number->phrase_start, wholes) &&
      hetu_reading_find (reading, in, end, "第") < end)
    return TRUE; /* 在15个副省级城市中,财政收入…第12位 */
  for (guint i = 0; verbs[i] != NULL && at == to; i++)
    at = hetu_reading_find (reading, number->unit_end, to, verbs[i]);
  if (at == to && hetu_reading_find (reading, number->unit_end, to, "前列") < to &&
      hetu_reading_ends_any (reading, start, number->start, among))
    return TRUE; /* 稳居全市33所中学前列 */
  return at < to && hetu_reading_find (reading, at, to, "第") < to;
}

/* “入选全国首批6个创新试点城市”: how many are of the list that a place has come on */
static gboolean
is_one_of_those (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const enters[] = { "入选", "入围", "列入", "成为", "跻身", "获评", NULL };
  static const char *const fields[] = { "首批", "全国", "全球", "全省", "世界", NULL };
  static const char *const kinds[] = { "城市", "地区", "县", "市", "区", "州", NULL };
  guint from = hetu_reading_clause_start (reading, start, number->start);
  guint to = hetu_slot_item_end (reading, number->unit_end, end);

  return g_str_equal (number->unit, "个") &&
         hetu_reading_ends_any (reading, from, number->phrase_start, fields) &&
         hetu_reading_finds_any (reading,
                                 number->phrase_start > from + 12 ? number->phrase_start - 12
                                                                  : from,
                                 number->phrase_start,
                                 enters) &&
         hetu_reading_ends_any (reading, number->unit_end, to, kinds);
}

gboolean
hetu_slot_is_field (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const among[] = { "居全国", "居全省", "居全市", "列全国",   "列全省",
                                       "列全市", "在全国", "在全省", "排名全国", NULL };
  static const char *const enters[] = { "进入", "跻身", "入围", "入选", "列入", NULL };
  static const char *const places[] = {
    "首位", "榜首", "之首", "前列", "前三", "前五", "前十", NULL
  };
  guint city =
      hetu_reading_has (reading, number->unit_end, end, "城市"); /* 100个城市满意度测评第一 */
  guint limit = MIN (end, number->unit_end + (city > 0 ? 18 : 10));
  guint at = number->unit_end;

  if (number->unit_class != HETU_UNIT_CLASS_COUNT)
    return FALSE;
  if (is_field_of_contest (reading, number, start, end) ||
      is_one_of_those (reading, number, start, end))
    return TRUE;
  while (at < limit && !hetu_slot_is_one_of (reading->chars[at], ",;、。:第") &&
         !hetu_reading_begins_any (reading, at, end, places))
    if (reading->chars[at] == '(') /* 30个县(市、区)第三位 */
      at = MIN (limit, hetu_reading_find (reading, at, limit, ")") + 1);
    else
      at++;
  if (at >= limit ||
      (reading->chars[at] != 0x7B2C && !hetu_reading_begins_any (reading, at, end, places)))
    return FALSE;
  if (hetu_reading_finds_any (reading, number->unit_end, at, enters))
    return FALSE; /* 2名同学进入全市前十名 */
  if (hetu_reading_ends_any (reading, start, number->phrase_start, among))
    return TRUE; /* 位居全国26个主要港口第13位 */
  for (guint i = number->unit_end; i < at; i++)
    if (hetu_slot_is_one_of (reading->chars[i], "区县市省州镇乡街"))
      return TRUE;
  return FALSE;
}
