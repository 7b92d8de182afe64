/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames of mixed tables: a line an indicator, a category a column of its own, with their names and headings. What stands in
 * the cells is mixed-cells.c's. */
#include "figure/mixed.h"

#include "error.h"

#include <glib/gi18n-lib.h>

#define RATE_DECIMALS 1

/* Several domains of the catalogue under one heading, so that a table of ten lines is not all headings. */
static const struct
{
  const char *zh, *en;
  const char *domains[7];
} sections[] = {
  { "综合", "Economy", { "macro", "labour", "prices", "population", NULL } },
  { "产业投资", "Output", { "industry", "investment", "agriculture", "services", NULL } },
  { "消费财政", "Trade", { "consumption", "finance", "openness", "tourism", NULL } },
  { "创新", "Innovation", { "innovation", "business", NULL } },
  { "城乡民生", "Social", { "urban", "rural", "environment", "social", NULL } },
};

static guint
find_section (HetuIndicator *indicator)
{
  const char *domain = hetu_indicator_get_domain (indicator);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_strv_contains (sections[i].domains, domain))
      return i;
  return G_N_ELEMENTS (sections) - 1;
}

static void
order_lines (HetuMixed *self)
{
  for (guint i = 0; i < self->build->indicators->len; i++)
    {
      guint section = find_section (hetu_build_get_indicator (self->build, i));
      guint at = self->lines->len;

      for (guint j = 0; j < self->lines->len; j++)
        if (find_section (
                hetu_build_get_indicator (self->build, g_array_index (self->lines, guint, j))) ==
            section)
          at = j + 1;
      g_array_insert_val (self->lines, at, i);
    }
}

static HetuIndicator *
get_indicator (const HetuMixed *self, guint line)
{
  return hetu_build_get_indicator (self->build, g_array_index (self->lines, guint, line));
}

static void
clear_cell (gpointer data)
{
  HetuMixedCell *cell = data;

  if (cell->told)
    hetu_observation_clear (&cell->observation);
}

/* “绝对额”, “同比”: within a heading that tells of whom and when. */
static const char *
name_measure (const HetuMixed *self, HetuMeasure measure)
{
  if (measure == HETU_MEASURE_LEVEL)
    return hetu_build_say (self->build, "绝对额", "Level");
  if (measure == HETU_MEASURE_GROWTH)
    return hetu_build_say (self->build, "同比", "Growth");
  return hetu_measure_to_label (measure, self->build->language);
}

static char *
dup_group (const HetuMixed *self, const HetuSpecColumn *column)
{
  HetuDistrict *district = hetu_store_get_district (self->build->store, column->region);
  g_autofree char *when = hetu_period_to_label (column->period, self->build->language);
  const char *what =
      column->kind == HETU_KIND_TARGET ? hetu_build_say (self->build, "目标", " targets") : "";

  return hetu_build_dup_heading (self->build, district, when, what);
}

/* The column as it is told outside of the table: “洛龙区 2022 年同比”. */
static char *
dup_full_name (const HetuMixed *self, const HetuSpecColumn *column)
{
  g_autofree char *of = NULL;

  if (column->minuend != 0)
    {
      g_autofree char *a =
          dup_full_name (self, &g_array_index (self->columns, HetuSpecColumn, column->minuend - 1));
      g_autofree char *b =
          dup_full_name (self,
                         &g_array_index (self->columns, HetuSpecColumn, column->subtrahend - 1));

      return g_strconcat (a, " − ", b, NULL);
    }
  of = dup_group (self, column);
  return g_strdup_printf (hetu_build_say (self->build, "%s%s", "%s, %s"),
                          of,
                          column->measure == HETU_MEASURE_RANK
                              ? hetu_build_say (self->build, "位次", "rank")
                              : name_measure (self, column->measure));
}

static HetuFrameKey
make_key (const HetuMixed *self, const HetuSpecColumn *column)
{
  HetuFrameKey key = { .region = column->region, .period = column->period };

  if (column->minuend != 0)
    {
      const HetuSpecColumn *of =
          &g_array_index (self->columns, HetuSpecColumn, column->minuend - 1);

      key.region = of->region;
      key.period = of->period;
      key.form = HETU_COLUMN_DIFFERENCE;
      key.minuend = column->minuend - 1;
      key.subtrahend = column->subtrahend - 1;
    }
  else if (column->measure == HETU_MEASURE_RANK)
    key.form = HETU_COLUMN_RANK;
  return key;
}

static void
add_columns (HetuMixed *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuSpecColumn *column = &g_array_index (self->columns, HetuSpecColumn, i);
      HetuFrameKey key = make_key (self, column);
      g_autofree char *full = dup_full_name (self, column);
      g_autofree char *group = column->group != NULL ? g_strdup (column->group)
                               : column->minuend != 0
                                   ? g_strdup (hetu_build_say (self->build, "差值", "Differences"))
                                   : dup_group (self, column);

      key.name = full;
      key.short_name = column->name;
      if (key.short_name == NULL)
        key.short_name =
            column->minuend != 0 ? full : (char *) name_measure (self, column->measure);
      key.group = group;
      hetu_frame_add_category (self->build->frame, &key);
    }
}

/* Whether any two neighbours share one: else the names of the sections would only repeat those of the lines. */
static gboolean
has_sections (const HetuMixed *self)
{
  gboolean several = FALSE, shared = FALSE;

  for (guint i = 1; i < self->lines->len; i++)
    {
      gboolean same =
          find_section (get_indicator (self, i)) == find_section (get_indicator (self, i - 1));

      shared = shared || same;
      several = several || !same;
    }
  return several && shared;
}

