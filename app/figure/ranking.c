/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rankings from a store. A place is one more than the number of those that are better (hetu_rank_values()); who has no figure
 * has no place and takes none away, and is counted. A movement is told only between two fields of the same places, for an
 * entrant would push the others down without any of them having changed. */
#include "figure/ranking.h"

#include "analysis/comparison.h"
#include "error.h"
#include "figure/build.h"
#include "figure/targets.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define URBAN_TYPE "市辖区"

static const char *const field_words[] = {
  [HETU_FIELD_ALL] = "all",
  [HETU_FIELD_URBAN] = "urban",
  [HETU_FIELD_COUNTY] = "county",
};

gboolean
hetu_field_parse (const char *text, HetuField *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (field_words); i++)
    if (g_str_equal (field_words[i], text))
      {
        *out = (HetuField) i;
        return TRUE;
      }
  return FALSE;
}

GArray *
hetu_ranking_list_field (HetuStore *store, gint32 within, HetuField field)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GPtrArray) children = hetu_store_list_children (store, within);
  HetuTier tier = HETU_TIER_DISTRICT;

  /* Peers are of one tier: a place whose city is not told stands under the nation, too. */
  for (guint i = 0; i < children->len; i++)
    tier = MIN (tier, hetu_district_get_tier (g_ptr_array_index (children, i)));
  for (guint i = 0; i < children->len; i++)
    {
      HetuDistrict *district = g_ptr_array_index (children, i);
      gint32 code = hetu_district_get_code (district);
      gboolean urban =
          g_str_equal (hetu_district_get_type_label (district, HETU_LANGUAGE_ZH), URBAN_TYPE);

      if (hetu_district_get_tier (district) == tier &&
          (field == HETU_FIELD_ALL || urban == (field == HETU_FIELD_URBAN)))
        g_array_append_val (codes, code);
    }
  return codes;
}

static void
clear_standing (gpointer data)
{
  HetuStanding *self = data;

  hetu_observation_clear (&self->figure);
  hetu_observation_clear (&self->before);
  hetu_observation_clear (&self->stated);
}

static void
set_missing (HetuObservation *out, const HetuRankingQuery *query, gint32 region, HetuPeriod period)
{
  hetu_observation_init (out);
  out->indicator = hetu_indicator_get_number (query->indicator);
  out->region = region;
  out->period = period;
  out->measure = query->measure;
  out->status = HETU_STATUS_MISSING;
}

/* ---- figures */

static void
take_figure (HetuSeries *series, HetuPeriod period, HetuObservation *out)
{
  const HetuObservation *found = hetu_series_find (series, period, HETU_KIND_ACTUAL);

  if (found == NULL)
    found = hetu_series_find (series, period, HETU_KIND_EXPECTED);
  if (found != NULL)
    hetu_observation_copy (found, out);
}

static gboolean
read_figures (HetuStore *store,
              const HetuRankingQuery *query,
              gint32 region,
              HetuObservation *now,
              HetuObservation *before,
              GError **error)
{
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  HetuFigureBuild build = { .store = store, .spec = spec };
  HetuDistrict *district = hetu_store_get_district (store, region);
  g_autoptr (HetuSeries) series = NULL;

  set_missing (now, query, region, query->period);
  set_missing (before, query, region, query->before);
  spec->from = query->before;
  spec->to = query->period;
  spec->as_of = query->as_of;
  series = hetu_build_query_measure (&build,
                                     query->indicator,
                                     district,
                                     query->measure,
                                     HETU_GRAIN_ANY,
                                     error);
  if (series == NULL)
    return FALSE;
  take_figure (series, query->period, now);
  take_figure (series, query->before, before);
  return TRUE;
}

