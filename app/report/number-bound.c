/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands before and behind a number: its sign, words that say how exactly it is meant, “超过”, “左右”, and whether it bounds what stands
 * behind it, “10亿元以上项目”. */
#include "report/number-bound.h"

#include "report/word-list.h"

typedef struct
{
  const char *word;
  guint8 comparator;
} Comparing;

/* longer words before those that they begin or end with */
static const Comparing before[] = {
  { "不低于", HETU_COMPARATOR_AT_LEAST },   { "不少于", HETU_COMPARATOR_AT_LEAST },
  { "不小于", HETU_COMPARATOR_AT_LEAST },   { "至少有", HETU_COMPARATOR_AT_LEAST },
  { "至少拥有", HETU_COMPARATOR_AT_LEAST }, { "至少", HETU_COMPARATOR_AT_LEAST },
  { "不超过", HETU_COMPARATOR_AT_MOST },    { "不高于", HETU_COMPARATOR_AT_MOST },
  { "不多于", HETU_COMPARATOR_AT_MOST },    { "不突破", HETU_COMPARATOR_AT_MOST },
  { "超过了", HETU_COMPARATOR_MORE },       { "超过", HETU_COMPARATOR_MORE },
  { "突破了", HETU_COMPARATOR_MORE },       { "突破", HETU_COMPARATOR_MORE },
  { "首破", HETU_COMPARATOR_MORE },         { "跨越", HETU_COMPARATOR_MORE },
  { "迈上", HETU_COMPARATOR_MORE },         { "站上", HETU_COMPARATOR_MORE },
  { "跃上", HETU_COMPARATOR_MORE },         { "大于", HETU_COMPARATOR_MORE },
  { "超", HETU_COMPARATOR_MORE },           { "逾", HETU_COMPARATOR_MORE },
  { "不到", HETU_COMPARATOR_LESS },         { "不足", HETU_COMPARATOR_LESS },
  { "小于", HETU_COMPARATOR_LESS },         { "大约", HETU_COMPARATOR_ABOUT },
  { "约为", HETU_COMPARATOR_ABOUT },        { "接近", HETU_COMPARATOR_LESS },
  { "逼近", HETU_COMPARATOR_LESS },         { "将近", HETU_COMPARATOR_LESS },
  { "跨过", HETU_COMPARATOR_MORE },         { "迈过", HETU_COMPARATOR_MORE },
  { "越过", HETU_COMPARATOR_MORE },         { "跨上", HETU_COMPARATOR_MORE },
  { "跃过", HETU_COMPARATOR_MORE },         { "翻越", HETU_COMPARATOR_MORE },
  { "冲破", HETU_COMPARATOR_MORE },         { "低于", HETU_COMPARATOR_LESS },
  { "高于", HETU_COMPARATOR_MORE },         { "约", HETU_COMPARATOR_ABOUT },
  { "近", HETU_COMPARATOR_LESS },           { "≤", HETU_COMPARATOR_AT_MOST },
  { "≥", HETU_COMPARATOR_AT_LEAST },        { "最短", HETU_COMPARATOR_AT_LEAST },
  { "最低", HETU_COMPARATOR_AT_LEAST },     { "最少", HETU_COMPARATOR_AT_LEAST },
  { "最长", HETU_COMPARATOR_AT_MOST },      { "最高", HETU_COMPARATOR_AT_MOST },
  { "最多", HETU_COMPARATOR_AT_MOST },      { "过", HETU_COMPARATOR_MORE }, /* 过半 */
};

static const Comparing behind[] = {
  { "及以上", HETU_COMPARATOR_AT_LEAST }, { "以上", HETU_COMPARATOR_AT_LEAST },
  { "及以下", HETU_COMPARATOR_AT_MOST },  { "以下", HETU_COMPARATOR_AT_MOST },
  { "以内", HETU_COMPARATOR_AT_MOST },    { "之内", HETU_COMPARATOR_AT_MOST },
  { "左右", HETU_COMPARATOR_ABOUT },      { "上下", HETU_COMPARATOR_ABOUT },
};

