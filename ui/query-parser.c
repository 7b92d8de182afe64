/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Query parser: each word is tried as years, measure, preset, region by its exact names, indicator by its exact names, then
 * by the best match of either. The order matters: “城市区” is a preset before it is a part of a name. */
#include "ui/query-parser.h"

#include "ui/names.h"

/* What has been understood so far. */
typedef struct
{
  HetuStore *store;
  HetuSpec *spec;  /* (owned) */
  GArray *regions; /* (owned) (element-type gint32) */
  GString *words;  /* (owned) */
  HetuLanguage language;
  gboolean has_indicator;
} Parse;

static const struct
{
  const char *word;
  HetuMeasure measure;
} measures[] = {
  { "同比", HETU_MEASURE_GROWTH },  { "增速", HETU_MEASURE_GROWTH },
  { "增长", HETU_MEASURE_GROWTH },  { "growth", HETU_MEASURE_GROWTH },
  { "yoy", HETU_MEASURE_GROWTH },   { "水平", HETU_MEASURE_LEVEL },
  { "水平值", HETU_MEASURE_LEVEL }, { "总量", HETU_MEASURE_LEVEL },
  { "level", HETU_MEASURE_LEVEL },  { "环比", HETU_MEASURE_CHAIN },
  { "chain", HETU_MEASURE_CHAIN },  { "占比", HETU_MEASURE_SHARE },
  { "share", HETU_MEASURE_SHARE },  { "位次", HETU_MEASURE_RANK },
  { "排名", HETU_MEASURE_RANK },    { "rank", HETU_MEASURE_RANK },
  { "tb", HETU_MEASURE_GROWTH },    { "spz", HETU_MEASURE_LEVEL },
  { "hb", HETU_MEASURE_CHAIN },     { "zb", HETU_MEASURE_SHARE },
  { "wc", HETU_MEASURE_RANK },
};

static void
add_word (Parse *parse, const char *word)
{
  g_string_append_printf (parse->words, "%s%s", parse->words->len > 0 ? " · " : "", word);
}

