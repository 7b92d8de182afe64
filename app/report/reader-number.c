/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers: of what stands before them, of what is counted behind them, or of what was named before. */
#include "report/reader-behind.h"
#include "report/reader-deal.h"
#include "report/reader-strip.h"
#include "report/reader-wording.h"

#include <string.h>

/* “实现两位数增长”, “保持5%的增速” */
static void
read_growth_behind (const HetuReader *self, HetuSlot *slot, HetuPredicate *predicate)
{
  static const char *const up[] = { "增长",       "的增长",     "以上增长",     "以上的增长",
                                    "左右的增长", "的增速",     "增速",         "的增幅",
                                    "的升幅",     "的涨幅",     "的中高速增长", "的高速增长",
                                    "的较快增长", "的快速增长", "正增长",       "的正增长",
                                    "的平稳增长", "升幅",       "涨幅",         "增幅" };
  static const char *const down[] = { "下降", "的降幅", "的跌幅", "负增长", "跌幅", "降幅" };

  if (hetu_reader_goes_onward (self, slot->number.phrase_end))
    return; /* 由1.97%下降为0.83% */
  for (guint i = 0; i < G_N_ELEMENTS (up) + G_N_ELEMENTS (down); i++)
    {
      const char *word = i < G_N_ELEMENTS (up) ? up[i] : down[i - G_N_ELEMENTS (up)];
      guint n = hetu_reading_has (self->reading, slot->number.phrase_end, self->end, word);
      guint limit = MIN (self->end, slot->number.phrase_end + 6);
      guint at = hetu_reading_find (self->reading, slot->number.phrase_end, limit, word);

      if (n == 0 && slot->number.form == HETU_NUMBER_WORDED && at < limit &&
          !hetu_reader_has (self, slot->number.phrase_end, at, ","))
        n = at + (guint) g_utf8_strlen (word, -1) - slot->number.phrase_end;
      if (n == 0)
        continue;
      predicate->sense = i < G_N_ELEMENTS (up) ? 1 : -1;
      predicate->growth = TRUE;
      slot->number.phrase_end += n;
      return;
    }
}

/* “价格涨幅最大,达4.85%”: the growth that the part before ends in */
static void
read_growth_before (const HetuReader *self, const HetuSlot *slot, HetuPredicate *predicate)
{
  static const char *const most[] = { "最大", "最高", "最快", "最为明显", "最明显", "较大" };
  static const char *const rates[] = { "涨幅", "升幅", "增幅", "增速", "跌幅", "降幅" };
  static const char *const verbs[] = { "达", "达到", "为", "录得" };
  const HetuReading *reading = self->reading;
  guint end = slot->number.phrase_start, n = 0;

  end -= hetu_reading_ends_longest (reading, self->start, end, verbs, G_N_ELEMENTS (verbs));
  if (end <= self->start + 1 || reading->chars[end - 1] != ',')
    return;
  end--;
  n = hetu_reading_ends_longest (reading, self->start, end, most, G_N_ELEMENTS (most));
  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (rates); i++)
    if (hetu_reading_ends (reading, self->start, end - n, rates[i]) > 0)
      {
        predicate->sense = i < 4 ? 1 : -1;
        predicate->growth = TRUE;
      }
}

/* “新增高校2所、医院3家”: the verb of a list is that of its next thing, too. Else the subject's own verb is the one to carry on. */
static void
carry_verb (HetuReader *self, const HetuSlot *slot, guint head, HetuSubject *subject)
{
  if (!subject->attribute && subject->verb_end == subject->verb_start &&
      self->verb_end > self->verb_start && strstr (subject->written, "总数") == NULL &&
      self->reading->chars[head] == 0x3001 && /* 、 */
      slot->number.unit_class == HETU_UNIT_CLASS_COUNT)
    {
      subject->verb_start = self->verb_start;
      subject->verb_end = self->verb_end;
      hetu_reader_resolve (self, subject, slot->number.unit_class, HETU_MEASURE_LEVEL);
      if (hetu_reading_has (self->reading, self->verb_start, self->verb_end, "新") > 0 &&
          subject->term != NULL && !subject->term->increment)
        hetu_subject_take_new (subject, self->lexicon, slot->number.unit_class);
      subject->verb_start = subject->verb_end = subject->start;
    }
  else if (subject->verb_end > subject->verb_start)
    {
      self->verb_start = subject->verb_start;
      self->verb_end = subject->verb_end;
    }
}

