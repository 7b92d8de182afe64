/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What figures measure: what a person says of the column, the row or the indicator goes before what the labels say, that before the unit, and
 * the unit before what a person says of all that tell nothing. An amount that is told in per cent is asked about: growth, share and rate look
 * alike. */
#include "import/mapping-private.h"

#include <glib/gi18n-lib.h>

void
hetu_mapping_find_said (const HetuMapping *self, const char *name, HetuMappingSaid *said)
{
  const char *word = self->answers->measures != NULL && name != NULL
                         ? g_hash_table_lookup (self->answers->measures, name)
                         : NULL;

  if (word != NULL && hetu_measure_parse (word, &said->measure))
    said->is_said = TRUE;
}

void
hetu_mapping_find_said_of_column (const HetuMapping *self, HetuMappingColumn *column)
{
  for (guint row = self->header.first_row; row <= self->header.last_row; row++)
    {
      g_autofree char *text = hetu_mapping_dup_cell (self, row, column->column);

      hetu_mapping_find_said (self, text, &column->said);
    }
}

static HetuMappingSaid
find_said_of_indicator (const HetuMapping *self, const char *name, HetuIndicator *indicator)
{
  HetuMappingSaid said = { 0 };

  if (indicator != NULL)
    hetu_mapping_find_said (self, hetu_indicator_get_name (indicator, HETU_LANGUAGE_ZH), &said);
  hetu_mapping_find_said (self, name, &said);
  return said;
}

static gboolean
has_growth_column (const HetuMapping *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (self, i);

      if (column->role == HETU_ROLE_VALUE && column->label->has_measure &&
          column->label->measure == HETU_MEASURE_GROWTH)
        return TRUE;
    }
  return FALSE;
}

/* Whether column or row say a unit that is no rate, or the column says 绝对值 beside one of growth: an answer for what says no measure is
 * not meant for it. */
static gboolean
tells_amount (HetuRowReader *self, const HetuMappingColumn *column)
{
  const HetuLabel *label = column->label->n_units > 0 ? column->label : &self->facts.label;

  return (label->n_units > 0 && !hetu_unit_is_rate (label->units[0])) ||
         (column->label->is_level_word && has_growth_column (self->mapping));
}

/* Said once for a column and an indicator: at the column that is of it alone, else at the first row that is. */
static void
say_growth_by_unit (HetuRowReader *self,
                    const HetuMappingColumn *column,
                    HetuIndicator *indicator,
                    guint row)
{
  HetuMapping *mapping = self->mapping;
  HetuCellRange range = { mapping->body.first_row,
                          mapping->body.last_row,
                          column->column,
                          column->column };
  const char *id = hetu_indicator_get_id (indicator);

  if (!g_hash_table_add (mapping->asked, g_strdup_printf ("growth %u %s", column->column, id)))
    return;
  if (self->facts.indicator != NULL)
    range.first_row = range.last_row = row;
  hetu_mapping_add_reason (mapping,
                           &range,
                           _ ("Figures of %s are growth: they are told in %%, an amount is not."),
                           id);
}

/* Amounts of which tables give growth alone, 规模以上工业增加值 above all, have “%” as the unit of their row or column, beside columns of
 * growth and in those of what would be amounts (本月) as well. */
static gboolean
tells_growth_by_unit (HetuRowReader *self,
                      const HetuMappingColumn *column,
                      HetuIndicator *indicator,
                      guint row)
{
  const HetuLabel *label = column->label->n_units > 0 ? column->label : &self->facts.label;
  HetuUnit own = indicator != NULL ? hetu_indicator_get_unit (indicator) : HETU_UNIT_NONE;

  if (label->n_units == 0 || !hetu_unit_equal (label->units[0], HETU_UNIT_PERCENT) ||
      column->label->is_level_word || hetu_unit_equal (own, HETU_UNIT_NONE) ||
      hetu_unit_is_rate (own) || !has_growth_column (self->mapping))
    return FALSE;
  say_growth_by_unit (self, column, indicator, row);
  return TRUE;
}

