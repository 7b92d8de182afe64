/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the words begin and end that a figure belongs to: before its number, and behind it. */
#include "report/reader-private.h"

gboolean
hetu_reader_is_comma (gunichar c)
{
  return c == ',' || c == ';' || c == ':' || c == 0x3002 || c == 0; /* 。 */
}

gboolean
hetu_reader_is_stop (gunichar c)
{
  return hetu_reader_is_comma (c) || c == 0x3001 || c == '(' || c == ')' || c == 0x201C; /* 、 */
}

guint
hetu_reader_clause_start (const HetuReader *self, guint position)
{
  while (position > self->start && !hetu_reader_is_comma (self->reading->chars[position - 1]))
    position--;
  return position;
}

/* “进出口总额:792.6亿元”, “进出口总额按可比价计算,增长…”: marks that part no name from its number */
static gboolean
leads_on (const HetuReader *self, const HetuSlot *slot, guint mark)
{
  static const char *const reckoned[] = {
    "价格计算", "价计算", "增长速度", "增速", "增长幅度", NULL
  };
  HetuPredicate bare = { 0 };

  if (self->reading->chars[mark] == ':')
    return mark + 1 == slot->number.phrase_start && mark > self->start + 1;
  if (self->reading->chars[mark] != ',' ||
      !hetu_reading_ends_any (self->reading, self->start, mark, reckoned))
    return FALSE;
  hetu_predicate_read (self->reading, mark + 1, slot->number.phrase_start, &bare);
  return bare.subject_end == mark + 1;
}

/* “760亿元(含港务区)、增长5.6%”: what is said of the figure before is no name of the next one */
static guint
skip_remark (const HetuReader *self, guint at, guint end)
{
  guint close = at;

  if (at != self->used || at <= self->start || at >= end || self->reading->chars[at] != '(')
    return at;
  close = hetu_reading_find (self->reading, at, MIN (end, at + 16), ")");
  return close + 1 < MIN (end, at + 16) &&
                 (hetu_reader_is_comma (self->reading->chars[close + 1]) ||
                  self->reading->chars[close + 1] == 0x3001) /* 、 */
             ? close + 1
             : at;
}

/* “5号线已开通运营、盘活停车泊位15个”: where what is told without a number ends and another work begins; else @at */
static guint
skip_finished (const HetuReader *self, guint at, guint end)
{
  static const char *const finished[] = { "运营", "完工", "竣工", "投用", "通车", "使用", NULL };
  static const char *const makes[] = { "新建", "新增", "建成", "改造", "改建",
                                       "盘活", "完成", "实施", NULL };
  guint mark = hetu_reading_find_last (self->reading, at, end, "、");

  if (mark + 3 < end && mark > at + 4 &&
      hetu_reading_ends_any (self->reading, at, mark, finished) &&
      hetu_reading_ends_any (self->reading, mark + 1, mark + 3, makes))
    return mark + 1;
  return at;
}

/* The words that may say what the figure is of: from the comma, or the end of the figure before, on. */
guint
hetu_reader_find_head (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const stages[] = { "大关",
                                        "新台阶",
                                        "台阶",
                                        "关口" }; /* 跨越8000亿元大关、达到… */
  guint at = slot->number.phrase_start;
  int depth = 0;

  while (at > self->used && at > self->start)
    {
      gunichar c = self->reading->chars[at - 1];

      if (c == ')' || c == 0x201D) /* ” */
        depth++;
      else if (c == '(' || c == 0x201C) /* “ */
        depth--;
      if (depth <= 0 && hetu_reader_is_comma (c) && !leads_on (self, slot, at - 1))
        break;
      at--;
    }
  if (at == self->used)
    for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
      at += hetu_reading_has (self->reading, at, slot->number.phrase_start, stages[i]);
  if (hetu_reader_has (self, at, slot->number.phrase_start, "的同时"))
    at = hetu_reading_find (self->reading, at, slot->number.phrase_start, "的同时") + 3;
  at = skip_finished (self, at, slot->number.phrase_start);
  return skip_remark (self, at, slot->number.phrase_start);
}

