/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames of one moment: ranked bars (a row a district), dumbbells (a row an indicator: outturn → target) and the compare
 * page (a panel a district, a row an indicator). A district without a figure keeps its row. */
#include "figure/build.h"

#include "error.h"
#include "model/format.h"
#include "store/known.h"

#include <glib/gi18n-lib.h>

/* The last period at or before the spec's end for which any of the districts has an actual figure. */
static HetuPeriod
choose_period (HetuFigureBuild *self, GPtrArray *all)
{
  HetuPeriod best = { 0 };
  guint best_count = 0;

  if (self->spec->to.kind != HETU_PERIOD_NONE)
    return self->spec->to;
  for (guint i = 0; i < all->len; i++)
    {
      HetuSeries *series = g_ptr_array_index (all, i);

      for (guint j = 0; j < hetu_series_get_length (series); j++)
        {
          HetuPeriod period = hetu_series_get (series, j)->period;
          guint count = 0;

          for (guint k = 0; k < all->len; k++)
            if (hetu_series_find (g_ptr_array_index (all, k), period, HETU_KIND_ACTUAL) != NULL)
              count++;
          if (count > best_count || (count == best_count && hetu_period_compare (period, best) > 0))
            {
              best = period;
              best_count = count;
            }
        }
    }
  return best;
}

static gboolean
query_all (HetuFigureBuild *self, HetuIndicator *indicator, GPtrArray *all, GError **error)
{
  for (guint i = 0; i < self->districts->len; i++)
    {
      HetuSeries *series = hetu_build_query (self,
                                             indicator,
                                             hetu_build_get_district (self, i),
                                             HETU_GRAIN_ANY,
                                             error);

      if (series == NULL)
        return FALSE;
      g_ptr_array_add (all, series);
    }
  return TRUE;
}

gboolean
hetu_build_is_total (const HetuFigureBuild *self, HetuDistrict *district)
{
  HetuNature nature = hetu_indicator_get_nature (hetu_build_get_indicator (self, 0));

  /* Per head and index figures of a city compare with those of its districts. */
  if (hetu_unit_is_rate (self->frame->unit) || nature == HETU_NATURE_RATIO ||
      nature == HETU_NATURE_INDEX || hetu_district_get_tier (district) == HETU_TIER_DISTRICT)
    return FALSE;
  for (guint i = 0; i < self->districts->len; i++)
    if (hetu_district_get_tier (hetu_build_get_district (self, i)) >
        hetu_district_get_tier (district))
      return TRUE;
  return FALSE;
}

void
hetu_build_note_total (HetuFigureBuild *self, HetuDistrict *district, const HetuObservation *actual)
{
  const char *name = hetu_district_get_name (district, self->language);
  g_autofree char *value = NULL;
  g_autofree char *when = NULL;
  g_autofree char *sentence = NULL;

  if (actual == NULL || !actual->has_value)
    return;
  value = hetu_format_value (actual->value,
                             actual->unit,
                             HETU_COMPARATOR_EQUAL,
                             -1,
                             HETU_FORMAT_UNIT,
                             self->language);
  when = hetu_period_to_label (actual->period, self->language);
  sentence = self->language == HETU_LANGUAGE_EN
                 ? g_strdup_printf ("%s, %s: %s, the total, is not drawn beside its parts",
                                    name,
                                    when,
                                    value)
                 : g_strdup_printf ("%s %s为 %s，合计不与分地区同图", name, when, value);
  hetu_frame_add_note (self->frame, sentence);
  hetu_build_cite (self, actual->source);
}

gboolean
hetu_build_ranked (HetuFigureBuild *self, GError **error)
{
  HetuIndicator *indicator = hetu_build_get_indicator (self, 0);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  HetuFrameKey panel = hetu_build_panel_of (self, indicator);

  if (self->indicators->len > 1)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("A ranking shows one indicator for several districts; use small-multiples"));
      return FALSE;
    }
  if (!query_all (self, indicator, all, error))
    return FALSE;
  self->frame->period = choose_period (self, all);
  if (self->frame->period.kind == HETU_PERIOD_NONE)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("None of these districts has a figure of “%s”"),
                   hetu_indicator_get_name (indicator, self->language));
      return FALSE;
    }
  self->frame->from = self->frame->to = self->frame->period;
  hetu_build_choose_unit (self, all);
  hetu_frame_add_panel (self->frame, &panel);
  for (guint i = 0; i < self->districts->len; i++)
    {
      HetuDistrict *district = hetu_build_get_district (self, i);
      const HetuObservation *actual =
          hetu_series_find (g_ptr_array_index (all, i), self->frame->period, HETU_KIND_ACTUAL);
      guint index;

      if (hetu_build_is_total (self, district))
        {
          hetu_build_note_total (self, district, actual);
          continue;
        }
      index = hetu_build_add_series (self, district, indicator);

      if (actual != NULL)
        hetu_build_add_row (self, 0, 0, index, actual);
      else
        hetu_build_add_missing (self, 0, 0, index, self->frame->period, HETU_KIND_ACTUAL);
    }
  return TRUE;
}

