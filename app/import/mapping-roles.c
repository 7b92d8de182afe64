/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each column is: by the word that heads it, and where that says nothing, by what stands in it. The columns before the first
 * figures are labels; of those behind, only units and flags are read. */
#include "import/mapping-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ROWS_LOOKED_AT 3000

/* What a column has. */
typedef struct
{
  guint n_filled;
  guint n_texts;  /* that are no figures and no marks */
  guint n_values; /* numbers, marks, × */
  guint n_marks;
  guint n_years;
  guint n_dates;
  guint n_periods; /* texts that are times and nothing else */
  guint n_regions;
  guint n_indicators;
  guint n_units;
  guint n_serial;     /* 1, 2, 3 … */
  gboolean has_codes; /* whole numbers of six digits alone */
} ColumnLook;

typedef struct
{
  const char *word;
  HetuColumnRole role;
} RoleWord;

static const RoleWord role_words[] = {
  { "地区", HETU_ROLE_REGION },
  { "区县", HETU_ROLE_REGION },
  { "县区", HETU_ROLE_REGION },
  { "区域", HETU_ROLE_REGION },
  { "城市", HETU_ROLE_REGION },
  { "省份", HETU_ROLE_REGION },
  { "省市", HETU_ROLE_REGION },
  { "省", HETU_ROLE_REGION },
  { "地市", HETU_ROLE_REGION },
  { "县(市、区)", HETU_ROLE_REGION },
  { "县市区", HETU_ROLE_REGION },
  { "行政区", HETU_ROLE_REGION },
  { "行政区划", HETU_ROLE_REGION },
  { "辖区", HETU_ROLE_REGION },
  { "Country Name", HETU_ROLE_REGION },
  { "Country", HETU_ROLE_REGION },
  { "Region", HETU_ROLE_REGION },
  { "geo", HETU_ROLE_REGION },
  { "REF_AREA", HETU_ROLE_REGION },
  { "Location", HETU_ROLE_REGION },
  { "地区代码", HETU_ROLE_REGION_CODE },
  { "行政区划代码", HETU_ROLE_REGION_CODE },
  { "区划代码", HETU_ROLE_REGION_CODE },
  { "Country Code", HETU_ROLE_REGION_CODE },
  { "代码", HETU_ROLE_REGION_CODE },
  { "指标", HETU_ROLE_INDICATOR },
  { "指标名称", HETU_ROLE_INDICATOR },
  { "项目", HETU_ROLE_INDICATOR },
  { "指标项", HETU_ROLE_INDICATOR },
  { "Indicator", HETU_ROLE_INDICATOR },
  { "Indicator Name", HETU_ROLE_INDICATOR },
  { "Series", HETU_ROLE_INDICATOR },
  { "Series Name", HETU_ROLE_INDICATOR },
  { "INDICATOR", HETU_ROLE_INDICATOR },
  { "na_item", HETU_ROLE_INDICATOR },
  { "时间", HETU_ROLE_PERIOD },
  { "时期", HETU_ROLE_PERIOD },
  { "数据时间", HETU_ROLE_PERIOD },
  { "年份", HETU_ROLE_PERIOD },
  { "年度", HETU_ROLE_PERIOD },
  { "年", HETU_ROLE_PERIOD },
  { "月份", HETU_ROLE_PERIOD },
  { "月", HETU_ROLE_PERIOD },
  { "季度", HETU_ROLE_PERIOD },
  { "日期", HETU_ROLE_PERIOD },
  { "期间", HETU_ROLE_PERIOD },
  { "报告期", HETU_ROLE_PERIOD },
  { "统计时间", HETU_ROLE_PERIOD },
  { "Year", HETU_ROLE_PERIOD },
  { "Month", HETU_ROLE_PERIOD },
  { "Date", HETU_ROLE_PERIOD },
  { "Period", HETU_ROLE_PERIOD },
  { "Time", HETU_ROLE_PERIOD },
  { "TIME_PERIOD", HETU_ROLE_PERIOD },
  { "单位", HETU_ROLE_UNIT },
  { "计量单位", HETU_ROLE_UNIT },
  { "Unit", HETU_ROLE_UNIT },
  { "UNIT_MEASURE", HETU_ROLE_UNIT },
  { "数据类型", HETU_ROLE_MEASURE },
  { "类型", HETU_ROLE_MEASURE },
  { "口径", HETU_ROLE_MEASURE },
  { "Measure", HETU_ROLE_MEASURE },
  { "OBS_STATUS", HETU_ROLE_STATUS },
  { "OBS_FLAG", HETU_ROLE_STATUS },
  { "flag", HETU_ROLE_STATUS },
  { "flags", HETU_ROLE_STATUS },
  { "状态", HETU_ROLE_STATUS },
  { "序号", HETU_ROLE_IGNORED },
  { "编号", HETU_ROLE_IGNORED },
  { "No.", HETU_ROLE_IGNORED },
  { "备注", HETU_ROLE_IGNORED },
  { "说明", HETU_ROLE_IGNORED },
  { "注", HETU_ROLE_IGNORED },
  { "Note", HETU_ROLE_IGNORED },
  { "Notes", HETU_ROLE_IGNORED },
  { "Indicator Code", HETU_ROLE_IGNORED },
  { "Series Code", HETU_ROLE_IGNORED },
  { "指标代码", HETU_ROLE_IGNORED },
  { "DATAFLOW", HETU_ROLE_IGNORED },
  { "STRUCTURE", HETU_ROLE_IGNORED },
  { "STRUCTURE_ID", HETU_ROLE_IGNORED },
  { "STRUCTURE_NAME", HETU_ROLE_IGNORED },
  { "ACTION", HETU_ROLE_IGNORED },
  { "LAST UPDATE", HETU_ROLE_IGNORED },
  { "DECIMALS", HETU_ROLE_IGNORED },
  { "FREQ", HETU_ROLE_IGNORED },
  { "OBS_VALUE", HETU_ROLE_VALUE },
  { "数值", HETU_ROLE_VALUE },
  { "Value", HETU_ROLE_VALUE },
  { "值", HETU_ROLE_VALUE },
};

