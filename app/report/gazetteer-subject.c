/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose report a text is: the place that its title names in full, else the one that it speaks of most, as those speak who live there. */
#include "report/gazetteer.h"

#define FIRM_LONGEST 14 /* characters from a place to “公司” */

typedef struct
{
  guint weight;
  guint at; /* position + 1 of the first mention in full, else of the first */
  gboolean full;
  gboolean smaller; /* “中山街道” was named */
  gboolean own; /* as whoever lives there speaks of it: 泽州人民, no word that is a name, too */
} Mention;

static guint
count_word (const HetuReading *reading, const char *word)
{
  guint n = 0;

  for (guint at = hetu_reading_find (reading, 0, reading->n_chars, word); at < reading->n_chars;
       at = hetu_reading_find (reading, at + 1, reading->n_chars, word))
    n++;
  return n;
}

/* “现在,我代表市人民政府向大会报告工作”: 市; 0 where no such words are said */
static gunichar
find_speaker_class (const HetuReading *reading)
{
  static const char *const speaks[] = { "我代表", "我受" };
  guint limit = MIN (reading->n_chars, 400);

  for (guint i = 0; i < G_N_ELEMENTS (speaks); i++)
    {
      guint at =
          hetu_reading_find (reading, 0, limit, speaks[i]) + (guint) g_utf8_strlen (speaks[i], -1);

      if (at + 1 >= limit || (hetu_reading_has (reading, at + 1, limit, "人民政府") == 0 &&
                              hetu_reading_has (reading, at + 1, limit, "政府") == 0))
        continue;
      if (g_utf8_strchr ("省市县区州旗", -1, reading->chars[at]) != NULL)
        return reading->chars[at];
    }
  return 0;
}

/* What the report calls its own place by: 市 of 全市 and 我市; 0 for none. */
static gunichar
find_own_class (const HetuReading *reading)
{
  static const struct
  {
    const char *all, *own;
    gunichar class;
  } words[] = {
    { "全区", "我区", 0x533A }, { "全县", "我县", 0x53BF }, { "全旗", "我旗", 0x65D7 },
    { "全市", "我市", 0x5E02 }, { "全州", "我州", 0x5DDE }, { "全省", "我省", 0x7701 }
  };
  guint best = 0, others = count_word (reading, words[3].all) + count_word (reading, words[3].own);
  guint town = count_word (reading, "全镇") + count_word (reading, "我镇"),
        township = count_word (reading, "全乡") + count_word (reading, "我乡");
  gunichar found = find_speaker_class (reading);

  if (found != 0)
    return found;
  /* A district speaks of its city, too, and a city of its province: the smaller is meant. */
  for (guint i = 0; i < 3; i++)
    {
      guint own = count_word (reading, words[i].own);
      guint n = count_word (reading, words[i].all) + own;

      if (n > best && (own > 0 || n >= others || (i == 0 && count_word (reading, "区委") > 0)))
        {
          best = n;
          found = words[i].class;
        }
    }
  if (MAX (town, township) > MAX (best, others))
    return town > township ? 0x9547 : 0x4E61; /* 镇, 乡 */
  for (guint i = 3; i < G_N_ELEMENTS (words) && found == 0; i++)
    if (count_word (reading, words[i].all) + count_word (reading, words[i].own) > 0)
      found = words[i].class;
  if (found == 0 && count_word (reading, "县委") > 0)
    found = 0x53BF; /* 县 */
  return found;
}

/* Whether a name says what the place is, as its full name does: 维西县, not 维西 */
static gboolean
is_full (const HetuGazetteer *self, const HetuReading *reading, guint end, gint32 code)
{
  gunichar class = hetu_gazetteer_get_class (self, code);

  return reading->chars[end - 1] == class ||
         (class == 0x5E02 && hetu_reading_ends (reading, 0, end, "地区") > 0) || /* 市 */
         (reading->chars[end - 1] == 0x53BF &&                                   /* 县 */
          (class == 0x533A || class == 0x5E02)); /* 区 市: 株洲县 */
}