/* The completion of the target that accumulates over the year of @period, as of its end. */
static gboolean
read_completion (HetuStore *store,
                 const HetuRankingQuery *query,
                 gint32 region,
                 HetuPeriod period,
                 HetuObservation *out,
                 HetuReason *lack,
                 GError **error)
{
  HetuPeriod at = period.kind == HETU_PERIOD_YEAR ? (HetuPeriod){ 0 } : period;
  g_autoptr (GArray) list = NULL;
  HetuTargetOptions options;

  hetu_target_options_init (&options);
  options.as_of = query->as_of;
  list = hetu_targets_list (store, &region, 1, period.last_year, at, &options, error);
  set_missing (out, query, region, period);
  out->measure = HETU_MEASURE_RATIO;
  out->unit = HETU_UNIT_PERCENT;
  *lack = HETU_REASON_NO_TARGET;
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const HetuProgress *one = &g_array_index (list, HetuProgress, i);

      if (one->indicator != out->indicator)
        continue;
      *lack = one->reason;
      if (!one->has_completion)
        continue;
      out->has_value = TRUE;
      out->status = HETU_STATUS_FINAL;
      out->basis = HETU_BASIS_COMPUTED;
      out->value = hetu_decimal_from_double (one->completion_percent, 1);
      out->source = one->outturn_source;
      out->id = one->outturn_statement;
      break;
    }
  return list != NULL;
}

static gboolean
read_standing (HetuStore *store,
               const HetuRankingQuery *query,
               gint32 region,
               HetuStanding *out,
               GError **error)
{
  HetuReason before;

  out->region = region;
  hetu_observation_init (&out->stated);
  if (!query->by_progress)
    return read_figures (store, query, region, &out->figure, &out->before, error);
  return read_completion (store, query, region, query->period, &out->figure, &out->lack, error) &&
         read_completion (store, query, region, query->before, &out->before, &before, error);
}

/* ---- ranks */

/* A bound or a range has no place among numbers: “超过 5” may be 6 or 60. */
static gboolean
has_number (const HetuObservation *figure)
{
  return figure->has_value && hetu_status_has_number (figure->status) &&
         (figure->comparator == HETU_COMPARATOR_EQUAL ||
          figure->comparator == HETU_COMPARATOR_ABOUT);
}

static guint
rank_figures (const HetuRanking *self, gboolean before, guint *ranks)
{
  guint n = self->standings->len;
  g_autofree HetuDecimal *values = g_new0 (HetuDecimal, n);
  g_autofree gboolean *has = g_new0 (gboolean, n);
  const HetuObservation *first = NULL;

  for (guint i = 0; i < n; i++)
    {
      const HetuStanding *one = &g_array_index (self->standings, HetuStanding, i);
      const HetuObservation *figure = before ? &one->before : &one->figure;

      if (!has_number (figure))
        continue;
      first = first != NULL ? first : figure;
      has[i] = hetu_unit_convert (figure->value, figure->unit, first->unit, &values[i], NULL);
    }
  return hetu_rank_values (values, has, n, self->direction, ranks);
}

