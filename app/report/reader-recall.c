/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure is of that does not name it: what the figures before were of, or what an earlier clause speaks of. */
#include "report/reader-private.h"

#include "report/gazetteer.h"
#include "report/subject-account.h"

#include <string.h>

/* what enterprises and industries have accounts of */
static gboolean
is_account (const HetuReading *reading, guint start, guint end)
{
  static const char *const accounts[] = { "营业收入", "主营业务收入",   "利润总额", "利润",
                                          "利税",     "总产值",         "产值",     "营业利润",
                                          "营收",     "营业成本",       "营业费用", "资产总计",
                                          "负债合计", "所有者权益合计", NULL };

  for (guint i = 0; accounts[i] != NULL; i++)
    if (end > start && hetu_reading_has (reading, start, end, accounts[i]) == end - start)
      return TRUE;
  return FALSE;
}

static gboolean
has_accounts (const char *name)
{
  static const char *const entities[] = { "企业", "产业", "业", "园区", "开发区", "集群", "单位" };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_suffix (name, entities[i]))
      return TRUE;
  return FALSE;
}

/* “各项存款余额…;各项贷款余额…”: the other side of what was named before */
static gboolean
is_counterpart (const HetuReader *self, guint start, guint end)
{
  g_autofree char *text = hetu_reading_dup (self->reading, start, end);
  HetuSubject other = { 0 };

  return hetu_subject_take_counterpart (&other, &self->prior[0], text);
}

/* “生产总值达到300亿元;人均超过5万元”: what is shared out a head */
static gboolean
is_shared_out (const HetuSubject *self)
{
  static const char *const accounts[] = { "生产总值", "收入", "支出", "消费" };

  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    if (g_str_has_suffix (self->name, accounts[i]))
      return TRUE;
  return self->unit != NULL && g_str_has_suffix (self->unit, "元") &&
         !g_str_has_suffix (self->unit, "单元");
}

const HetuSubject *
hetu_reader_find_owner (const HetuReader *self, guint start, guint end)
{
  if (self->has_entity && is_account (self->reading, start, end))
    return &self->entity;
  if (!self->has_owner && self->n_prior == 1 &&
      ((end == start + 2 && start > self->start && self->reading->chars[start - 1] == ';' &&
        hetu_reading_has (self->reading, start, end, "人均") > 0 &&
        is_shared_out (&self->prior[0])) ||
       hetu_reading_has (self->reading, self->start, self->end, "其中") > 0 ||
       is_counterpart (self, start, end)))
    return &self->prior[0]; /* “户籍人口55.7万人。其中,城镇人口…” */
  return self->has_owner ? &self->owner : NULL;
}

/* Of “规模以上工业企业实现营业收入” the enterprises; of “规模以上工业企业” themselves; of “制造业景气指数” the industry. */
static void
take_entity (HetuReader *self, const HetuSubject *subject)
{
  static const char *const qualities[] = { "经济效益", "景气", "信心", "生产", "运行", NULL };
  guint end = hetu_reading_find (self->reading, subject->start, subject->end, "企业");
  g_autofree char *text = NULL;

  if (subject->start < self->start || subject->end < subject->start + 3)
    return;
  if (end < subject->end)
    end += 2;
  else if (hetu_reading_ends (self->reading, subject->start, subject->end, "指数") > 0)
    end = hetu_reading_find_any (self->reading, subject->start, subject->end, qualities);
  text = hetu_reading_dup (self->reading, subject->start, end);
  if (!has_accounts (text) || end - subject->start < 3 ||
      (end == subject->end && g_str_has_suffix (subject->name, "值")))
    return; /* 金融业 that is short for 金融业增加值 is no firm */
  self->entity = *subject;
  self->entity.end = end;
  self->entity.term = NULL;
  hetu_subject_set_name (&self->entity, text, "");
  g_strlcpy (self->entity.written, text, sizeof self->entity.written);
  self->has_entity = TRUE;
}

/* “已开工118个”: how far what was named before has come */
static gboolean
is_stage (const HetuSubject *subject)
{
  static const char *const stages[] = { "开工", "开复工", "复工", "竣工", "投产", "完工",
                                        "落地", "建成",   "交付", "开业", NULL };

  return g_strv_contains (stages, subject->written);
}

