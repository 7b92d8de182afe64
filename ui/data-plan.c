/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Data plan: a figure and a scope made into indicators and regions. The periods and the measure of a figure do not count: what leaves
 * as data is the whole series, vintages and rivals with it. */
#include "ui/data-plan.h"

static GArray *
list_indicators (HetuStore *store, const HetuSpec *spec, guint most)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = 0; spec->indicators != NULL && spec->indicators[i] != NULL && numbers->len < most;
       i++)
    {
      HetuIndicator *one = hetu_store_find_indicator (store, spec->indicators[i], NULL);
      gint32 number = one != NULL ? hetu_indicator_get_number (one) : 0;

      if (one != NULL)
        g_array_append_val (numbers, number);
    }
  return numbers;
}

static void
append_children (GArray *codes, HetuStore *store, gint32 code)
{
  g_autoptr (GPtrArray) children = hetu_store_list_children (store, code);

  for (guint i = 0; i < children->len; i++)
    {
      gint32 child = hetu_district_get_code (g_ptr_array_index (children, i));

      g_array_append_val (codes, child);
    }
}

static GArray *
list_regions (HetuStore *store, const HetuSpec *spec)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  gboolean districts = FALSE;
  guint n_own;

  for (guint i = 0; i < spec->regions->len; i++)
    {
      gint32 code = g_array_index (spec->regions, gint32, i);
      HetuDistrict *one = hetu_store_get_district (store, code);

      if (one == NULL)
        continue;
      districts = districts || hetu_district_get_tier (one) == HETU_TIER_DISTRICT;
      g_array_append_val (codes, code);
    }
  n_own = codes->len;
  for (guint i = 0; spec->kind == HETU_CHART_TILE_MAP && !districts && i < n_own; i++)
    append_children (codes, store, g_array_index (codes, gint32, i));
  return codes;
}

HetuDataPlan *
hetu_data_plan_new (HetuStore *store, const HetuSpec *spec, HetuDataScope scope, gint32 as_of)
{
  g_autoptr (HetuDataPlan) self = NULL;
  gint32 focus;

  g_return_val_if_fail (HETU_IS_STORE (store) && spec != NULL && scope < HETU_N_DATA_SCOPES, NULL);
  self = g_new0 (HetuDataPlan, 1);
  self->as_of = as_of;
  self->indicators = list_indicators (store,
                                      spec,
                                      scope == HETU_DATA_FIGURE      ? G_MAXUINT
                                      : scope == HETU_DATA_INDICATOR ? 1
                                                                     : 0);
  self->regions = scope == HETU_DATA_FIGURE ? list_regions (store, spec)
                                            : g_array_new (FALSE, FALSE, sizeof (gint32));
  focus = hetu_spec_get_focus (spec);
  if (scope == HETU_DATA_REGION && hetu_store_get_district (store, focus) != NULL)
    g_array_append_val (self->regions, focus);
  if (scope != HETU_DATA_ALL && self->indicators->len == 0 && self->regions->len == 0)
    return NULL;
  return g_steal_pointer (&self);
}

HetuDataPlan *
hetu_data_plan_copy (const HetuDataPlan *self)
{
  HetuDataPlan *copy = g_new (HetuDataPlan, 1);

  copy->indicators = g_array_copy (self->indicators);
  copy->regions = g_array_copy (self->regions);
  copy->as_of = self->as_of;
  return copy;
}

void
hetu_data_plan_free (HetuDataPlan *self)
{
  g_clear_pointer (&self->indicators, g_array_unref);
  g_clear_pointer (&self->regions, g_array_unref);
  g_free (self);
}

HetuQuery
hetu_data_plan_get_query (const HetuDataPlan *self)
{
  HetuQuery query = HETU_QUERY_INIT;

  query.indicators = (const gint32 *) (void *) self->indicators->data;
  query.n_indicators = self->indicators->len;
  query.regions = (const gint32 *) (void *) self->regions->data;
  query.n_regions = self->regions->len;
  query.as_of = self->as_of;
  return query;
}

static void
append_indicators (GString *words,
                   const HetuDataPlan *self,
                   HetuStore *store,
                   HetuLanguage language)
{
  if (self->indicators->len == 1)
    g_string_append (
        words,
        hetu_indicator_get_short_name (
            hetu_store_get_indicator (store, g_array_index (self->indicators, gint32, 0)),
            language));
  else if (self->indicators->len > 1)
    g_string_append_printf (words,
                            language == HETU_LANGUAGE_ZH ? "%u项指标" : "%u indicators",
                            self->indicators->len);
}

static void
append_regions (GString *words, const HetuDataPlan *self, HetuStore *store, HetuLanguage language)
{
  guint n = self->regions->len;
  HetuDistrict *first = hetu_store_get_district (store, g_array_index (self->regions, gint32, 0));

  g_string_append (words, hetu_district_get_name (first, language));
  if (n > 1 && language == HETU_LANGUAGE_ZH)
    g_string_append_printf (words, "等%u地", n);
  else if (n > 1)
    g_string_append_printf (words, " and %u more", n - 1);
}

char *
hetu_data_plan_describe (const HetuDataPlan *self,
                         HetuStore *store,
                         HetuLanguage language,
                         const char *separator)
{
  GString *words = g_string_new (NULL);

  append_indicators (words, self, store, language);
  if (words->len > 0 && self->regions->len > 0)
    g_string_append (words, separator);
  if (self->regions->len > 0)
    append_regions (words, self, store, language);
  return g_string_free (words, FALSE);
}

char *
hetu_data_plan_suggest_name (const HetuDataPlan *self,
                             HetuStore *store,
                             HetuExtractFormat format,
                             HetuLanguage language)
{
  gboolean zh = language == HETU_LANGUAGE_ZH;
  g_autofree char *what = hetu_data_plan_describe (self, store, language, "_");
  GString *name = g_string_new (what);

  if (name->len == 0)
    g_string_append (name, zh ? "全部数据" : "all data");
  if (self->as_of != 0)
    {
      g_autofree char *day = hetu_date_to_string (self->as_of);

      g_string_append_printf (name, zh ? "_截至%s" : "_as of %s", day);
    }
  /* Both tables end in .csv. */
  if (format == HETU_EXTRACT_SDMX)
    g_string_append (name, "_SDMX");
  g_strdelimit (name->str, "/\\:*?\"<>|", '-');
  g_string_append (name, hetu_extract_format_get_ending (format));
  return g_string_free (name, FALSE);
}
