/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare plan: choices are kept by id, so that they outlive another store or other regions where those offer the same. */
#include "ui/compare-plan.h"

#include "ui/compare-ranks.h"

#include <glib/gi18n.h>

#define MOST_REGIONS (HETU_COMPARE_MOST_PANELS + HETU_COMPARE_REFERENCES)
#define YEARS_OF_LINES 5 /* before the last */
#define YEARS_OF_RANKS 9 /* before the last */

HetuComparePlan *
hetu_compare_plan_new (void)
{
  HetuComparePlan *self = g_new0 (HetuComparePlan, 1);

  self->form = HETU_FACET_BARS;
  self->sets = g_ptr_array_new ();
  self->periods = g_ptr_array_new ();
  return self;
}

void
hetu_compare_plan_free (HetuComparePlan *self)
{
  g_clear_object (&self->session);
  g_ptr_array_unref (self->sets);
  g_ptr_array_unref (self->periods);
  g_free (self->set_id);
  g_free (self->period_id);
  g_free (self->indicator_id);
  g_free (self->rank_scope);
  g_free (self);
}

gboolean
hetu_compare_plan_has_panels (const HetuComparePlan *self)
{
  return self->view == HETU_COMPARE_BARS || self->view == HETU_COMPARE_LINES;
}

gboolean
hetu_compare_plan_has_indicator (const HetuComparePlan *self)
{
  return self->view != HETU_COMPARE_BARS && self->view != HETU_COMPARE_TABLE;
}

gboolean
hetu_compare_plan_has_levels (const HetuComparePlan *self)
{
  return self->view == HETU_COMPARE_SLOPE || self->view == HETU_COMPARE_TABLE;
}

gboolean
hetu_compare_plan_has_figure (const HetuComparePlan *self)
{
  return self->view != HETU_COMPARE_RANK || self->rank_by != HETU_RANK_BY_PROGRESS;
}

void
hetu_compare_plan_set_view (HetuComparePlan *self, HetuCompareView view)
{
  g_return_if_fail (view < HETU_N_COMPARE_VIEWS);
  self->view = view;
  self->form = view == HETU_COMPARE_LINES ? HETU_FACET_LINES : HETU_FACET_BARS;
}

void
hetu_compare_plan_look_at (HetuComparePlan *self, const HetuFrame *frame, int line)
{
  HetuIndicator *indicator = NULL;

  if (frame == NULL || line < 0)
    return;
  indicator = hetu_store_get_indicator (hetu_session_get_store (self->session),
                                        hetu_frame_get_category (frame, line)->indicator);
  g_free (self->indicator_id);
  self->indicator_id = g_strdup (hetu_indicator_get_id (indicator));
}

void
hetu_compare_plan_set_session (HetuComparePlan *self, HetuSession *session)
{
  g_return_if_fail (self != NULL);
  g_set_object (&self->session, session);
}

/* In one figure a yardstick is a line across it, or a row, and takes no district's place. */
static gboolean
is_above (HetuStore *store, gint32 code, gint32 focus)
{
  HetuDistrict *district = hetu_store_get_district (store, focus);

  for (int i = 0; district != NULL && i < HETU_COMPARE_REFERENCES; i++)
    {
      gint32 parent = hetu_district_get_parent (district);

      if (parent == code)
        return TRUE;
      district = hetu_store_get_district (store, parent);
    }
  return FALSE;
}

