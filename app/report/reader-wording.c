/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names as a person would tell them: a clause says by when and how thoroughly; a name does not. */
#include "report/reader-wording.h"

#include "report/reader-strip.h"

#include <string.h>

/* “59.6万人摆脱贫困”, “822名贫困群众实现脱贫摘帽” */
static gboolean
name_lifted (const HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  static const char *const people[] = { "摆脱贫困", "稳定脱贫", "实现脱贫", "成功脱贫",
                                        "如期脱贫", "全部脱贫", "脱贫",     NULL };
  const gboolean poor =
      strstr (subject->name, "贫困") != NULL &&
      (strstr (subject->name, "脱贫") != NULL || strstr (subject->name, "摆脱") != NULL);
  const HetuTerm *term = NULL;

  if (!subject->behind || subject->term != NULL ||
      (!g_str_has_suffix (slot->number.unit, "人") && !g_str_has_suffix (slot->number.unit, "名")))
    return FALSE;
  if (!poor && !g_strv_contains (people, subject->name) &&
      !(strstr (subject->name, "贫困") != NULL &&
        hetu_reader_has (self, slot->number.end, MIN (self->end, slot->number.end + 16), "脱贫")))
    return FALSE;
  term = hetu_lexicon_get (self->lexicon, "poor_population_lifted");
  if (term == NULL)
    return FALSE;
  subject->term = term;
  hetu_subject_set_name (subject, term->name, "");
  return TRUE;
}

/* “压减粗钢产能750万吨”: less of it, not all of it */
static void
keep_verb (const HetuReader *self, HetuSubject *subject)
{
  static const char *const verbs[] = { "压减", "压缩", "削减", "缩减" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs) && subject->start >= self->start + 2; i++)
    if (!subject->behind && !subject->attribute &&
        hetu_reading_ends (self->reading, self->start, subject->start, verbs[i]) > 0)
      {
        g_autofree char *name = g_strconcat (verbs[i], subject->name, NULL);

        hetu_subject_set_name (subject, name, "");
        return;
      }
}

/* “新增市场主体22万户,累计达170万户”: all of them, not the new ones */
static gboolean
name_stock (HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  static const char *const sums[] = { "累计达", "累计超", "累计突破", "累计总数",
                                      "总数达", "、达到", ",达到",    NULL };
  const HetuSubject read = *subject;
  g_autofree char *bare = NULL;

  if (!g_str_has_prefix (subject->name, "新增") || subject->end > self->used ||
      subject->unit == NULL || !g_str_equal (subject->unit, slot->number.unit) ||
      !hetu_reading_finds_any (self->reading, self->used, slot->number.start, sums))
    return FALSE;
  bare = g_strdup (read.name + strlen ("新增"));
  if (g_str_has_suffix (bare, "数"))
    bare[strlen (bare) - strlen ("数")] = '\0';
  if (!hetu_reader_take_name (self, subject, bare, slot, HETU_MEASURE_LEVEL))
    {
      subject->term = NULL;
      hetu_subject_set_name (subject, bare, "总数");
    }
  return TRUE;
}

/* “用27天实现病例“零新增””: how long it took */
static gboolean
name_duration (const HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  static const char *const uses[] = { "用", "仅用", "只用", "历时", "耗时",
                                      "仅", "用时", "时间", "",     NULL };
  static const char *const acts[] = { "的", "时间", "就", "内", "实现", "完成", "建成" };
  guint from = slot->number.phrase_end, end = from;
  g_autofree char *deed = NULL;

  if (slot->number.unit_class != HETU_UNIT_CLASS_TIME || !g_strv_contains (uses, subject->name))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    from += hetu_reading_has (self->reading, from, self->end, acts[i]);
  for (end = from; end < self->end && end < from + 20 &&
                   !hetu_reader_is_comma (self->reading->chars[end]) &&
                   (end < from + 2 || !hetu_is_digit (self->reading->chars[end]));)
    end++;
  if (end < from + 2)
    return FALSE;
  deed = hetu_reading_dup (self->reading, from, end);
  hetu_subject_set_name (subject, deed, "用时");
  return TRUE;
}