static gboolean
is_delimiter (gunichar c)
{
  return c == 0 || c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || c == '!' ||
         c == 0x3001 || c == 0x3002 || c == 0x201D || c == 0x300B || /* 、 。 ” 》 */
         c == 0x548C || c == 0x53CA || c == 0x4E0E;                  /* 和 及 与 */
}

/* 签约, 附近: no 约 and no 近 */
static gboolean
is_part_of_word (const HetuReading *reading, guint start, guint position)
{
  static const char *const words[] = { "签", "条", "节", "预", "附", "邻",
                                       "最", "靠", "契", "反", NULL };

  return hetu_reading_ends_any (reading, start, position, words);
}

/* “15平方米以下的住房困难家庭”, “投资10亿元以上的项目”: how large those are that are spoken of; no “10亿元以上的投资” */
static gboolean
bounds_members (const HetuNumber *self, const HetuReading *reading, guint at, guint end)
{
  static const char *const members[] = { "项目", "企业",   "家庭",   "单位", "人口",
                                         "居民", "老人",   "小区",   "村",   "镇",
                                         "设备", "老年人", "群体",   "站",   "园",
                                         "厂",   "公司",   "机构",   "园区", "大户",
                                         "基地", "发展区", "集聚区", "地块", NULL };
  guint to = at;

  if (self->unit_class != HETU_UNIT_CLASS_AMOUNT && self->unit_class != HETU_UNIT_CLASS_MONEY)
    return FALSE;
  while (to < end && to < at + 14 && !is_delimiter (reading->chars[to]) &&
         !hetu_is_digit (reading->chars[to]))
    to++;
  return hetu_reading_finds_any (reading, at, to, members);
}

guint
hetu_number_find_making (const HetuReading *reading, guint start, guint position)
{
  static const char *const verbs[] = {
    "引进",   "招引",   "培育", "新增", "新建", "建成", "建设", "引导", "吸引", "选派", "培训",
    "帮助",   "扶持",   "资助", "打造", "实施", "完成", "举办", "开展", "推进", "落地", "签约",
    "创建",   "谋划",   "储备", "组织", "招聘", "抓好", "争取", "改造", "整治", "治理", "修复",
    "改扩建", "新改建", "打通", "培植", "孵化", "认定", "建立", "引育", "翻修", "修缮", "修建",
    "扩建",   "改建",   "交付", "推动", "促成", "推出", "出台"
  };

  return hetu_reading_ends_longest (reading, start, position, verbs, G_N_ELEMENTS (verbs));
}

/* “培育合作社40家、10家以上龙头企业”: another one of what is made */
static gboolean
goes_on_counting (const HetuNumber *self, const HetuReading *reading, guint start)
{
  static const char *const verbs[] = { "引进", "招引", "培育", "新增", "新建", "建成", "打造",
                                       "完成", "举办", "培训", "创建", "引育", NULL };
  guint from = self->start, digits = 0;

  if (from <= start + 4 || reading->chars[from - 1] != 0x3001) /* 、 */
    return FALSE;
  while (from > start && reading->chars[from - 1] != ',' && reading->chars[from - 1] != ';' &&
         reading->chars[from - 1] != ':')
    digits += hetu_is_digit (reading->chars[--from]);
  return digits > 0 && hetu_reading_begins_any (reading, from, self->start, verbs);
}

/* “招引20个以上过亿项目”: so many, at least */
static gboolean
is_counted (const HetuNumber *self, const HetuReading *reading, guint start)
{
  return self->unit_class == HETU_UNIT_CLASS_COUNT &&
         (hetu_number_find_making (reading, start, self->start) > 0 ||
          goes_on_counting (self, reading, start));
}

