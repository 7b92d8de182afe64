/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that what is told around them makes: what a share is of, whose stages are counted, in what was invested. */
#include "report/reader-wording.h"

#include <string.h>

/* The revenue that one of the last three claims of the paragraph is of, 财政总收入; NULL for none */
static const char *
find_revenue (const HetuReader *self)
{
  const guint32 from = self->reading->at[self->context.paragraph_start];

  for (guint i = self->claims->len, n = 0; i > 0 && n < 3; i--, n++)
    {
      const HetuClaim *claim = &g_array_index (self->claims, HetuClaim, i - 1);

      if (claim->value_start < from)
        break;
      if (g_str_has_suffix (claim->indicator, "预算收入") ||
          g_str_has_suffix (claim->indicator, "预算总收入") ||
          g_str_has_suffix (claim->indicator, "财政收入") ||
          g_str_has_suffix (claim->indicator, "财政总收入"))
        return claim->indicator;
    }
  return NULL;
}

/* “税收占比70%”, “税收收入…,占63%”: of the revenue */
static gboolean
name_tax_share (const HetuReader *self, HetuMeasure measure, HetuSubject *subject)
{
  static const char *const names[] = { "税收占比",     "税收比重",         "税收收入占比",
                                       "税收收入比重", "税占比",           "税比",
                                       "税收占",       "税收收入占",       "税收所占比重",
                                       "各项税收占比", "税收收入所占比重", NULL };
  const HetuClaim *last = hetu_reader_last_claim (self);
  g_autofree char *revenue = NULL;

  if (!g_strv_contains (names, subject->name) &&
      !(measure == HETU_MEASURE_SHARE && g_str_equal (subject->name, "税收收入")))
    return FALSE;
  if (last != NULL && last->value_start >= self->reading->at[self->start] &&
      g_str_has_prefix (last->indicator, "税收占"))
    {
      hetu_subject_set_name (subject, last->indicator, "");
      return TRUE; /* 税收占比70%,比上年提高3.7个百分点 */
    }
  revenue = g_strdup (find_revenue (self));
  if (revenue == NULL)
    return FALSE;
  hetu_subject_set_name (subject, "税收占", revenue);
  hetu_subject_set_name (subject, subject->name, "比重");
  subject->term = NULL;
  return TRUE;
}

/* “民间投资占全部投资的57.6%”: of all fixed assets */
static gboolean
name_investment_share (HetuSubject *subject)
{
  static const char *const wholes[] = { "占全部投资",      "占全部投资比重",   "占投资比重",
                                        "占全市投资比重",  "占投资总量",       "占投资总量比重",
                                        "占全社会投资",    "占全社会投资比重", "占固定资产投资",
                                        "占全部投资的比重" };

  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    if (g_str_has_suffix (subject->name, wholes[i]) &&
        strlen (subject->name) > strlen (wholes[i]) + strlen ("投资"))
      {
        subject->name[strlen (subject->name) - strlen (wholes[i])] = '\0';
        hetu_subject_set_name (subject, subject->name, "占固定资产投资比重");
        return TRUE;
      }
  return FALSE;
}