void
hetu_mapping_decide_measure (HetuRowReader *self,
                             const HetuMappingColumn *column,
                             HetuIndicator *indicator,
                             HetuMappedCell *cell)
{
  const HetuLabel *row = &self->facts.label;
  const HetuLabel *constant = self->mapping->constant;
  const HetuMappingSaid said = find_said_of_indicator (self->mapping, cell->indicator, indicator);
  HetuMeasure measure = HETU_MEASURE_LEVEL;

  if (column->said.is_said)
    measure = column->said.measure;
  else if (column->label->has_measure && !column->takes_full)
    measure = column->label->measure;
  else if (self->facts.said.is_said && !tells_amount (self, column))
    measure = self->facts.said.measure;
  else if (row->has_measure && !self->facts.takes_full)
    measure = row->measure;
  else if (constant->has_measure && !column->takes_full && !self->facts.takes_full &&
           !column->label->is_level_word)
    measure = constant->measure;
  else if (said.is_said && !tells_amount (self, column))
    measure = said.measure;
  else if (tells_growth_by_unit (self, column, indicator, cell->row))
    measure = HETU_MEASURE_GROWTH;
  else if (self->mapping->answers->measure != NULL && !tells_amount (self, column))
    hetu_measure_parse (self->mapping->answers->measure, &measure);
  /* 居民消费价格同比增长: the indicator is that rate itself. */
  if (measure == HETU_MEASURE_GROWTH && indicator != NULL &&
      hetu_indicator_get_nature (indicator) == HETU_NATURE_INDEX)
    measure = HETU_MEASURE_LEVEL;
  cell->figure.measure = (guint8) measure;
  if (column->label->has_kind)
    cell->figure.kind = column->label->kind;
  else if (row->has_kind)
    cell->figure.kind = row->kind;
  else if (constant->has_kind)
    cell->figure.kind = constant->kind;
}

/* The lowest text of the header over the column. */
static char *
dup_heading (const HetuMapping *self, const HetuMappingColumn *column)
{
  for (guint row = self->header.last_row + 1; row > self->header.first_row; row--)
    {
      char *text = hetu_mapping_dup_cell (self, row - 1, column->column);

      if (*text != '\0')
        return text;
      g_free (text);
    }
  return g_strdup ("");
}

gboolean
hetu_mapping_ask_measure (HetuRowReader *self,
                          const HetuMappingColumn *column,
                          HetuIndicator *indicator,
                          const HetuMappedCell *cell)
{
  HetuMapping *mapping = self->mapping;
  gboolean by_column = column->label->n_units > 0;
  const HetuMappingSaid said = find_said_of_indicator (mapping, cell->indicator, indicator);
  g_autofree char *subject = by_column
                                 ? dup_heading (mapping, column)
                                 : g_strdup (hetu_indicator_get_name (indicator, HETU_LANGUAGE_ZH));
  g_autofree char *told = hetu_unit_to_string (cell->figure.unit, HETU_LANGUAGE_ZH);
  g_autofree char *own =
      hetu_unit_to_string (hetu_indicator_get_unit (indicator), HETU_LANGUAGE_ZH);
  HetuCellRange range = { cell->row, cell->row, cell->column, cell->column };

  if (column->said.is_said || self->facts.said.is_said || said.is_said || *subject == '\0')
    return FALSE;
  if (by_column)
    range.first_row = range.last_row = mapping->header.last_row;
  hetu_mapping_ask (
      mapping,
      HETU_ASK_MEASURE,
      &range,
      subject,
      hetu_measure_to_string (HETU_MEASURE_GROWTH),
      _ ("what the figures measure is not said (“%s” is told in %s, the level of %s in %s)"),
      subject,
      told,
      hetu_indicator_get_name (indicator, hetu_mapping_tell_language ()),
      own);
  return TRUE;
}