/* “完成24公里以上绿道建设”: so much of it, at least */
static gboolean
is_done (const HetuNumber *self, const HetuReading *reading, guint start, guint end)
{
  static const char *const works[] = { "建设", "改造", "修复", "治理", "整治", "任务", NULL };
  guint to = self->unit_end;

  if (self->unit_class != HETU_UNIT_CLASS_AMOUNT ||
      hetu_reading_ends (reading, start, self->start, "完成") == 0)
    return FALSE;
  while (to < end && !is_delimiter (reading->chars[to]))
    to++;
  return hetu_reading_ends_any (reading, self->unit_end, to, works);
}

/* “突破300项关键技术”: so many were broken through */
static gboolean
is_achieved (const HetuNumber *self, const HetuReading *reading, guint end)
{
  static const char *const technologies[] = { "技术", "瓶颈", "难题", "卡脖子", NULL };

  return self->unit_class == HETU_UNIT_CLASS_COUNT && self->unit_end < end &&
         !is_delimiter (reading->chars[self->unit_end]) &&
         (g_str_equal (self->unit, "项") || g_str_equal (self->unit, "个")) &&
         hetu_reading_finds_any (reading,
                                 self->unit_end,
                                 MIN (end, self->unit_end + 10),
                                 technologies);
}

/* “低于0.5个百分点” is a difference */
static gboolean
is_gap (const char *word)
{
  return g_str_equal (word, "低于") || g_str_equal (word, "高于");
}

static HetuWordTable table = HETU_WORD_TABLE (before, TRUE);

/* “约占全球1/7”: what the share is about stands before what it is of */
static gboolean
is_about_share (const HetuNumber *self, const HetuReading *reading, guint start)
{
  guint at = self->phrase_start, most = at > start + 12 ? at - 12 : start;

  if (self->unit_class != HETU_UNIT_CLASS_RATE)
    return FALSE;
  while (at > most && !is_delimiter (reading->chars[at - 1]) && reading->chars[at - 1] != 0x5360)
    at--; /* 占 */
  return at > start + 1 && reading->chars[at - 1] == 0x5360 && reading->chars[at - 2] == 0x7EA6;
}

/* “生产总值过万亿元”, “收入破百亿”; no 通过, 经过 */
static gboolean
is_past_mark (const HetuNumber *self, const HetuReading *reading, guint start)
{
  static const char *const others[] = { "通", "经", "不", "超", "侦", "打", NULL };
  const gunichar past = reading->chars[self->start - 1];
  const gunichar first = reading->chars[self->start];

  return (self->unit_class == HETU_UNIT_CLASS_MONEY ||
          self->unit_class == HETU_UNIT_CLASS_SCALE) && /* 人口过百万 */
         self->start == self->phrase_start &&
         (past == 0x8FC7 || past == 0x7834) && /* 过 破 */
         (first == 0x4E07 || first == 0x5343 || first == 0x767E || first == 0x4EBF) &&
         !hetu_reading_ends_any (reading, start, self->start - 1, others);
}

/* “惠及上百万人”; no 以上, 线上 */
static gboolean
is_upward (const HetuNumber *self, const HetuReading *reading, guint start)
{
  static const char *const others[] = { "以", "线", "网", "地", "海", "向", "之", "街", NULL };
  const gunichar first = reading->chars[self->start];

  return self->unit_class == HETU_UNIT_CLASS_COUNT && self->start == self->phrase_start &&
         self->start > start + 1 && reading->chars[self->start - 1] == 0x4E0A && /* 上 */
         (first == 0x4E07 || first == 0x5343 || first == 0x767E) &&
         !hetu_reading_ends_any (reading, start, self->start - 1, others);
}

/* “审批时限最长50个工作日”, “一次性补助最高500万元”: a limit of what is granted, or asked; no “创历史最高1200万元”, “单日零售额最高320万元”,
 * “设备连续运行最长120天”, what there was most of, and no “由最短35个工作日压缩至…”, which it was */