/* “FREQ: Frequency” of SDMX-CSV with labels is FREQ. */
static gboolean
find_role_word (const char *text, HetuColumnRole *role)
{
  g_autofree char *plain = hetu_label_normalise (text);
  char *colon = strstr (plain, ": ");

  if (colon != NULL)
    *colon = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (role_words); i++)
    if (g_ascii_strcasecmp (plain, role_words[i].word) == 0)
      {
        *role = role_words[i].role;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_only_time (const HetuLabel *label)
{
  return *label->name == '\0' && label->n_units == 0 && !label->has_measure &&
         hetu_label_time_is_told (&label->time);
}

static void
look_at_text (HetuMapping *self, const char *text, ColumnLook *look)
{
  const HetuLabel *label = hetu_mapping_read_label (self, text);
  HetuUnit units[3];

  look->n_texts++;
  look->n_periods += is_only_time (label);
  look->n_regions += hetu_vocabulary_find_region (self->vocabulary, label->full) != NULL ||
                     hetu_vocabulary_looks_like_region (self->vocabulary, label->full);
  look->n_indicators += hetu_vocabulary_find_indicator (self->vocabulary, label->full) != NULL ||
                        hetu_vocabulary_find_indicator (self->vocabulary, label->name) != NULL;
  look->n_units += hetu_label_units (text, units) > 0;
}

static void
look_at_number (const HetuCellValue *value, ColumnLook *look)
{
  look->n_values++;
  look->n_marks += value->kind == HETU_VALUE_MISSING;
  look->n_years += hetu_cell_value_is_year (value);
  if (value->kind != HETU_VALUE_NUMBER || value->number.decimals != 0 ||
      value->number.coefficient < 100000 || value->number.coefficient > 999999)
    look->has_codes = FALSE;
  if (value->kind == HETU_VALUE_NUMBER && value->number.decimals == 0 &&
      value->number.coefficient == look->n_serial + 1)
    look->n_serial++;
}

static ColumnLook
look_at_column (HetuMapping *self, guint column)
{
  ColumnLook look = { .has_codes = TRUE };
  guint last = MIN (self->body.last_row, self->body.first_row + ROWS_LOOKED_AT);

  for (guint row = self->body.first_row; row <= last; row++)
    {
      const HetuCell *cell = hetu_grid_get_cell (self->grid, row, column);
      HetuCellValue value;
      g_autofree char *text = NULL;

      if (cell->kind == HETU_CELL_EMPTY || hetu_grid_is_row_hidden (self->grid, row))
        continue;
      look.n_filled++;
      value = hetu_cell_value_read (cell);
      if (cell->kind == HETU_CELL_DATE)
        look.n_dates++;
      else if (value.kind != HETU_VALUE_OTHER)
        look_at_number (&value, &look);
      else
        {
          text = hetu_mapping_fold (self, g_strstrip (hetu_cell_dup_text (cell)));
          look_at_text (self, text, &look);
        }
    }
  look.has_codes &= look.n_values > 0;
  return look;
}

/* The texts of the header over a column, joined. */
static char *
dup_heading (const HetuMapping *self, guint column)
{
  GString *text = g_string_new (NULL);

  for (guint row = self->header.first_row; row <= self->header.last_row; row++)
    {
      const HetuCellRange *merged = hetu_grid_find_merged (self->grid, row, column);
      g_autofree char *cell = NULL;

      /* A label merged downwards stands there once. */
      if (merged != NULL && row > merged->first_row && row > self->header.first_row)
        continue;
      cell = hetu_mapping_dup_cell (self, row, column);
      g_string_append (text, cell);
    }
  return g_string_free (text, FALSE);
}

static HetuColumnRole
tell_by_content (const ColumnLook *look, const char *heading)
{
  if (look->n_dates * 2 > look->n_filled || look->n_periods * 2 > look->n_filled)
    return HETU_ROLE_PERIOD;
  if (look->n_texts * 2 <= look->n_filled && look->n_values > 0)
    {
      if (*heading == '\0' && look->n_serial == look->n_filled)
        return HETU_ROLE_IGNORED;
      if (look->n_years == look->n_filled && *heading == '\0')
        return HETU_ROLE_PERIOD;
      return HETU_ROLE_VALUE;
    }
  if (look->n_units * 2 > look->n_filled)
    return HETU_ROLE_UNIT;
  if (look->n_regions * 2 > look->n_filled && look->n_regions > look->n_indicators)
    return HETU_ROLE_REGION;
  return HETU_ROLE_INDICATOR;
}

/* A word that heads a column is not believed against what stands in it: 单位 may head organisations, 代码 codes of anything. */
static HetuColumnRole
check_word (HetuColumnRole role, const ColumnLook *look, const char *heading)
{
  if (look->n_filled == 0)
    return HETU_ROLE_IGNORED;
  if (role == HETU_ROLE_UNIT && look->n_units * 2 <= look->n_filled && look->n_regions > 0)
    return HETU_ROLE_REGION;
  if (role == HETU_ROLE_REGION && look->has_codes)
    return HETU_ROLE_REGION_CODE;
  if (role == HETU_ROLE_REGION && look->n_indicators > look->n_regions)
    return HETU_ROLE_INDICATOR;
  return role;
}

static void
say_role (HetuMapping *self,
          guint column,
          HetuColumnRole role,
          const char *heading,
          gboolean by_word)
{
  HetuCellRange range = { self->body.first_row, self->body.last_row, column, column };
  g_autofree char *name = hetu_cell_name (self->header.last_row, column);

  name[strcspn (name, "0123456789")] = '\0';
  if (role == HETU_ROLE_IGNORED)
    hetu_mapping_add_reason (self,
                             &range,
                             _ ("Column %s (“%s”) is not read: it tells no figure."),
                             name,
                             heading);
  else if (by_word)
    hetu_mapping_add_reason (self,
                             &range,
                             _ ("Column %s tells the %s: it is headed “%s”."),
                             name,
                             hetu_column_role_to_label (role),
                             heading);
  else
    hetu_mapping_add_reason (self,
                             &range,
                             _ ("Column %s tells the %s: most of its cells do."),
                             name,
                             hetu_column_role_to_label (role));
}

/* “unit,geo\time”: several labels in one cell, divided as their heading is. */
static gboolean
split_composite (HetuMapping *self, const char *heading)
{
  const char *slash = strchr (heading, '\\');
  g_autofree char *dimensions = NULL;
  g_auto (GStrv) names = NULL;

  if (slash == NULL)
    return FALSE;
  dimensions = g_strndup (heading, (gsize) (slash - heading));
  names = g_strsplit (dimensions, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      HetuMappingColumn part = { .part = (int) i, .role = HETU_ROLE_IGNORED };

      find_role_word (names[i], &part.role);
      g_array_append_val (self->columns, part);
      say_role (self, 0, part.role, names[i], TRUE);
    }
  return TRUE;
}

/* Whether a heading says what figures under it are of: a unit, a year, a measure or an indicator. */
static gboolean
heads_figures (HetuMapping *self, const char *heading)
{
  const HetuLabel *label = hetu_mapping_read_label (self, heading);

  return label->has_measure || label->n_units > 0 || label->time.year != 0 ||
         hetu_vocabulary_find_indicator (self->vocabulary, label->full) != NULL;
}

/* What a column behind figures tells of rows, by its heading or by most of its cells. */
static HetuColumnRole
tell_again (const ColumnLook *look, HetuColumnRole role, gboolean by_word)
{
  switch (role)
    {
    case HETU_ROLE_INDICATOR:
      return by_word || look->n_indicators * 2 > look->n_filled ? role : HETU_ROLE_IGNORED;
    case HETU_ROLE_REGION:
    case HETU_ROLE_REGION_CODE:
    case HETU_ROLE_PERIOD:
      return role;
    default:
      return HETU_ROLE_IGNORED;
    }
}

static HetuColumnRole
decide (HetuMapping *self, guint column, gboolean has_values, HetuColumnRole *again)
{
  ColumnLook look = look_at_column (self, column);
  g_autofree char *heading = dup_heading (self, column);
  HetuColumnRole role = HETU_ROLE_IGNORED;
  gboolean by_word = find_role_word (heading, &role);

  if (hetu_grid_is_column_hidden (self->grid, column))
    {
      HetuCellRange range = { self->body.first_row, self->body.last_row, column, column };
      g_autofree char *name = hetu_cell_name (self->body.first_row, column);

      name[strcspn (name, "0123456789")] = '\0';
      hetu_mapping_add_reason (self,
                               &range,
                               _ ("Column “%s” is hidden and not read."),
                               *heading != '\0' ? heading : name);
      return HETU_ROLE_IGNORED;
    }
  if (look.n_filled == 0 && *heading == '\0')
    return HETU_ROLE_IGNORED;
  if (by_word)
    role = check_word (role, &look, heading);
  else if (look.n_filled == 0)
    {
      HetuCellRange range = { self->body.first_row, self->body.last_row, column, column };

      hetu_mapping_add_reason (self,
                               &range,
                               _ ("Column “%s” is empty: its figures are not published yet."),
                               heading);
      return HETU_ROLE_VALUE;
    }
  else if (column > 0 && look.n_values > 0 && heads_figures (self, heading))
    role = HETU_ROLE_VALUE;
  else
    role = tell_by_content (&look, heading);
  if (role == HETU_ROLE_VALUE && *heading == '\0')
    {
      HetuCellRange range = { self->body.first_row, self->body.first_row, column, column };

      hetu_mapping_ask (self,
                        HETU_ASK_LAYOUT,
                        &range,
                        "",
                        NULL,
                        _ ("here stand figures in a column without a header"));
      return HETU_ROLE_IGNORED;
    }
  if (has_values)
    *again = tell_again (&look, role, by_word);
  /* Words behind the figures are remarks, unless they stand where the header has a figure. */
  if (has_values && !by_word && role != HETU_ROLE_VALUE && role != HETU_ROLE_UNIT)
    role = heads_figures (self, heading) ? HETU_ROLE_VALUE : HETU_ROLE_IGNORED;
  if (role != HETU_ROLE_VALUE)
    say_role (self, column, role, heading, by_word);
  return role;
}

/* The second column of indicators is of something that is not known: it may not be dropped in silence. */
static void
check_dimensions (HetuMapping *self)
{
  const HetuMappingColumn *indicator = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (self, i);
      HetuCellRange range = { self->body.first_row,
                              self->body.last_row,
                              column->column,
                              column->column };

      if (column->role != HETU_ROLE_INDICATOR)
        continue;
      if (indicator != NULL)
        {
          g_autofree char *name = hetu_cell_name (self->header.last_row, column->column);

          hetu_mapping_add_reason (self,
                                   &range,
                                   _ ("Column %s goes on with the name of the indicator."),
                                   name);
        }
      indicator = column;
    }
}

