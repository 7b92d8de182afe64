/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that are parts of a row above them: “#第一产业”, “其中：工业”, and those that are indented. What is measured is told by the whole,
 * the part may name a trade alone: 第一产业 below 固定资产投资 is no value added, 粮食 below 居民消费价格 no harvest. A part that has no
 * indicator of its own is therefore known by both names, “固定资产投资：第一产业”, and takes months and unit of the whole. */
#include "import/mapping-private.h"

#include "model/breakdown.h"

#include <string.h>

/* How far the text of a cell is moved in. */
static guint
measure_indent (const char *text, const char **rest)
{
  guint indent = 0;

  for (;; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c == 0x3000 || c == '\t')
        indent += 2;
      else if (c == ' ' || c == 0xa0)
        indent++;
      else
        break;
    }
  *rest = text;
  return indent;
}

static gboolean
has_part_mark (const char *text)
{
  static const char *const marks[] = { "#", "＃", "其中", "├", "└" };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (text, marks[i]))
      return TRUE;
  return FALSE;
}

/* Returns: the column of indicators; G_MAXUINT where several make the name together */
static guint
find_column (const HetuMapping *self)
{
  guint found = G_MAXUINT;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (self, i);

      if (column->role != HETU_ROLE_INDICATOR)
        continue;
      if (found != G_MAXUINT || column->part >= 0)
        return G_MAXUINT;
      found = column->column;
    }
  return found;
}

void
hetu_mapping_begin_row (HetuRowReader *self, guint row)
{
  guint column = find_column (self->mapping);
  const HetuCell *cell =
      column != G_MAXUINT ? hetu_grid_get_cell (self->mapping->grid, row, column) : NULL;
  const char *rest;

  /* An empty label is that of the row above, and so is what it is a part of. */
  if (cell != NULL && cell->kind == HETU_CELL_EMPTY)
    return;
  self->is_part = FALSE;
  self->indent = 0;
  if (cell == NULL || cell->kind != HETU_CELL_TEXT)
    return;
  self->indent = measure_indent (cell->text, &rest);
  self->is_part =
      self->whole.name != NULL && (has_part_mark (rest) || self->indent > self->whole.indent);
}

static gboolean
has_figures (const HetuMapping *self, guint row)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (self, i);

      if (column->role == HETU_ROLE_VALUE &&
          hetu_grid_get_cell (self->grid, row, column->column)->kind != HETU_CELL_EMPTY)
        return TRUE;
    }
  return FALSE;
}

void
hetu_mapping_end_row (HetuRowReader *self, guint row, const char *text)
{
  HetuMapping *mapping = self->mapping;
  const HetuLabel *label = hetu_mapping_read_label (mapping, text);
  HetuIndicator *indicator;

  /* 增速 below its indicator is no whole of its own. */
  if (self->is_part || *text == '\0' || *label->name == '\0')
    return;
  indicator = self->facts.indicator != NULL
                  ? hetu_vocabulary_find_indicator (mapping->vocabulary, self->facts.indicator)
                  : NULL;
  self->whole = (HetuRowWhole){ .indent = self->indent };
  /* A heading of a section, 二、工业, is nothing that has parts. */
  if (indicator == NULL && !has_figures (mapping, row))
    return;
  self->whole.name = hetu_mapping_keep (
      mapping,
      *label->full != '\0' && label->has_measure && self->facts.takes_full ? label->full
                                                                           : label->name);
  self->whole.indicator = indicator;
  self->whole.label = self->facts.label;
  self->whole.has_months = self->facts.has_months;
}

/* 第一产业, 建筑业, 一产: a trade, of which anything may be told. */
static gboolean
is_trade (const char *name)
{
  return g_str_has_suffix (name, "业") || g_str_has_suffix (name, "一产") ||
         g_str_has_suffix (name, "二产") || g_str_has_suffix (name, "三产");
}

/* Whether trades under @whole are told by their value added. */
static gboolean
is_output (HetuIndicator *whole)
{
  const char *name = hetu_indicator_get_name (whole, HETU_LANGUAGE_ZH);

  return g_str_has_suffix (name, "增加值") || g_str_has_suffix (name, "生产总值");
}

static gboolean
is_declared_part (HetuIndicator *whole, HetuIndicator *part)
{
  const GPtrArray *breakdowns = hetu_indicator_get_breakdowns (whole);

  for (guint i = 0; breakdowns != NULL && i < breakdowns->len; i++)
    {
      const HetuBreakdown *breakdown = breakdowns->pdata[i];

      for (guint k = 0; k < breakdown->parts->len; k++)
        if (g_str_equal (hetu_breakdown_get_part (breakdown, k)->id, hetu_indicator_get_id (part)))
          return TRUE;
    }
  return FALSE;
}

