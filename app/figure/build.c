/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every builder of a frame does with one series or one statement: role and colour, the frame's unit, citation
 * and notes. A statement enters a frame here and nowhere else, so that no figure goes without its source. */
#include "figure/build.h"

#include "analysis/growth.h"
#include "error.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_FIELD 3   /* peers that make a ranking */
#define INK_SLOT 8      /* the parent city's */
#define MOST_COLOURED 7 /* C-29: of more only the focus is coloured */

const char *
hetu_build_say (const HetuFigureBuild *self, const char *zh, const char *en)
{
  return self->language == HETU_LANGUAGE_EN ? en : zh;
}

HetuIndicator *
hetu_build_get_indicator (const HetuFigureBuild *self, guint index)
{
  return g_ptr_array_index (self->indicators, index);
}

HetuDistrict *
hetu_build_get_district (const HetuFigureBuild *self, guint index)
{
  return g_ptr_array_index (self->districts, index);
}

gboolean
hetu_build_is_by_indicator (const HetuFigureBuild *self)
{
  return self->spec->kind == HETU_CHART_GROWTH_LINE && self->indicators->len > 1 &&
         self->districts->len == 1;
}

/* A field of ranks may hold more districts than were chosen. */
static gboolean
is_chosen (const HetuFigureBuild *self, HetuDistrict *district)
{
  return hetu_spec_has_region (self->spec, hetu_district_get_code (district));
}

static guint
count_tier (const HetuFigureBuild *self, HetuTier tier)
{
  guint n = 0;

  for (guint i = 0; i < self->districts->len; i++)
    {
      HetuDistrict *district = hetu_build_get_district (self, i);

      n += hetu_district_get_tier (district) == tier && is_chosen (self, district);
    }
  return n;
}

static guint
count_entities (const HetuFigureBuild *self)
{
  return count_tier (self, HETU_TIER_CITY) + count_tier (self, HETU_TIER_DISTRICT);
}

/* Among three or more of a lower tier a city, province or nation is no competitor but their yardstick, though it be the
 * focus; a ranking of fewer ranks all that was asked for. */
static gboolean
is_yardstick (const HetuFigureBuild *self, HetuDistrict *district)
{
  for (HetuTier tier = hetu_district_get_tier (district) + 1; tier <= HETU_TIER_DISTRICT; tier++)
    if (count_tier (self, tier) >= LEAST_FIELD)
      return TRUE;
  return FALSE;
}

HetuRole
hetu_build_get_role (const HetuFigureBuild *self, HetuDistrict *district)
{
  HetuTier tier = hetu_district_get_tier (district);
  gboolean ranked = self->spec->kind == HETU_CHART_RANKED_BAR;
  gboolean field =
      ranked || self->spec->kind == HETU_CHART_HEATMAP || self->spec->kind == HETU_CHART_TILE_MAP;
  gboolean yardstick = is_yardstick (self, district);

  if (!is_chosen (self, district))
    return HETU_ROLE_CONTEXT;
  if (district == self->focus && !self->none_stands_out && !(field && yardstick))
    return HETU_ROLE_FOCUS;
  if (ranked && !yardstick)
    return count_entities (self) > MOST_COLOURED ? HETU_ROLE_CONTEXT : HETU_ROLE_ENTITY;
  if (tier == HETU_TIER_NATION)
    return HETU_ROLE_NATION;
  if (tier == HETU_TIER_PROVINCE)
    return HETU_ROLE_PROVINCE;
  if (yardstick || hetu_district_get_code (district) == hetu_district_get_parent (self->focus))
    return HETU_ROLE_PARENT;
  return count_entities (self) > MOST_COLOURED ? HETU_ROLE_CONTEXT : HETU_ROLE_ENTITY;
}

