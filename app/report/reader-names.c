/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words a figure belongs to, and what they name: one subject, a list that shares a noun, or the subject before. */
#include "report/reader-strip.h"

#include "report/gazetteer.h"
#include "report/subject-account.h"

#include <string.h>

/* nouns that a list names once, at its end */
static const char *const shared_nouns[] = {
  "增加值", "主营业务收入", "营业收入", "收入",   "总产值", "产值",     "投资",     "利润",
  "覆盖率", "覆盖面",       "销售额",   "支出",   "营收",   "零售额",   "贷款余额", "存款余额",
  "产量",   "指数",         "通车里程", "建成区", "周转量", "业务总量", "吞吐量",   "用电量",
  "进出口", "授权量",       "申请量",   "产业",   "数量"
};

/* “城乡居民人均收入增长8%”: of the towns and of the country alike */
static gboolean
grows_alike (const HetuReader *self, const HetuSubject *both, HetuMeasure measure)
{
  return measure == HETU_MEASURE_GROWTH && self->wanted < 2 && g_str_equal (both->unit, "%") &&
         hetu_reading_has (self->reading, both->start, both->end, "城乡") > 0 &&
         hetu_reading_ends (self->reading, both->start, both->end, "收入") > 0;
}

/* “城乡居民人均可支配收入分别…” is two indicators, of the towns first, then of the country; “三次产业…” is three. */
static guint
split_whole (HetuReader *self,
             HetuSubject *subjects,
             const HetuPredicate *predicate,
             HetuSlot *slot)
{
  static const struct
  {
    const char *whole;
    const char *sides[3];
    gboolean within; /* it may stand within the name */
  } wholes[] = { { "存贷款", { "存款", "贷款", NULL }, TRUE },
                 { "存、贷款", { "存款", "贷款", NULL }, TRUE },
                 { "收支", { "收入", "支出", NULL }, TRUE },
                 { "客货", { "旅客", "货物", NULL }, TRUE },
                 { "内、外资", { "内资", "外资", NULL }, TRUE },
                 { "城、乡", { "城镇", "农村", NULL } },
                 { "城乡", { "城镇", "农村", NULL } },
                 { "三次产业", { "第一产业", "第二产业", "第三产业" } },
                 { "一、二、三产业", { "第一产业", "第二产业", "第三产业" } },
                 { "一、二、三次产业", { "第一产业", "第二产业", "第三产业" } },
                 { "第一、二、三产业", { "第一产业", "第二产业", "第三产业" } },
                 { "第一、第二、第三产业", { "第一产业", "第二产业", "第三产业" } },
                 { "一、二、三产", { "第一产业", "第二产业", "第三产业" } },
                 { "一二三产业", { "第一产业", "第二产业", "第三产业" } } };
  const char *const *sides = NULL;
  HetuMeasure measure = hetu_reader_measure (slot, predicate, "");
  HetuSubject both = subjects[0];
  guint n = 0, n_sides = 0, at = both.start;

  if (!predicate->distributed && !grows_alike (self, &both, measure))
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (wholes) && n == 0; i++)
    {
      at = wholes[i].within
               ? hetu_reading_find (self->reading, both.start, both.end, wholes[i].whole)
               : both.start;
      n = hetu_reading_has (self->reading, at, both.end, wholes[i].whole);
      sides = wholes[i].sides;
    }
  if (n == 0)
    return 1;
  for (n_sides = 0; n_sides < 3 && sides[n_sides] != NULL;)
    n_sides++;
  for (guint i = 0; i < n_sides; i++)
    {
      g_autofree char *first = hetu_reading_dup (self->reading, both.start, at);
      g_autofree char *rest = hetu_reading_dup (self->reading, at + n, both.end);
      g_autofree char *joined = g_strconcat (first, sides[i], rest, NULL);
      g_autoptr (HetuReading) reading = hetu_reading_new (joined);
      HetuSubject other = { 0 };

      other.end = reading->n_chars;
      other.unit = g_intern_string (slot->number.unit);
      hetu_subject_resolve (&other, self->lexicon, reading, NULL, slot->number.unit_class, measure);
      subjects[i] = both;
      subjects[i].term = other.term;
      hetu_subject_set_name (&subjects[i], other.name, "");
    }
  return n_sides;
}