/* “采矿业,制造业,供应业分别下降…”: short names of what is measured, parted by commas */
static guint
stretch_head (const HetuReader *self, guint index, const HetuPredicate *predicate, guint head)
{
  HetuSubject parts[HETU_MOST_SUBJECTS];
  guint wanted = predicate->distributed ? hetu_reader_count_list (self, index) : 1;

  while (predicate->distributed && predicate->subject_end > head + 1 && head > self->used + 2 &&
         self->reading->chars[head - 1] == ',')
    {
      guint from = head - 1;

      if (wanted > 1 &&
          hetu_subject_split_at_marks (self->reading, head, predicate->subject_end, parts) >=
              wanted)
        break; /* 稳步提升质量,入园率、巩固率分别达…: all are named */
      while (from > self->used && !hetu_reader_is_comma (self->reading->chars[from - 1]))
        from--;
      if (head - 1 - from > 24 || !hetu_reader_is_measurable (self, from, head - 1))
        break;
      head = from;
    }
  return head;
}

/* “增长6%,超过110亿元”: an amount behind a rate */
static gboolean
passes_level (const HetuReader *self, const HetuSlot *slot)
{
  const HetuSlot *first = &g_array_index (self->slots, HetuSlot, 0);
  const guint at = slot->number.phrase_start;

  return slot > first && slot[-1].number.unit_class == HETU_UNIT_CLASS_RATE &&
         slot->number.unit_class == HETU_UNIT_CLASS_MONEY && at > self->start &&
         self->reading->chars[at - 1] == ',' &&
         (hetu_reading_has (self->reading, at, slot->number.start, "超") > 0 ||
          hetu_reading_has (self->reading, at, slot->number.start, "逼近") > 0 ||
          hetu_reading_has (self->reading, at, slot->number.start, "逾") > 0);
}

