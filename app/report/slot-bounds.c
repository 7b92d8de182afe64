/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that bound a class of what another number counts: “收入50万元以上的村达到8个”. */
#include "report/slot-rank.h"

#include "report/number-bound.h"

#define REMARK_LONGEST 14 /* characters in brackets between two figures of a list */

/* “年主营业务收入2000万元及以上的工业企业”: what is counted as one, not how much it took in */
static gboolean
defines_whom (const HetuReading *reading, const HetuNumber *number, guint at, guint clause_end)
{
  static const char *const counted[] = { "企业", "单位", "法人", "个体户", "经营户", NULL };

  return g_str_has_suffix (number->unit, "元") &&
         hetu_reading_ends_any (reading, at, clause_end, counted);
}

/* “收入10万-30万元的村数占35.3%”: what is counted is bounded so */
static gboolean
bounds_counted (const HetuReading *reading, const HetuNumber *number, guint end)
{
  static const char *const counted[] = { "的村",   "的企业", "的户",   "的单位",
                                         "的家庭", "的农户", "的乡镇", "的行政村",
                                         "的项目", "村占比", "村比例", NULL };
  static const char *const shares[] = { "数最多", "占", "比例", NULL };
  guint limit = MIN (end, number->phrase_end + 10);

  return (number->unit_class == HETU_UNIT_CLASS_MONEY ||
          number->unit_class == HETU_UNIT_CLASS_SCALE) &&
         hetu_reading_begins_any (reading, number->phrase_end, end, counted) &&
         hetu_reading_finds_any (reading, number->phrase_end, limit, shares);
}

/* “收入30亿元以上、…15亿元以上企业”: the first bounds what the second does */
static gboolean
bounds_alike (const HetuReading *reading, const HetuNumber *number, const HetuNumber *next)
{
  return next->threshold && number->unit_class == HETU_UNIT_CLASS_MONEY &&
         number->comparator == HETU_COMPARATOR_AT_LEAST &&
         reading->chars[number->phrase_end] == 0x3001 &&
         next->start < number->phrase_end + 30 && /* 、 */
         g_str_equal (number->unit, next->unit);
}

/* “收入50万元以上的村达到8个”: another number of the clause counts what it bounds */
static void
mark_thresholds (const HetuReading *reading, guint end, GArray *slots)
{
  for (guint i = 0; i < slots->len; i++)
    {
      HetuNumber *number = &g_array_index (slots, HetuSlot, i).number;
      const HetuSlot *next = i + 1 < slots->len ? &g_array_index (slots, HetuSlot, i + 1) : NULL;
      guint of = number->phrase_end, at = of;
      guint limit = next != NULL ? next->number.start : end;

      if ((next != NULL && bounds_alike (reading, number, &next->number)) ||
          bounds_counted (reading, number, end))
        {
          number->threshold = TRUE;
          continue;
        }
      if (g_array_index (slots, HetuSlot, i).type != HETU_SLOT_NUMBER ||
          (of == number->unit_end && number->comparator != HETU_COMPARATOR_MORE &&
           number->comparator != HETU_COMPARATOR_LESS) ||
          of >= end || reading->chars[of] != 0x7684 ||
          number->unit_class == HETU_UNIT_CLASS_RATE) /* 的 */
        continue;
      while (at < limit && !hetu_slot_is_one_of (reading->chars[at], ",;、。:"))
        at++;
      number->threshold |=
          at < limit || next == NULL
              ? defines_whom (reading, number, of, at)
              : next->type == HETU_SLOT_NUMBER && next->number.unit_class == HETU_UNIT_CLASS_COUNT;
    }
}

/* “5亿元和10亿元以上项目”: the lower bound of a list of classes is one, too */
static void
mark_listed_bounds (const HetuReading *reading, GArray *slots)
{
  for (guint i = slots->len; i > 1; i--)
    {
      HetuNumber *number = &g_array_index (slots, HetuSlot, i - 2).number;
      const HetuNumber *next = &g_array_index (slots, HetuSlot, i - 1).number;

      number->threshold |= next->threshold && number->unit_class == HETU_UNIT_CLASS_MONEY &&
                           next->unit_class == HETU_UNIT_CLASS_MONEY &&
                           next->start == number->phrase_end + 1 &&
                           hetu_slot_is_one_of (reading->chars[number->phrase_end], "和、及与");
    }
}

