/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cells of a sheet leave open once all are read: which place 全市 is, that a table of the nation is one, and which names are
 * unknown. */
#include "import/mapping-private.h"
#include "import/province.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define LARGEST_FRACTION 0.5
#define DECIMALS_OF_FRACTIONS 3
#define RATES_TO_JUDGE 3
#define MOST_QUESTIONS 100 /* a table of hundreds of unknown names is one question */

/* The one place above all places of the sheet; 0 when there are several, or none. */
static gint32
find_place_above (const HetuMapping *self, gint32 divisor)
{
  gint32 above = 0;

  if (self->region != NULL)
    {
      gint32 own = (gint32) g_ascii_strtoll (self->region, NULL, 10);

      if (own > 0 && own % divisor == 0)
        return own;
    }
  for (guint i = 0; i < hetu_mapping_get_n_cells (self); i++)
    {
      HetuMappedCell cell = hetu_mapping_get_cell (self, i);
      gint32 code = (gint32) g_ascii_strtoll (cell.region, NULL, 10);

      if (code < 100000 || code % divisor == 0)
        continue;
      if (above != 0 && above != code / divisor * divisor)
        return 0;
      above = code / divisor * divisor;
    }
  return above;
}

/* Returns: the place that stands for @name, 全市 or 全省; 0 where the table does not tell */
static gint32
find_relative_place (HetuMapping *self, const char *name)
{
  if (g_str_has_prefix (name, "全区") || g_str_has_prefix (name, "全县"))
    return 0;
  return find_place_above (
      self,
      g_str_has_prefix (name, "全省") || g_str_has_prefix (name, "本省") ? 10000 : 100);
}

void
hetu_mapping_settle_relative_places (HetuMapping *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < hetu_mapping_get_n_cells (self); i++)
    {
      HetuMappedCell cell = hetu_mapping_get_cell (self, i);
      HetuCellRange range = { cell.row, cell.row, cell.column, cell.column };
      g_autofree char *text = NULL;
      gint32 code;

      if (!hetu_mapping_is_relative_place (cell.region) ||
          !g_hash_table_add (known, (gpointer) cell.region))
        continue;
      code = find_relative_place (self, cell.region);
      if (code == 0)
        continue;
      text = g_strdup_printf ("%06d", code);
      hetu_mapping_add_reason (self,
                               &range,
                               _ ("“%s” is %s: the other places of the table lie in it."),
                               cell.region,
                               text);
      hetu_mapping_rename_region (self, cell.region, text);
    }
}

/* Tables of the nation name no place, but say 国内 or 国民, or come from a database of the nation. */
void
hetu_mapping_settle_nation (HetuMapping *self)
{
  HetuCellRange range = self->body;
  gboolean says_so = self->of_nation;

  if (self->region != NULL)
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (self, i);

      if (column->role == HETU_ROLE_REGION || column->role == HETU_ROLE_REGION_CODE ||
          column->region != NULL)
        return;
      says_so |= column->names != NULL && g_str_has_prefix (column->names, "国内生产总值");
      if (column->role == HETU_ROLE_INDICATOR)
        for (guint row = self->body.first_row; row <= self->body.last_row; row++)
          {
            g_autofree char *text = hetu_mapping_dup_label (self, row, column);

            says_so |=
                g_str_has_prefix (text, "国内生产总值") || g_str_has_prefix (text, "国民总收入");
          }
    }
  if (!says_so)
    return;
  self->region = g_strdup_printf ("%d", HETU_REGION_NATION);
  if (self->of_nation)
    hetu_mapping_add_reason (
        self,
        &range,
        _ ("All figures are of the nation: the database is not one of provinces or cities."));
  else
    hetu_mapping_add_reason (self,
                             &range,
                             _ ("All figures are of the nation: 国内生产总值 and 国民总收入 are."));
}

/* The indicator or place that is least far from @name. */
static char *
find_nearest_indicator (const HetuMapping *self, const char *name)
{
  GListModel *all = hetu_store_get_indicators (self->store);
  char *nearest = NULL;
  guint best = 500;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (all, i);
      guint distance = hetu_indicator_match (indicator, name) > 0
                           ? 0
                           : hetu_indicator_distance (indicator, name);

      if (distance >= best)
        continue;
      best = distance;
      g_free (nearest);
      nearest = g_strdup (hetu_indicator_get_id (indicator));
    }
  return nearest;
}

/* Where the name of what a figure is of stands: in its row, else in the header over it. */
static HetuCellRange
find_label (const HetuMapping *self,
            const HetuMappedCell *cell,
            HetuColumnRole role,
            const char *name)
{
  HetuCellRange range = { cell->row, cell->row, cell->column, cell->column };

  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (self, i);

      if (column->role != role)
        continue;
      range.first_column = range.last_column = column->column;
      return range;
    }
  for (guint row = self->header.first_row; row <= self->header.last_row; row++)
    {
      g_autofree char *text = hetu_mapping_dup_cell (self, row, cell->column);
      const HetuLabel *label = hetu_mapping_read_label ((HetuMapping *) self, text);

      if (*label->name == '\0' || (strstr (name, label->name) == NULL))
        continue;
      range.first_row = range.last_row = row;
      break;
    }
  return range;
}

