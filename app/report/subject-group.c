/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a whole that are told by their own name alone, behind the account of the whole or of the first of them. */
#include "report/subject-group.h"

#include <string.h>

static const char *const people[] = { "城镇居民",     "农村居民", "城镇常住居民",
                                      "农村常住居民", "城市居民", "乡村居民",
                                      "农民",         "农牧民",   NULL };
static const char *const firms[] = { "国有控股企业",
                                     "国有企业",
                                     "集体企业",
                                     "股份制企业",
                                     "股份合作企业",
                                     "私营企业",
                                     "民营企业",
                                     "外资企业",
                                     "外商投资企业",
                                     "外商及港澳台商投资企业",
                                     "外商及港澳台投资企业",
                                     "大型企业",
                                     "中型企业",
                                     "小型企业",
                                     "微型企业",
                                     "小微企业",
                                     "大中型企业",
                                     "中小企业",
                                     NULL };
static const char *const sectors[] = { "第一产业", "第二产业", "第三产业", NULL };
static const char *const areas[] = { "城镇", "乡村", "农村", NULL };
static const char *const crops[] = { "夏粮", "秋粮",   "春粮", "小麦", "冬小麦", "春小麦", "玉米",
                                     "稻谷", "水稻",   "早稻", "中稻", "晚稻",   "大豆",   "豆类",
                                     "薯类", "马铃薯", "谷物", "杂粮", "高粱",   "油料",   "油菜籽",
                                     "花生", "棉花",   "烤烟", "甘蔗", "甜菜",   NULL };
static const char *const houses[] = { "住宅", "商业营业用房", "办公楼", NULL };
static const char *const cars[] = { "私人汽车", "私家车",   "轿车",       "私人轿车",
                                    "载客汽车", "载货汽车", "新能源汽车", NULL };
static const char *const trades[] = { "一般贸易", "加工贸易", "保税物流", NULL };

typedef struct
{
  const char *suffix; /* of the name of the whole */
  const char *tail;   /* of the names of its parts; as the suffix where NULL */
} Account;

/* longer suffixes before those that they end in */
static const Account of_people[] = { { "人均可支配收入" },
                                     { "人均消费支出" },
                                     { "人均生活消费支出" },
                                     { "人均消费性支出" },
                                     { "人均纯收入" },
                                     { "人均收入" },
                                     { NULL } };
static const Account of_branches[] = { { "业增加值", "增加值" },
                                       { "业总产值", "总产值" },
                                       { "业产值", "产值" },
                                       { NULL } };
static const Account of_sectors[] = { { "产业增加值", "增加值" },
                                      { "产业投资", "投资" },
                                      { "产业固定资产投资", "固定资产投资" },
                                      { NULL } };
static const Account of_areas[] = { { "社会消费品零售总额", "社会消费品零售额" },
                                    { "社会消费品零售额" },
                                    { "人口" },
                                    { "人均可支配收入", "居民人均可支配收入" },
                                    { "人均消费支出", "居民人均消费支出" },
                                    { "人均生活消费支出", "居民人均生活消费支出" },
                                    { NULL } };
static const Account of_crops[] = { { "种植面积" },
                                    { "播种面积" },
                                    { "总产量" },
                                    { "产量" },
                                    { NULL } };
static const Account of_houses[] = { { "销售面积" }, { "销售额" },     { "施工面积" },
                                     { "竣工面积" }, { "新开工面积" }, { "待售面积" },
                                     { NULL } };
static const Account of_cars[] = { { "保有量" }, { NULL } };
static const Account of_trades[] = { { "进出口总值", "进出口" },
                                     { "进出口总额", "进出口" },
                                     { "进出口额", "进出口" },
                                     { "进出口" },
                                     { "出口总值", "出口" },
                                     { "出口总额", "出口" },
                                     { "出口额", "出口" },
                                     { "出口" },
                                     { "进口总值", "进口" },
                                     { "进口总额", "进口" },
                                     { "进口额", "进口" },
                                     { "进口" },
                                     { NULL } };