/* “9家产值超百亿元头部企业”: what is counted stands behind what bounds it, or nothing does: “有11个产值超百亿元” */
static gboolean
ends_bound (const HetuReading *reading,
            guint start,
            guint sentence_end,
            const HetuNumber *count,
            guint at)
{
  static const char *const among[] = { "有", "其中", "中", NULL };
  static const char *const counted[] = { "企业", "项目", "园区", "集群", "楼宇", "开发区", NULL };
  const guint limit = MIN (sentence_end, at + 10);
  guint end = at;

  while (end < limit && !hetu_slot_is_one_of (reading->chars[end], ",;。、:"))
    end++;
  return hetu_reading_ends_any (reading, at, end, counted) ||
         (end == at && hetu_reading_ends_any (reading, start, count->phrase_start, among));
}

/* “3个产值超千亿元的产业集群”: what bounds those that the count before it counts */
static void
mark_bounds (const HetuReading *reading, guint start, guint end, GArray *slots)
{
  static const char *const measures[] = {
    "产值",       "年产值",         "营业收入",   "营收",  "主营业务收入", "销售收入",
    "销售额",     "投资",           "总投资",     "税收",  "纳税",         "收入",
    "资产",       "规模",           "市值",       "估值",  "利税",         "年销售额",
    "年营业收入", "年主营业务收入", "年销售收入", "年营收"
  };
  static const char *const yields[] = { "年出栏", "存栏",   "年产", "年处理",
                                        "日处理", "年加工", "日产", "日供水" };
  static const char *const reached[] = { "", "超", "超过", "过", "达", "达到", "在", "突破", "上" };

  for (guint i = 1; i < slots->len; i++)
    {
      const HetuNumber *count = &g_array_index (slots, HetuSlot, i - 1).number;
      HetuNumber *number = &g_array_index (slots, HetuSlot, i).number;
      guint at = count->phrase_end, length = number->phrase_start - at;
      gboolean measured = FALSE, joined = FALSE;

      if (count->unit_class != HETU_UNIT_CLASS_COUNT || length > 10 || length < 2)
        continue;
      joined = number->phrase_end < end &&
               hetu_slot_is_one_of (reading->chars[number->phrase_end], "的、");
      if (!joined && !ends_bound (reading, start, end, count, number->phrase_end))
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (yields) && number->unit_class != HETU_UNIT_CLASS_MONEY;
           k++)
        measured |= joined && reading->chars[number->phrase_end] == 0x7684 && /* 的 */
                    hetu_reading_has (reading, at, number->start, yields[k]) == length;
      for (guint k = 0; k < G_N_ELEMENTS (measures) && number->unit_class == HETU_UNIT_CLASS_MONEY;
           k++)
        {
          guint n = hetu_reading_has (reading, at, number->start, measures[k]);

          if (n == length && number->start == number->phrase_start &&
              number->phrase_end == number->unit_end && g_str_equal (measures[k], "总投资"))
            continue; /* 14个总投资652亿元的项目: of all of them */
          for (guint m = joined ? 0 : 1; n > 0 && m < G_N_ELEMENTS (reached); m++)
            measured |= n + hetu_reading_has (reading, at + n, number->start, reached[m]) ==
                        number->start - at;
        }
      number->threshold |= measured;
    }
}

/* “新增纳税超千万元民营企业230余户”: what the count behind it is bounded by */
static void
mark_over (const HetuReading *reading, guint start, GArray *slots)
{
  static const char *const over[] = { "超", "超过", "过", NULL };
  static const char *const counted[] = { "企业", "项目", "园区",   "集群", "楼宇",
                                         "单位", "产业", "开发区", NULL };

  for (guint i = 0; i + 1 < slots->len; i++)
    {
      HetuNumber *number = &g_array_index (slots, HetuSlot, i).number;
      const HetuNumber *count = &g_array_index (slots, HetuSlot, i + 1).number;
      guint from = number->phrase_end, to = count->phrase_start;
      guint aside = hetu_reading_find_last (reading, from, to, "(");

      if (number->unit_class == HETU_UNIT_CLASS_MONEY &&
          count->unit_class == HETU_UNIT_CLASS_COUNT && to == from + 2 &&
          number->comparator == HETU_COMPARATOR_EQUAL &&
          hetu_reading_begins_any (reading, from, to, counted))
        number->threshold = TRUE; /* 500亿元园区4个 */
      if (aside > from && aside < to && reading->chars[to - 1] == ')')
        to = aside; /* 超千万美元外资项目(含增资项目)73个 */
      number->threshold |= number->unit_class == HETU_UNIT_CLASS_MONEY &&
                           count->unit_class == HETU_UNIT_CLASS_COUNT &&
                           (to == from || (to > from + 1 && to < from + 10)) &&
                           (hetu_reading_ends_any (reading, start, number->start, over) ||
                            hetu_reading_ends_any (reading, start, number->phrase_start, over)) &&
                           (to == from || /* 其中超100亿元5个 */
                            (hetu_slot_item_end (reading, from, to) == to &&
                             hetu_reading_ends_any (reading, from, to, counted)));
    }
}