void
hetu_reader_remember (HetuReader *self, const HetuSubject *subjects, guint n)
{
  memmove (self->last, subjects, n * sizeof subjects[0]);
  self->n_last = n;
  self->dealt = 0;
  if (n == 1)
    {
      if (self->n_history == HETU_MOST_SUBJECTS)
        {
          memmove (self->history, self->history + 1, --self->n_history * sizeof self->history[0]);
          self->part_history -= self->part_history > 0;
        }
      self->history[self->n_history++] = self->last[0];
    }
  if (n > 0 && !self->last[0].attribute && !(self->has_owner && is_stage (&self->last[0])) &&
      !g_str_has_suffix (self->last[0].written, "率") &&
      !g_str_has_suffix (self->last[0].written, "占比"))
    {
      self->owner = self->last[0];
      self->has_owner = TRUE;
      if (n == 1)
        take_entity (self, &self->last[0]);
    }
  else if (n == 1 && strstr (self->last[0].written, "企业") != NULL)
    take_entity (self, &self->last[0]); /* 规模以上工业企业产销率 */
}

void
hetu_reader_set_aside (HetuReader *self)
{
  if (self->n_last > 0)
    {
      memcpy (self->prior, self->last, self->n_last * sizeof self->last[0]);
      self->n_prior = self->n_last;
    }
  self->n_last = 0;
}

void
hetu_reader_take_up (HetuReader *self)
{
  if (self->n_last > 0 || self->n_prior == 0)
    return;
  memcpy (self->last, self->prior, self->n_prior * sizeof self->prior[0]);
  self->n_last = self->n_prior;
}

/* “进出口86.3亿元,其中出口61.7亿元,分别增长…和…”: as many of the last subjects as values follow */
/* “事故起数、死亡人数双下降,分别下降12.5%和8.3%”: the clause before lists as many names as values follow */
static void
recall_list (HetuReader *self, guint n, guint head)
{
  static const char *const ends[] = { "“",      "双",   "均",     "持续", "继续", "保持",
                                      "实现",   "稳步", "明显",   "快速", "再",   "也",
                                      "增长较", "增速", "增长快", NULL };
  HetuSubject parts[HETU_MOST_SUBJECTS];
  guint to = head > self->used ? head - 1 : self->used, from = to;
  guint verb_start = 0, verb_end = 0;

  while (from > self->used && !hetu_reader_is_comma (self->reading->chars[from - 1]))
    from--;
  if (self->reading->chars[from] == 0x201C) /* “新三样”电动汽车、锂电池… */
    {
      guint close = hetu_reading_find (self->reading, from, MIN (to, from + 12), "”");

      from = close < MIN (to, from + 12) ? close + 1 : from;
    }
  to = hetu_reading_find_any (self->reading, from, to, ends);
  hetu_subject_trim (self->reading, &from, &to, &verb_start, &verb_end);
  if (to <= from || (hetu_subject_split_at_marks (self->reading, from, to, parts) != n &&
                     hetu_subject_split (self->reading, from, to, parts) != n))
    return;
  for (guint i = 0; i < n; i++)
    hetu_reader_resolve (self, &parts[i], HETU_UNIT_CLASS_RATE, HETU_MEASURE_GROWTH);
  hetu_reader_remember (self, parts, n);
}

/* “…服务业,文化、体育和娱乐业,…”: where commas part names that list things themselves */
static guint
split_at_commas (const HetuReading *reading, guint start, guint end, HetuSubject *parts)
{
  guint n = 0, from = start;

  for (guint at = start; at <= end && n < HETU_MOST_SUBJECTS; at++)
    if (at == end || reading->chars[at] == ',')
      {
        if (at > from)
          parts[n++] =
              (HetuSubject){ .start = from, .end = at, .verb_start = from, .verb_end = from };
        from = at + 1;
      }
  return n;
}