void
hetu_reader_split_topic (HetuReader *self, const HetuPredicate *predicate, HetuSlot *slot)
{
  HetuSubject sides[HETU_MOST_SUBJECTS];

  if (self->n_last != 1 || self->wanted < 2 || self->last[0].start < self->start)
    return;
  sides[0] = self->last[0];
  if (split_whole (self, sides, predicate, slot) == self->wanted)
    hetu_reader_remember (self, sides, self->wanted);
}

/* “城镇、农村中小学在校生”: two words of one kind, the rest is said once */
static gboolean
complete_parallel (const HetuReader *self,
                   HetuSubject *subject,
                   const HetuSubject *whole,
                   const char *text)
{
  static const char *const kinds[][8] = {
    { "城镇", "农村", "城市", "乡村", "城区", NULL },
    { "国家级", "省级", "市级", "县级", "区级", NULL },
    { "第一产业", "第二产业", "第三产业", NULL },
    { "一产", "二产", "三产", NULL },
    { "国有", "民营", "外资", "私营", NULL },
    { "进口", "出口", NULL },
    { "男性", "女性", NULL },
    { "常住人口", "户籍人口", NULL },
    { "东部", "中部", "西部", "东北", NULL },
    { "东", "中", "西", NULL },
    { "大", "中", "小", "微", NULL },
  };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; kinds[k][i] != NULL; i++)
      for (guint j = 0; g_str_equal (text, kinds[k][i]) && kinds[k][j] != NULL; j++)
        {
          guint at = hetu_reading_find_last (self->reading, whole->start, whole->end, kinds[k][j]);
          guint n = (guint) g_utf8_strlen (kinds[k][j], -1);
          g_autofree char *rest = NULL;

          if (at >= whole->end || at + n >= whole->end || i == j ||
              self->reading->chars[at + n] == 0x3001 ||
              hetu_reader_has (self, at + n, MIN (at + n + 3, whole->end), "和"))
            continue; /* 大、中、小型企业: of the last of them */
          rest = hetu_reading_dup (self->reading, at + n, whole->end);
          hetu_subject_set_name (subject, subject->name, rest);
          return TRUE;
        }
  return FALSE;
}

/* “常住人口和户籍人口城镇化率”: no heads are counted */
static gboolean
counts_heads (const HetuReader *self, const HetuSubject *subject, const HetuSubject *whole)
{
  return subject->end < whole->end &&
         hetu_reading_ends (self->reading, subject->start, subject->end, "人口") > 0 &&
         hetu_reading_ends (self->reading, subject->end, whole->end, "率") > 0;
}

gboolean
hetu_reader_take_name (HetuReader *self,
                       HetuSubject *subject,
                       const char *joined,
                       const HetuSlot *slot,
                       HetuMeasure measure)
{
  HetuSubject other = { .unit = g_intern_string (slot->number.unit) };

  hetu_subject_resolve_text (&other, self->lexicon, joined, slot->number.unit_class, measure);
  if (other.term == NULL || other.term_start > 0 || other.term_end != other.end)
    return FALSE;
  subject->term = other.term;
  hetu_subject_set_name (subject, other.name, "");
  return TRUE;
}

