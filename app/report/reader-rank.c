/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks: of what they are, and in which field. */
#include "report/reader-strip.h"

#include "report/gazetteer.h"

#include <string.h>

static gboolean
is_place (const HetuReader *self, const HetuSubject *subject)
{
  guint length = 0;

  return hetu_gazetteer_find_at (hetu_gazetteer_get (),
                                 self->reading,
                                 subject->start,
                                 subject->end,
                                 self->context.region,
                                 &length) != 0 &&
         subject->start + length == subject->end;
}

/* “入选全国百强县”: the list is what the rank is of; “生产总值758亿元,总量跨入全国30强”: what was told before */
static void
read_best (HetuReader *self, HetuSlot *slot, guint head)
{
  HetuPredicate predicate = { 0 };
  HetuSubject subject = { 0 };
  guint at = 0;
  gint32 ref = hetu_reader_find_region (self, slot->scope, MIN (self->end, slot->scope + 2), &at);
  g_autofree char *name = NULL;

  subject.start = subject.verb_start = subject.verb_end = slot->scope;
  subject.end = slot->number.phrase_end;
  hetu_reader_resolve (self, &subject, HETU_UNIT_CLASS_NONE, HETU_MEASURE_RANK);
  name = hetu_reading_dup (self->reading, subject.start, subject.end);
  if (self->n_last > 0 && hetu_reader_has (self, head, slot->scope, "总量"))
    subject = self->last[0];
  else if (subject.term == NULL || subject.term_start > subject.start)
    {
      subject.term = NULL;
      hetu_subject_set_name (&subject, name, "");
    }
  hetu_reader_add_claim (self, slot, &subject, &predicate, HETU_MEASURE_RANK, ref);
  hetu_reader_remember (self, &subject, 1);
  self->used = slot->number.phrase_end;
}

/* Whether a verb of one character is one here: no 班列, 居民 or 中部, 排放 */
static gboolean
is_short_verb (const HetuReader *self, guint at, guint end, const char *verb)
{
  static const char *const before[] = { "班", "系", "专", "陈", "序", "行",
                                        "高", "减", "安", "编", NULL };
  static const char *const behind[] = { "民", "住", "车", "入", "放", "查", "水", "污", NULL };
  static const char *const places[] = { "位", "排", "居", "列", "名", "第", "的", NULL };
  guint named = 0;

  if (hetu_reading_ends_any (self->reading, self->start, at, before))
    return FALSE;
  if (hetu_reading_begins_any (self->reading, at + 1, end, behind))
    return FALSE;
  if (g_str_equal (verb, "中") && hetu_reading_begins_any (self->reading, at + 1, end, places))
    return TRUE;
  if (g_str_equal (verb, "为")) /* 均为中部第1 */
    return hetu_reading_ends (self->reading, self->start, at, "均") > 0;
  if (g_str_equal (verb, "由") || g_str_equal (verb, "从")) /* 由全国百强县第86位跃升至第72位 */
    return at + 1 == end || hetu_reader_has (self, at + 1, at + 2, "全");
  if (g_str_equal (verb, "中"))
    return at + 1 == end;       /* 由第14位前移到第12位 */
  if (g_str_equal (verb, "排")) /* 排全市第一 */
    return at + 1 == end || hetu_reader_has (self, at + 1, at + 2, "全") ||
           (hetu_reader_find_region (self, at + 1, end, &named) != 0 && named == at + 1);
  return TRUE;
}