/* Whose colour @slot is in this figure; 0: nobody's. The focus has its own before anybody is drawn. */
static gint32
find_owner (const HetuFigureBuild *self, int slot)
{
  GHashTableIter iter;
  gpointer region, taken;

  g_hash_table_iter_init (&iter, self->taken_slots);
  while (g_hash_table_iter_next (&iter, &region, &taken))
    if (GPOINTER_TO_INT (taken) == slot)
      return GPOINTER_TO_INT (region);
  return self->focus != NULL && !self->none_stands_out &&
                 hetu_district_get_colour_slot (self->focus) == slot
             ? hetu_district_get_code (self->focus)
             : 0;
}

int
hetu_build_choose_slot (HetuFigureBuild *self, HetuDistrict *district)
{
  int slot = hetu_district_get_colour_slot (district), free_slot = 1;
  gint32 code = hetu_district_get_code (district), owner;
  gpointer given;

  if (!is_chosen (self, district))
    return slot;
  if (hetu_district_get_tier (district) <= HETU_TIER_PROVINCE)
    return -1;
  if (g_hash_table_lookup_extended (self->taken_slots, GINT_TO_POINTER (code), NULL, &given))
    return GPOINTER_TO_INT (given);
  if (slot == 0)
    slot = hetu_store_give_colour_slot (self->store, district);
  /* A store remembers more districts than there are colours: where two of one colour meet, the later takes a free one. */
  owner = find_owner (self, slot);
  if (owner != 0 && owner != code)
    {
      while (free_slot < INK_SLOT && find_owner (self, free_slot) != 0)
        free_slot++;
      if (free_slot < INK_SLOT)
        slot = free_slot;
    }
  g_hash_table_insert (self->taken_slots, GINT_TO_POINTER (code), GINT_TO_POINTER (slot));
  return slot;
}

const char *
hetu_build_name_indicator (const HetuFigureBuild *self, HetuIndicator *indicator)
{
  if (self->districts->len == 1 &&
      hetu_district_get_tier (hetu_build_get_district (self, 0)) == HETU_TIER_NATION)
    return hetu_indicator_get_nation_name (indicator, self->language);
  return hetu_indicator_get_name (indicator, self->language);
}

GError **
hetu_build_get_failure (HetuFigureBuild *self)
{
  return self->failure == NULL ? &self->failure : NULL;
}

HetuFrameKey
hetu_build_panel_of (const HetuFigureBuild *self, HetuIndicator *indicator)
{
  HetuFrameKey panel = {
    .indicator = hetu_indicator_get_number (indicator),
    .name = (char *) hetu_build_name_indicator (self, indicator),
  };

  return panel;
}

const char *
hetu_build_name_district (const HetuFigureBuild *self, HetuDistrict *district)
{
  return hetu_district_get_tier (district) == HETU_TIER_NATION
             ? hetu_district_get_short_name (district, self->language)
             : hetu_district_get_name (district, self->language);
}

guint
hetu_build_add_series (HetuFigureBuild *self, HetuDistrict *district, HetuIndicator *indicator)
{
  HetuFrameSeries series = {
    .region = hetu_district_get_code (district),
    .indicator = hetu_indicator_get_number (indicator),
    .name = (char *) hetu_build_name_district (self, district),
    .short_name = (char *) hetu_district_get_short_name (district, self->language),
    .role = hetu_build_get_role (self, district),
  };

  if (hetu_build_is_by_indicator (self))
    {
      /* One district's indicators: each line is an indicator, the first in focus. */
      guint n = self->frame->series->len;

      series.name = (char *) hetu_indicator_get_short_name (indicator, self->language);
      series.short_name = series.name;
      series.role = n == 0 ? HETU_ROLE_FOCUS : HETU_ROLE_ENTITY;
      series.colour_slot = (int) (n % 7) + 1;
      return hetu_frame_add_series (self->frame, &series);
    }
  for (guint i = 0; i < self->frame->series->len; i++)
    {
      const HetuFrameSeries *other = hetu_frame_get_series (self->frame, i);

      if (other->region == series.region)
        {
          series.colour_slot = other->colour_slot;
          return hetu_frame_add_series (self->frame, &series);
        }
    }
  series.colour_slot = hetu_build_choose_slot (self, district);
  return hetu_frame_add_series (self->frame, &series);
}