/* “2022 年增速全市第 4”: the stated rank of the focus, where a report states one. */
static char *
dup_rank_detail (HetuFigureBuild *self, HetuIndicator *indicator, HetuPeriod period)
{
  HetuPeriod none = { 0 };
  g_autoptr (HetuSeries) ranks = hetu_query_series (self->store,
                                                    hetu_indicator_get_number (indicator),
                                                    hetu_district_get_code (self->focus),
                                                    HETU_MEASURE_RANK,
                                                    HETU_GRAIN_ANY,
                                                    none,
                                                    none,
                                                    self->spec->as_of,
                                                    hetu_build_get_failure (self));
  const HetuObservation *rank =
      ranks != NULL ? hetu_series_find (ranks, period, HETU_KIND_ACTUAL) : NULL;
  HetuDistrict *scope;
  g_autofree char *number = NULL;
  g_autofree char *when = NULL;

  if (rank == NULL || !rank->has_value)
    return NULL;
  scope = hetu_store_get_district (self->store, rank->ref_region);
  number = hetu_format_decimal (rank->value, 0, HETU_FORMAT_PLAIN, self->language);
  when = hetu_period_to_label (period, self->language);
  if (self->language == HETU_LANGUAGE_EN)
    return g_strdup_printf ("%s rank in %s: %s",
                            when,
                            scope != NULL ? hetu_district_get_short_name (scope, self->language)
                                          : "its scope",
                            number);
  return g_strdup_printf (
      "%s%s第 %s",
      when,
      scope != NULL && hetu_district_get_tier (scope) == HETU_TIER_PROVINCE ? "全省"
      : scope != NULL && hetu_district_get_tier (scope) == HETU_TIER_NATION ? "全国"
                                                                            : "全市",
      number);
}

static gboolean
has_start (const HetuFigureBuild *self, HetuDistrict *district)
{
  /* A dumbbell by indicator shows one district's way; the others lend their targets as marks. */
  return self->spec->kind != HETU_CHART_DUMBBELL || self->indicators->len == 1 ||
         district == self->focus;
}

/* Whether any period, not only those of the figure, has the measure. */
static gboolean
is_ever_told (HetuFigureBuild *self, HetuIndicator *indicator, HetuDistrict *district)
{
  HetuPeriod none = { 0 };
  g_autoptr (HetuSeries) series =
      hetu_query_series (self->store,
                         hetu_indicator_get_number (indicator),
                         hetu_district_get_code (district),
                         hetu_build_measure_of (indicator, self->spec->measure),
                         HETU_GRAIN_ANY,
                         none,
                         none,
                         self->spec->as_of,
                         hetu_build_get_failure (self));

  return series != NULL && hetu_series_get_length (series) > 0;
}

/* What changed between the two periods of a pair; bars of one period stand on one definition. */
static void
add_pair_breaks (HetuFigureBuild *self,
                 guint panel,
                 guint category,
                 guint index,
                 HetuDistrict *district,
                 HetuIndicator *indicator)
{
  guint before = self->frame->breaks->len;

  if (self->spec->kind != HETU_CHART_DUMBBELL || !has_start (self, district))
    return;
  hetu_build_add_breaks (self, panel, index, indicator, district);
  for (guint i = before; i < self->frame->breaks->len; i++)
    g_array_index (self->frame->breaks, HetuFrameBreak, i).category = (int) category;
}

