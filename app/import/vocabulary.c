/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of a table. Beyond the catalogue's names and aliases it knows a few sets of words that no catalogue has: the provinces of
 * GB/T 2260 (province.c), the World Bank's codes of series, the shorter names of value added in tables of GDP. It guesses nothing else: a name
 * that is only like another is asked about. */
#include "import/vocabulary.h"

#include "import/province.h"

#include <string.h>

struct _HetuVocabulary
{
  HetuStore *store;       /* owned */
  GHashTable *names;      /* owned, nullable */
  GHashTable *indicators; /* owned: name → HetuIndicator, or NULL */
  GHashTable *regions;    /* owned: name → code, or NULL */
};

HetuVocabulary *
hetu_vocabulary_new (HetuStore *store, GHashTable *names)
{
  HetuVocabulary *self = g_new0 (HetuVocabulary, 1);

  self->store = g_object_ref (store);
  self->names = names != NULL ? g_hash_table_ref (names) : NULL;
  self->indicators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
hetu_vocabulary_free (HetuVocabulary *self)
{
  g_hash_table_unref (self->indicators);
  g_hash_table_unref (self->regions);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_object_unref (self->store);
  g_free (self);
}

static const char *
get_explained (HetuVocabulary *self, const char *name)
{
  return self->names != NULL ? g_hash_table_lookup (self->names, name) : NULL;
}

/* What a name of a series or of a part of GDP stands for. */
static HetuIndicator *
find_by_other_words (HetuVocabulary *self, const char *name)
{
  static const struct
  {
    const char *word;
    const char *id;
  } words[] = {
    { "NY.GDP.MKTP.KD.ZG", "gdp" }, { "NY.GDP.MKTP.CD", "gdp" }, { "NY.GDP.MKTP.CN", "gdp" },
    { "nama_10r_2gdp", "gdp" },     { "nama_10r_3gdp", "gdp" },  { "B1GQ", "gdp" },
  };
  g_autofree char *longer = g_strconcat (name, "增加值", NULL);
  g_autofree char *shorter = NULL;
  HetuIndicator *found;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (name, words[i].word))
      return hetu_store_find_indicator (self->store, words[i].id, NULL);
  /* 第一产业 stands for its value added; 工业 may be all of it or that above the designated size. */
  if (g_str_has_prefix (name, "第") && g_str_has_suffix (name, "产业"))
    return hetu_store_find_indicator (self->store, longer, NULL);
  /* 商品零售价格指数 is how 商品零售价格涨幅 is told. */
  if (!g_str_has_suffix (name, "指数") || g_str_equal (name, "指数"))
    return NULL;
  shorter = g_strndup (name, strlen (name) - strlen ("指数"));
  found = hetu_store_find_indicator (self->store, shorter, NULL);
  return found != NULL && hetu_indicator_get_nature (found) == HETU_NATURE_INDEX ? found : NULL;
}

HetuIndicator *
hetu_vocabulary_find_indicator (HetuVocabulary *self, const char *name)
{
  gpointer found = NULL;
  const char *explained;

  if (*name == '\0')
    return NULL;
  if (g_hash_table_lookup_extended (self->indicators, name, NULL, &found))
    return found;
  explained = get_explained (self, name);
  found = hetu_store_find_indicator (self->store, explained != NULL ? explained : name, NULL);
  if (found == NULL && explained == NULL)
    found = find_by_other_words (self, name);
  g_hash_table_insert (self->indicators, g_strdup (name), found);
  return found;
}

static char *
find_code (HetuVocabulary *self, const char *name)
{
  const char *explained = get_explained (self, name);
  const HetuProvince *place;
  HetuDistrict *found;

  if (explained != NULL)
    name = explained;
  found = hetu_store_find_district (self->store, name, NULL);
  if (found != NULL)
    return g_strdup_printf ("%06d", hetu_district_get_code (found));
  place = hetu_province_find (name);
  if (place != NULL)
    return g_strdup_printf ("%06d", place->code);
  if (g_str_equal (name, "CHN") || g_str_equal (name, "CN"))
    return g_strdup ("100000");
  return NULL;
}