/* “服务中心83家和助餐场所217个”: another thing with a number of its own; no “2个和美乡村” */
static gboolean
joins_next (const HetuReader *self, guint at, guint limit)
{
  static const char *const names[] = {
    "和平", "和美", "和谐", "和睦", "与会", "及时", "及以", NULL
  };

  static const char *const makes[] = {
    "新建", "新增", "建成", "新开", "改建", "扩建", "打造", NULL
  };
  static const char *const places[] = { "学位", "床位", "车位", "泊位", "座位", NULL };

  if (limit == self->end || at + 1 >= limit)
    return FALSE;
  if (at + 2 == limit && hetu_reading_ends_any (self->reading, at, limit, places))
    return TRUE; /* 幼儿园397所学位7.99万个 */
  if (hetu_reading_ends_any (self->reading, at, at + 2, makes) && at + 3 < limit &&
      hetu_reading_find (self->reading, at, limit, "、") >= limit &&
      hetu_reading_find (self->reading, at, limit, ",") >= limit)
    return TRUE; /* 学校9所 新建食堂5所; no 6个新开工项目,投资5亿元 */
  if ((self->reading->chars[at] != 0x548C && self->reading->chars[at] != 0x53CA &&
       self->reading->chars[at] != 0x4E0E)) /* 和 及 与 */
    return FALSE;
  return !hetu_reading_ends_any (self->reading, at, at + 2, names);
}

/* “50项国家、省级以上荣誉”: ranks of one thing, listed */
static gboolean
lists_tiers (const HetuReader *self, guint start, guint at)
{
  static const char *const tiers[] = { "国家", "国家级", "省",   "省级", "市",  "市级",
                                       "全国", "国考",   "国控", "省考", "省控" };
  static const char *const next[] = { "省级",   "市级", "省部级", "县级", "全省", "区级", "市重点",
                                      "市项目", "省考", "省控",   "市考", "市控", NULL };
  guint n = hetu_reading_has_longest (self->reading, start, at, tiers, G_N_ELEMENTS (tiers));

  if (n == 0 || start + n != at || self->reading->chars[at] != 0x3001) /* 、 */
    return FALSE;
  return hetu_reading_begins_any (self->reading, at + 1, self->end, next);
}

/* “8个国考、省考断面”, “9.7万名失能、独居、高龄老年人”: short words that one noun behind the last of them has */
static gboolean
lists_kinds (const HetuReader *self, guint start, guint at)
{
  static const char *const others[] = { "新", "建", "完成", "打", "改", "实施", "推", "开", NULL };
  guint next = at + 1;

  static const char *const tiers[] = { "区、县", "县、区", "市、区", "市、县",
                                       "县、市", "区、市", "省、市", NULL };

  if (self->reading->chars[at] != 0x3001) /* 、 */
    return FALSE;
  if (hetu_reading_begins_any (self->reading, at - 1, self->end, tiers))
    return TRUE;
  if (at == start + 2 && hetu_reading_has (self->reading, start, at, "新建") > 0)
    return TRUE; /* 126所新建、改扩建学校 */
  if (at < start + 2 || at > start + 4)
    return FALSE;
  while (next < self->end && !hetu_reader_is_stop (self->reading->chars[next]) &&
         !hetu_is_digit (self->reading->chars[next]))
    next++;
  return next > at + 2 && (next >= self->end || !hetu_is_digit (self->reading->chars[next])) &&
         hetu_numeral_scan (self->reading, at + 1, next, NULL) == 0 &&
         !hetu_reading_begins_any (self->reading, at + 1, next, others);
}

/* Whether what stands behind the number tells of it, and names nothing: “老旧院落217个亟待改造” */
static gboolean
tells_state (const HetuReader *self, guint at, guint limit)
{
  static const char *const states[] = { "亟待",   "有待",   "急需",   "正在",   "尚未",
                                        "仍在",   "中亏损", "已落实", "已完成", "已办结",
                                        "已全部", "已建成", NULL };
  static const char *const stages[] = { "大关", "台阶", NULL };
  static const char *const giving[] = { "给予", "予以", "提供", "发放", "安排", NULL };
  static const char *const helps[] = { "支持", "扶持", "资助", "奖励", "补助" };
  const guint help =
      hetu_reading_has_longest (self->reading, at, limit, helps, G_N_ELEMENTS (helps));

  if (help > 0 &&
      !hetu_reading_finds_any (self->reading, hetu_reader_clause_start (self, at), at, giving) &&
      (at + help >= self->end || hetu_reader_is_comma (self->reading->chars[at + help])))
    return TRUE; /* 获建设基金16亿元支持 */
  at += hetu_numeral_scan (self->reading, at, limit, NULL);
  at += hetu_reading_has (self->reading, at, limit, "个"); /* 跨越20亿元、30亿元两个台阶 */
  return hetu_reading_begins_any (self->reading, at, limit, stages) ||
         hetu_reading_begins_any (self->reading, at, limit, states);
}

