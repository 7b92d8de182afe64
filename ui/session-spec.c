/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The named changes of a session's figure: each copies the spec, changes one thing and hands it to
 * hetu_session_change() with the words that undo will show. */
#include "store/query.h"
#include "ui/session.h"

#include <glib/gi18n.h>

static HetuSpec *
copy_spec (HetuSession *self)
{
  return hetu_spec_copy (hetu_session_get_spec (self));
}

static guint
find_region (const HetuSpec *spec, gint32 code)
{
  for (guint i = 0; i < spec->regions->len; i++)
    if (g_array_index (spec->regions, gint32, i) == code)
      return i;
  return spec->regions->len;
}

/* A person's own words belong to the figure they were written for. */
static void
forget_words (HetuSpec *spec)
{
  g_clear_pointer (&spec->title, g_free);
  g_clear_pointer (&spec->subtitle, g_free);
  g_clear_pointer (&spec->note, g_free);
}

/* Whether the indicator is told as @measure anywhere; a store that cannot be read says yes, and resolving tells. */
static gboolean
has_measure (HetuSession *self, const char *id, HetuMeasure measure)
{
  HetuStore *store = hetu_session_get_store (self);
  HetuIndicator *indicator = hetu_store_find_indicator (store, id, NULL);
  const HetuSpec *spec = hetu_session_get_spec (self);
  g_autoptr (GArray) statements = NULL;
  HetuQuery query = HETU_QUERY_INIT;
  gint32 number = 0;

  if (indicator == NULL)
    return TRUE;
  number = hetu_indicator_get_number (indicator);
  query.indicators = &number;
  query.n_indicators = 1;
  query.regions = &g_array_index (spec->regions, gint32, 0);
  query.n_regions = spec->regions->len;
  query.measure = measure;
  query.as_of = spec->as_of;
  query.chosen_only = TRUE;
  statements = hetu_query_statements (store, &query, NULL);
  return statements == NULL || statements->len > 0;
}

/* Returns: (transfer full): the figure with another indicator */
static HetuSpec *
make_of_indicator (HetuSession *self, const char *id)
{
  HetuSpec *next = NULL;
  const char *ids[] = { id, NULL };
  static const HetuMeasure fallbacks[] = { HETU_MEASURE_GROWTH,
                                           HETU_MEASURE_LEVEL,
                                           HETU_MEASURE_RATIO,
                                           HETU_MEASURE_SHARE };

  next = copy_spec (self);
  hetu_spec_set_indicators (next, ids);
  forget_words (next);
  /* A rate has no growth rate: go to what the indicator is told in, rather than to an empty canvas. */
  if (!has_measure (self, id, next->measure))
    for (guint i = 0; i < G_N_ELEMENTS (fallbacks); i++)
      if (has_measure (self, id, fallbacks[i]))
        {
          next->measure = fallbacks[i];
          break;
        }
  return next;
}

void
hetu_session_set_indicator (HetuSession *self, const char *id)
{
  g_return_if_fail (HETU_IS_SESSION (self) && id != NULL);
  hetu_session_end_preview (self);
  if (hetu_session_get_store (self) != NULL)
    hetu_session_change (self, make_of_indicator (self, id), _ ("Choose Indicator"));
}

void
hetu_session_preview_indicator (HetuSession *self, const char *id)
{
  g_return_if_fail (HETU_IS_SESSION (self) && id != NULL);
  hetu_session_end_preview (self);
  if (hetu_session_get_store (self) != NULL)
    hetu_session_preview (self, make_of_indicator (self, id));
}