static void
set_ranks (HetuRanking *self)
{
  guint n = self->standings->len;
  g_autofree guint *now = g_new0 (guint, n);
  g_autofree guint *then = g_new0 (guint, n);

  self->n_ranked = rank_figures (self, FALSE, now);
  self->n_ranked_before = rank_figures (self, TRUE, then);
  self->n_missing = n - self->n_ranked;
  self->same_field = TRUE;
  for (guint i = 0; i < n; i++)
    {
      HetuStanding *one = &g_array_index (self->standings, HetuStanding, i);

      one->rank = now[i];
      one->previous_rank = then[i];
      self->same_field = self->same_field && (now[i] > 0) == (then[i] > 0);
      for (guint j = 0; j < n; j++)
        one->tied = one->tied || (j != i && now[i] > 0 && now[j] == now[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      HetuStanding *one = &g_array_index (self->standings, HetuStanding, i);

      one->has_movement = self->same_field && one->rank > 0;
      one->movement = one->has_movement ? (int) one->previous_rank - (int) one->rank : 0;
    }
}

static int
compare_standings (gconstpointer a, gconstpointer b)
{
  const HetuStanding *first = a, *second = b;
  guint one = first->rank > 0 ? first->rank : G_MAXUINT;
  guint other = second->rank > 0 ? second->rank : G_MAXUINT;

  if (one != other)
    return one < other ? -1 : 1;
  return (first->region > second->region) - (first->region < second->region);
}

/* ---- gaps */

/* A district's level against the city's total is no gap. */
static gboolean
has_parent_gap (const HetuRankingQuery *query, const HetuObservation *figure)
{
  return !query->by_progress && (hetu_unit_is_rate (figure->unit) ||
                                 hetu_indicator_get_nature (query->indicator) == HETU_NATURE_RATIO);
}

static void
set_gaps (HetuRanking *self, const HetuRankingQuery *query)
{
  const HetuStanding *leader = &g_array_index (self->standings, HetuStanding, 0);

  for (guint i = 0; i < self->standings->len; i++)
    {
      HetuStanding *one = &g_array_index (self->standings, HetuStanding, i);

      if (one->rank == 0)
        continue;
      one->has_leader_gap = hetu_comparison_gap (&one->figure,
                                                 &leader->figure,
                                                 &one->leader_gap,
                                                 &one->gap_unit,
                                                 NULL);
      one->has_parent_gap =
          has_parent_gap (query, &one->figure) &&
          hetu_comparison_gap (&one->figure, &self->parent, &one->parent_gap, &one->gap_unit, NULL);
    }
}

/* Marks those whose figure is from another document than the figures of most. */
static void
mark_sources (HetuRanking *self)
{
  guint n = self->standings->len, most = 0;
  gint32 usual = 0;

  for (guint i = 0; i < n; i++)
    {
      const HetuStanding *one = &g_array_index (self->standings, HetuStanding, i);
      guint same = 0;

      for (guint j = 0; one->rank > 0 && one->figure.source != 0 && j < n; j++)
        same +=
            g_array_index (self->standings, HetuStanding, j).figure.source == one->figure.source;
      if (same > most)
        {
          most = same;
          usual = one->figure.source;
        }
    }
  for (guint i = 0; i < n && most > 1; i++)
    {
      HetuStanding *one = &g_array_index (self->standings, HetuStanding, i);

      one->other_source = one->rank > 0 && one->figure.source != 0 && one->figure.source != usual;
    }
}

/* ---- the whole */

static gboolean
is_ranked (HetuMeasure measure)
{
  return measure != HETU_MEASURE_RANK && measure != HETU_MEASURE_DIFF;
}

/* The places there are, what a ranking needs, and where it could be had. */
static void
refuse_field (HetuStore *store, const HetuRankingQuery *query, const GArray *codes, GError **error)
{
  HetuDistrict *within = hetu_store_get_district (store, query->within);
  HetuDistrict *parent =
      within != NULL ? hetu_store_get_district (store, hetu_district_get_parent (within)) : NULL;
  const char *name = within != NULL ? hetu_district_get_name (within, HETU_LANGUAGE_ZH) : "";
  g_autoptr (GString) text = g_string_new (NULL);

  switch (query->field)
    {
    case HETU_FIELD_ALL:
      /* Translators: a place, a number */
      g_string_printf (text,
                       _ ("A ranking needs two places or more; below %s the store knows %u"),
                       name,
                       codes->len);
      break;
    case HETU_FIELD_URBAN:
      g_string_printf (
          text,
          _ ("A ranking needs two places or more; urban districts of %s in the store: %u"),
          name,
          codes->len);
      break;
    case HETU_FIELD_COUNTY:
      g_string_printf (text,
                       _ ("A ranking needs two places or more; counties of %s in the store: %u"),
                       name,
                       codes->len);
      break;
    case HETU_FIELD_OWN:
      g_string_printf (text, _ ("A ranking needs two places or more; named: %u"), codes->len);
      break;
    }
  if (query->field == HETU_FIELD_ALL && parent != NULL)
    g_string_append_printf (text,
                            /* Translators: a place, the one it belongs to, its code */
                            _ (". To see where %s stands, rank within %s (%d); or name the places"),
                            name,
                            hetu_district_get_name (parent, HETU_LANGUAGE_ZH),
                            hetu_district_get_code (parent));
  else if (query->field != HETU_FIELD_OWN)
    g_string_append (text, _ (". Rank all districts, or name the places"));
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, text->str);
}

static GArray *
list_regions (HetuStore *store, HetuRankingQuery *query, GError **error)
{
  g_autoptr (GArray) codes = NULL;

  if (query->field == HETU_FIELD_OWN)
    {
      codes = g_array_new (FALSE, FALSE, sizeof (gint32));
      g_array_append_vals (codes, query->regions, query->n_regions);
      for (guint i = 0; i < codes->len; i++)
        if (hetu_store_get_district (store, g_array_index (codes, gint32, i)) == NULL)
          {
            g_set_error (error,
                         HETU_ERROR,
                         HETU_ERROR_USAGE,
                         _ ("Unknown district %d"),
                         g_array_index (codes, gint32, i));
            return NULL;
          }
      if (query->within == 0 && codes->len > 0)
        query->within = hetu_district_get_parent (
            hetu_store_get_district (store, g_array_index (codes, gint32, 0)));
    }
  else
    codes = hetu_ranking_list_field (store, query->within, query->field);
  if (codes->len >= 2)
    return g_steal_pointer (&codes);
  refuse_field (store, query, codes, error);
  return NULL;
}

static gboolean
check_query (const HetuRankingQuery *query, GError **error)
{
  if (!query->by_progress && !is_ranked (query->measure))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("“%s” is not ranked"),
                   hetu_measure_to_string (query->measure));
      return FALSE;
    }
  if (query->period.kind != HETU_PERIOD_NONE && query->period.kind != HETU_PERIOD_OPEN)
    return TRUE;
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("A ranking needs one period"));
  return FALSE;
}

