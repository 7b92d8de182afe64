/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places by name. Source of the codes: National Bureau of Statistics, 统计用区划代码 2023 (stats.gov.cn), to the level of counties. A short name
 * (洛龙 for 洛龙区) counts where at least two characters are left of it; where several places share a name the one within the place
 * that is asked for is taken. */
#include "report/gazetteer.h"

#include "model/resource.h"
#include "report/trie.h"

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
  g_autofree char *text = hetu_resource_load ("lexicon/regions.tsv", NULL);
  g_auto (GStrv) lines = NULL;

  self->names = hetu_trie_new ();
  self->full = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->classes = g_hash_table_new (NULL, NULL);
  g_assert (text != NULL);
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

gunichar
hetu_gazetteer_get_class (const HetuGazetteer *self, gint32 code)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->classes, GINT_TO_POINTER (code)));
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

  for (guint tier = 2; within != 0 && tier >= 1 && best == 0; tier--)
    for (guint i = 0; i < hits->len; i++)
      {
        const HetuTrieHit *hit = &g_array_index (hits, HetuTrieHit, i);

        if (hit->length == length &&
            hetu_region_parent (hit->value, tier) == hetu_region_parent (within, tier) &&
            (best == 0 || (tier == 1 && hetu_region_tier (hit->value) < best_tier)))
          {
            best = hit->value; /* 岳阳 in a report on its province is the city, no county in it */
            best_tier = hetu_region_tier (best);
          }
      }
  if (best != 0)
    return best;
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