/* “汽车业、纺织业等2个行业增加值增长较快,分别增长…”: the list before 等, whose noun stands behind what counts it */
static gboolean
recall_counted (HetuReader *self, guint n, guint head)
{
  static const char *const nouns[] = { "增加值",   "营业收入", "销售额", "零售额", "产值",
                                       "利润总额", "产量",     "投资",   "价格",   NULL };
  static const char *const openings[] = { "其中", ":", "看,", "是" };
  HetuSubject parts[HETU_MOST_SUBJECTS];
  guint list = hetu_reading_find_others (self->reading, self->start, head);
  guint from = self->start, noun = head, k = 0;

  if (list >= head || list + 2 >= head)
    return FALSE;
  for (guint i = 0; i < self->slots->len; i++)
    {
      const HetuNumber *number = &g_array_index (self->slots, HetuSlot, i).number;

      if (number->start > list && number->end < head && number->value.coefficient != n)
        return FALSE; /* …等项目70个,完成投资43.5亿元,分别… */
    }
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      guint at = hetu_reading_find_last (self->reading, self->start, list, openings[i]);

      if (at < list)
        from = MAX (from, at + (guint) g_utf8_strlen (openings[i], -1));
    }
  while (from < list && hetu_reader_is_comma (self->reading->chars[from]))
    from++;
  if (from >= list || (split_at_commas (self->reading, from, list, parts) != n &&
                       hetu_subject_split (self->reading, from, list, parts) != n))
    return FALSE;
  for (k = 0; nouns[k] != NULL && noun >= head; k++)
    noun = hetu_reading_find (self->reading, list, head, nouns[k]);
  for (guint i = 0; i < n; i++)
    {
      hetu_reader_resolve (self, &parts[i], HETU_UNIT_CLASS_RATE, HETU_MEASURE_GROWTH);
      if (noun < head)
        {
          parts[i].term = NULL;
          hetu_subject_set_name (&parts[i], parts[i].written, nouns[k - 1]);
        }
    }
  hetu_reader_remember (self, parts, n);
  return TRUE;
}

/* Where the list of a clause ends: before “等”, “4个县区”, or what is said of all of it */
static guint
find_list_end (const HetuReader *self, guint start, guint end)
{
  static const char *const ends[] = { "等",   "均",   "都",   "也",   "继续",
                                      "持续", "保持", "增速", "增长", "受" };

  for (guint at = start; at < end; at++)
    {
      if (hetu_is_digit (self->reading->chars[at]))
        return at;
      for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
        if (hetu_reading_has (self->reading, at, end, ends[i]) > 0)
          return at;
    }
  return start;
}

/* “浓度最低的3个城市依次是北京、廊坊和长治”, “增速列前三位的是甲市、乙市和丙市”: where the list begins behind that; @start where nothing like it is said */
static guint
find_listed (const HetuReader *self, guint start, guint end)
{
  static const char *const words[] = { "依次是",   "依次为",   "分别是",  "分别为",   "位的是",
                                       "名的是",   "位的有",   "名的有",  "靠前的是", "较快的是",
                                       "最快的是", "居前的是", "前列的是" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const guint n = (guint) g_utf8_strlen (words[i], -1);
      guint at = hetu_reading_find (self->reading, start, end, words[i]);

      if (at < end && at + n < end && !hetu_is_digit (self->reading->chars[at + n]))
        return at + n;
    }
  return start;
}

/* What each of those listed has: 浓度 of “浓度最低的3个城市” */
static void
take_superlative (const HetuReader *self, HetuSubject *noun, guint start, guint end)
{
  guint at = hetu_reading_find (self->reading, start, end, "最");
  guint from = start, to = at, verb_start = 0, verb_end = 0;

  hetu_subject_trim (self->reading, &from, &to, &verb_start, &verb_end);
  if (at >= end || to < from + 2)
    return;
  noun->start = from;
  noun->end = to;
  noun->verb_start = noun->verb_end = from;
  hetu_reader_resolve (self, noun, HETU_UNIT_CLASS_NONE, HETU_MEASURE_LEVEL);
}

