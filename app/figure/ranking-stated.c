/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What reports state of ranks, beside those that are computed. A report's rank is of a figure (“增长5.2%，居全市第1” is of the
 * growth) and of a field; only one of the same figure and the same field can agree or differ, and only where the whole field has
 * figures. Where it cannot be told, that is what is said. */
#include "figure/ranking.h"

#include "figure/build.h"

#include <string.h>

/* ---- of which figure */

static gboolean
holds_any (const char *text, const char *const *words)
{
  for (gsize i = 0; text != NULL && words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
find_told_measure (const char *words, HetuMeasure *out)
{
  static const char *const growth[] = { "增速", "增幅", "growth", NULL };
  static const char *const level[] = { "总量", "水平", "level", NULL };
  static const char *const change[] = { "增量", NULL };

  if (holds_any (words, growth))
    *out = HETU_MEASURE_GROWTH;
  else if (holds_any (words, change))
    *out = HETU_MEASURE_ABS_CHANGE;
  else if (holds_any (words, level))
    *out = HETU_MEASURE_LEVEL;
  else
    return FALSE;
  return TRUE;
}

/* Whether @one stands in the sentence of @stated, before its end, and behind @best. */
static gboolean
is_nearer (const HetuObservation *one, const HetuObservation *stated, const HetuObservation *best)
{
  return one->measure != HETU_MEASURE_RANK && one->kind == HETU_KIND_ACTUAL &&
         one->source == stated->source && hetu_period_equal (one->period, stated->period) &&
         one->char_start >= stated->char_start && one->char_end <= stated->char_end &&
         one->char_end >= 0 && (best == NULL || one->char_end > best->char_end);
}

gboolean
hetu_ranking_find_stated_measure (HetuStore *store,
                                  const HetuObservation *stated,
                                  gboolean *found,
                                  HetuMeasure *out,
                                  GError **error)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) told = NULL;
  const HetuObservation *best = NULL;

  *found = find_told_measure (stated->note, out);
  if (*found || stated->char_start < 0)
    return TRUE;
  query.indicators = &stated->indicator;
  query.n_indicators = 1;
  query.regions = &stated->region;
  query.n_regions = 1;
  query.from = query.to = stated->period;
  told = hetu_query_statements (store, &query, error);
  for (guint i = 0; told != NULL && i < told->len; i++)
    {
      const HetuObservation *one = &g_array_index (told, HetuObservation, i);

      if (is_nearer (one, stated, best))
        best = one;
    }
  *found = best != NULL;
  if (best != NULL)
    *out = (HetuMeasure) best->measure;
  return told != NULL;
}

gboolean
hetu_ranking_get_stated_measure (HetuStore *store,
                                 const HetuObservation *stated,
                                 HetuMeasure *out,
                                 GError **error)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, stated->indicator);
  HetuMeasure of = hetu_build_measure_of (indicator, HETU_MEASURE_LEVEL);
  gboolean found;

  if (!hetu_ranking_find_stated_measure (store, stated, &found, &of, error))
    return FALSE;
  *out = of;
  return TRUE;
}

/* ---- of which field */

static HetuField
get_stated_field (const HetuObservation *stated)
{
  static const char *const urban[] = { "城市区", "市辖区", "都市核心区", NULL };
  static const char *const county[] = { "县", NULL };

  if (holds_any (stated->scope, urban) || holds_any (stated->note, urban))
    return HETU_FIELD_URBAN;
  if (holds_any (stated->scope, county))
    return HETU_FIELD_COUNTY;
  return stated->scope != NULL ? HETU_FIELD_OWN : HETU_FIELD_ALL;
}

static HetuStated
judge (const HetuRanking *self, const HetuStanding *standing)
{
  HetuStated verdict =
      hetu_rank_judge_stated (&standing->stated, standing->rank, self->n_ranked, self->n_missing);

  if (verdict == HETU_STATED_NONE)
    return verdict;
  if (standing->stated_measure != self->measure || self->field == HETU_FIELD_OWN ||
      get_stated_field (&standing->stated) != self->field)
    return HETU_STATED_ELSEWHERE;
  return verdict;
}

static HetuStanding *
find_standing (HetuRanking *self, gint32 region)
{
  for (guint i = 0; i < self->standings->len; i++)
    if (g_array_index (self->standings, HetuStanding, i).region == region)
      return &g_array_index (self->standings, HetuStanding, i);
  return NULL;
}

/* Of several ranks of one place the one that can be set beside the computed one. */
static gboolean
is_better_stated (const HetuStanding *standing, HetuStated verdict)
{
  return standing->stated.id == 0 ||
         (standing->verdict == HETU_STATED_ELSEWHERE && verdict != HETU_STATED_ELSEWHERE);
}

/* @standing takes @stated where that is the better one to set beside its rank. */
static gboolean
take_stated (const HetuRanking *self,
             HetuStanding *standing,
             HetuStore *store,
             const HetuObservation *stated,
             GError **error)
{
  HetuStanding tried = *standing;

  tried.stated = *stated;
  if (!hetu_ranking_get_stated_measure (store, stated, &tried.stated_measure, error))
    return FALSE;
  tried.verdict = judge (self, &tried);
  if (tried.verdict == HETU_STATED_NONE || !is_better_stated (standing, tried.verdict))
    return TRUE;
  hetu_observation_clear (&standing->stated);
  hetu_observation_copy (stated, &standing->stated);
  standing->stated_measure = tried.stated_measure;
  standing->verdict = tried.verdict;
  return TRUE;
}

gboolean
hetu_ranking_add_stated (HetuRanking *self,
                         HetuStore *store,
                         const HetuRankingQuery *ranking,
                         GError **error)
{
  gint32 indicator = hetu_indicator_get_number (ranking->indicator);
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) stated = NULL;

  query.indicators = &indicator;
  query.n_indicators = 1;
  query.measure = HETU_MEASURE_RANK;
  query.kind = HETU_KIND_ACTUAL;
  query.from = query.to = self->period;
  query.as_of = ranking->as_of;
  query.chosen_only = TRUE;
  stated = hetu_query_statements (store, &query, error);
  for (guint i = 0; stated != NULL && i < stated->len; i++)
    {
      const HetuObservation *one = &g_array_index (stated, HetuObservation, i);
      HetuStanding *standing = find_standing (self, one->region);

      if (standing == NULL || one->ref_region != self->within ||
          !hetu_period_equal (one->period, self->period))
        continue;
      if (!take_stated (self, standing, store, one, error))
        return FALSE;
    }
  return stated != NULL;
}
