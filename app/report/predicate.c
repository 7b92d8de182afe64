/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Predicates, read from the number to the left until a word stands there that is none of them. */
#include "report/predicate.h"

#include "report/gazetteer.h"
#include "report/predicate-word.h"
#include "report/times.h"

#define LONGEST_BASE 18 /* characters of “比上月、上年同期和2019年同期” */

static const char *const over[] = { "高出",     "高于",     "快于",   "好于",     "优于",
                                    "大于",     "领先",     "超出",   "超序时",   "超时序",
                                    "超过序时", "超过时序", "超时间", "超额完成", NULL };
static const char *const under[] = { "低于",   "慢于",   "落后",   "小于",
                                     "塌目标", "欠序时", "欠时序", NULL };

static void
take_role (HetuPredicate *self, HetuRole role)
{
  switch (role)
    {
    case HETU_ROLE_UP:
    case HETU_ROLE_DOWN:
    case HETU_ROLE_NET:
      self->net |= role == HETU_ROLE_NET;
      if (self->sense == 0 && !self->reach)
        self->sense = role == HETU_ROLE_DOWN ? -1 : 1;
      break;
    case HETU_ROLE_REACH:
      self->reach = TRUE;
      break;
    case HETU_ROLE_GROWTH:
      self->growth = TRUE;
      break;
    case HETU_ROLE_SHARE:
      self->share = TRUE;
      break;
    case HETU_ROLE_DISTRIBUTED:
      self->distributed = TRUE;
      break;
    case HETU_ROLE_ALL:
      self->all = TRUE;
      break;
    case HETU_ROLE_RANK:
      self->rank = TRUE;
      break;
    case HETU_ROLE_STREAK:
      self->streak = TRUE;
      break;
    case HETU_ROLE_PULL:
      self->pull = TRUE;
      break;
    case HETU_ROLE_YEAR:
      self->base = TRUE;
      self->yearly = TRUE;
      break;
    case HETU_ROLE_FALL:
      self->sense = self->sense != 0 ? -self->sense : -1;
      self->growth = TRUE;
      break;
    case HETU_ROLE_CHAIN:
      self->chain = TRUE;
      self->base = TRUE;
      break;
    case HETU_ROLE_NEW:
      self->fresh = TRUE;
      break;
    case HETU_ROLE_NONE:
    case HETU_ROLE_ADVERB:
      break;
    }
}

/* “增速较上月提高2.5%”: by a verb that says of a rate how it moved */
static gboolean
moves_rate (const HetuReading *reading, guint start, guint position)
{
  static const char *const verbs[] = { "提高", "回落", "加快", "放缓", "扩大",
                                       "收窄", "回升", "提升", NULL };

  return hetu_reading_ends_any (reading, start, position, verbs);
}

/* A comparison that ends at @position: 比上年, 较一季度 */
static gboolean
take_base (HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  guint from = position > start + LONGEST_BASE ? position - LONGEST_BASE : start;

  hetu_times_scan (reading, from, position, 0, times);
  if (times->len > 0)
    {
      HetuTimeWord last = g_array_index (times, HetuTimeWord, times->len - 1);

      if (last.end == position && last.start >= start)
        {
          self->subject_end = last.start;
          if (last.role == HETU_TIME_BASE && last.start > start &&
              (reading->chars[last.start - 1] == 0x73AF ||
               reading->chars[last.start - 1] == 0x540C ||
               reading->chars[last.start - 1] == 0x76F8))
            {
              self->subject_end--; /* 环比7月, 同比上年, 相比上年 */
              self->chain |= reading->chars[last.start - 1] == 0x73AF;
            }
          self->base |= last.role == HETU_TIME_BASE;
          if (last.role == HETU_TIME_BASE && self->sense == 0) /* 低于上年同期9.3个百分点 */
            self->sense = hetu_reading_begins_any (reading, last.start, last.end, over)    ? 1
                          : hetu_reading_begins_any (reading, last.start, last.end, under) ? -1
                                                                                           : 0;
          return TRUE;
        }
    }
  return FALSE;
}