/* Rows in units of several kinds, and no column that says of what: each unit is an indicator of its own. */
static void
check_units (HetuMapping *self)
{
  g_autoptr (GHashTable) units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (self, i);

      if (column->role == HETU_ROLE_INDICATOR)
        return;
      if (column->role == HETU_ROLE_UNIT)
        for (guint row = self->body.first_row; row <= self->body.last_row; row++)
          {
            char *unit = hetu_mapping_dup_label (self, row, column);

            if (*unit != '\0')
              g_hash_table_add (units, unit);
            else
              g_free (unit);
          }
    }
  self->units_vary = g_hash_table_size (units) > 1;
}

/* “REF_AREA: Reference area” heads a column of “CN: China”. */
static gboolean
has_names (const HetuMapping *self, guint column)
{
  g_autofree char *heading = dup_heading (self, column);

  return strstr (heading, ": ") != NULL;
}

gboolean
hetu_mapping_find_roles (HetuMapping *self)
{
  g_autofree char *corner = dup_heading (self, 0);
  gboolean has_values = FALSE;
  guint first = split_composite (self, corner) ? 1 : 0;

  for (guint column = first; column <= self->body.last_column; column++)
    {
      HetuMappingColumn entry = { .part = -1, .column = column };

      entry.role = decide (self, column, has_values, &entry.again);
      entry.has_names = has_names (self, column);
      has_values |= entry.role == HETU_ROLE_VALUE;
      g_array_append_val (self->columns, entry);
    }
  check_dimensions (self);
  check_units (self);
  return has_values;
}