/* “增长3.6%,突破387.2亿元”: where it stands, no second change */
static gboolean
breaks_through (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const words[] = { "突破", "首破", "跨越", "迈上", "站上", "跃上", "跨过" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (hetu_reading_has (self->reading, slot->number.phrase_start, slot->number.start, words[i]) >
        0)
      return TRUE;
  return passes_level (self, slot);
}

/* “工业增加值增速距全年8%的目标还差2.9个百分点”: takes what the goal is of, where its own clause names it */
static void
take_goal_subject (HetuReader *self, HetuSlot *slot, guint head)
{
  HetuSubject subjects[HETU_MOST_SUBJECTS];
  HetuPredicate named = { 0 };
  guint at = hetu_reading_find (self->reading, head, slot->number.phrase_start, "距");

  if (at >= slot->number.phrase_start)
    at = hetu_reading_find (self->reading,
                            head,
                            slot->number.phrase_start,
                            "离"); /* 离全年8%的目标 */
  if (at >= slot->number.phrase_start || at < head + 2 || !hetu_reader_is_goal_value (self, slot))
    return;
  hetu_predicate_read (self->reading, head, at, &named);
  if (hetu_reader_read_subjects (self, head, named.subject_end, &named, slot, subjects) == 1)
    hetu_reader_remember (self, subjects, 1);
}

/* “增长26%,高于年初12%的目标14个百分点”: the goal, and how far it was passed */
static gboolean
read_goal (HetuReader *self, guint index, guint head)
{
  HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  const HetuSlot *goal = index > 0 ? &g_array_index (self->slots, HetuSlot, index - 1) : NULL;
  HetuPredicate predicate = { .sense = 1, .growth = TRUE };
  gboolean gap = goal != NULL && slot->number.unit_class == HETU_UNIT_CLASS_POINTS &&
                 goal->type == HETU_SLOT_NUMBER &&
                 !hetu_reader_has (self, goal->number.phrase_end, slot->number.start, ",") &&
                 hetu_reader_is_goal_value (self, goal);

  if (!gap)
    take_goal_subject (self, slot, head);
  if (self->n_last != 1 || (!gap && !hetu_reader_is_goal_value (self, slot)))
    return FALSE;
  if (gap)
    predicate =
        (HetuPredicate){ .against = TRUE, .sense = hetu_reader_find_goal_sense (self, goal) };
  else if (g_str_has_suffix (self->last[0].name, "率"))
    predicate = (HetuPredicate){ .reach = TRUE };
  hetu_reader_add_claim (self,
                         slot,
                         &self->last[0],
                         &predicate,
                         hetu_reader_measure (slot, &predicate, self->last[0].name),
                         0);
  self->used = slot->number.phrase_end;
  return TRUE;
}

/* “增长6%至32618元”, “提高1.2个百分点至66.5%”: the level that it grew to */
static gboolean
reaches_level (const HetuReader *self, guint index, const HetuPredicate *before)
{
  const HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);

  return before->sense != 0 &&
         (slot->number.unit_class != HETU_UNIT_CLASS_RATE ||
          slot[-1].number.unit_class == HETU_UNIT_CLASS_POINTS) &&
         slot->number.unit_class != HETU_UNIT_CLASS_POINTS &&
         (hetu_reading_ends (self->reading, self->used, slot->number.start, "至") > 0 ||
          hetu_reading_ends (self->reading, self->used, slot->number.start, "到") > 0);
}

/* What the figure is of that has no name of its own: several of those before, in their order, or what was said of the value before it. */
static void
take_earlier (HetuReader *self,
              guint index,
              guint head,
              gboolean empty,
              const HetuPredicate *before,
              HetuPredicate *predicate)
{
  const HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  const gboolean own_bound =
      hetu_reading_has (self->reading, slot->number.phrase_start, slot->number.start, "超过") > 0;

  if (empty && index > 0 && self->place_end == head && self->place_start > self->start &&
      !g_str_equal (slot->number.unit, slot[-1].number.unit))
    return; /* 甲县收入12亿元,增长9%,乙县8亿元: a place with a value of its own */
  /* “×%和×%”: what was said before the first value holds for the next */
  if (empty && index > 0)
    {
      *predicate = *before;
      hetu_reader_share_comparator (self, index);
      predicate->reach |=
          reaches_level (self, index, predicate) ||
          (predicate->sense != 0 && own_bound &&
           (slot->number.unit_class == HETU_UNIT_CLASS_AMOUNT ||
            slot->number.unit_class == HETU_UNIT_CLASS_COUNT)); /* 提高1200万千瓦、超过4000万千瓦 */
    }
  else if (predicate->distributed && !(predicate->against && self->n_refs > 1))
    hetu_reader_recall (self, hetu_reader_count_dealt (self, index), head);
  else if (self->n_last > 1 && hetu_reader_count_list (self, index) == self->n_last)
    {
      predicate->distributed = TRUE; /* 存款、贷款余额分别…,增长11.2%、14.5% */
      self->dealt = 0;
    }
  else if (!predicate->against && self->n_last == 1 && hetu_reader_count_list (self, index) > 1 &&
           g_str_equal (slot->number.unit, slot[1].number.unit) &&
           hetu_reader_count_list (self, index) <= self->n_history - self->part_history)
    {
      predicate->distributed = TRUE; /* 接待游客…,旅游收入…,恢复到2019年的87.3%和82.5% */
      hetu_reader_recall (self, hetu_reader_count_list (self, index), head);
    }
  else if (!empty && predicate->all && self->n_last == 1 &&
           self->n_history > self->part_history + 1)
    hetu_reader_recall (self, self->n_history - self->part_history, head); /* A达…,B达…,均增长… */
}