static void
adjust (HetuPredicate *self, guint start, guint end)
{
  if (self->adjusted_end == self->adjusted_start)
    self->adjusted_end = end;
  self->adjusted_start = start;
  self->subject_end = start;
}

/* “较上年多1.2亿元”: more, or less, than then */
static gboolean
take_more (HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  static const char *const signs[] = { "多", "高", "少", "低" };
  static const char *const still[] = { "仍", "还" };

  if (position < start + 3 || self->sense != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const guint out = hetu_reading_ends (reading, start, position, "出"); /* 高出1.5个百分点 */
      guint at = position - out - 1;

      if (hetu_reading_ends (reading, start, position - out, signs[i]) == 0)
        continue;
      if (hetu_reading_ends (reading, start, at, "增速") > 0)
        at -= 2; /* 比1至7月增速高0.2个百分点 */
      at -= hetu_reading_ends_longest (reading,
                                       start,
                                       at,
                                       still,
                                       G_N_ELEMENTS (still)); /* 较2019年仍低0.3% */
      if (hetu_reading_ends (reading, start, at, "同比") > 0)
        {
          self->sense = i < 2 ? 1 : -1; /* 同比高0.6个百分点 */
          self->base = self->yearly = TRUE;
          self->subject_end = at - 2;
          return TRUE;
        }
      if (take_base (self, reading, start, at) && self->base)
        {
          self->sense = i < 2 ? 1 : -1;
          return TRUE;
        }
    }
  self->subject_end = position;
  return FALSE;
}

/* “扣除留抵退税因素后”, “按可比价格计算”, “扣除价格因素”; several may follow each other */
static gboolean
take_adjustment (HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  static const char *const whole[] = { "可比",           "同口径",
                                       "可比口径",       "按可比口径",
                                       "按可比价格计算", "按可比价计算",
                                       "按不变价格计算", "可比价",
                                       "两年平均",       "不变价",
                                       "自然口径",       "同口径相比",
                                       "同口径比",       "按同口径比较",
                                       "同口径比较",     "按同口径计算",
                                       "三年平均",       "按可比价格",
                                       "按不变价计算",   "按不变价格",
                                       "按可比价",       "同比口径",
                                       "按照可比价计算", "按照可比价格计算",
                                       "按照可比价格",   "按照不变价格计算",
                                       "按照不变价格",   "按当年价格",
                                       "按当年价格计算", "按当年价",
                                       "按当年价计算",   "按现价计算",
                                       "按现价",         "按现行价格计算",
                                       "新口径",         "老口径",
                                       "旧口径",         "原口径" };
  static const char *const counted[] = { "计算", "统计", "测算", "核算", "比较" };
  static const char *const words[] = { "按揭", "按时", "按需", "按期", "按劳", NULL };
  static const char *const begin[] = { "扣除", "剔除", "还原", "不考虑" };
  static const char *const end[] = { "后", "因素", "影响", "因素影响", "外", NULL };
  guint longest = 0, from = start, to = start;
  gboolean closed = FALSE, bracket = position > start + 3 && reading->chars[position - 1] == ')';

  from =
      hetu_reading_find_last (reading, position > start + 9 ? position - 9 : start, position, "按");
  if (hetu_reading_begins_any (reading, from, position, words))
    from = position;
  to = position - hetu_reading_ends_longest (reading,
                                             MIN (from, position),
                                             position,
                                             counted,
                                             G_N_ELEMENTS (counted));
  if (from < to && hetu_reading_ends (reading, from, to, "口径") > 0 &&
      hetu_reading_find (reading, from, to, ",") >= to)
    {
      from -= hetu_reading_ends (reading, start, from, "若");
      from -= hetu_reading_ends (reading, start, from, "如");
      adjust (self, from, position); /* 按验资口径, 若按原口径计算 */
      return TRUE;
    }
  longest =
      hetu_reading_ends_longest (reading, start, position - bracket, whole, G_N_ELEMENTS (whole));
  from = position - bracket - longest;
  if (longest > 0 && (!bracket || (from > start && reading->chars[from - 1] == '(')))
    {
      adjust (self, from - bracket, position); /* 下降(同口径)19.6% */
      return TRUE;
    }
  from = hetu_reading_find_last (reading,
                                 position > start + 12 ? position - 12 : start,
                                 position,
                                 "扣除");
  closed = hetu_reading_ends_any (reading, start, position, end) ||
           (self->sense != 0 && from + 3 < position && from > 0 && reading->chars[from - 1] == ',');
  /* ,扣除汇率变动年均增长9% */
  for (guint i = 0; closed && i < G_N_ELEMENTS (begin); i++)
    {
      guint at = hetu_reading_find_last (reading, start, position, begin[i]);

      if (at >= position)
        continue;
      adjust (self, at, position);
      return TRUE;
    }
  return FALSE;
}

