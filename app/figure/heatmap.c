/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames of a table: districts by indicators at one moment, districts by periods for one indicator, or one district's
 * indicators by periods where their rates compare. Every cell is a row, said to be missing where there is no figure. */
#include "figure/build.h"

#include "error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  HetuFigureBuild *build;
  GPtrArray *
      all; /* (element-type HetuSeries): an indicator and district each, districts running faster */
  GArray *order;   /* (element-type guint): districts, yardsticks first */
  GArray *periods; /* (element-type HetuPeriod): of columns of periods */
  GArray *columns; /* (element-type guint): indicators, those of one domain together */
} Table;

static HetuSeries *
get_series (const Table *self, guint indicator, guint district)
{
  return g_ptr_array_index (self->all, indicator * self->build->districts->len + district);
}

static gboolean
is_change (const HetuFigureBuild *self)
{
  return self->frame->measure == HETU_MEASURE_GROWTH || self->frame->measure == HETU_MEASURE_CHAIN;
}

static void
order_districts (Table *self)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->build->districts->len; i++)
      {
        HetuRole role = hetu_build_get_role (self->build, hetu_build_get_district (self->build, i));
        gboolean reference =
            role == HETU_ROLE_PARENT || role == HETU_ROLE_PROVINCE || role == HETU_ROLE_NATION;

        if (reference == (pass == 0))
          g_array_append_val (self->order, i);
      }
}

static void
order_indicators (Table *self)
{
  HetuFigureBuild *build = self->build;

  for (guint i = 0; i < build->indicators->len; i++)
    {
      const char *domain = hetu_indicator_get_domain (hetu_build_get_indicator (build, i));
      guint at = self->columns->len;

      for (guint j = 0; j < self->columns->len; j++)
        {
          guint other = g_array_index (self->columns, guint, j);

          if (g_strcmp0 (domain,
                         hetu_indicator_get_domain (hetu_build_get_indicator (build, other))) == 0)
            at = j + 1;
        }
      g_array_insert_val (self->columns, at, i);
    }
}

static gboolean
has_outturn (const Table *self, HetuPeriod period)
{
  for (guint i = 0; i < self->all->len; i++)
    if (hetu_series_find (g_ptr_array_index (self->all, i), period, HETU_KIND_ACTUAL) != NULL ||
        hetu_series_find (g_ptr_array_index (self->all, i), period, HETU_KIND_EXPECTED) != NULL)
      return TRUE;
  return FALSE;
}

/* Targets are no outturns: a column of nothing else at either end is left out. */
static void
list_periods (Table *self, HetuGrain grain)
{
  GArray *periods = hetu_build_list_periods (self->all, grain);

  while (periods->len > 1 &&
         !has_outturn (self, g_array_index (periods, HetuPeriod, periods->len - 1)))
    g_array_set_size (periods, periods->len - 1);
  while (periods->len > 1 && !has_outturn (self, g_array_index (periods, HetuPeriod, 0)))
    g_array_remove_index (periods, 0);
  self->periods = periods;
}

static void
set_span (Table *self)
{
  HetuFrame *frame = self->build->frame;

  frame->from = self->build->spec->from;
  frame->to = self->build->spec->to;
  if (self->periods->len == 0)
    return;
  frame->from = g_array_index (self->periods, HetuPeriod, 0);
  frame->to = g_array_index (self->periods, HetuPeriod, self->periods->len - 1);
  if (self->periods->len == 1)
    frame->period = frame->to;
}

static void
add_period_columns (Table *self)
{
  for (guint i = 0; i < self->periods->len; i++)
    {
      HetuFrameKey column = { .period = g_array_index (self->periods, HetuPeriod, i) };

      hetu_frame_add_category (self->build->frame, &column);
    }
}

/* A line of the table, its figures in order of the periods. */
static void
add_period_rows (Table *self, guint index, HetuSeries *series)
{
  for (guint i = 0; i < self->periods->len; i++)
    hetu_build_add_outturn (self->build,
                            i,
                            index,
                            series,
                            g_array_index (self->periods, HetuPeriod, i));
}

static guint
add_district (Table *self, guint district, HetuIndicator *indicator)
{
  HetuDistrict *place = hetu_build_get_district (self->build, district);
  guint index = hetu_build_add_series (self->build, place, indicator);
  HetuFrameSeries *series = &g_array_index (self->build->frame->series, HetuFrameSeries, index);

  /* Districts and counties are parted; a yardstick stands by itself. */
  if (series->role == HETU_ROLE_FOCUS || series->role == HETU_ROLE_ENTITY ||
      series->role == HETU_ROLE_CONTEXT)
    series->group = g_strdup (hetu_district_get_type_label (place, self->build->language));
  return index;
}

static void
fill_by_period (Table *self)
{
  HetuIndicator *indicator = hetu_build_get_indicator (self->build, 0);
  HetuFrameKey panel = hetu_build_panel_of (self->build, indicator);

  hetu_frame_add_panel (self->build->frame, &panel);
  add_period_columns (self);
  for (guint i = 0; i < self->order->len; i++)
    {
      guint district = g_array_index (self->order, guint, i);

      add_period_rows (self,
                       add_district (self, district, indicator),
                       get_series (self, 0, district));
    }
}

/* Whether any two neighbours are of one domain: else the names of the domains would only repeat those of the columns. */
static gboolean
has_groups (const Table *self)
{
  for (guint i = 1; i < self->columns->len; i++)
    {
      HetuIndicator *before =
          hetu_build_get_indicator (self->build, g_array_index (self->columns, guint, i - 1));
      HetuIndicator *one =
          hetu_build_get_indicator (self->build, g_array_index (self->columns, guint, i));

      if (g_strcmp0 (hetu_indicator_get_domain (before), hetu_indicator_get_domain (one)) == 0)
        return TRUE;
    }
  return FALSE;
}