/* What the clause says of the number besides its verb: “老旧小区改造提升34个” is no rise, “同比7.4%” is one. */
static void
settle_sense (const HetuReader *self,
              HetuSlot *slot,
              guint head,
              gboolean goal,
              HetuPredicate *predicate)
{
  static const char *const uses[] = { "用于", "投入", "投向", NULL };
  const HetuReading *reading = self->reading;
  const gboolean rate = slot->number.unit_class == HETU_UNIT_CLASS_RATE;

  if (predicate->against && slot->number.form == HETU_NUMBER_HALF &&
      hetu_reading_has (reading, predicate->subject_end, self->end, "超全") > 0)
    {
      predicate->against = FALSE; /* 超全省四分之一 */
      predicate->sense = 0;
      predicate->share = TRUE;
      slot->number.comparator = HETU_COMPARATOR_MORE;
    }
  if (goal)
    {
      if (slot->number.phrase_end == slot->number.unit_end)
        slot->number.comparator = HETU_COMPARATOR_EQUAL; /* else 控制在4%以内的目标 */
      predicate->against = FALSE;
      predicate->sense = 0;
    }
  if (predicate->sense > 0 && !predicate->base && !rate)
    hetu_reader_settle_work (self, slot, head, predicate);
  if (predicate->sense < 0 && !predicate->base &&
      (slot->number.unit_class == HETU_UNIT_CLASS_AMOUNT ||
       slot->number.unit_class == HETU_UNIT_CLASS_COUNT) &&
      hetu_reading_has (reading, predicate->subject_end, self->end, "改善") > 0)
    predicate->sense = 0; /* 新增灌溉面积1.6万亩,改善8.4万亩 */
  if (predicate->sense != 0 && slot->number.unit_class == HETU_UNIT_CLASS_COUNT &&
      hetu_reading_ends (reading, head, slot->number.phrase_start, "的有") > 0)
    predicate->sense = 0; /* 产值下降的有61家 */
  if (rate && predicate->sense == 0)
    read_growth_behind (self, slot, predicate);
  if (rate && predicate->sense == 0)
    read_growth_before (self, slot, predicate);
  predicate->share |= rate && predicate->sense == 0 &&
                      hetu_reading_begins_any (reading, slot->number.phrase_end, self->end, uses);
  predicate->reach |= predicate->sense == 0 && breaks_through (self, slot);
  if (rate && predicate->sense == 0 && !predicate->reach && !predicate->share &&
      !predicate->completion && !predicate->pull && (slot->number.plus || predicate->yearly))
    predicate->sense = 1; /* 同比7.4%, +7.4% */
}

/* What is counted or named stands behind the number; returns: whether it was one, and has been added */
static gboolean
read_behind_number (HetuReader *self,
                    guint index,
                    guint head,
                    guint tail_end,
                    HetuPredicate *predicate)
{
  HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  const guint end = predicate->subject_end;

  if (hetu_reader_read_far_behind (self, slot, head, predicate) ||
      hetu_reader_name_purpose (self, slot, head, end, tail_end) ||
      hetu_reader_name_sum (self, index, head, end) ||
      hetu_reader_read_twice (self, index, head, predicate) ||
      (hetu_reading_ends (self->reading, head, slot->number.phrase_start, "元的") == 0 &&
       hetu_reader_read_beside (self, index, head, predicate)))
    return TRUE;
  if (!(slot->number.unit_class == HETU_UNIT_CLASS_RATE && predicate->sense != 0) &&
      hetu_reader_is_value_first (self, slot, head, end, tail_end))
    {
      hetu_reader_read_behind (self, slot, head, end, tail_end, predicate);
      return TRUE;
    }
  return FALSE;
}