/* “比上年增长(以下简称增长)6%”: how it will be called further on */
static gboolean
take_remark (HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  static const char *const remarks[] = { "以下简称", "以下同", "下同", "以下均", NULL };
  guint open = position > start && reading->chars[position - 1] == ')'
                   ? hetu_reading_find_last (reading, start, position, "(")
                   : position;

  if (open >= position || open <= start || position - open > 16 ||
      !hetu_reading_finds_any (reading, open, position, remarks))
    return FALSE;
  self->subject_end = open;
  return TRUE;
}

/* “按年平均汇率折算”: in which money the same is told */
static gboolean
take_exchange (HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  static const char *const ends[] = {
    "汇率折算", "汇率计算", "汇率折合", "汇率换算", "计价", NULL
  };
  guint at = position;

  if (!hetu_reading_ends_any (reading, start, position, ends))
    return FALSE;
  at = hetu_reading_find_last (reading, start, position, "按");
  if (at >= position)
    return FALSE;
  self->subject_end = at;
  return TRUE;
}

gboolean
hetu_predicate_ends_in_plan (const HetuReading *reading, guint start, guint end)
{
  static const char *const plans[] = { "预算",       "计划",         "目标",       "任务",
                                       "预算数",     "计划数",       "目标任务",   "预期目标",
                                       "预期",       "任务数",       "目标数",     "计划投资",
                                       "计划投资额", "计划投资总额", "计划总投资", "投资计划",
                                       NULL };

  return hetu_reading_ends_any (reading, start, end, plans);
}

/* “占年度投资目标”, “为调整预算的”, “完成全年任务”: how much of a plan is done */
static gboolean
take_completion (HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  static const char *const verbs[] = { "占", "完成", "为", "是", "达到", "达", "相当于" };
  guint end = position, most = 0, at = 0;

  if (end > start && reading->chars[end - 1] == 0x7684) /* 的 */
    end--;
  if (end > start && reading->chars[end - 1] == ')')
    {
      at = hetu_reading_find_last (reading, start, end, "(");
      end = at < end && hetu_reading_find (reading, at, end, "下同") < end ? at : end;
    }
  if (self->completion || !hetu_predicate_ends_in_plan (reading, start, end))
    return FALSE;
  most = end > start + 12 ? end - 12 : start;
  for (at = end; at > most && reading->chars[at - 1] != ','; at--)
    for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
      {
        guint n = hetu_reading_ends (reading, start, at, verbs[i]);

        if (n == 0 || at + 1 >= end || hetu_reading_ends (reading, start, at, "下达") > 0)
          continue; /* 完成州政府下达任务数 */
        if (hetu_reading_ends (reading, start, at, "超额完成") > 0)
          return FALSE; /* 超额完成省定目标1.2个百分点 */
        self->completion = TRUE;
        self->plan_start = at;
        self->plan_end = end;
        self->subject_end = at - n;
        return TRUE;
      }
  return FALSE;
}