/* Takes @n bytes at @at out of @name. */
static void
cut (char *name, char *at, gsize n)
{
  memmove (at, at + n, strlen (at + n) + 1);
}

/* Ends @name where one of @words begins, if more than @least bytes stand before it; returns: whether one does */
static gboolean
cut_behind (char *name, const char *const *words, gsize least)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      char *at = strstr (name, words[i]);

      if (at != NULL && at > name + least)
        {
          *at = '\0';
          return TRUE;
        }
    }
  return FALSE;
}

/* Takes one of @words off the end of @name, if more than @least bytes are left; returns: whether it ends with one */
static gboolean
cut_ending (char *name, const char *const *words, gsize least)
{
  const gsize length = strlen (name);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_suffix (name, words[i]) && length > strlen (words[i]) + least)
      {
        name[length - strlen (words[i])] = '\0';
        return TRUE;
      }
  return FALSE;
}

/* “实事11月底前全部办结”: by when; returns: whether it was said */
static gboolean
drop_deadline (char *name)
{
  static const char *const ends[] = { "月底前", "年底前", "月底", "年底", "年内", "月前" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      char *at = strstr (name, ends[i]), *from = at;

      while (from != NULL && from > name && g_ascii_isdigit (from[-1]))
        from--;
      if (from != NULL && from > name && (from < at || i > 0))
        {
          cut (name, from, (gsize) (at - from) + strlen (ends[i]));
          return TRUE;
        }
    }
  return FALSE;
}

/* “35-64岁妇女”: of what age; returns: whether it was said */
static gboolean
drop_age (char *name)
{
  char *at = strstr (name, "岁"), *from = at;

  while (from != NULL && from > name && (g_ascii_isdigit (from[-1]) || from[-1] == '-'))
    from--;
  if (from == NULL || from == at || strlen (at) <= strlen ("岁以上"))
    return FALSE;
  cut (name, from, (gsize) (at - from) + strlen ("岁"));
  return TRUE;
}

/* Whether what stands at @at is within quotation marks, and so what a thing is called */
static gboolean
is_quoted (const char *name, const char *at)
{
  const char *open = g_strrstr_len (name, at - name, "“");
  const char *close = open != NULL ? strstr (open, "”") : NULL;

  return close != NULL && close > at;
}

/* “各类人才”: all of them; returns: whether it was said */
static gboolean
drop_kinds (char *name)
{
  static const char *const kinds[] = { "各级各类", "各类", "各种" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      char *at = strstr (name, kinds[i]);

      if (at == NULL || strlen (name) < strlen (kinds[i]) + strlen ("项目"))
        continue;
      cut (name, at, strlen (kinds[i]));
      return TRUE;
    }
  return FALSE;
}

/* “留抵退税、减税降费等1.2亿元”: that there are more; returns: whether it was said */
static gboolean
drop_others (char *name)
{
  static const char *const ends[] = { "等", NULL };
  static const char *const words[] = { "高等", "中等", "初等", "平等", "同等", "优等" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (name, words[i]))
      return FALSE;
  return cut_ending (name, ends, strlen ("项"));
}