void
hetu_session_add_indicator (HetuSession *self, const char *id)
{
  HetuSpec *next = copy_spec (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  if (!g_strv_contains ((const char *const *) next->indicators, id))
    {
      g_strv_builder_addv (builder, (const char **) next->indicators);
      g_strv_builder_add (builder, id);
      ids = g_strv_builder_end (builder);
      hetu_spec_set_indicators (next, (const char *const *) ids);
      forget_words (next);
    }
  hetu_session_change (self, next, _ ("Add Indicator"));
}

void
hetu_session_add_region (HetuSession *self, gint32 code)
{
  HetuSpec *next = copy_spec (self);

  if (!hetu_spec_has_region (next, code))
    {
      g_array_append_val (next->regions, code);
      forget_words (next);
    }
  hetu_session_change (self, next, _ ("Add Region"));
}

void
hetu_session_remove_region (HetuSession *self, gint32 code)
{
  HetuSpec *next = copy_spec (self);
  guint index = find_region (next, code);

  if (index < next->regions->len)
    {
      g_array_remove_index (next->regions, index);
      forget_words (next);
      if (next->focus == code)
        next->focus = 0;
    }
  hetu_session_change (self, next, _ ("Remove Region"));
}

void
hetu_session_set_regions (HetuSession *self, const gint32 *codes, gsize n_codes)
{
  HetuSpec *next = copy_spec (self);

  hetu_spec_set_regions (next, codes, n_codes);
  if (!hetu_spec_has_region (next, next->focus))
    next->focus = 0;
  forget_words (next);
  hetu_session_change (self, next, _ ("Choose Regions"));
}

gboolean
hetu_session_move_region (HetuSession *self, gint32 code, int steps)
{
  HetuSpec *next = copy_spec (self);
  int index = (int) find_region (next, code);
  int wanted = CLAMP (index + steps, 0, (int) next->regions->len - 1);

  if (index >= (int) next->regions->len || wanted == index)
    {
      hetu_spec_free (next);
      return FALSE;
    }
  /* The first region is the focus when none is named: moving another there must not change it. */
  next->focus = hetu_spec_get_focus (next);
  g_array_remove_index (next->regions, index);
  g_array_insert_val (next->regions, wanted, code);
  hetu_session_change (self, next, _ ("Move Region"));
  return TRUE;
}

void
hetu_session_set_focus (HetuSession *self, gint32 code)
{
  HetuSpec *next = copy_spec (self);

  if (hetu_spec_has_region (next, code) && hetu_spec_get_focus (next) == code)
    {
      hetu_spec_free (next);
      return;
    }

  if (!hetu_spec_has_region (next, code))
    g_array_prepend_val (next->regions, code);
  next->focus = code;
  forget_words (next);
  hetu_session_change (self, next, _ ("Set Focus Region"));
}

void
hetu_session_set_measure (HetuSession *self, HetuMeasure measure)
{
  HetuSpec *next = copy_spec (self);

  if (next->measure != measure)
    forget_words (next);
  next->measure = measure;
  hetu_session_change (self, next, _ ("Choose Measure"));
}

/* The first or last period of a year at a granularity. */
static HetuPeriod
get_edge (int year, HetuGrain grain, gboolean last)
{
  switch (grain)
    {
    case HETU_GRAIN_HALF:
      return hetu_period_half (year, last ? 2 : 1);
    case HETU_GRAIN_QUARTER:
      return hetu_period_quarter (year, last ? 4 : 1);
    case HETU_GRAIN_MONTH:
      return hetu_period_month (year, last ? 12 : 1);
    case HETU_GRAIN_CUMULATIVE:
      return hetu_period_range (year, 1, year, last ? 12 : 1);
    default:
      return hetu_period_year (year);
    }
}

void
hetu_session_set_grain (HetuSession *self, HetuGrain grain)
{
  HetuSpec *next = copy_spec (self);

  if (next->grain != grain)
    {
      forget_words (next);
      /* The same years, from their first period to their last. */
      if (next->from.kind != HETU_PERIOD_NONE)
        next->from = get_edge (next->from.last_year, grain, FALSE);
      if (next->to.kind != HETU_PERIOD_NONE)
        next->to = get_edge (next->to.last_year, grain, TRUE);
    }
  next->grain = grain;
  hetu_session_change (self, next, _ ("Choose Granularity"));
}

void
hetu_session_set_range (HetuSession *self, HetuPeriod from, HetuPeriod to)
{
  HetuSpec *next = copy_spec (self);

  if (!hetu_period_equal (next->from, from) || !hetu_period_equal (next->to, to))
    forget_words (next);
  next->from = from;
  next->to = to;
  hetu_session_change (self, next, _ ("Choose Periods"));
}

void
hetu_session_set_as_of (HetuSession *self, gint32 as_of)
{
  HetuSpec *next = copy_spec (self);

  if (next->as_of != as_of)
    forget_words (next);
  next->as_of = as_of;
  hetu_session_change (self, next, _ ("Choose What Is Known"));
}

static void
change_kind (HetuSession *self, HetuChartKind kind, HetuTableForm table)
{
  HetuSpec *next = copy_spec (self);

  if (next->kind != kind || next->table != table)
    forget_words (next);
  hetu_spec_set_kind (next, kind, table);
  hetu_session_change (self, next, _ ("Choose Chart Type"));
}

void
hetu_session_set_kind (HetuSession *self, HetuChartKind kind)
{
  change_kind (self, kind, HETU_TABLE_PLAIN);
}

void
hetu_session_set_table (HetuSession *self, HetuTableForm table)
{
  change_kind (self, HETU_CHART_HEATMAP, table);
}

void
hetu_session_set_words (HetuSession *self,
                        const char *title,
                        const char *subtitle,
                        const char *note)
{
  HetuSpec *next = copy_spec (self);

  forget_words (next);
  next->title = g_strdup (title);
  next->subtitle = g_strdup (subtitle);
  next->note = g_strdup (note);
  hetu_session_change (self, next, _ ("Edit Words"));
}

void
hetu_session_show_parts (HetuSession *self, gboolean title, gboolean note, gboolean source)
{
  HetuSpec *next = copy_spec (self);

  next->hide_title = !title;
  next->hide_note = !note;
  next->hide_source = !source;
  hetu_session_change (self, next, _ ("Choose What Is Shown"));
}