/* “注册企业达1600家并向全省覆盖”: what else is told of those counted; no 并网项目 */
static gboolean
goes_on_doing (const HetuReader *self, guint at)
{
  static const char *const things[] = { "并网", "并购", "并联", "并轨", NULL };

  return at < self->end && self->reading->chars[at] == 0x5E76 && /* 并 */
         !hetu_reading_begins_any (self->reading, at, self->end, things);
}

/* “带动农户800户户均增收3000元”: what each of those counted has, told with a number of its own */
static gboolean
tells_each (const HetuReader *self, guint at, guint limit)
{
  static const char *const means[] = { "户均", "人均", "亩均", NULL };
  static const char *const gains[] = { "增收", "收入", "增加", "获益", "分红", NULL };

  return limit < self->end && hetu_reading_begins_any (self->reading, at, limit, means) &&
         hetu_reading_finds_any (self->reading, at, limit, gains);
}

/* Where a bracket or quotation that begins at @at, and that a name goes on behind, ends; else @at */
static guint
skip_enclosed (const HetuReader *self, guint at, guint limit)
{
  gunichar c = self->reading->chars[at];
  guint reach = MIN (limit, at + (c == '(' ? 8 : 16));
  guint close = reach;

  if (c == '(' || c == 0x201C) /* “ */
    close = hetu_reading_find (self->reading, at, reach, c == '(' ? ")" : "”");
  if (close == reach ||
      (c == '(' && (close + 1 >= limit || hetu_reader_is_stop (self->reading->chars[close + 1]))))
    return at;
  return close;
}

/* “968个项目已完工374个”, “四项指标均居全省第一”, “54户企业增速达到30%”: what became of those counted is none of their name. Returns: where it begins, else @at */
static guint
skip_state (const HetuReader *self, const HetuSlot *slot, guint at)
{
  static const char *const ranks[] = { "均居",   "均位居", "均列",   "均位列",
                                       "均名列", "均排",   "均保持", NULL };
  static const char *const rates[] = { "增速", "增幅", NULL };
  static const char *const sizes[] = { "总里程",     "总面积", "总长度",
                                       "总建筑面积", "总投资", "总产值" };
  const guint from = slot->number.phrase_end + 2;
  const guint state = hetu_reading_find_last (self->reading, from, at, "已");
  const guint size =
      hetu_reading_ends_longest (self->reading, from, at, sizes, G_N_ELEMENTS (sizes));
  const guint streak = hetu_reading_ends (self->reading, from - 1, at, "连续");

  if (streak > 0 && at < self->end && hetu_is_digit (self->reading->chars[at]))
    return at - streak; /* 5个区连续3年跻身百强区 */
  if (size > 0)
    return at - size; /* 16条示范带总里程超300公里 */

  if (state < at && at <= state + 5 && hetu_subject_find_making (self->reading, state, at) > 0)
    return state;
  if (at > from + 2 && hetu_reading_ends_any (self->reading, from, at, rates))
    return at - 2;
  return hetu_reading_find_last_any (self->reading, from, at, ranks, NULL);
}

