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
  HetuTrie *names;  /* full and short, of codes */
  GHashTable *full; /* set of the full names */
};

static void
add_short_name (HetuGazetteer *self, const char *name, gint32 code)
{
  static const char *const suffixes[] = { "特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区",
                                          "自治区",     "省",         "地区",       "市",
                                          "新区",       "县",         "区",         NULL };

  for (guint i = 0; suffixes[i] != NULL; i++)
    if (g_str_has_suffix (name, suffixes[i]))
      {
        g_autofree char *bare = g_strndup (name, strlen (name) - strlen (suffixes[i]));

        if (g_utf8_strlen (bare, -1) >= 2)
          hetu_trie_add (self->names, bare, code);
        return;
      }
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
  self->full = g_hash_table_new (g_str_hash, g_str_equal);
  text = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))
                       : g_strdup ("");
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      gint32 code = atoi (lines[i]);
      const char *name = strchr (lines[i], '\t');

      if (name == NULL)
        continue;
      hetu_trie_add (self->names, name + 1, code);
      g_hash_table_add (self->full, g_strdup (name + 1));
      add_short_name (self, name + 1, code);
    }
  (void) data;
  return self;
}

const HetuGazetteer *
hetu_gazetteer_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
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

static guint
count_word (const HetuReading *reading, const char *word)
{
  guint n = 0;

  for (guint at = hetu_reading_find (reading, 0, reading->n_chars, word); at < reading->n_chars;
       at = hetu_reading_find (reading, at + 1, reading->n_chars, word))
    n++;
  return n;
}

static guint
find_own_tier (const HetuReading *reading)
{
  guint district = count_word (reading, "全区") + count_word (reading, "我区") +
                   count_word (reading, "全县") + count_word (reading, "我县");
  guint city = count_word (reading, "全市") + count_word (reading, "我市");
  guint province = count_word (reading, "全省") + count_word (reading, "我省");
  guint own_district =
      count_word (reading, "我区") + count_word (reading, "我县") + count_word (reading, "区委");

  if (district > 0 && (own_district > 0 || district >= city))
    return 3;
  if (city > 0)
    return 2;
  return province > 0 ? 1 : 0;
}

gint32
hetu_gazetteer_guess_subject (const HetuGazetteer *self, const HetuReading *reading)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL); /* in full */
  guint tier = find_own_tier (reading);
  GHashTableIter iter;
  gpointer key = NULL, value = NULL;
  guint paragraph = 0, best = 0;
  gint32 found = 0, city = 0;

  for (guint pass = 0; pass < 2; pass++)
    {
      g_hash_table_remove_all (counts);
      paragraph = 0;
      for (guint at = 0; at < reading->n_chars; at++)
        {
          guint length = 0;
          gint32 code = hetu_gazetteer_find_at (self, reading, at, reading->n_chars, city, &length);
          const HetuParagraph *of = NULL;
          guint weight = 1;

          while (paragraph + 1 < reading->paragraphs->len &&
                 at >= g_array_index (reading->paragraphs, HetuParagraph, paragraph).end)
            paragraph++;
          of = &g_array_index (reading->paragraphs, HetuParagraph, paragraph);
          if (code != 0)
            {
              g_autofree char *name = hetu_reading_dup (reading, at, at + length);

              if (g_hash_table_contains (self->full, name))
                g_hash_table_add (named, GINT_TO_POINTER (code));
            }
          if (code == 0 || code == 100000)
            continue;
          if (of->heading && paragraph < 6)
            weight = 10;
          if (tier != 0 && pass == 1 && hetu_region_tier (code) != tier)
            weight = 0;
          if (pass == 0 && hetu_region_tier (code) != 2)
            weight = 0;
          g_hash_table_insert (
              counts,
              GINT_TO_POINTER (code),
              GUINT_TO_POINTER (
                  GPOINTER_TO_UINT (g_hash_table_lookup (counts, GINT_TO_POINTER (code))) +
                  weight));
          at += length - 1;
        }
      best = 0;
      found = 0;
      g_hash_table_iter_init (&iter, counts);
      while (g_hash_table_iter_next (&iter, &key, &value))
        if ((hetu_region_tier (GPOINTER_TO_INT (key)) < 3 || g_hash_table_contains (named, key)) &&
            (GPOINTER_TO_UINT (value) > best ||
             (GPOINTER_TO_UINT (value) == best && best > 0 && GPOINTER_TO_INT (key) < found)))
          {
            best = GPOINTER_TO_UINT (value);
            found = GPOINTER_TO_INT (key);
          }
      if (pass == 0)
        city = found;
    }
  return tier == 3 && best < 2 ? 0 : found;
}
