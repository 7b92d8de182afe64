/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places by name. Source of the codes: National Bureau of Statistics, 统计用区划代码 2023 (stats.gov.cn), to the level of counties. A short name
 * (洛龙 for 洛龙区) counts where at least two characters are left of it; where several places share a name the one within the place
 * that is asked for is taken. */
#include "report/gazetteer.h"

#include "report/trie.h"

#include <gio/gio.h>
#include <hetu-core-resources.h>
#include <stdlib.h>
#include <string.h>

struct _HetuGazetteer
{
  HetuTrie *names;     /* full and short, of codes */
  GHashTable *full;    /* code → full name */
  GHashTable *classes; /* code → last character of the full name: 市, 区, 县 */
};

static gboolean
drop_suffix (GString *name, const char *const *suffixes)
{
  for (guint i = 0; suffixes[i] != NULL; i++)
    if (g_str_has_suffix (name->str, suffixes[i]))
      {
        g_string_truncate (name, name->len - strlen (suffixes[i]));
        return TRUE;
      }
  return FALSE;
}

/* 恩施土家族苗族自治州 is 恩施州 and 恩施自治州. Without its last character it may be any word: 通道, 石林. */
static gboolean
add_autonomous_names (HetuGazetteer *self, const char *name, gint32 code)
{
  static const char *const forms[][2] = { { "自治县", "县" },
                                          { "自治旗", "旗" },
                                          { "自治州", "州" } };
  static const char *const peoples[] = {
    "蒙古族", "回族",   "藏族",     "维吾尔族", "苗族",   "彝族",   "壮族",   "布依族",
    "朝鲜族", "满族",   "侗族",     "瑶族",     "白族",   "土家族", "哈尼族", "哈萨克族",
    "傣族",   "黎族",   "傈僳族",   "佤族",     "畲族",   "拉祜族", "水族",   "纳西族",
    "景颇族", "土族",   "达斡尔族", "仫佬族",   "羌族",   "布朗族", "撒拉族", "毛南族",
    "仡佬族", "怒族",   "独龙族",   "裕固族",   "保安族", "东乡族", "普米族", "各族",
    "蒙古",   "哈萨克", "塔吉克",   "柯尔克孜", "锡伯",   NULL
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      const char *const own[] = { forms[i][0], NULL };
      g_autoptr (GString) bare = g_string_new (name);

      if (!drop_suffix (bare, own))
        continue;
      while (drop_suffix (bare, peoples))
        ;
      for (guint k = 0; k < 2 && g_utf8_strlen (bare->str, -1) >= 2; k++)
        {
          g_autofree char *other = g_strconcat (bare->str, forms[i][k], NULL);

          hetu_trie_add (self->names, other, code);
        }
      return TRUE;
    }
  return FALSE;
}

static void
add_short_name (HetuGazetteer *self, const char *name, gint32 code)
{
  static const char *const suffixes[] = { "特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区",
                                          "自治区",     "省",         "地区",       "市",
                                          "新区",       "县",         "区",         NULL };

  if (add_autonomous_names (self, name, code))
    return;
  for (guint i = 0; suffixes[i] != NULL; i++)
    if (g_str_has_suffix (name, suffixes[i]))
      {
        g_autofree char *bare = g_strndup (name, strlen (name) - strlen (suffixes[i]));

        if (g_utf8_strlen (bare, -1) >= 2)
          hetu_trie_add (self->names, bare, code);
        return;
      }
}

/* Counties that have another name since they became districts or cities: old reports speak of them */
static void
add_former_names (HetuGazetteer *self)
{
  static const char *const names[][2] = {
    { "株洲县", "渌口区" }, { "绍兴县", "柯桥区" },   { "铜陵县", "义安区" },
    { "宜宾县", "叙州区" }, { "九江县", "柴桑区" },   { "上饶县", "广信区" },
    { "遵义县", "播州区" }, { "许昌县", "建安区" },   { "开封县", "祥符区" },
    { "邢台县", "信都区" }, { "唐海县", "曹妃甸区" }, { "大同县", "云州区" },
    { "长治县", "上党区" }, { "星子县", "庐山市" },   { "襄阳县", "襄州区" },
    { "郫县", "郫都区" },   { "蓟县", "蓟州区" },     { "鄞县", "鄞州区" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gint32 code = hetu_gazetteer_find_named (self, names[i][1], 0);

      if (code != 0)
        hetu_trie_add (self->names, names[i][0], code);
    }
}

/* A city without counties, 嘉峪关市, stands in the list a second time as its own part. */
static gboolean
repeats_city (const HetuGazetteer *self, const char *name, gint32 code)
{
  const char *city = hetu_region_tier (code) == 3
                         ? hetu_gazetteer_get_name (self, hetu_region_parent (code, 2))
                         : NULL;

  return city != NULL && g_str_equal (city, name);
}

static gpointer
load (gpointer data)
{
  HetuGazetteer *self = g_new0 (HetuGazetteer, 1);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (hetu_core_get_resource (),
                                                     "/org/hetu/Hetu/core/lexicon/regions.tsv",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE,
                                                     NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  self->names = hetu_trie_new ();
  self->full = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->classes = g_hash_table_new (NULL, NULL);
  text = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))
                       : g_strdup ("");
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      gint32 code = atoi (lines[i]);
      const char *name = strchr (lines[i], '\t');
      guint n = 0;

      if (name == NULL)
        continue;
      if (repeats_city (self, name + 1, code))
        continue;
      hetu_trie_add (self->names, name + 1, code);
      g_hash_table_insert (self->full, GINT_TO_POINTER (code), g_strdup (name + 1));
      n = (guint) g_utf8_strlen (name + 1, -1);
      g_hash_table_insert (
          self->classes,
          GINT_TO_POINTER (code),
          GUINT_TO_POINTER (g_utf8_get_char (g_utf8_offset_to_pointer (name + 1, n - 1))));
      add_short_name (self, name + 1, code);
    }
  hetu_gazetteer_add_former (self->names);
  add_former_names (self);
  return self;
}

