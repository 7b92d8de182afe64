/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures out of cells: what its column says, what its row says and what holds for the sheet are put together, the column before the row,
 * the row before the sheet. What none of them says is asked, once; what they say and cannot be refuses the cell. */
#include "import/mapping-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static HetuCellRange
get_heading (const HetuMapping *self, const HetuMappingColumn *column)
{
  return (HetuCellRange){ self->header.first_row,
                          self->header.last_row,
                          column->column,
                          column->column };
}

static void G_GNUC_PRINTF (2, 3) refuse (HetuMappedCell *cell, const char *format, ...)
{
  va_list arguments;

  if (cell->refusal != NULL)
    return;
  va_start (arguments, format);
  cell->refusal = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

static void
decide_names (HetuRowReader *self, const HetuMappingColumn *column, HetuMappedCell *cell)
{
  HetuMapping *mapping = self->mapping;
  const HetuRowFacts *facts = &self->facts;
  HetuCellRange range = get_heading (mapping, column);
  g_autofree char *of_unit = NULL;

  cell->indicator = facts->indicator != NULL    ? facts->indicator
                    : column->indicator != NULL ? column->indicator
                                                : mapping->indicator;
  if (cell->indicator == NULL)
    {
      hetu_mapping_ask (mapping,
                        HETU_ASK_INDICATOR,
                        &range,
                        "",
                        NULL,
                        _ ("which indicator the figures are of is not said"));
      cell->indicator = "?";
    }
  else if (mapping->units_vary && facts->unit != NULL)
    {
      HetuIndicator *found = hetu_vocabulary_find_indicator (mapping->vocabulary, cell->indicator);

      of_unit = g_strdup_printf ("%s（%s）",
                                 found != NULL ? hetu_indicator_get_name (found, HETU_LANGUAGE_ZH)
                                               : cell->indicator,
                                 facts->unit);
      cell->indicator = hetu_mapping_keep (mapping, of_unit);
    }
  if (facts->region != NULL)
    cell->region = facts->region;
  else if (column->region != NULL)
    cell->region = hetu_mapping_find_region (mapping, column->region);
  else
    cell->region = mapping->region;
  if (cell->region != NULL)
    return;
  hetu_mapping_ask (mapping,
                    HETU_ASK_REGION,
                    &range,
                    "",
                    NULL,
                    _ ("which place the figures are of is not said"));
  cell->region = "?";
}

/* A single month in a title is none of the years that the table has: it says when the table was made. */
static void
merge_constant_time (const HetuMapping *self, HetuLabelTime *time)
{
  HetuLabelTime constant = self->constant->time;

  if (time->year != 0 && constant.year != 0 && time->year != constant.year &&
      constant.first_month == constant.last_month)
    constant.first_month = constant.last_month = 0;
  hetu_label_time_merge (time, &constant);
}

static void
decide_time (HetuRowReader *self, const HetuMappingColumn *column, HetuMappedCell *cell)
{
  HetuLabelTime time = column->label->time;
  const HetuLabelTime *row = &self->facts.label.time;
  HetuCellRange range = get_heading (self->mapping, column);

  /* 地区生产总值（1—3季度） in a table of 1—10月: what stands beside the name is the exception. */
  if (self->facts.has_months && row->last_month > 0 && time.last_month > 0)
    {
      if (row->first_month != row->last_month &&
          (time.first_month == time.last_month || time.span == HETU_SPAN_MONTH))
        refuse (cell, _ ("the row tells several months, the column one"));
      time.first_month = row->first_month;
      time.last_month = row->last_month;
    }
  hetu_label_time_merge (&time, &self->facts.label.time);
  merge_constant_time (self->mapping, &time);
  cell->is_state = time.span == HETU_SPAN_END;
  if (hetu_label_time_to_period (&time, &cell->figure.period))
    return;
  if (self->facts.no_time != NULL)
    {
      refuse (cell, _ ("“%s” is no time that a figure can be of"), self->facts.no_time);
      return;
    }
  hetu_mapping_ask (self->mapping,
                    HETU_ASK_PERIOD,
                    &range,
                    "",
                    NULL,
                    _ ("the year of the figures is not said"));
  cell->figure.period = hetu_period_year (1);
}

/* Whether one counts what the other does not: people are no money. */
static gboolean
is_of_other_dimension (HetuUnit told, HetuUnit own)
{
  HetuDimension a = hetu_unit_get_dimension (told);
  HetuDimension b = hetu_unit_get_dimension (own);
  static const gboolean counts[] = { [HETU_DIMENSION_MONEY] = TRUE,
                                     [HETU_DIMENSION_COUNT] = TRUE,
                                     [HETU_DIMENSION_TIME] = TRUE,
                                     [HETU_DIMENSION_PHYSICAL] = TRUE };

  return a != b && a < G_N_ELEMENTS (counts) && b < G_N_ELEMENTS (counts) && counts[a] && counts[b];
}

/* The first unit of @label that is a rate, or is none. */
static gboolean
pick_unit (const HetuLabel *label, gboolean rate, HetuUnit *out)
{
  for (guint i = 0; i < label->n_units; i++)
    if (hetu_unit_is_rate (label->units[i]) == rate)
      {
        *out = label->units[i];
        return TRUE;
      }
  return FALSE;
}

/* The unit of a level: what a label says, whatever kind it is; of several in a corner the one that suits. */
static gboolean
find_level_unit (HetuRowReader *self,
                 const HetuMappingColumn *column,
                 HetuIndicator *indicator,
                 HetuUnit *out)
{
  const HetuLabel *constant = self->mapping->constant;

  if (column->label->n_units > 0)
    *out = column->label->units[0];
  else if (self->facts.label.n_units > 0)
    *out = self->facts.label.units[0];
  else if (constant->n_units == 0)
    return FALSE;
  else if (indicator == NULL ||
           !pick_unit (constant, hetu_unit_is_rate (hetu_indicator_get_unit (indicator)), out))
    *out = constant->units[0];
  return TRUE;
}

static void
ask_unit (HetuRowReader *self, const HetuMappingColumn *column, HetuIndicator *indicator)
{
  HetuMapping *mapping = self->mapping;
  HetuCellRange range = get_heading (mapping, column);
  g_autofree char *own =
      indicator != NULL
          ? hetu_unit_to_string (hetu_indicator_get_unit (indicator), HETU_LANGUAGE_ZH)
          : NULL;

  if (mapping->unit_told != NULL)
    hetu_mapping_ask (mapping,
                      HETU_ASK_UNIT,
                      &range,
                      "",
                      own,
                      _ ("the unit “%s” is not known"),
                      mapping->unit_told);
  else if (own != NULL)
    hetu_mapping_ask (mapping,
                      HETU_ASK_UNIT,
                      &range,
                      "",
                      own,
                      _ ("the unit of the figures is not said (%s is the catalogue's for %s)"),
                      own,
                      hetu_indicator_get_id (indicator));
  else
    hetu_mapping_ask (mapping,
                      HETU_ASK_UNIT,
                      &range,
                      "",
                      NULL,
                      _ ("the unit of the figures is not said"));
}

static void
decide_level_unit (HetuRowReader *self,
                   const HetuMappingColumn *column,
                   HetuIndicator *indicator,
                   const HetuCellValue *value,
                   HetuMappedCell *cell)
{
  HetuUnit own = indicator != NULL ? hetu_indicator_get_unit (indicator) : HETU_UNIT_NONE;
  g_autofree char *told = NULL;
  g_autofree char *wanted = NULL;

  if (value->has_unit)
    cell->figure.unit = value->unit;
  else if (value->is_percent)
    cell->figure.unit = HETU_UNIT_PERCENT;
  else if (!find_level_unit (self, column, indicator, &cell->figure.unit))
    {
      if (indicator == NULL || !hetu_unit_equal (own, HETU_UNIT_NONE))
        ask_unit (self, column, indicator);
      return;
    }
  if (cell->figure.measure != HETU_MEASURE_LEVEL || indicator == NULL ||
      hetu_unit_equal (own, HETU_UNIT_NONE) ||
      (hetu_unit_is_rate (own) == hetu_unit_is_rate (cell->figure.unit) &&
       !is_of_other_dimension (cell->figure.unit, own)) ||
      (!hetu_unit_is_rate (own) && hetu_unit_is_rate (cell->figure.unit) &&
       hetu_mapping_ask_measure (self, column, indicator, cell)))
    return;
  told = hetu_unit_to_string (cell->figure.unit, HETU_LANGUAGE_ZH);
  wanted = hetu_unit_to_string (own, HETU_LANGUAGE_ZH);
  refuse (cell,
          _ ("the level of %s is told in %s, not in “%s”"),
          hetu_indicator_get_id (indicator),
          wanted,
          told);
}

static void
decide_unit (HetuRowReader *self,
             const HetuMappingColumn *column,
             HetuIndicator *indicator,
             const HetuCellValue *value,
             HetuMappedCell *cell)
{
  HetuUnit *unit = &cell->figure.unit;

  switch ((HetuMeasure) cell->figure.measure)
    {
    case HETU_MEASURE_GROWTH:
    case HETU_MEASURE_CHAIN:
    case HETU_MEASURE_SHARE:
    case HETU_MEASURE_RATIO:
      *unit = HETU_UNIT_PERCENT;
      if (!value->is_percent && !pick_unit (column->label, TRUE, unit))
        pick_unit (&self->facts.label, TRUE, unit);
      break;
    case HETU_MEASURE_PP_CHANGE:
    case HETU_MEASURE_CONTRIBUTION:
      *unit = HETU_UNIT_POINTS;
      break;
    case HETU_MEASURE_RANK:
      hetu_unit_parse ("位", unit, NULL);
      break;
    default:
      decide_level_unit (self, column, indicator, value, cell);
      break;
    }
}

/* An index whose base is the year before is a growth, by 100 too high; catalogues keep growth. */
static void
take_index (HetuRowReader *self,
            const HetuMappingColumn *column,
            HetuIndicator *indicator,
            HetuMappedCell *cell)
{
  guint8 base =
      column->label->index != HETU_INDEX_NONE ? column->label->index : self->facts.label.index;
  g_autofree char *told = NULL;
  HetuDecimal rate;

  if (base == HETU_INDEX_NONE || !cell->figure.has_value)
    return;
  if (base == HETU_INDEX_FIXED)
    {
      hetu_unit_parse ("基期=100", &cell->figure.unit, NULL);
      if (indicator != NULL)
        refuse (cell,
                _ ("an index of a fixed base is no level of %s: name an indicator of its own"),
                hetu_indicator_get_id (indicator));
      return;
    }
  if (!hetu_decimal_subtract (cell->figure.value, HETU_DECIMAL (100, 0), &rate))
    return;
  told = hetu_decimal_to_string (cell->figure.value);
  cell->figure.note = g_strdup_printf (base == HETU_INDEX_YEAR ? "由指数（上年同期=100）%s 减 100"
                                                               : "由指数（上月=100）%s 减 100",
                                       told);
  cell->figure.value = rate;
  cell->figure.unit = HETU_UNIT_PERCENT;
  cell->figure.basis = HETU_BASIS_COMPUTED;
  g_clear_pointer (&cell->refusal, g_free);
  if (indicator != NULL && hetu_indicator_get_nature (indicator) == HETU_NATURE_INDEX &&
      base == HETU_INDEX_YEAR)
    cell->figure.measure = HETU_MEASURE_LEVEL;
  else
    cell->figure.measure = base == HETU_INDEX_YEAR ? HETU_MEASURE_GROWTH : HETU_MEASURE_CHAIN;
}

static void
take_value (HetuMappedCell *cell, const HetuCellValue *value, HetuStatus of_row)
{
  HetuObservation *figure = &cell->figure;

  if (value->kind == HETU_VALUE_REDACTED)
    {
      figure->status = HETU_STATUS_REDACTED;
      return;
    }
  figure->has_value = TRUE;
  figure->value = value->number;
  figure->comparator = (guint8) value->comparator;
  figure->status = (guint8) (value->status != HETU_STATUS_FINAL ? value->status : of_row);
  if (value->remark != NULL)
    figure->note = g_strdup (value->remark);
}

/* A rank belongs to a field of places: the one its label names, else the place above. */
static void
decide_scope (HetuRowReader *self, const HetuMappingColumn *column, HetuMappedCell *cell)
{
  if (cell->figure.measure != HETU_MEASURE_RANK)
    return;
  cell->figure.scope = g_strdup (column->label->scope != NULL ? column->label->scope : "全市");
}

/* 初步核算 in a title is said of the title's year, and of no rank. */
static void
take_title_status (const HetuMapping *self, HetuMappedCell *cell)
{
  HetuObservation *figure = &cell->figure;
  int year = self->constant->time.year;

  if (figure->has_value && figure->status == HETU_STATUS_FINAL &&
      figure->kind == HETU_KIND_ACTUAL && figure->measure != HETU_MEASURE_RANK &&
      (year == 0 || figure->period.last_year == year))
    figure->status = (guint8) self->status;
}

void
hetu_mapping_read_figure (HetuRowReader *self, const HetuMappingColumn *column, guint row)
{
  HetuMapping *mapping = self->mapping;
  const HetuCell *told = hetu_grid_get_cell (mapping->grid, row, column->column);
  HetuCellValue value = hetu_cell_value_read (told);
  HetuMappedCell cell = { .row = row, .column = column->column };
  HetuIndicator *indicator;

  if (value.kind == HETU_VALUE_MISSING)
    mapping->n_missing++;
  if (value.kind == HETU_VALUE_NONE || value.kind == HETU_VALUE_MISSING)
    return;
  hetu_observation_init (&cell.figure);
  if (!self->facts.has_label)
    refuse (&cell, _ ("the row has no label"));
  decide_names (self, column, &cell);
  if (hetu_vocabulary_is_left_out (mapping->vocabulary, cell.indicator) ||
      hetu_vocabulary_is_left_out (mapping->vocabulary, cell.region))
    {
      hetu_observation_clear (&cell.figure);
      return;
    }
  if (value.kind == HETU_VALUE_OTHER)
    {
      g_autofree char *text = hetu_cell_dup_text (told);

      refuse (&cell, _ ("“%s” is no figure"), text);
    }
  else
    {
      indicator = hetu_vocabulary_find_indicator (mapping->vocabulary, cell.indicator);
      take_value (&cell, &value, self->facts.status);
      decide_time (self, column, &cell);
      hetu_mapping_decide_measure (self, column, indicator, &cell);
      if (column->label->index == HETU_INDEX_NONE && self->facts.label.index == HETU_INDEX_NONE)
        decide_unit (self, column, indicator, &value, &cell);
      take_index (self, column, indicator, &cell);
      decide_scope (self, column, &cell);
      take_title_status (mapping, &cell);
    }
  hetu_mapping_add_cell (mapping, &cell);
}