/* “三次产业结构调整为0.6:84.5:14.9,第三产业提升2.2个百分点”: its share, of which the clause before told */
static void
take_industry_share (const HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  static const char *const shares[][3] = { { "第一产业", "一产", "primary_share" },
                                           { "第二产业", "二产", "secondary_share" },
                                           { "第三产业", "三产", "tertiary_share" } };
  const HetuTerm *term = NULL;

  if (slot->number.unit_class != HETU_UNIT_CLASS_POINTS || self->n_last == 0 ||
      self->last[0].term == NULL || !g_str_has_suffix (self->last[0].term->id, "ary_share"))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (g_str_equal (subject->written, shares[i][0]) ||
        g_str_equal (subject->written, shares[i][1]))
      term = hetu_lexicon_get (self->lexicon, shares[i][2]);
  if (term == NULL)
    return;
  subject->term = term;
  hetu_subject_set_name (subject, term->name, "");
}

/* “新增甲类19家、乙类22家,总数分别达到…”: how many there are of each of those that were told of one by one */
static gboolean
counts_all (const HetuReader *self, const HetuSubject *subject)
{
  return self->wanted > 1 && self->n_last == 1 && subject->attribute &&
         self->wanted <= self->n_history - self->part_history &&
         (g_str_equal (subject->written, "总数") || g_str_equal (subject->written, "总量"));
}

/* What is counted now are not the new ones. */
static void
drop_new (HetuReader *self)
{
  for (guint i = self->n_history - self->wanted; i < self->n_history; i++)
    {
      HetuSubject *one = &self->history[i];
      g_autofree char *bare = NULL;

      if (!g_str_has_prefix (one->name, "新增"))
        continue;
      bare = g_strdup (one->name + strlen ("新增"));
      one->term = NULL;
      hetu_subject_set_name (one, bare, "");
    }
}

/* Makes what the words before the number name its subject; returns: whether they name something */
static gboolean
take_named (HetuReader *self, guint index, guint head, const HetuPredicate *predicate)
{
  HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  HetuSubject subjects[HETU_MOST_SUBJECTS];
  const gboolean base = hetu_reader_is_base_value (self, slot);
  guint n = 0;

  hetu_reader_take_topic (self, head);
  self->wanted = hetu_reader_count_list (self, index);
  if (base)
    hetu_reader_take_up (self);
  if (!base || self->n_last == 0)
    n = hetu_reader_read_subjects (self, head, predicate->subject_end, predicate, slot, subjects);
  if (n == 1 && predicate->distributed && self->wanted > 1 &&
      hetu_reader_spread (self, subjects, self->wanted, head))
    n = self->wanted;
  if (n == 1 && (predicate->distributed || predicate->all))
    n = MAX (n, hetu_reader_deal_rate (self, predicate, subjects));
  if (n == 1 && subjects[0].attribute && self->n_last == self->wanted && self->wanted > 1 &&
      g_str_equal (subjects[0].name, self->last[0].name))
    return FALSE; /* A、B增长6%和7%,总量是…的2.1倍和2.6倍 */
  if (n == 1 && predicate->sense != 0 && g_str_equal (slot->number.unit, "位") &&
      hetu_reader_is_field_alone (self, subjects[0].start, subjects[0].end))
    return FALSE; /* 在全国省会城市中前进1位 */
  if (n == 1 && predicate->distributed && counts_all (self, &subjects[0]))
    {
      drop_new (self);
      return FALSE;
    }
  if (n == 0)
    {
      if (predicate->distributed)
        hetu_reader_split_topic (self, predicate, slot);
      return FALSE;
    }
  if (self->expected_behind && !subjects[0].attribute &&
      !hetu_reader_has (self, head, slot->number.start, "预计"))
    self->expected = self->expected_behind = FALSE;
  carry_verb (self, slot, head, &subjects[0]);
  if (hetu_reading_has (self->reading, slot->number.end, self->end, "连冠") > 0)
    {
      subjects[0].term = NULL; /* 全国…三连冠 */
      hetu_subject_set_name (&subjects[0], subjects[0].name, "连冠次数");
    }
  if (n == 1 && self->n_last == 1 && subjects[0].term == NULL &&
      g_str_has_prefix (subjects[0].written, "中") && subjects[0].start == self->used)
    hetu_subject_set_name (&subjects[0],
                           self->last[0].name,
                           subjects[0].written + strlen ("中")); /* 企业19户中亏损6户 */
  if (n == 1 && !predicate->against)
    take_industry_share (self, slot, &subjects[0]);
  hetu_reader_remember (self, subjects, n);
  return TRUE;
}

