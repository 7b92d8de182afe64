/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that say the rest of themselves by the name before: one way of a trade, another account of an industry, another grade. */
#include "report/subject-account.h"

#include <string.h>

gboolean
hetu_subject_take_direction (HetuSubject *self, const HetuSubject *owner, const char *text)
{
  static const char *const wholes[] = { "进出口",   "进出口总值", "进出口总额",
                                        "进出口额", "进出口值",   NULL };
  static const char *const plain[] = { "外贸", "对外贸易", "货物", "货物贸易",
                                       "贸易", "商品",     "海关" };
  static const char *const others[] = { "实现", "完成", "市", "县", "区", "省", "州", "累计" };
  const char *at = strstr (owner->written, "进出口");
  g_autofree char *whose = NULL;
  gboolean way = (g_str_has_prefix (text, "出口") || g_str_has_prefix (text, "进口")) &&
                 strlen (text) <= strlen ("出口总值");

  if (at == NULL || !g_strv_contains (wholes, at) || !way)
    return FALSE;
  whose = g_strndup (owner->written, (gsize) (at - owner->written));
  if (strlen (whose) < strlen ("贸易"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_has_suffix (whose, others[i]))
      return FALSE; /* 全市实现进出口 */
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (g_str_has_suffix (whose, plain[i]) &&
        strlen (whose) <= strlen (plain[i]) + strlen ("全市的"))
      return FALSE;
  hetu_subject_set_name (self, whose, text);
  self->attribute = TRUE;
  return TRUE;
}

/* “高技术制造业增加值增长8%,投资增长12%”: what an industry that is no whole puts in, keeps and uses */
static gboolean
take_input (HetuSubject *self, const HetuSubject *owner, const char *text)
{
  static const char *const inputs[] = { "投资", "利润", "用电量", NULL };
  static const char *const tails[] = { "业增加值", "业总产值", "业产值" };
  static const char *const wholes[] = { "规模",     "规上",     "全部",     "工业",
                                        "第一产业", "第二产业", "第三产业", "农业" };

  if (!g_strv_contains (inputs, text) || strstr (owner->written, "占") != NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    if (g_str_has_prefix (owner->written, wholes[i]))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    {
      const gsize tail = strlen (tails[i]) - strlen ("业");

      if (!g_str_has_suffix (owner->written, tails[i]))
        continue;
      g_autofree char *stem = g_strndup (owner->written, strlen (owner->written) - tail);

      self->attribute = TRUE;
      hetu_subject_set_name (self, stem, text);
      return TRUE;
    }
  return FALSE;
}

/* “普通高中12所,在校生2.6万人”, “生猪出栏72万头,年末存栏41万头”: who is at those schools, how many of that stock are kept */
static gboolean
take_members (HetuSubject *self, const HetuSubject *owner, const char *text)
{
  static const char *const pupils[] = { "在校生",   "在校生数",     "在校学生", "在校学生数",
                                        "在校人数", "招生",         "招生数",   "招收新生",
                                        "毕业生",   "毕业生数",     "专任教师", "专任教师数",
                                        "教职工",   "教职工数",     "在园幼儿", "在读学生",
                                        "在籍学生", "在校中小学生", NULL };
  static const char *const schools[] = { "中学", "小学", "高中", "初中", "大学", "教育",
                                         "学院", "职高", "中专", "书院", "校" };
  static const char *const kept[] = { "存栏", "年末存栏", "期末存栏", "存栏量", NULL };
  const char *sold = g_str_has_suffix (owner->written, "出栏量") ? "出栏量" : "出栏";

  if (g_strv_contains (pupils, text))
    for (guint i = 0; i < G_N_ELEMENTS (schools); i++)
      if (g_str_has_suffix (owner->written, schools[i]))
        {
          self->attribute = TRUE;
          hetu_subject_set_name (self, owner->written, text);
          return TRUE;
        }
  if (g_strv_contains (kept, text) && g_str_has_suffix (owner->written, sold) &&
      strlen (owner->written) > strlen (sold))
    {
      g_autofree char *stem = g_strndup (owner->written, strlen (owner->written) - strlen (sold));

      self->attribute = TRUE;
      hetu_subject_set_name (self, stem, strstr (text, "存栏"));
      return TRUE;
    }
  return FALSE;
}

gboolean
hetu_subject_take_account (HetuSubject *self, const HetuSubject *owner, const char *text)
{
  static const char *const accounts[] = { "增加值",   "总产值",   "产值",   "利润总额",
                                          "营业收入", "销售产值", "销售额", "利税",
                                          "利润",     "税收",     NULL };
  static const char *const volumes[] = { "年产量",   "总产量",   "产量",     "出栏量",  "销量",
                                         "种植面积", "养殖面积", "播种面积", "栽培面积" };
  const char *tail = NULL;
  static const char *const takings[] = { "总收入",   "综合收入", "收入", "总消费",
                                         "综合消费", "总花费",   NULL };
  g_autofree char *stem = NULL;

  if (g_strv_contains (takings, text) && g_str_has_suffix (owner->name, "接待游客人次"))
    {
      self->attribute = TRUE; /* 接待游客6760万人次,总收入965亿元 */
      hetu_subject_set_name (self, "旅游", text);
      return TRUE;
    }
  if (!g_strv_contains (accounts, text))
    return take_input (self, owner, text) || take_members (self, owner, text);
  for (guint i = 0; tail == NULL && accounts[i] != NULL; i++)
    if (g_str_has_suffix (owner->written, accounts[i]))
      tail = accounts[i];
  for (guint i = 0; tail == NULL && i < G_N_ELEMENTS (volumes); i++)
    if (g_str_has_suffix (owner->written, volumes[i]))
      tail = volumes[i]; /* 食用菌年产量…,产值… */
  if (tail == NULL || g_str_has_suffix (tail, text) || strlen (owner->written) == strlen (tail))
    return FALSE;
  stem = g_strndup (owner->written, strlen (owner->written) - strlen (tail));
  self->attribute = TRUE;
  hetu_subject_set_name (self, stem, text);
  return TRUE;
}

gboolean
hetu_subject_take_counterpart (HetuSubject *self, const HetuSubject *owner, const char *text)
{
  static const char *const loans[] = { "各项贷款余额", "贷款余额", "各项贷款", "贷款", NULL };
  static const char *const keepers[] = { "金融机构", "本外币", "人民币", "银行" };
  const char *deposits = strstr (owner->written, "各项存款");
  g_autofree char *whose = NULL;
  gboolean kept = FALSE;

  if (g_str_equal (text, "支出") && g_str_has_suffix (owner->written, "预算收入"))
    {
      whose = g_strndup (owner->written, strlen (owner->written) - strlen ("收入"));
      hetu_subject_set_name (self, whose, text);
      return TRUE;
    }
  deposits = deposits != NULL ? deposits : strstr (owner->written, "存款");
  if (!g_strv_contains (loans, text) || deposits == NULL)
    return FALSE;
  whose = g_strndup (owner->written, (gsize) (deposits - owner->written));
  for (guint i = 0; i < G_N_ELEMENTS (keepers); i++)
    kept |= strstr (whose, keepers[i]) != NULL; /* no 住户存款 */
  if (kept)
    hetu_subject_set_name (self, whose, text);
  return kept;
}

/* “专精特新国家级企业9户、省级企业303户”: those of another grade */
static gboolean
take_grade_of (HetuSubject *self,
               const HetuSubject *owner,
               const char *text,
               const char *grade,
               const char *const *grades)
{
  const char *noun = text + strlen (grade);

  for (guint i = 0; grades[i] != NULL; i++)
    {
      g_autofree char *other = g_strconcat (grades[i], noun, NULL);

      if (!g_str_equal (grades[i], grade) && g_str_has_suffix (owner->written, other) &&
          strlen (owner->written) > strlen (other))
        {
          g_autofree char *stem =
              g_strndup (owner->written, strlen (owner->written) - strlen (other));

          hetu_subject_set_name (self, stem, text);
          self->attribute = TRUE;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
hetu_subject_take_grade (HetuSubject *self, const HetuSubject *owner, const char *text)
{
  static const char *const grades[] = {
    "国家级", "省级", "市级", "县级", "区级", "自治区级", NULL
  };

  for (guint i = 0; grades[i] != NULL; i++)
    if (g_str_has_prefix (text, grades[i]) && strlen (text) > strlen (grades[i]))
      return take_grade_of (self, owner, text, grades[i], grades);
  if (!g_strv_contains (grades, text))
    return FALSE;
  for (guint i = 0; grades[i] != NULL; i++)
    {
      const char *at = strstr (owner->written, grades[i]);

      if (at == NULL || g_str_equal (text, grades[i]))
        continue;
      hetu_subject_set_name (self, text, at + strlen (grades[i]));
      self->attribute = TRUE;
      return TRUE;
    }
  return FALSE;
}

gboolean
hetu_subject_is_total (const HetuReading *reading, guint end)
{
  return hetu_reading_has (reading, end, reading->n_chars, "总计") > 0 ||
         hetu_reading_has (reading, end, reading->n_chars, "合计") > 0;
}

gboolean
hetu_subject_take_place (HetuSubject *self, const HetuReading *reading, const HetuSubject *whole)
{
  static const char *const kinds[] = { "县", "区", "市", "镇", "乡", "旗", NULL };
  static const char *const marks[] = { "、", "和", "与", "及", NULL };
  static const char *const words[] = { "市场", "市政", "市民", "市容", "市值", "市级", "市属",
                                       "区域", "区位", "区间", "区级", "区属", "乡村", "乡镇",
                                       "县域", "县乡", "县城", "县级", "镇区", NULL };
  /* what ends like a place and is of a kind: both are of it, “城区、郊区最低工资标准”, “景区、某某景区门票收入”, or neither */
  static const char *const others[] = { "城市", "都市", "超市", "上市",   "夜市", "小区", "社区",
                                        "园区", "校区", "景区", "建成区", "片区", "街区", "山区",
                                        "矿区", "灾区", "库区", "林区",   "港区", NULL };
  static const char *const quarters[] = { "城区", "郊区", "牧区", "辖区", "老区", NULL };
  const guint last = hetu_reading_find_last_any (reading, self->end, whole->end, marks, NULL);
  const guint most = MIN (whole->end, last + 9);
  guint at = hetu_reading_find_any (reading, MIN (last + 2, most), most, kinds);
  g_autofree char *noun = NULL;

  if (hetu_reading_begins_any (reading, at, whole->end, words))
    return FALSE;
  at += at < most;
  if (at < most && !hetu_reading_begins_any (reading, at, whole->end, words) &&
      hetu_reading_begins_any (reading, at, most, kinds))
    at++; /* 市区 */
  if (at + 2 > whole->end || !hetu_reading_begins_any (reading, at - 1, most, kinds) ||
      !hetu_reading_ends_any (reading, self->start, self->end, kinds))
    return FALSE;
  if (hetu_reading_ends_any (reading, self->start, self->end, quarters) !=
      hetu_reading_ends_any (reading, last, at, quarters))
    return FALSE;
  for (guint i = 0; others[i] != NULL; i++)
    if ((hetu_reading_ends (reading, self->start, self->end, others[i]) > 0) !=
        (hetu_reading_ends (reading, last, at, others[i]) > 0))
      return FALSE;
  noun = hetu_reading_dup (reading, at, whole->end);
  hetu_subject_set_name (self, self->name, noun);
  return TRUE;
}