static gboolean
take_years (Parse *parse, const char *word)
{
  g_autoptr (GRegex) regex =
      g_regex_new ("^([12][0-9]{3})(?:年)?(?:[-–—~至]([12][0-9]{3})(?:年)?)?$",
                   G_REGEX_OPTIMIZE,
                   0,
                   NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *label = NULL;

  if (!g_regex_match (regex, word, 0, &match))
    return FALSE;
  first = g_match_info_fetch (match, 1);
  last = g_match_info_fetch (match, 2);
  if (last == NULL || last[0] == '\0')
    {
      g_free (last);
      last = g_strdup (first);
    }
  parse->spec->from = hetu_period_year ((int) g_ascii_strtoll (first, NULL, 10));
  parse->spec->to = hetu_period_year ((int) g_ascii_strtoll (last, NULL, 10));
  label = g_strdup_printf ("%s—%s", first, last);
  add_word (parse, g_str_equal (first, last) ? first : label);
  return hetu_period_compare (parse->spec->from, parse->spec->to) <= 0;
}

static gboolean
take_measure (Parse *parse, const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (g_ascii_strcasecmp (word, measures[i].word) == 0)
      {
        parse->spec->measure = measures[i].measure;
        add_word (parse, hetu_measure_to_label (measures[i].measure, parse->language));
        return TRUE;
      }
  return FALSE;
}

static void
add_region (Parse *parse, gint32 code)
{
  for (guint i = 0; i < parse->regions->len; i++)
    if (g_array_index (parse->regions, gint32, i) == code)
      return;
  g_array_append_val (parse->regions, code);
}

/* The city of the region that is the focus now. */
static gint32
find_city (Parse *parse)
{
  HetuDistrict *district =
      hetu_store_get_district (parse->store, hetu_spec_get_focus (parse->spec));

  while (district != NULL && hetu_district_get_tier (district) == HETU_TIER_DISTRICT)
    district = hetu_store_get_district (parse->store, hetu_district_get_parent (district));
  return district != NULL ? hetu_district_get_code (district) : 0;
}

static gboolean
take_preset (Parse *parse, const char *word)
{
  gboolean urban = g_str_equal (word, "城市区") || g_ascii_strcasecmp (word, "csq") == 0;
  gboolean county = g_str_equal (word, "县") || g_str_equal (word, "各县");
  g_autoptr (GPtrArray) children = NULL;

  if (!urban && !county && !g_str_equal (word, "全部") && !g_str_equal (word, "各区县"))
    return FALSE;
  children = hetu_store_list_children (parse->store, find_city (parse));
  for (guint i = 0; i < children->len; i++)
    {
      gboolean is_urban =
          g_str_equal (hetu_district_get_type_label (children->pdata[i], HETU_LANGUAGE_ZH),
                       "市辖区");

      if ((!urban && !county) || is_urban == urban)
        add_region (parse, hetu_district_get_code (children->pdata[i]));
    }
  add_word (parse, word);
  return children->len > 0;
}

static void
take_district (Parse *parse, HetuDistrict *district)
{
  add_region (parse, hetu_district_get_code (district));
  add_word (parse, hetu_name_district (district, parse->language));
}

static void
take_indicator (Parse *parse, HetuIndicator *indicator)
{
  const char *ids[] = { hetu_indicator_get_id (indicator), NULL };

  hetu_spec_set_indicators (parse->spec, ids);
  parse->has_indicator = TRUE;
  add_word (parse, hetu_name_indicator (indicator, parse->language));
}

static gboolean
take_best_match (Parse *parse, const char *word)
{
  GListModel *indicators = hetu_store_get_indicators (parse->store);
  GListModel *districts = hetu_store_get_districts (parse->store);
  g_autoptr (HetuIndicator) indicator = NULL;
  g_autoptr (HetuDistrict) district = NULL;
  guint best = 0;

  /* A figure has one indicator: a likeness does not put another in place of the one that was named. */
  for (guint i = 0; !parse->has_indicator && i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (HetuIndicator) candidate = g_list_model_get_item (indicators, i);
      guint score = hetu_indicator_match (candidate, word);

      if (score > best)
        {
          best = score;
          g_set_object (&indicator, candidate);
        }
    }
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (HetuDistrict) candidate = g_list_model_get_item (districts, i);
      guint score = hetu_district_match (candidate, word);

      if (score > best)
        {
          best = score;
          g_set_object (&district, candidate);
        }
    }
  if (district != NULL)
    take_district (parse, district);
  else if (indicator != NULL)
    take_indicator (parse, indicator);
  return best > 0;
}

static gboolean
take_word (Parse *parse, const char *word)
{
  HetuDistrict *district = NULL;
  HetuIndicator *indicator = NULL;

  if (take_years (parse, word) || take_measure (parse, word) || take_preset (parse, word))
    return TRUE;
  district = hetu_store_find_district (parse->store, word, NULL);
  if (district != NULL)
    {
      take_district (parse, district);
      return TRUE;
    }
  indicator = hetu_store_find_indicator (parse->store, word, NULL);
  if (indicator != NULL)
    {
      take_indicator (parse, indicator);
      return TRUE;
    }
  return take_best_match (parse, word);
}

HetuSpec *
hetu_query_parse (HetuStore *store,
                  const HetuSpec *current,
                  const char *text,
                  HetuLanguage language,
                  char **words)
{
  g_auto (GStrv) tokens = g_strsplit_set (text, " \t", -1);
  g_autoptr (HetuSpec) spec = hetu_spec_copy (current);
  g_autoptr (GArray) regions = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GString) understood = g_string_new (NULL);
  Parse parse = { store, spec, regions, understood, language, FALSE };

  for (guint i = 0; tokens[i] != NULL; i++)
    if (tokens[i][0] != '\0' && !take_word (&parse, tokens[i]))
      return NULL;
  if (understood->len == 0)
    return NULL;
  if (regions->len > 0)
    {
      hetu_spec_set_regions (spec, &g_array_index (regions, gint32, 0), regions->len);
      if (!hetu_spec_has_region (spec, spec->focus))
        spec->focus = 0;
    }
  g_clear_pointer (&spec->title, g_free);
  g_clear_pointer (&spec->subtitle, g_free);
  g_clear_pointer (&spec->note, g_free);
  if (words != NULL)
    *words = g_strdup (understood->str);
  return g_steal_pointer (&spec);
}