/* “泽州发展史上”: what follows the short name of the place that a report is of */
static gboolean
is_own (const HetuReading *reading, guint end)
{
  static const char *const words[] = { "发展", "经济", "人民", "历史", "大地", "各项",
                                       "各级", "上下", "打造", "贡献", "篇章", NULL };

  return hetu_reading_begins_any (reading, end, reading->n_chars, words);
}

/* How much a mention in a paragraph says: a title names whom it is of. */
static guint
weigh (const HetuParagraph *paragraph, guint index)
{
  return !paragraph->heading ? 1 : index < 2 ? 60 : index < 6 ? 20 : 1;
}

/* “示范县”, “现代县域”: the county of two characters stands in a longer word */
static gboolean
is_within_word (const HetuReading *reading, guint at)
{
  static const gunichar before[] = {
    0x7701, 0x5E02, 0x5728, 0x4E0E, 0x548C, 0x5BF9, 0x4E3A, 0x53CA, 0x7531,
    0x4ECE, 0x5168, 0x81F3, 0x5230, 0x5C06, 0x3001, 0x53BF, 0x533A
  }; /* 省市在与和对为及由从全至到将、县区 */
  gunichar c = reading->chars[at - 1];

  if (c < 0x4E00 || c > 0x9FFF) /* no 汉字 */
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (c == before[i])
      return FALSE;
  return TRUE;
}

/* “城区”, “郊区”: districts are called so, and what every city has */
static gboolean
is_common_part (const HetuReading *reading, guint at)
{
  static const char *const parts[] = { "城区", "郊区", "矿区", NULL };

  return hetu_reading_begins_any (reading, at, reading->n_chars, parts);
}

/* “全省城区”, “嘉义县”: what stands in a longer word, and is no name of two characters */
static gboolean
is_part_of_word (const HetuReading *reading, guint at, guint length)
{
  if (length != 2 || at == 0)
    return FALSE;
  return reading->chars[at + 1] == 0x53BF ? is_within_word (reading, at) /* 县 */
                                          : is_common_part (reading, at);
}

/* “安徽某某机械制造有限公司”: what a firm is called by, wherever it is; no “怀远县新增上市公司”. @full: a name with its class, which only
 * a firm of its full name is called by */
static gboolean
names_firm (const HetuReading *reading, guint end, gboolean full)
{
  static const char *const firms[] = { "公司", "集团", NULL };
  static const char *const limited[] = { "有限公司", "责任公司", "股份公司", NULL };
  static const char *const joints[] = { "与", "和", "的", "企业", "上市", "增",
                                        "家", "引", "签", "成立", "支持", NULL };
  const guint limit = MIN (reading->n_chars, end + FIRM_LONGEST);
  guint at = end, firm = 0;

  while (at < limit && reading->chars[at] >= 0x4E00 && reading->chars[at] <= 0x9FFF)
    at++;
  firm = hetu_reading_find_any (reading, end, at, full ? limited : firms);
  return firm < at && !hetu_reading_finds_any (reading, end, firm, joints);
}

/* “省市和县委” names no 和县, “泸州集团” no place */
static gboolean
is_no_place (const HetuReading *reading, guint at, guint length, gboolean full)
{
  static const char *const after[] = { "委", "政府", "人大", "政协", "直", "级",
                                       "乡", "内",   "镇",   "域",   NULL };
  static const char *const others[] = { "股份", "银行", "大学", "学院", "啤酒", "酒业", NULL };

  if (at + length >= reading->n_chars)
    return FALSE;
  if (hetu_reading_begins_any (reading, at + length, reading->n_chars, others) ||
      names_firm (reading, at + length, full) || is_part_of_word (reading, at, length))
    return TRUE;
  if (hetu_reading_ends (reading, 0, at, "支持") > 0)
    return TRUE; /* 支持…县建设示范区: one of its parts */
  if (hetu_reading_ends (reading, 0, at + 1, "新增") > 0)
    return TRUE;                                   /* 新增城区绿化面积: no 增城 */
  if (reading->chars[at] != 0x548C || length != 2) /* 和 */
    return FALSE;
  return hetu_reading_begins_any (reading, at + length, reading->n_chars, after);
}