guint
hetu_reader_find_rank_verb (const HetuReader *self, const HetuSlot *slot, guint head, guint *length)
{
  static const char *const verbs[] = {
    "雄踞",   "蝉联",   "高居",   "位居",   "稳居",   "位列",   "名列",   "排名",   "排在",
    "跃居",   "升至",   "居",     "列",     "保持",   "位于",   "跻身",   "进入",   "分居",
    "分列",   "上升至", "上升到", "跃升至", "提升至", "前移至", "攀升至", "进位至", "晋升至",
    "进到",   "进至",   "走在",   "处于",   "荣登",   "登上",   "中",     "排",     "为",
    "由",     "从",     "前移到", "后移到", "跃升到", "提升到", "攀升到", "进位到", "升到",
    "晋升到", "后移至", "下降到", "下降至", "退到",   "退至",   "获得",   "荣获",   "跃升为",
    "上升为", "提升为", "跨入",   "迈入"
  };
  guint verb = slot->number.phrase_start, in;

  *length = 0;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      guint at = hetu_reading_find_last (self->reading, head, slot->number.phrase_start, verbs[i]);

      if (at < slot->number.phrase_start && g_utf8_strlen (verbs[i], -1) == 1 &&
          !is_short_verb (self, at, slot->number.phrase_start, verbs[i]))
        continue;
      if (at < slot->number.phrase_start && (*length == 0 || at < verb))
        {
          verb = at;
          *length = (guint) g_utf8_strlen (verbs[i], -1);
        }
    }
  if (*length == 0)
    return head;
  in = hetu_reading_find_last (self->reading, head, verb, "在全");
  if (in >= verb)
    {
      in = hetu_reading_find_last (self->reading, head, verb, "在");
      if (in <= head + 1 || in + 1 >= verb || !hetu_is_digit (self->reading->chars[in + 1]) ||
          !hetu_reader_has (self, in, verb + 1, "中"))
        return verb;
      *length = 1; /* 总量在15个副省级城市中进至第9位 */
      return in;
    }
  if (in <= head + 1 ||
      !(hetu_reader_has (self, in, verb, "个") || hetu_reader_has (self, in, verb, "县区") ||
        (in > head + 2 && hetu_reader_has (self, in, verb + 1, "城市中")) ||
        (in > head + 4 && hetu_reader_has (self, verb - 1, verb + 1, "中"))))
    return verb;
  *length = 1; /* 综合成绩在全区16个镇街中排名第2位 */
  return in;
}

/* “全国百强榜”, “百强园区” */
static gboolean
names_list (const HetuReader *self, const HetuSubject *scope)
{
  return hetu_reading_ends (self->reading, scope->start, scope->end, "榜") > 0 ||
         hetu_reader_has (self, scope->start, scope->end, "百强") ||
         hetu_reader_has (self, scope->start, scope->end, "千强") ||
         hetu_reader_has (self, scope->start, scope->end, "十强");
}

/* Makes the list or place that the rank is in what the rank is of. */
static void
take_scope (HetuReader *self, HetuSubject *subject, const HetuSubject *scope)
{
  *subject = *scope;
  subject->verb_start = subject->verb_end = subject->start;
  hetu_reader_resolve (self, subject, HETU_UNIT_CLASS_NONE, HETU_MEASURE_RANK);
}

/* “在全省营商环境评价中,我市居第7位”: what the places are in stands in the clause before */
static gboolean
find_contest (const HetuReader *self, guint head, HetuSubject *subject)
{
  static const char *const contests[] = { "评价", "考核", "考评", "测评", "评比",
                                          "评选", "竞赛", "监测", "排名", "评估",
                                          "活动", "排行", "榜",   "》",   NULL };
  guint clause = hetu_reader_clause_start (self, head);
  guint end = clause > self->start ? clause - 1 : clause;
  guint from = hetu_reader_clause_start (self, end);

  if (from > self->start && end > from && self->reading->chars[end - 1] == 0x5E74) /* 年 */
    {
      end = from - 1; /* 在…考评中,2012年,我县… */
      from = hetu_reader_clause_start (self, end);
    }
  if (end <= from + 5 || hetu_reading_has (self->reading, from, end, "在") == 0 ||
      (self->reading->chars[end - 1] != 0x4E2D &&
       self->reading->chars[end - 1] != 0x4E0A) || /* 中 上 */
      !hetu_reading_ends_any (self->reading, from, end - 1, contests))
    return FALSE;
  *subject = (HetuSubject){ .start = from + 1, .end = end - 1 };
  subject->verb_start = subject->verb_end = subject->start;
  hetu_reader_resolve (self, subject, HETU_UNIT_CLASS_NONE, HETU_MEASURE_RANK);
  return TRUE;
}