void
hetu_build_cite (HetuFigureBuild *self, gint32 number)
{
  HetuSource *source = number != 0 ? hetu_store_get_source (self->store, number) : NULL;
  g_autofree char *citation = NULL;
  const char *url;

  if (source == NULL)
    return;
  citation = hetu_source_to_citation (source, self->language);
  url = hetu_source_get_url (source);
  if (url != NULL && !g_str_has_prefix (url, "http"))
    url = NULL;
  hetu_frame_add_source (self->frame, citation, url);
}

guint
hetu_build_add_row (HetuFigureBuild *self,
                    guint panel,
                    guint category,
                    guint series,
                    const HetuObservation *observation)
{
  HetuFrameRow row = {
    .panel = panel,
    .category = category,
    .series = series,
    .period = observation->period,
    .x = hetu_period_end (hetu_frame_get_axis_period (self->frame, observation->period)),
    .kind = observation->kind,
    .comparator = observation->comparator,
    .status = observation->status,
    .basis = observation->basis,
    .adjusted = observation->basis == HETU_BASIS_ADJUSTED,
    .statement = observation->id,
    .text = observation->text,
  };
  HetuDecimal high;

  /* A number of another definition is told where it stands; it is not drawn. */
  if (observation->has_value && hetu_status_has_number (observation->status) &&
      hetu_unit_convert (observation->value,
                         observation->unit,
                         self->frame->unit,
                         &row.value,
                         NULL))
    {
      row.has_value = TRUE;
      row.y = hetu_decimal_to_double (row.value);
      if (observation->comparator == HETU_COMPARATOR_RANGE &&
          hetu_unit_convert (observation->value_high,
                             observation->unit,
                             self->frame->unit,
                             &high,
                             NULL))
        row.y_high = hetu_decimal_to_double (high);
    }
  else if (observation->has_value)
    row.status = HETU_STATUS_INCOMPARABLE;
  if (observation->basis == HETU_BASIS_COMPUTED && observation->id == 0)
    self->n_computed++;
  if (observation->status == HETU_STATUS_REDACTED)
    self->n_redacted++;
  hetu_build_cite (self, observation->source);
  return hetu_frame_add_row (self->frame, &row);
}

guint
hetu_build_add_missing (HetuFigureBuild *self,
                        guint panel,
                        guint category,
                        guint series,
                        HetuPeriod period,
                        HetuKind kind)
{
  HetuFrameRow row = {
    .panel = panel,
    .category = category,
    .series = series,
    .period = period,
    .x = hetu_period_end (hetu_frame_get_axis_period (self->frame, period)),
    .kind = kind,
    .status = HETU_STATUS_MISSING,
  };

  return hetu_frame_add_row (self->frame, &row);
}

HetuMeasure
hetu_build_measure_of (HetuIndicator *indicator, HetuMeasure wanted)
{
  if (wanted != HETU_MEASURE_LEVEL)
    return wanted;
  switch (hetu_indicator_get_nature (indicator))
    {
    case HETU_NATURE_INDEX:
      return HETU_MEASURE_GROWTH;
    case HETU_NATURE_RATIO:
      return hetu_unit_is_rate (hetu_indicator_get_unit (indicator)) ? HETU_MEASURE_RATIO
                                                                     : HETU_MEASURE_LEVEL;
    case HETU_NATURE_FLOW:
    case HETU_NATURE_STOCK:
    case HETU_NATURE_COUNT:
      return HETU_MEASURE_LEVEL;
    }
  g_return_val_if_reached (wanted);
}