/* “超过全省0.4个百分点”: over a place or a plan; else it says that the number is passed. Returns: where 超过 stands */
static guint
find_passed (const HetuReading *reading, guint start, guint position)
{
  static const char *const passed[] = { "超过全", "超过省",   "超过市",   "超过国", "超过平均",
                                        "超过年", "超过预期", "超过计划", "超全",   "超年度",
                                        "超省定", "超市定",   "超既定",   "超年初", "超计划",
                                        "超目标", "超过“",    NULL };

  return hetu_reading_find_last_any (reading, start, position, passed, NULL);
}

/* “比“十五”计划高出4.1个百分点”; returns: before the plan that it is held against, else @end */
static guint
skip_plan (const HetuReading *reading, guint start, guint end)
{
  static const char *const plans[] = { "计划", "规划", "目标", "预期", "要求", NULL };
  guint at = hetu_reading_find_last (reading, end > start + 14 ? end - 14 : start, end, "比");

  return at < end && at + 3 < end && hetu_reading_ends_any (reading, at, end, plans) ? at : end;
}

/* The last of “高于”, “低于”. Returns: where @word stands, or @end */
static guint
find_gap_word (const HetuReading *reading,
               guint start,
               guint end,
               const char **word,
               gboolean *less)
{
  guint above = 0, below = 0, which = 0;

  above = hetu_reading_find_last_any (reading, start, end, over, &which);
  *word = over[which];
  below = hetu_reading_find_last_any (reading, above < end ? above : start, end, under, &which);
  *less = below < end;
  if (!*less)
    return above;
  *word = under[which];
  return below;
}

/* “落后产能”, “落后煤炭产能”; no “落后地区产能” and no “落后苏州产能” */
static gboolean
tells_old_plant (const HetuReading *reading, guint at, guint end)
{
  static const char *const places[] = { "地区", "全", "平均", "水平", "周边", ",", NULL };
  const guint limit = MIN (end, at + 8);
  const guint plant = hetu_reading_find (reading, at, limit, "产能");
  guint length = 0;

  return plant < limit && !hetu_reading_finds_any (reading, at, plant, places) &&
         hetu_gazetteer_find_at (hetu_gazetteer_get (), reading, at, plant, 0, &length) == 0;
}

/* “高于”, “低于”: the last word that says so. Returns: where it stands, with its @length in characters and 1 or −1 as @sense; @position
 * for none */
static guint
find_gap (const HetuReading *reading, guint start, guint position, guint *length, int *sense)
{
  const char *word = NULL;
  gboolean less = FALSE;
  guint end = position, at = find_gap_word (reading, start, end, &word, &less);

  while (at < end && hetu_reading_has (reading, at, position, "落后") > 0 &&
         tells_old_plant (reading, at + 2, position))
    {
      end = at;
      at = find_gap_word (reading, start, end, &word, &less);
    }
  if (at >= end || hetu_reading_find (reading, at, position, "占全") < position)
    return position; /* 入选领先城区、占全国八分之一 */
  *length = (guint) g_utf8_strlen (word, -1);
  *sense = less ? -1 : 1;
  return at;
}

/* “低于10万元的村”: what those that are counted stay below */
static gboolean
tells_limit (const HetuReading *reading, guint start, guint end)
{
  guint of = hetu_reading_find_last (reading, start, end, "的");

  for (guint at = start; of < end && at < of; at++)
    if (hetu_is_digit (reading->chars[at]))
      return TRUE;
  return FALSE;
}