/* 了, 已 that are no mark of what is over: 了解, 除了, 已婚 */
static gboolean
is_within_word (const char *name, const char *at)
{
  static const char *const words[] = { "了解", "了不起", "了望", "已婚",
                                       "已育", "已知",   "已故", "已建" };
  static const char *const ends[] = { "为了", "除了", "罢了", "业已" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (at, words[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ends) && at >= name + strlen ("为"); i++)
    if (g_str_has_prefix (at - strlen ("为"), ends[i]))
      return TRUE;
  return FALSE;
}

/* Leaves out of the name of what is counted how it was done; returns: whether something was said of it */
static gboolean
drop_manner (char *name)
{
  static const struct
  {
    const char *word;
    gboolean opens; /* it may be left out at the head of a name, too; no 全面 … of a name */
  } manners[] = { { "全部", TRUE },       { "建档立卡", TRUE }, { "实现", FALSE },
                  { "免费进行", FALSE },  { "顺利", FALSE },    { "符合条件的", TRUE },
                  { "年初确定的", TRUE }, { "圆满", FALSE },    { "如期", FALSE },
                  { "全面", FALSE },      { "进行", FALSE },    { "了", FALSE },
                  { "正在", FALSE },      { "已", FALSE } };
  gboolean dropped = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (manners); i++)
    {
      char *at = strstr (name, manners[i].word);
      gsize n = strlen (manners[i].word);

      if (at == NULL || strlen (name) < n + strlen ("项目") || is_quoted (name, at) ||
          strstr (at, "增长") != NULL || is_within_word (name, at))
        continue; /* 行业实现同比增长 */
      if (g_str_equal (manners[i].word, "免费进行"))
        {
          at += strlen ("免费");
          n -= strlen ("免费");
        }
      if (at == name && !manners[i].opens)
        continue;
      cut (name, at, n);
      dropped = TRUE;
    }
  return dropped;
}

/* “2.4万名党员干部积极响应”: they, not what they did; returns: whether something was cut */
static gboolean
drop_deed (char *name)
{
  static const char *const people[] = { "干部", "人员", "毕业生", "志愿者", "党员",
                                        "群众", "专家", "民警",   "教师",   "项目" };
  static const char *const deeds[] = { "积极", "主动",     "踊跃", "与时间", "与病毒",  "投身",
                                       "日夜", "第一时间", "冲锋", "挺身",   "因",      "到基层",
                                       "逆行", "坚守",     "奋战", "在内",   "夜以继日" };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      char *at = g_strrstr (name, people[i]);

      at = at != NULL ? at + strlen (people[i]) : NULL;
      for (guint k = 0; at != NULL && k < G_N_ELEMENTS (deeds); k++)
        if (g_str_has_prefix (at, deeds[k]) && strstr (at, "就业") == NULL)
          {
            *at = '\0';
            return TRUE;
          }
    }
  return FALSE;
}

/* “546项重大项目完成投资1004亿元”: the number counts them, not what was spent on them; returns: whether that was said */
static gboolean
drop_account (char *name)
{
  static const char *const accounts[] = { "累计完成投资", "完成投资", "投资完成率",
                                          "计划总投资",   "总投资",   "产值",
                                          "封顶率",       "营业收入", NULL };

  return cut_ending (name, accounts, strlen ("项"));
}

/* “医生签约点”: whether one character ends the name behind @deed, which it makes a noun of */
static gboolean
is_compound (const char *at, const char *deed)
{
  return g_utf8_strlen (deed, -1) == 2 && g_utf8_strlen (at + strlen (deed), -1) == 1 &&
         !g_str_has_suffix (at, "了");
}

/* “500家企业注册”, “29家医疗机构接入平台”: who did it, told behind what they did, as one who counts them would: 注册企业数; returns: whether
 * it was so */