/* Whether the scope is what is ranked: 洛阳进入全国热门旅游目的地城市前十名, 高新区跻身全国百强园区第49位, 进入全国百强县前50名 */
static gboolean
is_of_scope (const HetuReader *self,
             const HetuSlot *slot,
             guint head,
             const HetuSubject *subjects,
             guint n,
             const HetuSubject *scopes,
             guint n_scopes)
{
  static const char *const qualities[] = { "竞争力", "实力", "指数", "水平", NULL };
  const gboolean band = slot->number.comparator == HETU_COMPARATOR_AT_MOST;
  HetuSubject contest = { 0 };

  if (n_scopes == 0 || n > 1 ||
      (n == 1 &&
       hetu_reading_ends_any (self->reading, subjects[0].start, subjects[0].end, qualities)))
    return FALSE;
  if (n == 0 && self->n_last == 0 && find_contest (self, slot->number.phrase_start, &contest))
    return FALSE; /* 在综合考评中,我县列全市前三位 */
  if (n == 0 && hetu_reading_ends (self->reading, head, scopes[0].start, "蝉联") > 0)
    return scopes[0].end > scopes[0].start + 4; /* 蝉联全国…测评第一 */
  return (n == 1 && band && is_place (self, &subjects[0])) ||
         ((n == 0 || subjects[0].term == NULL) && names_list (self, &scopes[n_scopes - 1])) ||
         (n == 0 && self->n_last == 0 && n_scopes == 1 && band);
}

/* “综合竞争力排名前移12位,居全省第37位”: the clause before says what moved */
static void
take_moved (HetuReader *self, const HetuSlot *slot, guint head)
{
  static const char *const moves[] = { "前移", "上升", "提升", "前进", "进位", "跃升", "后移" };
  HetuSubject subject = { 0 };
  guint end = head > self->used ? head - 1 : 0, from = end, move = end;

  while (from > self->used && !hetu_reader_is_stop (self->reading->chars[from - 1]))
    from--;
  if (end <= from + 3 || self->reading->chars[end] != ',')
    return;
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    move = MIN (move, hetu_reading_find (self->reading, from, end, moves[i]));
  if (move >= end || (hetu_reading_ends (self->reading, move, end, "位") == 0 &&
                      hetu_reading_ends (self->reading, move, end, "位次") == 0))
    return;
  subject.start = from;
  subject.end = move;
  hetu_reader_trim (self, &subject);
  if (subject.end <= subject.start + 1)
    return;
  hetu_reader_resolve (self, &subject, slot->number.unit_class, HETU_MEASURE_RANK);
  hetu_reader_remember (self, &subject, 1);
}

/* Takes up what was named before for a rank that names nothing. Returns: how many */
static guint
recall_ranked (const HetuReader *self,
               const HetuSlot *slot,
               const HetuPredicate *predicate,
               HetuSubject *subjects)
{
  const HetuSlot *first = &g_array_index (self->slots, HetuSlot, 0);
  gboolean lasts = slot > first && slot[-1].number.unit_class == HETU_UNIT_CLASS_TIME &&
                   slot[-1].number.phrase_end == self->used; /* A、B连续4年居全省第一 */
  guint n = self->n_last;

  memcpy (subjects, self->last, n * sizeof subjects[0]);
  if (n == 1 && predicate->growth && self->has_owner &&
      (subjects[0].attribute || g_str_has_suffix (subjects[0].written, "占比")))
    subjects[0] = self->owner; /* 总量占全市的…,增速排全市第一 */
  if (n > 1 && !predicate->all && !lasts)
    n = 1;
  if (n == 1 && predicate->all && self->n_history > self->part_history + 1)
    {
      n = self->n_history - self->part_history; /* A达…,B达…,均居全省第3 */
      memcpy (subjects, self->history + self->part_history, n * sizeof subjects[0]);
    }
  return n;
}