/* “先进制造业和高技术制造业增加值占规模以上工业比重”: an account and what it is a share of */
static gboolean
complete_share (const HetuReader *self, HetuSubject *subject, const HetuSubject *whole)
{
  static const char *const accounts[] = { "增加值", "产值", "投资", "收入", "营收" };
  const guint share = hetu_reading_find_last (self->reading, whole->start, whole->end, "占");
  guint n = 0;

  if (share >= whole->end || subject->end >= share)
    return FALSE;
  n = hetu_reading_ends_longest (self->reading,
                                 subject->end,
                                 share,
                                 accounts,
                                 G_N_ELEMENTS (accounts));
  if (n > 0)
    {
      g_autofree char *account = hetu_reading_dup (self->reading, share - n, share);
      g_autofree char *rest =
          hetu_reading_dup (self->reading,
                            g_str_has_suffix (subject->name, account) ? share : share - n,
                            whole->end);

      hetu_subject_set_name (subject, subject->name, rest);
    }
  return n > 0;
}

/* “基本养老和医疗保险参保率”, “医保、社保参保率”, “养老保险、失业保险参保人数” */
static gboolean
complete_insurance (const HetuReader *self, HetuSubject *subject, const HetuSubject *whole)
{
  static const char *const counts[] = { "参保率", "参保人数", "参保人次", "覆盖人数", "覆盖面" };
  static const char *const kinds[] = { "保险", "医保", "社保", NULL };
  const HetuReading *reading = self->reading;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const guint n = hetu_reading_ends (reading, whole->start, whole->end, counts[i]);

      if (n == 0 || !hetu_reading_ends_any (reading, whole->start, whole->end - n, kinds) ||
          hetu_reading_ends (reading, subject->start, subject->end, counts[i]) > 0)
        continue;
      if (hetu_reading_ends (reading, whole->start, whole->end - n, "保险") > 0 &&
          !hetu_reading_ends_any (reading, subject->start, subject->end, kinds))
        hetu_subject_set_name (subject, subject->name, "保险");
      hetu_subject_set_name (subject, subject->name, counts[i]);
      return TRUE;
    }
  return FALSE;
}

/* what a name ends with that is whole */
static const char *const whole_nouns[] = { "率",     "产值", "增速", "增幅", "余额", "总额",
                                           "人次",   "人数", "面积", "里程", "支出", "指数",
                                           "增加值", "额",   "量",   "资产", "收入" };

/* “税收收入、财政收入”: an account of its own, that lacks no noun */
static gboolean
ends_alike (const HetuReader *self, const HetuSubject *one, const HetuSubject *other)
{
  return one->end > one->start + 2 && memcmp (self->reading->chars + one->end - 2,
                                              self->reading->chars + other->end - 2,
                                              2 * sizeof self->reading->chars[0]) == 0;
}