const char *
hetu_vocabulary_find_region (HetuVocabulary *self, const char *name)
{
  gpointer found = NULL;

  if (*name == '\0')
    return NULL;
  if (g_hash_table_lookup_extended (self->regions, name, NULL, &found))
    return found;
  found = find_code (self, name);
  g_hash_table_insert (self->regions, g_strdup (name), found);
  return found;
}

gboolean
hetu_vocabulary_is_left_out (HetuVocabulary *self, const char *name)
{
  return g_strcmp0 (get_explained (self, name), "-") == 0;
}

gboolean
hetu_vocabulary_looks_like_region (HetuVocabulary *self, const char *name)
{
  static const char *const endings[] = { "区", "县", "市", "省", "州", "盟", "旗", "地区", "新区" };

  if (g_utf8_strlen (name, -1) < 2 || g_utf8_strlen (name, -1) > 12 ||
      hetu_vocabulary_find_indicator (self, name) != NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  return FALSE;
}

/* The length of the longest name of @indicator that @text ends in. */
static gsize
match_end (HetuIndicator *indicator, const char *text)
{
  const char *const *aliases = hetu_indicator_get_aliases (indicator);
  const char *name = hetu_indicator_get_name (indicator, HETU_LANGUAGE_ZH);
  gsize best = g_str_has_suffix (text, name) ? strlen (name) : 0;

  for (; *aliases != NULL; aliases++)
    if (strlen (*aliases) > best && g_utf8_strlen (*aliases, -1) >= 3 &&
        g_str_has_suffix (text, *aliases))
      best = strlen (*aliases);
  return best;
}

HetuIndicator *
hetu_vocabulary_find_at_end (HetuVocabulary *self, const char *text)
{
  GListModel *all = hetu_store_get_indicators (self->store);
  HetuIndicator *found = hetu_vocabulary_find_indicator (self, text);
  gsize best = 0;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (all, i);

      best = MAX (best, match_end (indicator, text));
    }
  for (guint i = 0; found == NULL && best > 0 && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (all, i);

      if (match_end (indicator, text) == best)
        found = indicator;
    }
  return found;
}

const char *
hetu_vocabulary_find_region_within (HetuVocabulary *self, const char *text)
{
  const char *best = NULL;
  const char *found = NULL;
  GListModel *all = hetu_store_get_districts (self->store);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HetuDistrict) district = g_list_model_get_item (all, i);
      const char *name = hetu_district_get_name (district, HETU_LANGUAGE_ZH);
      const char *at = g_utf8_strlen (name, -1) >= 3 ? strstr (text, name) : NULL;

      if (at != NULL && (best == NULL || at < best))
        {
          best = at;
          found = hetu_vocabulary_find_region (self, name);
        }
    }
  if (found == NULL)
    {
      const HetuProvince *place = hetu_province_find_within (text);

      found = place != NULL ? hetu_vocabulary_find_region (self, place->name_zh) : NULL;
    }
  return found;
}

/* “洛龙区·地区生产总值” in tables that Hetu copies, in either order. */
static const char *
split_at_dot (HetuVocabulary *self, const char *name, HetuIndicator **indicator)
{
  g_auto (GStrv) parts = g_strsplit (name, "·", 2);

  for (guint i = 0; i < 2 && g_strv_length (parts) == 2; i++)
    {
      HetuIndicator *found = hetu_vocabulary_find_indicator (self, parts[i]);
      const char *place = hetu_vocabulary_find_region (self, parts[1 - i]);

      if (found == NULL || place == NULL)
        continue;
      *indicator = found;
      return place;
    }
  return NULL;
}

const char *
hetu_vocabulary_split (HetuVocabulary *self, const char *name, HetuIndicator **indicator)
{
  GListModel *all = hetu_store_get_districts (self->store);
  const char *dotted = split_at_dot (self, name, indicator);

  if (dotted != NULL)
    return dotted;
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HetuDistrict) district = g_list_model_get_item (all, i);
      const char *place = hetu_district_get_name (district, HETU_LANGUAGE_ZH);
      HetuIndicator *found;

      if (g_utf8_strlen (place, -1) < 2 || !g_str_has_prefix (name, place))
        continue;
      found = hetu_vocabulary_find_indicator (self, name + strlen (place));
      if (found == NULL)
        continue;
      *indicator = found;
      return hetu_vocabulary_find_region (self, place);
    }
  return NULL;
}