static const Account of_firms[] = { { "业增加值", "增加值" },
                                    { "业总产值", "总产值" },
                                    { "业产值", "产值" },
                                    { "进出口总值", "进出口" },
                                    { "进出口总额", "进出口" },
                                    { "进出口" },
                                    { "出口总值", "出口" },
                                    { "出口总额", "出口" },
                                    { "出口" },
                                    { NULL } };
static const Account of_insurances[] = { { "参保人数" }, { "参保" }, { NULL } };

static const struct
{
  const char *const *members;
  const Account *accounts;
} groups[] = { { people, of_people }, { firms, of_firms },  { sectors, of_sectors },
               { areas, of_areas },   { crops, of_crops },  { houses, of_houses },
               { cars, of_cars },     { trades, of_trades } };

/* The account of @accounts that ends the name of @owner; NULL for none */
static const char *
find_account (const HetuSubject *owner, const Account *accounts)
{
  for (; accounts->suffix != NULL; accounts++)
    if (g_str_has_suffix (owner->name, accounts->suffix))
      return accounts->tail != NULL ? accounts->tail : accounts->suffix;
  return NULL;
}

/* Whether a number in @unit may be of what was told in @whole: rates of all, else 元 with 万元, 亩 with 万亩 */
static gboolean
fits_unit (const char *unit, const char *whole)
{
  const char *last = NULL;

  if (unit == NULL || *unit == '\0' || g_str_equal (unit, "%"))
    return TRUE;
  if (whole == NULL || *whole == '\0')
    return FALSE;
  if (g_str_equal (whole, "%"))
    return g_str_has_suffix (unit, "元");
  last = g_utf8_find_prev_char (unit, unit + strlen (unit));
  return g_str_has_suffix (whole, last);
}

/* “制造业”, “批发和零售业”; firms are as often counted */
static gboolean
is_branch (const char *text)
{
  return g_str_has_suffix (text, "业") && !g_str_has_suffix (text, "企业") &&
         !g_str_has_suffix (text, "产业") && strlen (text) > strlen ("产业");
}

/* “对美国出口12亿元,对东盟23亿元” */
static gboolean
is_partner (const char *text, const HetuSubject *owner)
{
  return g_str_has_prefix (text, "对") && g_str_has_prefix (owner->name, "对") &&
         g_utf8_strlen (text, -1) < 10;
}

static gpointer
load_groups (gpointer data)
{
  GHashTable *all = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint k = 0; groups[i].members[k] != NULL; k++)
      g_hash_table_insert (all, (gpointer) groups[i].members[k], (gpointer) groups[i].accounts);
  return all;
}

/* The accounts that a part called @text may have; NULL where it is no part that is known */
static const Account *
find_accounts (const HetuSubject *owner, const char *text)
{
  static GOnce once = G_ONCE_INIT;
  const Account *accounts = g_hash_table_lookup (g_once (&once, load_groups, NULL), text);

  if (accounts != NULL)
    return accounts;
  if (is_branch (text))
    return of_branches;
  if (g_str_has_suffix (text, "保险"))
    return of_insurances;
  return is_partner (text, owner) ? of_trades : NULL;
}

gboolean
hetu_subject_take_group (HetuSubject *self, const HetuSubject *owner, const char *text)
{
  const Account *accounts = find_accounts (owner, text);
  const char *tail = NULL;

  if (accounts != NULL && fits_unit (self->unit, owner->unit))
    tail = find_account (owner, accounts);
  if (tail == NULL)
    return FALSE;
  hetu_subject_set_name (self, text, tail);
  return TRUE;
}

gboolean
hetu_subject_opens_group (const HetuReading *reading, guint start, guint end)
{
  static const char next[] = "增下减上持为达完实约超突近";

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      const guint n = hetu_reading_has_longest (reading,
                                                start,
                                                end,
                                                groups[i].members,
                                                (int) g_strv_length ((char **) groups[i].members));

      if (n > 0 && start + n < end &&
          (g_ascii_isdigit (reading->chars[start + n]) ||
           g_utf8_strchr (next, -1, reading->chars[start + n]) != NULL))
        return TRUE;
    }
  return FALSE;
}