/* “东、中、西部地区快递业务量分别为…,业务收入分别为…”: what the rest of the list shares with @last, which is cut to it */
static const char *
find_area (const HetuReader *self, const HetuSubject *first, HetuSubject *last)
{
  guint limit = MIN (last->end, last->start + 4);
  guint at = hetu_reading_find (self->reading, last->start, limit, "地区");

  if (at != last->start + 2 || at >= limit)
    return "";
  last->end = at + 2;
  if (first->end == first->start + 2)
    return "地区";
  return self->reading->chars[at - 1] == 0x90E8 && first->end == first->start + 1 ? "部地区" : "";
}

gboolean
hetu_reader_spread (const HetuReader *self, HetuSubject *subjects, guint n, guint head)
{
  HetuSubject noun = subjects[0];
  HetuSubject parts[HETU_MOST_SUBJECTS];
  const char *area = NULL;
  guint start = 0, end = head > self->start ? head - 1 : head, from = end;
  guint verb_start = 0, verb_end = 0, within = 0;

  from = hetu_reader_clause_start (self, from);
  start = from;
  from = find_listed (self, start, end);
  if (from == start)
    end = find_list_end (self, from, end);
  else
    take_superlative (self, &noun, start, from);
  hetu_subject_trim (self->reading, &from, &end, &verb_start, &verb_end);
  end = hetu_reading_find (self->reading, from, end, "分别");
  if (n < 2 || end <= from || hetu_subject_split (self->reading, from, end, parts) != n)
    return FALSE;
  area = find_area (self, &parts[0], &parts[n - 1]);
  within = hetu_reading_find (self->reading, from, parts[0].end, "区中");
  if (within < parts[0].end)
    parts[0].start = within + 2; /* 主产区中湖南、江西受…影响 */
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *own = hetu_reading_dup (self->reading, parts[i].start, parts[i].end);
      g_autofree char *text = g_strconcat (own, i + 1 < n ? area : "", NULL);
      guint length = 0;
      gint32 code = hetu_gazetteer_find_at (hetu_gazetteer_get (),
                                            self->reading,
                                            parts[i].start,
                                            parts[i].end,
                                            self->context.region,
                                            &length);

      subjects[i] = noun;
      if (code != 0 && length == parts[i].end - parts[i].start &&
          (length > 2 || from > start || code % 10000 == 0))
        {
          subjects[i].place = code;
          continue;
        }
      subjects[i].term = NULL;
      hetu_subject_set_name (&subjects[i], text, noun.written);
    }
  return TRUE;
}

/* Whether the clause before @head lists what follows: “…依次是北京、廊坊和长治,” */
static gboolean
is_listed (const HetuReader *self, guint head)
{
  guint end = head > self->start ? head - 1 : head, from = end;

  from = hetu_reader_clause_start (self, from);
  return find_listed (self, from, end) > from;
}

void
hetu_reader_recall (HetuReader *self, guint n, guint head)
{
  self->dealt = 0;
  if (n > 1 && self->n_last == 1 && self->n_places == n)
    return; /* “甲区、乙区产值分别为8亿元、7亿元,分别增长9%、8%” */
  if (self->n_places > 1 && self->place_end == head && self->n_last + self->n_prior > 0)
    {
      hetu_reader_take_up (self); /* “…增加值增长7%。甲区、乙区分别增长9%、8%” */
      return;
    }
  if (n > 1 && self->n_last > 0 && is_listed (self, head) &&
      hetu_reader_spread (self, self->last, n, head))
    {
      self->n_last = n;
      return;
    }
  if (n > 1 && n != self->n_last && recall_counted (self, n, head))
    return;
  if (n > 1 && n != self->n_last && (self->n_last > 1 || n > self->n_history - self->part_history))
    recall_list (self, n, head);
  if (n > 1 && self->n_last == 1 && hetu_reader_spread (self, self->last, n, head))
    self->n_last = n;
  if (n <= self->n_last || n > self->n_history)
    return;
  memcpy (self->last, self->history + self->n_history - n, n * sizeof self->last[0]);
  self->n_last = n;
}