/* The figures of @district for one category: its actual at the start period and its target at the end period. */
static gboolean
add_pair (HetuFigureBuild *self,
          guint panel,
          guint category,
          guint index,
          HetuDistrict *district,
          HetuIndicator *indicator,
          HetuPeriod start,
          HetuPeriod end,
          GError **error)
{
  g_autoptr (HetuSeries) series =
      hetu_build_query (self, indicator, district, HETU_GRAIN_ANY, error);
  const HetuObservation *actual;
  const HetuObservation *target;

  if (series == NULL)
    return FALSE;
  actual = hetu_series_find (series, start, HETU_KIND_ACTUAL);
  if (actual == NULL)
    actual = hetu_series_find (series, start, HETU_KIND_EXPECTED);
  target = hetu_series_find (series, end, HETU_KIND_TARGET);
  /* Two years of outturns where the later one has no target. A cell of the compare page has one bar, and a later year's bar
   * would stand beside other panels' bars of the start. */
  if (target == NULL && self->spec->kind == HETU_CHART_DUMBBELL && !hetu_period_equal (start, end))
    target = hetu_series_find (series, end, HETU_KIND_ACTUAL);
  if (actual != NULL && has_start (self, district))
    hetu_build_add_row (self, panel, category, index, actual);
  /* Never told at all is “not mentioned” (未提及): no row. Told for other periods, it is missing (缺数). */
  else if (actual == NULL && has_start (self, district) &&
           (hetu_series_get_length (series) > 0 || is_ever_told (self, indicator, district)))
    hetu_build_add_missing (self, panel, category, index, start, HETU_KIND_ACTUAL);
  if (target != NULL)
    hetu_build_add_row (self, panel, category, index, target);
  add_pair_breaks (self, panel, category, index, district, indicator);
  return TRUE;
}

static char *
dup_price_detail (HetuFigureBuild *self, HetuIndicator *indicator)
{
  if (self->frame->measure != HETU_MEASURE_GROWTH ||
      hetu_indicator_get_nature (indicator) != HETU_NATURE_FLOW)
    return NULL;
  if (self->language == HETU_LANGUAGE_EN)
    return g_strdup (hetu_indicator_get_constant_prices (indicator) ? "constant prices"
                                                                    : "current prices");
  return g_strdup (hetu_indicator_get_constant_prices (indicator) ? "不变价" : "现价");
}

/* The two periods of a pair: the spec's, else the last year with targets and the year before. */
static gboolean
choose_pair (HetuFigureBuild *self, HetuPeriod *start, HetuPeriod *end, GError **error)
{
  g_autoptr (GArray) years = NULL;

  *start = self->spec->from;
  *end = self->spec->to;
  if (end->kind == HETU_PERIOD_NONE)
    {
      years = hetu_known_target_years (self->store,
                                       hetu_district_get_code (self->focus),
                                       self->spec->as_of,
                                       error);
      if (years == NULL)
        return FALSE;
      *end = years->len > 0 ? hetu_period_year (g_array_index (years, int, 0)) : *start;
    }
  if (start->kind == HETU_PERIOD_NONE && end->kind != HETU_PERIOD_NONE)
    *start = hetu_period_shift_years (*end, -1);
  if (start->kind == HETU_PERIOD_NONE)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("%s has no targets; say which two periods to compare"),
                   hetu_district_get_name (self->focus, self->language));
      return FALSE;
    }
  return TRUE;
}

static gboolean
set_pair_unit (HetuFigureBuild *self, HetuPeriod start, HetuPeriod end, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);

  for (guint i = 0; i < self->indicators->len; i++)
    if (!query_all (self, hetu_build_get_indicator (self, i), all, error))
      return FALSE;
  hetu_build_choose_unit (self, all);
  self->frame->from = start;
  self->frame->to = end;
  self->frame->period = start;
  return TRUE;
}

/* A category an indicator, a series a district. @panels: each district has a panel of its own */
static gboolean
add_pairs (HetuFigureBuild *self, gboolean panels, HetuPeriod start, HetuPeriod end, GError **error)
{
  for (guint i = 0; i < self->indicators->len; i++)
    {
      HetuIndicator *indicator = hetu_build_get_indicator (self, i);
      g_autofree char *detail =
          panels ? dup_price_detail (self, indicator) : dup_rank_detail (self, indicator, start);
      HetuFrameKey category = {
        .indicator = hetu_indicator_get_number (indicator),
        .name = (char *) hetu_indicator_get_name (indicator, self->language),
        .short_name = (char *) hetu_indicator_get_short_name (indicator, self->language),
        .detail = detail,
      };
      guint row = hetu_frame_add_category (self->frame, &category);

      for (guint j = 0; j < self->districts->len; j++)
        if (!add_pair (self,
                       panels ? j : 0,
                       row,
                       j,
                       hetu_build_get_district (self, j),
                       indicator,
                       start,
                       end,
                       error))
          return FALSE;
    }
  return TRUE;
}