static gboolean
is_limited (const HetuNumber *self, const HetuReading *reading, guint start, guint end)
{
  static const char *const records[] = { "历史", "历年", "近年", "创", "由", "从", NULL };
  static const char *const granted[] = { "补助", "补贴", "奖",   "资助", "授信", "贷款", "额度",
                                         "限额", "时限", "期限", "办理", "办结", "审批", "贴息",
                                         "担保", "救助", "支付", "给予", "支持", "扶持", NULL };
  static const char *const measured[] = { "单日", "单笔", "连续", NULL };
  guint from = self->start, to = self->unit_end;

  if ((self->unit_class != HETU_UNIT_CLASS_MONEY && self->unit_class != HETU_UNIT_CLASS_TIME &&
       !g_str_equal (self->unit, "个工作日")) ||
      hetu_reading_ends_any (reading, start, self->start - 2, records))
    return FALSE;
  while (from > start && from + 40 > self->start && reading->chars[from - 1] != ',' &&
         reading->chars[from - 1] != ';')
    from--;
  while (to < end && to < self->unit_end + 8 && !is_delimiter (reading->chars[to]))
    to++;
  return hetu_reading_finds_any (reading, from, to, granted) &&
         !hetu_reading_finds_any (reading, from, self->start, measured);
}

/* “不低于每人每月800元”: where “每人每月” begins, when what bounds the figure stands before it; else the figure's start */
static guint
find_rate_start (const HetuNumber *self, const HetuReading *reading, guint start)
{
  static const char *const rates[] = { "每人每月", "每人每年", "每人每天", "每人", "每户",
                                       "每月",     "每年",     "每天",     "每日", "每亩",
                                       "每吨",     "每平方米", "每家",     "每个", "每村" };
  static const char *const limits[] = { "不低于", "不少于", "不小于", "不超过",
                                        "不高于", "不多于", "超过",   NULL };
  const guint n =
      self->unit_class == HETU_UNIT_CLASS_RATE
          ? 0
          : hetu_reading_ends_longest (reading, start, self->start, rates, G_N_ELEMENTS (rates));

  return hetu_reading_ends_any (reading, start, self->start - n, limits) ? self->start - n
                                                                         : self->start;
}

/* A dash before a number is a minus unless it joins two numbers or two words, or leads an item, “提升 - 16个项目”; 负 is one behind the verb
 * of the number, no “正负3%”, “公司负债” */
static gboolean
has_minus (const HetuReading *reading, guint start, guint position)
{
  static const char *const verbs[] = { "长", "为", "到", "至", "达", "降", "升", "动", "是",
                                       "、", "和", "低", "献", "由", "从", "的", "(",  NULL };
  gunichar before_dash = position >= start + 2 ? reading->chars[position - 2] : 0;

  if (position > start && reading->chars[position - 1] == 0x8D1F) /* 增长负0.5% */
    return hetu_reading_ends_any (reading, start, position - 1, verbs);
  return position > start && reading->chars[position - 1] == '-' && before_dash != '-' &&
         (before_dash == 0 || before_dash == '(' || before_dash == ',' || before_dash == 0x3001 ||
          (before_dash >= 0x4E00 && reading->at[position] == reading->at[position - 1] + 1));
}

/* “同比+7.4%”, no “1+5” */
static gboolean
has_plus (const HetuReading *reading, guint start, guint position)
{
  gunichar last = position >= start + 2 ? reading->chars[position - 2] : 0;

  return position > start && reading->chars[position - 1] == '+' &&
         (last == '(' || last == ',' || last == 0x3001 || last >= 0x4E00); /* 、, a 汉字 */
}

void
hetu_number_take_sign (HetuNumber *self, const HetuReading *reading, guint start)
{
  self->negative = self->form <= HETU_NUMBER_CHINESE && has_minus (reading, start, self->start);
  self->plus = self->form == HETU_NUMBER_DIGITS && has_plus (reading, start, self->start);
}