static gboolean
fill (HetuRanking *self,
      HetuStore *store,
      const HetuRankingQuery *query,
      const GArray *regions,
      GError **error)
{
  g_auto (HetuObservation) unused = { 0 };

  for (guint i = 0; i < regions->len; i++)
    {
      HetuStanding standing = { 0 };
      gboolean read =
          read_standing (store, query, g_array_index (regions, gint32, i), &standing, error);

      g_array_append_val (self->standings, standing);
      if (!read)
        return FALSE;
    }
  if (!query->by_progress && hetu_store_get_district (store, query->within) != NULL &&
      !read_figures (store, query, query->within, &self->parent, &unused, error))
    return FALSE;
  set_ranks (self);
  g_array_sort (self->standings, compare_standings);
  set_gaps (self, query);
  mark_sources (self);
  return query->by_progress || hetu_ranking_add_stated (self, store, query, error);
}

HetuRanking *
hetu_ranking_new (HetuStore *store, const HetuRankingQuery *query, GError **error)
{
  HetuRankingQuery wanted = *query;
  g_autoptr (HetuQueryState) reading = NULL;
  g_autoptr (HetuRanking) self = NULL;
  g_autoptr (GArray) regions = NULL;

  if (!check_query (query, error))
    return NULL;
  if (wanted.before.kind == HETU_PERIOD_NONE)
    wanted.before = hetu_period_shift_years (wanted.period, -1);
  wanted.measure = wanted.by_progress ? HETU_MEASURE_RATIO
                                      : hetu_build_measure_of (wanted.indicator, wanted.measure);
  reading = hetu_query_begin (store);
  regions = list_regions (store, &wanted, error);
  if (regions == NULL)
    return NULL;
  self = g_new0 (HetuRanking, 1);
  self->period = wanted.period;
  self->before = wanted.before;
  self->measure = wanted.measure;
  self->within = wanted.within;
  self->field = wanted.field;
  self->by_progress = wanted.by_progress;
  self->direction =
      wanted.by_progress ? HETU_DIRECTION_HIGHER : hetu_indicator_get_direction (wanted.indicator);
  hetu_observation_init (&self->parent);
  self->standings = g_array_new (FALSE, FALSE, sizeof (HetuStanding));
  g_array_set_clear_func (self->standings, clear_standing);
  return fill (self, store, &wanted, regions, error) ? g_steal_pointer (&self) : NULL;
}

void
hetu_ranking_free (HetuRanking *self)
{
  g_array_unref (self->standings);
  hetu_observation_clear (&self->parent);
  g_free (self);
}

const HetuStanding *
hetu_ranking_find (const HetuRanking *self, gint32 region)
{
  for (guint i = 0; i < self->standings->len; i++)
    {
      const HetuStanding *one = &g_array_index (self->standings, HetuStanding, i);

      if (one->region == region)
        return one;
    }
  return NULL;
}

char *
hetu_ranking_dup_absence (const HetuRanking *self,
                          const HetuStanding *standing,
                          HetuLanguage language)
{
  g_return_val_if_fail (self != NULL && standing != NULL, NULL);

  if (!self->by_progress)
    return g_strdup (hetu_format_absence (standing->figure.status, language));
  if (standing->lack == HETU_REASON_NONE)
    return g_strdup (language == HETU_LANGUAGE_ZH ? "非累计指标，无完成率"
                                                  : "does not accumulate: no completion");
  return g_strdup (hetu_reason_to_label (standing->lack, language));
}