gboolean
hetu_build_dumbbell (HetuFigureBuild *self, GError **error)
{
  gboolean by_region = self->indicators->len == 1 && self->districts->len > 2;
  HetuPeriod start, end;
  HetuFrameKey panel = { .region = hetu_district_get_code (self->focus),
                         .name = (char *) hetu_district_get_name (self->focus, self->language) };

  if (by_region)
    panel = hetu_build_panel_of (self, hetu_build_get_indicator (self, 0));
  if (!hetu_build_check_one_unit (self, error) || !choose_pair (self, &start, &end, error) ||
      !set_pair_unit (self, start, end, error))
    return FALSE;
  hetu_frame_add_panel (self->frame, &panel);
  if (by_region)
    {
      HetuIndicator *indicator = hetu_build_get_indicator (self, 0);

      for (guint i = 0; i < self->districts->len; i++)
        {
          HetuDistrict *district = hetu_build_get_district (self, i);
          HetuFrameKey category = {
            .region = hetu_district_get_code (district),
            .name = (char *) hetu_build_name_district (self, district),
            .colour_slot = hetu_build_choose_slot (self, district),
          };
          guint row, index;

          if (hetu_build_is_left_out (self, district))
            continue;
          row = hetu_frame_add_category (self->frame, &category);
          index = hetu_build_add_series (self, district, indicator);
          if (!add_pair (self, 0, row, index, district, indicator, start, end, error))
            return FALSE;
        }
      hetu_build_note_left_out (self);
      return TRUE;
    }
  for (guint j = 0; j < self->districts->len; j++)
    hetu_build_add_series (self,
                           hetu_build_get_district (self, j),
                           hetu_build_get_indicator (self, 0));
  return add_pairs (self, FALSE, start, end, error);
}

/* Without targets at the end there is nothing to set beside the outturns before it: then the end is what is asked for. */
static gboolean
choose_compared (HetuFigureBuild *self, HetuPeriod *start, HetuPeriod *end, GError **error)
{
  if (!choose_pair (self, start, end, error))
    return FALSE;
  if (self->spec->from.kind != HETU_PERIOD_NONE || self->spec->to.kind == HETU_PERIOD_NONE)
    return TRUE;
  for (guint i = 0; i < self->indicators->len * self->districts->len; i++)
    {
      g_autoptr (HetuSeries) series =
          hetu_build_query (self,
                            hetu_build_get_indicator (self, i / self->districts->len),
                            hetu_build_get_district (self, i % self->districts->len),
                            HETU_GRAIN_ANY,
                            error);

      if (series == NULL)
        return FALSE;
      if (hetu_series_find (series, *end, HETU_KIND_TARGET) != NULL)
        return TRUE;
    }
  *start = *end;
  return TRUE;
}

gboolean
hetu_build_compare (HetuFigureBuild *self, GError **error)
{
  HetuPeriod start, end;

  if (!hetu_build_check_one_unit (self, error) || !choose_compared (self, &start, &end, error) ||
      !set_pair_unit (self, start, end, error))
    return FALSE;
  for (guint j = 0; j < self->districts->len; j++)
    {
      HetuDistrict *district = hetu_build_get_district (self, j);
      guint index = hetu_build_add_series (self, district, hetu_build_get_indicator (self, 0));
      const char *type = hetu_district_get_type_label (district, self->language);
      g_autofree char *badge =
          district == self->focus
              ? g_strdup_printf ("%s · %s",
                                 type,
                                 self->language == HETU_LANGUAGE_EN ? "focus" : "焦点")
              : g_strdup (type);
      HetuFrameKey panel = {
        .region = hetu_district_get_code (district),
        .name = (char *) hetu_build_name_district (self, district),
        .badge = badge,
        .colour_slot = hetu_frame_get_series (self->frame, index)->colour_slot,
      };

      hetu_frame_add_panel (self->frame, &panel);
    }
  return add_pairs (self, TRUE, start, end, error);
}