void
hetu_number_take_bounds (HetuNumber *self, const HetuReading *reading, guint start, guint end)
{
  static const char *const nearly[] = { "近翻", "近翻了", NULL };

  self->phrase_start = self->start - (self->negative || self->plus);
  self->phrase_end = self->unit_end;
  for (guint i = 0; i < G_N_ELEMENTS (behind); i++)
    {
      guint n = hetu_reading_has (reading, self->unit_end, end, behind[i].word);

      if (n == 0)
        continue;
      self->phrase_end += n;
      if (self->comparator == HETU_COMPARATOR_EQUAL)
        self->comparator = behind[i].comparator;
      self->threshold = self->phrase_end < end && !is_counted (self, reading, start) &&
                        !is_done (self, reading, start, end) &&
                        !(self->unit_class == HETU_UNIT_CLASS_RATE &&
                          behind[i].comparator == HETU_COMPARATOR_ABOUT) &&
                        !is_delimiter (reading->chars[self->phrase_end]) &&
                        (reading->chars[self->phrase_end] != 0x7684 || /* 的 */
                         bounds_members (self, reading, self->phrase_end + 1, end));
      break;
    }
  if (self->unit_class == HETU_UNIT_CLASS_TIME && self->phrase_end == self->unit_end &&
      hetu_reading_has (reading, self->unit_end, end, "内") > 0 &&
      (self->unit_end + 1 >= end || is_delimiter (reading->chars[self->unit_end + 1])))
    {
      self->phrase_end++; /* 3个工作日内 */
      self->comparator = HETU_COMPARATOR_AT_MOST;
    }
  if (self->start <= start)
    return;
  const guint bounded = find_rate_start (self, reading, start);
  for (guint row = hetu_word_table_find (&table, reading->chars[bounded - 1]); row != 0;
       row = table.next[row - 1])
    {
      const Comparing *one = &before[row - 1];
      guint n = hetu_reading_ends (reading, start, bounded, one->word);

      if (n == 0 || (n == 1 && is_part_of_word (reading, start, bounded - 1)) ||
          (g_str_equal (one->word, "过") && self->form != HETU_NUMBER_HALF) ||
          (g_str_has_prefix (one->word, "最") && !is_limited (self, reading, start, end)) ||
          (one->comparator == HETU_COMPARATOR_MORE && is_achieved (self, reading, end)) ||
          (self->unit_class == HETU_UNIT_CLASS_POINTS && is_gap (one->word)))
        continue;
      self->phrase_start -= n + (self->start - bounded);
      if (self->comparator == HETU_COMPARATOR_EQUAL)
        self->comparator = one->comparator;
      break;
    }
  if (self->comparator == HETU_COMPARATOR_EQUAL && is_past_mark (self, reading, start))
    {
      self->comparator = HETU_COMPARATOR_MORE;
      self->phrase_start--;
    }
  if (self->comparator == HETU_COMPARATOR_EQUAL && is_upward (self, reading, start))
    {
      self->comparator = HETU_COMPARATOR_AT_LEAST;
      self->phrase_start--;
    }
  if (self->comparator == HETU_COMPARATOR_EQUAL && is_about_share (self, reading, start))
    self->comparator = HETU_COMPARATOR_ABOUT;
  if (self->comparator == HETU_COMPARATOR_EQUAL && g_str_equal (self->unit, "番") &&
      hetu_reading_ends_any (reading, start, self->phrase_start, nearly))
    self->comparator = HETU_COMPARATOR_LESS; /* 接近翻一番 */
  if (g_str_has_suffix (self->unit, "克") &&
      hetu_reading_ends (reading, start, self->phrase_start, "每立方米") > 0)
    self->phrase_start -= 4; /* 每立方米37微克 */
}