/* “中山街道”, “中山路”: no city */
static gboolean
names_smaller (const HetuGazetteer *self, const HetuReading *reading, guint end, gint32 code)
{
  static const char *const smaller[] = { "街道", "镇", "乡", "路", "大道", "大街", "社区", NULL };

  if (is_full (self, reading, end, code))
    return FALSE;
  return hetu_reading_begins_any (reading, end, reading->n_chars, smaller);
}

/* “7月15日北京电”, “新华社北京3月1日电”: where it was written, not what it is of */
static gboolean
is_dateline (const HetuReading *reading, guint start, guint end)
{
  static const char *const sources[] = { "社", "网", "报", "讯", NULL };

  if (end < reading->n_chars && start > 0 && reading->chars[end] == 0x7535) /* 电 */
    return reading->chars[start - 1] == 0x65E5 ||
           hetu_reading_ends_any (reading, 0, start, sources); /* 日 */
  return hetu_reading_ends_any (reading, 0, start, sources) && end < reading->n_chars &&
         hetu_is_digit (reading->chars[end]) &&
         hetu_reading_find (reading, end, MIN (reading->n_chars, end + 8), "电") <
             MIN (reading->n_chars, end + 8);
}

static GHashTable *
count_mentions (const HetuGazetteer *self, const HetuReading *reading, gint32 within)
{
  GHashTable *counts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  guint paragraph = 0;

  for (guint at = 0; at < reading->n_chars; at++)
    {
      guint length = 0;
      gint32 code = hetu_gazetteer_find_at (self, reading, at, reading->n_chars, within, &length);
      Mention *mention = NULL;

      while (paragraph + 1 < reading->paragraphs->len &&
             at >= g_array_index (reading->paragraphs, HetuParagraph, paragraph).end)
        paragraph++;
      if (code == 0 || code == 100000 ||
          is_no_place (reading, at, length, is_full (self, reading, at + length, code)))
        continue;
      if (is_dateline (reading, at, at + length))
        {
          at += length - 1;
          continue;
        }
      mention = g_hash_table_lookup (counts, GINT_TO_POINTER (code));
      if (mention == NULL)
        {
          mention = g_new0 (Mention, 1);
          mention->at = at + 1;
          g_hash_table_insert (counts, GINT_TO_POINTER (code), mention);
        }
      if (names_smaller (self, reading, at + length, code))
        {
          mention->smaller |= hetu_reading_has (reading, at + length, reading->n_chars, "街道") > 0;
          continue;
        }
      if (!mention->full && is_full (self, reading, at + length, code))
        {
          mention->full = TRUE;
          mention->at = at + 1;
        }
      mention->own |= is_own (reading, at + length);
      mention->weight +=
          weigh (&g_array_index (reading->paragraphs, HetuParagraph, paragraph), paragraph);
      at += length - 1;
    }
  return counts;
}

/* How many of its own districts and counties a city is mentioned with: they speak for it. 0 for what is no city */
static guint
count_parts (GHashTable *counts, gint32 code)
{
  GHashTableIter iter;
  gpointer key = NULL;
  guint n = 0;

  g_hash_table_iter_init (&iter, counts);
  while (hetu_region_tier (code) == 2 && g_hash_table_iter_next (&iter, &key, NULL))
    n += hetu_region_tier (GPOINTER_TO_INT (key)) == 3 &&
         hetu_region_parent (GPOINTER_TO_INT (key), 2) == code;
  return n;
}