static gboolean
turn_about (char **name)
{
  static const char *const doers[] = { "企业", "机构", "学生", "女生", "妇女",  "市民",
                                       "群众", "居民", "家庭", "干部", "农户",  "人员",
                                       "老人", "职工", "城市", "高校", "院校",  "医院",
                                       "车型", "机型", "产品", "成果", "农民工" };
  static const char *const deeds[] = { "注册", "签约", "受益", "入驻", "摘牌", "获",   "入选",
                                       "列入", "列为", "纳入", "通过", "达到", "享受", "参会",
                                       "参与", "改善", "派驻", "驰援", "支援", "援助", "搬迁",
                                       "联接", "连接", "联网", "接入", "停产", "上市", "开展",
                                       "完成", "下线", "问世", "得到", "免费", "取得", "被评",
                                       "实施", "兑现", "告别" };
  static const char *const helps[] = { "争取", "引进", "推动", "支持",
                                       "帮助", "引导", "组织", "力争" };
  const char *at = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (doers); i++)
    {
      const char *doer = strstr (*name, doers[i]);
      const char *behind = doer != NULL ? doer + strlen (doers[i]) : NULL, *done = behind;

      if (behind != NULL && g_str_has_prefix (behind, "正在"))
        done = behind += strlen ("正在");
      if (behind != NULL && g_str_has_prefix (behind, "产品"))
        done += strlen ("产品"); /* 26家企业产品通过认证 */
      for (guint k = 0; behind != NULL && k < G_N_ELEMENTS (deeds); k++)
        if (g_str_has_prefix (done, deeds[k]) && !is_quoted (*name, behind) &&
            !is_compound (done, deeds[k]) && (at == NULL || behind < at))
          at = behind;
    }
  if (at == NULL || at > *name + 12 * strlen ("人") ||
      g_strstr_len (*name, at - *name, "向") != NULL || strstr (at, "的") != NULL)
    return FALSE; /* 文化设施向市民免费开放, 企业享受政策的项目 */
  {
    g_autofree char *who = g_strndup (*name, (gsize) (at - *name));
    const gsize stem = strlen (who) - (g_str_has_suffix (who, "正在") ? strlen ("正在") : 0);
    const char *done = strstr (at, "了"), *also = strstr (at, "并");
    GString *turned = g_string_new (at);

    if (also >= at + 2 * strlen ("人") && !is_quoted (*name, also))
      g_string_truncate (turned, (gsize) (also - at)); /* 城市参会并签署宣言 */
    if (done != NULL && (also == NULL || done < also))
      g_string_erase (turned, done - at, (gssize) strlen ("了"));
    who[stem] = '\0';
    for (guint i = 0; i < G_N_ELEMENTS (helps); i++)
      if (g_str_has_prefix (who, helps[i]) && strlen (who) > strlen (helps[i]) + strlen ("人"))
        cut (who, who, strlen (helps[i])); /* 争取3家企业上市 */
    g_string_append_printf (turned, "%s数", g_str_has_suffix (turned->str, who) ? "" : who);
    g_free (*name);
    *name = g_string_free (turned, FALSE);
  }
  return TRUE;
}

/* “扶持20个龙头企业做强做优”, “18个指标均为优秀”: they, not what is to become or is said of them, whose @verb stands before; returns: whether
 * it was told */
static gboolean
drop_becoming (char *name, const char *verb)
{
  static const char *const ends[] = { "做强做优", "做大做强", "做优做强", "发展壮大",
                                      "提质增效", "高速成长", NULL };
  static const char *const said[] = { "均为",     "没有",     "未达",     "共同参与",
                                      "共同探讨", "共同推进", "共同发起", "共同签署",
                                      "共同承担", "共同举办", NULL };
  static const char *const how[] = { "共同", "常态化", "组成", NULL };
  static const char *const held[] = { "同比", NULL };
  const gsize least = strlen ("企") + (g_str_has_prefix (name, verb) ? strlen (verb) : 0);

  if (strstr (name, "增长") == NULL && cut_behind (name, held, least))
    return TRUE; /* 主要产品产量同比8增3减 */
  if (cut_behind (name, ends, least) || cut_ending (name, how, least))
    return TRUE;
  return strstr (name, "的") == NULL && cut_behind (name, said, least);
}

/* “改造完成工程量的七成”: how much of the work is done; returns: whether it is told */
static gboolean
name_work_done (char **name)
{
  static const char *const works[] = { "工程量", "工程总量", "任务量" };
  const char *done = strstr (*name, "完成");

  for (guint i = 0; done != NULL && i < G_N_ELEMENTS (works); i++)
    if (g_str_has_suffix (*name, works[i]))
      {
        g_autofree char *work = g_strndup (*name, (gsize) (done - *name));
        char *rate = g_strconcat (work, done + strlen ("完成"), "完成率", NULL);

        g_free (*name);
        *name = rate;
        return TRUE;
      }
  return FALSE;
}