/* “地区生产总值连跨两个台阶,达到412.6亿元”: a known name that an earlier clause of the part begins with */
void
hetu_reader_look_back (HetuReader *self, const HetuSlot *slot, const HetuPredicate *predicate)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HetuTermHit));
  guint from = self->used, to = slot->number.phrase_start;
  HetuMeasure measure = hetu_reader_measure (slot, predicate, "");

  hetu_lexicon_find (self->lexicon, self->reading, from, to, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const HetuTermHit *hit = &g_array_index (hits, HetuTermHit, i);
      HetuSubject subject = { .start = hit->start, .end = hit->end };
      guint start = hit->start;

      while (start > from && !hetu_reader_is_comma (self->reading->chars[start - 1]))
        start--;
      hetu_subject_trim (self->reading,
                         &start,
                         &subject.end,
                         &subject.verb_start,
                         &subject.verb_end);
      if (start != hit->start)
        continue;
      subject.verb_start = subject.verb_end = subject.start;
      subject.unit = g_intern_string (slot->number.unit);
      hetu_reader_resolve (self, &subject, slot->number.unit_class, measure);
      if (subject.term == NULL)
        continue;
      hetu_reader_remember (self, &subject, 1);
      return;
    }
}

gboolean
hetu_reader_is_measurable (const HetuReader *self, guint start, guint end)
{
  static const char *const nouns[] = { "业",   "收入比", "投资", "消费", "出口", "进口", "收入",
                                       "支出", "价格",   "存款", "贷款", "销售", "利润", "旅游",
                                       "外资", "占比",   "比重", "率",   "量",   "额",   "值",
                                       "人数", "人口",   "面积", "里程", "强度", "资金", "输出",
                                       "开支", "预算",   NULL };

  return hetu_reading_ends_any (self->reading, start, end, nouns);
}

/* “粮食稳产丰收,产量达到5.5亿斤”: of what the clause before tells the yield; returns: whether it names a crop */
static gboolean
take_crop (HetuReader *self, guint head, guint from, guint end)
{
  static const char *const crops[] = { "粮食", "油料", "蔬菜", "水果", "夏粮",
                                       "秋粮", "茶叶", "生猪", "苹果", "食用菌" };
  static const char *const yields[] = { "产量", "总产量", "总产", "产值" };
  gboolean yield = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (yields); i++)
    yield |= hetu_reading_has (self->reading, head, self->end, yields[i]) > 0;
  for (guint i = 0; yield && i < G_N_ELEMENTS (crops); i++)
    {
      guint n = hetu_reading_has (self->reading, from, end, crops[i]);
      HetuSubject crop = { .start = from, .end = from + n, .verb_start = from, .verb_end = from };

      if (n == 0)
        continue;
      hetu_reader_resolve (self, &crop, HETU_UNIT_CLASS_AMOUNT, HETU_MEASURE_LEVEL);
      hetu_subject_set_name (&crop, crops[i], "");
      crop.term = NULL;
      hetu_reader_remember (self, &crop, 1);
      return TRUE;
    }
  return FALSE;
}