/* The place of @class that is mentioned most; of those mentioned alike the one with more of its parts, then the smaller one. */
static gint32
choose_subject (const HetuGazetteer *self, GHashTable *counts, gunichar class, guint tier)
{
  GHashTableIter iter;
  gpointer key = NULL, value = NULL;
  guint best = 0, most_parts = 0;
  gint32 found = 0;
  gboolean alike = FALSE;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Mention *mention = value;
      gint32 code = GPOINTER_TO_INT (key);
      guint n_parts = 0;

      if (mention->weight == 0 || (mention->smaller && !mention->full))
        continue;
      if (class != 0 && hetu_gazetteer_get_class (self, code) != class)
        continue;
      if (tier != 0 && hetu_region_tier (code) != tier)
        continue;
      if (hetu_region_tier (code) == 3 && !(class != 0 && mention->own) &&
          (!mention->full || (class != 0 && mention->weight < 2)))
        continue;
      n_parts = mention->weight >= best ? count_parts (counts, code) : 0;
      if (mention->weight > best ||
          (mention->weight == best && hetu_region_tier (code) > hetu_region_tier (found)) ||
          (mention->weight == best && hetu_region_tier (code) == hetu_region_tier (found) &&
           (n_parts > most_parts || (n_parts == most_parts && code < found))))
        {
          most_parts = n_parts;
          alike = mention->weight == best && hetu_region_tier (code) == hetu_region_tier (found);
          best = mention->weight;
          found = code;
        }
      else
        alike |= mention->weight == best && hetu_region_tier (code) == hetu_region_tier (found);
    }
  /* “北京下降0.2%,上海和广州上涨0.3%”: told of as others are, none of them is whose report it is */
  return class == 0 && tier != 2 && alike && best < 10 ? 0 : found;
}

/* “密云县” of old is the 密云区 of today, “毕节地区” 毕节市 */
static gboolean
had_other_class (const HetuGazetteer *self,
                 const HetuReading *reading,
                 guint behind,
                 guint end,
                 gint32 code)
{
  gunichar next = behind < end ? reading->chars[behind] : 0;
  gunichar class = hetu_gazetteer_get_class (self, code);

  if (hetu_region_tier (code) == 2)
    return hetu_reading_has (reading, behind, end, "地区") > 0; /* 毕节地区 */
  /* the names of districts that were cities stand in the list of old ones: 富阳市 */
  return hetu_region_tier (code) == 3 &&
         ((next == 0x53BF && (class == 0x5E02 || class == 0x533A)) || /* 县 区 */
          (reading->chars[behind - 1] == 0x5E02 && class == 0x533A));
}

/* “某某市达县级标准”: a county of two characters behind the place @whole that it is no part of is a word */
static gboolean
is_outside (const HetuReading *reading, guint at, guint length, gint32 code, gint32 whole)
{
  return length == 2 && reading->chars[at + 1] == 0x53BF && whole != 0 && /* 县 */
         hetu_region_parent (code, hetu_region_tier (whole)) != whole;
}

gint32
hetu_gazetteer_find_titled (const HetuGazetteer *self,
                            const HetuReading *reading,
                            guint start,
                            guint end,
                            guint *at)
{
  gint32 found = 0;
  guint behind = start;

  for (guint i = start; i < end; i++)
    {
      guint length = 0;
      gint32 code = hetu_gazetteer_find_at (self, reading, i, end, found, &length);

      if (code == 0 || code == 100000 ||
          (i > start && (i == behind ? is_outside (reading, i, length, code, found)
                                     : is_part_of_word (reading, i, length))))
        continue;
      behind = i + length;
      if (hetu_region_tier (code) >= hetu_region_tier (found) &&
          (is_full (self, reading, i + length, code) ||
           had_other_class (self, reading, i + length, end, code)))
        {
          found = code;
          *at = i;
        }
      i += length - 1;
    }
  return found;
}

/* How often the report speaks of the country as of its own place. */
static guint
count_nation (const HetuReading *reading, guint *at)
{
  static const char *const words[] = { "全国",     "我国",     "国内生产总值", "中国对",
                                       "中国外贸", "中国出口", "中国进口" };
  static const char *const offices[] = { "国家统计局",   "海关总署",       "商务部",
                                         "国家邮政局",   "文化和旅游部",   "国新办举行",
                                         "国务院新闻办", "工业和信息化部", "科技部",
                                         "农业农村部",   "教育部",         "财政部",
                                         "交通运输部",   "国家卫生健康委" };
  static const char *const branches[] = { "调查队", "调查总队", "分署", "部门", NULL };
  guint limit = MIN (reading->n_chars, 200);
  guint n = hetu_reading_has (reading, 0, reading->n_chars, words[0]) > 0 ? 120 : 0;

  for (guint i = 0; i < G_N_ELEMENTS (offices) && n == 0; i++)
    {
      guint office = hetu_reading_find (reading, 0, limit, offices[i]);

      n = office < limit && !hetu_reading_finds_any (reading, office, limit, branches) ? 120 : 0;
    }
  *at = reading->n_chars;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      n += count_word (reading, words[i]);
      *at = MIN (*at, hetu_reading_find (reading, 0, reading->n_chars, words[i]));
    }
  return n;
}