/* What is counted stands behind the number. */
guint
hetu_reader_find_tail (const HetuReader *self, guint index)
{
  const HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  guint limit = index + 1 < self->slots->len
                    ? g_array_index (self->slots, HetuSlot, index + 1).number.phrase_start
                    : self->end;
  static const char *const acts[] = {
    "远离", "获国家",   "获省",     "获中央",   "获上级", "竣工验收", "的情况", "开展",
    "参加", "中的",     "作用",     "参与",     "获得",   "荣获",     "入选",   "正常",
    "集中", "中有",     "完成投资", "加快实施", "打好",   "拉动",     "用上",   "的同时",
    "依次", "的基础上", "实现",     "达到",     NULL
  }; /* the last two before a number */
  static const char *const gathered[] = { "集中处理", "集中供水", "集中供热", "集中安置",
                                          "集中连片", "集中托养", "集中隔离", NULL };
  static const char *const adverbs[] = { "成功", "顺利", "全部", "相继", "陆续", "先后", NULL };
  guint at = slot->number.phrase_end, from = at;

  if (hetu_reader_goes_onward (self, at) || hetu_reader_is_base_value (self, slot) ||
      tells_state (self, at, limit) || joins_next (self, at, limit) || goes_on_doing (self, at) ||
      tells_each (self, at, limit))
    return at;
  for (; at < limit && at < slot->number.phrase_end + 30; at++)
    {
      guint close = skip_enclosed (self, at, limit);

      if (close == at && hetu_reader_is_stop (self->reading->chars[at]) &&
          !lists_tiers (self, slot->number.phrase_end, at) && !lists_kinds (self, from, at))
        break;
      if (self->reading->chars[at] == 0x3001) /* 、 */
        from = at + 1;
      at = close;
    }
  if (at == limit && index + 1 < self->slots->len)
    {
      guint join = hetu_reading_find_last (self->reading, slot->number.phrase_end, at, "和");

      if (join < at && join > slot->number.phrase_end + 1)
        at = join;
    }
  for (guint i = 0, n = G_N_ELEMENTS (acts) - (at < limit || index + 1 >= self->slots->len ? 3 : 1);
       i < n && hetu_reading_finds_any (self->reading, slot->number.phrase_end, at, acts);
       i++)
    {
      guint act = hetu_reading_find (self->reading, slot->number.phrase_end, at, acts[i]);

      if (act < at && act > slot->number.phrase_end + 1 &&
          self->reading->chars[act + g_utf8_strlen (acts[i], -1)] != 0x7684 && /* 的 */
          hetu_reading_ends (self->reading, slot->number.phrase_end, act, "正在") == 0 &&
          !(act + 3 < at && hetu_reading_ends_any (self->reading, act, act + 4, gathered)))
        at = act;
    }
  if (index + 1 < self->slots->len)
    at = skip_state (self, slot, at);
  if (at == limit && index + 1 < self->slots->len)
    {
      HetuPredicate predicate = { 0 };

      hetu_predicate_read (self->reading, slot->number.phrase_end, at, &predicate);
      if (predicate.subject_end > slot->number.phrase_end + 1)
        at = predicate.subject_end; /* 26个断面优良比例为96.2% */
    }
  at -= hetu_reading_ends (self->reading, slot->number.phrase_end, at, "以及");
  while (at > slot->number.phrase_end && (self->reading->chars[at - 1] == 0x548C ||
                                          self->reading->chars[at - 1] == 0x53CA ||  /* 和 及 */
                                          (self->reading->chars[at - 1] == 0x4E0E && /* 与 */
                                           self->reading->chars[at - 2] != 0x53C2))) /* 参 */
    at--;
  if (at > slot->number.phrase_end + 2 && self->reading->chars[at - 1] == 0x4E2D &&
      at < self->end && self->reading->chars[at] == ',' && self->reading->chars[at - 2] != 0x9AD8 &&
      self->reading->chars[at - 2] != 0x521D)
    at--; /* 39个行业大类中,…; no 高中, 初中 */
  if (at > slot->number.phrase_end + 3 &&
      hetu_reading_ends_any (self->reading, slot->number.phrase_end, at, adverbs))
    at -= 2; /* 5家企业成功入选 */
  return at;
}

/* Whether the words are a name of the lexicon, or an attribute of what was named before. */
gboolean
hetu_reader_is_known (const HetuReader *self, guint start, guint end)
{
  HetuSubject subject = { 0 };

  subject.start = start;
  subject.end = end;
  if (end <= start)
    return FALSE;
  hetu_subject_resolve (&subject,
                        self->lexicon,
                        self->reading,
                        self->has_owner ? &self->owner : NULL,
                        HETU_UNIT_CLASS_NONE,
                        HETU_MEASURE_LEVEL);
  return subject.attribute || (subject.term != NULL && subject.term_end == end);
}

void
hetu_reader_trim (const HetuReader *self, HetuSubject *subject)
{
  hetu_subject_trim (self->reading,
                     &subject->start,
                     &subject->end,
                     &subject->verb_start,
                     &subject->verb_end);
}