/* “在全国74个重点城市排第8位”, “在全省省辖市中经济增速居第一”: behind those that are ranked, where nothing or another name follows; else @start */
static guint
skip_field (const HetuReader *self, guint start, guint end)
{
  static const char *const kinds[] = { "城市",       "县区",       "区县",     "县市", "市州",
                                       "辖市",       "辖区",       "地市",     "城区", "州市",
                                       "县(市、区)", "市(县、区)", "县(市)区", NULL };
  guint among = hetu_reading_find (self->reading, start, end, "中"), to = MIN (among, end);

  if (to > start + 8 || !hetu_reading_ends_any (self->reading, start, to, kinds))
    return start;
  return to + (to < end);
}

/* “我区在全省54个市辖区营商环境评价中排名第四”: where the contest is; @head: (inout): of its name, behind the field */
static gint32
take_contest (const HetuReader *self, guint verb, guint *head)
{
  guint in = hetu_reading_find (self->reading, *head, verb, "在全"), at = 0;
  HetuSubject before = { .start = *head, .end = in };
  gint32 code = in + 5 < verb ? hetu_reader_find_region (self, in + 1, in + 3, &at) : 0;

  if (code == 0 || (in > *head && !is_place (self, &before) && in > *head + 2))
    return 0;
  for (*head = in + 3; *head < verb; ++*head)
    if (!hetu_is_digit (self->reading->chars[*head]))
      break;
  if (*head > in + 3)
    *head += hetu_reading_has (self->reading, *head, verb, "家") +
             hetu_reading_has (self->reading, *head, verb, "个");
  *head = skip_field (self, *head, verb);
  return code;
}

/* “排名54个市辖区”: how many are ranked, not where */
static gboolean
counts_field (const HetuReader *self, const HetuSubject *scope)
{
  static const char *const verbs[] = { "排名", "位居", "位列" };
  guint at = scope->start;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    at += hetu_reading_has (self->reading, at, scope->end, verbs[i]);
  return at < scope->end && hetu_is_digit (self->reading->chars[at]);
}

/* How many ranks stand side by side from @slot on, or before it: “第1、第3和第2位” */
static guint
count_ranks (const HetuReader *self, const HetuSlot *slot, gboolean before)
{
  const HetuSlot *slots = &g_array_index (self->slots, HetuSlot, 0);
  guint i = (guint) (slot - slots), n = 0;

  if (before)
    for (; i > 0 && slots[i - 1].type == HETU_SLOT_RANK &&
           slots[i - 1].number.phrase_end + 1 == slots[i].number.phrase_start;
         i--)
      n++;
  else
    for (n = 1; i + 1 < self->slots->len && slots[i + 1].type == HETU_SLOT_RANK &&
                slots[i].number.phrase_end + 1 == slots[i + 1].number.phrase_start;
         i++)
      n++;
  return n;
}

/* “居全国百强县投资潜力第3、科技创新第6”: the list goes on with another name, in the same field; @ref: (inout) */
static gboolean
goes_on_listing (const HetuReader *self,
                 const HetuSlot *slot,
                 guint head,
                 const HetuSubject *scope,
                 gint32 *ref)
{
  static const char *const nouns[] = { "质量", "竞争力", "潜力", "指数", "水平",   "发展", "创新",
                                       "增速", "增幅",   "总量", "收入", "投资",   "量",   "额",
                                       "率",   "实力",   "环境", "产值", "增加值", NULL };
  const HetuSlot *first = &g_array_index (self->slots, HetuSlot, 0);
  const HetuSlot *last = slot > first ? slot - 1 : NULL;
  guint at = 0;

  if (last == NULL || last->type != HETU_SLOT_RANK || last->number.phrase_end != head ||
      self->reading->chars[head] != 0x3001 || /* 、 */
      self->n_last != 1 || self->claims->len == 0 ||
      (self->last[0].end != last->number.phrase_start &&
       !hetu_reading_ends_any (self->reading, scope->start, scope->end, nouns)) ||
      hetu_reader_find_region (self, scope->start, scope->end, &at) != 0)
    return FALSE;
  *ref = hetu_reader_last_claim (self)->ref_region;
  return TRUE;
}