/* “高于全国、全省”, “比全市平均水平高” */
static gboolean
take_difference (HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  static const char *const classes[] = { "类", "标准", "要求", "临界点", NULL };
  static const char *const gaps[] = { "高出", "高于", "低于", NULL };
  static const char *const high[] = { "高", "快", "多", "大" };
  static const char *const low[] = { "低", "慢", "少", "小" };
  guint length = 0;
  int sense = 0;
  guint found = find_gap (reading, start, position, &length, &sense);

  if (found == position && (found = find_passed (reading, start, position)) < position)
    {
      length = hetu_reading_has (reading, found, position, "超过") > 0 ? 2 : 1;
      sense = 1;
    }
  if (found < position && hetu_reading_finds_any (reading, found, position, classes) &&
      !(hetu_reading_ends_any (reading, found, position, classes + 1) &&
        hetu_reading_begins_any (reading, found, position, gaps)))
    return FALSE; /* 水质优于Ⅲ类的断面, but 高出考核要求3.5个百分点 */
  if (found < position && tells_limit (reading, found, position))
    return FALSE;
  if (found < position && position - found - length <= 24)
    {
      self->refs_start = found + length;
      self->refs_end = position;
    }
  else
    {
      for (guint i = 0; i < G_N_ELEMENTS (high) && sense == 0; i++)
        sense = hetu_reading_ends (reading, start, position, high[i]) > 0  ? 1
                : hetu_reading_ends (reading, start, position, low[i]) > 0 ? -1
                                                                           : 0;
      found = sense != 0 ? hetu_reading_find_last (reading, start, position, "比") : position;
      if (sense != 0 && found >= position)
        found = hetu_reading_find_last (reading, start, position, "较全"); /* 较全省增速高 */
      if (found >= position || position - found > 20)
        return FALSE;
      self->refs_start = found + 1;
      self->refs_end = position - 1;
    }
  if (self->sense != 0 && (hetu_reading_ends (reading, self->refs_start, position, "预期") > 0 ||
                           hetu_reading_has (reading, position, reading->n_chars, "预期") > 0))
    self->forecast = self->sense;
  self->against = TRUE;
  self->sense = sense;
  self->subject_end = skip_plan (reading, start, found);
  return TRUE;
}

/* “是全国平均水平的4.2倍”, “是建区时的3.8倍”: a clause of its own that only says what it is compared with */
static gboolean
take_standard (HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  static const char *const links[] = { "相当于", "达到", "是", "为", "达" };
  static const char *const standards[] = { "全国", "全省", "全市", "全区", "全县", "平均", "上个",
                                           "上年", "去年", "上一", "“十",  "“九",  "同期", NULL };
  guint from = start, apart = 0;

  while (from < position && (reading->chars[from] == ',' || reading->chars[from] == ':'))
    from++;
  apart = hetu_reading_has (reading, from, position, "分别");
  from += apart;
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      guint n = hetu_reading_has (reading, from, position, links[i]);

      if (n == 0 || position - from > 16 ||
          !(hetu_reading_finds_any (reading, from + n, position, standards) ||
            hetu_reading_has (reading, position - 1, reading->n_chars, "时的") > 0 ||
            hetu_reading_has (reading, position - 1, reading->n_chars, "前的") > 0))
        continue;
      self->reach = TRUE;
      self->distributed |= apart > 0;
      self->subject_end = from - apart;
      return TRUE;
    }
  return FALSE;
}

/* “占规模以上工业增加值的比重”, “占GDP”: the words stay with the subject, for what stands before and behind 占 together names it. */
static void
take_share (HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  guint at = hetu_reading_find_last (reading, start, position, "占");

  if (at < position && position - at <= 30)
    self->share = TRUE;
}

/* “行政许可99项”, “带动农民增收3.8亿元”: the word is the end of a name */
static gboolean
is_part_of_noun (const HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  static const char *const permits[] = { "许可", "认可", "流转", "周转", NULL };
  static const char *const earners[] = { "农民", "人均", "户均", "群众", "村民", "居民",
                                         "职工", "农户", "困户", "贫户", NULL };
  const guint n = hetu_reading_ends (reading, start, position, "增收");

  return hetu_reading_ends_any (reading, start, position, permits) ||
         (n > 0 && !self->base && hetu_reading_ends_any (reading, start, position - n, earners));
}