/* “至少引进1家总部企业”: the verb stands between the bound and the number */
static void
mark_least (const HetuReading *reading, guint start, GArray *slots)
{
  static const char *const least[] = { "至少", "不少于", NULL };

  for (guint i = 0; i < slots->len; i++)
    {
      HetuNumber *number = &g_array_index (slots, HetuSlot, i).number;
      guint n = hetu_number_find_making (reading, start, number->phrase_start);

      if (number->comparator == HETU_COMPARATOR_EQUAL && n > 0 &&
          hetu_reading_ends_any (reading, start, number->phrase_start - n, least))
        number->comparator = HETU_COMPARATOR_AT_LEAST;
    }
}

/* “分别达到86.5%(省口径)和79.2%”: what is said of a figure of a list stands within the list */
static void
take_remarks (const HetuReading *reading, GArray *slots)
{
  for (guint i = 0; i + 1 < slots->len; i++)
    {
      HetuNumber *number = &g_array_index (slots, HetuSlot, i).number;
      const HetuNumber *next = &g_array_index (slots, HetuSlot, i + 1).number;
      guint close = number->phrase_end;

      if (reading->chars[close] != '(' || next->phrase_start > close + REMARK_LONGEST)
        continue;
      close = hetu_reading_find (reading, close, next->phrase_start, ")");
      if (close + 2 == next->phrase_start &&
          hetu_slot_is_one_of (reading->chars[close + 1], "和、及与"))
        number->phrase_end = close + 1;
    }
}

void
hetu_slots_mark_bounds (const HetuReading *reading, guint start, guint end, GArray *slots)
{
  take_remarks (reading, slots);
  mark_least (reading, start, slots);
  mark_thresholds (reading, end, slots);
  mark_bounds (reading, start, end, slots);
  mark_over (reading, start, slots);
  mark_listed_bounds (reading, slots);
}

gboolean
hetu_slot_is_mark_of_few (const HetuReading *reading,
                          const HetuNumber *number,
                          guint start,
                          guint end)
{
  static const char *const counted[] = { "第", "首个", NULL };
  guint from = hetu_reading_clause_start (reading, start, number->start);
  guint behind = number->phrase_end;

  behind += hetu_reading_has (reading, behind, end, "大关");
  return number->comparator == HETU_COMPARATOR_MORE && behind < end &&
         reading->chars[behind] == 0x7684 && /* 的 */
         hetu_reading_finds_any (reading, from, number->phrase_start, counted);
}

/* “4个10万吨泊位”, “2台60万千瓦机组”: how large each of so many is */
static gboolean
follows_count (const HetuReading *reading, const HetuNumber *number, guint start)
{
  static const char *const units[] = { "个", "座", "台", "艘", NULL };

  return (g_str_equal (number->unit, "万吨") || g_str_equal (number->unit, "万千瓦")) &&
         number->phrase_start == number->start && number->start > start + 1 &&
         hetu_reading_ends_any (reading, start, number->start, units) &&
         hetu_is_digit (reading->chars[number->start - 2]);
}

/* “年产30万吨乙烯项目”, “150万吨/年乙烯”: how large a thing is made, in its name */
static gboolean
is_capacity (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const makes[] = { "年产", "日产", "年处理", "日处理",
                                       "日供", "年供", "时速",   NULL };

  return (hetu_reading_ends_any (reading, start, number->phrase_start, makes) ||
          follows_count (reading, number, start) ||
          (number->unit_class == HETU_UNIT_CLASS_AMOUNT && number->phrase_end == number->unit_end &&
           (g_str_has_suffix (number->unit, "/年") || g_str_has_suffix (number->unit, "/日")))) &&
         number->phrase_end < end &&
         !hetu_slot_is_one_of (reading->chars[number->phrase_end], ",;、。)");
}