/* Names by how they begin and end, whatever stands between: 新增城市公共停车位 */
static gboolean
name_kind (const HetuReader *self, HetuSubject *subject)
{
  static const struct
  {
    const char *opening;
    const char *ending;
    const char *id;
  } kinds[] = {
    { "新增", "停车位", "parking_spaces_added" },   { "新增", "停车泊位", "parking_spaces_added" },
    { "新建", "停车位", "parking_spaces_added" },   { "新建", "停车泊位", "parking_spaces_added" },
    { "新建", "停车场", "public_car_parks_built" }, { "建成", "停车场", "public_car_parks_built" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (subject->name, kinds[i].ending) &&
        strstr (subject->name, kinds[i].opening) != NULL)
      {
        const HetuTerm *term = hetu_lexicon_get (self->lexicon, kinds[i].id);

        if (term == NULL)
          return FALSE;
        subject->term = term;
        hetu_subject_set_name (subject, term->name, "");
        return TRUE;
      }
  return FALSE;
}

/* “重点项目216个,…其中新开工项目78个、竣工项目45个”: of those */
static gboolean
name_stage (const HetuReader *self, HetuSubject *subject)
{
  static const char *const stages[] = { "新开工项目",   "开工项目", "续建项目", "竣工项目",
                                        "建成项目",     "投产项目", "在建项目", "完工项目",
                                        "竣工投产项目", "前期项目", NULL };
  static const char *const large[] = { "重点", "重大" };

  const gboolean begun =
      subject->term != NULL && g_str_equal (subject->term->id, "projects_started");

  if (begun)
    hetu_subject_set_name (subject,
                           strstr (subject->written, "新开工") != NULL ? "新开工项目" : "开工项目",
                           "");
  if (!g_strv_contains (stages, subject->name) ||
      (g_str_equal (subject->name, "前期项目") &&
       self->reading->chars[MAX (subject->start, 1) - 1] != 0x3001 && /* 、 */
       hetu_reading_ends (self->reading, self->start, subject->start, "其中") == 0))
    return FALSE;
  for (guint n = 0; n < 5 && n < self->claims->len; n++)
    {
      const HetuClaim *claim = &g_array_index (self->claims, HetuClaim, self->claims->len - 1 - n);

      if (claim->value_start < self->reading->at[self->start])
        break;
      for (guint i = 0; i < G_N_ELEMENTS (large); i++)
        if (strstr (claim->indicator, large[i]) != NULL &&
            strstr (claim->indicator, "项目") != NULL)
          {
            const gsize stem = strlen (subject->name) - strlen ("项目");
            g_autofree char *stage = g_strndup (subject->name, stem);
            g_autofree char *name = g_strconcat (stage, large[i], "项目", NULL);

            subject->term = NULL;
            hetu_subject_set_name (subject, name, "");
            return TRUE;
          }
    }
  if (begun)
    hetu_subject_set_name (subject, subject->term->name, "");
  return FALSE;
}

/* “规上工业增加值增长7.8%、企业利润总额增长16.5%”: of the same enterprises */
static gboolean
name_profit (const HetuReader *self, HetuSubject *subject)
{
  const HetuTerm *term = hetu_lexicon_get (self->lexicon, "industrial_profits_above_scale");

  if (!g_str_equal (subject->name, "企业利润总额") && !g_str_equal (subject->name, "企业利润"))
    return FALSE;
  for (guint n = 0; term != NULL && n < 3 && n < self->claims->len; n++)
    {
      const HetuClaim *claim = &g_array_index (self->claims, HetuClaim, self->claims->len - 1 - n);

      if (claim->value_start >= self->reading->at[self->start] &&
          (g_str_has_prefix (claim->indicator, "规模以上工业") ||
           g_str_has_prefix (claim->indicator, "规上工业")))
        {
          subject->term = term;
          hetu_subject_set_name (subject, term->name, "");
          return TRUE;
        }
    }
  return FALSE;
}

/* “轨道交通建设加快推进”: what is said of works behind their name; the number of its characters, 0 for none */
static guint
measure_progress (const HetuReading *reading, guint start, guint end)
{
  static const char *const works[] = { "建设", "工程", "项目", "改造", "事项", "任务", NULL };
  static const char *const states[] = { "加快推进", "有序推进", "顺利推进", "稳步推进", "扎实推进",
                                        "全面推进", "快速推进", "深入推进", "全面展开", "全面启动",
                                        "全面提速", "进展顺利", "成效明显", "成效显著" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (hetu_reading_ends (reading, start, end, states[i]) > 0 &&
        hetu_reading_ends_any (reading, start, end - 4, works))
      return 4;
  return 0;
}

/* “扎实推进湖区综合治理”, “立足产业振兴加快重大项目建设”: where the verb of a work stands that is no first word; @end for none */
static guint
find_lead (const HetuReading *reading, guint start, guint end)
{
  static const char *const leads[] = { "推进", "推动", "实施", "加快", "开展", "抓好", "启动" };
  static const char *const works[] = { "建设", "治理", "整治", "改造", "工程", "修复", NULL };
  guint lead = start;

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      const guint at = hetu_reading_find_last (reading, start, end, leads[i]);

      lead = at < end ? MAX (lead, at) : lead;
    }
  return lead > start && lead + 5 < end && hetu_reading_ends_any (reading, lead + 4, end, works)
             ? lead
             : end;
}

/* “加快地铁等重大基础设施建设,完成投资955亿元”: in what the clause before is about */
static gboolean
name_investment (const HetuReader *self, HetuSubject *subject)
{
  static const char *const leads[] = { "推动", "推进", "实施", "开展", "加快", "继续",
                                       "加强", "抓好", "做好", "启动", "开工", "建设",
                                       "加大", "完善", "深化", NULL };
  static const char *const sums[] = { "累计", "全年", "年内", "已", "共" };
  guint end = subject->start > 0 ? subject->start - 1 : 0;
  static const char *const states[] = { "加快推进", "顺利推进", "扎实推进", "全面推进",
                                        "进展顺利", "加快",     "提速",     "加速推进" };
  guint from = 0, verb_start = 0, verb_end = 0, listed = 0, progress = 0;
  g_autofree char *object = NULL;
  const gboolean total = g_str_equal (subject->name, "总投资");

  if (end > self->start + 4)
    end -=
        hetu_reading_ends_longest (self->reading, self->start, end + 1, sums, G_N_ELEMENTS (sums));
  if ((!total && !g_str_equal (subject->name, "完成投资")) || end <= self->start + 4 ||
      (self->reading->chars[end] != ',' &&
       hetu_reading_ends (self->reading, end - 2, end + 1, ",完成") == 0))
    return FALSE;
  end -= self->reading->chars[end] != ',' ? 2 : 0; /* “,完成总投资” */
  from = hetu_reader_clause_start (self, end);
  progress = measure_progress (self->reading, from, end);
  for (guint i = 0; i < G_N_ELEMENTS (states) && progress == 0; i++)
    progress = hetu_reading_ends (self->reading, from, end, states[i]);
  if (progress == 0 && !hetu_reading_ends_any (self->reading, from, from + 2, leads) &&
      (from = find_lead (self->reading, from, end)) >= end)
    return FALSE;
  end -= progress;
  for (guint i = from; i < end; i++)
    if (hetu_is_digit (self->reading->chars[i]))
      return FALSE;
  while (from + 4 < end && hetu_reading_ends_any (self->reading, from, from + 2, leads))
    from += 2;
  listed = hetu_reading_find_others (self->reading, from, end);
  if (listed + 5 < end)
    from = listed + 1;
  hetu_subject_trim (self->reading, &from, &end, &verb_start, &verb_end);
  if (end > from + 24)
    {
      listed = hetu_reading_find_last (self->reading, from, end, "、");
      from = listed < end ? listed + 1 : from;
    }
  if (end <= from + 2 || end > from + 24)
    return FALSE;
  object = hetu_reading_dup (self->reading, from, end);
  hetu_subject_set_name (subject, object, total ? "完成总投资" : "完成投资");
  return TRUE;
}

/* “工业基础更加坚实。规上企业发展到268家”: of the trade that the words before speak of */
static gboolean
name_large (const HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  static const char *const trades[][2] = { { "工业", "规模以上工业企业" },
                                           { "服务业", "规模以上服务业企业" } };
  const guint to = slot->number.start, from = to > 40 ? to - 40 : 0;
  guint last = 0;
  gboolean found = FALSE;

  if (!g_str_equal (subject->name, "规上企业") && !g_str_equal (subject->name, "规模以上企业"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (trades); i++)
    {
      guint at = hetu_reading_find_last (self->reading, from, to, trades[i][0]);

      if (at < to && at >= last)
        {
          last = at;
          found = TRUE;
          hetu_subject_set_name (subject, trades[i][1], "");
        }
    }
  return found;
}

/* “亿元以上项目56个,其中10亿元以上6个”: those of them; returns: whether it is one */
static gboolean
name_larger (const HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  static const char *const nouns[] = { "项目", "企业", "楼宇", "园区" };
  const HetuClaim *last = hetu_reader_last_claim (self);

  if (last == NULL || !g_str_has_suffix (subject->name, "元以上") ||
      last->value_start < self->reading->at[self->start] ||
      !g_str_equal (last->unit, slot->number.unit))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (strstr (last->indicator, nouns[i]) != NULL)
      {
        hetu_subject_set_name (subject, subject->name, nouns[i]);
        return TRUE;
      }
  return FALSE;
}

/* “农民合作社88家,其中国家级3家、省级12家”, “务工人员12万人,其中省外8万人”: those of them */
static gboolean
name_part (const HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  static const char *const grades[] = { "国家级", "省级", "自治区级", "市级",
                                        "区级",   "县级", "国家",     NULL };
  static const char *const places[] = {
    "省外", "省内", "县外", "县内", "市外", "市内", "境外", NULL
  };
  const gboolean grade = g_strv_contains (grades, subject->name);
  const HetuClaim *last = hetu_reader_last_claim (self);
  const char *bare = NULL;
  g_autofree char *part = NULL;

  if (last == NULL || !(grade || g_strv_contains (places, subject->name)) || subject->behind ||
      last->value_start < self->reading->at[self->start] ||
      !g_str_equal (last->unit, slot->number.unit) ||
      !hetu_reader_has (self, self->start, slot->number.start, "其中"))
    return FALSE;
  bare = last->indicator;
  for (guint i = 0; grade && grades[i] != NULL; i++)
    if (g_str_has_prefix (bare, grades[i]) && strlen (bare) > strlen (grades[i]))
      {
        bare += strlen (grades[i]);
        break;
      }
  part = g_strdup (subject->name);
  hetu_subject_set_name (subject, part, bare);
  return TRUE;
}

gboolean
hetu_reader_name_by_others (HetuReader *self,
                            const HetuSlot *slot,
                            HetuMeasure measure,
                            HetuSubject *subject)
{
  const gboolean counted =
      slot->number.unit_class == HETU_UNIT_CLASS_COUNT && measure == HETU_MEASURE_LEVEL;
  const gboolean told = slot->number.unit_class == HETU_UNIT_CLASS_RATE ||
                        slot->number.unit_class == HETU_UNIT_CLASS_POINTS ||
                        slot->type == HETU_SLOT_RANK;

  if (subject->term != NULL)
    return counted && name_stage (self, subject);
  return (told && (name_tax_share (self, measure, subject) || name_investment_share (subject))) ||
         name_profit (self, subject) || name_investment (self, subject) ||
         (counted && (name_kind (self, subject) || name_stage (self, subject) ||
                      name_part (self, slot, subject) || name_larger (self, slot, subject))) ||
         name_large (self, slot, subject);
}

gboolean
hetu_reader_read_spent (HetuReader *self, HetuSlot *slot, guint head)
{
  static const char *const tails[] = { "领域", "事业", "方面", "支出", "建设" };
  static const char *const wholes[] = { "财力", "支出", "资金", "收入", "财政", NULL };
  const guint limit = MIN (self->end, slot->number.phrase_end + 12);
  const guint at = hetu_reading_find (self->reading, slot->number.phrase_end, limit, "用于");
  guint from = slot->number.phrase_end, to = at, end = at + 2, none = 0;
  HetuPredicate predicate = { .share = TRUE };
  HetuSubject subject = { 0 };
  g_autofree char *whole = NULL;
  g_autofree char *use = NULL;
  g_autofree char *share = NULL;

  if (slot->number.unit_class != HETU_UNIT_CLASS_RATE || at >= limit ||
      hetu_reader_has (self, from, at, ","))
    return FALSE;
  hetu_subject_trim (self->reading, &from, &to, &none, &none);
  if (to <= from + 1)
    {
      from = head;
      to = slot->number.phrase_start;
      hetu_subject_trim (self->reading, &from, &to, &none, &none);
    }
  while (end < self->end && !hetu_reader_is_comma (self->reading->chars[end]))
    end++;
  if (to <= from + 1 || end <= at + 3 || !hetu_reading_ends_any (self->reading, from, to, wholes))
    return FALSE;
  use = hetu_reading_dup (self->reading, at + 2, end);
  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    if (g_str_has_suffix (use, tails[i]) && strlen (use) > strlen (tails[i]) + strlen ("民"))
      use[strlen (use) - strlen (tails[i])] = '\0';
  whole = hetu_reading_dup (self->reading, from, to);
  share = g_strconcat (strstr (use, "民生") != NULL ? "民生" : use, "支出占", whole, "比重", NULL);
  subject.start = subject.verb_start = subject.verb_end = from;
  subject.end = to;
  hetu_subject_set_name (&subject, share, "");
  hetu_reader_add_claim (self, slot, &subject, &predicate, HETU_MEASURE_SHARE, 0);
  hetu_reader_remember (self, &subject, 1);
  self->used = end;
  return TRUE;
}