/* Whether nothing is said of the number: “×%和×%” */
static gboolean
is_bare (const HetuReader *self, const HetuSlot *slot, guint head, const HetuPredicate *predicate)
{
  return predicate->subject_end <= head + 1 && predicate->sense == 0 && !predicate->reach &&
         !predicate->against && !predicate->share && !predicate->completion && !predicate->growth &&
         !predicate->distributed &&
         !hetu_reader_has (self, self->used, slot->number.phrase_start, "到20") &&
         !hetu_reader_has (self, self->used, slot->number.phrase_start, "累计") &&
         !hetu_reader_is_base_value (self, slot);
}

/* “零售额31.48亿元,…;其中8月份4.12亿元”: of what was told in this unit */
static void
take_up_month (HetuReader *self, const HetuSlot *slot, guint head)
{
  static const char *const asides[] = { "其中", "当月", NULL };
  gboolean month = FALSE;

  if (self->n_last > 0 || !hetu_reading_finds_any (self->reading, head, slot->number.start, asides))
    return;
  for (guint i = 0; i < self->times->len && !month; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      month = time->start >= head && time->end <= slot->number.start &&
              time->role == HETU_TIME_PERIOD && time->period.first_month == time->period.last_month;
    }
  for (guint i = self->n_history; month && i > 0; i--)
    if (self->history[i - 1].unit != NULL &&
        g_str_equal (self->history[i - 1].unit, slot->number.unit))
      {
        const HetuSubject subject = self->history[i - 1];

        hetu_reader_remember (self, &subject, 1);
        return;
      }
  if (month && self->n_prior == 1 && self->n_history == 0 &&
      slot->number.unit_class == HETU_UNIT_CLASS_MONEY)
    hetu_reader_take_up (self); /* 工业产值736亿元。11月当月实现71亿元 */
}

/* “…年均增长14%;2012年达到700亿元”: a part that tells a year and no name is of what the part before was of, unless that was told in another
 * unit of its own */
static gboolean
tells_year_alone (const HetuReader *self, const HetuSlot *slot, guint head)
{
  static const char *const verbs[] = { "达到",   "达", "完成", "实现", "为",
                                       "实现了", "约", "超过", "突破", NULL };
  const guint end = slot->number.phrase_start;
  const char *unit = self->prior[0].unit;

  if (head <= self->start || self->reading->chars[head - 1] != ';' ||
      (unit != NULL && strchr (unit, '%') == NULL && !g_str_equal (unit, slot->number.unit) &&
       !(strstr (unit, "元") != NULL && slot->number.unit_class == HETU_UNIT_CLASS_MONEY)))
    return FALSE;
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      guint length = 0;

      if (time->start != head || time->period.kind != HETU_PERIOD_YEAR ||
          time->role != HETU_TIME_PERIOD || end <= time->end)
        continue;
      for (guint k = 0; verbs[k] != NULL; k++)
        length = MAX (length, hetu_reading_ends (self->reading, time->end, end, verbs[k]));
      if (length > 0 && (time->end + length == end || /* 2012年按新口径统计完成… */
                         hetu_reading_has (self->reading, time->end, end, "按") > 0))
        return TRUE;
    }
  return FALSE;
}

