/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Predicates, read from the number to the left until a word stands there that is none of them. */
#include "report/predicate.h"

#include "report/times.h"

typedef enum
{
  ROLE_NONE,
  ROLE_UP,
  ROLE_DOWN,
  ROLE_REACH,
  ROLE_GROWTH,
  ROLE_SHARE,
  ROLE_COMPLETION,
  ROLE_DISTRIBUTED,
  ROLE_ALL,
  ROLE_RANK,
  ROLE_ADVERB,
  ROLE_STREAK,
  ROLE_PULL,
  ROLE_YEAR, /* 同比 */
  ROLE_FALL, /* 降幅: what narrows of it rises */
} Role;

typedef struct
{
  const char *word;
  guint8 role; /* Role */
} Word;

static const Word words[] = {
  { "增长到", ROLE_REACH },
  { "增加到", ROLE_REACH },
  { "增长至", ROLE_REACH },
  { "增加至", ROLE_REACH },
  { "提高到", ROLE_REACH },
  { "提高至", ROLE_REACH },
  { "提升到", ROLE_REACH },
  { "提升至", ROLE_REACH },
  { "上升到", ROLE_REACH },
  { "上升至", ROLE_REACH },
  { "扩大到", ROLE_REACH },
  { "扩大至", ROLE_REACH },
  { "下降到", ROLE_REACH },
  { "下降至", ROLE_REACH },
  { "降低到", ROLE_REACH },
  { "降低至", ROLE_REACH },
  { "降到", ROLE_REACH },
  { "降至", ROLE_REACH },
  { "减少到", ROLE_REACH },
  { "减少至", ROLE_REACH },
  { "压缩到", ROLE_REACH },
  { "压缩至", ROLE_REACH },
  { "压减到", ROLE_REACH },
  { "压减至", ROLE_REACH },
  { "回落到", ROLE_REACH },
  { "回落至", ROLE_REACH },
  { "发展到", ROLE_REACH },
  { "负增长", ROLE_DOWN },
  { "增长", ROLE_UP },
  { "增加", ROLE_UP },
  { "上升", ROLE_UP },
  { "提高", ROLE_UP },
  { "上涨", ROLE_UP },
  { "提升", ROLE_UP },
  { "扩大", ROLE_UP },
  { "加快", ROLE_UP },
  { "回升", ROLE_UP },
  { "下降", ROLE_DOWN },
  { "减少", ROLE_DOWN },
  { "降低", ROLE_DOWN },
  { "回落", ROLE_DOWN },
  { "收窄", ROLE_DOWN },
  { "下滑", ROLE_DOWN },
  { "下跌", ROLE_DOWN },
  { "放缓", ROLE_DOWN },
  { "增产", ROLE_UP },
  { "增收", ROLE_UP },
  { "增", ROLE_UP },
  { "升", ROLE_UP },
  { "涨", ROLE_UP },
  { "减产", ROLE_DOWN },
  { "降", ROLE_DOWN },
  { "减", ROLE_DOWN },
  { "跌", ROLE_DOWN },
  { "的", ROLE_ADVERB },
  { "每人每月", ROLE_ADVERB },
  { "每人每年", ROLE_ADVERB },
  { "每月", ROLE_ADVERB },
  { "每年", ROLE_ADVERB },
  { "仅", ROLE_ADVERB },
  { "只", ROLE_ADVERB },
  { "则", ROLE_ADVERB },
  { "完成年初预算", ROLE_COMPLETION },
  { "完成年度预算", ROLE_COMPLETION },
  { "完成预算", ROLE_COMPLETION },
  { "完成调整预算", ROLE_COMPLETION },
  { "占年初预算", ROLE_COMPLETION },
  { "占预算", ROLE_COMPLETION },
  { "完成全年目标任务", ROLE_COMPLETION },
  { "完成年度目标任务", ROLE_COMPLETION },
  { "缩小到", ROLE_REACH },
  { "缩小至", ROLE_REACH },
  { "净增", ROLE_UP },
  { "转为", ROLE_ADVERB },
  { "转", ROLE_ADVERB },
  { "调整为", ROLE_REACH },
  { "调整到", ROLE_REACH },
  { "变为", ROLE_REACH },
  { "优化为", ROLE_REACH },
  { "增幅", ROLE_GROWTH },
  { "增速", ROLE_GROWTH },
  { "涨幅", ROLE_GROWTH },
  { "增长率", ROLE_GROWTH },
  { "降幅", ROLE_FALL },
  { "跌幅", ROLE_FALL },
  { "控制在", ROLE_REACH },
  { "稳定在", ROLE_REACH },
  { "保持在", ROLE_REACH },
  { "维持在", ROLE_REACH },
  { "达到", ROLE_REACH },
  { "分别达", ROLE_DISTRIBUTED },
  { "分别为", ROLE_DISTRIBUTED },
  { "达", ROLE_REACH },
  { "为", ROLE_REACH },
  { "是", ROLE_REACH },
  { "完成", ROLE_REACH },
  { "实现", ROLE_REACH },
  { "保持", ROLE_REACH },
  { "突破", ROLE_REACH },
  { "超过", ROLE_REACH },
  { "实际完成", ROLE_REACH },
  { "占比", ROLE_SHARE },
  { "占比重", ROLE_SHARE },
  { "的比重", ROLE_SHARE },
  { "比重", ROLE_SHARE },
  { "占年度投资计划", ROLE_COMPLETION },
  { "占年度投资目标", ROLE_COMPLETION },
  { "占年度计划", ROLE_COMPLETION },
  { "占年度目标", ROLE_COMPLETION },
  { "占全年目标", ROLE_COMPLETION },
  { "占全年计划", ROLE_COMPLETION },
  { "占年计划", ROLE_COMPLETION },
  { "占目标任务", ROLE_COMPLETION },
  { "占年度任务", ROLE_COMPLETION },
  { "占全年任务", ROLE_COMPLETION },
  { "完成年度计划", ROLE_COMPLETION },
  { "完成年度目标", ROLE_COMPLETION },
  { "完成全年目标", ROLE_COMPLETION },
  { "完成年计划", ROLE_COMPLETION },
  { "完成全年计划", ROLE_COMPLETION },
  { "分别", ROLE_DISTRIBUTED },
  { "各", ROLE_DISTRIBUTED },
  { "依次", ROLE_DISTRIBUTED },
  { "均", ROLE_ALL },
  { "都", ROLE_ALL },
  { "同步", ROLE_ALL },
  { "位居", ROLE_RANK },
  { "稳居", ROLE_RANK },
  { "位列", ROLE_RANK },
  { "名列", ROLE_RANK },
  { "排名", ROLE_RANK },
  { "排在", ROLE_RANK },
  { "排", ROLE_RANK },
  { "居", ROLE_RANK },
  { "列", ROLE_RANK },
  { "位于", ROLE_RANK },
  { "跃居", ROLE_RANK },
  { "升至", ROLE_RANK },
  { "跻身", ROLE_RANK },
  { "连续", ROLE_STREAK },
  { "拉动", ROLE_PULL },
  { "同比", ROLE_YEAR },
  { "累计", ROLE_ADVERB },
  { "总计", ROLE_ADVERB },
  { "共计", ROLE_ADVERB },
  { "合计", ROLE_ADVERB },
  { "共", ROLE_ADVERB },
  { "预计", ROLE_ADVERB },
  { "预期", ROLE_ADVERB },
  { "可", ROLE_ADVERB },
  { "将", ROLE_ADVERB },
  { "已", ROLE_ADVERB },
  { "已经", ROLE_ADVERB },
  { "也", ROLE_ADVERB },
  { "又", ROLE_ADVERB },
  { "还", ROLE_ADVERB },
  { "再", ROLE_ADVERB },
  { "年均", ROLE_ADVERB },
  { "平均", ROLE_ADVERB },
  { "实际", ROLE_ADVERB },
  { "名义", ROLE_ADVERB },
  { "力争", ROLE_ADVERB },
  { "确保", ROLE_ADVERB },
  { "有", ROLE_ADVERB },
  { "了", ROLE_ADVERB },
  { "由", ROLE_ADVERB },
  { "从", ROLE_ADVERB },
  { "在", ROLE_ADVERB },
  { "至", ROLE_ADVERB },
  { "到", ROLE_ADVERB },
};