/* “300万羽蛋鸡产业项目开工建设” */
static gboolean
is_work_begun (const HetuReading *reading, guint at, guint end)
{
  static const char *const works[] = { "项目", "工程", "生产线", "基地" };
  static const char *const begun[] = {
    "开工", "建成", "投产", "竣工", "落地", "签约", "投入", NULL
  };
  guint limit = MIN (end, at + 18), to = at;

  while (to < limit && !hetu_slot_is_one_of (reading->chars[to], ",;、。等"))
    to++;
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    for (guint k = hetu_reading_find (reading, at, to, works[i]); k < to;
         k = hetu_reading_find (reading, k + 1, to, works[i]))
      if (hetu_reading_begins_any (reading,
                                   k + hetu_reading_has (reading, k, to, works[i]),
                                   to,
                                   begun))
        return TRUE;
  return FALSE;
}

/* “甲厂10万辆商用车、乙厂15万吨扩能等一批重大项目”: how large what is built will be, in the names of projects */
static gboolean
names_projects (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const sizes[] = { "吨", "千瓦", "兆瓦", "台", "套", "辆",
                                       "头", "只",   "羽",   "箱", "W",  "Wh" };
  static const char *const sums[] = { "新增", "完成", "装机", "容量", "产能", "达", "总", NULL };
  static const char *const works[] = { "项目", "工程", "生产线", NULL };
  guint limit = MIN (end, number->phrase_end + 60), at = number->phrase_end;
  gboolean size = FALSE;

  for (guint i = 0;
       number->unit_class != HETU_UNIT_CLASS_RATE && number->unit_class != HETU_UNIT_CLASS_MONEY &&
       !size && i < G_N_ELEMENTS (sizes);
       i++)
    size = g_str_has_suffix (number->unit, sizes[i]);
  if (size && is_work_begun (reading, at, end))
    return TRUE;
  if (!size || at + 1 >= end || hetu_slot_is_one_of (reading->chars[at], ",;。)"))
    return FALSE;
  if (hetu_slot_is_one_of (reading->chars[at], "、等") &&
      hetu_reading_finds_any (reading,
                              number->start > start + 12 ? number->start - 12 : start,
                              number->start,
                              sums))
    return FALSE;
  while (at < limit && !hetu_slot_is_one_of (reading->chars[at], ",;。等"))
    at++;
  return at < limit && reading->chars[at] == 0x7B49 && /* 等 */
         hetu_reading_finds_any (reading, at, MIN (end, at + 16), works);
}

/* “全球首个9亿吨大港”, “500万元口径投资”: how large a thing has to be */
static gboolean
is_class (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const firsts[] = { "首个", "首座", "首家", "唯一", NULL };
  static const char *const earners[] = { "群体", "人群", "家庭", "收入群体", "收入家庭", NULL };

  if (number->unit_class == HETU_UNIT_CLASS_MONEY &&
      hetu_reading_begins_any (reading, number->phrase_end, end, earners))
    return TRUE; /* 年收入10—50万元群体占比 */
  if (number->unit_class == HETU_UNIT_CLASS_MONEY &&
      (hetu_reading_has (reading, number->phrase_end, end, "口径") > 0 ||
       hetu_reading_has (reading, number->phrase_end, end, "以上口径") > 0))
    return TRUE;
  return number->unit_class == HETU_UNIT_CLASS_AMOUNT && number->phrase_end < end &&
         !hetu_slot_is_one_of (reading->chars[number->phrase_end], ",;、。)") &&
         hetu_reading_ends_any (reading, start, number->phrase_start, firsts);
}

gboolean
hetu_slot_is_size (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  return is_class (reading, number, start, end) || is_capacity (reading, number, start, end) ||
         names_projects (reading, number, start, end);
}

/* “引进50家以上企业”: a verb that makes them counts them; “10人以上企业” are a kind of them */
gboolean
hetu_slot_counts_at_least (const HetuReading *reading, const HetuNumber *number, guint start)
{
  guint from = hetu_reading_clause_start (reading, start, number->start), at = number->phrase_start;

  if (number->unit_class != HETU_UNIT_CLASS_COUNT)
    return FALSE;
  if (at > from && reading->chars[at - 1] == 0x3001) /* 新增30家以上中心、10家以上企业 */
    {
      const guint before = hetu_reading_find (reading, from, at, "以上");
      const guint n = (guint) g_utf8_strlen (number->unit, -1);

      if (before < at && before > from + n &&
          hetu_reading_has (reading, before - n, at, number->unit) > 0)
        {
          for (at = before - n; at > from && hetu_is_digit (reading->chars[at - 1]);)
            at--;
          return hetu_number_find_making (reading, start, at) > 0;
        }
    }
  if (hetu_reading_ends (reading, start, at, "等") == 0)
    return hetu_number_find_making (reading, start, at) > 0;
  while (at > from && hetu_number_find_making (reading, from, at) == 0) /* 新建…等4座以上公园 */
    at--;
  return at > from;
}