const HetuGazetteer *
hetu_gazetteer_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}

GHashTable *
hetu_gazetteer_get_names (const HetuGazetteer *self)
{
  return self->full;
}

const char *
hetu_gazetteer_get_name (const HetuGazetteer *self, gint32 code)
{
  return g_hash_table_lookup (self->full, GINT_TO_POINTER (code));
}

guint
hetu_region_tier (gint32 code)
{
  if (code <= 0 || code == 100000)
    return 0;
  return code % 10000 == 0 ? 1 : code % 100 == 0 ? 2 : 3;
}

gint32
hetu_region_parent (gint32 code, guint tier)
{
  if (code == 0 || tier == 0)
    return code == 0 ? 0 : 100000;
  return tier == 1 ? code / 10000 * 10000 : tier == 2 ? code / 100 * 100 : code;
}

/* Of the places with one name: a part of @within, else of its province, else the highest. */
static gint32
choose (const GArray *hits, guint length, gint32 within)
{
  guint best_tier = 9;
  gint32 best = 0;

  for (guint tier = 2; within != 0 && tier >= 1; tier--)
    for (guint i = 0; i < hits->len; i++)
      {
        const HetuTrieHit *hit = &g_array_index (hits, HetuTrieHit, i);

        if (hit->length == length &&
            hetu_region_parent (hit->value, tier) == hetu_region_parent (within, tier))
          return hit->value;
      }
  for (guint i = 0; i < hits->len; i++)
    {
      const HetuTrieHit *hit = &g_array_index (hits, HetuTrieHit, i);

      if (hit->length == length && hetu_region_tier (hit->value) < best_tier)
        {
          best = hit->value;
          best_tier = hetu_region_tier (hit->value);
        }
    }
  return best;
}

gint32
hetu_gazetteer_find_at (const HetuGazetteer *self,
                        const HetuReading *reading,
                        guint position,
                        guint end,
                        gint32 within,
                        guint *length)
{
  static GPrivate hits_key = G_PRIVATE_INIT ((GDestroyNotify) g_array_unref);
  GArray *hits = g_private_get (&hits_key);

  if (hits == NULL)
    {
      hits = g_array_new (FALSE, FALSE, sizeof (HetuTrieHit));
      g_private_set (&hits_key, hits);
    }
  hetu_trie_find (self->names, reading->chars + position, end - position, hits);
  if (hits->len == 0)
    return 0;
  *length = g_array_index (hits, HetuTrieHit, hits->len - 1).length;
  return choose (hits, *length, within);
}

gint32
hetu_gazetteer_find_named (const HetuGazetteer *self, const char *name, gint32 within)
{
  g_autoptr (HetuReading) reading = hetu_reading_new (name);
  guint length = 0;
  gint32 code = 0;

  if (reading->n_chars > 0)
    code = hetu_gazetteer_find_at (self, reading, 0, reading->n_chars, within, &length);
  return length == reading->n_chars ? code : 0;
}

static guint
count_word (const HetuReading *reading, const char *word)
{
  guint n = 0;

  for (guint at = hetu_reading_find (reading, 0, reading->n_chars, word); at < reading->n_chars;
       at = hetu_reading_find (reading, at + 1, reading->n_chars, word))
    n++;
  return n;
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
  gunichar found = 0;

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
  return found;
}

typedef struct
{
  guint weight;
  guint at; /* position + 1 of the first mention in full, else of the first */
  gboolean full;
  gboolean smaller; /* “中山街道” was named */
  gboolean own; /* as whoever lives there speaks of it: 泽州人民, no word that is a name, too */
} Mention;

/* Whether a name says what the place is, as its full name does: 维西县, not 维西 */
static gboolean
is_full (const HetuGazetteer *self, const HetuReading *reading, guint end, gint32 code)
{
  gunichar class = GPOINTER_TO_UINT (g_hash_table_lookup (self->classes, GINT_TO_POINTER (code)));

  return reading->chars[end - 1] == class ||
         (reading->chars[end - 1] == 0x53BF && (class == 0x533A || class == 0x5E02)); /* 株洲县 */
}