/* A level told as a share (占比) stands in for a ratio, and the other way round. */
static HetuSeries *
query_with_fallback (HetuFigureBuild *self,
                     HetuIndicator *indicator,
                     HetuDistrict *district,
                     HetuMeasure measure,
                     HetuGrain grain,
                     GError **error)
{
  static const HetuMeasure alternatives[] = { HETU_MEASURE_RATIO,
                                              HETU_MEASURE_SHARE,
                                              HETU_MEASURE_LEVEL };
  gint32 number = hetu_indicator_get_number (indicator);
  gint32 code = hetu_district_get_code (district);
  HetuSeries *series = hetu_query_series (self->store,
                                          number,
                                          code,
                                          measure,
                                          grain,
                                          self->spec->from,
                                          self->spec->to,
                                          self->spec->as_of,
                                          error);

  if (series == NULL || hetu_series_get_length (series) > 0 || measure != HETU_MEASURE_RATIO)
    return series;
  for (guint i = 1; i < G_N_ELEMENTS (alternatives); i++)
    {
      g_clear_pointer (&series, hetu_series_unref);
      series = hetu_query_series (self->store,
                                  number,
                                  code,
                                  alternatives[i],
                                  grain,
                                  self->spec->from,
                                  self->spec->to,
                                  self->spec->as_of,
                                  error);
      if (series == NULL || hetu_series_get_length (series) > 0)
        break;
    }
  return series;
}

/* Without what ends before @from: of levels, the year before was read for the sake of the base alone. */
static HetuSeries *
drop_before (HetuSeries *series, HetuPeriod from)
{
  g_autoptr (GArray) kept = hetu_observation_array_new ();
  int start = from.first_year * 12 + from.first_month;

  for (guint i = 0; i < hetu_series_get_length (series); i++)
    {
      const HetuObservation *one = hetu_series_get (series, i);
      HetuObservation copy;

      if (one->period.last_month != 0 &&
          one->period.last_year * 12 + one->period.last_month < start)
        continue;
      hetu_observation_copy (one, &copy);
      g_array_append_val (kept, copy);
    }
  return hetu_series_new (hetu_series_get_indicator (series),
                          hetu_series_get_region (series),
                          hetu_series_get_measure (series),
                          g_steal_pointer (&kept));
}

HetuSeries *
hetu_build_query (HetuFigureBuild *self,
                  HetuIndicator *indicator,
                  HetuDistrict *district,
                  HetuGrain grain,
                  GError **error)
{
  return hetu_build_query_measure (self, indicator, district, self->spec->measure, grain, error);
}

HetuSeries *
hetu_build_query_measure (HetuFigureBuild *self,
                          HetuIndicator *indicator,
                          HetuDistrict *district,
                          HetuMeasure wanted,
                          HetuGrain grain,
                          GError **error)
{
  HetuMeasure measure = hetu_build_measure_of (indicator, wanted);
  gint32 number = hetu_indicator_get_number (indicator);
  gint32 code = hetu_district_get_code (district);
  HetuPeriod before = { 0 };
  g_autoptr (HetuSeries) reported =
      query_with_fallback (self, indicator, district, measure, grain, error);
  g_autoptr (HetuSeries) levels = NULL;
  g_autoptr (GArray) breaks = NULL;
  g_autoptr (GArray) break_periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  g_autoptr (HetuSeries) filled = NULL;

  /* Growth of a constant-price indicator computed from current-price levels is another quantity: never fill in. */
  if (reported == NULL || (measure != HETU_MEASURE_GROWTH && measure != HETU_MEASURE_CHAIN) ||
      hetu_indicator_get_constant_prices (indicator))
    return g_steal_pointer (&reported);
  /* The base of the first year's rate lies a year before the range. */
  if (self->spec->from.kind != HETU_PERIOD_NONE)
    before = hetu_period_shift_years (self->spec->from, -1);
  levels = hetu_query_series (self->store,
                              number,
                              code,
                              HETU_MEASURE_LEVEL,
                              grain,
                              before,
                              self->spec->to,
                              self->spec->as_of,
                              error);
  if (levels == NULL)
    return NULL;
  breaks = hetu_query_breaks (self->store, number, code, error);
  if (breaks == NULL)
    return NULL;
  for (guint i = 0; i < breaks->len; i++)
    g_array_append_val (break_periods, g_array_index (breaks, HetuBreak, i).period);
  filled = measure == HETU_MEASURE_CHAIN ? hetu_growth_fill_chain (reported, levels, break_periods)
                                         : hetu_growth_fill (reported, levels, break_periods, NULL);
  return drop_before (filled, self->spec->from);
}