/* “高成长性制造业和战略性新兴产业增加值”, “牛、羊饲养量”: the first name lacks the noun that both end with. */
static void
complete_name (HetuReader *self,
               HetuSubject *subject,
               const HetuSubject *whole,
               HetuSlot *slot,
               HetuMeasure measure)
{
  g_autofree char *text = hetu_reading_dup (self->reading, subject->start, subject->end);
  guint most = MIN (14, whole->end - whole->start), own = subject->end - subject->start;
  g_autofree gunichar *chars = g_new (gunichar, own + most);

  memcpy (chars, self->reading->chars + subject->start, own * sizeof chars[0]);
  for (guint n = most; n >= 2; n--)
    {
      memcpy (chars + own, self->reading->chars + whole->end - n, n * sizeof chars[0]);
      if (hetu_lexicon_has (self->lexicon, chars, own + n))
        {
          g_autofree char *noun = hetu_reading_dup (self->reading, whole->end - n, whole->end);
          g_autofree char *joined = g_strconcat (text, noun, NULL);

          if (hetu_reader_take_name (self, subject, joined, slot, measure))
            return;
        }
    }
  if (complete_parallel (self, subject, whole, text))
    return;
  if (g_str_equal (text, "存") &&
      hetu_reading_ends (self->reading, whole->start, whole->end, "贷款余额") > 0)
    {
      hetu_subject_set_name (subject, "存款余额", ""); /* 资产总额和存、贷款余额 */
      return;
    }
  if (g_str_equal (text, "存") && hetu_reader_has (self, subject->end, whole->end, "、贷款"))
    {
      g_autofree char *rest = hetu_reading_dup (self->reading, subject->end + 3, whole->end);

      hetu_subject_set_name (subject, "存款", rest); /* 存、贷款增量 */
      return;
    }
  if ((g_str_has_suffix (text, "存款") || g_str_has_suffix (text, "贷款")) &&
      hetu_reading_ends (self->reading, whole->start, whole->end, "款余额") > 0)
    {
      hetu_subject_set_name (subject, subject->name, "余额");
      return;
    }
  if (hetu_subject_take_place (subject, self->reading, whole) ||
      complete_share (self, subject, whole) || complete_insurance (self, subject, whole))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (whole_nouns); i++)
    if (g_str_has_suffix (text, whole_nouns[i]))
      return; /* 总产值、增加值 are two accounts */
  for (guint i = 0; i < G_N_ELEMENTS (shared_nouns); i++)
    if (hetu_reading_ends (self->reading, whole->start, whole->end, shared_nouns[i]) > 0 &&
        hetu_reading_ends (self->reading, subject->start, subject->end, shared_nouns[i]) == 0 &&
        !ends_alike (self, subject, whole))
      {
        static const char *const groups[] = { "产业集群", "产业链", "集群", "制造业", "产业" };
        guint at = whole->end - (guint) g_utf8_strlen (shared_nouns[i], -1), k = 0;

        while (k < G_N_ELEMENTS (groups) &&
               (hetu_reading_ends (self->reading, whole->start, at, groups[k]) == 0 ||
                strstr (subject->name, groups[k]) != NULL ||
                (k >= 3 && g_str_has_suffix (subject->name, "业"))))
          k++;
        if (k < G_N_ELEMENTS (groups))
          hetu_subject_set_name (subject, subject->name, groups[k]); /* A、B产业集群营收 */
        hetu_subject_set_name (subject, subject->name, shared_nouns[i]);
        return;
      }
}