/* The regions that have panels; a focus behind them takes the last place. All have panels; a figure counts districts. */
static HetuCompareRegions
pick_regions (const HetuComparePlan *self, gint32 codes[MOST_REGIONS])
{
  HetuStore *store = hetu_session_get_store (self->session);
  const HetuSpec *spec = hetu_session_get_spec (self->session);
  gint32 focus = hetu_spec_get_focus (spec);
  gboolean panels = hetu_compare_plan_has_panels (self);
  guint n = 0, n_counted = 0;
  guint most = self->all_regions || !panels ? HETU_COMPARE_MOST_PANELS : HETU_COMPARE_MAX_PANELS;
  int last = -1;
  gboolean has_focus = FALSE;

  for (guint i = 0; i < spec->regions->len && n < MOST_REGIONS; i++)
    {
      gint32 code = g_array_index (spec->regions, gint32, i);
      gboolean counts = panels || store == NULL || !is_above (store, code, focus);

      if (counts && n_counted == most)
        continue;
      if (counts)
        last = (int) n;
      n_counted += counts;
      codes[n++] = code;
      has_focus = has_focus || code == focus;
    }
  if (last >= 0 && !has_focus)
    codes[last] = focus;
  return (HetuCompareRegions){ codes, n, spec->as_of };
}

void
hetu_compare_plan_update (HetuComparePlan *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuLanguage language = hetu_session_get_language (self->session);
  gint32 codes[MOST_REGIONS];
  HetuCompareRegions regions = pick_regions (self, codes);
  const HetuComparePeriod *period = NULL;
  HetuPeriod none = { 0 };

  g_return_if_fail (store != NULL);
  g_ptr_array_unref (self->periods);
  g_ptr_array_unref (self->sets);
  self->periods = hetu_compare_list_periods (store, regions, language);
  period = hetu_compare_plan_get_period (self);
  self->sets = hetu_compare_list_sets (store,
                                       regions,
                                       period != NULL ? period->from : none,
                                       period != NULL ? period->to : none,
                                       language);
}

const GPtrArray *
hetu_compare_plan_get_sets (const HetuComparePlan *self)
{
  return self->sets;
}

const GPtrArray *
hetu_compare_plan_get_periods (const HetuComparePlan *self)
{
  return self->periods;
}

const HetuCompareSet *
hetu_compare_plan_get_set (const HetuComparePlan *self)
{
  for (guint i = 0; i < self->sets->len; i++)
    {
      const HetuCompareSet *set = g_ptr_array_index (self->sets, i);

      if (g_strcmp0 (set->id, self->set_id) == 0)
        return set;
    }
  return self->sets->len > 0 ? g_ptr_array_index (self->sets, 0) : NULL;
}

const HetuComparePeriod *
hetu_compare_plan_get_period (const HetuComparePlan *self)
{
  for (guint i = 0; i < self->periods->len; i++)
    {
      const HetuComparePeriod *period = g_ptr_array_index (self->periods, i);

      if (g_strcmp0 (period->id, self->period_id) == 0)
        return period;
    }
  for (guint i = 0; i < self->periods->len; i++)
    {
      const HetuComparePeriod *period = g_ptr_array_index (self->periods, i);

      if (!hetu_period_equal (period->from, period->to))
        return period;
    }
  return self->periods->len > 0 ? g_ptr_array_index (self->periods, 0) : NULL;
}

const char *
hetu_compare_plan_get_indicator (const HetuComparePlan *self)
{
  const HetuCompareSet *set = hetu_compare_plan_get_set (self);

  if (set == NULL)
    return NULL;
  if (self->indicator_id != NULL &&
      g_strv_contains ((const char *const *) set->indicators, self->indicator_id))
    return self->indicator_id;
  return set->indicators[0];
}

/* The places that are ranked; a focus that is none of them stays away. */
static void
set_field (const HetuComparePlan *self, HetuSpec *spec)
{
  g_autoptr (GArray) field = hetu_compare_ranks_list_field (self);
  gboolean has_focus = FALSE;

  if (field == NULL)
    return;
  for (guint i = 0; i < field->len; i++)
    has_focus = has_focus || g_array_index (field, gint32, i) == spec->focus;
  if (!has_focus)
    spec->focus = 0;
  hetu_spec_set_regions (spec, (const gint32 *) field->data, MIN (field->len, MOST_REGIONS));
}

/* Periods and kind of a figure that all regions share. Its year is that of the outturn: targets are neither ranked nor
 * followed. */