/* “泽州发展史上”: what follows the short name of the place that a report is of */
static gboolean
is_own (const HetuReading *reading, guint end)
{
  static const char *const words[] = { "发展", "经济", "人民", "历史", "大地",
                                       "各项", "各级", "上下", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    if (hetu_reading_has (reading, end, reading->n_chars, words[i]) > 0)
      return TRUE;
  return FALSE;
}

/* How much a mention in a paragraph says: a title names whom it is of. */
static guint
weigh (const HetuParagraph *paragraph, guint index)
{
  return !paragraph->heading ? 1 : index < 2 ? 60 : index < 6 ? 20 : 1;
}

/* “省市和县委” names no 和县, “泸州集团” no place */
static gboolean
is_no_place (const HetuReading *reading, guint at, guint length)
{
  static const char *const after[] = { "委", "政府", "人大", "政协", "直", "级", "乡", "内", NULL };

  static const char *const firms[] = { "集团", "公司", "股份", "银行", "大学",
                                       "学院", "啤酒", "酒业", NULL };

  if (at + length >= reading->n_chars)
    return FALSE;
  for (guint i = 0; firms[i] != NULL; i++)
    if (hetu_reading_has (reading, at + length, reading->n_chars, firms[i]) > 0)
      return TRUE;
  if (reading->chars[at] != 0x548C || length != 2) /* 和 */
    return FALSE;
  for (guint i = 0; after[i] != NULL; i++)
    if (hetu_reading_has (reading, at + length, reading->n_chars, after[i]) > 0)
      return TRUE;
  return FALSE;
}

/* “中山街道”, “中山路”: no city */
static gboolean
names_smaller (const HetuGazetteer *self, const HetuReading *reading, guint end, gint32 code)
{
  static const char *const smaller[] = { "街道", "镇", "乡", "路", "大道", "大街", "社区" };

  if (is_full (self, reading, end, code))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (smaller); i++)
    if (hetu_reading_has (reading, end, reading->n_chars, smaller[i]) > 0)
      return TRUE;
  return FALSE;
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
         g_ascii_isdigit ((char) MIN (reading->chars[end], 127)) &&
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
      if (code == 0 || code == 100000 || is_no_place (reading, at, length))
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

/* The place of @class that is mentioned most; of those mentioned alike the smaller one. */
static gint32
choose_subject (const HetuGazetteer *self, GHashTable *counts, gunichar class, guint tier)
{
  GHashTableIter iter;
  gpointer key = NULL, value = NULL;
  guint best = 0;
  gint32 found = 0;
  gboolean alike = FALSE;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Mention *mention = value;
      gint32 code = GPOINTER_TO_INT (key);

      if (mention->weight == 0 || (mention->smaller && !mention->full))
        continue;
      if (class != 0 && GPOINTER_TO_UINT (g_hash_table_lookup (self->classes, key)) != class)
        continue;
      if (tier != 0 && hetu_region_tier (code) != tier)
        continue;
      if (hetu_region_tier (code) == 3 &&
          (class != 0 && mention->own ? FALSE
                                      : !mention->full || (class != 0 && mention->weight < 2)))
        continue;
      if (mention->weight > best ||
          (mention->weight == best && hetu_region_tier (code) > hetu_region_tier (found)) ||
          (mention->weight == best && hetu_region_tier (code) == hetu_region_tier (found) &&
           code < found))
        {
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

/* “密云县” of old is the 密云区 of today */
static gboolean
had_other_class (const HetuGazetteer *self,
                 const HetuReading *reading,
                 guint behind,
                 guint end,
                 gint32 code)
{
  gunichar next = behind < end ? reading->chars[behind] : 0;
  gunichar class = GPOINTER_TO_UINT (g_hash_table_lookup (self->classes, GINT_TO_POINTER (code)));

  /* the names of districts that were cities stand in the list of old ones: 富阳市 */
  return hetu_region_tier (code) == 3 &&
         ((next == 0x53BF && (class == 0x5E02 || class == 0x533A)) ||
          (reading->chars[behind - 1] == 0x5E02 && class == 0x533A));
}

gint32
hetu_gazetteer_find_titled (const HetuGazetteer *self,
                            const HetuReading *reading,
                            guint start,
                            guint end,
                            guint *at)
{
  gint32 found = 0;

  for (guint i = start; i < end; i++)
    {
      guint length = 0;
      gint32 code = hetu_gazetteer_find_at (self, reading, i, end, found, &length);

      if (code == 0 || code == 100000)
        continue;
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
                                         "交通运输部",   "国家卫生健康委", "国家高新区" };
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

  /* “居全省第一” says nothing of whose report it is */
  if (found == 0 && class == 0x7701)
    found = choose_subject (self, counts, 0, 3);
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