/* A city that is spoken of more than twice as much as its province @found, where only 全省 is said; else that */
static gint32
choose_busier (const HetuGazetteer *self, GHashTable *counts, gint32 found)
{
  gint32 city = choose_subject (self, counts, 0, 2);
  const Mention *one = city != 0 ? g_hash_table_lookup (counts, GINT_TO_POINTER (city)) : NULL;
  const Mention *other = found != 0 ? g_hash_table_lookup (counts, GINT_TO_POINTER (found)) : NULL;

  return one != NULL && other != NULL && one->full && hetu_region_parent (city, 1) == found &&
                 one->weight > 2 * other->weight
             ? city
             : found;
}

/* “自治区主席代表自治区政府作政府工作报告”: the region speaks, wherever it meets; no “在自治区政府的领导下” */
static gboolean
is_of_autonomous_region (const HetuReading *reading)
{
  static const char *const speakers[] = { "自治区主席",
                                          "代表自治区人民政府",
                                          "代表自治区政府",
                                          "自治区两会",
                                          NULL };
  guint limit = MIN (reading->n_chars, 200);

  return hetu_reading_finds_any (reading, 0, limit, speakers);
}

/* The city that is spoken of most where 全区 is its autonomous region; 0 for none */
static gint32
choose_autonomous (const HetuGazetteer *self, GHashTable *counts)
{
  gint32 city = choose_subject (self, counts, 0, 2);
  const char *above =
      city != 0 ? hetu_gazetteer_get_name (self, hetu_region_parent (city, 1)) : NULL;

  return above != NULL && g_str_has_suffix (above, "自治区") ? city : 0;
}

gint32
hetu_gazetteer_guess_subject (const HetuGazetteer *self, const HetuReading *reading, guint *at)
{
  g_autoptr (GHashTable) first = count_mentions (self, reading, 0);
  gint32 city = choose_subject (self, first, 0, 2);
  g_autoptr (GHashTable) counts = count_mentions (self, reading, city);
  gunichar class = find_own_class (reading);
  gint32 found = choose_subject (self, counts, class, 0);
  guint nation_at = 0, nation = class == 0 ? count_nation (reading, &nation_at) : 0;
  const Mention *most = NULL;

  if (found == 0 && class == 0x5E02 && city != 0 && hetu_gazetteer_get_class (self, city) == class)
    {
      *at = ((const Mention *) g_hash_table_lookup (first, GINT_TO_POINTER (city)))->at - 1;
      return city; /* a city whose name is within it that of a county */
    }
  /* “居全省第一” says nothing of whose report it is */
  if (found == 0 && class == 0x7701)
    found = choose_subject (self, counts, 0, 3);
  else if (found == 0 && class == 0x533A)
    {
      found = choose_autonomous (self, counts); /* 在全区率先: of the autonomous region */
      if (found != 0 && is_of_autonomous_region (reading))
        {
          *at = ((const Mention *) g_hash_table_lookup (counts, GINT_TO_POINTER (found)))->at - 1;
          return hetu_region_parent (found, 1);
        }
    }
  else if (class == 0x7701 && count_word (reading, "我省") == 0)
    found = choose_busier (self, counts, found);
  if (found != 0)
    most = g_hash_table_lookup (counts, GINT_TO_POINTER (found));
  if (nation > 1 && (most == NULL || nation > most->weight))
    {
      *at = nation_at;
      return 100000;
    }
  if (found != 0)
    *at = ((const Mention *) g_hash_table_lookup (counts, GINT_TO_POINTER (found)))->at - 1;
  return found;
}