/* Whether a person said that what has @name is new. */
static gboolean
is_added (const HetuMapping *self, const char *name)
{
  return self->answers->additions != NULL && g_hash_table_contains (self->answers->additions, name);
}

static void
ask_indicator (HetuMapping *self, const HetuMappedCell *cell)
{
  g_autofree char *nearest = NULL;
  g_autoptr (GError) unknown = NULL;
  HetuCellRange range;

  if (g_str_equal (cell->indicator, "?") || self->questions->len > MOST_QUESTIONS ||
      is_added (self, cell->indicator) ||
      hetu_vocabulary_find_indicator (self->vocabulary, cell->indicator) != NULL ||
      !g_hash_table_add (self->asked, g_strdup (cell->indicator)))
    return;
  range = find_label (self, cell, HETU_ROLE_INDICATOR, cell->indicator);
  if (strstr (cell->indicator, "：") != NULL)
    {
      nearest = hetu_mapping_suggest_part (self, cell->indicator);
      hetu_mapping_ask (self,
                        HETU_ASK_NAME_OF_INDICATOR,
                        &range,
                        cell->indicator,
                        nearest,
                        _ ("which indicator “%s”, a part of what stands above it, is not known"),
                        cell->indicator);
      return;
    }
  nearest = find_nearest_indicator (self, cell->indicator);
  hetu_store_find_indicator (self->store, cell->indicator, &unknown);
  hetu_mapping_ask (self,
                    HETU_ASK_NAME_OF_INDICATOR,
                    &range,
                    cell->indicator,
                    nearest,
                    "%s",
                    unknown != NULL ? unknown->message : cell->indicator);
}

static void
ask_region (HetuMapping *self, const HetuMappedCell *cell)
{
  g_autoptr (GError) unknown = NULL;
  const HetuProvince *place;
  const char *name = cell->region;
  HetuCellRange range;

  if (g_str_equal (name, "?") || self->questions->len > MOST_QUESTIONS || is_added (self, name) ||
      !g_hash_table_add (self->asked, g_strdup (name)))
    return;
  range = find_label (self, cell, HETU_ROLE_REGION, name);
  if (hetu_mapping_is_relative_place (name))
    {
      hetu_mapping_ask (self,
                        HETU_ASK_NAME_OF_REGION,
                        &range,
                        name,
                        NULL,
                        _ ("which place “%s” is, the table does not say"),
                        name);
      return;
    }
  if (hetu_store_find_district (self->store, name, &unknown) != NULL)
    return;
  place = hetu_province_find (name);
  if (place != NULL && is_added (self, place->name_zh))
    return;
  if (place != NULL)
    hetu_mapping_ask (self,
                      HETU_ASK_NAME_OF_REGION,
                      &range,
                      place->name_zh,
                      NULL,
                      _ ("%s (%06d) is not in the store"),
                      place->name_zh,
                      place->code);
  else
    hetu_mapping_ask (self, HETU_ASK_NAME_OF_REGION, &range, name, NULL, "%s", unknown->message);
}

/* What the rates of a column look like. */
typedef struct
{
  guint n_rates;
  gboolean may_be_fractions;
} RateLook;

/* Rates that are all small and all have many decimals may be parts of one that lost their sign of per cent: 0.052 for 5.2%. */
void
hetu_mapping_ask_fractions (HetuMapping *self)
{
  g_autofree RateLook *looks = g_new0 (RateLook, hetu_grid_get_n_columns (self->grid));

  for (guint i = 0; i < hetu_mapping_get_n_cells (self); i++)
    {
      HetuMappedCell cell = hetu_mapping_get_cell (self, i);
      RateLook *look = &looks[cell.column];
      const HetuCell *told = hetu_grid_get_cell (self->grid, cell.row, cell.column);
      double value = fabs (hetu_decimal_to_double (cell.figure.value));

      if (cell.refusal != NULL || cell.figure.basis == HETU_BASIS_COMPUTED ||
          !hetu_unit_equal (cell.figure.unit, HETU_UNIT_PERCENT))
        continue;
      if (look->n_rates++ == 0)
        look->may_be_fractions = TRUE;
      if ((told->flags & HETU_CELL_PERCENT) != 0 || value >= LARGEST_FRACTION ||
          cell.figure.value.decimals < DECIMALS_OF_FRACTIONS)
        look->may_be_fractions = FALSE;
    }
  for (guint column = 0; column < hetu_grid_get_n_columns (self->grid); column++)
    if (looks[column].may_be_fractions && looks[column].n_rates >= RATES_TO_JUDGE)
      {
        HetuCellRange range = { self->body.first_row, self->body.first_row, column, column };

        hetu_mapping_ask (
            self,
            HETU_ASK_UNIT,
            &range,
            "%",
            "%",
            _ ("the rates of this column are all below 0.5: per cent, or parts of one?"));
      }
}

void
hetu_mapping_ask_names (HetuMapping *self)
{
  for (guint i = 0; i < hetu_mapping_get_n_cells (self); i++)
    {
      HetuMappedCell cell = hetu_mapping_get_cell (self, i);

      if (g_cancellable_is_cancelled (self->cancellable))
        break;
      ask_indicator (self, &cell);
      ask_region (self, &cell);
    }
}