/* “入选“全国县域经济强县”,列全省第8位”: what the clause before says was won is what the place is in */
static gboolean
find_award (const HetuReader *self, guint head, HetuSubject *subject)
{
  static const char *const verbs[] = { "入选", "获评", "荣获", "跻身",  "上榜",
                                       "入围", "荣登", "获得", "被评为" };
  guint clause = hetu_reader_clause_start (self, head);
  guint end = clause > self->start ? clause - 1 : clause;
  guint from = hetu_reader_clause_start (self, end), at = end;

  for (guint i = 0; i < G_N_ELEMENTS (verbs) && at == end; i++)
    {
      at = hetu_reading_find (self->reading, from, end, verbs[i]);
      if (at < end)
        at += (guint) g_utf8_strlen (verbs[i], -1);
    }
  if (end <= at + 3 || self->reading->chars[clause - 1] != ',')
    return FALSE;
  *subject = (HetuSubject){ .start = at, .end = end };
  subject->verb_start = subject->verb_end = subject->start;
  hetu_reader_resolve (self, subject, HETU_UNIT_CLASS_NONE, HETU_MEASURE_RANK);
  return TRUE;
}

/* “…,甲市居全国城市第6位”: whose the place is, in what was ranked before it */
static void
take_holder (HetuReader *self, const HetuSlot *slot, guint head, HetuSubject *subject)
{
  const HetuSlot *first = &g_array_index (self->slots, HetuSlot, 0);
  gboolean ranked = slot > first && slot[-1].type == HETU_SLOT_RANK && self->n_last == 1 &&
                    slot[-1].number.phrase_start > self->start;
  HetuSubject contest = { 0 };
  guint length = 0;
  gint32 code = 0;

  if (!is_place (self, subject) || (!ranked && !find_contest (self, head, &contest)))
    return;
  code = hetu_gazetteer_find_at (hetu_gazetteer_get (),
                                 self->reading,
                                 subject->start,
                                 subject->end,
                                 self->context.region,
                                 &length);
  *subject = ranked ? self->last[0] : contest;
  subject->place = code;
}

/* “排位保持全市第二”, “两项指标稳居全市第一”: no name, but what was named before; @all: (out): each of them */
static gboolean
stands_for_named (const HetuReader *self, const HetuSubject *subject, gboolean *all)
{
  static const char *const ranks[] = { "排位", "位次", "排名", "名次", "位列" };
  static const char *const names[] = { "项指标", "个指标", "项主要指标", "项指标增速", "指标" };
  guint from = hetu_reader_skip_number (self, subject->start, subject->end);
  HetuDecimal told = { 0 };

  hetu_numeral_scan (self->reading, subject->start, subject->end, &told);
  *all = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    if (subject->start + hetu_reading_has (self->reading, subject->start, subject->end, ranks[i]) ==
        subject->end)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names) && from > subject->start; i++)
    *all |= from + hetu_reading_has (self->reading, from, subject->end, names[i]) == subject->end;
  *all = *all && told.coefficient == self->n_history - self->part_history;
  return *all;
}

/* What is ranked: what the words before the verb name, the field where that is what is ranked, else what was named before.
 * @contest: (inout): the field that is told before. Returns: how many */