/* Looks for what the figure is of that has no name of its own: in what was read, and in the words before. */
static void
take_unnamed (HetuReader *self,
              guint index,
              guint head,
              gboolean bare,
              const HetuPredicate *before,
              HetuPredicate *predicate)
{
  const HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);

  take_earlier (self, index, head, bare, before, predicate);
  if (self->n_last == 0 && self->place_end == slot->number.phrase_start)
    hetu_reader_take_group (self, slot);
  if (self->n_last == 0 && !bare)
    hetu_reader_look_back (self, slot, predicate);
  if (predicate->sense != 0 || predicate->growth || predicate->against)
    hetu_reader_take_up (self);
  if (self->n_last == 0 && self->n_prior == 1 && tells_year_alone (self, slot, head))
    {
      hetu_reader_take_up (self);
      self->owner = self->last[0];
      self->has_owner = TRUE;
    }
  take_up_month (self, slot, head);
  if (self->n_last != 1)
    return;
  if (self->last[0].attribute && self->has_owner && predicate->sense != 0 && !predicate->reach &&
      slot->number.unit_class == HETU_UNIT_CLASS_RATE && strstr (self->last[0].name, "占") != NULL)
    self->last[0] = self->owner; /* 民生投入400亿元,占预算支出的54%,年均增长26% */
  if (self->has_owner && self->last[0].attribute && (predicate->growth || predicate->sense != 0) &&
      g_str_has_suffix (self->last[0].name, "完成率"))
    self->last[0] = self->owner; /* 投资9亿元、完成率120%、增长12% */
  hetu_reader_take_same_unit (self, slot, predicate);
}

void
hetu_reader_read_number (HetuReader *self, guint index, guint head, HetuPredicate *before)
{
  HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  HetuPredicate predicate = { 0 };
  gboolean goal = FALSE, named = FALSE, bare = FALSE, fresh = FALSE;
  guint tail_end = 0;

  hetu_predicate_read (self->reading, head, slot->number.phrase_start, &predicate);
  if (read_goal (self, index, head) || hetu_reader_read_mean (self, slot, head) ||
      hetu_reader_read_spent (self, slot, head))
    return;
  head = stretch_head (self, index, &predicate, head);
  predicate.distributed |= hetu_reader_lists_as_many (self, index, head, predicate.subject_end);
  goal = hetu_reader_is_goal (self, slot);
  settle_sense (self, slot, head, goal, &predicate);
  if (predicate.streak && slot->number.unit_class == HETU_UNIT_CLASS_TIME)
    {
      hetu_reader_read_streak (self, slot, head, &predicate);
      return;
    }
  tail_end = goal ? slot->number.phrase_end : hetu_reader_find_tail (self, index);
  if (read_behind_number (self, index, head, tail_end, &predicate))
    return;
  if (hetu_reader_read_pull (self, index, head, &predicate))
    {
      *before = predicate;
      return;
    }
  hetu_reader_take_leading_verb (self, slot, head, &predicate);
  named = hetu_reader_name_shares (self, index, head, &predicate) ||
          take_named (self, index, head, &predicate);
  fresh = predicate.fresh && !predicate.base && predicate.sense == 0;
  bare = is_bare (self, slot, head, &predicate);
  if (predicate.against && (named || !bare))
    hetu_reader_find_refs (self, predicate.refs_start, predicate.refs_end);
  if (!named)
    take_unnamed (self, index, head, bare, before, &predicate);
  if (predicate.distributed)
    hetu_reader_share_bound (self, index);
  if (self->n_last > 0 && !(fresh && hetu_reader_deal_new (self, slot, &predicate)) &&
      !((named || hetu_reader_has (self, self->used, slot->number.phrase_start, "年均")) &&
        hetu_reader_deal_net (self, slot, &predicate)))
    hetu_reader_deal (self, slot, &predicate, named);
  self->used = slot->number.phrase_end;
  *before = predicate;
}