void
hetu_predicate_read (const HetuReading *reading, guint start, guint position, HetuPredicate *out)
{
  HetuPredicate self = { 0 };
  gboolean moved = FALSE;

  self.subject_end = position;
  for (gboolean more = TRUE; more && self.subject_end > start;)
    {
      HetuRole role = HETU_ROLE_NONE;
      guint n = hetu_predicate_word_find (reading, start, self.subject_end, &role);

      if (role == HETU_ROLE_ALL && n == 1 && self.subject_end > start + 1 &&
          (reading->chars[self.subject_end - 2] == 0x4EBA || /* 人 */
           reading->chars[self.subject_end - 2] == 0x6237))  /* 户 */
        n = 0;
      if (n > 0 && is_part_of_noun (&self, reading, start, self.subject_end))
        n = 0;
      more = FALSE;
      if (self.subject_end > start + 1 && reading->chars[self.subject_end - 1] == ',' &&
          (reading->chars[self.subject_end - 2] == 0x7B97 || /* 计算, */
           hetu_reading_ends (reading, start, self.subject_end - 1, "增长速度") > 0 ||
           hetu_reading_ends (reading, start, self.subject_end - 1, "增速") > 0))
        {
          self.subject_end--;
          more = TRUE;
        }
      else if (take_exchange (&self, reading, start, self.subject_end) ||
               take_remark (&self, reading, start, self.subject_end) ||
               take_adjustment (&self, reading, start, self.subject_end) ||
               take_completion (&self, reading, start, self.subject_end))
        more = TRUE;
      else if (n > 1 && !(self.base && !self.yearly) &&
               (hetu_reading_ends (reading, start, self.subject_end, "同期") > 0 ||
                hetu_reading_ends (reading, start, self.subject_end, "多年平均") > 0) &&
               take_base (&self, reading, start, self.subject_end))
        more = TRUE; /* 比同期, 快于同期 */
      else if (n > 0)
        {
          if (self.subject_end > start + n &&
              ((role == HETU_ROLE_UP && self.reach &&
                hetu_reading_ends (reading, start, self.subject_end, "增长") == n) ||
               hetu_reading_ends (reading, start, self.subject_end, "增长为") == n))
            self.growth = TRUE; /* 经济增长为6.9%, 经济增长放缓至3.1% */
          take_role (&self, role);
          if (role == HETU_ROLE_UP || role == HETU_ROLE_DOWN)
            moved = moved || moves_rate (reading, start, self.subject_end);
          else if (role == HETU_ROLE_GROWTH || role == HETU_ROLE_FALL)
            self.shift = moved && self.base && !self.reach;
          if (role == HETU_ROLE_SHARE)
            break;
          self.subject_end -= n;
          more = TRUE;
        }
      else if (!(self.base && !self.yearly) &&
               (take_base (&self, reading, start, self.subject_end) ||
                take_more (&self, reading, start, self.subject_end)))
        more = TRUE;
    }
  take_standard (&self, reading, start, self.subject_end);
  if (self.fresh && self.base && self.sense == 0 && !self.reach)
    {
      self.sense = 1;
      self.net = TRUE;
    }
  if (!self.against && take_difference (&self, reading, start, self.subject_end))
    {
      HetuPredicate rest = { 0 };

      hetu_predicate_read (reading, start, self.subject_end, &rest);
      self.growth |= rest.growth || rest.sense != 0;
      self.base |= rest.base;
      self.distributed |= rest.distributed;
      self.subject_end = rest.subject_end;
    }
  take_share (&self, reading, start, self.subject_end);
  *out = self;
}