/* “争取新兴产业比重达到80%”: the rate, not that it is striven for; returns: whether it was told */
static gboolean
drop_effort (char *name)
{
  if (!g_str_has_prefix (name, "争取") || strlen (name) < strlen ("争取项目"))
    return FALSE;
  cut (name, name, strlen ("争取"));
  return TRUE;
}

/* “完成首期募资5500万元”: the sum, not that it was got together; returns: whether it was told */
static gboolean
drop_reached (char *name)
{
  if (!g_str_has_prefix (name, "完成") || strstr (name, "投资") != NULL ||
      strlen (name) < strlen ("完成项目"))
    return FALSE;
  cut (name, name, strlen ("完成"));
  return TRUE;
}

/* “以32个核心板块为载体”, “对300个重点村的支持力度”; returns: whether it was said what they are taken for, or what is done for them */
static gboolean
drop_use (char *name)
{
  static const char *const uses[] = { "为载体",     "为重点",     "为抓手",     "为依托",
                                      "为引领",     "为契机",     "的支持力度", "的扶持力度",
                                      "的帮扶力度", "的投入力度", NULL };

  return cut_ending (name, uses, strlen ("项"));
}

/* “年均浓度由“十二五”末每立方米70微克下降到48微克”: what it fell from; returns: whether it was told */
static gboolean
drop_origin (char *name)
{
  static const char *const origins[] = { "由“", "从“" };

  for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
    {
      char *at = strstr (name, origins[i]);

      if (at != NULL && at > name + strlen ("浓度") && strstr (at, "末") != NULL)
        {
          *at = '\0';
          return TRUE;
        }
    }
  return FALSE;
}

/* “供养标准分别达到农村低保标准的1.6倍”: what it is held against; returns: whether it was told */
static gboolean
drop_measured (char *name)
{
  static const char *const held[] = {
    "分别达到", "分别相当于", "分别是", "分别为", "相当于", NULL
  };

  return cut_behind (name, held, strlen ("标准"));
}

/* “产值首超食品工业、增长25.8%”: what it passed is none of its name; returns: whether it was told */
static gboolean
drop_passed (char *name)
{
  static const char *const passed[] = { "首超", "首次超", "反超", "赶超", NULL };

  return cut_behind (name, passed, strlen ("产值"));
}