/* “纺织业继续低迷,同比下降7.9%”: the clause before the figure's tells how its subject stands. */
void
hetu_reader_take_topic (HetuReader *self, guint head)
{
  static const char *const states[] = {
    "继续",   "持续",   "稳步", "明显", "较快", "快速", "不断", "加快", "有所", "平稳", "低迷",
    "回暖",   "向好",   "稳定", "逐步", "加速", "蓬勃", "迅速", "大幅", "小幅", "由负", "由降",
    "由跌",   "由升",   "由盈", "止跌", "扭亏", "稳中", "总体", "整体", "势头", "支撑", "发力",
    "壮大",   "活跃",   "旺盛", "强劲", "恢复", "企稳", "表现", "运行", "增势", "走势", "首次",
    "过半",   "连跨",   "再创", "创历", "逐月", "增速", "下降", "下滑", "回落", "回升", "增长",
    "上升",   "反弹",   "逆势", "承压", "走低", "提速", "趋稳", "再上", "迈上", "取得", "降幅",
    "增幅",   "维持",   "保持", "显著", "亦有", "亦稳", "略有", "连年", "拉动", "活力", "增强",
    "强势",   "提升",   "复苏", "逐年", "攀升", "增加", "提高", "跃升", "屡创", "节节", "超过全",
    "高于全", "达到全", "涨幅", "升幅", "跌幅", "由正", NULL
  };
  static const char *const values[] = { "率", "值", "额", "总量", "产量", "收入", "指数", NULL };
  HetuSubject subject = { 0 };
  guint end = head > self->used ? head - 1 : 0, from = end, state = 0, listed = end;

  while (from > self->used && !hetu_reader_is_stop (self->reading->chars[from - 1]))
    from--;
  if (end <= from + 3 || self->reading->chars[end] != ',' ||
      take_crop (self, head, MAX (self->used, hetu_reader_clause_start (self, end)), end))
    return;
  if (from > self->used && self->reading->chars[from - 1] == 0x3001 && /* 、 */
      hetu_reading_find_any (self->reading, from, end, states) <= from + 2)
    while (from > self->used && !hetu_reader_is_comma (self->reading->chars[from - 1]))
      from--; /* 文旅产业快速复苏、强势提升,产值… */
  state = hetu_reading_find_any (self->reading, from, end, states);
  subject.start = from;
  subject.end = state;
  if (state >= end && hetu_reading_has (self->reading, head, self->end, "同比") == 0 &&
      hetu_reading_has (self->reading, head, self->end, "比上年") == 0)
    return;
  if (state >= end && !hetu_reading_ends_any (self->reading, from, end, values))
    return; /* 客房平均入住率,同比上升43.1个百分点 */
  listed = hetu_reading_find_others (self->reading, from, state);
  if (listed + 2 < state)
    subject.start = listed + 1; /* 物流、文创等现代服务业快速发展,… */
  subject.start = hetu_reader_skip_times (self, subject.start, subject.end);
  hetu_reader_trim (self, &subject);
  if (subject.end <= subject.start + 1 ||
      (subject.verb_end > subject.verb_start &&
       hetu_reading_has (self->reading, subject.verb_start, subject.verb_end, "完成") == 0))
    return;
  hetu_reader_resolve (self, &subject, HETU_UNIT_CLASS_RATE, HETU_MEASURE_GROWTH);
  if ((subject.term != NULL && subject.term_end == subject.end) ||
      hetu_reader_is_measurable (self, subject.start, subject.end))
    hetu_reader_remember (self, &subject, 1);
}

void
hetu_reader_take_group (HetuReader *self, const HetuSlot *slot)
{
  HetuSubject subject = { 0 };
  guint in = hetu_reading_find (self->reading, self->start, self->end, "在");
  guint end = 0;

  for (end = in + 1; end < self->end && !hetu_reader_is_comma (self->reading->chars[end]); end++)
    ;
  if (in > self->start + 12 || end < in + 4 || end >= slot->number.start ||
      hetu_reading_ends (self->reading, in, end, "中") == 0)
    {
      hetu_reader_take_up (self);
      return;
    }
  subject.start = in + 1;
  subject.end = end - 1;
  hetu_reader_trim (self, &subject);
  subject.unit = g_intern_string (slot->number.unit);
  hetu_reader_resolve (self, &subject, slot->number.unit_class, HETU_MEASURE_LEVEL);
  hetu_reader_remember (self, &subject, 1);
}

void
hetu_reader_bare_source (HetuSubject *source)
{
  char *towards = strstr (source->name, "对");
  char *share = strstr (source->name, "占");

  if (share != NULL && share > source->name && g_str_has_suffix (share, "比重"))
    {
      *share = '\0'; /* 投资占工业投资比重42%,拉动工业投资增长8.7个百分点 */
      source->term = NULL;
    }
  if (towards == NULL || towards == source->name || !g_str_has_suffix (source->name, "贡献率"))
    return;
  *towards = '\0';
  source->term = NULL;
}

void
hetu_reader_join (HetuReader *self)
{
  HetuSubject joined = self->last[0];
  g_autofree char *name = NULL;

  if (self->n_last < 2 || joined.start < self->start)
    return;
  joined.end = self->last[self->n_last - 1].end;
  joined.term = NULL;
  name = hetu_reading_dup (self->reading, joined.start, MAX (joined.end, joined.start));
  hetu_subject_set_name (&joined, name, "");
  hetu_reader_remember (self, &joined, 1);
}