void
hetu_build_choose_unit (HetuFigureBuild *self, GPtrArray *series)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  HetuUnit unit = HETU_UNIT_NONE;
  gboolean found = FALSE;
  int decimals = 0;

  for (guint i = 0; i < series->len; i++)
    {
      HetuSeries *one = g_ptr_array_index (series, i);

      for (guint j = 0; j < hetu_series_get_length (one); j++)
        {
          const HetuObservation *observation = hetu_series_get (one, j);
          HetuDecimal converted;
          double value;

          if (!observation->has_value)
            continue;
          if (!found)
            unit = observation->unit;
          found = TRUE;
          if (!hetu_unit_convert (observation->value, observation->unit, unit, &converted, NULL))
            continue;
          value = hetu_decimal_to_double (converted);
          g_array_append_val (values, value);
        }
    }
  if (!found && self->indicators->len > 0)
    {
      unit = hetu_indicator_get_unit (hetu_build_get_indicator (self, 0));
      if (self->frame->measure == HETU_MEASURE_GROWTH || self->frame->measure == HETU_MEASURE_CHAIN)
        hetu_unit_parse ("%", &unit, NULL);
    }
  if (hetu_unit_is_rate (unit))
    {
      /* C-17: a rate has one decimal, uniform in a figure. */
      self->frame->unit = unit;
      self->frame->decimals = hetu_unit_get_dimension (unit) == HETU_DIMENSION_RANK ? 0 : 1;
      return;
    }
  self->frame->unit = hetu_unit_for_language (
      hetu_format_choose_unit ((const double *) values->data, values->len, unit),
      self->language);
  for (guint i = 0; i < series->len; i++)
    {
      HetuSeries *one = g_ptr_array_index (series, i);

      for (guint j = 0; j < hetu_series_get_length (one); j++)
        {
          const HetuObservation *observation = hetu_series_get (one, j);
          HetuDecimal converted;

          /* Decimals of the source, never more; two are enough to read. */
          if (observation->has_value && hetu_unit_convert (observation->value,
                                                           observation->unit,
                                                           self->frame->unit,
                                                           &converted,
                                                           NULL))
            decimals = MAX (decimals, MIN ((int) converted.decimals, 2));
        }
    }
  self->frame->decimals = decimals;
}

gboolean
hetu_build_check_one_unit (HetuFigureBuild *self, GError **error)
{
  HetuIndicator *first = hetu_build_get_indicator (self, 0);

  if (self->spec->measure != HETU_MEASURE_LEVEL && self->spec->measure != HETU_MEASURE_ABS_CHANGE &&
      self->spec->measure != HETU_MEASURE_RATIO)
    return TRUE;
  for (guint i = 1; i < self->indicators->len; i++)
    {
      HetuIndicator *other = hetu_build_get_indicator (self, i);

      if (hetu_indicator_get_unit (first).base == hetu_indicator_get_unit (other).base)
        continue;
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("“%s” and “%s” have different units and share no axis; compare their growth"),
                   hetu_indicator_get_name (first, self->language),
                   hetu_indicator_get_name (other, self->language));
      return FALSE;
    }
  return TRUE;
}

gboolean
hetu_build_check_one_indicator (HetuFigureBuild *self, GError **error)
{
  if (self->indicators->len == 1)
    return TRUE;
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_DATA,
                       _ ("This chart shows one indicator at a time; choose one"));
  return FALSE;
}