static void
set_figure (const HetuComparePlan *self, const HetuComparePeriod *period, HetuSpec *spec)
{
  HetuPeriod none = { 0 };

  spec->measure = self->levels && hetu_compare_plan_has_levels (self) ? HETU_MEASURE_LEVEL
                                                                      : HETU_MEASURE_GROWTH;
  spec->to = period->from;
  switch (self->view)
    {
    case HETU_COMPARE_SLOPE:
      spec->kind = HETU_CHART_SLOPE;
      spec->from = none;
      break;
    case HETU_COMPARE_RANK:
      spec->kind = HETU_CHART_BUMP;
      spec->measure =
          self->rank_by == HETU_RANK_BY_LEVEL ? HETU_MEASURE_LEVEL : HETU_MEASURE_GROWTH;
      set_field (self, spec);
      spec->from = hetu_period_shift_years (spec->to, -YEARS_OF_RANKS);
      break;
    case HETU_COMPARE_SCATTER:
      spec->kind = HETU_CHART_SCATTER;
      spec->from = spec->to;
      break;
    case HETU_COMPARE_TABLE:
      spec->kind = HETU_CHART_HEATMAP;
      spec->from = spec->to;
      break;
    default:
      g_return_if_reached ();
    }
}

HetuSpec *
hetu_compare_plan_make_spec (const HetuComparePlan *self)
{
  gint32 codes[MOST_REGIONS];
  HetuCompareRegions regions = pick_regions (self, codes);
  const HetuComparePeriod *period = hetu_compare_plan_get_period (self);
  const HetuCompareSet *set = hetu_compare_plan_get_set (self);
  const char *indicator = hetu_compare_plan_get_indicator (self);
  HetuSpec *spec = NULL;

  if (regions.n_codes == 0 || period == NULL || indicator == NULL ||
      !hetu_compare_plan_has_figure (self))
    return NULL;
  spec = hetu_spec_new ();
  spec->kind = HETU_CHART_SMALL_MULTIPLES;
  spec->facet = self->form;
  spec->measure = HETU_MEASURE_GROWTH;
  spec->grain = HETU_GRAIN_YEAR;
  spec->free_scales = self->free_scales;
  spec->base = self->base;
  spec->language = hetu_session_get_language (self->session);
  spec->from = period->from;
  spec->to = period->to;
  spec->as_of = hetu_session_get_spec (self->session)->as_of;
  spec->focus = hetu_spec_get_focus (hetu_session_get_spec (self->session));
  hetu_spec_set_regions (spec, regions.codes, regions.n_codes);
  if (hetu_compare_plan_has_indicator (self))
    hetu_spec_set_indicators (spec, (const char *[]){ indicator, NULL });
  else
    hetu_spec_set_indicators (spec, (const char *const *) set->indicators);
  if (self->view == HETU_COMPARE_LINES)
    spec->from = hetu_period_shift_years (period->to, -YEARS_OF_LINES);
  else if (!hetu_compare_plan_has_panels (self))
    set_figure (self, period, spec);
  return spec;
}

char *
hetu_compare_plan_dup_hidden (const HetuComparePlan *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  const HetuSpec *spec = hetu_session_get_spec (self->session);
  gint32 codes[MOST_REGIONS];
  HetuCompareRegions regions = pick_regions (self, codes);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < spec->regions->len; i++)
    {
      gint32 code = g_array_index (spec->regions, gint32, i);
      HetuDistrict *district = hetu_store_get_district (store, code);
      gboolean shown = district == NULL;

      for (gsize j = 0; j < regions.n_codes; j++)
        shown = shown || codes[j] == code;
      if (shown)
        continue;
      if (names->len > 0)
        g_string_append (names, _ (", "));
      g_string_append (
          names,
          hetu_district_get_short_name (district, hetu_session_get_language (self->session)));
    }
  return g_string_free (names, names->len == 0);
}