static guint
find_ranked (HetuReader *self,
             HetuSlot *slot,
             guint head,
             guint verb,
             gboolean said,
             HetuPredicate *predicate,
             const HetuSubject *scopes,
             guint n_scopes,
             HetuSubject *subjects,
             gint32 *contest)
{
  gboolean all = FALSE;
  const guint earlier = count_ranks (self, slot, TRUE), here = count_ranks (self, slot, FALSE);
  guint n = hetu_reader_read_subjects (self,
                                       head,
                                       MIN (predicate->subject_end, verb),
                                       predicate,
                                       slot,
                                       subjects);

  if (n == 1 && subjects[0].term == NULL && self->n_last > 0 &&
      stands_for_named (self, &subjects[0], &all))
    {
      predicate->all |= all;
      n = 0;
      if (predicate->distributed && earlier == 0 && here > 1)
        hetu_reader_recall (self, here, head); /* A突破万亿,B突破千亿,位次分别升至第18位和第17位 */
      if (predicate->distributed && earlier == 0 && here > 1 && self->n_last == here)
        subjects[n++] = self->last[0];
    }
  if (n == 1 && (g_str_equal (subjects[0].written, "进位") || /* 连续四年进位、升至第40名 */
                 (self->n_last == 1 && g_str_equal (subjects[0].name, "总量"))))
    n = 0; /* “财政收入增长7%。甲县增长9%,总量居全市第1位” */
  if (n == 1 && subjects[0].attribute && predicate->all &&
      self->n_history > self->part_history + 1 &&
      hetu_reading_ends (self->reading, head, predicate->subject_end, "数量") > 0)
    n = 0; /* A达1000家、B达300家,数量均居全省第四 */
  if (n == 0 && !said && n_scopes == 1 && goes_on_listing (self, slot, head, &scopes[0], contest))
    {
      take_scope (self, &subjects[0], &scopes[0]);
      n = 1;
    }
  else if (is_of_scope (self, slot, head, subjects, n, scopes, n_scopes))
    {
      take_scope (self,
                  &subjects[0],
                  &scopes[names_list (self, &scopes[n_scopes - 1]) ? n_scopes - 1 : 0]);
      n = 1;
    }
  else if (n == 1)
    take_holder (self, slot, head, &subjects[0]);
  if (n == 0 && self->n_last == 0)
    n = find_contest (self, head, &subjects[0]) || find_award (self, head, &subjects[0]) ? 1 : 0;
  if (n == 0)
    take_moved (self, slot, head);
  if (n == 0 && self->n_last == 0 &&
      hetu_reader_has (self, self->start, slot->number.start, "位次"))
    hetu_reader_take_up (self); /* “…。位次由第一位下滑到第六位” */
  if (n == 0 && earlier > 0 && earlier + here == self->n_last && self->claims->len > 0)
    {
      subjects[n++] = self->last[earlier]; /* 居全省第1和第3位 */
      *contest = hetu_reader_last_claim (self)->ref_region;
    }
  else if (n == 0)
    n = recall_ranked (self, slot, predicate, subjects);
  else if (!(n == 1 && predicate->distributed && here > 1 && self->n_last == here &&
             g_str_equal (subjects[0].name, self->last[0].name)))
    hetu_reader_remember (self, subjects, n);
  if (n == 1 && predicate->all && predicate->growth && predicate->subject_end > head &&
      (self->reading->chars[predicate->subject_end - 1] == 0x3001 ||
       self->reading->chars[predicate->subject_end - 1] == 0x548C)) /* 和 */
    subjects[n++] = subjects[0]; /* 总量、增速均列全市第一 */
  return n > 1 && earlier == 0 && here == n ? 1 : n;
}

/* “排名上升4位、位居第2位”: by how much it moved is no place that it is ranked in; returns: how many scopes are left */
static guint
drop_moves (const HetuReader *self, HetuSubject *scopes, guint n)
{
  guint left = 0;

  for (guint i = 0; i < n; i++)
    {
      const guint start = scopes[i].start, end = scopes[i].end;
      gboolean verb = end == start + 2 && self->reading->chars[start] == 0x4F4D;    /* 位居 */
      gboolean move = end > start + 1 && self->reading->chars[end - 1] == 0x4F4D && /* 4位 */
                      hetu_is_digit (self->reading->chars[end - 2]);

      if (!move && !(verb && n > 1))
        scopes[left++] = scopes[i];
    }
  return left;
}