/* (nullable): the name of @indicator's domain. */
static char *
get_group (const Table *self, HetuIndicator *indicator)
{
  return has_groups (self) ? (char *) hetu_domain_to_label (hetu_indicator_get_domain (indicator),
                                                            self->build->language)
                           : NULL;
}

static void
fill_one_district (Table *self)
{
  HetuFigureBuild *build = self->build;
  HetuDistrict *place = hetu_build_get_district (build, 0);
  HetuFrameKey panel = { .region = hetu_district_get_code (place),
                         .name = (char *) hetu_build_name_district (build, place) };

  hetu_frame_add_panel (build->frame, &panel);
  add_period_columns (self);
  for (guint i = 0; i < self->columns->len; i++)
    {
      guint column = g_array_index (self->columns, guint, i);
      HetuIndicator *indicator = hetu_build_get_indicator (build, column);
      HetuFrameSeries line = {
        .region = hetu_district_get_code (place),
        .indicator = hetu_indicator_get_number (indicator),
        .name = (char *) hetu_indicator_get_short_name (indicator, build->language),
        .short_name = (char *) hetu_indicator_get_short_name (indicator, build->language),
        .group = get_group (self, indicator),
        .role = HETU_ROLE_ENTITY,
        .colour_slot = hetu_build_choose_slot (build, place),
      };

      add_period_rows (self,
                       hetu_frame_add_series (build->frame, &line),
                       get_series (self, column, 0));
    }
}

/* Sets the frame's unit to that of one indicator's levels, as rows are added in it. */
static void
choose_column_unit (Table *self, guint column)
{
  g_autoptr (GPtrArray) series = g_ptr_array_new ();

  for (guint i = 0; i < self->build->districts->len; i++)
    g_ptr_array_add (series, get_series (self, column, i));
  hetu_build_choose_unit (self->build, series);
}

static void
add_indicator_column (Table *self, guint column, gboolean own_unit)
{
  HetuFigureBuild *build = self->build;
  HetuIndicator *indicator = hetu_build_get_indicator (build, column);
  HetuFrameKey key = {
    .indicator = hetu_indicator_get_number (indicator),
    .name = (char *) hetu_indicator_get_name (indicator, build->language),
    .short_name = (char *) hetu_indicator_get_short_name (indicator, build->language),
    .group = get_group (self, indicator),
  };
  guint category;

  if (own_unit)
    {
      choose_column_unit (self, column);
      key.unit = build->frame->unit;
      key.decimals = build->frame->decimals;
    }
  category = hetu_frame_add_category (build->frame, &key);
  for (guint i = 0; i < self->order->len; i++)
    hetu_build_add_outturn (build,
                            category,
                            i,
                            get_series (self, column, g_array_index (self->order, guint, i)),
                            build->frame->period);
}

static void
fill_by_indicator (Table *self)
{
  HetuFigureBuild *build = self->build;
  gboolean own_units = !is_change (build);
  HetuFrameKey panel = { .name =
                             (char *) hetu_build_say (build, "主要指标", "Headline indicators") };

  hetu_frame_add_panel (build->frame, &panel);
  build->frame->period = hetu_build_choose_moment (build, self->all);
  build->frame->from = build->frame->to = build->frame->period;
  for (guint i = 0; i < self->order->len; i++)
    add_district (self, g_array_index (self->order, guint, i), hetu_build_get_indicator (build, 0));
  for (guint i = 0; i < self->columns->len; i++)
    add_indicator_column (self, g_array_index (self->columns, guint, i), own_units);
  if (own_units)
    build->frame->unit = HETU_UNIT_NONE;
}

static void
note_ranks (HetuFigureBuild *self)
{
  gboolean ranked = FALSE;

  if (self->spec->note != NULL)
    return;
  for (guint i = 0; i < self->frame->rows->len; i++)
    ranked = ranked || hetu_frame_get_row (self->frame, i)->rank > 0;
  if (!ranked)
    return;
  hetu_frame_add_note (
      self->frame,
      hetu_build_say (self,
                      "位次为所列地区中有数据者的名次，数值相同者并列",
                      "Ranks are among the districts shown that have figures; equal ones tie"));
  for (guint i = 0; i < self->indicators->len; i++)
    {
      HetuIndicator *indicator = hetu_build_get_indicator (self, i);
      g_autofree char *sentence = NULL;

      if (hetu_indicator_get_direction (indicator) != HETU_DIRECTION_LOWER)
        continue;
      sentence =
          g_strdup_printf (hetu_build_say (self, "%s以低者为先", "%s: the lowest ranks first"),
                           hetu_indicator_get_short_name (indicator, self->language));
      hetu_frame_add_note (self->frame, sentence);
    }
}

gboolean
hetu_build_heatmap (HetuFigureBuild *build, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  Table self = { .build = build, .all = all, .order = order, .columns = columns };
  gboolean one_district =
      build->indicators->len > 1 && build->districts->len == 1 && is_change (build);
  HetuGrain grain = HETU_GRAIN_YEAR;

  if (!hetu_build_query_all (build, build->spec->measure, all, &grain, error))
    return FALSE;
  build->frame->grain = grain;
  hetu_build_choose_unit (build, all);
  order_districts (&self);
  order_indicators (&self);
  list_periods (&self, grain);
  if (one_district || build->indicators->len == 1)
    set_span (&self);
  if (one_district)
    fill_one_district (&self);
  else if (build->indicators->len == 1)
    fill_by_period (&self);
  else
    fill_by_indicator (&self);
  g_array_unref (self.periods);
  hetu_build_add_ranks (build);
  hetu_build_add_shades (build);
  note_ranks (build);
  return TRUE;
}