/* “规模以上工业总产值、增加值”: another account of what stands before it in the list */
static gboolean
complete_account (HetuReader *self,
                  HetuSubject *subject,
                  const HetuSubject *before,
                  const HetuSlot *slot,
                  HetuMeasure measure)
{
  static const char *const accounts[] = { "增加值", "总产值", "营业收入", "利润总额",
                                          "利润",   "税收",   NULL };
  static const char *const tails[] = { "增加值", "总产值",   "营业收入", "利润总额",
                                       "利润",   "资产总额", "资产",     "税收" };
  static const char *const takings[] = { "总收入", "综合收入", "收入", "总消费", "总花费", NULL };
  g_autofree char *text = hetu_reading_dup (self->reading, subject->start, subject->end);
  g_autofree char *first = hetu_reading_dup (self->reading, before->start, before->end);
  const char *account = NULL;

  if (g_strv_contains (takings, text) && strstr (first, "游") != NULL)
    {
      g_autofree char *joined = g_strconcat ("旅游", text, NULL);

      return hetu_reader_take_name (self, subject, joined, slot, measure); /* 旅游人次和总收入 */
    }
  for (guint i = 0; account == NULL && accounts[i] != NULL; i++)
    if (g_str_has_prefix (text, accounts[i]) &&
        (text[strlen (accounts[i])] == '\0' ||
         g_str_has_prefix (text + strlen (accounts[i]), "占")))
      account = accounts[i]; /* 增加值、税收占全市比重 */
  if (account == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    if (g_str_has_suffix (first, tails[i]) && strlen (first) > strlen (tails[i]))
      {
        g_autofree char *stem = g_strndup (first, strlen (first) - strlen (tails[i]));
        g_autofree char *joined = g_strconcat (stem, text, NULL);

        if (!hetu_reader_take_name (self, subject, joined, slot, measure))
          hetu_subject_set_name (subject, joined, "");
        return TRUE;
      }
  return FALSE;
}

void
hetu_reader_resolve (const HetuReader *self,
                     HetuSubject *subject,
                     HetuUnitClass unit_class,
                     HetuMeasure measure)
{
  hetu_subject_resolve (subject, self->lexicon, self->reading, NULL, unit_class, measure);
}

/* “机器人及智能装备、新能源产业营业收入”: 及 joins one name where the lexicon has it whole. */
static guint
join_known (HetuReader *self, const HetuSubject *whole, HetuSubject *parts, guint n)
{
  for (guint i = 0; i + 1 < n; i++)
    {
      HetuSubject joined = parts[i];
      HetuSlot slot = { 0 };

      if (self->reading->chars[parts[i].end] == 0x3001) /* 、 */
        continue;
      joined.end = parts[i + 1].end;
      complete_name (self, &joined, whole, &slot, HETU_MEASURE_GROWTH);
      if (joined.term == NULL)
        continue;
      parts[i] = joined;
      memmove (&parts[i + 1], &parts[i + 2], (n - i - 2) * sizeof parts[0]);
      n--;
    }
  return n;
}

/* “牛奶、羊肉产量居全国首位”: each of the list has the noun that it ends with */
static gboolean
shares_noun (const HetuReader *self, const HetuSubject *parts, guint n)
{
  gboolean shared = FALSE;

  for (guint i = 0; n > 1 && i < G_N_ELEMENTS (shared_nouns) && !shared; i++)
    {
      shared =
          hetu_reading_ends (self->reading, parts[n - 1].start, parts[n - 1].end, shared_nouns[i]) >
          0;
      for (guint k = 0; k + 1 < n; k++)
        shared = shared && (self->reading->chars[parts[k].end] == 0x3001 || k + 2 == n) && /* 、 */
                 (parts[k].term != NULL || g_str_has_suffix (parts[k].name, shared_nouns[i]));
    }
  return shared;
}

/* “乙集团产值”, “甲县”: somebody whose account it is, with what is told of it or without */
static gboolean
is_body (const HetuReader *self, const HetuSubject *part)
{
  static const char *const bodies[] = { "公司", "集团", "企业", "银行", "园区", "厂", "集群",
                                        "基地", "县",   "区",   "市",   "镇",   "乡", NULL };
  guint noun = 0;

  for (guint i = 0; i < G_N_ELEMENTS (shared_nouns) && noun == 0; i++)
    noun = hetu_reading_ends (self->reading, part->start, part->end, shared_nouns[i]);
  return hetu_reading_ends_any (self->reading, part->start, part->end - noun, bodies);
}

/* “甲公司、乙集团产值突破百亿元”, “甲县、乙区财政收入…”: two bodies that a mark parts, each of which passes it; no “甲、乙两家企业”, no
 * “文化、旅游收入” */
static gboolean
passes_each (const HetuReader *self, const HetuSlot *slot, const HetuSubject *parts, guint n)
{
  static const char *const together[] = { "两", "大", "合计", "共", NULL };

  return n == 2 && self->wanted < 2 && slot->number.unit_class == HETU_UNIT_CLASS_MONEY &&
         slot->number.comparator == HETU_COMPARATOR_MORE &&
         self->reading->chars[parts[0].end] == 0x3001 && /* 、 */
         (is_body (self, &parts[0]) || is_body (self, &parts[1])) &&
         !hetu_reading_finds_any (self->reading, parts[1].start, slot->number.start, together);
}

/* “人大代表建议、政协提案办复率达到100%”, “城乡低保、五保供养标准提高15%”: the last of them says of each what is told. Names the others
 * so. */
static gboolean
share_rate (const HetuReader *self, HetuSubject *parts, guint n)
{
  static const char *const rates[] = { "办复率",   "办结率",   "满意率",  "参保率", "达标率",
                                       "合格率",   "普及率",   "入学率",  "处理率", "供养标准",
                                       "补助标准", "筹资标准", "保障标准" };
  const HetuSubject *last = n > 1 ? &parts[n - 1] : NULL;
  guint rate = 0;

  while (n > 1 && rate < G_N_ELEMENTS (rates) &&
         hetu_reading_ends (self->reading, last->start, last->end, rates[rate]) == 0)
    rate++;
  if (n < 2 || rate == G_N_ELEMENTS (rates) ||
      hetu_reading_ends (self->reading, last->start, last->end, rates[rate]) + 2 >
          last->end - last->start)
    return FALSE;
  for (guint i = 0; i + 1 < n; i++)
    if (parts[i].term != NULL || parts[i].end < parts[i].start + 2 ||
        (self->reading->chars[parts[i].end] != 0x3001 && i + 2 < n) || /* 、 */
        hetu_reading_ends (self->reading, parts[i].start, parts[i].end, "率") > 0 ||
        hetu_reading_ends (self->reading, parts[i].start, parts[i].end, "标准") > 0)
      return FALSE;
  for (guint i = 0; i + 1 < n; i++)
    if (!g_str_has_suffix (parts[i].name, rates[rate]))
      hetu_subject_set_name (&parts[i], parts[i].name, rates[rate]);
  return TRUE;
}

/* “金融机构存、贷款余额”, “城、乡居民收入”: the mark parts two halves of one word */
static gboolean
halves_word (const HetuReader *self, const HetuSubject *first, const HetuSubject *second)
{
  return self->reading->chars[first->end] == 0x3001 && /* 、 */
         (hetu_reading_has (self->reading, first->end - 1, second->end, "存、贷") > 0 ||
          hetu_reading_has (self->reading, first->end - 1, second->end, "内、外资") > 0 ||
          hetu_reading_has (self->reading, first->end - 1, second->end, "城、乡") > 0);
}

/* The names of a list, each with what the others say for it. @known: (out): of how many the lexicon has a name. Returns: how many */
static guint
read_parts (HetuReader *self,
            const HetuSubject *whole,
            const HetuPredicate *predicate,
            HetuSlot *slot,
            HetuMeasure measure,
            HetuSubject *parts,
            guint *known)
{
  guint n = self->wanted > 1
                ? hetu_subject_split_at_marks (self->reading, whole->start, whole->end, parts)
                : 0;

  guint classed = 0; /* whose members are told */

  *known = 0;
  if (n == 0 || n != self->wanted)
    n = hetu_subject_split (self->reading, whole->start, whole->end, parts);
  n = join_known (self, whole, parts, n);
  for (guint i = 0; i < n; i++)
    classed += hetu_reader_skip_members (self, parts[i].start, parts[i].end) > parts[i].start;
  for (guint i = 0; i < n; i++)
    {
      guint from = parts[i].start, to = parts[i].end;

      hetu_subject_trim (self->reading, &from, &to, &parts[i].verb_start, &parts[i].verb_end);
      if (to <= from)
        continue;
      from = classed == n ? hetu_reader_skip_members (self, from, to) : from;
      parts[i].start = from;
      parts[i].end = to;
      hetu_subject_resolve (&parts[i],
                            self->lexicon,
                            self->reading,
                            hetu_reader_find_owner (self, parts[i].start, parts[i].end),
                            slot->number.unit_class,
                            measure);
      if (!(i > 0 && complete_account (self, &parts[i], &parts[i - 1], slot, measure)) &&
          (parts[i].term == NULL || counts_heads (self, &parts[i], whole)))
        complete_name (self, &parts[i], whole, slot, measure);
      hetu_reader_drop_group (self, &parts[i], i > 0 && i + 1 == n);
      *known += parts[i].term != NULL;
    }
  if (predicate->distributed || predicate->all)
    hetu_reader_share_head (self, parts, n);
  hetu_reader_share_threshold (self, parts, n);
  return n;
}

guint
hetu_reader_read_subjects (HetuReader *self,
                           guint start,
                           guint end,
                           const HetuPredicate *predicate,
                           HetuSlot *slot,
                           HetuSubject *subjects)
{
  HetuSubject whole = { 0 };
  HetuSubject parts[HETU_MOST_SUBJECTS];
  guint n = 0, known = 0;
  HetuMeasure measure = hetu_reader_measure (slot, predicate, "");
  gboolean list = (measure != HETU_MEASURE_LEVEL && measure != HETU_MEASURE_ABS_CHANGE) ||
                  predicate->streak || /* 申请量、授权量连续4年… */
                  hetu_reading_ends (self->reading, start, end, "标准") > 0 ||
                  (slot->number.unit_class == HETU_UNIT_CLASS_MONEY && /* A、B首次突破万亿元 */
                   slot->number.comparator == HETU_COMPARATOR_MORE);
  guint enumerated = 0;

  start = hetu_reader_skip_times (self, start, end);
  hetu_subject_trim (self->reading, &start, &end, &whole.verb_start, &whole.verb_end);
  if (hetu_reader_skip_times (self, start, end) > start)
    {
      start = hetu_reader_skip_times (self, start, end); /* 最终核实2021年全县… */
      hetu_subject_trim (self->reading, &start, &end, &whole.verb_start, &whole.verb_end);
    }
  hetu_reader_drop_circumstance (self, start, &end);
  start = hetu_reader_skip_fund (self, start, end);
  enumerated = hetu_reading_find_others (self->reading, start, end);
  if (end > start && self->reading->chars[end - 1] == 0x5360) /* 占七成 */
    end--;
  if (enumerated < end && slot->number.unit_class == HETU_UNIT_CLASS_COUNT &&
      predicate->distributed && self->wanted > 2 &&
      hetu_subject_split (self->reading, start, enumerated, parts) == self->wanted)
    end = enumerated; /* 甲、乙、丙等主体分别新增1家、2家、3家 */
  else if (enumerated + 1 == end && measure == HETU_MEASURE_GROWTH)
    end = enumerated; /* 甲收入、乙收入等增长7% */
  else if (enumerated < end && enumerated + 1 < end && measure == HETU_MEASURE_LEVEL)
    {
      start = enumerated + 1;
      list = FALSE;
    }
  else if (enumerated < end)
    list = FALSE;
  if (end <= start || (whole.verb_end >= end))
    return end > start ? hetu_reader_join_verb (self, &whole, slot, subjects) : 0;
  whole.start = start;
  whole.end = end;
  whole.unit = g_intern_string (slot->number.unit);
  if (list || predicate->distributed || predicate->all)
    n = read_parts (self, &whole, predicate, slot, measure, parts, &known);
  hetu_subject_resolve (&whole,
                        self->lexicon,
                        self->reading,
                        hetu_reader_find_owner (self, start, end),
                        slot->number.unit_class,
                        measure);
  hetu_reader_drop_time (self, &whole, slot, measure);
  hetu_reader_drop_verb (self, &whole, slot, measure);
  subjects[0] = whole;
  if ((n == 3 || (n == 2 && halves_word (self, &parts[0], &parts[1]))) &&
      split_whole (self, subjects, predicate, slot) == n)
    return n;
  if (((measure == HETU_MEASURE_RANK || passes_each (self, slot, parts, n)) &&
       shares_noun (self, parts, n)) ||
      (list && (hetu_reader_are_measured (self, parts, n) || share_rate (self, parts, n))))
    {
      memcpy (subjects, parts, n * sizeof parts[0]);
      return n;
    }
  if (n > 1 && (predicate->distributed || predicate->all || known == n) &&
      !(whole.term != NULL && !predicate->distributed && !predicate->all && known < n))
    {
      memcpy (subjects, parts, n * sizeof parts[0]);
      return n;
    }
  subjects[0] = whole;
  return split_whole (self, subjects, predicate, slot);
}