/* “新建5G基站5000个”: the new ones, where the lexicon knows but how many there are; returns: whether they are */
static gboolean
name_new (const HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  static const char *const verbs[] = { "新建", "新增", "新开通", "新设", "净增" };

  if (subject->term != NULL && !subject->term->increment &&
      g_str_has_suffix (subject->term->name, "数") &&
      (hetu_reading_ends (self->reading, self->start, subject->start, "新认定") > 0 ||
       hetu_reading_has (self->reading, subject->start, subject->end, "新认定") > 0) &&
      hetu_subject_take_new (subject, self->lexicon, slot->number.unit_class))
    return TRUE;

  if (subject->term == NULL || subject->term->increment ||
      !g_str_has_suffix (subject->term->name, "总数") || strstr (subject->written, "总数") != NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (hetu_reading_ends (self->reading, self->start, subject->start, verbs[i]) > 0 ||
        hetu_reading_has (self->reading, subject->start, subject->end, verbs[i]) > 0)
      {
        if (hetu_subject_take_new (subject, self->lexicon, slot->number.unit_class))
          return TRUE;
        subject->term = NULL;
        hetu_subject_set_name (subject,
                               g_str_has_prefix (subject->written, verbs[i]) ? "" : verbs[i],
                               subject->written);
        return TRUE;
      }
  return FALSE;
}

/* “为超30万户经营主体提供指引”: those whom something was done for, not all there are; returns: whether it tells of such */
static gboolean
name_served (const HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  const guint at = slot->number.phrase_start;
  g_autofree char *whom = NULL;

  if (!subject->behind || subject->term == NULL || subject->term->increment ||
      !g_str_has_suffix (subject->term->name, "总数") || at <= self->start ||
      self->reading->chars[at - 1] != 0x4E3A) /* 为 */
    return FALSE;
  whom = subject->term_end > subject->start
             ? hetu_reading_dup (self->reading, subject->start, subject->term_end)
             : g_strdup (subject->written);
  subject->term = NULL;
  hetu_subject_set_name (subject, "服务", whom);
  return TRUE;
}

/* “转移就业8.2万人,实现增收8.4亿元”: what they earned more, not how many they are */
static void
name_earnings (const HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  if (subject->term == NULL || slot->number.unit_class != HETU_UNIT_CLASS_MONEY ||
      subject->term->unit_class != HETU_UNIT_CLASS_COUNT ||
      hetu_reading_ends (self->reading, self->used, slot->number.phrase_start, "增收") == 0)
    return;
  hetu_subject_set_name (subject, subject->term->name, "增收");
  subject->term = NULL;
}

void
hetu_reader_word (HetuReader *self, const HetuSlot *slot, HetuMeasure measure, HetuSubject *subject)
{
  const gboolean counted =
      slot->number.unit_class == HETU_UNIT_CLASS_COUNT && measure == HETU_MEASURE_LEVEL;
  const gboolean told = slot->number.unit_class == HETU_UNIT_CLASS_RATE ||
                        slot->number.unit_class == HETU_UNIT_CLASS_POINTS ||
                        slot->type == HETU_SLOT_RANK;
  g_autofree char *name = NULL;
  gboolean dropped = FALSE;

  name_earnings (self, slot, subject);
  if (counted && name_served (self, slot, subject))
    return;
  if (counted && (name_stock (self, slot, subject) || name_new (self, slot, subject)))
    return;
  if (hetu_reader_name_by_others (self, slot, measure, subject) || subject->term != NULL ||
      name_duration (self, slot, subject))
    return;
  if (name_lifted (self, slot, subject))
    return;
  if ((slot->number.unit_class == HETU_UNIT_CLASS_MONEY && measure == HETU_MEASURE_LEVEL &&
       g_str_equal (subject->name, "经济总量")) ||
      (measure == HETU_MEASURE_GROWTH && self->context.plan)) /* 确定经济增长6.5%以上的预期目标 */
    hetu_reader_name_economy (self, subject);
  if (slot->number.unit_class == HETU_UNIT_CLASS_AMOUNT && measure == HETU_MEASURE_LEVEL)
    keep_verb (self, subject);
  name = g_strdup (subject->name);
  dropped = drop_kinds (name);
  dropped |= drop_others (name);
  dropped |= told && drop_passed (name);
  dropped |= told && drop_effort (name);
  dropped |= told && name_work_done (&name);
  dropped |= slot->number.unit_class == HETU_UNIT_CLASS_MONEY && !subject->behind &&
             measure == HETU_MEASURE_LEVEL && drop_reached (name);
  dropped |= g_str_equal (slot->number.unit, "倍") && drop_measured (name);
  dropped |= !subject->behind && drop_origin (name);
  if (counted && subject->behind)
    {
      g_autofree char *verb = hetu_reading_dup (self->reading, self->verb_start, self->verb_end);

      dropped |= drop_deadline (name);
      dropped |= drop_age (name);
      dropped |= drop_account (name);
      dropped |= drop_deed (name);
      dropped |= drop_use (name);
      dropped |= drop_becoming (name, verb);
    }
  if (counted || (subject->behind && slot->number.unit_class == HETU_UNIT_CLASS_AMOUNT))
    dropped |= drop_manner (name);
  if (counted && subject->behind)
    dropped |= turn_about (&name);
  if (!dropped)
    return;
  if (!hetu_reader_take_name (self, subject, name, slot, measure))
    hetu_subject_set_name (subject, name, "");
}