static gboolean
is_named_in_full (HetuIndicator *indicator, const char *name)
{
  return g_str_equal (name, hetu_indicator_get_name (indicator, HETU_LANGUAGE_ZH)) ||
         g_str_equal (name, hetu_indicator_get_name (indicator, HETU_LANGUAGE_EN)) ||
         g_str_equal (name, hetu_indicator_get_id (indicator));
}

/* The indicator of the title or the preamble, where it is known. */
static HetuIndicator *
find_subject (HetuMapping *self)
{
  return self->indicator != NULL
             ? hetu_vocabulary_find_indicator (self->vocabulary, self->indicator)
             : NULL;
}

gboolean
hetu_mapping_is_of_whole (HetuRowReader *self, const char *name, HetuIndicator *found)
{
  HetuIndicator *whole = self->is_part ? self->whole.indicator : find_subject (self->mapping);

  if (is_named_in_full (found, name) || (whole == NULL && !self->is_part) || whole == found)
    return FALSE;
  if (whole == NULL)
    return TRUE;
  if (is_declared_part (whole, found) || (is_trade (name) && is_output (whole)))
    return FALSE;
  if (is_trade (name))
    return TRUE;
  /* 粮食 among prices is told as an index. */
  if (hetu_indicator_get_nature (whole) == HETU_NATURE_INDEX)
    return hetu_indicator_get_nature (found) != HETU_NATURE_INDEX;
  return self->is_part && hetu_unit_get_dimension (hetu_indicator_get_unit (whole)) !=
                              hetu_unit_get_dimension (hetu_indicator_get_unit (found));
}

char *
hetu_mapping_dup_part_name (HetuRowReader *self, const char *name, gboolean is_other)
{
  HetuIndicator *subject = find_subject (self->mapping);

  if (self->is_part)
    return g_strdup_printf ("%s：%s", self->whole.name, name);
  if (is_other && subject != NULL)
    return g_strdup_printf ("%s：%s", hetu_indicator_get_name (subject, HETU_LANGUAGE_ZH), name);
  return g_strdup (name);
}

/* 人均, 比重 and the like are told in a unit of their own. */
static gboolean
is_relation (const char *name)
{
  static const char *const words[] = { "人均", "率", "比重", "占比", "指数", "增速", "位次" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (name, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

void
hetu_mapping_take_whole (HetuRowReader *self, const char *name, HetuIndicator *found)
{
  HetuRowFacts *facts = &self->facts;
  const HetuRowWhole *whole = &self->whole;

  if (!self->is_part)
    return;
  if (whole->has_months && facts->label.time.last_month == 0)
    {
      hetu_label_time_merge (&facts->label.time, &whole->label.time);
      facts->has_months = TRUE;
    }
  if (facts->label.n_units > 0 || whole->label.n_units == 0 || is_relation (name) ||
      (found != NULL &&
       (whole->indicator == NULL || !hetu_unit_equal (hetu_indicator_get_unit (whole->indicator),
                                                      hetu_indicator_get_unit (found)))))
    return;
  memcpy (facts->label.units, whole->label.units, sizeof facts->label.units);
  facts->label.n_units = whole->label.n_units;
}

char *
hetu_mapping_suggest_part (const HetuMapping *self, const char *name)
{
  const char *colon = strstr (name, "：");
  g_autofree char *whole_name = colon != NULL ? g_strndup (name, (gsize) (colon - name)) : NULL;
  HetuIndicator *whole =
      colon != NULL ? hetu_vocabulary_find_indicator (self->vocabulary, whole_name) : NULL;
  const GPtrArray *breakdowns = whole != NULL ? hetu_indicator_get_breakdowns (whole) : NULL;

  for (guint i = 0; breakdowns != NULL && i < breakdowns->len; i++)
    {
      const HetuBreakdown *breakdown = breakdowns->pdata[i];

      for (guint k = 0; k < breakdown->parts->len; k++)
        {
          const char *id = hetu_breakdown_get_part (breakdown, k)->id;
          HetuIndicator *part = hetu_store_find_indicator (self->store, id, NULL);

          if (part != NULL && strstr (hetu_indicator_get_name (part, HETU_LANGUAGE_ZH),
                                      colon + strlen ("：")) != NULL)
            return g_strdup (id);
        }
    }
  return NULL;
}