static const char *const over[] = {
  "高出", "高于", "快于", "好于", "优于", "大于", "领先", "超出"
};
static const char *const under[] = { "低于", "慢于", "落后", "小于" };

/* “新增”, “净增” say what is counted; their second character alone says that it changed */
static gboolean
is_part_of_word (const HetuReading *reading, guint start, guint position)
{
  static const char *const words_before[] = { "新", "净", "倍", "递", "参",
                                              "系", "安", "编", "下", "一" };

  for (guint i = 0; i < G_N_ELEMENTS (words_before); i++)
    if (hetu_reading_ends (reading, start, position, words_before[i]) > 0)
      return TRUE;
  return FALSE;
}

static guint
find_word (const HetuReading *reading, guint start, guint position, Role *role)
{
  guint longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint n = hetu_reading_ends (reading, start, position, words[i].word);

      if (n > longest && !(n == 1 &&
                           (words[i].role == ROLE_UP || words[i].role == ROLE_DOWN ||
                            words[i].role == ROLE_RANK) &&
                           is_part_of_word (reading, start, position - n)))
        {
          longest = n;
          *role = words[i].role;
        }
    }
  return longest;
}

static void
take_role (HetuPredicate *self, Role role)
{
  switch (role)
    {
    case ROLE_UP:
    case ROLE_DOWN:
      if (self->sense == 0 && !self->reach)
        self->sense = role == ROLE_UP ? 1 : -1;
      break;
    case ROLE_REACH:
      self->reach = TRUE;
      break;
    case ROLE_GROWTH:
      self->growth = TRUE;
      break;
    case ROLE_SHARE:
      self->share = TRUE;
      break;
    case ROLE_COMPLETION:
      self->completion = TRUE;
      break;
    case ROLE_DISTRIBUTED:
      self->distributed = TRUE;
      break;
    case ROLE_ALL:
      self->all = TRUE;
      break;
    case ROLE_RANK:
      self->rank = TRUE;
      break;
    case ROLE_STREAK:
      self->streak = TRUE;
      break;
    case ROLE_PULL:
      self->pull = TRUE;
      break;
    case ROLE_YEAR:
      self->base = TRUE;
      self->yearly = TRUE;
      break;
    case ROLE_FALL:
      self->sense = self->sense != 0 ? -self->sense : -1;
      self->growth = TRUE;
      break;
    case ROLE_NONE:
    case ROLE_ADVERB:
      break;
    }
}