/* “甲区、乙区、丙县位居全省经济强县前十”: each of the places listed is in the list; returns: whether nothing but places is listed */
static gboolean
rank_places (HetuReader *self, HetuSlot *slot, guint head, guint verb, const HetuSubject *scope)
{
  const HetuPredicate predicate = { 0 };
  HetuSubject parts[HETU_MOST_SUBJECTS];
  HetuSubject subject = { 0 };
  guint n = slot->number.comparator == HETU_COMPARATOR_AT_MOST
                ? hetu_subject_split (self->reading, head, verb, parts)
                : 0;
  guint at = 0;

  for (guint i = 0; i < n; i++)
    if (!is_place (self, &parts[i]))
      return FALSE;
  if (n == 0)
    return FALSE;
  take_scope (self, &subject, scope);
  for (guint i = 0; i < n; i++)
    {
      subject.place = hetu_reader_find_region (self, parts[i].start, parts[i].end, &at);
      hetu_reader_add_claim (self,
                             slot,
                             &subject,
                             &predicate,
                             HETU_MEASURE_RANK,
                             hetu_reader_find_region (self, scope->start, scope->end, &at));
    }
  subject.place = 0;
  hetu_reader_remember (self, &subject, 1);
  self->used = slot->number.phrase_end;
  return TRUE;
}

void
hetu_reader_read_rank (HetuReader *self, HetuSlot *slot, guint head)
{
  HetuPredicate predicate = { 0 };
  HetuSubject subjects[HETU_MOST_SUBJECTS];
  HetuSubject scopes[HETU_MOST_SUBJECTS];
  guint verb = 0, length = 0, n = 0, n_scopes = 0, field = 0;
  gint32 contest = 0;

  if (slot->best)
    {
      read_best (self, slot, head);
      return;
    }
  field = head += head < slot->number.phrase_start && self->reading->chars[head] == '(';
  verb = hetu_reader_find_rank_verb (self, slot, head, &length);
  contest = length > 0 ? take_contest (self, verb, &head) : 0;
  if (length == 0 && slot->number.phrase_start > head + 2 &&
      hetu_reader_ends_in_place (self, head, slot->number.phrase_start))
    verb = slot->number.phrase_start - 2; /* 进出口总额增速全省第1 */
  n_scopes = hetu_subject_split (self->reading, verb + length, slot->number.phrase_start, scopes);
  n_scopes = drop_moves (self, scopes, n_scopes);
  if (n_scopes == 0 && verb >= head + 2 && hetu_reader_ends_in_place (self, head, verb))
    {
      n_scopes = 1; /* 增幅全省排第7位 */
      scopes[0] = (HetuSubject){ .start = verb - 2, .end = verb };
      verb -= 2;
    }
  verb = hetu_reader_leave_field (self, field, head, verb);
  if (n_scopes > 0 && rank_places (self, slot, head, verb, &scopes[0]))
    return;
  hetu_predicate_read (self->reading, head, verb, &predicate);
  predicate.all |= contest != 0 && hetu_reading_has (self->reading, field, head, "均") > 0;
  n = find_ranked (self,
                   slot,
                   head,
                   verb,
                   length > 0,
                   &predicate,
                   scopes,
                   n_scopes,
                   subjects,
                   &contest);
  for (guint i = 0; i < n; i++)
    hetu_reader_name_economy (self, &subjects[i]);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < MAX (n_scopes, 1); k++)
      {
        guint at = 0;
        gint32 ref =
            k < n_scopes ? hetu_reader_find_region (self, scopes[k].start, scopes[k].end, &at) : 0;

        if (contest != 0 && (ref == 0 || counts_field (self, &scopes[k])))
          ref = contest; /* 在全省…中排名54个市辖区第四 */
        if (subjects[i].name[0] != '\0')
          hetu_reader_add_claim (self, slot, &subjects[i], &predicate, HETU_MEASURE_RANK, ref);
      }
  self->used = slot->number.phrase_end;
}