static void
add_lines (HetuMixed *self)
{
  HetuFigureBuild *build = self->build;

  for (guint i = 0; i < self->lines->len; i++)
    {
      HetuIndicator *indicator = get_indicator (self, i);
      guint section = find_section (indicator);
      HetuFrameSeries line = {
        .indicator = hetu_indicator_get_number (indicator),
        .name = (char *) hetu_indicator_get_name (indicator, build->language),
        .short_name = (char *) hetu_indicator_get_short_name (indicator, build->language),
        .role = HETU_ROLE_ENTITY,
        .colour_slot = -1,
      };

      if (has_sections (self))
        line.group = (char *) hetu_build_say (build, sections[section].zh, sections[section].en);
      hetu_frame_add_series (build->frame, &line);
    }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const HetuFrameRow *one = a, *other = b;

  if (one->category != other->category)
    return one->category < other->category ? -1 : 1;
  return one->series < other->series ? -1 : one->series > other->series;
}

/* What the title says that a target is above: of the first difference of two places. */
static void
set_yardstick (HetuMixed *self)
{
  HetuFigureBuild *build = self->build;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuSpecColumn *column = &g_array_index (self->columns, HetuSpecColumn, i);
      gint32 of, from;
      const char *name;

      if (column->minuend == 0)
        continue;
      of = g_array_index (self->columns, HetuSpecColumn, column->minuend - 1).region;
      from = g_array_index (self->columns, HetuSpecColumn, column->subtrahend - 1).region;
      if (of == from)
        continue;
      name = hetu_district_to_reference (from, build->language);
      if (name == NULL)
        name = hetu_build_name_district (build, hetu_store_get_district (build->store, from));
      build->frame->yardstick = g_strdup (name);
      return;
    }
}

/* From the first to the last period of whom the table is; another's may lie years away and has it in its heading. */
static void
set_span (HetuMixed *self)
{
  HetuFrame *frame = self->build->frame;

  for (guint i = 0; i < frame->categories->len; i++)
    {
      const HetuFrameKey *column = hetu_frame_get_category (frame, i);

      if (frame->categories->len > 1 && column->region != hetu_frame_get_panel (frame, 0)->region)
        continue;
      if (frame->from.kind == HETU_PERIOD_NONE ||
          hetu_period_compare (column->period, frame->from) < 0)
        frame->from = column->period;
      if (hetu_period_compare (column->period, frame->to) > 0)
        frame->to = column->period;
    }
}

/* The spec's columns with the district and the period of each. */
static gboolean
complete_columns (HetuFigureBuild *self, GArray *columns, HetuPeriod year, GError **error)
{
  for (guint i = 0; i < columns->len; i++)
    {
      HetuSpecColumn *column = &g_array_index (columns, HetuSpecColumn, i);

      if (column->minuend != 0)
        continue;
      if (column->region == 0)
        column->region = hetu_district_get_code (self->focus);
      if (column->period.kind == HETU_PERIOD_NONE)
        column->period = year;
      if (hetu_store_get_district (self->store, column->region) == NULL)
        {
          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_USAGE,
                       _ ("Column %u: unknown district %d"),
                       i + 1,
                       column->region);
          return FALSE;
        }
      if (column->period.kind == HETU_PERIOD_NONE)
        {
          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_DATA,
                       _ ("Column %u: of which period? Neither it nor the figure says"),
                       i + 1);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
has_any (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->statement != 0 || hetu_frame_get_row (frame, i)->has_value)
      return TRUE;
  return FALSE;
}

static gboolean
has_rates (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_unit_equal (hetu_frame_get_row (frame, i)->unit, HETU_UNIT_PERCENT))
      return TRUE;
  return FALSE;
}

static gboolean
fill (HetuMixed *self, GError **error)
{
  HetuFigureBuild *build = self->build;
  HetuFrame *frame = build->frame;
  HetuFrameKey panel = { .region = hetu_district_get_code (build->focus),
                         .name = (char *) hetu_build_name_district (build, build->focus) };
  guint n_cells = build->indicators->len * self->columns->len;

  frame->mixed = TRUE;
  frame->measure = HETU_MEASURE_GROWTH;
  frame->unit = HETU_UNIT_PERCENT;
  frame->decimals = RATE_DECIMALS;
  hetu_frame_add_panel (frame, &panel);
  order_lines (self);
  add_lines (self);
  add_columns (self);
  set_span (self);
  for (guint i = 0; i < n_cells; i++)
    {
      HetuMixedCell none = { 0 };

      g_array_append_val (self->cells, none);
    }
  if (!hetu_mixed_add_cells (self, error))
    return FALSE;
  g_array_sort (frame->rows, compare_rows);
  set_yardstick (self);
  if (!has_rates (frame))
    frame->unit = HETU_UNIT_NONE;
  if (has_any (frame))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("%s has no figure for any of these columns"),
               hetu_district_get_name (build->focus, build->language));
  return FALSE;
}

gboolean
hetu_build_mixed (HetuFigureBuild *build, GError **error)
{
  g_autoptr (HetuSpec) wide = hetu_spec_copy (build->spec);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (HetuMixedCell));
  HetuPeriod year = build->spec->to;
  g_autoptr (GArray) columns = build->spec->table == HETU_TABLE_PROFILE
                                   ? hetu_build_profile (build, &year, error)
                                   : hetu_spec_columns_copy (build->spec->columns);
  HetuMixed self = { .build = build,
                     .reader = *build,
                     .columns = columns,
                     .lines = lines,
                     .cells = cells };

  g_array_set_clear_func (cells, clear_cell);
  if (columns == NULL || !complete_columns (build, columns, year, error))
    return FALSE;
  wide->from = wide->to = (HetuPeriod){ 0 };
  self.reader.spec = wide;
  build->frame->period = year;
  return fill (&self, error);
}