/* A comparison that ends at @position: 比上年, 较一季度 */
static gboolean
take_base (HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  guint from = position > start + 12 ? position - 12 : start;

  hetu_times_scan (reading, from, position, 0, times);
  if (times->len > 0)
    {
      HetuTimeWord last = g_array_index (times, HetuTimeWord, times->len - 1);

      if (last.end == position && last.start >= start)
        {
          self->subject_end = last.start;
          self->base |= last.role == HETU_TIME_BASE;
          return TRUE;
        }
    }
  return FALSE;
}

/* “扣除留抵退税因素后”, “按可比价格计算” */
static gboolean
take_adjustment (HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  static const char *const whole[] = { "可比",           "同口径",         "可比口径",
                                       "按可比口径",     "按可比价格计算", "按可比价计算",
                                       "按不变价格计算", "可比价",         "两年平均",
                                       "不变价",         "自然口径" };
  static const char *const begin[] = { "扣除", "剔除", "还原" };

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      guint n = hetu_reading_ends (reading, start, position, whole[i]);

      if (n == 0)
        continue;
      self->adjusted_start = position - n;
      self->adjusted_end = position;
      self->subject_end = position - n;
      return TRUE;
    }
  if (hetu_reading_ends (reading, start, position, "后") == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (begin); i++)
    {
      guint at = hetu_reading_find_last (reading, start, position, begin[i]);

      if (at >= position)
        continue;
      self->adjusted_start = at;
      self->adjusted_end = position;
      self->subject_end = at;
      return TRUE;
    }
  return FALSE;
}

/* “高于全国、全省”, “比全市平均水平高” */
static gboolean
take_difference (HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  static const char *const high[] = { "高", "快", "多" };
  static const char *const low[] = { "低", "慢", "少" };
  guint found = position;
  guint length = 0;
  int sense = 0;

  for (guint i = 0; i < G_N_ELEMENTS (over) + G_N_ELEMENTS (under); i++)
    {
      const char *word = i < G_N_ELEMENTS (over) ? over[i] : under[i - G_N_ELEMENTS (over)];
      guint at = hetu_reading_find_last (reading, start, position, word);

      if (at < position && (found == position || at > found))
        {
          found = at;
          length = (guint) g_utf8_strlen (word, -1);
          sense = i < G_N_ELEMENTS (over) ? 1 : -1;
        }
    }
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
      if (found >= position || position - found > 20)
        return FALSE;
      self->refs_start = found + 1;
      self->refs_end = position - 1;
    }
  self->against = TRUE;
  self->sense = sense;
  self->subject_end = found;
  return TRUE;
}

/* “占规模以上工业增加值的比重”, “占GDP” */
static gboolean
take_share (HetuPredicate *self, const HetuReading *reading, guint start, guint position)
{
  guint at = hetu_reading_find_last (reading, start, position, "占");

  if (at >= position || position - at > 30)
    return FALSE;
  self->share = TRUE;
  return FALSE; /* what stands before and behind 占 together names the indicator */
}

void
hetu_predicate_read (const HetuReading *reading, guint start, guint position, HetuPredicate *out)
{
  HetuPredicate self = { 0 };

  self.subject_end = position;
  for (gboolean more = TRUE; more && self.subject_end > start;)
    {
      Role role = ROLE_NONE;
      guint n = find_word (reading, start, self.subject_end, &role);

      more = FALSE;
      if (n > 0)
        {
          take_role (&self, role);
          if (role == ROLE_SHARE)
            break;
          self.subject_end -= n;
          more = TRUE;
        }
      else if (!(self.base && !self.yearly) && take_base (&self, reading, start, self.subject_end))
        more = TRUE;
      else if (self.adjusted_end == 0 && take_adjustment (&self, reading, start, self.subject_end))
        more = TRUE;
    }
  if (!self.against && take_difference (&self, reading, start, self.subject_end))
    {
      HetuPredicate rest = { 0 };

      hetu_predicate_read (reading, start, self.subject_end, &rest);
      self.growth |= rest.growth || rest.sense != 0;
      self.base |= rest.base;
      self.subject_end = rest.subject_end;
    }
  take_share (&self, reading, start, self.subject_end);
  *out = self;
}
